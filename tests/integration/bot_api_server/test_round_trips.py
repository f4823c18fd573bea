"""The real python-telegram-bot, polling and behind a webhook; waiting; the page and the command."""

from __future__ import annotations

import asyncio
import socket
import sys
from typing import Any

import aiohttp
import pytest
from telegram import Bot, Update
from telegram.error import Conflict
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from tests.fakes.bot_api import BotApiServer, Chat, Message
from tests.fakes.bot_api.helpers import connect, keyboard, png, refuses

App = Application[Any, Any, Any, Any, Any, Any]


def echo_app(server: BotApiServer) -> App:
    async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message
        await update.message.reply_html(f"<b>You:</b> {update.message.text}", reply_markup=keyboard("more"))

    async def tapped(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.callback_query
        await update.callback_query.answer("Done")
        await update.callback_query.edit_message_text("Changed")

    app = Application.builder().bot(connect(server)).build()
    app.add_handler(MessageHandler(filters.TEXT, echo))
    app.add_handler(CallbackQueryHandler(tapped))
    return app


async def converse(server: BotApiServer) -> None:
    reply = await server.ask("hello 😀", timeout=5)
    assert reply.text == "You: hello 😀"
    assert reply.styled("bold") == ["You:"]
    tap = server.tap(reply, "Key 0")
    assert (await server.answered(tap))["text"] == "Done"
    changed = await server.wait_for("Changed", chat=server.chat)
    assert changed is reply
    assert [version.text for version in reply.history] == ["You: hello 😀"]
    assert not changed.buttons
    assert not server.refused


async def test_an_application_that_polls(server: BotApiServer) -> None:
    app = echo_app(server)
    async with app:
        await app.start()
        assert app.updater
        await app.updater.start_polling()
        await converse(server)
        await app.updater.stop()
        await app.stop()
    assert not server.world.updates.pending


async def test_an_application_behind_a_webhook(server: BotApiServer) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = echo_app(server)
    async with app:
        await app.start()
        assert app.updater
        url = f"http://127.0.0.1:{port}/hook"
        await app.updater.start_webhook("127.0.0.1", port, "hook", webhook_url=url, secret_token="s3cret")
        await converse(server)
        with refuses(Conflict, "webhook is active"):
            await app.bot.get_updates()
        server.world.updates.webhook_statuses.clear()
        await server.world.updates.set_webhook({"url": url, "secret_token": "another"})
        server.say("not for you")
        await server.wait_until(lambda: len(server.world.updates.webhook_statuses) >= 2)
        assert set(server.world.updates.webhook_statuses) == {403}
        assert len(server.world.updates.pending) == 1
        await app.updater.stop()
        await app.stop()


async def test_waiting_in_vain_says_what_was_sent(server: BotApiServer, bot: Bot, chat: Chat) -> None:
    await bot.send_message(chat.id, "something else")

    def bold(message: Message) -> bool:
        return bool(message.styled("bold"))

    for what in ("this", 2, bold):
        with pytest.raises(AssertionError, match="something else"):
            await server.wait_for(what, timeout=0.01)


async def test_the_page(server: BotApiServer, bot: Bot) -> None:
    async with aiohttp.ClientSession(server.url) as session:
        async with session.get("/") as page:
            assert "/page/state" in await page.text()
        await (await session.post("/page/say", json={"chat": server.chat.id, "text": "1 < 2"})).read()
        await bot.send_photo(
            server.chat.id, png(), caption="<i>so</i>", parse_mode="HTML", reply_markup=keyboard("a")
        )
        state = await (await session.get("/page/state")).json()
        asked, shown = state["chats"][0]["messages"]
        assert (asked["html"], shown["html"]) == ("1 &lt; 2", "<i>so</i>")
        assert await (await session.get(shown["photo"])).read() == png()
        tap = {"chat": server.chat.id, "message": shown["id"], "data": shown["rows"][0][0]["data"]}
        tapping = asyncio.create_task(session.post("/page/tap", json=tap))
        query = [u.callback_query for u in await bot.get_updates(2, timeout=5) if u.callback_query]
        while not query:
            query = [u.callback_query for u in await bot.get_updates(timeout=5) if u.callback_query]
        await query[0].answer("Tapped")
        assert await (await tapping).json() == {"notice": "Tapped"}
        changed = {"chat": server.chat.id, "message": asked["id"], "text": "1 > 2"}
        await (await session.post("/page/edit", json=changed)).read()
        place = {"chat": str(server.chat.id), "name": "a b.md"}
        await (await session.post("/page/document", params=place, data=b"# Words")).read()
        state = await (await session.get("/page/state")).json()
        edited, _, sent = state["chats"][0]["messages"]
        assert (edited["html"], edited["edited"], sent["document"]) == ("1 &gt; 2", True, "a b.md")


async def test_the_command_says_how_to_start_the_bot() -> None:
    command = [sys.executable, "-m", "tests.fakes.bot_api", "--port", "0"]
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    assert process.stdout
    try:
        lines = [(await process.stdout.readline()).decode().strip().partition("=") for _ in range(2)]
        settings = {name.removeprefix("export "): value for name, _, value in lines}
        async with Bot(settings["TELEGRAM_BOT_TOKEN"], f"{settings['TELEGRAM_API_URL']}/bot") as bot:
            assert bot.username == "fomocheck_bot"
    finally:
        process.terminate()
        await process.wait()
