"""Whether a price source's name for a listing may be that of the company we look it up for.

Symbols are given anew: the letters of a company that was taken over come to stand for another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from retrieval.names.spelling import keys_of

_OF_MANY = frozenset(
    "inc incorporated corporation corp company companies co plc ltd limited llc lp group holding holdings sa se ag nv "
    "spa ab asa oyj as the of and de trust fund etf class common stock ordinary shares american depositary ads adr "
    "each representing new par value index usd".split()
)
_LIKE = 5  # letters with which two words of one name begin alike: "Saudi", "Saudia"


def is_called(names: Iterable[str], told: str) -> bool:
    """Whether `told` shares a word, the beginning of one, or its initials with any of the company's names.

    A name in another script than `told` says nothing of it. Rather too often yes: a doubt is shown to people.
    """
    said = [word for key in keys_of(told) for word in key.split()]
    initials = "".join(word[0] for word in said)
    own = _own(said)
    for name in names:
        written = [word for key in keys_of(name) for word in key.split()]
        glued = "".join(written)
        if any(_alike(one, other) for one in _own(written) for other in own):
            return True
        if len(glued) > 2 and ("".join(said).startswith(glued) or initials.startswith(glued)):
            return True
    return False


def _own(words: Sequence[str]) -> list[str]:
    """The words that are not those of many companies' names; all where there are no others."""
    return [word for word in words if word not in _OF_MANY] or list(words)


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _LIKE and one[:_LIKE] == other[:_LIKE])
