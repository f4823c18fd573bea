"""Whether "neither has gained", "both fell" and the like are so: of each of the listings, by its own signed figure."""

from __future__ import annotations

import re

from retrieval.writing.gate.facts import SIGNED
from retrieval.writing.gate.sentence import Fault, Sentence
from retrieval.writing.gate.words.lexicon import DOWN, UP

_EACH = re.compile(
    r"\b(?:(?P<none>neither|none|no)|both|each|all|every)\b(?: of (?:the |them\b)?)?"
    r"(?:(?:the )?(?:two|three|four)\b)? ?"
    r"(?:stocks?|shares?|listings?|companies|company|names?|ones?)?"
    rf"(?: (?:has|have|is|are|was|were|had|yet|still|now|also|actually|in fact))* "
    rf"(?:(?P<up>{UP.pattern})|(?P<down>{DOWN.pattern}))",
    re.I,
)


def check_each(read: Sentence) -> None:
    """Blanks what is so of each. Raises Fault where it is not so of one."""
    moves = [u.fact for u in read.used if u.fact.metric in SIGNED and "percent" in u.fact.metric]
    if len({f.figure.symbol for f in moves}) < 2:
        return  # of one listing nothing is said of each
    for m in _EACH.finditer(read.open):
        way = (1 if m["up"] else -1) * (-1 if m["none"] else 1)
        if any(f.value * way < 0 for f in moves):
            raise Fault(f"“{m.group()}” is not so of each")
        read.bear_out([m.span()], m.start())
