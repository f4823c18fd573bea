"""Whether what ranks listings is so: "leads", "cheaper of the two", "highest of the three", "only", how far apart.

A ranking holds by the figures that its own sentence gives of each listing it ranks. Who is ranked, and whose a figure
is, is read from the order of words, never from the figures. What is found so is blanked, and each figure is marked as
its listing's; what cannot be read stays as it is, for the checks that follow to refuse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from retrieval.types import ThenNow
from retrieval.writing.gate import form
from retrieval.writing.gate.facts import Fact, rounds
from retrieval.writing.gate.figures.degrees import check_degree, figures_named
from retrieval.writing.gate.figures.multiples import check_multiples
from retrieval.writing.gate.figures.nearness import About, check_nearness
from retrieval.writing.gate.figures.ranked import Owned, Ranked
from retrieval.writing.gate.figures.ranks import COUNTS, OF_ALL, SPANS, Rank
from retrieval.writing.gate.figures.reckoned import check_reckoned
from retrieval.writing.gate.figures.since import check_since
from retrieval.writing.gate.figures.singling import singled_out
from retrieval.writing.gate.numbers import Number
from retrieval.writing.gate.sentence import Fault, Sentence
from retrieval.writing.gate.words.cues import SHARE_OF

_VERSUS = re.compile(r"\b(?:versus|vs\.?|compared to)(?=\s)", re.I)
_THAN = re.compile(r"[^,;:()]{0,60}?\bthan\b", re.I)
_FOLLOWED = re.compile(r"\bfollowed by\b", re.I)
_OF_ELSE = re.compile(  # "leads in market share"
    r"\b(?:on|by|in) (?:both|all|every|each|either|most|any)\b|"
    r"\b(?:in|on|by|of|for) (?:the )?(?:\w+ )?(?:shares?|stocks?|prices?|trad(?:es?|ing)|units?|volumes?|amounts?|"
    r"costs?|levels?|numbers?)\b(?! (?:price )?(?:returns?|performance|change|gain))",
    re.I,
)


class Rankings:
    """Knows the live figures, which listing a place is about, and the claims set beside the market."""

    def __init__(self, facts: Sequence[Fact], about: About, pairs: Sequence[ThenNow]) -> None:
        self._facts, self._about, self._pairs = facts, about, pairs

    def check(self, read: Sentence) -> None:
        """Blanks what ranks, sets apart or places and is so. Raises Fault where it is not."""
        check_since(read, self._pairs)
        if read.told_of:
            return
        if len({f.figure.symbol for f in self._facts}) > 1 and read.mentions:
            _Reading(read, self._facts).check()
        check_reckoned(read, self._facts, self._about)
        check_multiples(read, self._facts, self._about)
        check_nearness(read, self._facts, self._about)


class _Reading:
    """One sentence, its figures told apart by listing."""

    def __init__(self, read: Sentence, facts: Sequence[Fact]) -> None:
        self._read = read
        self._facts = facts
        self._who = Ranked(read, list(dict.fromkeys(f.figure.symbol for f in facts)))
        self._topped: set[str] = set()  # the figures of which one was found to have the greatest
        self._text = self._who.text
        self._apart = [n for n in self._who.numbers if n.unit in {"pp", "points"}]

    def check(self) -> None:
        blanked: list[tuple[int, int]] = []
        owned = list(self._who.owners())
        for m, rank in self._who.ranks:
            blanked += self._holds(m, rank, owned)
        blanked += singled_out(self._read, self._text, self._facts, [(o.number, o.symbol) for o in owned])
        if not blanked:
            return
        blanked += [m.span() for m in _VERSUS.finditer(self._text)]  # it sets two figures side by side
        self._read.bear_out(blanked, blanked[0][0])
        words = {s: w for _, _, s, w in self._read.mentions}
        marks = [(o.number.start, o.number.start, o.symbol, words.get(o.symbol, o.symbol)) for o in owned]
        self._read.mentions = sorted([*self._read.mentions, *marks], key=lambda m: m[0])

    # --- one ranking ------------------------------------------------------------------------------------

    def _holds(self, m: re.Match[str], rank: Rank, owned: Sequence[Owned]) -> list[tuple[int, int]]:
        """What is to be blanked of a ranking that is so; nothing where it cannot be read. Raises Fault."""
        subject = self._who.subject(m, rank)
        if subject is None:
            return []
        objects = self._who.objects(m)
        others = [o[2] for o in objects] or [s for s in self._who.compared if s != subject]
        if subject in others or (not objects and _THAN.match(self._text, m.start())):
            return []
        held = rank.metrics({f.metric for f in self._facts})
        if m.group().lower() == "ahead" and self._topped:
            held = sorted(self._topped)  # "has the highest RSI, ahead of": by what it has the highest of
        pairs = {
            name: values
            for name in held
            if others and len(values := self._stated(name, [subject, *others], owned)) == 1 + len(others)
        }
        span = SPANS.search(self._text)
        cues = self._cues(m) | ({_metric(span)} if rank.of_returns and span else set())
        if not pairs and rank.of_size:
            raise Fault(f"the figures do not say “{m.group()}”")
        if not pairs:
            self._of_its_kind(m, rank, [subject, *others], owned)
        low, high = self._who.clause(m.start())
        if not pairs or cues - set(pairs) or _OF_ELSE.search(self._text, low, high):
            return []
        names = cues or set(pairs)
        apart = [n for n in self._apart if self._beside(n, m)]
        for name in names:
            own, *rest = pairs[name]
            if rank.superlative(m) and not objects:
                rest = [f for f in self._facts if f.metric == name and f.figure.symbol != subject]
            self._order(m, rank, own, rest)
            for n in apart:
                if len(rest) != 1 or not _differ(n, own, rest[0]):
                    raise Fault(f"{n.text} is not how far they are apart")
        if rank.superlative(m) and rank.way(m) > 0:
            self._topped = set(names)
        counted = [] if objects else list(OF_ALL.finditer(self._text))
        if any(COUNTS[c["count"].lower()] != len({*self._who.compared}) for c in counted):
            raise Fault(f"“{m.group()}” is not of so many")
        return [
            m.span(),
            *(c.span() for c in counted),
            *self._in_order(m, rank, names, subject),
            *((n.start, n.end) for n in apart),
        ]

    def _order(self, m: re.Match[str], rank: Rank, own: Fact, rest: Sequence[Fact]) -> None:
        way = rank.way(m)
        before = self._text[: m.start()].rstrip()
        for other in rest:
            if own.figure.unit != other.figure.unit or (own.value - other.value) * way <= 0:
                raise Fault(f"“{m.group()}” is not so by the figures")
            if rank.losses(m) and max(own.value, other.value) >= 0:
                raise Fault(f"“{m.group()}”: they are not both losses")
            grown = (
                100 if own.figure.unit == "%" else 0
            )  # a return is set beside a return by what became of 100
            check_degree(before.removesuffix(" the"), grown + own.value, grown + other.value)

    def _of_its_kind(
        self, m: re.Match[str], rank: Rank, symbols: Sequence[str], owned: Sequence[Owned]
    ) -> None:
        """ "Dearer, with an RSI of 72.9 against 63.4": no figure that says so. Raises Fault."""
        held = {f.metric for f in self._facts} - set(rank.metrics({f.metric for f in self._facts}))
        given = {name for name in held if len(self._stated(name, symbols, owned)) == len(symbols)}
        priced = {f.figure.unit for f in self._facts if f.metric == "price" and f.figure.symbol in symbols}
        if given and (
            "price" not in given or len(priced) == 1
        ):  # of two listings of a company each has its currency
            raise Fault(f"the figures do not say “{m.group()}”")

    def _in_order(
        self, m: re.Match[str], rank: Rank, names: set[str], subject: str
    ) -> Iterator[tuple[int, int]]:
        """ "Followed by A and B": in that order. Raises Fault."""
        followed = _FOLLOWED.search(self._text, m.end())
        if not followed:
            return
        chain = [subject, *(s for a, _, s, _ in self._read.mentions if a > followed.start())]
        for name in names:
            values = [self._value(name, s) for s in chain]
            ordered = all(
                a is not None and b is not None and (a - b) * rank.way(m) > 0 for a, b in pairwise(values)
            )
            if not ordered or len(chain) != len(self._who.named):
                raise Fault("they do not follow in that order")
        yield followed.span()

    def _value(self, name: str, symbol: str) -> float | None:
        return next((f.value for f in self._facts if f.metric == name and f.figure.symbol == symbol), None)

    def _stated(self, name: str, symbols: Sequence[str], owned: Sequence[Owned]) -> list[Fact]:
        """The figure of that name of each of these that the sentence gives as its."""
        return [
            f
            for s in symbols
            for f in self._facts
            if f.metric == name and f.figure.symbol == s
            if any(o.symbol == s and f.bears(o.number) for o in owned)
        ]

    def _cues(self, m: re.Match[str]) -> set[str]:
        """The figures that its clause names."""
        text = form.masked(self._read.named, [m.span()])  # "highest" is no record
        named = figures_named(text, *self._who.clause(m.start()))
        return {SHARE_OF.get(name, name) for name in named}

    def _beside(self, n: Number, m: re.Match[str]) -> bool:
        """ "39.2 percentage points ahead", "outperformed Intel by 39.2 percentage points"."""
        behind = self._text[m.end() : n.start] if n.start >= m.end() else ""
        return (
            not self._text[n.end : m.start()].strip()
            if n.end <= m.start()
            else bool(re.fullmatch(r"[^,;:()]{0,40}\bby\s*", behind))
        )


def _metric(span: re.Match[str]) -> str:
    return next(name for name, words in span.groupdict().items() if words)


def _differ(n: Number, one: Fact, two: Fact) -> bool:
    """The number is how far the two figures are apart, as known or as shown."""
    if (n.unit == "pp") != (one.figure.unit == "%"):
        return False
    shown = abs(round(one.value / one.step) - round(two.value / two.step)) * one.step
    return any(
        rounds(value, step, apart, one.step)
        for value, step in n.readings
        for apart in (abs(one.value - two.value), shown)
    )
