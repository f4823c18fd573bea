"""The vectors of the passages' sentences, in a file of their own: which of a passage is most like a question."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Vector = Sequence[float] | NDArray[np.float32]


class SentenceVectors:
    """Rows of half precision, a passage's sentences one after another; `starts[i]` is the first of passage i."""

    def __init__(self, rows: NDArray[np.float16], starts: NDArray[np.int64]) -> None:
        self._rows = rows
        self._starts = starts

    def __len__(self) -> int:
        """Of how many passages."""
        return len(self._starts) - 1

    @classmethod
    def build(cls, passages: Sequence[Sequence[Vector]]) -> SentenceVectors:
        rows = [vector for sentences in passages for vector in sentences]
        starts = np.cumsum([0, *map(len, passages)], dtype=np.int64)
        return cls(np.asarray(rows, dtype=np.float16).reshape(len(rows), -1 if rows else 0), starts)

    def of(self, place: int) -> NDArray[np.float32]:
        """(sentences, dimensions) of the passage at this place."""
        return np.asarray(self._rows[self._starts[place] : self._starts[place + 1]], dtype=np.float32)

    def save(self, folder: Path) -> None:
        folder.mkdir()
        np.save(folder / "rows.npy", self._rows, allow_pickle=False)
        np.save(folder / "starts.npy", self._starts, allow_pickle=False)

    @classmethod
    def load(cls, folder: Path) -> SentenceVectors:
        """What was saved, left on the disk until it is read."""
        rows = np.load(folder / "rows.npy", mmap_mode="r", allow_pickle=False)
        return cls(rows, np.load(folder / "starts.npy", allow_pickle=False))
