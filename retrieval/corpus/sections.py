"""A document's headings, paragraphs and FAQ entries found, in Markdown and in plain text without markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from anyascii import anyascii
from markdown_it import MarkdownIt

from retrieval.corpus.documents import body_start, slug
from retrieval.types import Document

_ANCHOR = re.compile(r"\s*\{#([A-Za-z0-9_-]{1,40})\}\s*$")
_ALSO = re.compile(r"<!--\s*also:(.*?)-->", re.DOTALL)
_FAQ_TITLE = re.compile(r"\bfaqs?\b|frequently asked questions", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*(?:\d+[.)]|Q\d*[.:)]|[-*•])\s*", re.IGNORECASE)
_LIST_ITEM = re.compile(r"^\s*(?:[-*•‣–]|\d+[.)])\s+")
_WIDGET = re.compile(
    r"^(?:advertisement|sponsored|read (?:more|next|also)|also read|see also|related(?: articles| stories)?|"
    r"share(?: this)?(?: article)?|subscribe(?: now)?|sign up|follow us.*|story continues.*|loading.*|"
    r"trending|recommended|more from .{1,40}|click here.*|continue reading)\s*:?$",
    re.IGNORECASE,
)
_GLUED = re.compile(r"[A-Za-z]*[a-z](?=[A-Z][a-z])")
_LONGEST_HEADING = 90
# Lines as MarkdownIt counts them: str.splitlines() finds more, such as a form feed.
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(slots=True)
class Section:
    """A heading with the runs of text below it, as (start, end) in the document's text.

    `question` is set where the section is an FAQ entry; `also` are its other phrasings.
    """

    heading: str | None
    runs: list[tuple[int, int]] = field(default_factory=list)
    question: str | None = None
    also: tuple[str, ...] = ()
    slug: str = ""

    def add(self, start: int, end: int, text: str) -> None:
        """Lengthens the last run where only white space lies between, else opens a new one."""
        if self.runs and not text[self.runs[-1][1] : start].strip():
            self.runs[-1] = (self.runs[-1][0], end)
        else:
            self.runs.append((start, end))


def sections(document: Document) -> list[Section]:
    """The document's sections that have text, in order."""
    markdown = Path(document.origin or f"{document.id}.md").suffix.lower() in {".md", ".markdown"}
    found = _markdown(document) if markdown else _plain(document)
    return [s for s in found if s.runs]


def _entry(heading: str, *, faq: bool) -> Section:
    """The section under a heading; a question in an FAQ is an entry with an id fit for a link."""
    anchor = _ANCHOR.search(heading)
    words = _ANCHOR.sub("", heading).strip()
    if not faq:
        return Section(words, slug=anchor.group(1) if anchor else "")
    question = _NUMBER.sub("", words)
    name = anchor.group(1) if anchor else slug(anyascii(question), 40)
    return Section(question, question=question, slug=name)


# --- Markdown ------------------------------------------------------------------------------------


def _markdown(document: Document) -> Iterator[Section]:
    text, offset = document.text, body_start(document.text)
    line_starts = [offset, *(m.end() for m in _LINE_END.finditer(text, offset)), len(text)]
    tokens = MarkdownIt("commonmark").enable("table").parse(text[offset:])
    in_faq, faq_level = document.kind.asks, 0
    section = Section(None)
    for i, token in enumerate(tokens):
        if token.type == "heading_open":
            yield section
            level, heading = int(token.tag[1]), tokens[i + 1].content
            if not document.kind.asks:
                if in_faq and level <= faq_level:
                    in_faq = False
                if _FAQ_TITLE.search(heading):
                    in_faq, faq_level = True, level
                    section = Section(heading)
                    continue
            section = _entry(heading, faq=in_faq and level > 1)
        elif token.type == "html_block":
            for also in _ALSO.findall(token.content):
                section.also = (*section.also, *(p.strip() for p in also.split("|") if p.strip()))
        elif token.type in {"paragraph_open", "tr_open"} and token.map:
            start, end = line_starts[token.map[0]], line_starts[token.map[1]]
            section.add(start, start + len(text[start:end].rstrip()), text)
    yield section


# --- plain text ----------------------------------------------------------------------------------


def _plain(document: Document) -> Iterator[Section]:
    """Headings are short lines without an end stop, above prose; an FAQ's questions end in "?"."""
    lines = list(_lines(document.text))
    in_faq = document.kind.asks
    section = Section(None)
    for i, (start, line) in enumerate(lines):
        below = lines[i + 1][1] if i + 1 < len(lines) else ""
        if _WIDGET.match(line):
            continue
        if in_faq and line.endswith(("?", "？")) and len(line) <= 250:
            yield section
            section = _entry(line, faq=True)
        elif _is_heading(line, below) and not (start == 0 and line == document.title):
            yield section
            in_faq = in_faq or bool(_FAQ_TITLE.search(line))
            section = Section(_unglue(line, document.text))
        elif not (start == 0 and line == document.title):
            section.add(start, start + len(line), document.text)
    yield section


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Each line that is not blank, stripped, with where it starts."""
    for found in re.finditer(r"[^\r\n]+", text):
        line = found.group().strip()
        if line:
            yield found.start() + found.group().index(line[0]), line


def _is_heading(line: str, below: str) -> bool:
    if not below or len(line) > _LONGEST_HEADING or _LIST_ITEM.match(line):
        return False
    if line.endswith((".", "!", ",", ";", "”", '"', "。", "，")) or not re.search(r"\w", line):
        return False
    starts_high = not line[0].islower()
    # A line of prose that was wrapped goes on in lower case below it.
    return starts_high and not below[0].islower() and len(line.split()) <= 14


def _unglue(heading: str, text: str) -> str:
    """Drops a page's label glued to the heading ("More ShortsShort bets"): a word of two words that stands in
    the text only once, while both its halves, or after "More" its first, are at home elsewhere."""
    for glued in _GLUED.finditer(heading):
        rest = heading[glued.end() :]
        right = re.match(r"[A-Za-z]+", rest)
        if right is None:
            continue
        left, whole = glued.group(), glued.group() + right.group()
        alone = [len(re.findall(rf"\b{re.escape(word)}\b", text)) for word in (left, right.group(), whole)]
        label = heading.startswith("More ")
        if alone[0] and (alone[1] or label) and alone[2] == 1:
            return rest
    return heading
