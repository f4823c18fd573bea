"""Questions compared by their letters: in other languages than English the embedding hardly tells them apart."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any


class Wordings:
    """Known wordings by name, as character n-grams (2 to 4) weighed by how rare they are (TF-IDF)."""

    def __init__(self, wordings: Mapping[str, str]) -> None:
        self._wordings = dict(wordings)

    @cached_property
    def _grams(self) -> tuple[Any, Any]:
        """What weighs n-grams, and a row of weights a wording; made when first compared."""
        from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415  (takes a second)

        grams = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
        return grams, grams.fit_transform(self._wordings.values())

    def like(self, question: str) -> dict[str, float]:
        """How like the question each known wording is, 0 to 1, by name."""
        if not self._wordings:
            return {}
        grams, known = self._grams
        likeness = (known @ grams.transform([question]).T).toarray().ravel()
        return dict(zip(self._wordings, likeness.tolist(), strict=True))
