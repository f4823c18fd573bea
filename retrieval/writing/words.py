"""Numbers, dates and times as people read them: unit on every figure, the market's time in the market's zone."""

from __future__ import annotations

import math
import re
from datetime import date, datetime

from retrieval.market.indicators import year_of
from retrieval.types import Figure, MarketView

_SIGNED = {
    "change_percent",
    "ytd_return_percent",
    "return_1y_percent",
    "return_percent",
    "premium_percent",
    "short_change_percent",
    "sma_50_distance_percent",
    "sma_200_distance_percent",
}
_TWO_DIGITS = {"short_percent_of_float", "put_call_ratio"}  # they are small
MOST_PLACES = 12  # behind the point; what is smaller is dust of the arithmetic
YES_OR_NO = re.compile(  # how a question begins that is answered by one of them
    r"\W*(?:(?:and|so|but|ok(?:ay)?)\W+)?(?:is|are|was|were|does|do|did|has|have|had|still)\b", re.IGNORECASE
)


def amount(figure: Figure) -> str:
    """A figure's value with its unit: "111.02 USD", "−1.2 %", "43.6", "6,211.05 points"."""
    if figure.value is None or isinstance(figure.value, str):
        return figure.value or "unknown"
    value = figure.value
    if figure.unit == "%":
        plain = f"{value:.{2 if figure.name in _TWO_DIGITS else 1}f}"
        is_signed = figure.name in _SIGNED or year_of(figure.name) is not None
        return f"{signed(value) if is_signed else plain} %"
    if len(figure.unit) == 3 and figure.unit.isalpha():  # a currency: ISO 4217, or Yahoo's GBp
        return money(value, figure.unit)
    if figure.unit == "shares":
        return f"{_scaled(value) or f'{value:,.0f}'} shares"
    if figure.unit == "points" and figure.name != "rsi_14":  # an index, or a distance in it
        return f"{value:,.2f} points".replace("-", "−")
    return f"{value:.{2 if figure.name in _TWO_DIGITS else 1}f}"


def number(view: MarketView, name: str) -> float | None:
    """A figure's value, where it is a number."""
    figure = view.figure(name)
    return figure.value if figure and isinstance(figure.value, float) else None


def sessions(count: float) -> str:
    return f"{count:.0f} session{'' if count == 1 else 's'}"


def money(value: float, currency: str) -> str:
    """ "111.02 USD", "1,175.50 HKD", "0.0841 USD", "252.3 billion USD"."""
    return f"{_scaled(value) or digits(value)} {currency}".replace("-", "−")


def digits(value: float) -> str:
    """ "1,109.42"; of less than one, four digits that say something: "0.50", "0.0841", "0.0000112"."""
    if abs(value) >= 1 or value == 0:
        return f"{value:,.2f}"
    places = min(3 - math.floor(math.log10(abs(value))), MOST_PLACES)
    whole, _, rest = f"{value:.{places}f}".partition(".")
    return f"{whole}.{rest.rstrip('0'):0<2}"


def _scaled(value: float) -> str:
    """ "252.3 billion"; empty below a million."""
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{value / size:,.1f} {word}"
    return ""


def signed(value: float) -> str:
    """One decimal with a true minus sign, "+" where it rose: nobody has to guess the direction."""
    return f"{value:+.1f}".replace("-", "−")


def day(when: date | datetime) -> str:
    return f"{when.day} {when:%b %Y}"


def moment(when: datetime) -> str:
    """ "24 Sep 2026 16:00 New York": the zone by its city, as traders say it."""
    zone = str(getattr(when.tzinfo, "key", "") or "")
    city = zone.rpartition("/")[2].replace("_", " ") if "/" in zone else when.strftime("%Z") or "UTC"
    return f"{day(when)} {when:%H:%M} {city}"


def spoken_days(words: str) -> str:
    """The same words with each 2026-09-24 as 24 Sep 2026."""
    return re.sub(r"\b\d{4}-\d{2}-\d{2}\b", lambda found: day(date.fromisoformat(found.group())), words)


def published(when: date | None) -> str:
    return day(when) if when else "undated"


def quoted(text: str) -> str:
    """The exact words in quotation marks, in others where the words have their own; wrapped lines joined."""
    words = " ".join(text.split())
    if words.startswith(("“", '"')):
        return words
    return f"«{words}»" if re.search('[“”"]', words) else f"“{words}”"


def listed(names: list[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
