"""One open snapshot: passages, their vectors in Chroma, their words in BM25, their sentences' vectors. Only this file
knows Chroma."""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

import chromadb
import httpx
import numpy as np
from chromadb.config import Settings
from chromadb.errors import NotFoundError

from retrieval.corpus.lexical import Lexicon
from retrieval.corpus.passages import phrasings
from retrieval.corpus.sentences import SentenceVectors, Vector
from retrieval.corpus.snapshots import FORMAT, read_manifest, read_records
from retrieval.corpus.wordings import Wordings
from retrieval.errors import IndexBroken, IndexFault
from retrieval.types import Document, Kind, Passage

_BATCH = 2000
_PHRASINGS = 200  # looked through for the FAQ's nearest question
_BY_LETTERS = 0.2
_COLLECTIONS = ("passages", "questions")
_AWAY = "The Chroma server at CHROMA_URL does not answer."


class Index:
    """A snapshot opened for reading, closed with its last reader. `passages` by id; FAQ entries also by their
    questions' vectors."""

    def __init__(self, folder: Path, chroma_url: str = "") -> None:
        """Raises IndexBroken, saying what to do, where anything of it is missing or does not agree, and IndexFault."""
        self.name = folder.name
        self.manifest = read_manifest(folder)
        self.documents, passages, self.claims = read_records(folder)
        self.passages: Mapping[str, Passage] = {p.id: p for p in passages}
        self._order = passages
        self._places = {p.id: n for n, p in enumerate(passages)}
        try:
            self._client = _client(folder, chroma_url)
            weakref.finalize(self, self._client.close)
            self._vectors = self._client.get_collection(_name(folder, "passages"), embedding_function=None)
            self._questions = self._client.get_collection(_name(folder, "questions"), embedding_function=None)
            count = self._vectors.count()
            self._words = Lexicon.load(folder / "words")
            older = self.manifest["format"] < FORMAT  # it has none, until it is written anew
            self._sentences = None if older else SentenceVectors.load(folder / "sentences")
            self._wordings = Wordings(
                {f"{p.id}#{n}": w for p in passages for n, w in enumerate(phrasings(p))}
            )
        except IndexFault:  # nothing is wrong with the folder
            raise
        except Exception as error:  # each engine has its own many ways to say that its files are damaged
            raise IndexBroken(
                f"The index in {folder.parent} cannot be opened ({type(error).__name__}): move that folder "
                "away, start again, and add your own articles once more."
            ) from None
        counts = {count, len(self._words), *([len(self._sentences)] if self._sentences else ())}
        if counts != {len(passages)}:
            raise IndexBroken(
                f"The index in {folder.parent} is incomplete: move that folder away, start again."
            )

    @property
    def entries(self) -> list[Passage]:
        """The FAQ entries in the order of their sources, those on the assistant itself last."""
        found = [p for p in self._order if p.question is not None]
        return sorted(found, key=lambda p: p.document.kind is Kind.ASSISTANT)

    def document(self, name: str) -> Document | None:
        return next((d for d in self.documents if d.id == name), None)

    def nearest(self, vector: Vector, k: int) -> list[tuple[Passage, float]]:
        """The k passages of highest cosine (-1..1), best first."""
        return [(self.passages[name], cosine) for name, cosine in _query(self._vectors, vector, k)]

    def nearest_questions(self, question: str, vector: Vector, k: int) -> list[tuple[Passage, float]]:
        """The FAQ entries asked most nearly like this, in their nearest phrasing, best first: by meaning (the
        cosine) and, a fifth of it, by letters."""
        letters = self._wordings.like(question)
        best: dict[str, float] = {}
        for name, cosine in _query(self._questions, vector, max(4 * k, _PHRASINGS)):
            likeness = (1 - _BY_LETTERS) * cosine + _BY_LETTERS * letters.get(name, 0.0)
            entry = name.partition("#")[0]
            best[entry] = max(best.get(entry, -1.0), likeness)
        ranked = sorted(best.items(), key=lambda row: -row[1])[:k]
        return [(self.passages[name], likeness) for name, likeness in ranked]

    def by_words(self, question: str, k: int) -> list[tuple[Passage, float]]:
        """The k passages of highest BM25 score (0 or more), best first."""
        return [(self._order[i], score) for i, score in self._words.best(question, k)]

    def likeness(self, vector: Vector, passage: Passage) -> list[float]:
        """The cosine (-1..1) of each sentence of the passage, in order, to a question's vector; empty in a snapshot
        of an older format."""
        if self._sentences is None:
            return []
        rows = self._sentences.of(self._places[passage.id])
        return [float(cosine) for cosine in rows @ np.asarray(vector, dtype=np.float32)]

    def sentence_vectors(self) -> dict[str, Vector]:
        """The stored vectors of all sentences, the n-th of a passage under `id/n`."""
        if self._sentences is None:
            return {}
        rows = enumerate(map(self._sentences.of, range(len(self._order))))
        return {f"{self._order[place].id}/{n}": row for place, own in rows for n, row in enumerate(own)}

    def vectors(self) -> dict[str, Vector]:
        """The stored vectors of all passages, phrasings of FAQ questions under `id#n`."""
        questions = [f"{p.id}#{n}" for p in self._order for n in range(len(phrasings(p)))]
        return _stored(self._vectors, list(self.passages)) | _stored(self._questions, questions)

    def close(self) -> None:
        self._client.close()


