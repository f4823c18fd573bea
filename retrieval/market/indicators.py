"""Figures computed from closed daily bars: the only file that knows TA-Lib. Pure: no clock, no network.

Each function takes bars rising by day, all of them of finished sessions, and gives a Reading.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from statistics import stdev

import numpy
import talib
from numpy.typing import NDArray

from retrieval.types import Bar

Bars = Sequence[Bar]
RSI_WARM_UP = 100  # bars: with fewer, Wilder's smoothing still remembers where it began (errors above 0.1)
SESSIONS_A_YEAR = 252
LONGEST_REST = timedelta(days=12)  # longer than any exchange's new-year holidays


@dataclass(frozen=True, slots=True)
class Reading:
    """A value with the rule behind it in `note`; or no value, and `note` says why in one clause."""

    value: float | None
    note: str = ""


def rsi_series(bars: Bars) -> list[float | None]:
    """Wilder's 14-day RSI at each bar, for a chart; None for the first 14 and where the price stood still."""
    if len(bars) < 15:
        return [None] * len(bars)
    values = talib.RSI(_near_one(bars)[0], 14).tolist()
    return [
        None if n < 14 or _stands_still(bars[n - 14 : n + 1]) else value for n, value in enumerate(values)
    ]


def rsi_14(bars: Bars) -> Reading:
    """Relative strength index, 0..100: Wilder's smoothing (alpha 1/14) of gains and losses between closes.

    J. Welles Wilder, New Concepts in Technical Trading Systems, 1978. Above 70 counts as overbought, below
    30 as oversold. A price that stands still has no RSI (TA-Lib would say 0).
    """
    if len(bars) < RSI_WARM_UP:
        return _too_few(bars, RSI_WARM_UP)
    if _stands_still(bars):
        return Reading(None, "the price has not moved for 14 sessions")
    return Reading(_last(talib.RSI(_near_one(bars)[0], 14)), "Wilder's 14-day RSI of closing prices")


def sma(bars: Bars, days: int) -> Reading:
    """Arithmetic mean of the last `days` closes."""
    if len(bars) < days:
        return _too_few(bars, days)
    return Reading(_last(talib.SMA(_closes(bars), days)), f"mean of the last {days} closing prices")


def macd(bars: Bars, line: int) -> Reading:
    """MACD (line 0): EMA(12) - EMA(26) of closes; its signal (line 1): the EMA(9) of that. G. Appel, 1979."""
    if len(bars) < RSI_WARM_UP:
        return _too_few(bars, RSI_WARM_UP)
    return Reading(_last(talib.MACD(_closes(bars), 12, 26, 9)[line]), "MACD (12, 26, 9) of closing prices")


def bollinger(bars: Bars, band: int) -> Reading:
    """Upper (band 0) or lower (band 2): SMA(20) ± 2 population standard deviations. J. Bollinger, 1983."""
    if len(bars) < 20:
        return _too_few(bars, 20)
    closes, unit_price = _near_one(bars)
    bands = talib.BBANDS(closes, 20, 2.0, 2.0)
    return Reading(_last(bands[band]) * unit_price, "20-day mean of closing prices and 2 standard deviations")


def volatility_30d_percent(bars: Bars) -> Reading:
    """Sample standard deviation of the last 30 daily log returns times the root of 252, in percent a year."""
    if len(bars) < 31:
        return _too_few(bars, 31)
    returns = [math.log(b.close / a.close) for a, b in pairwise(bars[-31:])]
    percent = stdev(returns) * math.sqrt(SESSIONS_A_YEAR) * 100
    return Reading(percent, "annualised, from 30 daily log returns")


def high_52w(bars: Bars) -> Reading:
    """The highest intraday high of the 52 weeks that end with the last bar."""
    year = _last_52_weeks(bars)
    if not year:
        return _too_short(bars, "52 weeks")
    top = max(year, key=lambda bar: bar.high)
    return Reading(top.high, f"intraday high of {top.day}, 52 weeks to {bars[-1].day}")


