# ruff: noqa: E501 -- a sentence reads best on one line
"""The gate on sentences that rank listings, single one out, place a price among its levels, or set now beside then."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.corpus.passages import sentences, split
from retrieval.names.instruments import Resolver
from retrieval.types import Claim, Document, Evidence, MarketView, Quote, Request, Route
from retrieval.writing.gate.checks import Gate
from retrieval.writing.plain import compose
from tests.fakes.llm.evidence import judged, meaning, view

TSMC = view(
    "TSM",
    price=281.4,
    rsi_14=72.9,
    ytd_return_percent=14.9,
    forward_pe=22.4,
    market_cap=1.46e12,
    change_percent=0.8,
    drawdown_percent=3.1,
)
INTEL = view(
    "INTC",
    price=24.6,
    rsi_14=63.4,
    ytd_return_percent=-24.3,
    forward_pe=41.7,
    market_cap=1.12e11,
    change_percent=-1.1,
    drawdown_percent=62.0,
)
NVIDIA = view(
    "NVDA",
    price=178.2,
    rsi_14=58.2,
    ytd_return_percent=32.6,
    forward_pe=30.2,
    market_cap=4.3e12,
    change_percent=0.2,
    drawdown_percent=5.5,
)
LOW = view(
    "BABA",
    price=111.02,
    rsi_14=43.58,
    sma_50=118.4,
    sma_200=131.77,
    high_52w=192.67,
    low_52w=95.73,
    all_time_high=317.14,
    drawdown_percent=64.99,
    ytd_return_percent=-24.3,
    bollinger_upper=125.0,
    bollinger_lower=101.0,
    forward_pe=12.4,
)
AMID = view(
    "BABA",
    price=125.0,
    rsi_14=50.4,
    sma_50=118.4,
    sma_200=125.8,
    high_52w=192.67,
    low_52w=95.73,
    bollinger_upper=131.0,
    bollinger_lower=117.0,
)
VIEWS = {
    "TWO": (TSMC, INTEL),
    "LACKING": (TSMC, view("INTC", price=24.6, rsi_14=63.4)),
    "THREE": (TSMC, INTEL, NVIDIA),
    "ONE": (LOW,),
    "BAND": (AMID,),
}


def fault(views: tuple[MarketView, ...], sentence: str, resolver: Resolver) -> str | None:
    mentions = tuple(m for v in views if (m := resolver.listing(v.symbol)))
    question = f"How does {' compare with '.join(v.symbol for v in views)}?"
    facts = Evidence(Request(question, mentions, ("price",), (Route.MARKET,)), views=views)
    return judged(sentence, facts, resolver)


SO = {
    "TWO": [
        "TSMC's shares have gained 14.9% since the start of the year, whereas Intel's have lost 24.3%, so TSMC is clearly ahead.",
        "Measured by forward P/E, TSMC (22.4) is valued lower than Intel (41.7).",
        "TSMC looks cheaper than Intel: its forward P/E is 22.4, against 41.7.",
        "Intel's valuation is higher, at 41.7 times forward earnings against 22.4 for TSMC.",
        "TSMC performed better than Intel this year, rising 14.9% against a fall of 24.3%.",
        "Intel's return of −24.3% this year lags behind TSMC's +14.9%.",
        "On the day, TSMC did better, up 0.8% against a loss of 1.1% for Intel.",
        "The stronger of the two this year is TSMC, up 14.9% against a loss of 24.3% for Intel.",
        "TSMC has the larger market value, 1.46 trillion USD against Intel's 112 billion USD.",
        "TSMC leads Intel by 39.2 percentage points this year: +14.9% against −24.3%.",
        "Intel trails by 39.2 percentage points this year, at −24.3% against TSMC's +14.9%.",
        "Only TSMC is overbought: its RSI is 72.9, while Intel's is 63.4.",
        "Only TSMC has risen this year, by 14.9%; Intel has fallen 24.3%.",
        "Intel is neutral with an RSI of 63.4, so only TSMC is overbought, at 72.9.",
        "TSMC leads this year with a gain of 14.9 %, against a loss of 24.3 % for Intel.",
        "Since the start of the year, TSMC is ahead: +14.9 %, against −24.3 % for Intel.",
        "Intel trails TSMC this year, with −24.3 % against +14.9 %.",
        "TSMC is up 14.9 % this year while Intel lags at −24.3 %.",
        "TSMC has outperformed Intel this year, up 14.9 % against a fall of 24.3 %.",
        "Intel has been the weaker of the two this year, down 24.3 % against a gain of 14.9 % for TSMC.",
        "TSMC has done better this year: up 14.9 %, while Intel is down 24.3 %.",
        "Of the two, TSMC had the stronger year-to-date return, +14.9 % against −24.3 % for Intel.",
        "TSMC has the better year-to-date return at 14.9 %, compared with −24.3 % for Intel.",
        "Intel is more expensive by forward P/E, at 41.7 against 22.4 for TSMC.",
        "On forward earnings Intel is the dearer of the two: 41.7 times against TSMC's 22.4 times.",
        "TSMC is cheaper on forward earnings at 22.4 times, against 41.7 times for Intel.",
        "By forward P/E, Intel (41.7) is pricier than TSMC (22.4).",
        "Intel is the higher-valued of the two, at 41.7 times forward earnings against 22.4 times for TSMC.",
        "TSMC is the larger company, with a market value of 1.46 trillion USD against 112 billion USD for Intel.",
        "Intel is smaller by market value: 112 billion USD against 1.46 trillion USD for TSMC.",
        "TSMC's RSI of 72.9 is the higher of the two, against Intel's 63.4.",
        "Intel's RSI of 63.4 is the lower of the two; TSMC's is 72.9.",
        "TSMC's RSI of 72.9 is higher than Intel's 63.4.",
        "Intel has the lower RSI, 63.4 against TSMC's 72.9.",
        "TSMC is 39.2 percentage points ahead of Intel this year: +14.9 % against −24.3 %.",
        "Only TSMC was overbought, RSI 72.9 against Intel's 63.4.",
        "TSMC is the only one of the two that is overbought, with an RSI of 72.9 against 63.4 for Intel.",
        "TSMC is the only one of the two with a positive return this year: +14.9 %, against −24.3 % for Intel.",
        "Only TSMC is up this year: +14.9 %, against −24.3 % for Intel.",
        "Only TSMC gained this year, rising 14.9 %, while Intel fell 24.3 %.",
        "TSMC's RSI is 9.5 points higher than Intel's: 72.9 against 63.4.",
        "TSMC stands closer to its peak, 3.1 % below, than Intel, 62.0 % below.",
        "Between the two, TSMC leads on year-to-date performance with a 14.9% gain, while Intel has lost 24.3%.",
        "Intel is the more expensive of the two on a forward P/E basis (41.7x versus 22.4x for TSMC).",
        "TSMC has clearly outperformed Intel so far this year: it is up 14.9%, versus a 24.3% decline for Intel.",
        "TSMC outpaced Intel year to date (+14.9% versus −24.3%).",
        "In terms of valuation, TSMC is cheaper, at 22.4 times forward earnings versus 41.7 times for Intel.",
        "TSMC is well ahead year to date, up 14.9% compared with a 24.3% loss for Intel.",
        "TSMC's market value of 1.46 trillion USD is larger than Intel's 112 billion USD.",
        "TSMC is far larger, with a market capitalisation of 1.46 trillion USD versus 112 billion USD for Intel.",
        "TSMC has the higher RSI (72.9) compared with Intel (63.4).",
        "TSMC's RSI of 72.9 is higher than Intel's RSI of 63.4, and only TSMC is overbought.",
        "Intel has lagged TSMC this year, losing 24.3% against TSMC's gain of 14.9%.",
        "Year to date, TSMC is the better performer with +14.9%, compared to −24.3% for Intel.",
        "TSMC beat Intel this year: +14.9% against −24.3%.",
        "On forward P/E, TSMC at 22.4 is cheaper than Intel at 41.7.",
        "TSMC (22.4 times forward earnings) is cheaper than Intel (41.7 times).",
        "Intel's year-to-date return of −24.3% trails TSMC's 14.9%.",
        "TSMC has gained 14.9% this year, outperforming Intel, which has lost 24.3%.",
        "Of the two, only TSMC is in overbought territory, with an RSI of 72.9 versus 63.4 for Intel.",
    ],
    "THREE": [
        "By market value NVIDIA (4.30 trillion USD) is the largest, followed by TSMC (1.46 trillion USD) and Intel (112 billion USD).",
        "Intel is the only one of the three in the red this year, at −24.3%, against +14.9% for TSMC and +32.6% for NVIDIA.",
        "TSMC has the highest RSI, at 72.9, ahead of Intel at 63.4 and NVIDIA at 58.2.",
        "TSMC has the lowest forward P/E of the three, 22.4, against 30.2 for NVIDIA and 41.7 for Intel.",
        "NVIDIA's year-to-date return of 32.6 % is the highest of the three, ahead of TSMC's 14.9 % and Intel's −24.3 %.",
        "TSMC has the highest RSI of the three at 72.9, against 63.4 for Intel and 58.2 for NVIDIA.",
        "NVIDIA has the lowest RSI of the three: 58.2, against 72.9 for TSMC and 63.4 for Intel.",
        "NVIDIA is the strongest this year with +32.6 %, followed by TSMC with +14.9 % and Intel with −24.3 %.",
        "TSMC is the cheapest of the three at 22.4 times forward earnings, against 30.2 for NVIDIA and 41.7 for Intel.",
        "NVIDIA is the largest by market value, 4.30 trillion USD, ahead of TSMC at 1.46 trillion USD and Intel at 112 billion USD.",
        "Only TSMC was overbought, with an RSI of 72.9, against 63.4 for Intel and 58.2 for NVIDIA.",
        "Intel is the only one of the three with a negative return this year, −24.3 %, against +14.9 % for TSMC and +32.6 % for NVIDIA.",
        "NVIDIA leads this year with +32.6 %, ahead of TSMC (+14.9 %) and Intel (−24.3 %).",
        "Among the three, NVIDIA leads year to date with a return of 32.6%, ahead of TSMC at 14.9% and Intel at −24.3%.",
        "Intel has the highest forward P/E of the three at 41.7, compared with 30.2 for NVIDIA and 22.4 for TSMC.",
        "TSMC's RSI of 72.9 is the highest, followed by Intel at 63.4 and NVIDIA at 58.2.",
        "Intel is the weakest performer this year at −24.3%, while TSMC is up 14.9% and NVIDIA 32.6%.",
        "NVIDIA has the best year-to-date return, at 32.6%, versus 14.9% for TSMC and −24.3% for Intel.",
        "Of the three, TSMC is the cheapest by forward P/E at 22.4, and Intel the most expensive at 41.7, with NVIDIA at 30.2.",
    ],
    "ONE": [
        "With an RSI of 43.6, BABA is nearer to oversold territory than to overbought territory.",
        "BABA closed at 111.02 USD, much nearer its 52-week low than its 52-week high.",
        "BABA's RSI of 43.6 is comfortably between the lines of 30 and 70.",
        "At 111.02 USD BABA closed within 7 % of its 50-day average of 118.40 USD.",
        "BABA's RSI of 43.6 is closer to the oversold line of 30 than to the overbought line of 70.",
        "At 43.6, the RSI is nearer the oversold threshold of 30 than the overbought threshold of 70.",
        "At 111.02 USD, BABA is nearer its 52-week low of 95.73 USD than its high of 192.67 USD.",
        "BABA closed at 111.02 USD, closer to its 52-week low of 95.73 USD than to its 52-week high of 192.67 USD.",
        "At 111.02 USD the price is closer to its 50-day average of 118.40 USD than to its 200-day average of 131.77 USD.",
        "BABA's RSI of 43.6 is well inside the neutral band between 30 and 70.",
        "The price of 111.02 USD lies between its 52-week low of 95.73 USD and its 52-week high of 192.67 USD.",
        "The price of 111.02 USD is between the lower Bollinger band of 101.00 USD and the upper band of 125.00 USD.",
        "The RSI of 43.6 is comfortably within the neutral range of 30 to 70.",
        "The RSI stands at 43.6, closer to oversold (30) than to overbought (70).",
        "BABA's RSI of 43.6 sits between the oversold threshold of 30 and the overbought threshold of 70.",
        "At 111.02 USD, BABA trades much closer to its 52-week low (95.73 USD) than to its 52-week high (192.67 USD).",
        "The RSI of 43.6 is below the midpoint of 50, closer to 30 than to 70.",
        "BABA closed within 7% of its 50-day average of 118.40 USD, at 111.02 USD.",
        "At 111.02 USD, BABA trades below its 50-day average of 118.40 USD but above its 52-week low of 95.73 USD.",
    ],
    "BAND": [
        "BABA's RSI of 50.4 is about midway between the oversold line of 30 and the overbought line of 70.",
        "At 125.00 USD, BABA is between its 50-day average of 118.40 USD and its 200-day average of 125.80 USD.",
        "At 125.00 USD, BABA is within 1 % of its 200-day average of 125.80 USD.",
        "BABA trades between its 50-day and 200-day averages of 118.40 USD and 125.80 USD.",
        "At 125.00 USD, the price is between its 50-day average and its 200-day average.",
        "At 125.00 USD, the price lies midway between the lower Bollinger band of 117.00 USD and the upper band of 131.00 USD.",
    ],
}

NOT_SO = {
    "TWO": [
        "Both are below their peaks, but TSMC is much further below its peak (3.1%) than Intel (62.0%).",
        "TSMC looks dearer than Intel: its forward P/E is 22.4, against 41.7.",
        "Measured by forward P/E, TSMC (22.4) is valued higher than Intel (41.7).",
        "TSMC's valuation is higher, at 22.4 times forward earnings against 41.7 for Intel.",
        "On the day, Intel did better, down 1.1% against a gain of 0.8% for TSMC.",
        "Intel leads by 39.2 percentage points this year, at −24.3% against TSMC's +14.9%.",
        "Only Intel is overbought: its RSI is 63.4, while TSMC's is 72.9.",
        "Intel's forward P/E of 41.7 is higher than TSMC's 22.4, making Intel the cheaper stock.",
        "Intel's shares have lost 24.3% since the start of the year, whereas TSMC's have gained 14.9%, so Intel is clearly ahead.",
        "TSMC's shares have gained 14.9% since the start of the year, whereas Intel's have lost 24.3%, so Intel is clearly ahead.",
        "TSMC leads Intel this year, whose return was 14.9 %, against −24.3 %.",
        "TSMC's RSI of 72.9 is higher than Intel's forward P/E of 41.7.",
        "TSMC's forward P/E of 22.4 is the lower of the two, so TSMC's RSI of 72.9 is lower too than Intel's 63.4.",
        "TSMC rose 14.9 % this year and Intel fell 24.3 %, and Intel therefore leads.",
        "Intel is cheaper than it was, at 41.7 times forward earnings against 22.4 for TSMC.",
        "TSMC is cheaper than it was, at 22.4 times forward earnings against 41.7 for Intel.",
        "TSMC is cheaper today, at 22.4 times forward earnings against 41.7 for Intel.",
        "TSMC became cheaper, at 22.4 times forward earnings against 41.7 for Intel.",
        "TSMC is less cheap than Intel, at 22.4 times forward earnings against 41.7.",
        "TSMC is no cheaper than Intel, at 22.4 times forward earnings against 41.7.",
        "TSMC is hardly ahead this year, at +14.9 % against −24.3 % for Intel.",
        "TSMC is equally ahead this year, at +14.9 % against −24.3 % for Intel.",
        "TSMC leads on both measures, with +14.9 % this year against −24.3 % for Intel.",
        "TSMC leads on all counts, with +14.9 % this year against −24.3 % for Intel.",
        "TSMC leads both on the day and this year: +14.9 % against −24.3 % for Intel.",
        "TSMC is ahead on the day and this year, +14.9 % against −24.3 % for Intel.",
        "TSMC, Intel's customer, leads with +14.9 % this year against −24.3 %.",
        "With a gain of 14.9 % this year Intel leads TSMC, down 24.3 %.",
        "Intel's loss of 24.3 % this year is smaller than TSMC's gain of 14.9 %.",
        "Intel's market value of 112 billion USD is larger in relation to TSMC's 1.46 trillion USD.",
        "TSMC is larger by 9.5 points, with a market value of 1.46 trillion USD against 112 billion USD for Intel.",
        "TSMC's market value of 1.46 trillion USD is higher than Intel's by 39.2 percentage points, at 112 billion USD.",
        "Intel's RSI of 63.4 is more neutral than TSMC's 72.9.",
        "Intel is stronger by RSI, at 63.4 against 72.9 for TSMC.",
        "TSMC is stronger by RSI, at 72.9 against 63.4 for Intel.",
        "TSMC is more overbought than Intel, with an RSI of 72.9 against 63.4.",
        "Only TSMC and the sector are overbought, RSI 72.9 against Intel's 63.4.",
        "Only TSMC has been overbought this year, RSI 72.9 against Intel's 63.4.",
        "Only TSMC is still overbought, RSI 72.9 against Intel's 63.4.",
        "TSMC only leads because of its gain of 14.9 % this year, against −24.3 % for Intel.",
        "Intel alone is up this year: −24.3 %, against +14.9 % for TSMC.",
        "TSMC is the last to lead, +14.9 % this year against −24.3 % for Intel.",
        "TSMC leads Intel in the range of 14.9 % to −24.3 % this year.",
        "TSMC's P/E is the cheapest ever at 22.4 times forward earnings, against 41.7 for Intel.",
        "Intel's is the higher RSI, 63.4 against TSMC's 72.9.",
        "The higher RSI is Intel's, 63.4 against TSMC's 72.9.",
        "The cheaper of the two is Intel, at 41.7 times forward earnings against 22.4 for TSMC.",
        "The leader this year is Intel at −24.3 %, against +14.9 % for TSMC.",
        "TSMC beat expectations this year: +14.9 % against −24.3 % for Intel.",
        "TSMC leads in growth this year: +14.9 % against −24.3 % for Intel.",
        "TSMC's lead narrowed this year: +14.9 % against −24.3 % for Intel.",
        "TSMC has the lead in AI, +14.9 % this year against −24.3 % for Intel.",
        "TSMC leads, +14.9 % against −24.3 % for Intel.",
        "Behind Intel, TSMC is up 14.9 % this year against −24.3 %.",
        "Ahead of TSMC, Intel is down 24.3 % this year against +14.9 %.",
        "TSMC is 9.5 points ahead of Intel this year: +14.9 % against −24.3 %, RSI 72.9 against 63.4.",
        "Intel is larger, at 112 billion USD.",
        "TSMC is larger than Intel by share price, at 281.40 USD against 24.60 USD.",
        "TSMC is more valuable, at 281.40 USD against 24.60 USD for Intel.",
        "Intel is bigger, with a market value of 112 billion USD.",
        "Intel is the bigger one, market value 112 billion USD, TSMC's being 1.46 trillion USD.",
        "Intel leads this year with a loss of 24.3 %, against a gain of 14.9 % for TSMC.",
        "Intel is ahead since the start of the year: −24.3 %, against +14.9 % for TSMC.",
        "TSMC trails Intel this year, with +14.9 % against −24.3 %.",
        "Intel trails TSMC this year, with +14.9 % against −24.3 %.",
        "TSMC is up 14.9 % this year while Intel leads at −24.3 %.",
        "TSMC lags at +14.9 % this year while Intel is down 24.3 %.",
        "Intel has outperformed TSMC this year, down 24.3 % against a gain of 14.9 %.",
        "TSMC was outperformed by Intel this year: +14.9 % against −24.3 % for Intel.",
        "TSMC has been the weaker of the two this year, up 14.9 % against a loss of 24.3 % for Intel.",
        "TSMC has done worse this year: up 14.9 %, while Intel is down 24.3 %.",
        "TSMC is not ahead this year: +14.9 %, against −24.3 % for Intel.",
        "Intel, unlike TSMC, leads this year: −24.3 % against +14.9 % for TSMC.",
        "Intel, which trails TSMC, leads this year: −24.3 % against +14.9 % for TSMC.",
        "TSMC fell behind Intel this year: +14.9 % against −24.3 %.",
        "TSMC is up 14.9 % and Intel is down 24.3 % this year, so the latter leads.",
        "TSMC is up 14.9 % and Intel is down 24.3 % this year, and the former trails.",
        "TSMC is more expensive by forward P/E, at 22.4 against 41.7 for Intel.",
        "TSMC is the dearer of the two: 22.4 times forward earnings against Intel's 41.7 times.",
        "Intel is cheaper on forward earnings at 41.7 times, against 22.4 times for TSMC.",
        "Intel is cheaper on forward earnings at 22.4 times, against 41.7 times for TSMC.",
        "By forward P/E, TSMC (22.4) is pricier than Intel (41.7).",
        "By forward P/E, Intel (22.4) is cheaper than TSMC (41.7).",
        "TSMC is more expensive, with an RSI of 72.9 against Intel's 63.4.",
        "TSMC is dearer, with an RSI of 72.9 against Intel's 63.4.",
        "TSMC is the dearer of the two, with an RSI of 72.9 against Intel's 63.4.",
        "Intel is the larger company, with a market value of 112 billion USD against 1.46 trillion USD for TSMC.",
        "TSMC is smaller by market value: 1.46 trillion USD against 112 billion USD for Intel.",
        "Intel's RSI of 63.4 is the higher of the two, against TSMC's 72.9.",
        "TSMC's RSI of 72.9 is the lower of the two; Intel's is 63.4.",
        "TSMC has the lower RSI, 72.9 against Intel's 63.4.",
        "TSMC is 49.2 percentage points ahead of Intel this year: +14.9 % against −24.3 %.",
        "TSMC is 39.2 percentage points behind Intel this year: +14.9 % against −24.3 %.",
        "Intel is 39.2 percentage points ahead of TSMC this year: −24.3 % against +14.9 %.",
        "TSMC leads Intel this year, 39.2 percentage points lower: +14.9 % against −24.3 % for Intel.",
        "TSMC is 39.2 percent ahead of Intel this year: +14.9 % against −24.3 %.",
        "TSMC's RSI is 8.5 points higher than Intel's: 72.9 against 63.4.",
        "TSMC's RSI is 9.5 points lower than Intel's: 72.9 against 63.4.",
        "Only Intel was overbought, RSI 63.4 against TSMC's 72.9.",
        "Only TSMC was neutral, RSI 72.9 against Intel's 63.4.",
        "Only Intel was oversold, RSI 63.4 against TSMC's 72.9.",
        "Only TSMC was not overbought, RSI 72.9 against Intel's 63.4.",
        "Not only TSMC was overbought, RSI 72.9 against Intel's 63.4.",
        "Intel is the only one of the two with a positive return this year: −24.3 %, against +14.9 % for TSMC.",
        "TSMC is the only one of the two with a negative return this year: +14.9 %, against −24.3 % for Intel.",
        "TSMC is the only one of the three that is overbought, with an RSI of 72.9 against 63.4 for Intel.",
        "Only Intel is up this year: −24.3 %, against +14.9 % for TSMC.",
        "Only TSMC closed at 281.40 USD this year, against 24.60 USD for Intel.",
        "TSMC is slightly ahead this year: +14.9 %, against −24.3 % for Intel.",
        "TSMC has the higher volatility, RSI 72.9 against Intel's 63.4.",
        "TSMC has the lower P/E, with an RSI of 72.9 against Intel's 63.4.",
        "TSMC leads this year, with an RSI of 72.9 against Intel's 63.4.",
        "TSMC leads this year, with a market value of 1.46 trillion USD against 112 billion USD for Intel.",
        "Intel is stronger, with a forward P/E of 41.7 against 22.4 for TSMC.",
        "TSMC leads with better chips, +14.9 % this year against −24.3 % for Intel.",
        "TSMC would lead this year: +14.9 %, against −24.3 % for Intel.",
        "TSMC leads NVIDIA this year: +14.9 %, against −24.3 % for Intel.",
        "TSMC leads all chip makers this year: +14.9 %, against −24.3 % for Intel.",
        "TSMC had the larger loss this year: +14.9 % against −24.3 % for Intel.",
        "TSMC has the smaller fall this year, +14.9 % against −24.3 % for Intel.",
        "Intel is closer to its peak, 62.0 % below it against 3.1 % for TSMC.",
        "TSMC is further below its peak, at 3.1 % against 62.0 % for Intel.",
        "Both lead this year: TSMC +14.9 %, Intel −24.3 %.",
        "TSMC, the stronger of the three this year, is up 14.9 % against −24.3 % for Intel.",
        "TSMC will outperform Intel: +14.9 % this year against −24.3 %.",
        "Intel is the best this year, TSMC +14.9 %, Intel −24.3 %.",
        "TSMC outperformed Intel by 14.9 % this year, against −24.3 %.",
        "It leads this year: TSMC +14.9 %, Intel −24.3 %.",
        "The weaker of the two is TSMC, up 14.9 % this year against −24.3 % for Intel.",
        "TSMC is dearer than Intel, at 41.7 against 22.4 times forward earnings.",
        "TSMC is the higher-priced of the two on forward earnings at 22.4 times, against 41.7 times for Intel.",
        "Intel's forward P/E of 41.7 is lower than TSMC's 22.4.",
        "TSMC's return this year is the strongest ever, +14.9 % against −24.3 % for Intel.",
        "TSMC's lead over Intel is growing: +14.9 % this year against −24.3 %.",
        "TSMC led every month this year: +14.9 % against −24.3 % for Intel.",
        "Intel trails TSMC in market share: 112 billion USD against 1.46 trillion USD market value.",
        "TSMC leads because of its factories: +14.9 % this year against −24.3 % for Intel.",
        "TSMC leads the index this year, +14.9 % against −24.3 % for Intel.",
        "TSMC is the better company, with +14.9 % this year against −24.3 % for Intel.",
        "TSMC is the stronger business, with +14.9 % this year against −24.3 % for Intel.",
        "Only TSMC and Intel are up this year: +14.9 % and −24.3 %.",
        "TSMC leads Intel this year with +14.9 % against −24.3 %, and its RSI of 63.4 is neutral.",
        "Intel is up 14.9 % ahead of TSMC, at −24.3 %, this year.",
        "Intel is up 14.9 % this year, trailing TSMC at −24.3 %.",
        "TSMC is as expensive as Intel, at 22.4 times forward earnings against 41.7 times.",
        "TSMC has gained 14.9% this year, trailing Intel, which has lost 24.3%.",
        "TSMC is twice as expensive as Intel, at 22.4 against 41.7 times forward earnings.",
        "TSMC is nearly as cheap as Intel, at 22.4 against 41.7 times forward earnings.",
        "Intel is cheaper than TSMC, at 24.60 USD against 281.40 USD.",
        "Intel is the cheaper of the two: 24.60 USD against TSMC's 281.40 USD.",
        "TSMC's lead of 39.2 percentage points shows its better strategy: +14.9 % against −24.3 % for Intel.",
        "TSMC was ahead of Intel last year: +14.9 % against −24.3 %.",
        "TSMC has led Intel for years: +14.9 % this year against −24.3 %.",
        "TSMC leads Intel by a factor of 14.9: +14.9 % this year against −24.3 %.",
        "TSMC leads Intel over one year: +14.9 % against −24.3 %.",
        "TSMC leads Intel on the day: +14.9 % against −24.3 %.",
        "TSMC leads Intel in revenue: +14.9 % this year against −24.3 %.",
        "TSMC leads Intel in volatility: +14.9 % this year against −24.3 %.",
        "TSMC leads Intel in closing price: +14.9 % this year against −24.3 %.",
        "TSMC's stock is stronger than ever, +14.9 % this year against −24.3 % for Intel.",
        "TSMC, at +14.9 %, and Intel, at −24.3 %, both lead this year.",
        "Whoever leads, TSMC is down 14.9 % this year against −24.3 % for Intel.",
        "TSMC leads with a loss of 14.9 % this year, against a gain of 24.3 % for Intel.",
        "TSMC leads with −24.3 % this year, against +14.9 % for Intel.",
        "TSMC leads with +14.9 % this year, against +24.3 % for Intel.",
        "Intel leads, for TSMC is up 14.9 % this year against −24.3 %.",
        "Than Intel, TSMC trails: +14.9 % this year against −24.3 %.",
        "TSMC's RSI of 72.9 is lower, Intel's 63.4 higher.",
        "Intel's RSI is higher than TSMC's: 63.4 against 72.9.",
        "Intel's RSI is higher than TSMC's: 72.9 against 63.4.",
        "TSMC has the lower forward P/E, 41.7 against 22.4 for Intel.",
        "Intel has the lower forward P/E, 22.4 against 41.7 for TSMC.",
        "TSMC is the only stock to have a positive return: +14.9 % this year, against −24.3 % for Intel.",
        "TSMC, the only overbought stock on the market, has an RSI of 72.9 against 63.4 for Intel.",
        "Intel fell only 24.3 % this year, against +14.9 % for TSMC.",
    ],
    "THREE": [
        "NVIDIA outperformed both TSMC and Intel this year, with +14.9% against +32.6% and −24.3%.",
        "Intel and TSMC are the only ones of the three in the red this year, at −24.3% and +14.9%.",
        "By market value TSMC (1.46 trillion USD) is the largest, followed by Intel (112 billion USD) and NVIDIA (4.30 trillion USD).",
        "TSMC is the dearest by forward P/E, at 22.4, against 30.2 for NVIDIA and 41.7 for Intel.",
        "NVIDIA and TSMC lead this year with +32.6 % and +14.9 %, Intel trails with −24.3 %, and TSMC leads.",
        "TSMC is the strongest after NVIDIA this year: +14.9 % against +32.6 % and −24.3 % for Intel.",
        "After NVIDIA, TSMC is the weakest this year: +14.9 % against +32.6 % for NVIDIA and −24.3 % for Intel.",
        "TSMC leads NVIDIA and Intel this year, +14.9 % against +32.6 % and −24.3 %.",
        "TSMC outperformed Intel and NVIDIA this year: +14.9 %, −24.3 % and +32.6 %.",
        "NVIDIA's RSI of 58.2 is higher than both TSMC's 72.9 and Intel's 63.4.",
        "Intel's RSI of 63.4 is higher than NVIDIA's 58.2 and TSMC's 72.9.",
        "Two of the three are overbought: TSMC at 72.9 and Intel at 63.4, NVIDIA at 58.2.",
        "All three are up this year: TSMC 14.9 %, NVIDIA 32.6 % and Intel −24.3 %.",
        "TSMC and NVIDIA are the only ones with a gain this year, Intel being at +24.3 %.",
        "Only NVIDIA and Intel are up this year: +32.6 % and −24.3 %.",
        "NVIDIA is the largest, followed by Intel and TSMC, by market value: 4.30 trillion USD, 112 billion USD and 1.46 trillion USD.",
        "TSMC's year-to-date return of 14.9 % is the highest of the three, ahead of NVIDIA's 32.6 % and Intel's −24.3 %.",
        "NVIDIA has the highest RSI of the three at 58.2, against 63.4 for Intel and 72.9 for TSMC.",
        "TSMC has the lowest RSI of the three: 72.9, against 58.2 for NVIDIA and 63.4 for Intel.",
        "NVIDIA is the strongest this year with +32.6 %, followed by Intel with −24.3 % and TSMC with +14.9 %.",
        "TSMC is the cheapest of the two at 22.4 times forward earnings, against 30.2 for NVIDIA and 41.7 for Intel.",
        "Intel is the cheapest of the three at 41.7 times forward earnings, against 30.2 for NVIDIA and 22.4 for TSMC.",
        "TSMC is the largest by market value, 1.46 trillion USD, ahead of NVIDIA at 4.30 trillion USD and Intel at 112 billion USD.",
        "TSMC is the largest of the two by market value, 1.46 trillion USD, against Intel at 112 billion USD and NVIDIA at 4.30 trillion USD.",
        "TSMC has the best return this year, +14.9 %, against −24.3 % for Intel.",
        "TSMC leads this year with +14.9 %, against −24.3 % for Intel.",
        "Only Intel was neutral, with an RSI of 63.4, against 72.9 for TSMC and 58.2 for NVIDIA.",
        "TSMC is the only one of the three with a positive return this year, +14.9 %, against −24.3 % for Intel and +32.6 % for NVIDIA.",
        "Only TSMC is up this year: +14.9 %, against −24.3 % for Intel.",
        "TSMC leads this year with +14.9 %, ahead of NVIDIA (+32.6 %) and Intel (−24.3 %).",
        "NVIDIA leads TSMC and trails Intel this year: NVIDIA +32.6 %, TSMC +14.9 %, Intel −24.3 %.",
        "NVIDIA is ahead of Intel but behind TSMC this year: NVIDIA +32.6 %, Intel −24.3 %, TSMC +14.9 %.",
        "TSMC is the highest-valued of the three at 22.4 times forward earnings, against 30.2 for NVIDIA and 41.7 for Intel.",
        "TSMC has the highest RSI of the four at 72.9, against 63.4 for Intel and 58.2 for NVIDIA.",
        "NVIDIA is second of the three this year with +32.6 %, behind TSMC with +14.9 %.",
        "TSMC's RSI of 72.9 is the highest, followed by NVIDIA at 58.2 and Intel at 63.4.",
        "Of the three, Intel is the cheapest by forward P/E at 41.7, and TSMC the most expensive at 22.4, with NVIDIA at 30.2.",
        "Of the three, TSMC is the cheapest by forward P/E at 22.4, and NVIDIA the most expensive at 30.2, with Intel at 41.7.",
        "TSMC is second, ahead of NVIDIA: +14.9 % and +32.6 % this year, Intel −24.3 %.",
        "TSMC has the strongest return of the two this year, +14.9 %, against −24.3 % for Intel and +32.6 % for NVIDIA.",
    ],
    "ONE": [
        "The RSI of 43.6 is much closer to the overbought line than to the oversold line.",
        "BABA closed at 111.02 USD, much nearer its 52-week high than its 52-week low.",
        "At 111.02 USD, the price is outside its Bollinger bands of 101.00 USD and 125.00 USD.",
        "With an RSI of 43.6, BABA is nearer to overbought territory than to oversold territory.",
        "BABA's RSI of 43.6 is closer than 30 to oversold.",
        "BABA's RSI of 43.6 is closer to overbought than to neutral.",
        "BABA's RSI of 43.6 is within 10 points of the oversold line of 30.",
        "At 111.02 USD, BABA is within 20 % of its record close of 317.14 USD.",
        "At 111.02 USD, BABA is midway between its 50-day average of 118.40 USD and its 52-week low of 95.73 USD, and therefore cheap.",
        "At 111.02 USD, BABA lies between its 200-day average of 131.77 USD and its 50-day average of 118.40 USD.",
        "BABA's return of −24.3 % is closer to its 52-week low of 95.73 USD than to its high of 192.67 USD.",
        "BABA closed at 111.02 USD, and closer to its 52-week high of 192.67 USD than to its low of 95.73 USD.",
        "BABA bounced closer to its 52-week low of 95.73 USD than to its high of 192.67 USD.",
        "The RSI of 43.6 lies between 30 and 70, midway between oversold and overbought.",
        "The RSI of 43.6 lies between 30 and 40.",
        "The RSI of 43.6 lies between 50 and 70.",
        "BABA's RSI of 43.6 is closer to the overbought line of 70 than to the oversold line of 30.",
        "BABA's RSI of 43.6 is closer to the oversold line of 70 than to the overbought line of 30.",
        "At 43.6, the RSI is nearer the overbought threshold of 70 than the oversold threshold of 30.",
        "At 111.02 USD, BABA is nearer its 52-week high of 192.67 USD than its low of 95.73 USD.",
        "At 111.02 USD, BABA is nearer its 52-week low of 192.67 USD than its high of 95.73 USD.",
        "At 111.02 USD, BABA is nearer its 52-week low of 95.73 USD than its 50-day average of 118.40 USD.",
        "At 118.40 USD, BABA is nearer its 52-week low of 95.73 USD than its high of 192.67 USD.",
        "BABA's 50-day average of 118.40 USD is closer to its 52-week low of 95.73 USD than to its 200-day average of 131.77 USD.",
        "BABA's RSI of 43.6 is not closer to the oversold line of 30 than to the overbought line of 70.",
        "BABA's RSI of 43.6 is exactly midway between 30 and 70.",
        "BABA's RSI of 43.6 is midway between the oversold line of 20 and the overbought line of 80.",
        "At 111.02 USD, the price lies midway between its 52-week low of 95.73 USD and its 52-week high of 192.67 USD.",
        "At 111.02 USD, the price is between its 50-day average of 118.40 USD and its 200-day average of 131.77 USD.",
        "BABA trades between its 50-day and 200-day averages of 118.40 USD and 131.77 USD.",
        "At 111.02 USD, BABA is within 1 % of its 50-day average of 118.40 USD.",
        "At 111.02 USD, BABA is within 5 % of its 50-day average of 118.40 USD.",
        "At 111.02 USD, BABA is within 10 % of its 200-day average of 118.40 USD.",
        "BABA's RSI of 43.6 is outside the neutral band between 30 and 70.",
        "The price of 111.02 USD is between its 50-day average of 118.40 USD and its 52-week high of 192.67 USD.",
        "The price of 111.02 USD is closer to 30 than to 70.",
        "BABA's RSI of 43.6 is closer to its 52-week low of 95.73 USD than to its high of 192.67 USD.",
        "BABA's RSI of 43.6 is within 5 % of the oversold line of 30.",
        "BABA's RSI of 43.6 is moving closer to the oversold line of 30 than to the overbought line of 70.",
        "BABA is getting closer to its 52-week low of 95.73 USD than to its high of 192.67 USD.",
        "BABA's RSI of 43.6 is closer to the buy line of 30 than to the overbought line of 70.",
        "At 111.02 USD, BABA is comfortably between its 52-week low of 95.73 USD and its 50-day average of 111.02 USD.",
        "At 111.02 USD, BABA is closer to its fair value of 118.40 USD than to its 200-day average of 131.77 USD.",
        "At 111.02 USD, BABA is well between its 52-week low of 95.73 USD and its 52-week high of 317.14 USD.",
        "BABA's price target is closer to its 52-week high of 192.67 USD than to its low of 95.73 USD.",
        "BABA's volume is closer to its 52-week low of 95.73 USD than to its high of 192.67 USD.",
        "BABA has been closer to its 52-week low of 95.73 USD than to its high of 192.67 USD for months.",
        "Tencent is closer to its 52-week low of 95.73 USD than to its high of 192.67 USD.",
        "The RSI of 43.6 is closer to 70 than to 30.",
        "The RSI stands at 43.6, closer to overbought (70) than to oversold (30).",
        "At 111.02 USD, BABA trades barely closer to its 52-week low (95.73 USD) than to its 52-week high (192.67 USD).",
        "The price is nearer to the top than the bottom of its 52-week range of 95.73 to 192.67 USD.",
        "BABA closed within 6% of its 50-day average of 118.40 USD, at 111.02 USD.",
        "BABA's RSI is within 1 % of its 200-day average of 131.77 USD.",
        "BABA's RSI of 43.6 is deep inside the band between 70 and 90.",
        "The RSI of 43.6 sits roughly midway between 30 and 70.",
    ],
    "BAND": [
        "At 125.00 USD, BABA is within 0.5 % of its 200-day average of 125.80 USD.",
        "BABA's RSI of 50.4 is closer to the oversold line of 30 than to the overbought line of 70.",
    ],
    "LACKING": [
        "TSMC is cheaper than Intel on forward earnings, at 22.4 times.",
        "TSMC leads Intel this year with +14.9 %.",
        "TSMC is the larger of the two, with a market value of 1.46 trillion USD.",
        "Only TSMC is up this year: +14.9 %.",
        "TSMC is the cheaper of the two at 22.4 times forward earnings; Intel's RSI is 63.4.",
        "TSMC outperformed Intel this year with +14.9 %; Intel's RSI is 63.4.",
    ],
}


def told(sentences_of: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(kind, sentence) for kind, found in sentences_of.items() for sentence in found]


@pytest.mark.parametrize(("kind", "sentence"), told(SO))
def test_what_the_figures_say_passes(kind: str, sentence: str, resolver: Resolver) -> None:
    assert fault(VIEWS[kind], sentence, resolver) is None


@pytest.mark.parametrize(("kind", "sentence"), told(NOT_SO))
def test_what_they_do_not_say_does_not(kind: str, sentence: str, resolver: Resolver) -> None:
    assert fault(VIEWS[kind], sentence, resolver) is not None


CHANGED_OVER = [("22.4", "41.7"), ("72.9", "63.4"), ("1.46 trillion", "112 billion")]


@pytest.mark.parametrize("sentence", [s for s in SO["TWO"] if any(one in s for one, _ in CHANGED_OVER)])
def test_the_same_words_are_refused_where_the_figures_are_changed_over(
    sentence: str, resolver: Resolver
) -> None:
    """In the evidence and in the sentence alike: each figure is its listing's, and only the ranking is not so."""
    one, two = ({f.name: f.value for f in v.figures} for v in VIEWS["TWO"])
    for first, second in CHANGED_OVER:
        sentence = sentence.replace(first, "@").replace(second, first).replace("@", second)
    told = fault((view("TSM", **two), view("INTC", **one)), sentence, resolver)  # type: ignore[arg-type]
    assert told
    assert told.endswith("is not so by the figures")


