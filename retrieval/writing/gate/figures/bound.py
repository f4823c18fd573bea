"""Which of the figures' names in a sentence each of its numbers goes with: a name is bound to the number next to it.

A name that one number has taken says nothing of another, unless the two are set side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from retrieval.writing.gate.facts import MONEY, SIGNED
from retrieval.writing.gate.numbers import Number
from retrieval.writing.gate.words.cues import ABROAD_PATTERNS, BARE, CUE_PATTERNS, SHARE_OF, SPOKEN_OF
from retrieval.writing.gate.words.lexicon import DOWN, OVER, UNDER, UP

Name = tuple[int, int, str]  # where a figure's name stands, and the figure

RATIOS = frozenset({"forward_pe", "trailing_pe", "put_call_ratio"})
_CLAUSE = re.compile(
    r"[;:—()]|, |\b(?:and|but|while|whereas|though|although|yet|und|aber|y|pero|et|"
    r"mais|и|а|но)\b|，|；|、|。"
)
_WEAK = re.compile(r"shares?|stock|ads|报|報", re.I)  # they are spoken of beside every figure
NAMELESS = 150  # what it costs a number to have no name of its own, in characters
NEAREST, MANY = 5, 8  # names that a number may take, numbers that are told apart at all
_MOVED = re.compile(
    rf"(?:(?:{UP.pattern}|{DOWN.pattern})\W+(?:(?:of|by|about|around|roughly|some|nearly|almost|only|just|another|a|um|"
    r"un|una|von|de|d|на|rund|etwa)\W+){0,3}|(?:涨|漲|跌|升|降)(?:了|幅|约)?)$",
    re.I,
)
_MOVE = re.compile(rf"\s*(?:one-day |daily )?(?:{UP.pattern}|{DOWN.pattern})", re.I)
_OF_YEAR = re.compile(
    r"\b(?:in|during|for|en|im jahr|в) (?:19|20)\d\d\b(?!-| year| г)", re.I
)  # whose, is seen by the dates
_AT = re.compile(r"\b(?:at|to|bei|auf|à|на|hasta(?: l[oa]s)?)\s*$", re.I)
_AGAINST = re.compile(r"\s*(?:against|versus|vs\.?)\s+[^\d,;:]{0,12}\d")
_AND = re.compile(
    r"\W*(?:(?:for|in|at|of|on|by)\b)?\W*(?:and|versus|vs\.?|und|y|et|и|和)\W*(?:(?:for|in|at|of|on)\b)?\W*",
    re.I,
)
_BUT = re.compile(r"\b(?:but|though|although|yet)\b", re.I)
_FROM_A_RECORD = re.compile(
    r"[较較比距从從自][^，。；\d]{0,4}历史[^，。；\d]{0,8}$"
)  # "较历史收盘高点202.82美元下跌44.2%"
_APART = re.compile(r"[,;:—(]|，|；")


class Bound:
    """The names in one sentence, and the numbers that have taken them. `text` has dates and listings blanked, `whole`
    has them not."""

    def __init__(self, text: str, whole: str, numbers: Sequence[Number], *, points_are_money: bool) -> None:
        self._text = text
        self._points = points_are_money
        self._names = [
            *_names(text),
            *((m.start(), m.end(), "ytd_return_percent") for m in _OF_YEAR.finditer(whole)),
        ]
        self._numbers = numbers
        self._taken = self._take()

    def _take(self) -> dict[int, Name]:
        """Each name to the number next to it, so that all pairs together are closest."""
        fitting = [
            (n, sorted(self._fitting(n), key=lambda c: self._distance(n, c))[:NEAREST]) for n in self._numbers
        ]

        @cache
        def best(at: int, used: tuple[Name, ...]) -> tuple[int, tuple[tuple[int, Name], ...]]:
            if at == len(fitting):
                return 0, ()
            number, names = fitting[at]
            cost, made = best(at + 1, used)
            found = (cost + NAMELESS, made)
            for name in names:
                if not self._free(name, used):
                    continue
                cost, made = best(at + 1, (*used, name))
                cost += min(self._distance(number, name), NAMELESS - 1)
                found = min(found, (cost, ((number.start, name), *made)), key=lambda f: f[0])
            return found

        return dict(best(0, ())[1]) if len(fitting) <= MANY else {}

    @staticmethod
    def _free(name: Name, used: Sequence[Name]) -> bool:
        """No other number has it; both ends of a range have one name."""
        same = [u for u in used if u[2] == name[2] and u[0] < name[1] and name[0] < u[1]]
        return len(same) < (2 if name[2] in SPOKEN_OF else 1)

    def _fitting(self, number: Number) -> list[Name]:
        """The names that a number of this unit can go with."""
        kinds = kinds_of(number, self._points)
        found = [name for name in self._names if name[2] in kinds and not _across(self._text, number, name)]
        found = [n for n in found if not any(_inside(n, other) for other in found)]
        if (
            number.unit.isupper()
            and _AT.search(self._text[: number.start])
            and _AGAINST.match(self._text, number.end)
        ):
            return [n for n in found if n[2] == "price"]  # "XOM at 112.24 USD against 112.90 USD"
        if moved(self._text, number):
            found = [n for n in found if n[2] in SIGNED or not self._parted(number, n)]
        return found

    def _parted(self, number: Number, name: Name) -> bool:
        """ "Up 1.6 %, just below its 52-week high": the name is of another clause, but for what opens the sentence."""
        if not self._text[: name[0]].strip():
            return False
        low, high = sorted([(number.start, number.end), name[:2]])
        return _APART.search(self._text, low[1], high[0]) is not None

    def of(self, number: Number, low: int, high: int) -> str | None:
        """The figure that a number goes with by its own name, or else by the one that is nearest to it within its
        clause, which stands between `low` and `high`."""
        if (one := self._beside(number)) is not None:
            return self.of(one, low, high)
        name = self._taken.get(number.start)
        if name is None:
            fitting = self._fitting(number)
            within = [c for c in fitting if c[0] < high and c[1] > low] or fitting
            name = min(within, key=lambda c: self._distance(number, c), default=None)
            if name and self._stands_alone(number, name):
                name = None
            elif name and self._at_price(number, name):
                return "price"
        if name is None:
            return None
        return SHARE_OF.get(name[2], name[2]) if number.unit == "%" else name[2]

    def _beside(self, number: Number) -> Number | None:
        """ "Its average, which is 69.10 USD for one and 107.25 HKD for the other": the number whose name it has too."""
        at = next((i for i, n in enumerate(self._numbers) if n.start == number.start), 0)
        one = self._numbers[at - 1] if at else None
        two_currencies = one and one.unit.isupper() and number.unit.isupper() and one.unit != number.unit
        return one if one and two_currencies and _AND.fullmatch(self._text, one.end, number.start) else None

    def _stands_alone(self, number: Number, name: Name) -> bool:
        """The name is another number's, and this is the move to or from a price that stands beside it."""
        if number.unit != "%" or not moved(self._text, number):
            return False
        low, high = sorted([(number.start, number.end), name[:2]])
        if _FROM_A_RECORD.search(self._text[: name[1]]):
            return False
        if name in self._taken.values() and _BUT.search(self._text, low[1], high[0]):
            return True  # "lost 3.3 % but is still up 183.8 % for the year"
        at = next((i for i, n in enumerate(self._numbers) if n.start == number.start), len(self._numbers))
        beside = [*self._numbers[max(0, at - 1) : at], *self._numbers[at + 1 : at + 2]]
        opening = name[1] <= self._numbers[0].start and "," in self._text[name[1] : self._numbers[0].start]
        return not opening and any(n.unit.isupper() and not n.scaled for n in beside)

    def _at_price(self, number: Number, name: Name) -> bool:
        """An amount that something is "at", where the name is another's and nothing says that it is of this too."""
        paired = name[2] in SPOKEN_OF or re.search(
            r"\b(?:and|or|respectively|versus|against|than)\b", self._text
        )
        return (
            number.unit.isupper()
            and not number.scaled
            and not paired
            and bool(_AT.search(self._text[: number.start]))
        )

    def _distance(self, number: Number, name: Name) -> int:
        """Characters between, further across a clause's end or another figure, and for names that come after."""
        start, end, metric = name
        if start < number.end and number.start < end:
            return 0
        after = start >= number.end
        between = self._text[number.end : start] if after else self._text[end : number.start]
        weak = _WEAK.fullmatch(self._text[start:end]) is not None
        ranged = metric == "price" and CUE_PATTERNS["range_52w"].search(self._text) is not None
        return (
            len(between)
            + 40 * (weak or ranged)
            + 60 * (after and bool(OVER.search(between) or UNDER.search(between)))
            + 8 * after
            + 15 * len(_CLAUSE.findall(between))
            + 30 * len(re.findall(r"\d+(?:[.,]\d+)*", between))
        )


