"""A retelling read in its source's words: where it says "anticipates", and the source "expects", it says that."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from retrieval.writing.gate.stems import WORD, bare_word, is_free, sense, stem
from retrieval.writing.gate.wordnet import ALIKE


def in_words_of(texts: Sequence[str], said: str) -> str:
    """What is said, with words that these texts lack as those of one sense with them that they have."""
    theirs = {sense(bare_word(w)): w for text in texts for w in WORD.findall(text) if w.islower()}

    def own(m: re.Match[str]) -> str:
        word = bare_word(m.group())
        if not m.group().islower() or sense(word) in theirs or is_free(word):
            return m.group()
        return next((theirs[s] for s in _alike().get(stem(word, "en"), ()) if s in theirs), m.group())

    return WORD.sub(own, said)


@cache
def _alike() -> dict[str, tuple[str, ...]]:
    """From the stem of a word to the senses of those that say the same."""
    made: dict[str, list[str]] = defaultdict(list)
    for row in ALIKE.split(";"):
        first, *others = row.split() or [""]
        for other in others:
            made[stem(first, "en")].append(sense(other))
            made[stem(other, "en")].append(sense(first))
    return {word: tuple(dict.fromkeys(found)) for word, found in made.items()}
