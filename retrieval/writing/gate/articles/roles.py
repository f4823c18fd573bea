"""Who does what to whom: whether a retelling turns its source's sentence round. By the order of words, no grammar."""

from __future__ import annotations

import re
from collections.abc import Callable

from retrieval.writing.gate.dates import ENGLISH_MONTHS
from retrieval.writing.gate.words.senses import spoken_alike
from retrieval.writing.gate.words.stems import VERBS, bare_word, is_free, sense

Stems = Callable[[str], set[str]]  # the content words of a text, stemmed
_CLAUSE = re.compile(r"[,;:—()]|\b(?:and|but|while|that|which|who|when|as|because|if)\b")
_BY = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\b.*?(?!(?:cited|quoted|reported|told|described|published|"
    r"relayed|noted) by)(?P<verb>[\w'’-]+) "
    r"by\b(?! (?:the end|\d[\d.,]*|about|around|roughly|half|an? |(?:[\w-]+ )?(?:year|quarter|month|week|day|"
    rf"hour|minute)s?\b|early|late|mid|next|then|this|{ENGLISH_MONTHS})\b)(?P<who>.*)"
)
_NOUN = re.compile(
    r"\b(?:the|an?|its|their|his|her|this|that|of|in|on|for|at|from|about|with|['’]s|\d+-day)\s+(?P<w>[\w'’-]+)"
)
_MOVE_IN = re.compile(  # "a 1% drop in sales" is "sales dropped 1%"
    r"\b(?P<move>rise|increase|growth|gain|jump|drop|fall|decline|decrease|slide|loss|dip)(?: of [^,;]{1,20}?)? in "
    r"(?P<of>(?:the |its |their )?[\w’'-]+(?: (?!to\b|by\b|of\b|in\b|from\b)[\w’'-]+)?)",
    re.I,
)
_WHOSE_TIME = re.compile(  # "grew in Starbucks' fourth quarter" is "in its fourth quarter"
    r"\b[A-Z][\w.-]*['’]s? (?=(?:fiscal |latest |most recent )?(?:first|second|third|fourth|last|quarter|year|half)\b)"
)
_MONTHS = frozenset(ENGLISH_MONTHS.split("|"))  # they do nothing to anybody, and stand where they like
_MODALS = frozenset("will would can could may might must should shall".split())
_THAN = re.compile(r"\b(?:more|less|fewer|higher|lower) than(?= [$€£]?\d)", re.I)  # a bound, and no deed
_PASSIVE = r"\b(?:be|been|being|was|were|is|are) (?:\w+ly )?(?:to be )?"
_WAYS = frozenset({sense("rise"), sense("fall")})
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
    text = _WHOSE_TIME.sub("", text)
    text = _MOVE_IN.sub(r"\g<of> \g<move>", text)
    own = [s for w in _words(clause) for s in stems(w)]
    shared = [w for w in _ordered(text, stems) if own.count(w) == 1 and w not in _twice(text, stems)]
    by, passive = _BY.search(text), _BY.search(clause)
    if by and passive and stems(by["verb"]) == stems(passive["verb"]):
        if not stems(re.split("[,;]", by["who"])[0]) & stems(passive["who"]):
            return True
        by = None  # the source's own passive: who does it to whom is read from their order
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
        if moved_up and not by and _passive(pivot, text, stems) and not _passive(pivot, clause, stems):
            continue  # "jobs will be cut at Verizon": where they stand is for `places`
        if (moved_up and moved_back and not _is_noun(pivot, clause, stems)) or (
            another and not by and _is_verb(pivot, text, stems)
        ):
            return True
    return False


def _passive(pivot: str, text: str, stems: Stems) -> bool:
    return any(pivot in stems(m["w"]) for m in re.finditer(rf"{_PASSIVE}(?P<w>[\w'’-]+)", text))


def _ordered(text: str, stems: Stems) -> list[str]:
    return list(dict.fromkeys(s for w in _words(text) for s in sorted(stems(w))))


def _twice(text: str, stems: Stems) -> set[str]:
    """What a text has in one word in two places: it stands nowhere ("Disney's", "Disney+")."""
    words = [bare_word(w) for w in _words(text)]
    return {s for w in words if words.count(w) > 1 for s in stems(w)}


def _words(text: str) -> list[str]:
    """But for those that do nothing to anybody: "had", "reports"."""
    words = re.findall(r"[^\W\d_]{2,}", _UNITS.sub(" ", spoken_alike(_THAN.sub(" ", text))))
    return [
        w
        for w in words
        if (not is_free(bare_word(w)) or sense(w) in _WAYS) and w not in _MONTHS and w not in _MODALS
    ]


def _is_noun(pivot: str, own: str, stems: Stems) -> bool:
    """By what stands before it in the source: "the 14-day RSI", "of the economy"."""
    return any(pivot in stems(m["w"]) for m in _NOUN.finditer(own))


def _is_verb(pivot: str, text: str, stems: Stems) -> bool:
    """By its form or by what stands before it: "has approved", "to spend"."""
    if re.search(r"\b(?:is|are|was|were|be|been|being) (?:\w+ed|\w+n)\b", text):
        return False
    before = r"\b(?:has|have|had|did|does|do|to|not|can|will|would)\s+(?P<w>[\w'’-]+)"
    return any(pivot in stems(m["w"] or m["ed"]) for m in re.finditer(rf"{before}|(?P<ed>\w+ed)\b", text))
