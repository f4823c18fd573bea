"""The ledger of what the sources claim about a company: then in their words, now by the market, and the verdict."""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.market.indicators import year_of
from retrieval.metrics import METRICS, UNCHECKED, figure_of, verdict
from retrieval.types import (
    Answer,
    Claim,
    Figure,
    Instrument,
    LedgerRow,
    MarketView,
    Part,
    Route,
    Said,
    Subject,
    ThenNow,
)
from retrieval.writing.page import Page, foot
from retrieval.writing.phrases import brief, reading
from retrieval.writing.words import day, listed, quoted

Same = list[Claim]  # the same claim, by each source that makes it


def ledger(instrument: Instrument, claims: Sequence[Claim], views: Sequence[MarketView]) -> Answer:
    """Every claim about the instrument beside today's figure of the listing it is about, checkable ones first.

    `Answer.ledger` has the rows, `Answer.blocks` the same as lines."""
    page = Page()
    rows = tuple(_row(page, same, views) for same in _same(claims))
    rows = tuple(sorted(rows, key=lambda row: not row.checkable))
    page.blocks.clear()
    page.add(Part.LEAD, _lead(instrument, rows))
    _list(page, "Then → now", [row for row in rows if row.checkable])
    _list(
        page, "Not checkable here: no source of mine gives these today", [r for r in rows if not r.checkable]
    )
    gaps = tuple(dict.fromkeys(gap for view in views for gap in view.gaps))
    foot(page, views, gaps)
    return Answer(
        question=instrument.name,
        blocks=tuple(page.blocks),
        abstained=not rows,
        routes=(Route.MARKET, Route.ARTICLE),
        citations=tuple(page.citations),
        figures=tuple(dict.fromkeys(f for view in views for f in view.figures)),
        then_now=tuple(ThenNow(said.claim, row.now, row.verdict) for row in rows for said in row.said),
        ledger=rows,
        instruments=tuple(listing.symbol for listing in instrument.listings[:1]),
        gaps=gaps,
        subject=Subject(symbols=(instrument.symbol,)),
    )


def said_of(said: Said) -> str:
    """The time of a claim: what its words leave out of it, and the day of its source; empty without either."""
    claim, published = said.claim, said.claim.passage.document.published
    times = [f"said of {claim.as_of}"] if claim.as_of and claim.as_of not in claim.quote else []
    return ", ".join([*times, *([day(published)] if published else [])])


def _same(claims: Sequence[Claim]) -> list[Same]:
    """Claims of one metric, value and state together, in the order of the metrics; each source's words once."""
    rows: dict[tuple[object, ...], Same] = {}
    for claim in claims:
        year = claim.as_of if claim.as_of and claim.as_of.isdecimal() else None  # another year, another claim
        rows.setdefault((claim.metric, claim.symbol, _state(claim), year), []).append(claim)
    order = list(METRICS)
    return sorted(rows.values(), key=lambda same: order.index(same[0].metric))


def _state(claim: Claim) -> object:
    """The value claimed; or the rule of the state claimed, the same for "rose" and "went up"."""
    if claim.value is not None:
        return claim.value
    metric = METRICS[claim.metric]
    statement = metric.statement(claim.quote)
    return metric.sense(statement) if statement else claim.quote


def _row(page: Page, same: Same, views: Sequence[MarketView]) -> LedgerRow:
    first = same[0]
    metric = METRICS[first.metric]
    said: dict[tuple[str, str], Said] = {}
    for claim in same:
        page.cite(claim.passage, claim.quote)
        said.setdefault((claim.passage.document.id, claim.quote), Said(claim, page.number(claim.passage)))
    title = metric.title[:1].upper() + metric.title[1:]
    title = f"{title} ({first.symbol})" if metric.own else title
    name = figure_of(first)
    title = f"Return in {year}" if name and (year := year_of(name)) else title
    if name is None:
        return LedgerRow(title, tuple(said.values()), "no live figure", None, UNCHECKED, checkable=False)
    now = _figure(views, first)
    return LedgerRow(title, tuple(said.values()), _reading(first, views), now, verdict(first, now))


def _figure(views: Sequence[MarketView], claim: Claim) -> Figure | None:
    view = next((v for v in views if v.symbol == claim.symbol), None)
    figure = view.figure(figure_of(claim) or "") if view else None
    return figure if figure and figure.value is not None else None


def _reading(claim: Claim, views: Sequence[MarketView]) -> str:
    """Today's figure; where this listing has none, that of the other listing, which judges nothing."""
    view = next((v for v in views if v.symbol == claim.symbol), None)
    name = figure_of(claim) or ""
    if view and (words := reading(view, name)):
        return words
    elsewhere = [words for v in views if v.symbol != claim.symbol if (words := brief(v, name))]
    none = f"no live figure for {claim.symbol}"
    return f"{none}; of the other listing, {listed(elsewhere)}" if elsewhere else none


def _list(page: Page, heading: str, rows: Sequence[LedgerRow]) -> None:
    if rows:
        page.add(Part.HEADING, heading)
    for row in rows:
        page.add(Part.BULLET, _line(row))


def _line(row: LedgerRow) -> str:
    """ "Short interest (9988.HK): “…” [1] (said of August), “…” [3] → 2.9 % (9988.HK, 31 Aug 2026): no longer"."""
    quotes = [f"{quoted(s.claim.quote)} [{s.n}]{f' ({of})' if (of := said_of(s)) else ''}" for s in row.said]
    then = f"{row.title}: {', '.join(quotes)}"
    if not row.checkable:
        return then
    when = f" ({whose})" if (whose := whose_and_when(row)) else ""
    return f"{then} → {row.reading}{when}: {row.verdict}"


def whose_and_when(row: LedgerRow) -> str:
    """The listing and the market's day of a row's figure: "BABA, 24 Sep 2026"; empty without a figure."""
    if row.now is None:
        return ""
    when = day(row.now.as_of) if row.now.as_of else "time unknown"
    return f"{row.now.symbol}, {when}{', old' if row.now.stale else ''}"


def _lead(instrument: Instrument, rows: Sequence[LedgerRow]) -> str:
    if not rows:
        return f"The sources I have state no figure about {instrument.name}."
    verdicts = [row.verdict for row in rows]
    counts = [f"{verdicts.count(v)} {v}" for v in dict.fromkeys(sorted(verdicts, reverse=True))]
    claims = f"{len(rows)} claim{'' if len(rows) == 1 else 's'}"
    return f"{claims} about {instrument.name} in the sources I have: {listed(counts)}."
