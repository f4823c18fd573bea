"""Why a price moves today is not told from articles of another time, nor is a move that did not happen explained."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from retrieval.corpus.passages import sentences, split
from retrieval.corpus.search import entry
from retrieval.corpus.topics import Topics
from retrieval.names.instruments import Resolver
from retrieval.questions.understanding import understand
from retrieval.types import Document, Evidence, Figure, Kind, MarketView, Quote, Route
from retrieval.writing.plain import NOT_OF_TODAY, compose

CLOSE = datetime(2026, 9, 24, 16, tzinfo=ZoneInfo("America/New_York"))
FELL = MarketView(
    "BABA",
    (
        Figure("BABA", "price", 101.5, "USD", CLOSE, "Yahoo Finance"),
        Figure("BABA", "change_percent", -3.1, "%", CLOSE, "Yahoo Finance"),
    ),
)


def told(published: date | None, resolver: Resolver, question: str) -> list[str]:
    text = "Alibaba's shares fell because its cloud grew more slowly."
    passage = split(Document("news", "News", text, published=published))[0]
    quotes = (Quote(passage, sentences(passage)[0], 0.9, 2.0, 0.9),)
    evidence = Evidence(understand(question, resolver), quotes=quotes, views=(FELL,))
    return [block.text for block in compose(evidence).blocks]


def test_an_article_of_these_days_tells_why(resolver: Resolver) -> None:
    lines = told(date(2026, 9, 24), resolver, "why did BABA fall today?")
    assert any("grew more slowly" in line for line in lines)
    assert NOT_OF_TODAY not in lines


@pytest.mark.parametrize("published", [None, date(2025, 9, 24)])
def test_an_older_one_does_not(published: date | None, resolver: Resolver) -> None:
    lines = told(published, resolver, "why did BABA fall yesterday?")
    assert lines[0].startswith("BABA")
    assert NOT_OF_TODAY in lines
    assert not any("grew more slowly" in line for line in lines)


def test_a_move_that_did_not_happen_is_denied(resolver: Resolver) -> None:
    assert told(None, resolver, "why did Alibaba rise today?")[0].startswith("Not so: BABA")
    assert not told(None, resolver, "why did Alibaba fall today?")[0].startswith("Not so")


@pytest.mark.parametrize(
    ("question", "agrees"),
    [
        ("Why did Alibaba's stock rally?", True),
        ("Why did Alibaba gain so much?", True),
        ("Why did Alibaba's stock fall?", False),
        ("How much did Alibaba lose?", False),
        ("Why did Alibaba fall before the rally?", True),  # it speaks of both
    ],
)
def test_why_it_fell_is_not_why_it_rose(question: str, agrees: bool, resolver: Resolver) -> None:
    text = "# FAQ\n\n## Why did Alibaba's stock rally in 2025?\n\nAlibaba invested boldly in AI.\n"
    passages = split(Document("faq", "FAQ", text, Kind.FAQ, instruments=("BABA",), origin="faq.md"))
    asked = understand(question, resolver)
    assert Topics(resolver).agree(asked, entry(passages[0])) is agrees
    assert Route.ARTICLE in asked.routes
