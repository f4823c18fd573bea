"""The pace Telegram allows, and everything that can go wrong with a call."""

from __future__ import annotations

import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from tests.fakes.bot_api import BotApiServer, Chat
from tests.fakes.bot_api.helpers import Clock, connect, refuses

# python-telegram-bot warns, wherever it reads a 429, that its `retry_after` will change its type one day
pytestmark = pytest.mark.filterwarnings("ignore:.*retry_after:telegram.warnings.PTBDeprecationWarning")


@pytest.mark.parametrize(("kind", "allowed", "wait"), [("private", 4, 4), ("supergroup", 20, 60)])
async def test_the_pace_of_one_chat(clock: Clock, kind: str, allowed: int, wait: int) -> None:
    async with BotApiServer(clock=clock, limits=True) as server, connect(server) as bot:
        server.say("/start")
        chat = server.chat if kind == "private" else server.group()
        for _ in range(allowed):
            await bot.send_message(chat.id, "x")
        clock.now += 1
        with pytest.raises(RetryAfter) as refused:
            await bot.send_message(chat.id, "x")
        assert refused.value._retry_after.total_seconds() == wait - 1
        await bot.send_message(server.group().id, "another chat goes on")
        clock.now += wait - 1
        await bot.send_message(chat.id, "x")


async def test_the_pace_of_all_chats(clock: Clock) -> None:
    async with BotApiServer(clock=clock, limits=True) as server, connect(server) as bot:
        for _ in range(30):
            await bot.send_message(server.group().id, "x")
        with pytest.raises(RetryAfter):
            await bot.send_message(server.group().id, "x")


async def test_a_flood_holds_up_one_chat(server: BotApiServer, bot: Bot, chat: Chat, clock: Clock) -> None:
    server.flood(chat, 7)
    with refuses(RetryAfter, "Retry in 0:00:07"):
        await bot.send_message(chat.id, "x")
    await bot.send_message(server.group().id, "x")
    clock.now += 7
    await bot.send_message(chat.id, "x")


@pytest.mark.parametrize(
    ("kind", "error", "done"),
    [
        ("429", RetryAfter, False),
        ("400", BadRequest, False),
        ("403", Forbidden, False),
        ("500", NetworkError, False),
        ("502", NetworkError, False),
        ("html", NetworkError, False),
        ("garbage", TelegramError, True),
        ("hang", TimedOut, False),
        ("reset", NetworkError, False),
        ("timeout", TimedOut, True),
        ("lost", NetworkError, True),
        ("half", TimedOut, True),
    ],
)
async def test_faults(
    server: BotApiServer, bot: Bot, chat: Chat, kind: str, error: type[TelegramError], done: bool
) -> None:
    fault = server.fault("sendMessage", kind, chat=chat)
    await bot.send_message(server.group().id, "spared")
    with pytest.raises(error):
        await bot.send_message(chat.id, "x", read_timeout=0.2)
    assert [message.text for message in server.sent(chat)] == ["x"] * done
    await bot.send_message(chat.id, "well again")
    assert (fault.hits, server.refused) == (1, [])


async def test_a_server_that_goes_and_comes_back(server: BotApiServer, bot: Bot, chat: Chat) -> None:
    url = server.url
    await server.stop()
    with pytest.raises(NetworkError):
        await bot.send_message(chat.id, "x")
    await server.start()
    assert server.url == url
    await bot.send_message(chat.id, "y")
    assert [message.text for message in server.sent()] == ["y"]
