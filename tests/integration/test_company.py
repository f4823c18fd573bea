"""Company figures, options and rates through the gateway, the unchanged yfinance and the stand-in over TLS."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from retrieval.errors import MarketUnavailable
from retrieval.market.facts import COMPANY, OPTIONS
from retrieval.market.gateway import Market
from retrieval.market.pace import Pace
from retrieval.market.yahoo import Yahoo
from tests.fakes.yahoo import Fault, YahooServer
from tests.fakes.yahoo.fixture import forget, point_at

NOW = datetime(2026, 9, 24, 22, tzinfo=UTC)  # two hours after the close of New York
NAMES = [*COMPANY, *OPTIONS]
SAID = {
    Fault.UNKNOWN: "Yahoo has no such symbol",
    Fault.LIMITED: "Yahoo is limiting requests (429)",
    Fault.BROKEN: "Yahoo answered with an error (500)",
    Fault.HTML: "Yahoo's answer could not be read",
    Fault.GARBAGE: "Yahoo's answer could not be read",
    Fault.HANG: "Yahoo did not answer within 0.6 s",
    Fault.RESET: "Yahoo could not be reached",
    Fault.WRONG_CURRENCY: "Yahoo quotes it in EUR, not in USD",
    Fault.MIXED_UP: "Yahoo answered for another symbol",
    Fault.EMPTY: "Yahoo gave no figures of the company",
}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[YahooServer]:
    with YahooServer(now=NOW) as running:
        point_at(running, monkeypatch)
        yield running
    forget()


@pytest_asyncio.fixture
async def market(server: YahooServer, tmp_path: Path) -> AsyncIterator[Market]:
    made = a_market(server, tmp_path, 30)
    yield made
    await made.close()


def a_market(server: YahooServer, folder: Path, deadline_s: float) -> Market:
    def now() -> datetime:
        assert server.now
        return server.now

    source = Yahoo(folder / "yfinance", timeout_s=deadline_s)
    return Market(source, clock=now, cache_dir=folder, deadline_s=deadline_s, pace=Pace(burst=1000))


async def test_every_company_figure_as_it_was_served(market: Market, server: YahooServer) -> None:
    shown = server.shown("AMZN")
    company = server.company(shown)
    assert company
    assert company.eps
    assert company.forward_eps
    assert company.short_share
    view = await market.view("AMZN", NAMES, currency="USD")
    given = {figure.name: figure.value for figure in view.figures}
    assert shown.price
    assert given == {
        "forward_pe": pytest.approx(shown.price / company.forward_eps),
        "trailing_pe": pytest.approx(shown.price / company.eps),
        "market_cap": pytest.approx(shown.price * company.shares, rel=1e-9),
        "dividend_yield_percent": pytest.approx((company.dividend or 0) / shown.price * 100),
        "short_percent_of_float": pytest.approx(company.short_share * 100),
        "short_change_percent": pytest.approx(company.short_change * 100, abs=0.01),
        "target_mean_price": company.target,
        "recommendation": company.recommendation.replace("_", " "),
        "next_earnings": str(company.earnings),
        "put_call_ratio": pytest.approx(company.put_call, abs=0.01),
        "implied_volatility_percent": pytest.approx(company.volatility * 100, abs=1.5),
    }
    assert view.gaps == ()
    assert (server.requests["quoteSummary"], server.requests["quote"], server.requests["options"]) == (
        1,
        1,
        2,
    )
    assert server.requests["timeseries"] == 0
    assert server.requests["chart"] == 0  # no price was asked for, none is looked up
    assert server.refused == []


async def test_earnings_reported_abroad_are_converted(market: Market, server: YahooServer) -> None:
    company, price = server.company(server.shown("BABA")), server.shown("BABA").price
    assert company
    assert company.forward_eps
    assert price
    rate = server.shown("CNY=X").price
    assert rate
    figure = (await market.view("BABA", ["forward_pe"])).figures[0]
    assert figure.value == pytest.approx(price / (company.forward_eps / rate), rel=1e-4)
    assert "CNY a share, converted at" in figure.note
    server.faults = {"CNY=X": Fault.BROKEN}
    server.now = NOW + timedelta(days=6)  # what was kept of the rate is too far from the price by then
    view = await market.view("BABA", ["forward_pe", "market_cap"])
    assert [f.name for f in view.figures] == ["market_cap"]
    assert "newest rate of CNY is of 2026-09-24" in view.gaps[0]


async def test_figures_of_a_listing_that_stopped_are_stale(market: Market, server: YahooServer) -> None:
    server.faults = {"BABA": Fault.STALE, "CNY=X": Fault.STALE}
    view = await market.view("BABA", ["forward_pe"])  # the rate is of the same days as the price
    assert [(f.name, f.stale) for f in view.figures] == [("forward_pe", True)]
    assert view.gaps == ("forward P/E for BABA: Yahoo's newest are of 10 Sep 2026",)


async def test_rates_of_two_currencies(market: Market, server: YahooServer) -> None:
    yuan, hong_kong = server.shown("CNY=X").price, server.shown("HKD=X").price
    assert yuan
    assert hong_kong
    rate = await market.rate("CNY", "HKD")
    assert rate.value == pytest.approx(hong_kong / yuan, rel=1e-6)
    assert rate.time <= NOW
    with pytest.raises(MarketUnavailable, match="no rate of XXX"):
        await market.rate("XXX", "USD")


async def test_a_home_listing_without_options_or_short_interest_names_the_gaps(market: Market) -> None:
    view = await market.view("9988.HK", ["short_percent_of_float", *OPTIONS], currency="HKD")
    assert view.figures == ()
    assert view.gaps == (
        "short interest for 9988.HK: Yahoo publishes no short interest for this listing",
        "put/call ratio, implied volatility for 9988.HK: Yahoo lists no options on it",
    )


@pytest.mark.parametrize("fault", SAID)
async def test_no_answer_is_a_gap_and_no_figure(server: YahooServer, tmp_path: Path, fault: Fault) -> None:
    server.faults = {"BABA": fault}
    market = a_market(server, tmp_path, 0.6 if fault is Fault.HANG else 30)
    view = await market.view("BABA", ["market_cap", "recommendation"], currency="USD")
    assert view.figures == ()
    assert view.gaps == (f"market capitalisation, analysts' rating for BABA: {SAID[fault]}",)
    options = await market.view("BABA", list(OPTIONS))
    assert all(figure.symbol == "BABA" for figure in options.figures)
    assert bool(options.figures) == (fault is Fault.WRONG_CURRENCY)  # ratios have none
    await market.close()


async def test_company_figures_without_a_time_are_none(market: Market, server: YahooServer) -> None:
    server.faults = {"BABA": Fault.NO_TIME}
    view = await market.view("BABA", ["market_cap", "put_call_ratio"])
    assert view.figures == ()
    assert "market capitalisation for BABA: Yahoo gave it without its time" in view.gaps


async def test_the_last_good_figures_are_given_with_their_age(
    market: Market, server: YahooServer, tmp_path: Path
) -> None:
    good = await market.view("BABA", ["market_cap", "put_call_ratio"])
    server.now, server.faults = NOW + timedelta(hours=5), {"BABA": Fault.BROKEN}
    restarted = a_market(server, tmp_path, 30)
    for later in (market, restarted):
        view = await later.view("BABA", ["market_cap", "put_call_ratio"])
        assert [(f.value, f.as_of) for f in view.figures] == [(f.value, f.as_of) for f in good.figures]
        assert all(figure.stale for figure in view.figures)
        assert len(view.gaps) == 2
        assert all(
            "error (500); the figures shown were fetched 24 Sep 2026 22:00 UTC" in g for g in view.gaps
        )
    await restarted.close()


async def test_many_askers_share_one_look_up_of_each_kind_for_hours(
    market: Market, server: YahooServer
) -> None:
    await asyncio.gather(*(market.view("AMZN", ["price", *NAMES]) for _ in range(50)))
    assert market.requests == {"2y": 1, "info": 1, "options": 1}
    server.now = NOW + timedelta(minutes=59)
    await market.view("AMZN", NAMES)
    assert market.requests == {"2y": 1, "info": 1, "options": 1}
    server.now = NOW + timedelta(minutes=61)
    await market.view("AMZN", NAMES)
    assert market.requests == {"2y": 1, "info": 1, "options": 2}
    server.now = NOW + timedelta(hours=4)
    await market.view("AMZN", ["forward_pe"])
    assert market.requests["info"] == 2


async def test_a_ratio_that_contradicts_its_own_earnings_is_a_gap(
    market: Market, server: YahooServer
) -> None:
    company = server.company(server.shown("AMZN"))
    assert company
    server.companies["AMZN"] = replace(company, eps=-1.0)
    view = await market.view("AMZN", ["trailing_pe"])
    assert view.figures == ()
    assert len(view.gaps) == 1


async def test_returns_since_a_day_name_the_day_they_count_from(market: Market, server: YahooServer) -> None:
    closes = {b.day: b.close for b in server.series["BABA"].bars}
    for since, base in (
        (date(2025, 10, 1), date(2025, 10, 1)),
        (date(2026, 1, 1), date(2025, 12, 31)),
        (date(2021, 3, 7), date(2021, 3, 5)),
    ):
        figure = (await market.view("BABA", ["return_percent"], since=since)).figures[0]
        assert figure.value == pytest.approx((closes[date(2026, 9, 24)] / closes[base] - 1) * 100)
        assert figure.note == f"from the close of {base}, without dividends"
    assert market.requests == {"2y": 1, "max": 1}
    before = await market.view("BABA", ["return_percent"], since=date(2009, 1, 1))
    assert before.figures == ()
    assert "no closing price of about 2009-01-01" in before.gaps[0]
    nothing = await market.view("BABA", ["return_percent"])
    assert nothing.gaps == ("return for BABA: no span was named",)
