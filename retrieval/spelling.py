"""How a listed company may be written: the keys under which a text's words are looked up. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from retrieval.types import Instrument, Listing

CJK = "㐀-䶿一-鿿豈-﫿"
TOKEN = re.compile(rf"(?:(?![{CJK}])[^\W_])+")

_LEGAL_FORM = re.compile(
    r",?\s+(?:inc\.?|corporation|corp\.?|company|companies|plc|ltd\.?|limited|group|holdings?|& co\.?)$", re.I
)
_TRADE = re.compile(
    r"\s+(?:technology|technologies|financial|energy|platforms|pharmaceuticals|laboratories|industries|brands|"
    r"systems|resources|resorts|stores|international|worldwide|markets|realty|restaurants|interactive|networks|"
    r"entertainment|electric|materials|foods|athletica|mexican grill|bancorp|bancshares|solutions|"
    r"enterprises|beauty|scientific|health)$",
    re.I,
)
_HONG_KONG_PREFIXES = ("hk", "hkg", "hkex", "sehk", "hkse")
_HONG_KONG_ALIAS = re.compile(r"-(?:W|SW|S|SWR|B|R)$|BABAW|港", re.I)


def fold(text: str) -> str:
    """Lower case without accents: "Estée" and "estee" are one."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def key_of(name: str) -> str:
    """The name's words folded, one blank between them: "Coca-Cola" -> "coca cola", "9988.HK" -> "9988 hk"."""
    return " ".join(fold(token) for token in TOKEN.findall(name))


def is_chinese(name: str) -> bool:
    return re.search(f"[{CJK}]", name) is not None


def names_of(instrument: Instrument) -> Iterator[str]:
    """The full name, the aliases, and the name without its legal form and its trade."""
    for name in (re.sub(r"\s*\(Class .\)$", "", instrument.name), *instrument.aliases):
        yield name
        bare = _LEGAL_FORM.sub("", _LEGAL_FORM.sub("", name))
        yield bare
        if instrument.kind == "equity":
            yield _TRADE.sub("", bare)
        if name.endswith("'s"):
            yield name.replace("'", "")


def symbol_keys(listing: Listing) -> Iterator[str]:
    """The symbol as people write it. Hong Kong: 9988.HK, 09988.HK, HK:9988, 9988; elsewhere as it is."""
    symbol = listing.symbol
    code, _, market = symbol.partition(".")
    if market == "HK" and code.isdigit():
        for digits in dict.fromkeys((code, code.zfill(5), code.lstrip("0"))):
            yield f"{digits} hk"
            yield from (f"{prefix} {digits}" for prefix in _HONG_KONG_PREFIXES)
            if len(digits) > 3:
                yield digits
    elif code.isdigit():
        yield key_of(symbol)
        yield code
    else:
        yield key_of(symbol)


def listing_of_alias(instrument: Instrument, alias: str) -> Listing | None:
    """The Hong Kong listing for an alias such as BABA-SW, else None: the alias names the company."""
    if _HONG_KONG_ALIAS.search(alias):
        return next((listing for listing in instrument.listings if listing.symbol.endswith(".HK")), None)
    return None
