"""What stands beside a figure and leans on it: words that say of what it is, "the 1.3 % rise", "at the close"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from retrieval.writing.gate import dates, form
from retrieval.writing.gate.facts import Source, bare, same_figure
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.sentence import Sentence
from retrieval.writing.gate.words.cues import CUE_PATTERNS
from retrieval.writing.gate.words.lexicon import DOWN, NEGATION, OVER, STATES, UNDER, UP
from retrieval.writing.gate.words.stems import WORD, bare_word, content, is_free, sense
from retrieval.writing.gate.words.vocabulary import FIGURES, SILENCE

OF_FIGURE = 2  # words behind a figure that say of what it is: "the 53 billion USD AI budget"
_SAYS_ON = re.compile(r"will|would|can|could|shall|should|may|might", re.I)
_MOVE = re.compile(r" (?:rise|gain|increase|advance|fall|drop|decline|decrease|loss|move)\b", re.I)
_ITS_FIGURE = re.compile(
    r"\W*(?:the|its|that) (?:latest|live|current|present|last|most recent|newest) (?:\w+ )?"
    r"(?:reading|figure|value|level|number|one|data)\W*",
    re.I,
)
_CLAIMS = re.compile("|".join(p.pattern for p in (UP, DOWN, OVER, UNDER, NEGATION, *STATES.values())), re.I)


def says(source: Source, number: Number, before: str, behind: str) -> bool:
    """A sentence of the source has the figure, and the words that are said of it right before and behind."""
    words = [*_said_of(WORD.findall(behind)), *_said_of(WORD.findall(before)[::-1])]
    return any(
        set(words) <= content(own) and any(same_figure(number, n) for n in numbers(bare(own)))
        for own in source.sentences
    )


def _said_of(words: Sequence[str]) -> Iterator[str]:
    """The senses of the words next to a figure, as far as they say what it is a figure of."""
    for n, word in enumerate(words):
        lower = bare_word(word)
        if n == OF_FIGURE or lower in SILENCE - FIGURES or (is_free(lower) and n) or _SAYS_ON.fullmatch(word):
            return
        if not is_free(lower):
            yield sense(lower)


def with_move(text: str, number: Number) -> int:
    """Where a figure ends with what it is: "the 1.3 % rise", whose way was found right with the figure."""
    move = _MOVE.match(text, number.end)
    return move.end() if move else number.end


def names_live(read: Sentence, start: int, end: int) -> bool:
    """The part claims nothing, but names the live figure next to it or its day: "at the 15 October close, it was"."""
    text = form.masked(read.open, read.judged)[start:end]
    if _CLAIMS.search(text):
        return False
    near = [
        u
        for u in read.used
        if not re.search(r"[;—]|:(?!\d\d\b)|\[\d", _between(read.text, u.number, start, end))
    ]
    if near and _ITS_FIGURE.fullmatch(text):
        return True
    if any(p.search(text) for u in near if (p := CUE_PATTERNS.get(u.fact.metric))):
        return True
    days = dates.days(text)
    of_now = [u.fact.figure.as_of.date() for u in near if u.fact.figure.as_of]
    return bool(days and of_now) and all(d.month and d.fits(of_now[0]) for d in days)


def _between(text: str, number: Number, start: int, end: int) -> str:
    """What stands between a figure and a part of the sentence."""
    return text[number.end : start] if number.end <= start else text[end : number.start]
