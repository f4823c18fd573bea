"""How metrics are asked for, how sentences state them, and when a claim still holds."""

from __future__ import annotations

import pytest

from retrieval.metrics import METRICS, NO_LONGER, STILL_SO, UNCHECKED, asked, stated
from retrieval.stating import HIGHER, LOWER
from retrieval.types import Claim, Document, Passage

LIVE_NAMES = set(
    "price previous_close change_percent rsi_14 sma_50 sma_200 high_52w low_52w all_time_high drawdown_percent "
    "ytd_return_percent return_1y_percent macd macd_signal bollinger_upper bollinger_lower "
    "volatility_30d_percent forward_pe trailing_pe market_cap short_percent_of_float short_change_percent "
    "put_call_ratio implied_volatility_percent target_mean_price recommendation next_earnings "
    "dividend_yield_percent volume max_drawdown_percent".split()
)
STATED_ONLY = set(
    "peak_forward_pe underweight_percent ownership_percent ai_spending division_growth_percent value_added "
    "option_cost open_contracts".split()
)


def claim(metric: str, value: float | None, quote: str = "") -> Claim:
    document = Document("a", "A", quote)
    return Claim(metric, "BABA", value, "", Passage("a:0", document, None, quote, 0), quote)


def test_every_figure_of_the_contract_has_a_row_with_a_title() -> None:
    assert {name for name, metric in METRICS.items() if metric.live} == LIVE_NAMES
    assert {name for name, metric in METRICS.items() if not metric.live} == STATED_ONLY
    assert all(metric.title and metric.name == name for name, metric in METRICS.items())


@pytest.mark.parametrize(
    ("words", "metrics"),
    [
        ("is it overbought", ("rsi_14",)),
        ("oversold?", ("rsi_14",)),
        ("超卖", ("rsi_14",)),
        ("腾讯现在的RSI是多少", ("rsi_14",)),
        ("überkauft", ("rsi_14",)),
        ("share price", ("price",)),
        ("what does it trade at, trading at", ("price",)),
        ("股价", ("price",)),
        ("52-week range", ("high_52w", "low_52w")),
        ("52 week high", ("high_52w",)),
        ("how far below its peak", ("drawdown_percent",)),
        ("year to date", ("ytd_return_percent",)),
        ("moving averages", ("sma_50", "sma_200")),
        ("the 50-day moving average", ("sma_50",)),
        ("MACD", ("macd", "macd_signal")),
        ("price target", ("target_mean_price",)),
        ("price war", ()),
        ("forward P/E", ("forward_pe",)),
        ("trailing P/E", ("trailing_pe",)),
        ("market cap", ("market_cap",)),
        ("市值", ("market_cap",)),
        ("short interest", ("short_percent_of_float",)),
        ("put/call ratio", ("put_call_ratio",)),
        ("what are the risks", ()),
    ],
)
def test_what_people_ask_for(words: str, metrics: tuple[str, ...]) -> None:
    assert asked(words) == metrics


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The shares stood 65% below their 2020 highs.", [("drawdown_percent", 65.0, "")]),
        ("They are down about 12.5 percent from the record high.", [("drawdown_percent", 12.5, "")]),
        ("Its shares have doubled this year.", [("ytd_return_percent", 100.0, "")]),
        ("The stock gained 12% this year.", [("ytd_return_percent", 12.0, "")]),
        ("The stock fell 20% this year.", [("ytd_return_percent", -20.0, "")]),
        (
            "Despite doubling this year, it is 40% below its peak.",
            [("ytd_return_percent", 100.0, ""), ("drawdown_percent", 40.0, "")],
        ),
        ("The RSI shows that the stock may be overbought.", [("rsi_14", None, "overbought")]),
        ("The stock is oversold.", [("rsi_14", None, "oversold")]),
        ("An RSI of 71.2 was measured.", [("rsi_14", 71.2, "")]),
        ("The 14-day RSI is 66.", [("rsi_14", 66.0, "")]),
        ("It trades at 22 times forward earnings.", [("forward_pe", 22.0, "")]),
        ("It trades at 22x forward earnings.", [("forward_pe", 22.0, "")]),
        ("At its peak it was valued at 29x forward earnings.", [("peak_forward_pe", 29.0, "")]),
        ("Short interest rose to 0.47% of free float.", [("short_percent_of_float", 0.47, "")]),
        ("The shares closed at $1,175.50 on Friday.", [("price", 1175.5, "")]),
        ("It has a market value of $300 billion.", [("market_cap", 3e11, "")]),
        ("Most analysts rate the share a buy.", [("recommendation", None, "buy")]),
        ("Funds were 1.3% below its weight in the index.", [("underweight_percent", 1.3, "")]),
        ("Short interest has risen for weeks.", [("short_change_percent", None, "risen")]),
        ("Short bets fell last month.", [("short_change_percent", None, "fell")]),
        ("The firm set aside $12 billion for AI.", [("ai_spending", 12e9, "")]),
        ("A $4.5 billion investment plan was announced.", [("ai_spending", 4.5e9, "")]),
        ("The rise added $30 billion to its market value.", [("value_added", 3e10, "")]),
        ("Call options on it were the dearest since 2019.", [("option_cost", None, "dearest")]),
        ("Funds held 7% of the company.", [("ownership_percent", 7.0, "")]),
        ("Its sales fell by 3%.", [("division_growth_percent", -3.0, "")]),
        ("It hit a 52-week high of $1,190.50.", [("high_52w", 1190.5, "")]),
        ("The shares are up 40% to $110 this year.", [("ytd_return_percent", 40.0, "")]),
        # what must not become a claim
        ("It set a record high of $51.2 billion.", []),
        ("The market closed at $51.2 trillion.", []),
        ("The shares rose 20% in the year to March.", []),
        ("The shares rose 20% from the year before.", []),
        ("The shares fell 20% from the levels this year.", []),
        ("The RSI has a usual line of 70.", []),
        ("An RSI of the 14-day kind is used.", []),
        ("Is the stock 65% cheaper than bread?", []),
        ("Analysts discussed the RSI and the rating scale.", []),
        ("Short interest is reported twice a month.", []),
        ("Funds were 1.3% below their target for cash.", []),
        ("It spends $2 billion on ships a year.", []),
        ("The cost of options is what a trader pays.", []),
        ("The ownership rules changed 3 times.", []),
        ("It trades in New York and Hong Kong.", []),
        ("The price target was not changed.", []),
        ("It used to trade at 40 times trailing earnings.", []),
        ("An RSI above 70 counts as overbought.", [("rsi_14", None, "overbought")]),
        ("Cloud revenue rose 26% last quarter.", [("division_growth_percent", 26.0, "")]),
        ("Ownership rose to 11% in September.", [("ownership_percent", 11.0, "")]),
    ],
)
def test_what_sentences_state(sentence: str, found: list[tuple[str, float | None, str]]) -> None:
    assert [(s.metric, s.value, s.state) for s in stated(sentence)] == found


