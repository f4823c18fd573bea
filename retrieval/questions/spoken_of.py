"""Names in place of "the first one", "the other", "both", "cheapest?", of those that a talk has spoken of. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.metrics import asked
from retrieval.names.instruments import Resolver
from retrieval.questions import leaning_words as said
from retrieval.questions.durations import counted
from retrieval.questions.retelling import names_of
from retrieval.types import Mention, Subject


def with_names(text: str, resolver: Resolver, subject: Subject, before: Sequence[Mention]) -> str:
    """Names in place of "the first one", "the other", "both"."""
    earlier = [m for s in subject.others if (m := resolver.listing(s))]
    several = said.BOTH.search(text)
    many = _how_many(several.group() if several else "", len(before) + subject.alike)
    spoken = [*reversed(earlier[: max(many - len(before), 0)]), *before]
    names = names_of(spoken)
    if len(names) < 2:
        return text

    def named(match: re.Match[str]) -> str:
        which = match["which"].lower()
        place = next((at for word, at in said.ORDINALS.items() if which.startswith(word)), None)
        if place is None:  # the other one: not the one just spoken of
            place = 0 if len(before) == 1 else -1
        return names[place] if place < len(names) else match.group()

    placed = said.PLACED.sub(named, text)
    if placed != text:
        return placed
    if resolver.mentions(text):
        return text
    rest = said.BOTH.sub("", text).strip()
    which = (said.WHICH.match(text) or said.MOST.match(text)) and not (
        asked(text) and said.PRONOUN.search(rest)
    )
    if which or (several and not asked(text)):  # "which is lower?", "rank all three", "worst of the four"
        return f"{' vs '.join(names)}: {rest}"
    return said.BOTH.sub(f" {' and '.join(names)}", text).strip() if several else text


def _how_many(said_of: str, alike: int) -> int:
    """Of how many companies "both", "all three" and "which of them" are said; `alike` were asked the same."""
    if number := said.COUNT.search(said_of):
        return counted(number.group())
    return 2 if said.TWO.search(said_of) else max(alike, 2)
