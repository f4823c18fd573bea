"""What a person wants to be told of, in words and in signs."""

from __future__ import annotations

import pytest

import knowledge
from retrieval.errors import QuestionError
from retrieval.names.instruments import Resolver, load_instruments
from retrieval.questions.conditions import Condition, asks_to_watch, condition_in


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    return Resolver(load_instruments(knowledge.FOLDER))


@pytest.mark.parametrize(
    ("text", "symbol", "metric", "above", "bound", "unit"),
    [
        ("BABA rsi > 70", "BABA", "rsi_14", True, 70, ""),
        ("price < 100 BABA", "BABA", "price", False, 100, "USD"),
        ("BABA < 1,000.50", "BABA", "price", False, 1000.5, "USD"),
        ("price < 700 BABA", "BABA", "price", False, 700, "USD"),  # 700 is a code in Hong Kong, too
        ("9988.HK price above HK$150", "9988.HK", "price", True, 150, "HKD"),
        ("tell me when BABA is no longer overbought", "BABA", "rsi_14", False, 70, ""),
        ("tell me when BABA is overbought", "BABA", "rsi_14", True, 70, ""),
        ("let me know once Alibaba isn't oversold any more", "BABA", "rsi_14", True, 30, ""),
        ("alert me if Alibaba becomes oversold", "BABA", "rsi_14", False, 30, ""),
        ("notify me when Tencent falls to 400", "0700.HK", "price", False, 400, "HKD"),
        ("AMZN reaches $300", "AMZN", "price", None, 300, "USD"),
        ("BABA market cap over 300 billion", "BABA", "market_cap", True, 3e11, "USD"),
        ("alibaba ytd ≥ −5 %", "BABA", "ytd_return_percent", True, -5, "%"),
        ("BABA drawdown below 50%", "BABA", "drawdown_percent", False, 50, "%"),
        ("BABA forward pe under 12", "BABA", "forward_pe", False, 12, ""),
        ("tell me when BABA is no longer below 100", "BABA", "price", True, 100, "USD"),
        ("tell me when BABA no longer trades above 200", "BABA", "price", False, 200, "USD"),
        ("tell me when Alibaba is not above 200", "BABA", "price", False, 200, "USD"),
        ("tell me when BABA's RSI isn't > 70", "BABA", "rsi_14", False, 70, ""),
        ("do not let me miss it: BABA above 200", "BABA", "price", True, 200, "USD"),
        ("BABA price no lower than 5", "BABA", "price", True, 5, "USD"),
        ("Alibaba above HK$150", "9988.HK", "price", True, 150, "HKD"),
        ("Alibaba > 150 hkd", "9988.HK", "price", True, 150, "HKD"),
        ("Tencent above US$60", "TCEHY", "price", True, 60, "USD"),
        ("Tencent above $400", "0700.HK", "price", True, 400, "HKD"),  # a dollar of its own
        ("9988.HK below 15 US dollars", "BABA", "price", False, 15, "USD"),
        ("BABA price < 100,5", "BABA", "price", False, 100.5, "USD"),
        ("BABA rsi > 70,5", "BABA", "rsi_14", True, 70.5, ""),
        ("BABA price < 0,95", "BABA", "price", False, 0.95, "USD"),
        ("BABA price < 0,125", "BABA", "price", False, 0.125, "USD"),  # no thousands begin with a nought
        ("BABA > 1.234,56", "BABA", "price", True, 1234.56, "USD"),
        ("BABA > 1,234,567.8", "BABA", "price", True, 1234567.8, "USD"),
        ("BABA > 12,5 dollars, please", "BABA", "price", True, 12.5, "USD"),
        ("tell me when BABA is above 70.", "BABA", "price", True, 70, "USD"),
        ("BABA price > 100k", "BABA", "price", True, 100_000, "USD"),
        ("BABA price > 1,5 k", "BABA", "price", True, 1500, "USD"),
        ("BABA market cap > $250bn", "BABA", "market_cap", True, 2.5e11, "USD"),
        ("BABA market cap > 900M", "BABA", "market_cap", True, 9e8, "USD"),
        ("price < 100 T", "T", "price", False, 100, "USD"),  # a ticker behind a number is none of its letters
        ("price < 100 0700.HK", "0700.HK", "price", False, 100, "HKD"),
    ],
)
def test_conditions(
    resolver: Resolver, text: str, symbol: str, metric: str, above: bool | None, bound: float, unit: str
) -> None:
    assert condition_in(text, resolver) == Condition(symbol, metric, above, bound, unit)


def test_a_stock_left_out_is_the_one_spoken_of(resolver: Resolver) -> None:
    found = condition_in("tell me when it is no longer overbought", resolver, ("AMZN", "BABA"))
    assert found == Condition("AMZN", "rsi_14", False, 70, "")


@pytest.mark.parametrize("text", ["rsi > 70", "tell me when it is overbought", "Zzyzx Corp < 10", "> 5"])
def test_no_stock_or_an_unknown_one_is_asked_back(resolver: Resolver, text: str) -> None:
    with pytest.raises(QuestionError) as caught:
        condition_in(text, resolver)
    assert str(caught.value) == "Which stock is that about? For example: BABA rsi > 70, or BABA price < 100."


def test_a_price_in_a_currency_it_does_not_trade_in_is_asked_back(resolver: Resolver) -> None:
    with pytest.raises(QuestionError, match="Alibaba does not trade in EUR: please give the price in USD"):
        condition_in("Alibaba above 150 €", resolver)


@pytest.mark.parametrize(
    "text",
    [
        "BABA price below 200-day average",
        "BABA price > 1,000 day average",
        "BABA above 50 SMA",
        "BABA > 200d",
    ],
)
def test_the_length_of_an_average_is_no_bound(resolver: Resolver, text: str) -> None:
    assert condition_in(text, resolver) is None


@pytest.mark.parametrize(
    "number",
    ["1e3", "1,00,000", "1.2.3", "1'000", "1 000", "1 234,56", "1/2", "½", "70-80", "100xyz", "1.234.567"],
)
def test_a_number_that_may_be_read_wrongly_is_no_bound(resolver: Resolver, number: str) -> None:
    assert condition_in(f"BABA price > {number}", resolver) is None


def test_an_unknown_stock_is_not_taken_for_the_one_spoken_of(resolver: Resolver) -> None:
    with pytest.raises(QuestionError):
        condition_in("tell me when Zzyzx Corp falls below 10", resolver, ("BABA",))


@pytest.mark.parametrize("text", ["", "BABA", "tell me when Alibaba was founded", "is baba good over time"])
def test_words_without_a_condition(resolver: Resolver, text: str) -> None:
    assert condition_in(text, resolver) is None


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Tell me when BABA is overbought", True),
        ("please let me know once it falls below 100", True),
        ("Notify me if BABA > 200", True),
        ("tell me if BABA is overbought", False),  # a question about now
        ("when is BABA overbought?", False),
        ("do not tell me when", False),
    ],
)
def test_wishes_to_be_told_later(text: str, asks: bool) -> None:
    assert asks_to_watch(text) is asks
