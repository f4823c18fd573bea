"""Which passages speak of a question: dense and BM25 candidates, fused by their scores."""

from __future__ import annotations

from dataclasses import replace

from retrieval.corpus.index import Index
from retrieval.corpus.sentences import Vector
from retrieval.types import FaqEntry, FaqMatch, Found, Passage

CANDIDATES = 50
DENSE_WEIGHT = 0.7
# Likeness of two questions from which on they ask the same, how far that entry has to stand before the next, the
# likeness that needs no lead, and the one that will do where the articles are silent and the lead is twice as clear.
# On 64 paraphrases in six languages and 126 other questions, none of them in the FAQ: no wrong entry, and three
# questions taken for an entry that they are not.
SAME_QUESTION, CLEAR_LEAD, NO_LEAD, LIKELY = 0.65, 0.1, 0.85, 0.55


def search(index: Index, question: str, vector: Vector, k: int = 10) -> list[Found]:
    """The k best passages, best first; `vector` is the question's embedding.

    The score is a convex combination of cosine and BM25, each scaled to 0..1 over the candidates with its
    theoretical least as the floor (Bruch, Gai and Ingber, "An Analysis of Fusion Functions for Hybrid
    Retrieval", 2023): it keeps how far apart the candidates are, which ranks alone throw away.
    """
    dense = {p.id: (p, score) for p, score in index.nearest(vector, CANDIDATES)}
    words = {p.id: (p, score) for p, score in index.by_words(question, CANDIDATES)}
    top_dense = max((s for _, s in dense.values()), default=0.0)
    top_words = max((s for _, s in words.values()), default=0.0)
    found: list[Found] = []
    for name in {**dense, **words}:
        passage = (dense.get(name) or words[name])[0]
        cosine = dense[name][1] if name in dense else 0.0
        a = (cosine + 1) / (top_dense + 1) if name in dense else 0.0
        b = words[name][1] / top_words if name in words else 0.0
        found.append(Found(passage, DENSE_WEIGHT * a + (1 - DENSE_WEIGHT) * b, cosine))
    return sorted(found, key=lambda f: (-f.score, f.passage.id))[:k]


def entry(passage: Passage) -> FaqEntry:
    question = passage.question or f"What is {passage.section}?"
    return FaqEntry(id=passage.slug, question=question, passage=passage)


def match_faq(index: Index, question: str, vector: Vector, k: int = 5) -> list[FaqMatch]:
    """The FAQ entries and glossary terms most like the question, by question, best first.

    The first asks the same, or likely so, where it is like enough and leads the next clearly: in languages that
    the embedding does not know, all entries are alike.
    """
    ranked = index.nearest_questions(question, vector, max(k, 2))
    lead = ranked[0][1] - (ranked[1][1] if len(ranked) > 1 else 0.0) if ranked else 0.0
    matches = [FaqMatch(entry(p), likeness) for p, likeness in ranked[:k]]
    if matches:
        first = matches[0].score
        same = first >= NO_LEAD or (first >= SAME_QUESTION and lead >= CLEAR_LEAD)
        likely = same or (first >= LIKELY and lead >= 2 * CLEAR_LEAD)
        matches[0] = replace(matches[0], same=same, likely=likely)
    return matches
