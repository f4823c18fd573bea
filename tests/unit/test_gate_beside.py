"""The gate on what a figure is by the words beside it: moves from and to, spans, brackets, extremes; so and not so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from retrieval.corpus.passages import sentences, split
from retrieval.names.instruments import Resolver
from retrieval.types import (
    Claim,
    Document,
    Evidence,
    Quote,
    Request,
    Route,
)
from tests.fakes.llm.evidence import judged, view

CLOSE = datetime(2026, 10, 20, 16, 0, tzinfo=ZoneInfo("America/New_York"))  # a Tuesday
NOTES = {
    "all_time_high": "closing high of 2021-11-19",
    "high_52w": "intraday high of 2025-11-04, 52 weeks to 2026-10-20",
    "low_52w": "intraday low of 2026-10-19, 52 weeks to 2026-10-20",
}
VALUES = {  # figures of our own making, no real prices
    "price": 312.4,
    "previous_close": 305.1,
    "change_percent": 2.39,
    "ytd_return_percent": -8.14,
    "return_1y_percent": 5.27,
    "rsi_14": 33.6,
    "sma_50": 329.8,
    "sma_200": 341.25,
    "high_52w": 402.9,
    "low_52w": 301.55,
    "all_time_high": 688.37,
    "drawdown_percent": 54.62,
    "forward_pe": 17.8,
    "trailing_pe": 24.3,
}
ARTICLE = (
    "Adobe's stock was about 49% below its 2021 peak when the article was written. Adobe shipped a record 812,000 "
    "licences in the second quarter. The company expects revenue to grow between 8.2 and 9.1 percent this year. "
    "The price of the student plan rose by half to 29.99 dollars. Analysts at Barclays doubt that schools will pay "
    "12 dollars a month for Firefly."
)


def facts(resolver: Resolver, *, then_and_now: bool) -> Evidence:
    document = Document(
        "beside",
        "Besides",
        ARTICLE,
        publisher="Harbour Post",
        published=date(2026, 6, 5),
        instruments=("ADBE",),
    )
    passage = split(document)[0]
    listing = resolver.listing("ADBE")
    assert listing
    told = sentences(passage)
    request = Request(
        "How is Adobe doing?", (listing,), ("price", "drawdown_percent"), (Route.MARKET, Route.ARTICLE)
    )
    made = Evidence(
        request,
        quotes=(Quote(passage, " ".join(told[1:]), 0.9),),
        views=(view("ADBE", CLOSE, NOTES, **VALUES),),
    )
    claim = Claim("drawdown_percent", "ADBE", 49.0, "%", passage, told[0])
    return replace(made, quotes=(), claims=(claim,)) if then_and_now else made


def fault(sentence: str, resolver: Resolver) -> str | None:
    evidence = facts(resolver, then_and_now="peak" in sentence or "distance" in sentence)
    return judged(sentence, evidence, resolver)


@pytest.mark.parametrize(
    "sentence",
    [
        "Adobe closed at $312.40 on 20 October 2026, up 2.4 % on the day from $305.10.",
        "Adobe rose 2.4% on Tuesday to $312.40.",
        "ADBE has gained 5.3% over the past year, although it is down 8.1% for 2026 through 20 October.",
        "ADBE is down 8.1% in 2026.",
        "The 52-week range runs from $301.55, reached intraday on 19 October 2026, to $402.90.",
        "The stock closed at $312.40, one day after touching its 52-week low of $301.55.",
        "The stock closed at $312.40, below both the 50-day average (329.80) and the 200-day average (341.25).",
        "On a forward basis, ADBE trades at 17.8 times earnings.",
        "On a trailing basis, ADBE trades at 24.3 times earnings.",
        "At USD 312.40, the stock stood between its 52-week low of USD 301.55 and high of USD 402.90.",
        "Adobe shares are not technically oversold: the 14-day RSI was 33.6, above the usual 30 line.",
        "In short, the RSI does not support calling ADBE oversold at this point.",
        "The article put the share about 49% below its 2021 peak [1]; at the 20 October 2026 close, it was 54.6% below "
        "its record closing high.",
        "In the second quarter, Adobe shipped a record 812,000 licences, the article says [1].",
        "Adobe expects revenue growth of 8.2% to 9.1% this year, the article says [1].",
        "The student plan became 50 percent more expensive, at 29.99 dollars, the article says [1].",
        "The article of 5 June 2026 says that Barclays analysts doubt that schools will pay 12 dollars a month [1].",
        "The article dates from 5 June 2026.",
        "The article was published by Harbour Post on June 5, 2026 [1].",
    ],
)
def test_a_figure_is_what_the_words_beside_it_say(sentence: str, resolver: Resolver) -> None:
    assert fault(sentence, resolver) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Adobe closed at $312.40 on 20 October 2026, up 2.4 % on the day from $301.55.",
        "Adobe closed at $312.40 on 20 October 2026, down 2.4 % on the day from $305.10.",
        "Adobe rose 2.4% on Tuesday to $305.10.",
        "Adobe rose 2.4% on Monday to $312.40.",
        "Adobe fell 8.1% this year from $305.10.",
        "ADBE is up 8.1% for 2026 through 20 October.",
        "ADBE is up 2.4% in 2026.",
        "ADBE is down 8.1% in 2025.",
        "ADBE closed at $312.40 through 20 October 2026.",
        "The 52-week low was $301.55, a closing low of 19 October 2026.",
        "The record is an intraday high of $688.37.",
        "The stock closed at $312.40, one day before touching its 52-week low of $301.55.",
        "The stock closed at $312.40, one day after touching its 52-week high of $402.90.",
        "The stock closed at $312.40, above both the 50-day average (329.80) and the 200-day average (341.25).",
        "The stock closed at $312.40, below both the 50-day average (341.25) and the 200-day average (329.80).",
        "The stock closed at $312.40, below the 50-day average (329.80) but not the 200-day average (341.25).",
        "ADBE has lost 8.1% since the start of 2026 but not gained 5.3% over one year.",
        "On a forward basis, ADBE trades at 24.3 times earnings.",
        "On a trailing basis, ADBE trades at 17.8 times earnings.",
        "At USD 312.40, the stock stood between its 52-week low of USD 305.10 and high of USD 402.90.",
        "Adobe shares are technically oversold: the 14-day RSI was 33.6.",
        "In short, the RSI does not support calling ADBE neutral at this point.",
        "The article put the share about 49% below its 2021 peak [1]; at the 19 October 2026 close, it was 54.6% below "
        "its record closing high.",
        "The share's distance from its record, 54.6% on 20 October 2026, is far from the 49% in the article [1].",
        "Adobe's record stood at 812,000 dollars, the article says [1].",
        "Adobe's shares gain 8.2% to 9.1% this year, the article says [1].",
        "The student plan became 50 percent cheaper, at 29.99 dollars, the article says [1].",
        "The student plan became 60 percent more expensive, at 29.99 dollars, the article says [1].",
        "Schools will pay 12 dollars a month for Firefly, the article says [1].",
        "Adobe's shares will rise, the article says [1].",
        "Adobe will rise 50 percent, Barclays analysts say [1].",
        "The article dates from 6 June 2026.",
        "The article was published by Harbour Post on May 6, 2026 [1].",
    ],
)
def test_and_nothing_else(sentence: str, resolver: Resolver) -> None:
    assert fault(sentence, resolver) is not None
