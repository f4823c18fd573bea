"""What a rise "on the year" is of: a share, whose return it is, or anything else, whose return it is not."""

from __future__ import annotations

import pytest

from retrieval.corpus.claims import find_claims
from retrieval.corpus.passages import split
from retrieval.corpus.topics import Topics
from retrieval.names.instruments import Resolver
from retrieval.types import Document

RETURNS = {"ytd_return_percent", "return_1y_percent"}
LEVELS = {"price", "drawdown_percent", "high_52w", "low_52w", "all_time_high"}
OF_SHARES = (
    "The shares have gained 40% this year.",
    "Alibaba has gained 40% this year.",
    "Shares of Alibaba have climbed 40% so far this year.",
    "Shares in the company have doubled since January.",
    "The stock closed at $190 on Friday, up 85% on the year.",
    "The shares closed at $212.40 on Wednesday, up 12 percent on the year.",
    "Alibaba, whose revenue rose 5%, is up 40% this year.",
    "Despite weak sales, it has gained 40% this year.",
    "Despite weak sales, Alibaba's shares have gained 40% this year.",
    "Alibaba (NYSE: BABA) has risen 40% year to date.",
    "This year the shares have lost 12%.",
    "Since January Tencent has gained 30%.",
    "In Hong Kong the shares have gained 40% this year.",
    "In Hong Kong, the stock is up 40% this year.",
    "The chipmaker is up 30% this year.",
    "Nvidia, the chipmaker, is up 30% this year.",
    "After a weak spring Alibaba has gained 40% this year.",
    "The stock rose 3% on Monday and has gained 40% this year.",
    "The shares, up 5% on Monday, have gained 40% this year.",
    "Up 40% this year, the shares trade at $110.",
    "Up 40% this year, Alibaba reported revenue of $5 billion.",
    "Having doubled this year, the stock is dear.",
    "Even so, it has returned 63% over the past year.",
    "Investors cheered: the ADRs are up 85% year to date.",
    "Analysts note that Alibaba has risen 40% this year.",
    "The share price has nearly doubled since the start of the year.",
    "Alibaba's share price has fallen 20% this year.",
    "The Hang Seng Tech Index has gained 30% this year.",
    "Revenue rose 5% and the shares have gained 40% this year.",
    "While sales fell, the stock gained 40% this year.",
    "Microsoft and Amazon have gained 12% this year.",
    "The shares of the Hangzhou-based group have jumped 60% this year.",
    "Shares listed in New York have gained 40% this year.",
    "Alibaba Group Holding Ltd. has gained 40% this year.",
    "It has more than doubled this year.",
    "The price has doubled since January.",
    "JD.com is down 15% this year.",
    "Bank of America has gained 12% this year.",
    "Alibaba was up 40% in 2025 when the article was written.",
    "The e-commerce giant's stock has soared 90% in 2025.",
    "The shares fell 12% over the past year.",
    "Shares of Apple, which makes phones, have gained 9% this year.",
    "The stock, which has doubled this year, looks dear.",
    "Alibaba, which has doubled this year, looks dear.",
    "The fund has returned 9% this year.",
    "“Alibaba has gained 40% this year,” said one trader.",
    "TSMC's shares have gained 14.9% since January, whereas Intel's have lost 24.3% this year.",
    "The shares are up 40% to $110 this year.",
    "With its shares up 40% this year, Alibaba is dear.",
)
OF_OTHERS = (
    "Data-centre revenue reached $51.2 billion in the quarter, up 56 percent on the year.",
    "Revenue rose 9% this year.",
    "Alibaba's revenue rose 9% this year.",
    "Revenue at Alibaba's cloud unit has climbed 34% this year.",
    "Nvidia posted revenue of $51 billion, up 56 percent on the year.",
    "Its profit fell 20% this year.",
    "The company's sales have doubled since January.",
    "Deliveries were up 12% on the year.",
    "The number of parcels rose 12% this year.",
    "Alibaba carried more: the number of parcels rose 12% this year.",
    "Copper has gained 12% this year.",
    "Operating margin is up 12% this year.",
    "Earnings per share rose 20% in 2025.",
    "Its market share has doubled since January.",
    "Short interest in the stock has doubled this year.",
    "Bets against the shares rose 40% this year.",
    "Trading volume in the shares has doubled this year.",
    "Monthly users, at 900 million, are up 12% on the year.",
    "Orders fell 8% over the past year.",
    "Costs jumped 30% this year, the company said.",
    "The company said that its costs jumped 30% this year.",
    "Alibaba said revenue rose 12% this year.",
    "Up 56% this year, revenue reached $51 billion.",
    "This year revenue has gained 40%.",
    "Over the past 12 months sales have risen 63%.",
    "Revenue was strong: it rose 12% this year.",
    "Shares outstanding fell 5% this year.",
    "Share buybacks rose 40% this year.",
    "Spending on AI has tripled this year.",
    "Cloud sales, which have doubled this year, are the reason.",
    "Alibaba's parcels rose 12% this year.",
    "Sales and profit rose 12% this year.",
    "Net income was $4 billion, down 12% on the year.",
    "Stockpiles of chips have doubled since January.",
    "Exports to China fell 20% in 2025.",
    "House prices rose 5% this year.",
    "Consumer inflation rose 5% this year.",
    "Alibaba made $5 billion, up 40% in 2025.",
    "Downloads of its app rose 12% in the year to March.",
    "The shares rose 20% in the year to March.",
    "The dividend was up 10% on the year before.",
    "Alibaba reported 900 million users, up 12% on the year.",
    "Its headcount is down 12% this year.",
    "In China revenue rose 40% this year.",
    "GMV on the platform rose 12% so far this year.",
    "The yuan has gained 3% this year.",
    "Gross margin widened and costs fell 5% this year.",
    "The stock's price-to-earnings ratio has doubled this year.",
    "With sales up 40% this year, Alibaba is dear.",
)
LEVELS_OF_OTHERS = (
    "Sales stood 40% below their 2021 peak.",
    "Revenue hit a record high of $51.2 billion.",
    "Revenue per user stood at $12.",
    "Its margin is 12% below its peak.",
)


