"""Figures told of a company: what is given, what is converted, and what contradicts itself and is not given."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from retrieval.market.facts import Rate, Told, company_figure, option_figure
from retrieval.market.source import Chain, Contract, Facts
from retrieval.types import Figure

NOW = datetime(2026, 9, 24, 20, tzinfo=UTC)
PLAIN = Facts(
    symbol="AMZN",
    currency="USD",
    financial_currency="USD",
    price=200.0,
    time=NOW,
    forward_pe=25.0,
    forward_eps=8.0,
    trailing_pe=40.0,
    trailing_eps=5.0,
    net_income=50e9,
    market_cap=2000e9,
    short_share=0.0123,
    short_day=date(2026, 8, 31),
    target_mean=250.0,
    recommendation="strong_buy",
    recommendation_mean=1.3,
    analysts=40,
    earnings=datetime(2026, 10, 29, 20, tzinfo=UTC),
)
# Reports in CNY, trades in USD; the forecast is in CNY and Yahoo's forward P/E is the price over just that.
FOREIGN = replace(
    PLAIN,
    symbol="BABA",
    financial_currency="CNY",
    price=110.0,
    trailing_eps=5.5,
    trailing_pe=20.0,
    forward_eps=71.0,
    forward_pe=110 / 71.0,
    market_cap=260e9,
    net_income=92e9,
)
DOLLARS_A_YUAN = Rate(1 / 7.1, NOW)


def made(facts: Facts, name: str, rate: Rate | None = None, why: str = "") -> Figure | str:
    return company_figure(facts.symbol, name, Told(facts, rate, why), "Yahoo Finance", stale=False)


@pytest.mark.parametrize(
    ("name", "value", "unit", "note"),
    [
        ("forward_pe", 25.0, "x", "forecast of 8.00 USD a share"),
        ("trailing_pe", 40.0, "x", "earnings of 5.00 USD a share"),
        ("market_cap", 2000e9, "USD", "all shares at the last price"),
        ("short_percent_of_float", pytest.approx(1.23), "%", "as settled on 2026-08-31, 3 weeks old"),
        ("target_mean_price", 250.0, "USD", "mean of 40 analysts"),
        ("recommendation", "strong buy", "", "40 analysts, 1.3 from 1 (strong buy) to 5 (sell)"),
        ("next_earnings", "2026-10-29", "", "an estimate of Yahoo's"),
    ],
)
def test_what_is_given(name: str, value: object, unit: str, note: str) -> None:
    figure = made(PLAIN, name)
    assert isinstance(figure, Figure)
    assert (figure.value, figure.unit, figure.note) == (value, unit, note)
    day = date(2026, 8, 31) if name == "short_percent_of_float" else NOW.date()
    assert figure.as_of is not None
    assert figure.as_of.date() == day


@pytest.mark.parametrize(
    ("changes", "name", "reason"),
    [
        ({"forward_pe": None}, "forward_pe", "Yahoo gives no forecast of earnings"),
        ({"forward_pe": 31.0}, "forward_pe", "contradicts its price over earnings, 25.0"),
        ({"forward_pe": -3.0, "forward_eps": -60.0}, "forward_pe", "earnings are negative"),
        ({"forward_pe": 4000.0, "forward_eps": 0.05}, "forward_pe", "cannot be right"),
        ({"trailing_eps": None}, "trailing_pe", "no earnings of the last twelve months"),
        ({"net_income": 5e9}, "trailing_pe", "contradicts the company's value over its profit"),
        ({"net_income": -5e9}, "trailing_pe", "contradicts the company's value over its profit"),
        ({"market_cap": -1.0}, "market_cap", "Yahoo gives none"),
        ({"short_share": None}, "short_percent_of_float", "publishes no short interest"),
        ({"short_day": None}, "short_percent_of_float", "without its day"),
        ({"short_share": 1.7}, "short_percent_of_float", "cannot be right"),
        ({"target_mean": None}, "target_mean_price", "no price targets"),
        ({"target_mean": 2.0}, "target_mean_price", "cannot be right"),
        ({"analysts": None}, "target_mean_price", "no price targets"),
        ({"recommendation": "none"}, "recommendation", "no ratings"),
        ({"analysts": None}, "recommendation", "no ratings"),
        ({"earnings": datetime(2026, 8, 1, tzinfo=UTC)}, "next_earnings", "no coming day of results"),
        ({"time": None}, "market_cap", "without its time"),
    ],
)
def test_what_contradicts_itself_or_is_missing_is_not_given(
    changes: dict[str, Any], name: str, reason: str
) -> None:
    figure = made(replace(PLAIN, **changes), name)
    assert isinstance(figure, str)
    assert reason in figure


def test_a_forecast_in_another_currency_is_converted_at_a_dated_rate() -> None:
    figure = made(FOREIGN, "forward_pe", DOLLARS_A_YUAN)
    assert isinstance(figure, Figure)
    assert figure.value == pytest.approx(11.0)  # 71 CNY are 10 USD; unconverted it would be 1.5
    assert figure.note == "forecast of 71.00 CNY a share, converted at 0.1408 USD (2026-09-24)"


def test_a_forecast_already_in_the_price_s_currency_is_left_alone() -> None:
    facts = replace(FOREIGN, forward_eps=6.0, forward_pe=110 / 6)
    figure = made(facts, "forward_pe", DOLLARS_A_YUAN)
    assert isinstance(figure, Figure)
    assert figure.value == pytest.approx(110 / 6)
    assert figure.note == "forecast of 6.00 USD a share"


def test_a_forecast_that_fits_no_currency_is_no_figure() -> None:
    facts = replace(FOREIGN, forward_eps=900.0, forward_pe=110 / 900)
    assert "fits neither CNY nor USD" in str(made(facts, "forward_pe", DOLLARS_A_YUAN))


def test_without_a_rate_nothing_is_compared_across_currencies() -> None:
    assert made(FOREIGN, "forward_pe", None, "no rate") == "no rate"
    assert made(FOREIGN, "trailing_pe", None, "no rate") == "no rate"
    assert isinstance(made(FOREIGN, "market_cap", None, "no rate"), Figure)


def test_the_trailing_ratio_is_checked_in_one_currency() -> None:
    figure = made(FOREIGN, "trailing_pe", DOLLARS_A_YUAN)  # 260 / (92 / 7.1) is 20.1
    assert isinstance(figure, Figure)
    assert figure.value == 20.0
    wrong = replace(FOREIGN, trailing_eps=39.0, trailing_pe=110 / 39)  # in CNY after all
    assert "contradicts the company's value" in str(made(wrong, "trailing_pe", DOLLARS_A_YUAN))


# Quoted in pence; Yahoo divides by a hundred where the earnings are in pounds.
POUNDS = replace(
    PLAIN,
    symbol="BARC.L",
    currency="GBp",
    financial_currency="GBP",
    price=400.0,
    forward_pe=8.0,
    forward_eps=0.50,
    trailing_pe=10.0,
    trailing_eps=0.40,
    net_income=5.6e9,
    market_cap=56e9,
    dividend_rate=0.08,
    dividend_yield=2.0,
)
PENCE = replace(POUNDS, forward_eps=50.0, trailing_eps=40.0, dividend_rate=8.0)


@pytest.mark.parametrize("facts", [POUNDS, PENCE], ids=["in pounds", "in pence"])
@pytest.mark.parametrize(
    ("name", "value", "unit", "note"),
    [
        ("forward_pe", 8.0, "x", "forecast of 0.50 GBP a share"),
        ("trailing_pe", 10.0, "x", "earnings of 0.40 GBP a share"),
        ("market_cap", 56e9, "GBP", "all shares at the last price"),
        ("dividend_yield_percent", 2.0, "%", "dividend of 0.08 GBP a share a year"),
    ],
)
def test_a_price_in_pence_beside_a_company_in_pounds(
    facts: Facts, name: str, value: float, unit: str, note: str
) -> None:
    figure = made(facts, name)
    assert isinstance(figure, Figure)
    assert figure.value == pytest.approx(value)
    assert (figure.unit, figure.note) == (unit, note)


@pytest.mark.parametrize(("currency", "whole"), [("ZAc", "ZAR"), ("ILA", "ILS"), ("GBX", "GBP")])
def test_other_hundredths_are_as_pence(currency: str, whole: str) -> None:
    figure = made(replace(POUNDS, currency=currency, financial_currency=whole), "forward_pe")
    assert isinstance(figure, Figure)
    assert (figure.value, figure.note) == (8.0, f"forecast of 0.50 {whole} a share")


def test_pence_divided_by_pounds_are_no_ratio_of_hundreds() -> None:
    facts = replace(POUNDS, forward_pe=800.0)
    figure = made(facts, "forward_pe")  # last year's 0.40 show that the forecast is in pounds
    assert isinstance(figure, Figure)
    assert (figure.value, figure.note) == (8.0, "forecast of 0.50 GBP a share")
    assert "is in GBP cannot be told" in str(made(replace(facts, trailing_eps=None), "forward_pe"))
    assert "contradicts the company's value" in str(made(replace(POUNDS, trailing_pe=1000.0), "trailing_pe"))
    unchecked = replace(POUNDS, trailing_pe=1000.0, market_cap=None)
    assert "are in GBP cannot be told" in str(made(unchecked, "trailing_pe"))


def test_a_company_in_dollars_quoted_in_pence_is_converted_to_pounds() -> None:
    facts = replace(
        POUNDS,
        financial_currency="USD",
        price=1000.0,
        forward_pe=1000 / 143,
        forward_eps=1.43,
        trailing_pe=10.0,
        trailing_eps=1.0,
        net_income=22e9,
        market_cap=175e9,
    )
    told = Told(facts, None, "no rate")
    assert (told.foreign, told.reported, told.unit) == (True, "USD", "GBP")
    figure = made(facts, "forward_pe", Rate(0.78, NOW))
    assert isinstance(figure, Figure)
    assert figure.value == pytest.approx(10 / (1.43 * 0.78))
    assert figure.note == "forecast of 1.43 USD a share, converted at 0.78 GBP (2026-09-24)"
    assert isinstance(made(facts, "trailing_pe", Rate(0.78, NOW)), Figure)


def test_without_a_yield_to_check_it_a_high_dividend_may_be_in_pence() -> None:
    figure = made(replace(POUNDS, dividend_yield=None), "dividend_yield_percent")
    assert isinstance(figure, Figure)
    assert figure.value == pytest.approx(2.0)
    assert "cannot be told" in str(made(replace(PENCE, dividend_yield=None), "dividend_yield_percent"))


def contract(strike: float, held: int, volatility: float | None, volume: int = 10) -> Contract:
    return Contract(strike, volume, held, volatility)


CALLS = (contract(90, 500, 0.5), contract(100, 1000, 0.42), contract(110, 500, 0.45))
PUTS = (contract(90, 300, 0.52, 6), contract(100, 600, 0.44, 6), contract(110, 100, 0.47, 6))
CHAIN = Chain("BABA", 101.0, NOW, date(2026, 10, 23), CALLS, PUTS)


def optional(chain: Chain, name: str) -> Figure | str:
    return option_figure("BABA", name, chain, "Yahoo Finance", stale=False)


def test_put_call_is_open_interest_of_one_expiry() -> None:
    figure = optional(CHAIN, "put_call_ratio")
    assert isinstance(figure, Figure)
    assert figure.value == 0.5
    assert figure.note == "open interest, options to 2026-10-23; by the day's volume 0.60"
    assert "no open interest" in str(optional(replace(CHAIN, puts=()), "put_call_ratio"))


def test_implied_volatility_is_of_the_strike_next_to_the_price() -> None:
    figure = optional(CHAIN, "implied_volatility_percent")
    assert isinstance(figure, Figure)
    assert figure.value == pytest.approx(43.0)
    assert figure.unit == "%"
    assert figure.note == "at the money (strike 100), options to 2026-10-23"
    zero = tuple(replace(c, volatility=0.00001) for c in CALLS)  # what Yahoo says while the market sleeps
    far = (contract(300, 100, 0.4),)
    for calls in (zero, far, ()):
        assert "no usable implied" in str(optional(replace(CHAIN, calls=calls), "implied_volatility_percent"))
    assert "without the price" in str(optional(replace(CHAIN, price=None), "implied_volatility_percent"))
