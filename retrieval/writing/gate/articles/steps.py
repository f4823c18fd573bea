"""How a figure was come to: grown to it, by it or from it, up or down, as the source has it. By the words beside it."""

from __future__ import annotations

import re

from retrieval.writing.gate.articles.figures_abroad import comes_from, otherwise, way_behind
from retrieval.writing.gate.articles.parts import Part
from retrieval.writing.gate.facts import bare, same_figure
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.words.lexicon import DOWN, UP
from retrieval.writing.gate.words.stems import sense

RISES = re.compile(rf"\b(?:dearer|costlier|more expensive)\b|{UP.pattern}", re.I)
FALLS = re.compile(rf"\b(?:cut(?:s|ting)?|cheaper|less expensive)\b|{DOWN.pattern}", re.I)
_WAYS = (
    (1, RISES),
    (-1, re.compile(rf"(?!los|verlust|pérd|perte)(?:{FALLS.pattern})", re.I)),  # a loss may widen
)
_RANGE = re.compile(r"(?<!\bfrom )(?<![\d.,$€])[$€]?\d[\d.,]* to\s\W{0,2}$")  # "8 to 14"
_GIVEN = re.compile(
    r"\b(?:attribut|ascrib|credit|link|point)\w*\b[^,;.]{0,70} to\s\W{0,2}$", re.I
)  # a cause, no step
_RANGE_OF = re.compile(
    r"(?<!\bfrom )(?<![\d.,$€])[$€]?\d[\d.,]* ?(?P<unit>%|percent|[mbtr]+illion) to\s[$€]?$"
)
_AMOUNTS = re.compile(
    r"\b(?:c[ao]m(?:es?|ing)|amount(?:s|ed|ing)?|add(?:s|ed|ing)? up) to\s(?:an? (?:new )?record (?:of )?)?\W{0,2}$",
    re.I,
)
MORE = re.compile(r"\b(?:more|mehr|más|plus de|de plus|davantage|больше)\b|更多|多[于於]", re.I)
_BEHIND = re.compile(
    r"[^,;:—]{3,70}, (?:an? )?(?P<way>(?:up|down) (?:by )?[\d.,]+ ?(?:%|percent)|[\d.,]+ ?(?:%|percent) (?:more|"
    r"less|fewer|"
    r"higher|lower))\b",
    re.I,
)
_REACHED = re.compile(
    r"\b(?:reach|hit|pass|top)\w*\s(?:an? (?:new )?record (?:of )?|about |around )?\W{0,2}$", re.I
)
_BEFORE = re.compile(
    r"\b(?:from|before|earlier|ago|prior|previous(?:ly)?|last|against|versus|compared|after|than|was|were|had|then|"
    r"instead of|rather than|"
    r"statt|anstatt|en lugar de|au lieu d[e’']|вместо|vor|zuvor|vorher|nach|gegenüber|von|desde|frente|antes|"
    r"después|tras|contre|avant|après|до|после|против|с|со)\b|"
    r"此前|之前|从|前",
    re.I,
)
_BY = re.compile(
    r"\b(?P<by>by|to|from|against|versus|compared (?:with|to)|after|instead of|"
    r"rather than)\s*(?:an? (?:new )?record (?:of )?)?\W{0,2}$"
)
_GROWS_BY = re.compile(r"\bgrow\w*\b[^,;.\d]{0,20} by (?:between |about )?\W{0,2}(?:[\d.,]+ (?:to|and) )?$")
_OF_GROWTH = re.compile(
    r"\bgrowth (?:forecast|target|outlook|guidance|goal)\b|"
    r"\b(?:forecast|target|outlook) of (?:\w+ )?growth\b"
)
_REPLACED = re.compile(r"\b(?:instead of|rather than)\s\W{0,2}$", re.I)
_AGAINST = frozenset(
    {"against", "versus", "compared with", "compared to", "after", "instead of", "rather than"}
)  # what it was before, as "from" says


def stepped_so(text: str, sentence: str, figure: Number, *, moving: bool) -> bool:
    """It grew to the figure, by it or from it as the sentence says."""
    at = _place(text, figure.text)
    own = next((n for n in numbers(bare(sentence)) if same_figure(figure, n)), None)
    if own and otherwise(text, at, at + len(figure.text), sentence[: own.start], _step(sentence, own.text)):
        return False
    return _step_told(text, sentence, figure, moving=moving)


