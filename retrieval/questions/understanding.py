"""A question to a Request: names, metrics, routes, and a follow-up's subject filled in. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from retrieval.errors import QuestionError
from retrieval.metrics import asked
from retrieval.names.instruments import Resolver
from retrieval.questions.framing import asks_the_articles, plainly
from retrieval.questions.joins import joined, with_subject
from retrieval.questions.liveness import NAME, is_live
from retrieval.questions.shorthand import written_out
from retrieval.questions.spans import span_of
from retrieval.types import Mention, Request, Route, Subject

_NOTHING_ELSE = re.compile(rf"^\W*(?:(?:{NAME}|stock|shares?|ticker|股票|呢)\W*)+$")
_BARE = re.compile(
    rf"^\W*(?:(?:{NAME}|stock|shares?|ticker|now|rn|today|please|pls|latest|show|check|in|"
    r"HKD|USD|HK|Hong Kong|technicals|股票)\W*)+$",
    re.I,
)
_OPENING = re.compile(
    r"^\W*(?:(?:and|so|but|or|then|ok(?:ay)?|what about|how about|same (?:for|question for|with)|"
    r"also)\b[\s,]*)+|^那么?|^还有",
    re.I,
)
_PRONOUN = re.compile(
    r"\b(?P<its>its|their)\b(?! own)|\b(?P<it>it|they|them|that stock|this stock|the (?:stock|"
    r"company|shares?|firm))\b(?P<s>['’]s(?= (?:\w+ )?(?:price|rsi|shares?|stock|chart|p/?e|market|"
    r"forward|risk|valuation)))?",
    re.I,
)
_WHY = re.compile(
    r"^\W*(?:but |and |so )?(?:why(?: is that| so| not)?|how come|how so|warum|"
    r"pourquoi|为什么|почему)\W*$",
    re.I,
)
_MARKET_ONLY = re.compile(
    r"^\W*(?:in|on|for|at)?\s*(?:the )?(?:hong ?kong|hk|hkex|us|u\.s\.|america|new york|nyse|港股|"
    r"香港|美股)(?: (?:listing|shares?|line|price|adrs?))?(?:呢)?\W*$",
    re.I,
)
_NOW_ONLY = re.compile(
    r"^\W*(?:right )?(?:now|today|currently|at the moment|现在(?:呢)?|"
    r"今天(?:呢)?)\W*$",
    re.I,
)
_CONTENT = re.compile(
    r"\b(?:why|risks?|because|reasons?|article|said|says|say|analysts?|according|strategy|"
    r"compare[sd]?|opinion|outlook|bullish|bearish)\b|为什么|文章|风险",
    re.I,
)
_TERM_ONLY = re.compile(
    r"^\W*(?:what(?:['’]s| is| are)|whats|define|explain)\s+(?:(?:a|an|"
    r"the)\s+)?[\w/%& -]{2,40}\W*$",
    re.I,
)
# Figures that no article of this kind speaks of: the market alone answers.
_MARKET_METRICS = frozenset(
    "price previous_close change_percent sma_50 sma_200 high_52w low_52w all_time_high macd macd_signal "
    "bollinger_upper bollinger_lower volatility_30d_percent return_1y_percent market_cap".split()
)


def understand(question: str, resolver: Resolver, subject: Subject = Subject()) -> Request:  # noqa: B008  (frozen)
    """What is asked, of which listings, and where to look. `subject` is what the talk was about before.

    Raises QuestionError where nothing is asked."""
    text = " ".join(unicodedata.normalize("NFKC", question).split())
    if not any(char.isalnum() for char in text):
        raise QuestionError("Please ask a question in words.")
    request = _follow_up(text, resolver, subject) if subject.symbols else None
    before = tuple(m for symbol in subject.symbols if (m := resolver.listing(symbol)))
    return request or with_subject(_request(text, text, resolver), before)


def _request(text: str, rewritten: str, resolver: Resolver, mentions: tuple[Mention, ...] = ()) -> Request:
    """The request of a full question; `mentions` are those a conversation supplies."""
    mentions = mentions or resolver.mentions(rewritten)
    metrics = asked(rewritten)
    return joined(
        Request(
            question=text,
            mentions=mentions,
            metrics=metrics,
            routes=_routes(rewritten, metrics, resolver, known=bool(mentions)),
            unknown=resolver.unknown(text),
            unlisted=resolver.unlisted(text),
            rewritten=rewritten,
            searched=written_out(resolver.in_full(plainly(rewritten))),
            span=span_of(rewritten),
            of_articles=asks_the_articles(rewritten),
        )
    )


def _routes(text: str, metrics: tuple[str, ...], resolver: Resolver, *, known: bool) -> tuple[Route, ...]:
    wording = resolver.without_names(text, NAME)
    if NAME not in wording and _is_term(wording) and "price" not in metrics:
        return (Route.ARTICLE,)
    bare = known and _BARE.fullmatch(wording) is not None  # "BABA": the card
    if not bare and not is_live(wording, metrics):
        return (Route.ARTICLE,)
    if set(metrics) <= _MARKET_METRICS and not _CONTENT.search(wording):
        return (Route.MARKET,)
    return (Route.MARKET, Route.ARTICLE)


def _follow_up(text: str, resolver: Resolver, subject: Subject) -> Request | None:
    """The request where the question leans on the conversation, else None."""
    before = tuple(m for symbol in subject.symbols if (m := resolver.listing(symbol)))
    if not before:
        return None
    rest = _OPENING.sub("", text)
    names_none = not (resolver.mentions(text) or resolver.unknown(text) or resolver.unlisted(text))
    request: Request | None = None
    if _MARKET_ONLY.match(rest):
        request = _elsewhere(text, rest, resolver, before, subject)
    elif not names_none:
        alone = _NOTHING_ELSE.fullmatch(resolver.without_names(rest, NAME)) is not None
        request = _other_company(text, rest, resolver, subject) if alone and subject.question else None
    elif _WHY.match(text):
        request = _request(text, _because(subject.question, before[0]), resolver, before)
    elif _NOW_ONLY.match(rest):
        request = _request(text, f"{_open_ended(subject.question)} now?", resolver, before)
    elif _PRONOUN.search(text) or not _is_term(text):
        request = _request(text, _filled(rest or text, before), resolver, before)
    return request


def _is_term(text: str) -> bool:
    """ "what is RSI?" asks for the word; "what is the RSI?" goes on with the company."""
    return _TERM_ONLY.match(text) is not None and bool(asked(text)) and not re.search(r"\bthe\b", text, re.I)


def _open_ended(question: str) -> str:
    return question.rstrip("?？!. ")


def _other_company(text: str, rest: str, resolver: Resolver, subject: Subject) -> Request:
    """ "and Tencent?": the question before, of another company."""
    name = rest.strip(" ?？!.。呢")
    rewritten = resolver.without_names(subject.question, name)
    if name not in rewritten:
        rewritten = f"{_open_ended(subject.question)} ({name})?"
    request = _request(text, rewritten, resolver, resolver.mentions(text))
    return _with_metrics(request, subject)


def _elsewhere(
    text: str, rest: str, resolver: Resolver, before: tuple[Mention, ...], subject: Subject
) -> Request:
    """ "and in Hong Kong?": the question before, of the listing there."""
    place = rest.strip(" ?？!.呢")
    there = tuple(m for old in before for m in resolver.mentions(f"{old.instrument.name} {place}"))
    question = _open_ended(subject.question) or before[0].instrument.name
    rewritten = (
        f"{question} {place}?" if place.lower().startswith(("in ", "on ")) else f"{question} ({place})?"
    )
    return _with_metrics(_request(text, rewritten, resolver, there or before), subject)


def _with_metrics(request: Request, subject: Subject) -> Request:
    """Keeps the metrics of the conversation where the new question names none."""
    if request.metrics or not subject.metrics:
        return request
    routes = request.routes if Route.MARKET in request.routes else (Route.MARKET, *request.routes)
    return replace(request, metrics=subject.metrics, routes=routes)


def _because(question: str, mention: Mention) -> str:
    """ "why?" after "Is Alibaba overbought?" -> "Why is Alibaba overbought?"."""
    if re.match(r"\s*(?:is|are|has|have|does|do|did|was|were|can|will)\b", question, re.I):
        return f"Why {question.strip()[:1].lower()}{question.strip()[1:]}"
    return f"Why? {question}".strip() if question else f"Why {mention.instrument.name}?"


def _filled(text: str, before: tuple[Mention, ...]) -> str:
    """The company's name in place of the first pronoun, or behind the question."""
    name = " and ".join(dict.fromkeys(m.instrument.name for m in before))
    own = f"{name}'" if name.endswith("s") else f"{name}'s"

    def put(match: re.Match[str]) -> str:
        return own if match["its"] or match["s"] else name

    filled, count = _PRONOUN.subn(put, text, count=1)
    return filled if count else f"{_open_ended(text)} ({name})?"
