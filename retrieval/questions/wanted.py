"""Which figure a question asks for where it does not name it: "what do they pay a year, in percent?".

A logistic regression over the same pieces of words as the router's, learnt from questions written for this project
(`benchmarks/train_figures.py`); its weights are `wanted.npz`. Pure, but for reading those once.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import numpy as np

from retrieval.questions.cues import CUES
from retrieval.questions.limits import NEAR_TO_OURS
from retrieval.questions.liveness import row_of

WEIGHTS = Path(__file__).with_name("wanted.npz")
SURE = 0.45  # probability from which that figure is told rather than the usual ones
SURER = 0.7  # … or than the price, which the words seem to name
SUREST = 0.95  # … or than nothing, where the router doubts that the market is asked
_NOT_HERE = re.compile("|".join(NEAR_TO_OURS.values()), re.I)
FIGURES = {  # what the classes stand for; the usual figures are told of the others: a move, a chart, none
    "volume": ("volume",),
    "rsi": ("rsi_14",),
    "moving_average": ("sma_50", "sma_200"),
    "macd_bollinger": ("macd", "macd_signal", "bollinger_upper", "bollinger_lower"),
    "range_52w": ("high_52w", "low_52w"),
    "all_time_high": ("all_time_high", "drawdown_percent"),
    "max_drawdown": ("max_drawdown_percent",),
    "pe": ("forward_pe",),
    "market_cap": ("market_cap",),
    "dividend_yield": ("dividend_yield_percent",),
    "short_interest": ("short_percent_of_float",),
    "volatility": ("volatility_30d_percent",),
    "target": ("target_mean_price",),
    "recommendation": ("recommendation",),
    "next_earnings": ("next_earnings",),
    "implied_vol": ("implied_volatility_percent", "put_call_ratio"),
}


def wanted(text: str, sure: float = SURE) -> tuple[str, ...]:
    """The metrics that a question to the market asks for with at least this probability. `text` has NAME for each
    listed name."""
    if _NOT_HERE.search(text):
        return ()
    figure, probability = _likeliest(text)
    return FIGURES.get(figure, ()) if probability >= sure else ()


def wants_none(text: str) -> bool:
    """Whether the words ask for no figure of the market, as far as they can be told."""
    figure, probability = _likeliest(text)
    return figure == "none" and probability >= SURER


def wants_chart(text: str) -> bool:
    """Whether a question to the market asks for a picture of the price."""
    if CUES["chart"].search(text):
        return True
    figure, probability = _likeliest(text)
    return figure == "chart" and probability >= SURE


@lru_cache(maxsize=64)
def _likeliest(text: str) -> tuple[str, float]:
    """What is most likely asked for, and how likely that is."""
    classes, columns, weights, bias = _learnt()
    row = row_of(text)
    at = np.searchsorted(columns, row.indices).clip(max=len(columns) - 1)
    known = columns[at] == row.indices
    scores = row.data[known] @ weights[at[known]] + bias
    likely = np.exp(scores - scores.max())
    best = int(likely.argmax())
    return classes[best], float(likely[best] / likely.sum())


@lru_cache(maxsize=1)
def _learnt() -> tuple[list[str], np.ndarray, np.ndarray, np.ndarray]:
    """The classes, the pieces that count (their columns, rising), a row of weights a piece, and what is added."""
    with np.load(WEIGHTS, allow_pickle=False) as kept:
        weights, bias = (kept[name].astype(np.float32) for name in ("weights", "bias"))
        return kept["classes"].tolist(), kept["columns"], weights, bias
