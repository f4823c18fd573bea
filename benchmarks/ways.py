"""The ways that are compared: this product, LangChain's plain similarity search, BM25, and hybrid without a reader."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from langchain_chroma import Chroma
from langchain_core.documents import Document as LangChainDocument
from langchain_text_splitters import RecursiveCharacterTextSplitter

from retrieval.assistant import Assistant
from retrieval.corpus.documents import read
from retrieval.corpus.embedder import Embedder
from retrieval.corpus.ingest import Library
from retrieval.corpus.reader import Reader
from retrieval.corpus.search import search
from retrieval.errors import FomocheckError, MarketUnavailable
from retrieval.market.gateway import Market
from retrieval.market.source import Chain, Facts, History, Period
from retrieval.names.instruments import Resolver


@dataclass(frozen=True)
class Reply:
    """What a way says: its text, how sure it is that the corpus answers, its quotes with their source's text."""

    text: str
    answerable: float
    refused: bool = False
    quotes: tuple[tuple[str, str], ...] = ()


class Way(Protocol):
    async def answer(self, question: str) -> Reply: ...


class NoPrices:
    """A price source that is away: what is measured here is the corpus."""

    name = "no source"

    def history(self, symbol: str, period: Period) -> History:
        raise MarketUnavailable(f"no prices of {symbol} over {period}: they are not measured here")

    def facts(self, symbol: str) -> Facts:
        raise MarketUnavailable(f"no figures of {symbol}: they are not measured here")

    def options(self, symbol: str) -> Chain:
        raise MarketUnavailable(f"no options on {symbol}: they are not measured here")


def ways(folder: Path, home: Path, embedder: Embedder, reader: Reader, resolver: Resolver) -> dict[str, Way]:
    """All ways over the same folder of articles."""
    library = Library(home / "index", embedder, resolver)
    library.sync(folder)
    market = Market(NoPrices(), cache_dir=home / "market")
    return {
        "fomocheck": Product(Assistant(library, embedder, reader, market, resolver)),
        "LangChain similarity_search, top 1": Plain(folder, embedder),
        "BM25, top 1": ByWords(library),
        "hybrid without reader, top 3": Hybrid(library, embedder),
    }


class Product:
    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._texts = {d.id: d.text for d in assistant.sources()}

    async def answer(self, question: str) -> Reply:
        try:
            answer = await self._assistant.answer(question)
        except FomocheckError as error:
            return Reply(str(error), 0.0, refused=True)
        quotes = tuple((c.quote, self._texts[c.source]) for c in answer.citations)
        return Reply(answer.text, answer.answerable, answer.abstained, quotes)

    def first_entry(self, question: str) -> str:
        """The FAQ entry that is thought nearest to this."""
        return self._assistant.faq_search(question)[0].entry.id


class Plain:
    """What a tutorial builds: recursive splitter, Chroma, similarity_search."""

    def __init__(self, folder: Path, embedder: Embedder) -> None:
        splitter = RecursiveCharacterTextSplitter(chunk_size=600, chunk_overlap=60)
        documents = [LangChainDocument(d.text, metadata={"source": d.id}) for d in read([folder])]
        self._store = Chroma("plain", embedder, collection_configuration={"hnsw": {"space": "cosine"}})
        self._store.add_documents(splitter.split_documents(documents))

    async def answer(self, question: str) -> Reply:
        [(document, distance)] = self._store.similarity_search_with_score(question, k=1)
        return Reply(document.page_content, 1 - distance)


class ByWords:
    def __init__(self, library: Library) -> None:
        self._index = library.index()

    async def answer(self, question: str) -> Reply:
        found = self._index.by_words(question, 1)
        return Reply(found[0][0].text, found[0][1]) if found else Reply("", 0.0)


class Hybrid:
    def __init__(self, library: Library, embedder: Embedder) -> None:
        self._index = library.index()
        self._embedder = embedder

    async def answer(self, question: str) -> Reply:
        found = search(self._index, question, self._embedder.embed_query(question), 3)
        return Reply("\n".join(f.passage.text for f in found), found[0].cosine if found else 0.0)
