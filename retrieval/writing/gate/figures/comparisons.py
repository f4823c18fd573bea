"""Whether "above", "below" and "than" between two figures, or a figure and what it is near to, are so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from retrieval.metrics import OVERBOUGHT, OVERSOLD
from retrieval.writing.gate.facts import PRICE_LEVELS, Fact
from retrieval.writing.gate.figures.degrees import check_degree
from retrieval.writing.gate.figures.subjects import AND, WHICH, judged, spoken_of
from retrieval.writing.gate.sentence import Fault, Sentence, Used
from retrieval.writing.gate.words.cues import CUE_PATTERNS
from retrieval.writing.gate.words.lexicon import COUNTS, NEGATION, OVER, STATES, UNDER

_STRICT = re.compile(r"\bthan\b|\babove\b|\bbelow\b|\bexceed", re.I)  # a comparison and nothing else
_ANSWER = re.compile(r"\W*(?:no|nein|non|нет)\s*[,:;—–-]", re.I)
_PRONOUN = re.compile(
    r"\s*(?:(?:that|this) (?:line|level|mark|threshold)|that|it|this)\b(?=\s*(?:[.,;:]|and|on|$))"
)
_SUPPOSED = re.compile(  # the rule, not what is
    r"\b(?:an?|any|some) (?:\S+ )?RSI(?: \w+)?\s*$|\b(?:and one|that|those|readings|when|if|where)\s*$|"
    r"\b(?:would|were|"
    r"needs?|has|must) (?:have |need )?(?:to )?(?:be |rise |climb |go |move |fall |drop )?\s*$",
    re.I,
)
_CUT = re.compile(r"[;:—]|[，；。]|, (?!\d)")
_STOP = re.compile(r"[;:]|, (?!\d|and\b|as well)|\b(?:but|while|whereas|though|although|yet|with|at)\b")
_EACH = re.compile(
    r"\b(?:both|each|all|every)\b|beide\w*|\bamb[ao]s\b|les deux|об[ае]\b|两(?:者|家|只)?(?:都|均)", re.I
)
_LINE = re.compile(r"\s*(?:thresholds?|lines?|levels?|marks?|cut-?offs?|boundar\w+|limits?)\b", re.I)
_AVERAGES = frozenset(
    {"sma_50", "sma_200", "all_time_high", "high_52w", "low_52w", "bollinger_upper", "bollinger_lower"}
)
LEVELS = ("price", *PRICE_LEVELS, "rsi_14")
BEFORE, BEHIND = 70, 45  # characters in which a figure that is compared is looked for


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a comparison; only sides of one kind can be compared."""

    at: int
    value: float | None
    kind: str  # "%", "points", "x", "money" or "other"
    name: str  # the metric, "rule" for a line of the RSI, "told" for an article's figure


