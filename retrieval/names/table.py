"""The table of instruments: rows written by hand, then the long tail of listed companies. Reads files."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field, replace
from pathlib import Path

from retrieval.errors import KnowledgeError
from retrieval.types import Instrument, Listing

KINDS = frozenset({"equity", "index", "etf", "coin", "private"})


@dataclass(frozen=True, slots=True)
class Listed(Instrument):
    """A company of the long tail. `ordinary` says what of it means something else too: "name" (it is a rare word
    or a common phrase), "person" (a common word, a person or a place), "symbol" (the ticker is a word),
    "acronym" (the ticker is short for something else)."""

    ordinary: frozenset[str] = field(default=frozenset())


def load_instruments(folder: Path) -> tuple[Instrument, ...]:
    """The rows of `instruments.csv`, those of `more_instruments.csv`, which are less known, and the companies of
    `listings.csv`, each if there, that none of them lists.

    Raises KnowledgeError naming the file and the row that cannot be used."""
    instruments = [_instrument(row, number) for number, row in _rows(folder / "instruments.csv")]
    more = folder / "more_instruments.csv"
    for number, row in _rows(more) if more.exists() else ():
        instruments.append(replace(_instrument(row, number, more.name), famous=False))
    keys = {instrument.key for instrument in instruments}
    known = {listing.symbol for instrument in instruments for listing in instrument.listings}
    tail = folder / "listings.csv"
    companies: dict[str, Listed] = {}
    for number, row in _rows(tail) if tail.exists() else ():
        company = _listed(row, number, keys)
        if company.symbol in known:
            continue
        first = companies.get(company.name)  # further listings of a company stand under the same name
        if first is not None:
            listings = first.listings + company.listings
            company = Listed(
                first.key, first.name, "equity", listings, first.aliases, ordinary=first.ordinary
            )
        companies[company.name] = company
    return (*instruments, *companies.values())


def _rows(file: Path) -> list[tuple[int, dict[str, str]]]:
    try:
        with file.open(encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            return [(reader.line_num, {k: v or "" for k, v in row.items() if k}) for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise KnowledgeError(f"{file.name} cannot be read: {type(error).__name__}.") from None


def _instrument(row: dict[str, str], number: int, file: str = "instruments.csv") -> Instrument:
    try:
        kind, cells = row["kind"], [part for part in row["listings"].split("|") if part]
        listings = tuple(Listing(*cell.rsplit(":", 2)) for cell in cells)
        aliases = tuple(alias.strip() for alias in row["aliases"].split("|") if alias.strip())
        instrument = Instrument(row["key"], row["name"], kind, listings, aliases, row["note"])
    except (KeyError, TypeError):
        raise KnowledgeError(f"{file}, row {number}: a column or a listing is malformed.") from None
    if kind not in KINDS or bool(listings) == (kind == "private"):
        raise KnowledgeError(f"{file}, row {number}: kind {kind!r} does not fit its listings.")
    return instrument


def _listed(row: dict[str, str], number: int, taken: set[str]) -> Listed:
    try:
        symbol, name = row["symbol"], row["name"]
        listing = Listing(symbol, row["exchange"], row["currency"])
        short = tuple(part for part in row["short"].split("|") if part)
        key = f"{symbol.lower()}-listed" if symbol.lower() in taken else symbol.lower()
        ordinary = frozenset(row["ordinary"].split())
        return Listed(key, name, "equity", (listing,), short, ordinary=ordinary)
    except KeyError:
        raise KnowledgeError(f"listings.csv, row {number}: a column is missing.") from None
