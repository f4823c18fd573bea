"""Every figure in a sentence, in digits or in words: its value, the digits it claims, its unit and its sign. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from retrieval.writing.gate.words.amounts import same_currency
from retrieval.writing.gate.words.numerals import (
    CHINESE_DIGITS,
    IN_CHINESE,
    IN_WORDS,
    value_in_chinese,
    value_in_words,
)
from retrieval.writing.gate.words.units import CURRENCIES, MULTIPLES, SCALES, UNITS


@dataclass(frozen=True, slots=True)
class Number:
    """`readings` are (value, unit of the last digit written); two where "1.234" may be either, none where it is
    malformed. `unit` is "", "%", "pp", "x", "points", "fraction", an ISO currency, or a noun such as "day"."""

    start: int
    end: int
    text: str
    readings: tuple[tuple[float, float], ...]
    unit: str = ""
    sign: int = 0  # -1 or 1 where a sign is written

    @property
    def scaled(self) -> bool:
        return any(step >= 1000 for _, step in self.readings)


_MONEY = "|".join(f"(?:{p})" for p in CURRENCIES.values())
_SCALE = "|".join(p for p, _ in SCALES)
_AFTER = re.compile(
    rf"(?:(?P<tight>[kKMBT](?!\w))|[ \u00a0\u202f-]?(?P<scale>{_SCALE})(?![a-zà-ÿа-яё]))?"
    rf"(?:\s?(?:US |个|de |d['’])?(?P<money>{_MONEY})(?![a-zà-ÿа-яё])|[ \u00a0\u202f-]?(?:"
    + "|".join(f"(?P<u{n}>{p})(?![a-zà-ÿа-яё])" for n, p in enumerate(UNITS.values()))
    + r"))?"
)
_BEFORE_MONEY = re.compile(rf"(?<![A-Za-z])(?!won\b)(?P<money>{_MONEY})\s?(?P<sign>[-−–+])?$")
_DIGITS = re.compile(
    r"(?<![\w.,])(?:\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?(?![\d])|\d+(?:[.,'’]\d+)*)|"
    r"(?<=[^\W\d_])(?<![A-Za-z])\d+(?:[.,'’]\d+)*|(?<=[.,])(?<!\d[.,])\d+|(?<=HK|US)\d+(?:[.,]\d+)*"
)
_SIGN = re.compile(
    r"(?:^|[\s(\[~≈:,;“\"«：，、（\u4e00-\u9fff])(?P<sign>[-−–+])$|(?<!\w)(?P<word>minus|negative|plus)\s$",
    re.I,
)
_EDGE = r"[^\W\u3040-\u9fff]"  # Chinese words stand side by side
_MULTIPLE = [(re.compile(rf"(?<!{_EDGE})(?:{p})(?!{_EDGE})", re.I), made) for p, made in MULTIPLES.items()]


def clean(text: str) -> str:
    """Other scripts' and full-width digits as 0-9, of the same length; the percent sign too."""
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() and not c.isascii() else c for c in text)


def numbers(text: str) -> list[Number]:
    """All figures in order of appearance. Years and dates are figures here too: take them out first."""
    text = clean(text)
    found = [*_decades(text), *_in_digits(text), *_in_words(text), *_multiples(text), *_in_chinese(text)]
    found.sort(key=lambda n: (n.start, n.start - n.end))
    apart: list[Number] = []
    for number in found:
        if not apart or number.start >= apart[-1].end:
            apart.append(number)
    return _ranges(text, apart)


def _in_digits(text: str) -> list[Number]:
    return [
        _dressed(text, m.start(), m.end(), _read(m.group()), default_sign=True)
        for m in _DIGITS.finditer(text)
    ]


_DECADE = re.compile(r"(?<![\w.,])(?P<ten>[1-9]0)s\b")


def _decades(text: str) -> list[Number]:
    """ "in the 50s": anything from 50 to 60."""
    return [
        Number(m.start(), m.end(), m.group(), ((int(m["ten"]) + 5.0, 10.0),), "points")
        for m in _DECADE.finditer(text)
    ]