class Comparisons:
    """Knows the live figures, and by `about` which listing a place in a sentence is about."""

    def __init__(self, facts: Sequence[Fact], about: Callable[[Sentence, int], str | None]) -> None:
        self._facts = facts
        self._about = about
        self._done: list[
            tuple[int, _Side | None, _Side]
        ] = []  # of the sentence: where each ends, and its sides

    def value(self, metric: str, read: Sentence, at: int) -> float | None:
        """The figure of the listing that this place is about."""
        symbol = self._about(read, at)
        found = [f for f in self._facts if f.metric == metric and symbol in {f.figure.symbol, None}]
        return found[0].value if len(found) == 1 else None

    def level(self, read: Sentence, at: int) -> tuple[str, float | None] | None:
        """The level or the line that is named next behind a place in its clause, no percentage and no article's."""
        side = self._side(read, at, before=False)
        return (side.name, side.value) if side and side.kind in {"money", "points"} else None

    def of_level(self, read: Sentence, at: int) -> bool:
        """What stands before it is a level and no price: "its 50-day average crossed"."""
        side = self._side(read, at, before=True)
        return side is not None and side.name in _AVERAGES and not AND.search(read.named[side.at : at])

    def check(self, read: Sentence) -> None:
        """Notes what holds in `read.compared`. Raises Fault."""
        self._done = []
        pairs = ((True, OVER), (False, UNDER))
        found = [(m, over, False) for over, p in pairs for m in p.finditer(read.named)]
        found += [(m, over, True) for over, p in pairs for m in p.finditer(read.text) if judged(read, m)]
        for m, over, found_so in sorted(found, key=lambda c: c[0].start()):
            if found_so:  # "6.3 % below its 50-day average"
                right = self._side(read, m.end(), before=False)
                self._done += [(m.end(), None, right)] if right else []
            elif self._holds(read, m, over=over):
                read.compared.append(m.start())

    def _holds(self, read: Sentence, m: re.Match[str], *, over: bool) -> bool:  # noqa: PLR0911, PLR0912
        """Whether the comparison is found true; False where there is none. Raises Fault where it is not so.

        One return for each way to read it."""
        text = read.named
        left, right = self._side(read, m.start(), before=True), self._side(read, m.end(), before=False)
        if m.group()[0] in "以之":  # "30以下": it stands behind what is compared with
            left, right = None, left
        if not right and _PRONOUN.match(text, m.end()):
            left, right = _with_pronoun(read, m.start(), left)
        if right and (subject := self._taken_up(read, m.start(), left, right)):
            left = subject
        elif right and left and left.kind == right.kind == "money" and spoken_of(read, left.at, m.start()):
            left = _Side(m.start(), self.value("price", read, m.start()), "money", "price")
        if right:
            self._done.append((m.end(), left, right))
        unclear = Fault(f"nothing in the evidence says what is {m.group()} what")
        claims = bool(read.used) and not read.sources
        if right is None:
            if claims and _STRICT.search(m.group()) and not (left and left.kind == "%"):
                raise unclear
            return False
        bare_rule = right.name == "rule" and not any(
            u.number.start == getattr(left, "at", -1) for u in read.used
        )
        if bare_rule and _defines(text, m.start(), right.at):
            return False
        each = right.name == "rule" and read.used and _EACH.search(text, 0, m.start())
        if right.name == "rule" and not each and _SUPPOSED.search(text[max(0, m.start() - 40) : m.start()]):
            return False
        if left and left.kind == "%" and left.name != right.name:
            return False  # how far below, not what is below
        if bound := _bound(read, m.end(), left):
            if not _beyond(bound, over=over):
                raise Fault(f"“{m.group()}” is not so of {bound.number.text}")
            return True
        if left is None:
            left = _others(read, m.start(), right)
        if left is None or left.kind != right.kind:
            left = self._unnamed(read, m.start(), right)
        if left is None:
            if claims and " than" in m.group() and right.name != "rule":
                raise unclear
            return False
        if each and left.kind == "points":
            every = [u.fact.value for u in read.used if u.fact.metric == "rsi_14"]
            if any((v > (right.value or 0)) != (over != _denied(text, m.start())) for v in every):
                raise Fault(f"“{m.group()}” is not so of each")
        if left.value is None or right.value is None:
            if not read.sources:
                raise unclear
            return False
        denied = _denied(text, m.start())
        if (left.value > right.value) != (over != denied) or (
            left.value == right.value and not denied and _STRICT.search(m.group())
        ):
            raise Fault(f"“{m.group()}” is the wrong way round")
        check_degree(text[: m.start()], left.value, right.value)
        for other in self._joined(read, m.end(), right):
            if (
                other.value is not None
                and other.name != left.name
                and (left.value > other.value) != (over != _denied(text, m.start()))
            ):
                raise Fault(f"“{m.group()}” is not so of the {other.name}")
        return True

    def _taken_up(self, read: Sentence, at: int, left: _Side | None, right: _Side) -> _Side | None:
        """ "Below its 50-day average of 18.60 HKD but above …": what is compared again, and not what it was below."""
        end, subject, other = self._done[-1] if self._done else (0, None, right)
        text = read.named[end:at]
        joint = AND.search(text)
        named = left is not None and joint is not None and left.at >= end + joint.end()
        own = left is not None and (left.at < end or (named and left.name != other.name))
        if not self._done or own or other.kind != right.kind or WHICH.search(text):
            return None
        if right.name == "rule" or (subject and subject.kind == right.kind and subject.name != "price"):
            return subject
        return _Side(at, self.value("price", read, at), "money", "price") if right.kind == "money" else None

    def _joined(self, read: Sentence, at: int, first: _Side) -> list[_Side]:
        """What else it is compared with: "above its 50-day average and its 200-day average"."""
        ends = [m.start() for p in (OVER, UNDER, _STOP) for m in p.finditer(read.named, at)]
        places = self._places(read, first.at + 1, min(ends, default=len(read.named)))
        return [
            p
            for p in places
            if first.at < p.at < min(ends, default=len(read.named))
            and p.name != first.name
            and p.kind == first.kind == "money"
            and p.name in _AVERAGES
        ]

    def _unnamed(self, read: Sentence, at: int, right: _Side) -> _Side | None:
        """What is compared where the clause does not name it: the figure of that kind before it, else the price."""
        if right.name == "rule":
            rsi = [u for u in read.used if u.fact.metric == "rsi_14" and u.number.start < at]
            return None if not rsi or _defines(read.named, at, right.at) else _of(rsi[-1])
        before = [
            u
            for u in read.used
            if u.number.start < at and _kind(u) == right.kind and u.fact.metric != right.name
        ]
        spoken = before and spoken_of(read, before[-1].number.end, at)
        if before and not spoken and not re.search(r"[;:.] ", read.open[before[-1].number.end : at]):
            return _of(before[-1])
        if right.kind != "money" or right.name == "price":
            return None
        return _Side(at, self.value("price", read, at), "money", "price")

    def _side(self, read: Sentence, at: int, *, before: bool) -> _Side | None:
        """The nearest figure or figure's name on one side, within its clause."""
        start, end = (max(0, at - BEFORE), at) if before else (at, at + BEHIND)
        cuts = list(_CUT.finditer(read.named[start:end]))
        if cuts:
            start, end = (start + cuts[-1].end(), at) if before else (at, at + cuts[0].start())
        places = [p for p in self._places(read, start, end) if start <= p.at < end]
        return (max if before else min)(places, key=lambda p: p.at, default=None)

    def _places(self, read: Sentence, start: int, end: int) -> Iterator[_Side]:
        yield from (_of(u) for u in read.used)
        yield from (_Side(n.start, n.readings[0][0], "points", "rule") for n in read.rules)
        for told in read.sourced:
            yield _Side(told.number.start, None, "%" if told.number.unit == "%" else "other", "told")
        for state, line in ((STATES["overbought"], OVERBOUGHT), (STATES["oversold"], OVERSOLD)):
            for m in state.finditer(read.named, start, end):
                if _LINE.match(read.named, m.end()):
                    yield _Side(m.start(), line, "points", "rule")
        for name in LEVELS:
            for m in CUE_PATTERNS[name].finditer(read.named, start, end):
                if name != "rsi_14":
                    yield _Side(m.start(), self.value(name, read, m.start()), "money", name)
                elif re.match("rsi|relative", m.group(), re.I):
                    yield _Side(m.start(), self.value(name, read, m.start()), "points", name)


