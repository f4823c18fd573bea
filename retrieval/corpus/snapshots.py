"""The index's folder: whole snapshots side by side, a CURRENT pointer flipped in one step, one writer.

index/CURRENT            the name of the live snapshot
index/<name>/            manifest.json, documents.jsonl, passages.jsonl, claims.jsonl, the engines' own
index/.lock              held by the one writer
"""

from __future__ import annotations

import json
import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from retrieval.errors import IndexBroken, IndexBusy, IndexFault
from retrieval.types import Claim, Document, Kind, Passage

FORMAT = 2  # 1 had no sentences' vectors
_KEPT = 2  # the live one, and the one that a reader may still have open


class Snapshots:
    """The snapshots below `folder`. Reading never writes; writing goes through `writing()`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def current(self) -> Path | None:
        """The live snapshot's folder, or None before the first ingest."""
        try:
            name = (self.folder / "CURRENT").read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise IndexBroken(f"The index in {self.folder} cannot be read: {error.strerror}.") from None
        if not name or not (self.folder / name / "manifest.json").is_file():
            raise IndexBroken(
                f"The index in {self.folder} is damaged (its snapshot is missing): move that folder away, "
                "start again, and add your own articles once more."
            )
        return self.folder / name

    @contextmanager
    def writing(self) -> Iterator[Path]:
        """A new, empty snapshot folder, removed again if the block fails. Raises IndexBusy, IndexFault."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self.folder / ".lock", timeout=0):
                self._sweep()
                new = self.folder / f"s-{uuid.uuid4().hex[:12]}"
                new.mkdir()
                try:
                    yield new
                except BaseException:
                    shutil.rmtree(new, ignore_errors=True)
                    raise
        except Timeout:
            raise IndexBusy("The index is being written by another process: try again in a minute.") from None
        except OSError as error:
            raise IndexFault(
                f"The index in {self.folder} cannot be written ({error.strerror}); nothing was changed."
            ) from None

    def flip(self, new: Path) -> None:
        """Makes `new` the live snapshot, in one step."""
        pointer = self.folder / f".CURRENT-{new.name}"
        with pointer.open("w", encoding="utf-8") as file:
            file.write(new.name)
            file.flush()
            os.fsync(file.fileno())
        os.replace(pointer, self.folder / "CURRENT")

    def _sweep(self) -> None:
        """Removes what killed writers left behind, and snapshots older than those that may be open."""
        live = self.current()
        finished = [p for p in self.folder.glob("s-*") if (p / "manifest.json").is_file() and p != live]
        finished.sort(key=lambda p: (p / "manifest.json").stat().st_mtime, reverse=True)
        keep = {live, *finished[: _KEPT - 1]}
        for leftover in [*self.folder.glob("s-*"), *self.folder.glob(".CURRENT-*")]:
            if leftover.is_dir() and leftover not in keep:
                shutil.rmtree(leftover, ignore_errors=True)
            elif leftover.is_file():
                leftover.unlink(missing_ok=True)


def write_records(
    folder: Path, documents: list[Document], passages: list[Passage], claims: list[Claim]
) -> None:
    """The snapshot's texts, a JSON object a line."""
    with (folder / "documents.jsonl").open("w", encoding="utf-8") as file:
        for document in documents:
            row = asdict(document) | {"published": document.published and document.published.isoformat()}
            file.write(json.dumps(row, ensure_ascii=True) + "\n")
    with (folder / "passages.jsonl").open("w", encoding="utf-8") as file:
        for p in passages:
            row = {"id": p.id, "document": p.document.id, "section": p.section, "start": p.start}
            row |= {"end": p.start + len(p.text), "question": p.question, "also": p.also, "slug": p.slug}
            file.write(json.dumps(row, ensure_ascii=True) + "\n")
    with (folder / "claims.jsonl").open("w", encoding="utf-8") as file:
        for c in claims:
            row = {"metric": c.metric, "symbol": c.symbol, "value": c.value, "unit": c.unit, "as_of": c.as_of}
            row |= {"passage": c.passage.id, "quote": c.quote}
            file.write(json.dumps(row, ensure_ascii=True) + "\n")


def write_manifest(folder: Path, manifest: dict[str, Any]) -> None:
    """Written last: a snapshot with a manifest is a whole one."""
    (folder / "manifest.json").write_text(json.dumps({"format": FORMAT} | manifest), encoding="utf-8")


def read_manifest(folder: Path) -> dict[str, Any]:
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise IndexBroken(f"The index in {folder} cannot be opened ({type(error).__name__}).") from None
    return dict(manifest)


def read_records(folder: Path) -> tuple[list[Document], list[Passage], list[Claim]]:
    """What write_records wrote. Raises IndexBroken."""
    try:
        documents = {row["id"]: _document(row) for row in _rows(folder / "documents.jsonl")}
        passages = [_passage(row, documents[row["document"]]) for row in _rows(folder / "passages.jsonl")]
        by_id = {p.id: p for p in passages}
        claims = [
            Claim(**(row | {"passage": by_id[row["passage"]]})) for row in _rows(folder / "claims.jsonl")
        ]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexBroken(
            f"The index in {folder} cannot be opened ({type(error).__name__}): move that folder away, start "
            "again, and add your own articles once more."
        ) from None
    return list(documents.values()), passages, claims


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def _document(row: dict[str, Any]) -> Document:
    published = date.fromisoformat(row["published"]) if row["published"] else None
    changed = {"kind": Kind(row["kind"]), "published": published, "instruments": tuple(row["instruments"])}
    return Document(**(row | changed))


def _passage(row: dict[str, Any], document: Document) -> Passage:
    return Passage(
        id=row["id"],
        document=document,
        section=row["section"],
        text=document.text[row["start"] : row["end"]],
        start=row["start"],
        question=row["question"],
        also=tuple(row["also"]),
        slug=row["slug"],
    )
