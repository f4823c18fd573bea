"""Updates: delivered until confirmed, to one poller, of the kinds asked for."""

from __future__ import annotations

import asyncio

from telegram import Bot
from telegram.error import Conflict

from tests.fakes.bot_api import BotApiServer, Chat
from tests.fakes.bot_api.helpers import connect, keyboard, refuses


async def test_an_update_comes_again_until_it_is_confirmed(server: BotApiServer, bot: Bot) -> None:
    server.say("one")
    first = await bot.get_updates(timeout=1)
    again = await bot.get_updates(timeout=1)
    assert [u.update_id for u in first] == [u.update_id for u in again]
    assert await bot.get_updates(offset=first[0].update_id + 1, timeout=0) == ()


async def test_a_poller_that_dies_loses_nothing(server: BotApiServer, bot: Bot) -> None:
    async with connect(server) as dying:
        poll = asyncio.create_task(dying.get_updates(timeout=30))
        await server.wait_until(lambda: server.calls.counts["getUpdates"] == 1)
        poll.cancel()
        await asyncio.gather(poll, return_exceptions=True)
    server.say("one")
    (update,) = await bot.get_updates(timeout=1)
    assert update.message
    assert update.message.text == "one"
    assert not server.refused


async def test_of_two_pollers_the_first_is_ended(server: BotApiServer, bot: Bot) -> None:
    async with connect(server) as other:
        first = asyncio.create_task(bot.get_updates(timeout=30))
        await server.wait_until(lambda: server.calls.counts["getUpdates"] == 1)
        second = asyncio.create_task(other.get_updates(timeout=30))
        with refuses(Conflict, "terminated by other getUpdates"):
            await first
        server.say("for the second")
        assert len(await second) == 1


async def test_only_the_updates_asked_for(server: BotApiServer, bot: Bot, chat: Chat) -> None:
    sent = server.world.add_message(chat, server.world.bot, markup=keyboard("a").to_dict())
    await bot.get_updates(allowed_updates=["callback_query"])
    server.say("unheard")
    server.tap(sent, "Key 0")
    kinds = [update.callback_query is not None for update in await bot.get_updates()]
    assert kinds == [False, True]  # the first was queued before the bot said what it wants
