"""From what was fetched to figures, and a sentence for each that is missing or in doubt. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from retrieval.errors import MarketError
from retrieval.market import facts, indicators
from retrieval.market.indicators import Reading
from retrieval.market.look import RECENT_DAYS, Look
from retrieval.market.source import Chain, Facts
from retrieval.market.store import Kept
from retrieval.types import Bar, Figure, MarketView, Session

LABELS = {
    "price": "price",
    "previous_close": "previous close",
    "change_percent": "change of the day",
    "rsi_14": "14-day RSI",
    "sma_50": "50-day average",
    "sma_200": "200-day average",
    "macd": "MACD",
    "macd_signal": "MACD signal",
    "bollinger_upper": "upper Bollinger band",
    "bollinger_lower": "lower Bollinger band",
    "volatility_30d_percent": "30-day volatility",
    "high_52w": "52-week high",
    "low_52w": "52-week low",
    "all_time_high": "all-time high",
    "drawdown_percent": "distance from the all-time high",
    "max_drawdown_percent": "largest fall",
    "max_drawdown_1y_percent": "largest fall within a year",
    "volume": "volume",
    "ytd_return_percent": "return this year",
    "return_1y_percent": "one-year return",
    "return_percent": "return",
    "close": "closing price",
    "rsi_14_percentile": "RSI within its own year",
    "rsi_14_cross_sessions": "last crossing of the RSI",
    "bollinger_position_percent": "place between the Bollinger bands",
    "sma_50_distance_percent": "distance to the 50-day average",
    "sma_200_distance_percent": "distance to the 200-day average",
    "average_cross_sessions": "last crossing of the 50- and 200-day averages",
    "volatility_percentile": "volatility within its own year",
    "overbought_sessions": "last overbought day",
    "oversold_sessions": "last oversold day",
    "forward_pe": "forward P/E",
    "trailing_pe": "trailing P/E",
    "market_cap": "market capitalisation",
    "dividend_yield_percent": "dividend yield",
    "short_percent_of_float": "short interest",
    "short_change_percent": "change of short interest",
    "target_mean_price": "mean price target",
    "recommendation": "analysts' rating",
    "next_earnings": "next results",
    "put_call_ratio": "put/call ratio",
    "implied_volatility_percent": "implied volatility",
}
SUPPORTING = frozenset(  # they stand beside another figure: where they are not to be had nobody misses them
    {
        *("rsi_14_percentile", "rsi_14_cross_sessions", "bollinger_position_percent"),
        *("sma_200_distance_percent", "average_cross_sessions", "volatility_percentile"),
        *("overbought_sessions", "oversold_sessions", "max_drawdown_1y_percent"),
    }
)
_LONGEST_NAME = 80
BESIDE_PRICES = frozenset({*facts.COMPANY, *facts.OPTIONS})


@dataclass(frozen=True, slots=True)
class Asked:
    """Which figures of which listing are wanted, the currency they are expected in, and for a return from
    which day's close to which."""

    symbol: str
    names: tuple[str, ...]
    currency: str | None
    source: str
    since: date | None = None
    until: date | None = None

    @property
    def of_prices(self) -> Asked:
        """What daily prices answer, and what nothing here does."""
        return replace(self, names=tuple(name for name in self.names if name not in BESIDE_PRICES))

    @property
    def of_company(self) -> Asked:
        return replace(self, names=tuple(name for name in self.names if name in facts.COMPANY))

    @property
    def of_options(self) -> Asked:
        return replace(self, names=tuple(name for name in self.names if name in facts.OPTIONS))

    @property
    def answerable(self) -> tuple[str, ...]:
        return tuple(name for name in self.names if _label(name))

    def span(self, name: str) -> tuple[date | None, date | None]:
        """From which day's close to which a return counts; None: not named, and the newest."""
        if year := indicators.year_of(name):
            return date(year - 1, 12, 31), date(year, 12, 31)
        if name == "close":
            return self.until, self.until
        return (self.since, self.until) if name == "return_percent" else (None, None)

    def needs_whole_history(self, today: date) -> bool:
        begins = [since for name in self.names if (since := self.span(name)[0])]
        if any(since < today - timedelta(RECENT_DAYS) for since in begins):
            return True
        return any(name in indicators.WHOLE for name in self.names)


def view(asked: Asked, look: Look) -> MarketView:
    """Each figure asked for, or the reason why not, and what is wrong with those that are given."""
    told = look.kept.answer
    if not told.currency:
        return without(asked, "Yahoo named no currency", look.session)
    if asked.currency and _spelt(asked.currency) != _spelt(told.currency):
        return without(asked, f"Yahoo quotes it in {told.currency}, not in {asked.currency}", look.session)
    made = {name: _figure(asked, name, look) for name in asked.answerable}
    reasons = {name: made.get(name, _not_here(asked)) for name in asked.names}
    given = tuple(figure for figure in reasons.values() if isinstance(figure, Figure))
    missing = {n: reason for n, reason in reasons.items() if isinstance(reason, str) and n not in SUPPORTING}
    gaps = (*_gaps(asked, missing), *(_warnings(asked, look) if given else ()))
    return MarketView(asked.symbol, given, gaps, look.session)


