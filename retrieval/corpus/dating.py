"""The day of a text for a question that names it: "on Thursday" of a report that only its front matter dates. Pure."""

from __future__ import annotations

import calendar
import re
from datetime import date

_MONTHS, _WEEKDAYS = (
    tuple(calendar.month_name)[1:],
    tuple(calendar.day_name),
)  # in English: the reader's language
_MONTH = "|".join(_MONTHS)
_YEAR_NAMED = re.compile(r"\b(?:19|20)\d\d\b")
_MONTH_NAMED = re.compile(rf"\b(?:{_MONTH})\b")
_WEEKDAY_NAMED = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\b", re.I)
_DAY_NAMED = re.compile(
    rf"\b(?P<before>[0-3]?\d)(?:st|nd|rd|th)?(?: of)? (?=(?:{_MONTH})\b)|\b(?:{_MONTH}) (?P<behind>[0-3]?\d)\b"
)


def day_of(question: str, published: date | None) -> str:
    """The day of publication in words, where the question names a time and all that it names is that day's; else "".

    A text of 30 October says "on Thursday", or nothing, of what is asked of 30 October: without the day the reader
    takes it for another's."""
    if published is None:
        return ""
    weekday, month = _WEEKDAYS[published.weekday()], _MONTHS[published.month - 1]
    named = [
        ({int(year) for year in _YEAR_NAMED.findall(question)}, published.year),
        (set(_MONTH_NAMED.findall(question)), month),
        ({day.title() for day in _WEEKDAY_NAMED.findall(question)}, weekday),
        ({int(m["before"] or m["behind"]) for m in _DAY_NAMED.finditer(question)}, published.day),
    ]
    fits = [said == {true} for said, true in named if said]
    return f"{weekday} {published.day} {month} {published.year}" if fits and all(fits) else ""
