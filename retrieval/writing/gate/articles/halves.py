"""Which half of a sentence is the cause: "they hold back because chips are scarce" is not the other way round.

By the words that each half has of the source's halves; "as" makes a cause of two things that the source only sets side
by side.
"""

from __future__ import annotations

import re

from retrieval.writing.gate.facts import bare, same_figure
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.words.stems import content

_WHO = (
    r"(?:it|they|he|she|its|their|the(?! (?:\w+[- ])?(?:chief|chairman|head|finance|articles?|papers?|report|piece))|"
    r"[A-Z])"
)
_AS = rf"as (?={_WHO})"
_BECAUSE = re.compile(rf"\b(?:(?i:because(?: of\b)?|due to\b|thanks to\b|owing to\b|as a result of\b)|{_AS})")
_AND = re.compile(r", (?:and|but) (?=\w)")
_SIDE_BY_SIDE = re.compile(rf"\b{_AS}")
_FRAMES = re.compile(
    r"\b(?:according to|in|by) the (?:articles?|paper|piece)\b|\bthe (?:article|paper|piece) says\b"
)
_HAD_EXPECTED = re.compile(
    r"\bhad (?:\w+ly )?(?:expected|forecast|planned|predicted|anticipated|aimed|estimated|guided|targeted|"
    r"promised)\b[^,;]*"
)
_THEN = re.compile(
    r"\b(?:had|previous\w*|earlier|before|from|after|than|against|versus|instead|originally|initially|formerly|once)\b",
    re.I,
)
_CUT = re.compile(r"[,;:—]|\b(?:but|while|whereas|now)\b", re.I)
_ENOUGH = 2  # words of a half, to know it by


def halves_exchanged(said: str, own: str) -> str | None:
    """Why the halves of the retelling are not joined as in the source, or None."""
    if expected := _expected_before(said, own):
        return expected
    told = _halves(_FRAMES.sub(" ", said), _BECAUSE)
    if not told:
        return None
    if theirs := _halves(own, _BECAUSE):
        return "the source has it the other way round: which is the cause" if _crossed(told, theirs) else None
    aside = _halves(own, _AND)
    if aside and _SIDE_BY_SIDE.search(said) and (_lined(told, aside) or _lined(told, aside[::-1])):
        return "the source names no such cause"
    return None


def _expected_before(said: str, own: str) -> str | None:
    """What it had expected is told as what it expects now, or the other way round."""
    spans = [m.span() for m in _HAD_EXPECTED.finditer(own)]
    figures = numbers(bare(own)) if spans else []
    before = [n for n in figures if any(a <= n.start < b for a, b in spans)]
    now = [n for n in figures if n not in before]
    for told in numbers(bare(said)) if before else ():
        then = bool(_THEN.search(_CUT.split(said[: told.start])[-1]))
        of_then, of_now = (any(same_figure(told, n) for n in some) for some in (before, now))
        if of_then is not of_now and then is of_now:
            return "the source has that figure of what it had expected, or of now"
    return None


def _halves(text: str, joint: re.Pattern[str]) -> tuple[set[str], set[str]] | None:
    """The words of what came about and of its cause, which may stand first: "Because of this, that"."""
    m = joint.search(text)
    if not m:
        return None
    before, behind = text[: m.start()], text[m.end() :]
    if not content(before):
        behind, _, before = behind.partition(",")
    return content(before), content(behind)


def _crossed(told: tuple[set[str], set[str]], own: tuple[set[str], set[str]]) -> bool:
    """What is told as the cause has words of the source's effect alone, and the effect told words of its cause."""
    effect, cause = own[0] - own[1], own[1] - own[0]
    return bool(told[1] & effect and not told[1] & cause and told[0] & cause)


def _lined(told: tuple[set[str], set[str]], own: tuple[set[str], set[str]]) -> bool:
    first, second = own[0] - own[1], own[1] - own[0]
    return len(told[0] & first) >= _ENOUGH and len(told[1] & second) >= _ENOUGH
