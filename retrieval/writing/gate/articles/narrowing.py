"""What limits a thing comes along: where it is, in what degree, of which part or pair it is said, until when.

"Volumes in Europe fell" is not "volumes fell", "the most advanced machines" are not "machines".
"""

from __future__ import annotations

import re
from collections.abc import Collection

from retrieval.writing.gate.dates import ENGLISH_MONTHS
from retrieval.writing.gate.words.lexicon import NEGATION
from retrieval.writing.gate.words.stems import content

_DOES = (
    r"(?:rose|fell|grew|climbed|slipped|dropped|jumped|declined|slid|shrank|increased|decreased|reached|remain\w*|stay\w*|"
    r"is|are|was|were|will|came|brought|made|lost|earned|went|hit|doubled|halved|weaken\w*|recover\w*|expects?)"
)
_PLACE = re.compile(  # "Package volume inside the United States grew"
    rf"(?:^|[’']s |\bthat |\band |\bThe |\bthe )(?P<head>[A-Za-z][\w-]*(?: [a-z][\w-]*){{0,2}}) "
    rf"(?:in|inside|outside|at|within) (?P<where>[^,;:.]{{2,60}}?) {_DOES}\b"
)
_HEADS_OF_TIME = re.compile(
    rf"(?:the |its |this |that |a |an )?(?:\w+ )?(?:quarter|year|half|month|week|{ENGLISH_MONTHS}|"
    r"spring|summer|autumn|winter|fact|particular|turn|total|least|first|end)\b"
)
_COMPARABLE = re.compile(
    r"same[- ]store|like[- ]for[- ]like|comparable|flächenbereinigt|vergleichbar|comparable|同店|сопоставим",
    re.I,
)
_MOST = re.compile(r"\b(?:most|least) (?P<how>[a-z]{4,}) (?P<what>(?:[a-z]+ )?[a-z]{3,})\b")
_SORT = re.compile(r"\b(?P<how>large|big|small|used|second-hand|new) (?P<what>[a-z]{4,})\b")
_SORTED = re.compile(
    r"\b(?:large|big|major|great|heavy|giant|small|little|used|second-hand|pre-owned|old|new|additional|further|more|another)\w*\b",
    re.I,
)
_PART_OF = re.compile(
    r"\b(?P<how>more|most|some|part|much|half|many|fewer|less) of (?:its|the|their|our|his|her) (?P<what>[a-z]{4,})\b"
)
_PARTLY = re.compile(
    r"\b(?:more|most\w*|some|part\w*|much|half|many|increas\w+|larger|greater|several|bulk|majority|portion|few\w*|less)\b",
    re.I,
)
_ONE_OF = re.compile(
    r"\b(?:one|a) (?P<what>reason|cause|factor|driver)\b|\bone of (?:the|its|their) (?P<of>[a-z]+)s\b"
)
_THE_ONE = re.compile(r"\bthe (?:main |only |sole |chief )?(?:reason|cause|factor|driver)\b")
_SHARE_OF = re.compile(
    r"\bpercent of (?:its|the|their) (?P<how>(?:[\w’'-]+ ){1,3}?)(?P<what>[a-z]{4,}s)\b"
    r"(?=[,;.]| (?:and|by|in|to|from|this|next|last)\b|$)"
)
_NOT_BEFORE = re.compile(
    r"\b(?:before|until|till) (?P<when>(?:the )?(?:next |this |early |late |mid-)?[\w-]+)"
)
_OR = re.compile(r"\b(?P<a>[A-Za-z-]{4,}) or (?P<b>(?:[a-z-]+ )?[a-z]{4,})\b")
_TOGETHER = re.compile(
    r"(?P<a>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) and (?P<b>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) "
    r"(?:together|combined|jointly)\b"
)
_WITH = re.compile(
    r"\b(?:mak\w+|s[eo]ll\w*|sold|buy\w*|bought|produc\w+) (?:[a-z]+ ){0,2}?(?P<a>[a-z]{4,}) with (?P<b>[a-z]{3,})\b"
)
_YEARS = re.compile(r"\b(?P<which>next|last) (?P<unit>year|quarter|month|season)['’]s (?P<what>[a-z]+)\b")
_NEXT = re.compile(
    r"\bnext\b|\blast\b|coming|previous|prior|following|nächst|kommend|vorig|letzt|próxim|siguiente|pasad|prochain|suivant|dernier|"
    r"следующ|прошл|будущ|предстоящ|明年|来年|下一?[年季月]|去年|上一?[年季月]",
    re.I,
)
_SUM = re.compile(
    r"\b(?:(?<![Tt]aken )together|combined|jointly|between them|zusammen|gemeinsam|juntos|juntas|conjuntamente|"
    r"ensemble|вместе|совместно)\b(?! with)|合计|合計|共同",
    re.I,
)
_SUMMED = re.compile(
    r"\b(?:together|combin|joint|total|sum\b|both|merg|altogether|overall|allian|partner|with|team|collab|common|shar)",
    re.I,
)
_WORTH = re.compile(r"\b(?P<what>[a-z]{3,}s) worth\b")
_ONE = re.compile(r"\b(?:an?|one|ein\w{0,2}|une?|una|один|одн\w+) (?:\w+ )?(?P<what>\w{4,})\b")
_OF_THEM = re.compile(r", (?P<few>[\w.]+) of (?:them|which|those) (?P<what>[a-z]{4,})")


