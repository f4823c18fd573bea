"""What a model may tell beyond the plain answer: the sentences that came next, numbered after those quoted.

A model tells better than the reader which sentence answers, and whether any does."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from retrieval.corpus.agreeing import on_the_same
from retrieval.corpus.lexical import words
from retrieval.types import Answer, Block, Citation, Evidence, Part, Route
from retrieval.writing.gate import form
from retrieval.writing.page import Page, source_blocks
from retrieval.writing.plain import NEAREST

SHOWN_AS_NEAREST = 2  # quotes below the word that the articles do not say
_NUMBER = re.compile(r"“[^”]*”|\[(\d{1,2})\]")  # of a source; what a quotation has in brackets is its own


def widened(plain: Answer, evidence: Evidence) -> Answer:
    """The plain answer with the sentences read next among its citations."""
    page = Page(citations=list(plain.citations))
    for quote in evidence.further:
        page.cite_all(quote)
    return replace(plain, citations=tuple(page.citations))


def told(plain: Answer, wide: Answer, passed: Sequence[str], kept: Sequence[Block]) -> Answer:
    """The sentences that passed, in the place of the plain ones, and the quotes kept below them. Of the sources only
    those stay that are cited somewhere, numbered without a gap."""
    stays = [b for b in plain.blocks if b.part in {Part.HEADING, Part.BULLET}]
    known = {c.n for c in wide.citations}
    texts = [*passed, *(b.text for b in (*kept, *stays))]
    cited = sorted({n for text in texts for n in _numbers(text, known)})
    number = {str(old): new for new, old in enumerate(cited, start=1)}

    def renumbered(block: Block) -> Block:
        text = _NUMBER.sub(lambda m: f"[{number[m[1]]}]" if m[1] in number else m.group(), block.text)
        return replace(block, text=text)

    own = [Block(Part.LEAD, passed[0])]
    own += [Block(Part.TEXT, " ".join(passed[1:]))] if passed[1:] else []
    borne = {_nearest(sentence, n, wide) for sentence in passed for n in _numbers(sentence, known)}
    citations = tuple(
        replace(c, n=number[str(c.n)])
        for c in wide.citations
        if c.n in cited and (c in plain.citations or c in borne)
    )
    caveats = [b for b in plain.blocks if b.part is Part.CAVEAT]
    blocks = (*map(renumbered, (*own, *kept, *stays)), *source_blocks(citations), *caveats)
    routes = (*plain.routes, Route.ARTICLE) if cited and Route.ARTICLE not in plain.routes else plain.routes
    return replace(plain, blocks=blocks, citations=citations, routes=routes, abstained=False)


def that_may_differ(wide: Answer, passed: Sequence[str]) -> list[str]:
    """Quotes of other articles, not told, on the same as one that is: where sources differ, both are shown."""
    numbers = {n for s in passed for n in form.cited(s)}
    told_of = [c for c in wide.citations if c.n in numbers]
    return [
        c.quote
        for c in wide.citations
        if c.n not in numbers and any(c.source != t.source and on_the_same(c.quote, t.quote) for t in told_of)
    ]


def _numbers(text: str, known: Collection[int]) -> list[int]:
    """The sources that a text cites, outside of its quotations."""
    return [int(m[1]) for m in _NUMBER.finditer(text) if m[1] and int(m[1]) in known]


def _nearest(sentence: str, number: int, wide: Answer) -> Citation:
    """Of what is quoted under a number that which shares most words with the sentence."""
    told_of = set(words(sentence))
    return max((c for c in wide.citations if c.n == number), key=lambda c: len(told_of & set(words(c.quote))))


def silent(plain: Answer, wide: Answer, passed: Sequence[str]) -> Answer:
    """The model finds no answer: its word, then what it tells instead, else what comes nearest of the quotes."""
    nearest = [replace(b, part=Part.TEXT) for b in plain.blocks if _of_quotes(b)][:SHOWN_AS_NEAREST]
    tells = any(form.cited(sentence) for sentence in passed)
    answer = told(plain, wide, passed, [] if tells else [Block(Part.TEXT, NEAREST), *nearest])
    return replace(answer, abstained=True)


def _of_quotes(block: Block) -> bool:
    cites = form.cited(block.text) and not form.gives_orders(block.text)
    return bool(cites) and block.part in {Part.LEAD, Part.TEXT}
