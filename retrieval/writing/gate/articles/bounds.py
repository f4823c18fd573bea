"""Whether a retelling compares, or sets a bound to a figure, where its source does not: "in less than three hours"."""

from __future__ import annotations

import re

from retrieval.writing.gate.facts import bare, same_figure
from retrieval.writing.gate.form import masked
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.words.lexicon import OVER, UNDER
from retrieval.writing.gate.words.senses import times_before

_BOUNDED = re.compile(  # "less than three hours" sets a bound, and compares nothing
    r"\b(?P<than>(?:more|less|fewer|greater|higher|lower) than) (?:an? |about |around )?[$€£]?"
    r"(?:\d|[\w-]+ (?:hours?|days?|weeks?|months?|years?|percent|[mb]illion)\b)(?! (?:before|earlier|ago|prior)\b)",
    re.I,
)
_BEFORE_FIGURE = re.compile(
    r"\b(?P<words>more than|over|above|at least|less than|fewer than|under|up to|at most|as much as)\W+$",
    re.I,
)
_HEDGED_FIGURE = re.compile(
    r"\b(?:than|over|above|below|under|least|most|up to|much as|many as|about|around|roughly|some|nearly|almost|past|"
    r"exceed\w*|surpass\w*|top\w*|pass\w*|beyond|upwards? of|maximum|minimum|limit|to)\W+(?:\w+\W+){0,2}$",
    re.I,
)
_NEAR = 30  # characters from "more than" to its figure
_THAN = re.compile(
    r"(?<!rather )(?<!other )\bthan\b(?! (?:(?:an?|one|the) (?:year|quarter|month|week) (?:before|earlier|ago|prior)|"
    r"scheduled|planned))",
    re.I,
)
_COMPARES = re.compile(r"\bexceed|\bout(?:run|pac|strip|perform|ran)\w*|\bpass(?:ed|es)\b")


_SOME = re.compile(r"\b(?:some|several|a few|part of|partly|many|one of)\b", re.I)
_PART_OF = re.compile(
    r"\b(?:some|most|part|parts|several|a few|many|much) of(?= (?:the|its|their|his|her)\b)", re.I
)
_PART_TOLD = re.compile(
    r"\b(?:some|most|mostly|part|parts|partly|several|few|many|much|certain|portion|share|majority|largely|mainly|often|"
    r"bulk|not all|not every)\b",
    re.I,
)
_ALL = re.compile(  # of whichever language; "in all", "above all" are of none
    r"(?<!above )(?<!after )(?<!in )\b(?:all(?! in all)|every|each|most(?= of| [a-z]+s\b)|alle[nrsm]?|sämtliche\w*|"
    r"jede[rnms]?|todos|todas|tous|toutes|все[мх]?|кажд\w+|die meisten|la mayoría|la plupart|большинств\w+)\b|"
    r"所有|全部|大多数|大部分",
    re.I,
)


def compared_otherwise(retold: str, own: str, *, abroad: bool = False) -> str | None:
    """Why the retelling compares, or speaks of all, what its source does not, or None."""
    if (part := _PART_OF.search(own)) and not _PART_TOLD.search(retold) and not abroad:
        return f"the source says that of “{part.group()}” it"
    if not abroad and (bound := _unbound(retold, own)):
        return f"the source says “{bound}” that figure"
    if (every := _ALL.search(retold)) and _SOME.search(own) and not _ALL.search(own):
        return f"the source does not say “{every.group()}”"
    for m in _BOUNDED.finditer(retold):
        way = OVER if OVER.match(m.group()) else UNDER
        if not _bound(own, way) and not (way is OVER and _COMPARES.search(own)):
            return f"the source does not say “{m['than']}” of that figure"
    if _THAN.search(_BOUNDED.sub(" ", retold)) and not (_THAN.search(own) or _COMPARES.search(own)):
        return "the source does not compare that"
    return None


def _unbound(retold: str, own: str) -> str | None:
    """The bound that the source sets to a figure, "more than 650 million", where the figure is told alone."""
    told = numbers(bare(retold))
    for n in numbers(bare(own)):
        bound = _BEFORE_FIGURE.search(own[: n.start])
        again = next((f for f in told if same_figure(f, n)), None)
        if bound and again and not _HEDGED_FIGURE.search(retold[: again.start]):
            return bound["words"]
    return None


def _bound(text: str, way: re.Pattern[str]) -> bool:
    """It says of a figure that something is more than it, or less: "in under three hours", not "than a year before"."""
    text = masked(text, [(start, end) for start, end, _ in times_before(text)])
    starts = [n.start for n in numbers(bare(text))]
    return any(0 <= start - m.end() <= _NEAR for m in way.finditer(text) for start in starts)
