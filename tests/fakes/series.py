"""Price series for tests: seeded random walks around rough levels on real session days. None of it is real.

A series depends on its seed, its levels and the exchange's calendar alone, never on today: a bar of a given
day is the same whenever it is made.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from pathlib import Path
from random import Random

import exchange_calendars

from retrieval.types import Bar

NEW_YORK, HONG_KONG, LONDON = "America/New_York", "Asia/Hong_Kong", "Europe/London"
CALENDARS = {NEW_YORK: "XNYS", HONG_KONG: "XHKG", LONDON: "24/5"}
FIRST_DAY = date(2010, 1, 4)

Levels = Sequence[tuple[str, float]]  # (ISO day, rough price), rising by day


@dataclass(frozen=True, slots=True)
class Series:
    """One listing as Yahoo knows it. `exchange` is Yahoo's code, `kind` its instrumentType."""

    symbol: str
    name: str
    bars: tuple[Bar, ...]
    currency: str = "USD"
    exchange: str = "NYQ"
    timezone: str = NEW_YORK
    kind: str = "EQUITY"
    opens: time = time(9, 30)
    closes: time = time(16)


# What the test server serves when nobody says otherwise: name, levels, exchange, kind.
DEFAULTS: dict[str, tuple[str, Levels, str, str]] = {
    "BABA": (
        "Alibaba Group Holding Limited",
        [
            ("2014-09-19", 95),
            ("2020-10-27", 300),
            ("2022-10-24", 70),
            ("2025-10-02", 175),
            ("2026-09-24", 110),
        ],
        "NYQ",
        "EQUITY",
    ),
    "9988.HK": (
        "Alibaba Group Holding Limited",
        [
            ("2019-11-26", 185),
            ("2020-10-27", 290),
            ("2022-10-24", 70),
            ("2025-10-02", 170),
            ("2026-09-24", 108),
        ],
        "HKG",
        "EQUITY",
    ),
    "AMZN": (
        "Amazon.com, Inc.",
        [("2010-01-04", 7), ("2021-07-08", 180), ("2026-07-01", 235)],
        "NMS",
        "EQUITY",
    ),
    "MSFT": ("Microsoft Corporation", [("2010-01-04", 30), ("2026-07-01", 385)], "NMS", "EQUITY"),
    "GOOGL": ("Alphabet Inc.", [("2010-01-04", 15), ("2026-07-01", 320)], "NMS", "EQUITY"),
    "META": ("Meta Platforms, Inc.", [("2012-05-18", 38), ("2026-07-01", 610)], "NMS", "EQUITY"),
    "NVDA": ("NVIDIA Corporation", [("2010-01-04", 0.45), ("2026-07-01", 205)], "NMS", "EQUITY"),
    "0700.HK": ("Tencent Holdings Limited", [("2010-01-04", 30), ("2026-07-01", 520)], "HKG", "EQUITY"),
    "^GSPC": ("S&P 500", [("2010-01-04", 1130), ("2026-07-01", 7000)], "SNP", "INDEX"),
    "HKD=X": ("USD/HKD", [("2010-01-04", 7.77), ("2026-07-01", 7.8)], "CCY", "CURRENCY"),
    "CNY=X": ("USD/CNY", [("2010-01-04", 6.8), ("2026-07-01", 7.1)], "CCY", "CURRENCY"),
    "3032.HK": ("Hang Seng TECH Index ETF", [("2020-09-03", 7), ("2026-07-01", 5)], "HKG", "ETF"),
}


def default_series() -> dict[str, Series]:
    """The listings above, each to a few days after today."""
    return {symbol: _default(symbol) for symbol in DEFAULTS}


def default_rates() -> dict[str, Series]:
    """The currencies among them."""
    return {symbol: series for symbol, series in default_series().items() if series.kind == "CURRENCY"}


