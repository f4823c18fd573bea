"""An assistant that knows what a test tells it: quick, and without an index or a market."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import date

from retrieval.errors import QuestionError
from retrieval.types import (
    Answer,
    Block,
    Document,
    FaqEntry,
    FaqMatch,
    Kind,
    Part,
    Passage,
    Subject,
)

_ARTICLE = Document(
    "sample",
    "A sample article",
    "Its text.",
    publisher="A paper",
    published=date(2026, 1, 5),
    url="https://example.org/a",
    instruments=("BABA", "9988.HK"),
)
_NOTHING = Subject()
_FAQ = Document("faq", "Common questions", "", kind=Kind.FAQ)


def entry(number: int, question: str | None = None) -> FaqEntry:
    question = question or f"Common question {number}?"
    return FaqEntry(f"q{number}", question, Passage(f"faq-{number}", _FAQ, None, "Kept.", 0, question))


class FakeAssistant:
    """Answers "Answer to: …" unless `answers` has blocks for the question; `asked` has what came, in order.

    `before` is awaited with each question: a test waits or raises there.
    """

    def __init__(self, entries: int = 14) -> None:
        self.entries = tuple(entry(n) for n in range(1, entries + 1))
        self.answers: dict[str, Sequence[Block]] = {}
        self.asked: list[tuple[str, Subject]] = []
        self.abstains: set[str] = set()
        self.related: tuple[FaqEntry, ...] = ()
        self.scores: dict[str, float] = {}  # by entry id, for searches
        self.before: Callable[[str], Awaitable[object]] = lambda question: asyncio.sleep(0)

    async def answer(self, question: str, subject: Subject = _NOTHING) -> Answer:
        if not question.strip():
            raise QuestionError("Please ask a question.")
        self.asked.append((question, subject))
        await self.before(question)
        blocks = self.answers.get(question) or (
            Block(Part.LEAD, f"Answer to: {question}"),
            Block(Part.SOURCE, "[1] A sample article"),
            Block(Part.CAVEAT, "Information, not advice."),
        )
        about = Subject(("BABA",), (), question)
        abstained = question in self.abstains
        return Answer(question, tuple(blocks), abstained=abstained, related=self.related, subject=about)

    async def price(self, words: str) -> Answer:
        return await self.answer(f"price of {words}")

    def faq(self) -> tuple[FaqEntry, ...]:
        return self.entries

    def faq_search(self, words: str, limit: int = 5) -> tuple[FaqMatch, ...]:
        matches = [FaqMatch(e, self.scores.get(e.id, 0.1)) for e in self.entries]
        return tuple(sorted(matches, key=lambda match: -match.score)[:limit])

    async def faq_answer(self, entry_id: str) -> Answer | None:
        found = next((e for e in self.entries if e.id == entry_id), None)
        return await self.answer(f"faq {found.question}") if found else None

    def sources(self) -> tuple[Document, ...]:
        return (_ARTICLE, _FAQ)
