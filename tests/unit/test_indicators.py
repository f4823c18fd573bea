"""Indicators against published tables and against slow, plain arithmetic written apart from them."""

import csv
import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.market import indicators
from retrieval.types import Bar
from tests.fakes.series import walk

REFERENCE = Path(__file__).parents[1] / "data" / "rsi_reference.csv"
SEEDS = ["one", "two", "three", "four", "five"]


def bars_of(closes: Sequence[float], first: date = date(2020, 1, 1)) -> list[Bar]:
    return [Bar(first + timedelta(days=n), c, c, c, c, 1000) for n, c in enumerate(closes)]


def a_walk(seed: str) -> tuple[Bar, ...]:
    return walk(seed, [("2019-01-02", 100), ("2022-01-03", 60)], until=date(2026, 9, 24))


def wilder(closes: Sequence[float], days: int = 14) -> list[float]:
    """Wilder's RSI as his book has it: simple means of the first 14 changes, then smoothed by a fourteenth."""
    changes = [b - a for a, b in pairwise(closes)]
    gain = sum(max(change, 0) for change in changes[:days]) / days
    loss = sum(max(-change, 0) for change in changes[:days]) / days
    values = [100 * gain / (gain + loss)]
    for change in changes[days:]:
        gain = (gain * (days - 1) + max(change, 0)) / days
        loss = (loss * (days - 1) + max(-change, 0)) / days
        values.append(100 * gain / (gain + loss))
    return values


def ema(values: Sequence[float], days: int) -> list[float]:
    smoothed = [sum(values[:days]) / days]
    for value in values[days:]:
        smoothed.append(smoothed[-1] + (value - smoothed[-1]) * 2 / (days + 1))
    return smoothed


def value(reading: indicators.Reading) -> float:
    assert reading.value is not None, reading.note
    return reading.value


@pytest.mark.parametrize(
    ("series", "column", "at_least"),
    [
        ("stockcharts_cs-rsi", "rsi14_published", 19),
        ("stockcharts_cs-rsi", "rsi14_exact", 19),
        ("wilder_1978", "rsi14_exact", 24),  # the printed ones were rounded at every step
        ("talib_regtest", "rsi14_published", 3),
        ("talib_regtest", "rsi14_exact", 200),
    ],
)
def test_published_rsi_tables(series: str, column: str, at_least: int) -> None:
    with REFERENCE.open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["series"] == series]
    ours = indicators.rsi_series(bars_of([float(row["close"]) for row in rows]))
    checked = [(float(row[column]), mine) for row, mine in zip(rows, ours, strict=True) if row[column]]
    assert len(checked) >= at_least
    for published, mine in checked:
        assert mine == pytest.approx(published, abs=0.01)


@pytest.mark.parametrize("seed", SEEDS)
def test_rsi_of_two_years_is_that_of_the_whole_history(seed: str) -> None:
    bars = a_walk(seed)
    exact = wilder([bar.close for bar in bars])[-1]
    assert value(indicators.rsi_14(bars[-500:])) == pytest.approx(exact, abs=0.01)


@given(st.lists(st.integers(1, 10_000), min_size=100, max_size=140))
def test_rsi_is_between_0_and_100_or_refused(cents: list[int]) -> None:
    reading = indicators.rsi_14(bars_of([price / 100 for price in cents]))
    if len(set(cents[-15:])) == 1:
        assert reading.value is None
    else:
        assert 0 <= value(reading) <= 100


def test_rsi_refuses_a_short_series() -> None:
    assert indicators.rsi_14(a_walk("short")[:60]) == indicators.Reading(
        None, "it needs 100 daily bars and there are 60"
    )


def test_a_price_that_stands_still_has_no_rsi() -> None:
    flat = indicators.rsi_14(bars_of([80.0] * 250))
    suspended = indicators.rsi_14(bars_of([80.0 + n % 7 for n in range(235)] + [80.0] * 15))
    assert flat == suspended == indicators.Reading(None, "the price has not moved for 14 sessions")


def test_a_series_too_short_for_any_rsi_has_none() -> None:
    assert indicators.rsi_series(bars_of([1.0, 2.0, 3.0])) == [None, None, None]


