"""What an answer says of figures, claims and gaps, word for word where it matters."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from retrieval.corpus.passages import sentences, split
from retrieval.names.instruments import Resolver
from retrieval.types import (
    Claim,
    Document,
    Evidence,
    Figure,
    MarketView,
    Part,
    Quote,
    Request,
    Route,
    Session,
)
from retrieval.writing.phrases import phrase
from retrieval.writing.plain import ask_back, compose
from retrieval.writing.words import amount, listed, moment, quoted

CLOSE = datetime(2026, 9, 24, 16, 0, tzinfo=ZoneInfo("America/New_York"))
DOCUMENT = Document(
    id="lamps",
    title="Lamps",
    text="Alibaba stood 65% below its 2020 high. Its RSI suggests it is overbought.",
)
SESSION = Session("closed", "NYSE", "America/New_York")


def _figure(name: str, value: float | None, unit: str = "USD", **more: object) -> Figure:
    return Figure("BABA", name, value, unit, CLOSE, "Yahoo Finance", **more)  # type: ignore[arg-type]


def _request(resolver: Resolver, text: str, metrics: tuple[str, ...], *routes: Route) -> Request:
    return Request(text, resolver.mentions("Alibaba"), metrics, routes)


def _claim(metric: str, quote: str, value: float | None) -> Claim:
    return Claim(metric, "BABA", value, "%", split(DOCUMENT)[0], quote)


def test_overbought_is_answered_by_its_rule(resolver: Resolver) -> None:
    view = MarketView("BABA", (_figure("rsi_14", 43.58, "points"),), (), SESSION)
    asked = "is Alibaba overbought?"
    assert phrase(view, "rsi_14", asked) == (
        "Not by the usual rule: BABA's 14-day RSI was 43.6 at the close of 24 Sep 2026; "
        "above 70 counts as overbought, below 30 as oversold"
    )
    high = MarketView("BABA", (_figure("rsi_14", 78.87, "points"),), (), SESSION)
    assert (phrase(high, "rsi_14", asked) or "").startswith(
        "Yes, by the usual rule: BABA's 14-day RSI was 78.9"
    )
    assert (phrase(high, "rsi_14", "is it oversold?") or "").startswith("Not by the usual rule")


def test_a_stale_figure_says_so_beside_its_date() -> None:
    view = MarketView("BABA", (_figure("price", 110.63, stale=True),), (), SESSION)
    assert phrase(view, "price", "") == (
        "BABA closed at 110.63 USD (24 Sep 2026 16:00 New York, the newest that Yahoo Finance gave)"
    )


def test_a_price_in_session_is_not_called_a_close() -> None:
    view = MarketView("BABA", (_figure("price", 110.63, partial=True),), (), SESSION)
    assert (phrase(view, "price", "") or "").startswith("BABA trades at 110.63 USD")


def test_claims_stand_beside_figures_with_their_verdict(resolver: Resolver) -> None:
    view = MarketView(
        "BABA", (_figure("rsi_14", 43.58, "points"), _figure("drawdown_percent", 65.12, "%")), (), SESSION
    )
    claims = (
        _claim("rsi_14", "Its RSI suggests it is overbought", None),
        _claim("drawdown_percent", "Alibaba stood 65% below its 2020 high", 65.0),
    )
    request = _request(resolver, "is Alibaba overbought?", ("rsi_14",), Route.MARKET, Route.ARTICLE)
    answer = compose(Evidence(request, views=(view,), claims=claims))
    bullets = [b.text for b in answer.blocks if b.part is Part.BULLET]
    assert (
        bullets[0]
        == "“Its RSI suggests it is overbought” [1] → RSI 43.6, neutral (BABA, 24 Sep 2026): no longer"
    )
    assert bullets[1].endswith("→ 65.1 % below the all-time closing high (BABA, 24 Sep 2026): still so")
    assert (
        "Prices: Yahoo Finance, BABA, NYSE close 24 Sep 2026 16:00 New York (market closed)." in answer.text
    )
    assert "[1] Lamps, undated" in answer.text
    assert answer.text.endswith("Information, not advice.")
    assert not answer.abstained


def test_without_prices_the_gap_is_named_and_the_claim_still_shown(resolver: Resolver) -> None:
    request = _request(resolver, "is Alibaba overbought?", ("rsi_14",), Route.MARKET, Route.ARTICLE)
    view = MarketView("BABA", (), ("live prices for BABA: Yahoo did not answer within 8 s",))
    claim = _claim("rsi_14", "Its RSI suggests it is overbought", None)
    answer = compose(Evidence(request, views=(view,), claims=(claim,)))
    assert answer.blocks[0].text == "I could not get the live 14-day RSI of BABA."
    assert "→ no live figure: cannot be checked" in answer.text
    assert answer.gaps == ("live prices for BABA: Yahoo did not answer within 8 s",)
    assert not answer.figures
    assert not answer.abstained


def test_where_nothing_answers_it_abstains_and_says_which_half(resolver: Resolver) -> None:
    article = compose(Evidence(_request(resolver, "who founded it?", (), Route.ARTICLE)))
    assert article.abstained
    assert article.blocks[0].text == "The articles I have do not say."
    both = compose(Evidence(_request(resolver, "rsi?", ("rsi_14",), Route.MARKET, Route.ARTICLE)))
    assert [b.text for b in both.blocks[:2]] == [
        "I could not get the live 14-day RSI of BABA.",
        "Nor do the articles I have say.",
    ]


def test_quotes_are_cited_to_the_letter(resolver: Resolver) -> None:
    passage = split(DOCUMENT)[0]
    quotes = tuple(Quote(passage, s, 0.9) for s in sentences(passage))
    answer = compose(Evidence(_request(resolver, "how far below?", (), Route.ARTICLE), quotes=quotes))
    assert [c.quote for c in answer.citations] == sentences(passage)
    assert all(c.quote in DOCUMENT.text and c.source == "lamps" and c.n == 1 for c in answer.citations)


def test_an_unknown_name_is_asked_back() -> None:
    answer = ask_back(Request("price of XQZV?", unknown=("XQZV",)))
    assert answer.abstained
    assert answer.blocks[0].text.startswith("I do not know “XQZV”. Which stock do you mean?")


def test_an_unlisted_company_has_no_price(resolver: Resolver) -> None:
    request = Request(
        "price of ByteDance",
        metrics=("price",),
        routes=(Route.MARKET,),
        unlisted=resolver.unlisted("ByteDance"),
    )
    assert compose(Evidence(request)).blocks[0].text == (
        "ByteDance is not listed on any exchange, so there is no market price."
    )


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (_figure("price", 1234.5), "1,234.50 USD"),
        (_figure("change_percent", -1.24, "%"), "−1.2 %"),
        (_figure("change_percent", 1.25, "%"), "+1.2 %"),
        (_figure("drawdown_percent", 65.06, "%"), "65.1 %"),
        (_figure("rsi_14", 43.58, "points"), "43.6"),
        (_figure("price", 6211.05, "points"), "6,211.05 points"),
        (_figure("price", None), "unknown"),
        (_figure("market_cap", 252_340_000_000.0), "252.3 billion USD"),
        (_figure("volume", 8_120.0, "shares"), "8,120 shares"),
        (_figure("volume", 14_320_000.0, "shares"), "14.3 million shares"),
        (_figure("volume", 1_234_000_000.0, "shares"), "1.2 billion shares"),
    ],
)
def test_figures_have_their_unit(figure: Figure, words: str) -> None:
    assert amount(figure) == words


def test_times_are_the_market_s_and_quotes_are_marked() -> None:
    assert moment(CLOSE) == "24 Sep 2026 16:00 New York"
    assert quoted("a plain\nline") == "“a plain line”"
    assert quoted("“Said,” he wrote.") == "“Said,” he wrote."
    assert quoted("He said: “No.”") == "«He said: “No.”»"
    assert listed(["a", "b", "c"]) == "a, b and c"
