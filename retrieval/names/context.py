"""What the words around a name say: a company or a plain word, a subject or a source, which listing. Pure."""

from __future__ import annotations

import re
from typing import Protocol

from retrieval.names.ordinary import NOT_THE_COMPANY, WITH_THE

_FIGURE = (
    r"(?:share |stock )?(?:price|px)|quote|rsi|chart|macd|volatility|valuation|performance|shares?|stock|adrs?|"
    r"ticker|symbol|m(?:arket |kt )?cap(?:itali[sz]ation)?|market value|(?:(?:forward|fwd|trailing) )?p/?e(?: ratio)?|"
    r"moving average|drawdown|dividends?|(?:dividend )?yield|earnings|returns?|short interest|free float|volume|"
    r"(?:price targets?|target price|pt)|position|puts|calls|"
    r"(?:ath|(?:52[ -]?w(?:ee)?k?|all[- ]time) (?:high|low))"
)
_FIGURE_OF = re.compile(
    rf"(?:\b(?:{_FIGURE})\s+(?:of|for|in|on)\s+|^\W*(?:price|px|quote|chart|rsi|ticker|short|long|buy|sell)\s+|"
    r"\b(?:ticker|symbol)\s+)$",
    re.I,
)
_FIGURE_ABROAD = re.compile(
    r"(?:акци\w+|котировк\w+|дивиденд\w+|aktien?|dividende|acci[oó]n(?:es)?|cotizaci[oó]n|azion[ei]|a[cç][ãaõo]e?s?|"
    r"l['’]action|actions|hisse\w*|akcj\w+|kurs|koers|aandeel|aandelen)\s+"
    r"(?:(?:von|der|des|de|del|della|di|da|do|du|van|la|el|no)\s+|d['’]|l['’])?$",
    re.I,
)
_COMPANY_WORD = re.compile(
    r"(?:['’]s?)?\s+(?:(?:share|stock|current|latest|live|14-day|trailing|forward|fwd|weekly|monthly|daily|ytd|"
    r"dividend|short|\d{1,2}[- ]?(?:yr?|mo?|w|d|year|month|week|day))\s+)*"
    r"(?:stock|shares?|price|px|quote|rsi|chart|ticker|p/?e|m(?:arket |kt )?cap|market value|adrs?|inc|corp|"
    r"plc|company|earnings|dividends?|yield|returns?|performance|change|volatility|vol|volume|float|interest|"
    r"price targets?|target price|reports?|reporting|upside|ath|52[ -]?w(?:ee)?k? (?:high|low)|all[- ]time high|"
    r"overbought|oversold|puts|calls|ipo|investors?|shareholders?|margins?|"
    r"(?:quarterly|annual|q[1-4]) (?:results|report|earnings))\b(?!\s+targets?)",
    re.I,
)
_TRADED = re.compile(
    r"(?:['’]s?)?\s+(?:(?:share|stock|fwd|forward|trailing)\s+)?(?:stock|shares?|px|quote|rsi|ticker|p/?e|"
    r"m(?:arket |kt )?cap|earnings date|short interest|dividend yield|price targets?|target price|"
    r"52[ -]?w(?:ee)?k? (?:high|low))\b|(?:['’]s?)?\s+(?:share|stock) price\b|"
    r"\s+(?:aktien?|aktienkurs|kurs|hisse\w*|акци\w+|today)\W*$",
    re.I,
)
_TRADED_BEFORE = re.compile(
    r"\b(?:shares? of|stock of|ticker|symbol|share price of|stock price of|px of|rsi of)\s+$", re.I
)
_ABROAD_AFTER = re.compile(
    r"(?:['’](?:in|nin|un|nun|ın|nın|ün|nün))?\s*(?:\s(?:aktien?|aktienkurs|kurs|hisse\w*|акци\w+|котировк\w+|"
    r"akcj\w+|dividende|dywidend\w+|dividendo|dividenda)\b|(?:の|의|的)?\s?(?:股价|股價|市值|市盈率|财报|財報|株価|株|決算|"
    r"配当|時価総額|주가|주식|시가총액|배당))",
    re.I,
)
_DATED = re.compile(
    r"\b(?:in|since|of|by|from|until|till|year|fiscal|fy|to|and|before|after|early|late|around)\s+$", re.I
)
_ALONE = re.compile(r"^\s+(?:today|now|px|price|chart|rsi|yield|pe|vol)\W*$", re.I)
_ASKED_BEFORE = re.compile(
    r"(?:^|\W)(?:is|was|are|has|did|does|do|will|where(?:['’]?s)?|how(?:['’]?s| is| are))\s+$", re.I
)
_ASKED_AFTER = re.compile(
    r"\s+(?:(?:stock|shares?|still|now|currently|already|really|too|so|more|less)\s+)*(?:overbought|oversold|"
    r"trading|traded|trade|at\b|doing|worth|up|down|expensive|cheap|undervalued|overvalued|overpriced|a buy|rally\w*|"
    r"fall\w*|ris\w+|drop\w*|performing|listed|profitable|report\w*|going bankrupt|losing money|making money|tank\w*|"
    r"pay(?:s|ing)? (?:a |any |out |good |its )?dividends?|recover\w*|holding up|beat (?:earnings|estimates)|"
    r"(?:more|less) expensive than|cheaper than|a (?:good |safe |decent )?(?:long[- ]term )?(?:hold|buy|investment)|"
    r"have (?:a lot of |much |any )?debt|have\W*$)\b",
    re.I,
)
_DEALT_BEFORE = re.compile(  # "should i buy X", "is it too late to get into X"
    r"\b(?:should (?:i|we)|too late to|time to|everyone(?: is|['’]s)?|thinking (?:of|about)|good idea to|worth) "
    r"(?:still )?(?:buy|sell|short|hold|own|dump|get into|buying|selling|shorting|holding|getting into)"
    r"(?: (?:more|some))? $",
    re.I,
)
_JOINED = re.compile(
    r"(?:['’]s?)?\s*(?:(?P<against>vs\.?|versus|v\.|compared (?:to|with))|and|&|or|than|,|"
    r"und|oder|et|ou|y|e|o|och|og|ve|czy|или|и)\s*",
    re.I,
)
_OWN_BUSINESS = re.compile(
    r"['’]s?\s+(?:[\w-]+\s+){0,2}(?:revenues?|profits?|sales|income|margins?|results|guidance|ceo|boss|chief|return|"
    r"forecast|customers|rivals|competitors|management|pipeline|drugs?|debts?|cash|stores?|factor(?:y|ies)|backlog|"
    r"orders?|costs|pricing|layoffs|employees|workers|capex|buybacks?|shareholders|board|business)\b"
)
_SOURCE_BEFORE = re.compile(
    r"\b(?:according to|told|quoted by|per|as|said by|analysts? at|analysts? from)\s+$", re.I
)
_ACTS = re.compile(
    r"['’]s\b| (?:now |also |still |has |had )?(?:expects?|expected|said|says|reported|reports|plans|planned|announced|"
    r"posted|raised|cut|bought|acquired|sold|sells|named|hired|launched|booked|delivered|warned|forecasts?|earned|lost)\b"
)
# "Mizuho's Vijay Rakesh": he speaks, not the bank.
_ITS_PERSON = re.compile(r"['’]s? [A-Z][\w.]+ [A-Z][\w’'-]+\b")
_SETS = re.compile(  # "what price target did Morgan Stanley set for Alibaba?"
    r"\b(?:targets?|ratings?|recommendations?)\b.{0,20}\b(?:did|does|do|has|have|of|by|from)\s+$", re.I
)
_SOURCE_AFTER = re.compile(
    r"(?:['’]s?)?\s+(?:data|analysts?|strategists?|economists?|says?|said|thinks?|reports?|reported|estimates?|"
    r"research|expects?|rates?|figures|note|survey)\b",
    re.I,
)
_HONG_KONG = re.compile(
    r"(?<!\w)(?:hong[ -]?kong(?!\s+(?:stock )?(?:exchange|data|investors|regulat|protest))|"
    r"hk|hkex|hkg|sehk|hkd|"
    r"h[- ]shares?)(?!\w)|hk\$|港股|香港|港元|港币|港幣|h股",
    re.I,
)
_NEW_YORK = re.compile(
    r"(?<!\w)(?:(?:us|u\.s\.?|american|new york)[- ](?:listed|listings?|shares?|line|traded|adrs?|ads)|"
    r"in new york|(?:adrs?|ads|nyse|otc|usd)(?!\s*:)|in (?:us |u\.s\. )?dollars|"
    r"in the (?:us|u\.s\.|states)(?=\W*$))(?!\w)|美股|美元|纽约|紐約",
    re.I,
)
_EXCHANGES = r"NYSE|NASDAQ|NASD|AMEX|OTC|OTCMKTS|HKG|HKEX|SEHK|HKSE|LSE|SSE|SZSE|TSE|TSX|XETRA"
_NEAR = 60  # characters; what stands further off says nothing about a name
_QUALIFIED = re.compile(rf"\b(?:{_EXCHANGES})\s*:\s*$", re.I)


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """The words just before and after; a mark stands for what is cut off, so that "^" means the beginning."""
    before = text[:start] if start <= _NEAR else f"…x{text[start - _NEAR : start]}"
    return before, text[end : end + _NEAR]


