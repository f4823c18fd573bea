"""The day of an article is the day on which it appeared: what it tells did not come about then unless it says so."""

from __future__ import annotations

import re

from retrieval.writing.gate import dates
from retrieval.writing.gate.facts import Source
from retrieval.writing.gate.sentence import Fault, Sentence
from retrieval.writing.gate.words.lexicon import ARTICLES

_TELLERS = (
    rf"{ARTICLES}|columns?|story|stories|texts?|reviews?|newsletters?|magazines?|"
    r"writing|wr(?:ote|itten)|published|publication|dated|appeared|artikel\w*|beitrag\w*|bericht\w*|art[íi]culo\w*|"
    r"стать\w+|veröffentlicht|erschienen|publicado|publié|опубликован\w*"
)
_LINKS = (  # between the article and its day: no verb of what it tells
    r"of|from|on|in|by|the|its|issue|edition|said|says|wrote|writes|reported|reports|noted|argued|put|it|was|were|is|"
    r"that (?:was|were|appeared)|which (?:was|were|appeared)|published|dated|written|appeared|vom|von|aus|dem|am|im|"
    r"der|del|de|el|du|le|en|от|за|в"
)
_BEGINS = re.compile(
    r"\W*(?:(?:back|already|as early as|both|und|y|et|и) )?(?:on|in|as of|am|im|el|en|le|в)?\W*", re.I
)
_NAMED = re.compile(r"文章|报道|報道|報導|据")


def check_days_told(read: Sentence) -> None:
    """Raises Fault where the day on which an article appeared is told as that of what it tells."""
    for day in dates.days(read.open):
        if day.month is None or any(_speaks_of(day, s) for s in read.sources):
            continue
        appeared = [s for s in read.sources if s.published and day.fits(s.published)]
        bounds = read.bounds(day.start)
        if not appeared or any(read.bounds(u.number.start) == bounds for u in read.used):
            continue
        cited = read.cites(day.start)
        if cited and not any(s.n in cited for s in appeared):
            raise Fault(f"{read.open[day.start : day.end]} is not the day of the article cited there")
        if not any(_of_article(read, day, s) for s in appeared):
            raise Fault(
                f"{read.open[day.start : day.end]} is the day of the article: nobody says that it was then"
            )


def _speaks_of(day: dates.Day, source: Source) -> bool:
    """The source itself names the day or the month."""
    return any(
        d.month == day.month and day.day in {None, d.day} and (d.year in {None, day.year} or day.year is None)
        for d in source.days
    )


def _of_article(read: Sentence, day: dates.Day, source: Source) -> bool:
    """Beside the day stands the article, or who publishes it."""
    publisher = (source.citations[0].publisher or "").removeprefix("The ")
    tellers = "|".join([_TELLERS, *([re.escape(publisher)] if publisher else [])])
    before, behind = read.open[: day.start], read.open[day.end :]
    if re.search(rf"\b(?:{tellers})(?:['’]s)?(?:\W+(?:{_LINKS})\b){{0,5}}\W*$", before, re.I):
        return True
    if _NAMED.search(before[-12:]) or _NAMED.match(behind.lstrip(" 的，)")):
        return True
    first = read.bounds(day.start)[0]
    return bool(
        _BEGINS.fullmatch(before[first:])
        and re.match(rf"\W*(?:(?:the|this|an?|an earlier) )?(?:{tellers})\b", behind, re.I)
    )
