"""From the passages found to the sentences that answer, or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from retrieval.corpus.passages import sentences
from retrieval.corpus.reader import with_context
from retrieval.types import Found, Passage, Quote

SENTENCES_READ = 24  # of the best passages: read in about as long as it takes to embed a question a few times


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
    for hit in found:
        previous = ""
        for sentence in sentences(hit.passage):
            if about(hit.passage, sentence):
                heading = hit.passage.question or hit.passage.section or ""
                candidates.append((hit.passage, sentence, with_context(sentence, previous, heading)))
            previous = sentence
        if len(candidates) >= SENTENCES_READ:
            break
    if not candidates:
        return []
    chances = reader.read(question, [read_as for _, _, read_as in candidates])
    quotes = [Quote(p, s, chance) for (p, s, _), chance in zip(candidates, chances, strict=True)]
    return sorted(quotes, key=lambda q: -q.probability)
