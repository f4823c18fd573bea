"""Which questions join figures, and which only look as if they did."""

from __future__ import annotations

import pytest

from retrieval.names.instruments import Resolver
from retrieval.questions.joins import with_subject
from retrieval.questions.understanding import understand
from retrieval.types import Join, Route, Subject


@pytest.mark.parametrize(
    ("question", "join", "symbols"),
    [
        ("compare BABA, AMZN and MSFT", Join.COMPARE, ("BABA", "AMZN", "MSFT")),
        ("Is Alibaba still cheaper than Amazon and Microsoft?", Join.COMPARE, ("BABA", "AMZN", "MSFT")),
        ("Alibaba vs Tencent", Join.COMPARE, ("BABA", "0700.HK")),
        ("Did Alibaba beat Amazon this year?", Join.RETURNS, ("BABA", "AMZN")),
        ("Has Alibaba outperformed the Hang Seng Tech since January?", Join.RETURNS, ("BABA", "3032.HK")),
        ("How much is Alibaba up in the last six months?", Join.RETURNS, ("BABA",)),
        ("How has BABA done since 1 Oct 2025?", Join.RETURNS, ("BABA",)),
        ("How did Alibaba do in 2023?", Join.RETURNS, ("BABA",)),
        ("How did BABA do last month?", Join.RETURNS, ("BABA",)),
        ("BABA over 3 years", Join.RETURNS, ("BABA",)),
        ("BABA 1y return", Join.RETURNS, ("BABA",)),
        ("How did BABA do from March to June 2026?", Join.RETURNS, ("BABA",)),
        ("Alibaba vs Nvidia since January", Join.RETURNS, ("BABA", "NVDA")),
        ("Did Alibaba double in 2025?", Join.RETURNS, ("BABA",)),
        ("What was BABA's price on 2 October 2025?", Join.CLOSE, ("BABA",)),
        ("What was Alibaba's share price at the end of 2024?", Join.CLOSE, ("BABA",)),
        ("Is Alibaba cheaper than Amazon?", Join.COMPARE, ("BABA", "AMZN")),
        ("Is Alibaba further below its peak than Meta?", Join.COMPARE, ("BABA", "META")),
        (
            "is Alibaba still trading at a discount to Amazon and Microsoft?",
            Join.COMPARE,
            ("BABA", "AMZN", "MSFT"),
        ),
        ("Is Alibaba still cheaper than Microsoft as the article says?", Join.COMPARE, ("BABA", "MSFT")),
        ("which of BABA, AMZN and MSFT has the highest RSI?", Join.COMPARE, ("BABA", "AMZN", "MSFT")),
        ("rank BABA, AMZN, NVDA by dividend yield", Join.COMPARE, ("BABA", "AMZN", "NVDA")),
        ("Which is riskier, Alibaba or Tencent?", Join.COMPARE, ("BABA", "0700.HK")),
        ("Is Alibaba's RSI in Hong Kong higher than in New York?", Join.COMPARE, ("9988.HK", "BABA")),
        ("If I had invested 10,000 in BABA on 2 January 2024?", Join.RETURNS, ("BABA",)),
        ("baba hk vs us, which is cheaper right now", Join.LISTINGS, ("9988.HK",)),
        ("whats the diff btwn baba n 9988", Join.LISTINGS, ("BABA", "9988.HK")),
        ("BABA vs 9988", Join.LISTINGS, ("BABA", "9988.HK")),
        ("What is the Hong Kong premium of Alibaba?", Join.LISTINGS, ("9988.HK",)),
        ("Which listing of Alibaba is cheaper?", Join.LISTINGS, ("BABA",)),
        ("convert the ADR price of Alibaba to Hong Kong shares", Join.LISTINGS, None),
    ],
)
def test_what_is_joined(
    resolver: Resolver, question: str, join: Join, symbols: tuple[str, ...] | None
) -> None:
    request = understand(question, resolver)
    assert request.join is join
    assert Route.MARKET in request.routes
    if symbols is not None:
        assert request.symbols == symbols