@pytest.mark.parametrize("seed", SEEDS)
def test_averages_bands_and_volatility(seed: str) -> None:
    bars = a_walk(seed)[-500:]
    closes = [bar.close for bar in bars]
    mean = sum(closes[-20:]) / 20
    spread = math.sqrt(sum((close - mean) ** 2 for close in closes[-20:]) / 20)
    returns = [math.log(b / a) for a, b in pairwise(closes[-31:])]
    average = sum(returns) / 30
    variance = sum((r - average) ** 2 for r in returns) / 29
    read = {name: value(function(bars)) for name, function in indicators.RECENT.items()}
    assert read["sma_50"] == pytest.approx(sum(closes[-50:]) / 50)
    assert read["sma_200"] == pytest.approx(sum(closes[-200:]) / 200)
    assert read["bollinger_upper"] == pytest.approx(mean + 2 * spread)
    assert read["bollinger_lower"] == pytest.approx(mean - 2 * spread)
    assert read["volatility_30d_percent"] == pytest.approx(100 * math.sqrt(252 * variance))


@pytest.mark.parametrize("seed", SEEDS)
def test_macd_of_two_years_is_that_of_the_whole_history(seed: str) -> None:
    bars = a_walk(seed)
    closes = [bar.close for bar in bars]
    slow = ema(closes, 26)
    line = [a - b for a, b in zip(ema(closes, 12)[-len(slow) :], slow, strict=True)]
    recent = bars[-500:]
    assert value(indicators.macd(recent, 0)) == pytest.approx(line[-1], abs=1e-6)
    assert value(indicators.macd(recent, 1)) == pytest.approx(ema(line, 9)[-1], abs=1e-6)


def test_52_weeks_count_intraday_extremes_of_that_span_only() -> None:
    bars = bars_of([100.0] * 500)
    old, high, low = bars[500 - 365], bars[300], bars[400]
    bars[500 - 365] = Bar(old.day, 100, 900, 1, 100, 1)  # a day too old
    bars[300] = Bar(high.day, 100, 150.5, 99, 100, 1)
    bars[400] = Bar(low.day, 100, 101, 60.25, 100, 1)
    top, bottom = indicators.high_52w(bars), indicators.low_52w(bars)
    assert (top.value, bottom.value) == (150.5, 60.25)
    assert str(high.day) in top.note
    assert str(low.day) in bottom.note


def test_a_young_listing_has_no_52_week_range() -> None:
    young = bars_of([100.0] * 200, first=date(2026, 1, 5))
    assert indicators.high_52w(young).value is None
    assert indicators.low_52w(young).note == "it needs 52 weeks of prices and they begin on 2026-01-05"


def test_all_time_high_is_a_closing_high_and_names_its_day() -> None:
    bars = bars_of([10, 40, 20, 30], first=date(2020, 10, 26))
    bars[2] = Bar(bars[2].day, 20, 99, 20, 20, 1)  # an intraday spike does not count
    assert indicators.all_time_high(bars) == indicators.Reading(40, "closing high of 2020-10-27")
    below = indicators.drawdown_percent(bars)
    assert below == indicators.Reading(25, "below the closing high of 2020-10-27, 40")
    assert value(indicators.drawdown_percent(bars[:2])) == 0


def test_returns_start_from_the_right_close() -> None:
    days = {
        date(2024, 12, 31): 50.0,
        date(2025, 9, 23): 80.0,
        date(2025, 12, 31): 90.0,
        date(2026, 9, 24): 99.0,
    }
    bars = [Bar(day, c, c, c, c, 1) for day, c in days.items()]
    assert value(indicators.ytd_return_percent(bars)) == pytest.approx(10)
    assert value(indicators.return_1y_percent(bars)) == pytest.approx(23.75)
    assert "2025-09-23" in indicators.return_1y_percent(bars).note
    assert "2025-12-31" in indicators.ytd_return_percent(bars).note


def test_a_leap_day_is_compared_with_the_28th() -> None:
    bars = [Bar(day, c, c, c, c, 1) for day, c in [(date(2023, 2, 28), 50.0), (date(2024, 2, 29), 60.0)]]
    assert value(indicators.return_1y_percent(bars)) == pytest.approx(20)


