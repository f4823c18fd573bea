"""One sentence for each live figure: its value, its rule, and the day it holds for. Never advice."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime

from retrieval.market.indicators import year_of
from retrieval.metrics import METRICS, OVERBOUGHT, OVERSOLD
from retrieval.types import Figure, MarketView
from retrieval.writing.words import amount, day, moment, number, sessions, signed, spoken_days

Phrase = Callable[[MarketView, Figure, str], str]


def phrase(view: MarketView, name: str, question: str) -> str | None:
    """The sentence for a figure of this view, or None where the view has no such figure."""
    figure = view.figure(name)
    if figure is None or figure.value is None:
        return None
    return spoken_days(_PHRASES.get(name, _plain)(view, figure, question))


def brief(view: MarketView, name: str) -> str | None:
    """A figure as it stands beside a claim: "RSI 43.6, neutral (BABA, 24 Sep 2026)"; None where there is none."""
    figure, words = view.figure(name), reading(view, name)
    if figure is None or words is None:
        return None
    when = day(figure.as_of) if figure.as_of else "time unknown"
    return f"{words} ({view.symbol}, {when}{', old' if figure.stale else ''})"


def reading(view: MarketView, name: str) -> str | None:
    """The same without whose and when: "RSI 43.6, neutral"."""
    figure = view.figure(name)
    if figure is None or figure.value is None:
        return None
    if year := year_of(name):
        whole = (
            "over the whole of"
            if figure.as_of and (figure.as_of.month, figure.as_of.day) > (12, 27)
            else "in"
        )
        return f"{amount(figure)} {whole} {year}"
    if days := re.fullmatch(r"sma_(\d+)_distance_percent", name):
        return f"{amount(figure)} from its {days[1]}-day average"
    words = f"{METRICS[name].title} {amount(figure)}"
    if name == "rsi_14" and isinstance(figure.value, float):
        words = f"RSI {figure.value:.1f}, {state(figure.value)}"
    elif name == "drawdown_percent":
        words = f"{amount(figure)} below {_peak(view)}"
    elif name in {"ytd_return_percent", "return_1y_percent"}:
        words = f"{amount(figure)} {_over(figure)}"
    elif name in _NOTED:
        words = f"{words}, {figure.note}"
    return spoken_days(words)


def state(rsi: float) -> str:
    return "overbought" if rsi > OVERBOUGHT else "oversold" if rsi < OVERSOLD else "neutral"


def _when(figure: Figure, words: Callable[[datetime], str] = day) -> str:
    """The market's day, or moment; that of an old figure is called the newest that could be had."""
    told = words(figure.as_of) if figure.as_of else "an unknown time"
    return f"{told}, the newest that {figure.source} gave" if figure.stale else told


def _price(view: MarketView, figure: Figure, _question: str) -> str:
    change = view.figure("change_percent")
    moved = f", {amount(change)} on the day" if change and isinstance(change.value, float) else ""
    verb = "trades at" if figure.partial else "closed at"
    return f"{figure.symbol} {verb} {amount(figure)}{moved} ({_when(figure, moment)})"


def _rsi(view: MarketView, figure: Figure, question: str) -> str:
    value = float(figure.value or 0)
    asked = question.lower()
    reading = (
        f"{figure.symbol}'s 14-day RSI was {value:.1f} at the close of {_when(figure)}; "
        f"above {OVERBOUGHT:g} counts as overbought, below {OVERSOLD:g} as oversold"
    )
    sides = [word for word, pattern in _SIDES.items() if pattern.search(asked)]
    if len(sides) == 1 and not _OPEN.match(asked):
        if lasted := _last_so(view, sides[0], asked):
            return lasted
        yes = state(value) == sides[0]
        return f"{'Yes' if yes else 'Not'}{',' if yes else ''} by the usual rule: {reading}"
    return f"{reading}: {state(value)}"


