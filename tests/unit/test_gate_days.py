# ruff: noqa: E501 -- a sentence reads best on one line
"""The gate on live figures in time: of which day, of a running session, and where they stood before; so and not so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.names.instruments import Resolver
from retrieval.types import Evidence
from tests.fakes.llm.evidence import judged
from tests.unit.test_gate_beside import facts

# The article appeared on 5 June 2026, the figures are of 20 October 2026.
DATED = [
    ("ADBE closed at 312.40 USD on 20 Oct 2026, and the article says that the company shipped a record 812,000 licences in the second quarter [1].",
     "ADBE closed at 312.40 USD on 5 Jun 2026, and the article says that the company shipped a record 812,000 licences in the second quarter [1]."),
    ("On 20 Oct 2026, ADBE's RSI was 33.6, and the article of 5 Jun 2026 says that the company expects revenue to grow between 8.2 and 9.1 percent this year [1].",
     "On 5 Jun 2026, ADBE's RSI was 33.6, and the article says that the company expects revenue to grow between 8.2 and 9.1 percent this year [1]."),
    ("ADBE closed at 312.40 USD on 20 Oct 2026, while the article says that the company expects revenue to grow between 8.2 and 9.1 percent this year [1].",
     "ADBE closed at 312.40 USD, when the article said that the company expects revenue to grow between 8.2 and 9.1 percent this year [1]."),
    ("In the article of 5 Jun 2026, the company expects revenue to grow between 8.2 and 9.1 percent this year [1], while ADBE closed at 312.40 USD on 20 Oct 2026.",
     "In June 2026 ADBE closed at 312.40 USD, while the article says that the company expects revenue to grow between 8.2 and 9.1 percent this year [1]."),
]  # fmt: skip
RUNNING = [
    ("ADBE was up 2.4% on 20 Oct 2026.", "ADBE closed up 2.4% on 20 Oct 2026."),
    ("On 20 Oct 2026 ADBE's RSI was 33.6.", "At the close on 20 Oct 2026 ADBE's RSI was 33.6."),
    ("ADBE's RSI was 33.6 on 20 Oct 2026.", "By the close of trading on 20 Oct 2026, ADBE's RSI was 33.6."),
    ("ADBE was below its 50-day average of 329.80 USD on 20 Oct 2026.",
     "ADBE ended the session below its 50-day average of 329.80 USD on 20 Oct 2026."),
    ("ADBE was at 312.40 USD on 20 Oct 2026, above its previous close of 305.10 USD.",
     "ADBE closed above its previous close of 305.10 USD on 20 Oct 2026."),
    ("ADBE was 54.6% below its all-time closing high of 688.37 USD.",
     "ADBE settled 54.6% below its all-time closing high of 688.37 USD."),
]  # fmt: skip

# The price rose from 305.10 to 312.40 USD. Below both averages it was before, and inside the bands too.
CROSSED = [
    ("ADBE rose 2.4% on 20 Oct 2026 and crossed above its lower Bollinger band of 310.20 USD.",
     "ADBE crossed below its 50-day average of 329.80 USD on 20 Oct 2026."),
    ("ADBE climbed above its lower Bollinger band of 310.20 USD on 20 Oct 2026.",
     "ADBE fell above its lower Bollinger band of 310.20 USD on 20 Oct 2026."),
    ("ADBE stood below its 50-day average of 329.80 USD on 20 Oct 2026.",
     "ADBE moved below its 50-day average of 329.80 USD on 20 Oct 2026."),
    ("ADBE rose 2.4% on 20 Oct 2026, and its 52-week low is 301.55 USD.",
     "ADBE rose 2.4% on 20 Oct 2026 and climbed back above its 52-week low of 301.55 USD."),
    ("ADBE stayed below its 200-day average of 341.25 USD on 20 Oct 2026.",
     "ADBE has stayed below its 200-day average of 341.25 USD."),
    ("ADBE's RSI stood above 30 on 20 Oct 2026, at 33.6.", "ADBE's RSI moved above 30 on 20 Oct 2026, to 33.6."),
    ("ADBE's RSI of 33.6 is between 30 and 70.", "ADBE's RSI has held at 33.6, moving neither above 70 nor below 30."),
    ("ADBE's RSI of 33.6 is not oversold.", "ADBE has left oversold territory, with an RSI of 33.6."),
    ("ADBE's 50-day average of 329.80 USD is below its 200-day average of 341.25 USD.",
     "ADBE's 50-day average of 329.80 USD crossed below its 200-day average of 341.25 USD."),
]  # fmt: skip
TAKEN_UP = [  # what is compared a second time is the price, and not the average that it was compared with
    ("ADBE is above its lower Bollinger band of 310.20 USD but below its 50-day average of 329.80 USD.",
     "ADBE is below its 200-day average of 341.25 USD but above its 50-day average of 329.80 USD."),
    ("ADBE is below its 50-day average of 329.80 USD and below its 200-day average of 341.25 USD.",
     "ADBE is 8.5% below its 200-day average of 341.25 USD but above its 50-day average of 329.80 USD."),
    ("ADBE is below its 200-day average of 341.25 USD, which is above its 50-day average of 329.80 USD.",
     "With a 200-day average of 341.25 USD, ADBE stands above its 50-day average of 329.80 USD."),
    ("ADBE's RSI of 33.6 is below 70 and above 30.", "ADBE's RSI of 33.6 is above 30 and above 70."),
]  # fmt: skip

SIGNALS = [
    ("ADBE's RSI of 33.6 signals neutral momentum.", "ADBE's RSI of 33.6 signals a gain of 2.4%."),
    ("ADBE gained 2.4% on 20 Oct 2026, and its RSI was 33.6.", "ADBE gained 2.4%, which its RSI of 33.6 indicates."),
    ("ADBE's forward P/E was 17.8 on 20 Oct 2026, and the price was 312.40 USD.",
     "ADBE's forward P/E of 17.8 implies a price of 312.40 USD."),
    ("ADBE gained 2.4%, and its RSI of 33.6 is neutral.", "ADBE gained 2.4%, in line with its RSI of 33.6."),
    ("ADBE's volatility was 27.1% on 20 Oct 2026.", "ADBE's volatility indicates a move of 27.1% within 30 days."),
    ("ADBE closed at 312.40 USD on 20 Oct 2026, which means a gain of 2.4% on the day.",
     "ADBE's RSI of 33.6 means a gain of 2.4% on the day."),
]  # fmt: skip
MOVED = [  # where an RSI, an average, a multiple stood before is not known
    ("ADBE gained 2.4% on 20 Oct 2026, and its RSI was 33.6.", "ADBE's RSI rose 2.4% to 33.6 on 20 Oct 2026."),
    ("ADBE gained 2.4%, and its RSI was 33.6.", "ADBE gained 2.4%, and its RSI rose to 33.6."),
    ("ADBE gained 2.4%, and its 50-day average is 329.80 USD.",
     "ADBE gained 2.4%, and its 50-day average climbed to 329.80 USD."),
    ("ADBE gained 2.4%, and its forward P/E was 17.8.", "ADBE gained 2.4%, and its forward P/E rose to 17.8."),
    ("ADBE's 52-week low of 301.55 USD was set on 19 Oct 2026.",
     "ADBE closed at its 52-week low of 301.55 USD on 19 Oct 2026."),
    ("ADBE's forward P/E of 17.8 is based on expected earnings.",
     "ADBE's forward P/E of 17.8 is based on reported earnings."),
]  # fmt: skip
LACKING = [
    ("The evidence gives no dividend yield for ADBE, so it cannot be stated here.",
     "The evidence gives no forward P/E for ADBE, so it cannot be stated here."),
]  # fmt: skip
SPANS = [  # its peak is of 2021, its 52-week high of November 2025
    ("ADBE's all-time closing high of 688.37 USD was set on 19 Nov 2021.",
     "ADBE peaked at 688.37 USD within the past 52 weeks."),
    ("ADBE is 54.6% below its all-time closing high and has lost 8.1% this year.",
     "ADBE reached its all-time closing high of 688.37 USD so far this year."),
    ("ADBE has gained 5.3% over the past 12 months.", "ADBE fell 54.6% from its peak over the past 12 months."),
    ("ADBE traded between 301.55 USD and 402.90 USD over the past 52 weeks.",
     "ADBE's RSI was 33.6 over the past 52 weeks."),
    ("ADBE's 52-week low of 301.55 USD was set this year.", "ADBE's 52-week high of 402.90 USD was set this year."),
    ("ADBE gained 2.4% on the day and 5.3% over the past year.", "ADBE gained 2.4% over the past year."),
    ("ADBE's 52-week low of 301.55 USD is from the day before.", "ADBE's 52-week low of 301.55 USD is from the same day."),
]  # fmt: skip


def live(resolver: Resolver) -> Evidence:
    """The figures of that world with a volatility, and a lower band that the price has just risen above."""
    made = facts(resolver, then_and_now=False)
    average = made.views[0].figure("sma_50")
    assert average
    band = replace(average, name="bollinger_lower", value=310.2)
    swings = replace(average, name="volatility_30d_percent", value=27.1, unit="%")
    return replace(made, views=(replace(made.views[0], figures=(*made.views[0].figures, band, swings)),))


@pytest.mark.parametrize(("so", "not_so"), CROSSED)
def test_where_it_stood_before_is_known_of_a_price_alone(so: str, not_so: str, resolver: Resolver) -> None:
    assert judged(so, live(resolver), resolver) is None
    assert judged(not_so, live(resolver), resolver) is not None


@pytest.mark.parametrize(("so", "not_so"), TAKEN_UP)
def test_a_second_comparison_is_of_what_the_first_was(so: str, not_so: str, resolver: Resolver) -> None:
    assert judged(so, live(resolver), resolver) is None
    assert judged(not_so, live(resolver), resolver) is not None


@pytest.mark.parametrize(("so", "not_so"), DATED)
def test_a_live_figure_is_not_of_the_article_s_day(so: str, not_so: str, resolver: Resolver) -> None:
    made = facts(resolver, then_and_now=False)
    assert judged(so, made, resolver) is None
    assert judged(not_so, made, resolver) is not None


@pytest.mark.parametrize(("so", "not_so"), RUNNING)
def test_no_figure_of_a_running_session_is_one_of_its_end(so: str, not_so: str, resolver: Resolver) -> None:
    made = facts(resolver, then_and_now=False)
    views = tuple(replace(v, figures=tuple(replace(f, partial=True) for f in v.figures)) for v in made.views)
    made = replace(made, views=views)
    assert judged(so, made, resolver) is None
    assert judged(not_so, made, resolver) is not None


@pytest.mark.parametrize(("so", "not_so"), SIGNALS)
def test_no_figure_signals_a_move(so: str, not_so: str, resolver: Resolver) -> None:
    assert judged(so, live(resolver), resolver) is None
    assert judged(not_so, live(resolver), resolver) is not None


@pytest.mark.parametrize(("so", "not_so"), SPANS)
def test_a_figure_is_of_its_own_span(so: str, not_so: str, resolver: Resolver) -> None:
    assert judged(so, live(resolver), resolver) is None
    assert judged(not_so, live(resolver), resolver) is not None


@pytest.mark.parametrize(("so", "not_so"), LACKING)
def test_the_evidence_lacks_no_figure_that_it_gives(so: str, not_so: str, resolver: Resolver) -> None:
    assert judged(so, live(resolver), resolver) is None
    assert judged(not_so, live(resolver), resolver) is not None


@pytest.mark.parametrize(("so", "not_so"), MOVED)
def test_a_figure_without_a_past_has_not_moved(so: str, not_so: str, resolver: Resolver) -> None:
    assert judged(so, live(resolver), resolver) is None
    assert judged(not_so, live(resolver), resolver) is not None