def test_no_return_from_a_base_that_is_not_there() -> None:
    bars = bars_of([100.0] * 50, first=date(2026, 3, 2))
    assert indicators.ytd_return_percent(bars).note == "there is no closing price of about 2025-12-31"
    assert indicators.return_1y_percent(bars).value is None


@pytest.mark.parametrize("name", [*indicators.RECENT, *indicators.WHOLE])
def test_no_bars_no_figure_but_a_reason(name: str) -> None:
    reading = {**indicators.RECENT, **indicators.WHOLE}[name](())
    assert reading.value is None
    assert reading.note


def test_units() -> None:
    assert indicators.unit("rsi_14", "HKD") == "points"
    assert indicators.unit("ytd_return_percent", "HKD") == "%"
    assert indicators.unit("sma_50", "HKD") == "HKD"


# --- what stands beside a reading ----------------------------------------------------------------


@pytest.mark.parametrize("seed", SEEDS)
def test_the_last_crossing_of_the_rsi_is_counted_back(seed: str) -> None:
    bars = a_walk(seed)[-500:]
    values = [*[None] * 14, *wilder([bar.close for bar in bars])]
    crossings = [
        (n, line, b > line)
        for n, (a, b) in enumerate(pairwise(values), start=1)
        for line in (70, 30)
        if a is not None and b is not None and n >= 100 and (a > line) != (b > line)
    ]
    n, line, above = crossings[-1]
    reading = indicators.rsi_14_cross_sessions(bars)
    assert reading.value == len(bars) - 1 - n
    assert reading.note == f"{'rose above' if above else 'fell below'} {line} on {bars[n].day}"


@pytest.mark.parametrize("seed", SEEDS)
def test_percentiles_are_the_share_of_a_year_at_or_below_the_last(seed: str) -> None:
    bars = a_walk(seed)[-500:]
    closes = [bar.close for bar in bars]
    year = wilder(closes)[-252:]
    share = sum(value <= year[-1] for value in year) / 252 * 100
    assert indicators.rsi_14_percentile(bars).value == pytest.approx(share)
    spreads = [indicators.volatility_30d_percent(bars[: n + 1]).value or 0 for n in range(248, 500)]
    share = sum(value <= spreads[-1] + 1e-9 for value in spreads) / 252 * 100
    assert indicators.volatility_percentile(bars).value == pytest.approx(share)


def test_a_percentile_is_a_hundred_only_where_nothing_was_higher() -> None:
    year = [float(n) for n in range(251)]
    for last, percentile in ((300.0, 100.0), (249.5, 99.0), (247.5, 98.8), (-1.0, 0.4)):
        assert value(indicators._percentile([*year, last], "RSI")) == pytest.approx(percentile, abs=0.05)


def test_the_calmest_month_of_a_year_is_one_of_its_own() -> None:
    wild_to_calm = [100.0 + (n % 2) * (400 - n) / 400 for n in range(400)]
    assert indicators.volatility_percentile(bars_of(wild_to_calm)).value == 1
    assert indicators.volatility_percentile(bars_of(wild_to_calm[::-1])).value == 100


@pytest.mark.parametrize("seed", SEEDS)
def test_prices_far_below_a_cent_have_the_same_indicators(seed: str) -> None:
    bars = a_walk(seed)[-500:]
    tiny = [
        replace(b, open=b.open / 1e9, high=b.high / 1e9, low=b.low / 1e9, close=b.close / 1e9) for b in bars
    ]
    for name in ("rsi_14", "rsi_14_percentile", "bollinger_position_percent", "volatility_30d_percent"):
        read = indicators.RECENT[name]
        assert value(read(tiny)) == pytest.approx(value(read(bars)), rel=1e-9)
    for band in (0, 2):
        assert value(indicators.bollinger(tiny, band)) * 1e9 == pytest.approx(
            value(indicators.bollinger(bars, band))
        )


