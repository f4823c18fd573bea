"""What Telegram refuses in texts, buttons, edits, answers and parameters."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import aiohttp
import pytest
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, InvalidToken

from tests.fakes.bot_api import BotApiServer, Chat
from tests.fakes.bot_api.helpers import Clock, connect, keyboard, png, refuses

Act = Callable[[Bot, Chat], Awaitable[object]]


REFUSED: list[tuple[str, Act, str]] = [
    ("empty", lambda b, c: b.send_message(c.id, "  \n "), "message text is empty"),
    (
        "empty after parsing",
        lambda b, c: b.send_message(c.id, "<b> </b>", parse_mode="HTML"),
        "text is empty",
    ),
    ("long", lambda b, c: b.send_message(c.id, "x" * 4097), "message is too long"),
    ("long in UTF-16", lambda b, c: b.send_message(c.id, "😀" * 2048 + "x"), "message is too long"),
    ("caption", lambda b, c: b.send_photo(c.id, png(), caption="x" * 1025), "caption is too long"),
    ("markup", lambda b, c: b.send_message(c.id, "a < b", parse_mode="HTML"), "can't parse entities"),
    ("mode", lambda b, c: b.send_message(c.id, "*a*", parse_mode="MarkdownV2"), "unsupported parse_mode"),
    ("no chat", lambda b, c: b.send_message(999_999, "x"), "chat not found"),
    ("no topic", lambda b, c: b.send_message(c.id, "x", message_thread_id=5), "message thread not found"),
    ("no reply", lambda b, c: b.send_message(c.id, "x", reply_to_message_id=99), "to be replied not found"),
    (
        "65 bytes",
        lambda b, c: b.send_message(c.id, "x", reply_markup=keyboard("é" * 33)),
        "BUTTON_DATA_INVALID",
    ),
    (
        "101 buttons",
        lambda b, c: b.send_message(c.id, "x", reply_markup=keyboard(*map(str, range(101)))),
        "REPLY_MARKUP_TOO_LONG",
    ),
    (
        "bad link",
        lambda b, c: b.send_message(
            c.id, "x", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("a", url="javascript:1")]])
        ),
        "is invalid: Wrong HTTP URL",
    ),
    ("no picture", lambda b, c: b.send_photo(c.id, b"not a picture"), "IMAGE_PROCESS_FAILED"),
    ("thin picture", lambda b, c: b.send_photo(c.id, png(210, 10)), "PHOTO_INVALID_DIMENSIONS"),
    ("unknown file", lambda b, c: b.send_photo(c.id, "no-such-file"), "wrong remote file identifier"),
    ("someone else's", lambda b, c: b.edit_message_text("x", c.id, 1), "message can't be edited"),
    ("no message", lambda b, c: b.edit_message_text("x", c.id, 99), "message to edit not found"),
    ("nothing to delete", lambda b, c: b.delete_message(c.id, 99), "message to delete not found"),
    ("no query", lambda b, c: b.answer_callback_query("0"), "query is too old"),
    ("long notice", lambda b, c: b.answer_callback_query("0", "x" * 201), "MESSAGE_TOO_LONG"),
    ("reaction", lambda b, c: b.set_message_reaction(c.id, 1, "🦖"), "REACTION_INVALID"),
    ("action", lambda b, c: b.send_chat_action(c.id, "dancing"), "wrong parameter action"),
    ("draft", lambda b, c: b.send_message_draft(c.id, 0, "x"), "RANDOM_ID_INVALID"),
    ("command", lambda b, c: b.set_my_commands([BotCommand("Ask", "x")]), "BOT_COMMAND_INVALID"),
    ("file", lambda b, c: b.get_file("nowhere"), "invalid file_id"),
    (
        "unknown parameter",
        lambda b, c: b.send_message(c.id, "x", api_kwargs={"colour": "red"}),
        'unknown parameter "colour"',
    ),
]


@pytest.mark.parametrize(("act", "words"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
async def test_refuses(server: BotApiServer, bot: Bot, chat: Chat, act: Act, words: str) -> None:
    with refuses(BadRequest, words):
        await act(bot, chat)
    assert [(refusal.code, words in refusal.description) for refusal in server.refused] == [(400, True)]
    assert not server.sent()


async def test_takes_what_just_fits(server: BotApiServer, bot: Bot, chat: Chat) -> None:
    await bot.send_message(chat.id, "<b>" + "😀" * 2048 + "</b>", parse_mode="HTML")
    await bot.send_message(chat.id, "x", reply_markup=keyboard(*(f"{n:064}" for n in range(100))))
    await bot.send_photo(chat.id, png(), caption="é" * 1024)
    assert [len(message.buttons) for message in server.sent(chat)] == [0, 100, 0]


async def test_wrong_token_and_unknown_method(server: BotApiServer, bot: Bot) -> None:
    with pytest.raises(InvalidToken):
        async with connect(server, "456:OTHER"):
            pass
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{server.url}/bot123:TEST/sendPigeon") as answer,
    ):
        assert (answer.status, (await answer.json())["description"]) == (404, "Not Found")
    assert [refusal.code for refusal in server.refused] == [401, 404]


async def test_an_edit_must_change_something(server: BotApiServer, bot: Bot, chat: Chat) -> None:
    message = await bot.send_message(chat.id, "<b>same</b>", parse_mode="HTML", reply_markup=keyboard("a"))
    for same in ("<b>same</b>", "<strong> same </strong>"):
        with refuses(BadRequest, "message is not modified"):
            await message.edit_text(same, parse_mode="HTML", reply_markup=keyboard("a"))
    await message.edit_text("same", reply_markup=keyboard("a"))
    await message.edit_reply_markup(None)
    assert [len(version.entities) for version in server.sent()[0].history] == [1, 0]


async def test_a_tap_is_answered_once_and_in_time(
    server: BotApiServer, bot: Bot, chat: Chat, clock: Clock
) -> None:
    message = await bot.send_message(chat.id, "x", reply_markup=keyboard("a", "b"))
    (shown,) = server.sent(chat)
    first, late = server.tap(shown, "Key 0"), server.tap(shown, data="b")
    assert await bot.answer_callback_query(first.id)
    for query in (first, late):
        clock.now += 20
        with refuses(BadRequest, "query is too old"):
            await bot.answer_callback_query(query.id)
    assert message.message_id == shown.id
    with pytest.raises(AssertionError, match="no button 'Key 7' to tap"):
        server.tap(shown, "Key 7")
