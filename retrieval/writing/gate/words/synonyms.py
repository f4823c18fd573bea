"""English words that may stand for one another, from WordNet: `glossaries/en.txt`, a set on each line.

Too many for a judgement by words alone ("chief" is also "main"): they count only where a source is likely to mean
what is said, and for a word of the source's that is not told besides.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path

from retrieval.writing.gate.words.senses import spoken_alike
from retrieval.writing.gate.words.stems import WORD, bare_word, is_free, sense, stem

TABLE = Path(__file__).parent / "glossaries" / "en.txt"


@cache
def _sets() -> dict[str, frozenset[int]]:
    """From the stem of a word to the lines that it stands on."""
    made: dict[str, set[int]] = {}
    for n, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines()):
        for word in line.split() if not line.startswith("#") else ():
            made.setdefault(stem(word, "en"), set()).add(n)
    return {word: frozenset(found) for word, found in made.items()}


def alike(one: str, other: str) -> bool:
    """Two words of one set."""
    own, theirs = (_sets().get(stem(bare_word(w), "en"), frozenset()) for w in (one, other))
    return not own.isdisjoint(theirs)


def strange(senses: Collection[str], said: str, own: str) -> set[str]:
    """Those of the senses told in `said` for which the source's sentence `own` has no synonym left untold."""
    told = {sense(w) for w in _words(said)}
    untold = [w for w in _words(own) if sense(w) not in told and not is_free(w)]
    return {
        one for one in senses if not any(alike(w, v) for w in _words(said) if sense(w) == one for v in untold)
    }


def _words(text: str) -> Iterable[str]:
    return [bare_word(w) for w in WORD.findall(f"{text} {spoken_alike(text)}")]
