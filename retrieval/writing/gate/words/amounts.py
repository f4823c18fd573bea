"""An amount without its currency, in English: "cost 600 million dollars last year and will cost 1.2 billion this year".

It has the currency of the amount before it where nothing that it counts stands behind it ("3 billion users") and a word
of money, or "more" than that amount, beside it.
"""

from __future__ import annotations

import re

_SCALED = re.compile(r"(?:[mb]|tr)illion$")
_OF_MONEY = re.compile(
    r"[^.;\d]*\b(?:costs?|revenues?|sales|profits?|income|earns?|earned|earnings|loss(?:es)?|lost|charges?|spends?|spent|"
    r"spending|pays?|paid|worth|debts?|budgets?|fines?|invest(?:s|ed|ments?)?|br(?:ings?|ought) in)\b[^.;\d]{0,40}"
)
_FIRST = re.compile(r"[^.;\d]*, (?:the|its) (?:first|second|third|highest|lowest|most)[^.;\d]{0,30} ")
_AND = re.compile(r"(?: (?:this|last|next|for|in|the|its|fiscal|year|quarter|half))*,? (?:and )?")
_MORE = re.compile(r" (?:more|less) than\b")
_COUNTS_NOTHING = re.compile(
    r"\s*(?:[,;:)]|\.?$|\.\s|(?:more|less|before|after|this|last|next|a|in|from|and|for|on|by|because|while|against)\b)"
)


def same_currency(text: str, end: int, start: int, amount: str) -> bool:
    """Whether the amount at `start` has the currency of the one that ends at `end`."""
    joint, behind = text[end:start], start + len(amount)
    if not _SCALED.search(amount) or not _COUNTS_NOTHING.match(text, behind):
        return False
    more = _AND.fullmatch(joint) and _MORE.match(text, behind)
    return bool(more or _OF_MONEY.fullmatch(joint) or _FIRST.fullmatch(joint))
