"""Documents into the index: what is new is embedded, a whole snapshot is built, verified, and made live."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from retrieval.corpus.claims import RULES, find_claims
from retrieval.corpus.documents import read, slug
from retrieval.corpus.embedder import Embedder
from retrieval.corpus.index import Index, drop_vectors, write_vectors
from retrieval.corpus.lexical import Lexicon
from retrieval.corpus.passages import embedded_text, phrasings, sentences, split
from retrieval.corpus.sentences import SentenceVectors, Vector
from retrieval.corpus.snapshots import FORMAT, Snapshots, write_manifest, write_records
from retrieval.corpus.topics import Topics
from retrieval.errors import IndexBroken, KnowledgeError
from retrieval.names.instruments import Resolver
from retrieval.types import Claim, Document, Passage

Progress = Callable[[int, int], object]  # texts (passages, sentences, phrasings) embedded so far, and in all


def _silent(_done: int, _total: int) -> None:
    """For callers that show no progress."""


@dataclass(frozen=True, slots=True)
class Report:
    """What an ingest did, by document id."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    passages: int = 0


@dataclass(frozen=True, slots=True)
class _Held:
    """All documents of an index, the ids of those that are shipped, and of those shipped that were forgotten."""

    documents: list[Document]
    shipped: set[str]
    forgotten: set[str]


