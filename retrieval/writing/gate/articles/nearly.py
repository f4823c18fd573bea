"""What is told almost to the letter, and changed in a place that matters: a word, the order of figures, who did it.

Where most words are the source's, in its order, the two side by side lay bare what is put in, left out or put instead.
Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import chain

from retrieval.writing.gate.articles.verbatim import FRAME, OF_DAY, WORDS, unframed_words
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.words.attitudes import CAUSE
from retrieval.writing.gate.words.stems import bare_word, content, is_free, sense

SHORT = 4  # words of a limit, of a name
NEAR, LEAST = 0.7, 5  # of the words told that are the source's in its order, and how many at least
_SIDES = (  # small words of which one is not another
    frozenset(("to", "by", "from")),
    frozenset(("before", "after", "since", "until")),
    frozenset(("above", "below", "over", "under")),
    frozenset(("more", "less", "fewer")),
    frozenset(("and", "or")),
)
_PRONOUNS = frozenset("it they its their he she his her them this that these those who which".split())
_OFFICES = frozenset(("CEO", "CFO", "AI", "US", "UK", "EU", "I"))
_THEREUPON = frozenset("after before because since therefore despite until unless".split())
_COMPANY = frozenset(
    "company firm group maker operator bank chain retailer producer business house carrier broker it they its their "
    "the a also and".split()
)
_NOBODY = _COMPANY | FRAME
_ITSELF = frozenset(("company", "firm", "group", "it"))  # which company that is, others look at
_LIMIT = re.compile(
    r"^\W*(?:on average|at first|(?:most|some|half|many|few) of (?:them|it|these)|in theory|up to|at (?:most|least)|"
    r"only|estimated|for \d+ (?:days?|weeks?|months?|years?))\b",
    re.I,
)
_MODAL_NOT = re.compile(
    r"\b(?P<modal>may|can|must|will|could|should|would|has|have|had|is|are|was|were|do|does|did) not (?:\w+ly )?"
    r"(?P<what>\w+)",
    re.I,
)
_UNLIKE = re.compile(r"\bunlike (?P<whom>[^,.;]{2,60})", re.I)
_ACCORDING = re.compile(r"\baccording to (?P<who>(?!the (?:article|report|paper))[^,.;]{3,60})", re.I)
_ARTICLE_DOES = re.compile(
    r"^\W*(?:the|an|another|one) (?:\w+ )?(?:article|report|piece|paper)(?: itself)? (?P<rest>.+)$", re.I
)


def altered(said: str, own: str) -> str | None:
    """Why a sentence that is almost the source's says something else than it, or None."""
    whole, said = said, OF_DAY.sub(r"\g<what>", said)
    theirs, told = _words(own), _words(said)
    dated = len(_words(whole)) - len(told)
    if _speaks_for_another(said, theirs):
        return "say whose word that is, as the source does"
    first, told = told[:1], unframed_words(told)
    if told and told[:1] == first:
        told = [told[0].lower(), *told[1:]]  # no name by its place
    steps = SequenceMatcher(
        None, [_key(w) for w in theirs], [_key(w) for w in told], autojunk=False
    ).get_opcodes()
    same = sum(i2 - i1 for tag, i1, i2, _, _ in steps if tag == "equal")
    found: Iterator[str | None] = iter((_denied(said, own), _unlike_another(said, own)))
    if same >= max(LEAST, NEAR * len(told)) and any(_figure_exchanged(theirs, told, step) for step in steps):
        return "its figures have changed places"
    if same >= max(LEAST, NEAR * (len(told) + dated)):
        put = ((i1, i2, j1, j2) for tag, i1, i2, j1, j2 in steps if tag != "equal")
        each = (_changed(theirs, told, (i1, i2), (j1, j2), own) for i1, i2, j1, j2 in put)
        found = chain(found, (_out_of_order(said, own), _not_its_word(said, own)), each)
    return next(filter(None, found), None)


def _changed(
    theirs: Sequence[str], told: Sequence[str], left: tuple[int, int], put: tuple[int, int], own: str
) -> str | None:
    """Why these words of the source may not give way to those told."""
    out, into = theirs[slice(*left)], told[slice(*put)]
    if len(out) == len(into) == 1 and (fault := _another_word(out[0], into[0])):
        return fault
    lower = {w.lower() for w in theirs}
    if (when := _THEREUPON & {w.lower() for w in into} - lower) and not CAUSE.search(own):
        return f"the source does not say “{min(when)}” of it"
    if _LIMIT.match(" ".join(out)) and not into and len(out) <= SHORT:
        return f"the source says that of “{' '.join(out)}” alone"
    if put[1] < len(told) and left[0] and not into and _breaks_off(theirs, left, own):
        return "the source says that of another"
    return "the source says that of another" if _another_party(theirs, left, into) else None


