"""From a look at a history to figures, and a sentence for each that is missing or in doubt. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from retrieval.market import indicators
from retrieval.market.indicators import Reading
from retrieval.market.look import Look
from retrieval.types import Figure, MarketView, Session

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
    "ytd_return_percent": "return this year",
    "return_1y_percent": "one-year return",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Which figures of which listing are wanted, and the currency they are expected in."""

    symbol: str
    names: tuple[str, ...]
    currency: str | None
    source: str

    @property
    def answerable(self) -> tuple[str, ...]:
        return tuple(name for name in self.names if name in LABELS)

    @property
    def needs_whole_history(self) -> bool:
        return any(name in indicators.WHOLE for name in self.names)


def view(asked: Asked, look: Look) -> MarketView:
    """Each figure asked for, or the reason why not, and what is wrong with those that are given."""
    told = look.kept.history
    if not told.currency:
        return without(asked, "Yahoo named no currency", look.session)
    if asked.currency and _spelt(asked.currency) != _spelt(told.currency):
        return without(asked, f"Yahoo quotes it in {told.currency}, not in {asked.currency}", look.session)
    made = {name: _figure(asked, name, look) for name in asked.answerable}
    reasons = {name: made.get(name, _not_here(asked)) for name in asked.names}
    given = tuple(figure for figure in reasons.values() if isinstance(figure, Figure))
    missing = {name: reason for name, reason in reasons.items() if isinstance(reason, str)}
    gaps = (*_gaps(asked, missing), *(_warnings(asked, look) if given else ()))
    return MarketView(asked.symbol, given, gaps, look.session)


def without(asked: Asked, cause: str, session: Session | None = None) -> MarketView:
    """Nothing could be had, all for one cause."""
    gaps = (f"live prices for {asked.symbol}: {cause}",) if asked.answerable else ()
    foreign = {name: _not_here(asked) for name in asked.names if name not in LABELS}
    return MarketView(asked.symbol, (), (*gaps, *_gaps(asked, foreign)), session)


def _figure(asked: Asked, name: str, look: Look) -> Figure | str:
    told = look.kept.history
    money = "points" if told.kind == "INDEX" else told.currency
    if name in ("price", "previous_close", "change_percent"):
        return _quote(asked, name, look, money)
    reading = _reading(name, look)
    if reading.value is None:
        return reading.note
    return Figure(
        asked.symbol,
        name,
        reading.value,
        indicators.unit(name, money),
        look.calendar.close_of(look.closed[-1].day),
        asked.source,
        stale=look.bars_are_old or look.error is not None,
        note=reading.note,
    )


def _reading(name: str, look: Look) -> Reading:
    if not look.closed:
        return Reading(None, "there is no closed daily bar")
    if name in indicators.RECENT:
        return indicators.RECENT[name](look.closed)
    if not isinstance(look.whole, tuple):
        return Reading(None, str(look.whole or "there is no long history"))
    return indicators.WHOLE[name]([bar for bar in look.whole if bar.day <= look.closed[-1].day])


def _quote(asked: Asked, name: str, look: Look, money: str) -> Figure | str:
    """The price as last paid, the close before it, and the change between the two."""
    told = look.kept.history
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


def _gaps(asked: Asked, missing: dict[str, str]) -> tuple[str, ...]:
    """One sentence for all that share a cause."""
    by_cause: dict[str, list[str]] = {}
    for name, cause in missing.items():
        by_cause.setdefault(cause, []).append(LABELS.get(name, name.replace("_", " ")))
    return tuple(f"{', '.join(labels)} for {asked.symbol}: {cause}" for cause, labels in by_cause.items())


def _warnings(asked: Asked, look: Look) -> tuple[str, ...]:
    """What is wrong with the figures that are given, worst first; one is enough."""
    quoted = look.kept.history.price_time
    if look.error:
        fetched = look.kept.fetched
        age = _words(look.now - fetched)
        return (
            f"live prices for {asked.symbol}: {look.error}; the figures shown were fetched {age} earlier,"
            f" {_day(fetched.date())} {fetched:%H:%M} {fetched:%Z}",
        )
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


def _not_here(asked: Asked) -> str:
    return f"{asked.source} is asked for daily prices only"


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