class Library:
    """The index of one home, always read as it is now, written by one process at a time. Safe in threads."""

    def __init__(self, folder: Path, embedder: Embedder, resolver: Resolver, chroma_url: str = "") -> None:
        self.folder = folder
        self.embedder = embedder
        self.resolver = resolver
        self._snapshots = Snapshots(folder)
        self._chroma_url = chroma_url
        self._open: Index | None = None
        self._opening = threading.Lock()

    def index(self) -> Index:
        """The live snapshot, reopened when another one has been made live. Raises IndexBroken."""
        with self._opening:
            current = self._snapshots.current()
            if current is None:
                raise IndexBroken("There is no index yet: add articles first.")
            if self._open is None or self._open.name != current.name:
                self._open = Index(current, self._chroma_url)
            return self._open

    def sync(self, knowledge: Path, progress: Progress = _silent) -> Report:
        """Brings the index in line with the knowledge folder; articles added by hand stay. Idempotent."""
        found = read([knowledge])

        def change(held: _Held) -> _Held:
            shipped = [d for d in found if d.id not in held.forgotten]
            names, texts = {d.id for d in shipped}, {d.text for d in shipped}
            # A shipped one that was forgotten and added again is shipped once more, not there twice.
            added = [d for d in held.documents if d.id not in held.shipped and d.text not in texts]
            added = [replace(d, id=_free(d.id, names)) if d.id in names else d for d in added]
            return _Held([*shipped, *added], names, held.forgotten)

        return self._write(change, progress)

    def add(self, paths: Iterable[Path], progress: Progress = _silent, **head: object) -> Report:
        """Reads files and folders into the index; `head` overrides title, publisher, published or url.

        Raises KnowledgeError and leaves the index as it was where any of them cannot be read.
        """
        new = [replace(d, **{k: v for k, v in head.items() if v}) for d in read(paths)]  # type: ignore[arg-type]

        def change(held: _Held) -> _Held:
            documents = {d.id: d for d in held.documents}
            by_text = {d.text: d.id for d in held.documents}
            for document in new:
                one_of_many = "#" in document.origin  # a line of a .jsonl file is itself, whatever its text
                if document.text in by_text and not one_of_many:
                    document = replace(document, id=by_text[document.text])  # noqa: PLW2901
                known = documents.get(document.id)
                if known and known.origin != document.origin and known.text != document.text:
                    document = replace(document, id=_free(document.id, set(documents)))  # noqa: PLW2901
                documents[document.id] = document
            return _Held(list(documents.values()), held.shipped, held.forgotten - {d.id for d in new})

        return self._write(change, progress)

    def forget(self, name: str) -> Document:
        """Takes a source out of the index, for good: a shipped one does not come back by itself."""
        document = self.index().document(name)
        if document is None:
            raise KnowledgeError(f"There is no source {name!r}.")

        def change(held: _Held) -> _Held:
            rest = [d for d in held.documents if d.id != name]
            return _Held(rest, held.shipped - {name}, held.forgotten | ({name} & held.shipped))

        self._write(change, _silent)
        return document

    def _live(self) -> tuple[Index | None, _Held]:
        """The live snapshot, where there is one, and what it holds."""
        if self._snapshots.current() is None:
            return None, _Held([], set(), set())
        index = self.index()
        return index, _Held(
            index.documents, set(index.manifest["knowledge"]), set(index.manifest["forgotten"])
        )

    def _write(self, change: Callable[[_Held], _Held], progress: Progress) -> Report:
        """Makes the change live. Whether it changes anything is found out without the lock, which another may have."""
        live, held = self._live()
        wanted = change(held)
        report = _report(held, wanted)
        if live and len(report.unchanged) == len(held.documents) == len(wanted.documents):
            made_by = (live.manifest["model"], live.manifest.get("claims"), live.manifest["format"])
            if made_by == (self.embedder.name, RULES, FORMAT) and held.shipped == wanted.shipped:
                return replace(report, passages=len(live.passages))
        had = set(self.folder.glob("s-*"))
        with self._snapshots.writing() as folder:
            live, held = self._live()  # once more: another writer may have been first
            wanted = change(held)
            entries: set[str] = set()
            passages = [p for d in wanted.documents for p in split(d, entries)]
            told = {p.id: sentences(p) for p in passages}
            texts = {p.id: embedded_text(p) for p in passages}
            for p in passages:
                texts |= {f"{p.id}#{n}": phrasing for n, phrasing in enumerate(phrasings(p))}
                texts |= {f"{p.id}/{n}": sentence for n, sentence in enumerate(told[p.id])}
            same_model = live is not None and live.manifest["model"] == self.embedder.name
            known = live.vectors() | live.sentence_vectors() if live and same_model else {}
            vectors = self._embed(texts, known, progress)
            claims = self._claims(passages, live, set(_report(held, wanted).unchanged))
            write_records(folder, wanted.documents, passages, claims)
            plain = {p.id: vectors[p.id] for p in passages}
            questions = {name: v for name, v in vectors.items() if "#" in name}
            write_vectors(folder, self._chroma_url, plain, questions)
            rows = [[vectors[f"{p.id}/{n}"] for n in range(len(told[p.id]))] for p in passages]
            SentenceVectors.build(rows).save(folder / "sentences")
            Lexicon.build([texts[p.id] for p in passages]).save(folder / "words")
            manifest = {"model": self.embedder.name, "knowledge": sorted(wanted.shipped), "claims": RULES}
            write_manifest(folder, manifest | {"forgotten": sorted(wanted.forgotten)})
            Index(folder, self._chroma_url).close()  # verified: it opens, and its parts agree
            self._snapshots.flip(folder)
        drop_vectors(self._chroma_url, had - set(self.folder.glob("s-*")))
        return replace(_report(held, wanted), passages=len(passages))

    def _claims(self, passages: list[Passage], live: Index | None, unchanged: set[str]) -> list[Claim]:
        """The claims of all passages, in their order; of unchanged documents they are known, by the same rules."""
        known: dict[str, list[Claim]] = {}
        if live and live.manifest.get("claims") == RULES:
            known = {p.id: [] for p in live.passages.values() if p.document.id in unchanged}
            for claim in live.claims:
                known.get(claim.passage.id, []).append(claim)
        new = {p.id: list[Claim]() for p in passages if p.id not in known}
        for claim in find_claims((p for p in passages if p.id in new), self.resolver, Topics(self.resolver)):
            new[claim.passage.id].append(claim)
        made = known | new
        return [replace(claim, passage=p) for p in passages for claim in made[p.id]]

    def _embed(
        self, texts: dict[str, str], known: dict[str, Vector], progress: Progress
    ) -> dict[str, Vector]:
        """A vector for each text; unchanged passages keep theirs, an id being the hash of its content."""
        missing = [name for name in texts if name not in known]
        done = 0

        def step(count: int) -> None:
            nonlocal done
            done += count
            progress(done, len(missing))

        fresh = dict(zip(missing, self.embedder.vectors([texts[n] for n in missing], step), strict=True))
        return {name: fresh.get(name, known.get(name, ())) for name in texts}


def _report(held: _Held, wanted: _Held) -> Report:
    known = {d.id: d for d in held.documents}
    return Report(
        added=tuple(d.id for d in wanted.documents if d.id not in known),
        changed=tuple(d.id for d in wanted.documents if d.id in known and known[d.id] != d),
        unchanged=tuple(d.id for d in wanted.documents if known.get(d.id) == d),
    )


def _free(name: str, taken: set[str]) -> str:
    n = 2
    while f"{slug(name)}-{n}" in taken:
        n += 1
    return f"{slug(name)}-{n}"
