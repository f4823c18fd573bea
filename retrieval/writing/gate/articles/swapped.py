"""Who or what stands in another's place in a sentence that is otherwise the source's: an owner, a doer, a figure. Pure.

Each check looks for words of the source that have changed sides; what the source has nowhere is for others.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import combinations

from retrieval.writing.gate.dates import ENGLISH_MONTHS
from retrieval.writing.gate.facts import bare
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.words.lexicon import SPEAKS
from retrieval.writing.gate.words.stems import WORD, bare_word, content, sense

_RUN = 4  # words of the source, one after another, of which another is said to do them
_MONTH = re.compile(rf"\b(?:{ENGLISH_MONTHS})\b")
_OWNED = re.compile(r"\b(?P<who>[A-Z][\w.&-]*)['’]s (?P<what>[\w-]+(?: [\w-]+){0,3})")
_PASSIVE = re.compile(
    r"\b(?:has|have|had|is|are|was|were)(?: been| being)? (?:\w+ly )?(?P<deed>[a-z]{2,}(?:ed|en|nt|lt|ld))\b(?! by\b)"
)
_THE_COMPANY = re.compile(r"\b(?:the (?:company|firm|group)|management)\b", re.I)
_CLAUSE = re.compile(r"[,;:—]|\b(?:that|which|who|and|but|while)\b")


def swapped(said: str, own: str) -> str | None:
    """Why `said` gives to one what its source, `own`, gives to another, or None."""
    if owner := _owner(said, own):
        return f"the source says that of what is {owner}’s"
    if _exchanged(said, own):
        return "its figures have changed places"
    if _does_what_another_does(said, own) or _does_what_is_done(said, own):
        return "it turns round who does what to whom"
    return None


def _owner(said: str, own: str) -> str | None:
    """ "Microsoft's ad server" where the source has "Netflix's ad server, which replaced Microsoft's": whose it is."""
    theirs = [(m["who"], content(m["what"])) for m in _OWNED.finditer(own)]
    for m in _OWNED.finditer(said):
        what = content(m["what"])
        if m["who"] not in own or any(m["who"] == who for who, _ in theirs):
            continue
        for who, its in theirs:
            if len(what & its) > 1 and not re.search(rf"\b{re.escape(who)}\b", said):
                return who
    return None


def _exchanged(said: str, own: str) -> bool:
    """Of two figures or months each has before it what in the source stands before the other."""
    told, theirs = _before_each(said), _before_each(own)
    return any(
        (theirs[a] - theirs[b]) & (told[b] - told[a]) and (theirs[b] - theirs[a]) & (told[a] - told[b])
        for a, b in combinations(sorted(told.keys() & theirs.keys()), 2)
    )


def _before_each(text: str) -> dict[str, set[str]]:
    """The content words between each figure or month and the one before it; those that come twice are left out."""
    marks = [(n.start, n.end, f"{n.readings[0][0]:g}") for n in numbers(bare(text)) if n.readings]
    marks += [(m.start(), m.end(), m.group()) for m in _MONTH.finditer(text)]
    keys = [key for _, _, key in marks]
    found: dict[str, set[str]] = {}
    last = 0
    for start, end, key in sorted(marks):
        if keys.count(key) == 1:
            found[key] = content(text[last:start])
        last = max(last, end)
    return found


def _does_what_another_does(said: str, own: str) -> bool:
    """Before a run of the source's words stands somebody whom the source has behind it, and not whom it has before."""
    told, theirs = WORD.findall(said), WORD.findall(own)
    same = SequenceMatcher(None, _keys(told), _keys(theirs), autojunk=False).find_longest_match()
    if same.size < _RUN:
        return False
    lead = _MONTH.sub("", _CLAUSE.split(" ".join(told[: same.a]))[-1])  # a time stands where it likes
    before, behind = (" ".join(part) for part in (theirs[: same.b], theirs[same.b + same.size :]))
    if SPEAKS.search(lead) or SPEAKS.search(behind):
        return False  # "its profits rose, Toyota said": Toyota's profits did
    mine = content(lead)
    return bool(content(before) and mine & content(behind)) and not mine & content(before)


def _does_what_is_done(said: str, own: str) -> bool:
    """A name of which the source knows nothing here does what in the source is done, by nobody named."""
    if _THE_COMPANY.search(own):
        return False
    for m in _PASSIVE.finditer(own):
        deed = m["deed"]
        actors = re.findall(rf"\b([A-Z][\w.-]+) (?:(?:has|have|had|also|since) ){{0,2}}{deed}\b", said)
        passive = re.search(rf"\b(?:been|was|were|is|are) {deed}\b", said)
        if not passive and any(actor not in own for actor in actors):
            return True
    return False


def _keys(words: list[str]) -> list[str]:
    return [sense(bare_word(w)) for w in words]
