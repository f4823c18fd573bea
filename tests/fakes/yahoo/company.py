"""What the stand-in tells of a company and its options: made up, and each figure fits the others.

Where a company reports in another currency its forecasts are in that, and the ratio made of them is as wrong
as the real one's.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from tests.fakes.yahoo.market import Snapshot

ABROAD = {"BABA": "CNY", "9988.HK": "CNY", "0700.HK": "CNY"}
PER_UNIT = {
    ("CNY", "USD"): 7.1,
    ("CNY", "HKD"): 7.1 / 7.8,
}  # of the reporting currency, for one of the price's


@dataclass(frozen=True, slots=True)
class Company:
    """`eps` and `target` are in the price's currency, `forward_eps` in the one reported in; None: not told."""

    eps: float | None
    forward_eps: float | None
    shares: float
    financial_currency: str
    short_share: float | None
    short_day: date | None
    target: float | None
    recommendation: str
    recommendation_mean: float
    analysts: int
    earnings: date | None
    options: bool
    put_call: float = 0.6
    volatility: float = 0.4
    short_change: float = 0.1  # within the month before
    dividend: float | None = None  # of a year, a share


def a_company(shown: Snapshot) -> Company | None:
    """Plausible figures for an equity, always the same for one symbol, price and day; None for the rest."""
    series = shown.series
    if series.kind != "EQUITY" or not shown.price or not shown.rows:
        return None
    random, day = Random(series.symbol), shown.rows[-1].bar.day
    reported = ABROAD.get(series.symbol, series.currency)
    eps = shown.price / random.uniform(14, 40)
    forward = eps * random.uniform(1.05, 1.4) * PER_UNIT.get((reported, series.currency), 1.0)
    home = series.currency == "USD"  # Yahoo has neither short interest nor options elsewhere
    return Company(
        eps=round(eps, 2),
        forward_eps=round(forward, 5),
        shares=round(random.uniform(2e9, 1e10)),
        financial_currency=reported,
        short_share=round(random.uniform(0.005, 0.04), 4) if home else None,
        short_day=_settlement(day) if home else None,
        target=round(shown.price * random.uniform(1.05, 1.4), 2),
        recommendation=random.choice(["strong_buy", "buy", "hold"]),
        recommendation_mean=round(random.uniform(1.3, 2.9), 2),
        analysts=random.randint(12, 50),
        earnings=day + timedelta(days=random.randint(10, 80)),
        options=home,
        put_call=random.uniform(0.4, 1.2),
        volatility=random.uniform(0.25, 0.6),
        dividend=round(shown.price * random.uniform(0.004, 0.03), 2),
    )


def key_figures(company: Company, shown: Snapshot) -> dict[str, Any]:
    """What the modules financialData, defaultKeyStatistics and summaryDetail hold, in Yahoo's names."""
    price = shown.price or 0.0
    rate = PER_UNIT.get((company.financial_currency, shown.series.currency), 1.0)
    told = {
        "marketCap": round(price * company.shares),
        "sharesOutstanding": company.shares,
        "netIncomeToCommon": round(company.eps * company.shares * rate) if company.eps else None,
        "trailingEps": company.eps,
        "trailingPE": price / company.eps if company.eps and company.eps > 0 else None,
        "forwardEps": company.forward_eps,
        "forwardPE": price / company.forward_eps if company.forward_eps else None,
        "dividendRate": company.dividend,
        "shortPercentOfFloat": company.short_share,
        "dateShortInterest": _seconds(company.short_day) if company.short_day else None,
        **_short_shares(company),
        "targetMeanPrice": company.target,
        "recommendationKey": company.recommendation,
        "recommendationMean": company.recommendation_mean,
        "numberOfAnalystOpinions": company.analysts,
        "financialCurrency": company.financial_currency,
    }
    return {name: value for name, value in told.items() if value is not None}


def _short_shares(company: Company) -> dict[str, Any]:
    if company.short_share is None or company.short_day is None:
        return {}
    shares = round(company.shares * company.short_share)
    return {
        "sharesShort": shares,
        "sharesShortPriorMonth": round(shares / (1 + company.short_change)),
        "sharesShortPreviousMonthDate": _seconds(company.short_day - timedelta(days=30)),
    }


def of_the_quote(company: Company, shown: Snapshot) -> dict[str, Any]:
    """What the quote alone tells of a company; its yield is in percent."""
    rate = company.dividend
    told = {"dividendYield": round(rate / shown.price * 100, 2)} if rate and shown.price else {}
    return {**told, **_results_day(company)}


def _results_day(company: Company) -> dict[str, Any]:
    """The coming results, as the quote tells them."""
    if company.earnings is None:
        return {}
    stamp = _seconds(company.earnings) + 20 * 3600
    return {"earningsTimestamp": stamp, "earningsTimestampStart": stamp, "isEarningsDateEstimate": True}


def expiries(shown: Snapshot) -> list[date]:
    """The next eight Fridays."""
    today = shown.rows[-1].bar.day
    friday = today + timedelta(days=(4 - today.weekday()) % 7 or 7)
    return [friday + timedelta(weeks=n) for n in range(8)]


def chain(company: Company, shown: Snapshot, expiry: date) -> dict[str, Any]:
    """The options of one expiry, as Yahoo lists them: strikes near the price, a smile of volatility."""
    price, random = shown.price or 0.0, Random(f"{shown.series.symbol}{expiry}")
    step = 10 ** math.floor(math.log10(price)) / 4 if price else 1.0
    middle = round(price / step)
    sides: dict[str, list[dict[str, Any]]] = {"calls": [], "puts": []}
    for n in range(max(middle - 8, 1), middle + 9):
        strike = n * step
        held = random.randint(200, 5000)
        smile = company.volatility + (strike / price - 1) ** 2
        for side, share in (("calls", 1.0), ("puts", company.put_call)):
            sides[side].append(
                {
                    "contractSymbol": f"{shown.series.symbol}{expiry:%y%m%d}{side[0].upper()}{n}",
                    "strike": strike,
                    "lastPrice": 1.0,
                    "volume": round(held * share / 10),
                    "openInterest": round(held * share),
                    "impliedVolatility": smile,
                    "lastTradeDate": shown.price_time,
                    "currency": shown.series.currency,
                }
            )
    return {"expirationDate": _seconds(expiry), "hasMiniOptions": False, **sides}


def _settlement(day: date) -> date:
    """The last settlement published by that day: the middle or the end of a month, two weeks before."""
    known = day - timedelta(days=12)
    return known.replace(day=15) if known.day >= 15 else known.replace(day=1) - timedelta(days=1)


def _seconds(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
