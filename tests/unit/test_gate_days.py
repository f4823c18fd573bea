# ruff: noqa: E501 -- a sentence reads best on one line
"""The gate on what a live figure is of: its day and not the article's, a session that goes on; so and not so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.names.instruments import Resolver
from tests.fakes.llm.evidence import judged
from tests.unit.test_gate_beside import facts

# The article appeared on 5 June 2026, the figures are of 20 October 2026.
DATED = [
    ("ADBE closed at 312.40 USD on 20 Oct 2026, and the article says that the company shipped a record 812,000 licences in the second quarter [1].",
     "ADBE closed at 312.40 USD on 5 Jun 2026, and the article says that the company shipped a record 812,000 licences in the second quarter [1]."),
    ("On 20 Oct 2026, ADBE's RSI was 33.6, and the article of 5 Jun 2026 says that the company expects revenue to grow between 8.2 and 9.1 percent this year [1].",
     "On 5 Jun 2026, ADBE's RSI was 33.6, and the article says that the company expects revenue to grow between 8.2 and 9.1 percent this year [1]."),
    ("ADBE closed at 312.40 USD on 20 Oct 2026, while the article says that the company expects revenue to grow between 8.2 and 9.1 percent this year [1].",
     "ADBE closed at 312.40 USD, when the article said that the company expects revenue to grow between 8.2 and 9.1 percent this year [1]."),
    ("In the article of 5 Jun 2026, the company expects revenue to grow between 8.2 and 9.1 percent this year [1], while ADBE closed at 312.40 USD on 20 Oct 2026.",
     "In June 2026 ADBE closed at 312.40 USD, while the article says that the company expects revenue to grow between 8.2 and 9.1 percent this year [1]."),
]  # fmt: skip
RUNNING = [
    ("ADBE was up 2.4% on 20 Oct 2026.", "ADBE closed up 2.4% on 20 Oct 2026."),
    ("On 20 Oct 2026 ADBE's RSI was 33.6.", "At the close on 20 Oct 2026 ADBE's RSI was 33.6."),
    ("ADBE's RSI was 33.6 on 20 Oct 2026.", "By the close of trading on 20 Oct 2026, ADBE's RSI was 33.6."),
    ("ADBE was below its 50-day average of 329.80 USD on 20 Oct 2026.",
     "ADBE ended the session below its 50-day average of 329.80 USD on 20 Oct 2026."),
    ("ADBE was at 312.40 USD on 20 Oct 2026, above its previous close of 305.10 USD.",
     "ADBE closed above its previous close of 305.10 USD on 20 Oct 2026."),
    ("ADBE was 54.6% below its all-time closing high of 688.37 USD.",
     "ADBE settled 54.6% below its all-time closing high of 688.37 USD."),
]  # fmt: skip


@pytest.mark.parametrize(("so", "not_so"), DATED)
def test_a_live_figure_is_not_of_the_article_s_day(so: str, not_so: str, resolver: Resolver) -> None:
    made = facts(resolver, then_and_now=False)
    assert judged(so, made, resolver) is None
    assert judged(not_so, made, resolver) is not None


@pytest.mark.parametrize(("so", "not_so"), RUNNING)
def test_no_figure_of_a_running_session_is_one_of_its_end(so: str, not_so: str, resolver: Resolver) -> None:
    made = facts(resolver, then_and_now=False)
    views = tuple(replace(v, figures=tuple(replace(f, partial=True) for f in v.figures)) for v in made.views)
    made = replace(made, views=views)
    assert judged(so, made, resolver) is None
    assert judged(not_so, made, resolver) is not None
