"""Plain words that are a company's name as well, written out where only the name makes sense: "is lucid up?". Pure."""

from __future__ import annotations

import re

from retrieval.names.instruments import Resolver
from retrieval.questions.cues import NAME
from retrieval.questions.leaning_words import IN_SHORT, NAMES_ONLY, OPENING
from retrieval.questions.liveness import SURELY, probability
from retrieval.questions.smalltalk import small_talk

_DID = re.compile(r"^\W*(?:is|has|did|does|will) $", re.I)  # "did ups lose more than fedex?"
_THAN = re.compile(r" [^.?!]*\bthan\b", re.I)


def named(text: str, resolver: Resolver) -> str:
    """With a company's full name for a word that alone makes it a question to the market, that is compared, or that
    stands among names only ("vale and glencore too")."""
    for one in reversed(resolver.perhaps(text)):
        before, behind, company = text[: one.start], text[one.end :], one.entry.instrument
        wording = resolver.without_names(f"{before}{NAME}{behind}", NAME)
        alone = not resolver.mentions(text) and probability(wording) >= SURELY
        compared = _DID.search(before) and _THAN.match(behind)
        if text[one.start : one.end].lower() in IN_SHORT and not re.search(r"\w", behind):
            continue  # "the second one, target?"
        listed = NAMES_ONLY.match(OPENING.sub("", wording)) and not small_talk(text)
        if not (alone or compared or listed):
            continue
        full = f"{before}{company.name}{behind}"
        if company not in {m.instrument for m in resolver.mentions(full)}:
            full = f"{before}${company.listings[0].symbol}{behind}"
        text = full
    return text
