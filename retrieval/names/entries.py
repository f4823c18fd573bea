"""The keys under which a text's words are looked up, and how far each is to be trusted. Pure; built once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from retrieval.names.ordinary import CAREFUL_NAMES, STRICT_NAMES, TICKER_WORDS
from retrieval.names.spelling import (
    is_unspaced,
    is_whole,
    keys_of,
    listing_of_alias,
    names_of,
    russian_stem,
    symbol_keys,
    without_prefix,
)
from retrieval.names.table import Listed
from retrieval.types import Instrument, Listing


class Care(IntEnum):
    """What a name needs before it counts."""

    NONE = 0
    CAPITAL = 1  # a plain word too: a capital within a sentence, or words of shares beside it
    SHARES = 2  # a person or a place too: words of shares beside it


@dataclass(frozen=True, slots=True)
class Entry:
    instrument: Instrument
    listing: Listing | None  # None: the usual one, unless the text says which
    ticker: bool = False
    care: Care = Care.NONE

    @property
    def by_hand(self) -> bool:
        """A row of our own rather than of the long tail: known by more names, asked about more often."""
        return not isinstance(self.instrument, Listed)

    @property
    def famous(self) -> bool:
        return self.by_hand and self.instrument.famous

    def is_dotted(self, key: str) -> bool:
        """The key is a symbol whose parts a dot keeps together: Danish "har jo" is no HAR.JO."""
        return (
            self.ticker
            and self.listing is not None
            and "." in self.listing.symbol
            and key.replace(" ", "").isalpha()
        )


class Entries:
    """Names and tickers to instruments. What is written by hand goes before what the long tail says."""

    def __init__(self, instruments: Sequence[Instrument]) -> None:
        self.by_key: dict[str, Entry] = {}
        self._unspaced: dict[str, Entry] = {}  # in Chinese, Japanese or Korean
        self.by_symbol: dict[str, Entry] = {}
        self.misspelt: dict[str, list[str]] = {}  # names that may be misspelt, by first letter
        self.misspelt_after: dict[str, list[str]] = {}  # the second words of names of two, by the first
        hand = [each for each in instruments if not isinstance(each, Listed)]
        tail = [each for each in instruments if isinstance(each, Listed)]
        self._add_symbols(hand)
        for instrument in hand:
            for name in dict.fromkeys(names_of(instrument)):
                self._add_name(instrument, name)
        for company in tail:
            self._add_tail(company)
        self._add_symbols(tail)
        self.longest: dict[str, int] = {}  # the words in the longest name that begins with this one
        for key in self.by_key:
            first, _, rest = key.partition(" ")
            length = 2 + rest.count(" ") if rest else 1
            self.longest[first] = max(self.longest.get(first, 1), length)
        self._unspaced_by_letter: dict[str, list[str]] = {}
        for name in sorted(self._unspaced, key=len, reverse=True):
            self._unspaced_by_letter.setdefault(name[0], []).append(name)

    def in_unspaced(self, text: str) -> Iterator[tuple[Entry, int, int]]:
        """The names in Chinese, Japanese and Korean, the longest at each place, and where they stand."""
        lower, start = text.lower(), 0
        while start < len(lower) == len(text):
            for name in self._unspaced_by_letter.get(lower[start], ()):
                if lower.startswith(name, start) and is_whole(text, start, start + len(name)):
                    yield self._unspaced[name], start, start + len(name)
                    start += len(name) - 1
                    break
            start += 1

    def _add_symbols(self, instruments: Iterable[Instrument]) -> None:
        for instrument in instruments:
            ordinary = instrument.ordinary if isinstance(instrument, Listed) else frozenset[str]()
            for listing in instrument.listings:
                plain = "symbol" in ordinary or listing.symbol.casefold() in TICKER_WORDS
                care = Care.SHARES if "acronym" in ordinary else Care(int(plain))
                entry = Entry(instrument, listing, ticker=True, care=care)
                self.by_symbol.setdefault(listing.symbol.upper(), entry)
                for key in symbol_keys(listing):
                    self.by_key.setdefault(key, entry)

    def _add_name(self, instrument: Instrument, name: str) -> None:
        listing = listing_of_alias(instrument, name)
        if is_unspaced(name):
            self._unspaced.setdefault(name.lower(), Entry(instrument, listing))
            return
        for key in keys_of(name):
            compact = key.replace(" ", "")
            for spelling in dict.fromkeys((key, compact) if len(compact) > 5 else (key,)):
                entry = Entry(instrument, listing, care=_care(spelling))
                known = self.by_key.get(spelling)
                own = known is not None and known.instrument is instrument and len(spelling) > 1
                index = known is not None and known.ticker and instrument.kind == "index"  # the Dow, and $DOW
                if known is None or own or index:
                    self.by_key[spelling] = entry
            if russian_stem(key) != key:
                self.by_key.setdefault(russian_stem(key), entry)
            if not instrument.famous:
                continue
            first, blank, second = key.partition(" ")
            if len(compact) > 4 and not blank and not entry.care:
                self.misspelt.setdefault(key[0], []).append(key)
            elif len(second) > 4 and " " not in second and not entry.care:
                self.misspelt_after.setdefault(first, []).append(second)

    def _add_tail(self, company: Listed) -> None:
        care = Care.SHARES if "person" in company.ordinary else Care(int("name" in company.ordinary))
        for name in (company.name, *company.aliases):
            own = care if name == company.name else Care.NONE
            for key in keys_of(name):
                self.by_key.setdefault(key, Entry(company, None, care=max(own, _care(key))))


def _care(key: str) -> Care:
    if key in STRICT_NAMES:
        return Care.SHARES
    return Care.CAPITAL if key in CAREFUL_NAMES else Care.NONE


def stemmed(word: str, entries: Entries) -> Entry | None:
    """The entry of a declined Russian name, or of an Arabic or Hebrew one with a prefix."""
    for stem in (russian_stem(word), without_prefix(word)):
        if stem != word and stem in entries.by_key:
            return entries.by_key[stem]
    return None
