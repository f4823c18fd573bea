# ruff: noqa: E501 -- a sentence reads best on one line
"""The gate on what models write as a matter of course: days in full, times of the question, who is named as what."""

from __future__ import annotations

from datetime import date

import pytest

from retrieval.names.instruments import Resolver
from retrieval.types import Evidence
from retrieval.writing.gate import dates
from tests.fakes.llm.evidence import both, evidence, judged, of, view

WEDNESDAY = date(2026, 9, 16)
FERRY = (
    "Kraft spent 21 million dollars on lamps in August, according to its books, more than in any month since January. "
    "Its shares of the lamp market rose 3.4% on Wednesday, after four weaker sessions in the harbour. The harbour pays "
    "from October, when the new tariff takes effect. Kraft would sooner turn away a ferry than starve the port, as one "
    "executive put it. Kraft told the pilots last "
    "month that it held enough lamps for about a year."
)


@pytest.fixture
def kraft(resolver: Resolver) -> Evidence:
    return of(
        FERRY,
        "KHC",
        resolver,
        "how much did Kraft earn last quarter, and what did it pay in June?",
        published=WEDNESDAY,
    )


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        (
            "Kraft spent 21 million dollars on lamps in August 2026, the article says [1].",
            "Kraft spent 21 million dollars on lamps in August 2025, the article says [1].",
        ),
        (
            "Kraft would sooner turn away a ferry than starve the port, as one executive put it [1].",
            "Kraft would sooner turn away a ferry than starve the port [1].",
        ),
        (
            "The articles do not say what Kraft earned last quarter.",
            "Kraft spent 21 million dollars on lamps last quarter, the article says [1].",
        ),
        ("The articles do not say what Kraft paid in June.", "The articles do not say what Kraft paid in May."),
    ],
)  # fmt: skip
def test_times_in_full_and_as_asked(so: str, not_so: str, kraft: Evidence, resolver: Resolver) -> None:
    both(so, not_so, kraft, resolver)


def test_who_is_named_as_what(resolver: Resolver) -> None:
    facts = of("Alibaba's chief executive Eddie Wu signalled that this AI budget may grow.", "BABA", resolver)
    both("The article names Eddie Wu as Alibaba's chief executive [1].", "The article names Eddie Wu as Alibaba's chief financial officer [1].", facts, resolver)  # fmt: skip


def test_what_a_text_means_by_a_weekday_a_month_and_last_month() -> None:
    found = [(d.year, d.month, d.day) for d in dates.meant(FERRY.split(". "), WEDNESDAY)]
    assert (2026, 8, None) in found
    assert (2026, 9, 16) in found
    assert (None, 8, None) in found  # "last month"
    assert not any(month == 10 for _, month, _ in found)  # that lies ahead
    assert dates.meant(["It will open on Friday.", "It opened in November."], WEDNESDAY) == [
        dates.Day(0, 0, 2025, 11, None)
    ]


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("No, BABA's price was 111.02 USD on 24 Sep 2026, below its 50-day average of 120.5 USD.", "Yes, BABA's price was 111.02 USD on 24 Sep 2026, below its 50-day average of 120.5 USD."),
        ("No, BABA's price was below its 50-day average on 24 Sep 2026.", "No, BABA's price was above its 50-day average on 24 Sep 2026."),
    ],
)  # fmt: skip
def test_yes_and_no_go_with_what_follows(so: str, not_so: str, resolver: Resolver) -> None:
    facts = evidence(
        resolver,
        "Is Alibaba above its 50-day average?",
        views=(view(price=111.02, sma_50=120.5),),
        metrics=("sma_50",),
    )
    both(so, not_so, facts, resolver)


def test_a_click_through_rate_is_no_order_to_click(resolver: Resolver) -> None:
    facts = of("The new model lifted click-through rates at the harbour for Kraft.", "KHC", resolver)
    assert (
        judged(
            "The article says the new model lifted click-through rates at the harbour for Kraft [1].",
            facts,
            resolver,
        )
        is None
    )
    assert judged("The article says: click through at the harbour [1].", facts, resolver) is not None
