"""A sentence on its way through the gate, and the reason why one does not pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from retrieval.writing.gate import form
from retrieval.writing.gate.facts import Fact, Source
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.telling import telling
from retrieval.writing.gate.words.lexicon import SPEAKS
from retrieval.writing.gate.words.senses import times_before
from retrieval.writing.gate.words.times_abroad import times_before_abroad

_CUT = re.compile(
    r"[;()]|:(?!\d\d\b)|(?<![а-яё] )—(?!\s?(?:около|примерно|почти|чуть) \d)|"
    r"—(?!\s?(?:(?:около|примерно|почти|чуть) )?\d)|"
    r", |\beven (?:as|though|while)\b|\b(?:and|but|while|whereas|though|although|yet|because)\b|，|；|：|、|"
    r"。|[,;:] |"
    r"\b(?:compares?|compared) with\b|\b(?:und|aber|während|y|pero|mientras|et|mais|tandis|и|а|но)\b"
)
THEN = re.compile(
    r"\b(?:articles?|piece|paper|gazette|review|sources?|publication|wrote|writes|reported|stated|described|"
    r"noted|notes|"
    r"back then|at the time|artikel\w*|artículo\w*|artigo\w*|articolo|стать\w+)\b|文章|报道",
    re.I,
)
# What a sentence says of an article's word and the market's: judged by the two set side by side.
AGREES = re.compile(
    r"\b(?:(?:still |broadly |closely |essentially |roughly )*(?:match(?:es|ed|ing)?|agree(?:s|ing)? with|"
    r"confirm(?:s|ed)?|"
    r"(?:is|are|remains?) (?:still )?(?:consistent with|in line with|valid|accurate|unchanged|true|the case)|"
    r"(?:un)?changed from|in line with|consistent with|corresponds? (?:to|with)|still (?:holds?|appl(?:y|ies)|"
    r"stands?))"
    r"(?: true)?)\b(?<!\bchanged from)",
    re.I,
)
DIFFERS = re.compile(
    r"\b(?:(?:no longer|not|doesn['’]t|does not|do not|don['’]t) (?:(?:still|any longer) )?"
    r"(?:match(?:es)?(?: the (?:live |current |present )?(?:market|reading|figures?|data))?|"
    r"agree with|"
    r"appl(?:y|ies)|holds?(?: in the market)?|hold true|the case|valid|accurate|"
    r"consistent with|in line with|true|current|stands?|"
    r"confirm(?:s|ed)?|so|"
    r"reflects? (?:the )?(?:market|present|current \w+))|differs?(?: from)?|contrasts? with|in contrast (?:to|with)|"
    r"contradicts?|inconsistent with|out of date|outdated|at odds with|(?:has|have) since (?:disappeared|faded|"
    r"eased|passed|"
    r"changed|gone)|superseded|unlike|contrary to)\b",
    re.I,
)
NOW = re.compile(
    r"\b(?:now(?! (?:also )?(?:expects?|forecasts?|plans?|sees|wants|aims|guides|intends|predicts?|"
    r"estimates?)\b)|currently|today|presently|at present|still|remains?|again|aktuell\w*|derzeit|jetzt|heute|"
    r"actualmente|hoy|encore|toujours|aujourd['’]hui|ahora|maintenant|сейчас)\b|现在|目前|仍|当前",
    re.I,
)
_ONE = re.compile(r"\bone (?:article|source|piece)\b", re.I)
_TWO_SOURCES = re.compile(r"\b(?:the )?two (?:articles|sources|pieces)\b|\bone\b|\bthe other\b", re.I)
_TWO = re.compile(r"\b(?:of )?the two\b|\btwo (?:listings|stocks|companies|shares)\b", re.I)


FROM_THEN = re.compile(  # what follows is the article's figure, what stands before is the one of now
    r"\b(?:(?:up |down )?from|below|above|(?<!more )(?<!less )than|than(?= the)|versus|against)\s+"
    r"(?=(?:(?:the|about|around|roughly|some|approximately|article['’]s) )*[$€]?\d[^,;:]{0,60}"
    r"\b(?:articles?|reported|when it was written|at the time|then\b(?! \w))|"
    r"the (?:article|paper|piece)['’]s (?:\w+ ){0,4}\d)",
    re.I,
)
_IN_RANGE = re.compile(
    r"\b(?:between|zwischen|entre|между) [$€£]?\d[\d.,]*(?: ?%| percent| [mb]illion| trillion)?(?: [A-Z]{3})?\s*$",
    re.I,
)
_TO_NOW = re.compile(r"\[\d+\](?= to [$€]?\d)")  # "from about 22 in the article [1] to 13.9"


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
    judged: list[tuple[int, int]] = field(default_factory=list)  # words of agreement found true
    weighed: list[Number] = field(default_factory=list)  # figures of articles set beside those of now
    beside: list[tuple[int, int]] = field(default_factory=list)  # words that set an article's word beside now
    stated: frozenset[str] = frozenset()  # the figures that the sentences before it stated
    letter: bool = False  # it tells a clause of its source to the letter
    dated: int = 0  # days found to be those of the figures

    @cached_property
    def parts(self) -> list[tuple[int, int]]:
        """Where its clauses and phrases stand: nothing in one can lean on what is said in another."""
        inner = [m.span() for p in (_CUT, FROM_THEN) for m in p.finditer(self.open)] + self.beside
        inner = [(a, b) for a, b in inner if not _IN_RANGE.search(self.open, 0, a)]
        inner += [m.span() for m in form.CITATIONS.finditer(self.text) if m.end() < len(self.text) - 2]
        inner += [m.span() for m in _TO_NOW.finditer(self.text)]
        cuts = [(0, 0), *_apart(inner), (len(self.open), len(self.open))]
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
        return bool(THEN.search(self.part(at)))

    @cached_property
    def before(self) -> list[tuple[int, int]]:
        """Where "a year earlier" and the like stand that a source it cites says too: words, no figures."""
        said = {name for s in self.sources for _, _, name in times_before(s.text)}
        found = [*times_before(self.open), *times_before_abroad(self.open)]
        return [(a, b) for a, b, name in found if name in said]

    @cached_property
    def numbers(self) -> list[Number]:
        """Its figures, in order."""
        many = {1: _ONE, 2: _TWO_SOURCES}.get(len(self.sources))
        counts = [m.span() for m in (many or _TWO).finditer(self.figures)]
        words = [*self.before, *counts]
        return [n for n in numbers(self.figures) if not any(a <= n.start < b for a, b in words)]

    @cached_property
    def telling(self) -> list[tuple[int, int]]:
        """Where it has words of telling, of who is said to say so."""
        return list(telling(self.open, self.sources)) if self.sources else []

    @property
    def attributed(self) -> bool:
        """Whether somebody is said to say so."""
        return self.told_of or bool(SPEAKS.search(self.open))

    @property
    def told_of(self) -> bool:
        """Whether any part tells of what an article said."""
        return bool(THEN.search(self.open))

    def bear_out(self, spans: Sequence[tuple[int, int]], at: int) -> None:
        """Notes what stands at a place as found so, and blanks its words for the checks that follow."""
        self.judged += spans
        self.compared.append(at)
        self.open, self.figures, self.named = (
            form.masked(text, spans) for text in (self.open, self.figures, self.named)
        )

    def now(self, at: int) -> bool:
        return bool(NOW.search(self.part(at)))


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, without those that begin inside another."""
    made: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not made or span[0] >= made[-1][1]:
            made.append(span)
    return made
