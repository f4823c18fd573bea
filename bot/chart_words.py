"""What is written in a picture and under it: names, numbers, the market's time. No drawing here."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from retrieval.types import Block, Part
from retrieval.writing.words import digits

if TYPE_CHECKING:
    from retrieval.chart_data import ChartData, Track, Values

SPAN_NAMES = {"1mo": "1 month", "3mo": "3 months", "6mo": "6 months", "1y": "1 year", "5y": "5 years"}
OLD = "OLD PRICES"
ADVICE = "Information, not advice."
number = digits  # as it is written in answers


def caption(data: ChartData) -> tuple[Block, ...]:
    """The picture in words: for who cannot see it, and for what has no room in it."""
    span = SPAN_NAMES[data.span]
    if data.comparison:
        days = data.comparison.days
        ends = [f"{t.symbol} {latest(line) or 0:.1f}" for t, line in _pairs(data)]
        lead = (
            f"{', '.join(ends)}: closing prices to {day(days[-1])}, where {day(days[0])} is 100{_own(data)}."
        )
        blocks = [Block(Part.LEAD, lead)]
    else:
        track = data.tracks[0]
        name = f"{track.name} ({track.symbol}, {track.exchange}), {span}"
        blocks = [
            Block(Part.LEAD, f"{name}: {price(track)}{_moved(track)}, {_told(track)}."),
            *(Block(Part.BULLET, line) for line in _readings(track)),
        ]
        for number, mark in enumerate(track.marks, start=1):
            words = mark.note.title + (f": “{mark.note.claim.strip('“”')}”" if mark.note.claim else "")
            blocks.append(Block(Part.BULLET, f"{number}, {day(mark.note.day)}: {words}"))
    blocks += [Block(Part.CAVEAT, f"Note: {gap}.") for gap in data.gaps]
    return (*blocks, Block(Part.CAVEAT, f"Prices: {data.tracks[0].price.source}. {ADVICE}"))


def price(track: Track) -> str:
    """ "109.42 USD"."""
    value = track.price.value
    return f"{number(value)} {track.price.unit}" if isinstance(value, float) else "no price"


def change(track: Track) -> float | None:
    """The change of the day in percent."""
    value = track.change.value if track.change else None
    return value if isinstance(value, float) else None


def signed(value: float) -> str:
    """ "+1.5 %", with a true minus sign."""
    return f"{value:+.1f} %".replace("-", "−")


def as_of(track: Track) -> str:
    """ "Close of 24 Sep 2026 16:00 New York": the market's moment of the last price, in its own zone."""
    when = track.price.as_of
    assert when is not None
    zone = str(getattr(when.tzinfo, "key", "") or when.tzname() or "")
    moment = f"{day(when)} {when:%H:%M} {zone.rpartition('/')[2].replace('_', ' ')}"
    words = f"{moment}, during the session" if track.price.partial else f"Close of {moment}"
    last = track.bars[-1].day
    return words if last >= when.date() else f"{words}, candles to {day(last)}"


def under(data: ChartData) -> str:
    """The line below a picture's title: when, how long, where from; prices that are old are called old first."""
    track = data.tracks[0]
    words = f"{as_of(track)} · {SPAN_NAMES[data.span]}{', weekly' if track.weekly else ''}"
    if data.comparison:
        days = data.comparison.days
        words = f"Closes to {day(days[-1])}{_own(data)}; 100 = {day(days[0])}"
    old = f"{OLD} · " if any(t.stale for t in data.tracks) else ""
    return f"{old}{words} · {track.price.source}"


def latest(values: Values) -> float | None:
    return next((value for value in reversed(values) if value is not None), None)


def short(count: float) -> str:
    """ "12.3M": a number of shares."""
    for size, letter in ((1e9, "B"), (1e6, "M"), (1e3, "k")):
        if count >= size:
            return f"{count / size:.3g}{letter}"
    return f"{count:g}"


def day(when: date) -> str:
    return f"{when.day} {when:%b %Y}"


def _pairs(data: ChartData) -> list[tuple[Track, Values]]:
    return list(zip(data.tracks, data.comparison.lines if data.comparison else (), strict=True))


def _own(data: ChartData) -> str:
    return ", each in its own currency" if len({track.price.unit for track in data.tracks}) > 1 else ""


def _moved(track: Track) -> str:
    moved = change(track)
    return "" if moved is None else f", {signed(moved)} on the day"


def _told(track: Track) -> str:
    words = as_of(track)
    words = words[0].lower() + words[1:]
    return f"{words}, the newest that could be had" if track.stale else words


def _readings(track: Track) -> list[str]:
    """The last values of what is drawn over and under the candles."""
    last = latest(track.rsi)
    rsi = [] if last is None else [f"RSI, 14 {'weeks' if track.weekly else 'days'}: {last:.1f}"]
    named = (("50-day average", track.sma_50), ("200-day average", track.sma_200))
    return rsi + [f"{name}: {number(value)}" for name, line in named if (value := latest(line)) is not None]
