"""All metrics, a row each in the files beside this; what a text speaks of, and what follows for a claim today."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from retrieval.company_metrics import OF_COMPANIES
from retrieval.names.spelling import spaced
from retrieval.price_metrics import OF_PRICES, OVERBOUGHT, OVERSOLD
from retrieval.stated_only import STATED_ONLY
from retrieval.stating import NO_LONGER, STILL_SO, UNCHECKED, Metric, Statement
from retrieval.types import Claim, Figure

__all__ = [
    "METRICS",
    "NO_LONGER",
    "OVERBOUGHT",
    "OVERSOLD",
    "STILL_SO",
    "UNCHECKED",
    "Metric",
    "Statement",
    "asked",
    "figure_of",
    "related",
    "stated",
    "verdict",
]


def asked(text: str) -> tuple[str, ...]:
    """The metrics a question speaks of, in the order of their first words."""
    words = _respelt(spaced(text))
    found = [(at, name) for name, metric in METRICS.items() if (at := metric.asked(words)) is not None]
    return tuple(name for _, name in sorted(found, key=lambda pair: pair[0]))


def _respelt(text: str) -> str:
    """The text with slips in the long words of this trade mended: "overbougt"."""

    def mended(word: re.Match[str]) -> str:
        slips = 2 if len(word.group()) > 8 else 1
        found = process.extractOne(
            word.group().lower(), _LONG_WORDS, scorer=Levenshtein.distance, score_cutoff=slips
        )
        return found[0] if found and found[1] else word.group()

    return re.sub(r"\b[a-z]{7,}\b", mended, text, flags=re.IGNORECASE)


_LONG_WORDS = (
    "overbought oversold volatility volatile drawdown bollinger valuation capitalisation earnings undervalued "
    "relative strength recommendation implied interest dividend"
).split()


def stated(sentence: str) -> tuple[Statement, ...]:
    """What a sentence states, in order of appearance; `corpus.claims` knows which of it is claimed."""
    found = (statement for metric in METRICS.values() for statement in metric.statements(sentence))
    return tuple(sorted(found, key=lambda s: (s.start, s.at)))


def figure_of(claim: Claim) -> str | None:
    """The name of the live figure that stands beside a claim: a return of a named year beside that year's."""
    metric = METRICS[claim.metric]
    if claim.metric == "ytd_return_percent" and claim.as_of and claim.as_of.isdecimal():
        return f"return_{claim.as_of}_percent"
    return metric.beside or (metric.name if metric.live else None)


def verdict(claim: Claim, now: Figure | None) -> str:
    """What follows for a claim from today's figure; of a figure of something else follows nothing."""
    if now is None or now.name != figure_of(claim):
        return UNCHECKED
    return METRICS[claim.metric].judge(claim, now.value)


def related(metrics: Iterable[str]) -> frozenset[str]:
    """Metrics that bear on these: with a forward P/E the trailing one, with a fall from the peak the peak."""
    asked = frozenset(metrics)
    if "rsi_14" in asked:  # how fast it rose, and how far below its peak it is for all that
        asked |= {"drawdown_percent"}
    return asked.union(*(family for family in _FAMILIES if family & asked))


_FAMILIES = tuple(
    frozenset(names.split())
    for names in (
        "ytd_return_percent return_1y_percent value_added",
        "drawdown_percent all_time_high",
        "high_52w low_52w",
        "sma_50 sma_200",
        "forward_pe trailing_pe peak_forward_pe",
        "short_percent_of_float short_change_percent",
        "put_call_ratio implied_volatility_percent option_cost open_contracts",
        "target_mean_price recommendation",
        "market_cap value_added",
    )
)

METRICS: dict[str, Metric] = {metric.name: metric for metric in (*OF_PRICES, *OF_COMPANIES, *STATED_ONLY)}
