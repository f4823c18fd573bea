"""Tracks for tests of pictures: a generated listing as it stands after a close of New York."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from retrieval.chart_data import Track, make_track
from retrieval.types import Bar, Figure, Instrument, Listing, Mention
from tests.fakes.series import walk

LAST = date(2026, 9, 24)  # a Thursday
WALK = walk("chart", [("2019-01-02", 100), ("2026-09-24", 140)], until=LAST)
NEW_YORK = ZoneInfo("America/New_York")
MONTHS = {"1mo": 1, "3mo": 3, "6mo": 6, "1y": 12, "5y": 60}


def mention(symbol: str = "BABA", name: str = "Alibaba", currency: str = "USD") -> Mention:
    listing = Listing(symbol, "NYSE", currency)
    return Mention(Instrument(name.lower(), name, "equity", (listing,), ()), listing, name)


def quoted(bars: Sequence[Bar], *, partial: bool = False, stale: bool = False, unit: str = "USD") -> Figure:
    at = datetime.combine(bars[-1].day, time(10, 30) if partial else time(16), NEW_YORK)
    return Figure("BABA", "price", bars[-1].close, unit, at, "Test prices", stale, partial)


def track(bars: Sequence[Bar] = WALK, span: str = "6mo", **more: Any) -> Track:
    price = more.pop("price", None) or quoted(bars)
    return make_track(more.pop("about", mention()), bars, span, price=price, **more)


def since(bars: Sequence[Bar], span: str) -> list[Bar]:
    """The bars from the last on or before the same day of an earlier month."""
    last = bars[-1].day
    year, month = divmod(12 * last.year + last.month - 1 - MONTHS[span], 12)
    begins = max(bar.day for bar in bars if bar.day <= date(year, month + 1, last.day))
    return [bar for bar in bars if bar.day >= begins]
