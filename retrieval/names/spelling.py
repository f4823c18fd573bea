"""How a listed company may be written: the keys under which a text's words are looked up. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from retrieval.names.ordinary import NOT_SHORT_NAMES
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


def keys_of(name: str) -> tuple[str, ...]:
    """The name's words in lower case, one blank between them: "Coca-Cola" -> "coca cola", "9988.HK" -> "9988 hk".

    A name with accents has a second key without them ("estee lauder"). A text's own accents stay: German
    "über" is not Uber."""
    key = key_of(name)
    plain = "".join(char for char in unicodedata.normalize("NFKD", key) if not unicodedata.combining(char))
    return (key,) if key == plain else (key, plain)


def key_of(name: str) -> str:
    return " ".join(token.casefold() for token in TOKEN.findall(name))


def spaced(text: str) -> str:
    """A blank between Chinese and other characters, so that word boundaries hold: "的RSI是" -> "的 RSI 是"."""
    return re.sub(rf"(?<=[{CJK}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[{CJK}])", " ", text)


def is_chinese(name: str) -> bool:
    return re.search(f"[{CJK}]", name) is not None


def names_of(instrument: Instrument) -> Iterator[str]:
    """The full name and the aliases, and each without its legal form; where there are no aliases, a name
    without its trade as well: "Akamai Technologies" -> "Akamai"."""
    for name in (re.sub(r"\s*\(Class .\)$", "", instrument.name), *instrument.aliases):
        yield name
        bare = _LEGAL_FORM.sub("", _LEGAL_FORM.sub("", name))
        short = [bare] if instrument.aliases or instrument.kind != "equity" else [bare, _TRADE.sub("", bare)]
        yield from (each for each in short if key_of(each) not in NOT_SHORT_NAMES)
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
