"""What a sentence reckons from the live figures: how far the price is from a level, the RSI from a line, one return
from another, and how long ago a high or low was.

What is found so is blanked; what cannot be read stays as it is, for the checks that follow to refuse.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

from retrieval.metrics import OVERBOUGHT, OVERSOLD
from retrieval.writing.gate.facts import SIGNED, Fact
from retrieval.writing.gate.figures.degrees import FAR, NEAR, figures_named
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.sentence import Fault, Sentence
from retrieval.writing.gate.words.cues import BARE, CUE_PATTERNS
from retrieval.writing.gate.words.lexicon import DOWN, NEGATION, UP

About = Callable[[Sentence, int], str | None]
Spans = list[tuple[int, int]]

_LEVELS = ("sma_50", "sma_200", "high_52w", "low_52w", "previous_close", "all_time_high")
_SIDE = re.compile(
    r"\s*(?:per share )?(?:(?P<more>above|over|higher than|more than|ahead of|north of|past)|"
    r"(?P<less>below|under|beneath|lower than|less than|short of|shy of|off|south of|down from)|"
    r"(?P<any>away from|from))(?: where it stood| that| on| at)?\s+(?=\S)",
    re.I,
)
_UP_TO = 40  # characters from the side to the name of the level
_MOVED = re.compile(
    rf"(?:{UP.pattern}|{DOWN.pattern})\W+(?:(?:by|about|around|some|roughly|of|another)\W+)?$", re.I
)
_DAYS_MOVE = re.compile(
    r"\b(?:one-day|daily|single-day|day['’]s) (?P<what>gain|rise|advance|increase|loss|fall|drop|decline|"
    r"decrease|change|"
    r"move)(?: (?:was|is|of|came to|amounts? to|amounted to|works out at|equals))?\W+(?:about |roughly )?$",
    re.I,
)
_LOWER = re.compile(r"\s+(?:lower|higher|down|up)\b(?! than)", re.I)  # "closed 8.20 USD lower"
_APART = re.compile(r"\b(?:gap|difference|spread|distance|apart)\b", re.I)
_BETWEEN = re.compile(
    r"\b(?:apart|gap|difference|spread|distance)\b(?: (?:between|in) (?:the two|them|both|each))?", re.I
)
_FAVOUR = re.compile(r"\bin (?P<who>\W*\w[^,.;]{0,30}?)['’]s? favou?r\b", re.I)
_LAPSE = re.compile(
    r"\b(?:(?:only|just|exactly) )?(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) "
    r"(?P<trading>trading )?(?P<unit>day|session|week)s? (?P<way>after|before|earlier|later|ago|previously|prior)\b",
    re.I,
)
_COUNTS = "zero one two three four five six seven eight nine ten".split()
_EXTREMES = frozenset({"all_time_high", "high_52w", "low_52w"})
_CUT = re.compile(r"[;:—,]|\b(?:and|but|while|whereas|though|although|yet)\b")


_NEAR = re.compile(
    r"\b(?:(?P<near>near|close to|not far (?:from|off|below))|(?P<far>far (?:from|off|below)|a long way (?:from|"
    r"off|below)))"
    r" (?=\S)",
    re.I,
)


def check_reckoned(read: Sentence, facts: Sequence[Fact], about: About) -> None:
    """Blanks what is so. Raises Fault where it is not."""
    if not read.sources:
        _check_lapses(read, facts, about)
    for number in numbers(read.figures):
        own = {f.metric: f for f in facts if f.figure.symbol == about(read, number.start)}
        if not number.readings or number.sign:
            continue
        if number.unit == "pp":
            spans = _between_returns(read, number, facts)
        elif own:
            spans = (
                _from_level(read, number, own) or _from_line(read, number, own) or _of_day(read, number, own)
            )
        else:
            spans = []
        if spans:
            read.bear_out(spans, number.start)
    _check_near(read, facts, about)


# --- from a level, from a line, from the day before ------------------------------------------------------------


def _from_level(read: Sentence, number: Number, own: dict[str, Fact]) -> Spans:
    """ "3.6 % below its 52-week high", "$0.73 less than the day before"."""
    side = _SIDE.match(read.named, number.end)
    price = own.get("price")
    if not side or not price or number.unit not in {"%", price.figure.unit}:
        return []
    level = _named_next(read.named, side.end(), own)
    if number.unit != "%" and any(f.bears(number) for f in own.values()):
        return []  # "to 44.86 HKD from": a level
    if level is None or (number.unit == "%" and level.metric in {"previous_close", "all_time_high"}):
        return []  # these are figures of their own
    before = read.named[
        max((c.end() for c in _CUT.finditer(read.named, 0, number.start)), default=0) : number.start
    ]
    others = figures_named(before, 0, len(before)) - SIGNED
    if NEGATION.search(before) or len(others) > 1 or not others <= own.keys() & {*_LEVELS}:
        return []
    subject = own[others.pop()] if others else price
    apart = subject.value - level.value
    if number.unit == "%":
        apart *= 100 / level.value
    _check(number, apart, side)
    moved = re.search(
        r"\b(?P<way>up|down)\W+(?:about |around |roughly |some )?$", read.named[: number.start], re.I
    )
    if moved and side["any"] and (moved["way"].lower() == "up") != (apart > 0):
        raise Fault(f"“{moved['way']}” is not so of that")
    start = moved.start() if moved and side["any"] else _with_only(read.named, number)
    return [(start, number.end), side.span()]


def _with_only(text: str, number: Number) -> int:
    """Where a number begins with what makes little of it: "only 1.9 % above"."""
    only = re.search(r"\b(?:only|merely|just)\W+(?:(?:about|around|roughly|some)\W+)?$", text[: number.start])
    return only.start() if only else number.start


def _check_near(read: Sentence, facts: Sequence[Fact], about: About) -> None:
    """ "Near its high": within what "just above" may be; "far from" it: beyond what "well below" has to be."""
    for m in list(_NEAR.finditer(read.named)):
        own = {f.metric: f for f in facts if f.figure.symbol == about(read, m.start())}
        level = _named_next(read.named, m.end(), own)
        before = read.named[
            max((c.end() for c in _CUT.finditer(read.named, 0, m.start())), default=0) : m.start()
        ]
        if (
            not level
            or "price" not in own
            or figures_named(before, 0, len(before))
            or NEGATION.search(before)
        ):
            continue
        apart = abs(own["price"].value / level.value - 1)
        if apart > NEAR if m["near"] else apart < FAR:
            raise Fault(f"“{m.group().strip()}” is not so of {own['price'].value:g} and {level.value:g}")
        read.bear_out([m.span()], m.start())


def _named_next(text: str, at: int, own: dict[str, Fact]) -> Fact | None:
    """The level whose name stands right behind a place."""
    names = [(name, CUE_PATTERNS[name]) for name in _LEVELS]
    if CUE_PATTERNS["high_52w"].search(text) or CUE_PATTERNS["low_52w"].search(text):
        names += BARE.items()
    found = [
        (m.start(), -m.end(), name)
        for name, pattern in names
        if name in own
        for m in pattern.finditer(text, at, at + 2 * _UP_TO)
        if m.start() <= at + _UP_TO and not re.search(r"[\d,;:(]", text[at : m.start()])
    ]
    return own[min(found)[2]] if found else None


def _from_line(read: Sentence, number: Number, own: dict[str, Fact]) -> Spans:
    """ "8.5 points above the threshold of 30"."""
    rsi, side = own.get("rsi_14"), _SIDE.match(read.named, number.end)
    if not rsi or not side or number.unit != "points":
        return []
    line = re.match(r"[^\d,;:]{0,50}\b(?P<line>70|30)\b(?![.,]\d)", read.named[side.end() :])
    if not line:
        return []
    _check(number, rsi.value - (OVERBOUGHT if line["line"] == "70" else OVERSOLD), side)
    return [(number.start, number.end), side.span()]


def _of_day(read: Sentence, number: Number, own: dict[str, Fact]) -> Spans:
    """ "Gained $1.46", "its one-day loss was $0.73"."""
    price, before = own.get("price"), own.get("previous_close")
    if (
        not price
        or not before
        or number.scaled  # billions are the company's
        or number.unit != price.figure.unit
        or price.bears(number)
        or before.bears(number)
    ):
        return []
    text = read.named[: number.start]
    move = _DAYS_MOVE.search(text) or _MOVED.search(text) or _LOWER.match(read.named, number.end)
    spans = figures_named(read.part(number.start), 0, len(read.part(number.start)))
    if not move or spans & (SIGNED - {"change_percent"}):
        return []
    apart = price.value - before.value
    falls = bool(DOWN.search(move.group()))
    rises = bool(UP.search(move.group())) and not falls
    if (falls and apart >= 0) or (rises and apart <= 0) or not _is(number, abs(apart)):
        raise Fault(f"{number.text} is not how far the price moved")
    return [(number.start, number.end), *([move.span()] if move.re in {_DAYS_MOVE, _LOWER} else [])]


def _check(number: Number, apart: float, side: re.Match[str]) -> None:
    if (side["more"] and apart <= 0) or (side["less"] and apart >= 0) or not _is(number, abs(apart)):
        raise Fault(f"{number.text} is not how far it is {side.group().strip()} that")


def _is(number: Number, apart: float) -> bool:
    """The number is so far, rounded to the digits it is written with."""
    return any(
        abs(value - apart) <= step / 2 * (1 + 1e-9) + 1e-9 and (step < 1 or abs(value - apart) <= 0.1 * apart)
        for value, step in number.readings
    )


# --- between two listings --------------------------------------------------------------------------------------


def _between_returns(read: Sentence, number: Number, facts: Sequence[Fact]) -> Spans:
    """ "The gap between their year-to-date returns is 39.2 percentage points, in Tencent's favour"."""
    symbols = list(dict.fromkeys(f.figure.symbol for f in facts))
    names = figures_named(read.named, 0, len(read.named)) & {f.metric for f in facts if f.figure.unit == "%"}
    noun = _BETWEEN.search(read.open)
    if not noun or len(symbols) != 2 or len(names) != 1 or len(_APART.findall(read.open)) > 1:
        return []
    values = {f.figure.symbol: f for f in facts if f.metric in names}
    if len(values) != 2:
        return []
    one, two = values.values()
    shown = abs(round(one.value / one.step) - round(two.value / two.step)) * one.step
    if not (_is(number, abs(one.value - two.value)) or _is(number, shown)):
        raise Fault(f"{number.text} is not how far they are apart")
    spans = [(number.start, number.end), noun.span()]
    if favour := _FAVOUR.search(read.open):
        who = [s for a, _, s, _ in read.mentions if favour.start() <= a < favour.end()]
        ahead = max(values, key=lambda s: values[s].value)
        if who != [ahead]:
            raise Fault(f"it is not {favour.group()}")
        spans.append(favour.span())
    return spans


# --- how long ago ------------------------------------------------------------------------------------------------


def _check_lapses(read: Sentence, facts: Sequence[Fact], about: About) -> None:
    """ "A day after its 52-week low", "a week earlier": from a high or low that it names to the figures' day."""
    named = figures_named(read.named, 0, len(read.named)) & _EXTREMES
    for m in list(_LAPSE.finditer(read.open)):
        symbol = about(read, m.start())
        gaps = list(_gaps(m, [f for f in facts if f.metric in named and f.figure.symbol == symbol]))
        if not gaps:
            continue
        back = m["way"].lower() in {"after", "earlier", "ago", "previously", "prior"}
        if not back or not any(gaps):
            raise Fault(f"“{m.group()}” is not so by the dates in the evidence")
        read.bear_out([m.span()], m.start())


def _gaps(m: re.Match[str], extremes: Sequence[Fact]) -> Iterator[bool]:
    """Of each high or low whether it was that long before."""
    count = m["n"].lower()
    n = 1 if count in {"a", "an"} else int(count) if count.isdigit() else _COUNTS.index(count)
    for f in extremes:
        if not f.figure.as_of or not f.days:
            continue
        day, now = f.days[0], f.figure.as_of.date()
        apart = (now - day).days
        weekdays = sum((day + timedelta(d)).weekday() < 5 for d in range(1, apart + 1))
        if m["unit"].lower() == "week":
            yield apart == 7 * n
        else:
            yield weekdays == n if m["trading"] or m["unit"].lower() == "session" else apart == n
