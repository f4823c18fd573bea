"""What a person wants to be told of: "BABA rsi > 70", "when Alibaba is no longer overbought". Pure; no prices."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.errors import QuestionError
from retrieval.metrics import METRICS, OVERBOUGHT, OVERSOLD, asked
from retrieval.names.instruments import Resolver
from retrieval.types import Listing, Mention

EXAMPLES = "BABA rsi > 70, or BABA price < 100"
_ASKS = re.compile(
    r"^(?:please\s+|can you\s+|could you\s+)*(?:(?:tell|let|message)\s+me\s+(?:know\s+)?(?:when|once|as soon as)"
    r"|(?:notify|alert|warn|ping)\s+me\s+(?:when|once|if|as soon as))\b",
    re.IGNORECASE,
)
_BELOW = r"<=?|≤|below|under|beneath|less than|lower than|at most|(?:falls?|drops?|dips?|sinks?|declines?) to"
_ABOVE = r">=?|≥|above|over|past|more than|higher than|at least|(?:rises?|climbs?|goes up|jumps?) to"
_SCALES = {
    word: scale
    for scale, words in {
        1e12: "trillion tn t",
        1e9: "billion bn b mrd",
        1e6: "million mn mio m",
        1e3: "thousand k",
    }.items()
    for word in words.split()
}
_LETTERS = "".join(
    word for word in _SCALES if len(word) == 1
)  # behind a blank a capital is a ticker: "< 100 T"
_MONEY = {
    word: tuple(codes.split())
    for codes, words in {
        "USD HKD CAD AUD TWD": "$|dollars",  # the listing's own, where it has one of these
        "USD": "usd|us$|us dollars",
        "HKD": "hkd|hk$|hk dollars|hong kong dollars",
        "EUR": "eur|€|euros",
        "GBP": "gbp|£|pounds",
        "JPY": "jpy|yen",
        "CNY": "cny|rmb|yuan",
        "JPY CNY": "¥",
    }.items()
    for word in words.split("|")
}
_CURRENCY = "|".join(map(re.escape, _MONEY))
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")  # 1,234.56
_ABROAD = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d+,\d+")  # 1.234,56
_COMPARED = re.compile(
    rf"(?<!\w)(?:(?P<below>{_BELOW})|(?P<above>{_ABOVE})|(?P<reached>reach(?:es)?|hits?|gets? to))\s*"
    rf"(?P<before>{_CURRENCY})?\s*(?P<number>[-−]?\d++(?:[.,'’]\d++)*+)"
    r"(?!-?d\b|[- ]?(?:day|week|month|[dse]?ma\b|moving))"  # an average's length is no bound
    rf"(?:(?P<scale>[{_LETTERS}]|(?-i:\s[{_LETTERS}])|\s?(?:{'|'.join(w for w in _SCALES if len(w) > 1)}))\b)?"
    rf"(?:\s?(?:%|percent\b|points\b|(?P<after>{_CURRENCY})(?!\w)))?"
    r"(?![\w/⁄]|[-–]\d|\s\d{3}(?:[.,]\d+)?(?![\w.]))",  # 1e3, 1/2, 70-80, 1 000: read wrongly, or not at all
    re.IGNORECASE,
)
_STATE = re.compile(r"\bover[- ]?(?P<side>bought|sold)\b", re.IGNORECASE)
_NOT = re.compile(  # before either of them, a few words between
    r"\b(?:no(?: longer)?|not|(?:is|are|does|has)n['’]t|stops? being|leaves?|ceases?)(?:\s+\w+){0,3}\s*$",
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
    turned = _NOT.search(text[: found.start()]) is not None
    if found.re is _STATE:
        bound = OVERBOUGHT if found["side"].lower() == "bought" else OVERSOLD
        above: bool | None = (found["side"].lower() == "bought") != turned
        metric = "rsi_14"
    else:
        number = _number(found["number"])
        if number is None:
            return None
        bound = number * _SCALES.get((found["scale"] or "").strip().lower(), 1)
        above = None if found["reached"] else (found["above"] is not None) != turned
        numbers = [name for name in asked(rest) if METRICS[name].live and METRICS[name].unit]
        metric = numbers[0] if numbers else "price"
    mentions = resolver.mentions(rest)
    mention = mentions[0] if mentions else None
    if mention is None and not resolver.unknown(rest):
        mention = next(filter(None, map(resolver.listing, known)), None)
    if mention is None:
        raise QuestionError(f"Which stock is that about? For example: {EXAMPLES}.")
    listing, unit = mention.listing, "%" if METRICS[metric].unit == "%" else ""
    if METRICS[metric].unit == "currency":
        if money := found.re is _COMPARED and (found["before"] or found["after"]):
            listing = _traded_in(_MONEY[money.lower()], mention)
        unit = listing.currency
    return Condition(listing.symbol, metric, above, bound, unit)


def _number(text: str) -> float | None:
    """A comma groups threes or stands before the decimals; None where it is neither, as in 1,00,000 and 1.2.3."""
    digits = text.lstrip("-−")
    if _GROUPED.fullmatch(digits):
        value = float(digits.replace(",", ""))
    elif _ABROAD.fullmatch(digits):
        value = float(digits.replace(".", "").replace(",", "."))
    else:
        return None
    return value if digits == text else -value


def _traded_in(currencies: Sequence[str], mention: Mention) -> Listing:
    """The listing of one of these currencies, the one named before others. Raises QuestionError: none is converted."""
    for listing in (mention.listing, *mention.instrument.listings):
        if listing.currency in currencies:
            return listing
    name, own = mention.instrument.name, mention.listing
    raise QuestionError(f"{name} does not trade in {currencies[0]}: please give the price in {own.currency}.")
