"""A page as it grows: blocks, numbered citations, and the foot with sources, times and gaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from retrieval.corpus.passages import column_heads
from retrieval.types import Block, Citation, MarketView, Part, Passage, Quote
from retrieval.writing.words import day, moment, published, quoted

DISCLAIMER = "Information, not advice."


@dataclass(slots=True)
class Page:
    """An answer as it grows: blocks, and the numbers that its citations got."""

    blocks: list[Block] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)

    def add(self, part: Part, text: str) -> None:
        self.blocks.append(Block(part, text))

    def cite(self, passage: Passage, quote: str) -> str:
        """The exact words with the number of their source: “…” [1]. The same source keeps its number.

        A row of a table comes with its column heads, a quote of their own."""
        heads, number = column_heads(passage, quote), self.number(passage)
        for words in filter(None, (heads, quote)):
            self._note(passage, number, words)
        return f"{quoted(heads)} {quoted(quote)} [{number}]" if heads else f"{quoted(quote)} [{number}]"

    def _note(self, passage: Passage, number: int, quote: str) -> None:
        document = passage.document
        if not any(c.n == number and c.quote == quote for c in self.citations):
            self.citations.append(
                Citation(
                    n=number,
                    source=document.id,
                    title=document.title,
                    publisher=document.publisher,
                    published=document.published,
                    url=document.url,
                    section=passage.section,
                    quote=quote,
                )
            )

    def cite_all(self, quote: Quote) -> str:
        """The quote with the numbers of all places that say the same: “…” [1] [2]."""
        line = self.cite(quote.passage, quote.text)
        for other in quote.likewise:
            number = self.number(other.passage)
            self.cite(other.passage, other.text)
            line += "" if f"[{number}]" in line else f" [{number}]"
        return line

    def number(self, passage: Passage) -> int:
        """The number of a passage's section among the sources: the one it has, or the next."""
        place = (passage.document.id, passage.section)
        known = next((c.n for c in self.citations if (c.source, c.section) == place), None)
        return known or max((c.n for c in self.citations), default=0) + 1


def source_blocks(citations: Sequence[Citation]) -> list[Block]:
    """A line for each number."""
    lines = []
    for number in sorted({c.n for c in citations}):
        c = next(c for c in citations if c.n == number)
        parts = [p for p in (c.publisher, published(c.published)) if p]
        place = f" · {c.section}" if c.section else ""
        link = f" · {c.url}" if c.url else ""
        lines.append(Block(Part.SOURCE, f"[{number}] {c.title}, {', '.join(parts)}{place}{link}"))
    return lines


def foot(page: Page, views: Iterable[MarketView], gaps: Iterable[str]) -> None:
    page.blocks.extend(source_blocks(page.citations))
    for view in views:
        if line := _prices_line(view):
            page.add(Part.CAVEAT, line)
    for gap in dict.fromkeys(gaps):
        page.add(Part.CAVEAT, f"Note: {gap}.")
    page.add(Part.CAVEAT, DISCLAIMER)


_SESSIONS = {
    "open": "market open",
    "closed": "market closed",
    "pre": "before the opening",
    "post": "after hours",
}


def _prices_line(view: MarketView) -> str | None:
    """Where the figures come from and what moment of the market they are."""
    times = [f.as_of for f in view.figures if f.as_of and f.value is not None]
    if not times:
        return None
    newest = max(times)
    if not any((f.as_of.hour, f.as_of.minute) != (0, 0) for f in view.figures if f.as_of):
        return (
            f"Figures: {view.figures[0].source}, {view.symbol}, as of {day(newest)}."  # a day without a time
        )
    partial = any(f.partial for f in view.figures)
    units = [f"{unit}, " for f in view.figures if len(unit := f.unit) == 3 and unit.isalpha()][:1]
    source = next(f.source for f in view.figures)
    state = f" ({_SESSIONS.get(view.session.state, view.session.state)})" if view.session else ""
    exchange = f"{view.session.exchange} " if view.session else ""
    kind = "price of" if partial else "close"
    return f"Prices: {source}, {view.symbol}, {''.join(units)}{exchange}{kind} {moment(newest)}{state}."
