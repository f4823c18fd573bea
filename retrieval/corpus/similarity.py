"""A reader without training: a sentence answers as far as its vector is like the question's."""

from __future__ import annotations

import math
from collections.abc import Sequence

from retrieval.corpus.embedder import Embedder


class Similarity:
    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def read(self, question: str, candidates: Sequence[str]) -> list[float]:
        asked = self._embedder.embed_query(question)
        vectors = self._embedder.embed_documents(list(candidates))
        return [
            1 / (1 + math.exp(-12 * (sum(a * b for a, b in zip(asked, v, strict=True)) - 0.35)))
            for v in vectors
        ]
