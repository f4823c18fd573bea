"""HTML in, an article's text out: headings, paragraphs and lists without menus, widgets and links.

It runs as a process of its own (`python -m retrieval.corpus.webpage`, HTML on standard input, JSON on standard
output): a page made to exhaust whoever reads it is stopped with that process. The only file that knows trafilatura.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

MEMORY = 700 * 2**20  # bytes of address space; an ordinary page takes about a third


def article(data: bytes, url: str) -> dict[str, str | None]:
    """`title`, `publisher`, `published` (YYYY-MM-DD, only where the page states it) and `text`, "" without any."""
    import trafilatura  # noqa: PLC0415  (in this process alone)

    found: Any = trafilatura.bare_extraction(
        data,
        url=url,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None:
        return {"title": None, "publisher": None, "published": None, "text": ""}
    text = "\n\n".join(line for line in _lines(found.body) if line)
    return {"title": found.title, "publisher": found.sitename, "published": found.date, "text": text}


def _lines(body: Any) -> Iterator[str]:
    """The blocks of an article as Markdown, each in one line."""
    for block in body.iter("head", "p", "item", "row", "quote"):
        if block.tag == "quote" and len(block):
            continue  # its paragraphs come by themselves
        if any(above.tag in {"item", "row", "p"} for above in block.iterancestors()):
            continue  # said within the line of the one above
        cells = [" ".join("".join(cell.itertext()).split()) for cell in block] if block.tag == "row" else []
        words = " | ".join(cells) or " ".join("".join(block.itertext()).split())
        yield f"{ {'head': '## ', 'item': '- '}.get(str(block.tag), '') }{words}" if words else ""


def main() -> None:
    with suppress(ImportError, ValueError, OSError):  # where the system knows no such limit
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    print(json.dumps(article(sys.stdin.buffer.read(), sys.argv[1])))


if __name__ == "__main__":
    main()
