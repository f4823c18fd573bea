"""What Telegram refuses and what the network spoils, row by row of the error table."""

from __future__ import annotations

import asyncio
import logging
import re
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot import logs
from bot.telegram import texts
from retrieval.errors import QuestionError
from retrieval.types import Block, Part
from tests.e2e.telegram_fixtures import Running, eventually, running_bot, settings_for
from tests.fakes.bot_api import BotApiServer
from tests.fakes.bot_api.faults import Fault


def texts_sent(bot: Running) -> list[str]:
    return [message.text.partition("\n")[0] for message in bot.server.sent()]


async def test_a_message_that_cannot_be_parsed_goes_out_as_plain_text(bot: Running) -> None:
    bot.assistant.answers["q"] = [Block(Part.HEADING, "a < b & c"), Block(Part.CAVEAT, "<i>")]
    refusal = "Bad Request: can't parse entities: unsupported start tag"
    bot.server.fault("sendMessage", "400", description=refusal)
    answer = await bot.server.ask("q")
    assert answer.text.startswith("a < b & c")
    assert "<i>" in answer.text
    assert answer.entities == []
    assert "&lt;" not in answer.text


async def test_an_edit_that_cannot_be_parsed_is_made_in_plain_text(bot: Running) -> None:
    faq = await bot.server.ask("/faq")
    bot.server.fault("editMessageText", "400", description="Bad Request: can't parse entities: x")
    bot.server.tap(faq, "Common question 1?")
    await bot.server.wait_until(lambda: "Answer to" in faq.text)
    assert faq.entities == []


async def test_an_answer_to_a_deleted_question_goes_out_without_the_quote(bot: Running) -> None:
    group = bot.server.group()
    gate = asyncio.Event()
    bot.assistant.before = lambda _: gate.wait()
    question = bot.server.say("/ask q", chat=group)
    await bot.server.wait_until(lambda: question.reactions)
    question.deleted = True
    gate.set()
    answer = (await bot.server.wait_for(1, chat=group))[0]
    assert answer.reply_to is None
    assert [r.method for r in bot.server.refused if "not found" in r.description]
    bot.server.refused.clear()


async def test_a_closed_topic_or_an_unknown_refusal_is_no_end(
    bot: Running, caplog: pytest.LogCaptureFixture
) -> None:
    bot.server.fault("sendMessage", "400", description="Bad Request: message thread not found")
    forum = bot.server.group(forum=True)
    topic = bot.server.topic(forum, "Stocks")
    bot.server.say("/ask q", chat=forum, topic=topic)
    answer = (await bot.server.wait_for(1, chat=forum))[0]
    assert answer.topic is None
    bot.server.fault("sendMessage", "400", description="Bad Request: SOMETHING_NEW")
    apology = await bot.server.ask("q2")
    assert "Sorry" in apology.text
    assert "something_new" not in apology.text.lower()
    assert "something_new" in caplog.text.lower()
    await bot.server.ask("q3")


async def test_a_person_who_blocked_the_bot_is_marked(bot: Running) -> None:
    reader = bot.server.chat

    async def inactive() -> bool:
        return not {chat.id: chat.active for chat in await bot.state.chats()}[reader.id]

    bot.server.say("q")
    await bot.server.wait_for("Answer to: q")
    assert not await inactive()
    bot.server.fault("sendMessage", "403", chat=reader, description="Forbidden: bot was blocked by the user")
    bot.server.say("q2")
    other = bot.server.person("Other")
    await bot.server.ask("q3", user=other)
    await bot.server.wait_until(lambda: bot.server.calls.counts["sendMessage"] == 3)
    await eventually(inactive)
    assert texts_sent(bot) == ["Answer to: q", "Answer to: q3"]


async def test_an_answer_follows_a_group_that_migrated_meanwhile(bot: Running) -> None:
    group = bot.server.group(kind="group")
    gate = asyncio.Event()
    bot.assistant.before = lambda question: gate.wait() if question == "q" else asyncio.sleep(0)
    question = bot.server.say("/ask q", chat=group)
    await bot.server.wait_until(lambda: question.reactions)
    new = bot.server.migrate(group)
    gate.set()
    assert (await bot.server.wait_for("Answer to: q", chat=new)).chat is new
    bot.server.refused.clear()


async def test_a_chat_told_to_wait_holds_up_no_other(bot: Running) -> None:
    bot.server.flood(bot.server.chat, 1)
    other = bot.server.private(bot.server.person("Other"))
    bot.server.say("mine")
    await bot.server.wait_until(lambda: bot.server.refused)
    bot.server.say("theirs", user=other.user)
    await bot.server.wait_for("Answer to: theirs")
    assert bot.server.sent(bot.server.chat) == []
    await bot.server.wait_for("Answer to: mine")
    assert {r.code for r in bot.server.refused} == {429}
    bot.server.refused.clear()


@pytest.mark.parametrize("kind", ["500", "502", "html"])
async def test_what_telegram_says_it_did_not_take_is_sent_again(bot: Running, kind: str) -> None:
    bot.server.fault("sendMessage", kind, times=2)
    await bot.server.ask("q")
    await bot.server.ask("/help")
    assert len(texts_sent(bot)) == 2


