"""What kind of figure it is told as: an intraday extreme is no close, a trailing multiple none of forecasts. Pure."""

from __future__ import annotations

import re

from retrieval.writing.gate.figures.session import CLOSED
from retrieval.writing.gate.sentence import Fault, Sentence

_AT_EXTREME = re.compile(
    r"\W*(?:right |exactly |just )?at (?:an?|its|the|their)(?: new)?[\w\s-]{0,20}?\b(?:low|high)"
    r"(?: of)?\W*(?:[A-Z]{3}|\$)?\s*$",
    re.I,
)
_EARNINGS = {
    "trailing_pe": re.compile(
        r"\b(?:expected|forecast|estimated|projected|future|forward|next (?:year|twelve months|12 months)['’]?s?) "
        r"(?:earnings|profits?)\b|\b(?:earnings|profits?) (?:expected|forecast|estimates?)\b",
        re.I,
    ),
    "forward_pe": re.compile(
        r"\b(?:reported|past|realised|realized|actual|trailing|last (?:year|twelve months|12 months)['’]?s?) "
        r"(?:earnings|profits?)\b",
        re.I,
    ),
}


def check_kinds(read: Sentence) -> None:
    """Raises Fault."""
    for used in read.used:
        fact, start = used.fact, used.number.start
        if fact.metric in {"low_52w", "high_52w"} and "intraday" in fact.figure.note:
            closed = list(CLOSED.finditer(read.open, 0, start))[-1:]
            if any(_AT_EXTREME.fullmatch(read.open, m.end(), start) for m in closed):
                raise Fault(f"{used.number.text} was reached within a session, and is no close")
        low, high = read.bounds(start)
        if not read.sourced and len({u.fact.metric for u in read.used} & _EARNINGS.keys()) == 1:
            low, high = 0, len(read.open)
        others = {u.fact.metric for u in read.used if low <= u.number.start < high} & _EARNINGS.keys()
        if (
            fact.metric in _EARNINGS
            and len(others) == 1
            and _EARNINGS[fact.metric].search(read.open, low, high)
        ):
            raise Fault(f"the {fact.metric} is not of those earnings")
