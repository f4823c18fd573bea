"""How pictures look: a light card of 1000 × 700 pixels that reads on dark and light alike, colour-blind safe.

The colours are of M. Okabe and K. Ito's palette (2008); up and down differ in blue and orange, which every
kind of colour blindness tells apart. Sizes are chosen for a phone that shows the picture 400 points wide.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from matplotlib import get_data_path
from matplotlib.ft2font import FT2Font
from matplotlib.text import Text

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH, HEIGHT, DPI = 1000, 700, 100  # pixels, pixels, pixels an inch
CARD, INK, QUIET, GRID = "#fbfbf9", "#1c1c1c", "#5a5a5a", "#e2e2dd"
UP, DOWN, WARNING = "#0072b2", "#d55e00", "#b23a00"
SHORT_AVERAGE, LONG_AVERAGE, RSI = "#8a4f7d", "#3d3d3d", "#1c1c1c"
LINES = ("#0072b2", "#d55e00", "#008060", "#a0508a", "#1c1c1c")
BIG, MIDDLE, SMALL = 20.0, 15.0, 14.0  # points; 1 is 1.39 pixels
FAMILY = "DejaVu Sans"  # comes with matplotlib


@lru_cache(maxsize=1)
def _glyphs() -> frozenset[int]:
    return frozenset(FT2Font(f"{get_data_path()}/fonts/ttf/DejaVuSans.ttf").get_charmap())


def drawable(text: str) -> str:
    """The text on one line; "" where the font lacks a character of it, as it does all Chinese ones."""
    line = " ".join(text.split())
    return line if all(ord(character) in _glyphs() for character in line) else ""


def write(
    place: Figure | Axes,
    at: tuple[float, float],
    words: str,
    size: float = SMALL,
    color: str = INK,
    **more: Any,
) -> Text:
    """Words at a place; a "$" in them is a dollar, not mathematics."""
    return place.text(*at, words, fontsize=size, color=color, family=FAMILY, parse_math=False, **more)


def fit(text: Text, pixels: float) -> None:
    """Cuts the text, with "…", to a width."""
    whole = text.get_text()
    low, high = 0, len(whole)
    while low < high:  # the longest beginning that fits
        middle = (low + high + 1) // 2
        text.set_text(whole if middle == len(whole) else f"{whole[:middle].rstrip()}…")
        low, high = (middle, high) if text.get_window_extent().width <= pixels else (low, middle - 1)
    text.set_text(whole if low == len(whole) else f"{whole[:low].rstrip()}…" if low else "")


def panel(
    figure: Figure, bottom: float, height: float, bars: int, *, left: float = 0.025, right: float = 0.89
) -> Axes:
    """An empty panel across the card with its scale on the right; `bars` places side by side, no weekends."""
    axes = figure.add_axes((left, bottom, right - left, height), facecolor=CARD)
    axes.set_xlim(-0.8, max(bars, 1) - 0.2)
    for side in ("left", "top"):
        axes.spines[side].set_visible(False)
    for side in ("right", "bottom"):
        axes.spines[side].set_color(GRID)
    axes.yaxis.tick_right()
    axes.tick_params(length=0, labelsize=SMALL, labelcolor=INK, labelfontfamily=FAMILY, pad=5)
    axes.grid(visible=True, axis="y", color=GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.set_xticks([])
    return axes


def label(axes: Axes, at: tuple[float, float], words: str, color: str = INK, **more: Any) -> Text:
    """Words on a panel, readable over what is drawn there; places are shares of the panel unless said otherwise."""
    text = write(axes, at, words, SMALL, color, **{"transform": axes.transAxes, **more})
    text.set_bbox({"facecolor": CARD, "edgecolor": "none", "alpha": 0.8, "pad": 1.5})
    return text


def limits(lowest: float, highest: float) -> tuple[float, float]:
    """A scale with some air around these values, and around a single one."""
    air = 0.06 * (highest - lowest) or 0.02 * abs(highest) or 1.0
    return lowest - air, highest + air


def scale(axes: Axes, lowest: float, highest: float) -> None:
    """Sets the scale of prices, with four or five round numbers on it."""
    low, high = limits(lowest, highest)
    axes.set_ylim(low, high)
    axes.locator_params(axis="y", nbins=5)
    step = axes.get_yticks()
    apart = step[1] - step[0] if len(step) > 1 else 1.0
    decimals = next((n for n in range(9) if math.isclose(round(apart, n), apart, rel_tol=1e-6)), 9)
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:,.{decimals}f}")


def dates(axes: Axes, days: Sequence[date], most: int = 7) -> None:
    """Labels where a week, month, quarter or year begins, as many as there is room for."""
    spans = (
        lambda day: day.isocalendar()[:2],
        lambda day: (day.year, day.month),
        lambda day: (day.year, (day.month - 1) // 2),
        lambda day: (day.year, (day.month - 1) // 3),
        lambda day: (day.year,),
    )
    span = next(n for n, key in enumerate(spans) if _begins(map(key, days), most) or n == len(spans) - 1)
    at = _begins(map(spans[span], days), 10**6) or [0]
    axes.set_xticks(at, [_day_label(days, n, span) for n in at])
    axes.tick_params(axis="x", length=4, color=QUIET)


def _begins(keys: Iterable[object], most: int) -> list[int]:
    """Where a key differs from the one before; none where that is at more than `most` places."""
    listed = list(keys)
    at = [n for n in range(1, len(listed)) if listed[n] != listed[n - 1]]
    return at if len(at) <= most else []


def _day_label(days: Sequence[date], at: int, span: int) -> str:
    day = days[at]
    if span == 0 or len(days) == 1:
        return f"{day.day} {day:%b}"
    if span == 4 or (at and days[at - 1].year != day.year):
        return str(day.year)
    return f"{day:%b}"
