"""The ledger of claims on a phone: a few short lines for each, the words of one source, the numbers of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.telegram import texts
from retrieval.metrics import METRICS
from retrieval.types import Answer, Block, Citation, Kind, LedgerRow, Part, Said
from retrieval.writing.ledger import said_of, whose_and_when
from retrieval.writing.words import published, quoted


def compacted(answer: Answer) -> tuple[Block, ...]:
    """The answer's blocks with each claim set as "metric: verdict", then, now; other answers as they are."""
    if not answer.ledger:
        return answer.blocks
    lead = [block for block in answer.blocks if block.part is Part.LEAD]
    foot = [*_sources(answer.citations), *(block for block in answer.blocks if block.part is Part.CAVEAT)]
    checked = [row for row in answer.ledger if row.checkable]
    others = [row for row in answer.ledger if not row.checkable]
    blocks = [*lead, *(block for row in checked for block in _checked(row))]
    if others:
        blocks.append(Block(Part.HEADING, texts.NOT_CHECKABLE))
    blocks += [Block(Part.BULLET, f"{row.title}: {_then(row)}") for row in others]
    return (*blocks, *foot)


def _checked(row: LedgerRow) -> Iterator[Block]:
    yield Block(Part.HEADING, f"{row.title}: {row.verdict}")
    now = row.reading.removeprefix(f"{METRICS[row.said[0].claim.metric].title} ")  # it is in the heading
    when = f" ({whose})" if (whose := whose_and_when(row)) else ""
    yield Block(Part.TEXT, texts.THEN_NOW.format(then=_then(row), now=f"{now}{when}"))


def _then(row: LedgerRow) -> str:
    """ "“the shortest words” [1] (said of August), also [2] [3]": an article's words before an FAQ's."""
    shortest = min(row.said, key=lambda said: (_kind(said) is not Kind.ARTICLE, len(said.claim.quote)))
    when = f" ({of})" if (of := said_of(shortest)) else ""
    others = [f"[{n}]" for n in sorted({said.n for said in row.said} - {shortest.n})]
    also = f", also {' '.join(others)}" if others else ""
    return f"{quoted(shortest.claim.quote)} [{shortest.n}]{when}{also}"


def _kind(said: Said) -> Kind:
    return said.claim.passage.document.kind


def _sources(citations: Sequence[Citation]) -> Iterator[Block]:
    """A line for each document: "A title, A paper, 2 Oct 2025: [1] Risks, [4] Valuation"."""
    by_document: dict[str, dict[int, Citation]] = {}
    for citation in sorted(citations, key=lambda c: c.n):
        by_document.setdefault(citation.source, {})[citation.n] = citation
    for places in by_document.values():
        first = next(iter(places.values()))
        names = ", ".join(filter(None, (first.title, first.publisher, published(first.published))))
        where = ", ".join(f"[{n}] {citation.section or ''}".rstrip() for n, citation in places.items())
        yield Block(Part.SOURCE, f"{names}: {where}{f' · {first.url}' if first.url else ''}")
