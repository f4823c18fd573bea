"""Who does what to what, beside one verb: a passive without "by", another object, two that change places around it.

By the words before and behind a verb that stands once in the retelling and once in the source, and no grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from retrieval.writing.gate.articles.parts import WHEN
from retrieval.writing.gate.words.stems import WORD, bare_word, content, is_free, sense, stem
from retrieval.writing.gate.words.vocabulary import FUNCTION

_PASTS = frozenset(
    """lost spent sold bought built led paid won began begun drove driven brought fought held made gave given took
    taken found kept thought knew known ran broke broken drew drawn met sent chose chosen sought taught caught dealt
    struck threw thrown left put set cut let bid bet hit shut hurt""".split()
)
_NO_VERB = frozenset(  # participles that mostly stand before a noun, and verbs of telling and of moving
    """adjusted expected combined estimated related based compared called said told reported quoted described cited
    written noted united limited during including excluding according following regarding operating trading pending
    spending earning mining advertising shipping manufacturing banking building gaming lending funding pricing rising
    falling growing rose fell grown rising risen fallen increased decreased declined dropped climbed""".split()
)
_BE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|gets|got)(?: (?:\w+ly|also|now|not|then|already))? $", re.I
)
_LEADS = re.compile(
    r"\b(?:to|will|would|can|could|may|might|must|should|has|have|had)(?: (?:not|also|\w+ly))? $", re.I
)
_CLAUSE = re.compile(r"[,;:—()]|\b(?:and|but|while|that|which|who|when|as|because|if)\b")
_OBJECT_ENDS = re.compile(
    r"[,;:.—()$€£\d]|\b(?:in|on|at|for|to|from|with|over|by|against|because|as|after|before|and|but|that|which|who|"
    r"while|than|until|into|through|per|worth|is|are|was|were|has|have|had|will|would|about|around|nearly|almost|more|"
    r"less|up|down|out|off|back|under|above|below|between|within|without|since|during)\b"
)
_PRONOUN = re.compile(r"\b(?:it|its|they|their|he|she|who|which|that|company|group)\b", re.I)
_SWAPPED = re.compile(
    r"\b(?:replac|swap|exchang|substitut)\w* (?P<a>[^,;]+?) (?:with|by|for) (?P<b>[^,;]+)", re.I
)
_OF = re.compile(
    r"\b(?P<head>[A-Za-z’'-]{3,})(?= (?P<how>from|of|for) (?:(?:the|its|their|an?|his|her) )?"
    r"(?P<what>[A-Za-z’'-]{3,})\b(?! [$€£]?\d))"
)
_NO_HEAD = frozenset(
    """end start beginning rest most some part half all one two three out because instead those that these this
    billion million trillion percent dollar dollars euros euro yuan yen pounds""".split()
)
_NO_HEADS = frozenset(map(sense, _NO_HEAD))
_APPOSED = re.compile(r", (?:its|their|the|an?|[A-Z])[^,;.]*")
_TWO_OBJECTS = frozenset(stem(w, "en") for w in "leave left give cost".split())  # "left it with a loss"
_ERGATIVE = frozenset(
    map(sense, "close open begin start end sell run change move continue ship test grow".split())
)


@dataclass(frozen=True, slots=True)
class _Verb:
    stem: str
    start: int
    end: int
    passive: bool
    past: bool


def displaced(text: str, own: str) -> bool:
    """Something stands in another's place than in the source's sentence."""
    here, there = _once(text), _once(own)
    both = [(here[v], there[v]) for v in here if v in there]
    return (
        any(_passive(text, own, mine, theirs) for mine, theirs in both)
        or any(_subject(text, own, mine, theirs) for mine, theirs in both)
        or any(_object(text, own, mine, theirs) for mine, theirs in both)
        or _swapped(text, own)
        or _belongs(text, own)
    )


def _once(text: str) -> dict[str, _Verb]:
    found = list(_verbs(text))
    stems = [v.stem for v in found]
    return {v.stem: v for v in found if stems.count(v.stem) == 1}


def _verbs(text: str) -> Iterator[_Verb]:
    for m in WORD.finditer(text):
        word, before = m.group().lower(), text[: m.start()]
        if word in _NO_VERB or word in FUNCTION or m.group()[0].isupper():
            continue
        past = word in _PASTS or word.endswith("ed")
        if past or word.endswith("ing") or _LEADS.search(before):
            yield _Verb(stem(word, "en"), m.start(), m.end(), past and bool(_BE.search(before)), past)


def _passive(text: str, own: str, mine: _Verb, theirs: _Verb) -> bool:
    """ "Coinbase was paid" where it paid."""
    if not mine.passive or theirs.passive or text[mine.end :].lstrip().startswith("by "):
        return False
    subject = content(_CLAUSE.split(text[: mine.start])[-1])
    before = content(_CLAUSE.split(own[: theirs.start])[-1])
    behind = content(own[theirs.end :])
    if not before and _PRONOUN.search(own[: theirs.start]):  # "Sony was sold" where it sold
        return bool(subject) and not subject & behind
    return bool(subject & before) and not subject & (behind - before)


def _subject(text: str, own: str, mine: _Verb, theirs: _Verb) -> bool:
    """Who does it in the source stands behind it, or nowhere, and whom it is done to before it."""
    if mine.passive or theirs.passive:
        return False
    said = text[: mine.start]
    before, behind = _words(own[: theirs.start]), _words(own[theirs.end :])
    mine_before, mine_behind = _words(said), _words(text[mine.end :])
    doer = [w for w in WORD.findall(own[: theirs.start]) if not is_free(bare_word(w))][-1:]
    named = {_sense(w) for w in doer if w[0].isupper() and not _PRONOUN.search(own[: theirs.start])}
    if mine_before and not mine_before & before and named & (mine_behind - behind):
        return True  # "Google offered Perplexity" where that offered
    if mine_before & (before - behind) or not mine_before & (behind - before):
        return False
    if mine_behind & (before - behind):
        return True
    # "Apple can keep paying" where it is paid: what stands right behind the verb in the source
    taken = _np(own, theirs.end) & mine_before - before
    return bool(taken) and not mine.past and theirs.stem not in _ERGATIVE and not _PRONOUN.search(said)


def _object(text: str, own: str, mine: _Verb, theirs: _Verb) -> bool:
    """What stands right behind the verb is of the source, and no word of what stands there in it."""
    if mine.passive or theirs.passive or mine.stem in _TWO_OBJECTS:
        return False
    told, said = _np(text, mine.end), _np(own, theirs.end)
    beside = _APPOSED.search(own, theirs.end)
    if said and beside:
        said = said | content(beside.group())
    return bool(told and said) and not told & said and told <= content(own)


def _np(text: str, start: int) -> set[str]:
    end = _OBJECT_ENDS.search(text, start)
    return _words(text[start : end.start() if end else len(text)])


def _words(text: str) -> set[str]:
    """The senses of its words that claim something alone."""
    return {_sense(w) for w in WORD.findall(text) if not is_free(bare_word(w))}


def _swapped(text: str, own: str) -> bool:
    """ "Its own modems with Qualcomm's" for "Qualcomm's modems with its own"."""
    here, there = _SWAPPED.search(text), _SWAPPED.search(own)
    if not (here and there):
        return False
    a, b, c, d = (_with_own(m[g]) for m in (here, there) for g in ("a", "b"))
    return bool((a - b) & (d - c) and (b - a) & (c - d))


def _with_own(text: str) -> set[str]:
    return content(text) | ({"own"} if re.search(r"\bown\b", text) else set())


def _belongs(text: str, own: str) -> bool:
    """ "Revenue from China" where the source has "Customers from China"."""
    words = content(own)
    theirs: dict[tuple[str, str], set[str]] = {}
    for m in _OF.finditer(own):
        if is_free(m["what"].lower()) or m["what"] in FUNCTION or _sense(m["what"]) in WHEN:
            continue
        theirs.setdefault((m["how"], _sense(m["what"])), set()).add(_sense(m["head"]))
    for m in _OF.finditer(text):
        heads, head = theirs.get((m["how"], _sense(m["what"]))), _sense(m["head"])
        if text[: m.start()].endswith("by ") or (heads and _NO_HEADS & heads):
            continue
        if heads and head not in heads and head in words and m["head"].lower() not in _NO_HEAD:
            return True
    return False


def _sense(word: str) -> str:
    return sense(bare_word(word))
