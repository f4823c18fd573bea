"""The gateway over a source without a network; its threads and its pace."""

import asyncio
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from retrieval.errors import MarketUnavailable
from retrieval.market.calendars import calendar
from retrieval.market.gateway import Market
from retrieval.market.pace import Pace
from retrieval.market.source import Chain, Facts, History, Period
from retrieval.market.workers import Workers
from retrieval.types import Bar
from tests.fakes.series import walk

NEW_YORK = ZoneInfo("America/New_York")
EVENING = datetime(2026, 9, 24, 22, tzinfo=UTC)  # a Thursday, two hours after the close of New York


class FakeSource:
    """A source without a network; `gate` holds every answer back until it is set."""

    name = "Test prices"

    def __init__(self, bars: dict[Period, tuple[Bar, ...]], kind: str = "EQUITY", place: str = "NYQ") -> None:
        self.bars = bars
        self.kind, self.place, self.called = kind, place, ""
        self.asked: list[tuple[str, Period]] = []
        self.gate = threading.Event()
        self.gate.set()

    def history(self, symbol: str, period: Period) -> History:
        self.asked.append((symbol, period))
        self.gate.wait()
        bars = self.bars[period]
        at = datetime(bars[-1].day.year, bars[-1].day.month, bars[-1].day.day, 16, 0, 2, tzinfo=NEW_YORK)
        return History(
            symbol,
            self.called or symbol,
            self.kind,
            "USD",
            self.place,
            "America/New_York",
            bars,
            bars[-1].close,
            at,
            *[None] * 4,
        )

    def facts(self, symbol: str) -> Facts:
        raise MarketUnavailable("this source has prices only")

    def options(self, symbol: str) -> Chain:
        raise MarketUnavailable("this source has prices only")


async def test_a_long_history_without_the_last_days_is_completed(tmp_path: Path) -> None:
    bars = walk("gap", [("2019-01-02", 100), ("2026-09-20", 300)], until=date(2026, 9, 24))
    spike = replace(bars[-1], high=900.0, close=900.0)
    source = FakeSource({"2y": (*bars[-500:-1], spike), "max": bars[:-4]})
    market = Market(source, clock=lambda: EVENING, cache_dir=tmp_path)
    view = await market.view("GAP", ["all_time_high", "drawdown_percent"])
    assert [figure.value for figure in view.figures] == [900, 0]
    await market.close()


async def test_without_the_long_history_the_rest_still_stands(tmp_path: Path) -> None:
    class OnlyRecent(FakeSource):
        def history(self, symbol: str, period: Period) -> History:
            if period == "max":
                raise MarketUnavailable("Yahoo answered with an error (500)")
            return super().history(symbol, period)

    source = OnlyRecent({"2y": walk("r", [("2024-06-03", 100)], until=date(2026, 9, 24))})
    market = Market(source, clock=lambda: EVENING, cache_dir=tmp_path)
    view = await market.view("PART", ["price", "rsi_14", "all_time_high", "drawdown_percent"])
    assert [(figure.name, figure.stale) for figure in view.figures] == [("price", False), ("rsi_14", False)]
    assert view.gaps == (
        "all-time high, distance from the all-time high for PART: Yahoo answered with an error (500)",
    )
    await market.close()


@pytest.mark.parametrize(
    ("kind", "place", "unit"),
    [("EQUITY", "NYQ", "shares"), ("ETF", "PCX", "shares"), ("CRYPTOCURRENCY", "CCC", "USD")],
)
async def test_what_is_traded_of_a_coin_is_counted_in_money(
    tmp_path: Path, kind: str, place: str, unit: str
) -> None:
    source = FakeSource({"2y": walk("c", [("2024-06-03", 100)], until=date(2026, 9, 24))}, kind, place)
    market = Market(source, clock=lambda: EVENING, cache_dir=tmp_path)
    view = await market.view("COIN", ["volume"])
    assert [(figure.name, figure.unit) for figure in view.figures] == [("volume", unit)]
    await market.close()


async def test_a_symbol_that_is_another_company_s_now_is_doubted(tmp_path: Path) -> None:
    source = FakeSource({"2y": walk("n", [("2024-06-03", 100)], until=date(2026, 9, 24))})
    source.called = "Quite Another\nCompany"
    market = Market(
        source, clock=lambda: EVENING, cache_dir=tmp_path, recognises=lambda _symbol, told: "Alibaba" in told
    )
    view = await market.view("BABA", ["price"])
    assert [figure.name for figure in view.figures] == ["price"]
    assert view.gaps == (
        "whether BABA is still the company meant: Test prices calls it “Quite Another Company”",
    )
    source.called = ""  # the source gives none: its symbol stands for it
    assert (await market.view("AMZN", ["price"])).gaps == ()
    await market.close()


