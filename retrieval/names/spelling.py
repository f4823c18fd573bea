"""How a listed company may be written: the keys under which a text's words are looked up. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from retrieval.names.ordinary import NOT_SHORT_NAMES
from retrieval.types import Instrument, Listing

CJK = "㐀-䶿一-鿿豈-﫿"
_KANA, _HANGUL = "ぁ-ゖァ-ヺー", "가-힣"
_THAI = "\u0e00-\u0e7f"
_UNSPACED = CJK + _KANA + _HANGUL + _THAI  # scripts that set no blank between a name and what follows
_MARKS = (
    "\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0962\u0963"  # accents, and Hindi's vowels: no letters to Python
)
TOKEN = re.compile(rf"(?:(?![{_UNSPACED}])[^\W_][{_MARKS}]*)+")
_KOREAN_ENDING = re.compile(
    r"(?:은|는|이|가|을|를|의|에|와|과|도|로|랑|만|하고|에서|부터|까지|보다|처럼|으로|주가|주식|배당|실적)"
)
_HANGUL_LETTER, _KATAKANA = re.compile(f"[{_HANGUL}]"), re.compile("[ァ-ヺー]")
_HANGUL_OR_LATIN = re.compile(f"[{_HANGUL}A-Za-z]")
_RUSSIAN_ENDING = re.compile(r"(?:ами|ями|ого|ому|ов|ев|ей|ой|ом|ем|ам|ям|ах|ях|ою|а|я|ы|и|у|ю|е|о|ь|й)$")
_PREFIXED = re.compile(r"^(?:[وفبلك]+(?=[\u0621-\u064a]{4})|[ובלכשמה]+(?=[\u05d0-\u05ea]{3}))")

# Names that begin within another word, 长和 in 增长和利润 ("growth and profit"): the characters before that show it.
_TORN = dict(
    pair.split(":")
    for pair in "长和:增成 長和:增成 长实:增成 好时:最 达能:表 达美:到 强生:加增 道指:知 日经:今昨本明 "
    "日經:今昨本明 高通:提 中通:其 中行:集 安进:平 贝宝:宝".split()
)

_LEGAL_FORM = re.compile(
    r",?\s+(?:inc\.?|corporation|corp\.?|company|companies|plc|ltd\.?|limited|group|holdings?|& co\.?)$", re.I
)
_HONG_KONG_PREFIXES = ("hk", "hkg", "hkex", "sehk", "hkse")
_HONG_KONG_ALIAS = re.compile(r"-(?:W|SW|S|SWR|B|R)$|BABAW|港", re.I)


def keys_of(name: str) -> tuple[str, ...]:
    """The name's words in lower case, one blank between them: "Coca-Cola" -> "coca cola", "9988.HK" -> "9988 hk".

    A name with accents has a second key without them ("estee lauder"). A text's own accents stay: German
    "über" is not Uber."""
    key = key_of(name)
    if key.isascii():
        return (key,)
    plain = "".join(char for char in unicodedata.normalize("NFKD", key) if not unicodedata.combining(char))
    return (key,) if key == plain else (key, plain)


def key_of(name: str) -> str:
    return " ".join(token.casefold() for token in TOKEN.findall(name))


def spaced(text: str) -> str:
    """A blank between Chinese and other characters, so that word boundaries hold: "的RSI是" -> "的 RSI 是"."""
    return re.sub(rf"(?<=[{CJK}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[{CJK}])", " ", text)


def is_unspaced(name: str) -> bool:
    """It is written in Chinese, Japanese or Korean, so that it is sought inside runs of letters."""
    return re.search(f"[{_UNSPACED}]", name) is not None


def is_whole(text: str, start: int, end: int) -> bool:
    """The name in kana or hangul is no part of another word: not アップル in アップルパイ."""
    before, first, last, after = (
        text[max(start - 1, 0) : start],
        text[start],
        text[end - 1],
        text[end : end + 1],
    )
    if before and before in _TORN.get(text[start:end], ""):
        return False
    if before and _HANGUL_OR_LATIN.match(first) and _HANGUL_OR_LATIN.match(before):
        return False
    if _HANGUL_LETTER.match(last) and _HANGUL_LETTER.match(after):
        return _KOREAN_ENDING.match(text, end) is not None
    return not (_KATAKANA.match(last) and _KATAKANA.match(after)) and not (
        _KATAKANA.match(first) and _KATAKANA.match(before)
    )


def russian_stem(word: str) -> str:
    """A Russian word without its ending, as names are declined: "теслы", "теслой" -> "тесл"."""
    if len(word) < 5 or not "а" <= word[0] <= "я":
        return word
    return _RUSSIAN_ENDING.sub("", word)


def without_prefix(word: str) -> str:
    """An Arabic or Hebrew word without what is written together with it: "والراجحي" ("and Al Rajhi") -> "الراجحي"."""
    return _PREFIXED.sub("", word) if len(word) > 4 else word


def names_of(instrument: Instrument) -> Iterator[str]:
    """The full name and the aliases, and each without its legal form."""
    for name in (instrument.name, *instrument.aliases):
        yield name
        bare = _LEGAL_FORM.sub("", _LEGAL_FORM.sub("", name))
        if key_of(bare) not in NOT_SHORT_NAMES:
            yield bare
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
