"""An assistant that knows what a test tells it: quick, and without an index or a market."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from retrieval.chart_data import ChartData, Note, compared
from retrieval.corpus.documents import read
from retrieval.corpus.fetch import Web
from retrieval.corpus.links import save
from retrieval.corpus.preview import Preview, preview
from retrieval.errors import KnowledgeError, QuestionError
from retrieval.names.instruments import Resolver
from retrieval.questions.conditions import Condition, condition_in
from retrieval.types import (
    Answer,
    Block,
    Citation,
    Document,
    FaqEntry,
    FaqMatch,
    Figure,
    Instrument,
    Kind,
    LedgerRow,
    Listing,
    Mention,
    Part,
    Passage,
    Route,
    Subject,
)
from retrieval.writing.budget import Limits, Usage
from tests.fakes.tracks import mention, track

if TYPE_CHECKING:
    from retrieval.corpus.ingest import Progress, Report

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
_LISTINGS = (Listing("BABA", "NYSE", "USD"), Listing("9988.HK", "HKEX", "HKD"))
RESOLVER = Resolver((Instrument("alibaba", "Alibaba", "equity", _LISTINGS, ("Alibaba",)),))
FAQ = Document("faq", "Common questions", "", kind=Kind.FAQ)


def entry(number: int, question: str | None = None) -> FaqEntry:
    question = question or f"Common question {number}?"
    return FaqEntry(f"q{number}", question, Passage(f"faq-{number}", FAQ, None, "Kept.", 0, question))


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
        self.documents: tuple[Document, ...] = (_ARTICLE, FAQ)
        self.ingest_trouble: Exception | None = None
        self.web = Web()
        self.used: tuple[Usage, Limits] | None = None  # of a language model
        self.live: dict[tuple[str, str], Figure] = {}
        self.looked_up: list[tuple[str, str]] = []
        self.askers: list[str] = []
        self.growing: tuple[str, ...] = ()  # what a front that shows it gets before the answer
        self.figures: tuple[Figure, ...] = ()  # in every answer
        self.rewritten: dict[str, str] = {}  # follow-ups with what they leave out
        self.pictures: dict[str, str] = {}  # questions for a chart, and over which span
        self.instruments: tuple[str, ...] = ()  # that answers are about
        self.ledger: tuple[LedgerRow, ...] = ()
        self.citations: tuple[Citation, ...] = ()  # of the ledger
        self.charted: list[tuple[str, str]] = []
        self.chart_trouble: Exception | None = None
        self.chart_notes: tuple[Note, ...] = ()
        self.before: Callable[[str], Awaitable[object]] = lambda question: asyncio.sleep(0)

    async def answer(
        self,
        question: str,
        subject: Subject = _NOTHING,
        *,
        asker: str = "",
        shown: Callable[[str], Awaitable[object]] | None = None,
        prose: bool = True,
    ) -> Answer:
        if not question.strip():
            raise QuestionError("Please ask a question.")
        self.asked.append((question, subject))
        self.askers.append(asker)
        await self.before(question)
        for text in self.growing if shown else ():
            assert shown
            await shown(text)
        blocks = self.answers.get(question) or (
            Block(Part.LEAD, f"Answer to: {question}"),
            Block(Part.SOURCE, "[1] A sample article"),
            Block(Part.CAVEAT, "Information, not advice."),
        )
        about = Subject(("BABA",), (), self.rewritten.get(question, question))
        abstained = question in self.abstains
        return Answer(
            question,
            tuple(blocks),
            abstained=abstained,
            routes=(Route.ARTICLE,),
            related=self.related,
            figures=self.figures,
            instruments=("BABA",) if question in self.pictures else self.instruments,
            picture=self.pictures.get(question, ""),
            subject=about,
        )

    async def price(self, words: str) -> Answer:
        return await self.answer(f"price of {words}")

    async def then_now(self, words: str) -> Answer:
        """An answer with the rows that a test has put into `ledger`."""
        answer = await self.answer(f"then and now of {words}")
        return replace(answer, ledger=self.ledger, citations=self.citations)

    async def chart_data(self, words: str, span: str = "6mo") -> ChartData:
        """A generated picture of each word; raises `chart_trouble` if a test has set it."""
        self.charted.append((words, span))
        if self.chart_trouble:
            raise self.chart_trouble
        tracks = tuple(
            track(span=span, about=mention(word), notes=self.chart_notes) for word in words.split()
        )
        return ChartData(span, tracks, compared(tracks) if len(tracks) > 1 else None)

    def spent(self) -> tuple[Usage, Limits] | None:
        return self.used

    def stock(self, words: str) -> Mention | None:
        return next(iter(RESOLVER.mentions(words)), None)

    def condition(self, words: str, known: Sequence[str] = ()) -> Condition | None:
        return condition_in(words, RESOLVER, known)

    async def figure(self, symbol: str, name: str, *, background: bool = False) -> Figure | None:
        """What a test has put into `live`, as the close of a day."""
        self.looked_up.append((symbol, name))
        return self.live.get((symbol, name))

    async def preview(self, path: Path) -> Preview:
        return preview([path], RESOLVER)

    async def save(self, link: str, folder: Path) -> Path:
        return await save(link, folder, self.web)

    async def ingest(self, paths: Sequence[Path], progress: Progress) -> Report:
        from retrieval.corpus.ingest import Report  # loads the engines, which a bot under test does without

        if self.ingest_trouble:
            raise self.ingest_trouble
        new = read(paths)
        self.documents = (*self.documents, *new)
        progress(1, 1)
        return Report(added=tuple(document.id for document in new), passages=7)

    async def forget(self, source: str) -> Document:
        gone = next((d for d in self.documents if d.id == source), None)
        if gone is None:
            raise KnowledgeError("There is no such source.")
        self.documents = tuple(d for d in self.documents if d is not gone)
        return gone

    def faq(self) -> tuple[FaqEntry, ...]:
        return self.entries

    def faq_search(self, words: str, limit: int = 5) -> tuple[FaqMatch, ...]:
        matches = [FaqMatch(e, self.scores.get(e.id, 0.1)) for e in self.entries]
        return tuple(sorted(matches, key=lambda match: -match.score)[:limit])

    async def faq_answer(self, entry_id: str) -> Answer | None:
        found = next((e for e in self.entries if e.id == entry_id), None)
        return await self.answer(f"faq {found.question}") if found else None

    def sources(self) -> tuple[Document, ...]:
        return self.documents
