# ruff: noqa: E501 -- a sentence reads best on one line
"""The gate on live figures: each name bound to its own number, and what is reckoned from the figures; each so and not so."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from retrieval.names.instruments import Resolver
from tests.fakes.llm.evidence import evidence, judged, view

CLOSED = datetime(2026, 9, 24, 16, 0, tzinfo=ZoneInfo("America/New_York"))  # a Thursday
NOTES = {
    "all_time_high": "closing high of 2020-10-27",
    "high_52w": "intraday high of 2025-10-02, 52 weeks to 2026-09-24",
    "low_52w": "intraday low of 2026-09-23, 52 weeks to 2026-09-24",
}
BABA = view(
    closed=CLOSED,
    notes=NOTES,
    price=111.02,
    previous_close=112.40,
    change_percent=-1.23,
    rsi_14=43.58,
    sma_50=118.40,
    sma_200=131.77,
    all_time_high=317.14,
    drawdown_percent=64.99,
    high_52w=192.67,
    low_52w=109.05,
    ytd_return_percent=-24.31,
    return_1y_percent=5.60,
    trailing_pe=17.32,
    forward_pe=13.91,
)
EXXON = view("XOM", price=112.24, sma_50=112.90, rsi_14=47.66, ytd_return_percent=4.34)
CHEVRON = view("CVX", price=153.08, sma_50=156.35, rsi_14=45.12, ytd_return_percent=5.69)
MICRON = view(
    "MU",
    price=238.90,
    low_52w=61.54,
    high_52w=260.58,
    bollinger_lower=196.40,
    bollinger_upper=259.75,
    rsi_14=69.12,
    ytd_return_percent=183.83,
    trailing_pe=31.45,
    forward_pe=14.36,
    market_cap=2.68e11,
)
VIEWS = {"ONE": (BABA,), "TWO": (EXXON, CHEVRON), "BIG": (MICRON,)}
ASKED = {
    "en": "Is it overbought?",
    "de": "Ist die Aktie überkauft?",
    "es": "¿Está la acción sobrecomprada?",
    "fr": "L'action est-elle surachetée ?",
    "ru": "Перекуплена ли акция?",
    "zh": "股票超买了吗？",
}

# Of which views, in which language, what is so, and what is not.
TOLD = [
    # a name is its own number's
    ("ONE", "en", "Shares of Alibaba slipped 1.2% on Thursday, 24 September 2026, to $111.02, from a previous close of $112.40.",
     "Shares of Alibaba slipped 1.2% on Thursday, 24 September 2026, to $112.40, from a previous close of $111.02."),
    ("ONE", "en", "BABA closed at 111.02 USD, down 1.2%, just above its 52-week low of 109.05 USD.",
     "BABA closed at 111.02 USD, down 1.2%, just above its 52-week high of 109.05 USD."),
    ("ONE", "en", "BABA ended at $111.02, a 1.2% decline, and is down 24.3% since the beginning of the year.",
     "BABA ended at $111.02, a 24.3% decline, and is down 1.2% since the beginning of the year."),
    ("ONE", "en", "Over the last 52 weeks the shares have ranged from a low of $109.05 to a high of $192.67.",
     "Over the last 52 weeks the shares have ranged from a low of $192.67 to a high of $109.05."),
    ("ONE", "en", "BABA lost 1.2% from Wednesday's $112.40.", "BABA lost 1.2% from Monday's $112.40."),
    ("ONE", "en", "Despite a 24.3% loss in 2026, BABA is 5.6% higher than a year ago.",
     "Despite a 5.6% loss in 2026, BABA is 24.3% higher than a year ago."),
    ("TWO", "en", "Both stocks traded under their 50-day averages: XOM at 112.24 USD against 112.90 USD, CVX at 153.08 USD against 156.35 USD.",
     "Both stocks traded under their 50-day averages: XOM at 112.90 USD against 112.24 USD, CVX at 153.08 USD against 156.35 USD."),
    ("TWO", "en", "Exxon has the higher RSI of the pair, 47.7 versus 45.1.", "Chevron has the higher RSI of the pair, 47.7 versus 45.1."),
    # what is reckoned
    ("ONE", "en", "At $111.02, the share is 42.4% below its 52-week high of $192.67.",
     "At $111.02, the share is 24.4% below its 52-week high of $192.67."),
    ("ONE", "en", "The price is about 6.2% under the 50-day average.", "The price is about 6.2% over the 50-day average."),
    ("ONE", "en", "Alibaba lost $1.38, or 1.2%, on September 24, 2026.", "Alibaba lost $1.83, or 1.2%, on September 24, 2026."),
    ("ONE", "en", "BABA closed at $111.02, $1.38 less than the day before.", "BABA closed at $111.02, $1.38 more than the day before."),
    ("ONE", "en", "Its RSI of 43.6 is 13.6 points above the threshold of 30.", "Its RSI of 43.6 is 16.3 points above the threshold of 30."),
    ("TWO", "en", "The gap between their year-to-date returns is 1.4 percentage points in Chevron's favor.",
     "The gap between their year-to-date returns is 1.4 percentage points in Exxon's favor."),
    ("ONE", "en", "BABA closed at $111.02 on 24 September 2026, a day after hitting a 52-week low of $109.05.",
     "BABA closed at $111.02 on 24 September 2026, a week after hitting a 52-week low of $109.05."),
    ("ONE", "en", "At $111.02, BABA is near its 52-week low of $109.05.", "At $111.02, BABA is near its 52-week high of $192.67."),
    ("ONE", "en", "BABA's 52-week low is 109.05 USD, and the last close, 111.02 USD, is above it.",
     "BABA's 52-week low is 109.05 USD, and the last close, 111.02 USD, is below it."),
    ("ONE", "en", "BABA closed at 111.02 USD, 1.2% lower than a day earlier.", "BABA closed at 111.02 USD, 1.2% higher than a day earlier."),
    ("ONE", "en", "It closed 1.38 USD lower, at 111.02 USD.", "It closed 1.38 USD higher, at 111.02 USD."),
    ("ONE", "en", "BABA pulled back 1.2% on 24 September 2026 but is still up 5.6% over one year.",
     "BABA pulled back 5.6% on 24 September 2026 but is still up 1.2% over one year."),
    # multiples
    ("BIG", "en", "The stock has more than doubled since the start of the year, gaining 183.8%.",
     "The stock has more than tripled since the start of the year, gaining 183.8%."),
    ("BIG", "en", "The share price has nearly tripled this year (+183.8%).", "The share price has nearly doubled this year (+183.8%)."),
    ("BIG", "en", "Micron has roughly quadrupled from its 52-week low of 61.54 USD.", "Micron has roughly doubled from its 52-week low of 61.54 USD."),
    ("BIG", "en", "Its trailing P/E of 31.5 is more than twice its forward P/E of 14.4.",
     "Its forward P/E of 14.4 is more than twice its trailing P/E of 31.5."),
    ("BIG", "en", "The market values Micron at about 268 billion USD.", "The market values Micron at about 286 billion USD."),
    ("BIG", "en", "The Bollinger Bands span 196.40 USD to 259.75 USD.", "The Bollinger Bands span 61.54 USD to 259.75 USD."),
    ("BIG", "en", "Micron is close to overbought: its 14-day RSI was 69.1.", "Micron is close to oversold: its 14-day RSI was 69.1."),
    ("ONE", "en", "BABA's RSI of 43.6 is not near the oversold line of 30.", "BABA's RSI of 43.6 is nearing the oversold line of 30."),
    # lines, and what is said of each
    ("ONE", "en", "An RSI above 70 is usually called overbought, and Alibaba's, at 43.6, was below that line.",
     "An RSI above 70 is usually called overbought, and Alibaba's, at 43.6, was above that line."),
    ("TWO", "en", "XOM's return between the beginning of the year and 24 September 2026 was 4.3%.",
     "CVX's return between the beginning of the year and 24 September 2026 was 4.3%."),
    ("ONE", "en", "With a 14-day RSI of 43.6, Alibaba is far from the overbought line of 70 and under it.",
     "With a 14-day RSI of 43.6, Alibaba is far from the overbought line of 70 and over it."),
    ("ONE", "en", "Alibaba's RSI of 43.6 is below the overbought threshold.", "Alibaba's RSI of 43.6 is below the oversold threshold."),
    ("TWO", "en", "Both show an RSI below 70: 47.7 for XOM and 45.1 for CVX.", "Both show an RSI above 70: 47.7 for XOM and 45.1 for CVX."),
    ("TWO", "en", "XOM has gained 4.3% since January, less than CVX's 5.7%.", "XOM has gained 4.3% since January, more than CVX's 5.7%."),
    ("ONE", "en", "Alibaba's RSI was 43.6 on September 24, 2026, in the neutral range between 30 and 70.",
     "Alibaba's RSI was 43.6 on September 24, 2026, in the overbought range above 70."),
    # abroad
    ("ONE", "de", "Der RSI von BABA lag bei 43,6 und damit zwischen 30 und 70, die Aktie war also weder überkauft noch überverkauft.",
     "Der RSI von BABA lag bei 43,6, die Aktie war also überkauft."),
    ("ONE", "de", "Alibaba verbilligte sich am 24. September 2026 um 1,2 % auf 111,02 USD.",
     "Alibaba verteuerte sich am 24. September 2026 um 1,2 % auf 111,02 USD."),
    ("ONE", "es", "BABA perdió un 1,2 % el 24 de septiembre de 2026, desde 112,40 hasta 111,02 USD.",
     "BABA perdió un 1,2 % el 24 de septiembre de 2026, desde 111,02 hasta 112,40 USD."),
    ("ONE", "es", "Su PER histórico es de 17,3 y el adelantado, de 13,9.", "Su PER histórico es de 13,9 y el adelantado, de 17,3."),
    ("ONE", "fr", "Alibaba perd 24,3 % depuis le début de l'année et gagne 5,6 % sur un an.",
     "Alibaba gagne 24,3 % depuis le début de l'année et perd 5,6 % sur un an."),
    ("ONE", "ru", "Прогнозный P/E Alibaba — 13,9.", "Прогнозный P/E Alibaba — 17,3."),
    ("ONE", "zh", "BABA的52周最高价为192.67美元，最低价为109.05美元。", "BABA的52周最高价为109.05美元，最低价为192.67美元。"),
]  # fmt: skip


def fault(kind: str, language: str, sentence: str, resolver: Resolver) -> str | None:
    facts = evidence(resolver, ASKED[language], views=VIEWS[kind], metrics=("price", "rsi_14"))
    return judged(sentence, facts, resolver)


@pytest.mark.parametrize(("kind", "language", "sentence"), [(k, lang, so) for k, lang, so, _ in TOLD])
def test_what_the_figures_say_passes(kind: str, language: str, sentence: str, resolver: Resolver) -> None:
    assert fault(kind, language, sentence, resolver) is None


@pytest.mark.parametrize(("kind", "language", "sentence"), [(k, lang, not_so) for k, lang, _, not_so in TOLD])
def test_what_they_do_not_say_does_not(kind: str, language: str, sentence: str, resolver: Resolver) -> None:
    assert fault(kind, language, sentence, resolver) is not None
