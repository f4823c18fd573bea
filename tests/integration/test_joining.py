"""Answers that join figures, over the gateway and the stand-in: each number computed here once more."""

import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from retrieval.joining import join, merged
from retrieval.market.gateway import Market
from retrieval.market.pace import Pace
from retrieval.market.yahoo import Yahoo
from retrieval.names.instruments import Resolver
from retrieval.questions.understanding import understand
from retrieval.types import Bar, Part
from tests.fakes.yahoo import Fault, YahooServer
from tests.fakes.yahoo.fixture import forget, point_at

NOW = datetime(2026, 9, 24, 22, tzinfo=UTC)  # New York has closed, Hong Kong opens in three and a half hours
TODAY = date(2026, 9, 24)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[YahooServer]:
    with YahooServer(now=NOW) as running:
        point_at(running, monkeypatch)
        yield running
    forget()


@pytest_asyncio.fixture
async def market(server: YahooServer, tmp_path: Path) -> AsyncIterator[Market]:
    def now() -> datetime:
        assert server.now
        return server.now

    made = Market(Yahoo(tmp_path), clock=now, cache_dir=tmp_path, pace=Pace(burst=1000), deadline_s=30)
    yield made
    await made.close()


def close(server: YahooServer, symbol: str, day: date) -> float:
    """The last close up to that day."""
    return next(bar.close for bar in reversed(server.series[symbol].bars) if bar.day <= day)


def gain(server: YahooServer, symbol: str, since: date) -> float:
    return (close(server, symbol, TODAY) / close(server, symbol, since) - 1) * 100


def told(value: float) -> str:
    return f"{value:+.1f}".replace("-", "−")


async def test_a_comparison_is_a_row_a_company_with_one_time_each(
    market: Market, server: YahooServer, resolver: Resolver
) -> None:
    found = await join(market, understand("compare BABA, AMZN and 0700.HK", resolver), None)
    assert [block.part for block in found.blocks] == [Part.LEAD, Part.BULLET, Part.BULLET, Part.BULLET]
    assert found.blocks[0].text == "BABA, AMZN and 0700.HK side by side."
    for block, symbol, currency in zip(
        found.blocks[1:], ("BABA", "AMZN", "0700.HK"), ("USD", "USD", "HKD"), strict=True
    ):
        assert block.text.startswith(f"{symbol}: price {close(server, symbol, TODAY):,.2f} {currency}, ")
        assert f"{told(gain(server, symbol, date(2025, 12, 31)))} % this year" in block.text
        assert re.search(r"RSI \d+\.\d, forward P/E \d+\.\d", block.text)
        assert block.text.count("as of 24 Sep 2026 16:00") == 1
    assert found.gaps == ()


async def test_an_index_is_not_asked_for_its_earnings(
    market: Market, server: YahooServer, resolver: Resolver
) -> None:
    found = await join(market, understand("compare BABA and the S&P 500", resolver), None)
    assert [view.symbol for view in found.views] == ["BABA", "^GSPC"]
    assert [view.gaps for view in found.views] == [(), ()]
    assert "forward P/E" in found.blocks[1].text
    assert found.blocks[2].text.startswith(f"^GSPC: price {close(server, '^GSPC', TODAY):,.2f} points, ")
    asked = await join(market, understand("forward P/E of BABA vs the S&P 500", resolver), None)
    assert asked.views[1].gaps  # what was asked for is looked up all the same


async def test_which_is_cheaper_is_ranked_and_what_is_missing_is_said(
    market: Market, server: YahooServer, resolver: Resolver
) -> None:
    company = server.company(server.shown("MSFT"))
    assert company
    server.companies["MSFT"] = replace(company, forward_eps=None)
    found = await join(
        market, understand("Is Alibaba still cheaper than Amazon and Microsoft?", resolver), None
    )
    values = {v.symbol: f.value for v in found.views if (f := v.figure("forward_pe"))}
    assert set(values) == {"BABA", "AMZN"}
    ranked = sorted(values, key=lambda symbol: float(values[symbol] or 0))
    order = ", ".join(f"{symbol} {values[symbol]:.1f}" for symbol in ranked)
    assert found.blocks[0].text == f"By forward P/E, lowest first: {order}; none for MSFT."
    assert "no forward P/E" in found.blocks[3].text
    assert "forward P/E for MSFT: Yahoo gives no forecast of earnings" in found.views[2].gaps


