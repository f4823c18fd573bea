"""Files and folders in, Documents out, text kept to the letter. What is inside it is `sections`' job."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from charset_normalizer import from_bytes

from retrieval.errors import KnowledgeError
from retrieval.types import Document, Kind

SUFFIXES = {".md", ".markdown", ".txt", ".jsonl"}
LARGEST_TEXT = 20_000_000  # bytes; a longer article is a mistake, not an article
LONGEST_HEAD = 10_000  # characters of front matter
LONGEST_WORDS = 2_000  # characters of one thing that it says: a title, a link
_FRONT_MATTER = re.compile(r"\A---\r?\n(?P<head>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_SYMBOL = re.compile(r"[A-Z0-9.^=&-]{1,20}")
# Control characters, by which a terminal can be steered; tabs and what ends a line in any reader's eyes stay.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


def read(paths: Iterable[Path]) -> list[Document]:
    """All documents of these files and folders, ids unique. Raises KnowledgeError naming the path."""
    documents: dict[str, Document] = {}
    for path in paths:
        for document in _read_path(path):
            known = documents.get(document.id)
            clash = known is not None and known.text != document.text
            name = _longer_id(document, documents) if clash else document.id
            documents[name] = replace(document, id=name)
    return list(documents.values())


def slug(words: str, longest: int = 60) -> str:
    """Words as an id: letters and digits of any script kept, the rest hyphens."""
    return re.sub(r"[\W_]+", "-", words.lower()).strip("-")[:longest].strip("-") or "untitled"


def body_start(text: str) -> int:
    """Where the text begins after its front matter."""
    found = _FRONT_MATTER.match(text)
    return found.end() if found else 0


def front_matter(text: str, where: str) -> dict[str, Any]:
    """What a text says of itself before it begins. Raises NotYaml where it cannot be read, and KnowledgeError where
    it is too much."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return {}
    if len(found["head"]) > LONGEST_HEAD:
        raise KnowledgeError(f"The front matter of {where} is longer than {LONGEST_HEAD:,} characters.")
    try:
        head = yaml.load(found["head"], _Plain)  # noqa: S506  (it is a safe one)
    except _Aliased:
        raise KnowledgeError(f"The front matter of {where} has YAML aliases, which are not read.") from None
    except Exception:  # YAML's own errors, a day that no month has, one list too deep in another, odd tags
        raise NotYaml(f"The front matter of {where} is not valid YAML.") from None
    return head if isinstance(head, dict) else {}


def words(head: Mapping[str, Any], key: str, where: str) -> str | None:
    """What a head says under this key, None where nothing. Raises KnowledgeError where it is more than some words."""
    value = head.get(key)
    if not value:
        return None
    plain = isinstance(value, str | int | float | date)
    if not plain or (value.bit_length() if isinstance(value, int) else len(str(value))) > LONGEST_WORDS:
        raise KnowledgeError(
            f"{where}: its {key} is not a text, number or date of at most {LONGEST_WORDS:,} characters."
        )
    return _clean(str(value)).strip() or None


class NotYaml(KnowledgeError):
    """Front matter that cannot be read."""


class _Aliased(Exception):
    pass


