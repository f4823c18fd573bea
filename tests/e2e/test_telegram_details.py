"""What is easily lost without anybody seeing it: set-up, previews, repeated signs, threads, bots, silent moves."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.kept import Preferences, Watch
from bot.telegram import connection, outbox, texts
from bot.telegram.polling import UPDATES
from retrieval.types import Subject
from tests.e2e.telegram_fixtures import Running, eventually, running_bot
from tests.e2e.test_telegram_life import answered
from tests.fakes.bot_api import BotApiServer

# --- set-up --------------------------------------------------------------------------------------


async def test_it_asks_for_the_kinds_of_updates_that_it_handles_and_no_others(bot: Running) -> None:
    polls = bot.server.calls.of("getUpdates")
    assert {tuple(poll.params["allowed_updates"]) for poll in polls} == {UPDATES}
    assert (
        {*("message", "edited_message", "callback_query", "inline_query", "guest_message", "my_chat_member")}
        <= set(UPDATES)
        <= bot.server.world.updates.allowed
    )


async def test_what_waited_while_it_was_away_is_answered(server: BotApiServer, tmp_path: Path) -> None:
    server.say("asked while it was away")
    async with running_bot(server, tmp_path):
        await server.wait_for("Answer to: asked while it was away")


async def test_menus_have_their_scopes_and_descriptions_their_words(
    server: BotApiServer, tmp_path: Path
) -> None:
    admin = server.person("Admin")
    async with running_bot(server, tmp_path, admin_ids=frozenset({admin.id})):
        await server.wait_until(lambda: server.calls.counts["setMyCommands"] == 4)
        menus = {scope: [c["command"] for c in menu] for scope, menu in server.world.commands.items()}
    assert set(menus) == {
        *("all_private_chats", "all_group_chats", "all_chat_administrators"),
        f"chat:{admin.id}",
    }
    in_groups = {"ask", "price", "chart", "compare", "faq", "help", "privacy"}
    assert in_groups <= set(menus["all_group_chats"])
    assert in_groups | {"settings"} <= set(menus["all_chat_administrators"])
    assert "settings" not in menus["all_group_chats"]
    assert in_groups | {"start", "watch", "sources", "settings"} <= set(menus["all_private_chats"])
    assert set(menus["all_private_chats"]) < set(menus[f"chat:{admin.id}"])
    profile = server.world.profile
    assert profile == {"description": texts.DESCRIPTION, "short_description": texts.SHORT_DESCRIPTION}


async def test_no_link_is_unfolded_into_a_preview(bot: Running) -> None:
    server = bot.server
    question = server.say("q")
    answer = (await server.wait_for("Answer to: q")).params
    server.edit(question, "q2")
    await server.wait_for("Answer to: q2")
    await server.answered(server.ask_inline("is baba overbought"))
    edit = server.calls.of("editMessageText")[0].params
    inline = [r["input_message_content"] for r in server.calls.of("answerInlineQuery")[0].params["results"]]
    for message in (answer, edit, *inline):
        assert message["link_preview_options"] == {"is_disabled": True}


# --- signs -----------------------------------------------------------------------------------------


async def test_typing_is_shown_again_as_long_as_it_works_and_no_longer(
    bot: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert outbox.TYPING_SECONDS == 4.5  # Telegram shows it for five
    monkeypatch.setattr(outbox, "TYPING_SECONDS", 0.02)
    gate = asyncio.Event()
    bot.assistant.before = lambda question: gate.wait() if question == "slow" else asyncio.sleep(0)
    bot.server.say("slow")
    await bot.server.wait_until(lambda: bot.server.calls.counts["sendChatAction"] >= 4)
    gate.set()
    await bot.server.wait_for("Answer to: slow")
    shown = bot.server.calls.counts["sendChatAction"]
    await bot.server.ask("/help")
    assert bot.server.calls.counts["sendChatAction"] <= shown + 1


# --- groups -------------------------------------------------------------------------------------------


async def test_other_bots_are_never_answered(bot: Running) -> None:
    server = bot.server
    group = server.group(privacy=False)
    own = await server.ask("/ask q", chat=group)
    other = server.person("Another bot", username="another_bot", is_bot=True)
    since = server.mark()
    for text, to in (("/ask what?", None), ("@fomocheck_bot what?", None), ("what?", own)):
        said = server.say(text, chat=group, user=other, reply_to=to)
        assert server.world.updates.push("message", said.as_json())  # Telegram would not; it might one day
    await server.ask("/ask the end", chat=group)
    assert [m.text.partition("\n")[0] for m in server.sent(group, since=since)] == ["Answer to: the end"]


async def test_a_thread_of_replies_is_no_topic(bot: Running) -> None:
    group = bot.server.group()
    own = await bot.server.ask("/ask q", chat=group)
    answer = await bot.server.ask("and tencent?", chat=group, reply_to=own)
    assert answer.reply_to
    assert "message_thread_id" in answer.reply_to.as_json()  # which no message may be sent to
    assert "message_thread_id" not in answer.params


async def test_settings_follow_a_group_that_becomes_a_supergroup(bot: Running) -> None:
    group = bot.server.group(kind="group")
    await bot.state.prefer(group.id, Preferences("9988.HK", "22:00-07:00 UTC"))
    new = bot.server.migrate(group)
    await bot.server.ask("/ask is it cheap?", chat=new)
    assert await bot.state.preferences(new.id) == Preferences("9988.HK", "22:00-07:00 UTC")
    assert bot.assistant.asked[0][1].symbols == ("9988.HK",)


async def test_a_move_that_only_a_refusal_tells_of_takes_what_is_known_along(bot: Running) -> None:
    group = bot.server.group(kind="group")
    await bot.server.ask("/ask is baba cheap?", chat=group)
    await bot.state.add_watch(Watch(group.id, bot.server.reader.id, "BABA", "price", True, 1e6))
    gate = asyncio.Event()
    bot.assistant.before = lambda _: gate.wait()
    question = bot.server.say("/ask and its price?", chat=group)
    await bot.server.wait_until(lambda: question.reactions)
    new = bot.server.group(kind="supergroup")
    group.migrated_to = new.id  # and the update that says so is lost
    gate.set()
    answer = (await bot.server.wait_for(1, chat=new))[0]
    assert "Answer to: and its price?" in answer.text
    assert answer.reply_to is None
    assert await bot.state.subject(new.id, bot.server.reader.id) == Subject(("BABA",), (), "and its price?")
    assert [watch.chat_id for watch in await bot.state.watches()] == [new.id]
    bot.server.refused.clear()


async def test_leaving_and_blocking_are_recorded_and_coming_back_too(bot: Running) -> None:
    for chat in (bot.server.group(), bot.server.private(bot.server.person("Somebody"))):
        await bot.server.ask("/ask q", chat=chat, user=chat.user)  # which greets, too
        await bot.state.add_watch(Watch(chat.id, chat.id, "BABA", "price", True, 1e6))
        for status, active in (
            ("member", True),
            ("left" if chat.title else "kicked", False),
            ("member", True),
        ):
            bot.server.membership(chat, status, user=chat.user)

            async def recorded(number: int = chat.id, wanted: bool = active) -> bool:
                return any(watch.chat_id == number for watch in await bot.state.watches()) is wanted

            await eventually(recorded)


async def test_a_chat_marked_closed_hears_of_its_watches_again_once_it_writes(bot: Running) -> None:
    chat = bot.server.private()
    await bot.state.add_watch(Watch(chat.id, chat.id, "BABA", "price", True, 1e6))
    bot.server.membership(chat, "kicked", user=chat.user)

    async def silent() -> bool:
        return not await bot.state.watches()

    await eventually(silent)
    chat.bot_status = "member"  # and the update that says so is lost
    await bot.server.ask("q")
    assert [watch.chat_id for watch in await bot.state.watches()] == [chat.id]


# --- the error table -----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["timeout", "half"])
async def test_an_answer_that_telegram_is_silent_about_is_not_sent_again(
    server: BotApiServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(connection, "READ_SECONDS", 0.5)
    async with running_bot(server, tmp_path):
        server.fault("sendMessage", kind)
        server.say("q")
        await server.wait_until(lambda: "may not have arrived" in caplog.text)
        await server.ask("q2")
    assert answered(server) == ["q", "q2"]
