"""The gate: a model's sentence passes only if its figures, dates, names, quotations and claims are in the evidence.

It is an allow-list by code, not a judgement: what it cannot find in the evidence does not pass. What it cannot see:
a claim paraphrased in a language other than its source's is held to its figures, names and citation alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from retrieval.metrics import OVERBOUGHT, OVERSOLD
from retrieval.names.context import market_hints
from retrieval.names.instruments import Resolver
from retrieval.types import Answer, Evidence
from retrieval.writing.gate import dates, form, prose
from retrieval.writing.gate.facts import MONEY, SIGNED, Fact, Source, bare, live_facts, sources
from retrieval.writing.gate.faithful import unfaithful
from retrieval.writing.gate.lexicon import (
    ADVICE,
    CUE_PATTERNS,
    DOWN,
    OTHER_NUMBER_WORDS,
    OVER,
    SPOKEN_OF,
    STATES,
    UNDER,
    UP,
)
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.overreach import check_overreach
from retrieval.writing.gate.sentence import Fault, Sentence, Used
from retrieval.writing.gate.statements import Statements
from retrieval.writing.gate.when import check_dates

_CLAUSE = re.compile(r"[;:—()]|, |\b(?:and|but|while|whereas|though|although|yet)\b|，|；|、|。")
_RULES = {OVERBOUGHT: "overbought", OVERSOLD: "oversold"}
_LINE = re.compile(
    r"\b(?:lines?|thresholds?|marks?|levels?|mark|cut-?off|limits?|rule|schwelle|umbral|seuil|"
    r"порог\w*)\b|线|線|水平",
    re.I,
)
_ATTRIBUTED = re.compile(
    r"\b(?:articles?|piece|sources?|authors?|said|says|wrote|writes|reported|reports|put|stated|"
    r"claimed|described|according|"
    r"was|were|had|stood|artikel\w*|artículo|artigo|статья\w*|стать\w+)\b|文章|报道",
    re.I,
)
_CURRENCIES = frozenset({"USD", "HKD", "EUR", "GBP", "CNY", "JPY"})
_RATIOS = frozenset({"forward_pe", "trailing_pe", "put_call_ratio"})


class Gate:
    """Judges the sentences of one answer, in order: "it" is what the last one that passed was about."""

    def __init__(self, plain: Answer, evidence: Evidence, resolver: Resolver) -> None:
        self._resolver = resolver
        self._facts = live_facts(evidence)
        self._statements = Statements(self._facts, self._about)
        self._sources = sources(plain, evidence, resolver)
        self._asked = evidence.request.metrics or ("price",)
        self._prose = prose.Prose(plain, evidence, self._sources)
        self._symbols = frozenset(
            [v.symbol for v in evidence.views]
            + [x.symbol for m in evidence.request.mentions for x in m.instrument.listings]
            + [m.listing.symbol for m in evidence.request.mentions]
        )
        usual = [s for s in evidence.request.symbols if any(f.figure.symbol == s for f in self._facts)]
        self._subject: str | None = usual[0] if len(usual) == 1 else None
        self.stated: set[str] = set()  # the figures that the sentences passed so far stated

    def fault(self, sentence: str) -> str | None:
        """Why the sentence cannot be sent, or None where it can."""
        try:
            read = self._read(sentence)
            self._names(read)
            for number in numbers(read.figures):
                self._number(read, number)
            check_dates(read, self._facts)
            self._statements.check(read)
            check_overreach(read)
            self._support(read)
        except Fault as fault:
            return str(fault)
        self.stated |= {u.fact.metric for u in read.used}
        if read.mentions:
            self._subject = read.mentions[-1][2]
        return None

    # --- form, citations, quotations ------------------------------------------------------------------

    def _read(self, sentence: str) -> Sentence:
        if reason := form.refused(sentence):
            raise Fault(f"it holds {reason}")
        found = form.cited(sentence)
        if unknown := [n for n in found if n not in self._sources]:
            raise Fault(f"there is no source [{unknown[0]}]")
        cited = [self._sources[n] for n in dict.fromkeys(found)]
        text = form.masked(sentence, [m.span() for m in form.CITATION.finditer(sentence)])
        if "[" in text or "]" in text:
            raise Fault("brackets are for the numbers of sources")
        quoted = form.quotations(text)
        for _, _, words in quoted:
            self._quotation(words, cited)
        text = form.masked(text, [(a, b) for a, b, _ in quoted])
        if form.stray_marks(text):
            raise Fault("a quotation mark has no partner")
        if any(ADVICE.search(" ".join(words.split())) for words in [text, *(w for _, _, w in quoted)]):
            raise Fault("it advises or foretells")
        mentions = sorted(self._mentioned(text))
        names = form.masked(text, [(a, b) for a, b, _, _ in mentions])
        return Sentence(
            sentence, text, bare(names), bare(names, windows=True), cited, [w for _, _, w in quoted], mentions
        )

    def _quotation(self, words: str, cited: list[Source]) -> None:
        if not cited:
            raise Fault("a quotation needs the number of its source")
        core = form.same_words(words).strip(" ,.;:!?")
        if len(core) < 2 or not any(
            re.search(rf"(?<!\w){re.escape(core)}(?!\w)", form.same_words(s.text)) for s in cited
        ):
            raise Fault("the words in quotation marks are not the source's, to the letter")

    # --- names ----------------------------------------------------------------------------------------

    def _mentioned(self, text: str) -> Iterator[tuple[int, int, str, str]]:
        """Every place where a listing is named; amounts are blanked first, for "HKD" is no market."""
        amounts = form.masked(
            text, [(n.start, n.end) for n in numbers(text) if n.unit and not n.unit.islower()]
        )
        amounts = form.masked(amounts, [m.span() for m in re.finditer(r"\b(?:USD|HKD)\b", amounts)])
        for clock in dates.clocks(text):
            amounts = form.masked(amounts, [(clock.start, min(len(text), clock.end + 16))])
        for mention in self._resolver.mentions(amounts):
            for m in re.finditer(rf"(?<!\w){re.escape(mention.words)}(?![A-Za-z])", amounts):
                yield m.start(), m.end(), mention.listing.symbol, mention.words

    def _names(self, read: Sentence) -> None:
        said = frozenset().union(*(s.symbols for s in read.sources)) if read.sources else frozenset()
        siblings = frozenset(x for s in said for x in self._siblings(s))
        for _, _, symbol, words in read.mentions:
            if symbol not in self._symbols and symbol not in said | siblings:
                raise Fault(f"{words} is not in the evidence")
        if unlisted := [
            i for i in self._resolver.unlisted(read.open) if not self._prose.knows(i.name, read.sources)
        ]:
            raise Fault(f"{unlisted[0].name} is not in the evidence")
        if name := self._prose.foreign_name(
            read.open, [(a, b) for a, b, _, _ in read.mentions], read.sources
        ):
            raise Fault(f"{name} is not in the evidence")

    def _siblings(self, symbol: str) -> list[str]:
        found = self._resolver.listing(symbol)
        return [x.symbol for x in found.instrument.listings] if found else [symbol]

    def _about(self, read: Sentence, at: int) -> str | None:
        """The listing that a figure at this place is about: the last one named before it, else the first after."""
        before = [m for m in read.mentions if m[0] <= at]
        after = [m for m in read.mentions if m[0] > at]
        symbol = before[-1][2] if before else after[0][2] if after else self._subject
        hints = (
            [h for h in market_hints(_without_amounts(read.open)) if h[0] <= at]
            if symbol and not before
            else []
        )
        if hints and symbol:
            found = self._resolver.listing(symbol)
            wanted = hints[-1][2]
            listings = found.instrument.listings if found else ()
            return next((x.symbol for x in listings if x.symbol.endswith(".HK") == wanted), symbol)
        return symbol

    # --- figures --------------------------------------------------------------------------------------

    def _number(self, read: Sentence, number: Number) -> None:
        if self._rule(read, number):
            return
        live = [f for f in self._facts if f.bears(number)]
        reason = f"{number.text} is not in the evidence"
        if live:
            try:
                read.used.append(self._live(read, number, live))
                return
            except Fault as fault:
                reason = str(fault)
        for source in read.sources:
            if source.bears(number):
                self._sourced(read, number, source)
                return
        raise Fault(reason)

    def _rule(self, read: Sentence, number: Number) -> bool:
        """70 and 30, as the lines of the RSI."""
        value = number.readings[0][0] if number.readings else 0.0
        if value not in _RULES or number.unit not in {"", "points"} or number.sign:
            return False
        if not any(f.metric == "rsi_14" for f in self._facts):
            return False
        near = _nearest(
            [(m.start(), m.end(), s) for s, p in STATES.items() for m in p.finditer(read.figures)], number
        )
        spoken = near or _LINE.search(read.figures) or OVER.search(read.figures) or UNDER.search(read.figures)
        if not spoken:
            return False
        if near != _RULES[value] and any(f.metric == "rsi_14" and f.bears(number) for f in self._facts):
            return False  # the RSI itself, which is as high as the line
        if near and near != _RULES[value] and not _joined(read.figures):
            raise Fault(f"{value:g} is the line of what is {_RULES[value]}")
        read.rules.append(number)
        return True

    def _live(self, read: Sentence, number: Number, facts: list[Fact]) -> Used:
        cue = self._cue(read, number)
        spoken = SPOKEN_OF.get(cue or "", {cue}) if cue else set(self._asked)
        same = [f for f in facts if f.metric in spoken]
        if not same:
            raise Fault(f"{number.text} is the {facts[0].metric}, not the {cue or 'figure spoken of'}")
        about = self._about(read, number.start)
        own = [f for f in same if f.figure.symbol == about]
        if about is None and len({f.figure.symbol for f in self._facts}) == 1:
            own = same
        if not own:
            raise Fault(
                f"{number.text} is a figure of {same[0].figure.symbol}, not of {about or 'nothing named'}"
            )
        self._direction(read, number, own[0])
        return Used(number, own[0], cue)

    def _cue(self, read: Sentence, number: Number) -> str | None:
        """The figure's name that stands nearest, of those that have such a unit."""
        text = read.named
        kinds = _kinds(number, any(f.figure.unit == "points" and f.metric in MONEY for f in self._facts))
        found = [
            (m.start(), m.end(), name)
            for name, p in CUE_PATTERNS.items()
            if name in kinds
            for m in p.finditer(text)
        ]
        found = [
            c
            for c in found
            if not any(o != c and o[0] <= c[0] and c[1] <= o[1] and o[1] - o[0] > c[1] - c[0] for o in found)
        ]
        return min(found, key=lambda c: _distance(text, number, c), default=(0, 0, None))[2]

    @staticmethod
    def _direction(read: Sentence, number: Number, fact: Fact) -> None:
        if fact.metric == "drawdown_percent":
            after = read.open[number.end : number.end + 25]
            if number.sign > 0 or OVER.search(after) or (UP.search(after) and not DOWN.search(after)):
                raise Fault(f"{number.text} is how far it is below the high")
            return
        if fact.metric not in SIGNED:
            if number.sign:
                raise Fault(f"{number.text} has no sign in the evidence")
            return
        way = number.sign or _way(read.figures, number) or (1 if fact.metric.startswith("macd") else 0)
        falls = fact.value < 0
        if (falls and way >= 0) or (not falls and way < 0):
            raise Fault(f"{number.text} is a {'fall' if falls else 'rise'}, and that is not what it says")

    def _sourced(self, read: Sentence, number: Number, source: Source) -> None:
        """A figure of an article: of the companies that the article's sentence is about, and the same way up."""
        about = self._about(read, number.start)
        allowed = {x for s in source.symbols for x in self._siblings(s)}
        if about and read.mentions and allowed and about not in allowed:
            raise Fault(f"what [{source.n}] says is not about {about}")
        for rises, falls in ((UP, DOWN), (OVER, UNDER)):
            for said, other in ((rises, falls), (falls, rises)):
                if (
                    said.search(read.open)
                    and other.search(source.text)
                    and not said.search(source.text)
                    and not other.search(read.open)
                ):
                    raise Fault(f"[{source.n}] says the contrary of {number.text}")
        cue = self._cue(read, number)
        weak = {"price"} if number.unit not in _CURRENCIES else set()
        spoken = (
            {n for n, p in CUE_PATTERNS.items() if n not in weak and p.search(read.named)}
            if not cue
            else {cue}
        )
        held = any(f.metric in SPOKEN_OF.get(n, {n}) for f in self._facts for n in spoken)
        if held and not _ATTRIBUTED.search(read.open):
            raise Fault(f"{number.text} is what [{source.n}] said, not the figure of now: say so")
        read.sourced.append(number)

    # --- support ----------------------------------------------------------------------------------------

    def _support(self, read: Sentence) -> None:
        facts = len(read.used) + len(read.sourced)
        language = self._prose.language(read.open)
        if language not in {"en", "zh"} and OTHER_NUMBER_WORDS.search(read.open):
            raise Fault("figures are to be in digits")
        if reason := self._prose.unsupported(
            read.open,
            language,
            read.sources,
            read.quoted,
            facts=facts,
            live=len(read.used) + len(read.rules) + read.compared,
            names=[w for _, _, _, w in read.mentions],
            figures=form.masked(read.figures, [(n.start, n.end) for n in numbers(read.figures)], by="0"),
        ):
            raise Fault(reason)
        if read.sources and language == "en":
            stems, live = self._prose.content, bool(read.used)
            if reason := unfaithful(read.open, read.quoted, read.sources, stems, self._named, live=live):
                raise Fault(reason)

    def _named(self, text: str) -> list[str]:
        return [m.instrument.key for m in self._resolver.mentions(text)]