def moved(percent: float) -> str:
    return f"{'rose' if percent >= 0 else 'fell'} by {abs(percent):.1f} %"


async def test_a_return_against_another_is_a_difference_in_points(
    market: Market, server: YahooServer, resolver: Resolver
) -> None:
    question = "Did Alibaba beat the Hang Seng Tech since the article?"
    found = await join(market, understand(question, resolver), date(2025, 10, 6))
    own, other = (gain(server, symbol, date(2025, 10, 6)) for symbol in ("BABA", "3032.HK"))
    lead = found.blocks[0].text
    way = "ahead of" if own > other else "behind"
    beaten = "Yes" if own > other else "No"
    assert lead.startswith(f"{beaten}: BABA was {way} 3032.HK by {abs(own - other):.1f} percentage points: ")
    assert f"BABA {moved(own)} from the close of 6 Oct 2025 to that of 24 Sep 2026" in lead
    assert f"3032.HK {moved(other)} from" in lead
    assert "own currency" in found.blocks[1].text
    assert found.blocks[2].text.startswith("Shown by 3032.HK")
    assert found.gaps == ()


async def test_an_undated_article_is_no_day_to_count_from(
    market: Market, server: YahooServer, resolver: Resolver
) -> None:
    found = await join(market, understand("How has Alibaba done since the article?", resolver), None)
    assert found.gaps == (
        "the return since the article: the article has no date; counted from the start of the year instead",
    )
    assert f"BABA {moved(gain(server, 'BABA', date(2025, 12, 31)))} from" in found.blocks[0].text


async def test_returns_to_days_far_apart_are_not_set_against_each_other(
    market: Market, server: YahooServer, resolver: Resolver
) -> None:
    server.faults = {"AMZN": Fault.STALE}
    found = await join(market, understand("Did Alibaba beat Amazon in the last six months?", resolver), None)
    assert "ahead" not in found.blocks[0].text
    assert "behind" not in found.blocks[0].text
    assert "to that of 10 Sep 2026 (old)" in found.blocks[0].text


def hong_kong_at(server: YahooServer, price: float) -> None:
    """Its last session trades at that price all day."""
    series = server.series["9988.HK"]
    bars = [bar for bar in series.bars if bar.day <= TODAY]
    last = Bar(bars[-1].day, price, price, price, price, 1)
    server.series["9988.HK"] = replace(series, bars=(*bars[:-1], last))


async def test_two_listings_are_reconciled_at_eight_to_one(
    market: Market, server: YahooServer, resolver: Resolver
) -> None:
    dollars, rate = close(server, "BABA", TODAY), server.shown("HKD=X").price
    assert rate
    hong_kong_at(server, round(dollars * rate / 8 * 1.02, 2))
    found = await join(market, understand("BABA vs 9988", resolver), None)
    home = close(server, "9988.HK", TODAY)
    parity = home * 8 / rate
    premium = (parity / dollars - 1) * 100
    assert [block.text for block in found.blocks] == [
        f"9988.HK trades {premium:.1f} % above BABA, so BABA is the cheaper of the two.",
        f"{home:.2f} HKD × 8 ordinary shares an ADS ÷ {rate:.4f} HKD a dollar = {parity:.2f} USD, beside "
        f"{dollars:.2f} USD for the ADS (rate of 24 Sep 2026 23:00 London).",
        "HKEX and NYSE are closed; 9988.HK is of 24 Sep 2026 16:00 Hong Kong, BABA of 24 Sep 2026 16:00 New York, "
        "12 hours apart: part of the difference is what one market has not yet seen.",
    ]
    figures = {f.name: f.value for view in found.views for f in view.figures}
    assert figures["premium_percent"] == pytest.approx(premium)
    assert figures["ads_parity"] == pytest.approx(parity)
    assert found.gaps == ()


async def test_one_market_open_is_told_from_the_closed_one(
    market: Market, server: YahooServer, resolver: Resolver
) -> None:
    dollars, rate = close(server, "BABA", TODAY), server.shown("HKD=X").price
    assert rate
    hong_kong_at(server, round(dollars * rate / 8 * 0.99, 2))
    server.now = NOW - timedelta(hours=6)  # noon in New York
    found = await join(market, understand("Which listing of Alibaba is cheaper?", resolver), None)
    assert found.blocks[2].text.startswith("HKEX is closed; ")


