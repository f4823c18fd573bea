"""What a sentence tells of an article, in parts, and the sentence of the source that a part takes up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from retrieval.corpus.passages import sentence_spans
from retrieval.writing.gate.dates import ENGLISH_MONTHS
from retrieval.writing.gate.facts import Source
from retrieval.writing.gate.form import masked
from retrieval.writing.gate.numbers import Number
from retrieval.writing.gate.words.senses import times_before
from retrieval.writing.gate.words.stems import content, sense

CLAUSES = re.compile(r"[;—]|,? \b(?:while|whereas|although|though|but)\b|, and\b")
CALLED = re.compile(  # "drove that growth", "The plan shows"; not "said that growth", nor "The server division"
    r"(?:\b(?:this|(?<![dstykr] )that|these|those)(?! (?:years?|quarters?|months?|weeks?|time|day)\b)|"
    r"^The(?= (?:[A-Z]+ )?(?:plan|move|deal|step|decision|change|offer|"
    r"purchase|sale|result|figure|increase|rise|fall|drop|decline|delay|loss|agreement|measure|layoff|cut|target|goal|forecast|"
    r"charge|budget|spending|programme|investment|project|acquisition|takeover|order|contract|saving)s?\b)) "
    r"((?:[A-Z]+ )?[a-z]+)(?! of\b)"
)
_THE = re.compile(r"\b[Tt]he ([a-z]{4,})\b(?! (?:of|in|for|on|at|that|which|from)\b)(?= [a-z]|[,.;])")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d|\s?[亿億万萬元辆輛])")
_SAME_TIME = re.compile(
    r"\b(?:in|over|during|for) (?:the|that) (?:same )?(?:period|quarter|half|year)\b", re.I
)
_TIME = re.compile(
    r"\b(?:(?:first|second|third|fourth) (?:fiscal )?(?:quarter|half)|(?:March|June|September|December) quarter)\b",
    re.I,
)
_TIMED = re.compile(  # a sentence with a time of its own, or of what is so or to be
    rf"\b(?:quarters?|half|years?|months?|weeks?|days?|{ENGLISH_MONTHS}|"
    r"spring|summer|autumn|winter|now|next|last|since|until|by|so far|yesterday|today|"
    r"is|are|has|have|does|do|will|would|can|may|might|must|should|could|plans?|expects?|expected|wants?|aims?|"
    r"stands?|sees?|remains?|counts?|holds?|owns?|employs?)\b|(?<!\d)(?:19|20)\d\d(?!\d)",
    re.I,
)
_NEXT = re.compile(r"\bnext (?:year|quarter|month|week|spring|summer|autumn|winter)\b", re.I)
WHEN = frozenset(map(sense, "quarter half year month week first second third fourth fiscal".split()))
_TIMES = frozenset(  # "Para el trimestre,": when what follows came about
    map(sense, "year quarter month week half fiscal first second third fourth this next last".split())
)
Names = Callable[[str], list[str]]  # the companies that a text names, in order


def _of(noun: str) -> re.Pattern[str]:
    """The noun with what stands right before it, and behind it with "in" or "of"."""
    return re.compile(
        rf"(?:(?<=['’]s )[a-z-]+ )?\b{noun}\b(?: (?:in|of|from|at|on) (?:the )?[a-z-]+(?: [a-z-]+)?\b)?"
    )


@dataclass(slots=True)
class Part:
    """A clause or phrase of a sentence: its text, its own words (stemmed, in order), and its source's figures."""

    text: str
    own: list[str]
    figures: list[Number]
    published: str = ""  # the months and years in which the sources appeared
    cites: frozenset[int] = frozenset()  # the sources whose numbers stand behind it
    live: bool = False  # it speaks of the market's figures
    caused: bool = False  # a cause joins it to the part before
    before: str = ""  # what stands before it with the same citations behind
    behind: str = ""  # and behind it
    told_whole: str = (
        ""  # all that is said with the same citations behind it: a clause may lean on the one before it
    )

    others: dict[str, frozenset[str]] = field(default_factory=dict)  # what an own word may stand for as well
    spare: frozenset[str] = frozenset()  # own words that count where the source has them
    glossed: str = ""  # of another language: all that its words may mean
    lead: int = 0  # characters before its own, of parts that have no word

    def read_in(self, sentence: str) -> Part:
        """The part with each of its own words in the sense that this sentence has."""
        if not self.others and not self.spare:
            return self
        theirs = content(sentence)
        own = [
            w if w in theirs else min(self.others.get(w, frozenset()) & theirs, default=w) for w in self.own
        ]
        return replace(self, own=[w for w in own if w in theirs or w not in self.spare])

    @property
    def years(self) -> set[str]:
        return set(_YEAR.findall(self.text)) - set(self.published.split())


