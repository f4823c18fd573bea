"""From the passages found to the sentences that answer, or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from retrieval.corpus.passages import sentences
from retrieval.types import Found, Passage, Quote

PASSAGES_READ = 6
SENTENCES_READ = 30


class Reads(Protocol):
    """Says for each candidate sentence how probable it is (0..1) that it answers the question."""

    def read(self, question: str, candidates: Sequence[str]) -> list[float]: ...


def read(
    reader: Reads, question: str, found: Sequence[Found], about: Callable[[Passage, str], bool]
) -> list[Quote]:
    """The sentences of the best passages, the most probable answer first.

    `about(passage, sentence)` says whether a sentence speaks of what the question names: a figure about one
    company is no answer about another.
    """
    candidates: list[tuple[Passage, str, str]] = []
    for hit in found[:PASSAGES_READ]:
        before = hit.passage.question or hit.passage.section or ""
        for sentence in sentences(hit.passage):
            if about(hit.passage, sentence):
                candidates.append((hit.passage, sentence, before))
            before = sentence
    candidates = candidates[:SENTENCES_READ]
    if not candidates:
        return []
    chances = reader.read(question, [in_context(sentence, before) for _, sentence, before in candidates])
    quotes = [Quote(p, s, chance) for (p, s, _), chance in zip(candidates, chances, strict=True)]
    return sorted(quotes, key=lambda q: -q.probability)


def in_context(sentence: str, before: str) -> str:
    """A sentence behind what stands before it, so that "it" and "the company" have their names."""
    return f"{before} {sentence}" if before else sentence