def low_52w(bars: Bars) -> Reading:
    """The lowest intraday low of the 52 weeks that end with the last bar."""
    year = _last_52_weeks(bars)
    if not year:
        return _too_short(bars, "52 weeks")
    bottom = min(year, key=lambda bar: bar.low)
    return Reading(bottom.low, f"intraday low of {bottom.day}, 52 weeks to {bars[-1].day}")


def all_time_high(bars: Bars) -> Reading:
    """The highest close of all bars given: give it the whole history."""
    if not bars:
        return _too_few(bars, 1)
    top = max(bars, key=lambda bar: bar.close)
    return Reading(top.close, f"closing high of {top.day}")


def drawdown_percent(bars: Bars) -> Reading:
    """How far the last close is below the all-time closing high, in percent of that high, 0 or more."""
    top = all_time_high(bars)
    if top.value is None:
        return top
    percent = (1 - bars[-1].close / top.value) * 100
    return Reading(percent, f"below the {top.note}, {top.value:.7g}")


def max_drawdown_percent(bars: Bars) -> Reading:
    """The largest fall from a close to a later one among these bars, in percent of the first, 0 or more."""
    if len(bars) < 2:
        return _too_few(bars, 2)
    closes = _closes(bars)
    falls = 1 - closes / numpy.maximum.accumulate(closes)
    bottom = int(falls.argmax())
    if falls[bottom] <= 0:
        return Reading(0.0, f"no close was below an earlier one since {bars[0].day}")
    top = int(closes[: bottom + 1].argmax())
    return Reading(float(falls[bottom]) * 100, f"from {bars[top].day} to {bars[bottom].day}")


def max_drawdown_1y_percent(bars: Bars) -> Reading:
    """The same within the 52 weeks that end with the last bar."""
    year = _last_52_weeks(bars)
    return max_drawdown_percent(year) if year else _too_short(bars, "52 weeks")


def volume(bars: Bars) -> Reading:
    """Shares traded in the last session, and how that compares with the mean of the 20 sessions before it."""
    if not bars or not bars[-1].volume:
        return Reading(None, "no volume was reported for the last session")
    before = [bar.volume for bar in bars[-21:-1] if bar.volume]
    usual = sum(before) / len(before) if len(before) >= 15 else 0.0
    note = f"{bars[-1].volume / usual:.2f} times the mean of the 20 sessions before" if usual else ""
    return Reading(float(bars[-1].volume), note)


def ytd_return_percent(bars: Bars) -> Reading:
    """Change of price, without dividends, from the last close of the previous calendar year, in percent."""
    if not bars:
        return _too_few(bars, 1)
    return _change_since(bars, date(bars[-1].day.year - 1, 12, 31))


def return_1y_percent(bars: Bars) -> Reading:
    """Change of price, without dividends, from the last close up to the same day a year ago, in percent."""
    if not bars:
        return _too_few(bars, 1)
    last = bars[-1].day
    leap_day = (last.month, last.day) == (2, 29)
    return _change_since(bars, last.replace(year=last.year - 1, day=28 if leap_day else last.day))


def return_percent(bars: Bars, since: date) -> Reading:
    """Change of price, without dividends, from the last close up to the day `since` to the last bar's, in percent."""
    if not bars:
        return _too_few(bars, 1)
    if bars[-1].day <= since:
        return Reading(None, f"no session after {since} has closed")
    return _change_since(bars, since)


def year_of(name: str) -> int | None:
    """2025 of "return_2025_percent": the change from the year before's last close to its own, or to the newest."""
    found = re.fullmatch(r"return_((?:19|20)\d\d)_percent", name)
    return int(found[1]) if found else None


def close_on(bars: Bars, day: date | None) -> Reading:
    """The last close of bars that end on a day or shortly before it; split-adjusted, as all bars are.

    That is said however near the day is: a split of last week has changed what was paid the week before."""
    if day is None or not bars or bars[-1].day < day - LONGEST_REST:
        return Reading(None, f"there is no closing price of about {day}")
    return Reading(bars[-1].close, f"close of {bars[-1].day}, adjusted for later splits")


