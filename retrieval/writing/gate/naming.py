"""Which listing a sentence names, and which one a place in it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from retrieval.names.context import market_hints
from retrieval.names.instruments import Resolver
from retrieval.types import Evidence
from retrieval.writing.gate import dates, form
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.sentence import Fault, Sentence

_PLACES = {
    True: re.compile(r"\b(?:Hong Kong|HKEX|SEHK)\b(?! dollar)|香港"),
    False: re.compile(r"\b(?:New York|NYSE)\b|纽约|紐約"),
}


class Naming:
    """Knows the listings of one answer's evidence; `subject` is what "it" is: what was spoken of last."""

    def __init__(self, evidence: Evidence, resolver: Resolver) -> None:
        self._resolver = resolver
        priced = {v.symbol for v in evidence.views if v.figures}
        self._symbols = frozenset(
            [v.symbol for v in evidence.views]
            + [x.symbol for m in evidence.request.mentions for x in m.instrument.listings]
            + [m.listing.symbol for m in evidence.request.mentions]
        )
        usual = [s for s in evidence.request.symbols if s in priced]
        self.subject: str | None = usual[0] if len(usual) == 1 else None

    def mentions(self, text: str) -> Iterator[tuple[int, int, str, str]]:
        """Every place where a listing is named; amounts are blanked first, for "HKD" is no market."""
        amounts = form.masked(
            text, [(n.start, n.end) for n in numbers(text) if n.unit and not n.unit.islower()]
        )
        amounts = form.masked(amounts, [m.span() for m in re.finditer(r"\b(?:USD|HKD)\b", amounts)])
        for clock in dates.clocks(text):
            amounts = form.masked(amounts, [(clock.start, min(len(text), clock.end + 16))])
        for mention in self._resolver.mentions(amounts):
            if mention.words == "A":
                continue  # an article, not Agilent
            chinese = {
                w for w in mention.instrument.aliases if not w.isascii()
            }  # words stand side by side there
            named = "|".join(
                [
                    rf"(?<!\w){re.escape(mention.words)}(?![A-Za-z])",
                    *map(re.escape, sorted(chinese, key=len, reverse=True)),
                ]
            )
            for m in re.finditer(named, amounts):
                yield m.start(), m.end(), mention.listing.symbol, m.group()

    def check(self, read: Sentence) -> None:
        """Every listing and company named is in the evidence or in a source that is cited. Raises Fault."""
        said = frozenset().union(*(s.symbols for s in read.sources)) if read.sources else frozenset()
        siblings = frozenset(x for s in said for x in self.siblings(s))
        for _, _, symbol, words in read.mentions:
            if symbol not in self._symbols and symbol not in said | siblings:
                raise Fault(f"{words} is not in the evidence")
        told = " ".join(f"{s.text} {s.about}" for s in read.sources).lower()
        for instrument in self._resolver.unlisted(read.open):
            if instrument.name.lower() not in told:
                raise Fault(f"{instrument.name} is not in the evidence")

    def check_places(self, read: Sentence) -> None:
        """A market is named only with a figure of its own. Raises Fault."""
        text = form.masked(_without_amounts(read.open), [(a, b) for a, b, _, _ in read.mentions])
        for in_hong_kong, pattern in _PLACES.items():
            for m in pattern.finditer(text):
                low, high = read.bounds(m.start())
                here = [u.fact.figure.symbol for u in read.used if low <= u.number.start < high]
                here = here or [u.fact.figure.symbol for u in read.used]
                here = here or [s for a, _, s, _ in read.mentions if low <= a < high and not read.sources]
                if here and not any(s.endswith(".HK") == in_hong_kong for s in here):
                    raise Fault(f"it gives no figure of {m.group()}")

    def siblings(self, symbol: str) -> list[str]:
        found = self._resolver.listing(symbol)
        return [x.symbol for x in found.instrument.listings] if found else [symbol]

    def companies(self, text: str) -> list[str]:
        return [m.instrument.key for m in self._resolver.mentions(text)]

    def about(self, read: Sentence, at: int) -> str | None:
        """The listing that a figure at this place is about: the one it is said "for", else the last one named
        before it, else the first after."""
        said_for = [m for m in read.mentions if m[0] > at and _FOR.fullmatch(read.open[at : m[0]])]
        before = [m for m in read.mentions if m[0] <= at]
        after = [m for m in read.mentions if m[0] > at]
        near = said_for or before[-1:] or after[:1]
        symbol = near[0][2] if near else self.subject
        hints = (
            [h for h in market_hints(_without_amounts(read.open)) if h[0] <= at]
            if symbol and not before and not said_for
            else []
        )
        if hints and symbol:
            found = self._resolver.listing(symbol)
            listings = found.instrument.listings if found else ()
            return next((x.symbol for x in listings if x.symbol.endswith(".HK") == hints[-1][2]), symbol)
        return symbol


_FOR = re.compile(r"[-−+]?[\d.,]+ ?(?:%|percent|points|USD|HKD)? (?:for|at|für|para|pour|для) ")


def _without_amounts(text: str) -> str:
    return re.sub(
        r"\b(?:USD|HKD)\b|HK\$|US\$|美元|港元|(?:Hong Kong|US) dollars?", lambda m: " " * len(m.group()), text
    )
