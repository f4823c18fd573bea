"""Whether what a sentence calls overbought, oversold or neutral is so by the RSI in the evidence."""

from __future__ import annotations

import re

from retrieval.metrics import OVERBOUGHT, OVERSOLD
from retrieval.writing.gate.figures.comparisons import Comparisons
from retrieval.writing.gate.figures.crossings import check_crossings
from retrieval.writing.gate.figures.rules import BETWEEN
from retrieval.writing.gate.sentence import NOW, Fault, Sentence
from retrieval.writing.gate.words.cues import strange_window
from retrieval.writing.gate.words.lexicon import NEGATION, NEUTRAL, OVER, STATES, UNDER

_TOLD = re.compile(
    r"\b(?:said|says|according|claimed|called|calls|saw|was|were|had|looked|took|decía|escribió|disait)\b",
    re.I,
)
_CUT = re.compile(r"[,;:—，；：。]|\b(?:while|but|yet)\b")
_DENIED_BEHIND = re.compile(
    r"[^,;:.]{0,60}\b(?:nicht|keineswegs)(?=[,;.])"
)  # "Überkauft ist die Aktie nicht,"
_OF_THE_STOCK = re.compile(r"\b(?:it|they|the (?:stock|shares?|price))\b", re.I)
_EACH = re.compile(
    r"\b(?:both|each|all|neither|either|beide\w*|ambas|ambos|les deux|toutes|об[ае])\b(?! (?:of )?(?:its|their|the) "
    r"(?:\d|moving|av))|\bso (?:is|are|was|were)\b|\b(?:as (?:is|are|was|were)|and) [^,;]{1,30} (?:too|as well)\b|"
    r"两(?:者|家|只)?(?:都|均)",
    re.I,
)
_YES_NO = re.compile(
    r"\W*(?:(?:yes|no|ja|nein|sí|oui|non|да|нет|sim|não|sì)\b\s?[,:;.—]|[是否不]+[，：])", re.I
)
_IN = re.compile(r"\b(?:in|into|within|en|im|dans|в|во)\b(?: (?:\w+ ){0,2}\w+)?\W*$|处于\W*$", re.I)
_LINE = re.compile(r"\s*(?:thresholds?|lines?|levels?|marks?|cut-?offs?|boundar\w+|limits?)\b", re.I)
_NEARING = re.compile(
    r"\b(?:close to|near(?:ing)?|approach(?:es|ing)|almost|nearly|not far from|on the verge of|just short of)\W+"
    r"(?:(?:the|an?|being|becoming|usual|so-called)\W+){0,2}$",
    re.I,
)
_SO = re.compile(  # it follows, for the stock
    r"\b(?:therefore|thus|hence|daher|somit|damit|demnach|folglich|also|por (?:lo )?tanto|así que|luego|donc|ainsi|"
    r"par conséquent|поэтому|значит|следовательно|таким образом|то есть)\b|因此|所以|故|从而|於是|于是",
    re.I,
)
_BY_THE_LINE = re.compile(  # "nach der üblichen Schwelle von 30 überverkauft": of the stock, no definition
    r"\b(?:nach|gemäß|laut|anhand|según|conforme|acuerdo con|selon|d['’]après|по|согласно)\b[^.;,\d]{0,30}"
    r"\b(?:schwellen?|schwellenwert|marke|linie|grenze|umbral|nivel|línea|seuil|niveau|ligne|порог\w*|уровн\w+|лини\w+|"
    r"отметк\w+)\W+(?:(?:von|bei|de|à|в)\W+)?[37]0\b|[按依照据][^，。；\d]{0,8}[37]0[^，。；\d]{0,5}[线線]",
    re.I,
)
_CLOSE = 5.0  # points of the RSI
NEAR = 45  # characters from a rule's number to the state that it is the line of


