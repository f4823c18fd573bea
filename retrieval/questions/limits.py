"""What a question asks of the market that no look-up here gives, in words: an RSI of seven days, a beta, a price in
euros. The nearest figure is then told as the nearest, not as the answer. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from retrieval.metrics import METRICS
from retrieval.types import Mention, Span

_OTHER_RSI = re.compile(
    r"\brsi\b[ (-]{0,2}(?P<behind>\d{1,3})\b(?! ?%)(?=[- )]|$)|\b(?P<before>\d{1,3})[- ](?:day|d|period)s? rsi\b|"
    r"\b(?P<bars>hourly|weekly|monthly) rsi\b|\brsi\b.{0,12}\b(?P<of>hourly|weekly|monthly)\b",
    re.I,
)
NEAR_TO_OURS = {  # and to be taken for none of them
    "a beta": r"\bbetas?\b|贝塔|бета\b",
    "a Sharpe ratio": r"\bsharpe\b",
    "days to cover": r"\bdays to cover\b",
}
_NO_FIGURE = NEAR_TO_OURS | {
    "earnings per share": r"\beps\b|\bearnings per share\b",
    "free cash flow": r"\bfree cash ?flow\b|\bfcf\b",
    "a PEG ratio": r"\bpeg(?: ratio)?\b",
    "a price-to-book ratio": r"\bp/b\b|\bprice[- ]to[- ]book\b",
    "a price-to-sales ratio": r"\bp/s\b|\bprice[- ]to[- ]sales\b",
    "an EV/EBITDA": r"\bev/ebitda\b",
    "a return on equity": r"\broe\b|\breturn on equity\b",
    "a company's revenue": (
        r"^\W*\S+(?:['’]s?)?(?: \w+)? (?:revenues?|turnover)(?: (?:last|this|per|a) (?:quarter|year))?\W*$"
    ),
    "a company's debt": r"\bnet debt\b|\bdebt[- ]to[- ]equity\b",
}
_FIGURES = [(words, re.compile(pattern, re.I)) for words, pattern in _NO_FIGURE.items()]
_MONEY = {
    "EUR": r"euros?|eur",
    "GBP": r"pounds|sterling|gbp",
    "JPY": r"yen|jpy",
    "CNY": r"yuan|rmb|cny|renminbi",
    "CHF": r"(?:swiss )?francs?|chf",
    "INR": r"rupees?|inr",
    "CAD": r"canadian dollars?|cad",
    "AUD": r"australian dollars?|aud",
}
_PRICED_IN = [(code, re.compile(rf"\bin (?:{words})\W*$", re.I)) for code, words in _MONEY.items()]
_EXTREME = re.compile(
    r"\b(?:high(?:est)?|low(?:est)?|best|worst|biggest|largest|top)\b[^.?]{0,25}\b(?:days?|clos\w+|prices?|sessions?|"
    r"points?|levels?|months?|weeks?|gains?|loss(?:es)?|drops?|moves?)\b",
    re.I,
)
_OF_ALL_TIME = re.compile(r"\b(?:ever|all[- ]time|record|52[- ]?w|(?:1|one)[- ]?y(?:ea)?r)", re.I)
_LAST_PASSED = re.compile(
    r"\bwhen (?:did|was|were|has)\b.{0,40}\b(?:last|first)\b.{0,40}\b(?:above|below|over|under|at)\b", re.I
)
_SUPPOSED = re.compile(
    r"\b(?:if|suppose|assuming)\b.{0,40}\b(?:ris\w+|fall\w*|drop\w*|gain\w*|los\w+|doubl\w+|halv\w+|goes?|went|hits?)\b",
    re.I,
)
_AT_ITS_PEAK = re.compile(
    r"\bat (?:its|the|their)(?: (?:19|20)\d\d)? (?:peak|top|high)\b|\bwhen .{0,30}\bpeaked\b", re.I
)
_OF_ANY_DAY = frozenset(  # or of a peak that is past
    "price previous_close change_percent ytd_return_percent return_1y_percent drawdown_percent all_time_high "
    "max_drawdown_percent".split()
)


def beyond(
    text: str, mentions: Sequence[Mention], metrics: Sequence[str], span: Span | None
) -> tuple[str, ...]:
    """What is asked for of a company and cannot be looked up, each as a noun with its article."""
    if not mentions:
        return ()
    found = [words for words, pattern in _FIGURES if pattern.search(text)]
    if "rsi_14" in metrics and (rsi := _rsi(text)):
        found.append(rsi)
    quoted = {listing.currency for mention in mentions for listing in mention.instrument.listings}
    if "price" in metrics or not metrics:
        found += [
            f"a price in {code}, as nothing is converted"
            for code, pattern in _PRICED_IN
            if code not in quoted and pattern.search(text)
        ]
    if _LAST_PASSED.search(text):
        found.append("the day on which a price was last passed")
    elif metrics and _SUPPOSED.search(text):
        found.append("what would be if a price changed")
    elif past := _of_the_past(text, metrics, span):
        found.append(past)
    return tuple(found)


def _rsi(text: str) -> str:
    said = _OTHER_RSI.search(text)
    if said is None:
        return ""
    days = said["behind"] or said["before"]
    if days:
        return f"an RSI of {days} days" if 2 <= int(days) < 50 and days != "14" else ""
    return f"a{'n' if (bars := (said['bars'] or said['of']).lower()).startswith('h') else ''} {bars} RSI"


def _of_the_past(text: str, metrics: Sequence[str], span: Span | None) -> str:
    """The figure of a past day or span, where today's alone is known."""
    over = span is not None and (span.unit in ("on", "in") or span.unit.startswith(("last", "this")))
    if over and span and _EXTREME.search(text) and not _OF_ALL_TIME.search(text):
        return f"the highest, lowest, best or worst day {span.words}"
    past = span.words if span is not None and span.unit in ("on", "in") else ""
    if not past and (peak := _AT_ITS_PEAK.search(text)):
        past = peak.group()
    told = [METRICS[name].title for name in metrics if name not in _OF_ANY_DAY and METRICS[name].live]
    return f"the {told[0]} {past}, only today's" if told and past else ""
