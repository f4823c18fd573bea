"""German words in pieces: verbs that a sentence takes apart ("ging … zurück"), and compounds. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

_PARTICLES = (
    "zurück zusammen hinzu voran heraus hinaus weiter statt fest durch nach dar weg vor aus auf ein ab an um zu"
).split()
_INNER = re.compile(rf"^(?P<particle>{'|'.join(_PARTICLES)})(?:ge|zu)(?P<verb>\w{{3,}})$")
_JOINTS = ("", "s", "es", "n", "en", "e", "er")
_LEAST = 4  # letters of a part of a compound
_ENDINGS = ("", "t", "et", "te", "ete")  # "lehnte ab" is looked for as "ablehn"

Known = Callable[[str], bool]


def joined_verb(words: Sequence[str], known: Known) -> Iterator[str]:
    """The words, the verb whose particle stands last joined with it: "lehnte … ab" is "ablehnte"."""
    rest = list(words)
    if rest and rest[-1] in _PARTICLES:
        for at, word in enumerate(rest[:-1]):
            if joined := _known_form(rest[-1] + word, known):
                rest[at] = joined
                del rest[-1]
                break
        else:
            if rest[-1] == "zurück":
                del rest[-1]  # "ging auf 17 Prozent zurück": its way is read with its figure
    for word in rest:
        inner = None if known(word) else _INNER.match(word)
        yield (_known_form(inner["particle"] + inner["verb"], known) or word) if inner else word


def _known_form(word: str, known: Known) -> str | None:
    forms = (
        word.removesuffix(ending) + new for ending in _ENDINGS if word.endswith(ending) for new in ("", "en")
    )
    return next((form for form in forms if known(form)), None)


def parts_of(word: str, known: Known) -> list[str]:
    """The words that a compound is made of, where all of them are known: "rechenzentrums", "kapazität"."""
    for at in range(len(word) - _LEAST, _LEAST - 1, -1):
        first, rest = word[:at], word[at:]
        heads = [first.removesuffix(j) for j in _JOINTS if first.endswith(j)]
        head = next((h for h in heads if len(h) >= _LEAST - 1 and known(h)), None)
        if head and (known(rest) or parts_of(rest, known)):
            return [head, *([rest] if known(rest) else parts_of(rest, known))]
    return []
