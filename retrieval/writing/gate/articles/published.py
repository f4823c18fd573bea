"""Sentences that only say when the articles appeared: "the first dates from 5 November 2025, the second from 12"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import permutations

from retrieval.writing.gate import dates, form
from retrieval.writing.gate.facts import Source
from retrieval.writing.gate.sentence import Fault, Sentence
from retrieval.writing.gate.words.stems import WORD, bare_word

_WORDS = frozenset(
    """
    a an the both article articles piece pieces source sources report reports one first second third fourth other two
    and while whereas is are was were dated dates date from of on in published appeared written undated by respectively
    its their publication has have s
    """.split()
)
_WHICH = re.compile(r"\b(?P<n>first|second|third|fourth)\b", re.I)
_ONE_AND_OTHER = re.compile(r"\bone\b.*\bthe other\b", re.I)
_ORDER = ("first", "second", "third", "fourth")
_SAYS = re.compile(r"\b(?:dat(?:e|es|ed)|published|appeared|written|undated)\b", re.I)


def dates_articles(read: Sentence, sources: Mapping[int, Source]) -> bool:
    """Whether it says that and nothing else. Raises Fault where another day is given than the article's."""
    days = dates.days(read.open)
    text = form.masked(read.open, [(d.start, d.end) for d in days])
    for source in sources.values():
        text = source.without_publisher(text)
    only = all(bare_word(w) in _WORDS for w in WORD.findall(text)) and not re.search(r"\d", text)
    if not days or not only or read.quoted or not _SAYS.search(text):
        return False
    ordered = sorted(sources.values(), key=lambda s: s.n)
    if _ONE_AND_OTHER.search(text) and len(days) == len(ordered):
        orders = permutations(ordered)
        meant = [[s] for s in next((o for o in orders if all(map(_appeared, days, o))), ordered)]
    else:
        starts = [0, *(d.end for d in days)]
        meant = [_meant(read, start, day, ordered) for start, day in zip(starts, days, strict=False)]
    for day, articles in zip(days, meant, strict=True):
        if not articles or not all(_appeared(day, s) for s in articles):
            raise Fault(f"{read.open[day.start : day.end]} is not the day of that article")
    return True


def _appeared(day: dates.Day, source: Source) -> bool:
    return source.published is not None and day.fits(source.published)


def _meant(read: Sentence, start: int, day: dates.Day, ordered: Sequence[Source]) -> list[Source]:
    """Of which articles a day is said: by number, by order, by the publisher's name, else of all."""
    cited = form.CITATION.match(read.text, start)
    before = read.open[cited.end() if cited else start : day.start]
    behind = form.CITATION.match(read.text, day.end)
    numbered = form.cited(behind.group() if behind else read.text[day.start - len(before) : day.start])
    which = [m["n"].lower() for m in _WHICH.finditer(before)]
    if which:
        ordered = ordered[_ORDER.index(which[-1]) :][:1]
    elif not numbered:
        ordered = [s for s in ordered if s.without_publisher(before) != before] or ordered
    return [s for s in ordered if not numbered or s.n in numbered]
