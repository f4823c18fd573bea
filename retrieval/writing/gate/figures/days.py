"""Whose a day in a sentence is, where it is that of an article too: a live figure's or the article's word's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.writing.gate.dates import Day
from retrieval.writing.gate.sentence import THEN, Fault, Sentence

_ADVERBIAL = re.compile(  # nothing but a day: what it holds for stands in another part
    r"(?:\W|\b(?:on|as|of|in|at|by|the|since|a[mb]|zum|vom|per|stand|im|el|día|al?|del?|en|le|au|du|на|по|состоянию|года?|г|в|and|but|und|y|"
    r"et|и|а)\b|截至|截止|[在于至到日])*",
    re.I,
)
_WHEN = re.compile(
    r"\W*(?:and |und |y |et |и |а )?(?:(?:just |right )?(?:(?:back )?when|(?:at|by) the time|"
    r"(?:on )?the day|at which time)\b|"
    r"als\b|cuando\b|lorsque\b|quand\b|когда\b|当|當|那时|当时)",
    re.I,
)

EXTREMES = frozenset({"all_time_high", "high_52w", "low_52w"})
_BY_ANOTHER = re.compile(
    r"\b(?:(?:the|a|one) (?:trading )?(?:day|session) (?:before|earlier|after|later)|the (?:previous|prior|next) "
    r"(?:trading )?(?:day|session)|(?P<same>(?:the|that) (?:very )?same (?:day|session)))\b",
    re.I,
)


def of_live(day: Day, read: Sentence, days: Sequence[Day]) -> bool:
    """The day of a source is told of a live figure: of what stands next before it in its part, or else behind it."""
    if not read.used:
        return False
    low, high = read.bounds(day.start)
    live = [u.number.start for u in read.used]
    told = [t.number.start for t in read.sourced]
    words = [m.start() for m in THEN.finditer(read.open)]
    for source in read.sources:
        blanked = source.without_publisher(read.open)
        words += [i for i, c in enumerate(read.open) if c != blanked[i]]
    if _ADVERBIAL.fullmatch(read.open[low : day.start] + read.open[day.end : high]):
        return _adverbial(day, read, days, sorted((at, at in live) for at in {*live, *told}))
    marks = sorted((at, at in live) for at in {*live, *told, *words} if low <= at < high)
    before = [of for at, of in marks if at < day.start]
    behind = [of for at, of in marks if at >= day.end]
    return before[-1] if before else bool(behind and behind[0])


def _adverbial(day: Day, read: Sentence, days: Sequence[Day], figures: Sequence[tuple[int, bool]]) -> bool:
    """ "On 15 Oct 2026, GS closed at …": of the next figure, where that has no other day; at the end, of the last."""
    behind = [(at, of) for at, of in figures if at >= day.end]
    at, of = (behind or figures[-1:])[0]
    low, high = read.bounds(at)
    dated = any(low <= d.start < high and d.start != day.start and d.day for d in days)
    return of and not dated


def check_relative(read: Sentence) -> None:
    """ "Its 52-week high is from the day before": the day of an extreme, told by another day. Raises Fault."""
    for m in _BY_ANOTHER.finditer(read.open):
        low, high = read.bounds(m.start())
        near = [u.fact for u in read.used if low <= u.number.start < high and u.fact.metric in EXTREMES]
        if not near or not near[-1].days or not near[-1].figure.as_of:
            continue
        same = near[-1].days[0] == near[-1].figure.as_of.date()
        if same != bool(m["same"]):
            raise Fault(f"{near[-1].days[0]:%d %b %Y} is the day of that figure")


def check_when(read: Sentence) -> None:
    """ "GS closed at 774.60 USD, when the article said": a figure of now is not of when it did. Raises Fault."""
    live = False
    for start, end in read.parts:
        part = read.open[start:end]
        if live and _WHEN.match(part) and THEN.search(part):
            raise Fault("a figure of now is not of when the article said so")
        live = any(start <= u.number.start < end for u in read.used)
