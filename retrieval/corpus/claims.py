"""The claims a document makes: each sentence that states a metric, with whom it is about and its exact words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from retrieval.corpus.passages import sentences
from retrieval.corpus.subjects import subject_of
from retrieval.corpus.topics import Topics
from retrieval.metrics import METRICS, Statement, stated
from retrieval.names.instruments import Resolver
from retrieval.types import Claim, Kind, Listing, Mention, Passage

RULES = 5  # raise it when claims are found otherwise, by other names or topics too: all are then found anew
_BOUNDARY = re.compile(r"[,;:—–]\s+|\s+[—–]")
_NO_SUBJECT = re.compile(r"(?:[a-z]+ing|has|have|had|is|are|was|were|remains?|stands?|trades?|which|who)\b")
_JOINT = re.compile(r"(?:and|but|as|because)\s+(?=\w)")
LONGEST_QUOTE = 240  # characters, beyond which a clause stands without its subject
_BETWEEN_NAMES = re.compile(r"\s*(?:,|,?\s*(?:and|&))\s*(?:the\s+)?", re.I)
_ASIDE = re.compile(  # what is named after this is compared with, not spoken of
    r"\b(?:from|like|as|including|with|than|against|versus|over|to|rivals?|peers?|"
    r"(?:unlike|like|from|than) (?:that|those) of)\s+(?:the\s+)?$",
    re.I,
)
_OF_WHOM = re.compile(r"\s+(?:for|on|of)\s+(?:the\s+)?")  # "22 times forward earnings for Alibaba"
_WHOM = re.compile(r"\s+(?:(?:for|on)\s+)?")  # "advise to hold Intel"
_NO = r"(?:\b(?:not|never|no longer|nobody|no one|none|neither|nor|hardly|far from|without)\b|n['’]t )[^,;:.]{0,50}$"
_NEGATED = re.compile(_NO, re.I)
_DENIED = re.compile(  # what stands before it in its clause makes it no claim
    rf"{_NO}|"
    r"\b(?:could|would|might|may)\s+(?:\w+\s+){0,3}$",
    re.I,
)
_DEFINED = re.compile(  # "an RSI over 70 means that a share is overbought"
    r"\b(?:an?|any) (?:[\w-]+ ){0,2}(?:RSI|index|reading|ratio|stock|share)\b[^.;]{0,40}\b(?:means?|counts?|signals?|"
    r"is (?:considered|said|seen|taken|called))\b",
    re.I,
)
_SUPPOSED = re.compile(
    r"\b(?:whose|whenever|whether)\b[^.;,]{0,40}$|"
    r"\b(?:if|were|unless|suppose|imagine|had)\b (?:it|they|the|its|shares|that)\b[^.;]{0,80}$|"
    r"\b(?:will|should|must|can)\s+(?:\w+\s+){0,3}$|"
    r"\b(?:expect|forecast|predict|hope|aim|see|want)(?:s|ed)?\b[^.;,]{0,40}\bto\s+(?:\w+\s+)?$|"
    r"\b(?:a|any|another|further) (?:fall|drop|rise|gain|decline|slide) of\s+$",
    re.I,
)
_LEVELS_PAST = re.compile(r"\b(?:traded|had|was|were|stood|fetched|commanded|boasted|reached|peaked)\b", re.I)
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_IN_HONG_KONG = re.compile(r"\bHong Kong(?:[- ]listed)? (?:shares|listing|stock|line)\b", re.I)
_HKD = re.compile(r"HK\$|\bHKD\b")
_OF_A_YEAR = frozenset({"ytd_return_percent", "all_time_high"})  # a year belongs to them
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_RETURNS = frozenset({"ytd_return_percent", "return_1y_percent"})
_PEAKS = frozenset({"high_52w", "low_52w", "all_time_high"})
_LEVELS = _PEAKS | {"price", "drawdown_percent"}
_PEAK_OF = re.compile(r"\b(?:highs?|lows?|peaks?|records?|tops?)\b(?! \S*\d)[^,;:—–]{0,40}$", re.I)
_AS_OF = re.compile(  # what a sentence says of the time its figure is of
    rf"\b(?i:as of|in|for|by|at the end of) (?P<day>(?:early |mid-|late )?{_MONTH}(?: \d{{1,2}},)?(?: \d{{4}})?)\b|"
    r"\b(?i:in|as of|during) (?i:early |mid-|late )?(?P<year>20\d\d)\b|"
    r"\b(?P<span>(?i:last|this) (?:year|month|quarter|week)|the last (?:quarter|month|year)|recent (?:weeks|months))\b",
)


def find_claims(passages: Iterable[Passage], resolver: Resolver, topics: Topics) -> list[Claim]:
    """In the order of the text. A claim is about the last instrument named before it in its sentence, with
    those listed beside it ("A, B and C plan to spend"), else about what its document is about; one that is
    about nothing known is left out."""
    found: list[Claim] = []
    for passage in passages:
        if passage.document.kind in {Kind.GLOSSARY, Kind.ASSISTANT}:
            continue  # it explains with examples, it claims nothing
        for sentence in sentences(passage):
            said: set[tuple[object, ...]] = set()
            for statement in stated(sentence):
                if not _is_claimed(sentence, statement, passage.document.published):
                    continue
                if not _is_of_shares(sentence, statement, resolver):
                    continue
                named, start = _about(sentence, statement, resolver)
                for mention in named or topics.of(passage.document)[:1]:
                    sense = METRICS[statement.metric].sense(statement)
                    if (statement.metric, mention.listing.symbol, sense) in said:
                        continue  # "its RSI is under 30, oversold": once is enough
                    said.add((statement.metric, mention.listing.symbol, sense))
                    found.append(
                        Claim(
                            metric=statement.metric,
                            symbol=_listing(mention, statement, sentence).symbol,
                            value=statement.value,
                            unit=statement.unit,
                            passage=passage,
                            quote=_quote(sentence, statement, start),
                            as_of=_as_of(sentence, statement),
                        )
                    )
    return found


def _is_claimed(sentence: str, statement: Statement, published: date | None) -> bool:
    """Whether the sentence says that it is so: not asked, denied, supposed, or said of a year that is over."""
    if sentence.rstrip(" ”\"'’)").endswith("?"):
        return False
    clause = max((b.end() for b in _BOUNDARY.finditer(sentence, 0, statement.start)), default=0)
    before, metric = sentence[: statement.start], METRICS[statement.metric]
    if _DENIED.search(before) or (metric.live and _SUPPOSED.search(before)):  # a plan is of the future
        return False
    if _NEGATED.search(sentence[clause : statement.at]) or _DEFINED.search(sentence):
        return False
    time = _time(_AS_OF.finditer(sentence), sentence, statement)
    as_of = _A_YEAR.search(time or "")
    if as_of is None or metric.history or not metric.live or statement.metric in _OF_A_YEAR:
        return True
    current = published is not None and int(as_of.group()) == published.year
    return current or not _LEVELS_PAST.search(sentence[: statement.end])


def _is_of_shares(sentence: str, statement: Statement, resolver: Resolver) -> bool:
    """Whether what a price's metric is stated of is a share. A return needs one, or a company by its name, for its
    subject: beside it sales, parcels and copper rise "on the year"; a level has to be no figure of the business."""
    if statement.metric in _RETURNS:
        return subject_of(sentence, statement, resolver) == "share"
    return statement.metric not in _LEVELS or subject_of(sentence, statement, resolver) != "figure"


def _about(sentence: str, statement: Statement, resolver: Resolver) -> tuple[list[Mention], int]:
    """The instrument last named before the figure with those listed beside it, or right behind it; and where
    what is said of it begins."""
    behind = (_WHOM if statement.metric == "recommendation" else _OF_WHOM).match(sentence, statement.end)
    if behind:
        named = [
            m
            for m in resolver.mentions(sentence[behind.end() :])
            if sentence.startswith(m.words, behind.end())
        ]
        if named:
            return named[:1], statement.start
    named = []
    start = statement.start
    begin = end = statement.at
    for mention in reversed(resolver.mentions(sentence[: statement.at])):
        at = sentence.rfind(mention.words, 0, end)
        if _ASIDE.search(sentence[:at]):
            continue
        if named and not _BETWEEN_NAMES.fullmatch(sentence, at + len(mention.words), end):
            break
        begin = end = at
        named.insert(0, mention)
    return named, min(begin, start) if len(named) > 1 else start


def _listing(mention: Mention, statement: Statement, sentence: str) -> Listing:
    """The usual listing, or Hong Kong's where the figure is one of "its Hong Kong shares"."""
    listings = mention.instrument.listings
    said = sentence[statement.start : statement.end]
    if METRICS[statement.metric].of_one_listing and (_IN_HONG_KONG.search(said) or _HKD.search(said)):
        return next((listing for listing in listings if listing.symbol.endswith(".HK")), listings[0])
    return listings[0]


