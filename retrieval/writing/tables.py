"""Figures side by side in plain lines: a row a company, returns over one span, two listings of one company."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from retrieval.metrics import METRICS
from retrieval.types import Block, Figure, Instrument, MarketView, Part
from retrieval.writing.words import YES_OR_NO, amount, day, listed, moment, signed, spoken_days

TOGETHER = timedelta(days=5)  # two markets' last sessions are never further apart, whatever the holidays
LEVEL = 0.05  # percentage points: less is told as 0.0
FITS = 30.0  # percent between two listings beyond which rather the ratio is wrong than the market
_SHORT = {
    "change_percent": "on the day",
    "rsi_14": "RSI",
    "forward_pe": "forward P/E",
    "ytd_return_percent": "this year",
    "drawdown_percent": "below its high",
}
_BEAT = re.compile(
    r"\b(?:(?P<better>beat\w*|out-?perform\w*|better|ahead)|(?P<worse>under-?perform\w*|worse|behind|lag\w*|trail\w*))\b",
    re.I,
)
_MORE_OR_LESS = re.compile(
    r"\b(?:(?P<less>cheap(?:er|est)|less|least|low(?:er|est)|small(?:er|est)|calm(?:er|est)|safe(?:r|st)|undervalued|"
    r"closer|nearer|discount)|(?P<more>more|most|further|farther|dear(?:er|est)|high(?:er|est)|bigg(?:er|est)|"
    r"larg(?:er|est)|riski(?:er|est)|pricier|overvalued|fatter|premium))\b",
    re.I,
)
_FIRST = re.compile(
    r"\b(?:(?P<best>most|best|highest|biggest gain\w*|winn\w+)|(?P<worst>least|worst|lowest|los[et]\w* most))\b",
    re.I,
)
_BEHIND = {"change_percent", "ytd_return_percent", "drawdown_percent"}  # "+3.1 % this year"


def comparison(
    views: Sequence[MarketView], names: Sequence[str], asked: Sequence[str], question: str = ""
) -> list[Block]:
    """A lead that answers or ranks by the figure asked for, then a row a listing with one time for all of it."""
    symbols = listed([view.symbol for view in views])
    ranked = f"{_answer(views, asked[0], question)}{_ranking(views, asked[0], question)}" if asked else ""
    blocks = [Block(Part.LEAD, _capital(ranked) or f"{symbols} side by side.")]
    for view in views:
        cells = [_cell(view, name) for name in names] if view.figures else ["no live figures"]
        times = [f.as_of for f in view.figures if f.as_of]
        as_of = f" (as of {moment(max(times))})" if times else ""
        blocks.append(Block(Part.BULLET, f"{view.symbol}: {', '.join(cells)}{as_of}"))
    return blocks


def _answer(views: Sequence[MarketView], name: str, question: str) -> str:
    """ "No. " to "is BABA still cheaper than AMZN and MSFT?"; empty where nothing is asked that way."""
    word = _MORE_OR_LESS.search(question)
    figures = [_numeric(view, name) for view in views]
    if word is None or not YES_OR_NO.match(question) or None in figures or len(figures) < 2:
        return ""
    if not _in_one_unit([figure for figure in figures if figure]):
        return ""
    first, *others = (float(figure.value or 0) for figure in figures if figure)
    lower = all(first < other for other in others)
    higher = all(first > other for other in others)
    if not (lower or higher):
        return "Not of all: "
    return "Yes: " if lower == bool(word["less"]) else "No: "


def _ranking(views: Sequence[MarketView], name: str, question: str) -> str:
    """ "By forward P/E, lowest first: BABA 11.2, AMZN 28.3; no live figure for MSFT.": highest first where the question
    asks which is more. Amounts of different currencies are not ranked: nothing is converted."""
    word = _MORE_OR_LESS.search(question)
    most = word["more"] is not None if word else re.search(r"\brank", question, re.I) is not None
    most = most and "oversold" not in question.lower()
    ranked = sorted(
        (f for v in views if (f := _numeric(v, name))), key=lambda f: float(f.value or 0), reverse=most
    )
    lacking = [view.symbol for view in views if _numeric(view, name) is None]
    title = METRICS[name].title
    order = ", ".join(f"{figure.symbol} {amount(figure)}" for figure in ranked)
    how = (
        f"{'highest' if most else 'lowest'} first"
        if _in_one_unit(ranked)
        else "not ranked, as the currencies differ"
    )
    said = f"by {title}, {how}: {order}" if ranked else f"there is no live {title}"
    return f"{said}; none for {listed(lacking)}." if lacking and ranked else f"{said}."


def _in_one_unit(figures: Sequence[Figure]) -> bool:
    return len({figure.unit for figure in figures}) < 2


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _numeric(view: MarketView, name: str) -> Figure | None:
    figure = view.figure(name)
    return figure if figure and isinstance(figure.value, float) else None


def _cell(view: MarketView, name: str) -> str:
    figure = view.figure(name)
    title = _SHORT.get(name, METRICS[name].title)
    if figure is None or figure.value is None:
        return f"no {title}" if name not in _BEHIND else f"no figure {title}"
    old = " (old)" if figure.stale else ""
    words = f"{amount(figure)} {title}" if name in _BEHIND else f"{title} {amount(figure)}"
    return f"{words}{old}"


def returns(views: Sequence[MarketView], proxies: Sequence[str], question: str = "") -> list[Block]:
    """What each returned from which day to which; of several, how far the first is ahead or behind."""
    had = [figure for view in views if (figure := _numeric(view, "return_percent"))]
    if not had:
        return []
    told = "; ".join(_return(figure) for figure in had)
    lacking = [view.symbol for view in views if _numeric(view, "return_percent") is None]
    days = [figure.as_of.date() for figure in had if figure.as_of]
    alike = len(days) == len(had) and max(days) - min(days) <= TOGETHER
    against = len(had) > 1 and had[0].symbol == views[0].symbol and alike
    first = _first(question, had) if alike and len(had) > 2 and not lacking else ""
    if first:
        lead = f"{first}: {told}."
    elif against:
        lead = f"{_beaten(question, had)}{_verdict(had[0], had[1:])}: {told}."
    elif lacking:
        lead = f"No return of {listed(lacking)} could be had, so they cannot be compared: {told}."
    else:
        lead = f"{_multiplied(question, had[0])}{told}."
    blocks = [Block(Part.LEAD, lead)]
    if len(_currencies(views)) > 1 and len(had) > 1:
        blocks.append(Block(Part.TEXT, "Each return is in its listing's own currency, without dividends."))
    return blocks + [Block(Part.TEXT, f"{note}.") for note in dict.fromkeys(proxies)]


def _first(question: str, had: Sequence[Figure]) -> str:
    """ "NVDA did best" to "which gained most?"; empty where nothing is asked that way."""
    asked = _FIRST.search(question)
    if asked is None or YES_OR_NO.match(question):
        return ""
    best = max if asked["best"] else min
    return f"{best(had, key=lambda f: float(f.value or 0)).symbol} did {'best' if asked['best'] else 'worst'}"


def closes(views: Sequence[MarketView], asked: date) -> list[Block]:
    """What each closed at on a past day, or on the last session before it."""
    blocks: list[Block] = []
    for view in views:
        figure = _numeric(view, "close")
        if figure and figure.as_of:
            shut = f", the last session before {day(asked)}" if figure.as_of.date() != asked else ""
            adjusted = f" ({note})" if (note := figure.note.partition(", ")[2]) else ""
            line = f"{figure.symbol} closed at {amount(figure)} on {day(figure.as_of)}{shut}{adjusted}."
            blocks.append(Block(Part.TEXT if blocks else Part.LEAD, line))
    return blocks


def _currencies(views: Sequence[MarketView]) -> set[str]:
    return {price.unit for view in views if (price := view.figure("price"))}


def _return(figure: Figure) -> str:
    """ "BABA fell by 24.5 % from the close of 31 Dec 2025 to that of 24 Sep 2026"."""
    value = float(figure.value or 0)
    until = day(figure.as_of) if figure.as_of else "an unknown day"
    base = spoken_days(figure.note.partition(",")[0])
    moved = f"{'rose' if value >= 0 else 'fell'} by {abs(value):.1f} %"
    return f"{figure.symbol} {moved} {base} to that of {until}{' (old)' if figure.stale else ''}"


def _multiplied(question: str, figure: Figure) -> str:
    """ "Yes: " or "No: " to "did BABA double in 2025?"."""
    word = re.search(r"\b(doubl|tripl|halv)", question, re.I)
    if word is None or not YES_OR_NO.match(question):
        return ""
    value, line = float(figure.value or 0), {"doubl": 100.0, "tripl": 200.0, "halv": -50.0}[word[1].lower()]
    return "Yes: " if (value >= line if line > 0 else value <= line) else "No: "


def _beaten(question: str, had: Sequence[Figure]) -> str:
    """ "Yes: " or "No: " to "did BABA beat AMZN?"; empty where it beat some, or nothing is asked that way."""
    asked = _BEAT.search(question)
    if asked is None or not YES_OR_NO.match(question):
        return ""
    first, *others = (float(figure.value or 0) for figure in had)
    ahead = all(first - other >= LEVEL for other in others)
    behind = all(other - first >= LEVEL for other in others)
    if not (ahead or behind):
        return ""
    return "Yes: " if ahead == bool(asked["better"]) else "No: "


def _verdict(first: Figure, others: Sequence[Figure]) -> str:
    """ "BABA was behind 3032.HK by 27.6 percentage points, ahead of AMZN by 1.0 and level with MSFT"."""
    told: list[str] = []
    points = " percentage points"
    for other in others:
        gap = float(first.value or 0) - float(other.value or 0)
        if abs(gap) < LEVEL:
            told.append(f"level with {other.symbol}")
            continue
        told.append(f"{'ahead of' if gap > 0 else 'behind'} {other.symbol} by {abs(gap):.1f}{points}")
        points = ""
    return f"{first.symbol} was {listed(told)}"


def listed_as(instrument: Instrument) -> Block:
    """Under which symbols a company trades, where, and in what money."""
    lines = [f"{x.symbol} ({x.exchange}, in {x.currency})" for x in instrument.listings]
    return Block(
        Part.LEAD, f"{instrument.name} is listed as {listed(lines)}; the symbols are Yahoo Finance's."
    )


def listings(
    abroad: MarketView, home: MarketView, ratio: int, rate: float, rate_time: datetime
) -> tuple[list[Block], tuple[Figure, ...], str]:
    """The home share as an ADS in dollars beside the ADS: premium, the sum it is made by, and whose market is shut.

    Parity = home price times `ratio` over `rate` (home currency for a dollar). With it the figures made; or,
    where the two are too far apart for the ratio to be believed, no blocks and what is wrong.
    """
    ads, share = abroad.figure("price"), home.figure("price")
    if ads is None or share is None or not isinstance(ads.value, float) or not isinstance(share.value, float):
        return [], (), f"premium of {home.symbol}: a price is missing"
    if ads.as_of is None or share.as_of is None or abs(ads.as_of - share.as_of) > TOGETHER:
        return [], (), f"premium of {home.symbol}: its price and {abroad.symbol}'s are days apart"
    parity = share.value * ratio / rate
    premium = (parity / ads.value - 1) * 100
    if abs(premium) > FITS:
        far = f"{home.symbol} and {abroad.symbol} are {signed(premium)} % apart at 1 ADS = {ratio} shares"
        return [], (), f"premium of {home.symbol}: {far}, which cannot be right"
    cheaper = abroad.symbol if premium > 0 else home.symbol
    same = abs(premium) < 0.05
    lead = (
        f"{home.symbol} and {abroad.symbol} stand at parity"
        if same
        else f"{home.symbol} trades {abs(premium):.1f} % {'above' if premium > 0 else 'below'} {abroad.symbol}, so "
        f"{cheaper} is the cheaper of the two"
    )
    made = (
        f"{amount(share)} × {ratio} ordinary shares an ADS ÷ {rate:.4f} {share.unit} a dollar = {parity:,.2f} USD, "
        f"beside {amount(ads)} for the ADS (rate of {moment(rate_time)})"
    )
    oldest = min(ads.as_of, share.as_of)
    figures = (
        Figure(home.symbol, "ads_parity", parity, ads.unit, oldest, ads.source, share.stale, note=made),
        Figure(home.symbol, "premium_percent", premium, "%", oldest, ads.source, ads.stale or share.stale),
    )
    blocks = [Block(Part.LEAD, f"{lead}."), Block(Part.TEXT, f"{made}.")]
    if line := _moments(abroad, home, ads, share):
        blocks.append(Block(Part.TEXT, line))
    return blocks, figures, ""


def _moments(abroad: MarketView, home: MarketView, ads: Figure, share: Figure) -> str:
    """Which market is shut, and that the two prices are of different moments."""
    if ads.as_of is None or share.as_of is None:
        return ""
    shut = [
        view.session.exchange
        for view in (home, abroad)
        if view.session is not None and view.session.state != "open"
    ]
    closed = (
        f"{listed(shut)} {'is' if len(shut) == 1 else 'are'} closed; " if shut else "Both markets are open; "
    )
    times = f"{home.symbol} is of {moment(share.as_of)}, {abroad.symbol} of {moment(ads.as_of)}"
    hours = abs((ads.as_of - share.as_of).total_seconds()) / 3600
    apart = (
        f", {hours:.0f} hours apart: part of the difference is what one market has not yet seen"
        if hours >= 1
        else ""
    )
    return f"{closed}{times}{apart}."