@dataclass
class Taken:
    """A sentence of a source, and the parts and quotations that take it up."""

    source: Source
    sentence: str
    parts: list[Part] = field(default_factory=list)
    quoted: list[str] = field(default_factory=list)
    meant: bool = False  # it is told in other words
    borrowed: frozenset[str] = frozenset()  # of the sentence before it, which it takes up: "they grew"
    spoken: set[str] = field(default_factory=set)  # of who is said to say so, in a part of its own

    @cached_property
    def called(self) -> frozenset[str]:
        """What the next sentence calls that which this one says: "this AI budget", "The plan"."""
        return frozenset().union(*(content(m[1]) for m in CALLED.finditer(self.following)))

    @property
    def following(self) -> str:
        """The next sentence of the source."""
        rest = self.source.text.partition(self.sentence)[2].strip()
        return next((rest[a:b] for a, b in sentence_spans(rest)), "")

    @cached_property
    def meant_by(self) -> frozenset[str]:
        """What was said before of a thing that this one takes up: "losses in food delivery", "the losses"."""
        before = self.source.text.partition(self.sentence)[0].strip()
        spoken = [_of(noun) for noun in _THE.findall(self.sentence)]
        found = [list(noun.finditer(before))[-1:] for noun in spoken]
        timed = masked(self.sentence, [(a, b) for a, b, _ in times_before(self.sentence)])
        if _SAME_TIME.search(self.sentence) or not _TIMED.search(timed):
            found.append(list(_TIME.finditer(before))[-1:])
        return frozenset().union(*(content(m.group()) for last in found for m in last))

    @property
    def to_come(self) -> bool:
        """It has a time to come: "loses its patents in 2028"."""
        published = self.source.published
        years = [int(y) for y in _YEAR.findall(self.sentence)]
        return bool(_NEXT.search(self.sentence)) or bool(published and any(y > published.year for y in years))

    @property
    def retold(self) -> str:
        return " ".join(p.text for p in self.parts)

    @property
    def words_told(self) -> set[str]:
        """The senses of what is told or quoted of it, in whichever language."""
        return content(" ".join([self.retold, *self.quoted])).union(*(p.own for p in self.parts))

    @property
    def meanings(self) -> set[str]:
        """All that the words of another language that are told of it may stand for."""
        return {w for p in self.parts for others in p.others.values() for w in others}

    @property
    def abroad(self) -> bool:
        """It is told in another language."""
        return any(p.glossed for p in self.parts)


def joined(parts: Iterable[Part]) -> tuple[list[Part], str]:
    """The parts on articles, each with those beside it that have no word of their own ("in 2016", "it is not"), or
    only one of time (", in the third quarter").

    Where there are only such, as around a quotation, their text."""
    told: list[Part] = []
    loose = ""
    behind_told = False  # and nothing between
    for part in parts:
        when = bool(part.own) and set(part.own) <= WHEN and not part.figures and not part.glossed
        if when and behind_told and told[-1].cites == part.cites:
            told[-1] = replace(told[-1], text=f"{told[-1].text} {part.text}", own=[*told[-1].own, *part.own])
            continue
        behind_told = not part.live and bool(part.own or part.figures)
        if part.live:
            loose = ""
        elif part.own or part.figures:
            told.append(replace(part, text=f"{loose}{part.text}", lead=len(loose)))
            loose = f"{part.text} " if part.glossed and not part.figures and set(part.own) <= _TIMES else ""
        else:
            loose += f"{part.text} "
    if told and loose and not told[-1].text.endswith(loose.strip()):
        told[-1] = replace(told[-1], text=f"{told[-1].text} {loose}")
    return told, "" if told else loose