async def test_prices_that_do_not_fit_the_ratio_are_not_explained_away(
    market: Market, server: YahooServer, resolver: Resolver
) -> None:
    hong_kong_at(server, 300.0)
    found = await join(market, understand("BABA vs 9988", resolver), None)
    assert found.blocks == ()
    assert "which cannot be right" in found.gaps[0]


@pytest.mark.parametrize("fault", [Fault.BROKEN, Fault.LIMITED, Fault.EMPTY, Fault.MIXED_UP])
async def test_without_a_rate_or_a_price_there_is_no_premium(
    market: Market, server: YahooServer, resolver: Resolver, fault: Fault
) -> None:
    request = understand("BABA vs 9988", resolver)
    server.faults = {"HKD=X": fault}
    found = await join(market, request, None)
    assert found.blocks == ()
    assert found.gaps[0].startswith("premium of 9988.HK: no rate of HKD to the dollar")
    server.now = NOW + timedelta(minutes=20)
    server.faults = {"9988.HK": Fault.WRONG_CURRENCY}
    found = await join(market, request, None)
    assert found.blocks == ()
    assert "Yahoo quotes it in EUR, not in HKD" in found.views[1].gaps[0]


async def test_a_company_with_one_listing_has_nothing_to_reconcile(
    market: Market, resolver: Resolver
) -> None:
    found = await join(market, understand("which listing of Amazon is cheaper?", resolver), None)
    assert found.gaps == ("a comparison of Amazon's listings: no two listings with a known ratio",)


async def test_views_of_one_listing_are_merged(market: Market) -> None:
    one = await market.view("BABA", ["forward_pe"])
    two = await market.view("BABA", ["forward_pe", "price"])
    three = await market.view("AMZN", ["price"])
    both = merged([one, three, two])
    assert [(v.symbol, [f.name for f in v.figures]) for v in both] == [
        ("BABA", ["forward_pe", "price"]),
        ("AMZN", ["price"]),
    ]
    assert one.session is None  # no price was asked for
    assert both[0].session == two.session is not None


async def test_a_year_that_is_over_counts_from_close_to_close(
    market: Market, server: YahooServer, resolver: Resolver
) -> None:
    found = await join(market, understand("How did BABA do in 2023?", resolver), None)
    bars = server.series["BABA"].bars
    first, last = (
        max((b for b in bars if b.day <= date(y, 12, 31)), key=lambda b: b.day) for y in (2022, 2023)
    )
    percent = (last.close / first.close - 1) * 100
    assert found.blocks[0].text.startswith(f"BABA {moved(percent)} from the close of ")
    figure = found.views[0].figure("return_percent")
    assert figure
    assert figure.value == pytest.approx(percent, abs=0.01)
    assert figure.as_of
    assert figure.as_of.date() == last.day
    assert not figure.stale


async def test_a_past_day_has_its_close_or_the_one_before_it(
    market: Market, server: YahooServer, resolver: Resolver
) -> None:
    day = date(2024, 3, 2)  # a Saturday
    found = await join(market, understand("BABA price on 2024-03-02", resolver), None)
    bar = max((b for b in server.series["BABA"].bars if b.day <= day), key=lambda b: b.day)
    assert found.blocks[0].text == (
        f"BABA closed at {bar.close:,.2f} USD on {bar.day.day} {bar.day:%b %Y}, the last session before "
        "2 Mar 2024 (adjusted for later splits)."
    )
    ahead = await join(market, understand("BABA price on 2031-03-03", resolver), None)
    assert ahead.blocks == ()
    assert ahead.gaps == ("the price on 2031-03-03: that is no day of the past",)


async def test_where_a_company_is_listed_needs_no_market(
    market: Market, server: YahooServer, resolver: Resolver
) -> None:
    found = await join(market, understand("what is Alibaba's ticker?", resolver), None)
    assert [block.text for block in found.blocks] == [
        "Alibaba is listed as BABA (NYSE, in USD) and 9988.HK (HKEX, in HKD); the symbols are Yahoo Finance's."
    ]
    assert found.views == ()


async def test_a_company_without_any_figure_has_one_word_in_its_row(
    market: Market, resolver: Resolver
) -> None:
    found = await join(market, understand("compare BABA and LCID", resolver), None)
    rows = [block.text for block in found.blocks if block.part is Part.BULLET]
    assert rows[0].startswith("BABA: price ")
    assert rows[1] == "LCID: no live figures"
