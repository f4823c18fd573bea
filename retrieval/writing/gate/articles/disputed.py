"""What an article says of a figure that the market has too: told only where the answer sets the two side by side.

A poisoned article can put any price or RSI into the corpus. Under "Then → now" its words stand beside the market's own
figure with a verdict; without that no sentence may pass them on, in prose or in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from retrieval.types import Answer, Evidence
from retrieval.writing.gate.facts import Source, bare, same_figure
from retrieval.writing.gate.numbers import numbers
from retrieval.writing.gate.words.cues import CUE_PATTERNS, SHARE_OF, SHARES
from retrieval.writing.gate.words.stems import content, own_words

_OF_THE_MARKET = (
    "price previous_close change_percent rsi_14 sma_50 sma_200 high_52w low_52w all_time_high drawdown_percent "
    "ytd_return_percent return_1y_percent bollinger_upper bollinger_lower macd volatility_30d_percent"
).split()
_BESIDE = re.compile(r"shares?|stock|ads|neutral|报|報", re.I)  # spoken of beside anything
_MONEY = re.compile(r"USD|HKD|\$|€|dollars?|美元|港元", re.I)
_SHARE = re.compile(r"%|percent|per cent|pct", re.I)
_RECORD_COUNT = re.compile(
    r"\brecord(?: high| low)?(?= (?:of )?(?:\d[\d.,]* (?!USD|HKD|dollars?|points?|percent|times)[a-z]{3,}|"
    r"[$€£]?\d[\d.,]* (?:[mb]|tr)illion))",
    re.I,
)
_AMOUNTS = frozenset("price previous_close sma_50 sma_200 high_52w low_52w all_time_high".split())
_OVER_TIME = frozenset({"change_percent", "ytd_return_percent", "return_1y_percent"})
_OF_BUSINESS = re.compile(
    r"\b(?:sales|revenue|profits?|income|earnings|margins?|deliveries|shipments|costs|spending|orders|customers|users|exports|"
    r"output|production|bookings|backlog|capacity|volumes?)\b[^,;:]{0,60}\d",
    re.I,
)
_OF_SHARES = re.compile(
    rf"\b(?:{SHARES}|"
    r"stock|prices?|returns?|listings?|ADSs?|ADRs?|market)\b",
    re.I,
)
_FIGURE = re.compile(r"\d|\byesterday\b|\btoday\b|\bover-?(?:bought|sold)\b", re.I)


def _of_another_thing(words: str, source: Source, before: str) -> bool:
    """The source has each percentage in a sentence that speaks of no share, and the words name what it speaks of."""
    shares = [n for n in numbers(bare(words)) if n.unit == "%"]
    if not shares or _OF_SHARES.search(before + words):
        return False
    return all(
        any(
            any(same_figure(n, own) for own in numbers(bare(sentence)))
            and not _OF_SHARES.search(sentence)
            and set(own_words(before + words[: n.start])) & content(sentence)
            for sentence in source.sentences
        )
        for n in shares
    )


class Disputed:
    """Knows which claims of the articles the answer sets beside the market."""

    def __init__(self, plain: Answer, evidence: Evidence) -> None:
        self._held = {f.name for v in evidence.views for f in v.figures if f.value is not None}
        self._paired = [(p.claim.metric, " ".join(p.claim.quote.split())) for p in plain.then_now if p.now]

    def fault(self, words: str, source: Source, before: str = "") -> str | None:
        """Why these words on [n] cannot be told, or None; `before` is what the sentence says before them."""
        if not _FIGURE.search(bare(words)):
            return None
        for name in self._spoken(words):
            if name in _OVER_TIME and _of_another_thing(words, source, before):
                continue
            if not any(metric == name and quote in source.text for metric, quote in self._paired):
                return f"what [{source.n}] says of the {name} is not set beside the market's figure: leave it out"
        return None

    def _spoken(self, words: str) -> Iterator[str]:
        """The market's figures that the words speak of; a percentage beside a record is how far below it."""
        words = _RECORD_COUNT.sub(" ", words)
        of_business = _OF_BUSINESS.search(words) and not _OF_SHARES.search(words)
        for name in _OF_THE_MARKET:
            if of_business and name in _OVER_TIME:
                continue
            amounts = [n for n in numbers(words) if n.unit.isupper()]
            if name == "price" and not _MONEY.search(words):
                continue
            if name in _AMOUNTS and amounts and all(n.scaled for n in amounts):
                continue  # billions are no share's price: "a record 37.5 billion"
            if name.endswith("_percent") and not _SHARE.search(words):
                continue
            if name in self._held and any(
                not _BESIDE.fullmatch(m.group()) for m in CUE_PATTERNS[name].finditer(words)
            ):
                yield SHARE_OF.get(name, name) if "%" in words or "percent" in words else name
