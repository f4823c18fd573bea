"""Evidence of our own making for tests of the writing: figures of two listings, an article, two that disagree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from retrieval.corpus.passages import sentences, split
from retrieval.corpus.reader import Reader
from retrieval.names.instruments import Resolver
from retrieval.types import Claim, Document, Evidence, Figure, MarketView, Quote, Request, Route, Session
from retrieval.writing.gate.checks import Gate
from retrieval.writing.gate.meaning import PACKAGED, SHA256, Meaning
from retrieval.writing.plain import compose

NEW_YORK = datetime(2026, 9, 24, 16, 0, tzinfo=ZoneInfo("America/New_York"))
HONG_KONG = datetime(2026, 9, 24, 16, 8, tzinfo=ZoneInfo("Asia/Hong_Kong"))
NEWER, OLDER = date(2025, 9, 30), date(2025, 6, 2)
ARTICLE = (
    "Alibaba's cloud unit grew by 34 percent in the quarter, faster than any rival. "
    "The company spends 53 billion dollars on data centres. Its RSI suggests the stock is overbought."
)


@cache
def meaning() -> Meaning:
    """The judge of support that is shipped, loaded once for all tests."""
    return Meaning(Reader(PACKAGED, sha256=SHA256))


NOTES = {
    "all_time_high": "closing high of 2020-10-27",
    "high_52w": "intraday high of 2025-10-02, 52 weeks to 2026-09-24",
    "low_52w": "intraday low of 2026-06-26, 52 weeks to 2026-09-24",
}
UNITS = {"rsi_14": "points", "forward_pe": "x", "trailing_pe": "x"}


def judged(sentence: str, facts: Evidence, resolver: Resolver) -> str | None:
    """Why the gate refuses a sentence as the first of an answer, or None."""
    return Gate(compose(facts), facts, resolver, meaning()).fault(sentence)


def both(so: str, not_so: str, facts: Evidence, resolver: Resolver) -> None:
    """The first passes, the second does not."""
    assert judged(so, facts, resolver) is None
    assert judged(not_so, facts, resolver) is not None


def of(
    article: str,
    symbol: str,
    resolver: Resolver,
    asked: str = "What does the article say?",
    *,
    published: date = date(2026, 8, 14),
) -> Evidence:
    """An article as the source [1], asked of it alone."""
    document = Document(
        "told",
        "Told and untold",
        article,
        publisher="Harbour Post",
        published=published,
        instruments=(symbol,),
    )
    passage = split(document)[0]
    listing = resolver.listing(symbol)
    assert listing
    made = evidence(resolver, asked, views=(), metrics=())
    request = replace(made.request, mentions=(listing,), routes=(Route.ARTICLE,))
    quote = Quote(passage, " ".join(sentences(passage)), 0.9)
    return replace(made, request=request, quotes=(quote,), claims=())


def view(
    symbol: str = "BABA", closed: datetime | None = None, notes: Mapping[str, str] = NOTES, **values: float
) -> MarketView:
    """A market view with these figures, none of them real; the day of an extreme stands in its note."""
    here = symbol.endswith(".HK")
    money, when = ("HKD", closed or HONG_KONG) if here else ("USD", closed or NEW_YORK)
    figures = tuple(
        Figure(symbol, name, value, _unit(name, money), when, "Yahoo Finance", note=notes.get(name, ""))
        for name, value in values.items()
    )
    session = Session("closed", "HKEX" if here else "NYSE", "Asia/Hong_Kong" if here else "America/New_York")
    return MarketView(symbol, figures, (), session)


def _unit(name: str, money: str) -> str:
    return "%" if name.endswith("_percent") else UNITS.get(name, money)


BABA = view(
    price=111.02,
    change_percent=-1.23,
    rsi_14=43.58,
    sma_50=118.4,
    sma_200=131.77,
    all_time_high=317.14,
    drawdown_percent=64.99,
    high_52w=192.67,
    low_52w=95.73,
    ytd_return_percent=-24.3,
)
HK = view("9988.HK", price=107.9, rsi_14=47.1)


def disagreeing(resolver: Resolver, question: str, newer: str, older: str) -> Evidence:
    """Two articles that say different things of what nothing live tells."""
    documents = (
        Document("lanterns", "Lanterns of the Delta", newer, publisher="The Delta Gazette", published=NEWER),
        Document("ferries", "Ferries of the North", older, publisher="The Northern Post", published=OLDER),
    )
    quotes = [Quote(p := split(document)[0], sentences(p)[0], 0.9) for document in documents]
    return Evidence(
        Request(question, resolver.mentions("Alibaba"), (), (Route.ARTICLE,)), quotes=tuple(quotes)
    )


def evidence(
    resolver: Resolver,
    question: str = "Is Alibaba overbought?",
    *,
    views: tuple[MarketView, ...] = (BABA,),
    metrics: tuple[str, ...] = ("rsi_14",),
    article: str = ARTICLE,
    title: str = "Lanterns of the Delta",
    section: str | None = None,
) -> Evidence:
    """Evidence on Alibaba as a look-up would give it."""
    document = Document(
        "lanterns",
        title,
        article,
        publisher="The Delta Gazette",
        published=NEWER,
        instruments=("BABA",),
    )
    passage = split(document)[0]
    if section:
        passage = replace(passage, section=section)
    quotes = tuple(Quote(passage, s, 0.9) for s in sentences(passage))
    claims = tuple(
        Claim("rsi_14", "BABA", None, "", passage, q.text)
        for q in quotes
        if "overbought" in q.text and metrics != ("price",)
    )
    names = (
        " and ".join("Alibaba in Hong Kong" if v.symbol.endswith(".HK") else "Alibaba" for v in views)
        or "Alibaba"
    )
    routes = (Route.MARKET, Route.ARTICLE) if views else (Route.ARTICLE,)
    mentions = tuple(m for v in views if (m := resolver.listing(v.symbol))) or resolver.mentions(names)
    return Evidence(Request(question, mentions, metrics, routes), quotes=quotes, claims=claims, views=views)
