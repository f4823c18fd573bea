"""What stands right beside a verb of dealing or a count: what is bought or sold, and what there are so many of."""

from __future__ import annotations

import re

from retrieval.writing.gate.facts import bare
from retrieval.writing.gate.numbers import numbers

_BUYS = (
    r"b(?:uys?|ought|uying)|acquir(?:e[sd]?|ing)|purchas(?:e[sd]?|ing)(?: of)?|acquisition of|takeover of|"
    r"t(?:akes?|ook|aking) over"
)
_SELLS = r"s(?:ells?|old|elling)|sales? of|dispos(?:al|es?|ed|ing) of|divest(?:s|ed|ing)?"
_DEAL = re.compile(
    rf"\b(?:(?P<buys>{_BUYS})|{_SELLS})\s+(?:(?:the|its|an?|some|about|all|around|roughly|part of) )*"
    r"(?P<what>[A-Z][\w’'-]+|\d(?:[\d.,]*\d)?)"
)
# Words that any retelling may use, and that are another thing behind a count: "109 states" for "109 counties".
_COUNTED = re.compile(
    r"\s+(?P<noun>states|reports|papers|units|arms|groups|companies|divisions|segments|businesses|stocks|parts|texts|"
    r"passages|sections|pages|interviews|articles|pieces)\b"
)
_SHIPPED = re.compile(
    r"\b(?:shipp?(?:ed|ing|ments?)|deliver(?:ed|ies)|sold)\b[^,;]{0,20}\d"
)  # "17 million units"


def dealt_otherwise(said: str, own: str) -> bool:
    """What the source's sentence has bought is told as sold, or the other way round."""
    theirs = {m["what"]: bool(m["buys"]) for m in _DEAL.finditer(own)}
    return any(theirs.get(m["what"], bool(m["buys"])) != bool(m["buys"]) for m in _DEAL.finditer(said))


def counts_another(said: str, own: str) -> bool:
    """A count in the retelling is of something that the source's sentence does not name."""
    behind = (_COUNTED.match(said, n.end) for n in numbers(bare(said)) if not n.unit)
    shipped = _SHIPPED.search(said) and _SHIPPED.search(own)
    return any(m["noun"] not in own.lower() and not (shipped and m["noun"] == "units") for m in behind if m)