_SIDES = {
    "overbought": re.compile(
        r"\b(?:above|over|past) 70\b|over[- ]?b[ou]{1,2}[gh]{1,2}th?|超买|超買|sobrecomprad|überkauft|surachet|"
        r"перекуплен",
        re.I,
    ),
    "oversold": re.compile(
        r"\b(?:below|under) 30\b|over[- ]?sold|超卖|超賣|sobrevendid|überverkauft|survendu|перепродан", re.I
    ),
}
_OPEN = re.compile(r"\W*(?:which|what|whats|how (?:over|close|near|far))\b", re.I)
_WHEN = re.compile(r"\b(?:when|last|been|how long|how many (?:days|sessions|weeks)|since when)\b", re.I)


def _last_so(view: MarketView, side: str, asked: str) -> str:
    """ "BABA was last overbought on 10 Aug 2026 (RSI of 71.7), 32 sessions before": to "when was it last so?"."""
    figure = view.figure(f"{side}_sessions")
    if not _WHEN.search(asked) or figure is None or not isinstance(figure.value, float):
        return ""
    reading, _, when = figure.note.partition(" on ")
    if not figure.value:
        return f"{figure.symbol} is {side} now, by the usual rule: {reading} at the close of {when}"
    ago = f"{sessions(figure.value)} before {_when(figure)}"
    return f"{figure.symbol} was last {side} on {when} ({reading}), {ago}"


def _average(view: MarketView, figure: Figure, question: str) -> str:
    crossed = view.figure("average_cross_sessions")
    if crossed and isinstance(crossed.value, float) and re.search(r"\bcross", question, re.I):
        when = f", {sessions(crossed.value)} before {_when(figure)}" if crossed.value else ""
        return f"{figure.symbol}'s 50- and 200-day averages last crossed in a {crossed.note}{when}"
    span = figure.name.removeprefix("sma_")
    price = number(view, "price")
    if price is None or not isinstance(figure.value, float):
        return f"{figure.symbol}'s {span}-day average was {amount(figure)} on {_when(figure)}"
    above = price > figure.value
    lead = _asked_side(question, 1 if above else -1)
    if span == "200" and re.search(r"trend|趋势|趨勢", question, re.I):
        lead = f"By the usual rule {figure.symbol}'s long trend is {'up' if above else 'down'}: "
    side = f"; the price of {_amount(view, 'price')} is {'above' if above else 'below'} it"
    return f"{lead}{figure.symbol}'s {span}-day average was {amount(figure)} on {_when(figure)}{side}"


def _asked_side(question: str, side: int) -> str:
    """ "Yes: " or "No: " to "is it above its average?"; `side` is 1 above, -1 below, 0 neither. Not to "was it?", which
    the figure of today does not tell."""
    asked = re.search(
        r"\b(?:(?P<above>above|over(?! the)|higher than)|below|under|beneath|lower than)\b", question, re.I
    )
    if asked is None or not re.match(
        r"\W*(?:(?:and|so|but)\W+)?(?:is|are|does|do|has|have|did)\b", question, re.I
    ):
        return ""
    return "Yes: " if side == (1 if asked["above"] else -1) else "No: "


def _amount(view: MarketView, name: str) -> str:
    figure = view.figure(name)
    return amount(figure) if figure else "unknown"


def _macd(view: MarketView, figure: Figure, question: str) -> str:
    """The line beside its signal: above it counts as rising momentum (G. Appel)."""
    line, signal = number(view, "macd"), number(view, "macd_signal")
    if line is None or signal is None:
        return _plain(view, figure, "")
    above = line > signal
    rule = f"{'above' if above else 'below'} its signal line of {_amount(view, 'macd_signal')}"
    reads = f"momentum counts as {'rising' if above else 'falling'}"
    lead = _asked_side(question, 1 if above else -1)
    return f"{lead}{figure.symbol}'s MACD (12, 26, 9) was {_amount(view, 'macd')} on {_when(figure)}, {rule}: {reads}"


def _bands(view: MarketView, figure: Figure, question: str) -> str:
    """Both bands in one sentence, and on which side of them the price is."""
    low, high, price = (number(view, name) for name in ("bollinger_lower", "bollinger_upper", "price"))
    if low is None or high is None:
        return _plain(view, figure, "")
    bands = f"{_amount(view, 'bollinger_lower')} to {_amount(view, 'bollinger_upper')}"
    words = (
        f"{figure.symbol}'s Bollinger bands (20 days, 2 standard deviations) were {bands} on {_when(figure)}"
    )
    if price is None:
        return words
    side = 1 if price > high else -1 if price < low else 0
    where = {1: "above the upper one", -1: "below the lower one", 0: "between them"}[side]
    return f"{_asked_side(question, side)}{words}; the price of {_amount(view, 'price')} is {where}"


