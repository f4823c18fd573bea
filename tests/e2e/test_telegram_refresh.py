"""Answers made new with a button, times in the reader's zone, sources as links."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.telegram import texts
from retrieval.types import Block, Figure, Part, Subject
from tests.e2e.telegram_fixtures import Running, forget

CLOSE = datetime(2026, 9, 24, 16, 0, tzinfo=ZoneInfo("America/New_York"))
PRICE = Figure("BABA", "price", 111.02, "USD", CLOSE, "Yahoo Finance")
QUESTION = "is baba overbought?"


def answer(price: str) -> list[Block]:
    return [
        Block(Part.LEAD, f"BABA closed at {price} USD."),
        Block(Part.SOURCE, "[1] A & B, a paper, undated · https://example.org/a?b=1&c=2"),
        Block(Part.CAVEAT, "Prices: Yahoo Finance, NYSE close 24 Sep 2026 16:00 New York."),
    ]


async def test_refresh_edits_the_answer_in_its_place_and_says_when(bot: Running) -> None:
    bot.assistant.figures = (PRICE,)
    bot.assistant.answers[QUESTION] = answer("111.02")
    shown = await bot.server.ask(QUESTION)
    assert [b.text for b in shown.buttons] == [texts.REFRESH, "👍", "👎"]
    assert "Updated" not in shown.text

    bot.assistant.answers[QUESTION] = answer("112.50")
    bot.server.tap(shown, texts.REFRESH)
    await bot.server.wait_until(lambda: "112.50" in shown.text)
    assert "Updated" in shown.text
    assert [e["date_time_format"] for e in shown.entities if e["type"] == "date_time"] == ["dt", ""]
    assert bot.server.sent() == [shown]
    assert [b.text for b in shown.buttons] == [texts.REFRESH, "👍", "👎"]


async def test_a_refreshed_follow_up_is_still_about_what_it_was_about(bot: Running) -> None:
    bot.assistant.figures = (PRICE,)
    bot.assistant.rewritten["and tencent?"] = "is tencent overbought?"
    shown = await bot.server.ask("and tencent?")
    await bot.server.ask("what about amazon?")
    bot.server.tap(shown, texts.REFRESH)
    await bot.server.wait_until(lambda: "Updated" in shown.text)
    assert bot.assistant.asked[-1] == ("is tencent overbought?", Subject())


async def test_without_live_figures_there_is_nothing_to_refresh(bot: Running) -> None:
    assert [b.text for b in (await bot.server.ask(QUESTION)).buttons] == ["👍", "👎"]


async def test_an_answer_that_is_no_longer_kept_cannot_be_refreshed(bot: Running) -> None:
    bot.assistant.figures = (PRICE,)
    shown = await bot.server.ask(QUESTION)
    await forget(bot.server)
    bot.server.tap(shown, texts.REFRESH)
    await bot.server.wait_for(texts.GONE)


async def test_times_and_sources_can_be_tapped(bot: Running) -> None:
    bot.assistant.figures = (PRICE, replace(PRICE, as_of=CLOSE.replace(day=4)))
    bot.assistant.answers[QUESTION] = answer("111.02")
    shown = await bot.server.ask(QUESTION)
    links = [e["url"] for e in shown.entities if e["type"] == "text_link"]
    times = [e["unix_time"] for e in shown.entities if e["type"] == "date_time"]
    assert links == ["https://example.org/a?b=1&c=2"]
    assert times == [int(CLOSE.timestamp())]
    assert "24 Sep 2026 16:00 New York" in shown.text
    assert "example.org" not in shown.text


async def test_a_link_from_a_group_opens_the_whole_follow_up(bot: Running) -> None:
    group = bot.server.group()
    bot.assistant.rewritten["and tencent?"] = "is tencent overbought?"
    bot.assistant.answers["and tencent?"] = [Block(Part.TEXT, "word " * 100)] * 5
    shown = await bot.server.ask("/ask and tencent?", chat=group)
    link = shown.buttons[0].url or ""
    await bot.server.ask(f"/start {link.partition('start=')[2]}")
    assert bot.assistant.asked[-1] == ("is tencent overbought?", Subject())