def moved(text: str, number: Number) -> bool:
    """A word of direction stands right beside it: "up 1.6 %", "a 1.4 % decline"."""
    return bool(_MOVED.search(text[: number.start]) or _MOVE.match(text, number.end))


def kinds_of(number: Number, points_are_money: bool) -> frozenset[str]:
    """The figures that can have this unit."""
    if number.unit == "%":
        return frozenset([*SHARE_OF, *(n for n in CUE_PATTERNS if "_percent" in n)])
    if number.scaled and number.unit.isupper():
        return frozenset({"market_cap"})  # no share costs millions
    if number.unit in {"", "points"}:
        extra = MONEY if points_are_money else frozenset({"macd", "macd_signal"})
        return frozenset({"rsi_14"}) | RATIOS | extra
    return RATIOS if number.unit == "x" else MONEY


def _names(text: str) -> Iterator[Name]:
    for name, pattern in (*CUE_PATTERNS.items(), *ABROAD_PATTERNS.items()):
        yield from ((m.start(), m.end(), name) for m in pattern.finditer(text))
    if any(CUE_PATTERNS[name].search(text) for name in ("high_52w", "low_52w", "range_52w")):
        for name, pattern in BARE.items():  # "a 52-week high of 192.67 and a low of 95.73"
            yield from ((m.start(), m.end(), name) for m in pattern.finditer(text))


def _inside(inner: Name, outer: Name) -> bool:
    return (
        outer != inner
        and outer[0] <= inner[0]
        and inner[1] <= outer[1]
        and outer[1] - outer[0] > inner[1] - inner[0]
    )


def _across(text: str, number: Number, name: Name) -> bool:
    """The name is another figure's: it comes behind what this one is compared with, or behind its bracket."""
    if name[0] < number.end:
        return False
    between = text[number.end : name[0]]
    compared = number.unit != "%" and (OVER.search(between) or UNDER.search(between))
    bracketed = text[: number.start].endswith("(") and ")" in between
    return bracketed or bool(compared)
