"""Days and times of day in a sentence, as English and its neighbours write them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

ENGLISH_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH_NAMES = (
    "january jan januar jänner enero janvier janeiro gennaio январ",
    "february feb februar febrero février fevereiro febbraio феврал",
    "march mar märz marzo mars março март",
    "april apr abril avril aprile апрел",
    "may mai mayo maio maggio ма[йя]",
    "june jun juni junio juin junho giugno июн",
    "july jul juli julio juillet julho luglio июл",
    "august aug agosto août август",
    "september sept sep septiembre septembre setembro settembre сентябр",
    "october oct oktober okt octubre octobre outubro ottobre октябр",
    "november nov noviembre novembre novembro ноябр",
    "december dec dezember dez diciembre décembre dezembro dicembre декабр",
)
_MONTHS = [re.compile(rf"(?:{'|'.join(names.split())})[а-я]?\.?", re.I) for names in _MONTH_NAMES]
_M = "(?P<month>" + "|".join("|".join(names.split()) for names in _MONTH_NAMES) + r")(?:[а-я]{0,2})\.?(?!\w)"
_Y = r"(?P<year>(?:19|20)\d\d)(?!\d)(?:\sгод[ау]?\b)?"
_D = r"(?<![\d.,])(?P<day>[0-3]?\d)(?:st|nd|rd|th|er)?(?![\d])"
_PATTERNS = [
    re.compile(pattern, re.I)
    for pattern in (
        r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<m>[01]\d)-(?P<day>[0-3]\d)(?!\d)",
        r"(?P<year>(?:19|20)\d\d)\s?年\s?(?P<m>[01]?\d)\s?月\s?(?:(?P<day>[0-3]?\d)\s?[日号])?",
        r"(?P<m>[01]?\d)\s?月\s?(?P<day>[0-3]?\d)\s?[日号]",
        r"(?<![\d.])(?P<m>[01]?\d)\s?月(?!\s?\d)",
        rf"(?<!\d)(?P<a>[0-3]?\d)[./](?P<b>[0-3]?\d)[./]{_Y}",
        rf"{_D}\.?\s(?:of |de )?{_M}(?:,?\s(?:de |del |do )?{_Y})?",
        rf"(?<!\w){_M}\s{_D}(?:,?\s{_Y}|(?!\s?(?:%|percent|per cent|Prozent|USD|HKD)|[.,]\d))",
        rf"(?<!\w){_M}\s(?:de |of )?{_Y}",
        rf"\b(?!since january\b)(?:in|since|until|by|from|during|of|last|this|early|late|mid)[- ]{_M}",
        rf"(?<![A-Za-z0-9_.,$€£/-]){_Y}(?![A-Za-z0-9_%]|[.,]\d|\s?(?:%|USD|HKD|percent|[亿億万萬元]))(?:年)?",
    )
]
_TIME = re.compile(
    r"(?<![\d:.])(?P<h>[0-2]?\d)(?::|\s?h\s?|\.(?=\d\d\sUhr))(?P<min>[0-5]\d)(?::00)?(?:\s?(?P<half>[ap])\.?m\b\.?)?(?!\d)|"
    r"(?<!\w)(?P<h2>1?\d)\s?(?P<half2>[ap])\.?m\b\.?|"
    r"(?P<h3>[0-2]?\d)\s?[点點时時](?P<min3>[0-5]\d)?分?(?!\d|[一二三四五六七八九])",
    re.I,
)
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})s?\b", re.I)
RELATIVE = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening|week|month)|(?:last|"
    r"next) (?:night|week|month|quarter)|(?<!the )last year|"
    r"(?:a|an|one|two|three|four|five|six|\d+) (?:days?|weeks?|months?|years?) (?:ago|earlier|"
    r"later)|heute|gestern|morgen|hoy|ayer|mañana|aujourd['’]hui|hier|demain|hoje|ontem|"
    r"amanhã|сегодня|вчера|завтра)\b|[今昨明]天|(?<![注说标声])[今昨明]日",
    re.I,
)


_LAST_MONTH = re.compile(r"\blast month\b", re.I)
_AHEAD = re.compile(r"\b(?:will|would|due|next|expect\w*|plan\w*|schedul\w*|takes? effect|could)\b", re.I)
_TO_COME = re.compile(  # "is expected to last until Oct 16": the day is still to come
    r"(?:\b(?:will|due|expects?|plans?|scheduled|takes? effect)|"
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bhad )\bexpected)\b(?!.{0,60}\b(?:was|were|had)\b)[^.;]{0,60}?$"
)
_UNTIL = re.compile(
    rf"\b(?:until|till|by|from|before|starting|beginning)(?: on| in)? (?:the )?(?:{ENGLISH_MONTHS}|\w+day)\b(?: \d+)?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A date as written: parts that are not written are None; `swapped` is the other reading of 3/4/2026."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    swapped: bool = False

    def fits(self, when: date) -> bool:
        pairs = [(self.month, self.day)] + ([(self.day, self.month)] if self.swapped else [])
        return self.year in {None, when.year} and any(
            month in {None, when.month} and day in {None, when.day} for month, day in pairs
        )


@dataclass(frozen=True, slots=True)
class Clock:
    start: int
    end: int
    hour: int
    minute: int

    def fits(self, when: datetime) -> bool:
        return (self.hour, self.minute) == (when.hour, when.minute)


def days(text: str) -> list[Day]:
    """The dates in order of appearance, bare years too."""
    found: list[Day] = []
    for pattern in _PATTERNS:
        for m in pattern.finditer(text):
            if not any(d.start < m.end() and m.start() < d.end for d in found):
                found.append(_day(m))
    return sorted(found, key=lambda d: d.start)


def meant(sentences: Iterable[str], published: date) -> list[Day]:
    """The days and months that sentences of this day mean by a weekday, a month without its year, or "last month",
    where they tell of what was, nothing in one lying ahead, and by a day behind a word for what is to come."""
    found: list[Day] = []
    for sentence in sentences:
        if _AHEAD.search(sentence):
            found += _to_come(sentence, published)
            continue
        told = _UNTIL.sub("", sentence)
        for m in WEEKDAY.finditer(told):
            back = (published.weekday() - WEEKDAYS.index(m.group().lower().rstrip("s"))) % 7
            on = published - timedelta(back)
            found.append(Day(0, 0, on.year, on.month, on.day))
        for day in days(told):
            if day.year is None and day.month is not None:
                year = published.year - (day.month > published.month)
                found.append(Day(0, 0, year, day.month, day.day))
        if _LAST_MONTH.search(told):
            before = published.replace(day=1) - timedelta(1)
            found += [Day(0, 0, before.year, before.month), Day(0, 0, None, before.month)]
    return found


def _to_come(sentence: str, published: date) -> list[Day]:
    """The days that a sentence places ahead: "will report on Nov 5" is of this year, where it is not over yet."""
    ahead = [d for d in days(sentence) if d.year is None and d.month and _TO_COME.search(sentence[: d.start])]
    today = published.month, published.day
    over = [(d.month or 0, d.day or 31) < today for d in ahead]
    return [Day(0, 0, published.year + past, d.month, d.day) for d, past in zip(ahead, over, strict=True)]


def asked(text: str, question: str) -> list[tuple[int, int]]:
    """Where a sentence has a time as the question has it: "last quarter", "in August"."""
    spans = [(d.start, d.end) for d in days(text)] + [m.span() for m in RELATIVE.finditer(text)]
    said = question.lower()
    return [(a, b) for a, b in spans if text[a:b].lower().strip(" .,") in said]


def clocks(text: str) -> list[Clock]:
    found = []
    for m in _TIME.finditer(text):
        hour = int(m["h"] or m["h2"] or m["h3"])
        half = (m["half"] or m["half2"] or "").lower()
        hour = hour % 12 + (12 if half == "p" else 0) if half else hour
        found.append(Clock(m.start(), m.end(), hour, int(m["min"] or m["min3"] or 0)))
    return found


def _day(m: re.Match[str]) -> Day:
    got = m.groupdict()
    year = int(got["year"]) if got.get("year") else None
    if got.get("a"):
        return Day(m.start(), m.end(), year, int(got["b"]), int(got["a"]), swapped="/" in m.group())
    month = int(got["m"]) if got.get("m") else None
    if got.get("month"):
        month = next(n for n, p in enumerate(_MONTHS, start=1) if p.fullmatch(got["month"]))
    return Day(m.start(), m.end(), year, month, int(got["day"]) if got.get("day") else None)
