""" "Both articles say": what several are said to say, each of them says."""

from __future__ import annotations

import re

_SEVERAL = re.compile(
    r"(?<!of )\b(?:both|all(?: (?:three|four))?|(?:the|these) (?:two|three|four)|each|every)(?: of)?"
    r"(?: (?:the|these|its))? "
    r"(?:articles?|sources?|pieces?|papers?|publications?)\b(?!['’])|"
    r"\b(?:articles|sources|pieces|papers|publications) (?:both|all|each) \w+|"
    r"\bbeide[nr]? (?:Artikel|Quellen|Berichte)\w*|\bamb[oa]s (?:artículos|fuentes)|"
    r"\bles deux (?:articles|sources)|\bоб[ае]и?х? (?:стать|источник)\w+|两[篇个]文章",
    re.I,
)


def of_several(text: str) -> bool:
    """Whether a sentence says something of several articles at once."""
    return bool(_SEVERAL.search(text))
