"""What prose may state: the live figures, and what each numbered source says. Made once for an answer. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from retrieval.corpus.passages import sentence_spans
from retrieval.names.instruments import Resolver
from retrieval.types import Answer, Citation, Evidence, Figure
from retrieval.writing.gate import dates
from retrieval.writing.gate.form import gives_orders
from retrieval.writing.gate.numbers import Number, clean, numbers
from retrieval.writing.gate.words.cues import WINDOWS
from retrieval.writing.words import amount

MONEY = frozenset(
    "price previous_close sma_50 sma_200 high_52w low_52w range_52w all_time_high macd macd_signal bollinger_upper "
    "bollinger_lower bollinger_range market_cap target_mean_price".split()
)
SIGNED = frozenset(
    "change_percent ytd_return_percent return_1y_percent short_change_percent macd macd_signal".split()
)
PRICE_LEVELS = (  # what a price is above, below or at
    "sma_50 sma_200 all_time_high high_52w low_52w previous_close bollinger_upper bollinger_lower".split()
)
_LONG = 400  # characters: a sentence, and more
COARSEST = 0.1  # a rounded figure may be off by a tenth of itself at most: "1" is not 1.4


@dataclass(frozen=True, slots=True)
class Fact:
    """A live figure; `step` is the last digit that readers are shown."""

    figure: Figure
    value: float
    step: float
    days: tuple[date, ...]  # in its note: the day of an extreme

    @property
    def metric(self) -> str:
        return self.figure.name

    def bears(self, number: Number) -> bool:
        """The number is this value, rounded to the digits it is written with, in this unit."""
        unit = self.figure.unit
        same = number.unit == unit or (unit in {"points", ""} and number.unit in {"points", ""})
        needs_none = not number.unit and (unit == "x" or self.metric.startswith("macd"))
        return (same or needs_none) and any(
            rounds(value, step, abs(self.value), self.step) for value, step in number.readings
        )


def rounds(written: float, step: float, value: float, finest: float) -> bool:
    """Whether `written`, to its last digit `step`, is `value`, of which `finest` is the last digit known."""
    if step >= 1 and abs(written - value) <= 1e-12 * abs(value):
        return True  # "53.000 millones" is 53 billion, and no more exact
    near = abs(written - value) <= step / 2 * (1 + 1e-9) + 1e-12 * abs(value)
    as_shown = abs(step - finest) <= 1e-9 * finest  # to the digit that readers see: -0.3 % is -0.254 %
    fair = as_shown or abs(written - value) <= COARSEST * abs(value) + 1e-12
    return near and fair and step >= finest * (1 - 1e-9)


@dataclass(frozen=True)
class Source:
    """All that was quoted under one number."""

    n: int
    citations: tuple[Citation, ...]
    symbols: frozenset[str]  # that the quotes name, and the document's where a sentence names none
    about: frozenset[str]  # the listings of the company that the document is about, if it is one alone
    document: str  # the whole text

    @cached_property
    def text(self) -> str:
        return " ".join(" ".join(c.quote.split()) for c in self.citations)

    @cached_property
    def sentences(self) -> list[str]:
        return [c.quote[a:b] for c in self.citations for a, b in sentence_spans(c.quote)]

    @cached_property
    def headed(self) -> str:
        first = self.citations[0]
        return " ".join(filter(None, [first.title, first.publisher, first.section]))

    def before(self, sentence: str, most: int = 3) -> list[str]:
        """The `most` sentences before one of its own in the document, nearest first, headings left out."""
        at = self.document.find(sentence)
        text = "\n".join(
            row for row in self.document[max(0, at - _LONG * most) : max(0, at)].split("\n") if row[:1] != "#"
        )
        return [text[a:b] for a, b in sentence_spans(text)][: -most - 1 : -1]

    @cached_property
    def numbers(self) -> list[Number]:
        return numbers(bare(self.text))

    @cached_property
    def days(self) -> list[dates.Day]:
        """Those it names, and which ones it means by "on Wednesday", "in August", "last month"."""
        return [
            *dates.days(self.text),
            *(dates.meant(self.sentences, self.published) if self.published else []),
        ]

    def without_publisher(self, text: str) -> str:
        """The text with the publisher's name blanked: "the Delta Gazette", "the Gazette"."""
        name = self.citations[0].publisher or ""
        words = name.removeprefix("The ").split()
        if not 0 < len(words) <= 4:
            return text
        pattern = (
            rf"(?<![A-Za-z])(?:The )?(?:{re.escape(' '.join(words))}|{re.escape(words[-1])})(?![A-Za-z])"
        )
        return re.sub(pattern, lambda m: " " * len(m.group()), text)

    @property
    def published(self) -> date | None:
        return self.citations[0].published

    def saying(self, number: Number) -> list[str]:
        """Its sentences that give this figure."""
        return [s for s in self.sentences if any(same_figure(number, own) for own in numbers(bare(s)))]

    def bears(self, number: Number) -> bool:
        pairs = [(in_percent(number, own), in_percent(own, number)) for own in self.numbers]
        return any(
            (said.unit == own.unit or (own.unit == "x" and not said.unit))
            and said.sign in {own.sign, 0}
            and any(rounds(w, s, v, f) for w, s in said.readings for v, f in own.readings)
            for said, own in pairs
        )


