"""Days as a chat wants to read them: 24 Sep 2026, 2026-09-24, 2026年9月24日. Quotations stay as they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from babel.dates import format_date

from bot.telegram.render import Moment
from retrieval.types import Block, Part

USUAL, ISO = "", "iso"  # as fomocheck writes them; as computers do
WAYS = {
    USUAL: "English",
    ISO: "ISO 8601",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "pt": "Português",
    "ru": "Русский",
    "zh": "中文",
}
_DAY = re.compile(r"\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}\b")
_QUOTED = re.compile(r"(“[^”]*”|«[^»]*»|\"[^\"]*\")")
_PUBLISHED = re.compile(
    rf"(?<=, )({_DAY.pattern})(?= ·|:|$)"
)  # in a source's line, whose title may have a day in it


def dated(
    way: str, blocks: Sequence[Block], moments: Sequence[Moment] = ()
) -> tuple[list[Block], list[Moment]]:
    """Blocks, and the moments in them, with their days written that way."""
    if way not in WAYS or way == USUAL:
        return list(blocks), list(moments)
    told = [replace(block, text=_told(way, block)) for block in blocks]
    return told, [
        replace(moment, words=_DAY.sub(lambda day: _in(way, day[0]), moment.words)) for moment in moments
    ]


def sample(way: str, day: date) -> str:
    return _in(way, f"{day.day} {day:%b %Y}")


def _told(way: str, block: Block) -> str:
    if block.part is Part.SOURCE:
        return _PUBLISHED.sub(lambda day: _in(way, day[0]), block.text)
    parts = _QUOTED.split(block.text)  # every other one is a quotation
    return "".join(p if n % 2 else _DAY.sub(lambda day: _in(way, day[0]), p) for n, p in enumerate(parts))


def _in(way: str, words: str) -> str:
    try:
        day = datetime.strptime(words, "%d %b %Y").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:  # 31 Feb 2026
        return words
    if way == USUAL:
        return words
    return day.isoformat() if way == ISO else format_date(day, "medium", way)
