"""Names to listings: Alibaba, 9988, BABA-W, 阿里, $BABA. Pure but for `load_instruments`; no prices."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from rapidfuzz.distance import OSA

from retrieval.errors import KnowledgeError
from retrieval.names import context
from retrieval.names.ordinary import CAPITALS, CAREFUL_NAMES, NOT_COMPANIES, NOT_TYPOS, PLURALS, SPEAKERS
from retrieval.names.spelling import TOKEN, is_chinese, keys_of, listing_of_alias, names_of, symbol_keys
from retrieval.names.unknown import unknown_names
from retrieval.types import Instrument, Listing, Mention

KINDS = frozenset({"equity", "index", "etf", "private"})
_BETWEEN = re.compile(r"[\s.,&'’\-–/:+!]{0,3}")  # what may stand between the words of one name


def load_instruments(folder: Path) -> tuple[Instrument, ...]:
    """The rows of `instruments.csv`, then the companies of `sp500.csv`, if there, that none of them names.

    Raises KnowledgeError naming the file and the row that cannot be used."""
    instruments = [_instrument(row, number) for number, row in _rows(folder / "instruments.csv")]
    known = {listing.symbol for instrument in instruments for listing in instrument.listings}
    constituents = folder / "sp500.csv"
    for _, row in _rows(constituents) if constituents.exists() else ():
        symbol = row["Symbol"].replace(".", "-")
        if symbol not in known:
            listing = Listing(symbol, row["Exchange"], "USD")
            name = re.sub(r"\s+\((?!Class)[^)]*\)$", "", row["Security"])  # "Hershey Company (The)"
            instruments.append(Instrument(symbol.lower(), name, "equity", (listing,), ()))
    return tuple(instruments)


def _rows(file: Path) -> list[tuple[int, dict[str, str]]]:
    try:
        with file.open(encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            return [(reader.line_num, {k: v or "" for k, v in row.items() if k}) for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise KnowledgeError(f"{file.name} cannot be read: {type(error).__name__}.") from None


def _instrument(row: dict[str, str], number: int) -> Instrument:
    try:
        kind, cells = row["kind"], [part for part in row["listings"].split("|") if part]
        listings = tuple(Listing(*cell.rsplit(":", 2)) for cell in cells)
        aliases = tuple(alias.strip() for alias in row["aliases"].split("|") if alias.strip())
        instrument = Instrument(row["key"], row["name"], kind, listings, aliases, row["note"])
    except (KeyError, TypeError):
        raise KnowledgeError(f"instruments.csv, row {number}: a column or a listing is malformed.") from None
    if kind not in KINDS or bool(listings) == (kind == "private"):
        raise KnowledgeError(f"instruments.csv, row {number}: kind {kind!r} does not fit its listings.")
    return instrument


@dataclass(frozen=True, slots=True)
class _Entry:
    instrument: Instrument
    listing: Listing | None  # None: the usual one, unless the text says which
    ticker: bool = False

    @property
    def by_hand(self) -> bool:
        """A row of our own rather than of the S&P 500's list: known by more names, asked about more often."""
        return bool(self.instrument.aliases)


@dataclass(frozen=True, slots=True)
class _Hit:
    entry: _Entry
    start: int
    end: int


