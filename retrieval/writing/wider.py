"""What a model may tell beyond the plain answer: the sentences that came next, numbered after those quoted.

A model tells better than the reader which sentence answers, and whether any does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from retrieval.corpus.lexical import words
from retrieval.types import Answer, Block, Citation, Evidence, Part, Route
from retrieval.writing.gate import form
from retrieval.writing.page import Page, source_blocks
from retrieval.writing.plain import NEAREST

SHOWN_AS_NEAREST = 2  # quotes below the word that the articles do not say


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
    texts = [*passed, *(b.text for b in (*kept, *stays))]
    cited = sorted({n for text in texts for n in form.cited(text)})
    number = {old: new for new, old in enumerate(cited, start=1)}

    def renumbered(block: Block) -> Block:
        return replace(block, text=re.sub(r"\[(\d{1,2})\]", lambda m: f"[{number[int(m[1])]}]", block.text))

    own = [Block(Part.LEAD, passed[0])]
    own += [Block(Part.TEXT, " ".join(passed[1:]))] if passed[1:] else []
    borne = {_nearest(sentence, n, wide) for sentence in passed for n in form.cited(sentence)}
    citations = tuple(
        replace(c, n=number[c.n])
        for c in wide.citations
        if c.n in number and (c in plain.citations or c in borne)
    )
    caveats = [b for b in plain.blocks if b.part is Part.CAVEAT]
    blocks = (*map(renumbered, (*own, *kept, *stays)), *source_blocks(citations), *caveats)
    routes = (*plain.routes, Route.ARTICLE) if cited and Route.ARTICLE not in plain.routes else plain.routes
    return replace(plain, blocks=blocks, citations=citations, routes=routes, abstained=False)


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
