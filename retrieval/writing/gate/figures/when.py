"""Whether the days and times in a sentence are those of the figures and sources that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from retrieval.writing.gate import dates, form
from retrieval.writing.gate.facts import Fact, Source, zone_words
from retrieval.writing.gate.figures.days import check_relative, check_when, of_live
from retrieval.writing.gate.figures.session import CLOSED, check_session
from retrieval.writing.gate.sentence import Fault, Sentence, Used
from retrieval.writing.gate.words.cues import CUE_PATTERNS

_SPAN = re.compile(
    r"\b(?:since|until|till|before|after|through|seit|bis|desde|hasta|depuis|jusqu\w*)(?: the)?\s*$", re.I
)
_THROUGH = re.compile(r"\b(?:through|until|till|to)(?: the)?\s*$", re.I)
_AS_OF = re.compile(r"\bas (?:of|at)\s*$", re.I)  # the day of what was measured, also of a record's distance
_SET = re.compile(r"\b(?:set|sets|reached|hit|marked|recorded|made|touched|achieved)\b", re.I)
_DAY_AFTER = re.compile(r"\bone (?:trading )?day (?P<way>after|before)\b", re.I)  # of a high or low
_MARKET = re.compile(
    r"\b(?:markets?|trading|session|trading day) (?:(?:is|was|being|still|currently|already|now|had|has) ){0,3}"
    r"(?:(?P<open>open|under way|underway|ongoing|going on|in progress|running)|(?P<shut>closed|shut|over|done|ended|"
    r"finished))\b",
    re.I,
)
_YEAR_AGO = CUE_PATTERNS["return_1y_percent"]  # "higher than a year ago": the name of that figure
_DAY_AGO = re.compile(r"\b(?:a|one) (?:trading )?(?:day|session) earlier\b", re.I)
_OF_DAY_BEFORE = frozenset({"previous_close", "change_percent"})
_OWNED = 20  # characters from "Thursday" to the close that is its
_OF_SPANS = frozenset({"ytd_return_percent", "return_1y_percent"})  # they end on the day of the figure


def check_dates(read: Sentence, live: Sequence[Fact]) -> None:
    text = form.masked(read.open, [(a, b) for a, b, _, _ in read.mentions])
    facts = [u.fact for u in read.used] or [
        f for f in live if not read.mentions or f.figure.symbol in {m[2] for m in read.mentions}
    ]
    written = dates.days(text)
    for day in written:
        of_source = any(_of_source(day, s) for s in read.sources)
        if of_source and not of_live(day, read, written):
            continue
        own = {read.part(t.number.start) for t in read.sourced}
        if not of_source and read.sourced and (not read.used or read.part(day.start) in own):
            raise Fault(f"{text[day.start : day.end]} is not when the article said so")
        if not _of_figures(day, read, facts):
            raise Fault(f"{text[day.start : day.end]} is not the date in the evidence")
        through = _THROUGH.search(text[: day.start]) and any(u.fact.metric in _OF_SPANS for u in read.used)
        if (
            not through
            and _SPAN.search(text[: day.start])
            and any(f.figure.as_of and day.fits(f.figure.as_of.date()) for f in facts)
        ):
            raise Fault(f"the figures are of {text[day.start : day.end]} alone")
        read.dated += not read.sources and day.month is not None
    check_when(read)
    check_relative(read)
    _check_hours(text, read, facts)
    _check_market(text, read)
    check_session(text, read, facts)
    said = " ".join(s.text.lower() for s in read.sources)
    for m in _DAY_AFTER.finditer(text):
        days_apart = [(f.figure.as_of.date() - d).days for f in facts if f.figure.as_of for d in f.days[:1]]
        if m.group().lower() not in said and (m["way"].lower() == "before" or 1 not in days_apart):
            raise Fault(f"“{m.group()}” is not so by the dates in the evidence")
    quoted = [m.span() for m in dates.RELATIVE.finditer(text) if m.group().lower() in said]
    spans = [
        m.span()
        for m in _YEAR_AGO.finditer(text)
        if any(u.fact.metric == "return_1y_percent" for u in read.used)
    ]
    if any(u.fact.metric in _OF_DAY_BEFORE for u in read.used):
        ago = [m.span() for m in _DAY_AGO.finditer(text)]
        spans, read.judged = [*spans, *ago], [*read.judged, *ago]
    for start, end in [*read.before, *quoted, *spans]:
        text = form.masked(text, [(start, end)])
    if (vague := dates.RELATIVE.search(text)) and not (read.used and all(f.figure.partial for f in facts)):
        raise Fault(f"“{vague.group()}” is no date: give the day of the figure")


def _check_market(text: str, read: Sentence) -> None:
    """Only the market of a session that still goes on is open."""
    for m in _MARKET.finditer(text):
        if bool(m["open"]) != any(u.fact.figure.partial for u in read.used):
            raise Fault(f"the market is not {m['open'] or m['shut']} in the evidence")
        read.judged.append(m.span())


def _check_hours(text: str, read: Sentence, facts: Sequence[Fact]) -> None:
    """Its times of day, with their places, and its days of the week."""
    told = " ".join(s.text for s in read.sources)
    for clock in dates.clocks(text):
        if text[clock.start : clock.end] in told:
            continue  # the article's own: "the meeting begins at 10 a.m."
        times = [f.figure.as_of for f in facts if f.figure.as_of and clock.fits(f.figure.as_of)]
        if not times:
            raise Fault(f"{text[clock.start : clock.end]} is not the time in the evidence")
        zone = re.match(
            r"\W{0,2}(?:Uhr\W{1,2})?(?:in |at )?(?!Uhr)([A-Z]\w+(?: [A-Z]\w+)?)", text[clock.end :]
        )
        if zone and not any(zone[1].startswith(tuple(zone_words(t))) for t in times):
            raise Fault(f"{zone[1]} is not where that time holds")
        if zone:
            read.judged.append((clock.start, clock.end + zone.end()))
    for m in dates.WEEKDAY.finditer(text):
        name = m.group().lower().rstrip("s")
        if any(_day_before(used, name) for used in read.used if 0 <= used.number.start - m.end() <= _OWNED):
            continue
        if not any(
            f.figure.as_of and dates.WEEKDAYS[f.figure.as_of.weekday()] == name for f in facts
        ) and not any(name in s.text.lower() for s in read.sources):
            raise Fault(f"{m.group()} is not the day in the evidence")


def _day_before(used: Used, name: str) -> bool:
    """ "From Thursday's $230.03": the weekday before that of the figures."""
    day = used.fact.figure.as_of
    if not day or used.fact.metric != "previous_close":
        return False
    return dates.WEEKDAYS[(day - timedelta(3 if day.weekday() == 0 else 1)).weekday()] == name


def _of_source(day: dates.Day, source: Source) -> bool:
    said = [replace(d, start=0, end=0, swapped=False) for d in source.days]
    if source.published and day.fits(source.published):
        return True
    return any((d.year, d.month, d.day) == (day.year, day.month, day.day) for d in said) or (
        day.month is None and f"{day.year}" in source.text + source.headed
    )


def _below_it(read: Sentence, near: Used, day: dates.Day) -> bool:
    """ "Closed 4.3 % below its record of 1,062.35 USD on 12 Nov": the day of the close and its distance."""
    below = any(u.fact.metric == "drawdown_percent" and u.number.end < near.number.start for u in read.used)
    closed = CLOSED.search(read.open[: near.number.start])
    return below and bool(closed) and read.open[near.number.end : day.start].strip() == "on"


def _of_figures(day: dates.Day, read: Sentence, facts: list[Fact]) -> bool:
    of = [f.figure.as_of.date() for f in facts if f.figure.as_of]
    notes = [d for f in facts for d in f.days]
    if not read.used:
        return any(day.fits(d) for d in [*of, *notes])
    beside = [u for u in read.used if read.bounds(u.number.start) == read.bounds(day.start)] or read.used
    before = [u for u in beside if u.number.end <= day.start]
    near = (
        before[-1]
        if before
        else min(beside, key=lambda u: u.number.start - day.end if u.number.start > day.end else 999)
    )
    own = near.fact.figure.as_of
    extreme = near.fact.metric in {"all_time_high", "high_52w", "low_52w"} and near.cue != "range_52w"
    first = before and not any(near.number.end <= d.start < day.start for d in dates.days(read.open))
    as_of = _AS_OF.search(read.open[: day.start]) and not _SET.search(read.open[: near.number.start])
    if extreme and first and not as_of and not _below_it(read, near, day):
        return any(day.fits(d) for d in near.fact.days[:1])
    if own and day.fits(own.date()):
        return True
    return any(day.fits(d) for d in near.fact.days[:1]) or (
        day.month is None and any(day.fits(d) for d in notes)
    )