def without(asked: Asked, cause: str, session: Session | None = None) -> MarketView:
    """Nothing could be had, all for one cause."""
    if asked.answerable and asked.answerable[0] in BESIDE_PRICES:
        return MarketView(asked.symbol, (), _gaps(asked, dict.fromkeys(asked.names, cause)), session)
    gaps = (f"live prices for {asked.symbol}: {cause}",) if asked.answerable else ()
    foreign = {name: _not_here(asked) for name in asked.names if not _label(name)}
    return MarketView(asked.symbol, (), (*gaps, *_gaps(asked, foreign)), session)


def company(asked: Asked, told: facts.Told, kept: Kept[Facts], error: MarketError | None) -> MarketView:
    """What a source tells of a company beside its prices; the last good values where there is an error."""
    if asked.currency and _spelt(asked.currency) != _spelt(told.facts.currency):
        return without(asked, f"Yahoo quotes it in {told.facts.currency}, not in {asked.currency}")
    stale = error is not None or _is_old(told.facts.time, kept.fetched)
    made = {n: facts.company_figure(asked.symbol, n, told, asked.source, stale=stale) for n in asked.names}
    return _told(asked, made, kept.fetched, told.facts.time, error)


def options(asked: Asked, kept: Kept[Chain], error: MarketError | None) -> MarketView:
    """What the options of one expiry say."""
    chain = kept.answer
    stale = error is not None or _is_old(chain.time, kept.fetched)
    made = {n: facts.option_figure(asked.symbol, n, chain, asked.source, stale=stale) for n in asked.names}
    return _told(asked, made, kept.fetched, chain.time, error)


def joined(asked: Asked, views: Sequence[MarketView]) -> MarketView:
    """Views of one listing as one, the figures in the order asked."""
    given = {figure.name: figure for view in views for figure in view.figures}
    session = next((view.session for view in views if view.session), None)
    gaps = tuple(dict.fromkeys(gap for view in views for gap in view.gaps))
    return MarketView(asked.symbol, tuple(given[n] for n in asked.names if n in given), gaps, session)


def _told(
    asked: Asked,
    made: dict[str, Figure | str],
    fetched: datetime,
    told: datetime | None,
    error: MarketError | None,
) -> MarketView:
    given = tuple(figure for figure in made.values() if isinstance(figure, Figure))
    missing = {name: reason for name, reason in made.items() if isinstance(reason, str)}
    doubt = ""
    if error:
        doubt = f"{error}; {_fetched(fetched)}"
    elif told and _is_old(told, fetched):
        doubt = f"Yahoo's newest are of {_day(told.date())}"
    late = {figure.name: doubt for figure in given} if doubt else {}
    return MarketView(asked.symbol, given, _gaps(asked, {**missing, **late}))


def _is_old(told: datetime | None, fetched: datetime) -> bool:
    """Older than any row of holidays."""
    return told is not None and fetched - told > timedelta(days=12)


def _figure(asked: Asked, name: str, look: Look) -> Figure | str:
    told = look.kept.answer
    money = "points" if told.kind == "INDEX" else told.currency
    if name in ("price", "previous_close", "change_percent"):
        return _quote(asked, name, look, money)
    since, until = asked.span(name)
    reading = _reading(name, look, since, until)
    if reading.value is None:
        return reading.note
    over = until is not None and until < look.closed[-1].day  # what comes later changes nothing of it
    return Figure(
        asked.symbol,
        name,
        reading.value,
        money if name == "volume" and told.kind == "CRYPTOCURRENCY" else indicators.unit(name, money),
        look.calendar.close_of(_until(_bars_of(look, since), until)[-1].day if over else look.closed[-1].day),
        asked.source,
        stale=not over and (look.bars_are_old or look.error is not None),
        note=reading.note,
    )


def _reading(name: str, look: Look, since: date | None, until: date | None) -> Reading:
    if not look.closed:
        return Reading(None, "there is no closed daily bar")
    key = (name, since, until, look.closed[-1].day)
    if key not in look.readings:
        look.readings[key] = _computed(name, look, since, until)
    return look.readings[key]


def _computed(name: str, look: Look, since: date | None, until: date | None) -> Reading:
    if name in indicators.RECENT:
        return indicators.RECENT[name](look.closed)
    if name == "close":
        return indicators.close_on(_until(_bars_of(look, until), until), until)
    if name == "return_percent" or indicators.year_of(name):
        return _return(look, since, until)
    if not isinstance(look.whole, tuple):
        return Reading(None, str(look.whole or "there is no long history"))
    return indicators.WHOLE[name]([bar for bar in look.whole if bar.day <= look.closed[-1].day])


