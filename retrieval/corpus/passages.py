"""Sections cut into passages of whole sentences, each an exact substring of its document."""

from __future__ import annotations

import hashlib
import re
from itertools import takewhile
from typing import Any

import sentencex
from langchain_text_splitters import RecursiveCharacterTextSplitter, TextSplitter

from retrieval.corpus.sections import Section, sections
from retrieval.types import Document, Kind, Passage

PASSAGE_CHARS = 600  # about 130 tokens: well inside what MiniLM reads, and one thought rather than three
_LONGEST_SENTENCE = 1200
# A new paragraph: a blank line, a list item, or a line end after an end stop. Other line ends are wrapping.
_BREAK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*•‣–]|\d+[.)])\s)|(?<=[.!?:;。！？”\"])[ \t]*\r?\n|\n(?=\s*\|)")
_MARKER = re.compile(r"\s*(?:(?:[-*•‣–>]|\d+[.)])\s+)*")
_ROW = "|"  # a table's rows begin with it
_ITEM = re.compile(r"(?:^|\n)[ \t]*(?:[-*•‣–]|\d+[.)])[ \t]+$")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence in `text`, list markers and surrounding white space left out."""
    spans: list[tuple[int, int]] = []
    at = 0
    for end in [*(m.end() for m in _BREAK.finditer(text)), len(text)]:
        start = at + len(_match(text[at:end]))
        for sentence in sentencex.segment("en", text[start:end]):
            first = text.index(sentence, start)
            start = first + len(sentence)
            stripped = sentence.strip()
            if re.search(r"\w", stripped):
                begin = first + sentence.index(stripped)
                spans.append((begin, begin + len(stripped)))
        at = end
    return spans


def _match(text: str) -> str:
    found = _MARKER.match(text)
    return found.group() if found else ""


def read_after(text: str, spans: list[tuple[int, int]]) -> list[int | None]:
    """For each sentence the place of the one that it is read after: the one before it, but for an item of a list
    the one that leads into the list, if any does."""
    found: list[int | None] = []
    lead: int | None = None
    listed = False
    for place, (start, _) in enumerate(spans):
        before = place - 1 if place else None
        end = spans[place - 1][1] if place else 0
        if _ITEM.search(text, end, start):
            lead, listed = lead if listed else before, True
            before = lead
        else:
            listed = listed and "\n" not in text[end:start]
        found.append(before)
    return found


def column_heads(passage: Passage, quote: str) -> str:
    """The first row of the table of which the quote is a row, to the letter; "" for that row and for what is none."""
    at = passage.text.find(quote) if quote.startswith(_ROW) else -1
    if at < 0:
        return ""
    above = passage.document.text[: passage.start + at].rstrip().split("\n")
    rows = list(takewhile(lambda line: line.lstrip().startswith(_ROW), reversed(above)))
    return rows[-1].strip() if rows else ""


def sentences(passage: Passage) -> list[str]:
    """The passage's sentences, each a substring of it to the letter."""
    return [passage.text[start:end] for start, end in sentence_spans(passage.text)]


class SentenceSplitter(TextSplitter):
    """A LangChain splitter that never cuts inside a sentence; chunks joined again give the text."""

    def __init__(self, chunk_size: int = PASSAGE_CHARS) -> None:
        super().__init__(chunk_size=chunk_size, chunk_overlap=0, add_start_index=True)
        self._inside = RecursiveCharacterTextSplitter(
            chunk_size=chunk_size, chunk_overlap=0, keep_separator="end", strip_whitespace=False
        )

    def split_text(self, text: str) -> list[str]:
        starts = [start for start, _ in sentence_spans(text)][1:]
        pieces: list[str] = []
        for start, end in zip([0, *starts], [*starts, len(text)], strict=True):
            piece = text[start:end]
            pieces += self._inside.split_text(piece) if len(piece) > _LONGEST_SENTENCE else [piece]
        return self._merge_splits(pieces, separator="")


def split(document: Document, taken: set[str] | None = None) -> list[Passage]:
    """The document's passages in order. An FAQ entry is one passage, however long.

    `taken` has the ids of other documents' entries, which no entry gets again, and gets those of this one's."""
    splitter = SentenceSplitter()
    passages: list[Passage] = []
    taken = set() if taken is None else taken
    for section in sections(document):
        for start, end in section.runs:
            text = document.text[start:end]
            if section.question is not None:
                passages.append(_passage(document, section, text, start, _unique(section.slug, taken)))
                continue
            for chunk in splitter.create_documents([text]):
                metadata: dict[str, Any] = chunk.metadata
                at = start + int(metadata["start_index"])
                passages.append(_passage(document, section, chunk.page_content, at, section.slug))
    return passages


def embedded_text(passage: Passage) -> str:
    """What is embedded and searched for a passage: its title and heading give the sentences their subject."""
    return f"{heading(passage)}\n{passage.text}"


def heading(passage: Passage) -> str:
    """What a passage stands under: its document's title, where it has one, and its own heading."""
    document = passage.document
    title = "" if document.title == document.id else document.title
    return ". ".join(h for h in (title, passage.question or passage.section) if h)


def phrasings(passage: Passage) -> list[str]:
    """How a passage is asked for, where it answers one question: an FAQ entry's question, a glossary's term."""
    if passage.question is not None:
        return [passage.question, *passage.also]
    if passage.document.kind is Kind.GLOSSARY and passage.section:
        return [f"What is {passage.section}?", f"What does {passage.section} mean?", *passage.also]
    return []


def _unique(name: str, taken: set[str]) -> str:
    candidate, n = name, 2
    while candidate in taken:
        candidate, n = f"{name[:36]}-{n}", n + 1
    taken.add(candidate)
    return candidate


def _passage(document: Document, section: Section, text: str, start: int, slug: str) -> Passage:
    key = "\x1f".join([document.id, document.title, section.heading or "", str(start), text, *section.also])
    return Passage(
        id=hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:32],
        document=document,
        section=section.heading,
        text=text,
        start=start,
        question=section.question,
        also=section.also,
        slug=slug,
    )
