"""Names that are asked about like a company and are in no table, so that the assistant can say so. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from retrieval.names import context
from retrieval.names.ordinary import CAPITALS, NOT_COMPANIES

_LEGAL_FORM = r"(?:Corp(?:oration)?|Inc|Ltd|Limited|plc|PLC|LLC|AG|NV|SA|Co|Holdings?|Group)\b\.?"
_WORD = r"[A-Z][\w&'’-]*"
_NAME = rf"{_WORD}(?:[ ]{_WORD}){{0,3}}"
_WITH_FORM = re.compile(rf"{_NAME}[ ]{_LEGAL_FORM}")
_CASHTAG = re.compile(r"(?<!\w)\$([A-Za-z]{1,6}(?:\.[A-Za-z]{1,2})?)\b(?!\s*\d)")
_QUALIFIED = re.compile(
    r"\b(?:NYSE|NASDAQ|AMEX|OTC|HKG|HKEX|SEHK|LSE|SSE|SZSE|TSE|TSX|XETRA)\s*:\s*([A-Z]{1,6}|\d{3,6})\b"
)
_SUFFIXED = re.compile(r"\b([A-Z]{1,6}|\d{4,6})\.(?:HK|SS|SZ|T|L|DE|PA|AS|TO|KS|TW|SI|AX|MI|SW|NS|BO)\b")
_CAPITALISED = re.compile(_NAME)
_BARE = re.compile(r"[a-z][a-z0-9-]{2,}")
_ALONE = re.compile(
    rf"^\W*(?:and|what about|how about|or)\s+(?:the\s+)?({_NAME})\W*$|"
    rf"\b(?:vs\.?|versus|compared? (?:to|with)|cheaper than|better than)\s+({_NAME})\W*$|"
    rf"\b[Cc]ompare\b.+?\b(?:and|with|to)\s+({_NAME})\W*$"
)
_COMPARED = re.compile(rf"\b[Cc]ompare\s+({_NAME})\s+(?:and|with|to)\b")
_LOWER_CASE = re.compile(
    r"\b(?:price|quote|rsi|chart) (?:of|for) ([a-z][\w-]{2,})(?: (?:stock|shares?))?\W*$|"
    r"^\W*is ([a-z][\w-]{2,}) (?:stock )?(?:still |now |currently )?(?:overbought|oversold)\b"
)
_POSSESSIVE = re.compile(r"['’]s?$")


def unknown_names(text: str, taken: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """Such names in order of appearance; `taken` are the (start, end) of the names already recognised."""
    covered = bytearray(len(text))
    for start, end in taken:
        covered[start:end] = b"x" * (end - start)
    found: list[tuple[int, int]] = []
    for start, end in _candidates(text):
        if not any(covered[start:end]):
            covered[start:end] = b"x" * (end - start)
            found.append((start, end))
    return tuple(text[start:end] for start, end in sorted(found))


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    """Spans that look like a company or a ticker, the surest first."""
    for marked in (*_CASHTAG.finditer(text), *_QUALIFIED.finditer(text), *_SUFFIXED.finditer(text)):
        yield marked.span(1) if marked.re is not _SUFFIXED else marked.span()
    if not context.is_shouting(text):
        for match in _WITH_FORM.finditer(text):
            start, end = _trimmed(text, *match.span())
            if " " in text[start:end]:
                yield start, end
        for match in _CAPITALISED.finditer(text):
            start, end = _trimmed(text, *match.span())
            if _is_name(text[start:end]) and context.stands_as_company(text, start, end):
                yield start, end
        for match in (*_ALONE.finditer(text), *_COMPARED.finditer(text)):
            start, end = _trimmed(text, *match.span(match.lastindex or 0))
            if _is_name(text[start:end]):
                yield start, end
    for match in _LOWER_CASE.finditer(text):
        if match[match.lastindex or 0].casefold() not in NOT_COMPANIES:
            yield match.span(match.lastindex or 0)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without ordinary words at the front ("Is Flurbo" -> "Flurbo"), words like "Stock" at the end, 's."""
    words = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", text[start:end])]
    while words and text[slice(*words[0])].casefold() in NOT_COMPANIES:
        words.pop(0)
        if words and text[words[0][0] : end].casefold() in NOT_COMPANIES:  # "US Big Tech"
            return end, end
    while words and _plain(text[slice(*words[-1])]):
        words.pop()
    if not words:
        return end, end
    last = _POSSESSIVE.sub("", text[slice(*words[-1])])
    return words[0][0], words[-1][0] + len(last)


def _plain(word: str) -> bool:
    return _POSSESSIVE.sub("", word).casefold() in NOT_COMPANIES


def _is_name(words: str) -> bool:
    """Neither an ordinary phrase nor an abbreviation such as ETF; single letters say too little."""
    if words.casefold() in NOT_COMPANIES or words in CAPITALS or len(words) < 2:
        return False
    return not all(word in CAPITALS or word.casefold() in NOT_COMPANIES for word in words.split())
