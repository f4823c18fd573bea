"""Whether a question asks for a figure of the market, or for something that was said, happened or means.

A logistic regression over pieces of words, words, and cues, learnt from questions written for this project
(`benchmarks/train_router.py`); its weights are `router.npz`. Pure, but for reading those once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import HashingVectorizer

from retrieval.metrics import asked
from retrieval.names.spelling import spaced
from retrieval.questions.cues import CUES, NAME, POLITE
from retrieval.questions.spans import span_of

WEIGHTS = Path(__file__).with_name("router.npz")
LIVE = 0.55  # probability from which the market is asked: above it 93 to 95 in 100 of blind questions for the market
DOUBTFUL = 0.2  # … below which it is not asked whatever else speaks for it
SURELY = 0.65  # … and from which there is no doubt
CUE = 0.3  # what a cue counts beside the pieces, whose squares add up to one
_PIECES = 2**16


def is_live(text: str) -> bool:
    """Whether the market is asked. `text` has NAME for each listed name."""
    return probability(text) >= LIVE


def probability(text: str) -> float:
    """That a good answer needs a figure of now, or of past prices; 0 to 1."""
    pieces, named, bias = _learnt()
    score = (row_of(text) @ pieces).item() + CUE * sum(named.get(cue, 0.0) for cue in cues(text)) + bias
    return float(1 / (1 + np.exp(-score)))


def cues(text: str) -> list[str]:
    """What the wording has of what speaks for the market or against it, by name."""
    plain, metrics = POLITE.sub("", spaced(text)), asked(text)
    found = [name for name, pattern in CUES.items() if pattern.search(plain)] + list(metrics)
    length = len(text.split())
    also = {
        "a metric": bool(metrics),
        "a span": span_of(text) is not None,
        "a name": NAME in text,
        "several names": text.count(NAME) > 1,
        "few words": length < 5,
        "many words": length > 15,
    }
    return found + [name for name, holds in also.items() if holds]


@lru_cache(maxsize=64)
def row_of(text: str) -> csr_matrix:
    """The row of one text, which is asked for again: what it wants is learnt from the same pieces."""
    return hashed([text])


def hashed(texts: Sequence[str]) -> csr_matrix:
    """A row a text, shape (texts, 2 * 65,536): its pieces of two to five letters; its words and pairs of words."""
    plain = [spaced(text).lower() for text in texts]
    return csr_matrix(hstack([vectorizer.transform(plain) for vectorizer in _vectorizers()]))


@lru_cache(maxsize=1)
def _vectorizers() -> tuple[HashingVectorizer, HashingVectorizer]:
    pieces = HashingVectorizer(
        n_features=_PIECES, analyzer="char_wb", ngram_range=(2, 5), alternate_sign=False
    )
    return pieces, HashingVectorizer(n_features=_PIECES, ngram_range=(1, 2), alternate_sign=False)


@lru_cache(maxsize=1)
def _learnt() -> tuple[np.ndarray, dict[str, float], float]:
    with np.load(WEIGHTS, allow_pickle=False) as kept:
        named = dict(zip(kept["cues"].tolist(), kept["named"].tolist(), strict=True))
        return kept["pieces"].astype(np.float32), named, float(kept["bias"])
