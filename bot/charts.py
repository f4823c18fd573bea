"""ChartData → a picture: candles, volume, averages, RSI and dated articles, or several listings from 100.

Takes a tenth of a second or two: call it in a thread. Uses no pyplot and shares nothing between calls.
"""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.figure import Figure

from bot import chart_style as style
from bot import chart_words as words
from bot.chart_style import drawable, fit, write

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from retrieval.chart_data import ChartData, Comparison, Mark, Track, Values

NOTES_SHOWN = 2
_LINE = 0.038  # a line of small text, as a share of the card's height


def png(data: ChartData) -> bytes:
    """The picture as a PNG of 1000 × 700 pixels."""
    return drawn(data, "png")


def drawn(data: ChartData, kind: str) -> bytes:
    """The picture as "png", "svg" or "pdf"."""
    file = io.BytesIO()
    figure(data).savefig(file, format=kind, dpi=style.DPI)
    return file.getvalue()


def figure(data: ChartData) -> Figure:
    """The drawing itself. Its parts have a gid: bodies, wicks, volume, moving, sma_50, sma_200, rsi, mark, line."""
    drawing = Figure((style.WIDTH / style.DPI, style.HEIGHT / style.DPI), dpi=style.DPI, facecolor=style.CARD)
    FigureCanvasAgg(drawing)
    if data.comparison:
        _compare(drawing, data, data.comparison)
    else:
        _candles(drawing, data)
    _under(drawing, data)
    return drawing


# --- one listing -----------------------------------------------------------------------------------


def _candles(drawing: Figure, data: ChartData) -> None:
    track = data.tracks[0]
    moved = words.change(track)
    sign = "■" if not moved else "▲" if moved > 0 else "▼"
    way = "" if moved is None else f"  {sign} {words.signed(moved)}"
    color = style.INK if not moved else style.UP if moved > 0 else style.DOWN
    right = {"ha": "right", "weight": "bold"}
    last = write(drawing, (0.98, 0.935), words.price(track) + way, style.BIG, color, **right)
    name = f"{drawable(track.name) or track.symbol} · {track.symbol} · {track.exchange}"
    title = write(drawing, (0.02, 0.935), name, style.BIG, weight="bold")
    fit(title, 0.94 * style.WIDTH - last.get_window_extent().width)

    shown, more = track.marks[-NOTES_SHOWN:], len(track.marks) - NOTES_SHOWN
    foot = 0.02 + _LINE * len(shown) + (0.008 if shown else 0)
    bars = len(track.bars)
    rsi = style.panel(drawing, foot + 0.05, 0.17, bars)
    volume = style.panel(drawing, foot + 0.235, 0.09, bars)
    prices = style.panel(drawing, foot + 0.335, 0.83 - foot - 0.335, bars)
    _draw_bars(prices, volume, track)
    _draw_averages(prices, track)
    _draw_rsi(rsi, track)
    style.dates(rsi, [bar.day for bar in track.bars])
    for axes in (prices, volume, rsi):
        _draw_marks(axes, track.marks, labelled=axes is prices)
    for row, mark in enumerate(reversed(shown)):
        number = len(track.marks) - row
        rest = f"  (+{more} earlier)" if more > 0 and row == 0 else ""
        _note(drawing, 0.012 + _LINE * row, f"{number}  {words.day(mark.note.day)}{rest}", mark)


