"""Whether a profit is told as a loss, or the other way round: by what is named before the same figure."""

from __future__ import annotations

import re

from retrieval.writing.gate.facts import bare, same_figure
from retrieval.writing.gate.numbers import Number, numbers

_NAMED = re.compile(
    r"\b(?:(?P<gain>profits?|(?:net |operating )?income|gains?|earned|earnings|surplus)|"
    r"(?P<loss>loss(?:es)?|lost|deficit))\b",
    re.I,
)
_NEAR = 60  # characters before a figure in which it is named
_CUT = re.compile(r"[;.]\s|\d")  # another figure, or another clause


def earned_or_lost(retold: str, own: str) -> str | None:
    """The figure that is a profit in one and a loss in the other, or None."""
    theirs = [(n, way) for n in numbers(bare(own)) if (way := _way(own, n))]
    for n in numbers(bare(retold)):
        way = _way(retold, n)
        said = {w for o, w in theirs if same_figure(n, o)}
        if way and said and way not in said:
            return n.text
    return None


def _way(text: str, figure: Number) -> str | None:
    low = max(0, figure.start - _NEAR)
    low = max((m.end() for m in _CUT.finditer(text, low, figure.start)), default=low)
    found = list(_NAMED.finditer(text, low, figure.start))
    return found[-1].lastgroup if found else None
