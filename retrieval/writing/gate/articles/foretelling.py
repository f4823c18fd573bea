"""Advice is never given; what will be is told only as a source tells it, and never of a share's price."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.writing.gate.facts import Source
from retrieval.writing.gate.sentence import Fault
from retrieval.writing.gate.words.lexicon import ADVICE, DEALING, DEALT, FORETOLD
from retrieval.writing.gate.words.stems import WORD, bare_word, content, is_free, sense

# Anybody's; other verbs are a share's as well.
_DEEDS = frozenset(map(sense, "continue keep pay make".split()))
_OF_BUSINESS = re.compile(
    r"\b(?:sales|revenues?|profits?|income|margins?|deliveries|shipments|costs|spending|orders|demand|customers|"
    r"users|"
    r"exports|output|production|capacity|prices(?! of (?:the )?(?:shares?|stocks?))|losses|tariffs|wages|"
    r"bookings|backlog|guests|visitors|distributions?|dividends?|payouts?|fares|fees|tolls|rates|premiums|contributions)\b"
    r"(?! (?:shares?|stocks?))[^,;:]{0,30}$",
    re.I,
)
_UP_OR_DOWN = {"go up": "rise", "go down": "fall"}
_OF_SHARES = re.compile(r"\b(?:shares?|stock|price|returns?|listings?|ADSs?|ADRs?|valuation|it|they)\b", re.I)
_COMING = re.compile(r"\b(?:will|would|to|could|may|might) (?:\w+ly )?([a-z]+)\b", re.I)
_CLAUSE = re.compile(r"[,;:—]|\b(?:that|and|but|while|whereas)\b")


def check_advice(text: str, quoted: Sequence[str], cited: Sequence[Source]) -> None:
    """Raises Fault. `text` has its quotations blanked."""
    if any(ADVICE.search(" ".join(words.split())) for words in [text, *quoted]):
        raise Fault("it advises or foretells")
    if DEALING.search(text) and not any(DEALT.search(s.text) for s in cited):
        raise Fault("it advises or foretells")
    foretold = [m for words in quoted for m in FORETOLD.finditer(words)]
    foretold += [m for m in FORETOLD.finditer(text) if not _reported(m, cited)]
    if foretold:
        raise Fault("it advises or foretells")


def _reported(m: re.Match[str], cited: Sequence[Source]) -> bool:
    """A sentence of a source says that it will, or would, and of no share."""
    before = _CLAUSE.split(m.string[: m.start()])[-1]
    if _OF_SHARES.search(before):
        return False
    if sense(m["what"]) not in _DEEDS and not _OF_BUSINESS.search(before):
        return False
    what = sense(_UP_OR_DOWN.get(m["what"].lower(), m["what"].lower()))
    about = [sense(bare_word(w)) for w in WORD.findall(before) if not is_free(bare_word(w))]
    return any(
        what in {sense(bare_word(w)) for w in _COMING.findall(own)}
        and (not about or set(about) & content(own))
        for source in cited
        for own in source.sentences
    )
