"""The market room whole: the gateway, the unchanged yfinance, and the stand-in it talks to over TLS."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio

from retrieval.errors import UnknownSymbol
from retrieval.market import indicators
from retrieval.market.gateway import Market
from retrieval.market.pace import Pace
from retrieval.market.yahoo import Yahoo
from retrieval.types import Bar, Session
from tests.fakes.series import a_series, default_series
from tests.fakes.yahoo import Fault, YahooServer
from tests.fakes.yahoo.fixture import forget, point_at

NEW_YORK, HONG_KONG = ZoneInfo("America/New_York"), ZoneInfo("Asia/Hong_Kong")
EVENING = datetime(2026, 9, 24, 22, tzinfo=UTC)  # a Thursday, two hours after the close of New York
NOON = datetime(2026, 9, 24, 12, 45, tzinfo=NEW_YORK)  # in the middle of New York's session
ALL = [*indicators.RECENT, *indicators.WHOLE, "price", "previous_close", "change_percent"]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[YahooServer]:
    with YahooServer(now=EVENING) as running:
        point_at(running, monkeypatch)
        yield running
    forget()


@pytest_asyncio.fixture
async def market(server: YahooServer, tmp_path: Path) -> AsyncIterator[Market]:
    """Its clock is the server's; it may ask as fast as it likes."""
    made = a_market(server, tmp_path)
    yield made
    await made.close()


def a_market(server: YahooServer, folder: Path) -> Market:
    def now() -> datetime:
        assert server.now
        return server.now

    return Market(Yahoo(folder / "yfinance"), clock=now, cache_dir=folder, pace=Pace(burst=10_000))


def bars_until(symbol: str, day: date) -> list[Bar]:
    return [bar for bar in default_series()[symbol].bars if bar.day <= day]


async def test_every_figure_of_a_closed_market(market: Market) -> None:
    bars = bars_until("BABA", date(2026, 9, 24))
    view = await market.view("BABA", ALL, currency="USD")
    given = {figure.name: figure for figure in view.figures}
    assert list(given) == ALL
    assert view.gaps == ()
    assert view.session == Session("post", "NYSE", "America/New_York")
    assert given["price"].value == bars[-1].close
    assert given["price"].as_of == datetime(2026, 9, 24, 16, 0, 2, tzinfo=NEW_YORK)
    assert given["previous_close"].value == bars[-2].close
    assert given["change_percent"].value == pytest.approx((bars[-1].close / bars[-2].close - 1) * 100)
    high = max(bars, key=lambda bar: bar.close)
    assert given["all_time_high"].value == high.close
    assert given["all_time_high"].note == f"closing high of {high.day}"
    assert high.day < date(2023, 1, 1)  # far outside the last two years
    assert given["drawdown_percent"].value == pytest.approx((1 - bars[-1].close / high.close) * 100)
    for name in indicators.RECENT:
        assert given[name].value == pytest.approx(indicators.RECENT[name](bars[-400:]).value, rel=1e-4)
        assert given[name].as_of == datetime(2026, 9, 24, 16, tzinfo=NEW_YORK)
    assert not any(figure.stale or figure.partial for figure in view.figures)
    assert {figure.source for figure in view.figures} == {"Yahoo Finance"}


async def test_in_session_the_price_moves_and_indicators_stay_on_closed_bars(
    market: Market, server: YahooServer
) -> None:
    server.now = NOON
    view = await market.view("BABA", ["price", "change_percent", "rsi_14", "drawdown_percent"])
    given = {figure.name: figure for figure in view.figures}
    yesterday = bars_until("BABA", date(2026, 9, 23))
    assert view.session == Session("open", "NYSE", "America/New_York")
    assert (given["price"].as_of, given["price"].partial, given["price"].stale) == (NOON, True, False)
    assert given["change_percent"].partial
    assert given["rsi_14"].value == pytest.approx(indicators.rsi_14(yesterday[-400:]).value, abs=0.001)
    assert given["rsi_14"].as_of == datetime(2026, 9, 23, 16, tzinfo=NEW_YORK)
    assert not given["rsi_14"].partial
    assert not given["rsi_14"].stale
    assert "2026-09-23" not in given["drawdown_percent"].note
    assert view.gaps == ()


