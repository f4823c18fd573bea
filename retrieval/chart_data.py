"""What a picture shows: one listing's bars with what is drawn over them, or several rebased to 100. No drawing here."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate, groupby

from retrieval.corpus.topics import Topics
from retrieval.errors import MarketError, MarketUnavailable, QuestionError
from retrieval.market.gateway import Market
from retrieval.market.indicators import RSI_WARM_UP, rsi_series
from retrieval.metrics import METRICS
from retrieval.names.instruments import Resolver
from retrieval.questions.cues import CUES
from retrieval.questions.spans import span_of, start_of
from retrieval.questions.understanding import understand
from retrieval.types import Bar, Claim, Document, Figure, Kind, Mention, Span
from retrieval.writing.plain import ask_back

SPANS: Mapping[str, int] = {"1mo": 31, "3mo": 92, "6mo": 183, "1y": 366, "5y": 1827}  # calendar days
ABOUT = 3  # days by which a span may differ: months are of several lengths
USUAL = "6mo"
WARM_UP = 320  # calendar days before the picture: 200 sessions for the long average, 100 for the RSI
WARM_UP_WEEKLY = 750  # 100 weeks
MOST = 5  # listings in one picture
_BESIDE = frozenset("candles candlestick candlesticks hong kong hkd usd ltd with against between".split())

Values = tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A dated article with what it claims about the listing, to the letter; "" where it claims nothing."""

    day: date
    title: str
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A note at the bar `at`: that of its day, or of the next session."""

    at: int
    note: Note


@dataclass(frozen=True, slots=True)
class Track:
    """One listing over a span. `sma_50`, `sma_200` (of daily closes) and `rsi` (14 bars) have a value or None a bar.

    Bars are days, or `weekly` weeks named by their last day. `moving`: the last bar is not finished, and no
    average and no RSI counts it. `gaps` says what is wrong with the prices, a sentence each.
    """

    symbol: str
    name: str
    exchange: str
    bars: tuple[Bar, ...]
    sma_50: Values
    sma_200: Values
    rsi: Values
    price: Figure
    change: Figure | None = None
    weekly: bool = False
    moving: bool = False
    marks: tuple[Mark, ...] = ()
    gaps: tuple[str, ...] = ()
    old: bool = False  # a finished session is missing

    @property
    def stale(self) -> bool:
        """The price, or the candles, are not the newest that there should be."""
        behind = self.price.as_of is not None and self.bars[-1].day < self.price.as_of.date()
        return self.old or behind or self.price.stale or (self.change is not None and self.change.stale)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Closing prices of each track as a share of its last close on or before the first day, which is 100.

    `days` are the sessions of all, to the last close of any; a line has None where its own exchange was closed.
    """

    days: tuple[date, ...]
    lines: tuple[Values, ...]


@dataclass(frozen=True, slots=True)
class ChartData:
    """All that is drawn. `comparison` is there for two tracks and more; `gaps` names what could not be had."""

    span: str
    tracks: tuple[Track, ...]
    comparison: Comparison | None = None
    gaps: tuple[str, ...] = ()


async def chart_data(
    market: Market, mentions: Sequence[Mention], span: str, notes: Callable[[Mention], Sequence[Note]]
) -> ChartData:
    """The picture of one listing, or of up to five beside each other. Raises QuestionError, MarketError.

    Of several, those that cannot be had are left out and named; an error only when there is none.
    """
    if span not in SPANS:
        raise QuestionError(f"A chart covers {', '.join(SPANS)}; “{span[:20]}” is none of these.")
    if len(mentions) > MOST:
        raise QuestionError(f"One picture compares at most {MOST} stocks.")
    tracks = await asyncio.gather(
        *(_track(market, m, span, notes(m), weekly=span == "5y" and len(mentions) == 1) for m in mentions),
        return_exceptions=True,
    )
    for fault in tracks:
        if isinstance(fault, BaseException) and not isinstance(fault, MarketError):
            raise fault
    drawn = tuple(t for t in tracks if isinstance(t, Track))
    missing = [t for t in tracks if isinstance(t, MarketError)]
    if not drawn:
        raise MarketUnavailable(f"No chart can be drawn: {'; '.join(str(fault) for fault in missing)}.")
    comparison = compared(drawn) if len(drawn) > 1 else None
    if len(drawn) > 1 and comparison is None:
        raise MarketUnavailable("These listings have no day of trading in common in this span.")
    gaps = (*(str(fault) for fault in missing), *(gap for track in drawn for gap in track.gaps))
    return ChartData(span, drawn, comparison, gaps)