@pytest.mark.parametrize(
    "question",
    [
        "Why did Alibaba beat Amazon this year?",
        "How does Alibaba compare with US leaders in AI such as Amazon and Microsoft?",
        "What did the article say of Alibaba vs Amazon?",
        "How much is Alibaba up this year?",  # one figure, which has a name of its own
        "Is Alibaba overbought?",
        "What is the RSI of Alibaba over the last six months?",
        "What are the risks?",
        "What did Alibaba do in 2025?",
        "How did Alibaba's cloud do in 2025?",
        "How much did Alibaba spend on AI in 2025?",
        "Where did Alibaba's shares stand in 2022?",
        "Did BABA close below 100 this month?",
        "Is Alibaba still undervalued?",
    ],
)
def test_what_is_not_joined(resolver: Resolver, question: str) -> None:
    assert understand(question, resolver).join is None


def test_it_stands_for_the_subject_of_the_talk(resolver: Resolver) -> None:
    subject = Subject(("BABA",), (), "Is Alibaba overbought?")
    request = understand("did it beat Amazon this year?", resolver, subject)
    assert request.symbols == ("BABA", "AMZN")
    assert request.join is Join.RETURNS
    alone = understand("did it beat Amazon this year?", resolver)
    assert with_subject(alone, resolver.mentions("Alibaba")).symbols == ("BABA", "AMZN")
    several = understand("is it still cheaper than Amazon and Microsoft?", resolver, subject)
    assert several.symbols == ("BABA", "AMZN", "MSFT")
    assert several.join is Join.COMPARE
    past = understand("is Amazon now cheaper than it was?", resolver)
    assert with_subject(past, resolver.mentions("Alibaba")) is past
    other = understand("is Amazon overbought?", resolver)
    assert with_subject(other, resolver.mentions("Alibaba")) is other


@pytest.mark.parametrize(
    ("question", "live"),
    [
        ("Has the short interest in Alibaba risen since?", True),
        ("Is Alibaba still rated a buy?", True),
        ("When does Alibaba report next?", True),
        ("What's the trend of Alibaba's stock?", True),
        ("When was BABA last overbought?", True),
        ("Has BABA had a golden cross?", True),
        ("What is the mean price target for Alibaba?", True),
        ("Do analysts think Alibaba is a buy?", True),
        ("What did the article say about the trend of Alibaba's stock?", False),
        ("Why has short interest risen?", False),
        ("Is Alibaba still undervalued?", False),
        ("What does the article say about short interest now?", False),
    ],
)
def test_company_figures_asked_as_of_now(resolver: Resolver, question: str, live: bool) -> None:
    assert (Route.MARKET in understand(question, resolver).routes) == live


@pytest.mark.parametrize(
    "question",
    [
        "what is alibaba's ticker?",
        "whats babas ticker in hong kong",
        "Which exchange is Tencent listed on?",
        "where is Alibaba listed?",
        "is Alibaba listed in Hong Kong?",
        "Tencent stock code",
        "阿里巴巴的股票代码是什么",
    ],
)
def test_where_a_company_is_listed_is_asked(resolver: Resolver, question: str) -> None:
    assert understand(question, resolver).join is Join.LISTED


@pytest.mark.parametrize(
    "question",
    [
        "when was Alibaba listed in Hong Kong?",
        "Why is Alibaba listed twice?",
        "what is the risk of Alibaba being delisted?",
        "which stock exchanges rose with Alibaba?",
        "what ticker has the best RSI, BABA or AMZN?",
        "what is the price of ticker BABA?",
        "BABA ticker",
    ],
)
def test_where_a_company_is_listed_is_not_asked(resolver: Resolver, question: str) -> None:
    assert understand(question, resolver).join is not Join.LISTED


@pytest.mark.parametrize(
    "question",
    [
        "how many cars did Toyota sell in China in August",
        "how many vehicles did Xiaomi hand over in August",
        "How many passengers did Wizz Air carry last year?",
    ],
)
def test_what_a_company_did_within_a_span_is_no_return(resolver: Resolver, question: str) -> None:
    asked = understand(question, resolver)
    assert (asked.join, asked.routes) == (None, (Route.ARTICLE,))
