"""What a person wants to be told of: "BABA rsi > 70", "when Alibaba is no longer overbought". Pure; no prices."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.errors import QuestionError
from retrieval.metrics import METRICS, OVERBOUGHT, OVERSOLD, asked
from retrieval.names.instruments import Resolver

EXAMPLES = "/watch BABA rsi > 70, /watch BABA price < 100"
_ASKS = re.compile(
    r"^(?:please\s+|can you\s+|could you\s+)*(?:(?:tell|let|message)\s+me\s+(?:know\s+)?(?:when|once|as soon as)"
    r"|(?:notify|alert|warn|ping)\s+me\s+(?:when|once|if|as soon as))\b",
    re.IGNORECASE,
)
_BELOW = r"<=?|≤|below|under|beneath|less than|lower than|at most|(?:falls?|drops?|dips?|sinks?|declines?) to"
_ABOVE = r">=?|≥|above|over|past|more than|higher than|at least|(?:rises?|climbs?|goes up|jumps?) to"
_SCALES = {"trillion": 1e12, "tn": 1e12, "billion": 1e9, "bn": 1e9, "million": 1e6}
_COMPARED = re.compile(
    rf"(?<!\w)(?:(?P<below>{_BELOW})|(?P<above>{_ABOVE})|(?P<reached>reach(?:es)?|hits?|gets? to))\s*"
    r"(?:US\$|HK\$|[$€£¥]|USD |HKD )?\s*(?P<number>[-−]?\d[\d,]*(?:\.\d+)?)"
    rf"(?:\s?(?P<scale>{'|'.join(_SCALES)})\b)?(?:\s?(?:%|percent\b|usd\b|hkd\b|dollars\b|points\b))?",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"\b(?:(?P<no>no longer|not|isn['’]t|stops? being|leaves?|ceases? to be)\b.{0,20}?\b)?"
    r"over[- ]?(?P<side>bought|sold)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Condition:
    """A figure and its bound. `above` is None where "reaches" leaves open from which side."""

    symbol: str
    metric: str
    above: bool | None
    bound: float
    unit: str  # of the bound: "USD", "%" or nothing


def asks_to_watch(text: str) -> bool:
    """Whether a text begins as a wish to be told later: "tell me when …"; it may still be a question."""
    return _ASKS.match(" ".join(text.split())) is not None


def condition_in(text: str, resolver: Resolver, known: Sequence[str] = ()) -> Condition | None:
    """The condition that a text states, or None without any; `known` are symbols the conversation is about.

    Raises QuestionError where it names no stock, or a stock that is not known.
    """
    text = " ".join(unicodedata.normalize("NFKC", text).split())
    found = _COMPARED.search(text) or _STATE.search(text)
    if found is None:
        return None
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    rest = _ASKS.sub("", rest).strip()
    if found.re is _STATE:
        bound = OVERBOUGHT if found["side"].lower() == "bought" else OVERSOLD
        above: bool | None = (found["side"].lower() == "bought") != bool(found["no"])
        metric = "rsi_14"
    else:
        bound = float(found["number"].replace(",", "").replace("−", "-"))
        bound *= _SCALES.get((found["scale"] or "").lower(), 1)
        above = None if found["reached"] else found["above"] is not None
        numbers = [name for name in asked(rest) if METRICS[name].live and METRICS[name].unit]
        metric = numbers[0] if numbers else "price"
    mentions = resolver.mentions(rest)
    mention = mentions[0] if mentions else None
    if mention is None and not resolver.unknown(rest):
        mention = next(filter(None, map(resolver.listing, known)), None)
    if mention is None:
        raise QuestionError(f"Which stock is that about? For example: {EXAMPLES}.")
    unit = METRICS[metric].unit
    unit = mention.listing.currency if unit == "currency" else unit if unit == "%" else ""
    return Condition(mention.listing.symbol, metric, above, bound, unit)