def _drawdown(view: MarketView, figure: Figure, _question: str) -> str:
    return f"{figure.symbol} stood {amount(figure)} below {_peak(view)} on {_when(figure)}"


def _fall(view: MarketView, figure: Figure, _question: str) -> str:
    """The largest fall there was, with its days, and the largest of the last year."""
    within = view.figure("max_drawdown_1y_percent")
    year = f"; within the last 52 weeks it was {amount(within)}, {within.note}" if within else ""
    fall = f"{figure.symbol}'s largest fall between two closes was {amount(figure)}, {figure.note}"
    return f"{fall}{year} ({_when(figure)})"


def _volume(_view: MarketView, figure: Figure, _question: str) -> str:
    beside = f", {figure.note}" if figure.note else ""
    return f"{amount(figure)} of {figure.symbol} were traded in the session of {_when(figure)}{beside}"


def _peak(view: MarketView) -> str:
    """ "the all-time closing high of 317.14 USD (27 Oct 2020)"."""
    high = view.figure("all_time_high")
    if high is None or high.value is None:
        return "the all-time closing high"
    on = high.note.removeprefix("closing high of ")
    return f"the all-time closing high of {amount(high)}{f' ({on})' if on else ''}"


def _return(_view: MarketView, figure: Figure, _question: str) -> str:
    value = float(figure.value or 0)
    way = "up" if value >= 0 else "down"
    return f"{figure.symbol} was {way} {abs(value):.1f} % {_over(figure)} on {_when(figure)}"


def _over(figure: Figure) -> str:
    """ "since the start of 2026": the year is the market's, so that nobody takes it for an article's."""
    if figure.name == "return_1y_percent":
        return "over one year"
    return f"since the start of {figure.as_of.year if figure.as_of else 'the year'}"


def _volatility(_view: MarketView, figure: Figure, _question: str) -> str:
    return f"{figure.symbol}'s 30-day volatility was {amount(figure)} a year on {_when(figure)}"


def _return_since(_view: MarketView, figure: Figure, _question: str) -> str:
    value = float(figure.value or 0)
    way = "up" if value >= 0 else "down"
    base = figure.note.removeprefix("from ").partition(",")[0]
    return f"{figure.symbol} was {way} {abs(value):.1f} % on {_when(figure)}, counted from {base}"


def _noted(_view: MarketView, figure: Figure, _question: str) -> str:
    """With what the figure is made of, as the source told it."""
    note = figure.note.replace(" (", ", ").replace(")", "")  # it stands in brackets itself
    title = METRICS[figure.name].title
    return f"{figure.symbol}'s {title} was {amount(figure)} on {_when(figure)} ({note.removeprefix('at the money ')})"


def _target(view: MarketView, figure: Figure, question: str) -> str:
    price = number(view, "price")
    words = _noted(view, figure, question)
    if not price or not isinstance(figure.value, float):
        return words
    apart = (figure.value / price - 1) * 100
    return f"{words}, {abs(apart):.1f} % {'above' if apart >= 0 else 'below'} the price of {_amount(view, 'price')}"


def _short(_view: MarketView, figure: Figure, _question: str) -> str:
    return f"{figure.symbol}'s short interest was {amount(figure)} of the free float {figure.note}"


def _market_cap(_view: MarketView, figure: Figure, _question: str) -> str:
    return f"{figure.symbol}'s market capitalisation was {amount(figure)} on {_when(figure)} ({figure.note})"


def _top(view: MarketView, figure: Figure, _question: str) -> str:
    """With the day of the high, and how far below it the last close is."""
    fall = number(view, "drawdown_percent")
    on = figure.note.removeprefix("closing high of ")
    below = f"; on {_when(figure)} it stood {fall:.1f} % below that" if fall is not None else ""
    return f"{figure.symbol}'s all-time closing high is {amount(figure)}, of {on}{below}"