@pytest.mark.parametrize(
    ("metric", "claimed", "quote", "live", "verdict"),
    [
        ("rsi_14", None, "The stock is overbought.", 70.1, STILL_SO),
        ("rsi_14", None, "The stock is overbought.", 70.0, NO_LONGER),
        ("rsi_14", None, "The stock is oversold.", 29.9, STILL_SO),
        ("rsi_14", None, "The stock is oversold.", 30.0, NO_LONGER),
        ("rsi_14", None, "Nothing is said.", 50.0, UNCHECKED),
        ("drawdown_percent", 65.0, "", 70.0, STILL_SO),
        ("drawdown_percent", 65.0, "", 59.9, NO_LONGER),
        ("ytd_return_percent", 100.0, "", 90.0, STILL_SO),
        ("ytd_return_percent", 100.0, "", 89.9, NO_LONGER),
        ("ytd_return_percent", -50.0, "", -46.0, STILL_SO),
        ("ytd_return_percent", -50.0, "", -40.0, NO_LONGER),
        ("price", 100.0, "", 104.9, STILL_SO),
        ("price", 100.0, "", 106.0, NO_LONGER),
        ("drawdown_percent", 65.0, "", None, UNCHECKED),
        ("recommendation", None, "Analysts rate it a buy.", "strong buy", STILL_SO),
        ("recommendation", None, "Analysts rate it a buy.", "hold", NO_LONGER),
        ("short_change_percent", None, "Short interest has risen.", 0.5, STILL_SO),
        ("short_change_percent", None, "Short interest has risen.", -0.5, NO_LONGER),
        ("peak_forward_pe", 29.0, "", None, UNCHECKED),
        ("peak_forward_pe", 29.0, "", 31.6, HIGHER),
        ("peak_forward_pe", 29.0, "", 15.0, LOWER),
        ("ai_spending", 1e9, "", None, UNCHECKED),
    ],
)
def test_when_a_claim_still_holds(
    metric: str, claimed: float | None, quote: str, live: float | str | None, verdict: str
) -> None:
    assert METRICS[metric].judge(claim(metric, claimed, quote), live) == verdict