def _without_amounts(text: str) -> str:
    return re.sub(r"\b(?:USD|HKD)\b|HK\$|US\$|美元|港元", lambda m: " " * len(m.group()), text)


def _kinds(number: Number, points_are_money: bool) -> frozenset[str]:
    """The figures that can have this unit."""
    if number.unit == "%":
        return frozenset(n for n in CUE_PATTERNS if "_percent" in n)
    if number.unit in {"", "points"}:
        extra = MONEY if points_are_money else frozenset({"macd", "macd_signal"})
        return frozenset({"rsi_14"}) | _RATIOS | extra
    return _RATIOS if number.unit == "x" else MONEY


def _distance(text: str, number: Number, cue: tuple[int, int, object]) -> int:
    """Characters between, further across a clause's end or another figure, and for names that come after."""
    start, end, _ = cue
    if start < number.end and number.start < end:
        return 0
    after = start >= number.end
    between = text[number.end : start] if after else text[end : number.start]
    return (
        len(between)
        + 8 * after
        + 15 * len(_CLAUSE.findall(between))
        + 30 * len(re.findall(r"\d+(?:[.,]\d+)*", between))
    )


def _nearest(places: list[tuple[int, int, str]], number: Number) -> str | None:
    """The state word that a line's number goes with: in "above 70 counts as overbought" the next one."""
    return min(
        places, key=lambda p: min(abs(p[0] - number.end), abs(number.start - p[1])), default=(0, 0, None)
    )[2]


def _joined(text: str) -> bool:
    """Both lines at once: "30 and 70", "between 30 and 70", "overbought (70) or oversold (30)"."""
    return bool(
        re.search(
            r"\b(?:70|30)\b[^.;]{0,30}\b(?:and|or|to|nor|y|und|oder|et|ou|и|和|或|–|"
            r"-)\W?[^.;]{0,30}\b(?:70|30)\b",
            text,
        )
    ) and bool(re.search(r"\bbetween\b|\brespectively\b|\blines?\b|\bneither\b|\d ?[–-] ?\d", text))


def _way(text: str, number: Number) -> int:
    """1 or -1 as the nearest word of direction in the figure's clause says, 0 where none does."""
    cuts = [m.end() for m in re.finditer(r"[;:—]|\d[^\d]{0,3}(?:%|USD|HKD)", text[: number.start])]
    start = cuts[-1] if cuts else 0
    found: list[tuple[int, int]] = []
    for way, pattern in ((1, UP), (-1, DOWN)):
        found += [(number.start - m.end(), way) for m in pattern.finditer(text, start, number.start)]
        found += [
            (m.start() - number.end + 5, way) for m in pattern.finditer(text, number.end, number.end + 25)
        ]
    return min(found, default=(0, 0))[1]