def span_for(spoken: Span | None, today: date) -> str:
    """The shortest of `SPANS` that shows all of a span as spoken; the usual one where none is."""
    start = start_of(spoken, today) if spoken else None
    if start is None:
        return USUAL
    return next((name for name, days in SPANS.items() if (today - start).days <= days + ABOUT), "5y")


def named(words: str, resolver: Resolver) -> tuple[Mention, ...]:
    """The listings that these words name: tickers in a row, or a company as people write it. Raises QuestionError."""
    request = understand(f"price of {words}" if words.strip() else words, resolver)
    parts = [part for part in re.split(r"[\s,;/&+]+|\bvs\b\.?|\band\b", words) if part]
    exact = [m for part in parts if (m := resolver.listing(part)) and m.listing.symbol == part]
    if parts and len(exact) == len(parts):  # also those that are words: T, ALL, NOW
        return tuple(dict.fromkeys(exact))
    few = parts if len(parts) <= 2 * MOST else ()
    each = [understand(f"price of {part}", resolver).mentions[:1] for part in few]
    if all(each) and len(each) > len(request.mentions):
        return tuple({mention.listing.symbol: mention for found in each for mention in found}.values())
    if request.unlisted and not request.mentions:
        private = request.unlisted[0]
        raise QuestionError(f"{private.note or f'{private.name} is not listed on any exchange'}.")
    unknown = request.unknown or _unknown(words, request.mentions, resolver)
    if unknown or not request.mentions:
        asked = replace(request, unknown=unknown or (words.strip()[:60],))
        raise QuestionError(ask_back(asked).blocks[0].text)
    return request.mentions


def _unknown(words: str, mentions: Sequence[Mention], resolver: Resolver) -> tuple[str, ...]:
    """What stands beside these listings like the name of another one: the first of such words."""
    for mention in mentions:
        words = words.replace(mention.words, " ", 1)
    parts = re.findall(r"[\w.^-]{3,}", words) if mentions else []
    strange = (p for p in parts if p.casefold() not in _BESIDE and not CUES["chart"].search(p))
    return next((found for part in strange if (found := resolver.unknown(f"price of {part}"))), ())


def apart(words: str) -> tuple[str, Span | None]:
    """The names and the span of what is written behind a command: "BABA 5y", "Alibaba over two years"."""
    span = span_of(words)
    names = " ".join(words.replace(span.words, " ").split()).strip(" ,;-") if span else words
    if span and span.words == "3M" and (not names or not words.endswith("3M")):
        return words, None  # the company, but for "BABA 3M"
    return names, span


def notes_on(
    mention: Mention, documents: Sequence[Document], claims: Sequence[Claim], topics: Topics
) -> tuple[Note, ...]:
    """The dated articles about the instrument, each with the first claim on it that today's figures can judge."""
    own = {listing.symbol for listing in mention.instrument.listings}
    first: dict[str, str] = {}
    for claim in claims:
        if claim.symbol in own and METRICS[claim.metric].live:
            first.setdefault(claim.passage.document.id, " ".join(claim.quote.split()))
    return tuple(
        Note(document.published, document.title, first.get(document.id, ""))
        for document in documents
        if document.kind is Kind.ARTICLE
        and document.published
        and any(about.instrument.key == mention.instrument.key for about in topics.of(document))
    )


async def _track(
    market: Market, mention: Mention, span: str, notes: Sequence[Note], *, weekly: bool
) -> Track:
    symbol, days = mention.listing.symbol, SPANS[span]
    view, history = await asyncio.gather(
        market.view(symbol, ["price", "change_percent", "rsi_14"], currency=mention.listing.currency),
        market.history(symbol, days + (WARM_UP_WEEKLY if weekly else WARM_UP)),
        return_exceptions=True,
    )
    if isinstance(view, BaseException):
        raise view
    price = view.figure("price")
    if price is None or price.as_of is None or isinstance(history, MarketError):
        reason = view.gaps[0] if view.gaps else f"live prices for {symbol}: {history}"
        raise MarketUnavailable(reason)
    if isinstance(history, BaseException):
        raise history
    rsi = view.figure("rsi_14")
    return make_track(
        mention,
        history,
        span,
        price=price,
        change=view.figure("change_percent"),
        notes=notes,
        weekly=weekly,
        gaps=view.gaps,
        old=rsi is not None and rsi.stale,
        today=market.today(),
    )


