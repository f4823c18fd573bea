"""Every fault of Yahoo × every question that joins figures: what could not be had is named, nothing stands for it."""

import re
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from retrieval.joining import Joined, join
from retrieval.market.gateway import Market
from retrieval.market.pace import Pace
from retrieval.market.yahoo import Yahoo
from retrieval.names.instruments import Resolver
from retrieval.questions.understanding import understand
from retrieval.types import Part
from tests.fakes.yahoo import Fault, YahooServer
from tests.fakes.yahoo.fixture import forget, point_at

NOW = datetime(2026, 9, 25, 1, tzinfo=UTC)
SILENT = (
    *(Fault.UNKNOWN, Fault.LIMITED, Fault.BROKEN, Fault.HTML, Fault.GARBAGE, Fault.HANG, Fault.RESET),
    *(Fault.EMPTY, Fault.MIXED_UP, Fault.WRONG_CURRENCY),
)
DOUBTFUL = (Fault.STALE, Fault.NAN, Fault.PARTIAL, Fault.CLOCK_SKEW, Fault.NO_TIME)
COMPARED = "compare BABA, AMZN and MSFT"
AGAINST = "Did Alibaba beat Amazon in the last six months?"
ALONE = (
    "How has BABA done since 1 Oct 2025?",
    "How did BABA do in 2025?",
    "What was BABA's price on 2 October 2025?",
)
TWO = "BABA vs 9988"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[YahooServer]:
    with YahooServer(now=NOW) as running:
        point_at(running, monkeypatch)
        yield running
    forget()


@pytest_asyncio.fixture
async def market(
    server: YahooServer, tmp_path: Path, request: pytest.FixtureRequest
) -> AsyncIterator[Market]:
    hangs = request.node.callspec.params.get("fault") is Fault.HANG
    deadline_s = 3.0 if hangs else 30
    source = Yahoo(tmp_path / "yfinance", timeout_s=deadline_s)
    made = Market(source, clock=lambda: NOW, cache_dir=tmp_path, deadline_s=deadline_s, pace=Pace(burst=1000))
    yield made
    await made.close()


async def asked(market: Market, resolver: Resolver, question: str) -> Joined:
    return await join(market, understand(question, resolver), None)


def gaps(found: Joined) -> list[str]:
    return [*found.gaps, *(gap for view in found.views for gap in view.gaps)]


@pytest.mark.parametrize("fault", SILENT)
async def test_a_silent_listing_has_a_row_without_figures(
    market: Market, server: YahooServer, resolver: Resolver, fault: Fault
) -> None:
    server.faults = {"BABA": fault}
    found = await asked(market, resolver, COMPARED)
    row = next(b.text for b in found.blocks if b.part is Part.BULLET and b.text.startswith("BABA"))
    assert not re.search(r"\d", row)
    assert any("BABA" in gap for gap in gaps(found))
    if fault is not Fault.LIMITED:  # that one stops all asking for a minute
        assert any(b.text.startswith("AMZN: price ") and re.search(r"RSI \d", b.text) for b in found.blocks)


@pytest.mark.parametrize("fault", SILENT)
async def test_a_silent_listing_has_no_return_and_is_set_against_nothing(
    market: Market, server: YahooServer, resolver: Resolver, fault: Fault
) -> None:
    server.faults = {"BABA": fault}
    found = await asked(market, resolver, AGAINST)
    assert not any(re.search(r"BABA (?:rose|fell|was)|BABA \S*\d", block.text) for block in found.blocks)
    assert not found.blocks or found.blocks[0].text.startswith("No return of BABA could be had")
    assert not any("ahead" in block.text or "behind" in block.text for block in found.blocks)
    assert any("BABA" in gap for gap in gaps(found))


@pytest.mark.parametrize("question", ALONE)
@pytest.mark.parametrize("fault", SILENT)
async def test_a_silent_listing_alone_is_a_gap_alone(
    market: Market, server: YahooServer, resolver: Resolver, fault: Fault, question: str
) -> None:
    server.faults = {"BABA": fault}
    found = await asked(market, resolver, question)
    assert found.blocks == ()
    assert any("BABA" in gap for gap in gaps(found))


@pytest.mark.parametrize(
    ("silent", "fault"),
    [
        *((symbol, fault) for symbol in ("BABA", "9988.HK") for fault in SILENT),
        *(
            ("HKD=X", fault) for fault in SILENT if fault is not Fault.WRONG_CURRENCY
        ),  # its symbol is its currency
    ],
)
async def test_two_listings_need_both_prices_and_the_rate(
    market: Market, server: YahooServer, resolver: Resolver, fault: Fault, silent: str
) -> None:
    server.faults = {silent: fault}
    found = await asked(market, resolver, TWO)
    assert found.blocks == ()
    assert gaps(found)


@pytest.mark.parametrize("fault", DOUBTFUL)
async def test_a_doubtful_listing_is_marked_and_its_doubt_is_said(
    market: Market, server: YahooServer, resolver: Resolver, fault: Fault
) -> None:
    server.faults = {"BABA": fault}
    found = await asked(market, resolver, COMPARED)
    row = next(b.text for b in found.blocks if b.text.startswith("BABA:"))
    assert "(old)" in row or "no price" in row
    assert any("BABA" in gap for gap in gaps(found))


async def test_every_fault_is_tested_here() -> None:
    assert {*SILENT, *DOUBTFUL, Fault.SLOW} == set(Fault)
