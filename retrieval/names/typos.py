"""Misspelt names: the one a word is nearest to, if it is near enough. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA


def nearest(word: str, names: Sequence[str]) -> str | None:
    """The name with the same first letter and, in a short one, two letters swapped; one letter wrong in six or
    more, two in nine or more."""
    best, best_distance = None, 3
    single = _single(word)
    for name in names:
        allowed = 2 if len(name) > 8 else 1
        if abs(len(name) - len(word)) > allowed or word.removeprefix(name) not in {word, name[-1]}:
            continue
        if len(name) == 5 and single == name:  # "intell"
            return name
        distance = OSA.distance(word, name, score_cutoff=allowed)
        swapped = len(name) > 5 or sorted(word) == sorted(name)
        if swapped and distance <= allowed and distance < best_distance:
            best, best_distance = name, distance
    return best


def is_doubled(name: str, word: str) -> bool:
    """The name but for a letter that is doubled in one of them: "lily" for "lilly"."""
    return name != word and len(word) > 3 and _single(name) == _single(word)


def _single(word: str) -> str:
    """The word with each doubled letter once."""
    return re.sub(r"(.)\1", r"\1", word)
