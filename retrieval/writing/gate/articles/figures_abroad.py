"""What a figure of a retelling in another language is to its source's: come to or from, and with which words. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from retrieval.writing.gate.words.stems import sense

_AROUND = (
    r"(?:\s|rund|etwa|knapp|gut|den|dem|der|einem?|unos|los|el|la|cerca de|les|environ|около|"
    r"примерно|约|約|大约)*"
)
_FROM = re.compile(
    r"(?:\b(?:nach|gegenüber|statt|anstatt|desde|frente al?|tras|en lugar de|contre|après|au lieu d[e’']|против|вместо|"
    r"со?)|从|從|此前的?|之前的?|而非|(?:一年|去年|个月|同期|季度?)[之以]?前?(?:的|为|為|是))"
    rf"{_AROUND}$",
    re.I,
)
_OPENS = re.compile(rf"\b(?:von|vom|del?|du){_AROUND}$", re.I)  # "from" only where "to" follows
_THEN_TO = re.compile(r"[^,;.]{0,25}\b(?:auf|al?|à|aux?|hasta|jusqu['’]à)\b[^,;.\d]{0,12}\d", re.I)
_TO = re.compile(rf"(?:\b(?:auf|hasta|jusqu['’](?:à|aux?)|до)|至|到|达|達){_AROUND}$", re.I)
_AT = re.compile(rf"\b(?:al?|à|aux?){_AROUND}$", re.I)
_BY = re.compile(
    r"(?:\b(?:um|на|en)|\b(?:réduit|augment|baiss|relev|abaiss|diminu|progress|recul)\w* "
    rf"(?:[\w’']+ ){{0,5}}de|了){_AROUND}$",
    re.I,
)
_COMPARED = re.compile(
    r"\b(?:from|than|against|versus|after|below|above|ahead of|compared (?:with|to)|beat\w*|miss\w*|exceed\w*|"
    r"instead of|rather than|short of|of)\b[^,;.\d]{0,45}$"
)
_THAN = re.compile(r"\s*(?:(?P<more>more|higher|larger)|fewer|less|lower|smaller)\b")
_JOINTS = frozenset(
    map(
        sense,
        "up down from before after against versus of million billion trillion percent dollar yuan euro".split(),
    )
)
PIECES = re.compile(r"\band\b|, |;")  # of a sentence: each figure has the words of its own


def otherwise(text: str, start: int, end: int, before_own: str, said: str) -> bool:
    """The figure at a place is told as what something came from, or to, and is the other in its source.

    `before_own` stands before it in its source's sentence, `said` is what the words there say: "from", "to", ""."""
    before, behind = text[:start], text[end:]
    then = _THEN_TO.match(behind) if _OPENS.search(before) else None
    alike = then and ("%" in text[start:end]) == bool(re.match(r"[\d.,]*\s?%", behind[then.end() - 1 :]))
    if _FROM.search(before) or alike:  # "de 48 % à 41 %", not "de 27 % à 14,2 milliards"
        return not _COMPARED.search(before_own)
    if said == "by":
        return bool(_TO.search(before) or _AT.search(before))
    return bool((_TO if said == "from" else _BY).search(before)) if said else False


def anothers(pieces: Iterable[tuple[bool, set[str]]], words: set[str]) -> bool:
    """The words stand with another figure of the sentence, and none of them with this: "A 627 and B 900".

    `pieces` are those that have figures, whether it is this one, with their words."""
    full = [(here, own & words) for here, own in pieces if any(w.isalpha() for w in own - _JOINTS)]
    near = any(own for here, own in full if here)
    return any(here for here, _ in full) and not near and any(own for here, own in full if not here)


def way_behind(behind: str) -> set[str]:
    """ "25.6 percent more than a year earlier" is a rise: the sense of what stands behind a figure."""
    m = _THAN.match(behind)
    return {sense("rise" if m["more"] else "fall")} if m else set()
