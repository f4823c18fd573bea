"""Files and folders in, Documents out, text kept to the letter. What is inside it is `sections`' job."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import frontmatter
import yaml
from charset_normalizer import from_bytes

from retrieval.errors import KnowledgeError
from retrieval.types import Document, Kind

SUFFIXES = {".md", ".markdown", ".txt", ".jsonl"}
LARGEST_TEXT = 20_000_000  # bytes; a longer article is a mistake, not an article
_FRONT_MATTER = re.compile(r"\A---\r?\n.*?^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


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
    head = _front_matter(path, text)
    yield Document(
        id=slug(str(head.get("id") or path.stem)),
        title=str(head.get("title") or "") or _title(text, path),
        text=text,
        kind=_kind(head, path),
        publisher=_words(head.get("publisher")),
        published=_day(head.get("published"), path.name),
        url=_words(head.get("url")),
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
        except ValueError:
            raise KnowledgeError(f"{where} is not JSON; nothing was added.") from None
        if not isinstance(row, dict) or not str(row.get("id") or "") or not isinstance(row.get("text"), str):
            raise KnowledgeError(f'{where} needs an "id" and a "text"; nothing was added.')
        name, text = str(row["id"]), row["text"]
        if not text.strip():
            continue  # a table or picture without words: there is nothing to quote
        if seen.setdefault(name, text) != text:
            raise KnowledgeError(f"{where} repeats the id {name!r} with another text; nothing was added.")
        yield Document(
            id=name,
            title=str(row.get("title") or name),
            text=text,
            url=_words(row.get("url")),
            published=_day(row.get("published"), where),
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
    return text


def _front_matter(path: Path, text: str) -> dict[str, Any]:
    if not _FRONT_MATTER.match(text):
        return {}
    try:
        head = frontmatter.loads(text).metadata
    except (yaml.YAMLError, ValueError):  # the latter for a day that no month has
        raise KnowledgeError(f"The front matter of {path.name} is not valid YAML.") from None
    return dict(head)


def _kind(head: dict[str, Any], path: Path) -> Kind:
    name = str(head.get("kind") or path.stem).lower()
    return Kind(name) if name in list(Kind) else Kind.ARTICLE


def _title(text: str, path: Path) -> str:
    """The text's first line where it looks like a title, else the file's name in words."""
    first = text[body_start(text) :].lstrip().split("\n", 1)[0].strip()
    title = first.lstrip("#").strip() if len(first) <= 120 and not first.endswith((".", ":", ",")) else ""
    return title or path.stem.replace("-", " ").replace("_", " ").strip().capitalize()


def _words(value: object) -> str | None:
    return str(value).strip() or None if value else None


def _symbols(value: object, where: str) -> tuple[str, ...]:
    """One symbol or a list of them; a number is refused, as YAML reads 0700 as 448."""
    symbols = value if isinstance(value, list) else [value]
    if not all(isinstance(symbol, str) for symbol in symbols):
        raise KnowledgeError(f"{where}: its instruments are not symbols such as BABA or 9988.HK.")
    return tuple(symbols)


def _day(value: object, where: str) -> date | None:
    """A date as YAML or JSON gives it; unknown stays unknown, a wrong one is an error."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        raise KnowledgeError(f"{where}: the date {value!r} is not written YYYY-MM-DD.") from None
