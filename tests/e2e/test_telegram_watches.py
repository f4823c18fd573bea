"""Watches: set in words and by command, told once a crossing, listed and removed by buttons."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.kept import WATCHES, Preferences, Watch
from bot.telegram import texts
from retrieval.types import Figure
from tests.e2e.telegram_fixtures import Running, eventually, forget, running_bot
from tests.fakes.bot_api import BotApiServer, Message

CLOSE = datetime(2026, 9, 24, 16, 0, tzinfo=ZoneInfo("America/New_York"))
RSI = ("BABA", "rsi_14")
FIRED = texts.WATCH_FIRED.format(what="BABA: 14-day RSI above 70")


def rsi(value: float) -> Figure:
    return Figure("BABA", "rsi_14", value, "points", CLOSE, "Yahoo Finance")


@pytest.fixture
async def bot(server: BotApiServer, tmp_path: Path) -> AsyncIterator[Running]:
    """A bot that looks at what is watched many times a second."""
    async with running_bot(server, tmp_path, watch_seconds=0.02) as running:
        yield running
    assert [r for r in server.refused if "message is not modified" not in r.description] == []


async def rounds(bot: Running, count: int = 3) -> None:
    """Waits until what is watched has been looked at so many times more."""
    seen = len(bot.assistant.looked_up) + count
    while len(bot.assistant.looked_up) < seen:
        await bot.state.counted(1)


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("/watch BABA rsi > 70", "BABA: 14-day RSI above 70"),
        ("/watch price < 100 BABA", "BABA: price below 100 USD"),
        ("/watch 9988.HK price above 150", "9988.HK: price above 150 HKD"),
        ("tell me when BABA is no longer overbought", "BABA: 14-day RSI below 70"),
        ("Notify me if Alibaba reaches $1,000", "BABA: price above 1,000 USD"),
    ],
)
async def test_a_watch_is_set_and_said_back(bot: Running, said: str, what: str) -> None:
    answer = await bot.server.ask(said)
    assert answer.text.startswith(f"{what}\n{texts.WATCH_SET}")
    assert texts.WATCH_BLIND in answer.text
    assert [b.text for b in answer.buttons] == [texts.REMOVE.format(what=what)]
    assert bot.assistant.asked == []


async def test_it_is_told_once_a_crossing(bot: Running) -> None:
    bot.assistant.live[RSI] = rsi(60.0)
    answer = await bot.server.ask("/watch BABA rsi > 70")
    assert texts.WATCH_NOW.format(now="60.0 (24 Sep 2026 16:00 New York)") in answer.text
    await rounds(bot)
    assert bot.server.mark() == 1

    bot.assistant.live[RSI] = rsi(71.5)
    told = await bot.server.wait_for(FIRED)
    assert "Reached: 71.5 (24 Sep 2026 16:00 New York)" in told.text
    assert "Yahoo Finance" in told.text
    assert [b.text for b in told.buttons] == [texts.CHART, texts.STOP_WATCHING]
    await rounds(bot)
    assert bot.server.mark() == 2  # still above, and told

    bot.assistant.live[RSI] = rsi(65.0)
    await rounds(bot)
    bot.assistant.live[RSI] = rsi(75.0)
    await bot.server.wait_for("75.0")
    assert bot.server.mark() == 3


@pytest.mark.parametrize("where", ["looking up", "telling"])
async def test_one_watch_in_unforeseen_trouble_costs_the_others_nothing(
    bot: Running, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    look_up = bot.assistant.figure
    bad = (await bot.server.ask("/help", user=bot.server.person("First"))).chat
    chat = (await bot.server.ask("/help")).chat

    async def figure(symbol: str, name: str, *, background: bool) -> Figure | None:
        found = await look_up(symbol, name)
        if where == "looking up" and symbol == "BAD":
            raise ZeroDivisionError
        return found

    monkeypatch.setattr(bot.assistant, "figure", figure)
    if where == "telling":
        await bot.state.prefer(bad.id, Preferences(quiet="not hours at all"))
    bot.assistant.live |= {("BAD", "rsi_14"): rsi(80.0), RSI: rsi(80.0)}
    await bot.state.add_watch(
        Watch(bad.id, bad.id, "BAD" if where == "looking up" else "BABA", RSI[1], True, 70)
    )
    await bot.state.add_watch(Watch(chat.id, chat.id, *RSI, True, 70))
    await bot.server.wait_for(FIRED, chat=chat)
    assert len(bot.server.sent(bad)) == 1


async def test_what_is_so_already_is_said_and_not_told_again(bot: Running) -> None:
    bot.assistant.live[RSI] = rsi(72.0)
    answer = await bot.server.ask("/watch BABA rsi > 70")
    assert "so already" in answer.text
    await rounds(bot)
    assert bot.server.mark() == 1


async def test_reaches_is_from_the_side_where_it_is_now(bot: Running) -> None:
    bot.assistant.live["BABA", "price"] = replace(rsi(120.0), name="price", unit="USD")
    answer = await bot.server.ask("tell me when BABA hits 100")
    assert "price below 100 USD" in answer.text
    assert "Now: 120.00 USD" in answer.text


@pytest.mark.parametrize("figure", [replace(rsi(80.0), stale=True), replace(rsi(0.0), value=None)])
async def test_an_old_or_missing_figure_crosses_nothing(bot: Running, figure: Figure) -> None:
    bot.assistant.live[RSI] = rsi(60.0)
    await bot.server.ask("/watch BABA rsi > 70")
    bot.assistant.live[RSI] = figure
    await rounds(bot)
    assert bot.server.mark() == 1


def quiet_now() -> Preferences:
    """Hours that have begun an hour ago and end in another."""
    now = datetime.now(UTC)
    return Preferences(quiet=f"{now - timedelta(hours=1):%H:%M}-{now + timedelta(hours=1):%H:%M} UTC")


async def test_quiet_hours_hold_it_back_until_they_end_and_then_it_is_told_once(bot: Running) -> None:
    bot.assistant.live[RSI] = rsi(60.0)
    chat = (await bot.server.ask("/watch BABA rsi > 70")).chat
    await bot.state.prefer(chat.id, quiet_now())
    for value in (80.0, 60.0, 81.0):  # there and back and there again
        bot.assistant.live[RSI] = rsi(value)
        await rounds(bot)
    assert bot.server.mark() == 1
    await bot.state.prefer(chat.id, Preferences())
    await bot.server.wait_for(FIRED)
    await rounds(bot)
    assert bot.server.mark() == 2


async def test_what_was_so_in_quiet_hours_alone_is_not_told(bot: Running) -> None:
    bot.assistant.live[RSI] = rsi(60.0)
    chat = (await bot.server.ask("/watch BABA rsi > 70")).chat
    await bot.state.prefer(chat.id, quiet_now())
    bot.assistant.live[RSI] = rsi(80.0)
    await rounds(bot)
    bot.assistant.live[RSI] = rsi(60.0)
    await rounds(bot)
    await bot.state.prefer(chat.id, Preferences())
    await rounds(bot)
    assert bot.server.mark() == 1
    bot.assistant.live[RSI] = rsi(80.0)  # and the next time it is
    await bot.server.wait_for(FIRED)


async def test_what_was_told_before_quiet_hours_is_armed_again_in_them(bot: Running) -> None:
    bot.assistant.live[RSI] = rsi(60.0)
    chat = (await bot.server.ask("/watch BABA rsi > 70")).chat
    bot.assistant.live[RSI] = rsi(80.0)
    await bot.server.wait_for(FIRED)
    await bot.state.prefer(chat.id, quiet_now())
    for value in (60.0, 82.0):
        bot.assistant.live[RSI] = rsi(value)
        await rounds(bot)
    assert bot.server.mark() == 2
    await bot.state.prefer(chat.id, Preferences())
    await bot.server.wait_for("82.0")


async def test_the_list_removes_by_buttons(bot: Running) -> None:
    await bot.server.ask("/watch BABA rsi > 70")
    await bot.server.ask("/watch BABA price < 100")
    await bot.server.ask("/watch BABA rsi > 70")  # the same once more is the same
    shown = await bot.server.ask("/watches")
    names = ["BABA: price below 100 USD", "BABA: 14-day RSI above 70"]
    assert [b.text for b in shown.buttons] == [texts.REMOVE.format(what=name) for name in names]
    for name, left in ((names[0], names[1]), (names[1], texts.NO_WATCHES)):
        bot.server.tap(shown, texts.REMOVE.format(what=name))
        await bot.server.wait_until(partial(_shows, shown, left, name))
    assert shown.text == texts.NO_WATCHES
    assert (await bot.server.ask("/watch")).text == texts.NO_WATCHES


def _shows(message: Message, words: str, but_not: str) -> bool:
    return words in message.text and but_not not in message.text


async def test_nobody_removes_what_is_another_chats(bot: Running) -> None:
    await bot.server.ask("/watch BABA rsi > 70")
    other = bot.server.person("Other")
    shown = await bot.server.ask("/watches", user=other)
    bot.server.tap(shown, data=f"1:unwatch:{other.id:x}:1", user=other)
    await bot.server.ask("/help", user=other)
    assert len(await bot.state.watches()) == 1


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("/watch the weather", texts.WATCH_EXAMPLE),
        ("/watch BABA price > 1e3", texts.WATCH_EXAMPLE),
        ("/watch rsi > 70", "Which stock is that about?"),
        ("tell me when it is overbought", "Which stock is that about?"),
        ("tell me when Alibaba was founded", "Answer to: tell me when Alibaba was founded"),
        ("tell me if BABA is overbought", "Answer to: tell me if BABA is overbought"),
    ],
)
async def test_words_without_a_watch_in_them(bot: Running, said: str, part: str) -> None:
    assert part in (await bot.server.ask(said)).text
    assert await bot.state.watches() == ()


async def test_it_means_the_stock_that_was_spoken_of(bot: Running) -> None:
    await bot.server.ask("is baba overbought?")
    await bot.server.ask("tell me when it is no longer overbought")
    assert [w.symbol for w in await bot.state.watches()] == ["BABA"]


async def test_a_chat_has_so_many_and_no_more(bot: Running) -> None:
    chat = bot.server.private()
    for n in range(WATCHES):
        await bot.state.add_watch(Watch(chat.id, chat.id, "BABA", "price", True, 1000.0 + n))
    assert (await bot.server.ask("/watch BABA rsi > 70")).text == texts.TOO_MANY_WATCHES


async def test_in_a_group_its_admins_set_and_remove(bot: Running) -> None:
    group = bot.server.group(forum=True)
    topic = bot.server.topic(group, "Stocks")
    admin, member = bot.server.person("Admin"), bot.server.person("Member")
    group.members[admin.id] = (admin, "administrator")
    refusal = await bot.server.ask("/watch BABA rsi > 70", chat=group, user=member, topic=topic)
    assert refusal.text == texts.GROUP_ADMINS_ONLY
    bot.assistant.live[RSI] = rsi(60.0)
    await bot.server.ask("/watch BABA rsi > 70", chat=group, user=admin, topic=topic)

    bot.assistant.live[RSI] = rsi(80.0)
    told = await bot.server.wait_for(FIRED, chat=group)
    assert told.topic == topic
    since = bot.server.mark()
    bot.server.tap(told, texts.STOP_WATCHING, user=member)
    await bot.server.wait_for(texts.GROUP_ADMINS_ONLY, chat=group, since=since)
    assert len(await bot.state.watches()) == 1
    bot.server.tap(told, texts.STOP_WATCHING, user=admin)
    await bot.server.wait_until(lambda: told.text == texts.NO_WATCHES)
    assert await bot.state.watches() == ()


async def test_watches_outlive_a_restart_and_not_their_owner(server: BotApiServer, tmp_path: Path) -> None:
    async with running_bot(server, tmp_path, watch_seconds=0.02) as bot:
        bot.assistant.live[RSI] = rsi(60.0)
        await server.ask("/watch BABA rsi > 70")
    async with running_bot(server, tmp_path, bot.assistant, watch_seconds=0.02) as bot:
        bot.assistant.live[RSI] = rsi(80.0)
        await server.wait_for(FIRED)
        await forget(server)
        assert await bot.state.watches() == ()


async def test_a_chat_that_has_gone_is_not_written_to(bot: Running) -> None:
    bot.assistant.live[RSI] = rsi(60.0)
    chat = (await bot.server.ask("/watch BABA rsi > 70")).chat
    bot.server.membership(chat, "kicked")

    async def none_left() -> bool:
        return await bot.state.watches() == ()  # of chats that can be written to

    await eventually(none_left)
    bot.assistant.live[RSI] = rsi(80.0)
    bot.server.membership(chat, "member")
    await bot.server.wait_for(FIRED)


async def test_a_chat_that_cannot_be_told_keeps_no_other_from_it(bot: Running) -> None:
    bot.assistant.live[RSI] = rsi(60.0)
    other = bot.server.person("Other")
    first = (await bot.server.ask("/watch BABA rsi > 70")).chat
    second = (await bot.server.ask("/watch BABA rsi > 70", user=other)).chat
    gone = bot.server.fault(
        "sendMessage", "400", times=10_000, chat=first, description="Bad Request: chat not found"
    )
    bot.assistant.live[RSI] = rsi(80.0)
    await bot.server.wait_for(FIRED, chat=second)
    gone.times = 0
    await bot.server.wait_for(FIRED, chat=first)  # it was not taken for told
    await rounds(bot)
    assert [len(bot.server.sent(chat)) for chat in (first, second)] == [2, 2]


async def test_what_did_not_arrive_is_told_in_a_later_round(bot: Running) -> None:
    bot.assistant.live[RSI] = rsi(60.0)
    await bot.server.ask("/watch BABA rsi > 70")
    lost = bot.server.fault("sendMessage", "reset")
    bot.assistant.live[RSI] = rsi(80.0)
    await bot.server.wait_for(FIRED)
    assert lost.hits == 1
    await rounds(bot)
    assert bot.server.mark() == 2


async def test_watches_move_with_their_group(bot: Running) -> None:
    await bot.state.add_watch(Watch(-5, 1, "BABA", "rsi_14", True, 70.0))
    await bot.state.migrate(-5, -1005)
    assert [w.chat_id for w in await bot.state.watches()] == [-1005]