@pytest.mark.parametrize("kind", ["lost", "garbage"])
async def test_what_may_have_arrived_is_not_sent_again(
    bot: Running, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    bot.server.fault("sendMessage", kind)
    bot.server.say("q")
    await bot.server.wait_for(1)
    await bot.server.ask("/help")
    assert texts_sent(bot) == ["Answer to: q", texts.WHAT_I_DO]
    assert "may not have arrived" in caplog.text


async def test_signs_that_fail_do_not_matter(bot: Running) -> None:
    group = bot.server.group()
    bot.server.fault("setMessageReaction", "400", times=2, description="Bad Request: REACTION_INVALID")
    await bot.server.ask("/ask q", chat=group)
    gate = asyncio.Event()
    bot.assistant.before = lambda _: gate.wait()
    typing = bot.server.fault("sendChatAction", "500")
    bot.server.say("q2")
    await bot.server.wait_until(lambda: typing.hits)
    gate.set()
    await bot.server.wait_for("Answer to: q2")


async def test_a_bug_is_an_apology_with_a_number_and_a_traceback_in_the_log(
    bot: Running, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(question: str) -> None:
        raise RuntimeError("a secret of the inside")

    bot.assistant.before = broken
    apology = await bot.server.ask("my private question")
    number = re.search(r"number ([0-9a-f]{6})", apology.text)
    assert number
    assert "secret" not in apology.text
    assert "Traceback" not in apology.text
    assert f"Trouble {number[1]}" in caplog.text
    assert "a secret of the inside" in caplog.text
    assert "my private question" not in caplog.text


async def test_a_question_that_cannot_be_taken_is_told_why(bot: Running) -> None:
    async def refused(question: str) -> None:
        raise QuestionError("Please ask about one stock at a time.")

    bot.assistant.before = refused
    assert (await bot.server.ask("all of them")).text == "Please ask about one stock at a time."


@pytest.mark.parametrize("kind", ["500", "html", "garbage", "reset", "429"])
async def test_polling_survives(bot: Running, kind: str, caplog: pytest.LogCaptureFixture) -> None:
    bot.server.fault("getUpdates", kind, times=2)
    await bot.server.ask("q")  # answered by the poll that was open
    await bot.server.ask("q2")
    assert texts_sent(bot) == ["Answer to: q", "Answer to: q2"]


async def test_an_update_ptb_cannot_read_hides_no_other(
    bot: Running, caplog: pytest.LogCaptureFixture
) -> None:
    async def all_done() -> bool:
        return not await bot.state.pending()

    bot.server.world.updates.push("message", {"message_id": "no number", "chat": 7})
    bot.server.world.updates.push("something_new", {})
    await bot.server.ask("q")
    assert "could not be handled" in caplog.text
    await eventually(all_done)


async def test_two_hundred_faults_and_still_alive(server: BotApiServer, tmp_path: Path) -> None:
    """Telegram spoils calls in eight ways; the bot lives and answers the next question."""
    kinds = ["500", "502", "html", "garbage", "reset", "lost", "400", "429"]
    async with running_bot(server, tmp_path) as bot:
        people = [server.person(f"Reader {n}") for n in range(40)]
        for kind in kinds:
            fault = server.fault("sendMessage", kind, times=26)
            for person in people:
                server.say(f"{kind}?", user=person)
            await server.wait_until(partial(_spent, fault), timeout=60)
        faulty = sum(fault.hits for fault in server.faults)
        await server.ask("still there?", user=server.person("Last"))
        assert not bot.task.done()
        assert faulty == 208


def _spent(fault: Fault) -> bool:
    return fault.hits == fault.times


async def test_the_pace_is_kept_and_nothing_is_lost(tmp_path: Path) -> None:
    async with BotApiServer("123:TEST", limits=True) as server, running_bot(server, tmp_path):
        people = [server.person(f"Reader {n}") for n in range(20)]
        for number in range(3):
            for person in people:
                server.say(f"question {number}", user=person)
        await server.wait_for(60, timeout=30)
        assert server.refused == []
        for person in people:
            said = [m.text.partition("\n")[0] for m in server.sent(server.private(person))]
            assert said == [f"Answer to: question {n}" for n in range(3)]


async def test_no_log_holds_the_token(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    token = "987654321:AAsecretSECRETsecretSECRETsecret00"
    own: dict[str, Any] = {"telegram_bot_token": token, "log_level": "DEBUG"}
    logs.configure(settings_for("http://127.0.0.1:9", tmp_path, **own))  # as every command does
    async with BotApiServer(token) as server, running_bot(server, tmp_path, **own) as bot:
        server.fault("sendMessage", "reset")
        server.say("q")
        bot.assistant.before = lambda _: 1 / 0  # type: ignore[assignment, return-value]
        server.say("q2")
        server.fault("getUpdates", "html", times=2)
        await server.wait_for(1)
        logging.getLogger("somebody").error("at %s", f"{server.url}/bot{token}/getMe")
    written = capsys.readouterr().err
    assert "ZeroDivisionError" in written
    assert "[secret]" in written
    assert "secretSECRET" not in written
