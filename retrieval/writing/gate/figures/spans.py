"""Whether a figure is told of a span of time that is not its own: an RSI "over the past 52 weeks", an old peak."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date, timedelta

from retrieval.writing.gate.figures.degrees import figures_named
from retrieval.writing.gate.form import masked
from retrieval.writing.gate.sentence import Fault, Sentence, Used
from retrieval.writing.gate.words.cues import CUE_PATTERNS, SPAN, WINDOWS

# Names that are spans of time, and the figures that are of such a span.
_OWN = {
    "range_52w": frozenset({"high_52w", "low_52w"}),
    "return_1y_percent": frozenset({"return_1y_percent"}),
    "ytd_return_percent": frozenset({"ytd_return_percent"}),
}
_EXTREMES = frozenset({"all_time_high", "drawdown_percent", "high_52w", "low_52w"})
_WEEKS = re.compile(r"52|fifty", re.I)
_RECENT = re.compile(r"\brecent(?:ly)?\W+(?:\w+\W+){0,3}(?:peak\w*|highs?|lows?|record)\b(?<!most)", re.I)
_YEAR, _LATELY = timedelta(366), timedelta(92)


def check_spans(read: Sentence) -> None:
    """A figure is of its day, or of the span in its own name: not of a month, not as the week before. Raises Fault."""
    text = read.named
    for name, pattern in CUE_PATTERNS.items():
        if name not in _OWN:
            text = masked(text, [m.span() for m in pattern.finditer(read.named)])
    for start, end in read.parts:
        live = not read.sources or [u for u in read.used if start <= u.number.start < end]
        own = masked(text, _own(read, start, end))
        span = SPAN.search(own, start, end) if live else None
        if span and not own[: span.start()].endswith("    "):  # "19 июня 2026 года": a date was there
            raise Fault(f"the figure is not of a {span.group()}")
    days = list(_days(u for u in read.used if u.fact.metric in _EXTREMES))
    if days and (m := _RECENT.search(read.named)) and all(now - day > _LATELY for day, now in days):
        raise Fault(f"“{m.group()}” is not so by its day")


def _own(read: Sentence, start: int, end: int) -> list[tuple[int, int]]:
    """Where a part names a span that its figures are of, or in which the day of its high or low lies."""
    used = [u for u in read.used if start <= u.number.start < end] or read.used
    metrics = {u.fact.metric for u in used}
    named = figures_named(read.named, start, end) - set(_OWN) - {"high_52w", "low_52w"} if not used else set()
    found = [
        m.span() for name in _OWN if not named and _within(name, used, metrics) for m in _names(name, read)
    ]
    weeks = metrics & {"high_52w", "low_52w"} or not used
    years = "return_1y_percent" in metrics or not used
    windows = [
        m for m in WINDOWS.finditer(read.named) if not named and (weeks if _WEEKS.match(m.group()) else years)
    ]
    return [*found, *(m.span() for m in windows)]


def _names(name: str, read: Sentence) -> Iterator[re.Match[str]]:
    return CUE_PATTERNS[name].finditer(read.named)


def _within(name: str, used: Collection[Used], metrics: Collection[str]) -> bool:
    """Figures of that span are told, or highs and lows alone whose day lies in it."""
    if not used or _OWN[name] & set(metrics):
        return True
    days = list(_days(u for u in used if u.fact.metric in _EXTREMES))
    if name == "ytd_return_percent":
        return bool(days) and all(day.year == now.year for day, now in days)
    return bool(days) and all(now - day < _YEAR for day, now in days)


def _days(used: Iterator[Used]) -> Iterator[tuple[date, date]]:
    """The day of each high or low, with the day of now."""
    for u in used:
        if u.fact.days and u.fact.figure.as_of:
            yield u.fact.days[0], u.fact.figure.as_of.date()