def in_percent(number: Number, other: Number) -> Number:
    """ "Half" is 50 percent, where the other is in percent; "halved" is a move."""
    if number.unit != "fraction" or other.unit != "%" or number.text.lower().startswith("halv"):
        return number
    return replace(number, unit="%", readings=tuple((100 * v, 100 * step) for v, step in number.readings))


def bare(text: str, *, windows: bool = False) -> str:
    """The text with dates and times blanked, and unless asked for the windows in figures' names ("14-day")."""
    text = clean(text)
    spans = [(d.start, d.end) for d in dates.days(text)] + [(c.start, c.end) for c in dates.clocks(text)]
    spans += [] if windows else [m.span() for m in WINDOWS.finditer(text)]
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def live_facts(evidence: Evidence) -> tuple[Fact, ...]:
    """Every number looked up; how far below the record dates from the record's day too."""
    facts = []
    for view in evidence.views:
        record = view.figure("all_time_high")
        for f in view.figures:
            if isinstance(f.value, int | float) and not isinstance(f.value, bool):
                note = record.note if record and f.name == "drawdown_percent" else f.note
                facts.append(Fact(f, f.value, _step(f), _days(note)))
    return tuple(facts)


def sources(answer: Answer, evidence: Evidence, resolver: Resolver) -> dict[int, Source]:
    """The plain answer's sources by their numbers, without what gives orders: prose cannot cite that."""
    quotes = (*evidence.quotes, *evidence.further, *filter(None, [evidence.nearest]))
    passages = [q.passage for quote in quotes for q in (quote, *quote.likewise)]
    passages += [c.passage for c in evidence.claims] + ([evidence.faq.passage] if evidence.faq else [])
    documents = {p.document.id: p.document for p in passages}
    made: dict[int, Source] = {}
    citable = [c for c in answer.citations if not gives_orders(c.quote)]
    for n in dict.fromkeys(c.n for c in citable):
        own = tuple(c for c in citable if c.n == n)
        named = [
            {m.listing.symbol for m in resolver.mentions(c.quote[a:b])}
            for c in own
            for a, b in sentence_spans(c.quote)
        ]
        document = documents[own[0].source]
        spoken_of = () if all(named) else document.instruments  # "Revenue rose" names none
        about = _one_company(document.instruments, resolver)
        made[n] = Source(n, own, frozenset().union(*named, spoken_of), about, document.text)
    return made


def _one_company(symbols: Sequence[str], resolver: Resolver) -> frozenset[str]:
    found = {m.instrument for symbol in symbols if (m := resolver.listing(symbol))}
    return frozenset(x.symbol for i in found for x in i.listings) if len(found) == 1 else frozenset()


def stands_for(number: Number, value: float | None) -> bool:
    """The number is this value, to the digits that it is written with."""
    return value is not None and any(abs(v - value) <= step / 2 + 1e-9 for v, step in number.readings)


def _step(figure: Figure) -> float:
    """The last digit of the figure as readers are shown it."""
    shown = numbers(amount(figure))
    return shown[0].readings[0][1] if shown and shown[0].readings else 0.1


def _days(note: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(d) for d in re.findall(r"\d{4}-\d\d-\d\d", note))


def zone_words(when: datetime) -> frozenset[str]:
    """How the zone of this moment may be called after a time of day."""
    key = str(getattr(when.tzinfo, "key", "") or "")
    city = key.rpartition("/")[2].replace("_", " ")
    more = {"America/New_York": {"ET", "EDT", "EST", "Eastern"}, "Asia/Hong_Kong": {"HKT"}}.get(key, set())
    return frozenset({city, when.strftime("%Z"), *more})


def same_figure(written: Number, own: Number) -> bool:
    """The figure of a source, written with as many digits or fewer; "22" may be 22 times: its words are checked."""
    written, own = in_percent(written, own), in_percent(own, written)
    return (written.unit == own.unit or (own.unit == "x" and not written.unit)) and any(
        (step >= 1 and abs(w - v) <= 1e-9 * abs(v))
        or (abs(w - v) <= max(step, finest) / 2 + 1e-9 and step >= finest * (1 - 1e-9))
        for w, step in written.readings
        for v, finest in own.readings
    )


def bears(clause: str, told: Sequence[Number]) -> bool:
    """Whether a clause of a source has one of the figures told of it."""
    return any(same_figure(f, n) for f in told for n in numbers(bare(clause)))
