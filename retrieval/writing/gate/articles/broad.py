"""What narrows a thing comes along: AI chips are not chips, a co-chief is no chief, talks to buy are no purchase."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.writing.gate.articles.parts import CLAUSES, WHEN, Names, Taken
from retrieval.writing.gate.facts import bare, bears, same_figure
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.words.stems import VERBS, WORD, bare_word, content, is_free, sense

_MOVES = frozenset(
    """rose fell grew lost sold bought built led paid won began drove became brought fought shrank held made gave took
    found kept ran broke drew hit met sent set cut put came went slid sank had has have was were is are will would
    could may might can must should do does did""".split()
)
_OF = re.compile(  # "Sales of AI chips grew", at the head of a clause
    r"(?:^|[;,] (?:and|but|while|whereas) |that )(?:The )?"
    r"(?P<head>[A-Za-z]{4,}) (?P<how>of|for|from|by|to) (?P<what>[^,;:]+)"
)
_APPOSED = re.compile(r"(?:the|its|their|an?) (?P<kind>(?:[a-z-]+ ){1,3})(?P<name>[A-Z][\w’'-]+)\b(?!['’])")
_ITS_OF = re.compile(  # "adjust its production of electric vehicles to"
    r"\b(?:its|their) (?P<head>[a-z]{4,}) of (?P<what>[a-z]+ [a-z]+s to)\b"
)
_NO_HEAD = frozenset("analysts analyst lawyers some most many part half end one those".split())
_KIND_OF_MONEY = re.compile(  # "Transaction revenue" is not revenue
    r"(?:^|['’]s |[;,] (?:and|but|while|whereas) |\bits )(?P<which>(?!(?i:net|its|the|their|total|and)\b)[A-Za-z]+) "
    r"(?P<noun>revenues?|sales|profits?|income|earnings)\b"
)
_NAMED_KIND = re.compile(  # "of LEAP engines", "XPeng's Turing chip"
    r"(?:\b(?:of|for|from|by|to|with|the|its|their|an?|first)|['’]s|\d) (?P<which>[A-Z][A-Za-z0-9]+) "
    r"(?P<noun>[a-z]{3,})\b"
)
_KIND = re.compile(r"\b(?P<which>custom|exclusive|paid|co-branded) (?P<noun>[a-z]{3,})\b")
_OFFICE = r"(?:chief|chairman|chairwoman|chair|president|head|boss|director)\b"
_LESSER = re.compile(rf"\b(?P<how>co-|former |acting |interim |deputy |vice[- ]|designated ){_OFFICE}", re.I)
_SAID_OF = {how: rf"\b{how}\b" for how in ("co", "acting", "interim", "deputy", "vice", "designated")}
_SAID_OF["former"] = r"\b(?:former(?:ly)?|previously|once|until (?:recently|then|now)|used to|ex)\b"
_HELD = re.compile(rf"\b{_OFFICE}|\bCEO\b", re.I)
_TALKS = re.compile(r"\bin (?:\w+ )?talks\b|\bnegotiat\w+|\bin negotiations\b", re.I)
_NO_DEAL = re.compile(
    r"\b(?:talk\w*|negotiat\w*|discuss\w*|want\w*|may|might|could|consider\w*|seek\w*|hop\w+|possib\w+)\b",
    re.I,
)


def broadened(taken: Taken, mine: set[str], told_figures: Sequence[Number], names: Names) -> str | None:
    """Why something is told of more than the source says it of, or None. `mine` is what is told of the sentence."""
    own, told = taken.sentence, f"{taken.retold} {' '.join(taken.quoted)}"
    if _TALKS.search(own) and not _NO_DEAL.search(told):
        return "the source only says that they talk of it"
    lesser = _LESSER.search(own)
    if (
        lesser
        and _HELD.search(told)
        and not re.search(_SAID_OF[lesser["how"].strip(" -").lower()], told, re.I)
    ):
        return f"the source says “{lesser.group()}”"
    for m in (*_NAMED_KIND.finditer(own), *_KIND.finditer(own), *_KIND_OF_MONEY.finditer(own)):
        noun = m["noun"]
        if (
            noun in _MOVES
            or noun.endswith("ed")
            or is_free(noun)
            or sense(noun) in VERBS
            or names(m["which"])
        ):
            continue
        if content(noun) & mine and not content(m["which"]) & mine:
            return f"the source says that of “{m['which']} {noun}”"
    if taken.meant:
        return None
    clauses = [c for c in CLAUSES.split(own) if not told_figures or bears(c, told_figures)]
    found = (m for c in clauses for m in (*_OF.finditer(c.strip()), *_ITS_OF.finditer(c)))
    return next((f"the source says that of “{m.group()}”" for m in found if _left_out(m, mine, names)), None)


def _left_out(m: re.Match[str], mine: set[str], names: Names) -> bool:
    """What it is of is not told, though what is of it is."""
    what, head = _before_verb(m["what"]), m["head"].lower()
    if head in _NO_HEAD or not what or names(m["what"].split()[0]) or set(what) & WHEN:
        return False
    named = _APPOSED.match(m["what"])  # "the vaccine Gardasil": its name is enough
    kind = content(named["kind"]) if named and content(named["name"]) <= mine else set()
    return sense(head) in mine and not set(what) - kind <= mine


_UNIT = re.compile(
    r"(?:\b[Ii]ts|\b[Tt]heir|['’]s?) (?P<kind>[\w-]+(?: [\w-]+)?) (?:unit|division|business|arm|segment|subsidiary)\b"
)
_A_UNIT = re.compile(
    r"\b(?:units?|divisions?|business(?:es)?|arms?|segments?|subsidiar\w+)\b|sparte|tochter|geschäft|bereich|"
    r"\b(?:unidad|filial|división|negocio|segmento|unité|branche|filiale|activité|pôle)\b|подразделен|бизнес|дочерн|"
    r"направлен|部门|部門|业务|業務|事业|事業|子公司",
    re.I,
)


def unit_left_out(taken: Taken, mine: set[str], told: Sequence[Number]) -> str | None:
    """The figure of a company's unit is told as the company's own."""
    said = f"{taken.retold} {' '.join(p.glossed for p in taken.parts)}"
    for clause in CLAUSES.split(taken.sentence):
        m = _UNIT.search(clause) if bears(clause, told) else None
        first = next((n.start for n in numbers(bare(clause)) if any(same_figure(f, n) for f in told)), 0)
        if m and m.start() < first and not content(m["kind"]) & mine and not _A_UNIT.search(said):
            return f"the source says that of “{m['kind']}”"
    return None


def _before_verb(text: str) -> list[str]:
    """The senses of the words before the first verb, none where there is no verb."""
    found: list[str] = []
    for word in (m.group() for m in WORD.finditer(text)):
        if word in _MOVES or word == "to" or (word.endswith("ed") and found):
            return found
        if not is_free(bare_word(word)):
            found.append(sense(bare_word(word)))
    return []
