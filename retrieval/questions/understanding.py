"""A question to a Request: names, metrics, routes, span. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from retrieval.errors import QuestionError
from retrieval.metrics import METRICS, asked
from retrieval.names.instruments import Resolver
from retrieval.questions.cues import CUES, NAME
from retrieval.questions.durations import says_only
from retrieval.questions.follow_ups import Leaning, is_term, leaning
from retrieval.questions.framing import asks_the_articles, plainly
from retrieval.questions.joins import joined, with_subject
from retrieval.questions.limits import beyond
from retrieval.questions.liveness import DOUBTFUL, is_live, probability
from retrieval.questions.plain_words import named
from retrieval.questions.shorthand import written_out
from retrieval.questions.slips import mended
from retrieval.questions.spans import span_of
from retrieval.questions.wanted import SURE, SURER, SUREST, wanted, wants_chart
from retrieval.types import Join, Mention, Request, Route, Subject

_BARE = re.compile(
    rf"^\W*(?:(?:{NAME}|stock|shares?|ticker|now|rn|today|chart|graph|please|pls|latest|show|check|in|"
    r"HKD|USD|HK|Hong Kong|technicals|股票)\W*)+$",
    re.I,
)
_NOTHING_ELSE = re.compile(  # "What is the price of Alibaba?"
    rf"^\W*(?:(?:{NAME}|what|whats|how|high|is|are|the|its|of|for|on|in|at|now|today|right|current(?:ly)?|latest|live|14-day|"
    r"share|stock|price|prices|quote|rsi|volume|p/?e|ratio|market|cap|dividend|yield|volatility|macd|show|give|me|tell|"
    r"please|pls)(?:['’]s)?\b\W*)+$",
    re.I,
)
_CONTENT = re.compile(
    r"\b(?:why|risks?|because|add(?:s|ed|ing)?|rally|comeback|reasons?|article|said|says|say|analysts?|according|strategy|"
    r"compare[sd]?|opinion|outlook|bullish|bearish)\b|为什么|文章|风险",
    re.I,
)
_OF_THE_RULE = re.compile(  # "the usual threshold above which RSI means overbought"
    r"\b(?:threshold|rule|level|line|reading|usual\w*|generally|an? rsi)\b.{0,40}"
    r"\b(?:means?|counts?|considered|called|defines?)\b",
    re.I,
)
_TELL_MORE = re.compile(
    r"\b(?:tell me|say|know|explain) more about (?:the )?(?:first|second|third|last|other)\b", re.I
)
_WHY_TODAY = re.compile(
    rf"\bwhy (?:is|are|was|were|has|have|did|does) {NAME}\b.*\b(?:today|yesterday|this morning)\b", re.I
)
_NOT_NOW = "past dated ahead told what_is_said why who_when meaning about_me".split()
# Figures that no article of this kind speaks of: the market alone answers.
_MARKET_METRICS = frozenset(
    "price previous_close change_percent volume sma_50 sma_200 high_52w low_52w all_time_high max_drawdown_percent "
    "macd macd_signal bollinger_upper bollinger_lower volatility_30d_percent return_1y_percent market_cap".split()
)
_MOVES = frozenset({Join.RETURNS, Join.CLOSE})
# What words for a day, a span or "how much" seem to name, though another figure may be meant.
_BY_THE_WAY = frozenset("price change_percent ytd_return_percent return_1y_percent".split())


def understand(question: str, resolver: Resolver, subject: Subject = Subject()) -> Request:  # noqa: B008  (frozen)
    """What is asked, of which listings, and where to look. `subject` is what the talk was about before.

    Raises QuestionError where nothing is asked."""
    text = " ".join(unicodedata.normalize("NFKC", question).split())
    if not any(char.isalnum() for char in text):
        raise QuestionError("Please ask a question in words.")
    meant = named(mended(text), resolver)
    if (subject.question or subject.symbols) and (full := leaning(meant, resolver, subject)):
        return _kept(
            _request(
                text, full.rewritten, resolver, full.mentions, talk=bool(full.mentions) and not full.idle
            ),
            full,
        )
    before = tuple(m for symbol in subject.symbols if (m := resolver.listing(symbol)))
    return with_subject(_request(text, meant, resolver), before)


def also_live(request: Request) -> Request | None:
    """The same put to the market, for where the articles are silent: it names a company and a figure that can be looked
    up, and no other time than now. None where that cannot be meant."""
    figures = {m for m in request.metrics if METRICS[m].live} - {"price"}
    if (
        not (figures and request.mentions)
        or Route.MARKET in request.routes
        or request.of_articles
        or request.span
    ):
        return None
    if any(CUES[cue].search(request.rewritten) for cue in _NOT_NOW):
        return None
    return replace(request, routes=(Route.MARKET, Route.ARTICLE))


def _kept(request: Request, full: Leaning) -> Request:
    """With the metrics of the conversation where the new question names none; a remark asks for no figure."""
    if full.idle:
        return replace(request, routes=(Route.ARTICLE,), join=None)
    if not full.metrics or (request.metrics and not full.again):
        return request
    routes = request.routes if Route.MARKET in request.routes else (Route.MARKET, *request.routes)
    return replace(request, metrics=full.metrics, routes=routes)


def _request(
    text: str, rewritten: str, resolver: Resolver, mentions: tuple[Mention, ...] = (), *, talk: bool = False
) -> Request:
    """The request of a full question; `mentions` are those a conversation supplies. In a `talk` a question that surely
    asks for one figure is for the market, however short."""
    mentions = mentions or resolver.mentions(rewritten)
    wording, metrics = resolver.without_names(rewritten, NAME), asked(rewritten)
    bare = bool(mentions) and _BARE.fullmatch(wording) is not None  # "BABA": the card
    live, span = bare or _is_live(wording, metrics), span_of(rewritten)
    moved = span is not None and says_only(wording.replace(NAME, " "), span.words)  # "Nvidia 1y"
    if not (bare or moved) and {*metrics} <= _BY_THE_WAY and (live or talk):
        found = wanted(wording, SURE if live and not metrics else SURER)
        live, metrics = live or bool(found), found or metrics
    made = Request(
        question=text,
        mentions=mentions,
        metrics=metrics,
        routes=_routes(wording, metrics, told=bare or span is not None) if live else (Route.ARTICLE,),
        unknown=resolver.unknown(text),
        unlisted=resolver.unlisted(text),
        rewritten=rewritten,
        searched=written_out(resolver.in_full(plainly(rewritten))),
        span=span,
        of_articles=asks_the_articles(rewritten),
        chart=live and bool(mentions) and wants_chart(wording),
        why_today=live and _WHY_TODAY.search(wording) is not None,
        beyond=beyond(rewritten, mentions, metrics, span),
    )
    full = joined(made)
    unlikely = not live and probability(wording) < DOUBTFUL  # "how many cars did Toyota sell in August"
    return made if unlikely and full.join in _MOVES else full


def _is_live(wording: str, metrics: tuple[str, ...]) -> bool:
    """Whether the market is asked: not for a term, and no figure gives a reason."""
    of_a_term = (is_term(wording) and "price" not in metrics) or _OF_THE_RULE.search(wording)
    if (NAME not in wording and of_a_term) or _TELL_MORE.search(wording):
        return False
    if _NOTHING_ELSE.fullmatch(wording) and NAME in wording and metrics:
        return True
    if CUES["why"].search(wording):  # … but how it moved today belongs beside it
        return _WHY_TODAY.search(wording) is not None
    if is_live(wording):
        return True
    if NAME not in wording or any(CUES[cue].search(wording) for cue in _NOT_NOW if cue != "who_when"):
        return False
    return probability(wording) >= DOUBTFUL and bool(wanted(wording, SUREST))


def _routes(wording: str, metrics: tuple[str, ...], *, told: bool) -> tuple[Route, ...]:
    """Where to look for what a question to the market asks: unless it is `told`, or a figure is named, an article may
    tell what is meant."""
    if (told or metrics) and set(metrics) <= _MARKET_METRICS and not _CONTENT.search(wording):
        return (Route.MARKET,)
    return (Route.MARKET, Route.ARTICLE)
