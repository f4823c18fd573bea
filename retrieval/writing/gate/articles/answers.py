"""What a sentence that says who, what, whether is not said asks for, and whether a sentence of a source tells it."""

from __future__ import annotations

import re
from collections.abc import Collection

from retrieval.writing.gate.facts import bare
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.words.lexicon import SPEAKS
from retrieval.writing.gate.words.senses import spoken_alike
from retrieval.writing.gate.words.stems import WORD, bare_word, content, own_words, sense
from retrieval.writing.gate.words.vocabulary import FUNCTION

_WHO = re.compile(
    r"\b(?:who|whom|whose|(?:the )?names? of|does not name|do not name|named|identif\w+)\b", re.I
)
_WHETHER = re.compile(r"\b(?:whether|if)\b(?P<what>[^.;]*)", re.I)
_WHAT = re.compile(
    r"\b(?:what|which)\b(?! (?:caused|drove|led|share|part|percentage|proportion|fraction|portion)\b)", re.I
)
_DEFINED = re.compile(
    r"\bwhat (?:[\w’'-]+ ){1,3}(?:consists? of|means?|stands? for|refers? to|comprises?)\b", re.I
)
_WHICH = re.compile(r"\bwhich (?P<kind>[a-z]+)\b", re.I)
_SAID_SO = re.compile(r"\b(?:sa(?:id|ys?)|told|thinks?) (?:about|of)\b", re.I)
_AMOUNT = re.compile(
    r"\b(?:costs?|prices?|amounts?|worth|figures?|numbers?|values?|size|level|rate|sum|total|quantif\w+|much|many)\b",
    re.I,
)
_MODALS = frozenset(
    map(sense, "must can may might will would could should need needs needed able allowed".split())
)
_NAME = re.compile(r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_SOMEBODY = re.compile(  # "one fund manager told Bloomberg", "most Chinese peers": spoken of, and not named
    r"\b(?:[Oo]ne|[Aa]n?|[Aa]nother|[Ss]ome|[Mm]ost|[Mm]any|[Ss]everal|[Ff]ew|[Oo]ther|[Uu]nnamed)\b(?: of)?"
    r"(?P<who>(?: [\w’'-]+){1,3}+)(?!,? (?:named |called )?[A-Z][\w’'-]+ [A-Z])(?!, [A-Z])"
)
_SAID = frozenset(
    "expect expects expected think thinks believe believes plan plans want wants put puts see sees".split()
)


def is_of_speech(word: str) -> bool:
    """A verb of who thinks or says so: "what he expects it to cost" is told by "he puts the cost at"."""
    return word.lower() in _SAID or bool(SPEAKS.fullmatch(word))


def answered(own: str, whole: str, senses: Collection[str], named: Collection[str]) -> bool:
    """`senses` are those of what is said to be lacking, `named` those of the names in it that the sources have."""
    theirs, about = content(own), set(senses)
    if asked := _WHETHER.search(whole):
        return _all_of(asked["what"]) - _MODALS <= theirs | set(named)
    spoken = {sense(w) for w in map(bare_word, WORD.findall(spoken_alike(whole))) if is_of_speech(w)}
    about -= spoken if len(about - spoken) > 1 else set()
    if _WHO.search(whole):
        if any((about - set(named)) & content(m["who"]) for m in _SOMEBODY.finditer(own)):
            return False
        return bool(about - set(named)) and about - set(named) <= theirs and _names_another(own, whole)
    if (which := _WHICH.search(whole)) and len(about - {sense(which["kind"].lower())}) > 1:
        return about - {sense(which["kind"].lower())} <= theirs and _names_another(own, whole)
    if _WHAT.search(whole):
        counted = bool(_AMOUNT.search(whole)) and not _SAID_SO.search(whole)
        said = len(about) > 1 and about <= theirs and (not counted or bool(numbers(bare(own))))
        return said or _told_so_far(own, whole, about, theirs)
    return False


def _told_so_far(own: str, whole: str, about: set[str], theirs: Collection[str]) -> bool:
    """It explains the term that is asked for, or has all but one of many words."""
    if about and about <= set(theirs) and _DEFINED.search(whole):
        return re.search(r"\w: |—| is | means ", own) is not None
    return len(about) > 3 and len(about - set(theirs)) == 1


def _all_of(text: str) -> set[str]:
    return {
        sense(w) for w in map(bare_word, WORD.findall(spoken_alike(text))) if w not in FUNCTION and len(w) > 1
    }


def _names_another(own: str, whole: str) -> bool:
    """It has a name that is not in the question; its first word alone is none."""
    found = (m.group() for m in _NAME.finditer(own) if m.start() or " " in m.group())
    return any(not content(name) <= content(whole) and own_words(name) for name in found)
