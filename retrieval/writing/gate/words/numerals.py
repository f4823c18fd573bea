"""Numerals in words, English and Chinese: where they stand and what they are worth. Pure."""

from __future__ import annotations

import re

_ONES = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
_TENS = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
)
_WORD = "|".join([*_TENS, *sorted(_ONES, key=len, reverse=True)])
IN_WORDS = re.compile(
    rf"\b(?:(?:an?|{_WORD})[- ]hundred(?:[- ](?:and[- ])?)?(?:(?:{_WORD})(?:[- ](?:{_WORD}))?)?|"
    rf"(?:{_WORD})(?:[- ](?:{_WORD}))*|an?(?= (?:dozen|thousand|million|billion|trillion)\b))"
    rf"(?P<point>(?: point)(?: (?:{_WORD}))+)?\b",
    re.I,
)
CHINESE_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
IN_CHINESE = re.compile(
    r"(?P<share>百分之)?(?P<n>[零〇一二两兩三四五六七八九十百千万萬亿億]+(?:[点點][零〇一二三四五六七八九]+)?)"
)


def value_in_words(words: str) -> tuple[float, float]:
    """ "forty-three point six" -> (43.6, 0.1)."""
    whole, _, decimals = words.lower().partition(" point")
    total = current = 0.0
    for word in re.split(r"[- ]+", whole):
        if word in {"and", ""}:
            continue
        if word == "hundred":
            current = max(current, 1) * 100
        elif word in {"a", "an"}:
            current = 1
        else:
            current += _ONES[word] if word in _ONES else _TENS[word]
    total += current
    digits = [str(_ONES.get(w, _TENS.get(w, 0))) for w in re.split(r"[- ]+", decimals) if w]
    if not digits:
        return total, 1.0
    fraction = "".join(digits)
    return total + float(f"0.{fraction}"), 10.0 ** -len(fraction)


def value_in_chinese(numeral: str) -> float:
    if all(c in CHINESE_DIGITS for c in numeral):
        return float("".join(str(CHINESE_DIGITS[c]) for c in numeral))
    total = section = digit = 0
    for c in numeral:
        if c in CHINESE_DIGITS:
            digit = CHINESE_DIGITS[c]
        elif c in "十百千":
            section += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[c]
            digit = 0
        else:
            total = (total + section + digit) * {"万": 10**4, "萬": 10**4}.get(c, 10**8)
            section = digit = 0
    return float(total + section + digit)
