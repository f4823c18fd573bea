"""Whether what a sentence says of figures is so: overbought, oversold, neutral, above and below."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from retrieval.metrics import OVERBOUGHT, OVERSOLD
from retrieval.writing.gate.facts import Fact
from retrieval.writing.gate.lexicon import CUE_PATTERNS, NEGATION, OVER, STATES, UNDER
from retrieval.writing.gate.sentence import Fault, Sentence

_NOW = re.compile(r"\b(?:now|still|currently|today|presently|remains?|again)\b", re.I)

_TOLD = re.compile(
    r"\b(?:articles?|piece|source|authors?|said|says|wrote|reported|according|described|claimed|stated|called|saw|"
    r"was|were|had|looked|artikel|artículo|decía|escribió|article|disait|статья)\b|文章",
    re.I,
)


class Statements:
    """Knows the live figures, and by `about` which listing a place in a sentence is about."""

    def __init__(self, facts: Sequence[Fact], about: Callable[[Sentence, int], str | None]) -> None:
        self._facts = facts
        self._about = about

    def check(self, read: Sentence) -> None:
        """Counts what holds in `read.compared`. Raises Fault."""
        self._states(read)
        self._comparisons(read)

    def _states(self, read: Sentence) -> None:
        """ "Overbought" and "oversold" of today agree with the RSI; as a claim of an article they are its words."""
        patterns = {**STATES, "neutral": re.compile(r"\bneutral\b", re.I)}
        for state, pattern in patterns.items():
            for m in pattern.finditer(read.open):
                start = max(
                    (
                        c.end()
                        for c in re.finditer(
                            r"[,;:—，；：]|\bwhile\b|\bbut\b|\byet\b", read.open[: m.start()]
                        )
                    ),
                    default=0,
                )
                clause = read.open[start : m.end() + 30]
                if any(start <= n.start <= m.end() + 30 for n in read.rules) and not any(
                    start <= u.number.start <= m.end() + 20 for u in read.used
                ):
                    continue
                said = any(pattern.search(s.text) for s in read.sources)
                told = _TOLD.search(read.open) and not _NOW.search(clause)
                if said and told:
                    continue
                value = self._value("rsi_14", self._about(read, m.start()))
                if value is None:
                    raise Fault(f"nothing in the evidence says {state} now")
                holds = state == (
                    "overbought" if value > OVERBOUGHT else "oversold" if value < OVERSOLD else "neutral"
                )
                before = read.open[start : m.start()]
                contrary = UNDER if state == "overbought" else OVER
                denied = bool(
                    NEGATION.search(before)
                    or (state != "neutral" and contrary.search(before))
                    or re.search(r"\b(?:un|rather than|instead of|from)\W*$", before)
                )
                if holds == denied:
                    raise Fault(f"it is {'' if holds else 'not '}{state} by the RSI in the evidence")
                read.compared += 1

    def _value(self, metric: str, symbol: str | None) -> float | None:
        found = [f for f in self._facts if f.metric == metric and symbol in {f.figure.symbol, None}]
        return found[0].value if len(found) == 1 else None

    def _comparisons(self, read: Sentence) -> None:
        """ "Above" and "below" between two figures, or a figure's name and another's, are true."""
        text = read.named
        for over, pattern in ((True, OVER), (False, UNDER)):
            for m in pattern.finditer(text):
                left, right = (
                    self._operand(read, text, m.start(), before=True),
                    self._operand(read, text, m.end(), before=False),
                )
                if not right or (left and left[1] == "%"):
                    continue
                if left is None and right[1] == "money":
                    left = (self._value("price", self._about(read, m.start())), "money")
                if left is None or left[1] != right[1]:
                    continue
                if left[0] is None or right[0] is None:
                    if read.sources:
                        continue
                    raise Fault(f"nothing in the evidence says what is {m.group()} what")
                denied = bool(
                    re.search(
                        rf"(?:{NEGATION.pattern})\W*(?:\w+\W+){{0,2}}$",
                        text[max(0, m.start() - 24) : m.start()],
                        re.I,
                    )
                )
                if (left[0] > right[0]) != (over != denied):
                    raise Fault(f"“{m.group()}” is the wrong way round")
                read.compared += 1

    def _operand(
        self, read: Sentence, text: str, at: int, *, before: bool
    ) -> tuple[float | None, str] | None:
        """The nearest figure or figure's name on one side within its clause: its value and its kind."""
        span = text[max(0, at - 70) : at] if before else text[at : at + 45]
        cuts = list(re.finditer(r"[;:—]|[，；。]|, (?!\d)", span))
        low = max(0, at - 70) + (cuts[-1].end() if before and cuts else 0)
        high = at + (cuts[0].start() if not before and cuts else 45)
        if before:
            high = at
        else:
            low = at
        places: list[tuple[int, float | None, str]] = []
        for u in read.used:
            if low <= u.number.start < high:
                places.append(
                    (
                        u.number.start,
                        u.fact.value,
                        "%" if u.number.unit == "%" else "points" if u.fact.metric == "rsi_14" else "money",
                    )
                )
        for n in read.rules:
            if low <= n.start < high:
                places.append((n.start, n.readings[0][0], "points"))
        for n in read.sourced:
            if low <= n.start < high:
                places.append((n.start, None, "%" if n.unit == "%" else "other"))
        for name in (
            "price",
            "sma_50",
            "sma_200",
            "all_time_high",
            "high_52w",
            "low_52w",
            "previous_close",
            "bollinger_upper",
            "bollinger_lower",
            "rsi_14",
        ):
            for m in CUE_PATTERNS[name].finditer(text, low, high):
                kind = "points" if name == "rsi_14" else "money"
                if name == "rsi_14" and not re.match("rsi|relative", m.group(), re.I):
                    continue
                places.append((m.start(), self._value(name, self._about(read, m.start())), kind))
        if not places:
            return None
        place = max(places) if before else min(places, key=lambda p: p[0])
        return place[1], place[2]