@pytest.mark.parametrize(
    ("symbol", "moment", "state"),
    [
        ("BABA", datetime(2026, 9, 24, 9, 29, tzinfo=NEW_YORK), "pre"),
        ("BABA", datetime(2026, 9, 24, 9, 30, tzinfo=NEW_YORK), "open"),
        ("BABA", datetime(2026, 9, 24, 16, 0, tzinfo=NEW_YORK), "post"),
        ("BABA", datetime(2026, 9, 24, 20, 0, tzinfo=NEW_YORK), "closed"),
        ("BABA", datetime(2026, 9, 26, 12, 0, tzinfo=NEW_YORK), "closed"),  # a Saturday
        ("BABA", datetime(2026, 9, 7, 12, 0, tzinfo=NEW_YORK), "closed"),  # Labor Day
        ("9988.HK", datetime(2026, 9, 24, 9, 0, tzinfo=HONG_KONG), "closed"),
        ("9988.HK", datetime(2026, 9, 24, 12, 40, tzinfo=HONG_KONG), "open"),  # lunch
        ("9988.HK", datetime(2026, 9, 24, 16, 30, tzinfo=HONG_KONG), "closed"),
    ],
)
async def test_session_states(
    market: Market, server: YahooServer, symbol: str, moment: datetime, state: str
) -> None:
    server.now = moment
    view = await market.view(symbol, ["price", "rsi_14"])
    assert view.session
    assert view.session.state == state
    assert view.gaps == ()
    assert not any(figure.stale for figure in view.figures)


async def test_two_listings_keep_their_currency_and_time_zone(market: Market) -> None:
    new_york = await market.view("BABA", ["price"], currency="USD")
    hong_kong = await market.view("9988.HK", ["price"], currency="HKD")
    index = await market.view("^GSPC", ["price", "rsi_14"], currency="USD")
    assert [view.figures[0].unit for view in (new_york, hong_kong, index)] == ["USD", "HKD", "points"]
    assert hong_kong.figures[0].as_of == datetime(2026, 9, 24, 16, 0, 2, tzinfo=HONG_KONG)
    assert hong_kong.session == Session("closed", "HKEX", "Asia/Hong_Kong")


async def test_the_long_history_is_asked_for_only_when_needed(market: Market, server: YahooServer) -> None:
    await market.view("BABA", [name for name in ALL if name not in indicators.WHOLE])
    assert [query.get("range") for _, query in server.charts] == ["2y"]
    await market.view("BABA", ALL)
    assert market.requests == {"2y": 1, "max": 1}
    assert server.refused == []


async def test_a_thousand_parallel_look_ups_are_not_crossed(market: Market, server: YahooServer) -> None:
    symbols = [f"T{n}" for n in range(12)]
    server.series = {symbol: a_series(symbol, until=date(2026, 9, 24)) for symbol in symbols}
    asked = [symbols[n % 12] for n in range(1000)]
    views = await asyncio.gather(*(market.view(s, ["price", "rsi_14", "all_time_high"]) for s in asked))
    for symbol, view in zip(asked, views, strict=True):
        bars = server.series[symbol].bars
        assert view.symbol == symbol
        assert {figure.symbol for figure in view.figures} == {symbol}
        assert view.figure("price").value == bars[-1].close  # type: ignore[union-attr] # a missing one fails too
        assert view.figure("all_time_high").value == max(bar.close for bar in bars)  # type: ignore[union-attr]
    assert market.requests == {"2y": 12, "max": 12}  # one look-up for all who ask at once
    assert server.requests["chart"] == 24


