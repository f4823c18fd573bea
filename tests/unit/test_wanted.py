"""Which figure is asked for in words that do not name it, and plain words that are a company's name."""

from datetime import date

import pytest

from retrieval.chart_data import span_for
from retrieval.names.instruments import Resolver
from retrieval.questions.cues import NAME
from retrieval.questions.understanding import understand
from retrieval.questions.wanted import FIGURES, wanted
from retrieval.types import Route


@pytest.mark.parametrize(
    ("question", "metrics"),
    [
        ("what does Microsoft pay me a year for holding it, in percent", FIGURES["dividend_yield"]),
        ("how wildly has Amazon been swinging lately", FIGURES["volatility"]),
        ("is Tencent changing hands more than usual today", FIGURES["volume"]),
        ("what is the whole of Nestlé worth on the stock market", FIGURES["market_cap"]),
        ("is BMW dear for what it earns", FIGURES["pe"]),
        ("Wie stark schwankt Alibaba zurzeit?", FIGURES["volatility"]),
        ("腾讯的波动大不大", FIGURES["volatility"]),
        ("when does Nvidia open its books next", FIGURES["next_earnings"]),
        ("biggest drop Boeing ever had", FIGURES["max_drawdown"]),
        ("Alibaba trading volume", FIGURES["volume"]),
    ],
)
def test_a_figure_is_found_in_other_words(
    resolver: Resolver, question: str, metrics: tuple[str, ...]
) -> None:
    asked = understand(question, resolver)
    assert asked.metrics[: len(metrics)] == metrics
    assert Route.MARKET in asked.routes


@pytest.mark.parametrize(
    "question", ["BABA", "how is Tesla doing today", "what is Apple trading at", "chart of Sony please"]
)
def test_the_usual_figures_are_told_where_none_is_meant(resolver: Resolver, question: str) -> None:
    assert not {*understand(question, resolver).metrics} & {m for each in FIGURES.values() for m in each}


def test_a_figure_needs_to_be_likely_enough() -> None:
    question = f"how wildly has {NAME} been swinging lately"
    assert wanted(question, 0.5) == FIGURES["volatility"]
    assert wanted(question, 1.01) == ()
    assert wanted("zzzz") == ()


@pytest.mark.parametrize(
    ("question", "symbols"),
    [
        ("is anybody even trading lucid anymore", ("LCID",)),
        ("give me the 50 day average for caterpillar", ("CAT",)),
        ("lulu relative strength", ("LULU",)),
        ("did ups lose more than fedex this year", ("UPS", "FDX")),
        ("btc?", ("BTC-USD",)),
        ("how much is one ethereum in dollars right now", ("ETH-USD",)),
    ],
)
def test_a_plain_word_is_a_company_where_only_that_makes_sense(
    resolver: Resolver, question: str, symbols: tuple[str, ...]
) -> None:
    assert understand(question, resolver).symbols == symbols


@pytest.mark.parametrize(
    "question",
    [
        "theres a fat caterpillar on my tomatoes, is it poisonous?",
        "how do I block someone in this group",
        "visa for canada how long does it take",
        "why do markets snap back so fast after a crash",
        "what is the best way to match a drum beat",
        "the shiba inu is a dog from japan",
        "is a bitcoin etf taxed like a fund",
    ],
)
def test_a_plain_word_stays_one_elsewhere(resolver: Resolver, question: str) -> None:
    assert understand(question, resolver).symbols == ()


PLAINLY = (
    "What is the {} of Alibaba?",
    "Alibaba {}",
    "what's Tencent's {}?",
    "{} of Amazon please",
    "{} BABA now",
)
NAMED = (
    *("price", "share price", "RSI", "P/E", "forward P/E", "market cap", "dividend yield", "trading volume"),
    *("volatility", "short interest", "52-week high", "drawdown", "50-day moving average", "price target"),
)


@pytest.mark.parametrize("figure", NAMED)
def test_what_is_asked_for_plainly_is_looked_up(resolver: Resolver, figure: str) -> None:
    asked = [understand(frame.format(figure), resolver) for frame in PLAINLY]
    assert all(Route.MARKET in request.routes and request.metrics for request in asked)


@pytest.mark.parametrize(
    ("question", "span"),
    [
        ("show me the chart of Alibaba", "6mo"),
        ("alibaba graph over the last 3 years", "5y"),
        ("montre-moi la courbe de SAP sur 2 ans", "5y"),
        ("plot tesla ytd", "1y"),
        ("chart of nvidia since monday", "1mo"),
    ],
)
def test_a_picture_is_asked_for(resolver: Resolver, question: str, span: str) -> None:
    asked = understand(question, resolver)
    assert asked.chart
    assert span_for(asked.span, date(2026, 11, 23)) == span


@pytest.mark.parametrize(
    "question", ["is Alibaba overbought?", "what is a candle chart", "how did Sony do in 2023"]
)
def test_a_picture_is_not_asked_for(resolver: Resolver, question: str) -> None:
    assert not understand(question, resolver).chart


@pytest.mark.parametrize("question", ["What is the beta of Alibaba?", "Alibaba days to cover"])
def test_a_figure_that_is_not_here_is_no_other(resolver: Resolver, question: str) -> None:
    asked = understand(question, resolver)
    assert not {"volatility_30d_percent", "short_percent_of_float"} & {*asked.metrics}


@pytest.mark.parametrize(
    "question",
    ["What is the usual threshold above which RSI means overbought?", "which RSI level counts as oversold?"],
)
def test_the_rule_itself_is_not_the_market_s(resolver: Resolver, question: str) -> None:
    assert Route.MARKET not in understand(question, resolver).routes