def claimed(resolver: Resolver, text: str) -> list[tuple[str, str, float | None]]:
    document = Document("a", "On Alibaba", text, instruments=("BABA",))
    return [(c.metric, c.symbol, c.value) for c in find_claims(split(document), resolver, Topics(resolver))]


@pytest.mark.parametrize("text", OF_SHARES)
def test_a_rise_of_a_share_is_its_return(resolver: Resolver, text: str) -> None:
    assert {metric for metric, _, _ in claimed(resolver, text)} & RETURNS


@pytest.mark.parametrize("text", OF_OTHERS)
def test_a_rise_of_anything_else_is_no_return(resolver: Resolver, text: str) -> None:
    assert not {metric for metric, _, _ in claimed(resolver, text)} & RETURNS


@pytest.mark.parametrize("text", LEVELS_OF_OTHERS)
def test_a_level_of_a_business_is_none_of_its_share(resolver: Resolver, text: str) -> None:
    assert not {metric for metric, _, _ in claimed(resolver, text)} & LEVELS


def test_of_a_figure_and_a_share_in_one_sentence_the_share_has_the_return(resolver: Resolver) -> None:
    text = "Alibaba, whose revenue rose 5%, is up 40% this year."
    assert ("ytd_return_percent", "BABA", 40.0) in claimed(resolver, text)
    text = "Baidu's sales have risen 8 percent year to date while its shares lost 10 percent this year."
    assert claimed(resolver, text) == [("ytd_return_percent", "BIDU", -10.0)]


def test_the_close_of_a_share_stands_beside_the_figure_of_its_business(resolver: Resolver) -> None:
    text = "After record sales of $51.2 billion, the shares closed at $212.40 and have gained 40% this year."
    found = claimed(resolver, text)
    assert ("price", "BABA", 212.4) in found
    assert ("ytd_return_percent", "BABA", 40.0) in found