def _draw_bars(prices: Axes, volume: Axes, track: Track) -> None:
    """Candles: filled, blue where it rose and orange where it fell; hollow while it still moves."""
    bars = track.bars
    finished = range(len(bars) - track.moving)
    low, high = min(bar.low for bar in bars), max(bar.high for bar in bars)
    averages = [value for value in (*track.sma_50, *track.sma_200) if value is not None]
    reach = 0.5 * (high - low)  # an average further off than that is left to the legend
    style.scale(prices, max(low - reach, min([low, *averages])), min(high + reach, max([high, *averages])))
    thin = 0.002 * (high - low or high)  # a price that stood still is still to be seen
    colors = [style.UP if bar.close >= bar.open else style.DOWN for bar in bars]
    wicks = [((n, bar.low), (n, bar.high)) for n, bar in enumerate(bars)]
    prices.add_collection(LineCollection(wicks, colors=colors, linewidths=1.1, gid="wicks"), autolim=False)
    bodies = PolyCollection(
        [_box(n, bars[n].open, bars[n].close, thin) for n in finished],
        facecolors=[colors[n] for n in finished],
        edgecolors=[colors[n] for n in finished],
        linewidths=0.6,
        gid="bodies",
    )
    prices.add_collection(bodies, autolim=False)
    turnover = PolyCollection(
        [_box(n, 0, bars[n].volume) for n in finished],
        facecolors=[colors[n] for n in finished],
        alpha=0.6,
        gid="volume",
    )
    volume.add_collection(turnover, autolim=False)
    most = max(bar.volume for bar in bars) or 1
    volume.set_ylim(0, 1.2 * most)
    volume.set_yticks([most], [words.short(most)] if max(bar.volume for bar in bars) else ["0"])
    style.label(volume, (0.005, 0.66), "Volume", style.QUIET)
    if track.moving:
        _draw_moving(prices, volume, track, thin, colors[-1])


def _draw_moving(prices: Axes, volume: Axes, track: Track, thin: float, color: str) -> None:
    bar, at = track.bars[-1], len(track.bars) - 1
    for axes, box in (
        (prices, _box(at, bar.open, bar.close, thin)),
        (volume, _box(at, 0, bar.volume)),
    ):
        hollow = PolyCollection(
            [box], facecolors=style.CARD, edgecolors=color, linewidths=1.6, gid="moving", zorder=3
        )
        axes.add_collection(hollow, autolim=False)
    high = (bar.high - prices.get_ylim()[0]) / (prices.get_ylim()[1] - prices.get_ylim()[0])
    told = "week not over" if track.weekly else "not closed"
    style.label(prices, (0.995, min(high + 0.03, 0.92)), told, style.QUIET, ha="right").set_gid("not closed")


def _draw_averages(prices: Axes, track: Track) -> None:
    lines = (
        ("50-day average", track.sma_50, style.SHORT_AVERAGE, "-", "sma_50"),
        ("200-day average", track.sma_200, style.LONG_AVERAGE, (0, (5, 2)), "sma_200"),
    )
    low, high = prices.get_ylim()
    for label, values, color, dashes, gid in lines:
        if (last := words.latest(values)) is not None:
            beyond = " ↑" if last > high else " ↓" if last < low else ""
            prices.plot(
                _numbers(values),
                color=color,
                linestyle=dashes,
                linewidth=2.0,
                gid=gid,
                label=f"{label} {words.number(last)}{beyond}",
            )
    if prices.lines:
        legend = prices.legend(
            loc="lower left",
            bbox_to_anchor=(0.0, 1.02),
            ncols=2,
            frameon=False,
            borderpad=0,
            borderaxespad=0,
            handlelength=1.8,
            labelcolor=style.INK,
            prop={"family": style.FAMILY, "size": style.SMALL},
        )
        legend.set_gid("legend")


def _draw_rsi(axes: Axes, track: Track) -> None:
    """The RSI on its own scale; above 70 and below 30 are shaded."""
    known = [value for value in track.rsi if value is not None]
    axes.set_ylim(min([10, *(value - 3 for value in known)]), max([90, *(value + 3 for value in known)]))
    axes.set_yticks([30, 70])
    axes.axhspan(70, 100, color=style.DOWN, alpha=0.13, linewidth=0)
    axes.axhspan(0, 30, color=style.UP, alpha=0.13, linewidth=0)
    span = "14 weeks" if track.weekly else "14 days"
    last = words.latest(track.rsi)
    if last is None:
        told = f"RSI, {span}: not enough finished bars"
    else:
        axes.plot(_numbers(track.rsi), color=style.RSI, linewidth=1.6, gid="rsi")
        told = f"RSI, {span}: {last:.1f}"
    style.label(axes, (0.005, 0.78), told)


