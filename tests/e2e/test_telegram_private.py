"""A person and the bot in private, over HTTP: questions, follow-ups, edits, long and late ones."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from bot.telegram import texts
from retrieval.types import Block, Part, Subject
from retrieval.writing.budget import FILE, Budget
from tests.e2e.telegram_fixtures import Running, eventually, forget, running_bot
from tests.fakes.bot_api import BotApiServer, Message
from tests.postgres import rows

NAUGHTY = [
    "<script>alert(1)</script>",
    "</blockquote><b>",
    "& &amp; &#x27; <",
    "*_[`~>#+-=|{}.!",
    "\u202egnirts",
    "Z\u0335\u0321a\u0334lgo",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467\U0001f1ed\U0001f1f0",
    "\ufeff\u200b\u00ad\ufffe",
    "' OR 1=1 --",
    "%s %d {0} {}",
    "tg://user?id=1",
]


def words(message: Message) -> str:
    return message.text


async def rated(home: Path, question: str, good: bool) -> bool:
    kept = await asyncio.to_thread(
        rows, f"sqlite:///{home / 'state.db'}", "select question, good from feedback"
    )
    return kept == [(question, int(good))]


async def test_a_question_is_answered_with_its_sources_folded(bot: Running) -> None:
    answer = await bot.server.ask("is baba overbought?")
    assert answer.text == (
        f"Answer to: is baba overbought?\n\n{texts.FIRST_CONTACT}\n\n"
        "[1] A sample article\nInformation, not advice."
    )
    assert [kind["type"] for kind in answer.entities if "blockquote" in kind["type"]] == [
        "expandable_blockquote"
    ]
    assert [b.text for b in answer.buttons] == ["👍", "👎"]


async def test_typing_is_shown_while_it_works(bot: Running) -> None:
    gate = asyncio.Event()
    bot.assistant.before = lambda _: gate.wait()
    bot.server.say("is baba overbought?")
    await bot.server.wait_until(lambda: bot.server.calls.counts["sendChatAction"])
    assert bot.server.calls.of("sendChatAction")[0].params["action"] == "typing"
    assert bot.server.sent() == []
    gate.set()
    await bot.server.wait_for("Answer to")


async def test_only_the_first_answer_introduces_the_bot(bot: Running) -> None:
    assert texts.FIRST_CONTACT in (await bot.server.ask("one")).text
    assert texts.FIRST_CONTACT not in (await bot.server.ask("two")).text


async def test_start_says_what_it_is_and_later_answers_need_not(bot: Running) -> None:
    hello = await bot.server.ask("/start")
    assert texts.HELLO in hello.text
    assert "not advice" in hello.text
    assert texts.FIRST_CONTACT not in (await bot.server.ask("one")).text


async def test_a_follow_up_has_the_subject_of_the_question_before(bot: Running) -> None:
    await bot.server.ask("is baba overbought?")
    await bot.server.ask("and its price?")
    assert bot.assistant.asked == [
        ("is baba overbought?", Subject()),
        ("and its price?", Subject(("BABA",), (), "is baba overbought?")),
    ]


async def test_two_people_do_not_share_a_subject(bot: Running) -> None:
    await bot.server.ask("is baba overbought?")
    await bot.server.ask("and its price?", user=bot.server.person("Other"))
    assert bot.assistant.asked[1] == ("and its price?", Subject())


@pytest.mark.parametrize(
    ("command", "asked"),
    [
        ("/ask is baba overbought?", "is baba overbought?"),
        ("/ASK@fomocheck_bot is baba overbought?", "is baba overbought?"),
        ("/ask\nis baba overbought?", "is baba overbought?"),
        ("/price 9988.HK", "price of 9988.HK"),
    ],
)
async def test_commands_with_words_ask(bot: Running, command: str, asked: str) -> None:
    assert f"Answer to: {asked}" in (await bot.server.ask(command)).text


async def test_a_command_without_words_shows_how_and_its_buttons_work(bot: Running, tmp_path: Path) -> None:
    price = await bot.server.ask("/price")
    assert price.text == texts.NAME_EXAMPLE.format(command="/price", symbol="BABA")
    bot.server.tap(price, "9988.HK")
    await bot.server.wait_for("Answer to: price of 9988.HK")

    bot.server.tap(price, "BABA")
    await bot.server.wait_for("Answer to: price of BABA")
    bot.server.tap(bot.server.sent()[1], "👎")  # of the first
    await eventually(partial(rated, tmp_path, "/price 9988.HK", False))

    ask = await bot.server.ask("/ask")
    assert ask.text.startswith(texts.ASK_EXAMPLE)
    bot.server.tap(ask, "Common question 2?")
    await bot.server.wait_for("Answer to: faq Common question 2?")


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("/help", "/price BABA"),
        ("/privacy", "90 days"),
        ("/sources", "A sample article, A paper, 5 Jan 2026: https://example.org/a"),
        ("/nonsense", texts.UNKNOWN_COMMAND),
        ("/faq@another_bot", texts.UNKNOWN_COMMAND),
    ],
)
async def test_other_commands(bot: Running, said: str, part: str) -> None:
    assert part in (await bot.server.ask(said)).text


@pytest.mark.parametrize("kind", ["sticker", "voice", "location", "dice"])
async def test_what_is_no_text_gets_one_polite_line(bot: Running, kind: str) -> None:
    bot.server.other(kind)
    assert (await bot.server.wait_for(1))[0].text == texts.NOT_TEXT


@pytest.mark.parametrize("text", NAUGHTY)
async def test_no_text_breaks_a_message(bot: Running, text: str) -> None:
    bot.assistant.answers[text.strip()] = [Block(part, f"{part}: {text}") for part in Part]
    bot.server.say(text)
    answer = await bot.server.wait_for("lead:")
    shown = text.replace("\u202e", "")  # Telegram takes out what turns the direction of writing
    for part in Part:
        assert f"{part}: {shown}" in answer.text


async def test_a_long_answer_comes_in_three_messages_then_on_demand(bot: Running, tmp_path: Path) -> None:
    lines = [f"Line {n}: {'word ' * 40}." for n in range(100)]
    bot.assistant.answers["all of it"] = [Block(Part.TEXT, line) for line in lines]
    bot.assistant.instruments = ("BABA",)
    bot.server.say("all of it")
    first = await bot.server.wait_for(3)
    assert [[b.text for b in m.buttons] for m in first] == [
        *([], []),
        [texts.SHOW_MORE, texts.CHART, "👍", "👎"],
    ]

    bot.server.tap(first[2], "Show more")
    everything = await bot.server.wait_for("Line 99")
    assert first[2].buttons == []
    assert [b.text for b in everything.buttons] == [texts.CHART, "👍", "👎"]  # they have moved
    bot.server.tap(everything, "👍")
    await eventually(partial(rated, tmp_path, "all of it", True))
    said = "\n".join(map(words, bot.server.sent()))
    assert [line for line in lines if line not in said] == []


async def test_an_edited_question_is_answered_in_the_same_message(bot: Running) -> None:
    question = bot.server.say("is bab overbought?")
    answer = (await bot.server.wait_for(1))[0]
    bot.server.edit(question, "is baba overbought?")
    await bot.server.wait_for("Answer to: is baba overbought?")
    assert bot.server.sent() == [answer]
    assert answer.text.startswith("Answer to: is baba overbought?")


async def test_an_edit_that_makes_an_answer_shorter_takes_away_the_rest(bot: Running) -> None:
    bot.assistant.answers["long"] = [Block(Part.TEXT, "word " * 1500)]
    question = bot.server.say("long")
    first, second = await bot.server.wait_for(2)
    bot.server.edit(question, "short")
    await bot.server.wait_until(lambda: second.deleted)
    assert first.text.startswith("Answer to: short")
    assert bot.server.mark() == 2


async def test_an_edit_without_a_change_and_one_too_late_do_nothing(bot: Running) -> None:
    question = bot.server.say("one")
    await bot.server.wait_for(1)
    bot.server.edit(question, "one")
    old = bot.server.say("two", age=400)
    await bot.server.wait_for("Answer to: two")
    bot.server.edit(old, "three")
    await bot.server.ask("four")
    assert [q for q, _ in bot.assistant.asked] == ["one", "two", "four"]


async def test_a_late_question_is_answered_if_still_wanted(bot: Running) -> None:
    bot.server.say("is baba overbought?", age=700)
    offer = (await bot.server.wait_for(1))[0]
    assert offer.text == texts.LATE
    assert bot.assistant.asked == []
    bot.server.tap(offer, texts.ANSWER_NOW)
    await bot.server.wait_for("Answer to: is baba overbought?")
    assert bot.server.sent() == [offer]  # in its place


async def test_opinions_are_kept(bot: Running, tmp_path: Path) -> None:
    answer = await bot.server.ask("is baba overbought?")
    tap = bot.server.tap(answer, "👎")
    assert (await bot.server.answered(tap))["text"] == texts.THANKS
    await bot.server.ask("/help")  # whatever was before it is done
    assert await rated(tmp_path, "is baba overbought?", False)


async def test_related_questions_are_offered_and_answered_below(bot: Running) -> None:
    bot.assistant.related = bot.assistant.entries[:2]
    answer = await bot.server.ask("is baba overbought?")
    assert [b.text for b in answer.buttons] == ["Common question 1?", "Common question 2?", "👍", "👎"]
    bot.server.tap(answer, "Common question 1?")
    await bot.server.wait_for("Answer to: faq Common question 1?")
    assert answer.text.startswith("Answer to: is baba")


async def test_what_could_not_be_answered_is_noted(bot: Running) -> None:
    bot.assistant.abstains.add("who am i?")
    await bot.server.ask("who am i?")
    await bot.server.ask("is baba overbought?")
    assert await bot.state.unanswered() == ("who am i?",)


async def test_the_price_of_several_is_that_of_each(bot: Running) -> None:
    bot.assistant.instruments = ("BABA", "9988.HK")
    answer = await bot.server.ask("/price BABA and 9988.HK")
    assert "Answer to: price of BABA and 9988.HK" in answer.text
    assert texts.SIDE_BY_SIDE.format(names="BABA 9988.HK") in answer.text
    assert "side by side" not in (await bot.server.ask("/price alibaba")).text


async def test_sources_are_dated_as_the_chat_wants_it(bot: Running) -> None:
    shown = await bot.server.ask("/settings")
    bot.server.tap(shown, data=f"1:choose:{shown.chat.id:x}:dates:iso")
    await bot.server.wait_until(lambda: f"{datetime.now(UTC):%Y-%m-%d}" in shown.text)
    assert "A paper, 2026-01-05: https" in (await bot.server.ask("/sources")).text


async def test_forget_deletes_what_was_kept_to_the_last_byte(server: BotApiServer, tmp_path: Path) -> None:
    async with running_bot(server, tmp_path) as bot:
        bot.assistant.abstains.add("my secret question")
        answer = await server.ask("my secret question")
        server.tap(answer, "👍")
        await server.wait_until(lambda: server.calls.counts["answerCallbackQuery"])
        await server.ask("/help")
        assert await bot.state.unanswered() == ("my secret question",)
        await forget(server)
    assert b"my secret question" not in (tmp_path / "state.db").read_bytes()


async def test_forget_also_deletes_that_a_model_was_asked(server: BotApiServer, tmp_path: Path) -> None:
    budget = Budget(tmp_path / FILE)
    async with running_bot(server, tmp_path):
        asked = "select count(*) from asked where asker != ''"
        for asker in (server.reader.id, 99):
            assert budget.take(str(asker), 10)
        assert rows(f"sqlite:///{tmp_path / FILE}", asked) == [(2,)]
        await forget(server)
        assert rows(f"sqlite:///{tmp_path / FILE}", asked) == [(1,)]
    assert budget.today().answers == 2


async def test_many_sources_are_leafed_through(bot: Running) -> None:
    article = bot.assistant.documents[0]
    bot.assistant.documents = tuple(replace(article, title=f"Article {n:02}") for n in range(14))
    shown = await bot.server.ask("/sources")
    assert [line[2:12] for line in words(shown).splitlines()[1:]] == [f"Article {n:02}" for n in range(6)]
    assert [b.text for b in shown.buttons] == ["1/3", "›"]
    bot.server.tap(shown, "›")
    await bot.server.wait_until(lambda: "Article 06" in shown.text)
    bot.server.tap(shown, "›")
    await bot.server.wait_until(lambda: "Article 13" in shown.text)
    assert [b.text for b in shown.buttons] == ["‹", "3/3"]
    assert bot.server.sent() == [shown]


async def test_a_question_beyond_the_limit_is_cut_with_a_word(server: BotApiServer, tmp_path: Path) -> None:
    async with running_bot(server, tmp_path, max_question_chars=100) as bot:
        answer = await server.ask("why " * 50)
        assert texts.TOO_LONG.format(limit=100) in answer.text
        assert len(bot.assistant.asked[0][0]) == 100


@pytest.mark.parametrize(
    ("link", "part"),
    [
        ("faq_q3", "Answer to: faq Common question 3?"),
        ("p_BABA", "Answer to: price of BABA"),
        ("p_9988_HK", "Answer to: price of 9988.HK"),
        ("faq_nothing", texts.HELLO),
        ("q_unknown", texts.HELLO),
        ("p_../../etc", texts.HELLO),
        ("x" * 64, texts.HELLO),
    ],
)
async def test_links_lead_where_they_say_or_to_a_plain_start(bot: Running, link: str, part: str) -> None:
    assert part in (await bot.server.ask(f"/start {link}")).text


async def test_one_chat_in_order_and_another_beside_it(bot: Running) -> None:
    gate = asyncio.Event()

    async def before(question: str) -> None:
        if question == "slow":
            await gate.wait()

    bot.assistant.before = before
    other = bot.server.private(bot.server.person("Other"))
    mine = bot.server.say("slow").chat
    bot.server.say("quick")
    bot.server.say("theirs", user=other.user)
    await bot.server.wait_for("Answer to: theirs", chat=other)
    assert bot.server.sent(mine) == []
    gate.set()
    await bot.server.wait_for(2, chat=mine)
    assert [m.text.split("\n")[0] for m in bot.server.sent(mine)] == ["Answer to: slow", "Answer to: quick"]


async def test_a_tap_does_not_wait_for_a_question(bot: Running) -> None:
    gate = asyncio.Event()
    faq = await bot.server.ask("/faq")
    bot.assistant.before = lambda question: gate.wait() if question == "slow" else asyncio.sleep(0)
    bot.server.say("slow")
    bot.server.tap(faq, "Common question 1?")
    await bot.server.wait_for("Answer to: faq Common question 1?")
    gate.set()
    await bot.server.wait_for("Answer to: slow")


async def test_menus_and_descriptions_are_set(bot: Running) -> None:
    calls = bot.server.calls
    await bot.server.wait_until(lambda: calls.counts["setMyShortDescription"])
    menus = [[c["command"] for c in _list(call.params["commands"])] for call in calls.of("setMyCommands")]
    assert menus == [list(texts.COMMANDS), list(texts.GROUP_COMMANDS), list(texts.GROUP_ADMIN_COMMANDS)]


def _list(value: object) -> list[dict[str, str]]:
    parsed = json.loads(value) if isinstance(value, str) else value
    assert isinstance(parsed, list)
    return parsed
