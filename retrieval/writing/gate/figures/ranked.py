"""Who is ranked in a sentence, above or below whom, and whose each of its figures is: by the order of words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retrieval.writing.gate import form
from retrieval.writing.gate.figures.ranks import COUNTS, RANKS, Rank
from retrieval.writing.gate.numbers import Number, numbers
from retrieval.writing.gate.sentence import Sentence

Mention = tuple[int, int, str, str]

_CUT = re.compile(r"[;:—(),]|\s[–-]\s|\b(?:and|but|while|whereas|though|although|yet|as|so)\b", re.I)
_ASIDE = re.compile(  # a clause whose listing is not what the sentence is about
    r"\W*(?:unlike|which|who|whose|against|versus|vs|with|compared|than|ahead|behind|followed|up|down|at|for)\b",
    re.I,
)
_BEFORE_SUBJECT = frozenset(  # what may stand between a clause's beginning and its subject
    """
    the of two three four only on by in at for a an this year to date forward trailing p e earnings market value rsi
    return returns share shares stock price reading valuation basis terms measure since start beginning day here now
    overall thus hence far performance cap capitalisation size momentum ratio multiple also still of
    """.split()
)
_UNSURE = re.compile(  # between a subject and its ranking: another is meant, or it is not said to be so
    r"\b(?:it|they|former|latter|others?|another|one(?! of)|neither|both|none|nor|not|never|no|rivals?|peers?|would|"
    r"could|may|might|can|should|will|almost|nearly|hardly|barely|if|unless|until|used|that|which|who|whose|than|"
    r"against)\b|n['’]t",
    re.I,
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|gets?|got) (?:\w+ly )?$", re.I)
_OBJECT = re.compile(r"(?:[^,;:()\d]{0,40}\b(?:than|of|behind|over)\b)?\s*(?:that of |the |both )?", re.I)
_LISTED = re.compile(r"[^;:]{0,45}?(?:,|\band\b|\bor\b|&)\s*(?:the |then )?", re.I)
_OTHERWISE = re.compile(r"\b(?:but|while|whereas|against|behind|versus|though|although|yet)\b", re.I)
_FOR = re.compile(
    r"(?:\s*\b(?:times|forward|trailing|earnings|this|year|so|far|on|the|day|over|year-to-date|since|start|of|points?|"
    r"market|value|in|session|p/e)\b)*\s+(?:for|at)\s+(?:the )?",
    re.I,
)
_ITS = re.compile(r"\b(?:its|it)\b", re.I)
_ALL_OTHERS = re.compile(
    r"\s+(?:of |behind )?(?:the|its|all|every|their|other|most|any)\s+(?!two|three|four|way\b)", re.I
)
_AGAINST = re.compile(r"\b(?:against|versus|vs|compared (?:with|to)|next to)\b", re.I)
_IS = re.compile(r"[^,;:()\d]{0,50}\b(?:is|was|remains)\s+", re.I)


@dataclass(frozen=True, slots=True)
class Owned:
    """A figure of the sentence and the listing that it is said of."""

    number: Number
    symbol: str


class Ranked:
    """One sentence, its figures told apart by listing. `text` has them blanked."""

    def __init__(self, read: Sentence, symbols: Sequence[str]) -> None:
        self._read = read
        self.numbers = [n for n in numbers(read.figures) if n.text.split()[0].lower() not in COUNTS]
        self.text = form.masked(read.open, [(n.start, n.end) for n in self.numbers])
        self.ranks = sorted(
            ((m, rank) for rank in RANKS for m in rank.pattern.finditer(self.text)),
            key=lambda r: r[0].start(),
        )
        self.named = list(dict.fromkeys(m[2] for m in read.mentions))
        # "Of the pair, Exxon has the higher RSI, 47.7 versus 45.1": the other one needs no name
        self.compared = [*symbols] if len(self.named) == 1 and len(symbols) == 2 else self.named

    def clause(self, at: int) -> tuple[int, int]:
        cuts = [*_CUT.finditer(self.text)]
        low = max((c.end() for c in cuts if c.end() <= at), default=0)
        return low, min((c.start() for c in cuts if c.start() >= at), default=len(self.text))

    def subject(self, m: re.Match[str], rank: Rank) -> str | None:
        """The listing that is said to rank so: its clause's, or that of the clause it leans on."""
        if rank.verb(m) and (
            _PASSIVE.search(self.text[: m.start()]) or re.match(r"\s+by (?=\S)", self.text[m.end() :])
        ):
            return None
        if (
            (rank.verb(m) or rank.of_returns)
            and not self.objects(m)
            and _ALL_OTHERS.match(self.text, m.end())
        ):
            return None  # "leads the index"
        at = m.start()
        while True:
            low, _ = self.clause(at)
            inside = [x for x in self._read.mentions if low <= x[0] < at]
            if inside and not _ASIDE.match(self.text[low:]):
                first = inside[0]
                words = re.findall(r"[^\W\d_]+", self.text[low : first[0]].lower())
                if not set(words) <= _BEFORE_SUBJECT or words[-1:] in (["by"], ["on"], ["in"], ["at"]):
                    return None
                between = form.masked(self.text, [(x[0], x[1]) for x in self._read.mentions])
                others = [x for x in inside[1:] if x[2] != first[2]]
                return None if others or _UNSURE.search(between[first[1] : m.start()]) else first[2]
            if low == 0:
                break
            at = max(c.start() for c in _CUT.finditer(self.text) if c.end() <= low)
        behind = [x for x in self._read.mentions if x[0] >= m.end()][:1]
        before = [x for x in self._read.mentions if x[0] < m.start()]
        inverted = behind and not before and _IS.fullmatch(self.text[m.end() : behind[0][0]])
        return behind[0][2] if inverted and not _UNSURE.search(self.text[m.end() : behind[0][0]]) else None

    def objects(self, m: re.Match[str]) -> list[Mention]:
        """The listings that it is said to rank above or below, where any are."""
        found: list[Mention] = []
        end = m.end()
        for x in (x for x in self._read.mentions if x[0] >= m.end()):
            gap = self.text[end : x[0]]
            if not (_LISTED if found else _OBJECT).fullmatch(gap) or _OTHERWISE.search(gap):
                break
            found.append(x)
            end = x[1]
        return found

    def owners(self) -> Iterator[Owned]:
        """Whose each figure is, by where it stands."""
        last: Owned | None = None
        objects = {x[0]: (m, rank) for m, rank in self.ranks for x in self.objects(m)}
        for n in self.numbers:
            if n.unit == "pp":
                continue
            symbol = self._owner(n, last, objects)
            if symbol:
                last = Owned(n, symbol)
                yield last

    def _owner(
        self, n: Number, last: Owned | None, objects: dict[int, tuple[re.Match[str], Rank]]
    ) -> str | None:
        before = [x for x in self._read.mentions if x[0] < n.start]
        after = [x for x in self._read.mentions if x[0] >= n.end]
        if after and _FOR.fullmatch(self.text, n.end, after[0][0]):
            return after[0][2]
        if not before:
            return after[0][2] if after else None
        named = before[-1]
        if last and last.number.start > named[0]:
            since = self.text[last.number.end : n.start]
            others = [s for s in self.compared if s != last.symbol]
            if _ITS.search(since) and self.ranks:
                return self.subject(*self.ranks[0])
            if _AGAINST.search(since):
                return others[0] if len(others) == 1 else None
        which = re.search(r"\b(?:which|whose|who)\b", self.text[named[1] : n.start])
        if (
            named[0] in objects
            and not which
            and (self._two_in_a_row(n) or re.search(r"[,:;—]", self.text[named[1] : n.start]))
        ):
            return self.subject(*objects[named[0]])
        return last.symbol if last and last.number.start > named[0] else named[2]

    def _two_in_a_row(self, n: Number) -> bool:
        """ "+14.9 % against −24.3 %", neither said of anybody: of the two in their order."""
        behind = next((o for o in self.numbers if o.start >= n.end), None)
        if behind is None or not _AGAINST.fullmatch(self.text[n.end : behind.start].strip()):
            return False
        after = [x for x in self._read.mentions if x[0] >= behind.end]
        return not after or not _FOR.fullmatch(self.text, behind.end, after[0][0])
