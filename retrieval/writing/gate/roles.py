"""Who does what to whom: whether a retelling turns its source's sentence round. By the order of words, no grammar."""

from __future__ import annotations

import re
from collections.abc import Callable

from retrieval.writing.gate.senses import spoken_alike
from retrieval.writing.gate.stems import VERBS

Stems = Callable[[str], set[str]]  # the content words of a text, stemmed
_CLAUSE = re.compile(r"[,;:—()]|\b(?:and|but|while|that|which|who|when|as|because|if)\b")
_BY = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\b.*?(?P<verb>[\w'’-]+) "
    r"by\b(?! (?:the end|\d|about|around|roughly|half|an? |early|late|mid|next|then|this|January|February|March|"
    r"April|May|June|July|August|September|October|November|December)\b)(?P<who>.*)"
)
_NOUN = re.compile(
    r"\b(?:the|an?|its|their|his|her|this|that|of|in|on|for|at|from|about|with|['’]s|\d+-day)\s+(?P<w>[\w'’-]+)"
)
_UNITS = re.compile(r"\b(?:percent|billion|million|trillion|dollars?|USD|HKD)\b", re.I)


def turned(text: str, own: str, stems: Stems) -> bool:
    """What stands before and behind a shared word of a clause has changed places ("supply outruns demand"), and no
    passive."""
    agents: set[str] = set()  # of the clauses before, which "and" joins: "A and B drove"
    for clause, joint in zip(_CLAUSE.split(own), [*_CLAUSE.findall(own), ""], strict=True):
        if _turned(text, clause, stems, agents):
            return True
        order = _ordered(clause, stems)
        agents = {*agents, *order[:2], *order[-2:]} if joint == "and" else set()
    return False


def _turned(text: str, clause: str, stems: Stems, agents: set[str]) -> bool:
    order = _ordered(clause, stems)
    shared = [w for w in _ordered(text, stems) if w in order]
    by = _BY.search(text)
    for n, pivot in enumerate(shared):
        at = order.index(pivot)
        if by and pivot in stems(by["verb"]):
            if set(order[:at]) & set(shared[:n]):
                return True
            return not {*agents, *order[: min(2, at)], *order[max(0, at - 2) : at]} & stems(by["who"])
        moved_up, moved_back = set(order[at + 1 :]) & set(shared[:n]), set(order[:at]) & set(shared[n + 1 :])
        stays = set(order[at + 1 :]) & set(shared[n + 1 :])
        another = moved_up and stays and not set(order[:at]) & set(shared[:n])
        behind = not moved_up and not stays and not set(order[:at]) & set(shared[:n])
        if moved_back and behind and not by and pivot in VERBS:
            return True  # "drove the launch" where the launch drove
        if (moved_up and moved_back and not _is_noun(pivot, clause, stems)) or (
            another and not by and _is_verb(pivot, text, stems)
        ):
            return True
    return False


def _ordered(text: str, stems: Stems) -> list[str]:
    words = re.findall(r"[^\W\d_]+", _UNITS.sub(" ", spoken_alike(text)))
    return list(dict.fromkeys(s for w in words for s in sorted(stems(w))))


def _is_noun(pivot: str, own: str, stems: Stems) -> bool:
    """By what stands before it in the source: "the 14-day RSI", "of the economy"."""
    return any(pivot in stems(m["w"]) for m in _NOUN.finditer(own))


def _is_verb(pivot: str, text: str, stems: Stems) -> bool:
    """By its form or by what stands before it: "has approved", "to spend"."""
    if re.search(r"\b(?:is|are|was|were|be|been|being) (?:\w+ed|\w+n)\b", text):
        return False
    before = r"\b(?:has|have|had|did|does|do|to|not|can|will|would)\s+(?P<w>[\w'’-]+)"
    return any(pivot in stems(m["w"] or m["ed"]) for m in re.finditer(rf"{before}|(?P<ed>\w+ed)\b", text))