def _read(written: str) -> tuple[tuple[float, float], ...]:
    digits = re.sub(r"[ \u00a0\u202f\u2009'’]", "", written)
    if re.match(r"0\d", digits):
        return ()
    marks = re.findall(r"[.,]", digits)
    readings = []
    if not marks:
        return ((float(digits), 1.0),)
    groups = re.split(r"[.,]", digits)
    if (
        len(set(marks)) == 1
        and all(len(g) == 3 for g in groups[1:])
        and len(groups[0]) <= 3
        and groups[0] != "0"
    ):
        readings.append((float("".join(groups)), 1.0))
        if groups[-1] == "000":
            readings.append((float("".join(groups)), 1000.0))  # "about 497,000"
    if marks.count(marks[-1]) == 1 and all(len(g) == 3 for g in groups[1:-1]):
        whole = "".join(groups[:-1])
        readings.append((float(f"{whole}.{groups[-1]}"), 10.0 ** -len(groups[-1])))
    return tuple(readings)


def _dressed(
    text: str, start: int, end: int, readings: tuple[tuple[float, float], ...], *, default_sign: bool = False
) -> Number:
    """The bare number with the sign, the scale and the unit that stand around it."""
    first, last, unit = start, end, ""
    sign = 0
    if money := _BEFORE_MONEY.search(text[:start]):
        unit, first = _currency(money["money"]), money.start()
        if money["sign"]:
            sign = 1 if money["sign"] == "+" else -1
    after = _AFTER.match(text, end)
    scale = ""
    if after:
        scale = after["tight"] or after["scale"] or ""
        last = after.end()
        if after["money"]:
            own = _currency(after["money"])
            unit = own if unit in {"", own} else "$"  # two currencies on one number are none
        for n, name in enumerate(UNITS):
            if after[f"u{n}"]:
                unit = name if not unit else "$"
    if scale:
        factor = next(f for p, f in SCALES if re.fullmatch(p, scale))
        readings = tuple((v * factor, step * factor) for v, step in readings)
    written = _SIGN.search(text[:first]) if default_sign else None
    if written and not sign:
        mark = written["sign"] or written["word"].lower()
        sign = 1 if mark in {"+", "plus"} else -1
        first = written.start("sign") if written["sign"] else written.start("word")
    return Number(first, last, text[first:last], readings, unit, sign)


def _currency(written: str) -> str:
    return next(code for code, p in CURRENCIES.items() if re.fullmatch(p, written)).strip()


def _in_words(text: str) -> list[Number]:
    found = []
    for m in IN_WORDS.finditer(text):
        value, step = value_in_words(m.group())
        number = _dressed(text, m.start(), m.end(), ((value, step),), default_sign=True)
        alone = m.group().lower() in {"one", "a", "an"} and not (
            number.unit not in {"", "day", "year", "x"} or number.end > m.end() + 4
        )
        if not alone:
            found.append(number)
    return found


def _multiples(text: str) -> list[Number]:
    return [
        Number(m.start(), m.end(), m.group(), ((value, 0.01),), unit)
        for pattern, (value, unit) in _MULTIPLE
        for m in pattern.finditer(text)
    ]


def _in_chinese(text: str) -> list[Number]:
    found = []
    for m in IN_CHINESE.finditer(text):
        whole, _, decimals = re.sub("點", "点", m["n"]).partition("点")
        if re.fullmatch("[万萬亿億]+", whole):
            continue  # a scale after digits
        number = _dressed(text, m.start(), m.end(), ((value_in_chinese(whole), 1.0),))
        if decimals:
            value = value_in_chinese(whole) + float("0." + "".join(str(CHINESE_DIGITS[c]) for c in decimals))
            number = _dressed(text, m.start(), m.end(), ((value, 10.0 ** -len(decimals)),))
        if m["share"]:
            number = replace(number, unit="%")
        article = m["n"] == "一" and number.unit in {"day", "week", "month", "year"}
        if (len(m["n"]) > 1 or number.unit) and not article:
            found.append(number)
    return found


