"""Who speaks and who takes over in a clause, and which deed is of which year, where one sentence has two of each."""

from __future__ import annotations

import re

from retrieval.writing.gate.facts import bare, same_figure
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.words.stems import WORD, bare_word, content, is_free, sense

_TIME = re.compile(
    r"\b(?:(?:the )?(?:year|quarter|month|week) (?:after|before)"
    r"(?: (?:next|that|last)(?: (?:year|quarter|month|week))?)?|"
    r"(?:this|next|last|the current|the coming) (?:fiscal )?(?:year|quarter|month|week|half))\b",
    re.I,
)
_NAME = r"[A-Z][\w’'-]+(?: (?:(?:of|de|van|von) )?[A-Z][\w’'-]+)*"
_SPEAKS = re.compile(
    rf", (?:and|but|while|whereas) (?P<who>{_NAME})(?:, [^,]+,)? (?:calls?|called|said|says|thinks?|thought|"
    rf"believes?d?|expects?|expected|warns?|warned|argues?d?|doubts?|doubted|sees|saw|fears?|feared)\b(?P<what>[^;.]*)"
)
_HANDS_OVER = re.compile(
    rf"\b(?:hand(?:s|ed)? over|give(?:s|n)? way|pass(?:es|ed)? the baton)\b[^;.]{{0,60}}? to (?P<to>{_NAME})"
)
_BECOMES = re.compile(
    r"\b(?:стан\w+|становит\w+|возглав\w+|übernimmt|übernahm|será|pasará a ser|asumirá|deviendra|devient|prendra)\b|"
    r"成为|成為|出任|接任|接替",
    re.I,
)


def times_exchanged(text: str, own: str) -> bool:
    """Of two times that the source has, each has to stand behind what it is the time of."""
    theirs = [(m.start(), m.group().lower().removeprefix("the ")) for m in _TIME.finditer(own)]
    if len({name for _, name in theirs}) < 2:
        return False
    mine = [(m.start(), m.group().lower().removeprefix("the ")) for m in _TIME.finditer(text)]
    if any(name not in {n for _, n in theirs} for _, name in mine):
        return True
    words = _words(own)
    for n, (start, name) in enumerate(theirs):
        deed = next((w for w in reversed(_words(own[:start])) if w), None)
        # "Cost 600 million last year and will cost 1.2 billion this year": of a deed done twice by its figure
        at = [_figure_between(text, own, theirs[n - 1][0] if n else 0, start)]
        if deed and words.count(deed) == 1:
            at.append(
                next((m.start() for m in WORD.finditer(text) if sense(bare_word(m.group())) == deed), None)
            )
        for place in at:
            behind = [n for s, n in mine if place is not None and s > place]
            if behind and behind[0] != name:
                return True
    return False


_PRONOUN = re.compile(r"\W*(?:We|I|They|It|He|She|You)", re.I)


def another_takes_part(own: str, mine: set[str], told: str, *, abroad: bool) -> str | None:
    """Why a clause's speaker, or who takes over, is not told, or None. `told` is what is told, as written."""
    for m in _SPEAKS.finditer(own):
        what = content(m["what"])
        if _PRONOUN.fullmatch(m["who"]):
            continue  # within a speech: “We expect it,” said Lee. “It will come.”
        if what & mine and len(what & mine) * 2 >= len(what) and not content(m["who"]) & mine:
            return f"say whose word that is: {m['who']}"
    over = _HANDS_OVER.search(own) if abroad else None
    if over and _BECOMES.search(told) and not content(over["to"]) & mine:
        return "the source has another take over"
    return None


def _figure_between(text: str, own: str, low: int, high: int) -> int | None:
    """Where a text has the last figure of a stretch of the sentence."""
    figures = [n for n in numbers(bare(own)) if low <= n.start < high][-1:]
    return next((n.start for n in numbers(bare(text)) for f in figures if same_figure(n, f)), None)


def _words(text: str) -> list[str]:
    return [sense(bare_word(w)) for w in WORD.findall(text) if not is_free(bare_word(w))]