def rsi_14_beyond_sessions(bars: Bars, line: float) -> Reading:
    """Sessions since the RSI(14) last stood above a line of 50 or more, or below a lower one; 0: it does so now."""
    if len(bars) < RSI_WARM_UP:
        return _too_few(bars, RSI_WARM_UP)
    values = rsi_series(bars)
    for n in range(len(bars) - 1, RSI_WARM_UP - 1, -1):
        value = values[n]
        if value is not None and (value > line if line >= 50 else value < line):
            return Reading(float(len(bars) - 1 - n), f"RSI of {value:.1f} on {bars[n].day}")
    side = "above" if line >= 50 else "below"
    return Reading(None, f"it has not been {side} {line:g} since {bars[RSI_WARM_UP - 1].day}")


def rsi_14_percentile(bars: Bars) -> Reading:
    """The share of the last 252 sessions whose RSI(14) was at or below today's, 0..100."""
    if len(bars) < RSI_WARM_UP + SESSIONS_A_YEAR:
        return _too_few(bars, RSI_WARM_UP + SESSIONS_A_YEAR)
    return _percentile(rsi_series(bars)[-SESSIONS_A_YEAR:], "RSI")


def rsi_14_cross_sessions(bars: Bars) -> Reading:
    """Sessions since the RSI(14) last went through 70 or 30, either way; which and when is in the note."""
    if len(bars) < RSI_WARM_UP:
        return _too_few(bars, RSI_WARM_UP)
    values = rsi_series(bars)
    for n in range(len(bars) - 1, RSI_WARM_UP - 1, -1):
        before, after = values[n - 1], values[n]
        if before is None or after is None:
            continue
        for line in (70.0, 30.0):
            if (before > line) != (after > line):
                way = "rose above" if after > line else "fell below"
                return Reading(float(len(bars) - 1 - n), f"{way} {line:g} on {bars[n].day}")
    return Reading(None, f"it has crossed neither 70 nor 30 since {bars[RSI_WARM_UP - 1].day}")


def bollinger_position_percent(bars: Bars) -> Reading:
    """Where the close stands between the Bollinger bands: 0 at the lower, 100 at the upper one."""
    upper, lower = bollinger(bars, 0), bollinger(bars, 2)
    if upper.value is None or lower.value is None:
        return upper
    if upper.value == lower.value:
        return Reading(None, "the price has not moved for 20 sessions")
    place = (bars[-1].close - lower.value) / (upper.value - lower.value) * 100
    return Reading(place, "0 is the lower band, 100 the upper")


def sma_distance_percent(bars: Bars, days: int) -> Reading:
    """How far the close is above (below: negative) its average of so many days, in percent of that."""
    mean = sma(bars, days)
    return mean if mean.value is None else Reading((bars[-1].close / mean.value - 1) * 100, mean.note)


def average_cross_sessions(bars: Bars) -> Reading:
    """Sessions since the 50-day average crossed the 200-day one; a golden cross is upwards, a death cross down."""
    if len(bars) < 201:
        return _too_few(bars, 201)
    fast, slow = (talib.SMA(_closes(bars), days).tolist() for days in (50, 200))
    for n in range(len(bars) - 1, 199, -1):
        if (fast[n] > slow[n]) != (fast[n - 1] > slow[n - 1]):
            name = "golden cross" if fast[n] > slow[n] else "death cross"
            return Reading(float(len(bars) - 1 - n), f"{name} on {bars[n].day}")
    return Reading(None, f"the 50-day average has not crossed the 200-day one since {bars[199].day}")


def volatility_percentile(bars: Bars) -> Reading:
    """The share of the last 252 sessions whose 30-day volatility was at or below today's, 0..100."""
    if len(bars) < 31 + SESSIONS_A_YEAR:
        return _too_few(bars, 31 + SESSIONS_A_YEAR)
    returns = numpy.diff(numpy.log(_closes(bars)))
    windows = numpy.lib.stride_tricks.sliding_window_view(returns, 30)[-SESSIONS_A_YEAR:]
    reading = _percentile(windows.std(axis=1, ddof=1).tolist(), "volatility")
    if reading.value is None:
        return reading
    return replace(reading, value=max(reading.value, 1.0))  # the last at least: never rounded to none


