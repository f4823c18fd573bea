"""Prices of small fractions of a cent, from Yahoo's table to the words of an answer."""

from datetime import UTC, datetime
from pathlib import Path

import pandas
import pytest

from bot import chart_words
from retrieval.errors import UnknownSymbol
from retrieval.market.gateway import Market
from retrieval.market.source import Chain, Facts, History, Period
from retrieval.market.yahoo import _history, _rounded
from retrieval.types import Figure
from retrieval.writing.words import amount, digits, money
from tests.fakes.series import walk

NOW = datetime(2026, 9, 24, 12, tzinfo=UTC)
NAMES = [
    "price",
    "change_percent",
    "rsi_14",
    "volatility_30d_percent",
    "drawdown_percent",
    "return_1y_percent",
]


class Coins:
    """The same walk at any level."""

    name = "Test prices"

    def history(self, symbol: str, period: Period) -> History:
        level = float(symbol.partition("-")[0])
        closes = [bar.close * level for bar in walk("coin", [("2024-01-02", 1000)])[:650]]
        days = pandas.date_range(end="2026-09-24", periods=650, tz="UTC")
        frame = pandas.DataFrame(dict.fromkeys(("Open", "High", "Low", "Close"), closes), index=days)
        told = {
            "symbol": symbol,
            "exchangeTimezoneName": "UTC",
            "currency": "USD",
            "exchangeName": "CCC",
            "instrumentType": "CRYPTOCURRENCY",
            "regularMarketPrice": closes[-1],
            "regularMarketTime": pandas.Timestamp(NOW),
        }
        return _history(symbol, frame.assign(Volume=1000), told)

    def facts(self, symbol: str) -> Facts:
        raise UnknownSymbol("a coin has none")

    def options(self, symbol: str) -> Chain:
        raise UnknownSymbol("a coin has none")


@pytest.mark.parametrize("level", ["0.0001", "0.0000001", "0.0000000001"])
async def test_a_coin_of_next_to_nothing_has_every_figure_of_a_dear_one(level: str, tmp_path: Path) -> None:
    market = Market(Coins(), cache_dir=tmp_path, clock=lambda: NOW)
    dear, cheap = [await market.view(f"{symbol}-USD", NAMES) for symbol in ("1", level)]
    assert [figure.name for figure in cheap.figures] == NAMES
    for theirs, ours in zip(dear.figures[1:], cheap.figures[1:], strict=True):
        assert ours.value == pytest.approx(theirs.value, rel=0.001, abs=0.001)
    price = dear.figures[0].value
    assert isinstance(price, float)
    assert cheap.figures[0].value == pytest.approx(price * float(level), rel=1e-6)
    assert any(digit in amount(cheap.figures[0]) for digit in "123456789")
    await market.close()


@pytest.mark.parametrize(
    ("price", "kept"),
    [
        (111.0199966430664, 111.02),
        (104123.4567891, 104123.4568),
        (1.2000000476837158, 1.2),
        (0.33500000834465027, 0.335),
        (0.0000112345678, 0.00001123457),
    ],
)
def test_prices_lose_what_float32_adds_and_nothing_else(price: float, kept: float) -> None:
    assert _rounded(price) == kept


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.0000112, "0.0000112"),
        (0.0000112345, "0.00001123"),
        (0.0841, "0.0841"),
        (0.5, "0.50"),
        (0.99999, "1.00"),
        (1.2, "1.20"),
        (1234.5, "1,234.50"),
        (0.0, "0.00"),
        (1e-17, "0.00"),
    ],
)
def test_small_amounts_are_written_with_digits_that_say_something(value: float, words: str) -> None:
    assert digits(value) == chart_words.number(value) == words
    assert money(value, "USD") == f"{words} USD"
    assert money(-value, "USD").lstrip("−") == f"{words} USD"


def test_large_amounts_are_in_words() -> None:
    assert money(252_340_000_000.0, "USD") == "252.3 billion USD"
    assert amount(Figure("X", "macd", -0.0312, "USD", NOW, "Test prices")) == "−0.0312 USD"
