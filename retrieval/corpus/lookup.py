"""What the sources say to a request: the sentences that answer it, the FAQ entry that asks the same, or neither."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from retrieval.corpus.agreeing import say_the_same, together
from retrieval.corpus.embedder import Embedder
from retrieval.corpus.index import Index
from retrieval.corpus.lexical import words
from retrieval.corpus.passages import sentences
from retrieval.corpus.reading import Reads, read, reranked
from retrieval.corpus.search import match_faq, search
from retrieval.corpus.sentences import Vector
from retrieval.corpus.topics import Topics
from retrieval.types import Evidence, FaqMatch, Found, Kind, Passage, Quote, Request, Route

RERANKED = 20  # passages that the reader may put in another order
WORTH_OFFERING = 0.45  # cosine of two questions from which on an FAQ entry is offered as the nearest
# The probability from which on sentences are quoted (1 in 30 held-out answerable questions is below), and that from
# which on the best is shown as the nearest, though no answer.
ANSWERS, NEAR = 0.18, 0.1
# Sentences are quoted until the answering one is among them with this probability; each needs this share of the
# best one's probability. With up to five shown that gave the answering one for 80 in 100 of 290 questions in other
# words, at 3.0 sentences on average; 0.9 with up to three gave 78, at 2.6.
ENOUGH, SUPPORTS = 0.65, 0.2
FURTHER = 8  # sentences that a model is given beside those quoted
# "Is the rally over?" asks how it stands, not what a rally is; "is an RSI of 75 overbought?" asks the rule.
_HOW_IT_STANDS = re.compile(
    r"^\W*(?:is|are|was|were|has|have|had|did|will|(?:is|are|has|have)n['’]t)\b(?!.*\d)"
    r"(?!.*\b(?:mean\w*|called|defined|considered|usually|counts?)\b)(?! (?:an?|any|it (?:true|normal|possible)) )",
    re.I,
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Retrieved:
    """Passages best first, their sentences read, the best answer first, and the probability that one answers."""

    found: tuple[Found, ...]
    quotes: tuple[Quote, ...]

    @property
    def answerable(self) -> float:
        return max((quote.probability for quote in self.quotes), default=0.0)


def retrieve(
    index: Index,
    question: str,
    vector: Vector,
    reader: Reads,
    about: Callable[[Passage, str], bool],
    *,
    k: int = 10,
) -> Retrieved:
    """Search, then reading: what both the answer and the bare `search` command stand on."""
    found = search(index, question, vector, max(k, RERANKED))
    quotes = read(reader, question, found, about, partial(index.likeness, vector))
    return Retrieved(tuple(reranked(found, quotes)[:k]), tuple(quotes))


def look_up(index: Index, request: Request, embedder: Embedder, reader: Reads, topics: Topics) -> Evidence:
    """The corpus half of the evidence. Takes the time of one embedding, one vector query and one reading;
    that of a follow-up of two embeddings."""
    if entry := _of_no_company(index, request, embedder, topics):
        return Evidence(request, faq=entry.entry, answerable=entry.score)
    question = request.searched or request.question
    vector = embedder.embed_query(question)
    matches = [m for m in match_faq(index, question, vector) if topics.agree(request, m.entry)]
    curated = [m for m in matches if m.entry.passage.document.kind is not Kind.GLOSSARY]
    same = curated[0].entry if curated and curated[0].same else None
    defines = _HOW_IT_STANDS.match(question) is None
    quotes: tuple[Quote, ...] = _definition(matches) if defines and not request.of_articles else ()
    nearest: Quote | None = None
    further: tuple[Quote, ...] = ()
    answerable = matches[0].score if quotes or same else 0.0
    if not quotes and has_words(index, request.question, embedder):
        about = topics.about(request, index.claims)
        read_through = retrieve(
            index, question, vector, reader, about if defines else partial(_of_the_world, about)
        )
        quotes = answering(read_through)
        answerable = max(answerable, read_through.answerable)
        if not quotes and not same and curated and curated[0].likely:
            same, answerable = curated[0].entry, curated[0].score
        nearest = next((q for q in read_through.quotes if NEAR <= q.probability < ANSWERS), None)
        further = next_best(read_through.quotes, quotes)
    related = tuple(m.entry for m in curated if m.score >= WORTH_OFFERING and m.entry != same)[:3]
    return Evidence(
        request, quotes, nearest, faq=same, related=related, answerable=answerable, further=further
    )


def _of_the_world(about: Callable[[Passage, str], bool], passage: Passage, sentence: str) -> bool:
    """What is so, and not what a word means."""
    return passage.document.kind is not Kind.GLOSSARY and about(passage, sentence)


def _of_no_company(index: Index, request: Request, embedder: Embedder, topics: Topics) -> FaqMatch | None:
    """The entry that a follow-up asks for in its own words, where that is on no company: "can I trust you?" after
    "is Alibaba overbought?" does not ask about Alibaba."""
    if request.rewritten in {"", request.question} or Route.MARKET in request.routes:
        return None
    matches = match_faq(index, request.question, embedder.embed_query(request.question))
    first = matches[0] if matches and matches[0].same else None
    return None if first is None or topics.names_any(first.entry.question) else first


def has_words(index: Index, question: str, embedder: Embedder) -> bool:
    """Whether a word of the question is one at all, or one that the corpus has: what the reader says of "asdf" means
    nothing, least beside the name that a conversation adds to it."""
    if index.by_words(question, 1):
        return True
    return any(words(word) and embedder.knows(word) for word in _WORD.findall(question.lower()))


def answering(retrieved: Retrieved) -> tuple[Quote, ...]:
    """As many as are needed for one that answers, and those that say the same as one of them.

    None where even the best is not probable enough, for then the corpus is silent.
    """
    if retrieved.answerable < ANSWERS:
        return ()
    needed: list[Quote] = []
    certainty = 0.0
    for quote in retrieved.quotes:
        if quote.probability < SUPPORTS * retrieved.answerable:
            continue
        if certainty < ENOUGH or any(say_the_same(quote.text, other.text) for other in needed):
            needed.append(quote)
        certainty += quote.share
    return together(needed)


def next_best(read: Sequence[Quote], shown: Sequence[Quote]) -> tuple[Quote, ...]:
    """Those that come after the ones shown, none of them within another."""
    taken = [q for quote in shown for q in (quote, *quote.likewise)]
    found: list[Quote] = []
    for quote in read:
        if not any(quote.text in other.text for other in (*taken, *found)):
            found.append(quote)
    return tuple(found[:FURTHER])


def _definition(matches: list[FaqMatch]) -> tuple[Quote, ...]:
    """The glossary's words where the question asks for a term, and nothing else asks more nearly the same."""
    if not matches or not matches[0].same or matches[0].entry.passage.document.kind is not Kind.GLOSSARY:
        return ()
    passage = matches[0].entry.passage
    return tuple(Quote(passage, sentence, matches[0].score) for sentence in sentences(passage)[:2])
