"""What a figure in a sentence is of: a share, a figure of a business, or something else. Pure."""

from __future__ import annotations

import re

from retrieval.metrics import Statement
from retrieval.names.instruments import Resolver
from retrieval.stating import FELL, ROSE

# What rises "on the year" beside a share: the figures of a business, and of those who hold its shares.
_FIGURES = re.compile(
    r"\b(?:revenues?|sales|turnover|profits?|earnings|incomes?|ebitda?|eps|margins?|costs?|expenses|expenditures?|"
    r"spending|capex|outlays?|orders?|bookings|backlogs?|deliver(?:y|ies)|shipments?|output|production|volumes?|users?|"
    r"subscribers?|customers?|members?|visit(?:or)?s|downloads|traffic|dividends?|payouts?|cash(?: flows?)?|debts?|"
    r"loans?|deposits?|assets|inventor(?:y|ies)|stockpiles?|demand|exports|imports|head-?count|staff|workforce|"
    r"employees|wages|rents?|fees|tax(?:es)?|loss(?:es)?|growth|capacity|gmv|(?:in|out)flows?|investments?|stakes?|"
    r"holdings?|ownership|interest|bets?|guidance|inflation|gdp|(?:market|per) share|"
    r"(?:shares?|stocks?) (?:outstanding|counts?|sales?|buy-?backs?|repurchases?|options|awards)|"
    r"[\d.]+ ?(?:million|billion|trillion|bn|tn))\b",
    re.I,
)
_SHARES = re.compile(
    r"\b(?:shares|stocks?|ad[rs]s?|depositary receipts|(?:share|stock) prices?|index|indices|benchmark|"
    r"(?<!market )(?<!per )share|(?:the|its|their) price)\b(?!['’])",
    re.I,
)
_COMPANY = re.compile(  # what stands for a company's name: "the chipmaker has gained"
    r"\b(?:company|group|firm|giant|conglomerate|retailer|\w*maker|bank|lender|insurer|airline|fund|etf|coin|token)\b",
    re.I,
)
_PARTS = re.compile(  # where another subject may begin
    r"[,;:—–]\s+|\s+[—–]|\s+(?:and|but|or|yet|while|whereas|though|although|because|when|that)\s+", re.I
)
_ASIDES = re.compile(
    r"\s*\([^)]*\)|[,—–]\s*(?:whose|which|who|where|with|despite|after|like|unlike|including)\b[^,—–]*[,—–]",
    re.I,
)
_DEED = re.compile(  # a word of what stands between a subject and its figure: "have more than"
    rf"{ROSE}|{FELL}|ha[sd]|have|is|are|was|were|be(?:en|ing)?|to|by|at|about|around|some|almost|over|more|less|than|as|"
    r"much|just|now|still|also|even|well|far|already|since|so|then|this|year|(?:trad|clos|stand|sit)(?:e?s|e?d|ing)?|"
    r"stood|sat|remain(?:s|ed)?|despite|after|having|which|who|and|but|or|yet|while|ltd|inc|corp|plc|[a-z]+ly",
    re.I,
)
_ADJUNCT = re.compile(
    r"\s(?:of|at|in|for|from|by|on|into|against|to) (?:the |its |their |an? )?"
    r"(?:(?!(?:the|its|their|an?) )[^\s,]+ ){0,3}[^\s,]+$",
    re.I,
)
_STANDS_FOR = re.compile(r"^(?:it|they)$|['’]s?$", re.I)  # an earlier subject: "whereas Intel's have lost"
_LEADS_IN = re.compile(r"\s(?:of|at|in|for|from|by|on|into|against|to) (?:the |its )?$", re.I)
_NO_SUBJECT_IN = re.compile(
    rf"\s*(?:{ROSE}|{FELL}|[a-z]+ing|ha[sd]|have|is|are|was|were|which|who|on|in|at|by|with|after|despite|amid|from|as|"
    r"following|thanks|since|during|over|under|for|before)\b",
    re.I,
)
_NEAR = 400  # characters before a figure among which its subject is looked for


def subject_of(sentence: str, statement: Statement, resolver: Resolver) -> str:
    """What a figure is of: a "share", a "figure" of a business, or "" for anything else. It stands right before the
    verb, else ("..., up 40% this year") in a part of the sentence before that, else behind."""
    before = _ASIDES.sub(" ", sentence[max(0, statement.at - _NEAR) : statement.at])
    *earlier, last = _PARTS.split(before)
    said = last.split()
    while said and _DEED.fullmatch(said[-1].strip(",.")):
        said.pop()
    if said and not _STANDS_FOR.search(said[-1]):
        return _head(" ".join(said), resolver)
    parts = [part for part in reversed(earlier) if part.strip() and not _NO_SUBJECT_IN.match(part)]
    if told := next(filter(None, (_first(part, resolver) for part in parts)), ""):
        return told
    if said or parts:
        return "share" if said else ""
    figure = _FIGURES.search(sentence, statement.end)
    ahead = sentence[statement.end : figure.start()] if figure else ""
    return "figure" if figure and not _first(ahead, resolver) else "share"


def _head(subject: str, resolver: Resolver) -> str:
    """What a subject is: what it ends with but for what that is of, at or in, else what it begins with."""
    names = [m.words for m in resolver.mentions(subject) if subject.endswith(m.words)]
    if names and not _LEADS_IN.search(subject[: -len(max(names, key=len))]):
        return "share"
    while adjunct := _ADJUNCT.search(subject):
        subject = subject[: adjunct.start()]
    for kind, words in (("figure", _FIGURES), ("share", _SHARES), ("share", _COMPANY)):
        if any(found.end() == len(subject) for found in words.finditer(subject)):
            return kind
    return _of_words(subject)


def _first(part: str, resolver: Resolver) -> str:
    """What a part of a sentence speaks of first: a share or a figure, else a company that is more than an owner."""
    owners = (m for m in resolver.mentions(part) if re.search(rf"{re.escape(m.words)}(?!\w|['’]s)", part))
    return _of_words(part) or ("share" if next(owners, None) or _COMPANY.search(part) else "")


def _of_words(text: str) -> str:
    figure, share = _FIGURES.search(text), _SHARES.search(text)
    if share and (figure is None or share.start() < figure.start()):
        return "share"
    return "figure" if figure else ""
