"""Slips of the finger in the words that questions here are made of, mended: "wich one is more volatlie". Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

# The words looked for: of the trade, of time, of asking and comparing (`benchmarks/no_slips.py` goes with them).
LEXICON = frozenset(
    """
    above according after again against all-time already also american amount analyst analysts annual another answer
    around article articles average averages because been before began below better between bigger biggest bollinger
    both bottom bought bounce business called capital capitalisation capitalization change changed chart cheap cheaper
    cheapest climbed close closed closing company companies compare compared comparison consensus considered correction
    cost costs crash currency current currently daily date days debt decline declined difference discount distance
    dividend dividends dollars double doubled down dropped earnings estimate euros exchange expensive expect expected
    explain fallen falling fell fifty figure figures first five float forecast forward four from further gained graph
    growth half happened heavily high higher highest history hundred increase increased index instead interest investor
    investors january february april august september october november december june july large larger largest last
    latest least less listed listing little long loss lost lower lowest many market mean means minus moment monday month
    monthly months more most move moved movement moving much multiple never next number numbers only opened option
    options other over overbought oversold overvalued paid payout pays peak percent percentage perform performance
    performed period please premium present previous price prices profit profits quarter quarterly quote range rate
    rating ratings ratio recent recommendation recover recovered relative report reported reporting reports results
    return returns revenue revenues rise risen rising sales same second sell session share shareholder shareholders
    shares short shorted should show since six small smaller smallest sold still stock stocks strength strong stronger
    target targets than thanks that their them then there these they thing think third this those thousand three
    thursday
    today together tomorrow trade traded trading trailing tuesday twelve undervalued until upside usual valuation value
    valued versus volatile volatility volume wednesday week weekly weeks were what when where whether which while whole
    whose why with worse worst worth would year years yesterday yield yields your friday
    the and for how did has was who are can could you its whats wats whos hows dont doesnt isnt didnt wont
    """.split()
)
_WORD = re.compile(r"(?<![\w$#@.])[a-z][a-z-]{2,}(?![\w@])", re.I)
_BY_LETTER = {letter: sorted(w for w in LEXICON if w[0] == letter) for letter in {w[0] for w in LEXICON}}
_ENDINGS = ("s", "es", "d", "ed", "r", "er", "ly", "ing")
RIGHT = Path(__file__).with_name("no_slips.txt")


def mended(text: str) -> str:
    """The text with such slips mended. A real word stays (`no_slips.txt` has those that come near), and a name."""

    def put(match: re.Match[str]) -> str:
        named = match.start() > 0 and match.group()[0].isupper()
        return match.group() if named else _mended(match.group().lower()) or match.group()

    return _WORD.sub(put, text)


@lru_cache(maxsize=4096)
def _mended(word: str) -> str | None:
    stems = {word, *(word.removesuffix(ending) for ending in _ENDINGS)}
    if stems & LEXICON or word in _right():
        return None
    return nearest(word)


def nearest(word: str) -> str | None:
    """The word of the lexicon that a slip makes this: one letter wrong in five or more and two in eight or more, or
    two neighbours swapped. The first letter is right."""
    near = _BY_LETTER.get(word[0], [])
    if (
        len(word) < 5
    ):  # "teh", "wich": with fewer letters only two that changed places, or one of five left out
        near = [o for o in near if sorted(o) == sorted(word) or len(o) == len(word) + 1 == 5]
    allowed = 2 if len(word) > 7 else 1
    found = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=allowed)
    return str(found[0]) if found else None


@lru_cache(maxsize=1)
def _right() -> frozenset[str]:
    return frozenset(RIGHT.read_text(encoding="utf-8").split())
