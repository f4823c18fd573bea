"""Every way Yahoo has failed, as a picture: none is drawn, or it says first that its prices are old or move."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import chart_words, charts
from retrieval.chart_data import ChartData, chart_data
from retrieval.errors import MarketError
from retrieval.market.gateway import Market
from retrieval.market.pace import Pace
from retrieval.market.yahoo import Yahoo
from retrieval.names.instruments import Resolver
from tests.fakes.yahoo import Fault, YahooServer
from tests.fakes.yahoo.fixture import forget, point_at

NOW = datetime(2026, 9, 25, 1, tzinfo=UTC)  # five hours after Thursday's close in New York
THURSDAY, WEDNESDAY = date(2026, 9, 24), date(2026, 9, 23)
SILENT = {
    Fault.UNKNOWN: "Yahoo has no such symbol",
    Fault.LIMITED: "Yahoo is limiting requests (429)",
    Fault.BROKEN: "Yahoo answered with an error (500)",
    Fault.HTML: "Yahoo's answer could not be read",
    Fault.GARBAGE: "Yahoo's answer could not be read",
    Fault.RESET: "Yahoo could not be reached",
    Fault.EMPTY: "Yahoo gave no prices",
    Fault.MIXED_UP: "Yahoo answered for another symbol",
    Fault.WRONG_CURRENCY: "Yahoo quotes it in EUR, not in USD",
    Fault.NO_TIME: "Yahoo gave no price with its time",
    Fault.HANG: "Yahoo did not answer within 0.6 s",
}
Ask = Callable[..., Any]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[YahooServer]:
    with YahooServer(now=NOW) as running:
        point_at(running, monkeypatch)
        yield running
    forget()


@pytest.fixture
async def ask(server: YahooServer, tmp_path: Path, resolver: Resolver) -> AsyncIterator[Ask]:
    markets: list[Market] = []

    def market(deadline_s: float) -> Market:
        source = Yahoo(tmp_path / "yfinance", timeout_s=deadline_s)
        made = Market(
            source,
            clock=lambda: server.now or NOW,
            cache_dir=tmp_path,
            deadline_s=deadline_s,
            pace=Pace(burst=1000),
        )
        markets.append(made)
        return made

    patient = market(30)

    async def look_up(*symbols: str, span: str = "6mo", deadline_s: float = 30) -> ChartData:
        mentions = [found for symbol in symbols if (found := resolver.listing(symbol))]
        used = patient if deadline_s == 30 else market(deadline_s)
        return await chart_data(used, mentions, span, lambda _: ())

    yield look_up
    for made in markets:
        await made.close()


@pytest.mark.parametrize(("symbol", "city"), [("BABA", "New York"), ("9988.HK", "Hong Kong")])
async def test_without_a_fault_the_picture_is_of_the_last_close(ask: Ask, symbol: str, city: str) -> None:
    data = await ask(symbol)
    assert data.gaps == ()
    assert data.tracks[0].bars[-1].day == THURSDAY
    assert not data.tracks[0].moving
    assert not data.tracks[0].stale
    assert chart_words.under(data) == f"Close of 24 Sep 2026 16:00 {city} · 6 months · Yahoo Finance"


@pytest.mark.parametrize("fault", SILENT)
@pytest.mark.parametrize("span", ["6mo", "5y"])
async def test_no_usable_answer_is_no_picture_and_the_reason(
    ask: Ask, server: YahooServer, fault: Fault, span: str
) -> None:
    server.faults = {"BABA": fault}
    with pytest.raises(MarketError) as error:
        await ask("BABA", span=span, deadline_s=0.6 if fault is Fault.HANG else 30)
    assert str(error.value).startswith("No chart can be drawn: ")
    assert SILENT[fault] in str(error.value)


@pytest.mark.parametrize(
    "fault", [f for f in SILENT if f not in {Fault.WRONG_CURRENCY, Fault.NO_TIME, Fault.HANG}]
)
async def test_after_a_good_answer_the_picture_is_called_old(
    ask: Ask, server: YahooServer, fault: Fault
) -> None:
    before = await ask("BABA")
    server.faults = {"BABA": fault}
    server.now = NOW + timedelta(hours=1)
    data = await ask("BABA")
    assert data.tracks[0].bars == before.tracks[0].bars
    assert chart_words.under(data).startswith("OLD PRICES · Close of 24 Sep 2026 16:00 New York")
    assert SILENT[fault] in data.gaps[0]
    assert f"Note: {data.gaps[0]}." in [block.text for block in chart_words.caption(data)]


@pytest.mark.parametrize(
    ("fault", "says", "last"),
    [
        (Fault.NAN, "candles to 23 Sep 2026", WEDNESDAY),
        (Fault.STALE, "Close of 10 Sep 2026 16:00", date(2026, 9, 10)),
        (Fault.PARTIAL, "24 Sep 2026 10:30 New York, during the session", THURSDAY),
        (Fault.CLOCK_SKEW, "Sep 2026", THURSDAY),
    ],
)
async def test_what_is_doubtful_is_called_old(
    ask: Ask, server: YahooServer, fault: Fault, says: str, last: date
) -> None:
    server.faults = {"BABA": fault}
    data = await ask("BABA")
    line = chart_words.under(data)
    assert line.startswith("OLD PRICES · ")
    assert says in line
    assert data.tracks[0].bars[-1].day == last
    assert charts.png(data)


async def test_a_session_under_way_is_hollow(ask: Ask, server: YahooServer) -> None:
    server.now = datetime(2026, 9, 24, 15, tzinfo=UTC)  # 11:00 in New York
    data = await ask("BABA")
    (track,) = data.tracks
    assert track.moving
    assert track.bars[-1].day == THURSDAY
    assert track.rsi[-1] is None
    assert track.rsi[-2] is not None
    assert "24 Sep 2026 11:00 New York, during the session" in chart_words.under(data)
    assert not track.stale


async def test_of_a_comparison_the_missing_one_is_named_and_the_rest_is_drawn(
    ask: Ask, server: YahooServer
) -> None:
    server.faults = {"AMZN": Fault.BROKEN}
    data = await ask("BABA", "AMZN", "9988.HK", span="1y")
    assert [track.symbol for track in data.tracks] == ["BABA", "9988.HK"]
    assert data.gaps == ("live prices for AMZN: Yahoo answered with an error (500)",)
    assert "each in its own currency" in chart_words.under(data)
    for track, line in zip(data.tracks, data.comparison.lines, strict=True):
        closes = {bar.day: bar.close for bar in track.bars}
        end, start = data.comparison.days[-1], data.comparison.days[0]
        assert end == THURSDAY
        base = closes[max(day for day in closes if day <= start)]
        assert line[-1] == pytest.approx(100 * closes[end] / base)
    assert charts.png(data)


async def test_a_listing_too_young_for_an_rsi_says_so(ask: Ask, server: YahooServer) -> None:
    young = server.series["BABA"]
    server.series = {"BABA": replace(young, bars=tuple(b for b in young.bars if date(2026, 6, 1) < b.day))}
    data = await ask("BABA")
    assert len(data.tracks[0].bars) > 50
    assert set(data.tracks[0].rsi) == {None}
    assert any("RSI" in gap and "100 daily bars" in gap for gap in data.gaps)
    assert not data.tracks[0].stale


def test_every_fault_is_tested_here() -> None:
    assert {Fault.SLOW, Fault.NAN, Fault.STALE, Fault.PARTIAL, Fault.CLOCK_SKEW} | set(SILENT) == set(Fault)
