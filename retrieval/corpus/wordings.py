"""Questions compared by their letters: in other languages than English the embedding hardly tells them apart."""

from __future__ import annotations

from collections.abc import Mapping

from sklearn.feature_extraction.text import TfidfVectorizer


class Wordings:
    """Known wordings by name, as character n-grams (2 to 4) weighed by how rare they are (TF-IDF)."""

    def __init__(self, wordings: Mapping[str, str]) -> None:
        self._names = list(wordings)
        self._grams = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
        self._known = self._grams.fit_transform(wordings.values()) if wordings else None

    def like(self, question: str) -> dict[str, float]:
        """How like the question each known wording is, 0 to 1, by name."""
        if self._known is None:
            return {}
        likeness = (self._known @ self._grams.transform([question]).T).toarray().ravel()
        return dict(zip(self._names, likeness.tolist(), strict=True))