def _return(look: Look, since: date | None, until: date | None) -> Reading:
    if since is None:
        return Reading(None, "no span was named")
    bars = _bars_of(look, since)
    if bars[0].day > since and not isinstance(look.whole, tuple):
        return Reading(None, str(look.whole or f"prices here begin on {bars[0].day}"))
    return indicators.return_percent(_until(bars, until), since)


def _bars_of(look: Look, since: date | None) -> Sequence[Bar]:
    """The closed bars, as far back as they are needed and there."""
    if since is None or look.closed[0].day <= since or not isinstance(look.whole, tuple):
        return look.closed
    return _until(look.whole, look.closed[-1].day)


def _until(bars: Sequence[Bar], day: date | None) -> Sequence[Bar]:
    return [bar for bar in bars if bar.day <= day] if day else bars


def _quote(asked: Asked, name: str, look: Look, money: str) -> Figure | str:
    """The price as last paid, the close before it, and the change between the two."""
    told = look.kept.answer
    if told.price is None or told.price_time is None or look.market_day is None:
        return "Yahoo gave no price with its time"
    old = look.quote_is_old or look.ahead or look.error is not None
    if name == "price":
        return Figure(
            asked.symbol, name, told.price, money, told.price_time, asked.source, old, look.in_session
        )
    before = next((bar for bar in reversed(told.bars) if bar.day < look.market_day), None)
    if before is None:
        return "there is no earlier daily bar"
    skipped = look.calendar.known and before.day != look.calendar.before(look.market_day)
    note = f"close of {before.day}" + (", a later one is missing" if skipped else "")
    if name == "previous_close":
        close = look.calendar.close_of(before.day)
        return Figure(asked.symbol, name, before.close, money, close, asked.source, old or skipped, note=note)
    percent = (told.price / before.close - 1) * 100
    return Figure(
        asked.symbol,
        name,
        percent,
        "%",
        told.price_time,
        asked.source,
        old or skipped,
        look.in_session,
        f"from the {note}",
    )


def _label(name: str) -> str:
    """What a figure is called in a gap; empty for one that is not known here."""
    year = indicators.year_of(name)
    return f"return in {year}" if year else LABELS.get(name, "")


def _gaps(asked: Asked, missing: dict[str, str]) -> tuple[str, ...]:
    """One sentence for all that share a cause."""
    by_cause: dict[str, list[str]] = {}
    for name, cause in missing.items():
        by_cause.setdefault(cause, []).append(_label(name) or name.replace("_", " "))
    return tuple(f"{', '.join(labels)} for {asked.symbol}: {cause}" for cause, labels in by_cause.items())


def _warnings(asked: Asked, look: Look) -> tuple[str, ...]:
    """What is wrong with the figures that are given, worst first; one is enough."""
    quoted = look.kept.answer.price_time
    if look.error:
        age = _words(look.now - look.kept.fetched)
        return (f"live prices for {asked.symbol}: {look.error}; {_fetched(look.kept.fetched, age)}",)
    if look.ahead and quoted:
        age = _words(quoted - look.now)
        return (f"live prices for {asked.symbol}: Yahoo's time is {age} ahead of this machine's clock",)
    if look.bars_are_old and look.closed:
        return (
            f"live prices for {asked.symbol}: Yahoo's newest daily bar is of {_day(look.closed[-1].day)}",
        )
    if look.quote_is_old and quoted:
        return (f"live prices for {asked.symbol}: Yahoo's quote is {_words(look.now - quoted)} old",)
    return ()


def unrecognised(symbol: str, source: str, told: str) -> str:
    """The doubt about a listing that the source knows by another name; `told` is a stranger's text."""
    name = " ".join(told.split())[:_LONGEST_NAME]
    return f"whether {symbol} is still the company meant: {source} calls it “{name}”"


def _fetched(when: datetime, age: str = "") -> str:
    earlier = f"{age} earlier, " if age else ""
    return f"the figures shown were fetched {earlier}{_day(when.date())} {when:%H:%M} {when:%Z}"


def _not_here(asked: Asked) -> str:
    return f"{asked.source} is not asked for it"


def _spelt(currency: str) -> str:
    """Pence have three spellings; a pound is not one of them."""
    return {"GBX": "GBp", "GBp": "GBp"}.get(currency, currency.upper())


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _words(age: timedelta) -> str:
    """A length of time as people say it."""
    minutes = round(age.total_seconds() / 60)
    if minutes < 90:
        return f"{minutes} minute{'' if minutes == 1 else 's'}"
    return f"{round(minutes / 60)} hours" if minutes < 36 * 60 else f"{round(minutes / 60 / 24)} days"
