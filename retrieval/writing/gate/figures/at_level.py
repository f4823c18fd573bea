"""Whether a share said to be at a level, or to have reached it, is there: "closed at its 52-week high of 180 USD"."""

from __future__ import annotations

import re
from collections.abc import Callable

from retrieval.writing.gate import dates
from retrieval.writing.gate.facts import PRICE_LEVELS
from retrieval.writing.gate.sentence import Fault, Sentence, Used
from retrieval.writing.gate.words.cues import CUE_PATTERNS

_IS_AT = re.compile(  # behind a verb or the price itself: "At its peak, it was worth" is none
    r"(?:\b(?:is|was|are|were|be|been|stands?|stood|end(?:s|ed)|clos(?:es|ed)|finish(?:es|ed)|trad(?:es|ed|ing)|sits?|"
    r"sat|settled|opened|remains?|back|right|exactly|notiert\w*|schloss|liegt|lag|steht|stand|está|estaba|cerró|cotiza\w*|"
    r"est|était|clôtur\w+|cot(?:e|ait))\b[^,;:()\d]{0,40}|[,;(]\s*)"
    r"\b(?:at|auf|am|en|à|au)\s+"
    r"(?:its |the |their |a |seine[mnrs]? |ihre[mnrs]? |dem |der |su |el |la |son |sa |le )?$",
    re.I,
)
_REACHED = re.compile(
    r"(?:\b(?:reach(?:es|ed)|hit|hits|touch(?:es|ed)|match(?:es|ed)|equal(?:s|ed|led)|erreicht\w*|berührt\w*|alcanz\w+|"
    r"toc[óa]|atteint|touché|достиг\w*|коснул\w*)\b\s+(?:its |the |their |a |new )?|"
    r"(?:达到|触及|處於|处于)(?:了)?(?:其)?)$",
    re.I,
)
_BANDS = re.compile(
    r"\b(?:(?P<a>above|over)|(?P<b>below|under|beneath)|(?P<o>outside|beyond)|(?P<i>within|inside|between))"
    r"(?= (?:its|the|both|their) (?:two )?bollinger bands\b)",
    re.I,
)
_APART = 0.005  # of the level, within which a share is at it


def check_at_level(read: Sentence, value: Callable[[str, Sentence, int], float | None]) -> None:
    """Raises Fault. `value` gives a figure of the listing that a place is about."""
    for m in _BANDS.finditer(read.named):
        _check_bands(read, value, m)
    for used in (u for u in read.used if u.fact.metric in PRICE_LEVELS):
        cue = CUE_PATTERNS[used.fact.metric]
        named = list(cue.finditer(read.named, 0, used.number.start))
        if not named:
            continue
        before = read.named[: named[-1].start()]
        reached = _REACHED.search(before)
        if not (_IS_AT.search(before) or (reached and not _of_its_day(read, used))):
            continue
        price = value("price", read, named[-1].start())
        if price is not None and abs(price - used.fact.value) > _APART * used.fact.value:
            raise Fault(f"it is not at {used.number.text}: the price is {price:g}")


def _check_bands(
    read: Sentence, value: Callable[[str, Sentence, int], float | None], m: re.Match[str]
) -> None:
    """ "Above its Bollinger Bands" is above the upper one."""
    price, low, high = (
        value(name, read, m.start()) for name in ("price", "bollinger_lower", "bollinger_upper")
    )
    if price is None or low is None or high is None:
        return
    inside = low <= price <= high
    so = {"a": price > high, "b": price < low, "o": not inside, "i": inside}[m.lastgroup or "i"]
    if not so:
        raise Fault(f"“{m.group()}” is not so of {price:g}")


def _of_its_day(read: Sentence, used: Used) -> bool:
    """ "It reached its 52-week high of 179.99 USD on 8 September": of the day of the high."""
    return any(d.fits(own) for d in dates.days(read.open) for own in used.fact.days[:1])