def test_german_lag_is_no_ranking(resolver: Resolver) -> None:
    mentions = tuple(m for v in VIEWS["TWO"] if (m := resolver.listing(v.symbol)))
    request = Request("Wie hoch ist der RSI von TSMC und von Intel?", mentions, ("rsi_14",), (Route.MARKET,))
    facts = Evidence(request, views=VIEWS["TWO"])
    judge = Gate(compose(facts), facts, resolver, meaning())
    assert judge.fault("Der RSI von TSMC lag bei 72,9, der von Intel bei 63,4.") is None


# --- then and now ---------------------------------------------------------------------------------

ARTICLE = (
    "Alibaba stands 62 percent below its record close. Alibaba traded at about 22 times forward earnings."
)


def then_and_now(resolver: Resolver) -> Evidence:
    """A distance to the record and a forward P/E then, in an article, and now: 62 → 65.0 %, 22 → 12.4."""
    document = Document(
        "lanterns", "Lanterns of the Delta", ARTICLE, publisher="The Delta Gazette", instruments=("BABA",)
    )
    passage = split(document)[0]
    quotes = tuple(Quote(passage, s, 0.9) for s in sentences(passage))
    claims = (
        Claim("drawdown_percent", "BABA", 62.0, "%", passage, quotes[0].text),
        Claim("forward_pe", "BABA", 22.0, "x", passage, quotes[1].text),
    )
    request = Request(
        "How far is Alibaba below its peak?",
        resolver.mentions("Alibaba"),
        ("drawdown_percent",),
        (Route.MARKET, Route.ARTICLE),
    )
    return Evidence(request, quotes=quotes, claims=claims, views=(LOW,))


