"""Spoken spans to the days they count from and to: "since January", "in the last six months", "in 2023". Pure."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from retrieval.questions.durations import duration_in
from retrieval.questions.spans_abroad import named_in
from retrieval.types import Span

_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_A_MONTH = rf"(?:{'|'.join(f'{m[:3]}(?:{m[3:]})?' if len(m) > 3 else m for m in _MONTHS)}|sept)\b\.?"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?!\d)"
_POINT = (  # a day, month, quarter or year by its name
    rf"(?:{_YEAR}-\d\d-\d\d|(?:the )?{_DAY}(?: of)? {_A_MONTH}(?:,? {_YEAR})?|{_A_MONTH} {_DAY}(?:,? {_YEAR})?|"
    rf"{_A_MONTH}(?:,? (?:of )?{_YEAR}| (?:of )?last year)?|q[1-4](?: (?:of )?{_YEAR})?|"
    rf"(?:the )?(?:first|second) half of {_YEAR}|h[12] {_YEAR}|{_YEAR})"
)
_COUNTS = {
    word: n
    for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
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
        rf"\b(?:from|between|since) (?:early |late |mid-?)?(?P<from>{_POINT}) ?(?:to|until|till|through|and|-|–) ?"
        rf"(?:the end of |end |early |late |mid-?)?(?P<to>{_POINT})(?![\w-])",
        rf"\b(?:since|from) (?:early |the (?:start|beginning) of )?(?P<since>{_POINT})(?![\w-])",
        rf"\b(?:in|during|for|over|throughout) (?:all of |the whole of |(?:the )?(?:calendar |full )?year )?"
        rf"(?P<in>{_POINT})(?![\w-])",
        rf"\b(?:on|as of|at the close of) (?P<on>{_POINT})(?![\w-])|\bend of (?P<end>{_POINT})(?![\w-])",
        rf"(?P<in_year>\b{_YEAR})(?:['’]s)?(?= (?:return|performance|gain|loss)s?\b)|"
        rf"(?P<in_zh>{_YEAR})年(?!以[来來]|起|至今|初?から|以降)",
        rf"\bsince (?:last )?(?P<weekday>{'|'.join(_WEEKDAYS)})\b",
        rf"(?<=\w )(?P<count>\d{{1,2}})[- ]{_UNIT}\W*$",
        rf"\b(?:in|over|during|for|within|across) (?:the )?(?:last|past|previous) {_COUNT}[ -]?{_UNIT}\b",
        rf"\b(?:last|past|over|across) (?P<count>{_SEVERAL}|one)[ -]{_UNIT}\b(?! (?:ago|old|later))",
        rf"\b(?:over|across) (?P<count>an?) {_UNIT}\b(?! (?:ago|old|later|long))",
        rf"\b(?P<count>\d{{1,3}}|one|two|three|five|ten)[- ]{_UNIT} (?:return|performance|gain|change)\b",
        r"\b(?P<unit>week|month|quarter|year)ly (?:return|performance|gain|change|move)s?\b",
        r"\b(?P<brief>\d{1,2})[- ]?(?P<letter>yrs?|y|mo|m|w)\b(?! (?:high|low|range))",
        r"\b(?:last|previous) (?P<last>week|month|quarter|year)\b(?!['’]s)",
        r"\bon the (?P<on_the>week|month|quarter|year)\b",
        r"\b(?:this|since the (?:start|beginning) of (?:the|this)) (?P<this>week|month|quarter|year)\b",
        r"\b(?P<ytd>ytd|year[- ]to[- ]date)\b",
    )
)
_LETTERS = {"y": "year", "m": "month", "w": "week"}
_SHORT_YEAR = re.compile(r"\b(this|last|past) yr\b", re.I)


def span_of(text: str) -> Span | None:
    """The first span that the text speaks of, or None. Spans of the future ("in six months") are none."""
    text = _SHORT_YEAR.sub(r"\1 year", text)
    found = [match for pattern in _PATTERNS if (match := pattern.search(text))]
    if not found:
        return named_in(text) or duration_in(text)
    match = min(found, key=lambda m: (m.start(), -m.end()))
    return _read(match.group().strip(" ?.!"), match.groupdict())


def _read(words: str, said: dict[str, str | None]) -> Span | None:  # noqa: PLR0911  (a line a pattern)
    """The span of a match, by which of its groups were filled."""
    if said.get("article") is not None:
        return Span(words, "article")
    if (first := said.get("from")) and (last := said.get("to")):
        return _between(words, first, last)
    if since := said.get("since"):
        return _point(words, since)
    if on := said.get("on"):
        span = _within(words, on)
        return span and replace(span, unit="on") if span and span.day else None
    if end := said.get("end"):
        span = _within(words, end)
        return _last_of(span) if span and span.year and span.year > 0 else None
    if weekday := said.get("weekday"):
        return Span(words, "weekday", 1 + _WEEKDAYS.index(weekday.lower()))
    if brief := said.get("brief"):
        return Span(words, _LETTERS[(said.get("letter") or "y")[0].lower()], int(brief))
    if within := said.get("in") or said.get("in_year") or said.get("in_zh"):
        return _within(words, within)
    if on_the := said.get("on_the"):  # "up on the week"
        return Span(words, on_the.lower(), 1)
    if unit := said.get("unit"):
        count = (said.get("count") or "").lower()
        return Span(words, unit.lower(), int(count) if count.isdigit() else _COUNTS[count])
    if last := said.get("last"):
        return Span(words, f"last {last.lower()}")
    return Span(words, f"this {(said.get('this') or 'year').lower()}")


def _last_of(span: Span) -> Span:
    """The last day of a named month, quarter or year."""
    month = (span.month or 1) + span.count - 1
    year = span.year or 0
    return replace(span, unit="on", count=1, month=month, day=span.day or monthrange(year, month)[1])


def start_of(span: Span, today: date, article: date | None = None) -> date | None:
    """The day whose close the span counts from: for a named month or year the last one before it.

    None where the text has no such day: an article without a date, a day that is still to come.
    """
    day = _start(span, today, article)
    of_today = span.unit == "on" and day == today  # it may have closed
    return day if day is not None and (day < today or of_today) else None


def end_of(span: Span, today: date) -> date | None:
    """The last day of a span that is over; None for one that lasts until now."""
    last: date | None = None
    if span.until is not None:
        last = _last_day(span.until, today)
    elif span.unit == "in" or span.unit.startswith("last"):
        last = _last_day(span, today)
    return last if last and last < today else None


def _start(span: Span, today: date, article: date | None) -> date | None:  # noqa: PLR0911  (a line a unit)
    if span.unit == "article":
        return article
    if span.unit in ("named", "in", "on"):
        if span.day:
            day = _real_day(_year_of(span, today), span.month or 1, span.day)
            return day - timedelta(days=1) if day and span.unit == "in" else day
        return date(_year_of(span, today), span.month or 1, 1) - timedelta(days=1)
    if span.unit == "weekday":  # "since Monday": from the close before the last one
        return today - timedelta(days=(today.isoweekday() - span.count) % 7 or 7) - timedelta(days=1)
    if span.unit.startswith("this"):
        return _begin(span.unit.removeprefix("this "), today) - timedelta(days=1)
    if span.unit.startswith("last"):
        unit = span.unit.removeprefix("last ")
        return _begin(unit, _begin(unit, today) - timedelta(days=1)) - timedelta(days=1)
    if span.unit in ("day", "week"):
        return today - timedelta(days=span.count * (7 if span.unit == "week" else 1))
    return _months_before(today, span.count * {"month": 1, "quarter": 3, "year": 12}[span.unit])


def _last_day(span: Span, today: date) -> date | None:
    if span.unit.startswith("last"):
        return _begin(span.unit.removeprefix("last "), today) - timedelta(days=1)
    year = _year_of(span, today)
    if span.day:
        return _real_day(year, span.month or 1, span.day)
    over = year * 12 + (span.month or 1) - 1 + (span.count if span.unit == "in" else 1)
    return date(over // 12, over % 12 + 1, 1) - timedelta(days=1)


def _year_of(span: Span, today: date) -> int:
    """The year said, else that of the newest such day or month."""
    if span.year and span.year < 0:
        return today.year + span.year
    if span.year:
        return span.year
    return today.year if (span.month or 1, span.day or 1) <= (today.month, today.day) else today.year - 1


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


def _between(words: str, first: str, last: str) -> Span | None:
    """ "March" to "June 2026": the first takes the other's year, or the one before where it would come later."""
    start, end = _point(words, first), _within(words, last)
    if start is None or end is None:
        return None
    if start.year is None and end.year is not None:
        start = replace(start, year=end.year - ((start.month or 1) > (end.month or 1)))
    return replace(start, until=end)