@lru_cache
def _default(symbol: str) -> Series:
    name, levels, exchange, kind = DEFAULTS[symbol]
    if kind == "CURRENCY":  # round the clock; HKD=X is how many HKD a dollar is
        rates = walk(symbol, levels, timezone=LONDON, daily_volatility=0.0004, digits=4)
        return Series(symbol, name, rates, symbol[:3], exchange, LONDON, kind, time(0), time(23, 59))
    bars = walk(symbol, levels, timezone=_zone(symbol))
    return Series(symbol, name, bars, _currency(symbol), exchange, _zone(symbol), kind)


def a_series(symbol: str, bars: tuple[Bar, ...] | None = None, *, until: date | None = None) -> Series:
    """A listing for a test: a walk of its own since 2019 unless bars are given."""
    made = bars if bars is not None else walk(symbol, [("2019-01-02", 100), ("2022-01-03", 160)], until=until)
    return Series(symbol, f"{symbol} Inc.", made)


def walk(
    seed: str,
    levels: Levels,
    *,
    until: date | None = None,
    timezone: str = NEW_YORK,
    daily_volatility: float = 0.022,
    digits: int = 2,
) -> tuple[Bar, ...]:
    """A walk that keeps near its levels (log-linear between them, flat after the last)."""
    random = Random(seed)
    first = date.fromisoformat(levels[0][0])
    days = [day for day in session_days(timezone) if day >= first and (until is None or day <= until)]
    bars: list[Bar] = []
    drift, before = 0.0, levels[0][1]
    for day in days:
        drift = 0.975 * drift + random.gauss(0, daily_volatility)
        close = _level(levels, day) * math.exp(drift)
        open_ = before * math.exp(random.gauss(0, daily_volatility / 3))
        high = max(open_, close) * math.exp(abs(random.gauss(0, daily_volatility / 3)))
        low = min(open_, close) * math.exp(-abs(random.gauss(0, daily_volatility / 3)))
        prices = [round(price, digits) for price in (open_, high, low, close)]
        bars.append(Bar(day, prices[0], prices[1], prices[2], prices[3], random.randint(10**6, 10**7)))
        before = close
    return tuple(bars)


def read_series(folder: Path) -> dict[str, Series]:
    """A listing for each SYMBOL.csv in the folder, with the columns Date,Open,High,Low,Close,Volume."""
    return {path.stem: _read(path) for path in sorted(folder.glob("*.csv"))}


@lru_cache(maxsize=8)
def session_days(timezone: str) -> tuple[date, ...]:
    """Every session of the exchange of that time zone, from 2010 to a little after today."""
    end = datetime.now().astimezone().date() + timedelta(days=7)
    calendar = exchange_calendars.get_calendar(CALENDARS[timezone], start=str(FIRST_DAY), end=str(end))
    return tuple(stamp.date() for stamp in calendar.sessions)


def _level(levels: Levels, day: date) -> float:
    earlier = max((pair for pair in levels if date.fromisoformat(pair[0]) <= day), key=lambda pair: pair[0])
    later = next((pair for pair in levels if date.fromisoformat(pair[0]) > day), None)
    if later is None:
        return earlier[1]
    start, end = (date.fromisoformat(pair[0]) for pair in (earlier, later))
    share = (day - start).days / (end - start).days
    return math.exp((1 - share) * math.log(earlier[1]) + share * math.log(later[1]))


def _read(path: Path) -> Series:
    with path.open(newline="", encoding="utf-8") as file:
        bars = tuple(
            Bar(
                date.fromisoformat(row["Date"]),
                float(row["Open"]),
                float(row["High"]),
                float(row["Low"]),
                float(row["Close"]),
                int(float(row["Volume"])),
            )
            for row in csv.DictReader(file)
        )
    symbol = path.stem
    name, _, exchange, kind = DEFAULTS.get(
        symbol, (symbol, [], "HKG" if _hong_kong(symbol) else "NYQ", "EQUITY")
    )
    return Series(symbol, name, bars, _currency(symbol), exchange, _zone(symbol), kind)


def _hong_kong(symbol: str) -> bool:
    return symbol.endswith(".HK")


def _zone(symbol: str) -> str:
    return HONG_KONG if _hong_kong(symbol) else NEW_YORK


def _currency(symbol: str) -> str:
    return "HKD" if _hong_kong(symbol) else "USD"