def _short_change(_view: MarketView, figure: Figure, _question: str) -> str:
    value = float(figure.value or 0)
    moved = (
        f"{'rose' if value > 0 else 'fell'} by {abs(value):.1f} %" if abs(value) >= 0.05 else "did not change"
    )
    return f"{figure.symbol}'s short interest {moved} ({figure.note})"


def _rating(_view: MarketView, figure: Figure, _question: str) -> str:
    return f"Analysts' consensus on {figure.symbol} was “{figure.value}” on {_when(figure)} ({figure.note})"


def _results(_view: MarketView, figure: Figure, _question: str) -> str:
    due = day(date.fromisoformat(str(figure.value)))
    return f"{figure.symbol}'s next results are due on {due} ({figure.note})"


def _change(_view: MarketView, figure: Figure, _question: str) -> str:
    value = float(figure.value or 0)
    return f"{figure.symbol} moved {signed(value)} % on the day ({_when(figure, moment)})"


def _range(view: MarketView, figure: Figure, _question: str) -> str:
    low, high = view.figure("low_52w"), view.figure("high_52w")
    price = number(view, "price")
    if low and high and isinstance(low.value, float) and isinstance(high.value, float):
        words = f"{figure.symbol}'s 52-week range was {amount(low)} to {amount(high)} on {_when(figure)}"
        if price is None:
            return words
        down, up = (1 - price / high.value) * 100, (price / low.value - 1) * 100
        stands = f"{down:.1f} % below the high and {up:.1f} % above the low"
        return f"{words}; the price of {_amount(view, 'price')} is {stands}"
    return _plain(view, figure, "")


def _plain(_view: MarketView, figure: Figure, _question: str) -> str:
    return f"{figure.symbol}'s {METRICS[figure.name].title} was {amount(figure)} on {_when(figure)}"


COMPANIONS = {  # what a sentence on a figure also speaks of
    "price": ("change_percent",),
    "rsi_14": (
        *("rsi_14_cross_sessions", "rsi_14_percentile"),
        *(
            "bollinger_position_percent",
            "sma_200_distance_percent",
            "overbought_sessions",
            "oversold_sessions",
        ),
    ),
    "sma_50": ("price", "average_cross_sessions"),
    "sma_200": ("price", "sma_200_distance_percent", "average_cross_sessions"),
    "drawdown_percent": ("all_time_high",),
    "max_drawdown_percent": ("max_drawdown_1y_percent",),
    "high_52w": ("low_52w", "price"),
    "low_52w": ("high_52w", "price"),
    "all_time_high": ("drawdown_percent",),
    "target_mean_price": ("price",),
    "macd": ("macd_signal",),
    "macd_signal": ("macd",),
    "bollinger_upper": ("bollinger_lower", "price"),
    "bollinger_lower": ("bollinger_upper", "price"),
    "volatility_30d_percent": ("volatility_percentile",),
    "short_percent_of_float": ("short_change_percent",),
}
_NOTED = {"forward_pe", "short_percent_of_float", "recommendation", "put_call_ratio"}
_PHRASES: dict[str, Phrase] = {
    "price": _price,
    "change_percent": _change,
    "rsi_14": _rsi,
    "sma_50": _average,
    "sma_200": _average,
    "drawdown_percent": _drawdown,
    "max_drawdown_percent": _fall,
    "volume": _volume,
    "ytd_return_percent": _return,
    "return_1y_percent": _return,
    "return_percent": _return_since,
    "volatility_30d_percent": _volatility,
    "all_time_high": _top,
    "high_52w": _range,
    "low_52w": _range,
    "macd": _macd,
    "macd_signal": _macd,
    "bollinger_upper": _bands,
    "bollinger_lower": _bands,
    "market_cap": _market_cap,
    "dividend_yield_percent": _noted,
    "forward_pe": _noted,
    "trailing_pe": _noted,
    "put_call_ratio": _noted,
    "implied_volatility_percent": _noted,
    "target_mean_price": _target,
    "short_percent_of_float": _short,
    "short_change_percent": _short_change,
    "recommendation": _rating,
    "next_earnings": _results,
}
