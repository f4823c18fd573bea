"""The ledger of claims, and the sentence of other readings that stands after a figure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from retrieval.corpus.claims import find_claims
from retrieval.corpus.passages import split
from retrieval.corpus.topics import Topics
from retrieval.names.instruments import Resolver
from retrieval.types import Claim, Document, Figure, MarketView, Part
from retrieval.writing.ledger import ledger
from retrieval.writing.support import support

CLOSE = datetime(2026, 9, 24, 16, tzinfo=ZoneInfo("America/New_York"))
FIRST = (
    "The stock is overbought. It trades at 22 times forward earnings. At its peak it traded at 30 times forward "
    "earnings. Short interest in its Hong Kong shares rose to 0.5% of the free float. Analysts rate it a buy. The "
    "firm set aside $12 billion for AI."
)
SECOND = "Some say the stock is overbought. In March funds held 7% of Alibaba."


def figure(name: str, value: float | str, unit: str = "", note: str = "", symbol: str = "BABA") -> Figure:
    return Figure(symbol, name, value, unit, CLOSE, "Yahoo Finance", note=note)


def claims(resolver: Resolver, *texts: str) -> list[Claim]:
    found: list[Claim] = []
    for n, text in enumerate(texts):
        document = Document(f"d{n}", f"Story {n}", text, instruments=("BABA",))
        found += find_claims(split(document), resolver, Topics(resolver))
    return found


def test_every_claim_stands_with_its_words_and_verdict_and_the_same_ones_together(
    resolver: Resolver,
) -> None:
    alibaba = resolver.mentions("Alibaba")[0].instrument
    found = claims(resolver, FIRST, SECOND)
    views = (
        MarketView(
            "BABA",
            (
                figure("rsi_14", 43.58, "points"),
                figure("forward_pe", 20.5, "x", "forecast of 5.00 USD a share"),
                figure("short_percent_of_float", 2.9, "%", "as settled on 2026-08-31, 3 weeks old"),
                figure("recommendation", "strong buy", "", "40 analysts"),
            ),
        ),
        MarketView("9988.HK", (), ("short interest for 9988.HK: none",)),
    )
    answer = ledger(alibaba, found, views)
    lines = [b.text for b in answer.blocks if b.part is Part.BULLET]
    assert lines == [
        "14-day RSI: “The stock is overbought” [1], “Some say the stock is overbought” [2] → RSI 43.6, neutral (BABA, "
        "24 Sep 2026): no longer",
        "Forward P/E: “It trades at 22 times forward earnings” [1] → forward P/E 20.5, forecast of 5.00 USD a share "
        "(BABA, 24 Sep 2026): still so",
        "Short interest, share of free float (9988.HK): “Short interest in its Hong Kong shares rose to 0.5% of the "
        "free float” [1] → no live figure for 9988.HK; of the other listing, short interest, share of free float "
        "2.90 %, as settled on 31 Aug 2026, 3 weeks old (BABA, 24 Sep 2026): cannot be checked",
        "Analysts' consensus: “Analysts rate it a buy” [1] → analysts' consensus strong buy, 40 analysts (BABA, 24 Sep "
        "2026): still so",
        "Forward P/E at its peak: “At its peak it traded at 30 times forward earnings” [1] → forward P/E 20.5, "
        "forecast of 5.00 USD a share (BABA, 24 Sep 2026): lower now",
        "Share of the company held: “In March funds held 7% of Alibaba” [2]",
        "Spending planned: “The firm set aside $12 billion for AI” [1]",
    ]
    assert answer.blocks[0].text == (
        "7 claims about Alibaba in the sources I have: 2 still so, 1 no longer, 1 lower now and 3 cannot be checked."
    )
    assert len(answer.then_now) == len(found) == 8
    assert all(c.quote in next(d.passage.text for d in found if d.quote == c.quote) for c in answer.citations)
    assert answer.gaps == ("short interest for 9988.HK: none",)


def test_without_claims_it_says_so(resolver: Resolver) -> None:
    answer = ledger(resolver.mentions("Tencent")[0].instrument, [], ())
    assert answer.abstained
    assert answer.blocks[0].text == "The sources I have state no figure about Tencent."


def view(*figures: Figure) -> MarketView:
    return MarketView("BABA", figures)


def test_an_rsi_is_set_beside_its_own_year_and_other_readings() -> None:
    readings = (
        figure("rsi_14_cross_sessions", 2.0, "sessions", "rose above 70 on 2026-09-22"),
        figure("rsi_14_percentile", 97.2, "%"),
        figure("bollinger_position_percent", 104.0, "%"),
        figure("sma_200_distance_percent", 3.0, "%"),
    )
    assert support(view(figure("rsi_14", 74.0, "points"), *readings), "rsi_14") == (
        "BABA's RSI: it rose above 70 on 22 Sep 2026, 2 sessions before; 97 % of its readings of the last year were as "
        "low or lower; the price stands above the upper Bollinger band, which says the same; it stands 3.0 % above the "
        "200-day average, which says otherwise."
    )
    low = support(view(figure("rsi_14", 25.0, "points"), *readings[2:]), "rsi_14") or ""
    assert "says the same" not in low
    assert low.endswith("which says otherwise.")
    assert support(view(figure("rsi_14", 74.0, "points")), "rsi_14") is None


def test_trend_volatility_and_fall_have_their_sentence() -> None:
    crossed = figure("average_cross_sessions", 171.0, "sessions", "death cross on 2026-01-20")
    assert support(view(figure("sma_200", 150.0, "USD"), crossed), "sma_200") == (
        "BABA's 50-day average has been below its 200-day one since the death cross on 20 Jan 2026, "
        "171 sessions before."
    )
    spread = figure("volatility_percentile", 20.6, "%")
    assert support(view(figure("volatility_30d_percent", 30.0, "%"), spread), "volatility_30d_percent") == (
        "On 21 % of the last year's sessions BABA's volatility was as low or lower."
    )
    assert support(view(figure("drawdown_percent", 65.0, "%")), "drawdown_percent") == (
        "BABA would have to rise by 186 % to stand there again."
    )
    assert support(view(figure("drawdown_percent", 0.0, "%")), "drawdown_percent") is None
    assert support(view(figure("price", 110.0, "USD")), "price") is None


def test_an_old_figure_is_called_old(resolver: Resolver) -> None:
    old = replace(figure("rsi_14", 43.58, "points"), stale=True)
    found = claims(resolver, "The stock is overbought.")
    answer = ledger(resolver.mentions("Alibaba")[0].instrument, found, (MarketView("BABA", (old,)),))
    line = next(b.text for b in answer.blocks if b.part is Part.BULLET)
    assert line.endswith("→ RSI 43.6, neutral (BABA, 24 Sep 2026, old): no longer")
