"""Where a price or an RSI lies among its levels: closer to one than to another, midway, inside, within so many percent.

What is found so is blanked, with the names and the figures of the levels; what cannot be read stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from retrieval.metrics import OVERBOUGHT, OVERSOLD
from retrieval.writing.gate import form
from retrieval.writing.gate.dates import days
from retrieval.writing.gate.facts import PRICE_LEVELS, Fact
from retrieval.writing.gate.figures.degrees import FAR, figures_named
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.sentence import Fault, Sentence
from retrieval.writing.gate.words.cues import CUE_PATTERNS
from retrieval.writing.gate.words.lexicon import NEGATION, STATES

About = Callable[[Sentence, int], str | None]

_RELATIONS = {
    "closer": re.compile(
        r"\b(?:(?P<much>much|far|significantly|considerably|markedly|clearly) |"
        r"(?P<hardly>slightly|marginally|barely|just|a (?:little|bit|touch)) )?(?:closer|nearer)\b(?: to\b)?",
        re.I,
    ),
    "midway": re.compile(r"\b(?:mid-?way|half-?way)(?= between\b)", re.I),
    "inside": re.compile(
        r"\b(?:(?P<far>well|comfortably|firmly|squarely|clearly|deep) )?(?:within|inside|in)"
        r"(?= (?:the|its) (?:neutral )?(?:range|band|zone|area|territory|corridor) (?:of|between|from)\b)|"
        r"\b(?:(?P<far2>well|comfortably|firmly|squarely|clearly) )?between\b",
        re.I,
    ),
    "within": re.compile(r"\bwithin(?= )", re.I),
}
_JOINT = {
    "closer": re.compile(r"\bthan\b", re.I),
    "midway": re.compile(r"\band\b", re.I),
    "inside": re.compile(r"\b(?:and|to)\b|(?<=\s)[–-](?=\s)", re.I),
}
_STOP = re.compile(  # but "the upper band at 561.85 USD", whose figure is blanked
    r"[;:—]|, |\.(?=\s|$)|\b(?:but|while|whereas|though|although|with|at(?!\s{4})|on|as|and)\b", re.I
)
_CLAUSE = re.compile(r"[;:—]|\.(?=\s)|\b(?:but|while|whereas|though|although)\b", re.I)
_LINES = frozenset({OVERSOLD, 50.0, OVERBOUGHT})
_RULES = {"oversold": OVERSOLD, "overbought": OVERBOUGHT}
_BARE = {
    "high_52w": re.compile(r"\b(?:its |the |a )?high\b", re.I),
    "low_52w": re.compile(r"\b(?:its |the |a )?low\b", re.I),
}
_MOVES = re.compile(  # a level is of its day: it is not said to move
    r"\b(?:mov|gett|com|draw|edg|go|grow|push|inch)ing\W+(?:\w+\W+)?$|\b(?:moves?d?|c[ao]mes?|gets?|got|drew|edged|went)\W+"
    r"(?:\w+\W+)?$",
    re.I,
)
_MIDDLE = 0.1  # of the way between two levels: how far off the middle "midway" may be


@dataclass(frozen=True, slots=True)
class _Level:
    """A level as the sentence names it: a line of the RSI, or a figure of the price's."""

    value: float
    of_rsi: bool
    name: str
    spans: tuple[tuple[int, int], ...]


def check_nearness(read: Sentence, facts: Sequence[Fact], about: About) -> None:
    """Blanks what is so. Raises Fault where it is not."""
    for relation, pattern in _RELATIONS.items():
        for m in list(pattern.finditer(read.figures)):
            symbol = about(read, m.start())
            own = {f.metric: f for f in facts if f.figure.symbol == symbol}
            if own and (spans := _Place(read, own, m).holds(relation)):
                read.bear_out(spans, m.start())


