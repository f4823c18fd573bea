"""Whether what a sentence in another language than English calls near to a level is so: "nahe der Schwelle von 70"."""

from __future__ import annotations

import re
from collections.abc import Callable

from retrieval.writing.gate.facts import PRICE_LEVELS
from retrieval.writing.gate.figures.degrees import NEAR
from retrieval.writing.gate.sentence import Fault, Sentence
from retrieval.writing.gate.words.lexicon import NEGATION

_NEAR = re.compile(
    r"\b(?:nahe?|in der Nähe|kurz vor|dicht (?:an|bei|vor)|nähert?|cerca|cercan[oa]s?|próxim[oa]s?|acerca\w*|"
    r"roz\w+|proches?|près|"
    r"approch\w+|frôl\w+|avoisin\w+|близ\w+|вблизи|приближ\w+|подош\w+|у самого)\b|接近|逼近|临近|臨近|靠近|贴近",
    re.I,
)
_CLAUSE = re.compile(r"[;:,，；。](?!\d)")
_REACH = 60  # characters from "nahe" to its level
_POINTS = 5.0  # of the RSI


def check_near(read: Sentence, value: Callable[[str, Sentence, int], float | None]) -> None:
    """Raises Fault. `value` gives a figure of the listing that a place is about."""
    for m in _NEAR.finditer(read.open):
        end = m.end() + _REACH
        stop = _CLAUSE.search(read.open, m.end(), end)
        end = stop.start() if stop else end
        if NEGATION.search(read.open[max(0, m.start() - 12) : m.start()]):
            continue
        for rule in (n for n in read.rules if m.end() <= n.start < end):
            rsi = value("rsi_14", read, m.start())
            if rsi is not None and abs(rsi - rule.readings[0][0]) > _POINTS:
                raise Fault(f"“{m.group()}” is not so of {rsi:g} and {rule.text}")
        for used in (
            u for u in read.used if m.end() <= u.number.start < end and u.fact.metric in PRICE_LEVELS
        ):
            price = value("price", read, m.start())
            if price is not None and abs(price - used.fact.value) > NEAR * used.fact.value:
                raise Fault(f"“{m.group()}” is not so of {price:g} and {used.number.text}")
