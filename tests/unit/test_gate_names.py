"""The gate on names: a company named in several words, or by its name where one of its listings has figures."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from retrieval.names.instruments import Resolver
from retrieval.types import Evidence, Figure, MarketView, Request, Route, Session
from tests.fakes.llm.evidence import judged

UNITS = {"price": "", "low_52w": "", "rsi_14": "points"}
CLOSES = {
    "HKD": datetime(2026, 10, 2, 16, 8, tzinfo=ZoneInfo("Asia/Hong_Kong")),
    "JPY": datetime(2026, 10, 2, 15, 30, tzinfo=ZoneInfo("Asia/Tokyo")),
    "USD": datetime(2026, 10, 2, 16, 0, tzinfo=ZoneInfo("America/New_York")),
}


def view(symbol: str, money: str, **values: float) -> MarketView:
    """Figures of our own making, no real prices."""
    note = "intraday low of 2026-09-30, 52 weeks to 2026-10-02"
    figures = tuple(
        Figure(
            symbol,
            name,
            value,
            UNITS.get(name, "%") or money,
            CLOSES[money],
            "Yahoo Finance",
            note=note if "low" in name else "",
        )
        for name, value in values.items()
    )
    return MarketView(symbol, figures, (), Session("closed", "", str(CLOSES[money].tzinfo)))


BAIDU = (view("9888.HK", "HKD", price=91.4, low_52w=90.2, rsi_14=28.7),)
BOTH = (
    view("BIDU", "USD", price=93.2, rsi_14=31.4, change_percent=-1.9),
    view("9888.HK", "HKD", price=91.4, rsi_14=28.7, change_percent=-2.6),
)
RIVALS = (
    view("9888.HK", "HKD", price=91.4, ytd_return_percent=-7.4),
    view("0700.HK", "HKD", price=688.5, ytd_return_percent=14.9),
)
VIEWS = {"BAIDU": BAIDU, "BOTH": BOTH, "RIVALS": RIVALS}


def fault(views: tuple[MarketView, ...], sentence: str, resolver: Resolver) -> str | None:
    mentions = tuple(m for v in views if (m := resolver.listing(v.symbol)))
    facts = Evidence(Request("How is it doing?", mentions, ("price",), (Route.MARKET,)), views=views)
    return judged(sentence, facts, resolver)


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("BAIDU", "Baidu closed at HKD 91.40, just above its 52-week low of HKD 90.20 of 30 September 2026."),
        ("BAIDU", "Baidu's RSI of 28.7 is below the oversold line of 30."),
        (
            "BOTH",
            "Baidu's American depositary shares closed at 93.20 USD, and its Hong Kong shares at 91.40 HKD.",
        ),
        ("BOTH", "Baidu's New York ADS had an RSI of 31.4 and its Hong Kong share one of 28.7."),
        (
            "RIVALS",
            "Tencent has outperformed Baidu this year: 0700.HK is up 14.9% while 9888.HK is down 7.4%.",
        ),
        ("RIVALS", "So far this year, Tencent is ahead: 0700.HK has gained 14.9%, 9888.HK has lost 7.4%."),
        ("RIVALS", "Baidu lags Tencent this year: 9888.HK has lost 7.4% and 0700.HK has gained 14.9%."),
    ],
)
def test_the_listing_that_is_meant_is_found(kind: str, sentence: str, resolver: Resolver) -> None:
    assert fault(VIEWS[kind], sentence, resolver) is None


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("BAIDU", "Baidu closed at HKD 91.40, just below its 52-week low of HKD 90.20 of 30 September 2026."),
        ("BAIDU", "BIDU closed at HKD 91.40."),
        ("BAIDU", "Baidu's ADS closed at HKD 91.40."),
        ("BAIDU", "Baidu's American depositary shares closed at HKD 91.40."),
        (
            "BOTH",
            "Baidu's American depositary shares closed at 91.40 HKD, and its Hong Kong shares at 93.20 USD.",
        ),
        ("BOTH", "Baidu's New York ADS had an RSI of 28.7 and its Hong Kong share one of 31.4."),
        ("BOTH", "BIDU fell 2.6% on the day, and its Hong Kong shares fell 1.9%."),
        (
            "RIVALS",
            "Baidu has outperformed Tencent this year: 0700.HK is up 14.9% while 9888.HK is down 7.4%.",
        ),
        ("RIVALS", "So far this year, Baidu is ahead: 0700.HK has gained 14.9%, 9888.HK has lost 7.4%."),
        ("RIVALS", "Tencent lags Baidu this year: 9888.HK has lost 7.4% and 0700.HK has gained 14.9%."),
        ("RIVALS", "Tencent is the higher of the two this year at 14.9%; 9888.HK closed at 91.40 HKD."),
        ("RIVALS", "Only the return of Tencent is 14.9% this year, against −7.4% for Baidu."),
    ],
)
def test_another_listing_is_not_taken_for_it(kind: str, sentence: str, resolver: Resolver) -> None:
    assert fault(VIEWS[kind], sentence, resolver) is not None
