"""One gateway to the price source: pace, deadline, cache, one look-up for many askers, last good value."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Generic, TypeVar

from retrieval.errors import MarketError, MarketUnavailable, UnknownSymbol
from retrieval.market import figures
from retrieval.market.calendars import Calendar, calendar
from retrieval.market.facts import CONVERTED, Rate, Told
from retrieval.market.indicators import Reading
from retrieval.market.look import RECENT_DAYS, Look, join
from retrieval.market.pace import Pace
from retrieval.market.source import Chain, Facts, History, Kind, Period, RateLimited, Source
from retrieval.market.store import Kept, Store
from retrieval.market.workers import Workers
from retrieval.types import Bar, MarketView

log = logging.getLogger(__name__)

IN_SESSION = timedelta(seconds=30)
OUT_OF_SESSION = timedelta(minutes=15)
WHOLE_HISTORY = timedelta(days=1)
COMPANY = timedelta(hours=4)
OPTIONS = timedelta(hours=1)
AFTER_A_FAULT = timedelta(seconds=10)  # nobody waits out a second deadline for the same answer
AFTER_A_LIMIT = timedelta(seconds=60)
UNKNOWN = timedelta(minutes=10)
OLDEST_RATE = timedelta(days=5)  # a weekend with holidays on both sides
PUT_OFF_S = 60.0  # a look-up in the background
HELD_AT_MOST = 256  # look-ups kept in memory

Key = tuple[str, Kind]
T = TypeVar("T", History, Facts, Chain)


@dataclass(frozen=True, slots=True)
class _Held(Generic[T]):
    """The newest answer of a look-up, until when nothing newer is asked for, and what went wrong."""

    until: datetime
    kept: Kept[T] | None = None
    error: MarketError | None = None


@dataclass(slots=True)
class _Computed:
    """Joined bars and readings of one listing, good as long as the answers they were made of are held."""

    recent: Kept[History]
    whole: Kept[History] | None
    bars: tuple[Bar, ...] | None = None
    readings: dict[tuple[str, date | None, date | None, date], Reading] = field(default_factory=dict)


class Market:
    """Figures of listings with the market's time on each. One for all askers; nothing here blocks the loop.

    `clock` gives the present with an offset. `recognises(symbol, name)` says whether the source's name for a symbol
    may be that of the company it is looked up for. `requests` counts the look-ups that went out, by kind.
    """

    def __init__(
        self,
        source: Source,
        *,
        cache_dir: Path,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        deadline_s: float = 8.0,
        pace: Pace | None = None,
        recognises: Callable[[str, str], bool] = lambda _symbol, _told: True,
    ) -> None:
        self._source = source
        self._recognises = recognises
        self._clock = clock
        self._deadline_s = deadline_s
        self._pace = pace or Pace()
        self._store = Store(cache_dir)
        self._workers = Workers()
        self._held: dict[Key, _Held[Any]] = {}
        self._flights: dict[Key, asyncio.Task[_Held[Any]]] = {}
        self._computed: dict[str, _Computed] = {}
        self._calendars: dict[tuple[str, str, int], Calendar] = {}
        self._limited_until: datetime | None = None
        self.requests: Counter[str] = Counter()

    async def view(
        self,
        symbol: str,
        names: Sequence[str],
        *,
        currency: str | None = None,
        since: date | None = None,
        until: date | None = None,
        background: bool = False,
    ) -> MarketView:
        """The named figures of a listing, in the order asked; a gap says why for each that could not be had.

        `currency` is the one the listing should trade in: another is a gap, not a figure. From the close of
        `since` to that of `until`, the newest unless given, is what a `return_percent` counts; a
        `return_2025_percent` is of that year. Raises nothing for a fault. Takes at most the deadline.

        Where nobody waits for it, in the `background`, it is put off until there are look-ups to spare, for a
        minute at most.
        """
        symbol = symbol.upper()
        asked = figures.Asked(symbol, tuple(dict.fromkeys(names)), currency, self._source.name, since, until)
        if background and not await self._can_spare():
            return figures.without(asked, "look-ups are kept for people's questions")
        ends = asyncio.get_running_loop().time() + self._deadline_s
        views = await asyncio.gather(
            self._prices(asked.of_prices, ends),
            self._company(asked.of_company, ends),
            self._options(asked.of_options),
        )
        return figures.joined(asked, views)

    async def _can_spare(self) -> bool:
        """Waits until there are look-ups to spare, if that is not too long."""
        wait = self._pace.spare_in()
        if wait > PUT_OFF_S:
            return False
        await asyncio.sleep(wait)
        return True

    async def rate(self, base: str, into: str, at: datetime | None = None) -> Rate:
        """How many `into` one `base` is (ISO 4217), as last quoted, dated by the older of two quotes.

        Both are had against the dollar. Raises MarketError where one cannot be had, or is days away from
        `at`, the time (the present, unless given) of what it is to convert.
        """
        at = at or self._clock()
        rates = await asyncio.gather(self._per_dollar(base, at), self._per_dollar(into, at))
        quoted = [rate.time for rate, name in zip(rates, (base, into), strict=True) if name != "USD"]
        return Rate(rates[1].value / rates[0].value, min(quoted, default=at))

    async def _per_dollar(self, currency: str, at: datetime) -> Rate:
        if currency == "USD":
            return Rate(1.0, at)
        held: _Held[History] = await self._get(f"{currency}=X", "2y")
        told = held.kept.answer if held.kept else None
        if told is None or not told.price or told.price_time is None:
            cause = held.error or "Yahoo gave no rate with its time"
            raise MarketUnavailable(f"no rate of {currency} to the dollar ({cause})")
        if abs(at - told.price_time) > OLDEST_RATE:
            raise MarketUnavailable(f"the newest rate of {currency} is of {told.price_time.date()}")
        return Rate(told.price, told.price_time)

    async def _prices(self, asked: figures.Asked, ends: float) -> MarketView:
        if not asked.answerable:
            return figures.without(asked, "")
        whole_too = asked.needs_whole_history(self._clock().date())
        recent, whole = await asyncio.gather(
            self._history(asked.symbol, "2y"), self._maybe_whole(asked.symbol, whole_too)
        )
        if recent.kept is None:
            return figures.without(asked, str(recent.error or "there are no prices"))
        sessions = await self._calendar_of(recent.kept.answer)
        computed = self._computed_from(asked.symbol, recent.kept, whole.kept if whole else None)
        if whole and computed.bars is None:
            joined = await self._joined(asked.symbol, recent.kept, whole, ends)
            if isinstance(joined, MarketError):
                look = Look(recent.kept, sessions, self._clock(), recent.error, joined)
                return self._checked(figures.view(asked, look), recent.kept.answer.name)
            computed.bars = joined
        look = Look(recent.kept, sessions, self._clock(), recent.error, computed.bars, computed.readings)
        return self._checked(figures.view(asked, look), recent.kept.answer.name)

    def _checked(self, view: MarketView, told: str) -> MarketView:
        """With a doubt where the source knows the symbol as something else: it may stand for another company now."""
        if not view.figures or told in ("", view.symbol) or self._recognises(view.symbol, told):
            return view
        return replace(view, gaps=(figures.unrecognised(view.symbol, self._source.name, told), *view.gaps))

    def _computed_from(self, symbol: str, recent: Kept[History], whole: Kept[History] | None) -> _Computed:
        """What was computed before from these very answers, or a place for it."""
        known = self._computed.get(symbol)
        if known is None or known.recent is not recent or (whole and known.whole is not whole):
            known = self._computed[symbol] = _Computed(recent, whole)
            if len(self._computed) > HELD_AT_MOST:
                self._computed.pop(next(iter(self._computed)))
        return known

    async def _company(self, asked: figures.Asked, ends: float) -> MarketView:
        if not asked.names:
            return MarketView(asked.symbol)
        held: _Held[Facts] = await self._get(asked.symbol, "info")
        if held.kept is None:
            return figures.without(asked, str(held.error or "Yahoo gave none"))
        told = Told(held.kept.answer, None)
        if told.foreign and CONVERTED & set(asked.names):
            told = await self._converted(told, ends)
        return self._checked(figures.company(asked, told, held.kept, held.error), told.facts.name)

    async def _converted(self, told: Told, ends: float) -> Told:
        try:
            async with asyncio.timeout_at(ends):
                return replace(told, rate=await self.rate(told.reported, told.unit, told.facts.time))
        except TimeoutError:
            return replace(told, why_no_rate=str(self._too_late()))
        except MarketError as error:
            return replace(told, why_no_rate=str(error))

    async def _options(self, asked: figures.Asked) -> MarketView:
        if not asked.names:
            return MarketView(asked.symbol)
        held: _Held[Chain] = await self._get(asked.symbol, "options")
        if held.kept is None:
            return figures.without(asked, str(held.error or "Yahoo gave none"))
        return figures.options(asked, held.kept, held.error)

    async def history(self, symbol: str, days: int) -> tuple[Bar, ...]:
        """Daily bars of the last `days` calendar days, today's moving one included. Raises MarketError.

        When the source fails the last good bars are given, and the day of the last one shows it.
        """
        symbol = symbol.upper()
        ends = asyncio.get_running_loop().time() + self._deadline_s
        recent, whole = await asyncio.gather(
            self._history(symbol, "2y"), self._maybe_whole(symbol, days > RECENT_DAYS)
        )
        if recent.kept is None:
            raise recent.error or MarketUnavailable("there are no prices")
        bars: tuple[Bar, ...] | MarketError = recent.kept.answer.bars
        if whole:
            bars = await self._joined(symbol, recent.kept, whole, ends)
        if isinstance(bars, MarketError):
            raise bars
        first = bars[-1].day - timedelta(days=days)
        return tuple(bar for bar in bars if bar.day >= first)

    def today(self) -> date:
        """The present day by this gateway's clock."""
        return self._clock().date()

    async def close(self) -> None:
        """Look-ups on their way are given up."""
        flights = list(self._flights.values())
        for flight in flights:
            flight.cancel()
        await asyncio.gather(*flights, return_exceptions=True)
        self._workers.close()

    async def _maybe_whole(self, symbol: str, wanted: bool) -> _Held[History] | None:
        return await self._history(symbol, "max") if wanted else None

    async def _history(self, symbol: str, period: Period) -> _Held[History]:
        return await self._get(symbol, period)

    async def _joined(
        self, symbol: str, recent: Kept[History], whole: _Held[History], ends: float
    ) -> tuple[Bar, ...] | MarketError:
        """The whole history with the recent bars on top, fetched anew where a split has come between them."""
        joined = join(whole.kept, recent)
        old = whole.kept is not None and recent.fetched - whole.kept.fetched > timedelta(minutes=1)
        if joined is None and old and whole.error is None:
            self._held.pop((symbol, "max"), None)
            try:
                async with asyncio.timeout_at(ends):
                    whole = await self._history(symbol, "max")
            except TimeoutError:
                return self._too_late()
            joined = join(whole.kept, recent)
        if joined is not None:
            return joined
        return whole.error or MarketUnavailable("Yahoo's long history and its last two years disagree")

    async def _get(self, symbol: str, kind: Kind) -> _Held[Any]:
        """From memory while it is fresh; else one look-up, which everybody who asks meanwhile shares."""
        key: Key = (symbol, kind)
        held = self._held.get(key)
        if held and self._clock() < held.until:
            return held
        flight = self._flights.get(key)
        if flight is None:
            flight = asyncio.create_task(self._look_up(symbol, kind, held))
            self._flights[key] = flight
            flight.add_done_callback(lambda _: self._flights.pop(key, None))
        return await asyncio.shield(flight)

    async def _look_up(self, symbol: str, kind: Kind, before: _Held[Any] | None) -> _Held[Any]:
        try:
            async with asyncio.timeout(self._deadline_s):
                held = await self._fetched(symbol, kind)
        except TimeoutError:
            held = await self._fallen_back(symbol, kind, before, self._too_late())
        except MarketError as error:
            held = await self._fallen_back(symbol, kind, before, error)
        self._held.pop((symbol, kind), None)
        if len(self._held) >= HELD_AT_MOST:
            self._held.pop(next(iter(self._held)))
        self._held[symbol, kind] = held
        return held

    async def _fetched(self, symbol: str, kind: Kind) -> _Held[Any]:
        if self._limited_until and self._clock() < self._limited_until:
            raise RateLimited("Yahoo is limiting requests (429)")
        await asyncio.sleep(self._pace.take(self._deadline_s / 2))
        self.requests[kind] += 1
        try:
            kept = await self._workers.run(lambda: self._asked(symbol, kind))
        except RateLimited:
            self._limited_until = self._clock() + AFTER_A_LIMIT
            raise
        until = await self._fresh_until(kind, kept)
        await asyncio.to_thread(self._store.save, symbol, kind, kept)
        return _Held(until, kept)

    def _asked(self, symbol: str, kind: Kind) -> Kept[Any]:
        """One call of the source, in a worker's thread."""
        if kind == "info":
            return Kept(self._source.facts(symbol), self._clock())
        if kind == "options":
            return Kept(self._source.options(symbol), self._clock())
        return Kept(self._source.history(symbol, kind), self._clock())

    async def _fallen_back(
        self, symbol: str, kind: Kind, before: _Held[Any] | None, error: MarketError
    ) -> _Held[Any]:
        """The last good value, from memory or else from disk, with the fault that makes it the last."""
        now = self._clock()
        rest = AFTER_A_FAULT
        if isinstance(error, RateLimited):
            rest = AFTER_A_LIMIT
        elif isinstance(error, UnknownSymbol):
            rest = UNKNOWN
        if before and before.kept:
            return replace(before, until=now + rest, error=error)
        kept = await asyncio.to_thread(self._store.load, symbol, kind)
        return _Held(now + rest, kept, error)

    async def _calendar_of(self, told: History) -> Calendar:
        key = (told.exchange, told.timezone, self._clock().year)
        if key not in self._calendars:
            self._calendars[key] = await asyncio.to_thread(calendar, *key)
        return self._calendars[key].told(told.opens, told.closes)

    async def _fresh_until(self, kind: Kind, kept: Kept[Any]) -> datetime:
        fixed = {"max": WHOLE_HISTORY, "info": COMPANY, "options": OPTIONS}.get(kind)
        if fixed:
            return kept.fetched + fixed
        sessions = await self._calendar_of(kept.answer)
        if sessions.state(kept.fetched) == "open":
            return kept.fetched + IN_SESSION
        return min(kept.fetched + OUT_OF_SESSION, sessions.next_open(kept.fetched))

    def _too_late(self) -> MarketUnavailable:
        return MarketUnavailable(f"Yahoo did not answer within {self._deadline_s:g} s")
