"""The lines of the RSI as a sentence speaks of them: above 70 overbought, below 30 oversold, 50 the middle."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.metrics import OVERBOUGHT, OVERSOLD
from retrieval.writing.gate.facts import Fact
from retrieval.writing.gate.numbers import Number
from retrieval.writing.gate.sentence import Fault, Sentence
from retrieval.writing.gate.words.lexicon import COUNTS, OVER, STATES, UNDER

_RULES = {OVERBOUGHT: "overbought", OVERSOLD: "oversold"}
_MIDDLE = 50.0  # of the RSI's scale
_LINE = re.compile(
    r"\b(?:lines?|thresholds?|marks?|levels?|mark|cut-?off|limits?|rule|mid-?point|middle|schwelle|umbral|seuil|"
    r"порог\w*)\b|线|線|水平",
    re.I,
)


BETWEEN = re.compile(
    r"\b(?:zwischen|entre|между) (?:\w+ ){0,3}(?:70|30)\b|(?:介于|处于|在)\s?(?:70|30)\D{1,3}(?:70|30)", re.I
)

_SIDED = re.compile(  # "and above the 30 line", where overbought was said of the 70 before it
    rf"(?:{OVER.pattern}|{UNDER.pattern})(?:\W+(?:the|its|usual|die|der|den|dem|üblichen?|marke|schwelle|linie|von|la|el|"
    r"línea|umbral|de|le|seuil|обычной|границы|отметки))*\W*$",
    re.I,
)


def is_rule(read: Sentence, number: Number, facts: Sequence[Fact]) -> bool:
    """Whether a number is 70 or 30 as a line of the RSI, or 50 as its middle: notes it. Raises Fault."""
    value = number.readings[0][0] if number.readings else 0.0
    if value not in {*_RULES, _MIDDLE} or number.unit not in {"", "points"} or number.sign:
        return False
    if not any(f.metric == "rsi_14" for f in facts):
        return False
    if value == _MIDDLE:
        if re.search(r"\bmid-?point\b|\bmiddle\b", read.part(number.start), re.I):
            read.rules.append(number)
        return number in read.rules
    if BETWEEN.search(read.figures) and _joined(read.figures):
        values = {f.value for f in facts if f.metric == "rsi_14"}
        if len(values) != 1 or not OVERSOLD <= values.pop() <= OVERBOUGHT:
            raise Fault("the RSI is not between the two lines")
    near = _nearest(
        [(m.start(), m.end(), s) for s, p in STATES.items() for m in p.finditer(read.figures)], number
    )
    joined = _joined(read.figures)
    spoken = (
        near
        or joined
        or _LINE.search(read.figures)
        or OVER.search(read.figures)
        or UNDER.search(read.figures)
    )
    if not spoken:
        return False
    sided = re.search(rf"(?:{OVER.pattern}|{UNDER.pattern})\W*$", read.figures[: number.start], re.I)
    if not sided and near != _RULES[value] and any(f.metric == "rsi_14" and f.bears(number) for f in facts):
        return False  # the RSI itself, which is as high as the line
    _check_definition(read.figures, number, _RULES[value])
    elsewhere = _SIDED.search(read.figures[: number.start]) and any(
        re.search(rf"(?<!\d){line:g}(?!\d)", read.figures) for line in _RULES if line != value
    )
    if near and near != _RULES[value] and not joined and not elsewhere and not _defined(read.figures, number):
        raise Fault(f"{value:g} is the line of what is {_RULES[value]}")
    read.rules.append(number)
    return True


def _defined(text: str, number: Number) -> str | None:
    """The state that the words right behind a line give it: "70 counts as overbought"."""
    if not COUNTS.match(text, number.end):
        return None
    behind = re.split(r"\d|[;,，；]", text[number.end : number.end + 60], maxsplit=1)[0]
    found = [(m.start(), s) for s, p in STATES.items() for m in p.finditer(behind)]
    return min(found)[1] if found else None


def _check_definition(text: str, number: Number, state: str) -> None:
    """Above 70 is overbought, below 30 oversold, and not the other way round. Raises Fault."""
    told = _defined(text, number)
    before = text[: number.start]
    side = [re.search(rf"(?:{p.pattern})\W*$", before, re.I) for p in (OVER, UNDER)]
    wrong = side[1] if state == "overbought" else side[0]
    if told and (told != state or wrong):
        raise Fault(f"{number.text} is the line of what is {state}")


def _nearest(places: list[tuple[int, int, str]], number: Number) -> str | None:
    """The state word that a line's number goes with: in "above 70 counts as overbought" the next one."""
    return min(
        places, key=lambda p: min(abs(p[0] - number.end), abs(number.start - p[1])), default=(0, 0, None)
    )[2]


def _joined(text: str) -> bool:
    """Both lines at once: "30 and 70", "between 30 and 70", "overbought (70) or oversold (30)"."""
    return bool(
        re.search(
            r"(?<![\d.,])(?:70|30)(?![\d.,]\d)[^.;]{0,30}(?:\b(?:and|or|to|nor|y|und|oder|et|ou|и|или)\b|[和与或到至–-])"
            r"\W?[^.;]{0,30}(?<![\d.,])(?:70|30)(?!\d)",
            text,
        )
    ) and bool(
        re.search(
            r"\b(?:between|respectively|lines?|neither|from|zwischen|weder|entre|ni|ни|между|"
            r"\w*(?:schwelle|marke|linie|grenze)n|umbrales|niveles|líneas|seuils|niveaux|уровн\w+|порог\w+|границ\w+)\b|"
            r"介于|处于|之间|两线|既[不非]|\d ?[–-] ?\d",
            text,
            re.I,
        )
    )
