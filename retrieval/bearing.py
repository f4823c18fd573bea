"""Which claims bear on a question, and which live figures it and they call for. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from retrieval.metrics import METRICS, figure_of, related
from retrieval.names.instruments import Resolver
from retrieval.types import Claim, Evidence, Join, Listing, MarketView, Request, Route
from retrieval.writing.phrases import COMPANIONS
from retrieval.writing.plain import SURE


def figures_asked(request: Request, claims: Sequence[Claim]) -> dict[Listing, list[str]]:
    """The live figures that a market question asks for, and those that stand beside claims on its instruments."""
    if Route.MARKET not in request.routes or request.join in (Join.LISTINGS, Join.CLOSE):
        return {}
    bearing = _related(request)
    names = [n for m in request.metrics or ("price",) if METRICS[m].live for n in (m, *COMPANIONS.get(m, ()))]
    wanted: dict[Listing, list[str]] = {}
    for mention in request.mentions:
        symbols = {listing.symbol for listing in mention.instrument.listings}
        about = [c for c in claims if c.symbol in symbols and c.metric in bearing]
        claimed = [name for claim in about if (name := figure_of(claim))]
        beside = [n for m in claimed for n in COMPANIONS.get(m, ())]
        wanted[mention.listing] = list(dict.fromkeys([*names, *claimed, *beside]))
    return wanted


def claims_bearing(claims: Sequence[Claim], evidence: Evidence) -> tuple[Claim, ...]:
    """Claims within what is quoted; for a market question those on its instruments that bear on what is asked."""
    request = evidence.request
    if request.join in (Join.LISTINGS, Join.CLOSE, Join.LISTED):
        return ()  # what is claimed of the company says nothing of these
    market, bear = Route.MARKET in request.routes, _related(request)
    listing_of = {x.symbol: m.listing for m in reversed(request.mentions) for x in m.instrument.listings}
    quoted = [q.text for q in evidence.quotes[:2] if q.probability >= SURE]
    entry_id = evidence.faq.passage.id if evidence.faq else None
    bearing: list[Claim] = []
    for claim in claims:
        within = any(claim.quote in text for text in quoted) or claim.passage.id == entry_id
        if claim.passage.id != entry_id:
            if market and (claim.symbol not in listing_of or claim.metric not in bear):
                continue
            if not market and not within:
                continue
        listing = listing_of.get(claim.symbol)
        if listing and listing.symbol != claim.symbol:
            if not METRICS[claim.metric].of_one_listing:
                claim = replace(claim, symbol=listing.symbol)  # noqa: PLW2901  (the same claim, of the listing asked)
            elif not within and claim.metric not in request.metrics:
                continue  # another listing's own figure, which nobody asked for
        bearing.append(claim)
    return tuple(bearing)


def _related(request: Request) -> frozenset[str]:
    """The metrics whose claims bear on a market question."""
    joined = {Join.RETURNS: ("ytd_return_percent",), Join.COMPARE: () if request.metrics else ("forward_pe",)}
    return related((*request.metrics, *joined.get(request.join or Join.CLOSE, ())))


def figures_missing(
    claims: Sequence[Claim], views: Sequence[MarketView], resolver: Resolver
) -> dict[Listing, list[str]]:
    """The figures that claims need and no view has yet, by listing."""
    looked_up = {v.symbol for v in views}
    wanted: dict[Listing, list[str]] = {}
    for claim in claims:
        mention = resolver.listing(claim.symbol)
        name = figure_of(claim)
        if name and claim.symbol not in looked_up and mention:
            names = wanted.setdefault(mention.listing, [])
            names += [n for n in (name, *COMPANIONS.get(name, ())) if n not in names]
    return wanted
