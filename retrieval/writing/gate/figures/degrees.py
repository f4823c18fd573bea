"""How far two figures are apart where a sentence says "well below" or "just above", and which figures a text names."""

from __future__ import annotations

import re

from retrieval.writing.gate.sentence import Fault
from retrieval.writing.gate.words.cues import CUE_PATTERNS, SPOKEN_OF

_DEGREE = re.compile(
    r"\b(?:(?P<far>well|far|significantly|substantially|considerably|comfortably|markedly|sharply|clearly|much|a lot|"
    r"deutlich|weit|klar|muy|claramente|bastante|nettement|bien|largement|значительно|намного|гораздо|заметно)|"
    r"(?P<near>just|slightly|marginally|barely|narrowly|modestly|a (?:little|bit|touch)|knapp|leicht|etwas|"
    r"ligeramente|"
    r"apenas|légèrement|чуть|немного|незначительно))\s*$|(?P<zh_far>远|遠|大幅|明显)$|(?P<zh_near>略|稍|小幅)$",
    re.I,
)
FAR, NEAR = 0.1, 0.06  # of what is compared with: "well below", "just above"


def figures_named(text: str, low: int, high: int) -> set[str]:
    """The figures that are named there, each by its longest name: a forward P/E is no P/E of the past."""
    found = [
        (m.start(), m.end(), name)
        for name, pattern in CUE_PATTERNS.items()
        if name not in {"price", *SPOKEN_OF}
        for m in pattern.finditer(text, low, high)
    ]
    inner = {c for c in found for o in found if o[0] <= c[0] and c[1] <= o[1] and o[:2] != c[:2]}
    return {name for start, end, name in found if (start, end, name) not in inner}


def check_degree(before: str, left: float, right: float) -> None:
    """ "Well below" is not a hair, "just above" is one. Raises Fault."""
    if degree := _DEGREE.search(before):
        apart = abs(left - right) / abs(right) if right else 1.0
        far = degree["far"] or degree["zh_far"]
        if apart < FAR if far else apart > NEAR:
            raise Fault(f"“{degree.group().strip()}” is not so of {left:g} and {right:g}")