def is_qualified(text: str, start: int) -> bool:
    """The word at `start` is marked as a ticker: $NOW, NYSE: NOW."""
    before, _ = _around(text, start, start)
    return before.endswith("$") or _QUALIFIED.search(before) is not None


def acts(text: str, end: int) -> bool:
    """What only a company does comes right after: "X now expects", "X posted"."""
    return _ACTS.match(text[end:]) is not None


def is_emphasised(text: str, start: int, end: int) -> bool:
    """It is set in bold by itself, as reports on many companies set their names: "**Alphabet** rose"."""
    return text[max(start - 2, 0) : start] == text[end : end + 2] and text[end : end + 2] in {"**", "__"}


def begins_sentence(text: str, start: int) -> bool:
    before, _ = _around(text, start, start)
    return re.search(r"(?:^|[.?!:\n])\W*$", before) is not None


def stands_as_company(text: str, start: int, end: int) -> bool:
    """The words beside it make it a company: "price of X", "X shares", "is X overbought"."""
    before, after = _around(text, start, end)
    return (
        _FIGURE_OF.search(before) is not None
        or _COMPANY_WORD.match(after) is not None
        or _FIGURE_ABROAD.search(before) is not None
        or _ABROAD_AFTER.match(after) is not None
        or (_ALONE.match(after) is not None and not before.strip())
        or (text[start].isupper() and _OWN_BUSINESS.match(after) is not None)
        or (_ASKED_BEFORE.search(before) is not None and _ASKED_AFTER.match(after) is not None)
        or _DEALT_BEFORE.search(before) is not None
    )


