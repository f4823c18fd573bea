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
    a, b = set(words(one)), set(words(other))
    shared = len(a & b) / (min(len(a), len(b)) or 1)
    figures, others = set(_FIGURE.findall(one)), set(_FIGURE.findall(other))
    return figures == others and shared >= (_SAME_WITH_FIGURES if figures else _SAME_WITHOUT)


def _within(one: Quote, other: Quote) -> bool:
    return one.passage.id == other.passage.id and one.text in other.text


def _headed(group: list[Quote]) -> Quote:
    newest = max(group, key=lambda q: q.passage.document.published or date.min)
    likewise = tuple(q for q in group if q is not newest)
    return replace(newest, probability=max(q.probability for q in group), likewise=likewise)
