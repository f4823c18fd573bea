"""Which thing of a sentence rose and which fell: "sales of computers grew, while those of appliances fell"."""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.writing.gate.articles.parts import WHEN, Part
from retrieval.writing.gate.words.lexicon import DOWN, UP
from retrieval.writing.gate.words.stems import content, sense

_WAYS = frozenset({sense("rise"), sense("fall")})


def other_way(part: Part, clauses: Sequence[str]) -> bool:
    """A thing that the source's sentence has only in a clause of one way is told to have gone the other."""
    for way, contrary in ((UP, DOWN), (DOWN, UP)):
        if not way.search(part.text) or contrary.search(part.text):
            continue
        so = [content(c) for c in clauses if way.search(c)]
        other = [content(c) for c in clauses if contrary.search(c) and not way.search(c)]
        mine = set(part.own) - _WAYS - WHEN
        if so and any(w in clause for clause in other for w in mine if not any(w in c for c in so)):
            return True
    return False