def _as_of(sentence: str, statement: Statement) -> str | None:
    """The time that the sentence gives its figure, and not the one of a peak that it measures from ("9 percent short
    of the record they set in June")."""
    own = (m for m in _AS_OF.finditer(sentence) if not _is_of_a_peak(sentence, statement, m.start()))
    return _time(own, sentence, statement)


def _is_of_a_peak(sentence: str, statement: Statement, at: int) -> bool:
    """Whether a time at this place is that of a peak named between it and the figure, or before both."""
    begin = statement.at if statement.at < at else 0
    return statement.metric not in _PEAKS and _PEAK_OF.search(sentence, begin, at) is not None


def _time(times: Iterable[re.Match[str]], sentence: str, statement: Statement) -> str | None:
    """Of these times the next one behind a figure, else one in its own clause."""
    begin = max((b.end() for b in _BOUNDARY.finditer(sentence, 0, statement.start)), default=0)
    near = [m for m in times if m.start() >= begin]
    match = next((m for m in near if m.start() >= statement.start), near[-1] if near else None)
    return match and (match["day"] or match["year"] or match["span"])


def _quote(sentence: str, statement: Statement, start: int) -> str:
    """The clause around a statement; with all whom it is about, and of the past with what says so."""
    begin = 0 if METRICS[statement.metric].history else start
    return _clause(sentence, begin, statement.end)


def _is_torn(clause: str) -> bool:
    """Whether its subject stands before it, or it begins within brackets."""
    return _NO_SUBJECT.match(clause) is not None or clause.count(")") > clause.count("(")


def _clause(sentence: str, start: int, end: int) -> str:
    """The clause around these places, to the letter: what the sentence says before and after is left out, but
    not the subject of a clause that has none of its own ("posting a 26% jump")."""
    begins = [0, *(b.end() for b in _BOUNDARY.finditer(sentence, 0, start))]
    stops = _BOUNDARY.search(sentence, end)
    stop = stops.start() if stops else len(sentence)
    while len(begins) > 1 and _is_torn(sentence[begins[-1] : stop]) and stop - begins[-2] <= LONGEST_QUOTE:
        begins.pop()
    begin = begins[-1]
    if joint := _JOINT.match(sentence, begin):
        begin = joint.end()
    return sentence[begin:stop].strip(" .")
