"""Days in the ways people write them, and where they are left alone."""

from __future__ import annotations

from datetime import date

import pytest

from bot.telegram.dates import WAYS, dated, sample
from retrieval.types import Block, Part


def told(way: str, text: str, part: Part = Part.TEXT) -> str:
    ((block,), _) = dated(way, [Block(part, text)])
    return block.text


@pytest.mark.parametrize(
    ("way", "day"),
    [
        ("", "24 Sep 2026"),
        ("iso", "2026-09-24"),
        ("de", "24.09.2026"),
        ("zh", "2026年9月24日"),
        ("no such way", "24 Sep 2026"),
    ],
)
def test_days_are_written_that_way(way: str, day: str) -> None:
    assert told(way, "the close of 24 Sep 2026 and of 24 Sep 2026 16:00 New York") == (
        f"the close of {day} and of {day} 16:00 New York"
    )


@pytest.mark.parametrize("way", WAYS)
def test_every_way_has_a_sample_of_its_own(way: str) -> None:
    day = date(2026, 9, 4)
    assert [other for other in WAYS if sample(other, day) == sample(way, day)] == [way]


@pytest.mark.parametrize(
    "text",
    [
        "“as of 24 Sep 2026”",
        "«“24 Sep 2026”, it said»",
        '"24 Sep 2026"',
        "31 Feb 2026",
        "124 Sep 2026",
        "24 September 2026",
    ],
)
def test_quotations_and_what_is_no_day_stay(text: str) -> None:
    assert told("iso", text) == text


def test_of_a_source_only_the_day_it_appeared() -> None:
    line = "[1] Of 24 Sep 2026, and later, A paper, 24 Sep 2026 · 24 Sep 2026"
    assert (
        told("iso", line, Part.SOURCE) == "[1] Of 24 Sep 2026, and later, A paper, 2026-09-24 · 24 Sep 2026"
    )
