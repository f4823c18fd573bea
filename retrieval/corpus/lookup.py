"""What the sources say to a request: the sentences that answer it, the FAQ entry that asks the same, or neither."""

from __future__ import annotations

from retrieval.corpus.embedder import Embedder
from retrieval.corpus.index import Index
from retrieval.corpus.passages import sentences
from retrieval.corpus.reading import Reads, read
from retrieval.corpus.search import match_faq, search
from retrieval.corpus.topics import Topics
from retrieval.types import Evidence, FaqMatch, Kind, Quote, Request, Route

WORTH_OFFERING = 0.45  # cosine of two questions from which on an FAQ entry is offered as the nearest
ANSWERS = 0.5  # the reader's probability from which on a sentence counts as an answer
SUPPORTS = 0.5  # share of the best sentence's probability that another needs to be quoted beside it


def look_up(index: Index, request: Request, embedder: Embedder, reader: Reads, topics: Topics) -> Evidence:
    """The corpus half of the evidence. Takes the time of one embedding, one vector query and one reading."""
    question = request.rewritten or request.question
    vector = embedder.embed_query(question)
    matches = [m for m in match_faq(index, vector) if topics.agree(request, m.entry)]
    curated = [m for m in matches if m.entry.passage.document.kind is not Kind.GLOSSARY]
    same = curated[0].entry if curated and curated[0].same else None
    related = tuple(m.entry for m in curated if m.score >= WORTH_OFFERING and m.entry != same)[:3]
    quotes = _definition(matches) or tuple(
        _answering(read(reader, question, search(index, question, vector), topics.about(request)))
        if Route.ARTICLE in request.routes or same
        else ()
    )
    return Evidence(request, quotes=quotes, faq=same, related=related)


def _answering(quotes: list[Quote]) -> list[Quote]:
    """Those probable enough to be quoted; none where even the best is not, for then the corpus is silent."""
    best = quotes[0].probability if quotes else 0.0
    if best < ANSWERS:
        return []
    return [q for q in quotes if q.probability >= max(ANSWERS, SUPPORTS * best)]


def _definition(matches: list[FaqMatch]) -> tuple[Quote, ...]:
    """The glossary's words where the question asks for a term, and nothing else asks more nearly the same."""
    if not matches or not matches[0].same or matches[0].entry.passage.document.kind is not Kind.GLOSSARY:
        return ()
    passage = matches[0].entry.passage
    return tuple(Quote(passage, sentence, matches[0].score) for sentence in sentences(passage)[:2])
