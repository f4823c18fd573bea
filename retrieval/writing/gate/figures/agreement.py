"""Whether what an article said of a figure and the figure of now agree, where a sentence says that they do or do not.

The judge is the answer's own then → now: "no longer applies" needs its verdict, "down from about 22" its two figures.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from retrieval.metrics import NO_LONGER, STILL_SO
from retrieval.types import Answer, ThenNow
from retrieval.writing.gate import form
from retrieval.writing.gate.facts import SIGNED, bare, stands_for
from retrieval.writing.gate.figures.against import check_against
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.sentence import AGREES, DIFFERS, Fault, Sentence
from retrieval.writing.gate.words.cues import CUE_PATTERNS
from retrieval.writing.gate.words.lexicon import DOWN, NEGATION, NEUTRAL, OVER, STATES, UNDER, UP

_HENCE = re.compile(
    r"\b(?:therefore|thus|hence|so)\b(?! (?:that|far)\b)", re.I
)  # a step of thought, no cause
_COMPARED = re.compile("|".join(p.pattern for p in (UP, DOWN, OVER, UNDER)), re.I)
_CLAUSE = re.compile(r"[;:—]|, (?:and|but|while|whereas|though|although|so|as)\b", re.I)
_ITS_WORD = re.compile(  # "That no longer applies", "the article's description no longer fits"
    r"(?:\b(?:that|this|it|which|they|these|claims?|readings?|pictures?|descriptions?|statements?|assessments?|views?|"
    r"verdicts?|signals?|figures?|words?|points?|situations?|findings?|observations?|accounts?|remarks?|one|"
    r"comparisons?|levels?|articles?(?:['’]s?)?)\b(?:\s+[\w’'-]+){0,3}|^)\W*$",
    re.I,
)
_WIDER = re.compile(  # of two distances below a high, the first against the other
    r"\b(?:(?P<more>larger|bigger|greater|wider|deeper|steeper)|(?P<less>smaller|narrower|shallower))\b"
    r"(?: now| today)?(?: than\b(?: the (?:one|fall|drop|gap|distance)\b)?)?",
    re.I,
)
_FALL = re.compile(
    r"\b(?:fall|drop|decline|slide|distance|gap|discount|drawdown|retreat)\b(?= (?:of|from|to|below|off)\b)",
    re.I,
)
_OBJECT = re.compile(
    r"\s+(?:about |around |roughly |some |nearly |at )?[$€£]?\d|\s+(?:back|put|call|the right)\b"
)
_STATED = (*STATES.values(), NEUTRAL)
_THAT = re.compile(r"\W*(?:that|this|it|which)\b", re.I)


class Agreement:
    """Knows the claims of the articles that the answer sets beside the market."""

    def __init__(self, plain: Answer) -> None:
        self._pairs = [p for p in plain.then_now if p.now and p.verdict in {STILL_SO, NO_LONGER}]

    @property
    def claims(self) -> frozenset[str]:
        """The sentences of the articles that are set beside the market."""
        return frozenset(" ".join(p.claim.quote.split()) for p in self._pairs)

    def check(self, read: Sentence, stated: Collection[str]) -> None:
        """Notes what holds in `read.judged`; `stated` are the figures of the sentences before. Raises Fault."""
        for pair, told, now in self._figures(read, stated):
            self._moved(read, pair, told, now)
        check_against(read, self._pairs)
        denied = [m.span() for m in DIFFERS.finditer(read.open)]
        for pattern, verdict in ((AGREES, STILL_SO), (DIFFERS, NO_LONGER)):
            for m in pattern.finditer(read.open):
                if pattern is AGREES and any(a < m.end() and m.start() < b for a, b in denied):
                    continue
                pairs = list(self._spoken(read, m))
                if not pairs:
                    continue  # of something else: its words have to be the evidence's
                if any(p.verdict != verdict for p in pairs):
                    raise Fault(f"“{m.group()}” is not so: the article's word is set beside the market's")
                read.judged += [m.span(), *(c.span() for c in _HENCE.finditer(read.open))]
                read.compared.append(m.start())

    def set_beside(self, read: Sentence) -> list[tuple[int, int]]:
        """Where its words set a claim beside the market: elsewhere "no longer holds" is a word on the article's."""
        found = [m for p in (DIFFERS, AGREES) for m in p.finditer(read.open)]
        return [m.span() for m in found if any(True for _ in self._spoken(read, m))]

    def _spoken(self, read: Sentence, m: re.Match[str]) -> Iterator[ThenNow]:
        """The claims that words of agreement are about: of a source that it cites, or of the article at all."""
        start = max((c.end() for c in _CLAUSE.finditer(read.open, 0, m.start())), default=0)
        end = next((c.start() for c in _CLAUSE.finditer(read.open, m.end())), len(read.open))
        around = read.open[start:end]
        of_it = _ITS_WORD.search(read.open[start : m.start()]) and not _OBJECT.match(read.open, m.end())
        for pair in self._pairs:
            cue = CUE_PATTERNS[pair.claim.metric]
            if not read.sources and read.told_of and cue.search(read.open):
                yield pair
            if not any(" ".join(pair.claim.quote.split()) in s.text for s in read.sources):
                continue
            figure = any(stands_for(n, pair.claim.value) for n in numbers(bare(around)))
            if of_it or figure or cue.search(around) or any(p.search(around) for p in _STATED):
                yield pair

    def _figures(
        self, read: Sentence, stated: Collection[str]
    ) -> Iterator[tuple[ThenNow, Number, Number | None]]:
        """The claims whose figure then stands in the sentence with that of now, or with "that", stated before."""
        for pair in self._pairs:
            told = [t.number for t in read.sourced if stands_for(t.number, pair.claim.value)]
            now = [u.number for u in read.used if pair.now and u.fact.figure.name == pair.now.name]
            if told and now:
                yield pair, told[0], now[0]
            elif told and pair.now and _THAT.match(read.open):
                if pair.now.name not in stated and _COMPARED.search(read.open, 0, told[0].start):
                    raise Fault("say what is compared with the article's figure")
                yield pair, told[0], None

    def _moved(self, read: Sentence, pair: ThenNow, told: Number, now: Number | None) -> None:
        """ "Down from", "has since risen", "above the article's": between the two figures, it is that way."""
        if pair.claim.metric == "drawdown_percent" and now:
            _wider(read, pair, told, now)
        if pair.claim.metric in SIGNED or pair.claim.metric == "drawdown_percent" or pair.now is None:
            return  # "65 % below its peak" is the claim itself
        now_is, then_was = float(pair.now.value or 0), float(pair.claim.value or 0)
        at = now.start if now else 0
        low, high = min(told.start, at), max(told.start, at)
        end = read.bounds(high)[1]
        first, second = (then_was, now_is) if told.start < at else (now_is, then_was)
        spans = list(re.finditer(r"\b(?:higher|lower|more|less) than\b", read.open))
        moves = form.masked(read.open, [m.span() for m in spans])
        for pattern, way in ((UP, 1), (DOWN, -1)):
            m = pattern.search(moves, 0, end)
            if m and (now_is - then_was) * way <= 0:
                raise Fault(f"“{m.group()}” is the wrong way round")
            if m and now:
                read.judged.append(m.span())
        for pattern, way in ((OVER, 1), (UNDER, -1)):
            if (m := pattern.search(read.open, low, high)) and (first - second) * way <= 0:
                raise Fault(f"“{m.group()}” is the wrong way round")
            if m:
                read.judged.append(m.span())


def _wider(read: Sentence, pair: ThenNow, told: Number, now: Number) -> None:
    """ "The fall from the peak is larger now, 54.4 % against about 41 % then": of the distance below a high."""
    if NEGATION.search(read.open) or len(found := list(_WIDER.finditer(read.open))) != 1 or pair.now is None:
        return
    now_is, then_was = float(pair.now.value or 0), float(pair.claim.value or 0)
    apart = then_was - now_is if told.start < now.start else now_is - then_was
    if apart * (1 if found[0]["more"] else -1) <= 0:
        raise Fault(f"“{found[0].group()}” is the wrong way round")
    spans = [
        found[0].span(),
        *(m.span() for m in _FALL.finditer(read.open)),
        *(m.span() for m in _HENCE.finditer(read.open)),
    ]
    read.bear_out(spans, found[0].start())
