"""The word of the source that turns the sense comes along: a lack of it, its slowing, 28 percent more of it.

And what is compared with a thing is not that thing; what weighs on a result is not left out of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from retrieval.writing.gate.words.stems import WORD, content

_LACK = re.compile(
    r"\b(?:lack|absence|shortages?|scarcity|want|loss|end|delay|decline|drop|fall|weakness|avoidance|withdrawal|"
    r"cancellation) (?:of|in) (?:the |its |their |an? )?(?P<what>[a-z-]+)",
    re.I,
)
_LESS = re.compile(
    r"lack|absen|short|scarc|miss|without|\bno\b|\bnot\b|few|less|loss|los[et]|end|delay|late|declin|drop|f[ae]ll|"
    r"weak|avoid|withdr|cancel|stop|reduc|lower|slow|cut|shr[aiu]nk|down",
    re.I,
)
_SLOWS = re.compile(
    r"\b(?P<what>[a-z]{4,}) (?:(?:to|will|would|should|could|may|might|has|have|had|is|are|was|were|can) )?"
    r"(?:also |again |now |already |further )?"
    r"(?:slow(?:s|ed|ing|er)?|weaken(?:s|ed|ing)?|cool(?:s|ed|ing)?|fad(?:es?|ed|ing)|decelerat(?:es?|ed|ing))\b"
)
_SLOWER = re.compile(
    r"slow|weak|cool|fad(?:e|ing)|decelerat|eas(?:e|ing)|less|lower|declin|drop|f[ae]ll|los[et]|soft|moderat|diminish|"
    r"brak|curb|subdu|shr[aiu]nk",
    re.I,
)
_MORE = re.compile(r"(?P<figure>\d[\d.,]*) ?(?:percent|per cent|%) (?:more|fewer|less|higher|lower)\b")
_SHARE = (
    r" ?(?:(?:percent|per cent|%) of\b|(?:Prozent|%) (?:der|des|vom|aller)\b|%\s*(?:от|всей|всех)\b|"
    r"процент\w*\s+(?:от|всей|всех)\b|(?:por ciento|%) de (?:los|las|sus?|la)\b|"
    r"(?:pour cent|%) (?:du|des|de ses|de la)\b(?![^,;]*\b(?:en|de) plus\b))"
)
_COMPARES = re.compile(
    r"\b(?:compar(?:es|ed|ing)|liken(?:s|ed|ing)) (?!with\b|to\b)(?P<a>[^,;]{3,60}?) (?:with|to) (?P<b>[^,;]{3,})"
)
_LIKE = re.compile(r"compar|liken|similar|parallel|resembl|remind|analog|\blike\b|equat|\bbeside|equal", re.I)
_EXCLUDES = re.compile(
    r"\b(?:exclud\w+|excl\b|except(?:ing)?\b|apart from|aside from|leaving out|leaves? out|left out|not counting|"
    r"not including|does not include|stripp\w+ out|strips? out|disregarding|adjusted for|"
    r"excluy\w+|sin (?:contar|incluir)|exclu(?:t|ant|ent|s|sion)\b|hors (?!taxes)|sans compter|"
    r"ausgenommen|ohne Berücksichtigung|bereinigt um|исключ\w+|без уч[её]та)|不包括|不含|不计|剔除",
    re.I,
)
_ASIDE = re.compile(
    r"\b(?:exclu|except|apart|aside|without|adjust|(?:all|nothing|everything|any) but\b|outside|beyond|other than|"
    r"rather|instead|not?\b|nor\b|only|before|stripp|exempt|unless|left out|leav(?:es?|ing) out|omit|ignor|underlying|"
    r"organic)",
    re.I,
)


def sense_left_out(retold: str, said: str, own: str, mine: Collection[str]) -> str | None:
    """Why what is told lacks the word that turns its sense in the source, or None.

    `said` is the retelling with all that its words may mean in English, `mine` its senses."""
    senses = set(mine)
    for pattern, kept in ((_LACK, _LESS), (_SLOWS, _SLOWER)):
        for m in pattern.finditer(own):
            others = set(WORD.findall(own[: m.start()] + own[m.end() :]))
            if content(m["what"]) & senses and not any(
                kept.search(w) for w in WORD.findall(said) if w not in others
            ):
                return f"the source says “{m.group()}”"
    for m in _MORE.finditer(own):
        if re.search(re.escape(m["figure"]) + _SHARE, retold, re.I):
            return f"the source says “{m.group()}”"
    m2 = _COMPARES.search(own)
    if m2 and content(m2["a"]) & senses and content(m2["b"]) & senses and not _LIKE.search(said):
        return "the source only compares the two"
    if (m3 := _EXCLUDES.search(retold)) and not _ASIDE.search(own):
        return f"the source does not say “{m3.group()}” of it"
    return None
