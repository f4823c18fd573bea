"""What is asked, without the words that only say where or how kindly: "according to the article", "can you tell me".

Such words say nothing of what is looked for, but draw the reader, which learnt from plain questions, to sentences
that hold them.
"""

from __future__ import annotations

import re

_TEXTS = (
    r"(?:the|this|that|these|those|your|both) (?:article|text|piece|story|stories|source|author|writer)s?"
)
_SAY = r"(?:say|mention|write|tell(?: us| me)?|think|claim|state|explain|have to say)(?: anything)?"
_ABOUT = r"(?:about|on|of|regarding|concerning)"
_OF_TEXTS = re.compile(
    rf"\bwhat (?:else )?(?:do|does|did|has|have) {_TEXTS} {_SAY} {_ABOUT}\b"
    rf"|\b(?:do|does|did) {_TEXTS} {_SAY}(?: (?:{_ABOUT}|that|if|whether)\b)?"
    rf"|,?\s*\b(?:according to|as per|per|in|from|by) {_TEXTS}\b,?"
    rf"|^\W*{_TEXTS} (?:says?|said|mentions?|claims?|states?)(?: that)?\b",
    re.I,
)
_POLITE = re.compile(
    r"^\W*(?:(?:hi|hey|hello|ok|okay|please|pls|quick question)\b\W*)*"
    r"(?:(?:(?:can|could|would|will) (?:you|u) (?:please )?(?:tell|explain to)|(?:please )?tell) (?:me|us)\b"
    r"|do (?:you|u) (?:happen to )?know\b|i(?:['’]d| would)? (?:like|want|need) to know\b|i wonder\b"
    r"|(?:just )?wondering\b|any (?:idea|clue)\b)?(?: (?:about|if|whether)\b)?"
    r"|[\s,.!?]*\b(?:please|pls|plz|thanks|thank you|thx)\W*$",
    re.I,
)
_ASKING = re.compile(r"\W*(?:what|who|when|where|why|how|which)?\W*", re.I)


def asks_the_articles(question: str) -> bool:
    """Whether it asks what the articles say, in so many words."""
    return _OF_TEXTS.search(question) is not None


def plainly(question: str) -> str:
    """The question as one would ask it of a text at hand; itself where nothing else is asked."""
    rest = _POLITE.sub("", _OF_TEXTS.sub(" ", question))
    rest = " ".join(rest.replace(" ?", "?").split()).strip(" ,")
    return question if _ASKING.fullmatch(rest) else rest
