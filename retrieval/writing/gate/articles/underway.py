"""What is under way, begun, agreed, wanted or asked for is not told as done: "is buying it" is not "bought it"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from retrieval.writing.gate.articles.governed import NO_SUBJECT, past
from retrieval.writing.gate.words.stems import content, sense

_NOT_DONE = re.compile(
    r"\b(?:is|are|was|were) (?:now |also |still |currently |already )?(?P<now>[a-z]{2,}ing)\b|"
    r"\b(?:beg[aiu]n|begins|start(?:s|ed)?|agree(?:s|d|ing)?|tr(?:y|ies|ied|ying)|want(?:s|ed|ing)?|offer(?:s|ed|ing)?|"
    r"prepar(?:es?|ed|ing)|plann?(?:s|ed|ing)?|seek(?:s|ing)?|sought|hop(?:es?|ed|ing)|promis(?:es?|ed|ing)|"
    r"pledg(?:es?|ed|ing)|threaten(?:s|ed|ing)?) to (?P<to>[a-z]{2,})\b"
)
_AFTER = re.compile(r"\b(?:after|having|by|since|once) $", re.I)
_BEGUN = re.compile(r"\b(?:beg[aiu]n|start)\w*", re.I)
_ASKED_FOR = re.compile(
    r"\b(?:fil(?:es?|ed|ing)|appl(?:y|ies|ied|ying)|asks?|asked|submit\w*|seeks?|sought|await\w*|waits?|waiting)\b"
    r"[^,;]{0,60}?\bfor (?:an? |the |its |their )?(?:\w+ )?"
    r"(?P<what>approval|permission|licences?|licenses?|clearance|authori[sz]ation|protection|consent)\b"
)
_WANTS = re.compile(
    r"\b(?:wants?|wanted|demands?|demanded|asks? for|asked for|seeks?|sought) "
    r"(?P<what>(?:an?|the|its|their|more|further|another|some|\d[\d.,]*) [^,;]+)"
)
_HAS_DONE = re.compile(r"\b(?:has|have|had) (?:already |now |also )?(?P<done>[a-z]{3,})\b")
_ASKING = frozenset(
    map(
        sense,
        "file apply application ask submit seek request await want wish hope demand plan require call".split(),
    )
)


def told_as_done(retold: str, own: str, mine: Iterable[str], *, to_come: bool = False) -> str | None:
    """Why the retelling has done what the source has only under way, or None; `mine` are its senses, `to_come` says
    that the source's sentence has a time to come."""
    for has in _HAS_DONE.finditer(retold) if to_come else ():
        if _only_now(has["done"], own):
            return f"the source has that to come, which is not “{has.group()}”"
    for m in _NOT_DONE.finditer(own):
        verb = m["now"] or m["to"]
        if done := _done(retold, own, verb, begun=bool(_BEGUN.match(m.group()))):
            return f"the source says “{m.group()}”, which is not “{done}”"
    senses = set(mine)
    for m in (*_ASKED_FOR.finditer(own), *_WANTS.finditer(own)):
        if content(m["what"]) & senses and not _ASKING & senses:
            return f"the source says “{' '.join(m.group().split()[:3])}” of that"
    return None


def _only_now(word: str, own: str) -> bool:
    """The source has the verb, and only of what is or will be."""
    theirs = [w.lower() for w in re.findall(r"[A-Za-z’'-]+", own) if sense(w.lower()) == sense(word.lower())]
    return bool(theirs) and not any(past(w, "") for w in theirs)


def _done(retold: str, own: str, verb: str, *, begun: bool) -> str | None:
    """The form of the verb that tells it as done, which the source has not itself."""
    words = list(re.finditer(r"[A-Za-z’'-]+", retold))
    theirs = {w.lower() for w in re.findall(r"[A-Za-z’'-]+", own)}
    for m in words:
        word, before = m.group().lower(), retold[: m.start()]
        if (
            sense(word) != sense(verb)
            or word[:1] != verb[:1]
            or (word in theirs and not word.endswith("ing"))
        ):
            continue
        if past(word, verb) and not NO_SUBJECT.search(before):
            return None if begun and _BEGUN.search(before[-20:]) else m.group()
        if word.endswith("ing") and _AFTER.search(before) and word != verb:
            return m.group()
    return None
