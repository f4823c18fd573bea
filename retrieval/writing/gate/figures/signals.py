"""Whether a move is told as what another figure says, though nothing links them: "an RSI of 57.9 signals a gain"."""

from __future__ import annotations

import re

from retrieval.writing.gate.facts import SIGNED
from retrieval.writing.gate.figures.degrees import figures_named
from retrieval.writing.gate.sentence import Fault, Sentence, Used
from retrieval.writing.gate.words.lexicon import OVER, UNDER

_SIGNALS = re.compile(
    r"\b(?:signal(?:s|l?ed|l?ing)?|indicat(?:es?|ed|ing)|suggest(?:s|ed|ing)?|point(?:s|ed|ing)? to|means?|meant|"
    r"meaning|impl(?:y|ies|ied|ying)|translat\w+|represent(?:s|ed|ing)?|show(?:s|ed|ing)?|denot\w+|reflect\w*|equat\w+|"
    r"amounts? to|correspond\w*|spells?|predict\w*|promis\w+|foreshadow\w*|mark(?:s|ed|ing)|"
    r"signalisier\w*|deute[nt]\w*|zeig(?:t|te|en)|bedeute\w*|weist|impliziert|spricht für|"
    r"señala\w*|indica\w*|sugier\w*|apunta\w*|significa\w*|implica\w*|muestra\w*|refleja\w*|supone|"
    r"indiqu\w*|signal(?:e|ait|ent)|suggèr\w*|signifi\w*|montr(?:e|ait|ent)|reflèt\w*|traduit|tradui\w+|"
    r"указыва\w*|сигнализир\w*|означа\w*|свидетельств\w*|говорит|предвеща\w*|показыва\w*)\b|"
    r"表明|显示|顯示|意味|暗示|预示|反映|说明|指向",
    re.I,
)
_LINKS = re.compile(  # a move on the one side, a figure that knows nothing of it on the other
    r"\b(?:in line with|consistent with|match(?:es|ed|ing)?|(?:agrees?|agreed|fits?|fitted|squares?|goes|went) with|"
    r"confirm\w*|in keeping with|(?:show[sn]?|reflected|mirrored|visible|seen|evident) (?:in|by)|"
    r"borne out by|explain\w*)\b",
    re.I,
)
_TELLING = frozenset(  # figures that say nothing of how far a price has moved, and moves that they say nothing of
    "rsi_14 volatility_30d_percent implied_volatility_percent put_call_ratio forward_pe trailing_pe macd macd_signal "
    "short_percent_of_float sma_50 sma_200 bollinger_upper bollinger_lower bollinger_range market_cap".split()
)
_MOVES = SIGNED - {"macd", "macd_signal"} | {"drawdown_percent"}
_PRICES = frozenset({"price", "previous_close"})
_STOP = re.compile(r"[;:—]|\b(?:and|but|while|whereas|und|aber|während|y|pero|et|mais|и|а|но)\b|[；。]", re.I)
_COMMA = re.compile(r", |，")
_MOVE_OF = re.compile(
    r"\b(?:moves?|swings?|gains?|loss(?:es)?|rises?|falls?|drops?|declines?|increases?|advances?|returns?|"
    r"changes?) of\s+(?:(?:about|around|roughly|nearly|almost|up to|some)\s+)*$",
    re.I,
)
_WHICH = re.compile(r"\b(?:which|as)\b[^,;]*$", re.I)


def check_signals(read: Sentence) -> None:
    """Raises Fault."""
    for used in read.used:
        moved = _MOVE_OF.search(read.open[: used.number.start]) if used.number.unit == "%" else None
        if moved and used.fact.metric not in _MOVES | _PRICES:
            raise Fault(f"{used.number.text} is the {used.fact.metric}, no “{moved.group().split()[0]}”")
    for m in _SIGNALS.finditer(read.open):
        start = max((c.end() for c in _STOP.finditer(read.open, 0, m.start())), default=0)
        if not (teller := _teller(read, start, m.start())) or teller not in _TELLING:
            continue
        told = _told(read, m)
        if told and _apart(read, told, m):
            raise Fault(f"nothing in the evidence links {told.number.text} with the {teller}")
    for m in _LINKS.finditer(read.open):
        start = max((c.end() for c in _STOP.finditer(read.open, 0, m.start())), default=0)
        stop = _STOP.search(read.open, m.end())
        before = {u.fact.metric for u in read.used if start <= u.number.start < m.start()}
        behind = {
            u.fact.metric
            for u in read.used
            if m.end() <= u.number.start < (stop.start() if stop else len(read.open))
        }
        for one, two in ((before, behind), (behind, before)):
            if one & _MOVES and two and two <= _TELLING:
                raise Fault(f"nothing in the evidence links a move with the {min(two)}")


def _teller(read: Sentence, start: int, end: int) -> str | None:
    """The figure that is said to say something: the last one before the word."""
    before = [u for u in read.used if start <= u.number.start < end]
    return before[-1].fact.metric if before else min(figures_named(read.named, start, end), default=None)


def _told(read: Sentence, m: re.Match[str]) -> Used | None:
    """What it is said to say: the next figure of its clause, or of "which its RSI signals" the one before."""
    if not re.search(r"\w", re.split(r"[,;.，。]", read.open[m.end() :])[0]):
        which = _WHICH.search(read.open, 0, m.start())
        before = [u for u in read.used if which and u.number.start < which.start()]
        return before[-1] if before else None
    stop = min(
        (c.start() for p in (_STOP, _COMMA) if (c := p.search(read.open, m.end()))), default=len(read.open)
    )
    return next((u for u in read.used if m.end() <= u.number.start < stop), None)


def _apart(read: Sentence, told: Used, m: re.Match[str]) -> bool:
    """It is a move; or a price, where it is not one that an average is compared with."""
    between = read.open[m.end() : told.number.start]
    compared = OVER.search(between) or UNDER.search(between)
    return told.fact.metric in _MOVES or (told.fact.metric in _PRICES and not compared)
