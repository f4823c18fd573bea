"""Every way Yahoo has failed, end to end: the gap is named, what is given is dated, and nothing is invented."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio

from retrieval.errors import MarketUnavailable
from retrieval.market import indicators
from retrieval.market.gateway import Market
from retrieval.market.pace import Pace
from retrieval.market.yahoo import Yahoo
from retrieval.types import Bar, Figure, MarketView
from tests.fakes.series import default_series
from tests.fakes.yahoo import Fault, YahooServer
from tests.fakes.yahoo.fixture import forget, point_at

NEW_YORK = ZoneInfo("America/New_York")
NOW = datetime(2026, 9, 25, 1, tzinfo=UTC)  # five hours after Thursday's close in New York
BARS = tuple(bar for bar in default_series()["BABA"].bars if bar.day <= date(2026, 9, 24))
NAMES = ["price", "previous_close", "change_percent", *indicators.RECENT, *indicators.WHOLE]
SHORT_DEADLINE = 0.6  # where the fault is to hang; elsewhere a busy machine must not look like one

# No figure at all comes of these, and this is what is said.
SILENT = {
    Fault.UNKNOWN: "Yahoo has no such symbol",
    Fault.LIMITED: "Yahoo is limiting requests (429)",
    Fault.BROKEN: "Yahoo answered with an error (500)",
    Fault.HTML: "Yahoo's answer could not be read",
    Fault.GARBAGE: "Yahoo's answer could not be read",
    Fault.HANG: "Yahoo did not answer within 0.6 s",
    Fault.RESET: "Yahoo could not be reached",
    Fault.EMPTY: "Yahoo gave no prices",
    Fault.MIXED_UP: "Yahoo answered for another symbol",
    Fault.WRONG_CURRENCY: "Yahoo quotes it in EUR, not in USD",
}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[YahooServer]:
    with YahooServer(now=NOW, slowness_s=0.1) as running:
        point_at(running, monkeypatch)
        yield running
    forget()


@pytest_asyncio.fixture
async def market(server: YahooServer, tmp_path: Path) -> AsyncIterator[Market]:
    made = a_market(server, tmp_path, 30)
    yield made
    await made.close()


@pytest_asyncio.fixture
async def impatient(server: YahooServer, tmp_path: Path) -> AsyncIterator[Market]:
    made = a_market(server, tmp_path, SHORT_DEADLINE)
    yield made
    await made.close()


def a_market(server: YahooServer, folder: Path, deadline_s: float) -> Market:
    def now() -> datetime:
        assert server.now
        return server.now

    source = Yahoo(folder / "yfinance", timeout_s=deadline_s)
    return Market(source, clock=now, cache_dir=folder, deadline_s=deadline_s, pace=Pace(burst=1000))


def given(view: MarketView) -> dict[str, Figure]:
    return {figure.name: figure for figure in view.figures}


def assert_indicators_of(view: MarketView, bars: tuple[Bar, ...]) -> None:
    """Each indicator is the one of exactly these bars, dated by the close of the last of them."""
    recent = bars[-502:]
    for name in indicators.RECENT:
        figure = given(view)[name]
        assert figure.value == pytest.approx(indicators.RECENT[name](recent).value, rel=1e-4), name
        assert figure.as_of == datetime.combine(bars[-1].day, datetime.min.time(), NEW_YORK).replace(hour=16)
        assert not figure.partial
    for name in indicators.WHOLE:
        assert given(view)[name].value == pytest.approx(indicators.WHOLE[name](bars).value)


async def test_the_same_without_a_fault(market: Market) -> None:
    view = await market.view("BABA", NAMES, currency="USD")
    assert view.gaps == ()
    assert_indicators_of(view, BARS)
    assert not any(figure.stale for figure in view.figures)


@pytest.mark.parametrize("fault", SILENT)
async def test_no_answer_is_a_gap_and_no_figure(
    market: Market, impatient: Market, server: YahooServer, fault: Fault
) -> None:
    server.faults = {"BABA": fault}
    asked = impatient if fault is Fault.HANG else market
    view = await asked.view("BABA", NAMES, currency="USD")
    assert view.figures == ()
    assert view.gaps == (f"live prices for BABA: {SILENT[fault]}",)
    assert server.requests["chart"] >= 2  # it was really asked, for the two years and for the whole
    assert server.refused == []


@pytest.mark.parametrize("fault", [fault for fault in SILENT if fault is not Fault.WRONG_CURRENCY])
async def test_no_answer_after_a_good_one_gives_the_good_one_with_its_age(
    market: Market, impatient: Market, server: YahooServer, fault: Fault
) -> None:
    good = await market.view("BABA", ["price", "rsi_14"])
    server.now, server.faults = NOW + timedelta(hours=2), {"BABA": fault}
    asked = impatient if fault is Fault.HANG else market
    view = await asked.view("BABA", ["price", "rsi_14"])
    assert [(f.value, f.as_of) for f in view.figures] == [(f.value, f.as_of) for f in good.figures]
    assert all(figure.stale for figure in view.figures)
    assert view.gaps == (
        f"live prices for BABA: {SILENT[fault]}; the figures shown were fetched 2 hours earlier,"
        " 25 Sep 2026 01:00 UTC",
    )


@pytest.mark.parametrize("fault", [Fault.BROKEN, Fault.EMPTY, Fault.HANG])
async def test_a_chart_without_data_is_an_error(impatient: Market, server: YahooServer, fault: Fault) -> None:
    server.faults = {"BABA": fault}
    with pytest.raises(MarketUnavailable, match=SILENT[fault].replace("(", r"\(").replace(")", r"\)")):
        await impatient.history("BABA", 90)


async def test_one_failing_symbol_leaves_the_others_alone(market: Market, server: YahooServer) -> None:
    server.faults = {"BABA": Fault.BROKEN, "AMZN": Fault.RESET}
    assert (await market.view("BABA", ["price"])).figures == ()
    assert (await market.view("AMZN", ["price"])).figures == ()
    assert (await market.view("MSFT", ["price"])).gaps == ()


async def test_prices_are_had_without_a_cookie(server: YahooServer, tmp_path: Path) -> None:
    server.faults = {"fc.yahoo.com": Fault.HANG, "guce.yahoo.com": Fault.HANG}
    market = Market(Yahoo(tmp_path, timeout_s=2), clock=lambda: NOW, cache_dir=tmp_path, deadline_s=30)
    assert (await market.view("BABA", NAMES)).gaps == ()
    assert server.requests["cookie"] > 0
    assert server.requests["crumb"] == 0
    await market.close()


async def test_slow_is_not_a_fault(market: Market, server: YahooServer) -> None:
    server.faults = {"BABA": Fault.SLOW}
    assert (await market.view("BABA", NAMES)).gaps == ()


async def test_a_last_row_without_prices_dates_the_answer_by_the_row_before(
    market: Market, server: YahooServer
) -> None:
    server.faults = {"BABA": Fault.NAN}
    view = await market.view("BABA", NAMES, currency="USD")
    assert_indicators_of(view, BARS[:-1])
    assert given(view)["price"].value == BARS[-1].close  # the quote itself is there
    assert given(view)["previous_close"].value == BARS[-2].close
    assert not given(view)["price"].stale
    assert all(given(view)[name].stale for name in indicators.RECENT)
    assert view.gaps == ("live prices for BABA: Yahoo's newest daily bar is of 23 Sep 2026",)


async def test_a_series_that_stopped_is_stale(market: Market, server: YahooServer) -> None:
    server.faults = {"BABA": Fault.STALE}
    view = await market.view("BABA", NAMES, currency="USD")
    assert_indicators_of(view, BARS[:-10])
    assert all(figure.stale for figure in view.figures)
    price = given(view)["price"]
    assert price.as_of == datetime(2026, 9, 10, 16, 0, 2, tzinfo=NEW_YORK)
    assert price.value == BARS[-11].close
    assert view.gaps == ("live prices for BABA: Yahoo's newest daily bar is of 10 Sep 2026",)


async def test_a_moving_bar_is_in_no_indicator(market: Market, server: YahooServer) -> None:
    server.now = datetime(2026, 9, 24, 10, 31, tzinfo=NEW_YORK)
    server.faults = {"BABA": Fault.PARTIAL}
    view = await market.view("BABA", NAMES, currency="USD")
    assert_indicators_of(view, BARS[:-1])
    assert given(view)["price"].partial
    assert given(view)["price"].value != BARS[-1].close
    assert given(view)["change_percent"].partial
    assert not any(figure.stale for figure in view.figures)
    assert view.gaps == ()


async def test_a_quote_frozen_in_mid_session_is_old_and_never_a_close(
    market: Market, server: YahooServer
) -> None:
    server.faults = {"BABA": Fault.PARTIAL}  # its quote is of 10:30, and the session is long over
    view = await market.view("BABA", NAMES, currency="USD")
    assert_indicators_of(view, BARS[:-1])
    assert all(given(view)[name].stale for name in indicators.RECENT)
    assert given(view)["price"].partial
    assert view.gaps == ("live prices for BABA: Yahoo's newest daily bar is of 23 Sep 2026",)


async def test_a_quote_that_stops_in_session_is_old_after_half_an_hour(
    market: Market, server: YahooServer
) -> None:
    server.now = datetime(2026, 9, 24, 11, 15, tzinfo=NEW_YORK)
    server.faults = {"BABA": Fault.PARTIAL}
    view = await market.view("BABA", ["price", "rsi_14"])
    assert given(view)["price"].stale
    assert not given(view)["rsi_14"].stale
    assert view.gaps == ("live prices for BABA: Yahoo's quote is 45 minutes old",)


async def test_a_quote_from_the_future_is_doubted(market: Market, server: YahooServer) -> None:
    server.faults = {"BABA": Fault.CLOCK_SKEW}
    view = await market.view("BABA", NAMES, currency="USD")
    assert_indicators_of(view, BARS)
    assert given(view)["price"].stale
    assert view.gaps == ("live prices for BABA: Yahoo's time is 2 hours ahead of this machine's clock",)


async def test_a_quote_without_a_time_is_no_price(market: Market, server: YahooServer) -> None:
    server.faults = {"BABA": Fault.NO_TIME}
    view = await market.view("BABA", NAMES, currency="USD")
    assert_indicators_of(view, BARS)
    assert {"price", "previous_close", "change_percent"}.isdisjoint(given(view))
    assert view.gaps == (
        "price, previous close, change of the day for BABA: Yahoo gave no price with its time",
    )


async def test_every_fault_is_tested_here() -> None:
    told = {Fault.SLOW, Fault.NAN, Fault.STALE, Fault.PARTIAL, Fault.CLOCK_SKEW, Fault.NO_TIME}
    assert told | set(SILENT) == set(Fault)
