"""Whether a sentence about a source keeps to it: its words, its denials, its doubts, who does what."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from retrieval.corpus.passages import sentence_spans
from retrieval.writing.gate.facts import Source
from retrieval.writing.gate.form import same_words
from retrieval.writing.gate.lexicon import DOWN, NEGATION, OVER, UNDER, UP

TAKEN_UP = 0.35  # of the content words of the source's own sentence: a scrap may mean something else
_HEDGE = re.compile(
    r"\b(?:may|might|could|would|should|if|unless|expect\w*|plan\w*|hop(?:es?|ed|ing)|likely|reportedly|"
    r"allegedly|possibl[ey]|perhaps|suggest\w*|seem\w*|appear\w*|estimat\w*|forecast\w*|believ\w*|think\w*|"
    r"thought|argu\w*|predict\w*|rumou?r\w*|intend\w*|aim\w*|target\w*|consider\w*|propos\w*|potential\w*)\b",
    re.I,
)
_SPEAKS = re.compile(
    r"\b(?:articles?|piece|source|authors?|said|says|wrote|writes|reported|reports|according|described|claimed|"
    r"claims|stated|quoted|mentions?|mentioned|called|saw|put)\b",
    re.I,
)
_SPEECH = re.compile(r"[“„«\"][^“”„«»\"]+[”“»\"]")
HALF = 0.5  # of the words around a speech: who says it, and how
Stems = Callable[[str], set[str]]  # the content words of a text, stemmed


def unfaithful(  # noqa: PLR0911  (one return for each reason)
    text: str,
    quoted: Sequence[str],
    cited: Sequence[Source],
    stems: Stems,
    names: Callable[[str], list[str]],
    *,
    live: bool = False,
) -> str | None:
    """Why the sentence is not what the nearest sentence of its sources says, or None.

    `text` has its quotations blanked; `names` gives the listings that a text names, in order; `live`: it speaks
    of live figures too, whose "not" and "up" are not the source's."""
    mine = stems(" ".join([text, *quoted]))
    own = [s for source in cited for s in _sentences(source)]
    holding = [s for s in own if any(_in(words, s) for words in quoted)]
    nearest = max(holding or own, key=lambda s: len(stems(s) & mine), default="")
    theirs = stems(nearest)
    if len(theirs & mine) < max(1 if quoted else 2, TAKEN_UP * len(theirs)):
        return "it gives only a scrap of what the source says"
    frame = stems(_SPEECH.sub(" ", nearest))
    said = stems(" ".join(_SPEECH.findall(nearest))) - frame
    if said & mine and len(frame & mine) < HALF * len(frame):
        return "the source only quotes that: say who says it"
    if live:
        return None
    if fault := _denial(text, quoted, nearest):
        return fault
    for way, contrary in ((UP, DOWN), (DOWN, UP), (OVER, UNDER), (UNDER, OVER)):
        if way.search(text) and contrary.search(nearest) and not way.search(nearest):
            return "the source says the contrary"
    if _HEDGE.search(_without(nearest, quoted)) and not _HEDGE.search(text) and not _SPEAKS.search(text):
        return "the source does not say it as a fact: say that the article says so"
    here, there = names(text), names(nearest)
    both = [n for n in there if n in here]
    if len(both) > 1 and [n for n in here if n in there] != both:
        return "it names the companies the other way round than the source"
    return None


def _denial(text: str, quoted: Sequence[str], nearest: str) -> str | None:
    """The sentence denies if and only if the source does, outside of what is quoted from it."""
    denies, denied = bool(NEGATION.search(text)), bool(NEGATION.search(_without(nearest, quoted)))
    if denies and not denied:
        return "the source it cites does not deny that"
    if denied and not denies:
        return "the source it cites denies that"
    return None


def _sentences(source: Source) -> list[str]:
    return [c.quote[a:b] for c in source.citations for a, b in sentence_spans(c.quote)]


def _in(words: str, sentence: str) -> bool:
    return same_words(words).strip(" ,.;:!?") in same_words(sentence)


def _without(sentence: str, quoted: Sequence[str]) -> str:
    rest = same_words(sentence)
    for words in quoted:
        rest = rest.replace(same_words(words).strip(" ,.;:!?"), " ")
    return rest
