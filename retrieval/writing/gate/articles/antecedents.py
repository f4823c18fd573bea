"""The name that a telling puts where its source has "it", "its" or "the company": who that is, by the sentence before.

Only the plain case is read: the sentence before begins with the name, or is of the same subject and leans on one that
does; "the company" and what has no owner are those of the one company that the document is about. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from retrieval.writing.gate.articles.parts import Names

_LEANS = re.compile(
    r"\W*(?:(?:and|but|yet|still|so) )?(?:it|its|they|their|the (?:company|group|firm))\b", re.I
)
_LEADS_IN = re.compile(r"^\W*(?:(?:And|But|Yet|Still|So|Meanwhile|However|Now|The)\b\W+)*")
_PRONOUNS = frozenset({"it", "its"})  # "they" may be investors, or analysts
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
        ours, meant = name in about, _begins(spoken_of, name)
        owned = bool(into) and into[-1].endswith("'s")
        is_name = 0 < len(into) <= _SHORT and (ours or meant)
        if tag == "insert" and is_name and owned and ours:
            continue  # "management" is "Kraft's management"
        stands = tag == "replace" and is_name and _stands_for(out, ours=ours, meant=meant, owned=owned)
        made += out if stands else into
    return made


@dataclass(frozen=True, slots=True)
class Around:
    """What a sentence of a source stands among: the sentences `before` it, nearest first; the words told that name a
    company, with its key; the key of the one company that the document is about, or ""; whom a text names."""

    before: Sequence[str]
    companies: Mapping[str, str]
    about: str
    names: Names


def of_another(told: Sequence[str], own: Sequence[str], around: Around) -> bool:
    """Whether a sentence that is nearly the source's gives to one company what is said of another there.

    What has no owner in the source is the document's company's, or its who was last named before.
    """
    steps = SequenceMatcher(None, own, told, autojunk=False).get_opcodes()
    if sum(j - i for tag, i, j, _, _ in steps if tag == "equal") < _MOSTLY * len(told):
        return False
    subject, here = _subject(around.before), around.names(" ".join(own).title())
    for tag, i, j, k, n in steps:
        name, out = " ".join(told[k:n]).removesuffix("'s").removeprefix("the "), list(own[i:j])
        if tag not in {"replace", "insert"} or not name or _begins(subject, name):
            continue
        key = around.companies.get(name)
        if i == 0 and own[0] in {"it", "they"}:
            if _is_another(name, key, own, around, acts=_ANOTHER.match(subject) is not None):
                return True
        elif key and key not in here and out in ([], ["the"], ["its"]):
            last = next((found for sentence in around.before if (found := around.names(sentence))), [])
            if (around.about or last) and key not in {around.about, *last}:
                return True
    return False


def _is_another(name: str, key: str | None, own: Sequence[str], around: Around, *, acts: bool) -> bool:
    """Whether the source's "it" is not who is named: that one stands elsewhere in the sentence, or is not the one that
    the document is about; or somebody else `acts` in the sentence before."""
    if key and around.about:
        return key != around.about or acts
    return re.search(rf"\b{re.escape(name)}\b", " ".join(own[1:])) is not None


def _stands_for(out: Sequence[str], *, ours: bool, meant: bool, owned: bool) -> bool:
    """Whether a name may stand for these words of the source: that of the document's company (`ours`), or that which
    the sentence before begins with (`meant`), with an 's (`owned`) or without."""
    plain = [word for word in out if word != "the"]
    if len(plain) == 1 and plain[0] in _PRONOUNS:
        return meant and owned == (plain[0] == "its")
    if len(plain) == 1 and plain[0].removesuffix("'s") in _THE_COMPANY:
        return ours and owned == plain[0].endswith("'s")
    return out == ["the"] and owned and ours  # "the likely loss" of an article on one company


def _subject(before: Sequence[str]) -> str:
    """The sentence that begins with who is spoken of, in small letters, or ""."""
    for sentence in before:
        if not _LEANS.match(sentence):
            return _LEADS_IN.sub("", sentence).lower().replace("’", "'")
    return ""


def _begins(sentence: str, name: str) -> bool:
    return bool(name) and re.match(rf"{re.escape(name)}(?:'s)?(?!\w)", sentence) is not None
