"""Whether "above the 175 billion that the article reported" is told of anything: what stands on the other side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.types import ThenNow
from retrieval.writing.gate.facts import SIGNED, stands_for
from retrieval.writing.gate.sentence import FROM_THEN, Fault, Sentence
from retrieval.writing.gate.words.lexicon import DOWN, OVER, UNDER, UP

_NEAR = 40  # characters from "below" to the article's figure
_BESIDE = 25  # characters before "than" or "from" in which the way is told
_THAT = re.compile(r"\W*(?:that|this|it|which)\b", re.I)
_CUT = re.compile(r"[;:]|, (?:and|but|while)\b|\b(?:but|while|whereas)\b", re.I)


def check_against(read: Sentence, pairs: Sequence[ThenNow]) -> None:
    """Raises Fault where the article's figure is compared with nothing, or with another of its own wrongly."""
    for m in FROM_THEN.finditer(read.open):
        behind = [t.number for t in read.sourced if m.end() <= t.number.start < m.end() + _NEAR]
        if not behind or any(m.end() <= u.number.start < behind[0].start for u in read.used):
            continue
        told = behind[0]
        own = [p for p in pairs if p.now and stands_for(told, p.claim.value)]
        stated = {u.fact.metric for u in read.used}
        now = [p for p in own if p.now and (p.now.name in stated or _THAT.match(read.open))]
        start = max((c.end() for c in _CUT.finditer(read.open, 0, m.start())), default=0)
        if now:
            words = read.open[max(start, m.start() - _BESIDE) : m.end()]
            if now[0].claim.metric not in SIGNED | {"drawdown_percent"} and _apart(now[0], words) < 0:
                raise Fault(f"“{m.group().strip()}” is the wrong way round")
            continue
        other = [t.number for t in read.sourced if start <= t.number.start < m.start()]
        other = [n for n in other if n.unit == told.unit and n.readings and told.readings]
        if not other:
            raise Fault(
                f"nothing is set beside {told.text}, the article's figure: give the figure of now, or leave it out"
            )
        words = read.open[other[-1].end : m.end()]
        if (other[-1].readings[0][0] - told.readings[0][0]) * _way(words) < 0:
            raise Fault(f"“{m.group().strip()}” is not so of {other[-1].text} and {told.text}")


def _apart(pair: ThenNow, words: str) -> float:
    """How far the figure of now is from the article's, in the way that the words say; below zero where it is not so."""
    now = pair.now.value if pair.now else None
    if not isinstance(now, int | float) or pair.claim.value is None:
        return 0.0
    return (now - pair.claim.value) * _way(words)


def _way(words: str) -> int:
    over, under = (any(p.search(words) for p in ps) for ps in ((OVER, UP), (UNDER, DOWN)))
    return 0 if over == under else 1 if over else -1