@pytest.mark.parametrize(
    ("sentence", "passes"),
    [
        ("The distance to the peak is slightly larger now than when the article was written.", True),
        ("The distance to the peak is slightly larger now than when the article was written [1].", True),
        ("BABA stood 65.0 % below its record close on 24 Sep 2026, so the gap to the peak is larger than when the article was written [1].", True),
        ("BABA's forward P/E of 12.4 is lower than when the article was written [1].", True),
        ("BABA's forward P/E is lower now than at the time of the article [1].", True),
        ("So the distance to the record is larger than it was then [1].", True),
        ("The distance to the peak is smaller now than when the article was written.", False),
        ("The distance to the peak is smaller now than when the article was written [1].", False),
        ("The distance to the peak is much larger now than when the article was written [1].", False),
        ("The distance to the peak is not larger now than when the article was written [1].", False),
        ("Tencent's distance to the peak is larger now than when the article was written.", False),
        ("BABA's forward P/E is higher now than when the article was written [1].", False),
        ("BABA's forward P/E is slightly lower now than when the article was written [1].", False),
        ("BABA's RSI is higher now than when the article was written [1].", False),
        ("The cloud margin is higher now than when the article was written [1].", False),
        ("The price is higher now than when the article was written [1].", False),
        ("The distance to the peak is larger now than when the article was written, as growth slowed [1].", False),
    ],
)  # fmt: skip
def test_then_against_now_without_figures(sentence: str, passes: bool, resolver: Resolver) -> None:
    facts = then_and_now(resolver)
    assert (Gate(compose(facts), facts, resolver, meaning()).fault(sentence) is None) == passes


def test_a_comparison_that_no_article_makes_is_not_made(resolver: Resolver) -> None:
    facts = replace(then_and_now(resolver), claims=())
    sentence = "The distance to the peak is slightly larger now than when the article was written."
    assert Gate(compose(facts), facts, resolver, meaning()).fault(sentence) is not None
