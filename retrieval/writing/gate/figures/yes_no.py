"""Whether "yes" or "no" is right by the figure in the sentence: "is it still 65 % below its peak?", "yes, 65.1 %"."""

from __future__ import annotations

import re

from retrieval.writing.gate.facts import SIGNED, stands_for
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.sentence import Fault, Sentence
from retrieval.writing.gate.words.cues import CUE_PATTERNS
from retrieval.writing.gate.words.lexicon import DOWN, NEGATION, OVER, UNDER, UP

_NO = re.compile(r"\W*(?:(?:no|nein|non|нет)\b|[没不])", re.I)
_RECOVERED = re.compile(
    r"\b(?:recover|regain|got back|(?:back|return\w*) (?:to|at|above)|reach|surpass|beat|exceed|erholt|zurück|recuper|"
    r"alcanz|super|retrouv|récupér|dépass|вернул|восстанов|превыс)\w*|恢复|收复|超过|回到",
    re.I,
)
_YES = re.compile(r"\W*(?:(?:yes|ja|sí|oui|да)\b|是)", re.I)
_BOUND = re.compile(
    r"\b(?:more|less|over|under|at (?:least|most)|mehr|weniger|más|menos|plus|moins|более|больше|менее|меньше) "
    r"(?:than |als |que |de |d['’])?\d|超过|至少|不到",
    re.I,
)


def answers_yes_or_no(read: Sentence, question: str) -> None:
    """Raises Fault where a "yes" is followed by the contrary of what was asked, a "no" by the same.

    Notes a "yes" in `read.compared` where the sentence gives the very figure that was asked about, and a "no" to
    whether the peak was reached again where it gives how far below it is."""
    if _contradicts_itself(read, question):
        raise Fault("“yes” or “no” is not what follows")
    below = any(u.fact.metric == "drawdown_percent" and u.fact.value > 0 for u in read.used)
    if below and _NO.match(read.open) and _RECOVERED.search(question) and _of_peak(question):
        read.compared.append(0)
    if _says_which_way(read, question):
        read.compared.append(0)
    asked = [n for n in numbers(question) if n.unit == "%"]
    if not _YES.match(read.open) or len(asked) != 1 or _BOUND.search(question):
        return
    for used in read.used:
        metric, value = used.fact.metric, used.fact.value
        down = DOWN.search(question) or UNDER.search(question) or asked[0].sign < 0
        below = metric == "drawdown_percent" and _of_peak(question)
        moved = metric in SIGNED and (down if value < 0 else UP.search(question) and not down)
        if (below or moved) and stands_for(asked[0], abs(value)):
            read.compared.append(0)


def _contradicts_itself(read: Sentence, question: str) -> bool:
    """ "Is it above its average?", "yes, it was below"."""
    yes = _YES.match(read.open)
    answer = yes or _NO.match(read.open)
    over, under = OVER.search(question), UNDER.search(question)
    if answer is None or bool(over) == bool(under) or read.sources:
        return False
    begins = answer.end()
    ways = [
        (m.start(), way) for way, p in ((True, OVER), (False, UNDER)) for m in p.finditer(read.text, begins)
    ]
    if not ways:
        return False
    at, way = min(ways)
    denied = NEGATION.search(read.text, begins, at) is not None
    return ((way != denied) == bool(over)) != bool(yes)


def _says_which_way(read: Sentence, question: str) -> bool:
    """ "Are the shares up this year?", "no, their return since the start of the year was −37.5 %"."""
    up, down = UP.search(question), DOWN.search(question)
    ways = {
        u.fact.value > 0 for u in read.used if u.fact.metric in SIGNED and _asked(u.fact.metric, question)
    }
    if bool(up) == bool(down) or len(ways) != 1 or numbers(question):
        return False
    so = ways.pop() == bool(up)
    return bool((_YES if so else _NO).match(read.open))


def _asked(metric: str, question: str) -> bool:
    return metric in CUE_PATTERNS and CUE_PATTERNS[metric].search(question) is not None


def _of_peak(question: str) -> bool:
    return any(_asked(name, question) for name in ("drawdown_percent", "all_time_high"))
