"""Evidence to an answer without any model: the line that answers, then → now, exact quotes, sources, gaps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from retrieval.metrics import METRICS, figure_of, stated, verdict
from retrieval.types import (
    Answer,
    Block,
    Claim,
    Evidence,
    Figure,
    Join,
    MarketView,
    Part,
    Quote,
    Request,
    Route,
    Subject,
    ThenNow,
)
from retrieval.writing.page import Page, foot
from retrieval.writing.phrases import brief, phrase
from retrieval.writing.support import support
from retrieval.writing.words import YES_OR_NO, listed, spoken_days

QUOTES_SHOWN = 5
# By both its probabilities, from which on the best sentence is quoted though claims stand beside the market.
OUTRIGHT = 0.5
SURE = 0.4  # probability of the best sentence below which it is called the nearest, not the answer
NO_ANSWER = "I find no answer in the articles I have."
NEAREST = "The nearest they come:"
ONLY_NAMED = (
    "I look up the companies that you name; I do not search the whole market. "
    "Name two or three, and I set them side by side."
)
NOT_OF_TODAY = "None of the articles I have is of these days: they give no reason."
THESE_DAYS = timedelta(days=5)  # a weekend and holidays between an article and the last close
NOT_OUTRIGHT = f"The articles may not say it outright. {NEAREST}"
CLAIMS_SHOWN = 4
_WHY_IT_MOVED = re.compile(
    r"\bwhy\b.{0,60}\b(?:(?P<rose>up|ris\w+|rose|rall\w+|climb\w*|gain\w*|jump\w*|soar\w*|surg\w*)|"
    r"down|fall\w*|fell|drop\w*|plung\w*|crash\w*|slid\w*|slump\w*|los\w+|lost|tank\w*|dump\w*)\b",
    re.IGNORECASE,
)
_DOLLARS = re.compile(r"\b(?:in (?:us |u\.s\. )?dollars|in usd)\b", re.IGNORECASE)
_STILL_SO = re.compile(  # "The article says it trades at 22 times earnings; is that still so?"
    r"\b(?:is|are|does|do) (?:that|this|it|they)\b[^?]{0,20}\b(?:still|true|so|right|holds?)\b", re.IGNORECASE
)
_BOUND = re.compile(  # of now: what was so "ever" or "this month" one figure cannot tell
    r"^(?!.*\b(?:been|ever|since|this (?:week|month|year)|last)\b).*\b(?:(?P<above>above|over|more than|higher than)|"
    r"below|under|less than|lower than) (?:US\$|HK\$|\$)?(?P<number>\d[\d,]*(?:\.\d+)?)"
    r"(?![\d%-]| ?(?:%|day|week|percent))",
    re.IGNORECASE,
)


def compose(evidence: Evidence) -> Answer:
    """The answer that this evidence carries, and no more. `abstained` where it carries none."""
    request = evidence.request
    evidence = _without_faq(evidence) if _is_of_figures(request) or request.why_today else evidence
    if request.why_today:
        evidence = replace(evidence, quotes=_of_these_days(evidence), claims=(), related=())
    page = Page()
    pairs = _pairs(evidence)
    live = [] if evidence.joined else _live_lines(evidence)
    said = _quoted_lines(page, evidence, pairs, answered=bool(live or evidence.joined))
    lacking = [] if live or evidence.joined else _lacking(evidence)
    silent = not live and not evidence.joined and not said and not pairs
    unknown = f"I do not look up {listed(list(request.beyond))}" if request.beyond else ""
    if unknown and Route.MARKET in request.routes and (live or evidence.joined):
        page.add(Part.LEAD, f"{unknown}; the nearest that I do:")
    lines = [*([f"{unknown}."] if unknown and silent else []), *live, *lacking, *said]
    if request.why_today and live and not said:
        lines.append(NOT_OF_TODAY)
    if silent and (not lacking or Route.ARTICLE in request.routes):
        lines.append("The articles I have do not say." if not lines else "Nor do the articles I have say.")
        if evidence.nearest:
            nearest = page.cite(evidence.nearest.passage, evidence.nearest.text)
            lines[-1] = f"{NO_ANSWER} {NEAREST} {nearest}"
    if silent and evidence.related:
        lines.append(f"The nearest question that I can answer: {evidence.related[0].question}")
    if not lines and not evidence.joined:
        lines = ["This is what the articles claim, beside what the market says now."]
    page.blocks.extend(
        replace(b, part=Part.TEXT) if page.blocks and b.part is Part.LEAD else b for b in evidence.joined
    )
    for line in lines:
        page.add(Part.TEXT if page.blocks else Part.LEAD, line)
    if pairs:
        page.add(Part.HEADING, "Then → now")
        for pair in pairs:
            page.add(Part.BULLET, _not_again(page, _pair_line(page, pair, evidence.views), pair.now))
    gaps = tuple(dict.fromkeys([*_gaps(evidence), *evidence.gaps]))
    foot(page, evidence.views, gaps)
    return Answer(
        question=request.question,
        blocks=tuple(page.blocks),
        abstained=silent,
        routes=_routes(evidence, said=bool(said or pairs)),
        faq=evidence.faq,
        related=evidence.related,
        citations=tuple(page.citations),
        figures=tuple(dict.fromkeys(f for view in evidence.views for f in view.figures)),
        then_now=tuple(pairs),
        instruments=request.symbols,
        gaps=(*(f"not looked up: {words}" for words in request.beyond), *gaps),
        answerable=evidence.answerable,
        subject=Subject(request.symbols, request.metrics, request.rewritten or request.question),
    )


def _of_these_days(evidence: Evidence) -> tuple[Quote, ...]:
    """The quotes of articles that may tell why the price moved as it last did."""
    last = max((f.as_of.date() for view in evidence.views for f in view.figures if f.as_of), default=None)
    days = ((q, q.passage.document.published) for q in evidence.quotes)
    return tuple(q for q, day in days if day and last and abs(day - last) <= THESE_DAYS)


def _is_of_figures(request: Request) -> bool:
    """Whether figures are asked for and nothing that an FAQ could tell: a price, a return over a span."""
    return request.routes == (Route.MARKET,) or request.join in (Join.RETURNS, Join.CLOSE)


def _without_faq(evidence: Evidence) -> Evidence:
    if evidence.faq is None:
        return evidence
    entry = evidence.faq.passage.id
    return replace(evidence, faq=None, claims=tuple(c for c in evidence.claims if c.passage.id != entry))


def ask_back(request: Request) -> Answer:
    """Which listing is meant, where a name is not known: never a guess."""
    names = listed([f"“{name}”" for name in request.unknown])
    how = "A ticker such as BABA or 9988.HK, or a full name, will do."
    line = f"I do not know {names}. Which stock do you mean? {how}"
    return Answer(
        question=request.question,
        blocks=(Block(Part.LEAD, line),),
        abstained=True,
        routes=request.routes,
        gaps=tuple(f"unknown name: {name}" for name in request.unknown),
    )


def only_named(request: Request) -> Answer:
    """To a question that names nobody and is put to the whole market."""
    return Answer(
        question=request.question,
        blocks=(Block(Part.LEAD, ONLY_NAMED),),
        abstained=True,
        routes=request.routes,
        gaps=("the whole market is not searched",),
    )


def card(view: MarketView, name: str) -> Answer:
    """The quote card: the price first, then what stands beside it."""
    page = Page()
    lead = phrase(view, "price", "")
    page.add(Part.LEAD, lead + "." if lead else f"No live price of {name} could be had.")
    shown = ("rsi_14", "sma_50", "sma_200", "high_52w", "drawdown_percent", "ytd_return_percent")
    for line in [phrase(view, metric, "") for metric in shown]:
        if line:
            page.add(Part.BULLET, line)
    foot(page, [view], view.gaps)
    return Answer(
        question=name,
        blocks=tuple(page.blocks),
        abstained=lead is None,
        routes=(Route.MARKET,),
        figures=view.figures,
        instruments=(view.symbol,),
        gaps=view.gaps,
        subject=Subject(symbols=(view.symbol,), metrics=("price",)),
    )


def _live_lines(evidence: Evidence) -> list[str]:
    """A sentence for each figure asked for, of each listing asked about."""
    request = evidence.request
    if Route.MARKET not in request.routes:
        return []
    asked = request.rewritten or request.question
    views = [v for v in evidence.views if v.symbol in request.symbols] or evidence.views
    lines: list[str] = []
    changed = "short_change_percent"  # asked for together with the share, it is what was asked first
    # the sentence on a high tells how far below it the price stands
    spoken = {*request.metrics} - ({"drawdown_percent"} if "all_time_high" in request.metrics else set())
    for metric in sorted(request.metrics or ("price",), key=lambda name: name != changed):
        if metric in spoken or not request.metrics:
            lines += [f"{_yes_or_no(asked, metric, v)}{p}." for v in views if (p := phrase(v, metric, asked))]
        lines += [beside for v in views if (beside := support(v, metric))]
    return list(dict.fromkeys(lines))


def _yes_or_no(question: str, metric: str, view: MarketView) -> str:
    """ "Yes: " where a question states a figure or a state of this metric that still holds: "65% below its peak?"."""
    figure = view.figure(metric)
    if figure is None or metric == "rsi_14" or METRICS[metric].beside:
        return ""
    if metric in ("price", "change_percent") and (way := _WHY_IT_MOVED.search(question)):
        change = view.figure("change_percent")
        moved = change.value if change and isinstance(change.value, float) else 0.0
        return "Not so: " if (moved < 0 if way["rose"] else moved > 0) else ""
    if not (YES_OR_NO.match(question) or _STILL_SO.search(question)):
        return ""
    bound = _BOUND.search(question)
    if bound and isinstance(figure.value, float) and METRICS[metric].unit in ("currency", "points", "x"):
        number = float(bound["number"].replace(",", ""))
        above = bound["above"] is not None
        return "Yes: " if (figure.value > number) == above else "No: "
    for said in stated(question):
        if said.metric == metric:
            holds = METRICS[metric].holds(said.value, said.state, figure.value)
            return "" if holds is None else "Yes: " if holds else "No: "
    return ""


def _lacking(evidence: Evidence) -> list[str]:
    """Which live figures were asked for and are not to be had."""
    request = evidence.request
    unlisted = [i.note or f"{i.name} is not listed on any exchange" for i in request.unlisted]
    if Route.MARKET not in request.routes:
        return []
    if unlisted and not request.mentions:
        return [f"{note}, so there is no market price." for note in unlisted]
    titles = [METRICS[m].title for m in request.metrics] or ["price"]
    if request.join in (Join.RETURNS, Join.CLOSE, Join.LISTINGS):
        titles = ["return" if request.join is Join.RETURNS else "price"]
    where = f" of {listed(list(request.symbols))}" if request.symbols else ""
    return [f"I could not get the live {listed(titles)}{where}."]


def _gaps(evidence: Evidence) -> list[str]:
    """What each look-up lacks, and what was asked for as of now though no source here gives it."""
    request = evidence.request
    names = [METRICS[m].title for m in request.metrics if not METRICS[m].live]
    sourceless = [f"{listed(names)}: no live source"] if names and Route.MARKET in request.routes else []
    return [*(gap for view in evidence.views for gap in view.gaps), *sourceless, *_in_dollars(request)]


def _in_dollars(request: Request) -> list[str]:
    """What a price in dollars is of, where one ADS is not one share: "9988.HK in dollars" has been eight times that."""
    if not _DOLLARS.search(request.rewritten or request.question):
        return []
    return [
        f"one {m.listing.symbol} stands for {m.instrument.shares_an_ads} ordinary shares"
        for m in request.mentions
        if m.listing.currency == "USD" and m.instrument.shares_an_ads not in (None, 1)
    ]


def _quoted_lines(page: Page, evidence: Evidence, pairs: Sequence[ThenNow], *, answered: bool) -> list[str]:
    """What the sources say, to the letter: the FAQ entry that asks the same, then the sentences that answer.

    A sentence whose claim stands under "Then → now" is not said twice. A live question whose claim stands there
    needs no other, unless what answers it best is another; one that the market alone has `answered` needs none.
    """
    lines: list[str] = []
    faq, request = evidence.faq, evidence.request
    if faq:
        lines.append(page.cite(faq.passage, faq.passage.text))
    live = Route.MARKET in request.routes
    if live and not pairs and answered and Route.ARTICLE not in request.routes:
        return lines
    fresh = [q for q in evidence.quotes if not faq or q.passage.id != faq.passage.id]
    if live and pairs:
        fresh = [
            q
            for q in fresh[:1]
            if min(q.probability, q.share) >= OUTRIGHT and not any(p.claim.quote in q.text for p in pairs)
        ]
    fresh = fresh[: 1 if faq or (live and answered) else QUOTES_SHOWN]
    if fresh and not faq and fresh[0].probability < SURE:
        if Route.ARTICLE not in request.routes or evidence.joined:
            return lines  # the nearest sentence to a price, or to figures side by side, is none
        lines.append(NOT_OUTRIGHT)
    return lines + [page.cite_all(q) for q in fresh]


def _pairs(evidence: Evidence) -> list[ThenNow]:
    """The claims that bear on the question, each beside today's figure of the same listing, one a metric."""
    asked = evidence.request.metrics
    shown = [q.text for q in evidence.quotes[:QUOTES_SHOWN]]
    views = {v.symbol: v for v in evidence.views}

    def weight(claim: Claim) -> tuple[bool, bool, bool]:
        """What was asked about first, an article before the FAQ, the sentence quoted before another."""
        quoted_here = any(claim.quote in text for text in shown)
        return claim.metric not in asked, claim.passage.question is not None, not quoted_here

    pairs: dict[tuple[str, str], ThenNow] = {}
    for claim in sorted(evidence.claims, key=weight):
        view = views.get(claim.symbol)
        now = view.figure(figure_of(claim) or "") if view else None
        value = now.value if now else None
        if value is None and claim.metric not in asked:
            continue  # nobody asked about it, and nothing can be said of it now
        if claim.metric == "ytd_return_percent" and _is_of_other_days(evidence.request, claim):
            continue
        pairs.setdefault((claim.symbol, claim.metric), ThenNow(claim, now, verdict(claim, now)))
    return list(pairs.values())[:CLAIMS_SHOWN]


