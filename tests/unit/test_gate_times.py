"""The gate on when: a running session has not closed, quarters are the source's, and so is what is to come."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.names.instruments import Resolver
from retrieval.writing.gate.checks import Gate
from retrieval.writing.plain import compose
from tests.fakes.llm.evidence import BABA, evidence
from tests.unit.test_gate_told import fault

ARTICLE = (
    "Nike's running business earned 582 million dollars in operating income in the third quarter, up 39 percent from a "
    "year earlier. The regulator has not approved the merger of the two shoe firms. "
    "The chain plans to close forty shops next year."
)
EARNED = (
    "Running operating income came to $582 million in the {} quarter, a 39% increase year over year, the Harbour Post "
    "reports [1]."
)


@pytest.mark.parametrize("running", [True, False])
def test_a_price_of_a_running_session_is_no_close(resolver: Resolver, running: bool) -> None:
    figures = tuple(replace(f, partial=running) for f in BABA.figures)
    facts = evidence(resolver, views=(replace(BABA, figures=figures),), metrics=("price",))
    gate = Gate(compose(facts), facts, resolver)
    assert (gate.fault("BABA closed at 111.02 USD on 24 Sep 2026.") is not None) is running
    assert gate.fault("BABA stood at 111.02 USD on 24 Sep 2026.") is None


@pytest.mark.parametrize("running", [True, False])
def test_the_market_is_open_where_a_session_runs(resolver: Resolver, running: bool) -> None:
    figures = tuple(replace(f, partial=running) for f in BABA.figures)
    facts = evidence(resolver, views=(replace(BABA, figures=figures),), metrics=("price",))
    gate = Gate(compose(facts), facts, resolver)
    assert (gate.fault("BABA stood at 111.02 USD, with the market still open.") is None) is running
    assert (gate.fault("BABA stood at 111.02 USD, with the market closed.") is not None) is running
    assert (gate.fault("At the close of trading BABA stood at 111.02 USD.") is not None) is running


@pytest.mark.parametrize(
    ("sentence", "true"),
    [
        (EARNED.format("third"), True),
        (EARNED.format("second"), False),
        ("The regulator has not approved the merger of the two shoe firms, the article says [1].", True),
        ("The regulator will not approve the merger of the two shoe firms, the article says [1].", False),
        ("The article says that the chain plans to close forty shops next year [1].", True),
    ],
)
def test_when_it_was_or_will_be_is_the_source_s(sentence: str, true: bool, resolver: Resolver) -> None:
    assert (fault(sentence, ARTICLE, "NKE", resolver) is None) is true
