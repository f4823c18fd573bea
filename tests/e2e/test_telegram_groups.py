"""Manners in a group: it answers what is meant for it, in one message, and is silent otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.telegram import texts
from retrieval.types import Block, Part, Subject
from tests.e2e.telegram_fixtures import Running, running_bot
from tests.fakes.bot_api import BotApiServer, Chat


@pytest.fixture
def group(bot: Running) -> Chat:
    return bot.server.group()


async def silent(bot: Running, chat: Chat, before: int) -> None:
    """Something the bot does answer has been answered, and nothing else."""
    bot.server.say("/help", chat=chat)
    answers = await bot.server.wait_for(1, chat=chat, since=before)
    assert [m.text.split("\n")[0] for m in answers] == [texts.WHAT_I_DO]


@pytest.mark.parametrize(
    "said",
    [
        "is baba overbought?",
        "good morning all",
        "/ask@another_bot is baba overbought?",
        "/unknown",
        "/start",
        "@another_bot hello",
        "fomocheck_bot is a name",
    ],
)
@pytest.mark.parametrize("privacy", [True, False])
async def test_what_is_not_meant_for_it_gets_no_reply(bot: Running, said: str, privacy: bool) -> None:
    group = bot.server.group(privacy=privacy)
    before = bot.server.mark()
    bot.server.say(said, chat=group)
    await silent(bot, group, before)
    assert bot.assistant.asked == []


async def test_replies_among_people_get_no_reply(bot: Running) -> None:
    group = bot.server.group(privacy=False)
    question = bot.server.say("is baba overbought?", chat=group)
    bot.server.say("no idea", chat=group, reply_to=question, user=bot.server.person("Other"))
    bot.server.other("sticker", chat=group)
    bot.server.edit(question, "is baba overbought or not?")
    await silent(bot, group, bot.server.mark())


@pytest.mark.parametrize(
    "command", ["/ask is it cheap?", "/ask@fomocheck_bot is it cheap?", "/Ask@FOMOcheck_Bot is it cheap?"]
)
async def test_a_command_is_answered_quoting_the_question(bot: Running, group: Chat, command: str) -> None:
    question = bot.server.say(command, chat=group)
    answer = (await bot.server.wait_for(1, chat=group))[0]
    assert "Answer to: is it cheap?" in answer.text
    assert answer.reply_to is question
    assert "message_thread_id" not in answer.params


async def test_a_delivered_mention_is_answered_without_the_name(bot: Running) -> None:
    group = bot.server.group(privacy=False)
    bot.server.say("@FomoCheck_bot, is it cheap?", chat=group)
    await bot.server.wait_for("Answer to: is it cheap?", chat=group)


async def test_a_reply_to_the_bot_is_a_follow_up_of_that_person(bot: Running, group: Chat) -> None:
    one, other = bot.server.person("One"), bot.server.person("Other")
    answer = await bot.server.ask("/ask is baba cheap?", chat=group, user=one)
    bot.server.say("and tencent?", chat=group, user=one, reply_to=answer)
    await bot.server.wait_for("Answer to: and tencent?")
    bot.server.say("and jd?", chat=group, user=other, reply_to=answer)
    await bot.server.wait_for("Answer to: and jd?")
    assert bot.assistant.asked[1:] == [
        ("and tencent?", Subject(("BABA",), (), "is baba cheap?")),
        ("and jd?", Subject()),
    ]


async def test_ask_in_reply_takes_the_message_as_the_question(bot: Running, group: Chat) -> None:
    message = bot.server.say("is baba overbought?", chat=group)
    bot.server.say("/ask", chat=group, reply_to=message, user=bot.server.person("Other"))
    await bot.server.wait_for("Answer to: is baba overbought?", chat=group)


async def test_a_long_answer_is_one_compact_message_with_more_in_private(bot: Running, group: Chat) -> None:
    bot.assistant.answers["all"] = [
        Block(Part.LEAD, "The answer."),
        *(Block(Part.TEXT, "word " * 100) for _ in range(20)),
        Block(Part.SOURCE, "[1] A sample article"),
    ]
    answer = await bot.server.ask("/ask all", chat=group)
    assert "The answer." in answer.text
    assert "[1] A sample article" in answer.text
    assert len(answer.text) < 1500
    (button,) = answer.buttons
    assert button.text == texts.MORE_IN_PRIVATE
    assert button.url
    assert button.url.startswith("https://t.me/fomocheck_bot?start=q_")

    bot.server.say(f"/start {button.url.partition('=')[2]}")
    await bot.server.wait_for(3, chat=bot.server.chat)
    assert bot.server.sent(group) == [answer]


async def test_an_answer_that_is_whole_has_no_more_in_private(bot: Running, group: Chat) -> None:
    assert (await bot.server.ask("/ask is it cheap?", chat=group)).buttons == []


async def test_eyes_show_that_it_works_and_close_again(bot: Running, group: Chat) -> None:
    seen: list[list[str]] = []

    async def before(_: str) -> None:
        seen.append(list(question.reactions))

    bot.assistant.before = before
    question = bot.server.say("/ask is it cheap?", chat=group)
    await bot.server.wait_for(1, chat=group)
    assert seen == [["👀"]]
    assert question.reactions == []
    assert bot.server.calls.of("sendChatAction") == []


async def test_an_answer_stays_in_its_topic(bot: Running) -> None:
    forum = bot.server.group(forum=True)
    topic = bot.server.topic(forum, "Stocks")
    question = bot.server.say("/ask is it cheap?", chat=forum, topic=topic)
    answer = (await bot.server.wait_for(1, chat=forum))[0]
    assert answer.topic == topic
    assert answer.reply_to is question


async def test_an_edited_question_is_answered_in_place(bot: Running, group: Chat) -> None:
    question = bot.server.say("/ask is bab cheap?", chat=group)
    answer = (await bot.server.wait_for(1, chat=group))[0]
    bot.server.edit(question, "/ask is baba cheap?")
    await bot.server.wait_for("Answer to: is baba cheap?", chat=group)
    assert bot.server.sent(group) == [answer]


async def test_it_greets_once_when_added(bot: Running) -> None:
    group = bot.server.group(bot="left")
    for status in ("member", "left", "member", "administrator"):
        bot.server.membership(group, status)
    bot.server.say("/help", chat=group)
    await bot.server.wait_for(texts.WHAT_I_DO, chat=group)
    assert [m.text for m in bot.server.sent(group)][:-1] == [texts.GROUP_WELCOME]
    assert {chat.id: chat.active for chat in await bot.state.chats()}[group.id]
    bot.server.membership(group, "kicked")
    await bot.server.ask("/help")
    assert not {chat.id: chat.active for chat in await bot.state.chats()}[group.id]


async def test_a_migrated_group_keeps_what_is_known(bot: Running) -> None:
    group = bot.server.group(kind="group")
    await bot.server.ask("/ask is baba cheap?", chat=group)
    new = bot.server.migrate(group)
    await bot.server.ask("/ask and tencent?", chat=new)
    assert bot.assistant.asked[1] == ("and tencent?", Subject(("BABA",), (), "is baba cheap?"))


async def test_only_allowed_chats_are_served(server: BotApiServer, tmp_path: Path) -> None:
    allowed, refused = server.group(), server.group()
    admin, stranger = server.person("Admin"), server.person("Stranger")
    async with running_bot(
        server, tmp_path, allowed_chats=frozenset({allowed.id}), admin_ids=frozenset({admin.id})
    ) as bot:
        server.say("/ask not here", chat=refused, user=admin)
        server.membership(refused, "left")
        server.membership(refused, "member")
        assert (await server.ask("not me", user=stranger)).text == texts.NOT_SERVED
        edited = server.say("nor me", user=stranger)
        server.edit(edited, "nor me at all")
        await server.ask("/ask here", chat=allowed, user=stranger)
        await server.ask("in private", user=admin)
        theirs = server.say("a message with buttons of old", chat=refused, user=admin)
        tap = server.tap(theirs, data="1:faq:0:q1", user=stranger)
        assert (await server.answered(tap))["text"] == texts.NOT_SERVED
        assert [question for question, _ in bot.assistant.asked] == ["here", "in private"]
        assert server.sent(refused) == []