_LARGE = 1000.0
_RANGE = re.compile(
    r"\s?(?:-|–|—|to|through|bis|auf|a|à|hasta|jusqu['’]à|до|(?:下调|上调|提高|降低|增加|减少|上升|下降|增|降|升|调|增长)?[至到]|~)\s?"
    r"(?:(?:los|las|rund|etwa|knapp|unos|environ|около|约)\s?)?"
)
_BETWEEN = re.compile(r"\s?(?:and|und|y|et|e|и|与|和)\s?")
_OF_WHICH = re.compile(
    r",? (?:[^\d.;]{0,50})?\b(?:of which|of that|of those|of these|dont|davon|wovon|de (?:los|las) cuales|"
    r"из них|из которых)\b[^\d.;]{0,30}"
)
_AGAINST = re.compile(  # "net income of 4.1 billion dollars, after a loss of 16.6 billion a year before"
    r"[^\d.;]{0,60}\b(?:against|compared (?:with|to)|versus|from|"
    r"(?:loss|profit|gain|income|revenue|sale|cost|charge|order)s? of|(?:net income|profit|loss|sales|revenue) to)"
    r"(?: about| around| roughly| some)? "
)
_AND_OF = re.compile(  # "one brought in 6.5 billion dollars and the other 3.6 billion"
    r",? (?:and|while|whereas) (?:(?:the |its )?[A-Z][\w.&’'-]*\s){1,3}(?:about |around |some )?|"
    r",? (?:and|while|whereas) (?:the|its|those|that) [a-z -]{1,30}\s"
)
_SCALED_ABROAD = re.compile(
    r"(?:Milliarden?|Mrd\.?|Millionen|Mio\.?|millones|milliards?|мл[нр]д?\w*|[亿億万萬])$"
)
_NO_MORE = re.compile(  # behind "16,6 Milliarden" of the same currency as the figure before: no noun that it counts
    r"\s*(?:[,;:)，。；、]|\.?$|\.\s|(?:im|in|ein|vor|zum|und|aus|auf|während|davon|für|mit|nach|seit|bis|durch|aber|"
    r"zuvor|vorher|y|e|en|el|un|hace|antes|frente|mientras|por|para|con|según|tras|desde|hasta|pero|"
    r"et|au|aux|contre|un|le|l['’]an|tandis|auparavant|pour|avec|selon|après|depuis|mais|и|а|в|год|годом|за|против|из|по|на|от|но)\b)"
)
_OF_THEM = re.compile(r" (?:of (?:it|them|that|these|those|which)|(?:more|less|higher|lower) than)\b")
_OPENS = re.compile(r"(?:\b(?:between|zwischen|entre|между)|在)\s?$", re.I)


def _of_scale(one: Number, two: Number) -> Number:
    """The lower end of a range in the millions or billions of its upper end: "10.85 to 11 billion"."""
    factor = next(
        (f for p, f in SCALES if f >= _LARGE and re.search(rf"\d[ -]?(?:{p})(?!\w)", two.text)), 1.0
    )
    if re.search(r"\d\.\d{3} millones", two.text) and re.fullmatch(r"[\d.]+", one.text):
        return replace(one, readings=tuple((v * 1e6, step * 1e6) for v, step in one.readings))
    bare = one.unit in {"", two.unit} and all(
        value < _LARGE and step < _LARGE for value, step in one.readings
    )
    if factor == 1.0 or not bare:
        return one
    return replace(one, readings=tuple((v * factor, step * factor) for v, step in one.readings))


def _ranges(text: str, found: list[Number]) -> list[Number]:
    """ "80–192 USD" and "$80 to 192": both ends have the unit that one of them bears, and "8 to 11 billion" its scale.

    "5.4 billion euros, of which 3.6 billion": euros too."""
    for n in range(len(found) - 2, -1, -1):
        one, two = found[n], found[n + 1]
        joint = text[one.end : two.start]
        alike = any(p.fullmatch(joint) for p in (_OF_WHICH, _AGAINST, _AND_OF))
        alike |= same_currency(text, one.end, two.start, two.text)
        abroad = _SCALED_ABROAD.search(two.text) is not None and _NO_MORE.match(text, two.end) is not None
        money = _money(found[: n + 1]) if abroad else one
        alike |= _OF_THEM.match(text, two.end) is not None
        alike |= abroad and not re.search(r"[.;。；](?!\d)", text[money.end : two.start])
        if alike and two.scaled and not two.unit and money.scaled and money.unit.isupper():
            found[n + 1] = replace(two, unit=money.unit)
        if _RANGE.fullmatch(joint) or (_BETWEEN.fullmatch(joint) and _OPENS.search(text[: one.start])):
            one = found[n] = _of_scale(one, two)
            if not one.unit and two.unit:
                found[n] = replace(one, unit=two.unit)
            elif one.unit and not two.unit and one.unit.isupper():
                found[n + 1] = replace(two, unit=one.unit)
    return found


def _money(found: list[Number]) -> Number:
    """The last that has a currency, but for those in percent and amounts without: "1.000 millones de dólares, un 15 %
    más, 600 millones después de 621 millones"."""
    return next((n for n in reversed(found) if n.unit != "%" and (n.unit or not n.scaled)), found[-1])