async def test_histories_that_do_not_belong_together_give_no_all_time_high(tmp_path: Path) -> None:
    recent = walk("one", [("2019-01-02", 100)], until=date(2026, 9, 24))[-500:]
    other = walk("two", [("2019-01-02", 400)], until=date(2026, 9, 24))
    source = FakeSource({"2y": recent, "max": other})
    market = Market(source, clock=lambda: EVENING, cache_dir=tmp_path)
    view = await market.view("ONE", ["price", "all_time_high"])
    assert [figure.name for figure in view.figures] == ["price"]
    assert view.gaps == ("all-time high for ONE: Yahoo's long history and its last two years disagree",)
    await market.close()


async def test_one_hanging_look_up_holds_up_no_other(tmp_path: Path) -> None:
    source = FakeSource({"2y": walk("h", [("2024-01-02", 100)], until=date(2026, 9, 24))})
    market = Market(source, clock=lambda: EVENING, cache_dir=tmp_path, deadline_s=0.5)
    calendar("NYQ", "America/New_York", EVENING.year)  # made once: not what this test is about
    source.gate.clear()
    hung = await asyncio.gather(*(market.view("HUNG", ["price"]) for _ in range(100)))
    assert {view.gaps for view in hung} == {("live prices for HUNG: Yahoo did not answer within 0.5 s",)}
    assert source.asked == [("HUNG", "2y")]
    again = await market.view("HUNG", ["price"])  # the fault is remembered: no second wait
    assert again.gaps == hung[0].gaps
    assert source.asked == [("HUNG", "2y")]
    source.gate.set()
    assert (await market.view("FINE", ["price"])).gaps == ()
    await market.close()


async def test_abandoned_threads_are_counted_and_limited() -> None:
    workers, gate = Workers(size=2, most=2), threading.Event()
    hanging: list[threading.Thread] = []

    def hang() -> None:
        hanging.append(threading.current_thread())
        gate.wait()

    for _ in range(2):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await workers.run(hang)
    with pytest.raises(MarketUnavailable, match="still hang"):
        await workers.run(lambda: True)
    gate.set()
    for thread in hanging:
        thread.join(10)
    assert await workers.run(lambda: 42) == 42
    workers.close()


def test_a_hanging_thread_does_not_hold_up_the_exit() -> None:
    program = """
import asyncio, threading
from retrieval.market.workers import Workers
async def main():
    try:
        async with asyncio.timeout(0.05):
            await Workers().run(threading.Event().wait)
    except TimeoutError:
        print("given up")
asyncio.run(main())
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=30, check=True
    )
    assert done.stdout == "given up\n"


async def test_a_rate_is_asked_for_in_pounds_not_in_pence(tmp_path: Path) -> None:
    class London(FakeSource):
        def facts(self, symbol: str) -> Facts:
            return Facts(symbol, "GBp", "USD", 1000.0, EVENING, 7.0, 1.43, 10.0, 1.0)

    source = London({"2y": walk("gbp", [("2024-06-03", 0.78)], until=date(2026, 9, 24))})
    market = Market(source, clock=lambda: EVENING, cache_dir=tmp_path)
    view = await market.view("HSBA.L", ["forward_pe"], currency="GBp")
    assert [figure.name for figure in view.figures] == ["forward_pe"]
    assert source.asked == [("GBP=X", "2y")]
    await market.close()


async def test_in_the_background_questions_keep_half_of_what_may_be_asked(tmp_path: Path) -> None:
    seconds = 0.0
    pace = Pace(0.01, 10, monotonic=lambda: seconds)
    source = FakeSource({"2y": walk("b", [("2024-06-03", 100)], until=date(2026, 9, 24))})
    market = Market(source, clock=lambda: EVENING, cache_dir=tmp_path, pace=pace)
    for n in range(5):
        assert (await market.view(f"B{n}", ["price"], background=True)).gaps == ()
    put_off = await market.view("LATER", ["price"], background=True)
    assert put_off.figures == ()
    assert put_off.gaps == ("live prices for LATER: look-ups are kept for people's questions",)
    assert (await market.view("LATER", ["price"])).gaps == ()  # nothing of that is remembered
    assert len(source.asked) == 6
    seconds = 199.998  # a moment more and there is one to spare
    assert (await market.view("NEXT", ["price"], background=True)).gaps == ()
    await market.close()


def test_what_may_be_spared_is_what_is_above_half() -> None:
    pace = Pace(2 / 5, 4, monotonic=lambda: 0.0)
    assert (pace.take(0), pace.spare_in()) == (0, 0)
    assert (pace.take(0), pace.spare_in()) == (0, 2.5)
    assert (pace.take(0), pace.spare_in()) == (0, 5.0)


def test_pace_lets_an_idle_bot_answer_at_once_and_then_keeps_the_limit() -> None:
    seconds = 0.0
    pace = Pace(2 / 5, 4, monotonic=lambda: seconds)
    assert [pace.take(10) for _ in range(4)] == [0, 0, 0, 0]
    assert [pace.take(10) for _ in range(2)] == [2.5, 5.0]
    with pytest.raises(MarketUnavailable, match="too many look-ups at once, try again in 8 s"):
        pace.take(7)
    seconds = 5.0
    assert pace.take(10) == 2.5  # the two that waited used what came in
    seconds = 100.0
    assert [pace.take(10) for _ in range(4)] == [0, 0, 0, 0]
