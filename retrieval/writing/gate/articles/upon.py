"""What a count of the source hangs on: "put options on 5 million shares" are not 5 million shares held."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.writing.gate.facts import bare, same_figure
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.words.stems import content, own_words

_UPON = re.compile(
    r"(?P<head>[\w’'-]+) (?:on|against|over|rights to|options for)"
    r"(?: (?:about|around|roughly|some|nearly|almost|up to|more than|over|at least))*\W+$"
)


def torn_off(own: str, mine: set[str], told: Sequence[Number]) -> str | None:
    """Why a told figure is not the source's without the word that it hangs on, or None."""
    for n in numbers(bare(own)):
        head = _UPON.search(own[: n.start])
        if not head or not own_words(head["head"]) or content(head["head"]) & mine:
            continue
        if any(same_figure(f, n) for f in told):
            return f"the source says “{head['head']}” of that figure"
    return None
