"""A fetched history against the clock and the calendar: what is closed, moving, old or ahead of us. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from statistics import median

from retrieval.errors import MarketError
from retrieval.market.calendars import Calendar
from retrieval.market.indicators import Reading
from retrieval.market.source import History
from retrieval.market.store import Kept
from retrieval.types import Bar, Session

RECENT_DAYS = 700  # calendar days that the two-year look-up surely covers
SETTLING = timedelta(minutes=45)  # from a close until its bar must be there, or to it from the last trade
LONG_WEEKEND = timedelta(days=5)  # from a close before one until the next session's bar must be there
QUOTE_AGE = timedelta(minutes=30)  # in session; some exchanges are delayed by 15 minutes
SKEW = timedelta(minutes=5)


@dataclass(frozen=True)
class Look:
    """What there is to answer from. `error` is why nothing newer than `kept` could be had.

    `whole` is every bar there is, or why it could not be had, or None where nobody needs it. `readings` are
    those already computed from the same answers; this look adds its own.
    """

    kept: Kept[History]
    calendar: Calendar
    now: datetime
    error: MarketError | None = None
    whole: tuple[Bar, ...] | MarketError | None = None
    readings: dict[tuple[str, date | None, date | None, date], Reading] = field(default_factory=dict)

    @cached_property
    def market_day(self) -> date | None:
        """The exchange's day of the quote."""
        quoted = self.kept.answer.price_time
        return quoted.astimezone(self.calendar.zone).date() if quoted else None

    @cached_property
    def closed(self) -> tuple[Bar, ...]:
        """The bars of finished sessions: those before today, and today's once the market's time is past."""
        bars = self.kept.answer.bars
        end = len(bars)
        while end and not self._is_closed(bars[end - 1].day):
            end -= 1
        return bars[:end]

    @cached_property
    def in_session(self) -> bool:
        """Whether the quote was made before its session's closing price."""
        return self.market_day is not None and not self._is_closed(self.market_day)

    @cached_property
    def ahead(self) -> bool:
        """The quote is stamped later than this machine's clock says it is."""
        quoted = self.kept.answer.price_time
        return quoted is not None and quoted > self.now + SKEW

    @cached_property
    def bars_are_old(self) -> bool:
        """A session has long ended whose bar is not there."""
        return not self.closed or self.closed[-1].day < self._settled_day

    @cached_property
    def quote_is_old(self) -> bool:
        """It is of long before now, or the market being closed of long before the close."""
        quoted, now = self.kept.answer.price_time, self.now
        if quoted is None or self.market_day is None:
            return True
        if not self.calendar.known and self.market_day < self._today:
            return self.market_day < self._settled_day
        hours = self.calendar.on(self._today)
        if hours and hours.lunch and hours.lunch[0] <= now < hours.lunch[1] + QUOTE_AGE:
            now = hours.lunch[0]
        end = self._end_of(self.calendar.begun_by(now - QUOTE_AGE).day)
        return quoted < (now - QUOTE_AGE if now < end else end - SETTLING)

    @property
    def _settled_day(self) -> date:
        """The last day whose bar must be there. Where holidays are not known each may be the end of a long weekend."""
        patience = SETTLING if self.calendar.known else SETTLING + LONG_WEEKEND
        return self.calendar.closed_by(self.now - patience)

    @property
    def _today(self) -> date:
        return self.now.astimezone(self.calendar.zone).date()

    def _is_closed(self, day: date) -> bool:
        if not self.calendar.known and day < self.kept.fetched.astimezone(self.calendar.zone).date():
            return True  # whenever its session ended
        end, quoted = self._end_of(day), self.kept.answer.price_time
        if self.kept.fetched < end + self.calendar.auction:
            return False
        has_settled = self.kept.fetched >= end + SETTLING
        if quoted is None or self.market_day is None or self.market_day < day:
            return has_settled
        return self.market_day > day or quoted >= (end - SETTLING if has_settled else end)

    def _end_of(self, day: date) -> datetime:
        """The end of that day's session: the calendar's, or Yahoo's where that is earlier or all there is."""
        end, told = self.calendar.close_of(day), self.kept.answer.closes
        if told and told.astimezone(self.calendar.zone).date() == day:
            return min(end, told) if self.calendar.known else told
        return end

    @property
    def session(self) -> Session:
        """The exchange's state now; how long extended hours last is the source's word."""
        told, none = self.kept.answer, timedelta(0)
        pre = told.opens - told.pre_opens if told.opens and told.pre_opens else none
        post = told.post_closes - told.closes if told.closes and told.post_closes else none
        return Session(self.calendar.state(self.now, pre, post), self.calendar.exchange, told.timezone)


def join(whole: Kept[History] | None, recent: Kept[History]) -> tuple[Bar, ...] | None:
    """The long history with the recent bars on top (the long one can lack the last days).

    None where the two do not belong together: no common days, a long history that begins later, or closes
    that differ by more than half a percent at the median, as after a split between the two look-ups.
    """
    if whole is None:
        return None
    old, new = whole.answer.bars, recent.answer.bars
    closes = {bar.day: bar.close for bar in old}
    ratios = [bar.close / closes[bar.day] for bar in new if bar.day in closes]
    if not ratios or abs(median(ratios) - 1) > 0.005 or old[0].day > new[0].day + timedelta(days=7):
        return None
    return (*(bar for bar in old if bar.day < new[0].day), *new)
