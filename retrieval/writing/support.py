"""The sentence after a reading: since when it is so, how usual that is, and what other readings say of it."""

from __future__ import annotations

from collections.abc import Callable

from retrieval.metrics import OVERBOUGHT, OVERSOLD
from retrieval.types import Figure, MarketView
from retrieval.writing.words import listed, number, sessions, spoken_days

FAR = 10.0  # percent from the 200-day average that count as far


def support(view: MarketView, name: str) -> str | None:
    """What stands beside this figure of the view in one sentence, or None where nothing does."""
    figure = view.figure(name)
    if figure is None or not isinstance(figure.value, float) or name not in _SENTENCES:
        return None
    return spoken_days(_SENTENCES[name](view, figure.value)) or None


def _rsi(view: MarketView, value: float) -> str:
    parts: list[str] = []
    if crossed := view.figure("rsi_14_cross_sessions"):
        parts.append(f"it {crossed.note}, {_sessions(crossed)}")
    percentile = number(view, "rsi_14_percentile")
    if percentile is not None:
        parts.append(_standing(percentile))
    for_it, against = _other_readings(view, value)
    if OVERSOLD <= value <= OVERBOUGHT:  # it says nothing that they could contradict
        if stands := [*for_it, *against]:
            parts.append(f"the price stands {listed(stands)}")
    else:
        if for_it:
            parts.append(f"the price stands {listed(for_it)}, which says the same")
        if against:
            parts.append(f"{'it' if for_it else 'the price'} stands {listed(against)}, which says otherwise")
    return f"{view.symbol}'s RSI: {'; '.join(parts)}." if parts else ""


def _standing(percentile: float) -> str:
    """Where a reading stands among those of its last year, itself one of them."""
    if percentile > 99.9:
        return "no reading of its last year was higher"
    if percentile < 0.5:
        return "no other reading of its last year was as low"
    return f"{percentile:.0f} % of its readings of the last year were as low or lower"


def _other_readings(view: MarketView, rsi: float) -> tuple[list[str], list[str]]:
    """Readings of the same bars that say the same of the price (high, low, neither), and those that do not."""
    said = 1 if rsi > OVERBOUGHT else -1 if rsi < OVERSOLD else 0
    for_it: list[str] = []
    against: list[str] = []
    place, distance = (
        number(view, name) for name in ("bollinger_position_percent", "sma_200_distance_percent")
    )
    if place is not None:
        says = 1 if place > 100 else -1 if place < 0 else 0
        where = {1: "above the upper", -1: "below the lower", 0: "between the"}[says]
        (for_it if says == said else against).append(f"{where} Bollinger band{'' if says else 's'}")
    if distance is not None:
        says = 1 if distance > FAR else -1 if distance < -FAR else 0
        words = f"{abs(distance):.1f} % {'above' if distance >= 0 else 'below'} the 200-day average"
        (for_it if says == said else against).append(words)
    return for_it, against


def _trend(view: MarketView, _value: float) -> str:
    crossed = view.figure("average_cross_sessions")
    if crossed is None:
        return ""
    way = "above" if crossed.note.startswith("golden") else "below"
    return (
        f"{view.symbol}'s 50-day average has been {way} its 200-day one since the {crossed.note},"
        f" {_sessions(crossed)}."
    )


def _volatility(view: MarketView, _value: float) -> str:
    percentile = number(view, "volatility_percentile")
    if percentile is None:
        return ""
    if percentile > 99.9:
        return f"On no session of the last year was {view.symbol}'s volatility higher."
    return (
        f"On {percentile:.0f} % of the last year's sessions {view.symbol}'s volatility was as low or lower."
    )


def _drawdown(view: MarketView, value: float) -> str:
    if not 0 < value < 100:
        return ""
    rise = (1 / (1 - value / 100) - 1) * 100
    return f"{view.symbol} would have to rise by {rise:.0f} % to stand there again."


def _sessions(figure: Figure) -> str:
    count = int(figure.value) if isinstance(figure.value, int | float) else 0
    return f"{sessions(count)} before" if count else "in that very session"


_SENTENCES: dict[str, Callable[[MarketView, float], str]] = {
    "rsi_14": _rsi,
    "sma_50": _trend,
    "sma_200": _trend,
    "volatility_30d_percent": _volatility,
    "drawdown_percent": _drawdown,
}
