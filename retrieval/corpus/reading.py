"""From the passages found to the sentences that answer, or none."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Protocol

from retrieval.corpus.dating import day_of
from retrieval.corpus.lexical import words
from retrieval.corpus.passages import column_heads, embedded_text, heading, read_after, sentence_spans
from retrieval.corpus.reader import with_context
from retrieval.types import Found, Passage, Quote

# Sentences read for a question, and how much the share of the question's words that one holds, and its own cosine,
# count beside its passage's score: so chosen, of 290 questions written in other words the answering sentence was
# among eighteen of about fifty for 93 in 100, and among twelve for 90; without the cosine for 89 and 85.
SENTENCES_READ = 18
_COVERED, _LIKE = 0.5, 1.0

# The probability that a sentence answers, from the reader's log odds, the cosine of its passage and the share of
# the question's words that it holds: a logistic regression by `python -m benchmarks.calibrate`, on its 4,067 cases.
_WEIGHTS, _CONSTANT = (0.908, 1.112, 0.669), -1.252
# The order of the quotes: cosine and shared words tell more of which sentence answers best than of whether one
# does. The best was first for 0.85 of held-out questions (by the odds alone 0.78), of written ones for 0.70 (0.68).
_ORDER = (1.0, 6.0, 3.0)
# How far a log odd moves a passage among the fused scores (0 to 1): on 600 questions from four kinds of text that
# the last training did not see (the earlier ones may have), 0.1 raised MRR@10 by 0.01 to 0.09.
_RERANK, _UNREAD = 0.1, -4.0


# A sentence that leans on the one before it: it begins with a pronoun, points back ("for that reason"), or is a
# quotation whose speaker stands there.
_LEANS = re.compile(
    r"(?:This|That|These|Those|It|Its|They|Their|He|She|His|Her|Such)\b|[“\"«][^”\"»]*[”\"»]$"
    r"|.*\b(?:for|despite|because of|after|with) (?:this|that|these|those)(?: \w+)?[.,;]"
)
_OPENS = re.compile(r"[^\W\d]+(?:,? [^\W\d]+)?[.!?:]")  # "No.", "Not yet.": it answers nothing by itself
_LONGEST_QUOTE = 600


Likeness = Callable[
    [Passage], Sequence[float]
]  # cosines of its sentences to the question, where they are known


class Reads(Protocol):
    """Says for each candidate sentence how probable it is (0..1) that it answers the question."""

    def read(self, question: str, candidates: Sequence[str]) -> list[float]: ...


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may answer: as it is quoted, with the one before it where it leans on that; as the reader
    wants it; the share (0..1) of the question's words in it; and its own cosine to the question."""

    hit: Found
    sentence: str
    quote: str
    read_as: str
    covered: float
    like: float


def read(
    reader: Reads,
    question: str,
    found: Sequence[Found],
    about: Callable[[Passage, str], bool],
    likeness: Likeness,
) -> list[Quote]:
    """The sentences of the best passages, the best answer first.

    `about(passage, sentence)` says whether a sentence speaks of what the question names: a figure about one
    company is no answer about another. `likeness` is by the index.
    """
    likely = (c for c in candidates(question, found, likeness) if about(c.hit.passage, c.sentence))
    chosen = list(islice(likely, SENTENCES_READ))
    if not chosen:
        return []
    chances = reader.read(question, [c.read_as for c in chosen])
    all_odds = [math.log(max(chance, 1e-6) / max(1 - chance, 1e-6)) for chance in chances]
    ranks = [_weighed(_ORDER, candidate, odds) for candidate, odds in zip(chosen, all_odds, strict=True)]
    highest = max(ranks)
    likely_best = [math.exp(rank - highest) for rank in ranks]
    whole = sum(likely_best)
    quotes = [
        Quote(c.hit.passage, c.quote, _probability(c, odds), odds, likely / whole)
        for c, odds, likely in zip(chosen, all_odds, likely_best, strict=True)
    ]
    return sorted(quotes, key=lambda quote: -quote.share)


def candidates(question: str, found: Sequence[Found], likeness: Likeness) -> Iterator[Candidate]:
    """The sentences of these passages, those most likely to answer first; rare words of the question weigh more."""
    asked = set(words(question))
    held = [set(words(embedded_text(hit.passage))) for hit in found]
    rarity = {w: math.log(1 + (len(held) + 0.5) / (sum(w in h for h in held) + 0.5)) for w in asked}
    whole = sum(rarity.values()) or 1.0
    made: list[Candidate] = []
    for hit in found:
        text, above = hit.passage.text, _above(question, hit.passage)
        spans = sentence_spans(text)
        likes = likeness(hit.passage) or [hit.cosine] * len(spans)
        for place, ((start, end), like, after) in enumerate(
            zip(spans, likes, read_after(text, spans), strict=True)
        ):
            sentence, previous = text[start:end], "" if after is None else text[slice(*spans[after])]
            previous = column_heads(hit.passage, sentence) or previous
            if _OPENS.fullmatch(sentence):
                continue
            covered = sum(rarity[w] for w in asked & set(words(sentence))) / whole
            leaning = _LEANS.match(sentence) or _OPENS.fullmatch(previous)
            first = spans[after][0] if after is not None and after == place - 1 and leaning else start
            quote = text[first:end] if end - first <= _LONGEST_QUOTE else sentence
            read_as = with_context(sentence, previous, above)
            made.append(Candidate(hit, sentence, quote, read_as, covered, like))
    return iter(sorted(made, key=lambda c: -(c.hit.score + _COVERED * c.covered + _LIKE * c.like)))


def _above(question: str, passage: Passage) -> str:
    """What the sentences stand under: title and heading, and the day where the question asks for it."""
    day = day_of(question, passage.document.published)
    return ". ".join(filter(None, (heading(passage), day)))


def reranked(found: Sequence[Found], quotes: Sequence[Quote]) -> list[Found]:
    """The passages again, each moved by the reader's odds on its best sentence; one not read counts as unlikely."""
    best: dict[str, float] = {}
    for quote in quotes:
        best[quote.passage.id] = max(best.get(quote.passage.id, _UNREAD), quote.odds)
    moved = [replace(f, score=f.score + _RERANK * best.get(f.passage.id, _UNREAD)) for f in found]
    return sorted(moved, key=lambda f: (-f.score, f.passage.id))


def signals(candidate: Candidate, odds: float) -> tuple[float, ...]:
    """What the probability is made of, in the order of its weights."""
    return odds, candidate.hit.cosine, candidate.covered


def _probability(candidate: Candidate, odds: float) -> float:
    return 1 / (1 + math.exp(-_weighed(_WEIGHTS, candidate, odds) - _CONSTANT))


def _weighed(weights: Sequence[float], candidate: Candidate, odds: float) -> float:
    return sum(w * s for w, s in zip(weights, signals(candidate, odds), strict=True))
