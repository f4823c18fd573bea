"""What pictures are made from: the look-up of each span, names, articles, what several have in common."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from retrieval.chart_data import (
    MOST,
    SPANS,
    ChartData,
    Note,
    apart,
    chart_data,
    compared,
    named,
    notes_on,
    span_for,
)
from retrieval.corpus.topics import Topics
from retrieval.errors import MarketError, MarketUnavailable, QuestionError
from retrieval.market.gateway import Market
from retrieval.market.pace import Pace
from retrieval.market.source import Chain, Facts, History, Period
from retrieval.names.instruments import Resolver
from retrieval.questions.spans import span_of, start_of
from retrieval.types import Bar, Claim, Document, Kind, Passage, Span
from tests.fakes.series import walk
from tests.fakes.tracks import LAST, MONTHS, NEW_YORK, WALK, mention, since, track


class Prices:
    """A source that answers from a dictionary, or fails with what stands there."""

    name = "Test prices"

    def __init__(self, answers: dict[str, Sequence[Bar] | MarketError]) -> None:
        self.answers = answers

    def history(self, symbol: str, period: Period) -> History:
        bars = self.answers[symbol]
        if isinstance(bars, MarketError):
            raise bars
        day = bars[-1].day
        at = datetime(day.year, day.month, day.day, 16, 0, 2, tzinfo=NEW_YORK)
        shown = tuple(bars if period == "max" else bars[-504:])
        return History(
            symbol,
            symbol,
            "EQUITY",
            "USD",
            "NYQ",
            "America/New_York",
            shown,
            shown[-1].close,
            at,
            *[None] * 4,
        )

    def facts(self, symbol: str) -> Facts:
        raise MarketUnavailable("this source has prices only")

    def options(self, symbol: str) -> Chain:
        raise MarketUnavailable("this source has prices only")


Ask = Callable[..., Any]


@pytest.fixture
async def ask(tmp_path: Path) -> AsyncIterator[Ask]:
    down = MarketUnavailable("Yahoo answered with an error (500)")
    source = Prices({"BABA": WALK, "AMZN": walk("amzn", [("2019-01-02", 50)], until=LAST), "DOWN": down})
    clock = datetime(2026, 9, 24, 22, tzinfo=UTC)
    market = Market(source, clock=lambda: clock, cache_dir=tmp_path, pace=Pace(100, 100))

    async def look_up(*symbols: str, span: str = "6mo", notes: Sequence[Note] = ()) -> ChartData:
        return await chart_data(market, [mention(s) for s in symbols], span, lambda _: notes)

    yield look_up
    await market.close()


@pytest.mark.parametrize("span", list(SPANS))
async def test_each_span_is_looked_up_with_enough_before_it(ask: Ask, span: str) -> None:
    data = await ask("BABA", span=span, notes=[Note(LAST, "Today")])
    (shown,) = data.tracks
    assert data.gaps == ()
    assert shown.weekly == (span == "5y")
    assert None not in shown.sma_200
    assert shown.rsi[0] is not None
    assert shown.bars[0].day <= since(WALK, span)[0].day + timedelta(days=6)
    assert (shown.price.value, shown.bars[-1].day) == (WALK[-1].close, LAST)
    assert [mark.note.title for mark in shown.marks] == ["Today"]


async def test_of_several_the_missing_one_is_named(ask: Ask) -> None:
    data = await ask("BABA", "DOWN", "AMZN")
    assert [t.symbol for t in data.tracks] == ["BABA", "AMZN"]
    assert data.comparison
    assert data.gaps == ("live prices for DOWN: Yahoo answered with an error (500)",)


async def test_nothing_to_be_had_is_an_error(ask: Ask) -> None:
    with pytest.raises(
        MarketError,
        match=r"^No chart can be drawn: live prices for DOWN: Yahoo answered with an error \(500\)\.$",
    ):
        await ask("DOWN")


async def test_what_no_picture_can_show_is_refused_in_a_sentence(ask: Ask) -> None:
    with pytest.raises(QuestionError, match="1mo, 3mo, 6mo, 1y, 5y"):
        await ask("BABA", span="2d")
    with pytest.raises(QuestionError, match="at most 5"):
        await ask(*["BABA"] * (MOST + 1))


@pytest.mark.parametrize(
    ("words", "symbols"),
    [
        ("BABA", ["BABA"]),
        ("baba amzn msft", ["BABA", "AMZN", "MSFT"]),
        ("BABA, AMZN and MSFT", ["BABA", "AMZN", "MSFT"]),
        ("Alibaba vs Tencent", ["BABA", "0700.HK"]),
        ("alibaba hong kong", ["9988.HK"]),
        ("BABA baba 9988", ["BABA", "9988.HK"]),
        ("Advanced Micro Devices", ["AMD"]),
        ("^GSPC", ["^GSPC"]),
        ("T ALL NOW BRK-B", ["T", "ALL", "NOW", "BRK-B"]),
        ("show me a chart of Alibaba please", ["BABA"]),
        ("Tencent Holdings Ltd and Alibaba Group", ["0700.HK", "BABA"]),
        ("compare baba with the nasdaq", ["BABA", "^IXIC"]),
    ],
)
def test_words_name_the_listings_to_draw(resolver: Resolver, words: str, symbols: list[str]) -> None:
    assert [m.listing.symbol for m in named(words, resolver)] == symbols


@pytest.mark.parametrize(
    ("words", "reply"),
    [
        ("bytedance", "not listed"),
        ("xyzq", "do not know “xyzq”"),
        ("BABA NOPE", "do not know “NOPE”"),
        ("baba and nope", "do not know “nope”"),
        ("", "ask"),
        ("💩", "know"),
        (",", "know"),
    ],
)
def test_words_that_name_none_are_asked_back(resolver: Resolver, words: str, reply: str) -> None:
    with pytest.raises(QuestionError, match=reply):
        named(words, resolver)


def test_only_dated_articles_about_the_listing_are_notes(resolver: Resolver) -> None:
    def document(name: str, **more: Any) -> Document:
        return replace(Document(name, name, "text", instruments=("BABA",), published=LAST), **more)

    dated, other = document("dated"), document("other", instruments=("AMZN",))
    documents = [dated, other, document("undated", published=None), document("faq", kind=Kind.FAQ)]
    passage = Passage("p", dated, None, "text", 0)
    claims = [
        Claim("price", "AMZN", 1.0, "USD", passage, "about another"),
        Claim("rsi_14", "BABA", None, "", passage, "the first\nclaim"),
        Claim("rsi_14", "BABA", None, "", passage, "the second"),
    ]
    found = resolver.listing("9988.HK")
    assert found
    assert notes_on(found, documents, claims, Topics(resolver)) == (Note(LAST, "dated", "the first claim"),)


@pytest.mark.parametrize("span", ["1mo", "3mo", "6mo", "1y", "5y"])
def test_a_line_counts_from_the_close_that_a_return_counts_from(span: str) -> None:
    friday = [bar for bar in WALK if bar.day <= date(2026, 9, 18)]
    shown = track(friday, span, today=date(2026, 9, 21))  # a Monday without a bar of its own yet
    begins = start_of(Span("", "month", MONTHS[span]), date(2026, 9, 21))
    assert begins
    assert shown.bars[0].day == max(bar.day for bar in WALK if bar.day <= begins)
    assert track(friday, span, today=date(2036, 9, 21)).bars == track(friday, span).bars  # of long ago


def test_each_line_counts_from_its_own_close() -> None:
    closed = [bar for bar in WALK if bar.day not in {date(2026, 3, 24), LAST}]
    both = compared([track(today=LAST), track(closed, today=LAST)])
    assert both
    assert (both.days[0], both.days[-1]) == (date(2026, 3, 24), LAST)
    base = next(bar.close for bar in reversed(WALK) if bar.day < date(2026, 3, 24))
    assert both.lines[1][1] == pytest.approx(
        100 * closed[[b.day for b in closed].index(both.days[1])].close / base
    )
    assert both.lines[1][-2] == pytest.approx(100 * WALK[-2].close / base)
    assert both.lines[1][-1] is None


@pytest.mark.parametrize(
    ("spoken", "today", "span"),
    [
        ("over 6 months", date(2026, 8, 31), "6mo"),
        ("over 6 months", date(2026, 9, 1), "6mo"),  # 184 days
        ("over 3 months", date(2026, 8, 31), "3mo"),
        ("over 7 months", date(2026, 9, 1), "1y"),
    ],
)
def test_a_few_days_more_are_the_same_span(spoken: str, today: date, span: str) -> None:
    assert span_for(span_of(spoken), today) == span


@pytest.mark.parametrize(
    ("words", "names", "span"),
    [
        ("BABA 5y", "BABA", "5y"),
        ("BABA AMZN 3M", "BABA AMZN", "3M"),
        ("1y BABA", "BABA", "1y"),
        ("Alibaba over two years", "Alibaba", "over two years"),
        ("5y", "", "5y"),
        ("3M", "3M", None),
        ("3M GE", "3M GE", None),
        ("BABA", "BABA", None),
        ("", "", None),
    ],
)
def test_a_span_is_told_from_the_names(words: str, names: str, span: str | None) -> None:
    found = apart(words)
    assert (found[0], found[1] and found[1].words) == (names, span)


def test_nothing_in_common_is_no_comparison() -> None:
    assert compared([track(WALK[:100]), track(WALK[-100:])]) is None


def test_bars_before_the_picture_warm_up_its_averages() -> None:
    shown = track(span="6mo")
    at = len(WALK) - len(shown.bars)
    for n in (0, len(shown.bars) - 1):
        for values, days in ((shown.sma_50, 50), (shown.sma_200, 200)):
            window = WALK[at + n - days + 1 : at + n + 1]
            assert values[n] == pytest.approx(sum(bar.close for bar in window) / days)
    assert None not in shown.rsi
