"""What a sentence denies, and what it sets aside: "not yet profitable" is a denial, "prices, not visitors" is none."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import zip_longest

from retrieval.writing.gate.dates import days
from retrieval.writing.gate.form import masked
from retrieval.writing.gate.words.lexicon import NEGATION
from retrieval.writing.gate.words.stems import content, own_words

_CLAUSE = re.compile(
    r"[,;:—]|\b(?:and|but|while|whereas|although|though|because|that(?! (?:before|after|until|to|by|in)\b))\b|"
    r"\b(?P<joint>which|who|how|whether|what|when|why|where|if)\b",
    re.I,
)
_ENOUGH = 2  # words that a clause shares with the source's, to be known by
_NO_LONGER = re.compile(r"\bno longer\b", re.I)
_DECLINES = re.compile(
    r"\b(?:declin|refus|fail)(?:ed|es|s|e|ing)? to\b"
    r"(?! (?:about |around |roughly |nearly |just |only |an? |the )*[$€£]?(?:\d| {2}))|"  # "declined to $112 billion"
    r"\bno longer\b|\brul(?:e[sd]?|ing) out\b|"
    r"\b(?:stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)) \w+ing\b",
    re.I,
)
_WORDS = r"(?:[\w’'-]+ ){0,5}?[\w’'-]+"
_ASIDE = re.compile(
    rf"(?:,|,? (?:and|but|though|although)) not (?!yet\b|only\b|just\b|by\b)(?P<a>{_WORDS})(?=,|;|\s*\W*$)|"
    rf",? (?:rather than|instead of(?! \$?\d)|as opposed to) (?P<b>{_WORDS})(?=,|;| (?:as|behind|for)\b|\s*\W*$)|"
    rf",? (?:except(?:ing)?(?: for| in)?|excluding|not including|apart from|with the exception of) (?P<c>{_WORDS})"
    r"(?=,|;|\s*\W*$)|"
    rf",? with (?P<d>{_WORDS}) (?:left out|excluded|excepted|exempted|spared)\b",
    re.I,
)
_REFUSES = re.compile(  # in other languages; of a source that only rejects something it says nothing more
    r"\blehn\w+\b.{0,60}\bab\b|\babgelehnt|\bablehn\w+|\b(?:ver)?weiger\w+|\bverzicht\w+|"
    r"\b(?:se|me) (?:neg|neig|nieg|rehus)\w+|\brehus\w+|\brechaz\w+|\bdeclin\w+|\brefus\w+|"
    r"\b(?:cess|arrêt|dej)\w+ de\b|\bhör\w+ .{0,40}\bauf\b|\b(?:прекра|переста)\w+|停止|"
    r"\bотказ\w+|\bотклон\w+|拒绝|拒絕|婉拒",
    re.I,
)
_FURTHER = re.compile(r"[,;]\s*(?=(?:and|but|although|though|while|whereas|which|who|whose)\b)|;", re.I)
_OF_THE_REST = re.compile(  # "which the firm denied, but the report says": the denial is of what is told
    r"\b(?:den\w+|disput\w+|reject\w*|doubt\w*|question\w*)\b.{0,20}\b(?:it|this|that|so)\b", re.I
)
_NO = re.compile(r"^\W*No\b(?=[,:;—–-]| (?:according|the))\W*")
_EXPLETIVE = re.compile(  # "craignent que les dépenses ne pèsent" denies nothing
    r"\b((?:crai|redout|évit)\w+|peur|avant|moins)\b([^,;.]{0,80}?)\bn(?:e\b|['’])(?![^,;.]{0,40}\b(?:pas|plus|jamais|rien|"
    r"aucun\w*)\b)",
    re.I,
)
_NO_DENIAL = re.compile(  # "не хватает" is a shortage, "nicht nur" adds
    r"\b(?:not|n['’]t) (?:just|only|merely|solely|simply)\b|\bor not\b|"
    r"\bне (?:хват\w+|только|менее|более|раньше|позднее)|"
    r"\bnicht (?:nur|weniger|mehr als|zuletzt)|\bno (?:sólo|solo|menos)\b|"
    r"\bnon (?:seulement|moins)|\bpas (?:seulement|moins)|不[过過断斷仅僅只同足到少]|未[来來]|[非](?:洲|常|凡)",
    re.I,
)


def aside(text: str) -> tuple[str, set[str]]:
    """The text without what it sets aside, and the content words of that."""
    words: set[str] = set()
    for m in _ASIDE.finditer(text):
        words |= content(next(w for w in m.groupdict().values() if w))
    return _ASIDE.sub(" ", text), words


def denied_otherwise(retold: str, said: str, own: str, *, abroad: bool) -> str | None:
    """Why the retelling denies, or sets aside, what its source does not, or the other way round.

    `said` is the retelling with its commas, `abroad` that it is in another language."""
    if fault := _set_aside(retold, said, own):
        return fault
    if NEGATION.search(own) or _DECLINES.search(own):
        retold, said = _NO.sub("", retold), _NO.sub("", said)  # "No, the police ruled out arson": an answer
    if not abroad and (elsewhere := _elsewhere(retold, said, own)) is not None:
        return "the source denies another thing than that" if elsewhere else None
    denied, denies_it = _denies(_kept(retold, said)), _denies(own, aside_too=abroad)
    if denied == denies_it or (denies_it and _declines_abroad(retold)):
        return None
    return f"the source it cites {'does not deny' if denied else 'denies'} that"


def _elsewhere(retold: str, said: str, own: str) -> bool | None:
    """Whether a clause of the retelling is denied where that of its source which has most of its words is not, or the
    other way round: "must not share and may sign" for "must share and may not sign". None: it cannot be told."""
    said, own = aside(said)[0], aside(own)[0]
    joints = {m["joint"].lower() for m in _CLAUSE.finditer(own) if m["joint"]}
    joints &= {m["joint"].lower() for m in _CLAUSE.finditer(said) if m["joint"]}
    theirs = [(content(c), _denies(c)) for c in _clauses(own, joints, content(said)) if content(c)]
    if all(denied for _, denied in theirs) or not any(denied for _, denied in theirs):
        return None  # all alike: judged as a whole
    told, sure = content(retold), True
    for clause in _clauses(said, joints):
        mine = content(clause)
        shared = [len(mine & words) for words, _ in theirs]
        if not mine <= told or not (
            max(shared) or own_words(masked(clause, [(d.start, d.end) for d in days(clause)]))
        ):
            continue
        if max(shared) < _ENOUGH or shared.count(max(shared)) > 1:
            sure = False
        elif theirs[shared.index(max(shared))][1] != _denies(clause):
            return True
    return False if sure else None


def _clauses(text: str, joints: Collection[str], told: Collection[str] | None = None) -> list[str]:
    """Its clauses; of those joined by "how" and the like only where both texts have them, or where nothing of one is
    told."""
    found = list(_CLAUSE.finditer(text))
    cuts = []
    for m, behind in zip_longest(found, found[1:]):
        clause = text[m.end() : behind.start() if behind else len(text)]
        untold = told is not None and not content(clause) & set(told)
        if untold or not m["joint"] or m["joint"].lower() in joints:
            cuts.append(m.span())
    starts, ends = [0, *(b for _, b in cuts)], [*(a for a, _ in cuts), len(text)]
    return [text[a:b] for a, b in zip(starts, ends, strict=True)]


def _kept(retold: str, said: str) -> str:
    """A retelling in parts without what it sets aside; `said` is it with its commas."""
    for m in _ASIDE.finditer(said):
        words = re.findall(r"[\w’'-]+", m.group())
        words = words[1:] if words[0].lower() in {"and", "but", "though", "although"} else words
        retold = re.sub(rf"\b{'.{1,6}?'.join(map(re.escape, words))}\b", " ", retold)
    return retold


def _denies(text: str, *, aside_too: bool = False) -> bool:
    """ "Declined to give" is "did not give", "no longer reports" is "stopped reporting"."""
    kept = _NO_LONGER.sub("stops", text) if aside_too else affirmed(text)
    return bool(NEGATION.search(kept)) != bool(_DECLINES.search(text))


def affirmed(text: str) -> str:
    """The text without what it sets aside; what it no longer does it stops doing."""
    text = _NO_DENIAL.sub(" ", text)
    return _EXPLETIVE.sub(r"\1\2", _NO_LONGER.sub("stops", aside(text)[0]))


def untold_left_out(own: str, told: Collection[str]) -> str:
    """A source's sentence without its further clauses of which nothing is told: ", which officials do not expect"."""
    clauses = _FURTHER.split(own)
    return ", ".join(c for c in clauses if content(c) & set(told) or _OF_THE_REST.search(c)) or own


def _declines_abroad(text: str) -> bool:
    """It refuses something, in another language, and denies nothing besides."""
    return bool(_REFUSES.search(text)) and not NEGATION.search(affirmed(text))


def _set_aside(retold: str, said: str, own: str) -> str | None:
    """Why what a retelling sets aside is not what its source does, or None; `said` may tell of other sentences too."""
    kept, mine = aside(said)
    rest, theirs = aside(own)
    if (theirs - content(rest)) & content(kept):
        return "the source sets that aside: its “not” or “rather than” comes along"
    if mine & content(retold) and not mine & theirs:
        return "the source does not set that aside"
    return None