def write_vectors(
    folder: Path, chroma_url: str, vectors: Mapping[str, Vector], questions: Mapping[str, Vector]
) -> None:
    """Fills a new snapshot's two collections and closes them."""
    with closing(_client(folder, chroma_url)) as client:
        for kind, rows in zip(_COLLECTIONS, (vectors, questions), strict=True):
            collection = client.create_collection(
                _name(folder, kind), configuration={"hnsw": {"space": "cosine"}}, embedding_function=None
            )
            names = list(rows)
            for at in range(0, len(names), _BATCH):
                batch = names[at : at + _BATCH]
                collection.upsert(
                    ids=batch, embeddings=np.asarray([rows[n] for n in batch], dtype=np.float32)
                )


def drop_vectors(chroma_url: str, gone: Iterable[Path]) -> None:
    """On a Chroma server, removes the collections of these snapshots, and no other home's."""
    if not chroma_url:
        return
    with closing(_client(Path(), chroma_url)) as client:
        for name in (_name(folder, kind) for folder in gone for kind in _COLLECTIONS):
            with suppress(NotFoundError):  # its writer was stopped before it had any
                client.delete_collection(name)


def _client(folder: Path, url: str) -> Any:
    """Raises IndexFault where the server does not answer."""
    settings = Settings(anonymized_telemetry=False)
    if not url:
        return chromadb.PersistentClient(path=str(folder / "chroma"), settings=settings)
    parts = urlparse(url)
    try:
        return chromadb.HttpClient(
            host=parts.hostname or "localhost",
            port=parts.port or 8000,
            ssl=parts.scheme == "https",
            settings=settings,
        )
    except (ValueError, httpx.TransportError):  # Chroma makes the one of most of the other
        raise IndexFault(_AWAY) from None


def _name(folder: Path, kind: str) -> str:
    return f"fomocheck-{kind}-{folder.name}"


def _stored(collection: Any, names: list[str]) -> dict[str, Vector]:
    """The vectors of these names, some at a time: Chroma hands them over in Python's own floats."""
    found: dict[str, Vector] = {}
    for at in range(0, len(names), _BATCH):
        some = collection.get(ids=names[at : at + _BATCH], include=["embeddings"])
        found |= zip(some["ids"], np.asarray(some["embeddings"], dtype=np.float32), strict=True)
    return found


def _query(collection: Any, vector: Vector, k: int) -> list[tuple[str, float]]:
    try:
        count = min(k, collection.count())
        if not count:
            return []
        found = collection.query(query_embeddings=[list(vector)], n_results=count, include=["distances"])
    except httpx.TransportError:
        raise IndexFault(_AWAY) from None
    return [
        (name, 1.0 - distance) for name, distance in zip(found["ids"][0], found["distances"][0], strict=True)
    ]