class States:
    """Judges by the RSI that `comparisons` knows."""

    def __init__(self, comparisons: Comparisons) -> None:
        self._comparisons = comparisons

    def check(self, read: Sentence) -> None:
        """Notes what holds in `read.compared`. Raises Fault."""
        if window := strange_window(read.named):
            raise Fault(f"{window} is not the window of a figure in the evidence")
        for state, pattern in {**STATES, "neutral": NEUTRAL}.items():
            for m in pattern.finditer(read.open):
                self._state(read, state, m)
        self._comparisons.check(read)
        check_crossings(read, self._comparisons)
        if _YES_NO.match(read.open) and not read.sources and not read.compared:
            raise Fault("yes or no needs what is so, or not so, in the same sentence")

    def _state(self, read: Sentence, state: str, m: re.Match[str]) -> None:
        """As of today it agrees with the RSI; as a claim of an article it is in its words."""
        start = max((c.end() for c in _CUT.finditer(read.open[: m.start()])), default=0)
        stop = _CUT.search(read.open[m.end() : m.end() + 30])
        end = m.end() + (stop.start() if stop else 30)
        if self._nearing(read, state, m, start):
            return
        if _defines(read, state, start, m.start(), end) or _LINE.match(read.open, m.end()):
            return  # "the oversold threshold" is the line; what is beyond it is for the comparisons
        own = [own for source in read.sources for own in source.sentences if re.search(m.re, own)]
        said = any(re.search(m.re, source.text) for source in read.sources)
        live = any(read.bounds(u.number.start) == read.bounds(m.start()) for u in read.used)
        now = NOW.search(read.open[start:end]) and not (read.told_of and any(map(NOW.search, own)))
        told = (read.told_of or _TOLD.search(read.open)) and not (live or now)
        if said and told:
            return
        value = self._comparisons.value("rsi_14", read, m.start())
        values = [u.fact.value for u in read.used if u.fact.metric == "rsi_14"]
        if not (_EACH.search(read.open) and len(values) > 1):
            values = [] if value is None else [value]
        if not values:
            raise Fault(f"nothing in the evidence says {state} now")
        found = {_state_of(v) == state for v in values}
        if len(found) > 1:
            raise Fault(f"not each of them is {state}, nor is none")
        holds = found.pop()
        before = _SO.split(read.open[start : m.start()])[-1]
        if re.search(r"\b(?:more|less|most|least)\W*$", before, re.I):
            raise Fault(f"the RSI does not say how {state} it is")
        contrary = UNDER if state == "overbought" else OVER
        denied = bool(
            NEGATION.search(before)
            or (state != "neutral" and contrary.search(before))
            or re.search(r"\bnicht\W*$", read.open)
            or _DENIED_BEHIND.match(read.open, m.end())
            or re.search(r"\b(?:un|rather than|instead of|from)(?: (?:in|as|being))?\W*$", before)
        )
        if holds == denied:
            raise Fault(f"it is {'' if holds else 'not '}{state} by the RSI in the evidence")
        read.compared.append(m.start())

    def _nearing(self, read: Sentence, state: str, m: re.Match[str], start: int) -> bool:
        """ "Close to overbought", "approaching the oversold line": within a few points, and not there. Raises Fault."""
        rsi = self._comparisons.value("rsi_14", read, m.start())
        near = _NEARING.search(read.open, start, m.start())
        if not near or state not in STATES or rsi is None or read.sources:
            return False
        missing = OVERBOUGHT - rsi if state == "overbought" else rsi - OVERSOLD
        if (0 <= missing <= _CLOSE) == bool(NEGATION.search(read.open, start, near.start())):
            raise Fault(f"“{near.group().strip()}” is not so by the RSI in the evidence")
        read.compared.append(m.start())
        return True


def _state_of(rsi: float) -> str:
    return "overbought" if rsi > OVERBOUGHT else "oversold" if rsi < OVERSOLD else "neutral"


def _defines(read: Sentence, state: str, start: int, at: int, end: int) -> bool:
    """ "Above 70 counts as overbought": the rule, not what the stock is."""
    used = [u.number.start for u in read.used if start <= u.number.start <= end]
    clause = [n for n in read.rules if start <= n.start <= end]
    before = [n for n in clause if n.start < at]
    since = before[-1].start if before else start
    of_stock = _OF_THE_STOCK.search(read.open[since:at]) or any(since <= m[0] < at for m in read.mentions)
    of_it = BETWEEN.search(read.figures) or _BY_THE_LINE.search(read.open, start, at)
    if of_it or (before and _SO.search(read.open, since, at)):
        return False  # "entre 30 y 70 y por tanto sobrevendida": of the stock
    if before and not any(since < place < at for place in used):
        return not of_stock
    if used:
        return False
    if clause:
        return not of_stock and not _IN.search(read.open[start:at])  # "in the overbought range above 70"
    near = [n for n in read.rules if 0 <= at - n.end <= NEAR]
    if not near or of_stock or any(near[-1].end <= u.number.start < at for u in read.used):
        return False
    between = read.open[near[-1].end : at]
    lines = {n.readings[0][0] for n in read.rules}
    another = lines == {OVERSOLD if state == "overbought" else OVERBOUGHT}
    hence = another or _SO.search(between)  # "低于30，因此属于超买"
    return ";" not in between and "." not in between and not hence