def _figure_exchanged(
    theirs: Sequence[str], told: Sequence[str], step: tuple[str, int, int, int, int]
) -> bool:
    """One figure stands where the source has another, which it gives elsewhere."""
    out, into = theirs[step[1] : step[2]], told[step[3] : step[4]]
    exchanged = len(out) == len(into) == 1 and out != into
    return exchanged and all(re.fullmatch(r"\d\d+", w) for w in (*out, *into)) and into[0] in theirs


def _another_word(out: str, into: str) -> str | None:
    a, b = out.lower(), into.lower()
    if any({a, b} <= side for side in _SIDES) and a != b:
        return f"the source says “{out}” there, not “{into}”"
    plain = out.isalpha() and into.isalpha() and out.islower() and b not in _PRONOUNS
    if plain and not is_free(bare_word(out)) and not content(into) and sense(a) != sense(b):
        return f"the source says “{out}” there, not “{into}”"
    return None


def _another_party(theirs: Sequence[str], left: tuple[int, int], into: Sequence[str]) -> bool:
    """A name stands where the source has another party: one that it names behind, or "three directors"."""
    out = theirs[slice(*left)]
    names = {w for w in into if w[:1].isupper() and w not in _OFFICES}
    if not out or not names or any(w[:1].isupper() for w in out[1:]) or out[-1].lower() in _ITSELF:
        return False
    if left[0] == 0 and names & set(theirs[left[1] :]) and len(into) <= SHORT:
        return all(w[:1].isupper() or w == "the" for w in into)
    somebody = [w for w in out if content(w) and w.lower() not in _NOBODY and "-" not in w]
    return len(into) == 1 and bool(somebody) and not names & set(theirs)


def _breaks_off(theirs: Sequence[str], left: tuple[int, int], own: str) -> bool:
    """What is left out ends within a relative clause: "the bank had lent to him, whose empire collapsed"."""
    out = [w.lower() for w in theirs[slice(*left)]]
    if not {"whose", "who", "which"} & set(out) or left[1] >= len(theirs):
        return False
    return re.search(rf"{re.escape(theirs[left[1] - 1])}\W*[,;]\s+{re.escape(theirs[left[1]])}", own) is None


def _denied(said: str, own: str) -> str | None:
    """ "May not decline" where the source has "may decline"."""
    for m in _MODAL_NOT.finditer(said):
        plain = re.search(rf"\b{m['modal']} (?:\w+ly )?{re.escape(m['what'])}\b", own, re.I)
        if plain and not re.search(rf"\b{m['modal']} (?:not|never) ", own, re.I):
            return "the source does not deny that"
    return None


def _unlike_another(said: str, own: str) -> str | None:
    """ "Its rivals, unlike the firm, pay", where the source has "the firm, unlike its rivals, pays"."""
    told, theirs = _UNLIKE.search(said), _UNLIKE.search(own)
    if not told or not theirs or not content(theirs["whom"]):
        return None
    return None if content(theirs["whom"]) & content(told["whom"]) else "it turns round who is unlike whom"


def _speaks_for_another(said: str, theirs: Sequence[str]) -> bool:
    """The article is said to do what in the source somebody does."""
    does = _ARTICLE_DOES.match(said)
    first = [_key(w) for w in _words(does["rest"])[:3]] if does else []
    keys = [_key(w) for w in theirs]
    starts = (n for n in range(1, len(keys) - 2) if keys[n : n + 3] == first)
    return any(content(" ".join(w for w in theirs[:n] if w.lower() not in FRAME)) for n in starts)


def _out_of_order(said: str, own: str) -> str | None:
    """All figures told are the source's, but not one after another as there."""
    told, theirs = list(_values(said)), list(_values(own))
    if len(told) < 2 or any(told.count(v) > theirs.count(v) for v in told):
        return None
    rest = iter(theirs)
    return None if all(value in rest for value in told) else "its figures have changed places"


def _not_its_word(said: str, own: str) -> str | None:
    """ "Only 21% may remain, according to Walmart"; "according to reports" is the article's own way to say it."""
    by = _ACCORDING.search(own)
    if not by or not re.search("[A-Z]", by["who"]) or content(by["who"]) & content(said):
        return None
    return f"say whose word that is: {by['who'].strip()}"


def _values(text: str) -> Iterator[tuple[float, str]]:
    return ((n.readings[0][0], n.unit) for n in numbers(text) if n.readings)


def _words(text: str) -> list[str]:
    return WORDS.findall(text)


def _key(word: str) -> str:
    lower = word.lower().replace("’", "'")
    return lower if is_free(bare_word(lower)) else sense(lower)
