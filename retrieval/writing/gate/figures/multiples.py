"""Whether a multiple of live figures is so: "more than doubled this year", "twice its forward P/E".

What is found so is blanked; what cannot be read stays as it is, for the checks that follow to refuse.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from retrieval.writing.gate.facts import Fact
from retrieval.writing.gate.figures.degrees import figures_named
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.sentence import Fault, Sentence
from retrieval.writing.gate.words.cues import CUE_PATTERNS

About = Callable[[Sentence, int], str | None]

_GROWN = re.compile(r"(?:doubl|tripl|quadrupl|quintupl)ed", re.I)
_TIMES = re.compile(r"twice|thrice|(?:two|three|four|five|\d[\d.]*) times", re.I)
_HEDGE = re.compile(
    r"\b(?:(?P<over>(?:well |far |slightly |a little )?(?:more than|over|above))|"
    r"(?P<under>nearly|almost|close to|just under|not quite)|(?P<about>about|around|roughly|approximately))\W+$",
    re.I,
)
_SPANS = {"ytd_return_percent", "return_1y_percent"}
_LOWS = ("low_52w",)
_FROM = re.compile(r"\b(?:from|since|above)\b", re.I)
_NEAR = 45  # characters from "twice" to the name of what it is twice
_LEAST, _MOST = 0.85, 1.5  # "nearly" and "more than": of the multiple that is spoken of
_EXACT, _ABOUT = 0.05, 0.1


def check_multiples(read: Sentence, facts: Sequence[Fact], about: About) -> None:
    """Blanks what is so. Raises Fault where it is not."""
    for number in numbers(read.figures):
        own = {f.metric: f for f in facts if f.figure.symbol == about(read, number.start)}
        if number.unit != "x" or not number.readings or not own or read.sources:
            continue
        ratio = _grown(read, number, own) or _times(read, number, own)
        if ratio is None:
            continue
        hedge = _HEDGE.search(read.named[: number.start])
        if not _so(ratio, number.readings[0][0], hedge):
            raise Fault(f"“{number.text}” is not so by the figures in the evidence")
        read.bear_out([(hedge.start() if hedge else number.start, number.end)], number.start)


def _grown(read: Sentence, number: Number, own: dict[str, Fact]) -> float | None:
    """How many times as high the price is: over the span that the part names, or from the low that it names."""
    if not _GROWN.fullmatch(number.text):
        return None
    low, high = read.bounds(number.start)
    named = figures_named(read.named, low, high)
    spans = [own[name] for name in named & _SPANS if name in own]
    if len(spans) == 1:
        return 1 + spans[0].value / 100
    levels = [own[name] for name in _LOWS if name in named and name in own]
    if len(levels) == 1 and "price" in own and _FROM.search(read.named, number.end, high):
        return own["price"].value / levels[0].value
    return None


def _times(read: Sentence, number: Number, own: dict[str, Fact]) -> float | None:
    """The figure named before the multiple by the one named right behind it, both of one unit."""
    if not _TIMES.fullmatch(number.text):
        return None
    low, high = read.bounds(number.start)
    before = [
        (m.end(), name)
        for name, pattern in CUE_PATTERNS.items()
        for m in pattern.finditer(read.named, low, number.start)
        if name in own and name != "price"
    ]
    behind = [
        (m.start(), -m.end(), name)
        for name, pattern in CUE_PATTERNS.items()
        for m in pattern.finditer(read.named, number.end, min(high, number.end + _NEAR))
        if name in own and name != "price"
    ]
    if not before or not behind:
        return None
    one, two = own[max(before)[1]], own[min(behind)[2]]
    return one.value / two.value if one.figure.unit == two.figure.unit and two.value else None


def _so(ratio: float, multiple: float, hedge: re.Match[str] | None) -> bool:
    if hedge and hedge["over"]:
        return multiple < ratio < _MOST * multiple
    if hedge and hedge["under"]:
        return _LEAST * multiple < ratio < multiple
    return abs(ratio / multiple - 1) <= (_ABOUT if hedge else _EXACT)
