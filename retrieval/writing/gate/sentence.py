"""A sentence on its way through the gate, and the reason why one does not pass."""

from __future__ import annotations

from dataclasses import dataclass, field

from retrieval.writing.gate.facts import Fact, Source
from retrieval.writing.gate.numbers import Number


class Fault(Exception):
    """Why a sentence does not pass, in words that a model can act on."""


@dataclass(frozen=True, slots=True)
class Used:
    """A live fact as a sentence states it."""

    number: Number
    fact: Fact
    cue: str | None


@dataclass(slots=True)
class Sentence:
    """A sentence on its way through: `open` has citations and quotations blanked, `figures` dates and names too."""

    text: str
    open: str
    figures: str
    named: str  # `figures` with the windows that figures are named by
    sources: list[Source]
    quoted: list[str]
    mentions: list[tuple[int, int, str, str]]  # start, end, symbol, words
    used: list[Used] = field(default_factory=list)
    sourced: list[Number] = field(default_factory=list)
    rules: list[Number] = field(default_factory=list)
    compared: int = 0  # comparisons and states found true
