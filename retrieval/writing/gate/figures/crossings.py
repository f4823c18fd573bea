"""Whether "crossed above", "fell below", "has stayed above" are so: they tell where something stood before, too.

Of that the evidence knows one thing, the previous close: a price crossed a level between it and now, or did not. Where
an RSI or an average came from is not known.
"""

from __future__ import annotations

import re

from retrieval.writing.gate.figures.comparisons import LEVELS, Comparisons
from retrieval.writing.gate.sentence import THEN, Fault, Sentence
from retrieval.writing.gate.words.cues import CUE_PATTERNS
from retrieval.writing.gate.words.lexicon import DOWN, NEUTRAL, OVER, STATES, UNDER, UP

_BETWEEN = (
    r"\W+(?:(?:\w+ly|back|just|well|far|further|again|also|either|neither|nor|not|once more|more|wieder|erneut|"
    r"de nuevo|otra vez|de nouveau|à nouveau|снова|вновь)\W+){0,3}"
)
_MOVES = (
    r"(?:cross\w*|mov(?:e[sd]?|ing)|went|goes|going|gone|c[ao]m(?:es?|ing)|r[io]s(?:es?|en|ing)|climb\w*|f[ae]ll(?:s|en|ing)?|"
    r"drop(?:s|ped|ping)?|slip(?:s|ped|ping)?|s[aiu]nk(?:s|ing)?|slid(?:es?|ing)?|dip(?:s|ped|ping)?|jump(?:s|ed|ing)?|"
    r"push(?:es|ed|ing)?|pull(?:s|ed|ing)?|br[eo]a?k(?:s|e|en|ing)?|breach\w*|return(?:s|ed|ing)?|turn(?:s|ed|ing)?|edg\w+|"
    r"surg\w+|tumbl\w+|plung\w+|retreat\w*|advanc\w+|recover\w*|rebound\w*|bounc\w+|rall(?:y|ied|ies)|g[eo]t(?:s|ting)?|"
    r"lift(?:s|ed|ing)?|gain(?:s|ed|ing)?|declin\w+|eas(?:es?|ed|ing)|travel\w*|pass(?:es|ed|ing)?|"
    r"(?:is|are|was|were|now|stands?|stood|trad\w+|clos\w+) back|"
    r"fiel|fällt|gefallen|sank|sinkt|stieg|steigt|rutscht\w*|kletter\w*|sprang|ging|geht|gab|legte|drehte|bewegt\w*|"
    r"ca[eyí]\w*|baj[aóo]\w*|sub[eió]\w*|pas[óa]\w*|retroced\w+|descend\w+|ascend\w+|avanz\w+|"
    r"passée?s?|passe|tombée?s?|tombe|repassée?s?|repasse|descendue?s?|montée?s?|remontée?s?|reculé|chuté|"
    r"опусти\w+|подня\w+|упал\w*|ушл\w*|выросл?\w*|снизил\w*|пере(?:шл|ход)\w*|вернул\w*)"
)
_ACROSS = re.compile(  # and what stands behind it is a level
    rf"\b{_MOVES}{_BETWEEN}(?:(?:from|to|out of)\W+)?(?:{OVER.pattern}|{UNDER.pattern}|(?:past|through)\b)|"
    r"\b(?:(?:took|tak(?:es?|ing)|carr(?:y|ies|ied|ying)|br(?:ought|ings?|inging)|s[ae]n[dt]s?|lift\w*|push\w*|pull\w*|dr[io]ves?)|"
    r"(?:gain|rise|advance|climb|fall|drop|decline|loss|move|slide)\b[^,;]{0,40}\bput)\b\s+"
    r"(?:(?:it|them|the \w+|shares)\s+)?"
    rf"(?:back )?(?:{OVER.pattern}|{UNDER.pattern}|(?:past|through)\b)|"
    r"\bcross(?:e[sd]|ing)?\b(?= (?:of |its |the |that |\d))|\b(?:broke|break(?:s|ing)?|breach\w*|pierc\w+)\b|"
    r"\b(?:durchbr\w+|(?:über|unter)schritt\w*|überwand\w*|kreuzt\w*|überquert\w*|"
    r"cruz[óa]\w*|rompi[óe]\w*|romp[ea]n?|perfor[óa]\w*|franchi\w*|cassé\w*|пересек\w*|пересёк\w*|проби\w+|перешагну\w+|"
    r"преодоле\w+)\b|突破|[跌升击涨]破|击穿|[上下升]穿|站上|失守|穿越",
    re.I,
)
_HELD = re.compile(
    r"\b(?:(?P<since>(?:has|have|had) (?:\w+ )?(?:held|stayed|remained|kept|hovered|continued))|held|stayed|remained|"
    rf"kept)\b{_BETWEEN}(?P<where>{OVER.pattern}|{UNDER.pattern}|"
    r"(?:at|between|within|inside|in|near|around|flat|unchanged|steady)\b)",
    re.I,
)
_STATE = rf"(?:{'|'.join(p.pattern for p in (*STATES.values(), NEUTRAL))})"
_INTO = re.compile(
    rf"\b(?:(?:{_MOVES}|slipp\w+)\W+(?:back\W+)?(?:into|to|towards?|out of|from)|(?:enter|exit|leav|reach|becom)\w*|"
    rf"left|became|turned)\W+(?:(?:the|an?|deep(?:er)?|well|just|\w+ly|in)\W+){{0,2}}{_STATE}",
    re.I,
)
_OF_PRICE = frozenset(LEVELS) - {"rsi_14"}
_BEHIND = re.compile(rf"[^,;:]{{0,40}}{_STATE}", re.I)
_NO_MOVE = re.compile(r"comes? (?:in |out |up )?(?:to|at)|going by|g[eo]t|came (?:to|in at)", re.I)


