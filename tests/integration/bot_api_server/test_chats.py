"""Groups, topics, privacy mode, and where the bot may not write."""

from __future__ import annotations

import pytest
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden

from tests.fakes.bot_api import BotApiServer, Chat
from tests.fakes.bot_api.helpers import refuses

PRIVATE_TO_GROUP: list[tuple[str, bool]] = [
    ("plain talk", False),
    ("@fomocheck_bot is this overbought?", False),
    ("/price BABA", True),
    ("well, /price BABA", True),
    ("/price@FomoCheck_Bot BABA", True),
    ("/price@another_bot BABA", False),
]


@pytest.mark.parametrize(("text", "heard"), PRIVATE_TO_GROUP)
async def test_privacy_mode(server: BotApiServer, bot: Bot, text: str, heard: bool) -> None:
    server.say(text, chat=server.group())
    assert bool(await bot.get_updates()) is heard
    for open_group in (server.group(privacy=False), server.group(bot="administrator")):
        server.say(text, chat=open_group)
        assert len(server.world.updates.pending) == 1 + heard
        server.world.updates.pending.pop()


async def test_replies_to_the_bot_are_heard_and_bots_are_not(server: BotApiServer, bot: Bot) -> None:
    group = server.group()
    await bot.send_message(group.id, "hello")
    (hello,) = server.sent(group)
    server.say("thanks", chat=group, reply_to=hello)
    server.say("me too", chat=group, reply_to=server.say("unheard", chat=group))
    server.say("/price@fomocheck_bot", chat=group, user=server.person("Another bot", is_bot=True))
    server.say("/price", chat=group)  # meant for the bot that spoke last
    updates = await bot.get_updates()
    assert [u.message.text for u in updates if u.message] == ["thanks"]
    thanks = updates[0].message
    assert thanks
    assert thanks.message_thread_id == hello.id  # a thread of replies,
    assert not thanks.is_topic_message  # which is not a topic:
    with refuses(BadRequest, "message thread not found"):
        await bot.send_message(group.id, "x", message_thread_id=thanks.message_thread_id)


async def test_topics_of_a_forum(server: BotApiServer, bot: Bot) -> None:
    forum = server.group(forum=True)
    prices = server.topic(forum, "Prices")
    server.say("/price", chat=forum, topic=prices)
    (update,) = await bot.get_updates()
    assert update.message
    assert update.message.is_topic_message
    sent = await update.message.reply_text("here")
    assert sent.message_thread_id == prices
    forum.closed_topics.add(prices)
    with refuses(BadRequest, "TOPIC_CLOSED"):
        await bot.send_message(forum.id, "x", message_thread_id=prices)


async def test_where_the_bot_may_not_write(server: BotApiServer, bot: Bot, chat: Chat) -> None:
    server.membership(chat, "kicked")
    group, gone, muted = server.group(), server.group(bot="left"), server.group(bot="restricted")
    server.membership(group, "kicked")
    stranger = server.private(server.person("Stranger"))
    for place, words in [
        (chat, "bot was blocked by the user"),
        (stranger, "bot can't initiate conversation"),
        (group, "bot was kicked from the supergroup chat"),
        (gone, "bot is not a member of the supergroup chat"),
    ]:
        with refuses(Forbidden, words):
            await bot.send_message(place.id, "x")
    with refuses(BadRequest, "not enough rights"):
        await bot.send_message(muted.id, "x")
    changes = [u.my_chat_member.new_chat_member.status for u in await bot.get_updates() if u.my_chat_member]
    assert changes == ["kicked", "kicked"]


async def test_a_group_becomes_a_supergroup(server: BotApiServer, bot: Bot) -> None:
    group = server.group(kind="group")
    new = server.migrate(group)
    with pytest.raises(ChatMigrated) as migrated:
        await bot.send_message(group.id, "x")
    assert migrated.value.new_chat_id == new.id
    old_says, new_says = await bot.get_updates()
    assert old_says.message
    assert old_says.message.migrate_to_chat_id == new.id
    assert new_says.message
    assert new_says.message.migrate_from_chat_id == group.id
    await bot.send_message(new.id, "here now")


async def test_members_and_chats_are_what_the_library_reads(server: BotApiServer, bot: Bot) -> None:
    group = server.group(bot="administrator")
    server.say("/start", chat=group)
    assert (await bot.get_chat(group.id)).title == "Group"
    assert [member.user.id for member in await bot.get_chat_administrators(group.id)] == [bot.id]
    assert (await bot.get_chat_member(group.id, server.reader.id)).status == "member"
    assert await bot.get_chat_member_count(group.id) == 2
    for status in ("restricted", "member", "left"):
        server.membership(group, status)
    statuses = [u.my_chat_member.new_chat_member.status for u in await bot.get_updates() if u.my_chat_member]
    assert statuses == ["restricted", "member", "left"]
