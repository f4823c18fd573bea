"""Which questions join figures: companies side by side, a return over a span, two listings of one. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from retrieval.questions.spans_abroad import named_in
from retrieval.types import Join, Mention, Request, Route, Span

# Metrics a question on a return may also seem to speak of; with any other it asks for that one.
_OF_RETURNS = frozenset("price change_percent ytd_return_percent return_1y_percent".split())
_MOVED = re.compile(
    r"\b(?:up|down|return(?:s|ed)?|perform\w*|done|do|did|doing|fared?|gain\w*|lost|los\w+|ris\w+|rose|fell|fall\w*|"
    r"climb\w*|drop\w*|chang\w+|mov\w+|beat\w*|out-?perform\w*|under-?perform\w*|rall\w+|ahead|behind|worth|"
    r"doubl\w+|tripl\w+|halv\w+|grow\w*|grew|slid\w*|crash\w*|plung\w*|soar\w*|surg\w*)\b|"
    r"涨|漲|跌|跑赢|跑輸|跑输|表现|回报|收益|"
    r"\b(?:gestiegen|gefallen|gewonnen|verloren|subido|bajado|ganado|caído|monté|baissé|gagné|perdu|вырос\w*|упал\w*)\b",
    re.I,
)
_BOUND = re.compile(
    r"\b(?:above|below|over|under|past|at|reach\w*|hit) (?:US\$|HK\$|\$)?\d+(?:\.\d+)?(?! ?%|\d*[- ](?:year|month))",
    re.I,
)
_DEED = re.compile(
    r"\b(?:where|who|which)\b|\bwhat (?:did|does|has|was|were|else|happened)\b"
    r"(?!.{0,30}\b(?:return|performance|gain|loss|change)\b)",
    re.I,
)
_BUSINESS = re.compile(  # a figure of the company rather than of its shares
    r"\b(?:revenues?|sales|profits?|earnings|cloud|spend\w*|spent|budget|capex|ai|models?|growth|economy|divisions?|"
    r"business\w*|invest\w*|funds?|rivals?|margins?|deliver\w*|own(?:ed|ership)?|billion|market value|megacaps?|best|"
    r"worst|analysts?|options?|users?|chips?|short interest|consumers?|trade|tariffs?)\b",
    re.I,
)
_FILLER = re.compile(
    r"\b(?:and|what|how|about|the|of|for|in|stock|shares?|please|pls|then|but|so|same|over|chart|price|return|"
    r"performance)\b",
    re.I,
)
_AGAINST = re.compile(
    r"\b(?:beat(?:en|s|ing)?|out-?perform\w*|under-?perform\w*|(?:done|do|did|doing|fared?|performed) (?:better|worse)|"
    r"ahead of|lag(?:s|ged|ging)?|behind|relative (?:to|performance)|trail(?:s|ed)|kept up with)\b|跑赢|跑输|跑輸",
    re.I,
)
_SIDE_BY_SIDE = re.compile(
    r"^\W*(?:(?:please|can you|could you) )?compare\b|\bside by side\b|\bvs?\b\.?|\bversus\b|"
    r"\b(?:still|now|today|currently)\b[^.?]{0,40}\b(?:cheap|expensive|dear|undervalued|overvalued)\w*\b|"
    r"\b(?:cheaper|more expensive|dearer)\b[^.?]{0,60}\b(?:still|now|today|currently)\b|"
    r"^\W*is\b[^.?]{0,40}\b(?:cheaper|more expensive|dearer) than\b|"
    r"\b(?:further|farther|closer|nearer|higher|lower|bigger|smaller|larger)\b[^.?]{0,40}\bthan\b|"
    r"\bwhich\b[^.?]{0,30}\b(?:bigger|larger|higher|lower|smaller)\b|"
    r"\bwhich\b[^?]{0,80}\b(?:highest|lowest|most|least|biggest|largest|smallest|cheap(?:er|est)|dear(?:er|est)|"
    r"riski(?:er|est)|safe(?:r|st)|calm(?:er|est))\b|\brank(?:ed|ing)?\b|\b(?:discount|premium) (?:to|against|over)\b|"
    r"\b(?:more|less|most|least) (?:overbought|oversold|shorted|volatile)\b|比较|對比|对比",
    re.I,
)
_ARTICLE = re.compile(
    r"\b(?:article|author|report|said|says?|mention\w*|described?|according|in AI|strateg\w+|leaders?)\b",
    re.I,
)
_HK, _US = r"\b(?:hk|hong kong)\b", r"\b(?:u\.?s\.?|new york|ny|american|adrs?|ads)\b"
_OR = r"[^.?]{0,12}\b(?:vs?\.?|versus|or|and)\b[^.?]{0,12}"
_LISTINGS = re.compile(
    r"\b(?:premium|discount)\b[^.?]{0,40}\b(?:hong kong|h\.?k\.?|new york|listings?|adrs?|ads|shares?)\b|"
    r"\b(?:hong kong|h\.?k\.?|adrs?|ads|listings?)\b[^.?]{0,20}\b(?:premium|discount|arbitrage)\b|"
    r"\bwhich (?:listing|line|market|share class|exchange)\b[^.?]{0,20}\b(?:cheap\w*|dear\w*|expensive|lower|higher)\b|"
    r"\b(?:adrs?|ads)\b[^.?]{0,30}\bin (?:hong kong dollars?|hkd)\b|"
    r"\b(?:convert\w*|conversion|equivalent)\b[^.?]{0,40}\b(?:adrs?|ads|hong kong|shares?|listing|hkd|usd|dollars?)\b|"
    rf"{_HK}{_OR}{_US}|{_US}{_OR}{_HK}|"
    r"\b(?:adrs?|ads|hong kong|hkd)\b[^.?]{0,30}\b(?:convert\w*|conversion|equivalent|parity)\b|溢价|溢價|折价|折價",
    re.I,
)
_LISTED = re.compile(
    r"\b(?:what|whats|which|under|know|tell|find|name|give)\b.{0,40}\b(?:ticker|symbol|stock code)s?\b|"
    r"\b(?:ticker|symbol|stock code)s?\b.{0,20}\b(?:of|for|in|on)\b|"
    r"\b(?:ticker symbol|(?:stock|trading) (?:code|symbol))s?\W*$|"
    r"\b(?:which|what) (?:stock )?exchanges?\b.{0,40}\b(?:list|trad|quoted|on\b)|"
    r"\bwhere (?:is|are|can)\b.{0,40}\b(?:listed|traded)\b|"
    r"^\W*(?:is|are)\b.{0,40}\b(?<!best )(?:listed|traded) (?:in|on)\b|股票代[码碼號号]|证券代码|證券代碼",
    re.I,
)
_PRICED = re.compile(r"\b(?:price\w*|clos\w+|trad\w+|worth|cost|quote\w*|at)\b|股价|股價|收盘|收盤", re.I)
_DEFINED = re.compile(
    r"\bwhat (?:is|are|does|['’]s) (?:an?|the) (?:golden|death|up|down)|\bmean\b|\bwill\b|\bgoing to\b", re.I
)
_VERSUS = re.compile(r"\bvs?\b\.?|\bversus\b|\bagainst\b|\bor\b|\bcompare", re.I)
_APART = re.compile(r"\b(?:diff\w*|between|btwn|apart)\b", re.I)
_PUT_IN = re.compile(
    r"\b(?:i|we|you|one|someone) (?:had |have |would have )?(?:invested|put|bought)\b", re.I
)  # "if I had invested 1,000 on 2 January"
_COMPANY = frozenset(
    "forward_pe trailing_pe market_cap short_percent_of_float short_change_percent put_call_ratio "
    "implied_volatility_percent target_mean_price recommendation dividend_yield_percent".split()
)
_MARKET_ALONE = frozenset("next_earnings put_call_ratio implied_volatility_percent target_mean_price".split())
_TOLD = re.compile(r"\b(?:article|author|said|says?|mention\w*|according|mean)\b", re.I)
_RATED = re.compile(r"\ban? (?:strong )?(?:buy|sell|hold)\b|\brating do\b|\bhow many analysts\b", re.I)
_VALUE = re.compile(
    r"^\W*(?:what(?:['’]?s| is)? )?(?:the )?market (?:value|cap\w*) of\b|\btrailing p/?e\b", re.I
)
_UNWRITTEN = frozenset(
    "next_earnings put_call_ratio implied_volatility_percent".split()
)  # no article speaks of these
_OF_BARS = re.compile(  # what only the bars of a listing tell, in words that sound like the past
    r"\b(?:golden|death) cross\b|\b(?:up|down)-?trend\w*\b|"
    r"\btrend\w*\b(?= (?:of|for|in) .{0,30}\b(?:stock|shares?|price))|"
    r"\btrending\b|['’]s (?:price |share |stock )?trend\b|"
    r"\b(?:last|how long|how many (?:days|sessions|weeks))\b.{0,40}\bover-?(?:bought|sold)\b|"
    r"\b(?:highest|lowest|record)\b.{0,40}\b(?:ever|all[- ]time|reached|traded)\b|比.{0,8}(?:高点|高點|峰值|最高)",
    re.I,
)
_NOW = re.compile(
    r"\b(?:still|now|today|currently|any ?more|since(?=\W*$| then| the | that ))\b|还|還|仍|现在", re.I
)
_CHECKED = re.compile(
    r"^\W*(?:is|are|does|do)\b.{0,40}\bstill\b", re.I
)  # "is it still cheaper, as the article says?"
_VALUED = re.compile(r"\b(?:under|over)valued\b", re.I)  # a judgement: no figure answers it
_IT = re.compile(r"\b(?:it|its|they|the (?:stock|shares?|company))\b", re.I)
_PAST = re.compile(r"\bwhy\b|\bhow come\b|\breasons?\b|为什么", re.I)


def join_of(text: str, mentions: Sequence[Mention], metrics: Sequence[str], span: Span | None) -> Join | None:
    """What the question joins, or None. Reasons and what articles say are nothing to join."""
    if _PAST.search(text):
        return None
    if is_of_listings(text, mentions):
        return Join.LISTINGS
    companies = {mention.instrument.key for mention in mentions}
    if len(companies) == 1 and not metrics and _LISTED.search(text):
        return Join.LISTED
    if span and span.unit == "on":
        return _of_a_day(text, metrics) if mentions else None
    of_returns = set(metrics) <= _OF_RETURNS and not _BOUND.search(text)
    if (mentions or _IT.search(text)) and of_returns and _is_of_returns(text, mentions, span):
        return Join.RETURNS
    told = _ARTICLE.search(text) and not _CHECKED.search(text)
    several = len(companies) > 1 and not told and (metrics or not _BUSINESS.search(text))
    beside = _SIDE_BY_SIDE.search(text) or (
        metrics and "forward_pe" not in metrics and re.search(r"\bcompared?\b", text, re.I)
    )
    listings = {mention.listing.symbol for mention in mentions}
    figures = {*metrics} - {"price"}
    return Join.COMPARE if beside and (several or (len(listings) > 1 and figures)) else None


def _of_a_day(text: str, metrics: Sequence[str]) -> Join | None:
    """What a question on a past day asks: what became of money since, or the close of that day."""
    if set(metrics) <= _OF_RETURNS and _PUT_IN.search(text):
        return Join.RETURNS
    priced = set(metrics) <= {"price", "previous_close"} and _PRICED.search(text)
    return Join.CLOSE if priced and not _ARTICLE.search(text) else None


def _is_of_returns(text: str, mentions: Sequence[Mention], span: Span | None) -> bool:
    """Whether what is asked is how far shares moved, alone over a span or beside others."""
    several = len({mention.instrument.key for mention in mentions}) > 1
    if span is None:
        return several and _AGAINST.search(text) is not None and not _ARTICLE.search(text)
    if _is_bare(text, mentions, span) or (
        several and _VERSUS.search(text) and not (_ARTICLE.search(text) or _BUSINESS.search(text))
    ):
        return True
    is_over = span.until is not None or span.unit == "in" or span.unit.startswith("last")
    if is_over and not _of_shares(text):
        return False
    if several and _AGAINST.search(text):
        return True
    return (several or span.unit != "this year") and _MOVED.search(text) is not None


def _of_shares(text: str) -> bool:
    """Whether a move within a span that is over is the shares', not the company's, nor something told of it."""
    return not (_ARTICLE.search(text) or _BUSINESS.search(text) or _DEED.search(text))


def _is_bare(text: str, mentions: Sequence[Mention], span: Span) -> bool:
    """ "BABA over 3 years", "and since January?": names and a span, and nothing else."""
    rest = text.replace(span.words, " ", 1)
    for mention in mentions:
        rest = rest.replace(mention.words, " ").replace(mention.instrument.name, " ")
    return not re.sub(r"[\W_]+", "", _FILLER.sub(" ", rest))


def _asks_now(text: str, metrics: Sequence[str]) -> bool:
    """A company figure as of now: "has short interest risen since?", or one that no article speaks of."""
    if _MARKET_ALONE.intersection(metrics):
        return True
    if _ARTICLE.search(text) or _VALUED.search(text) or _PAST.search(text):
        return False
    if _RATED.search(text) and "recommendation" in metrics:
        return True
    if (_OF_BARS.search(text) or named_in(text) or _VALUE.search(text)) and not _DEFINED.search(text):
        return True
    return bool(_COMPANY.intersection(metrics) and _NOW.search(text))


def is_of_listings(text: str, mentions: Sequence[Mention]) -> bool:
    """Whether one company's listings are set side by side."""
    keys = {mention.instrument.key for mention in mentions}
    if len(keys) > 1:
        return False
    named_both = len({mention.listing.symbol for mention in mentions}) > 1
    return bool((named_both and (_VERSUS.search(text) or _APART.search(text))) or _LISTINGS.search(text))


