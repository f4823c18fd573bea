"""One gateway to the price source: pace, deadline, cache, one look-up for many askers, last good value."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from retrieval.errors import MarketError, MarketUnavailable, UnknownSymbol
from retrieval.market import figures
from retrieval.market.calendars import Calendar, calendar
from retrieval.market.look import RECENT_DAYS, Look, join
from retrieval.market.pace import Pace
from retrieval.market.source import Period, RateLimited, Source
from retrieval.market.store import Kept, Store
from retrieval.market.workers import Workers
from retrieval.types import Bar, MarketView

log = logging.getLogger(__name__)

IN_SESSION = timedelta(seconds=30)
OUT_OF_SESSION = timedelta(minutes=15)
WHOLE_HISTORY = timedelta(days=1)
AFTER_A_FAULT = timedelta(seconds=10)  # nobody waits out a second deadline for the same answer
AFTER_A_LIMIT = timedelta(seconds=60)
UNKNOWN = timedelta(minutes=10)
HELD_AT_MOST = 256  # look-ups kept in memory

Key = tuple[str, Period]


@dataclass(frozen=True, slots=True)
class _Held:
    """The newest history of a look-up, until when nothing newer is asked for, and what went wrong."""

    until: datetime
    kept: Kept | None = None
    calendar: Calendar | None = None
    error: MarketError | None = None


class Market:
    """Figures of listings with the market's time on each. One for all askers; nothing here blocks the loop.

    `clock` gives the present with an offset. `requests` counts the look-ups that went out, by period.
    """

    def __init__(
        self,
        source: Source,
        *,
        cache_dir: Path,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        deadline_s: float = 8.0,
        pace: Pace | None = None,
    ) -> None:
        self._source = source
        self._clock = clock
        self._deadline_s = deadline_s
        self._pace = pace or Pace()
        self._store = Store(cache_dir)
        self._workers = Workers()
        self._held: dict[Key, _Held] = {}
        self._flights: dict[Key, asyncio.Task[_Held]] = {}
        self._limited_until: datetime | None = None
        self.requests: Counter[str] = Counter()

    async def view(self, symbol: str, names: Sequence[str], *, currency: str | None = None) -> MarketView:
        """The named figures of a listing, in the order asked; a gap says why for each that could not be had.

        `currency` is the one the listing should trade in: another is a gap, not a figure. Raises nothing
        for a fault. Takes at most the deadline.
        """
        symbol = symbol.upper()
        asked = figures.Asked(symbol, tuple(dict.fromkeys(names)), currency, self._source.name)
        if not asked.answerable:
            return figures.without(asked, "")
        whole_too = asked.needs_whole_history
        ends = asyncio.get_running_loop().time() + self._deadline_s
        recent, whole = await asyncio.gather(self._get(symbol, "2y"), self._maybe_whole(symbol, whole_too))
        if recent.kept is None or recent.calendar is None:
            return figures.without(asked, str(recent.error or "there are no prices"))
        bars = await self._joined(symbol, recent.kept, whole, ends) if whole else None
        look = Look(recent.kept, recent.calendar, self._clock(), recent.error, bars)
        return figures.view(asked, look)

    async def history(self, symbol: str, days: int) -> tuple[Bar, ...]:
        """Daily bars of the last `days` calendar days, today's moving one included. Raises MarketError.

        When the source fails the last good bars are given, and the day of the last one shows it.
        """
        symbol = symbol.upper()
        ends = asyncio.get_running_loop().time() + self._deadline_s
        recent, whole = await asyncio.gather(
            self._get(symbol, "2y"), self._maybe_whole(symbol, days > RECENT_DAYS)
        )
        if recent.kept is None:
            raise recent.error or MarketUnavailable("there are no prices")
        bars: tuple[Bar, ...] | MarketError = recent.kept.history.bars
        if whole:
            bars = await self._joined(symbol, recent.kept, whole, ends)
        if isinstance(bars, MarketError):
            raise bars
        first = bars[-1].day - timedelta(days=days)
        return tuple(bar for bar in bars if bar.day >= first)

    async def close(self) -> None:
        """Look-ups on their way are given up."""
        flights = list(self._flights.values())
        for flight in flights:
            flight.cancel()
        await asyncio.gather(*flights, return_exceptions=True)
        self._workers.close()

    async def _maybe_whole(self, symbol: str, wanted: bool) -> _Held | None:
        return await self._get(symbol, "max") if wanted else None

    async def _joined(
        self, symbol: str, recent: Kept, whole: _Held, ends: float
    ) -> tuple[Bar, ...] | MarketError:
        """The whole history with the recent bars on top, fetched anew where a split has come between them."""
        joined = join(whole.kept, recent)
        old = whole.kept is not None and recent.fetched - whole.kept.fetched > timedelta(minutes=1)
        if joined is None and old and whole.error is None:
            self._held.pop((symbol, "max"), None)
            try:
                async with asyncio.timeout_at(ends):
                    whole = await self._get(symbol, "max")
            except TimeoutError:
                return self._too_late()
            joined = join(whole.kept, recent)
        if joined is not None:
            return joined
        return whole.error or MarketUnavailable("Yahoo's long history and its last two years disagree")

    async def _get(self, symbol: str, period: Period) -> _Held:
        """From memory while it is fresh; else one look-up, which everybody who asks meanwhile shares."""
        key: Key = (symbol, period)
        held = self._held.get(key)
        if held and self._clock() < held.until:
            return held
        flight = self._flights.get(key)
        if flight is None:
            flight = asyncio.create_task(self._look_up(symbol, period, held))
            self._flights[key] = flight
            flight.add_done_callback(lambda _: self._flights.pop(key, None))
        return await asyncio.shield(flight)

    async def _look_up(self, symbol: str, period: Period, before: _Held | None) -> _Held:
        try:
            async with asyncio.timeout(self._deadline_s):
                held = await self._fetched(symbol, period)
        except TimeoutError:
            held = await self._fallen_back(symbol, period, before, self._too_late())
        except MarketError as error:
            held = await self._fallen_back(symbol, period, before, error)
        self._held.pop((symbol, period), None)
        if len(self._held) >= HELD_AT_MOST:
            self._held.pop(next(iter(self._held)))
        self._held[symbol, period] = held
        return held

    async def _fetched(self, symbol: str, period: Period) -> _Held:
        if self._limited_until and self._clock() < self._limited_until:
            raise RateLimited("Yahoo is limiting requests (429)")
        await asyncio.sleep(self._pace.take(self._deadline_s / 2))
        self.requests[period] += 1
        try:
            kept = await self._workers.run(lambda: Kept(self._source.history(symbol, period), self._clock()))
        except RateLimited:
            self._limited_until = self._clock() + AFTER_A_LIMIT
            raise
        sessions = await asyncio.to_thread(self._calendar, kept)
        await asyncio.to_thread(self._store.save, symbol, period, kept)
        return _Held(self._fresh_until(period, kept, sessions), kept, sessions)

    async def _fallen_back(
        self, symbol: str, period: Period, before: _Held | None, error: MarketError
    ) -> _Held:
        """The last good value, from memory or else from disk, with the fault that makes it the last."""
        now = self._clock()
        rest = AFTER_A_FAULT
        if isinstance(error, RateLimited):
            rest = AFTER_A_LIMIT
        elif isinstance(error, UnknownSymbol):
            rest = UNKNOWN
        if before and before.kept:
            return replace(before, until=now + rest, error=error)
        kept = await asyncio.to_thread(self._store.load, symbol, period)
        sessions = await asyncio.to_thread(self._calendar, kept) if kept else None
        return _Held(now + rest, kept, sessions, error)

    def _calendar(self, kept: Kept) -> Calendar:
        return calendar(kept.history.exchange, kept.history.timezone, self._clock().year)

    def _fresh_until(self, period: Period, kept: Kept, sessions: Calendar) -> datetime:
        if period == "max":
            return kept.fetched + WHOLE_HISTORY
        if sessions.state(kept.fetched) == "open":
            return kept.fetched + IN_SESSION
        return min(kept.fetched + OUT_OF_SESSION, sessions.next_open(kept.fetched))

    def _too_late(self) -> MarketUnavailable:
        return MarketUnavailable(f"Yahoo did not answer within {self._deadline_s:g} s")