class _Place:
    """One such relation in a sentence."""

    def __init__(self, read: Sentence, own: dict[str, Fact], m: re.Match[str]) -> None:
        self._read, self._own, self._m = read, own, m
        self._numbers = numbers(read.figures)
        self._text = form.masked(read.named, [(n.start, n.end) for n in self._numbers])

    def holds(self, relation: str) -> list[tuple[int, int]]:
        """What is to be blanked; nothing where it cannot be read. Raises Fault where it is not so."""
        m = self._m
        percent = self._percent() if relation == "within" else None
        if relation == "within" and percent is None:
            return []
        start = percent.end if percent else m.end()
        levels = self._levels(relation, start)
        if not levels or any(x.of_rsi != levels[0].of_rsi for x in levels):
            return []
        fact = self._own.get("rsi_14" if levels[0].of_rsi else "price")
        if fact is None or not self._speaks_of(fact):
            return []
        if relation == "inside" and days(self._read.open):
            return []  # whose day it is, is judged by the levels' figures
        far = bool(m.groupdict().get("far") or m.groupdict().get("far2"))
        values = [x.value for x in levels]
        if relation == "closer" and not _apart(m, *(abs(fact.value - v) for v in values)):
            raise Fault(f"“{m.group()}” is not so of {fact.value:g}")
        if not _so(relation, fact.value, values, far=far, percent=percent):
            raise Fault(f"“{m.group()}” is not so of {fact.value:g}")
        spans = [m.span(), *(s for x in levels for s in x.spans)]
        if relation == "inside" and "between" in m.group():
            spans = [(m.start(), m.end() - len("between")), *spans[1:]] if far else spans[1:]
        return [*spans, *([(percent.start, percent.end)] if percent else [])]

    def _percent(self) -> Number | None:
        """Of "within 1 % of" the number."""
        end = self._m.end()
        found = [
            n for n in self._numbers if n.start == end + 1 and n.unit == "%" and not n.sign and n.readings
        ]
        return found[0] if found and re.match(r"\s+(?:of|from)\b", self._text[found[0].end :]) else None

    def _levels(self, relation: str, start: int) -> list[_Level]:
        """The levels spoken of: two, or one of "within 1 % of"."""
        if relation == "within":
            one = self._level(start, self._stop(start))
            return [one] if one else []
        joint = _JOINT[relation].search(self._text, start, start + 100)
        if not joint or re.search(r"[;:—]", self._text[start : joint.start()]):
            return []
        stop = self._stop(joint.end())
        one, two = self._level(start, joint.start()), self._level(joint.end(), stop)
        if one and not two and (bare := self._bare(one, joint.end(), stop)):
            two = bare
        if one and not two:
            two = self._respective(one, joint.end())
        return [one, two] if one and two and one.name != two.name else []

    def _stop(self, start: int) -> int:
        found = _STOP.search(self._text, start)
        return found.start() if found else len(self._text)

    def _level(self, start: int, stop: int, own: Sequence[Number] | None = None) -> _Level | None:
        """The one level that is named there, every figure there being its own."""
        own = [n for n in self._numbers if start <= n.start < stop] if own is None else own
        named = [
            (m.span(), name) for name in PRICE_LEVELS for m in CUE_PATTERNS[name].finditer(self._read.named)
        ]
        named += [(m.span(), name) for name, p in STATES.items() for m in p.finditer(self._text)]
        named = [c for c in named if start <= c[0][0] < stop]
        named = [c for c in named if not any(o[1] != c[1] and _within(c[0], o[0]) for o in named)]
        names = {name for _, name in named}
        if len(names) > 1 or len(own) > 1:
            return None
        if not names:
            value = own[0].readings[0][0] if own and own[0].readings else None
            line = next((s for s, v in _RULES.items() if v == value and own[0].unit in {"", "points"}), None)
            return _Level(_RULES[line], True, line, ((own[0].start, own[0].end),)) if line else None
        name = names.pop()
        spans = [span for span, _ in named] + [(n.start, n.end) for n in own]
        if name in _RULES:
            so = all(
                n.readings and n.readings[0][0] == _RULES[name] and n.unit in {"", "points"} for n in own
            )
            return _Level(_RULES[name], True, name, tuple(spans)) if so else None
        fact = self._own.get(name)
        so = fact is not None and all(fact.bears(n) for n in own)
        return _Level(fact.value, False, name, tuple(spans)) if fact and so else None

    def _bare(self, one: _Level, start: int, stop: int) -> _Level | None:
        """ "Than its high", behind "its 52-week low"."""
        other = {"low_52w": "high_52w", "high_52w": "low_52w"}.get(one.name, "")
        m = _BARE[other].search(self._text, start, stop) if other else None
        fact = self._own.get(other)
        own = [n for n in self._numbers if start <= n.start < stop]
        if not m or not fact or not all(fact.bears(n) for n in own):
            return None
        return _Level(fact.value, False, other, (m.span(), *((n.start, n.end) for n in own)))

    def _respective(self, one: _Level, start: int) -> _Level | None:
        """ "Its 50-day and 200-day averages of 118.40 USD and 125.80 USD": the figures in the order of the names."""
        behind = [n for n in self._numbers if n.start >= start][:2]
        first = self._own.get(one.name)
        if len(behind) < 2 or first is None or not first.bears(behind[0]):
            return None
        if not re.fullmatch(r"\s*and\s*", self._text[behind[0].end : behind[1].start]):
            return None
        two = self._level(start, behind[1].end, behind[1:])
        return two and _Level(two.value, two.of_rsi, two.name, (*two.spans, (behind[0].start, behind[0].end)))

    def _speaks_of(self, fact: Fact) -> bool:
        """What stands before it is of that figure, and nothing denies it."""
        low = max((c.end() for c in _CLAUSE.finditer(self._text, 0, self._m.start())), default=0)
        before = self._text[low : self._m.start()]
        others = figures_named(before, 0, len(before)) - {"rsi_14"}
        if others or NEGATION.search(before) or _MOVES.search(before):
            return False
        stated = [n for n in self._numbers if low <= n.start < self._m.start()]
        stated = [n for n in stated if n.unit != "%"]  # "lost 1.6 % to close at 166.20 USD"
        stated = [n for n in stated if n.unit or not n.readings or n.readings[0][0] not in _LINES]
        if not all(fact.bears(n) for n in stated):
            return False
        named = CUE_PATTERNS["rsi_14"].search(before) is not None
        return named or bool(stated) if fact.metric == "rsi_14" else not named


def _apart(m: re.Match[str], one: float, two: float) -> bool:
    """ "Much closer" is at most half as far, "slightly closer" hardly less far."""
    if m["much"]:
        return one <= two / 2
    return not m["hardly"] or one >= two * (1 - 2 * _MIDDLE)


def _so(relation: str, value: float, levels: Sequence[float], *, far: bool, percent: Number | None) -> bool:
    if relation == "closer":
        return abs(value - levels[0]) < abs(value - levels[1])
    if relation == "within":
        return percent is not None and abs(value / levels[0] - 1) * 100 <= percent.readings[0][0]
    low, high = sorted(levels)
    if relation == "midway":
        return abs(value - (low + high) / 2) <= _MIDDLE * (high - low)
    margin = FAR * (high - low) if far else 0.0
    return low + margin <= value <= high - margin


def _within(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return inner != outer and outer[0] <= inner[0] and inner[1] <= outer[1]
