"""What the stand-in knows at a given moment: its bars, the quote, the trading period; and the faults."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from retrieval.types import Bar
from tests.fakes.series import NEW_YORK, Series, session_days


class Fault(StrEnum):
    """Ways in which the real one has failed. The first group spoils the answer, the second what it says."""

    UNKNOWN = "unknown"  # 404, as for a symbol that does not exist
    LIMITED = "429"
    BROKEN = "500"
    HTML = "html"  # a maintenance page with status 200
    GARBAGE = "garbage"  # JSON cut off in the middle
    HANG = "hang"  # no answer until the server closes
    SLOW = "slow"  # an answer after `slowness_s`
    RESET = "reset"  # the connection is torn down
    EMPTY = "empty"  # a result without prices
    MIXED_UP = "mixed_up"  # an answer about another symbol

    NAN = "nan"  # the newest row has no close
    STALE = "stale"  # nothing of the last ten sessions
    PARTIAL = "partial"  # the newest session is one hour old
    WRONG_CURRENCY = "wrong_currency"
    CLOCK_SKEW = "clock_skew"  # the quote is stamped two hours ahead
    NO_TIME = "no_time"  # the quote has no time


@dataclass(frozen=True, slots=True)
class Row:
    """A bar as it is sent: at its session's open, or at the quote's time while it still moves."""

    stamp: int
    bar: Bar
    has_close: bool = True


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A listing at one moment. Times are seconds since 1970; a period is (start, end)."""

    series: Series
    rows: tuple[Row, ...]
    price: float | None
    price_time: int | None
    pre: tuple[int, int]
    regular: tuple[int, int]
    post: tuple[int, int]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.series.timezone)


def snapshot(series: Series, now: datetime, fault: Fault | None) -> Snapshot:
    """The listing as it stands at `now`, or as the fault has it."""
    if fault is Fault.STALE:
        past = [bar.day for bar in series.bars if _at(series, bar.day, series.closes) <= now]
        now = _at(series, past[-11], time(18))
    if fault is Fault.PARTIAL:
        begun = [bar.day for bar in series.bars if _at(series, bar.day, series.opens) <= now]
        now = _at(series, begun[-1], time(10, 30))
    shown = _at_moment(series, now)
    if fault is Fault.NAN:
        return replace(shown, rows=(*shown.rows[:-1], replace(shown.rows[-1], has_close=False)))
    if fault is Fault.WRONG_CURRENCY:
        return replace(shown, series=replace(series, currency="EUR"))
    if fault is Fault.CLOCK_SKEW:
        return replace(shown, price_time=round(now.timestamp()) + 7200)
    return replace(shown, price_time=None) if fault is Fault.NO_TIME else shown


def _at_moment(series: Series, now: datetime) -> Snapshot:
    local = now.astimezone(ZoneInfo(series.timezone))
    opens, closes = _at(series, local.date(), series.opens), _at(series, local.date(), series.closes)
    bars = [bar for bar in series.bars if _at(series, bar.day, series.opens) <= now]
    rows = [Row(_seconds(_at(series, bar.day, series.opens)), bar) for bar in bars]
    price, price_time = None, None
    if bars:
        price, price_time = bars[-1].close, _seconds(_at(series, bars[-1].day, series.closes)) + 2
    if bars and bars[-1].day == local.date() and now < closes:
        moving = _so_far(bars[-1], (now - opens) / (closes - opens), 4 if series.kind == "CURRENCY" else 2)
        price, price_time = moving.close, _seconds(now)
        rows[-1] = Row(price_time, moving)
    regular, pre, post = _hours(series, local.date())
    return Snapshot(series, tuple(rows), price, price_time, pre, regular, post)


def _so_far(bar: Bar, share: float, digits: int) -> Bar:
    """A session's bar while it moves: on a straight line from its open to its close."""
    price = round(bar.open + (bar.close - bar.open) * share, digits)
    return Bar(
        bar.day, bar.open, max(bar.open, price), min(bar.open, price), price, round(bar.volume * share)
    )


def _hours(series: Series, today: date) -> tuple[tuple[int, int], ...]:
    """Regular, pre and post hours of today's session, or of the last one before."""
    day = max(day for day in session_days(series.timezone) if day <= today)
    extended = (time(4), time(20)) if series.timezone == NEW_YORK else (series.opens, series.closes)
    first, opens, closes, last = (
        _seconds(_at(series, day, hour)) for hour in (extended[0], series.opens, series.closes, extended[1])
    )
    return (opens, closes), (first, opens), (closes, last)


def _at(series: Series, day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, ZoneInfo(series.timezone))


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def week_or_month(day: date, interval: str) -> date:
    """The first day of the interval a day falls into."""
    return day - timedelta(days=day.weekday()) if interval == "1wk" else day.replace(day=1)
