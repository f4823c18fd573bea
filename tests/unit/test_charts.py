"""What pictures hold: bars, averages, RSI, marks, comparisons, and the words on them. No pixels are compared."""

from __future__ import annotations

import io
import math
import threading
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure as Drawing
from matplotlib.text import Text
from PIL import Image

from bot import chart_style, chart_words, charts
from retrieval.chart_data import (
    ChartData,
    Note,
    compared,
)
from tests.fakes.series import HONG_KONG, walk
from tests.fakes.tracks import LAST, NEW_YORK, WALK, mention, quoted, since, track


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
    for week in shown.bars:
        own = [bar for bar in WALK if bar.day.isocalendar()[:2] == week.day.isocalendar()[:2]]
        assert (week.day, week.open, week.close) == (own[-1].day, own[0].open, own[-1].close)
        assert (week.high, week.low) == (max(bar.high for bar in own), min(bar.low for bar in own))
        assert week.volume == sum(bar.volume for bar in own)
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
    assert "24 Sep 2026 10:30 New York, during the session · 6 months · Test prices" in said(drawing)


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
    assert not any(text.get_parse_math() for text in drawing.findobj(Text) if "$" in text.get_text())
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


# --- comparisons -------------------------------------------------------------------------------------


def test_compared_lines_begin_at_a_hundred_and_end_on_their_own_last_day() -> None:
    hong_kong = walk("hk", [("2019-01-02", 80)], until=LAST - timedelta(days=3), timezone=HONG_KONG)
    tracks = [
        track(),
        track(hong_kong, about=mention("9988.HK", currency="HKD"), price=quoted(hong_kong, unit="HKD")),
    ]
    both = compared(tracks)
    assert both
    first = max(t.bars[0].day for t in tracks)
    assert (both.days[0], both.days[-1]) == (first, LAST)
    assert set(both.days) == {b.day for t in tracks for b in t.bars if first <= b.day}
    for one, line in zip(tracks, both.lines, strict=True):
        closes = {bar.day: bar.close for bar in one.bars}
        base = closes[max(day for day in closes if day <= first)]
        assert line[0] == 100
        assert [value is not None for value in line[1:]] == [day in closes for day in both.days[1:]]
        assert chart_words.latest(line) == pytest.approx(100 * one.bars[-1].close / base)
    data = ChartData("6mo", tuple(tracks), both)
    drawing = drawn(data)
    assert len(parts(drawing, "line")) == 2
    ends = [text.get_text().strip() for text in parts(drawing, "end")]
    assert {words.split()[0] for words in ends} == {"BABA", "9988.HK"}
    assert f"Closes to {LAST.day} Sep 2026, each in its own currency; 100 = " in chart_words.under(data)


def test_a_moving_bar_is_in_no_comparison() -> None:
    both = compared([track(price=quoted(WALK, partial=True)), track(WALK[:-2])])
    assert both
    assert both.days[-1] == WALK[-2].day
    assert both.lines[0][-1] is not None


def test_labels_of_lines_that_end_together_are_moved_apart() -> None:
    tracks = tuple(track(about=mention(symbol)) for symbol in ("A", "B", "C", "D", "E"))
    drawing = drawn(ChartData("6mo", tracks, compared(tracks)))
    heights = sorted(text.get_window_extent().y0 for text in parts(drawing, "end"))
    assert min(b - a for a, b in pairwise(heights)) > 20


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
    assert "Note: volume: none." in text
    assert text.endswith("Prices: Test prices. Information, not advice.")
