"""Answers that join figures of several look-ups: comparisons, returns over a span, two listings of one company."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from retrieval.errors import MarketError
from retrieval.market.gateway import Market
from retrieval.questions.spans import end_of, start_of
from retrieval.types import Block, Join, Listing, MarketView, Mention, Request, Span
from retrieval.writing import tables

COLUMNS = ("price", "change_percent", "rsi_14", "forward_pe", "ytd_return_percent", "drawdown_percent")
THIS_YEAR = Span("this year", "this year")


@dataclass(frozen=True, slots=True)
class Joined:
    """The lines that answer, and what they were made of."""

    blocks: tuple[Block, ...] = ()
    views: tuple[MarketView, ...] = ()
    gaps: tuple[str, ...] = ()


async def join(market: Market, request: Request, published: date | None) -> Joined:
    """What the request joins, looked up side by side; nothing where it joins nothing.

    `published` is the day of the newest dated article about the company, for "since the article".
    """
    if request.join is None or not request.mentions:
        return Joined()
    if request.join is Join.LISTED:
        return Joined((tables.listed_as(request.mentions[0].instrument),))
    if request.join is Join.COMPARE:
        return await _compared(market, request)
    if request.join is Join.CLOSE:
        return await _closed(market, request)
    if request.join is Join.RETURNS:
        return await _returned(market, request, published)
    return await _two_listings(market, request.mentions[0])


async def _compared(market: Market, request: Request) -> Joined:
    names = tuple(dict.fromkeys([*request.metrics, *COLUMNS]))
    wanted = {m.listing: _of_its_kind(m, names, request.metrics) for m in request.mentions}
    views = await looked_up(market, wanted)
    # "trading at a discount to" speaks of a price too
    first = [name for name in request.metrics if name != "price"] or request.metrics
    blocks = tables.comparison(views, names, first[:1], request.rewritten or request.question)
    return Joined(tuple(blocks), views)


def _of_its_kind(mention: Mention, names: Sequence[str], asked: Sequence[str]) -> list[str]:
    """An index, a fund or a coin has no earnings to be forecast; what was asked for is looked up all the same."""
    company = mention.instrument.kind == "equity"
    return [name for name in names if company or name != "forward_pe" or name in asked]


async def _returned(market: Market, request: Request, published: date | None) -> Joined:
    today, span, gaps = market.today(), request.span or THIS_YEAR, []
    since = start_of(span, today, published)
    if since is None:
        why = "the article has no date" if span.unit == "article" else "that is no day of the past"
        gaps.append(f"the return {span.words}: {why}; counted from the start of the year instead")
        span = THIS_YEAR
        since = start_of(span, today)
    names = ("return_percent", "price")
    wanted = {m.listing: names for m in request.mentions}
    views = await looked_up(market, wanted, since, end_of(span, today))
    proxies = [
        m.instrument.note for m in request.mentions if m.instrument.kind == "etf" and m.instrument.note
    ]
    blocks = tables.returns(views, proxies, request.rewritten or request.question)
    return Joined(tuple(blocks), views, tuple(gaps))


async def _closed(market: Market, request: Request) -> Joined:
    """The closing price of a past day, or of the last session before it."""
    span = request.span or THIS_YEAR
    day = start_of(span, market.today())
    if day is None:
        return Joined(gaps=(f"the price {span.words}: that is no day of the past",))
    views = await looked_up(market, {m.listing: ("close",) for m in request.mentions}, until=day)
    past = tuple(replace(view, session=None) for view in views)  # how the exchange stands now is not asked
    return Joined(tuple(tables.closes(past, day)), past)


async def _two_listings(market: Market, mention: Mention) -> Joined:
    """The home shares in dollars an ADS: price times the ratio, over the rate."""
    company = mention.instrument
    abroad = next((x for x in company.listings if x.currency == "USD" and not x.symbol.endswith(".HK")), None)
    home = next((x for x in company.listings if x.currency == "HKD"), None)
    ratio = company.shares_an_ads
    if abroad is None or home is None or ratio is None:
        return Joined(
            gaps=(f"a comparison of {company.name}'s listings: no two listings with a known ratio",)
        )
    views = await looked_up(market, dict.fromkeys((abroad, home), ("price", "change_percent")))
    here, there = (view.figure("price") for view in views)
    if here is None or there is None:
        return Joined(views=views)
    try:
        rate = await market.rate("USD", "HKD", here.as_of)
    except MarketError as error:
        return Joined(views=views, gaps=(f"premium of {home.symbol}: {error}",))
    blocks, figures, gap = tables.listings(views[0], views[1], ratio, rate.value, rate.time)
    second = replace(views[1], figures=(*views[1].figures, *figures))
    return Joined(tuple(blocks), (views[0], second), (gap,) if gap else ())


async def looked_up(
    market: Market,
    wanted: Mapping[Listing, Sequence[str]],
    since: date | None = None,
    until: date | None = None,
    *,
    background: bool = False,
) -> tuple[MarketView, ...]:
    """All look-ups side by side: the slowest sets the pace, not the sum. Those in the background wait for people's."""
    looks = (
        market.view(
            listing.symbol, names, currency=listing.currency, since=since, until=until, background=background
        )
        for listing, names in wanted.items()
    )
    return tuple(await asyncio.gather(*looks))


def merged(views: Sequence[MarketView]) -> tuple[MarketView, ...]:
    """Views of the same listing as one, each figure and gap once."""
    by_symbol: dict[str, MarketView] = {}
    for view in views:
        before = by_symbol.get(view.symbol)
        if before is None:
            by_symbol[view.symbol] = view
            continue
        known = {figure.name for figure in before.figures}
        figures = (*before.figures, *(figure for figure in view.figures if figure.name not in known))
        gaps = tuple(dict.fromkeys((*before.gaps, *view.gaps)))
        session = before.session or view.session
        by_symbol[view.symbol] = replace(before, figures=figures, gaps=gaps, session=session)
    return tuple(by_symbol.values())
