"""What a metric is: how it is found in a question and in a sentence, and how a claim of it is judged today."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from retrieval.types import Claim

STILL_SO, NO_LONGER, UNCHECKED = "still so", "no longer", "cannot be checked"
HIGHER, LOWER, THE_SAME = "higher now", "lower now", "the same now"  # beside a figure of the past alone
NEVER = r"(?!)"  # a metric that articles state and nobody is expected to ask for


@dataclass(frozen=True, slots=True)
class Statement:
    """A metric as a sentence states it: a value, or where it gives none a state such as "overbought"."""

    metric: str
    value: float | None
    unit: str
    state: str
    start: int
    end: int
    at: int = 0  # where the value or the state stands


Rule = Callable[[float, float], bool]  # (claimed, live) -> does the claim still hold
States = tuple[tuple[str, Callable[[float | str], bool]], ...]


@dataclass(frozen=True)
class Metric:
    """`spoken` and `stated` are regular expressions; the group `value` holds a number, `state` a word.

    `rule` says when a claimed value still holds; `states` when a state does. `live` is False while no
    source gives the figure. `history` is one stated of the past alone ("at its peak"), all others never are.
    `own` is one that each listing has for itself, as its options."""

    name: str
    title: str
    unit: str  # "%", "points", "currency" (the listing's), "x", "" for a word
    spoken: str
    stated: tuple[str, ...] = ()
    rule: Rule | None = None
    states: States = ()
    live: bool = True
    history: bool = False
    own: bool = False
    beside: str = ""  # the live figure that stands beside a claim, where it is not the metric's own

    @property
    def of_one_listing(self) -> bool:
        """Whether it differs from listing to listing of a company, as a price does and a return hardly."""
        return self.own or self.unit == "currency"

    @cached_property
    def _spoken(self) -> re.Pattern[str]:
        return re.compile(self.spoken, re.I)

    @cached_property
    def _stated(self) -> tuple[re.Pattern[str], ...]:
        # A full stop within a word ("JD.com") ends no sentence.
        return tuple(re.compile(p.replace("[^.;]", r"(?:[^.;]|(?<=\w)\.(?=\w))"), re.I) for p in self.stated)

    def asked(self, text: str) -> int | None:
        """Where the text first speaks of this metric, or None."""
        match = self._spoken.search(text)
        return match.start() if match else None

    def statement(self, sentence: str) -> Statement | None:
        """The first of `statements`, by the order of the patterns."""
        return next(self.statements(sentence), None)

    def statements(self, sentence: str) -> Iterator[Statement]:
        """What a sentence states of this metric, each number or word once; of the past only if that is its business."""
        taken: list[tuple[int, int]] = []
        for pattern in self._stated:
            for match in pattern.finditer(sentence):
                if bool(_HISTORY.search(sentence[: match.start()])) != self.history:
                    continue
                value, state = _value(match), _state(match)
                begin, end = match.span() if value is None else match.span(_holder(match))
                if (value is None and not state) or any(begin < b and a < end for a, b in taken):
                    continue
                taken.append((begin, end))
                at = match.start("state") if value is None else begin
                yield Statement(self.name, value, self.unit, state, *match.span(), at=at)

    def sense(self, statement: Statement) -> object:
        """The value, or the rule of the state: the same for "rose" and "went up"."""
        return (
            dict(self.states).get(statement.state, statement.state)
            if statement.value is None
            else statement.value
        )

    def judge(self, claim: Claim, value: float | str | None) -> str:
        """`STILL_SO`, `NO_LONGER`, or `UNCHECKED` where there is no live value or no rule for the claim.

        What was so "at its peak" was so whatever the figure is today: it is `HIGHER`, `LOWER` or `THE_SAME`.
        """
        if self.history and claim.value is not None and isinstance(value, float):
            return HIGHER if value > claim.value else LOWER if value < claim.value else THE_SAME
        statement = self.statement(claim.quote) if claim.value is None else None
        holds = self.holds(claim.value, statement.state if statement else "", value)
        return UNCHECKED if holds is None else STILL_SO if holds else NO_LONGER

    def holds(self, claimed: float | None, state: str, value: float | str | None) -> bool | None:
        """Whether a claimed value, or without one a state, fits a live value; None where nothing can tell."""
        if claimed is not None:
            return self.rule(claimed, value) if self.rule and isinstance(value, float) else None
        rule = dict(self.states).get(state)
        return rule(value) if rule and value is not None else None


# Pieces of the patterns: numbers, money, what a distance is from, and which span a return is of.
N = r"(?P<value>\d[\d,]*(?:\.\d+)?)"
PCT = rf"{N}\s?(?:%|percent|per cent)"
MONEY = rf"(?:US\$|HK\$|\$|USD |HKD )\s?{N}"
SCALE = r"(?P<scale>trillion|tn|billion|bn|million|m)\b"
ABOUT = (
    r"(?:(?:by|to|about|around|roughly|nearly|almost|over|more than|less than|up to|as much as|only|just|merely|"
    r"some) )*"
)
TIMES_FORWARD = (
    rf"\b{N}\s?(?:x|times)\s+(?:its |their |the )?(?:(?:forward|expected|next year['’]s|projected|estimated|forecast|"
    r"prospective|predicted) (?:earnings|profits?)|(?:earnings|profits?) (?:expected|forecast|estimated|projected))"
)
MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
PEAK = (
    rf"(?:{MONTH} \d{{4}} (?:record|peak)|"
    r"(?:(?:all[- ]time|record|\d{4}|closing|intraday|former|previous|old|its|their)\s+)*"
    r"(?:highs?|peaks?|records?|tops?))"
)
ROSE = (
    r"gain(?:ed|s)?|ris(?:en|ing)|rose|up|climb(?:ed|s)?|added|advanced|surged|jumped|soared|rallied|"
    r"returned|put on"
)
FELL = r"fallen|fell|lost|down|dropped|declined|slid|shed|plunged|tumbled|slumped|sunk|sank"
SUM = rf"{N.replace('value', 'sum')}\s?{SCALE.replace('scale', 'size')} (?:yuan|renminbi|rmb|dollars|euros)"
AMOUNT = rf"(?:{MONEY}\s?{SCALE}|{SUM})"
SPAN = (
    r"(?:(?:so far )?(?:this|the) year|in 20\d\d|year[- ]to[- ]date|ytd|"
    r"since (?:the start of the year|january))"
)

_HISTORY = re.compile(
    r"\b(?:at (?:its|their|the) (?:peak|top|height)|used to|formerly|historically|back in \d{4}|"
    r"a year (?:ago|earlier)|"
    r"ten-year average|on average since|a (?:year|decade) ago)\b[^.;]*$",
    re.I,
)
_WORDS = {
    "doubled": 100.0,
    "doubling": 100.0,
    "tripled": 200.0,
    "tripling": 200.0,
    "quadrupled": 300.0,
    "halved": -50.0,
}
_FALL = re.compile(r"fall|fell|lost|los[ei]|down|drop|declin|shed|slid|slump|plung|tumbl|sunk|sank", re.I)


def _value(match: re.Match[str]) -> float | None:
    groups = match.groupdict()
    if word := groups.get("word"):
        return _WORDS[word.lower()]
    if not (number := groups.get("value") or groups.get("sum")):
        return None
    value = float(number.replace(",", ""))
    scale = (groups.get("scale") or groups.get("size") or "").lower()
    value *= {"t": 1e12, "b": 1e9, "m": 1e6}.get(scale[:1], 1.0)
    return -value if _FALL.search(groups.get("way") or "") else value


def _holder(match: re.Match[str]) -> str | int:
    """The group that holds the number, or the whole match."""
    filled = match.groupdict()
    return next((name for name in ("word", "value", "sum") if filled.get(name)), 0)


def _state(match: re.Match[str]) -> str:
    return (match.groupdict().get("state") or "").lower().replace(" ", "").replace("-", "")


def within(points: float) -> Rule:
    """Still so within so many units of what was claimed."""
    return lambda claimed, live: abs(claimed - live) <= points


def within_share(share: float) -> Rule:
    """Still so within a share of what was claimed: 0.05 is five in a hundred."""
    return lambda claimed, live: abs(claimed - live) <= share * abs(claimed)


def at_least(share: float) -> Rule:
    """A rise still holds from this share of it on, a fall likewise: "doubled" (100 %) from +90 % at 0.9."""
    return lambda claimed, live: live >= share * claimed if claimed >= 0 else live <= share * claimed


def above(line: float) -> Callable[[float | str], bool]:
    """A state that holds while the figure is above a line."""
    return lambda live: isinstance(live, float) and live > line


def below(line: float) -> Callable[[float | str], bool]:
    return lambda live: isinstance(live, float) and live < line


def one_of(*words: str) -> Callable[[float | str], bool]:
    """A state that holds while the figure, a word, is one of these."""
    return lambda live: live in words
