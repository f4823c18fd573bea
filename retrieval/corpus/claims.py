"""The claims a document makes: each sentence that states a metric, with whom it is about and its exact words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from retrieval.corpus.passages import sentences
from retrieval.corpus.topics import Topics
from retrieval.instruments import Resolver
from retrieval.metrics import stated
from retrieval.types import Claim, Kind, Passage

_BOUNDARY = re.compile(r"[,;:—–]\s+|\s+[—–]")


def find_claims(passages: Iterable[Passage], resolver: Resolver, topics: Topics) -> list[Claim]:
    """In the order of the text. A claim is about the last instrument named before it in its sentence,
    else about what its document is about; one that is about nothing known is left out."""
    found: list[Claim] = []
    for passage in passages:
        if passage.document.kind is Kind.GLOSSARY:
            continue  # it explains with examples, it claims nothing
        for sentence in sentences(passage):
            for statement in stated(sentence):
                about = resolver.mentions(sentence[: statement.start])[-1:] or topics.of(passage.document)[:1]
                if about:
                    found.append(
                        Claim(
                            metric=statement.metric,
                            symbol=about[0].instrument.listings[0].symbol,
                            value=statement.value,
                            unit=statement.unit,
                            passage=passage,
                            quote=_clause(sentence, statement.start, statement.end),
                        )
                    )
    return found


def _clause(sentence: str, start: int, end: int) -> str:
    """The clause around a statement, to the letter: what the sentence says before and after is left out."""
    begins = [b.end() for b in _BOUNDARY.finditer(sentence, 0, start)]
    stops = _BOUNDARY.search(sentence, end)
    return sentence[begins[-1] if begins else 0 : stops.start() if stops else len(sentence)].strip(" .")
