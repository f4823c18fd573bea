"""What no look-up gives is named before the nearest figure is told, and nothing that can be had is called so."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from retrieval.names.instruments import Resolver
from retrieval.questions.understanding import understand
from retrieval.types import Evidence, Figure, MarketView, Part
from retrieval.writing.plain import compose

CLOSE = datetime(2026, 9, 24, 16, tzinfo=ZoneInfo("America/New_York"))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("BABA rsi 7 day", "an RSI of 7 days"),
        ("what is the 21-day RSI of Nvidia", "an RSI of 21 days"),
        ("BABA weekly RSI", "a weekly RSI"),
        ("hourly rsi of tesla?", "an hourly RSI"),
        ("What's the beta of Coca-Cola?", "a beta"),
        ("TCS eps", "earnings per share"),
        ("Costco revenue last quarter", "a company's revenue"),
        ("price of Alibaba in euros", "a price in EUR, as nothing is converted"),
        ("BABA RSI on 2 October 2025", "the 14-day RSI on 2 October 2025, only today's"),
        ("what was Nvidia's market cap at its peak?", "the market capitalisation at its peak, only today's"),
        ("What's the highest close of BABA in 2026?", "the highest, lowest, best or worst day in 2026"),
        ("worst day of Tesla this year", "the highest, lowest, best or worst day this year"),
        ("when did BABA last close above 150?", "the day on which a price was last passed"),
        ("If BABA rises 20%, what would its forward P/E be?", "what would be if a price changed"),
    ],
)
def test_what_cannot_be_looked_up(question: str, words: str, resolver: Resolver) -> None:
    assert understand(question, resolver).beyond == (words,)


@pytest.mark.parametrize(
    "question",
    [
        "BABA RSI",
        "BABA 14 day rsi",
        "is an RSI of 75 overbought for BABA?",
        "price of Alibaba in Hong Kong dollars",
        "toyota stock price in yen",  # it has a listing there
        "What was BABA's price on 2 October 2025?",
        "how did BABA do in 2025?",
        "BABA 52-week high",
        "is Tesla at a record high this week?",
        "how far is Intel below its all-time high",
        "What does free cash flow mean?",
        "what is beta?",
        "BABA market cap",
    ],
)
def test_what_can(question: str, resolver: Resolver) -> None:
    assert understand(question, resolver).beyond == ()


def test_the_nearest_figure_is_told_as_the_nearest(resolver: Resolver) -> None:
    figures = (Figure("BABA", "rsi_14", 43.58, "points", CLOSE, "Yahoo Finance"),)
    request = understand("BABA weekly RSI", resolver)
    blocks = compose(Evidence(request, views=(MarketView("BABA", figures),))).blocks
    assert blocks[0].part is Part.LEAD
    assert blocks[0].text == "I do not look up a weekly RSI; the nearest that I do:"
    assert blocks[1].text.startswith("BABA's 14-day RSI was 43.6")


def test_where_nothing_is_near_it_is_said_first(resolver: Resolver) -> None:
    answer = compose(Evidence(understand("Costco revenue last quarter", resolver)))
    assert answer.abstained
    assert [b.text for b in answer.blocks[:2]] == [
        "I do not look up a company's revenue.",
        "Nor do the articles I have say.",
    ]


def test_other_fronts_are_told_so_too(resolver: Resolver) -> None:
    assert compose(Evidence(understand("BABA weekly RSI", resolver))).gaps[0] == "not looked up: a weekly RSI"
