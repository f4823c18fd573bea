"""The first line answers the question that was asked: yes or no, which side, since when."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from retrieval.names.instruments import Resolver
from retrieval.types import Evidence, Figure, MarketView, Request, Route
from retrieval.writing.phrases import phrase
from retrieval.writing.plain import compose
from retrieval.writing.support import support
from retrieval.writing.tables import comparison, returns

CLOSE = datetime(2026, 9, 24, 16, tzinfo=ZoneInfo("America/New_York"))


def figure(name: str, value: float | str, unit: str = "USD", note: str = "", symbol: str = "BABA") -> Figure:
    return Figure(symbol, name, value, unit, CLOSE, "Yahoo Finance", note=note)


VIEW = MarketView(
    "BABA",
    (
        figure("price", 110.63),
        figure("rsi_14", 43.58, "points"),
        figure("overbought_sessions", 32.0, "sessions", "RSI of 71.7 on 2026-08-10"),
        figure("drawdown_percent", 65.1, "%"),
        figure("ytd_return_percent", -24.5, "%"),
        figure("forward_pe", 20.5, "x", "forecast of 38.00 CNY a share, converted at 0.14 USD (2026-09-24)"),
        figure("short_percent_of_float", 2.96, "%", "as settled on 2026-08-31, 3 weeks old"),
        figure("short_change_percent", -4.0, "%", "shares sold short, from 2026-07-31 to 2026-08-31"),
        figure("recommendation", "hold", "", "29 analysts"),
        figure("target_mean_price", 143.59, "USD", "mean of 29 analysts"),
        figure("sma_200", 142.83),
        figure("average_cross_sessions", 75.0, "sessions", "death cross on 2026-04-06"),
        figure("macd", 1.31),
        figure("macd_signal", -0.44),
        figure("bollinger_upper", 126.02),
        figure("bollinger_lower", 88.76),
        figure("all_time_high", 317.14, "USD", "closing high of 2020-10-27"),
        figure("high_52w", 192.67),
        figure("low_52w", 91.99),
    ),
)


@pytest.mark.parametrize(
    ("question", "metrics", "lead"),
    [
        ("is it still 65% below its peak?", "drawdown_percent", "Yes: BABA stood 65.1 % below the all-time"),
        (
            "The article says BABA is 40% below its peak; is that still so?",
            "drawdown_percent",
            "No: BABA stood 65.1 % below",
        ),
        ("is it 40% below its peak?", "drawdown_percent", "No: BABA stood 65.1 % below"),
        ("has BABA doubled this year?", "ytd_return_percent", "No: BABA was down 24.5 %"),
        (
            "is it still trading at 22 times forward earnings?",
            "forward_pe",
            "Yes: BABA's forward P/E was 20.5 on 24 Sep 2026 (forecast of 38.00 CNY a share, converted at 0.14 USD, "
            "24 Sep 2026).",
        ),
        (
            "do analysts still rate BABA a buy?",
            "recommendation",
            "No: Analysts' consensus on BABA was “hold”",
        ),
        (
            "has the short interest risen?",
            "short_percent_of_float short_change_percent",
            "No: BABA's short interest fell",
        ),
        ("is BABA above 100?", "price", "Yes: BABA closed at 110.63 USD"),
        ("did BABA ever trade below 50?", "price", "BABA closed at 110.63 USD"),  # one price cannot tell
        ("is BABA above its 200-day average?", "sma_200", "No: BABA's 200-day average was 142.83 USD"),
        (
            "is BABA in an uptrend, what is its trend?",
            "sma_200",
            "By the usual rule BABA's long trend is down: ",
        ),
        (
            "has BABA had a golden cross?",
            "sma_200",
            "BABA's 50- and 200-day averages last crossed in a death cross on 6 Apr 2026, 75 sessions before",
        ),
        (
            "is the MACD above its signal line?",
            "macd macd_signal",
            "Yes: BABA's MACD (12, 26, 9) was 1.31 USD",
        ),
        (
            "what is the MACD?",
            "macd",
            "BABA's MACD (12, 26, 9) was 1.31 USD on 24 Sep 2026, above its signal line of −0.44",
        ),
        (
            "is it above the upper Bollinger band?",
            "bollinger_upper",
            "No: BABA's Bollinger bands (20 days, 2 standard",
        ),
        (
            "what is its all-time high?",
            "all_time_high",
            "BABA's all-time closing high is 317.14 USD, of 27 Oct 2020; on",
        ),
        (
            "how far from its 52-week high?",
            "high_52w",
            "BABA's 52-week range was 91.99 USD to 192.67 USD on 24 Sep 2026; ",
        ),
        (
            "when was BABA last overbought?",
            "rsi_14",
            "BABA was last overbought on 10 Aug 2026 (RSI of 71.7), 32 sessions",
        ),
        ("ist Alibaba überkauft?", "rsi_14", "Not by the usual rule: BABA's 14-day RSI was 43.6"),
        (
            "what is its price target?",
            "target_mean_price",
            "BABA's mean price target was 143.59 USD on 24 Sep 2026",
        ),
    ],
)
def test_the_first_line(resolver: Resolver, question: str, metrics: str, lead: str) -> None:
    request = Request(question, resolver.mentions("BABA"), tuple(metrics.split()), (Route.MARKET,))
    answer = compose(Evidence(request, views=(VIEW,)))
    assert answer.blocks[0].text.startswith(lead)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0.0, "golden cross on 24 Sep 2026"),
        (1.0, "golden cross on 24 Sep 2026, 1 session before 24 Sep 2026"),
        (2.0, "golden cross on 24 Sep 2026, 2 sessions before 24 Sep 2026"),
    ],
)
def test_the_sessions_since_a_crossing_are_counted(count: float, said: str) -> None:
    crossed = figure("average_cross_sessions", count, "sessions", "golden cross on 2026-09-24")
    told = phrase(MarketView("BABA", (figure("sma_200", 142.83), crossed)), "sma_200", "have they crossed?")
    assert told == f"BABA's 50- and 200-day averages last crossed in a {said}"


@pytest.mark.parametrize(
    ("value", "said"), [(4.0, "rose by 4.0 %"), (-4.0, "fell by 4.0 %"), (0.0, "did not change")]
)
def test_how_short_interest_moved(value: float, said: str) -> None:
    view = MarketView("BABA", (figure("short_change_percent", value, "%", "since July"),))
    assert phrase(view, "short_change_percent", "") == f"BABA's short interest {said} (since July)"


def test_only_the_company_asked_about_answers(resolver: Resolver) -> None:
    other = MarketView("AMZN", (figure("rsi_14", 80.0, "points", symbol="AMZN"),))
    request = Request("is BABA overbought?", resolver.mentions("BABA"), ("rsi_14",), (Route.MARKET,))
    assert "AMZN's" not in compose(Evidence(request, views=(VIEW, other))).text


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("is BABA cheaper than AMZN?", "Yes: by forward P/E, lowest first: BABA 20.5, AMZN 28.0."),
        ("is BABA more expensive than AMZN?", "No: by forward P/E, highest first"),
        ("BABA or AMZN, which P/E?", "By forward P/E, lowest first"),
    ],
)
def test_a_comparison_answers_first(question: str, lead: str) -> None:
    other = MarketView("AMZN", (figure("forward_pe", 28.0, "x", symbol="AMZN"),))
    assert comparison([VIEW, other], ["forward_pe"], ["forward_pe"], question)[0].text.startswith(lead)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("did BABA beat AMZN?", "No: BABA was behind AMZN by 26.0 percentage points: BABA fell by 24.5 %"),
        ("was BABA worse than AMZN?", "Yes: BABA was behind AMZN"),
        ("BABA against AMZN", "BABA was behind AMZN"),
        ("so did BABA do better than AMZN?", "No: BABA was behind AMZN"),
        ("ok, is BABA behind AMZN?", "Yes: BABA was behind AMZN"),
    ],
)
def test_returns_answer_first(question: str, lead: str) -> None:
    assert returns(returned(BABA=-24.5, AMZN=1.5), [], question)[0].text.startswith(lead)


def test_returns_as_good_as_equal_are_level() -> None:
    lead = returns(returned(BABA=1.52, AMZN=1.5), [], "did BABA beat AMZN?")[0].text
    assert lead.startswith("BABA was level with AMZN: BABA rose by 1.5 %")
    lead = returns(returned(BABA=1.5, AMZN=1.5, MSFT=3.5, TSLA=-1.5), [])[0].text
    told = "level with AMZN, behind MSFT by 2.0 percentage points and ahead of TSLA by 3.0: "
    assert lead.startswith(f"BABA was {told}")


def returned(**percents: float) -> list[MarketView]:
    note = "from the close of 2025-12-31, without dividends"
    return [MarketView(s, (figure("return_percent", value, "%", note, s),)) for s, value in percents.items()]


def test_amounts_of_two_currencies_are_not_ranked() -> None:
    views = [
        MarketView(s, (figure("market_cap", value, unit, symbol=s),))
        for s, value, unit in (("BABA", 264e9, "USD"), ("1211.HK", 1.0e12, "HKD"))
    ]
    lead = comparison(views, ["market_cap"], ["market_cap"], "is BABA smaller than BYD?")[0].text
    assert lead.startswith("By market capitalisation, not ranked, as the currencies differ: BABA 264")


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("which gained most, BABA, NVDA or META?", "NVDA did best: BABA fell by 27.9 %"),
        ("which of BABA, NVDA and META did worst?", "BABA did worst: "),
        ("BABA, NVDA and META this year", "BABA was behind NVDA"),
    ],
)
def test_of_several_returns_the_best_is_named(question: str, lead: str) -> None:
    views = [
        MarketView(
            s, (figure("return_percent", value, "%", "from the close of 2025-12-31, in USD", symbol=s),)
        )
        for s, value in (("BABA", -27.9), ("NVDA", 15.5), ("META", -6.6))
    ]
    assert returns(views, (), question)[0].text.startswith(lead)


def test_what_is_to_be_ranked_has_its_highest_first() -> None:
    views = [
        MarketView(s, (figure("dividend_yield_percent", value, "%", symbol=s),))
        for s, value in (("NVDA", 1.2), ("BABA", 3.0))
    ]
    asked = ["dividend_yield_percent"]
    assert comparison(views, asked, asked, "rank NVDA and BABA by dividend yield")[0].text.startswith(
        "By dividend yield, highest first: BABA 3.0 %, NVDA 1.2 %"
    )


@pytest.mark.parametrize(
    ("rsi", "words"),
    [
        (46.6, "the price stands between the Bollinger bands and 12.5 % below the 200-day average."),
        (
            74.0,
            "the price stands between the Bollinger bands and 12.5 % below the 200-day average, which says otherwise.",
        ),
    ],
)
def test_nothing_contradicts_a_neutral_reading(rsi: float, words: str) -> None:
    view = MarketView(
        "BABA",
        (
            figure("rsi_14", rsi, "points"),
            figure("bollinger_position_percent", 55.0, "%"),
            figure("sma_200_distance_percent", -12.5, "%"),
        ),
    )
    assert (support(view, "rsi_14") or "").endswith(words)
