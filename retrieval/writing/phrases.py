"""One sentence for each live figure: its value, its rule, and the day it holds for. Never advice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from retrieval.metrics import METRICS, OVERBOUGHT, OVERSOLD
from retrieval.types import Figure, MarketView
from retrieval.writing.words import amount, day, moment, signed, spoken_days

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
    return f"{words} ({view.symbol}, {day(figure.as_of) if figure.as_of else 'time unknown'})"


def reading(view: MarketView, name: str) -> str | None:
    """The same without whose and when: "RSI 43.6, neutral"."""
    figure = view.figure(name)
    if figure is None or figure.value is None:
        return None
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


def _rsi(_view: MarketView, figure: Figure, question: str) -> str:
    value = float(figure.value or 0)
    asked = question.lower()
    reading = (
        f"{figure.symbol}'s 14-day RSI was {value:.1f} at the close of {_when(figure)}; "
        f"above {OVERBOUGHT:g} counts as overbought, below {OVERSOLD:g} as oversold"
    )
    for word, state_word in (("overbought", "overbought"), ("oversold", "oversold"), ("超买", "overbought")):
        if word in asked:
            yes = state(value) == state_word
            return f"{'Yes' if yes else 'Not'}{',' if yes else ''} by the usual rule: {reading}"
    return f"{reading}: {state(value)}"


def _average(view: MarketView, figure: Figure, _question: str) -> str:
    span = figure.name.removeprefix("sma_")
    price = view.figure("price")
    side = ""
    if price and isinstance(price.value, float) and isinstance(figure.value, float):
        side = f"; the price of {amount(price)} is {'above' if price.value > figure.value else 'below'} it"
    return f"{figure.symbol}'s {span}-day average was {amount(figure)} on {_when(figure)}{side}"


def _drawdown(view: MarketView, figure: Figure, _question: str) -> str:
    return f"{figure.symbol} stood {amount(figure)} below {_peak(view)} on {_when(figure)}"


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
    return f"{figure.symbol}'s {METRICS[figure.name].title} was {amount(figure)} on {_when(figure)} ({figure.note})"


def _short(_view: MarketView, figure: Figure, _question: str) -> str:
    return f"{figure.symbol}'s {METRICS[figure.name].title} was {amount(figure)} {figure.note}"


def _short_change(_view: MarketView, figure: Figure, _question: str) -> str:
    value = float(figure.value or 0)
    way = "rose" if value > 0 else "fell" if value < 0 else "stayed"
    return f"{figure.symbol}'s short interest {way} by {abs(value):.1f} % ({figure.note})"


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
    if low and high and low.value is not None and high.value is not None:
        return f"{figure.symbol}'s 52-week range was {amount(low)} to {amount(high)} on {_when(figure)}"
    return _plain(view, figure, "")


def _plain(_view: MarketView, figure: Figure, _question: str) -> str:
    return f"{figure.symbol}'s {METRICS[figure.name].title} was {amount(figure)} on {_when(figure)}"


COMPANIONS = {  # what a sentence on a figure also speaks of
    "price": ("change_percent",),
    "rsi_14": (
        *("rsi_14_cross_sessions", "rsi_14_percentile"),
        *("bollinger_position_percent", "sma_200_distance_percent"),
    ),
    "sma_50": ("price", "average_cross_sessions"),
    "sma_200": ("price", "sma_200_distance_percent", "average_cross_sessions"),
    "drawdown_percent": ("all_time_high",),
    "high_52w": ("low_52w",),
    "low_52w": ("high_52w",),
    "macd": ("macd_signal",),
    "bollinger_upper": ("price",),
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
    "ytd_return_percent": _return,
    "return_1y_percent": _return,
    "return_percent": _return_since,
    "volatility_30d_percent": _volatility,
    "high_52w": _range,
    "low_52w": _range,
    "forward_pe": _noted,
    "trailing_pe": _noted,
    "put_call_ratio": _noted,
    "implied_volatility_percent": _noted,
    "target_mean_price": _noted,
    "short_percent_of_float": _short,
    "short_change_percent": _short_change,
    "recommendation": _rating,
    "next_earnings": _results,
}