@pytest.mark.parametrize(
    ("moment", "fresh", "old"),
    [
        (NOON, timedelta(seconds=29), timedelta(seconds=30)),
        (EVENING, timedelta(minutes=14), timedelta(minutes=15)),
        (
            datetime(2026, 9, 24, 9, 25, tzinfo=NEW_YORK),
            timedelta(minutes=4),
            timedelta(minutes=5),
        ),  # until the open
    ],
)
async def test_how_long_an_answer_is_kept(
    market: Market, server: YahooServer, moment: datetime, fresh: timedelta, old: timedelta
) -> None:
    server.now = moment
    await market.view("BABA", ["price"])
    server.now = moment + fresh
    await market.view("BABA", ["price"])
    assert server.requests["chart"] == 1
    server.now = moment + old
    await market.view("BABA", ["price"])
    assert server.requests["chart"] == 2


async def test_an_unknown_symbol_costs_one_request_in_ten_minutes(
    market: Market, server: YahooServer
) -> None:
    for _ in range(5):
        view = await market.view("NOSUCH", ["price", "rsi_14"])
        assert view.gaps == ("live prices for NOSUCH: Yahoo has no such symbol",)
        assert view.figures == ()
    with pytest.raises(UnknownSymbol):
        await market.history("NOSUCH", 30)
    server.now = EVENING + timedelta(minutes=9)
    await market.view("NOSUCH", ["price"])
    assert server.requests["chart"] == 1
    server.now = EVENING + timedelta(minutes=11)
    await market.view("NOSUCH", ["price"])
    assert server.requests["chart"] == 2


@pytest.mark.parametrize(
    "symbol",
    [
        "",
        " ",
        "../quote",
        "BABA/../X",
        "A" * 21,
        "US01609W1027",
        "BABA?range=1d",
        "阿里巴巴",
        "$()",
        "A\nB",
        "%2e%2e",
    ],
)
async def test_what_is_no_symbol_never_reaches_the_network(
    market: Market, server: YahooServer, symbol: str
) -> None:
    view = await market.view(symbol, ["price"])
    assert view.figures == ()
    assert view.gaps[0].endswith("Yahoo has no such symbol")
    assert not server.requests


async def test_a_figure_that_nobody_gives_is_a_gap(market: Market, server: YahooServer) -> None:
    view = await market.view("BABA", ["price", "phase_of_the_moon"])
    assert [figure.name for figure in view.figures] == ["price"]
    assert view.gaps == ("phase of the moon for BABA: Yahoo Finance is not asked for it",)
    nothing = await market.view("BABA", ["phase_of_the_moon"])
    assert (nothing.figures, len(nothing.gaps)) == ((), 1)


async def test_a_short_history_gives_what_it_can(market: Market, server: YahooServer) -> None:
    server.series["NEW"] = a_series("NEW", tuple(bars_until("BABA", date(2026, 9, 24))[-60:]))
    view = await market.view("NEW", ["price", "rsi_14", "sma_50", "sma_200", "high_52w"])
    assert [figure.name for figure in view.figures] == ["price", "sma_50"]
    assert view.gaps == (
        "14-day RSI for NEW: it needs 100 daily bars and there are 60",
        "200-day average for NEW: it needs 200 daily bars and there are 60",
        f"52-week high for NEW: it needs 52 weeks of prices and they begin on {server.series['NEW'].bars[0].day}",
    )


async def test_the_last_good_value_survives_a_restart_and_says_so(
    market: Market, server: YahooServer, tmp_path: Path
) -> None:
    good = await market.view("BABA", ["price", "rsi_14", "all_time_high"])
    restarted = a_market(server, tmp_path)
    server.now, server.faults = EVENING + timedelta(hours=3), {"*": Fault.BROKEN}
    for later in (market, restarted):
        view = await later.view("BABA", ["price", "rsi_14", "all_time_high"])
        assert [(f.name, f.value, f.as_of) for f in view.figures] == [
            (f.name, f.value, f.as_of) for f in good.figures
        ]
        assert all(figure.stale for figure in view.figures)
        assert view.gaps == (
            "live prices for BABA: Yahoo answered with an error (500); the figures shown were fetched"
            " 3 hours earlier, 24 Sep 2026 22:00 UTC",
        )
        assert len(await later.history("BABA", 30)) > 15
    await restarted.close()
    server.now, server.faults = EVENING + timedelta(hours=4), {}
    assert (await market.view("BABA", ["price"])).gaps == ()


