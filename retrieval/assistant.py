"""One question flows one way: understand → look up → write. `Assistant.answer` is the whole of it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from retrieval.bearing import claims_bearing, figures_asked, figures_missing
from retrieval.chart_data import USUAL, ChartData, chart_data, named, notes_on, span_for
from retrieval.corpus.embedder import Embedder
from retrieval.corpus.fetch import Web
from retrieval.corpus.index import Index
from retrieval.corpus.ingest import Library, Progress, Report
from retrieval.corpus.links import save
from retrieval.corpus.lookup import has_words, look_up, retrieve
from retrieval.corpus.preview import Preview, preview
from retrieval.corpus.reading import Reads
from retrieval.corpus.search import entry, match_faq
from retrieval.corpus.topics import Topics
from retrieval.joining import join, looked_up, merged
from retrieval.market.gateway import Market
from retrieval.metrics import asked as metrics_asked
from retrieval.metrics import figure_of
from retrieval.names.instruments import Resolver
from retrieval.questions.conditions import Condition, condition_in
from retrieval.questions.follow_ups import carried
from retrieval.questions.joins import with_subject
from retrieval.questions.liveness import SURELY, probability
from retrieval.questions.smalltalk import MORE_OF_WHAT, more_of, screens, small_talk
from retrieval.questions.understanding import also_live, understand
from retrieval.types import (
    Answer,
    Block,
    Document,
    Evidence,
    FaqEntry,
    FaqMatch,
    Figure,
    Found,
    Kind,
    Listing,
    Mention,
    Part,
    Request,
    Route,
    Subject,
)
from retrieval.writing.budget import Limits, Usage
from retrieval.writing.ledger import ledger
from retrieval.writing.model import Shown, Writer
from retrieval.writing.phrases import COMPANIONS
from retrieval.writing.plain import ask_back, card, compose, only_named
from retrieval.writing.rewording import Rewording

NOTHING_YET = Subject()
CARD = ("price", "rsi_14", "sma_50", "sma_200", "high_52w", "drawdown_percent", "ytd_return_percent")


class Assistant:
    """Answers from the library and the market. What is slow runs in threads; the event loop never waits."""

    def __init__(
        self,
        library: Library,
        embedder: Embedder,
        reader: Reads,
        market: Market,
        resolver: Resolver,
        *,
        writer: Writer | None = None,
        rewording: Rewording | None = None,
        longest_question: int = 2000,
        web: Web | None = None,
    ) -> None:
        self._library = library
        self._embedder = embedder
        self._reader = reader
        self._market = market
        self._resolver = resolver
        self._topics = Topics(resolver)
        self._writer = writer
        self._rewording = rewording
        self._longest = longest_question
        self._web = web or Web()

    async def answer(
        self,
        question: str,
        subject: Subject = NOTHING_YET,
        *,
        asker: str = "",
        shown: Shown | None = None,
        prose: bool = True,
    ) -> Answer:
        """The answer to a question in a conversation about `subject`. Raises QuestionError, IndexBroken.

        With a language model it is written anew, within the budget of `asker`; `shown` gets its text as it grows.
        Not so where `prose` is False: there is no time for it then."""
        started = time.monotonic()
        asked = question[: self._longest]
        if (reply := small_talk(asked)) and not self._resolver.mentions(asked):
            return _timed(Answer(question, (Block(Part.LEAD, reply),), subject=subject), started)
        if (what := self._more_of(asked, subject)) is not None:
            return _timed(await self._more(question, what), started)
        request = await asyncio.to_thread(understand, asked, self._resolver, subject)
        index = await asyncio.to_thread(self._index)
        if _of_all(request):
            return _timed(replace(only_named(request), subject=subject), started)
        request = self._with_the_usual(request, index)
        babble = await asyncio.to_thread(self._is_babble, asked, request, index)
        if babble:
            request = replace(request, routes=(Route.ARTICLE,), join=None)
        if request.unknown and not request.mentions and not await self._read_of(request, index):
            awaited = Subject((), request.metrics, request.rewritten)  # "Tencent" will do for a reply
            return _timed(
                replace(ask_back(request), subject=carried(subject, awaited, awaited=True)), started
            )
        evidence = await self._evidence(request, index)
        answer = compose(evidence)
        if answer.abstained and (live := also_live(request)):
            evidence = await self._evidence(live, index, evidence)
            answer = compose(evidence)
        lost = answer.abstained and not _read(request)
        if (
            lost
            and self._rewording
            and prose
            and (words := await self._rewording.reworded(request, subject, asker))
        ):
            evidence = await self._evidence(self._in_other_words(request, words, index), index)
            answer = compose(evidence)
        if len(question) > self._longest:
            cut = f"the end of your question: only the first {self._longest:,} characters were read"
            evidence = replace(evidence, gaps=(cut, *evidence.gaps))
            answer = compose(evidence)
        told_as_it_is = request.beyond or request.why_today
        if self._writer and prose and not told_as_it_is:
            answer = await self._writer.write(answer, evidence, asker, shown)
        if request.chart and answer.instruments:
            answer = replace(answer, picture=span_for(request.span, self._market.today()))
        if babble:
            answer = replace(answer, subject=subject)
        elif answer.subject.symbols or not request.unlisted:
            answer = replace(answer, subject=carried(subject, answer.subject))
        return _timed(answer, started)

    def _is_babble(self, question: str, request: Request, index: Index) -> bool:
        """ "asdf qwe" in a talk, which would ask what was asked before: it has no word, no span, no figure, no name."""
        if request.rewritten == question or not question.isascii() or any(map(str.isdigit, question)):
            return False
        said = request.span or metrics_asked(question) or self._resolver.mentions(question)
        return not said and not has_words(index, question, self._embedder)

    def _more_of(self, question: str, subject: Subject) -> str | None:
        """The listing of which more is asked, "" where it is not known, or None: a question like any other."""
        what = more_of(question)
        if not what:
            return None if what is None else next(iter(subject.symbols), "")
        named = next(iter(self._resolver.mentions(what)), None)
        return named.listing.symbol if named and named.words == what else None

    async def _more(self, question: str, symbol: str) -> Answer:
        """All that the sources claim of a listing, or where they claim nothing, its quote card."""
        if not symbol:
            return Answer(question, (Block(Part.LEAD, MORE_OF_WHAT),))
        answer = await self.then_now(symbol)
        if answer.abstained:
            answer = await self.price(symbol)
        return replace(answer, question=question, subject=Subject((symbol,), (), f"more about {symbol}"))

    async def _evidence(self, request: Request, index: Index, told: Evidence | None = None) -> Evidence:
        """All that sources and market give to a request, looked up side by side; `told` is what the sources gave to
        the same question before."""

        def sources() -> Evidence:
            if told is not None:
                return replace(told, request=request)
            return look_up(index, request, self._embedder, self._reader, self._topics)

        evidence, views, side_by_side = await asyncio.gather(
            asyncio.to_thread(sources),
            looked_up(self._market, figures_asked(request, index.claims)),
            join(self._market, request, self._published(request, index)),
        )
        claims = claims_bearing(index.claims, evidence)
        views += await looked_up(self._market, figures_missing(claims, views, self._resolver))
        views = merged((*views, *side_by_side.views))
        return replace(
            evidence, claims=claims, views=views, gaps=side_by_side.gaps, joined=side_by_side.blocks
        )

    def _in_other_words(self, request: Request, words: str, index: Index) -> Request:
        """The request of a question that a model put into other words; it stays the question that was asked."""
        read = self._with_the_usual(understand(words, self._resolver), index)
        return replace(read, question=request.question)

    async def price(self, words: str) -> Answer:
        """The quote card of the listing that these words name, or a question back. Raises QuestionError."""
        started = time.monotonic()
        request = understand(f"price of {words}" if words.strip() else words, self._resolver, NOTHING_YET)
        if not request.mentions:
            return _timed(ask_back(replace(request, unknown=request.unknown or (words.strip(),))), started)
        mention = request.mentions[0]
        views = await looked_up(self._market, {mention.listing: CARD})
        return _timed(card(views[0], mention.instrument.name), started)

    async def chart_data(self, words: str, span: str = USUAL) -> ChartData:
        """What a picture of the listings named shows; spans: 1mo 3mo 6mo 1y 5y. Raises QuestionError, MarketError."""
        mentions = named(words[: self._longest], self._resolver)
        index = await asyncio.to_thread(self._index)
        return await chart_data(
            self._market,
            mentions,
            span,
            lambda mention: notes_on(mention, index.documents, index.claims, self._topics),
        )

    async def then_now(self, words: str) -> Answer:
        """All that the sources claim of the company these words name, or of the usual one, beside the market
        now; or a question back. Raises QuestionError, IndexBroken."""
        started = time.monotonic()
        index = await asyncio.to_thread(self._index)
        request = understand(words or "price", self._resolver, NOTHING_YET)
        mentions = request.mentions or (() if words.strip() else self._topics.usual(index.documents))
        if not mentions:
            return _timed(ask_back(replace(request, unknown=request.unknown or (words.strip(),))), started)
        instrument = mentions[0].instrument
        symbols = {listing.symbol: listing for listing in instrument.listings}
        claims = [claim for claim in index.claims if claim.symbol in symbols]
        wanted: dict[Listing, list[str]] = {}
        for claim in claims:
            if name := figure_of(claim):
                for listing in {instrument.listings[0]: 0, symbols[claim.symbol]: 0}:
                    wanted.setdefault(listing, []).extend((name, *COMPANIONS.get(name, ())))
        return _timed(ledger(instrument, claims, await looked_up(self._market, wanted)), started)

    def search(self, question: str, k: int = 10) -> tuple[float, list[Found]]:
        """What retrieval alone finds: the probability that the corpus answers, and the k best passages."""
        request = understand(question[: self._longest], self._resolver, NOTHING_YET)
        index = self._library.index()
        vector = self._embedder.embed_query(request.searched)
        about = self._topics.about(request, index.claims)
        retrieved = retrieve(index, request.searched, vector, self._reader, about, k=k)
        return retrieved.answerable, list(retrieved.found)

    def faq(self) -> tuple[FaqEntry, ...]:
        """The curated questions, in the order of their sources."""
        return tuple(entry(p) for p in self._library.index().entries)

    def faq_search(self, words: str, limit: int = 5) -> tuple[FaqMatch, ...]:
        """The entries that ask most nearly this, best first; `same` where near enough."""
        asked = self._resolver.in_full(words[: self._longest])
        found = match_faq(self._library.index(), asked, self._embedder.embed_query(asked), 2 * limit)
        return tuple(m for m in found if m.entry.passage.document.kind is not Kind.GLOSSARY)[:limit]

    async def faq_answer(self, entry_id: str) -> Answer | None:
        """An entry with the figures in it refreshed, or None if there is no such entry."""
        started = time.monotonic()
        index = await asyncio.to_thread(self._index)
        found = next((entry(p) for p in index.entries if p.slug == entry_id), None)
        if found is None:
            return None
        request = Request(
            found.question, mentions=self._topics.of(found.passage.document), routes=(Route.FAQ,)
        )
        evidence = Evidence(request, faq=found)
        claims = claims_bearing(index.claims, evidence)
        views = await looked_up(self._market, figures_missing(claims, (), self._resolver))
        return _timed(compose(replace(evidence, claims=claims, views=views)), started)

    def sources(self) -> tuple[Document, ...]:
        return tuple(self._library.index().documents)

    def spent(self) -> tuple[Usage, Limits] | None:
        """The language model's use today (UTC) and what it may be; None where there is no model."""
        return (self._writer.budget.today(), self._writer.budget.limits) if self._writer else None

    def stock(self, words: str) -> Mention | None:
        """The first listing that these words name."""
        return next(iter(self._resolver.mentions(words[: self._longest])), None)

    def condition(self, words: str, known: Sequence[str] = ()) -> Condition | None:
        """What these words ask to be told of; `known` as in `condition_in`. Raises QuestionError."""
        return condition_in(words[: self._longest], self._resolver, known)

    async def figure(self, symbol: str, name: str, *, background: bool = False) -> Figure | None:
        """One live figure of a listing of the table, or None where it cannot be had. In the `background` nobody waits
        for it."""
        mention = self._resolver.listing(symbol)
        wanted = {mention.listing: (name,)} if mention else {}
        views = await looked_up(self._market, wanted, background=background)
        return next((figure for view in views if (figure := view.figure(name))), None)

    async def preview(self, path: Path) -> Preview:
        """What a file would bring into the knowledge. Raises KnowledgeError."""
        return await asyncio.to_thread(preview, [path], self._resolver)

    async def save(self, link: str, folder: Path) -> Path:
        """The page behind a link as a file in a folder, for `preview` and `ingest`. Raises KnowledgeError."""
        return await save(link, folder, self._web)

    async def ingest(self, paths: Sequence[Path], progress: Progress) -> Report:
        """Adds files to the knowledge; `progress` is called in a thread. Raises KnowledgeError, IndexFault."""
        return await asyncio.to_thread(self._library.add, paths, progress)

    async def forget(self, source: str) -> Document:
        """Takes a source out of the knowledge. Raises KnowledgeError, IndexFault."""
        return await asyncio.to_thread(self._library.forget, source)

    def _index(self) -> Index:
        """The index, and what each of its documents is about: read off once, and not on the event loop."""
        index = self._library.index()
        self._topics.learn(index.documents)
        return index

    async def _read_of(self, request: Request, index: Index) -> bool:
        """Whether the articles tell of a name that no table holds, and nothing else is asked of it."""
        if Route.MARKET in request.routes:
            return False
        return await asyncio.to_thread(self._topics.told_of, request.unknown, index.documents)

    def _with_the_usual(self, request: Request, index: Index) -> Request:
        """A live question that names nothing ("is the stock overbought?") is about what the articles are about."""
        if request.mentions:
            return with_subject(request, self._topics.usual(index.documents))
        if request.unknown or request.unlisted or Route.MARKET not in request.routes:
            return request
        return replace(request, mentions=self._topics.usual(index.documents))

    def _published(self, request: Request, index: Index) -> date | None:
        """When the newest dated article about what is asked appeared."""
        keys = {mention.instrument.key for mention in request.mentions[:1]}
        about = (d for d in index.documents if keys & {m.instrument.key for m in self._topics.of(d)})
        return max((d.published for d in about if d.published), default=None)


def _read(request: Request) -> bool:
    """Whether the rules found in the question something to go by."""
    return bool(request.mentions or request.metrics or request.unlisted or request.unknown)


def _of_all(request: Request) -> bool:
    """A question to the market as a whole, which is not searched."""
    named = request.mentions or request.unlisted or request.unknown or request.of_articles
    return not named and screens(request.question) and probability(request.rewritten) >= SURELY


def _timed(answer: Answer, started: float) -> Answer:
    return replace(answer, elapsed_ms=1000 * (time.monotonic() - started))
