"""The ledger of what the sources claim about a company: then in their words, now by the market, and the verdict."""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.metrics import METRICS, UNCHECKED, verdict
from retrieval.types import (
    Answer,
    Claim,
    Figure,
    Instrument,
    MarketView,
    Part,
    Route,
    Subject,
    ThenNow,
)
from retrieval.writing.page import Page, foot
from retrieval.writing.phrases import brief
from retrieval.writing.words import listed

Row = list[Claim]  # the same claim, by each source that makes it


def ledger(instrument: Instrument, claims: Sequence[Claim], views: Sequence[MarketView]) -> Answer:
    """Every claim about the instrument beside today's figure of the listing it is about, checkable ones first."""
    page = Page()
    rows = _rows(claims)
    checkable = [row for row in rows if METRICS[row[0].metric].live]
    others = [row for row in rows if row not in checkable]
    pairs: list[ThenNow] = []
    lines: list[str] = []
    for row in checkable:
        now = _figure(views, row[0].symbol, row[0].metric)
        said = verdict(row[0], now)
        pairs += [ThenNow(claim, now, said) for claim in row]
        lines.append(f"{_then(page, row)} → {_now(row[0], now, views)}: {said}")
    unchecked = [_then(page, row) for row in others]
    pairs += [ThenNow(claim, None, UNCHECKED) for row in others for claim in row]
    page.blocks.clear()
    page.add(Part.LEAD, _lead(instrument, rows, pairs))
    if lines:
        page.add(Part.HEADING, "Then → now")
    for line in lines:
        page.add(Part.BULLET, line)
    if unchecked:
        page.add(Part.HEADING, "Not checkable here: no source of mine gives these today")
    for line in unchecked:
        page.add(Part.BULLET, line)
    gaps = tuple(dict.fromkeys(gap for view in views for gap in view.gaps))
    foot(page, views, gaps)
    return Answer(
        question=instrument.name,
        blocks=tuple(page.blocks),
        abstained=not rows,
        routes=(Route.MARKET, Route.ARTICLE),
        citations=tuple(page.citations),
        figures=tuple(dict.fromkeys(f for view in views for f in view.figures)),
        then_now=tuple(pairs),
        instruments=tuple(listing.symbol for listing in instrument.listings[:1]),
        gaps=gaps,
        subject=Subject(symbols=(instrument.symbol,)),
    )


def _rows(claims: Sequence[Claim]) -> list[Row]:
    """Claims of one metric, value and state together, in the order of the metrics."""
    rows: dict[tuple[object, ...], Row] = {}
    for claim in claims:
        year = claim.as_of if claim.as_of and claim.as_of.isdecimal() else None  # another year, another claim
        rows.setdefault((claim.metric, claim.symbol, _said(claim), year), []).append(claim)
    order = list(METRICS)
    return sorted(rows.values(), key=lambda row: order.index(row[0].metric))


def _said(claim: Claim) -> object:
    """The value claimed; or the rule of the state claimed, the same for "rose" and "went up"."""
    if claim.value is not None:
        return claim.value
    metric = METRICS[claim.metric]
    statement = metric.statement(claim.quote)
    return dict(metric.states).get(statement.state, statement.state) if statement else claim.quote


def _then(page: Page, row: Row) -> str:
    """ "short interest (9988.HK): “…” [1] (as of August), “…” [3]": each source's own words once."""
    quotes: dict[tuple[str, str], str] = {}
    for claim in row:
        words = page.cite(claim.passage, claim.quote)
        said = f" (said of {claim.as_of})" if claim.as_of and claim.as_of not in claim.quote else ""
        quotes.setdefault((claim.passage.document.id, claim.quote), f"{words}{said}")
    first = row[0]
    whom = f" ({first.symbol})" if METRICS[first.metric].own else ""
    return f"{_title(first.metric)}{whom}: {', '.join(quotes.values())}"


def _title(metric: str) -> str:
    title = METRICS[metric].title
    return title[:1].upper() + title[1:]


def _now(claim: Claim, now: Figure | None, views: Sequence[MarketView]) -> str:
    """Today's figure; where this listing has none, that of the other listing, which judges nothing."""
    view = next((v for v in views if v.symbol == claim.symbol), None)
    if view and now and (words := brief(view, claim.metric)):
        return words
    elsewhere = [words for v in views if v.symbol != claim.symbol if (words := brief(v, claim.metric))]
    if elsewhere:
        return f"no live figure for {claim.symbol}; of the other listing, {listed(elsewhere)}"
    return f"no live figure for {claim.symbol}"


def _figure(views: Sequence[MarketView], symbol: str, metric: str) -> Figure | None:
    view = next((v for v in views if v.symbol == symbol), None)
    return view.figure(metric) if view else None


def _lead(instrument: Instrument, rows: Sequence[Row], pairs: Sequence[ThenNow]) -> str:
    if not rows:
        return f"The sources I have state no figure about {instrument.name}."
    verdicts = [next(p.verdict for p in pairs if p.claim is row[0]) for row in rows]
    counts = [f"{verdicts.count(v)} {v}" for v in dict.fromkeys(sorted(verdicts, reverse=True))]
    claims = f"{len(rows)} claim{'' if len(rows) == 1 else 's'}"
    return f"{claims} about {instrument.name} in the sources I have: {listed(counts)}."
