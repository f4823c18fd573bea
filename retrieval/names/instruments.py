"""Names to listings: Alibaba, 9988, BABA-W, 阿里, $BABA. Pure but for `load_instruments`; no prices."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from retrieval.names import context
from retrieval.names.called import is_called
from retrieval.names.counting import Hit, counts
from retrieval.names.entries import Care, Entries, stemmed
from retrieval.names.ordinary import (
    CAPITALS,
    CAREFUL_NAMES,
    NOT_COMPANIES,
    NOT_TYPOS,
    PLURALS,
    SPEAKERS,
    TICKER_WORDS,
)
from retrieval.names.spelling import TOKEN, is_unspaced
from retrieval.names.table import KINDS, load_instruments
from retrieval.names.typos import is_doubled, nearest
from retrieval.names.unknown import unknown_names
from retrieval.types import Instrument, Listing, Mention

__all__ = ["KINDS", "Resolver", "load_instruments"]

_BETWEEN = re.compile(r"[\s.,&'’\-–/:+!]{0,3}")  # what may stand between the words of one name


class Resolver:
    """Finds the listings a text names. Built once; a look-up is pure and takes well under 2 ms."""

    def __init__(self, instruments: Sequence[Instrument]) -> None:
        self._entries = Entries(instruments)
        self._names_with = Counter(word for each in instruments for word in {*each.name.split()})

    def listing(self, symbol: str) -> Mention | None:
        """The listing of an exact Yahoo symbol, as a mention by the instrument's name."""
        found = self._entries.by_symbol.get(symbol.upper())
        return (
            Mention(found.instrument, found.listing, found.instrument.name)
            if found and found.listing
            else None
        )

    def recognises(self, symbol: str, told: str) -> bool:
        """Whether a price source's name for a symbol may be that of the company here; yes for one not known here."""
        known = self.listing(symbol)
        return known is None or is_called((known.instrument.name, *known.instrument.aliases), told)

    def own_words(self, name: str) -> tuple[str, ...]:
        """The longer words of a company's name that hardly another has, by which a text goes on to call it."""
        return tuple(word for word in name.split() if len(word) > 4 and self._names_with[word] <= 2)

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """The listings named, in order of appearance, each once. Names of unlisted companies give none."""
        hits = [hit for hit in self._hits(text) if hit.entry.instrument.listings]
        chosen = self._markets(text, hits)
        found: dict[str, Mention] = {}
        for hit, listings in zip(hits, chosen, strict=True):
            for listing in listings:
                words = text[hit.start : hit.end]
                found.setdefault(listing.symbol, Mention(hit.entry.instrument, listing, words))
        return tuple(found.values())

    def unlisted(self, text: str) -> tuple[Instrument, ...]:
        """Companies named that are known not to be traded, such as ByteDance."""
        named = (hit.entry.instrument for hit in self._hits(text))
        return tuple(dict.fromkeys(instrument for instrument in named if not instrument.listings))

    def keys(self, text: str) -> frozenset[str]:
        """The companies that a text names at all, traded or not, also where it only has something from them."""
        return frozenset(hit.entry.instrument.key for hit in self._hits(text, sources=True))

    def unknown(self, text: str) -> tuple[str, ...]:
        """Names asked about like a company or a ticker that the table does not hold."""
        taken = [(hit.start, hit.end) for hit in self._hits(text, sources=True)]
        return unknown_names(text, taken)

    def perhaps(self, text: str) -> tuple[Hit, ...]:
        """Words that are a well-known company's name and a plain word too, where nothing beside them says which."""
        sure, unsure = self._found(text)
        apart = [hit for hit in unsure if not any(hit.start < s.end and s.start < hit.end for s in sure)]
        return tuple(hit for hit in apart if _is_known_by(hit, text))

    def without_names(self, text: str, replacement: str = " ") -> str:
        """The text with every recognised name replaced."""
        for hit in reversed(self._hits(text)):
            text = text[: hit.start] + replacement + text[hit.end :]
        return text

    def in_full(self, text: str) -> str:
        """The text with tickers, nicknames and misspellings replaced by the companies' names; Chinese stays."""
        for hit in reversed(self._hits(text)):
            name, said = hit.entry.instrument.name, text[hit.start : hit.end]
            if not is_unspaced(said) and name.split()[0].casefold() not in said.casefold():
                text = text[: hit.start].removesuffix("$") + name + text[hit.end :]
        return text

    def _hits(self, text: str, *, sources: bool = False) -> list[Hit]:
        """Recognised names from left to right, none inside another; firms merely quoted if `sources`."""
        hits, unsure = self._found(text)
        hits += [
            hit
            for hit in unsure
            if any(context.is_beside(text, hit, sure, hit.entry.ticker) for sure in hits)
        ]
        hits.sort(key=lambda hit: (hit.start, -hit.end))
        apart: list[Hit] = []
        for hit in hits:
            if not apart or hit.start >= apart[-1].end:
                apart.append(hit)
        return [hit for hit in apart if sources or not self._is_source(text, hit)]

    def _found(self, text: str) -> tuple[list[Hit], list[Hit]]:
        """The names that count by themselves, and what may as well be a plain word."""
        tokens = [(m.start(), m.end(), m.group().casefold()) for m in TOKEN.finditer(text)]
        shouting = context.is_shouting(text)
        hits = list[Hit]()
        if is_unspaced(text):
            hits += [Hit(*found) for found in self._entries.in_unspaced(text)]
        index, unsure = 0, list[Hit]()
        while index < len(tokens):
            hit, used = self._at(text, tokens, index, shouting, unsure)
            if hit is not None:
                hits.append(hit)
            index += used
        return hits, unsure

    def _at(
        self, text: str, tokens: list[tuple[int, int, str]], index: int, shouting: bool, unsure: list[Hit]
    ) -> tuple[Hit | None, int]:
        """The longest name that begins with this token, and how many tokens it took.

        What may as well be a plain word goes to `unsure`."""
        start = tokens[index][0]
        for length in range(min(self._entries.longest.get(tokens[index][2], 0), len(tokens) - index), 0, -1):
            words = tokens[index : index + length]
            gaps = [text[a[1] : b[0]] for a, b in pairwise(words)]
            key = " ".join(word[2] for word in words)
            entry = self._entries.by_key.get(key)
            if (
                entry is None
                and gaps
                and key.endswith("s")
                and len(words[-1][2]) > 3
                and key not in NOT_COMPANIES
            ):  # "rocket labs backlog"
                entry = self._entries.by_key.get(key[:-1])
            if not gaps and context.is_qualified(text, start):
                entry = self._entries.by_symbol.get(key.upper(), entry)  # $COKE is no Coke
            if entry is None or not all(_BETWEEN.fullmatch(gap) for gap in gaps):
                continue
            if gaps and gaps[-1] in {"'", "’"} and words[-1][2] == "s" and key[:-2] in self._entries.by_key:
                continue  # "NTES's" is no NTES-S
            if " " in gaps and entry.is_dotted(key):
                continue
            if gaps and gaps[0] == " " and re.fullmatch(r"\w\w?(?: [a-z]{1,2})+", key):
                continue  # "at t" is not AT&T
            hit = Hit(entry, start, words[-1][1])
            if counts(hit, key, text, shouting):
                return hit, length
            if (entry.care or entry.ticker) and not context.is_plain_word(key, text, hit.start, hit.end):
                unsure.append(hit)
        other = self._inflected(text, tokens[index], shouting) or self._typo(tokens[index])
        if other is None and index + 1 < len(tokens):
            return self._typo_of_two(tokens[index], tokens[index + 1])
        return other, 1

    def _inflected(self, text: str, token: tuple[int, int, str], shouting: bool) -> Hit | None:
        """A name with an s for 's, as many type it ("nvidias p/e"), or declined as in Russian."""
        start, end, word = token
        declined = stemmed(word, self._entries)
        if declined:
            hit = Hit(declined, start, end)
            return hit if counts(hit, word, text, shouting) else None
        name = word.removesuffix("s")
        entry = self._entries.by_key.get(name)
        if entry is None or name == word or len(name) < 4 or not (entry.by_hand and name.isalpha()):
            return None
        plural = name in PLURALS and not context.owns(text, end)  # "apples", and "apples earnings"
        plain = {name, word} & NOT_COMPANIES or entry.care or plural or name.upper() in CAPITALS
        return None if plain else Hit(entry, start, end)

    def _typo(self, token: tuple[int, int, str]) -> Hit | None:
        start, end, word = token
        if len(word) < 5 or word in NOT_TYPOS or word in NOT_COMPANIES or word in self._entries.by_key:
            return None
        name = nearest(word, self._entries.misspelt.get(word[0], ()))
        return Hit(self._entries.by_key[name], start, end) if name else None

    def _typo_of_two(
        self, first: tuple[int, int, str], second: tuple[int, int, str]
    ) -> tuple[Hit | None, int]:
        """A name of two words with the second misspelt: "morgan stanly"."""
        known = self._entries.misspelt_after.get(first[2])
        alike = [w for w in known or () if w[0] == second[2][0]]
        word = nearest(second[2], alike) or next((w for w in alike if is_doubled(w, second[2])), None)
        if word is None or second[2] in NOT_TYPOS or second[2] in self._entries.by_key:
            return None, 1
        return Hit(self._entries.by_key[f"{first[2]} {word}"], first[0], second[1]), 2

    @staticmethod
    def _is_source(text: str, hit: Hit) -> bool:
        listings = hit.entry.instrument.listings
        speaks = any(listing.symbol in SPEAKERS for listing in listings)
        return speaks and context.is_source(text, hit.start, hit.end)

    @staticmethod
    def _markets(text: str, hits: list[Hit]) -> list[tuple[Listing, ...]]:
        """The listings each hit means: as the market words nearest to it say, else as written or usual."""
        wanted: list[list[Listing]] = [[] for _ in hits]
        dual = [i for i, hit in enumerate(hits) if len(hit.entry.instrument.listings) > 1]
        inside = [(hit.start, hit.end) for hit in hits]
        for start, end, hong_kong in context.market_hints(text):
            if not dual or any(a < end and start < b for a, b in inside):
                continue
            nearest = min(dual, key=lambda i: max(start - hits[i].end, (hits[i].start - end) * 1.5))
            for listing in hits[nearest].entry.instrument.listings:
                if listing.symbol.endswith(".HK") == hong_kong and (hong_kong or listing.currency == "USD"):
                    wanted[nearest].append(listing)
                    break
        written = {hit.entry.instrument.key for hit in hits if hit.entry.listing}  # Alibaba (9988.HK)
        result: list[tuple[Listing, ...]] = []
        for hit, listings in zip(hits, wanted, strict=True):
            instrument, own = hit.entry.instrument, hit.entry.listing
            if listings:
                result.append(tuple(dict.fromkeys(listings)))
            elif own is None and instrument.key in written:
                result.append(())
            else:
                result.append((own or instrument.listings[0],))
        return result


def _is_known_by(hit: Hit, text: str) -> bool:
    """It is what people call the company: "lucid", "hood", and not ON, the ticker of another."""
    entry, words = hit.entry, text[hit.start : hit.end].casefold()
    known = entry.by_hand or words in CAREFUL_NAMES
    if not known or len(words) < 3 or words in NOT_COMPANIES or not entry.instrument.listings:
        return False
    return words in TICKER_WORDS if entry.ticker else entry.care is Care.CAPITAL