def make_track(
    mention: Mention,
    history: Sequence[Bar],
    span: str,
    *,
    price: Figure,
    change: Figure | None = None,
    notes: Sequence[Note] = (),
    weekly: bool = False,
    gaps: tuple[str, ...] = (),
    old: bool = False,
    today: date | None = None,
) -> Track:
    """A history of one bar and more from the last session on or before the day that lies `span` back from `today`, as
    returns are counted; what stands before it warms up averages and RSI. Pure."""
    moving = price.partial and price.as_of is not None and price.as_of.date() == history[-1].day
    closed = history[:-1] if moving else history
    averages = [dict(zip([b.day for b in closed], _averages(closed, n), strict=True)) for n in (50, 200)]
    bars, done = list(history), list(closed)
    if weekly:
        bars = _weeks(history)
        # a week ends on a Friday; one that a holiday ends sooner counts as unfinished until the next begins
        moving = moving or history[-1].day.weekday() != 4
        done = bars[:-1] if moving else bars
    rsi = [None if n < RSI_WARM_UP - 1 else value for n, value in enumerate(rsi_series(done))]
    begins = _begins(span, history[-1].day, today)
    first = max((n for n, bar in enumerate(bars) if bar.day <= begins), default=0)
    shown = tuple(bars[first:])
    return Track(
        mention.listing.symbol,
        mention.instrument.name,
        mention.listing.exchange,
        shown,
        tuple(averages[0].get(bar.day) for bar in shown),
        tuple(averages[1].get(bar.day) for bar in shown),
        (*rsi[first:], *([None] * (len(bars) - len(done)))),
        price,
        change,
        weekly,
        moving,
        _marks(shown, notes, weekly=weekly),
        gaps,
        old,
    )


def _begins(span: str, last: date, today: date | None) -> date:
    """The day whose close the span counts from; of prices that end before it, counted from their own end."""
    unit, count = ("year", int(span[:-1])) if span.endswith("y") else ("month", int(span[:-2]))
    days = (start_of(Span(span, unit, count), end) for end in (today or last, last))
    return next(day for day in days if day and day < last)


def compared(tracks: Sequence[Track]) -> Comparison | None:
    """The tracks rebased to 100 where the last of them begins, each to its own last close; None where one has ended
    by then. Moving bars are left out."""
    closes = [
        {bar.day: bar.close for bar in (track.bars[:-1] if track.moving else track.bars)} for track in tracks
    ]
    if not all(closes):
        return None
    start = max(min(days) for days in closes)
    if start > min(max(days) for days in closes):
        return None
    days = tuple(sorted(day for day in set().union(*closes) if day >= start))
    lines: list[Values] = []
    for own in closes:
        base = own[max(day for day in own if day <= start)]
        lines.append((100.0, *(100 * own[day] / base if day in own else None for day in days[1:])))
    return Comparison(days, tuple(lines))


def _averages(bars: Sequence[Bar], days: int) -> list[float | None]:
    """The mean of the last `days` closes at each bar, None before there are as many."""
    sums = [0.0, *accumulate(bar.close for bar in bars)]
    return [None if n < days else (sums[n] - sums[n - days]) / days for n in range(1, len(sums))]


def _weeks(bars: Sequence[Bar]) -> list[Bar]:
    """One bar a calendar week, named by its last session."""
    weeks = [list(week) for _, week in groupby(bars, lambda bar: bar.day - timedelta(days=bar.day.weekday()))]
    return [
        Bar(
            week[-1].day,
            week[0].open,
            max(bar.high for bar in week),
            min(bar.low for bar in week),
            week[-1].close,
            sum(bar.volume for bar in week),
        )
        for week in weeks
    ]


def _marks(bars: Sequence[Bar], notes: Sequence[Note], *, weekly: bool) -> tuple[Mark, ...]:
    """Each note that falls within the bars, oldest first."""
    begins = bars[0].day - timedelta(days=bars[0].day.weekday() if weekly else 0)
    within = sorted((note for note in notes if note.day >= begins), key=lambda note: note.day)
    last = len(bars) - 1
    return tuple(
        Mark(next((n for n, bar in enumerate(bars) if bar.day >= note.day), last), note) for note in within
    )
