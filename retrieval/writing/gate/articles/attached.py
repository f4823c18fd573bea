"""What a share is of, and what a month or a half-year belongs to: "36 percent of spending", "the outage of July".

"A tenth of visits" is not "visits fell by a tenth".
"""

from __future__ import annotations

import re

from retrieval.writing.gate.dates import ENGLISH_MONTHS
from retrieval.writing.gate.words.stems import content

_FRACTION = r"(?:an? (?:half|third|quarter|fifth|sixth|eighth|tenth)|half|two[- ]thirds|three[- ]quarters)"
_SHARE = rf"(?P<share>\d[\d.,]* ?(?:percent|per cent|%)|{_FRACTION})"
_OF = re.compile(
    rf"\b{_SHARE} of (?:all |the |its |their |his |her |this |that |those )*"
    rf"(?!(?:them|it|these|those|which|that)\b)(?P<what>[\w$€£’'-]+(?: [\w’'-]+){{0,4}})",
    re.I,
)
_BY = re.compile(
    rf"\bby (?:about |around |roughly |nearly |almost |over |more than )?{_SHARE}(?! of\b)", re.I
)
_MONTH = (
    rf"(?P<month>(?:{ENGLISH_MONTHS})"
    r"(?: \d{4})?)"
)
_THING_OF = re.compile(rf"\b(?P<what>[a-z]{{4,}}) (?:of|from) (?:early |late |mid-)?{_MONTH}\b")
_HAPPENED = re.compile(rf"(?P<before>[^,;]*)\b(?:in|during) (?:early |late |mid-)?{_MONTH}\b")
_HALF = re.compile(
    r"\b(?P<part>half|quarter|end|start|beginning|middle|rest) of (?P<which>next|last|the|this|its|that) "
    r"(?P<span>year|month|quarter|week)\b"
)
_OTHER = frozenset({"next", "last"})


def attached_otherwise(retold: str, own: str) -> str | None:
    """Why a share is told of another thing, or a time of another one, than in the source; or None."""
    return _share_of_another(retold, own) or _time_of_another(retold, own)


def _share_of_another(retold: str, own: str) -> str | None:
    theirs = [(_plain(m["share"]), m) for m in _OF.finditer(own)]
    by = {_plain(m["share"]) for m in _BY.finditer(own)}
    for m in _OF.finditer(retold):
        share = _plain(m["share"])
        same = [o for name, o in theirs if name == share]
        mine = content(m["what"])
        elsewhere = mine & content(own)  # another word for it is judged with all the words told
        if same and elsewhere and not any(mine & content(o["what"]) for o in same):
            return f"the source says “{same[0].group()}”"
        if not same and share in by:
            return f"the source says “by {share}”"
    return None


def _time_of_another(retold: str, own: str) -> str | None:
    for m in _THING_OF.finditer(own):
        told = [t for t in _HAPPENED.finditer(retold) if t["month"].split()[0] == m["month"].split()[0]]
        if told and not any(t["month"].split()[0] == m["month"].split()[0] for t in _HAPPENED.finditer(own)):
            return f"the source says “{m.group()}”"
    halves = {(m["part"], m["span"]): m for m in _HALF.finditer(own)}
    for m in _HALF.finditer(retold):
        said = halves.get((m["part"], m["span"]))
        if said and {said["which"], m["which"]} & _OTHER and said["which"] != m["which"]:
            return f"the source says “{said.group()}”"
    return None


def _plain(share: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"per ?cent|%", " percent", share.lower())).strip()
