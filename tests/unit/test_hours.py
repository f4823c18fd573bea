"""Quiet hours: how people write them, and when they are."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.telegram.hours import are_quiet, hours_in


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("22-7", "22:00-07:00 UTC"),
        ("22:30 to 6:15 europe/paris", "22:30-06:15 Europe/Paris"),
        ("0-24:00 UTC", None),
        ("1–5 Asia/Hong_Kong", "01:00-05:00 Asia/Hong_Kong"),
        ("25-7", None),
        ("22-7 Nowhere/Land", None),
        ("7-7", None),
        ("at night", None),
        ("", None),
    ],
)
def test_hours_as_people_write_them(words: str, kept: str | None) -> None:
    if kept is None:
        with pytest.raises(ValueError, match=r"hour|zone|minute"):
            hours_in(words)
    else:
        assert hours_in(words) == kept


@pytest.mark.parametrize(
    ("hours", "hour", "quiet"),
    [
        ("", 3, False),
        ("22:00-07:00 UTC", 23, True),
        ("22:00-07:00 UTC", 3, True),
        ("22:00-07:00 UTC", 7, False),
        ("01:00-05:00 UTC", 0, False),
        ("01:00-05:00 UTC", 1, True),
        ("22:00-07:00 Asia/Hong_Kong", 15, True),  # 23:00 there
        ("22:00-07:00 Asia/Hong_Kong", 23, False),
    ],
)
def test_when_it_is_quiet(hours: str, hour: int, quiet: bool) -> None:
    assert are_quiet(hours, datetime(2026, 7, 1, hour, tzinfo=UTC)) is quiet
