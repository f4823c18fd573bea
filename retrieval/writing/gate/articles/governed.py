"""What stands under another's verb: whose word a clause is said to be, what is done told as due, what is due as done.

A verb reaches over "and": "expects that spending to grow and Reality Labs to lose" makes an expectation of a loss.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from retrieval.writing.gate.articles.parts import CALLED, Names, Part, Taken
from retrieval.writing.gate.words.attitudes import HEDGED
from retrieval.writing.gate.words.lexicon import ARTICLES
from retrieval.writing.gate.words.stems import WORD, bare_word, content, sense

_SAYS = (
    r"(?:said|says|saying|told|thinks?|thought|believe[sd]?|expect(?:s|ed)?|argue[sd]?|warn(?:s|ed)?|sees?|saw|"
    r"estimate[sd]?|predict(?:s|ed)?|reckons?|claim(?:s|ed)?|note[sd]?|add(?:s|ed)?|writes?|wrote|explain(?:s|ed)?|"
    r"doubt(?:s|ed)?|fear(?:s|ed)?|hope[sd]?|admit(?:s|ted)?|announce[sd]?|stress(?:es|ed)|report(?:s|ed)?|"
    r"state[sd]?|suggest(?:s|ed)?|anticipate[sd]?)"
)
_WHO = (
    r"(?P<who>(?:the )?[A-Z][\w’'.&-]+(?: (?:(?:of|at|de|van|von) )?[A-Z][\w’'.&-]+)*|"
    r"the (?:co-)?(?:[a-z]+ ){1,2}(?:chief|executive|boss|head|founder|chairman|officer)|analysts? at [A-Z][\w’'.&-]+)"
)
_BESIDE = r"(?:, [^,]{3,80},)?"  # "Stephen Hemsley, the chief executive, said"
_BEHIND = re.compile(  # "Net profit fell, Stephen Hemsley said"
    rf"\s*, {_WHO}{_BESIDE} (?:also )?{_SAYS}(?=\W*$|\s*[,;.]| and\b| according\b| in the\b)|"
    rf"\s*, (?:as )?(?:said|says) {_WHO.replace('who', 'said')}|"
    rf"\s*,? (?:according to|in the (?:words|view|opinion) of) {_WHO.replace('who', 'by')}",
)
_BEFORE = re.compile(
    rf"(?:^|\W){_WHO}{_BESIDE} {_SAYS}\s*,\s*$|"
    rf"(?:^|\W)(?:[Aa]ccording to|[Ii]n the (?:words|view|opinion) of) {_WHO.replace('who', 'by')}{_BESIDE}?\W*$",
)
_THAT = re.compile(r"\W*that (?=\w)", re.I)
_SAID = re.compile(rf"\b{_SAYS}\b")
_ENDS = re.compile(r", [^,]+, *$")
_CLAUSE = re.compile(r"[,;:—]|\b(?:and|but|while|that|as|where|whereas)\b")
_ARTICLES = re.compile(rf"\b(?:{ARTICLES}|it|they|both)\b", re.I)
_PRONOUN = re.compile(r"\W*(?:he|she|they|it|his|her|their|its)\b", re.I)

_AND_TO = re.compile(r"\W*(?:not )?to [a-z]+\b")
_GOVERNS = re.compile(
    r"\b(?P<verb>agree[ds]?|promise[ds]?|pledge[ds]?|offer(?:s|ed)?|order(?:s|ed)?|force[ds]?|refuse[ds]?|"
    r"decline[ds]?|decide[ds]?|ask(?:s|ed)?|threaten(?:s|ed)?|vow(?:s|ed)?|want(?:s|ed)?|hope[ds]?|plan(?:s|ned)?|"
    r"expect(?:s|ed)?|aim(?:s|ed)?|intend(?:s|ed)?|seeks?|sought|tr(?:y|ies|ied)|must|ha(?:s|ve|d)|will|need(?:s|ed)?) "
    r"(?:[\w’'-]+ ){0,2}?to [a-z]+\b",
    re.I,
)
_ALIKE = re.compile(r"want|hope|plan|expect|aim|inten|seek|sought|must|ha[svd]|will|need", re.I)
_DUE = re.compile(r"\b(?:will|would|to|shall|should|could|may|might|can|must)\b", re.I)
_TO = re.compile(r"\bto (?:\w+ly )?(?P<verb>[a-z]+)\b")
_MODAL = re.compile(
    r"\b(?:could|may|might|should|would|will) (?:not )?(?:also )?(?:\w+ly )?(?P<verb>[a-z]+)\b"
)
NO_SUBJECT = re.compile(  # what stands before a participle that tells of no deed
    r"(?:\b(?:is|are|was|were|be|been|being|could|may|might|should|would|will|can|must|to|the|an?|its|their|his|her|"
    r"of|as|with|by|not|than|already|get|gets|got|of) )$",
    re.I,
)


def said_by_another(part: Part, taken: Taken, names: Names) -> bool:
    """The part is said to be the word of somebody of whom its sentence of the source does not speak."""
    own = taken.source.sentences
    at = own.index(taken.sentence) if taken.sentence in own else 0
    leans = at and (_PRONOUN.match(taken.sentence) or CALLED.search(taken.sentence))
    theirs = content(f"{own[at - 1]} {taken.sentence}" if leans else taken.sentence)
    behind, before = _BEHIND.match(part.behind), _BEFORE.search(part.before)
    found = [next(w for w in m.groups() if w) for m in (behind, before) if m]
    if any(_somebody(who, taken, names) and not content(who) & theirs for who in found):
        return True
    if not _THAT.match(part.text):
        return False
    whos = [_who(part.before[: m.start()]) for m in _SAID.finditer(part.before)]
    return bool(whos) and all(
        _somebody(who, taken, names, company=True) and not content(who) & theirs for who in whos
    )


def _who(before: str) -> str:
    """Who stands right before a verb of saying."""
    return _CLAUSE.split(_ENDS.sub("", before))[-1]


def _somebody(who: str, taken: Taken, names: Names, *, company: bool = False) -> bool:
    """No article, and no company but where its verb reaches on to the part."""
    if _ARTICLES.search(who) or taken.source.without_publisher(who) != who:
        return False
    return bool(content(who)) and (company or not names(who))


def under_another_verb(part: Part, sentence: str) -> bool:
    """ "Agreed to buy it and to limit hiring": of the second the source says no such thing."""
    governs = list(_GOVERNS.finditer(part.before)) if _AND_TO.match(part.text) else []
    if not governs:
        return False
    verb = governs[-1]["verb"]
    if _ALIKE.match(verb):
        return not (HEDGED.search(sentence) or _DUE.search(sentence))
    return sense(bare_word(verb)) not in {sense(bare_word(w)) for w in WORD.findall(sentence)}


def done_told_as_due(text: str, own: str) -> str | None:
    """The verb that the source has of what was done, "lost", and the retelling of what is to be: "to lose"."""
    if _DUE.search(own) or HEDGED.search(own):
        return None
    return next(
        (v for v in _verbs(_TO, text) if (found := _forms(own, v)) and all(past(w, v) for w in found)), None
    )


def due_told_as_done(text: str, own: str) -> str | None:
    """The verb of what could or will be, told as done: "has lost" for "could lose"."""
    for verb in _verbs(_MODAL, own):
        if any(past(w, verb) for w in _forms(own, verb)):
            continue
        for m in re.finditer(r"[A-Za-z’'-]+", text):
            word = m.group().lower()
            if sense(word) == sense(verb) and past(word, verb) and not NO_SUBJECT.search(text[: m.start()]):
                return m.group()
    return None


def _verbs(pattern: re.Pattern[str], text: str) -> Iterable[str]:
    return (m["verb"].lower() for m in pattern.finditer(text))


def _forms(text: str, verb: str) -> list[str]:
    """The words of a text that are of this verb."""
    words = (bare_word(w) for w in WORD.findall(text))
    return [w for w in words if sense(w) == sense(verb) and w[:1] == verb[:1]]


_PASTS = frozenset(
    """grew grown rose risen fell fallen lost spent sold bought built led paid won began begun drove driven became
    brought fought shrank shrunk held made gave given took taken found kept thought knew known ran broke broken drew
    drawn met sent spoke spoken chose chosen sought taught caught dealt meant struck swung threw thrown""".split()
)  # fmt: skip


def past(word: str, verb: str) -> bool:
    return word != verb and (word.endswith("ed") or word in _PASTS)