async def test_a_spoilt_file_of_kept_prices_is_ignored(
    market: Market, server: YahooServer, tmp_path: Path
) -> None:
    (tmp_path / "BABA-2y.json").write_text('{"history": {"symbol": "BABA"')
    server.faults = {"BABA": Fault.BROKEN}
    view = await market.view("BABA", ["price"])
    assert view.figures == ()
    assert view.gaps == ("live prices for BABA: Yahoo answered with an error (500)",)


async def test_a_folder_that_cannot_be_written_costs_nothing_but_the_kept_value(
    server: YahooServer, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder")
    market = Market(Yahoo(tmp_path), clock=lambda: EVENING, cache_dir=tmp_path / "file" / "prices")
    assert (await market.view("BABA", ["price"])).gaps == ()
    await market.close()


async def test_a_limit_stops_all_asking_for_a_minute(market: Market, server: YahooServer) -> None:
    server.faults = {"BABA": Fault.LIMITED}
    await market.view("BABA", ["price"])
    asked = server.requests["chart"]
    for _ in range(3):
        view = await market.view("AMZN", ["price"])
        assert view.gaps == ("live prices for AMZN: Yahoo is limiting requests (429)",)
    assert server.requests["chart"] == asked
    server.now = EVENING + timedelta(seconds=121)
    assert (await market.view("AMZN", ["price"])).gaps == ()


async def test_a_split_between_two_look_ups_is_seen(market: Market, server: YahooServer) -> None:
    before = (await market.view("NVDA", ["all_time_high"])).figures[0].value
    halves = tuple(
        Bar(b.day, b.open / 2, b.high / 2, b.low / 2, b.close / 2, b.volume * 2)
        for b in server.series["NVDA"].bars
    )
    server.series["NVDA"] = replace(server.series["NVDA"], bars=halves)
    server.now = EVENING + timedelta(minutes=20)
    after = (await market.view("NVDA", ["all_time_high"])).figures[0].value
    assert isinstance(before, float)
    assert after == pytest.approx(before / 2, rel=1e-3)
    assert market.requests == {"2y": 2, "max": 2}


async def test_a_quote_of_mid_session_is_old_all_weekend(market: Market, server: YahooServer) -> None:
    server.now = datetime(2026, 9, 26, 15, tzinfo=UTC)  # a Saturday
    server.faults = {"BABA": Fault.PARTIAL}  # 10:30 of Friday
    price = (await market.view("BABA", ["price"])).figures[0]
    assert price.as_of == datetime(2026, 9, 25, 10, 30, tzinfo=NEW_YORK)
    assert (price.stale, price.partial) == (True, True)


async def test_hong_kong_s_close_waits_for_its_auction(market: Market, server: YahooServer) -> None:
    server.now = datetime(2026, 9, 24, 16, 16, tzinfo=HONG_KONG)
    during = await market.view("9988.HK", ["price", "rsi_14"])
    assert [(f.partial, f.as_of.day if f.as_of else 0) for f in during.figures] == [(True, 24), (False, 23)]
    assert during.gaps == ()
    server.now += timedelta(minutes=15)
    after = await market.view("9988.HK", ["price", "rsi_14"])
    assert [(f.partial, f.as_of.day if f.as_of else 0) for f in after.figures] == [(False, 24), (False, 24)]


async def test_history_for_charts(market: Market, server: YahooServer) -> None:
    bars = bars_until("BABA", date(2026, 9, 24))
    month, decade = await market.history("BABA", 30), await market.history("BABA", 3650)
    assert month == tuple(bar for bar in bars if bar.day >= date(2026, 8, 25))
    assert decade == tuple(bar for bar in bars if bar.day >= date(2016, 9, 26))
    server.now = NOON + timedelta(days=1)
    assert (await market.history("BABA", 5))[-1].day == date(2026, 9, 25)  # today's moving bar