def owns(text: str, end: int) -> bool:
    """What companies have comes right after: "apples earnings", said of Apple."""
    return _COMPANY_WORD.match(text[end : end + _NEAR]) is not None


def is_dated(text: str, start: int) -> bool:
    """What follows is a year: "in 2007"."""
    before, _ = _around(text, start, start)
    return _DATED.search(before) is not None


def is_traded(text: str, start: int, end: int) -> bool:
    """The words beside it are said of shares alone: "gap stock", "match px", not "match performance"."""
    before, after = _around(text, start, end)
    return _TRADED.match(after) is not None or _TRADED_BEFORE.search(before) is not None


class Span(Protocol):
    """Where a name stands in a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def is_beside(text: str, name: Span, sure: Span, ticker: bool) -> bool:
    """A name that is a word too is named together with a company: "Visa and Mastercard", "visa vs mastercard"."""
    first, second = sorted([name, sure], key=lambda span: span.start)
    joint = _JOINED.fullmatch(text, first.end, second.start)
    if joint is None:
        return False
    capital, against = text[name.start].isupper(), joint["against"] is not None
    return (capital and against) if ticker else (capital or against)


def is_plain_word(key: str, text: str, start: int, end: int) -> bool:
    """Another reading wins: "price target", "Amazon river"."""
    before, after = _around(text, start, end)
    patterns = NOT_THE_COMPANY.get(key)
    if patterns and (re.search(rf"\b{patterns[0]}", before, re.I) or re.match(patterns[1], after, re.I)):
        return True
    a_thing = key in WITH_THE and text[start].islower() and before.lower().endswith("the ")
    return a_thing and not stands_as_company(text, start, end)


def is_source(text: str, start: int, end: int) -> bool:
    """It is quoted rather than asked about: "according to X", "X data", "X said"."""
    before, after = _around(text, start, end)
    set_by = _SETS.search(before) and re.match(r" (?:set|give|have|put|see|name)\b", after)
    said = set_by or _SOURCE_BEFORE.search(before) or _SOURCE_AFTER.match(after) or _ITS_PERSON.match(after)
    return said is not None


def is_shouting(text: str) -> bool:
    """Most of three or more words are upper case, so that capitals say nothing."""
    words = re.findall(r"[^\W\d_]{2,}", text)
    return len(words) > 2 and sum(word.isupper() for word in words) > 0.6 * len(words)


def market_hints(text: str) -> list[tuple[int, int, bool]]:
    """Where the text says which market: (start, end, True for Hong Kong, False for New York)."""
    found = [(m.start(), m.end(), True) for m in _HONG_KONG.finditer(text)]
    return sorted(found + [(m.start(), m.end(), False) for m in _NEW_YORK.finditer(text)])
