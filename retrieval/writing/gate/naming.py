"""Which listing a sentence names, and which one a place in it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from retrieval.names.context import market_hints
from retrieval.names.instruments import Resolver
from retrieval.types import Evidence, Instrument, Mention
from retrieval.writing.gate import dates, form
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.sentence import Fault, Sentence

_PLACES = {
    True: re.compile(r"\b(?:Hong Kong|HKEX|SEHK)\b(?! dollar)|香港"),
    False: re.compile(r"\b(?:New York|NYSE)\b|纽约|紐約"),
}
_EDGE = r"[^\W\u3040-\u9fff]"  # Chinese words stand side by side


class Naming:
    """Knows the listings of one answer's evidence; `subject` is what "it" is: what was spoken of last."""

    def __init__(self, evidence: Evidence, resolver: Resolver) -> None:
        self._resolver = resolver
        self._priced = priced = {v.symbol for v in evidence.views if v.figures}
        self._symbols = frozenset(
            [v.symbol for v in evidence.views]
            + [x.symbol for m in evidence.request.mentions for x in m.instrument.listings]
            + [m.listing.symbol for m in evidence.request.mentions]
        )
        self._own = tuple(_patterns(evidence))
        usual = [s for s in evidence.request.symbols if s in priced]
        self.subject: str | None = usual[0] if len(usual) == 1 else None

    def mentions(self, text: str) -> Iterator[tuple[int, int, str, str]]:
        """Every place where a listing is named; amounts are blanked first, for "HKD" is no market."""
        amounts = form.masked(
            text, [(n.start, n.end) for n in numbers(text) if n.unit and not n.unit.islower()]
        )
        amounts = form.masked(amounts, [m.span() for m in re.finditer(r"\b(?:USD|HKD)\b", amounts)])
        for clock in dates.clocks(text):
            place = re.match(r"[^，,。;；(（]{0,16}", text[clock.end :])
            amounts = form.masked(amounts, [(clock.start, clock.end + (place.end() if place else 0))])
        chosen: dict[str, Mention] = {}  # of each company, the first: it may be named in other words again
        while found := list(self._named(amounts)):
            for start, end, mention in found:
                meant = chosen.get(mention.instrument.key, mention)
                yield start, end, self._given(mention, meant, text[start:end], text), text[start:end]
            chosen = {mention.instrument.key: mention for _, _, mention in reversed(found)} | chosen
            amounts = form.masked(amounts, [(start, end) for start, end, _ in found])

    def _named(self, text: str) -> Iterator[tuple[int, int, Mention]]:
        """Each listing that a text names, wherever the words stand with which it does first."""
        taken: list[tuple[int, int]] = []
        for mention in self._resolver.mentions(text):
            if mention.words == "A" or _no_name(mention):
                continue  # an article, not Agilent; "costs" are nobody's
            chinese = {
                w for w in mention.instrument.aliases if not w.isascii()
            }  # they stand side by side there
            words = [re.escape(w) for w in sorted(chinese, key=len, reverse=True)]
            for m in re.finditer(
                "|".join([rf"(?<!{_EDGE}){re.escape(mention.words)}(?![A-Za-z])", *words]), text
            ):
                taken.append(m.span())
                yield m.start(), m.end(), mention
        yield from self._asked_of(text, taken)

    def _asked_of(self, text: str, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int, Mention]]:
        """Where it names a company that was asked about by a word that is a plain one elsewhere."""
        for pattern, mention in self._own:
            for m in pattern.finditer(text):
                if not any(a < m.end() and m.start() < b for a, b in taken):
                    yield m.start(), m.end(), mention

    def _given(self, mention: Mention, meant: Mention, words: str, text: str) -> str:
        """The listing that is meant: where the company is named and none of them, the one that figures are given of."""
        listings = [x.symbol for x in mention.instrument.listings]
        own = [s for s in listings if s in self._priced]
        if _a_ticker(words, mention.instrument):
            return mention.listing.symbol
        if meant.listing.symbol in self._priced or len(own) != 1:
            return meant.listing.symbol
        elsewhere = any(in_hong_kong != own[0].endswith(".HK") for _, in_hong_kong in _markets(text))
        return meant.listing.symbol if elsewhere else own[0]

    def check(self, read: Sentence) -> None:
        """Every listing and company named is in the evidence or in a source that is cited. Raises Fault."""
        said = frozenset().union(*(s.symbols for s in read.sources)) if read.sources else frozenset()
        siblings = frozenset(x for s in said for x in self.siblings(s))
        told = " ".join(f"{s.text} {s.about}" for s in read.sources).lower()
        for mention in list(read.mentions):
            _, _, symbol, words = mention
            if symbol in self._symbols or symbol in said | siblings:
                continue
            if not self._spelt(symbol, words, told):
                raise Fault(f"{words} is not in the evidence")
            read.mentions.remove(mention)  # an analyst's house: no figure is about it
        for instrument in self._resolver.unlisted(read.open):
            if instrument.name.lower() not in told:
                raise Fault(f"{instrument.name} is not in the evidence")

    def _spelt(self, symbol: str, words: str, told: str) -> bool:
        """A source has these words, or another name of the same company: 花旗 is Citi."""
        found = self._resolver.listing(symbol)
        names = [words, *([found.instrument.name, *found.instrument.aliases] if found else [])]
        return any(re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", told) for name in names if name)

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
        found = [
            (text.find(m.words), m.instrument.key) for m in self._resolver.mentions(text) if not _no_name(m)
        ]
        found += [(m.start(), mention.instrument.key) for p, mention in self._own for m in p.finditer(text)]
        return list(dict.fromkeys(key for _, key in sorted(found)))

    def words(self, read: Sentence) -> list[str]:
        """The words of every company that a sentence names, the evidence's or not."""
        unlisted = [x.name for x in self._resolver.unlisted(read.open)]
        return [
            w for name in [*(m[3] for m in read.mentions), *unlisted] for w in re.findall(r"[\w’'.-]+", name)
        ]

    def named(self, text: str) -> dict[str, str]:
        """The companies that a text names, each by its words there."""
        return {m.instrument.key: text[a:b] for a, b, m in reversed(list(self._named(text)))}

    def about(self, read: Sentence, at: int) -> str | None:
        """The listing that a figure at this place is about: the one it is said "for", else the last one named
        before it, else the first after."""
        said_for = [m for m in read.mentions if m[0] > at and _FOR.fullmatch(read.open[at : m[0]])]
        before = [m for m in read.mentions if m[0] <= at]
        after = [m for m in read.mentions if m[0] > at]
        near = said_for or before[-1:] or after[:1]
        symbol = near[0][2] if near else self.subject
        found = self._resolver.listing(symbol) if symbol else None
        if not found or said_for or (before and _a_ticker(before[-1][3], found.instrument)):
            return symbol
        if placed := _PLACED.match(read.open[at:]):
            there = [in_hong_kong for _, in_hong_kong in _markets(placed["where"])]
            listings = [x.symbol for x in found.instrument.listings if there]
            return next((s for s in listings if s in self._priced and s.endswith(".HK") == there[-1]), symbol)
        low = before[-1][1] if before else 0
        said = [in_hong_kong for start, in_hong_kong in _markets(read.open) if low <= start <= at]
        listings = [x.symbol for x in found.instrument.listings if said]
        return next((s for s in listings if s.endswith(".HK") == said[-1]), symbol)


def _patterns(evidence: Evidence) -> Iterator[tuple[re.Pattern[str], Mention]]:
    """The names and tickers of the companies asked about, which are no plain words here: "Visa", "V"."""
    for mention in evidence.request.mentions:
        named = {mention.instrument.name: mention}
        named |= {a: mention for a in mention.instrument.aliases if a[:1].isupper()}
        named |= {x.symbol: replace(mention, listing=x) for x in mention.instrument.listings}
        for words, meant in named.items():
            if words not in {"A", "I"} and not words.islower():
                yield (
                    re.compile(rf"(?<![.$])(?<!{_EDGE}){re.escape(words)}(?!{_EDGE})"),
                    replace(meant, words=words),
                )


def _no_name(mention: Mention) -> bool:
    """A word of prose that is only like a company's name: a name as it is spelt, or with a capital, is one."""
    words, company = mention.words.lower(), mention.instrument
    own = {company.name.lower(), *(a.lower() for a in company.aliases)}
    own |= {x for s in company.listings for x in (s.symbol.lower(), s.symbol.partition(".")[0].lower())}
    return mention.words.isascii() and mention.words.islower() and not any(words in name for name in own)


def _a_ticker(words: str, instrument: Instrument) -> bool:
    """The words are a listing's, and not the company's name."""
    return words.upper() in {x for s in instrument.listings for x in (s.symbol, s.symbol.partition(".")[0])}


_OF_NEW_YORK = re.compile(r"\b(?:ADSs?|ADRs?|American depositary)\b|美国存托", re.I)
_PLACED = re.compile(  # "63.2 in New York"
    r"[-−+]?(?:HK|US)?\$?[\d.,]*\d ?(?:%|percent|points|USD|HKD)? (?:in|for|on) (?:the )?"
    r"(?P<where>Hong Kong|New York|US|U\.S\.|ADRs?|ADSs?)\b"
)
_FOR = re.compile(r"[-−+]?[\d.,]+ ?(?:%|percent|points|USD|HKD)? (?:for|at|für|para|pour|для) ")


def _markets(text: str) -> list[tuple[int, bool]]:
    """Where a text says which market, and whether that is Hong Kong; an amount's currency says none."""
    found = [(start, in_hong_kong) for start, _, in_hong_kong in market_hints(_without_amounts(text))]
    return sorted([*found, *((m.start(), False) for m in _OF_NEW_YORK.finditer(text))])


def _without_amounts(text: str) -> str:
    return re.sub(
        r"\b(?:USD|HKD)\b|HK\$|US\$|美元|港元|(?:Hong Kong|US) dollars?", lambda m: " " * len(m.group()), text
    )