def _is_of_other_days(request: Request, claim: Claim) -> bool:
    """A return over a span of its own is asked for: what a year brought is beside it."""
    span = request.span
    if request.join is not Join.RETURNS or span is None or span.unit in ("this year", "article"):
        return False
    return str(span.year or "") != (claim.as_of or "")


def _pair_line(page: Page, pair: ThenNow, views: Sequence[MarketView]) -> str:
    words = page.cite(pair.claim.passage, pair.claim.quote)
    view = next((v for v in views if v.symbol == pair.claim.symbol), None)
    now = brief(view, figure_of(pair.claim) or "") if view else None
    return f"{words} → {now}: {pair.verdict}" if now else f"{words} → no live figure: {pair.verdict}"


def _not_again(page: Page, line: str, now: Figure | None) -> str:
    """The line without what its figure is made of, where that was told before."""
    made_of = f", {spoken_days(now.note)}" if now and now.note else ""
    plain = made_of.replace(" (", ", ").replace(")", "").removeprefix(", ")
    told = made_of and any(made_of in block.text or plain in block.text for block in page.blocks)
    return line.replace(made_of, "") if told else line


def _routes(evidence: Evidence, *, said: bool) -> tuple[Route, ...]:
    """The ways that were gone, or those asked for where none led anywhere."""
    asked = evidence.request.routes
    gone = [Route.FAQ] if evidence.faq else []
    gone += [Route.ARTICLE] if said and (evidence.quotes or evidence.claims) else []
    gone += [Route.MARKET] if evidence.views or Route.MARKET in asked else []
    return tuple(gone) or asked
