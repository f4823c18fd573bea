"""Sentences that say the same, in several sources or places, put together: one is quoted with all their numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from retrieval.corpus.lexical import words
from retrieval.types import Quote

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
# The share of the shorter sentence's words that the other holds, from which on two say the same: with the same
# figures in both, and without any.
_SAME_WITH_FIGURES, _SAME_WITHOUT = 0.5, 0.8
_ON_THE_SAME = 0.5


def together(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes in their order, those that say the same as an earlier one below it.

    The newest of them stands first; an undated source counts as the oldest. Of two that overlap the longer stays.
    """
    groups: list[list[Quote]] = []
    for quote in quotes:
        for group in groups:
            if _within(quote, group[0]):
                break
            if _within(group[0], quote):
                group[0] = replace(quote, probability=group[0].probability)
                break
            if say_the_same(group[0].text, quote.text):
                group.append(quote)
                break
        else:
            groups.append([quote])
    return tuple(_headed(group) for group in groups)


def say_the_same(one: str, other: str) -> bool:
    """Whether two sentences share their words, and every figure of either stands in both."""
    figures, others = set(_FIGURE.findall(one)), set(_FIGURE.findall(other))
    return figures == others and _shared(one, other) >= (_SAME_WITH_FIGURES if figures else _SAME_WITHOUT)


def on_the_same(one: str, other: str) -> bool:
    """Whether two sentences speak of the same, though they may differ on it."""
    return _shared(one, other) >= _ON_THE_SAME


def _shared(one: str, other: str) -> float:
    """The share of the shorter one's words that the other holds."""
    a, b = set(words(one)), set(words(other))
    return len(a & b) / (min(len(a), len(b)) or 1)


def _within(one: Quote, other: Quote) -> bool:
    return one.passage.id == other.passage.id and one.text in other.text


def _headed(group: list[Quote]) -> Quote:
    newest = max(group, key=lambda q: q.passage.document.published or date.min)
    likewise = tuple(q for q in group if q is not newest)
    return replace(newest, probability=max(q.probability for q in group), likewise=likewise)
