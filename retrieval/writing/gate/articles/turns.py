"""Which deed is of which year, where one sentence has two of each."""

from __future__ import annotations

import re

from retrieval.writing.gate.facts import bare, same_figure
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.words.stems import WORD, bare_word, is_free, sense

_TIME = re.compile(
    r"\b(?:(?:the )?(?:year|quarter|month|week) (?:after|before)"
    r"(?: (?:next|that|last)(?: (?:year|quarter|month|week))?)?|"
    r"(?:this|next|last|the current|the coming) (?:fiscal )?(?:year|quarter|month|week|half))\b",
    re.I,
)


def times_exchanged(text: str, own: str) -> bool:
    """Of two times that the source has, each has to stand behind what it is the time of."""
    theirs = [(m.start(), m.group().lower().removeprefix("the ")) for m in _TIME.finditer(own)]
    if len({name for _, name in theirs}) < 2:
        return False
    mine = [(m.start(), m.group().lower().removeprefix("the ")) for m in _TIME.finditer(text)]
    if any(name not in {n for _, n in theirs} for _, name in mine):
        return True
    words = _words(own)
    for n, (start, name) in enumerate(theirs):
        deed = next((w for w in reversed(_words(own[:start])) if w), None)
        # "Cost 600 million last year and will cost 1.2 billion this year": of a deed done twice by its figure
        at = [_figure_between(text, own, theirs[n - 1][0] if n else 0, start)]
        if deed and words.count(deed) == 1:
            at.append(
                next((m.start() for m in WORD.finditer(text) if sense(bare_word(m.group())) == deed), None)
            )
        for place in at:
            behind = [n for s, n in mine if place is not None and s > place]
            if behind and behind[0] != name:
                return True
    return False


def _figure_between(text: str, own: str, low: int, high: int) -> int | None:
    """Where a text has the last figure of a stretch of the sentence."""
    figures = [n for n in numbers(bare(own)) if low <= n.start < high][-1:]
    return next((n.start for n in numbers(bare(text)) for f in figures if same_figure(n, f)), None)


def _words(text: str) -> list[str]:
    return [sense(bare_word(w)) for w in WORD.findall(text) if not is_free(bare_word(w))]
