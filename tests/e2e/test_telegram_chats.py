"""The allow-list: kept by admins with buttons, on top of ALLOWED_CHATS, and nothing gets past it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.kept import Watch
from bot.telegram import texts
from retrieval.types import Figure
from tests.e2e.telegram_fixtures import Running, eventually, forget, running_bot
from tests.e2e.test_telegram_life import on_disk
from tests.fakes.bot_api import BotApiServer, Message

CLOSE = datetime(2026, 9, 24, 16, 0, tzinfo=ZoneInfo("America/New_York"))


@pytest.fixture
async def bot(server: BotApiServer, tmp_path: Path) -> AsyncIterator[Running]:
    """A bot that the reader runs, and that serves every chat."""
    async with running_bot(server, tmp_path, admin_ids=frozenset({server.reader.id})) as running:
        yield running
    assert [r for r in server.refused if "message is not modified" not in r.description] == []


def line(shown: Message, name: str) -> str:
    """What is said of a chat."""
    return next(line for line in shown.text.split("\n") if line.startswith(f"• {name} ("))


async def test_chats_are_listed_and_refused_and_allowed_again(bot: Running) -> None:
    assert texts.NO_CHATS in (await bot.server.ask("/chats")).text
    group, person = bot.server.group("Talk of stocks"), bot.server.person("Somebody")
    await bot.server.ask("/ask one", chat=group)
    await bot.server.ask("two", user=person)
    shown = await bot.server.ask("/chats")
    assert texts.CHATS_OPEN in shown.text
    assert "Somebody" not in shown.text
    assert line(shown, str(person.id)).endswith(": allowed")
    assert "(supergroup, " in line(shown, "Talk of stocks")

    bot.server.tap(shown, texts.REFUSE.format(what="Talk of stocks"))
    await bot.server.wait_until(lambda: line(shown, "Talk of stocks").endswith(": refused"))
    bot.server.say("/ask three", chat=group)
    assert (await bot.server.ask("four", user=person)).text.startswith("Answer to: four")
    bot.server.tap(shown, texts.REFUSE.format(what=person.id))
    await bot.server.wait_until(lambda: line(shown, str(person.id)).endswith(": refused"))
    assert (await bot.server.ask("five", user=person)).text == texts.NOT_SERVED
    bot.server.tap(shown, texts.ALLOW.format(what="Talk of stocks"))
    await bot.server.wait_until(lambda: line(shown, "Talk of stocks").endswith(": allowed"))
    await bot.server.ask("/ask six", chat=group)
    assert [question for question, _ in bot.assistant.asked] == ["one", "two", "four", "six"]


async def test_what_was_decided_outlives_a_restart_and_a_forgetting(
    server: BotApiServer, tmp_path: Path
) -> None:
    person = server.person("Somebody")
    settings: dict[str, Any] = {"admin_ids": frozenset({server.reader.id}), "allowed_chats": frozenset({-1})}
    async with running_bot(server, tmp_path, **settings):
        assert (await server.ask("one", user=person)).text == texts.NOT_SERVED
        shown = await server.ask("/chats")
        assert texts.CHATS_CLOSED in shown.text
        server.tap(shown, texts.ALLOW.format(what=person.id))
        await server.wait_until(lambda: line(shown, str(person.id)).endswith(": allowed"))
    async with running_bot(server, tmp_path, **settings):
        await forget(server, user=person)
        assert (await server.ask("two", user=person)).text.startswith("Answer to: two")


async def test_a_listed_group_that_becomes_a_supergroup_stays_listed(
    server: BotApiServer, tmp_path: Path
) -> None:
    group = server.group(kind="group")
    async with running_bot(server, tmp_path, allowed_chats=frozenset({group.id})):
        await server.ask("/ask one", chat=group)
        new = server.migrate(group)
        await server.ask("/ask two", chat=new)


async def all_done(bot: Running) -> None:
    """Waits until all that was said has been dealt with."""

    async def done() -> bool:
        return await bot.state.pending() == {} and not bot.server.world.updates.pending

    await eventually(done)


async def test_a_refused_group_that_becomes_a_supergroup_stays_refused(bot: Running) -> None:
    group = bot.server.group(kind="group")
    await bot.server.ask("/ask one", chat=group)
    shown = await bot.server.ask("/chats")
    bot.server.tap(shown, texts.REFUSE.format(what="Group"))
    await bot.server.wait_until(lambda: line(shown, "Group").endswith(": refused"))
    new = bot.server.migrate(group)
    bot.server.say("/ask two", chat=new)
    await all_done(bot)
    assert [question for question, _ in bot.assistant.asked] == ["one"]
    assert bot.server.sent(new) == []


@pytest.mark.parametrize("told", [True, False])
async def test_a_group_allowed_by_an_admin_stays_so_however_its_move_is_heard_of(
    server: BotApiServer, tmp_path: Path, told: bool
) -> None:
    group = server.group(kind="group")
    settings: dict[str, Any] = {"admin_ids": frozenset({server.reader.id}), "allowed_chats": frozenset({-1})}
    async with running_bot(server, tmp_path, **settings) as bot:
        await bot.state.allow(group.id, True)
        await server.ask("/ask one", chat=group)
        if told:
            new = server.migrate(group)
        else:  # a refused message is all that says so
            gate = asyncio.Event()
            bot.assistant.before = lambda _: gate.wait()
            question = server.say("/ask on its way", chat=group)
            await server.wait_until(lambda: question.reactions)
            new = server.group(kind="supergroup")
            group.migrated_to = new.id
            gate.set()
            await server.wait_for("Answer to: on its way", chat=new)
        since = server.mark()
        server.say("/ask two", chat=new)
        await server.wait_for("Answer to: two", chat=new, since=since)


async def test_a_database_that_does_not_say_who_is_served_lets_nobody_in(
    server: BotApiServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    group = server.group(privacy=False)
    async with running_bot(server, tmp_path) as bot:
        await bot.state.allow(group.id, False)
        on_disk(tmp_path / "state.db", "alter table allowances rename to allowances_away")
        server.say("/ask one", chat=group)
        server.say("talk among people", chat=server.group(privacy=False))
        await all_done(bot)
        assert bot.assistant.asked == []
        assert server.sent() == []
        assert "not known whether its chat is served" in caplog.text
        on_disk(tmp_path / "state.db", "alter table allowances_away rename to allowances")
        await server.ask("two")


async def test_a_chat_that_cannot_be_noted_is_answered(
    bot: Running, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await bot.server.ask("/help")
    no_notes = "before insert on chats when new.seen is not null begin select raise(abort, 'full'); end"
    on_disk(tmp_path / "state.db", f"create trigger no_notes {no_notes}")
    await bot.server.ask("/ask one", chat=bot.server.group("Another"))
    on_disk(tmp_path / "state.db", "drop trigger no_notes")
    assert "A chat could not be noted" in caplog.text


async def test_many_chats_come_in_pages(bot: Running) -> None:
    for n in range(14):
        await bot.state.note_chat(-100 - n, "group", f"Group {n:02}")
    shown = await bot.server.ask("/chats")
    bot.server.tap(shown, "›")
    await bot.server.wait_until(lambda: "Group 07" in shown.text)
    bot.server.tap(shown, texts.REFUSE.format(what="Group 07"))
    await bot.server.wait_until(lambda: line(shown, "Group 07").endswith(": refused"))
    assert "2/3" in [b.text for b in shown.buttons]


async def test_a_chat_that_nobody_has_seen_cannot_be_allowed(bot: Running) -> None:
    shown = await bot.server.ask("/help")
    since = bot.server.mark()
    bot.server.tap(shown, data=f"1:permit:{bot.server.reader.id:x}:-77:1:0")
    bot.server.tap(shown, data=f"1:permit:{bot.server.reader.id:x}:x")
    bot.server.tap(shown, data=f"1:permit:{bot.server.reader.id:x}")
    await bot.server.ask("/help")
    assert await bot.state.allowances() == {}
    assert bot.server.mark() == since + 1


async def test_only_an_admin_in_private_decides(bot: Running) -> None:
    group, other = bot.server.group(), bot.server.person("Other")
    assert (await bot.server.ask("/chats", user=other)).text == texts.UNKNOWN_COMMAND
    theirs = await bot.server.ask("/faq", user=other)
    ours = await bot.server.ask("/faq", chat=group)
    for message, user in ((theirs, other), (ours, bot.server.reader)):
        for data in (f"1:permit:0:{group.id}:0:0", "1:chats:0:0"):
            since = bot.server.mark()
            bot.server.tap(message, data=data, user=user)
            await bot.server.wait_for(texts.ADMINS_ONLY, chat=message.chat, since=since)
    assert await bot.state.allowances() == {}


# --- nothing gets past it ------------------------------------------------------------------------------

Deed = Callable[[BotApiServer, Message], object]


def forwarded(server: BotApiServer, old: Message) -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Somebody", "date": 1_700_000_000}
    message = server.world.add_message(
        old.chat, server.reader, text="/ask me", extra={"forward_origin": origin}
    )
    message.entities = [{"type": "bot_command", "offset": 0, "length": 4}]
    server.world.updates.push("message", message.as_json())


def added_again(server: BotApiServer, old: Message) -> None:
    server.membership(server.group(bot="left"), "member")


DEEDS: dict[str, Deed] = {
    "message": lambda server, old: server.say("/ask me", chat=old.chat),
    "command": lambda server, old: server.say("/price BABA", chat=old.chat),
    "reply": lambda server, old: server.say("and now?", chat=old.chat, reply_to=old),
    "watch": lambda server, old: server.say("/watch BABA rsi > 70", chat=old.chat),
    "settings": lambda server, old: server.say("/settings BABA", chat=old.chat),
    "edited": lambda server, old: server.edit(server.say("/asked", chat=old.chat), "/ask me"),
    "forwarded": forwarded,
    "document": lambda server, old: server.document("a.md", b"text", chat=old.chat),
    "callback": lambda server, old: server.tap(old, data="1:faq:0:q1"),
    "admin's callback": lambda server, old: server.tap(old, data="1:removed:0:0"),
    "inline": lambda server, old: server.ask_inline("baba"),
    "guest": lambda server, old: server.ask_guest("@fomocheck_bot baba?", chat=server.group(bot="left")),
    "membership": added_again,
    "channel": lambda server, old: server.say(
        "/ask me", chat=server.group(kind="channel", bot="administrator")
    ),
}


@pytest.mark.parametrize("deed", DEEDS)
async def test_nothing_gets_past_the_list(server: BotApiServer, tmp_path: Path, deed: str) -> None:
    served, refused = server.person("Served"), server.group(privacy=False)
    async with running_bot(server, tmp_path) as bot:
        old = await server.ask("/ask before it was refused", chat=refused)
        bot.assistant.asked.clear()
    since = server.mark()
    async with running_bot(server, tmp_path, bot.assistant, allowed_chats=frozenset({served.id})) as bot:
        DEEDS[deed](server, old)
        await server.ask("/ask something else", user=served)
        await all_done(bot)
        assert [question for question, _ in bot.assistant.asked] == ["something else"]
        assert [m.chat.id for m in server.sent(since=since)] == [served.id]
        assert await bot.state.watches() == ()
        assert not server.calls.counts["answerInlineQuery"]
        assert not server.calls.counts["answerGuestQuery"]


async def test_a_refused_chat_is_not_told_what_it_watched(server: BotApiServer, tmp_path: Path) -> None:
    served = server.person("Served")
    allowed = frozenset({served.id})
    async with running_bot(server, tmp_path, allowed_chats=allowed, watch_seconds=0.02) as bot:
        await server.ask("/help", user=served)
        for chat_id in (-5, served.id):
            await bot.state.add_watch(Watch(chat_id, 1, "BABA", "rsi_14", True, 70.0))
        bot.assistant.live["BABA", "rsi_14"] = Figure(
            "BABA", "rsi_14", 80.0, "points", CLOSE, "Yahoo Finance"
        )
        await server.wait_for("80.0", chat=server.private(served))

        async def told() -> bool:
            return [w.armed for w in await bot.state.watches()] == [True, False]

        await eventually(told)
    assert server.refused == []  # nor was it tried
