"""From when, until when, by when: what stands before a time comes along with it.

"Until the end of the year" is not "from the end of the year", "keep it from buying" is not "keep it buying".
"""

from __future__ import annotations

import re

from retrieval.writing.gate.dates import ENGLISH_MONTHS
from retrieval.writing.gate.words.stems import WORD, bare_word, stem

_MONTH = (
    rf"(?:{ENGLISH_MONTHS}|spring|summer|autumn|"
    r"winter)"
)
_AT = (
    r"(?:(?:the |its |a )?(?:very )?(?P<edge>end|beginning|start|close|middle)(?: of |['’]s )|"
    r"(?P<part>early|late|mid)[- ]?)?(?:(?:the|this|its|that) )?"
    r"(?P<time>(?:(?:next|last|this|coming|fiscal) )*(?:(?:year|quarter|month|week)(?! (?:before|earlier|ago|prior)\b)|"
    rf"{_MONTH})(?:['’]s? (?P<edge2>end|start|beginning)| is over| is out| ends)?(?: \d{{4}})?|"
    r"(?:fiscal )?(?<!the )(?:19|20)\d\d)\b"  # "the 2021 peak" is no time
)
_BEFORE = {
    "until": r"until|till|up to|through|as late as|to(?= (?:the |this )?(?:end|close|"
    r"beginning|start|next|last|late|early|mid)\b)",
    "into": r"well into|far into|deep into|into",
    "by": r"by|before|no later than|not later than|ahead of|within",
    "from": r"from|since|starting(?: in| from)?|beginning(?: in)?|as of|effective|after|once",
}
_PREP = "|".join(f"(?P<{name}>{words})" for name, words in _BEFORE.items())
_TIMED = re.compile(rf"\b(?:(?:{_PREP})\s+(?:(?:about|around|at least|the)\s+)?)?\b{_AT}", re.I)
_STARTS = re.compile(
    r"\b(?:start|beg[aiu]n|launch|open|effective|introduc|enter)", re.I
)  # in 2027: from then on
_SINCE = re.compile(r"\b(?:since|from|after) (?:\w+ )?(?P<year>(?:19|20)\d\d)\b", re.I)
_SINCE_ABROAD = re.compile(
    r"\b(?:seit\w*|ab|nach|desde|tras|después|depuis|dès|après|partir|сo|с|со|после|начиная)\b|[自从從后後]|以来|以來",
    re.I,
)
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d|\s?(?:%|USD|[亿億万萬元]))")
_YEARS = {  # what stands before a year, in English and abroad
    "since": (r"\b(?:since|from)\W+(?:the )?$", r"\b(?:seit|ab|desde|depuis|с|со)\W+(?:el |dem )?$"),
    "by": (
        r"\b(?:by|until|till|before)\W+(?:the )?$",
        r"\b(?:bis|vor|para|hasta|antes de|d['’]ici(?: à)?|jusqu['’]en|avant|к|до)\W+$",
    ),
    "in": (r"\b(?:in|during|of)\W+(?:fiscal |early |late )?$", r"\b(?:im jahr|en|in|в|во|durante)\W+$"),
}
_KEPT = re.compile(
    r"\b(?P<verb>keep|kept|keeps|prevent|stop|bar|barr|ban|bann|block|deter|prohibit|hinder|discourag|restrain|exclud|"
    r"exempt|protect|sav|free|shield|refrain|abstain)\w*(?: [\w’'-]+){1,5}? from (?P<done>\w+ing)\b",
    re.I,
)


def timed_otherwise(retold: str, own: str, *, abroad: bool) -> str | None:
    """Why a time that both name does not stand with what the source says of it, or None."""
    if abroad:
        since = next((m for m in _SINCE.finditer(own) if m["year"] in retold), None)
        if since and not _SINCE_ABROAD.search(retold):
            return f"the source says “{since.group()}”"
        return "the source says that of another time" if _another_year(retold, own) else None
    mine, theirs = _times(retold), _times(own)
    for when, how in mine.items():
        said = theirs.get(when)
        if said and "from" in how | said and "" in how | said and _STARTS.search(f"{retold} {own}"):
            continue
        if said and not how & said:
            return f"the source says “{' or '.join(sorted(said)) or 'in'}” of that time"
    return _let(retold, own)


def _another_year(retold: str, own: str) -> bool:
    """ "In 2023" for "since 2023", "by 2029" for "in 2029", abroad."""
    for year in _YEAR.finditer(retold):
        said = _when(retold[: year.start()], 1)
        found = {_when(own[: m.start()], 0) for m in re.finditer(rf"\b{year.group()}\b", own)}
        if said and found and "" not in found and said not in found:
            return True
    return False


def _when(before: str, side: int) -> str:
    return next((name for name, p in _YEARS.items() if re.search(p[side], before, re.I)), "")


def _times(text: str) -> dict[str, set[str]]:
    """From each time named to how: "until", "by", "from", or "" of what only is in it."""
    found: dict[str, set[str]] = {}
    for m in _TIMED.finditer(re.sub(r"\byear[- ]end\b", "end of the year", text)):
        parts = {k: v for k, v in m.groupdict().items() if v}
        how = next((name for name in _BEFORE if name in parts), "")
        also = (
            {""} if "from" in parts and parts["from"].lower() == "as of" else set()
        )  # "held as of the end of June"
        time = re.sub(r"['’]s? \w+$| is over$| is out$| ends$", "", parts.get("time", "").lower())
        time = re.sub(r"^this ", "", time)
        over = re.search(r"(?:['’]s? end| is over| is out| ends)$", parts.get("time", ""), re.I)
        edge = parts.get("edge") or parts.get("edge2") or ("end" if over else "")
        found.setdefault(f"{edge} {time}".lower(), set()).update({how} | also)
    return found


def _let(retold: str, own: str) -> str | None:
    """What the source keeps somebody from doing is told as if it kept him doing it."""
    for m in _KEPT.finditer(own):
        done = stem(m["done"].lower(), "en")
        told = [
            w for w in map(bare_word, WORD.findall(retold)) if w.endswith("ing") and stem(w, "en") == done
        ]
        verb = re.search(rf"\b{m['verb']}\w*\b", retold, re.I)
        if verb and told and not any(re.search(rf"\bfrom (?:\w+ly )?{w}\b", retold, re.I) for w in told):
            return f"the source says “from {m['done']}”"
    return None
