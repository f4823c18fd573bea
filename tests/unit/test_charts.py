"""What pictures hold: bars, averages, RSI, marks, comparisons, and the words on them. No pixels are compared."""

from __future__ import annotations

import asyncio
import io
import math
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure as Drawing
from matplotlib.text import Text
from PIL import Image

from bot import chart_style, chart_words, charts
from retrieval.chart_data import (
    MOST,
    SPANS,
    ChartData,
    Note,
    Track,
    chart_data,
    compared,
    make_track,
    named,
    notes_on,
)
from retrieval.corpus.topics import Topics
from retrieval.errors import MarketError, MarketUnavailable, QuestionError
from retrieval.instruments import Resolver
from retrieval.market.gateway import Market
from retrieval.market.pace import Pace
from retrieval.market.source import Chain, Facts, History, Period
from retrieval.types import Bar, Claim, Document, Figure, Instrument, Kind, Listing, Mention, Passage
from tests.fakes.series import HONG_KONG, walk

LAST = date(2026, 9, 24)  # a Thursday
WALK = walk("chart", [("2019-01-02", 100), ("2026-09-24", 140)], until=LAST)
NEW_YORK = ZoneInfo("America/New_York")


def mention(symbol: str = "BABA", name: str = "Alibaba", currency: str = "USD") -> Mention:
    listing = Listing(symbol, "NYSE", currency)
    return Mention(Instrument(name.lower(), name, "equity", (listing,), ()), listing, name)


def quoted(bars: Sequence[Bar], *, partial: bool = False, stale: bool = False, unit: str = "USD") -> Figure:
    at = datetime.combine(bars[-1].day, time(10, 30) if partial else time(16), NEW_YORK)
    return Figure("BABA", "price", bars[-1].close, unit, at, "Test prices", stale, partial)


def track(bars: Sequence[Bar] = WALK, span: str = "6mo", **more: Any) -> Track:
    price = more.pop("price", None) or quoted(bars)
    return make_track(more.pop("about", mention()), bars, span, price=price, **more)


def drawn(data: ChartData) -> Drawing:
    """The drawing, rendered: what cannot be drawn fails here."""
    drawing = charts.figure(data)
    drawing.savefig(io.BytesIO(), format="png")
    return drawing


def parts(drawing: Drawing, gid: str) -> list[Any]:
    return drawing.findobj(lambda artist: artist.get_gid() == gid)


def boxes(drawing: Drawing, gid: str) -> int:
    return sum(len(part.get_paths()) for part in parts(drawing, gid) if isinstance(part, PolyCollection))


def said(drawing: Drawing) -> list[str]:
    return [text.get_text() for text in drawing.findobj(Text) if text.get_text()]


def since(bars: Sequence[Bar], span: str) -> list[Bar]:
    return [bar for bar in bars if bar.day > bars[-1].day - timedelta(days=SPANS[span])]


# --- the picture -----------------------------------------------------------------------------------


@pytest.mark.parametrize("span", ["1mo", "3mo", "6mo", "1y"])
def test_a_picture_has_a_candle_for_each_bar_of_its_span(span: str) -> None:
    drawing = drawn(ChartData(span, (track(span=span),)))
    bars = since(WALK, span)
    assert boxes(drawing, "bodies") == boxes(drawing, "volume") == len(bars)
    assert [len(part.get_segments()) for part in parts(drawing, "wicks")] == [len(bars)]
    assert parts(drawing, "moving") == []
    left, right = drawing.axes[0].get_xlim()
    assert left < 0
    assert right > len(bars) - 1


def test_candles_stand_where_the_prices_were() -> None:
    drawing = drawn(ChartData("1mo", (track(span="1mo"),)))
    bars = since(WALK, "1mo")
    for n, (path, bar) in enumerate(zip(parts(drawing, "bodies")[0].get_paths(), bars, strict=True)):
        box = path.get_extents()
        assert (box.x0 + box.x1) / 2 == pytest.approx(n)
        if abs(bar.close - bar.open) > 0.5:
            assert (box.y0, box.y1) == pytest.approx(sorted((bar.open, bar.close)))
    for segment, bar in zip(parts(drawing, "wicks")[0].get_segments(), bars, strict=True):
        assert segment[:, 1].tolist() == [bar.low, bar.high]


