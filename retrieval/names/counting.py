"""Whether the words found mean the instrument here rather than something ordinary. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from retrieval.names import context
from retrieval.names.entries import Care, Entry
from retrieval.names.ordinary import CAPITALS, INDICATORS, NOT_COMPANIES


@dataclass(frozen=True, slots=True)
class Hit:
    """A name or a ticker of the table, as it stands in a text."""

    entry: Entry
    start: int
    end: int


def counts(hit: Hit, key: str, text: str, shouting: bool) -> bool:
    start, end = hit.start, hit.end
    written = text[start:end]
    if context.is_qualified(text, start) and not written.isdigit():
        return True
    return not context.is_plain_word(key, text, start, end) and _means_it(hit, key, text, shouting)


def _means_it(hit: Hit, key: str, text: str, shouting: bool) -> bool:
    entry, start, end = hit.entry, hit.start, hit.end
    written = text[start:end]
    if entry.ticker and " " not in key:
        beside = context.stands_as_company(text, start, end)
        if written.isdigit():
            return _code_counts(text, hit) and (beside or (entry.famous and not 1000 <= int(written) <= 2100))
        return _ticker_counts(written, entry, beside, shouting)
    if entry.care is Care.NONE:
        return True
    if context.stands_as_company(text, start, end):
        lower = entry.by_hand and entry.care is Care.CAPITAL
        return lower or written[0].isupper() or context.is_traded(text, start, end)
    capitals = len(written) > 1 and written.isupper() and written not in CAPITALS
    several = sum(word[0].isupper() for word in re.findall(r"[^\W\d_]+", written)) > 1  # "Duke Energy"
    marked = context.acts(text, end) or context.is_emphasised(text, start, end)
    begins = context.begins_sentence(text, start) and not marked
    named = capitals or several or (written[0].isupper() and not begins)
    return entry.care is Care.CAPITAL and named and not shouting and not _is_title(text)


def _is_title(text: str) -> bool:
    """Nearly every longer word is capitalised: a headline."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def _code_counts(text: str, hit: Hit) -> bool:
    """A bare code of digits, not an amount such as $9988, 9988.5 or 9988%, nor a year."""
    year = 1000 <= int(text[hit.start : hit.end]) <= 2100 and context.is_dated(text, hit.start)
    return not (
        year or text[hit.start - 1 : hit.start] in {*"$€£¥.,"} or re.match(r"%|[.,]\d", text[hit.end :])
    )


def _ticker_counts(written: str, entry: Entry, beside: bool, shouting: bool) -> bool:
    """A bare ticker: in capitals where capitals say something, in lower case only where it is no word."""
    ordinary = written.upper() in CAPITALS or written.lower() in NOT_COMPANIES
    if written.upper() in INDICATORS:
        return False
    if written.isupper() and not shouting:
        short = len(written) < 2 or (len(written) == 2 and not entry.by_hand)
        return beside or not (short or ordinary or entry.care is Care.SHARES)
    if ordinary or len(written) < 3:
        return beside and not ordinary and len(written) == 2 and entry.by_hand
    if entry.by_hand:
        return beside or (not entry.care and (shouting or len(written) > 3))
    return (beside and not entry.care) or (shouting and written.isupper() and not entry.care)
