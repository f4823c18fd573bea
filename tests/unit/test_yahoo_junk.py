"""What Yahoo tells of a company with one value spoilt: every figure is the true one or a reason, none another."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from retrieval.market.facts import COMPANY, Rate, Told, company_figure
from retrieval.market.yahoo import _facts
from retrieval.types import Figure

NOW = int(datetime(2026, 9, 24, 20, tzinfo=UTC).timestamp())
DAY = 86_400
# The names are those of yfinance's `info`, the numbers made up so that each fits the others.
INFO: dict[str, Any] = {
    "currency": "USD",
    "financialCurrency": "CNY",
    "exchangeTimezoneName": "America/New_York",
    "regularMarketPrice": 110.0,
    "regularMarketTime": NOW,
    "forwardPE": 110 / 71.0,
    "forwardEps": 71.0,
    "trailingPE": 20.0,
    "trailingEps": 5.5,
    "netIncomeToCommon": 92_000_000_000,
    "marketCap": 260_000_000_000,
    "dividendRate": 1.1,
    "dividendYield": 1.0,
    "shortPercentOfFloat": 0.0296,
    "dateShortInterest": NOW - 24 * DAY,
    "sharesShort": 66_000_000,
    "sharesShortPriorMonth": 60_000_000,
    "sharesShortPreviousMonthDate": NOW - 54 * DAY,
    "targetMeanPrice": 180.5,
    "recommendationKey": "buy",
    "recommendationMean": 1.8,
    "numberOfAnalystOpinions": 41,
    "earningsTimestampStart": NOW + 50 * DAY,
    "isEarningsDateEstimate": False,
}
NO_NUMBERS: list[Any] = [None, "Infinity", "12.3", "N/A", "", float("nan"), float("inf"), {}, [], True]
WRONG_NUMBERS: list[Any] = [-1.0, 0, 1e300]
RATE = Rate(1 / 7.1, datetime(2026, 9, 24, 20, tzinfo=UTC))
SAID = {
    "currency",
    "financialCurrency",
    "exchangeTimezoneName",
    "recommendationKey",
    "isEarningsDateEstimate",
}


LONDON = {  # the same share in pence; what is told of a share in pounds, or in pence too
    **INFO,
    "currency": "GBp",
    "financialCurrency": "GBP",
    "regularMarketPrice": 11_000.0,
    "forwardPE": 16.0,
    "forwardEps": 110 / 16,
    "netIncomeToCommon": 13_000_000_000,
    "targetMeanPrice": 18_050.0,
}
PENCE = {**LONDON, "forwardEps": 11_000 / 16, "trailingEps": 550.0, "dividendRate": 110.0}


def figures(info: dict[str, Any]) -> dict[str, Figure | str]:
    told = Told(_facts("BABA", info), RATE if info["financialCurrency"] == "CNY" else None)
    return {name: company_figure("BABA", name, told, "Yahoo Finance", stale=False) for name in COMPANY}


@pytest.mark.parametrize("info", [INFO, LONDON, PENCE], ids=["dollars", "pounds", "pence"])
def test_the_clean_ones_are_all_there(info: dict[str, Any]) -> None:
    assert all(isinstance(figure, Figure) for figure in figures(info).values()), figures(info)


@pytest.mark.parametrize("info", [INFO, LONDON, PENCE], ids=["dollars", "pounds", "pence"])
@pytest.mark.parametrize("key", [key for key in INFO if key not in SAID])
@pytest.mark.parametrize("junk", [*NO_NUMBERS, *WRONG_NUMBERS], ids=repr)
def test_one_spoilt_number_spoils_no_figure(info: dict[str, Any], key: str, junk: Any) -> None:
    clean = figures(info)
    for name, figure in figures({**info, key: junk}).items():
        if isinstance(figure, Figure):
            true = clean[name]
            assert isinstance(true, Figure)
            assert figure.value == true.value
            assert "inf" not in figure.note
            assert "nan" not in figure.note
        else:
            assert figure


def test_a_loss_is_no_ratio() -> None:
    loss = figures({**INFO, "trailingEps": -2.0, "trailingPE": None, "forwardEps": -8.0, "forwardPE": -13.75})
    assert loss["trailing_pe"] == loss["forward_pe"] == "earnings are negative, so there is no ratio"


def test_where_the_last_year_was_a_loss_the_currency_of_a_forecast_cannot_be_told() -> None:
    told = figures({**INFO, "trailingEps": -2.0, "trailingPE": None})["forward_pe"]
    assert isinstance(told, str)
    assert "currency" in told


@pytest.mark.parametrize(("currency", "unit"), [("GBp", "GBP"), ("ZAc", "ZAR"), ("USD", "USD")])
def test_a_company_quoted_in_pence_is_worth_pounds(currency: str, unit: str) -> None:
    cap = figures({**INFO, "currency": currency})["market_cap"]
    assert isinstance(cap, Figure)
    assert cap.unit == unit
