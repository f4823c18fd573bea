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
    "Nike's sales rose 4 percent in the third quarter. The regulator has not cleared the sale of the shoe unit. "
    "The chain plans to close forty shops next year."
)


@pytest.mark.parametrize("running", [True, False])
def test_a_price_of_a_running_session_is_no_close(resolver: Resolver, running: bool) -> None:
    figures = tuple(replace(f, partial=running) for f in BABA.figures)
    facts = evidence(resolver, views=(replace(BABA, figures=figures),), metrics=("price",))
    gate = Gate(compose(facts), facts, resolver)
    assert (gate.fault("BABA closed at 111.02 USD on 24 Sep 2026.") is not None) is running
    assert gate.fault("BABA stood at 111.02 USD on 24 Sep 2026.") is None


@pytest.mark.parametrize(
    ("sentence", "true"),
    [
        ("Nike's sales rose 4 percent in the third quarter, the article says [1].", True),
        ("Nike's sales rose 4 percent in the second quarter, the article says [1].", False),
        ("Nike's sales rose 4 percent in Q2, the article says [1].", False),
        ("The article says that the regulator has not cleared the sale of the shoe unit [1].", True),
        ("The article says that the regulator will not clear the sale of the shoe unit [1].", False),
        ("The article says that the chain plans to close forty shops next year [1].", True),
    ],
)
def test_when_it_was_or_will_be_is_the_source_s(sentence: str, true: bool, resolver: Resolver) -> None:
    assert (fault(sentence, ARTICLE, "NKE", resolver) is None) is true