def test_the_png_is_a_thousand_by_seven_hundred_and_not_large() -> None:
    data = ChartData("1y", (track(span="1y", notes=[Note(date(2026, 3, 3), "An article")]),))
    png = charts.png(data)
    image = Image.open(io.BytesIO(png))
    assert (image.format, image.size) == ("PNG", (1000, 700))
    assert len(png) < 150_000


def test_drawing_in_threads_gives_the_same_picture() -> None:
    datas = [ChartData(span, (track(span=span),)) for span in ("1mo", "6mo")]
    expected = [charts.png(data) for data in datas]
    found: list[bool] = []
    threads = [
        threading.Thread(target=lambda n=n: found.append(charts.png(datas[n % 2]) == expected[n % 2]))
        for n in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert found == [True] * 6


def test_five_years_are_drawn_as_weeks() -> None:
    shown = track(span="5y", weekly=True)
    days = since(WALK, "5y")
    weeks = {bar.day.isocalendar()[:2]: bar for bar in days}
    assert [bar.day for bar in shown.bars][1:] == [bar.day for bar in weeks.values()][1:]
    last = [bar for bar in WALK if bar.day.isocalendar()[:2] == LAST.isocalendar()[:2]]
    assert shown.bars[-1] == Bar(
        LAST,
        last[0].open,
        max(bar.high for bar in last),
        min(bar.low for bar in last),
        last[-1].close,
        sum(bar.volume for bar in last),
    )
    assert shown.moving  # it is Thursday: the week is not over
    drawing = drawn(ChartData("5y", (shown,)))
    assert boxes(drawing, "bodies") == len(shown.bars) - 1
    assert "week not over" in said(drawing)
    friday = track([bar for bar in WALK if bar.day <= date(2026, 9, 18)], "5y", weekly=True)
    assert not friday.moving
    assert friday.rsi[-1] is not None


# --- averages and RSI --------------------------------------------------------------------------------


def test_averages_start_where_they_can() -> None:
    bars = WALK[-120:]
    shown = track(bars, "1y")
    assert len(shown.bars) == 120
    assert [n for n, value in enumerate(shown.sma_50) if value is not None] == list(range(49, 120))
    assert set(shown.sma_200) == {None}
    assert [n for n, value in enumerate(shown.rsi) if value is not None] == list(range(99, 120))
    drawing = drawn(ChartData("1y", (shown,)))
    (line,) = parts(drawing, "sma_50")
    heights = [float(y) for y in line.get_ydata()]
    assert [math.isnan(y) for y in heights].index(False) == 49
    assert heights[49] == pytest.approx(sum(bar.close for bar in bars[:50]) / 50)
    assert parts(drawing, "sma_200") == []


def test_bars_before_the_picture_warm_up_its_averages() -> None:
    shown = track(span="6mo")
    at = len(WALK) - len(shown.bars)
    for n in (0, len(shown.bars) - 1):
        for values, days in ((shown.sma_50, 50), (shown.sma_200, 200)):
            window = WALK[at + n - days + 1 : at + n + 1]
            assert values[n] == pytest.approx(sum(bar.close for bar in window) / days)
    assert None not in shown.rsi


def test_the_rsi_is_wilder_s() -> None:
    moves = [b.close - a.close for a, b in pairwise(WALK)]
    gain = sum(max(move, 0) for move in moves[:14]) / 14
    loss = sum(max(-move, 0) for move in moves[:14]) / 14
    for move in moves[14:]:
        gain, loss = (gain * 13 + max(move, 0)) / 14, (loss * 13 + max(-move, 0)) / 14
    assert track().rsi[-1] == pytest.approx(100 - 100 / (1 + gain / loss), abs=0.001)
    drawing = drawn(ChartData("6mo", (track(),)))
    assert any(words.startswith(f"RSI, 14 days: {track().rsi[-1]:.1f}") for words in said(drawing))
    assert list(parts(drawing, "rsi")[0].axes.get_yticks()) == [30, 70]


def test_an_average_far_off_does_not_flatten_the_candles() -> None:
    fallen = [*WALK[:-30], *(replace(b, open=20, high=21, low=19, close=20.5) for b in WALK[-30:])]
    drawing = drawn(ChartData("1mo", (track(fallen, "1mo"),)))
    low, high = drawing.axes[2].get_ylim()
    assert high - low < 3 * (21 - 19)
    (legend,) = parts(drawing, "legend")
    assert "↑" in legend.get_texts()[1].get_text()


# --- what is unusual -----------------------------------------------------------------------------------


def test_a_moving_bar_is_hollow_labelled_and_counted_by_no_indicator() -> None:
    shown = track(price=quoted(WALK, partial=True))
    assert shown.moving
    assert (shown.sma_50[-1], shown.sma_200[-1], shown.rsi[-1]) == (None, None, None)
    assert shown.sma_50[-2] == pytest.approx(sum(bar.close for bar in WALK[-51:-1]) / 50)
    drawing = drawn(ChartData("6mo", (shown,)))
    assert boxes(drawing, "bodies") == len(shown.bars) - 1
    hollow = parts(drawing, "moving")
    assert [len(part.get_paths()) for part in hollow] == [1, 1]  # the candle and its volume
    assert all(part.get_facecolor()[0][:3].min() > 0.9 for part in hollow)
    assert "not closed" in said(drawing)
    assert "24 Sep 2026 10:30 New York, market open · 6 months · Test prices" in said(drawing)


def test_a_quote_of_an_earlier_day_leaves_the_last_bar_finished() -> None:
    yesterday = replace(quoted(WALK, partial=True), as_of=datetime(2026, 9, 23, 11, tzinfo=NEW_YORK))
    assert not track(price=yesterday).moving


def test_old_prices_are_called_old_first() -> None:
    drawing = drawn(ChartData("6mo", (track(price=quoted(WALK, stale=True)),)))
    (line,) = parts(drawing, "under")
    assert line.get_text().startswith("OLD PRICES · Close of 24 Sep 2026 16:00 New York")
    behind = track(WALK[:-1], price=quoted(WALK))
    assert behind.stale
    assert "candles to 23 Sep 2026" in chart_words.under(ChartData("6mo", (behind,)))
    assert "OLD" not in chart_words.under(ChartData("6mo", (track(),)))


def test_a_single_bar_is_a_picture() -> None:
    drawing = drawn(ChartData("6mo", (track(WALK[-1:]),)))
    assert boxes(drawing, "bodies") == 1
    assert "RSI, 14 days: not enough finished bars" in said(drawing)
    only = drawn(
        ChartData("5y", (track(WALK[-1:], "5y", weekly=True, price=quoted(WALK[-1:], partial=True)),))
    )
    assert (boxes(only, "bodies"), len(parts(only, "moving"))) == (0, 2)


@pytest.mark.parametrize("price", [100.0, 0.0004, 250_000.0])
def test_a_price_that_stands_still_is_still_seen(price: float) -> None:
    flat = [replace(b, open=price, high=price, low=price, close=price, volume=0) for b in WALK[-300:]]
    shown = track(flat)
    assert set(shown.rsi) == {None}
    drawing = drawn(ChartData("6mo", (shown,)))
    low, high = drawing.axes[2].get_ylim()
    assert low < price < high
    heights = [path.get_extents().height for path in parts(drawing, "bodies")[0].get_paths()]
    assert min(heights) > 0
    labels = [tick.get_text() for tick in drawing.axes[2].get_yticklabels()]
    assert len(set(labels)) == len(labels)


def test_days_without_trading_take_no_room() -> None:
    gappy = [bar for n, bar in enumerate(WALK) if n % 7]
    shown = track(gappy)
    drawing = drawn(ChartData("6mo", (shown,)))
    middles = [path.get_extents().x0 + 0.35 for path in parts(drawing, "bodies")[0].get_paths()]
    assert middles == pytest.approx(list(range(len(since(gappy, "6mo")))))


def test_an_index_value_and_dollars_and_chinese_do_no_harm() -> None:
    notes = [
        Note(date(2026, 8, 3), "文章", "$53 billion of $250 billion"),
        Note(date(2026, 9, 1), "阿里巴巴", ""),
    ]
    drawing = drawn(ChartData("6mo", (track(about=mention(name="阿里巴巴"), notes=notes),)))
    assert "BABA · BABA · NYSE" in said(drawing)
    assert "“$53 billion of $250 billion”" in said(drawing)
    assert not any("阿" in words or "文" in words for words in said(drawing))


def test_long_words_end_within_the_card() -> None:
    notes = [Note(date(2026, 8, 3), "t", "so many words " * 40)]
    data = ChartData("6mo", (track(about=mention(name="A company with a long name " * 4), notes=notes),))
    drawing = drawn(data)
    texts = [text for text in drawing.findobj(Text) if text.get_text() and text.figure]
    assert all(text.get_window_extent().x1 <= chart_style.WIDTH for text in texts)
    assert sum(text.get_text().endswith("…") for text in texts) == 2


# --- articles ----------------------------------------------------------------------------------------


def test_marks_stand_at_the_articles_days() -> None:
    notes = [
        Note(date(2026, 8, 15), "On a Saturday", "words"),
        Note(date(2026, 7, 1), "On a Wednesday"),
        Note(date(2025, 1, 1), "Before the picture"),
        Note(date(2026, 9, 26), "After the last bar"),
    ]
    shown = track(notes=notes)
    assert [(shown.bars[mark.at].day, mark.note.title) for mark in shown.marks] == [
        (date(2026, 7, 1), "On a Wednesday"),
        (date(2026, 8, 17), "On a Saturday"),
        (LAST, "After the last bar"),
    ]
    drawing = drawn(ChartData("6mo", (shown,)))
    for axes in drawing.axes:
        lines = [line for line in axes.lines if line.get_gid() == "mark"]
        assert [line.get_path().get_extents().x0 for line in lines] == [mark.at for mark in shown.marks]
    assert {"1", "2", "3"} <= set(said(drawing))
    assert any("15 Aug 2026" in words and "+1 earlier" in words for words in said(drawing)) is False
    assert any(words.startswith("3  26 Sep 2026  (+1 earlier)") for words in said(drawing))
    assert "“words”" in said(drawing)


def test_a_mark_of_five_years_stands_at_its_week() -> None:
    shown = track(span="5y", weekly=True, notes=[Note(date(2024, 5, 7), "On a Tuesday")])
    assert shown.bars[shown.marks[0].at].day == date(2024, 5, 10)


def test_articles_of_one_day_share_a_mark() -> None:
    drawing = drawn(ChartData("6mo", (track(notes=[Note(date(2026, 7, 1), t) for t in "ab"]),)))
    assert "1,2" in said(drawing)


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


# --- comparisons -------------------------------------------------------------------------------------


def test_compared_lines_begin_at_a_hundred_and_end_on_the_common_day() -> None:
    hong_kong = walk("hk", [("2019-01-02", 80)], until=LAST - timedelta(days=3), timezone=HONG_KONG)
    tracks = [
        track(),
        track(hong_kong, about=mention("9988.HK", currency="HKD"), price=quoted(hong_kong, unit="HKD")),
    ]
    both = compared(tracks)
    assert both
    first, last = max(t.bars[0].day for t in tracks), hong_kong[-1].day
    assert (both.days[0], both.days[-1]) == (first, last)
    assert set(both.days) == {b.day for t in tracks for b in t.bars if first <= b.day <= last}
    for one, line in zip(tracks, both.lines, strict=True):
        closes = {bar.day: bar.close for bar in one.bars}
        base = closes[max(day for day in closes if day <= first)]
        assert line[0] == 100
        assert [value is not None for value in line[1:]] == [day in closes for day in both.days[1:]]
        end = max(day for day in closes if day <= last)
        assert chart_words.latest(line) == pytest.approx(100 * closes[end] / base)
    data = ChartData("6mo", tuple(tracks), both)
    drawing = drawn(data)
    assert len(parts(drawing, "line")) == 2
    ends = [text.get_text().strip() for text in parts(drawing, "end")]
    assert {words.split()[0] for words in ends} == {"BABA", "9988.HK"}
    assert f"Closes to {last.day} Sep 2026, each in its own currency; 100 = " in chart_words.under(data)


def test_a_moving_bar_is_in_no_comparison() -> None:
    both = compared([track(price=quoted(WALK, partial=True)), track()])
    assert both
    assert both.days[-1] == WALK[-2].day


def test_labels_of_lines_that_end_together_are_moved_apart() -> None:
    tracks = tuple(track(about=mention(symbol)) for symbol in ("A", "B", "C", "D", "E"))
    drawing = drawn(ChartData("6mo", tracks, compared(tracks)))
    heights = sorted(text.get_window_extent().y0 for text in parts(drawing, "end"))
    assert min(b - a for a, b in pairwise(heights)) > 20


def test_nothing_in_common_is_no_comparison() -> None:
    assert compared([track(WALK[:100]), track(WALK[-100:])]) is None


# --- words -------------------------------------------------------------------------------------------


def test_the_caption_says_what_the_picture_shows() -> None:
    change = replace(quoted(WALK), name="change_percent", value=-1.26, unit="%")
    notes = [Note(date(2026, 7, 1), "An article", "the stock is overbought")]
    shown = track(change=change, notes=notes)
    text = "\n".join(b.text for b in chart_words.caption(ChartData("6mo", (shown,), gaps=("volume: none",))))
    price = f"{WALK[-1].close:.2f} USD"
    assert (
        f"Alibaba (BABA, NYSE), 6 months: {price}, −1.3 % on the day, close of 24 Sep 2026 16:00 New York."
        in text
    )
    assert f"RSI, 14 days: {shown.rsi[-1]:.1f}" in text
    assert "1, 1 Jul 2026: An article: “the stock is overbought”" in text
    assert "Missing: volume: none." in text
    assert text.endswith("Prices: Test prices. Information, not advice.")


# --- looking up --------------------------------------------------------------------------------------


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
    drawn(data)


async def test_of_several_the_missing_one_is_named(ask: Ask) -> None:
    data = await ask("BABA", "DOWN", "AMZN")
    assert [t.symbol for t in data.tracks] == ["BABA", "AMZN"]
    assert data.comparison
    assert data.gaps == ("live prices for DOWN: Yahoo answered with an error (500)",)


async def test_nothing_to_be_had_is_an_error(ask: Ask) -> None:
    with pytest.raises(MarketError, match=r"^live prices for DOWN: Yahoo answered with an error \(500\)$"):
        await ask("DOWN")


async def test_what_no_picture_can_show_is_refused_in_a_sentence(ask: Ask) -> None:
    with pytest.raises(QuestionError, match="1mo, 3mo, 6mo, 1y, 5y"):
        await ask("BABA", span="2d")
    with pytest.raises(QuestionError, match="at most 5"):
        await ask(*["BABA"] * (MOST + 1))


async def test_the_event_loop_is_free_while_a_picture_is_drawn() -> None:
    data = ChartData("6mo", (track(),))
    turns = 0
    drawing = asyncio.create_task(asyncio.to_thread(charts.png, data))
    while not drawing.done():
        await asyncio.sleep(0)
        turns += 1
    assert (await drawing)[:4] == b"\x89PNG"
    assert turns > 10


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
    ],
)
def test_words_name_the_listings_to_draw(resolver: Resolver, words: str, symbols: list[str]) -> None:
    assert [m.listing.symbol for m in named(words, resolver)] == symbols


@pytest.mark.parametrize(
    ("words", "reply"),
    [("bytedance", "not listed"), ("xyzq", "do not know “xyzq”"), ("", "ask"), ("💩", "know")],
)
def test_words_that_name_none_are_asked_back(resolver: Resolver, words: str, reply: str) -> None:
    with pytest.raises(QuestionError, match=reply):
        named(words, resolver)