class _Plain(yaml.SafeLoader):
    """YAML without aliases: a few lines of them stand for more than a machine can hold."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        aliased = self.check_event(yaml.AliasEvent)
        if aliased and self.peek_event().anchor in self.anchors:  # type: ignore[no-untyped-call]
            raise _Aliased
        return super().compose_node(parent, index)


def _clean(text: str) -> str:
    return _CONTROL.sub("", text)


def _longer_id(document: Document, taken: dict[str, Document]) -> str:
    """An id for a second file of the same name: its folder is put in front, then numbers behind."""
    folder = slug(Path(document.origin).parent.name) if document.origin else "other"
    candidate, n = f"{folder}-{document.id}", 2
    while candidate in taken:
        candidate, n = f"{folder}-{document.id}-{n}", n + 1
    return candidate


def _read_path(path: Path) -> Iterator[Document]:
    if path.is_dir():
        files = [f for f in sorted(path.rglob("*")) if _is_text(f, path)]
        if not files:
            raise KnowledgeError(f"No articles in {path}: it holds no .md, .txt or .jsonl file.")
        for file in files:
            yield from _read_file(file)
    elif path.exists():
        yield from _read_file(path)
    else:
        raise KnowledgeError(f"There is no file or folder {path}.")


def _is_text(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return file.suffix.lower() in SUFFIXES and file.is_file() and not hidden


def _read_file(path: Path) -> Iterator[Document]:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise KnowledgeError(f"{path.name} cannot be read: only .md, .txt and .jsonl files can.")
    if suffix == ".jsonl":
        yield from _read_lines(path)
        return
    text = _decode(path)
    if not text.strip():
        raise KnowledgeError(f"{path.name} is empty.")
    head = front_matter(text, path.name)
    kind = (words(head, "kind", path.name) or path.stem).lower()
    yield Document(
        id=slug(words(head, "id", path.name) or path.stem),
        title=words(head, "title", path.name) or _title(text, path),
        text=text,
        kind=Kind(kind) if kind in list(Kind) else Kind.ARTICLE,
        publisher=words(head, "publisher", path.name),
        published=_day(head, path.name),
        url=words(head, "url", path.name),
        instruments=_symbols(head.get("instruments") or [], path.name),
        origin=str(path.resolve()),
    )


def _read_lines(path: Path) -> Iterator[Document]:
    """One document a line: {"id", "title", "text", "url"?, "published"?}."""
    seen: dict[str, str] = {}
    for number, line in enumerate(_decode(path).split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{path.name} line {number}"
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise KnowledgeError(f"{where} is not JSON; nothing was added.") from None
        name = words(row, "id", where) if isinstance(row, dict) else None
        if not name or not isinstance(row.get("text"), str):
            raise KnowledgeError(f'{where} needs an "id" and a "text"; nothing was added.')
        text = _clean(row["text"])
        if not text.strip():
            continue  # a table or picture without words: there is nothing to quote
        if seen.setdefault(name, text) != text:
            raise KnowledgeError(f"{where} repeats the id {name!r} with another text; nothing was added.")
        yield Document(
            id=name,
            title=words(row, "title", where) or name,
            text=text,
            url=words(row, "url", where),
            published=_day(row, where),
            origin=f"{path.resolve()}#{name}",
        )


def _decode(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_TEXT and path.suffix.lower() != ".jsonl":
            raise KnowledgeError(f"{path.name} is larger than {LARGEST_TEXT // 1_000_000} MB.")
        data = path.read_bytes()
    except OSError as error:
        raise KnowledgeError(f"{path.name} cannot be read: {error.strerror}.") from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = from_bytes(data).best()
        text = "\0" if best is None else str(best)
    if "\0" in text:
        raise KnowledgeError(f"{path.name} is not a text file.")
    return _clean(text)


def _title(text: str, path: Path) -> str:
    """The text's first line where it looks like a title, else the file's name in words."""
    first = text[body_start(text) :].lstrip().split("\n", 1)[0].strip()
    title = first.lstrip("#").strip() if len(first) <= 120 and not first.endswith((".", ":", ",")) else ""
    return title or _clean(path.stem).replace("-", " ").replace("_", " ").strip().capitalize()


def _symbols(value: object, where: str) -> tuple[str, ...]:
    """One symbol or a list of them; a number is refused, as YAML reads 0700 as 448."""
    symbols = value if isinstance(value, list) else [value]
    if not all(isinstance(symbol, str) for symbol in symbols):
        raise KnowledgeError(f"{where}: its instruments are not symbols such as BABA or 9988.HK.")
    for symbol in map(str, symbols):
        if not _SYMBOL.fullmatch(symbol.strip().upper()):
            raise KnowledgeError(f"{where}: {_clean(symbol)[:40]!r} is not a symbol such as BABA or 9988.HK.")
    return tuple(str(symbol).strip().upper() for symbol in symbols)


def _day(head: Mapping[str, Any], where: str) -> date | None:
    """The date of publication as YAML or JSON gives it; unknown stays unknown, a wrong one is an error."""
    published = words(head, "published", where)
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        raise KnowledgeError(
            f"{where}: the date {(published or '')[:40]!r} is not written YYYY-MM-DD."
        ) from None