def check_crossings(read: Sentence, known: Comparisons) -> None:
    """Raises Fault where a crossing or a staying is told that the evidence does not bear out."""
    for start, end in read.parts:
        here = read.named[start:end]
        live = any(start <= u.number.start < end for u in read.used)
        told = any(start <= t.number.start < end for t in read.sourced)
        if read.sources and (told or THEN.search(read.open, start, end)) and not live:
            continue
        if read.sources and not live and not any(p.search(here) for p in CUE_PATTERNS.values()):
            continue
        for m in list(_ACROSS.finditer(read.named, start, end)):
            if not _NO_MOVE.match(m.group()):
                _crossed(read, known, m)
        for m in _HELD.finditer(read.named, start, end):
            _held(read, known, m)
        if into := _INTO.search(read.named, start, end):
            raise Fault(f"where the RSI stood before is not known: “{into.group()}”")


def _crossed(read: Sentence, known: Comparisons, m: re.Match[str]) -> None:
    """The price and the previous close are on two sides of the level. Raises Fault."""
    level = known.level(read, m.end())
    if level is None:
        return
    name, value = level
    price, before = (known.value(n, read, m.start()) for n in ("price", "previous_close"))
    if name not in _OF_PRICE or value is None or price is None or before is None:
        raise Fault(f"where it stood before is not known: “{m.group()}”")
    if known.of_level(read, m.start()) or (price - value) * (before - value) >= 0:
        raise Fault(f"“{m.group()}” is not so: it stood on that side before")
    contrary = DOWN if price > before else UP
    if not contrary.search(m.group()):
        read.bear_out([m.span()], m.start())


def _held(read: Sentence, known: Comparisons, m: re.Match[str]) -> None:
    """The price, now and at the previous close, is on one side of the level; of longer nothing is known."""
    level = known.level(read, m.end("where"))
    if m["since"]:
        raise Fault(f"the figures do not say for how long: “{m.group()}”")
    if level is None:
        if _BEHIND.match(read.named, m.end()):
            raise Fault(f"where the RSI stood before is not known: “{m.group()}”")
        return
    name, value = level
    price, before = (known.value(n, read, m.start()) for n in ("price", "previous_close"))
    if name not in _OF_PRICE or value is None or price is None or before is None:
        raise Fault(f"where it stood before is not known: “{m.group()}”")
    if known.of_level(read, m.start()) or (price - value) * (before - value) <= 0:
        raise Fault(f"“{m.group()}” is not so: it was not there before")
