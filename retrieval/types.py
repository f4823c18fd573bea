"""What travels between the layers: frozen dataclasses of plain values, standard library only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

# --- instruments ---------------------------------------------------------------------------------


_ADS = re.compile(r"1 AD[SR] = (\d+) ordinary shares?\b")


@dataclass(frozen=True, slots=True)
class Listing:
    """One line of trading of an instrument: `symbol` is Yahoo's, `exchange` the short name people know."""

    symbol: str
    exchange: str
    currency: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """A company, fund or index with its listings, the usual one first."""

    key: str
    name: str
    kind: str  # "equity", "index", "etf", "coin", or "private": known, and not listed anywhere
    listings: tuple[Listing, ...]
    aliases: tuple[str, ...]
    note: str = ""
    famous: bool = True  # so that a misspelt name may be meant for it

    @property
    def symbol(self) -> str:
        """The usual listing's symbol; empty where there is none."""
        return self.listings[0].symbol if self.listings else ""

    @property
    def shares_an_ads(self) -> int | None:
        """How many ordinary shares one ADS stands for, as the note says; None where it does not."""
        found = _ADS.search(self.note)
        return int(found[1]) if found else None


@dataclass(frozen=True, slots=True)
class Mention:
    """A listing that a text names, and the words that named it."""

    instrument: Instrument
    listing: Listing
    words: str


# --- corpus --------------------------------------------------------------------------------------


class Kind(StrEnum):
    ARTICLE = "article"
    FAQ = "faq"
    GLOSSARY = "glossary"
    ASSISTANT = "assistant"  # an FAQ on the assistant itself: no source on any market

    @property
    def asks(self) -> bool:
        """Whether its headings are questions, and what is below each the answer."""
        return self in {Kind.FAQ, Kind.ASSISTANT}


@dataclass(frozen=True, slots=True)
class Document:
    """One source file as it was read. Quotes are substrings of `text`, to the letter."""

    id: str
    title: str
    text: str
    kind: Kind = Kind.ARTICLE
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    instruments: tuple[str, ...] = ()
    origin: str = ""  # the file it was read from


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of whole sentences of one section: `document.text[start:start + len(text)] == text`.

    An FAQ entry is a passage with a `question`, whose `text` is the answer, `also` its other
    phrasings and `slug` the entry's id.
    """

    id: str
    document: Document
    section: str | None
    text: str
    start: int
    question: str | None = None
    also: tuple[str, ...] = ()
    slug: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage with its fused score (higher is better) and the cosine of its best dense match (-1..1)."""

    passage: Passage
    score: float
    cosine: float


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a passage, to the letter, and the probability that it answers the question."""

    passage: Passage
    text: str
    probability: float
    odds: float = 0.0  # the reader's own log odds, before calibration
    share: float = 1.0  # the probability that, if any of those read answers, this one does so best
    likewise: tuple[Quote, ...] = ()  # sentences elsewhere that say the same


@dataclass(frozen=True, slots=True)
class FaqEntry:
    """A curated question with its answer; `id` is fit for a deep link: [A-Za-z0-9_-]{1,40}."""

    id: str
    question: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class FaqMatch:
    entry: FaqEntry
    score: float  # likeness of question to question, -1..1
    same: bool = False  # near enough to be the same question
    likely: bool = False  # near enough to be the answer where the articles have none

    @property
    def near(self) -> bool:
        """Whether a search by a few words has found it, and it is more than the nearest there is."""
        return self.score >= 0.4


@dataclass(frozen=True, slots=True)
class Citation:
    """`quote` is a substring of the source's text, to the letter; `n` is the number shown in brackets."""

    n: int
    source: str
    title: str
    publisher: str | None
    published: date | None
    url: str | None
    section: str | None
    quote: str


# --- market --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Bar:
    """One daily bar in the listing's currency, split-adjusted and not dividend-adjusted."""

    day: date
    open: float
    high: float
    low: float
    close: float
    volume: int


@dataclass(frozen=True, slots=True)
class Session:
    """The state of a listing's exchange: "open", "closed", "pre" or "post", in its own time zone."""

    state: str
    exchange: str
    timezone: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with everything needed to believe it. `as_of` is the market's time, not the look-up's."""

    symbol: str
    name: str
    value: float | str | None
    unit: str
    as_of: datetime | None
    source: str
    stale: bool = False
    partial: bool = False
    note: str = ""  # the rule behind it, or the day of an extreme: "closing high of 2020-10-27"


@dataclass(frozen=True, slots=True)
class MarketView:
    """What a look-up of one listing gave: the figures it could have, and a sentence for each other."""

    symbol: str
    figures: tuple[Figure, ...] = ()
    gaps: tuple[str, ...] = ()
    session: Session | None = None

    def figure(self, name: str) -> Figure | None:
        return next((f for f in self.figures if f.name == name), None)


# --- questions -----------------------------------------------------------------------------------


class Route(StrEnum):
    FAQ = "faq"
    ARTICLE = "article"
    MARKET = "market"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a conversation is about, so that "and Tencent?" can be understood. Fronts keep it per chat.

    `question` is the last one in full; `others` are the listings spoken of before `symbols`, the newest first: the
    first `alike` of them were asked the same."""

    symbols: tuple[str, ...] = ()
    metrics: tuple[str, ...] = ()
    question: str = ""
    others: tuple[str, ...] = ()
    alike: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    """A span of time as spoken. `unit` is day, week, month, quarter or year (`count` of them back from now),
    "this week" to "this year", "last week" to "last year", "weekday" (since the last one, `count` from Monday),
    "named" (since a year, month or day), "in" (`count` whole months from a named one), "on" (that very day), or
    "article": since that was published. `until` ends it. A `year` below zero is so many before this one."""

    words: str
    unit: str
    count: int = 1
    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: Span | None = None