@pytest.mark.parametrize("seed", SEEDS)
def test_the_place_between_the_bands_and_the_distance_to_the_mean(seed: str) -> None:
    bars = a_walk(seed)[-300:]
    closes = [bar.close for bar in bars]
    mean = sum(closes[-20:]) / 20
    spread = math.sqrt(sum((close - mean) ** 2 for close in closes[-20:]) / 20)
    place = (closes[-1] - mean + 2 * spread) / (4 * spread) * 100
    assert indicators.bollinger_position_percent(bars).value == pytest.approx(place, abs=0.001)
    distance = (closes[-1] / (sum(closes[-200:]) / 200) - 1) * 100
    assert indicators.sma_distance_percent(bars, 200).value == pytest.approx(distance, abs=0.001)


def test_the_averages_cross_where_the_trend_turns() -> None:
    closes = [100.0 + n for n in range(300)] + [400.0 - 2 * n for n in range(150)]
    bars = bars_of(closes)
    reading = indicators.average_cross_sessions(bars)
    assert reading.value is not None
    crossed = len(bars) - 1 - int(reading.value)
    above = [
        sum(closes[n - 49 : n + 1]) / 50 > sum(closes[n - 199 : n + 1]) / 200 for n in (crossed - 1, crossed)
    ]
    assert above == [True, False]
    assert reading.note == f"death cross on {bars[crossed].day}"
    rising = indicators.average_cross_sessions(bars[:300])
    assert (rising.value, rising.note[:30]) == (None, "the 50-day average has not cro")


def test_a_return_counts_from_the_last_close_up_to_its_day() -> None:
    bars = [bar for bar in bars_of([100, 110, 121, 133.1]) if bar.day != date(2020, 1, 2)]
    assert indicators.return_percent(bars, date(2020, 1, 2)).value == pytest.approx(33.1)
    assert indicators.return_percent(bars, date(2020, 1, 3)).value == pytest.approx(10)
    assert indicators.return_percent(bars, date(2020, 1, 4)).note == "no session after 2020-01-04 has closed"
    assert indicators.return_percent(bars, date(2019, 12, 31)).value is None
    assert indicators.return_percent([], date(2020, 1, 1)).value is None


def test_a_past_close_says_that_it_is_adjusted_for_splits() -> None:
    bars = bars_of([100, 110])
    assert indicators.close_on(bars, date(2020, 1, 4)) == indicators.Reading(
        110, "close of 2020-01-02, adjusted for later splits"
    )
    assert indicators.close_on(bars, date(2020, 3, 1)).value is None


def test_young_and_still_prices_have_no_place_of_their_own() -> None:
    young = a_walk("one")[-90:]
    for name in (
        "rsi_14_percentile",
        "rsi_14_cross_sessions",
        "average_cross_sessions",
        "volatility_percentile",
    ):
        assert indicators.RECENT[name](young).value is None
    still = bars_of([50.0] * 400)
    for name in (
        "rsi_14_percentile",
        "rsi_14_cross_sessions",
        "bollinger_position_percent",
        "average_cross_sessions",
    ):
        assert indicators.RECENT[name](still).value is None


def test_the_largest_fall_is_from_one_close_to_a_later_one() -> None:
    bars = bars_of([10.0, 12.0, 9.0, 11.0, 6.0, 13.0, 12.5])
    fall = indicators.max_drawdown_percent(bars)
    assert fall.value == pytest.approx(50.0)
    assert fall.note == f"from {bars[1].day} to {bars[4].day}"
    assert indicators.max_drawdown_percent(bars_of([1.0, 2.0, 3.0])).value == 0.0
    assert indicators.max_drawdown_percent(bars[:1]).value is None
    assert indicators.max_drawdown_1y_percent(bars).value is None


def test_the_volume_of_the_last_session_stands_beside_the_usual_one() -> None:
    bars = [replace(bar, volume=1_000) for bar in bars_of([10.0] * 30)]
    busy = indicators.volume([*bars[:-1], replace(bars[-1], volume=2_500)])
    assert (busy.value, busy.note) == (2_500.0, "2.50 times the mean of the 20 sessions before")
    assert indicators.volume([*bars[:-1], replace(bars[-1], volume=0)]).value is None
    assert indicators.volume(bars[:3]) == indicators.Reading(1_000.0)
