"""Spoken spans to the day they count from: "since January", "in the last six months", "over 5 years". Pure."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from retrieval.types import Span

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = rf"(?P<month>{'|'.join(f'{m[:3]}(?:{m[3:]})?' if len(m) > 3 else m for m in _MONTHS)}|sept)\.?"
_NUMBERS = {
    word: n
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split(),
    )
} | {"a": 1, "an": 1, "": 1, "couple of": 2, "a couple of": 2}
_COUNT = (
    r"(?P<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a )?couple of)?"
)
_SEVERAL = r"\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_UNIT = r"(?P<unit>day|week|month|quarter|year)s?"
_PATTERNS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"\bsince(?P<article> (?:the |that |this )?(?:article|piece|story|publication|then|it was "
        r"(?:written|published))\b|(?=\W*$))",
        r"\b(?:since|from) (?P<iso>20\d\d-\d\d-\d\d)\b",
        rf"\b(?:since|from) (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? (?P<year>20\d\d))?\b",
        rf"\b(?:since|from) {_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year>20\d\d))?(?!\d)",
        rf"\b(?:since|from) (?:early |the (?:start|beginning) of )?{_MONTH}(?: (?P<year>20\d\d))?\b",
        r"\b(?:since|from) (?:early |the (?:start|beginning) of )?(?P<year>20\d\d)\b",
        rf"\b(?:in|over|during|for|within|across) (?:the )?(?:last|past|previous) {_COUNT}[ -]?{_UNIT}\b",
        rf"\b(?:last|past|over|across) (?P<count>{_SEVERAL})[ -]{_UNIT}\b",
        rf"\b(?P<count>\d{{1,3}}|one|two|three|five|ten)[- ]{_UNIT} (?:return|performance|gain|change)\b",
        r"\b(?:this|since the (?:start|beginning) of (?:the|this)) (?P<this>week|month|quarter|year)\b",
        r"\b(?P<ytd>ytd|year[- ]to[- ]date)\b|今年(?:以来|以來)?",
    )
)


def span_of(text: str) -> Span | None:
    """The first span that the text speaks of, or None. Spans of the future ("in six months") are none."""
    found = [match for pattern in _PATTERNS if (match := pattern.search(text))]
    if not found:
        return None
    match = min(found, key=lambda m: (m.start(), -m.end()))
    return _read(match.group().strip(" ?.!"), match.groupdict())


def _read(words: str, said: dict[str, str | None]) -> Span | None:
    """The span of a match, by which of its groups were filled."""
    if said.get("article") is not None:
        return Span(words, "article")
    if iso := said.get("iso"):
        return _dated(words, iso)
    if unit := said.get("unit"):
        count = (said.get("count") or "").lower()
        return Span(words, unit.lower(), int(count) if count.isdigit() else _NUMBERS[count])
    if said.get("month") or said.get("year"):
        return _named(words, said)
    return Span(words, f"this {(said.get('this') or 'year').lower()}")


def start_of(span: Span, today: date, article: date | None = None) -> date | None:
    """The day whose close the span counts from: for a named month or year the last one before it.

    None where the text has no such day: an article without a date, a day that is still to come.
    """
    day = _start(span, today, article)
    return day if day is not None and day < today else None


def _start(span: Span, today: date, article: date | None) -> date | None:
    if span.unit == "article":
        return article
    if span.unit == "named":
        year = span.year or (today.year if (span.month or 1) <= today.month else today.year - 1)
        if span.day:
            return _real_day(year, span.month or 1, span.day)
        return date(year, span.month or 1, 1) - timedelta(days=1)
    if span.unit.startswith("this"):
        return _begin(span.unit.removeprefix("this "), today) - timedelta(days=1)
    if span.unit in ("day", "week"):
        return today - timedelta(days=span.count * (7 if span.unit == "week" else 1))
    return _months_before(today, span.count * {"month": 1, "quarter": 3, "year": 12}[span.unit])


def _begin(unit: str, today: date) -> date:
    if unit == "week":
        return today - timedelta(days=today.weekday())
    month = {"year": 1, "quarter": 3 * ((today.month - 1) // 3) + 1}.get(unit, today.month)
    return today.replace(month=month, day=1)


def _months_before(day: date, months: int) -> date | None:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])) if year > 0 else None


def _real_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _dated(words: str, iso: str) -> Span | None:
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return None
    return Span(words, "named", 1, day.year, day.month, day.day)


def _named(words: str, said: dict[str, str | None]) -> Span:
    month = (said.get("month") or "").lower()[:3]
    number = next((n for n, name in enumerate(_MONTHS, start=1) if month and name.startswith(month)), None)
    year, day = said.get("year"), said.get("day")
    return Span(words, "named", 1, int(year) if year else None, number, int(day) if day else None)
