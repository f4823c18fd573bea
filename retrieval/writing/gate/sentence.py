"""A sentence on its way through the gate, and the reason why one does not pass."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from retrieval.writing.gate import form
from retrieval.writing.gate.facts import Fact, Source
from retrieval.writing.gate.lexicon import SPEAKS
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.senses import times_before

_CUT = re.compile(
    r"[;:—()]|, |\b(?:and|but|while|whereas|though|although|yet|because)\b|，|；|：|、|。|[,;:] |"
    r"\b(?:compares?|compared) with\b|\b(?:und|aber|während|y|pero|mientras|et|mais|tandis|и|а|но)\b"
)
_THEN = re.compile(
    r"\b(?:articles?|piece|paper|gazette|review|sources?|publication|wrote|writes|reported|stated|described|"
    r"noted|notes|"
    r"back then|at the time|artikel\w*|artículo\w*|artigo\w*|articolo|стать\w+)\b|文章|报道",
    re.I,
)
NOW = re.compile(
    r"\b(?:now|currently|today|presently|at present|still|remains?|again|aktuell\w*|derzeit|jetzt|heute|"
    r"actualmente|hoy|encore|toujours|aujourd['’]hui|ahora|maintenant|сейчас)\b|现在|目前|仍|当前",
    re.I,
)
_ONE = re.compile(r"\bone (?:article|source|piece)\b", re.I)
_TWO_SOURCES = re.compile(r"\b(?:the )?two (?:articles|sources|pieces)\b|\bone\b|\bthe other\b", re.I)
_TWO = re.compile(r"\b(?:of )?the two\b|\btwo (?:listings|stocks|companies|shares)\b", re.I)


class Fault(Exception):
    """Why a sentence does not pass, in words that a model can act on."""


@dataclass(frozen=True, slots=True)
class Used:
    """A live fact as a sentence states it."""

    number: Number
    fact: Fact
    cue: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of an article as a sentence states it."""

    number: Number
    source: Source


@dataclass
class Sentence:
    """A sentence on its way through: `open` has citations and quotations blanked, `figures` dates and names too.

    All of these are of one length, so that a place in one is a place in the others."""

    text: str
    open: str
    figures: str
    named: str  # `figures` with the windows that figures are named by
    sources: list[Source]
    quoted: list[str]
    mentions: list[tuple[int, int, str, str]]  # start, end, symbol, words
    used: list[Used] = field(default_factory=list)
    sourced: list[Told] = field(default_factory=list)
    rules: list[Number] = field(default_factory=list)
    compared: list[int] = field(default_factory=list)  # where comparisons and states found true stand
    dated: int = 0  # days found to be those of the figures

    @cached_property
    def parts(self) -> list[tuple[int, int]]:
        """Where its clauses and phrases stand: nothing in one can lean on what is said in another."""
        cuts = [(0, 0), *(m.span() for m in _CUT.finditer(self.open)), (len(self.open), len(self.open))]
        return [(a[1], b[0]) for a, b in pairwise(cuts) if a[1] < b[0]]

    def bounds(self, at: int) -> tuple[int, int]:
        """The part in which a place stands."""
        return next(((a, b) for a, b in self.parts if a <= at < b), (0, len(self.open)))

    def part(self, at: int) -> str:
        """The part in which a place stands, as written."""
        a, b = self.bounds(at)
        return self.open[a:b]

    def cites(self, at: int) -> frozenset[int]:
        """The sources that bear out what stands at a place: those next behind it, at the end the last ones."""
        runs = list(form.CITATIONS.finditer(self.text))
        near = next((r for r in runs if r.start() >= at), runs[-1] if runs else None)
        return frozenset(form.cited(near.group())) if near else frozenset()

    def then(self, at: int) -> bool:
        """Whether that part tells of what an article said."""
        return bool(_THEN.search(self.part(at)))

    @cached_property
    def before(self) -> list[tuple[int, int]]:
        """Where "a year earlier" and the like stand that a source it cites says too: words, no figures."""
        said = {name for s in self.sources for _, _, name in times_before(s.text)}
        return [(a, b) for a, b, name in times_before(self.open) if name in said]

    @cached_property
    def numbers(self) -> list[Number]:
        """Its figures, in order."""
        many = {1: _ONE, 2: _TWO_SOURCES}.get(len(self.sources))
        counts = [m.span() for m in (many or _TWO).finditer(self.figures)]
        words = [*self.before, *counts]
        return [n for n in numbers(self.figures) if not any(a <= n.start < b for a, b in words)]

    @property
    def attributed(self) -> bool:
        """Whether somebody is said to say so."""
        return self.told_of or bool(SPEAKS.search(self.open))

    @property
    def told_of(self) -> bool:
        """Whether any part tells of what an article said."""
        return bool(_THEN.search(self.open))

    def now(self, at: int) -> bool:
        return bool(NOW.search(self.part(at)))