RECENT: Mapping[str, Callable[[Bars], Reading]] = {
    "rsi_14": rsi_14,
    "sma_50": lambda bars: sma(bars, 50),
    "sma_200": lambda bars: sma(bars, 200),
    "macd": lambda bars: macd(bars, 0),
    "macd_signal": lambda bars: macd(bars, 1),
    "bollinger_upper": lambda bars: bollinger(bars, 0),
    "bollinger_lower": lambda bars: bollinger(bars, 2),
    "volatility_30d_percent": volatility_30d_percent,
    "high_52w": high_52w,
    "low_52w": low_52w,
    "ytd_return_percent": ytd_return_percent,
    "return_1y_percent": return_1y_percent,
    "rsi_14_percentile": rsi_14_percentile,
    "overbought_sessions": lambda bars: rsi_14_beyond_sessions(bars, 70.0),
    "oversold_sessions": lambda bars: rsi_14_beyond_sessions(bars, 30.0),
    "rsi_14_cross_sessions": rsi_14_cross_sessions,
    "bollinger_position_percent": bollinger_position_percent,
    "sma_50_distance_percent": lambda bars: sma_distance_percent(bars, 50),
    "sma_200_distance_percent": lambda bars: sma_distance_percent(bars, 200),
    "average_cross_sessions": average_cross_sessions,
    "volatility_percentile": volatility_percentile,
    "volume": volume,
    "max_drawdown_1y_percent": max_drawdown_1y_percent,
}
WHOLE: Mapping[str, Callable[[Bars], Reading]] = {  # these need every bar there is
    "all_time_high": all_time_high,
    "drawdown_percent": drawdown_percent,
    "max_drawdown_percent": max_drawdown_percent,
}


def unit(name: str, currency: str) -> str:
    """ "%" for percentages, "points" for the RSI, "sessions", "shares", the listing's currency for what is a price."""
    if name.endswith(("_percent", "_percentile")):
        return "%"
    if name.endswith("_sessions"):
        return "sessions"
    if name == "volume":
        return "shares"
    return "points" if name == "rsi_14" else currency


def _closes(bars: Bars) -> NDArray[numpy.float64]:
    return numpy.fromiter((bar.close for bar in bars), numpy.float64, len(bars))


def _near_one(bars: Bars) -> tuple[NDArray[numpy.float64], float]:
    """Closes over a power of two near the last, and that: TA-Lib takes for nothing what is below 0.00000001."""
    unit_price = 2.0 ** math.frexp(bars[-1].close)[1]
    return _closes(bars) / unit_price, unit_price


def _last(values: NDArray[numpy.float64]) -> float:
    return float(values[-1])


def _stands_still(bars: Bars) -> bool:
    return len({bar.close for bar in bars[-15:]}) == 1


def _last_52_weeks(bars: Bars) -> Bars:
    """Empty when the bars do not reach back so far (a week's slack for holidays)."""
    start = bars[-1].day - timedelta(weeks=52) if bars else date.max
    if not bars or bars[0].day > start + timedelta(days=7):
        return ()
    return [bar for bar in bars if bar.day > start]


def _percentile(values: Sequence[float | None], what: str) -> Reading:
    """100 only where none is above the last: what is nearly that must not be rounded to it."""
    known = [value for value in values if value is not None]
    if not known or values[-1] is None:
        return Reading(None, "the price has stood still")
    share = sum(value <= values[-1] for value in known) * 100 / len(known)
    share = share if share == 100 else min(share, 99.0)
    return Reading(share, f"of the {what} of {len(known)} sessions, those at or below the last")


def _change_since(bars: Bars, day: date) -> Reading:
    base = next((bar for bar in reversed(bars) if bar.day <= day), None)
    if base is None or base.day < day - LONGEST_REST:
        return Reading(None, f"there is no closing price of about {day}")
    percent = (bars[-1].close / base.close - 1) * 100
    return Reading(percent, f"from the close of {base.day}, without dividends")


def _too_few(bars: Bars, needed: int) -> Reading:
    return Reading(None, f"it needs {needed} daily bars and there are {len(bars)}")


def _too_short(bars: Bars, span: str) -> Reading:
    since = f"begin on {bars[0].day}" if bars else "are missing"
    return Reading(None, f"it needs {span} of prices and they {since}")
