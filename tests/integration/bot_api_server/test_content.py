"""Pictures, files, inline mode, guests, drafts, quotes and the profile."""

from __future__ import annotations

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    InlineQueryResultArticle,
    InputMediaPhoto,
    InputTextMessageContent,
    ReplyParameters,
)
from telegram.error import BadRequest

from tests.fakes.bot_api import BotApiServer, Chat
from tests.fakes.bot_api.helpers import keyboard, png, refuses


async def test_pictures(server: BotApiServer, bot: Bot, chat: Chat) -> None:
    first = await bot.send_photo(chat.id, png(), caption="<b>one</b>", parse_mode="HTML")
    await bot.send_photo(chat.id, first.photo[-1].file_id)
    await first.edit_media(InputMediaPhoto(png(shade=9), caption="two"), reply_markup=keyboard("a"))
    edited, again = server.sent(chat)
    assert (edited.photo_bytes, again.photo_bytes) == (png(shade=9), png())
    assert edited.history[0].photo is again.photo
    assert (edited.text, edited.styled("bold")) == ("two", [])
    with refuses(BadRequest, "there is no text in the message to edit"):
        await first.edit_text("x")


async def test_documents(server: BotApiServer, bot: Bot) -> None:
    server.document("notes.md", b"# Notes", caption="/ingest")
    server.document("big.md", b"x", claimed_size=21 * 2**20)
    small, big = (u.message.document for u in await bot.get_updates() if u.message)
    assert small
    assert big
    assert bytes(await (await small.get_file()).download_as_bytearray()) == b"# Notes"
    with refuses(BadRequest, "file is too big"):
        await big.get_file()


def article(number: int, text: str = "words") -> InlineQueryResultArticle:
    return InlineQueryResultArticle(str(number), "Title", InputTextMessageContent(text), keyboard("a"))


async def test_inline(server: BotApiServer, bot: Bot, chat: Chat) -> None:
    query = server.ask_inline("is baba overbought")
    for results, words in [
        ([article(1), article(1)], "RESULT_ID_DUPLICATE"),
        ([article(1, " ")], "text is empty"),
    ]:
        with refuses(BadRequest, words):
            await bot.answer_inline_query(query.id, results)
    with refuses(BadRequest, "RESULTS_TOO_MUCH"):
        await bot.answer_inline_query(query.id, [article(n) for n in range(51)])
    await bot.answer_inline_query(query.id, [article(1), article(2)], cache_time=15)
    assert (await server.answered(query))["cache_time"] == 15
    message = server.choose(query, "2", chat=server.group())
    chosen = [u.chosen_inline_result for u in await bot.get_updates() if u.chosen_inline_result]
    assert [result.inline_message_id for result in chosen] == [message.inline_id]
    server.tap(message, "Key 0")
    await bot.edit_message_text("changed", inline_message_id=message.inline_id)
    assert message.text == "changed"


async def test_guests(server: BotApiServer, bot: Bot) -> None:
    away = server.group(bot="left")
    query = server.ask_guest("@fomocheck_bot is BABA overbought?", chat=away)
    (update,) = await bot.get_updates()
    assert update.guest_message
    assert update.guest_message.guest_query_id == query.id
    await update.guest_message.answer_guest_query(article(1, "no"))
    assert [message.text for message in server.sent(away)] == ["no"]
    with refuses(BadRequest, "query is too old"):
        await bot.answer_guest_query(query.id, article(1))


async def test_profile(server: BotApiServer, bot: Bot) -> None:
    await bot.set_my_commands([BotCommand("ask", "Ask")])
    await bot.set_my_commands([BotCommand("price", "Price")], BotCommandScopeAllGroupChats())
    await bot.set_my_description("Long")
    await bot.set_my_short_description("Short")
    assert {scope: [c["command"] for c in found] for scope, found in server.world.commands.items()} == {
        "default": ["ask"],
        "all_group_chats": ["price"],
    }
    assert (await bot.get_my_commands())[0].command == "ask"
    assert server.world.profile == {"description": "Long", "short_description": "Short"}
    assert bot.supports_inline_queries


async def test_streaming_a_draft(server: BotApiServer, bot: Bot, chat: Chat) -> None:
    assert await bot.send_message_draft(chat.id, 7, "<b>Alib</b>", parse_mode="HTML")
    assert [draft["text"] for draft in server.world.drafts] == ["Alib"]
    with refuses(BadRequest, "private chats only"):
        await bot.send_message_draft(server.group().id, 7, "x")


async def test_quoting(server: BotApiServer, bot: Bot, chat: Chat) -> None:
    asked = server.say("is BABA overbought, and why?")
    await bot.send_message(chat.id, "x", reply_parameters=ReplyParameters(asked.id, quote="overbought"))
    assert (server.sent()[0].reply_to, server.sent()[0].quote) == (asked, "overbought")
    with refuses(BadRequest, "QUOTE_TEXT_INVALID"):
        await bot.send_message(chat.id, "x", reply_parameters=ReplyParameters(asked.id, quote="oversold"))
    lenient = ReplyParameters(99, allow_sending_without_reply=True)
    assert (await bot.send_message(chat.id, "x", reply_parameters=lenient)).reply_to_message is None