class Join(StrEnum):
    """A question that joins figures: of several companies, of one over a span or on a past day, of two listings;
    or one that asks where a company is listed, and as what."""

    COMPARE = "compare"
    RETURNS = "returns"
    CLOSE = "close"
    LISTINGS = "listings"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class Request:
    """A question understood. `unknown` are names asked about that the instrument table does not hold."""

    question: str
    mentions: tuple[Mention, ...] = ()
    metrics: tuple[str, ...] = ()
    routes: tuple[Route, ...] = ()
    unknown: tuple[str, ...] = ()
    rewritten: str = ""  # the whole question, a follow-up's subject filled in
    searched: str = ""  # the same with the companies' names in full, as the corpus is searched for it
    unlisted: tuple[Instrument, ...] = ()  # companies named that no exchange lists
    span: Span | None = None
    join: Join | None = None
    of_articles: bool = False  # it asks what the articles say
    chart: bool = False  # it asks for a picture of the price
    why_today: bool = False  # it asks why the price moves as it does these days
    beyond: tuple[str, ...] = ()  # what it asks of the market and no look-up gives, each in words

    @property
    def symbols(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.listing.symbol for m in self.mentions))


# --- answers -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Claim:
    """A metric that a source states, with the exact words it states it in."""

    metric: str
    symbol: str
    value: float | None
    unit: str
    passage: Passage
    quote: str
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class ThenNow:
    """A claim beside today's figure, or None where it could not be had, and what follows."""

    claim: Claim
    now: Figure | None
    verdict: str


@dataclass(frozen=True, slots=True)
class Said:
    """A claim as one source makes it; `n` is the number of the citation."""

    claim: Claim
    n: int


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One claim by every source that makes it, beside the market now.

    `reading` is today's figure in words, or why there is none; `now` the figure, None without one.
    `checkable` is False where no source here gives such a figure at all."""

    title: str
    said: tuple[Said, ...]
    reading: str
    now: Figure | None
    verdict: str
    checkable: bool = True


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that an answer may be written from."""

    request: Request
    quotes: tuple[Quote, ...] = ()  # the sentences that answer, best first; none where the corpus is silent
    nearest: Quote | None = None  # where no sentence answers, the one that comes nearest, if any comes near
    faq: FaqEntry | None = None  # the entry that asks the same
    related: tuple[FaqEntry, ...] = ()
    views: tuple[MarketView, ...] = ()
    claims: tuple[Claim, ...] = ()
    gaps: tuple[str, ...] = ()  # what else could not be had
    answerable: float = 0.0  # probability that the corpus answers, 0..1
    joined: tuple[Block, ...] = ()  # the lines that answer a question that joins figures
    further: tuple[Quote, ...] = ()  # the sentences that came next, for a model to choose from


class Part(StrEnum):
    LEAD = "lead"  # the line that answers
    TEXT = "text"
    HEADING = "heading"
    BULLET = "bullet"
    SOURCE = "source"  # a numbered source
    CAVEAT = "caveat"  # where figures come from, gaps, and that it is information


@dataclass(frozen=True, slots=True)
class Block:
    """One line of an answer, plain text; how it looks is each front's business."""

    part: Part
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as data; `text` is what a person reads, each front may set `blocks` its own way."""

    question: str
    blocks: tuple[Block, ...]
    abstained: bool = False
    routes: tuple[Route, ...] = ()
    faq: FaqEntry | None = None
    related: tuple[FaqEntry, ...] = ()
    citations: tuple[Citation, ...] = ()
    figures: tuple[Figure, ...] = ()
    then_now: tuple[ThenNow, ...] = ()
    ledger: tuple[
        LedgerRow, ...
    ] = ()  # of `then_now` questions on a whole company, in the order of the metrics
    instruments: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    subject: Subject = field(default_factory=Subject)
    answerable: float = 0.0  # probability that the corpus answers, 0..1
    elapsed_ms: float = 0.0
    picture: str = ""  # where a chart was asked for: its span, one of 1mo 3mo 6mo 1y 5y

    @property
    def text(self) -> str:
        return plain_text(self.blocks)


def plain_text(blocks: Sequence[Block]) -> str:
    """Blocks as a person reads them in a terminal: a blank line before each change of part but bullets."""
    lines: list[str] = []
    previous: Part | None = None
    for block in blocks:
        if previous is not None and block.part != previous and previous is not Part.HEADING:
            lines.append("")
        lines.append(f"• {block.text}" if block.part is Part.BULLET else block.text)
        previous = block.part
    return "\n".join(lines)