def _defines(text: str, at: int, rule: int) -> bool:
    """ "Above 70 counts as overbought" and "überkauft über 70": the rule, not what a figure is."""
    behind = re.sub(r"^\W*\d+", "", text[rule:])
    states = "|".join(p.pattern for p in STATES.values())
    return bool(COUNTS.match(behind) or re.search(rf"(?:{states})\W*(?:\w+\W+){{0,2}}$", text[:at], re.I))


def _bound(read: Sentence, at: int, left: _Side | None) -> Used | None:
    """Of "just over 111 USD" the figure that this is a bound of: the one spoken of, and no other."""
    for u in read.used:
        gap = u.number.start - at
        if not 0 <= gap <= 2 or any(c.isalpha() for c in read.named[at : u.number.start]):
            continue
        alone = not any(o is not u and o.number.start < at for o in read.used)
        if alone and (left is None or left.name == u.fact.metric):
            named = CUE_PATTERNS.get(u.fact.metric, OVER).search(read.named[:at])
            return u if named or u.fact.metric == "price" else None
    return None


def _beyond(bound: Used, *, over: bool) -> bool:
    """Whether the figure, as readers are shown it, is beyond the number written."""
    shown = round(bound.fact.value / bound.fact.step) * bound.fact.step
    written = bound.number.readings[0][0]
    return shown > written + 1e-9 if over else shown < written - 1e-9


def _with_pronoun(read: Sentence, at: int, left: _Side | None) -> tuple[_Side | None, _Side | None]:
    """ "The close, 98, is above it": it is the figure spoken of before that; "near the line of 70 but under it":
    a line is what a figure is beside, never the other way round."""
    lines = [_Side(n.start, n.readings[0][0], "points", "rule") for n in read.rules]
    named = sorted([*map(_of, read.used), *lines], key=lambda side: -side.at)
    earlier = [side for side in named if side.at < at]
    left = left or next(iter(earlier), None)
    other = next((side for side in earlier if left and side.at != left.at), None)
    return (other, left) if left and left.name == "rule" else (left, other)


def _of(used: Used) -> _Side:
    return _Side(used.number.start, used.fact.value, _kind(used), used.fact.metric)


def _others(read: Sentence, at: int, right: _Side) -> _Side | None:
    """ "Gained 12.5 %, far less than TSMC's 51.2 %": the same figure of the other, which stands before."""
    own = next((u for u in read.used if u.number.start == right.at), None)
    before = [u for u in read.used if own and u.number.start < at and u.fact.metric == own.fact.metric]
    return (
        _of(before[-1])
        if own and before and before[-1].fact.figure.symbol != own.fact.figure.symbol
        else None
    )


def _kind(used: Used) -> str:
    if used.number.unit == "%":
        return "%"
    return {"rsi_14": "points"}.get(used.fact.metric, "x" if used.fact.figure.unit == "x" else "money")


def _denied(text: str, at: int) -> bool:
    answer = _ANSWER.match(text)  # "no, it was below" denies what was asked, not what it says
    before = text[max(answer.end() if answer else 0, at - 24) : at]
    return bool(re.search(rf"(?:{NEGATION.pattern})\W*(?:\w+\W+){{0,2}}$", before, re.I))