def limit_left_out(retold: str, said: str, own: str, mine: Collection[str], *, abroad: bool) -> str | None:
    """Why what is told is told of more than the source says it of, or None."""
    senses = set(mine)
    for m in _PLACE.finditer(own):
        where = content(m["where"])
        if (
            where and not _HEADS_OF_TIME.match(m["where"]) and content(m["head"].split()[-1]) & senses
            and not where & (senses | content(said)) and not _COMPARABLE.search(retold)
        ):  # fmt: skip
            return f"the source says that of “{m['head']} in {m['where']}”"
    for m in _YEARS.finditer(own):
        if content(m["what"]) & senses and not _NEXT.search(retold):
            return f"the source says “{m.group()}”"
    for m in _TOGETHER.finditer(own):
        if bool(content(m["a"]) <= senses) != bool(content(m["b"]) <= senses):
            return f"the source says that of “{m.group()}”"
    if (told := _SUM.search(retold)) and not _SUMMED.search(own):
        return f"the source does not say “{told.group()}”"
    for m in _WORTH.finditer(own):
        if any(
            one["what"].lower().startswith(m["what"][:4])
            for one in _ONE.finditer(retold)
            if one["what"].lower() != m["what"]
        ):
            return f"the source says “{m.group()}”"
    return None if abroad else _left_out(retold, own, senses)


def _left_out(retold: str, own: str, senses: set[str]) -> str | None:
    """The degree, the sort, the part, the time that is not told, in English."""
    words = _words(retold)
    for m in (*_MOST.finditer(own), *_SHARE_OF.finditer(own)):
        if content(m["what"].split()[-1]) & senses and not _words(m["how"]) & words:
            return f"the source says that of “{m.group()}”"
    for pattern, kept in ((_SORT, _SORTED), (_PART_OF, _PARTLY)):
        for m in pattern.finditer(own):
            if content(m["what"]) & senses and not kept.search(retold):
                return f"the source says that of “{m.group()}”"
    if _ONE_OF.search(own) and _THE_ONE.search(retold):
        return "the source names it as one among others"
    for m in _NOT_BEFORE.finditer(own) if NEGATION.search(own) and NEGATION.search(retold) else ():
        if not _words(m["when"]) - {"the", "this"} & words:
            return f"the source says “{m.group()}”"
    return _torn_apart(own, senses, words | set(re.findall(r"\d[\d.]*", retold)))


def _torn_apart(own: str, senses: set[str], words: Collection[str]) -> str | None:
    """One of two that the source joins by "or" or "with", or what is said of some of a count."""
    ors = () if NEGATION.search(own) else _OR.finditer(own)
    for m in (*ors, *_WITH.finditer(own)):
        if content(m["a"]) & senses and content(m["b"]) and not content(m["b"]) & senses:
            return f"the source says “{m.group()}”"
    for m in _OF_THEM.finditer(own):
        if content(m["what"]) & senses and m["few"].lower() not in words:
            return f"the source says that of {m['few']} of them"
    return None


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{2,}", text.lower()))
