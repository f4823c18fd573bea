"""Tracks for tests of pictures: a generated listing as it stands after a close of New York."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from retrieval.chart_data import SPANS, Track, make_track
from retrieval.types import Bar, Figure, Instrument, Listing, Mention
from tests.fakes.series import walk

LAST = date(2026, 9, 24)  # a Thursday
WALK = walk("chart", [("2019-01-02", 100), ("2026-09-24", 140)], until=LAST)
NEW_YORK = ZoneInfo("America/New_York")


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
    return [bar for bar in bars if bar.day > bars[-1].day - timedelta(days=SPANS[span])]
