"""The claims a document makes: each sentence that states a metric, with whom it is about and its exact words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from retrieval.corpus.passages import sentences
from retrieval.corpus.topics import Topics
from retrieval.metrics import METRICS, Statement, stated
from retrieval.names.instruments import Resolver
from retrieval.types import Claim, Kind, Listing, Mention, Passage

RULES = 2  # raise it when claims are found otherwise: a kept index then finds its claims anew
_BOUNDARY = re.compile(r"[,;:—–]\s+|\s+[—–]")
_BETWEEN_NAMES = re.compile(r"\s*(?:,|,?\s*(?:and|&))\s*(?:the\s+)?", re.I)
_ASIDE = re.compile(  # what is named after this is compared with, not spoken of
    r"\b(?:from|like|as|including|with|than|against|versus|over|to|rivals?|peers?)\s+(?:the\s+)?$", re.I
)
_IN_HONG_KONG = re.compile(r"\bHong Kong(?:[- ]listed)? (?:shares|listing|stock|line)\b", re.I)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_AS_OF = re.compile(  # what a sentence says of the time its figure is of
    rf"\b(?i:as of|in|for|by|at the end of) (?P<day>(?:early |mid-|late )?{_MONTH}(?: \d{{1,2}},)?(?: \d{{4}})?)\b|"
    r"\b(?i:in|as of) (?P<year>20\d\d)\b|"
    r"\b(?P<span>(?i:last|this) (?:year|month|quarter|week)|the last (?:quarter|month|year)|recent (?:weeks|months))\b",
)


def find_claims(passages: Iterable[Passage], resolver: Resolver, topics: Topics) -> list[Claim]:
    """In the order of the text. A claim is about the last instrument named before it in its sentence, with
    those listed beside it ("A, B and C plan to spend"), else about what its document is about; one that is
    about nothing known is left out."""
    found: list[Claim] = []
    for passage in passages:
        if passage.document.kind is Kind.GLOSSARY:
            continue  # it explains with examples, it claims nothing
        for sentence in sentences(passage):
            for statement in stated(sentence):
                named, start = _about(sentence, statement.start, resolver)
                for mention in named or topics.of(passage.document)[:1]:
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


def _about(sentence: str, start: int, resolver: Resolver) -> tuple[list[Mention], int]:
    """The instrument last named before `start` with those listed beside it, and where the list begins."""
    named: list[Mention] = []
    begin = end = start
    for mention in reversed(resolver.mentions(sentence[:start])):
        at = sentence.rfind(mention.words, 0, end)
        if _ASIDE.search(sentence[:at]):
            continue
        if named and not _BETWEEN_NAMES.fullmatch(sentence, at + len(mention.words), end):
            break
        begin = end = at
        named.insert(0, mention)
    return named, begin if len(named) > 1 else start


def _listing(mention: Mention, statement: Statement, sentence: str) -> Listing:
    """The usual listing, or Hong Kong's where the figure is one of "its Hong Kong shares"."""
    listings = mention.instrument.listings
    said = sentence[statement.start : statement.end]
    if METRICS[statement.metric].of_one_listing and _IN_HONG_KONG.search(said):
        return next((listing for listing in listings if listing.symbol.endswith(".HK")), listings[0])
    return listings[0]


def _as_of(sentence: str, statement: Statement) -> str | None:
    """The time that the sentence gives its figure: the next one behind it, else one in its own clause."""
    times = list(_AS_OF.finditer(sentence))
    begin = max((b.end() for b in _BOUNDARY.finditer(sentence, 0, statement.start)), default=0)
    near = [m for m in times if m.start() >= begin]
    match = next((m for m in near if m.start() >= statement.start), near[-1] if near else None)
    return match and (match["day"] or match["year"] or match["span"])


def _quote(sentence: str, statement: Statement, start: int) -> str:
    """The clause around a statement; with all whom it is about, and of the past with what says so."""
    begin = 0 if METRICS[statement.metric].history else start
    return _clause(sentence, begin, statement.end)


def _clause(sentence: str, start: int, end: int) -> str:
    """The clause around these places, to the letter: what the sentence says before and after is left out."""
    begins = [b.end() for b in _BOUNDARY.finditer(sentence, 0, start)]
    stops = _BOUNDARY.search(sentence, end)
    return sentence[begins[-1] if begins else 0 : stops.start() if stops else len(sentence)].strip(" .")
