# ruff: noqa: E501 -- a sentence reads best on one line
"""The gate on where a share stands and since when: at a level, inside its bands, each of two, now against then; each so
and not so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.names.instruments import Resolver
from retrieval.types import Claim, Evidence, Quote
from tests.fakes.llm.evidence import BABA, both, evidence, view

MICRON = view(
    "MU",
    price=238.90,
    change_percent=-1.60,
    high_52w=260.58,
    all_time_high=260.58,
    bollinger_lower=196.40,
    bollinger_upper=259.75,
    rsi_14=69.12,
    trailing_pe=31.45,
    forward_pe=14.36,
)
EXXON = view("XOM", price=112.24, ytd_return_percent=-4.34)
CHEVRON = view("CVX", price=153.08, ytd_return_percent=-5.69)
THEN = "Alibaba's shares were about 60% below their 2020 peak when the article was written."
UP_TO_NOW = "Alibaba traded at about 22 times forward earnings when the article was written."


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("MU closed at 238.90 USD on 24 Sep 2026; its 52-week high is 260.58 USD.", "MU closed at its 52-week high of 260.58 USD on 24 Sep 2026."),
        ("The previous high-water mark, an all-time closing high of 260.58 USD, was set on 27 October 2020.", "MU stands at its all-time closing high of 260.58 USD."),
        ("MU reached its 52-week high of 260.58 USD on 2 October 2025.", "MU, at 238.90 USD on 24 Sep 2026, has reached its 52-week high of 260.58 USD."),
        ("MU closed 1.6 % lower on the day and inside its Bollinger Bands of 196.40 USD and 259.75 USD.", "MU closed 1.6 % lower on the day and above its Bollinger Bands of 196.40 USD and 259.75 USD."),
        ("The price lies between the lower Bollinger band at 196.40 USD and the upper one at 259.75 USD.", "The price lies between the lower Bollinger band at 259.75 USD and the upper one at 196.40 USD."),
        ("MU's RSI over 14 days stood at 69.1 on 24 Sep 2026, below the 70 line above which a share counts as overbought.", "MU's RSI over 20 days stood at 69.1 on 24 Sep 2026, below the 70 line above which a share counts as overbought."),
        ("On the trailing measure, MU's P/E was 31.5 on 24 Sep 2026.", "On the trailing measure, MU's P/E was 14.4 on 24 Sep 2026."),
        ("MU closed at 238.90 USD, below its record close of 260.58 USD, as of 24 Sep 2026.", "MU set its record close of 260.58 USD, as of 24 Sep 2026."),
    ],
)  # fmt: skip
def test_where_a_share_stands_is_so(so: str, not_so: str, resolver: Resolver) -> None:
    facts = evidence(resolver, "Is Micron overbought, and how dear is it?", views=(MICRON,), metrics=("rsi_14", "trailing_pe", "forward_pe"))  # fmt: skip
    both(so, not_so, facts, resolver)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("Neither stock has gained this year: XOM is down 4.3 % and CVX is down 5.7 % since the start of the year.", "Neither stock has lost this year: XOM is down 4.3 % and CVX is down 5.7 % since the start of the year."),
        ("Both have fallen this year: XOM is down 4.3 % and CVX is down 5.7 % since the start of the year.", "Both have risen this year: XOM is down 4.3 % and CVX is down 5.7 % since the start of the year."),
    ],
)  # fmt: skip
def test_what_is_said_of_each_is_so_of_each(so: str, not_so: str, resolver: Resolver) -> None:
    facts = evidence(
        resolver, "Compare Exxon and Chevron", views=(EXXON, CHEVRON), metrics=("ytd_return_percent",)
    )
    both(so, not_so, facts, resolver)


@pytest.mark.parametrize("word", ["over", "closed", "done for the day"])
def test_a_session_that_goes_on_is_not_told_as_over(word: str, resolver: Resolver) -> None:
    running = replace(BABA, figures=tuple(replace(f, partial=True) for f in BABA.figures))
    facts = evidence(resolver, views=(running,))
    so = "BABA's RSI was 43.6 on 24 Sep 2026, with trading still under way."
    both(so, so.replace("still under way", word), facts, resolver)


def _with_claim(resolver: Resolver, article: str, metric: str, value: float, unit: str) -> Evidence:
    """An article's figure beside that of now."""
    facts = evidence(
        resolver,
        "How far is Alibaba below its peak, and what was its forward P/E?",
        views=(replace(BABA, figures=(*BABA.figures, *view(forward_pe=13.91).figures)),),
        metrics=(metric,),
        article=article,
    )
    quote: Quote = facts.quotes[0]
    return replace(facts, claims=(Claim(metric, "BABA", value, unit, quote.passage, quote.text),))


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("Alibaba's fall from its record close, 65.0 % on 24 Sep 2026, was thus larger than the roughly 60 % that the article gave [1].", "Alibaba's fall from its record close, 65.0 % on 24 Sep 2026, was thus smaller than the roughly 60 % that the article gave [1]."),
        ("The fall from the peak is larger now than the one the article described: 65.0 % on 24 Sep 2026 against about 60 % then [1].", "The fall from the peak is smaller now than the one the article described: 65.0 % on 24 Sep 2026 against about 60 % then [1]."),
    ],
)  # fmt: skip
def test_a_distance_is_wider_than_then_or_not(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, _with_claim(resolver, THEN, "drawdown_percent", 60.0, "%"), resolver)


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        ("So Alibaba's forward P/E was lower on 24 Sep 2026, at 13.9, than the roughly 22 that the article gave [1].", "So Alibaba's forward P/E was higher on 24 Sep 2026, at 13.9, than the roughly 22 that the article gave [1]."),
        ("BABA's forward P/E was 13.9 at 16:00 New York time on 24 Sep 2026, against about 22 when the article was written [1].", "BABA's forward P/E was 22 at 16:00 New York time on 24 Sep 2026, against about 13.9 when the article was written [1]."),
    ],
)  # fmt: skip
def test_a_multiple_of_now_stands_beside_that_of_then(so: str, not_so: str, resolver: Resolver) -> None:
    both(so, not_so, _with_claim(resolver, UP_TO_NOW, "forward_pe", 22.0, "x"), resolver)
