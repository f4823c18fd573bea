"""What is asked, of whom, and where to look: routes, follow-ups, and questions that cannot be taken."""

from __future__ import annotations

from pathlib import Path

import pytest

import knowledge
from retrieval.errors import QuestionError
from retrieval.names.instruments import Resolver, load_instruments
from retrieval.questions.understanding import understand
from retrieval.types import Route, Subject

OVERBOUGHT = Subject(("BABA",), ("rsi_14",), "Is Alibaba overbought?")


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    return Resolver(load_instruments(knowledge.FOLDER))


DATA = Path(__file__).parents[1] / "data"
LIVE = (DATA / "live_questions.txt").read_text(encoding="utf-8").splitlines()
NOT_LIVE = (DATA / "other_questions.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("question", LIVE)
def test_the_market_is_asked(resolver: Resolver, question: str) -> None:
    assert Route.MARKET in understand(question, resolver).routes


@pytest.mark.parametrize("question", NOT_LIVE)
def test_the_market_is_not_asked(resolver: Resolver, question: str) -> None:
    assert understand(question, resolver).routes == (Route.ARTICLE,)


@pytest.mark.parametrize(
    ("question", "routes"),
    [
        ("BABA price", (Route.MARKET,)),
        ("What is Alibaba trading at?", (Route.MARKET,)),
        ("Alibaba chart", (Route.MARKET,)),
        ("BABA", (Route.MARKET,)),
        ("Is Alibaba overbought?", (Route.MARKET, Route.ARTICLE)),
        ("How far is Alibaba below its peak?", (Route.MARKET, Route.ARTICLE)),
        ("Is the price up today, and what are the risks?", (Route.MARKET, Route.ARTICLE)),
        ("Why is BABA down today?", (Route.MARKET, Route.ARTICLE)),
    ],
)
def test_which_ways_are_gone(resolver: Resolver, question: str, routes: tuple[Route, ...]) -> None:
    assert understand(question, resolver).routes == routes


@pytest.mark.parametrize(
    ("question", "symbols", "metrics"),
    [
        ("Is Alibaba overbought?", ("BABA",), ("rsi_14",)),
        ("阿里巴巴超买了吗", ("BABA",), ("rsi_14",)),
        ("9988现价", ("9988.HK",), ("price",)),
        ("How far below its 2020 high is Alibaba?", ("BABA",), ("drawdown_percent",)),
        ("Compare the RSI of Alibaba and Tencent", ("BABA", "0700.HK"), ("rsi_14",)),
        ("BABA RSI and MACD", ("BABA",), ("rsi_14", "macd", "macd_signal")),
        ("What is its price target?", (), ("target_mean_price",)),
        ("Is the stock overbought?", (), ("rsi_14",)),
        ("¿Cuál es la volatilidad de Alibaba?", ("BABA",), ("volatility_30d_percent",)),
        ("Выше ли Alibaba своей 200-дневной средней?", ("BABA",), ("sma_200",)),
        ("Ist Alibaba über der 200-Tage-Linie?", ("BABA",), ("sma_200",)),
        ("Alibaba est-elle au-dessus de sa moyenne à 50 jours ?", ("BABA",), ("sma_50",)),
        ("Wie hoch ist der Börsenwert von Tencent?", ("0700.HK",), ("market_cap",)),
        ("¿Qué PER tiene Alibaba?", ("BABA",), ("forward_pe",)),
        ("Was kostet die Aktie von Alibaba und wie hoch ist der RSI?", ("BABA",), ("price", "rsi_14")),
        ("What does an Alibaba share cost, and what is its RSI?", ("BABA",), ("price", "rsi_14")),
        ("What are price wars doing to margins?", (), ()),
    ],
)
def test_names_and_metrics(
    resolver: Resolver, question: str, symbols: tuple[str, ...], metrics: tuple[str, ...]
) -> None:
    request = understand(question, resolver)
    assert (request.symbols, request.metrics) == (symbols, metrics)


@pytest.mark.parametrize(
    ("question", "symbols", "metrics", "rewritten"),
    [
        ("and Tencent?", ("0700.HK",), ("rsi_14",), "Is Tencent overbought?"),
        ("what about Tencent", ("0700.HK",), ("rsi_14",), "Is Tencent overbought?"),
        ("Tencent?", ("0700.HK",), ("rsi_14",), "Is Tencent overbought?"),
        ("腾讯呢?", ("0700.HK",), ("rsi_14",), "Is Tencent overbought?"),
        ("and 9988?", ("9988.HK",), ("rsi_14",), "Is Alibaba overbought?"),
        ("and in Hong Kong?", ("9988.HK",), ("rsi_14",), "Is Alibaba overbought in Hong Kong?"),
        ("HK?", ("9988.HK",), ("rsi_14",), "Is Alibaba overbought (HK)?"),
        ("and now?", ("BABA",), ("rsi_14",), "Is Alibaba overbought now?"),
        ("why?", ("BABA",), ("rsi_14",), "Why is Alibaba overbought?"),
        ("what about its forward P/E", ("BABA",), ("forward_pe",), "Alibaba's forward P/E"),
        ("and its 200-day average?", ("BABA",), ("sma_200",), "Alibaba's 200-day average?"),
        (
            "how far is it below its peak?",
            ("BABA",),
            ("drawdown_percent",),
            "how far is Alibaba below its peak?",
        ),
        ("what's the price?", ("BABA",), ("price",), "what's the price (Alibaba)?"),
        ("What are the risks?", ("BABA",), (), "What are the risks (Alibaba)?"),
        (
            "Is Amazon cheaper?",
            ("BABA", "AMZN"),
            ("forward_pe",),
            "Alibaba vs Amazon: Is Amazon cheaper?",
        ),
        ("what is RSI?", (), ("rsi_14",), "what is RSI?"),
        ("Who leads Microsoft?", ("MSFT",), (), "Who leads Microsoft?"),
    ],
)
def test_follow_ups(
    resolver: Resolver, question: str, symbols: tuple[str, ...], metrics: tuple[str, ...], rewritten: str
) -> None:
    request = understand(question, resolver, OVERBOUGHT)
    assert (request.symbols, request.metrics, request.rewritten) == (symbols, metrics, rewritten)
    assert request.question == question


def test_a_follow_up_about_another_company_asks_the_market_again(resolver: Resolver) -> None:
    assert understand("and Tencent?", resolver, OVERBOUGHT).routes == (Route.MARKET, Route.ARTICLE)
    assert understand("why?", resolver, OVERBOUGHT).routes == (Route.ARTICLE,)


def test_a_follow_up_about_two_companies_keeps_both(resolver: Resolver) -> None:
    both = Subject(("BABA", "0700.HK"), ("rsi_14",), "Compare the RSI of Alibaba and Tencent")
    assert understand("and their prices?", resolver, both).symbols == ("BABA", "0700.HK")


def test_without_a_conversation_a_pronoun_stands_for_nobody(resolver: Resolver) -> None:
    request = understand("Is it overbought?", resolver)
    assert (request.mentions, request.rewritten) == ((), "Is it overbought?")


def test_a_follow_up_to_a_forgotten_symbol_is_taken_as_it_is(resolver: Resolver) -> None:
    request = understand("and its price?", resolver, Subject(("GONE",), ("rsi_14",), "Is Gone overbought?"))
    assert (request.mentions, request.rewritten) == ((), "and its price?")


def test_unknown_and_unlisted_names(resolver: Resolver) -> None:
    assert understand("what is the price of Flurbo Corp?", resolver).unknown == ("Flurbo Corp",)
    assert understand("and Flurbo?", resolver, OVERBOUGHT).unknown == ("Flurbo",)
    assert understand("and Flurbo?", resolver, OVERBOUGHT).mentions == ()
    request = understand("what about ByteDance?", resolver, OVERBOUGHT)
    assert [i.key for i in request.unlisted] == ["bytedance"]
    assert request.mentions == ()


def test_wide_characters_and_blanks_are_evened_out(resolver: Resolver) -> None:
    request = understand("  Ｉｓ　ＢＡＢＡ \n overbought？ ", resolver)
    assert (request.question, request.symbols) == ("Is BABA overbought?", ("BABA",))


@pytest.mark.parametrize("question", ["", "   ", "?!", "\n\t", "…"])
def test_nothing_asked(resolver: Resolver, question: str) -> None:
    with pytest.raises(QuestionError):
        understand(question, resolver)
