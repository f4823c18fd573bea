"""What a retelling in another language adds in words that are free in it: a rate, "always", a place in the company."""

from __future__ import annotations

import re

_ADDED = {  # and what an English source has where it says so
    "rate": (
        re.compile(
            r"[每](?=[季年月周日天股])|\b(?:pro|je|jede[nrms]?|cada|por|chaque|par|кажд\w+) "
            r"(?:Quartal|Jahr|Monat|Woche|Tag|trimestre|año|mes|semana|día|an|mois|semaine|jour|квартал\w*|год\w*|"
            r"месяц\w*|недел\w+|день)\b",
            re.I,
        ),
        re.compile(
            r"\b(?:an?|per|each|every|by(?: the)?) (?:[\w-]+ )?(?:year|quarter|month|week|day|share)|"
            r"\b(?:dai|week|month|quarter|year|annual)ly\b|\bannual\b",
            re.I,
        ),
    ),
    "always": (
        re.compile(
            r"一直|始终|始終|向来|向來|从来|從來|总是|總是|\b(?:immer(?! noch| mehr| weiter)|stets|jederzeit|siempre|"
            r"toujours(?! pas)|всегда|постоянно)\b",
            re.I,
        ),
        re.compile(
            r"\b(?:always|still|remain\w*|continu\w+|keep\w*|kept|has|have|been|since|ever|long)\b", re.I
        ),
    ),
    "its part": (
        re.compile(
            r",\s+(?:einer?|der|die|una?|la|une|l['’])\s*(?:eigenen?\s+)?(?:\w*sparte|\w*tochter\w*|\w*einheit|"
            r"división|filial|unidad|division|filiale|unité)\s+(?:des|der|von|del?|du|de la)\b",
            re.I,
        ),
        re.compile(r"\b(?:unit|division|arm|segment|subsidiary|business|part|owned|owns)\b", re.I),
    ),
}


def added_abroad(retold: str, own: str) -> str | None:
    """Why the source does not say what the retelling adds, or None."""
    for mine, theirs in _ADDED.values():
        if (found := mine.search(retold)) and not theirs.search(own):
            return f"the source does not say “{found.group().strip(' ,')}”"
    return None