class Resolver:
    """Finds the listings a text names. Built once; a look-up is pure and takes well under 2 ms."""

    def __init__(self, instruments: Sequence[Instrument]) -> None:
        self._entries: dict[str, _Entry] = {}
        self._chinese: dict[str, _Entry] = {}
        self._typos_by_letter: dict[str, list[str]] = {}
        self._symbols: dict[str, tuple[Instrument, Listing]] = {}
        for instrument in instruments:
            for listing in instrument.listings:
                self._symbols.setdefault(listing.symbol.upper(), (instrument, listing))
                for key in symbol_keys(listing):
                    self._entries.setdefault(key, _Entry(instrument, listing, ticker=True))
        for instrument in instruments:
            self._add_names(instrument)
        self._longest: dict[str, int] = {}
        for key in self._entries:
            first, *rest = key.split(" ")
            self._longest[first] = max(self._longest.get(first, 1), 1 + len(rest))
        longest_first = sorted(self._chinese, key=len, reverse=True)
        self._chinese_names = re.compile("|".join(map(re.escape, longest_first)) or r"$^", re.I)

    def _add_names(self, instrument: Instrument) -> None:
        for name in dict.fromkeys(names_of(instrument)):
            entry = _Entry(instrument, listing_of_alias(instrument, name))
            if is_chinese(name):
                self._chinese.setdefault(name.casefold(), entry)
                continue
            for key in keys_of(name):
                compact = key.replace(" ", "")
                for spelling in (key, compact) if len(compact) > 5 else (key,):
                    known = self._entries.get(spelling)
                    if known is None or (known.instrument is instrument and len(spelling) > 1):
                        self._entries[spelling] = entry
                distinct = len(compact) > (4 if entry.by_hand else 7) and " " not in key
                if distinct and key not in CAREFUL_NAMES:
                    self._typos_by_letter.setdefault(key[0], []).append(key)

    def listing(self, symbol: str) -> Mention | None:
        """The listing of an exact Yahoo symbol, as a mention by the instrument's name."""
        found = self._symbols.get(symbol.upper())
        return Mention(*found, found[0].name) if found else None

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

    def without_names(self, text: str, replacement: str = " ") -> str:
        """The text with every recognised name replaced."""
        for hit in reversed(self._hits(text)):
            text = text[: hit.start] + replacement + text[hit.end :]
        return text

    def in_full(self, text: str) -> str:
        """The text with tickers, nicknames and misspellings replaced by the companies' names; Chinese stays."""
        for hit in reversed(self._hits(text)):
            name, said = hit.entry.instrument.name, text[hit.start : hit.end]
            if not is_chinese(said) and name.split()[0].casefold() not in said.casefold():
                text = text[: hit.start].removesuffix("$") + name + text[hit.end :]
        return text

    def _hits(self, text: str, *, sources: bool = False) -> list[_Hit]:
        """Recognised names from left to right, none inside another; firms merely quoted if `sources`."""
        tokens = [(m.start(), m.end(), m.group().casefold()) for m in TOKEN.finditer(text)]
        shouting = context.is_shouting(text)
        hits = [
            _Hit(self._chinese[m.group().casefold()], m.start(), m.end())
            for m in self._chinese_names.finditer(text)
        ]
        index, unsure = 0, list[_Hit]()
        while index < len(tokens):
            hit, used = self._at(text, tokens, index, shouting, unsure)
            if hit is not None:
                hits.append(hit)
            index += used
        hits += [hit for hit in unsure if any(context.is_beside(text, hit, sure) for sure in hits)]
        hits.sort(key=lambda hit: (hit.start, -hit.end))
        apart: list[_Hit] = []
        for hit in hits:
            if not apart or hit.start >= apart[-1].end:
                apart.append(hit)
        return [hit for hit in apart if sources or not self._is_source(text, hit)]

    def _at(
        self, text: str, tokens: list[tuple[int, int, str]], index: int, shouting: bool, unsure: list[_Hit]
    ) -> tuple[_Hit | None, int]:
        """The longest name that begins with this token, and how many tokens it took.

        What may as well be a plain word goes to `unsure`."""
        start = tokens[index][0]
        for length in range(min(self._longest.get(tokens[index][2], 0), len(tokens) - index), 0, -1):
            words = tokens[index : index + length]
            gaps = [text[a[1] : b[0]] for a, b in pairwise(words)]
            key = " ".join(word[2] for word in words)
            entry = self._entries.get(key)
            if entry is None or not all(_BETWEEN.fullmatch(gap) for gap in gaps):
                continue
            if gaps and gaps[-1] in {"'", "’"} and words[-1][2] == "s" and key[:-2] in self._entries:
                continue  # "NTES's" is no NTES-S
            if gaps and gaps[0] == " " and re.fullmatch(r"\w\w?(?: [a-z]{1,2})+", key):
                continue  # "at t" is not AT&T
            hit = _Hit(entry, start, words[-1][1])
            if self._counts(hit, key, text, shouting):
                return hit, length
            if key in CAREFUL_NAMES and not context.is_plain_word(key, text, hit.start, hit.end):
                unsure.append(hit)
        return self._possessive(tokens[index]) or self._typo(tokens[index]), 1

    def _possessive(self, token: tuple[int, int, str]) -> _Hit | None:
        """A name with an s for 's, as many type it: "nvidias p/e"."""
        start, end, word = token
        name = word.removesuffix("s")
        entry = self._entries.get(name)
        if entry is None or name == word or len(name) < 4 or not (entry.by_hand and name.isalpha()):
            return None
        plain = (
            {name, word} & NOT_COMPANIES
            or name in CAREFUL_NAMES
            or name in PLURALS
            or name.upper() in CAPITALS
        )
        return None if plain else _Hit(entry, start, end)

    @staticmethod
    def _counts(hit: _Hit, key: str, text: str, shouting: bool) -> bool:
        """Whether these words mean the instrument here rather than something ordinary."""
        entry, start, end = hit.entry, hit.start, hit.end
        written = text[start:end]
        if context.is_qualified(text, start) and not written.isdigit():
            return True
        if context.is_plain_word(key, text, start, end):
            return False
        beside = context.stands_as_company(text, start, end)
        if entry.ticker and " " not in key:
            if written.isdigit():
                return _code_counts(text, start, end) and (beside or not 1800 <= int(written) <= 2100)
            return _ticker_counts(written, entry, beside, shouting)
        if key in CAREFUL_NAMES:
            capitals = len(written) > 1 and written.isupper() and written not in CAPITALS
            named = capitals or (written[0].isupper() and not context.begins_sentence(text, start))
            return beside or (named and not shouting and not _is_title(text))
        return True

    def _typo(self, token: tuple[int, int, str]) -> _Hit | None:
        """A name misspelt, its first letter right: two letters swapped in a short one, one letter wrong in
        six or more, two in nine or more."""
        start, end, word = token
        if len(word) < 5 or word in NOT_TYPOS or word in NOT_COMPANIES or word.isdigit():
            return None
        best, best_distance = None, 3
        for name in self._typos_by_letter.get(word[0], ()):
            allowed = 2 if len(name) > 8 else 1
            if abs(len(name) - len(word)) > allowed or word.removeprefix(name) not in {word, name[-1]}:
                continue
            distance = OSA.distance(word, name, score_cutoff=allowed)
            swapped = len(name) > 5 or sorted(word) == sorted(name)
            if swapped and distance <= allowed and distance < best_distance:
                best, best_distance = name, distance
        return _Hit(self._entries[best], start, end) if best else None

    @staticmethod
    def _is_source(text: str, hit: _Hit) -> bool:
        listings = hit.entry.instrument.listings
        speaks = any(listing.symbol in SPEAKERS for listing in listings)
        return speaks and context.is_source(text, hit.start, hit.end)

    @staticmethod
    def _markets(text: str, hits: list[_Hit]) -> list[tuple[Listing, ...]]:
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


def _is_title(text: str) -> bool:
    """Nearly every longer word is capitalised: a headline."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def _code_counts(text: str, start: int, end: int) -> bool:
    """A bare Hong Kong code, not an amount such as $9988, 9988.5 or 9988%."""
    return not (text[start - 1 : start] in {*"$€£¥.,"} or re.match(r"%|[.,]\d", text[end:]))


def _ticker_counts(written: str, entry: _Entry, beside: bool, shouting: bool) -> bool:
    """A bare ticker: in capitals where capitals say something, in lower case only where it is no word."""
    ordinary = written.upper() in CAPITALS or written.lower() in NOT_COMPANIES
    if written.isupper() and not shouting:
        return beside if len(written) < 2 or ordinary else True
    if ordinary or len(written) < 3:
        return beside and not ordinary and len(written) == 2
    return beside or shouting or (entry.by_hand and len(written) > 3)
