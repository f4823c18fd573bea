"""The name that a telling puts where its source has "it", "its" or "the company": who that is, by the sentence before.

Only the plain case is read: the sentence before begins with the name, or is of the same subject and leans on one that
does; "the company" and what has no owner are those of the one company that the document is about. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

_LEANS = re.compile(
    r"\W*(?:(?:and|but|yet|still|so) )?(?:it|its|they|their|the (?:company|group|firm))\b", re.I
)
_LEADS_IN = re.compile(r"\W*(?:(?:And|But|Yet|Still|So|Meanwhile|However|Now|The)\b\W+)*")
_PRONOUNS = frozenset({"it", "its", "they", "their"})
_THE_COMPANY = frozenset({"company", "group", "firm"})
_SHORT = 4  # words of a name

_ANOTHER = re.compile(  # who acts, and is not the company that an article is about
    r"(?:\w+ ){0,2}(?:regulators?|watchdog|authority|commission|court|tribunal|judge|government|ministry|agency|bank|"
    r"broker|analysts?|unions?|fund|rivals?|suppliers?|competitors?|customers?)\b"
)
_MOSTLY = 0.7  # of the words told that are the source's, from which on it is that sentence that is told


def in_its_words(
    told: Sequence[str], own: Sequence[str], before: Sequence[str], about: Sequence[str]
) -> list[str]:
    """The words told (in small letters) with the source's own where they put a name for its "it".

    `before` are the sentences before the source's, nearest first; `about` the words told that name the one company
    that the document is about.
    """
    spoken_of = _subject(before)
    made: list[str] = []
    for tag, i, j, k, n in SequenceMatcher(None, own, told, autojunk=False).get_opcodes():
        out, into = list(own[i:j]), list(told[k:n])
        name = " ".join(into).removesuffix("'s")
        is_name = 0 < len(into) <= _SHORT and (name in about or _begins(spoken_of, name))
        owned = bool(into) and into[-1].endswith("'s")
        if tag == "insert" and is_name and owned and name in about:
            continue  # "management" is "Kraft's management"
        if (
            tag == "replace"
            and is_name
            and _stands_for(out, name, about, owned=owned, meant=_begins(spoken_of, name))
        ):
            made += out
        else:
            made += into if tag != "equal" else out
    return made


def of_another(told: Sequence[str], own: Sequence[str], before: Sequence[str], about: Sequence[str]) -> bool:
    """Whether a sentence is told of the document's company that begins with "it", and "it" is somebody else."""
    if own[:1] not in (["it"], ["they"]) or not _ANOTHER.match(_subject(before)):
        return False
    steps = SequenceMatcher(None, own, told, autojunk=False)
    same = sum(block.size for block in steps.get_matching_blocks())
    named = any(
        tag == "replace" and i == 0 and " ".join(told[k:n]) in about
        for tag, i, _, k, n in steps.get_opcodes()
    )
    return named and same >= _MOSTLY * len(told)


def _stands_for(out: Sequence[str], name: str, about: Sequence[str], *, owned: bool, meant: bool) -> bool:
    plain = [word for word in out if word != "the"]
    if len(plain) == 1 and plain[0] in _PRONOUNS:
        return meant and owned == (plain[0] in {"its", "their"})
    if len(plain) == 1 and plain[0].removesuffix("'s") in _THE_COMPANY:
        return name in about and owned == plain[0].endswith("'s")
    return out == ["the"] and owned and name in about  # "the likely loss" of an article on one company


def _subject(before: Sequence[str]) -> str:
    """The sentence that begins with who is spoken of, in small letters, or ""."""
    for sentence in before:
        if _LEANS.match(sentence):
            continue
        return sentence[_LEADS_IN.match(sentence).end() :].lower().replace("’", "'")  # type: ignore[union-attr]
    return ""


def _begins(sentence: str, name: str) -> bool:
    return bool(name) and re.match(rf"{re.escape(name)}(?:'s)?(?!\w)", sentence) is not None