def _draw_marks(axes: Axes, marks: Sequence[Mark], *, labelled: bool) -> None:
    """A line through the panel at each dated article; in the uppermost one also its number."""
    numbered = enumerate(marks, start=1)
    for at, group in groupby(numbered, lambda pair: pair[1].at):
        axes.axvline(at, color=style.INK, linewidth=1.2, linestyle=(0, (2, 2)), gid="mark", zorder=1)
        if labelled:
            numbers = ",".join(str(number) for number, _ in group)
            flag = {"ha": "center", "va": "top", "weight": "bold"}
            label = write(axes, (at, 0.955), numbers, style.SMALL, style.CARD, **flag)
            label.set_transform(axes.get_xaxis_transform())
            label.set_bbox({"facecolor": style.INK, "edgecolor": style.INK, "boxstyle": "round,pad=0.25"})


def _note(drawing: Figure, y: float, when: str, mark: Mark) -> None:
    """An article under the picture: its number and day, then its claim, or its title where it has none."""
    head = write(drawing, (0.02, y), when, style.SMALL, weight="bold")
    claim, title = drawable(mark.note.claim), drawable(mark.note.title)
    told = f"“{claim.strip('“”')}”" if claim else title
    start = 0.02 + head.get_window_extent().width / style.WIDTH + 0.012
    fit(write(drawing, (start, y), told, style.SMALL, style.QUIET), (0.985 - start) * style.WIDTH)


# --- several listings ------------------------------------------------------------------------------


def _compare(drawing: Figure, data: ChartData, comparison: Comparison) -> None:
    tracks, days = data.tracks, comparison.days
    title = write(drawing, (0.02, 0.935), " · ".join(t.symbol for t in tracks), style.BIG, weight="bold")
    fit(title, 0.68 * style.WIDTH)
    write(drawing, (0.98, 0.935), words.SPAN_NAMES[data.span], style.BIG, style.QUIET, ha="right")
    axes = style.panel(drawing, 0.07, 0.79, len(days), left=0.07, right=0.79)
    values = [value for line in comparison.lines for value in line if value is not None]
    style.scale(axes, min(100.0, *values), max(100.0, *values))
    axes.yaxis.tick_left()
    axes.axhline(100, color=style.QUIET, linewidth=1.2, linestyle=(0, (2, 2)))
    ends: list[tuple[float, str, str]] = []
    for track, line, color in zip(tracks, comparison.lines, style.LINES, strict=False):
        points = [(n, value) for n, value in enumerate(line) if value is not None]
        axes.plot(*zip(*points, strict=True), color=color, linewidth=2.4, gid="line", label=track.symbol)
        ends.append((points[-1][1], f"{track.symbol} {points[-1][1]:.1f}", color))
    _label_ends(axes, ends, len(days) - 1)
    style.dates(axes, days)


def _label_ends(axes: Axes, ends: list[tuple[float, str, str]], at: int) -> None:
    """Each line's name and value at its end, moved apart where they would lie on each other."""
    low, high = axes.get_ylim()
    apart = 0.05 * (high - low)
    ends = sorted(ends, reverse=True)
    places = [min(value, high) for value, _, _ in ends]
    for n in range(1, len(places)):
        places[n] = min(places[n], places[n - 1] - apart)
    for n in reversed(range(len(places))):  # and none below the panel
        places[n] = max(places[n], low + apart * (len(places) - 1 - n))
    for place, (_, told, color) in zip(places, ends, strict=True):
        label = write(axes, (at, place), f" {told}", style.MIDDLE, color, va="center", weight="bold")
        label.set_gid("end")


# --- words and numbers -----------------------------------------------------------------------------


def _under(drawing: Figure, data: ChartData) -> None:
    line = words.under(data)
    old = line.startswith(words.OLD)
    color, weight = (style.WARNING, "bold") if old else (style.QUIET, "normal")
    text = write(drawing, (0.02, 0.893), line, style.MIDDLE, color, weight=weight, gid="under")
    fit(text, 0.96 * style.WIDTH)


def _box(at: int, start: float, end: float, least: float = 0.0) -> list[tuple[float, float]]:
    """The corners of a bar 0.7 wide between two values, and at least `least` high."""
    bottom, top = min(start, end), max(start, end)
    grow = max(least - (top - bottom), 0) / 2
    left, right, bottom, top = at - 0.35, at + 0.35, bottom - grow, top + grow
    return [(left, bottom), (right, bottom), (right, top), (left, top)]


def _numbers(values: Values) -> list[float]:
    return [math.nan if value is None else value for value in values]