def _of_the_usual(text: str) -> bool:
    """Whether a question that names nothing is about what is usually spoken of here: "has it risen since?"."""
    return bool(_NOW.search(text) or _IT.search(text))


def with_subject(request: Request, subject: Sequence[Mention]) -> Request:
    """The request with what "it" stands for: "did it beat Amazon?" names one company and speaks of two."""
    if not subject or request.unknown:
        return request
    text = request.rewritten or request.question
    it = _IT.search(text)
    keys = {mention.instrument.key for mention in request.mentions}
    if not it or not keys or subject[0].instrument.key in keys:
        return request
    if it.start() > text.find(request.mentions[0].words):
        return request  # "is Amazon cheaper than it was?"
    if not (_AGAINST.search(text) or _SIDE_BY_SIDE.search(text)):
        return request
    return joined(replace(request, mentions=(*subject[:1], *request.mentions)))


def joined(request: Request) -> Request:
    """The request with what it joins, and the routes that this takes, or that its figures do."""
    join = join_of(request.rewritten or request.question, request.mentions, request.metrics, request.span)
    if join is None:
        text = request.rewritten or request.question
        unnamed = not request.mentions and (request.unknown or request.unlisted or not _of_the_usual(text))
        told = _PAST.search(text) or _TOLD.search(text)
        if not told and request.metrics and request.mentions and _UNWRITTEN.issuperset(request.metrics):
            return replace(request, join=None, routes=(Route.MARKET,))
        live = not unnamed and Route.MARKET not in request.routes and _asks_now(text, request.metrics)
        return replace(request, join=None, routes=(Route.MARKET, *request.routes) if live else request.routes)
    if join is Join.LISTED:
        return replace(request, join=join, routes=(Route.ARTICLE,))
    of_market = join is Join.COMPARE and request.metrics and request.routes == (Route.MARKET,)
    alone = of_market or join in (Join.LISTINGS, Join.CLOSE)
    return replace(request, join=join, routes=(Route.MARKET,) if alone else (Route.MARKET, Route.ARTICLE))
