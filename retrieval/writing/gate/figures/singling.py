"""Whether "only" is so: what a sentence says of one listing is so of it, and of no other that has such a figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from retrieval.metrics import OVERBOUGHT, OVERSOLD
from retrieval.writing.gate.facts import Fact
from retrieval.writing.gate.figures.ranks import COUNTS, SPANS
from retrieval.writing.gate.numbers import Number
from retrieval.writing.gate.sentence import Fault, Sentence
from retrieval.writing.gate.words.lexicon import DOWN, NEGATION, NEUTRAL, STATES, UP

_ONE = re.compile(
    r"\bthe only (?:one(?! of)|(?:one|stock|listing|company|share) of (?:the|all) (?P<count>two|three|four))"
    r"(?: (?:stocks|companies|listings|shares))?"
    r"(?: (?:that|which)(?= (?:is|was|has|had|rose|fell|gained|lost)\b)|"
    r" to (?:be|have)(?= )|(?= (?:with|in|up|down)\b))",
    re.I,
)
_BEGINS = re.compile(r"(?:^|[;:,—]|\b(?:and|so|while|but|of the (?:two|three|four),?))\s*$", re.I)
_ONLY = re.compile(r"\bonly(?= )", re.I)
_CUT = re.compile(r"[;:—(),]|\s[–-]\s|\b(?:but|while|whereas|though|although|against|versus)\b", re.I)
_SIGNS = (
    (1, re.compile(rf"\bpositive\b|\bin the black\b|{UP.pattern}", re.I)),
    (-1, re.compile(rf"\bnegative\b|\bin the red\b|{DOWN.pattern}", re.I)),
)
_SIGN = re.compile(r"\b(?:positive|negative|in the (?:red|black))\b", re.I)
_RETURN = re.compile(r"(?:change|return_\w+|ytd_return)_percent|return_percent")
_UNREAD = re.compile(r"\b(?:or|nor|above|below|more|less|higher|lower|than|by|nearly|almost)\b", re.I)

Holds = Callable[[float], bool]


def singled_out(
    read: Sentence, text: str, facts: Sequence[Fact], owned: Sequence[tuple[Number, str]]
) -> Iterator[tuple[int, int]]:
    """The words of "only" that are so, to be blanked; those that cannot be read are left. Raises Fault.

    `text` has its figures blanked."""
    if len(found := list(re.finditer(r"\bonly\b", text, re.I))) != 1:
        return
    m = _ONE.search(text)
    if m:
        before = [x for x in read.mentions if x[0] < m.start()]
        gap = text[before[0][1] : m.start()] if before else ""
        if len(before) != 1 or not re.fullmatch(r"['’]?s?\s*(?:,[^,]*,)?\s*(?:is|was|remains|were)\s*", gap):
            return
        symbol, at = before[0][2], m.end()
    else:
        m = _ONLY.match(text, found[0].start())
        behind = [x for x in read.mentions if m and x[0] == m.end() + 1]
        if not m or not behind or not _BEGINS.search(text[: m.start()]):
            return
        symbol, at = behind[0][2], behind[0][1]
    stop = _CUT.search(text, at)
    said = text[at : stop.start() if stop else len(text)]
    if (
        any(at <= x[0] < at + len(said) for x in read.mentions)
        or NEGATION.search(said)
        or _UNREAD.search(said)
    ):
        return
    group = dict.fromkeys(x[2] for x in read.mentions)
    for name, holds in _predicates(said, text, symbol, facts, owned):
        having = {f.figure.symbol: f.value for f in facts if f.metric == name}
        count = COUNTS.get((m.groupdict().get("count") or "").lower())
        if not set(group) <= set(having) or len(having) < 2:
            return
        if count == len(group):
            having = {s: value for s, value in having.items() if s in group}
        if count and count != len(having):
            raise Fault(f"there are not {m['count']} of them")
        if [s for s, value in having.items() if holds(value)] != [symbol]:
            raise Fault("“only” is not so by the figures")
        yield m.span()
        yield from ((at + s.start(), at + s.end()) for s in _SIGN.finditer(said))
        return


def _predicates(
    said: str, text: str, symbol: str, facts: Sequence[Fact], owned: Sequence[tuple[Number, str]]
) -> Iterator[tuple[str, Holds]]:
    """What is said of the one: by which figure, and when it is so. Nothing where two things are said at once."""
    states = [s for s, p in {**STATES, "neutral": NEUTRAL}.items() if p.search(said)]
    signs = [way for way, p in _SIGNS if p.search(said)]
    if states and not signs and len(states) == 1 and not SPANS.search(said):
        yield "rsi_14", _STATES[states[0]]
    if len(signs) == 1 and not states:
        span = SPANS.search(text)
        spoken = {name for name, words in span.groupdict().items() if words} if span else set()
        own = {
            f.metric
            for f in facts
            if f.figure.symbol == symbol and _RETURN.fullmatch(f.metric)
            if any(s == symbol and f.bears(n) for n, s in owned)
        }
        for name in sorted(spoken & own if spoken else own)[:1]:
            yield name, lambda value: value * signs[0] > 0


_STATES: dict[str, Holds] = {
    "overbought": lambda rsi: rsi > OVERBOUGHT,
    "oversold": lambda rsi: rsi < OVERSOLD,
    "neutral": lambda rsi: OVERSOLD <= rsi <= OVERBOUGHT,
}