def moving_words(part: Part, sentence: str, figure: Number) -> set[str]:
    """ "Raised to 11 % from 8.6 %": the way from one figure of the source to the other is no word of its own.

    Nor is "reached" one, of what it rose to."""
    own = numbers(bare(sentence))
    at = next((n for n, x in enumerate(own) if same_figure(figure, x)), 0)
    if at and "from" in {_step(sentence, figure.text), _step(part.text, figure.text)}:
        if own[at].readings and own[at - 1].readings and own[at].unit == own[at - 1].unit:
            apart = own[at - 1].readings[0][0] - own[at].readings[0][0]
            return {sense("rise" if apart > 0 else "fall")}
    elif part.glossed and own and (way := way_behind(bare(sentence)[own[at].end :])):
        return way
    elif _step(sentence, figure.text) == "to":
        return {sense(w) for w in ("reach", "total", "amount")}
    return set()


def _step_told(text: str, sentence: str, figure: Number, *, moving: bool) -> bool:
    """By the words right before the figure, here and there."""
    said, told = _step(sentence, figure.text), _step(text, figure.text)
    if said != "from" and _grows_by(text, sentence, figure):
        said = told = ""  # "cut its growth forecast to 8 percent": it grows by that
    if said == "to" and _way_to(text, figure) * _way_to(sentence, figure) < 0:
        return False  # "grew to" what it was cut to
    if told == "to" and _AMOUNTS.search(text[: _place(text, figure.text)]):
        return said == "to" or (not said and not _way_to(sentence, figure))  # "came to" is no step
    if told == "to" and not said and _came_to(text, sentence, figure):
        return True
    if {said, told} == {"by", "to"} or told not in {"", said or "by", "to" if moving else ""}:
        return False
    if said == "from" and not _BEFORE.search(text) and not comes_from(text, _place(text, figure.text)):
        return False  # what it was is not what it is
    replaced = _REPLACED.search(text[: _place(text, figure.text)]) and said != "from"  # "38 instead of 42"
    return told != "from" or (not replaced and _moved_so(text, sentence, figure))


def _grows_by(text: str, sentence: str, figure: Number) -> bool:
    return bool(_OF_GROWTH.search(sentence) and _GROWS_BY.search(text[: _place(text, figure.text)]))


def _came_to(text: str, sentence: str, figure: Number) -> bool:
    """ "Rose 39 % to 582 million" is "earned 582 million, up 39 percent", "climbed to" is "reached"."""
    at = _place(sentence, figure.text)
    if (moved := _BEHIND.match(sentence[at:])) and _way_to(text, figure):
        rose = RISES.search(moved["way"]) or MORE.search(moved["way"])
        return (_way_to(text, figure) > 0) == bool(rose)
    return _way_to(text, figure) >= 0 and bool(_REACHED.search(sentence[:at]))


def _moved_so(text: str, sentence: str, figure: Number) -> bool:
    """ "Up from 8.6 %": the figure that the source sets against it is higher."""
    own = numbers(bare(sentence))
    at = next((n for n, x in enumerate(own) if same_figure(figure, x)), 0)
    if not at or not (own[at].readings and own[at - 1].readings):
        return not (UP.search(text) or DOWN.search(text)) or _step(sentence, figure.text) == "from"
    apart = own[at - 1].readings[0][0] - own[at].readings[0][0]
    return not (UP.search(text) and apart < 0) and not (DOWN.search(text) and apart > 0)


def _step(text: str, figure: str) -> str:
    """Whether something grew by a figure or to it: the word before the figure, "" where it is neither."""
    before = text[: _place(text, figure)]
    of = _RANGE_OF.search(before)
    ranged = _RANGE.search(before) or (of and of["unit"] in figure)
    found = None if ranged or _GIVEN.search(before) else _BY.search(before)
    return ("from" if found["by"] in _AGAINST else found["by"]) if found else ""


def _place(text: str, figure: str) -> int:
    """Where a figure stands, by its digits, 0 where it does not."""
    digits = re.search(r"[\d.,]*\d", figure)
    at = re.search(rf"(?<![\d.,]){re.escape(digits.group())}(?!\d)", text) if digits else None
    return at.start() if at else max(0, text.lower().find(figure.lower())) if not digits else 0


def _way_to(text: str, figure: Number) -> int:
    """1 or -1 as the last word of direction before a figure says, 0 where there is none."""
    before = text[: _place(text, figure.text)]
    found = [(m.end(), way) for way, p in _WAYS for m in p.finditer(before)]
    return max(found, default=(0, 0))[1]