def _point(words: str, text: str) -> Span | None:
    """Since a day, or since the beginning of a month, quarter or year."""
    span = _within(words, text)
    return span and replace(span, unit="named", count=1)


def _within(words: str, text: str) -> Span | None:
    """Within a day, month, quarter, half or year by its name; `count` is its months."""
    text = text.lower()
    if iso := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
        year, month, day = (int(part) for part in iso.groups())
        return Span(words, "in", 1, year, month, day) if _real_day(year, month, day) else None
    said = re.search(r"\b(?:19|20)\d\d\b", text)
    year_said = int(said.group()) if said else -1 if "last year" in text else None
    if part := re.match(r"q([1-4])", text):
        return Span(words, "in", 3, year_said, 3 * int(part[1]) - 2)
    if half := re.search(r"\b(first|second) half|h([12])\b", text):
        return Span(words, "in", 6, year_said, 1 if half[1] == "first" or half[2] == "1" else 7)
    name = re.search(_A_MONTH, text)
    if name is None:
        return Span(words, "in", 12, year_said)
    month = next(n for n, month in enumerate(_MONTHS, start=1) if month.startswith(name.group()[:3]))
    number = re.search(r"(?<!\d)(\d{1,2})(?!\d)", text)
    return Span(words, "in", 1, year_said, month, int(number[1]) if number else None)
