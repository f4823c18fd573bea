"""A link into a file that can be added to the knowledge like any other: fetched, its article found, its head kept."""

from __future__ import annotations

import asyncio
import hashlib
import json
import sys
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import frontmatter
from charset_normalizer import from_bytes

from retrieval.corpus.documents import NotYaml, body_start, front_matter, slug, words
from retrieval.corpus.fetch import Page, Web
from retrieval.errors import KnowledgeError

READING_SECONDS = 20.0  # for finding the article in a page
SHORTEST = 200  # characters; less is a notice, not an article
_HEAD = ("title", "publisher", "published")  # what a page may say of itself; the rest is for whoever adds it


def is_link(words: str) -> bool:
    return words.lower().startswith(("http://", "https://")) and len(words.split()) == 1


async def save(url: str, folder: Path, web: Web | None = None) -> Path:
    """The page behind a link as a file in `folder`; the same link gives the same name. Raises KnowledgeError."""
    page = await (web or Web()).fetch(url)
    if page.kind.endswith(("html", "xhtml+xml")):
        suffix, head, text = ".md", *await _article(page)
    elif page.kind == "text/plain":
        suffix, head, text = ".txt", dict[str, object](), await asyncio.to_thread(_decoded, page)
    else:
        suffix, head, text = ".md", *await asyncio.to_thread(_front, page)
    if len(text.strip()) < SHORTEST:
        raise KnowledgeError("No article was found on this page.")
    path = folder / f"{_name(url)}{suffix}"
    known = {key: value for key, value in head.items() if key in _HEAD and value}
    post = frontmatter.Post(text)
    post.metadata = known | {"url": page.url}
    await asyncio.to_thread(_write, path, frontmatter.dumps(post) + "\n")
    return path


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", errors="replace")
    except OSError as error:
        raise KnowledgeError(f"The page cannot be kept: {error.strerror}.") from None


async def _article(page: Page) -> tuple[dict[str, object], str]:
    """The article of an HTML page, found in a process that is stopped when it takes too long or too much."""
    data = _decoded(page).encode() if page.charset else page.data
    pipe = asyncio.subprocess.PIPE
    reading = await asyncio.create_subprocess_exec(
        sys.executable,
        "-I",
        "-m",
        "retrieval.corpus.webpage",
        page.url,
        stdin=pipe,
        stdout=pipe,
        stderr=asyncio.subprocess.DEVNULL,
        env={},  # it needs no keys
    )
    try:
        async with asyncio.timeout(READING_SECONDS):
            told, _ = await reading.communicate(data)
    except TimeoutError:
        told = b""
    finally:
        if reading.returncode is None:
            reading.kill()
            await reading.wait()
    if reading.returncode or not told:
        raise KnowledgeError("This page could not be read.")
    found = json.loads(told)
    found["published"] = _day(found["published"])
    return found, found.pop("text")


def _front(page: Page) -> tuple[dict[str, object], str]:
    """A Markdown file's front matter, as far as it may speak, and what follows; unreadable, it is text as well."""
    text = _decoded(page).strip()
    try:
        said = front_matter(text, "this page")
    except NotYaml:
        return {}, text
    head = {key: words(said, key, "This page") for key in _HEAD}
    return head | {"published": _day(head["published"])}, text[body_start(text) :]


def _decoded(page: Page) -> str:
    try:
        return page.data.decode(page.charset or "utf-8-sig")
    except (LookupError, UnicodeDecodeError):
        return str(from_bytes(page.data).best() or "")


def _day(words: str | None) -> date | None:
    try:
        return date.fromisoformat((words or "")[:10])
    except ValueError:
        return None


def _name(url: str) -> str:
    """The link as the name of a file: its host and path in words, and a mark of the whole of it."""
    parts = urlsplit(url)
    return f"{slug(f'{parts.hostname} {parts.path}')}-{hashlib.sha256(url.encode()).hexdigest()[:6]}"
