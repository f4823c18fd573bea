"""Whether a retelling says "up", "down" or "grew", which claim nothing alone, of what its source tells no way of."""

from __future__ import annotations

import re

from retrieval.writing.gate.articles.steps import FALLS, MORE, RISES
from retrieval.writing.gate.form import masked

_PHRASAL = re.compile(  # "made up 51 percent", "turned down an offer"
    r"\b(?:m[ae][dk]es?|making|t[ao]kes?|took|taken|taking|set(?:s|ting)?|g[ai]v\w+|br[io]\w*ng\w*|brought|pick\w*|open\w*|sign\w*|"
    r"back\w*|buil[dt]\w*|ke[ep]\w+|speed\w*|sped|hold\w*|held|end\w*|w[io]u?nd\w*|put(?:s|ting)?|turn\w*|shut\w*|clos\w*|"
    r"clear\w*|ca(?:tch|ught)\w*|step\w*|lin\w+|split\w*|add\w*|start\w*|dr[ae]w\w*|follow\w*|look\w*|show\w*|br[eo]a?k\w*|"
    r"let\w*|la(?:y|id)\w*|cut\w*|slow\w*|st[ao]+n?d\w*|call\w*|pa(?:y|id)\w*|b(?:uy|ought)\w*|use[sd]?|using|s[eo]l[ld]\w*|"
    r"scal\w+|ramp\w*|hand\w*|track\w*|wr[io]te\w*|boil\w*|play\w*|warm\w*|firm\w*|team\w*|link\w*|join\w*|tie[sd]?|tying|"
    r"divid\w+|carv\w+|spin\w*|spun|free[sd]?|fill\w*|load\w*|sav\w+|face[sd]?|own\w*|prop\w*|shor\w+|stack\w*|stock\w*)\b"
    r" (?:(?:it|them|its \w+|the \w+) )?(?:up|down|off)\b",
    re.I,
)
_UP = re.compile(r"\bup\b(?! to\b)|\bgr(?:[eo]w|own|ows|owing)\b|\bgrowth (?:of|to)\b", re.I)
_DOWN = re.compile(r"\bdown\b", re.I)
_AT_MOST = re.compile(
    r"\b(?:record|peak\w*|beat\w*|exceed\w*|pass(?:ed|es)|top(?:ped|s)|above|doubl\w+|\w+fold|new)\b|\bhighest\b",
    re.I,
)
_AT_LEAST = re.compile(r"\b(?:fewer|less|lower|below|lowest|cut\w*|halv\w+|miss\w*|short of)\b", re.I)
_SET_AGAINST = re.compile(  # two figures: which way, is for `steps`
    r"\d[^;]*\b(?:from|against|versus|compared|after|before|earlier|instead of|than)\b[^;]*\d", re.I
)


def undirected(retold: str, own: str) -> str | None:
    """The word of direction that nothing in the source's sentence bears out, or None."""
    told, said = (masked(text, [m.span() for m in _PHRASAL.finditer(text)]) for text in (retold, own))
    if _SET_AGAINST.search(own):
        return None
    for pattern, ways in ((_UP, (RISES, MORE, _AT_MOST)), (_DOWN, (FALLS, _AT_LEAST))):
        if (m := pattern.search(told)) and not any(p.search(said) for p in ways):
            return m.group()
    return None
