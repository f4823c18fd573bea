"""BM25 over passages: names and figures, which vectors blur. The only file that knows bm25s."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import bm25s
import Stemmer

_WORD = re.compile(r"[a-z]+(?:['’&][a-z]+)*|\d+(?:[.,]\d+)*|[^\W\d_a-z]", re.UNICODE)
_STOP = frozenset(
    """a an and are as at be been but by can could did do does for from had has have how i if in into is it its
    me my of on or our shall should so some such than that the their them then there these they this those to
    was we were what when where which who whom why will with would you your""".split()
)


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


def words(text: str) -> list[str]:
    """Stems and numbers of a text, lower case, stop words out; Chinese is taken a character at a time."""
    found = [w.replace("’", "'").removesuffix("'s") for w in _WORD.findall(text.lower())]
    stems: list[str] = _stemmer().stemWords([w.rstrip(".,") for w in found if w not in _STOP])
    return stems


class Lexicon:
    """Passages by their words. Positions are those of the texts it was built from."""

    def __init__(self, engine: bm25s.BM25 | None, size: int) -> None:
        self._engine = engine
        self._size = size

    def __len__(self) -> int:
        return self._size

    @classmethod
    def build(cls, texts: Sequence[str]) -> Lexicon:
        corpus = [words(text) for text in texts]
        if not any(corpus):
            return cls(None, len(texts))
        engine = bm25s.BM25(method="lucene", k1=1.2, b=0.75)
        engine.index(corpus, show_progress=False)
        return cls(engine, len(texts))

    def best(self, question: str, k: int) -> list[tuple[int, float]]:
        """(position, score) of the k best, scores above 0, best first."""
        asked = words(question)
        if self._engine is None or not asked:
            return []
        found, scores = self._engine.retrieve([asked], k=min(k, self._size), show_progress=False)
        return [(int(i), float(s)) for i, s in zip(found[0], scores[0], strict=True) if s > 0]

    def save(self, folder: Path) -> None:
        folder.mkdir()
        (folder / "size").write_text(str(self._size), encoding="ascii")
        if self._engine is not None:
            self._engine.save(folder / "bm25", show_progress=False)

    @classmethod
    def load(cls, folder: Path) -> Lexicon:
        size = int((folder / "size").read_text(encoding="ascii"))
        saved = folder / "bm25"
        return cls(bm25s.BM25.load(saved) if saved.is_dir() else None, size)
