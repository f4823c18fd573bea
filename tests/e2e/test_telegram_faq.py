"""The FAQ as buttons: browsing, reading, searching; nobody taps another's, nothing old breaks."""

from __future__ import annotations

import pytest

from bot.telegram import texts
from retrieval.types import Block, Part
from tests.e2e.telegram_fixtures import Running
from tests.fakes.assistant import entry
from tests.fakes.bot_api import Message

ALL = [f"Common question {n}?" for n in range(1, 15)]


def labels(message: Message) -> list[list[str]]:
    return [[button.text for button in row] for row in message.rows]


async def tap_and_wait(bot: Running, message: Message, label: str, words: str) -> None:
    bot.server.tap(message, label)
    await bot.server.wait_until(lambda: words in message.text or words in str(labels(message)))


async def test_browsing_stays_in_one_message(bot: Running) -> None:
    faq = await bot.server.ask("/faq")
    assert faq.text == texts.FAQ_TITLE
    assert labels(faq) == [*([q] for q in ALL[:6]), ["1/3", "›"]]

    await tap_and_wait(bot, faq, "›", "2/3")
    assert labels(faq) == [*([q] for q in ALL[6:12]), ["‹", "2/3", "›"]]
    await tap_and_wait(bot, faq, "›", "3/3")
    assert labels(faq) == [*([q] for q in ALL[12:]), ["‹", "3/3"]]

    await tap_and_wait(bot, faq, ALL[13], f"Answer to: faq {ALL[13]}")
    assert labels(faq) == [[texts.BACK]]
    await tap_and_wait(bot, faq, texts.BACK, "3/3")
    assert faq.text == texts.FAQ_TITLE
    assert bot.server.sent() == [faq]


async def test_a_long_entry_is_turned_over_page_by_page(bot: Running) -> None:
    bot.assistant.answers["faq Common question 1?"] = [
        Block(Part.TEXT, f"({n}) " + "x" * 4000) for n in (1, 2, 3)
    ]
    faq = await bot.server.ask("/faq")
    await tap_and_wait(bot, faq, ALL[0], "(1)")
    assert labels(faq) == [["1/3", "›"], [texts.BACK]]
    await tap_and_wait(bot, faq, "›", "(2)")
    assert labels(faq) == [["‹", "2/3", "›"], [texts.BACK]]
    await tap_and_wait(bot, faq, "‹", "(1)")
    await tap_and_wait(bot, faq, texts.BACK, ALL[0])


async def test_figures_in_an_entry_are_looked_up_when_it_is_read(bot: Running) -> None:
    faq = await bot.server.ask("/faq")
    for _ in range(2):
        await tap_and_wait(bot, faq, ALL[0], "Answer to")
        await tap_and_wait(bot, faq, texts.BACK, ALL[5])
    assert [question for question, _ in bot.assistant.asked] == ["faq Common question 1?"] * 2


async def test_a_second_tap_on_the_same_button_is_no_trouble(bot: Running) -> None:
    faq = await bot.server.ask("/faq")
    taps = [bot.server.tap(faq, "1/3") for _ in range(2)]
    taps.append(bot.server.tap(faq, ALL[0]))
    for tap in taps:
        await bot.server.answered(tap)
    await bot.server.wait_for("Answer to: faq")


async def test_words_find_the_questions_near_them(bot: Running) -> None:
    bot.assistant.scores = {"q9": 0.9, "q4": 0.7}
    found = await bot.server.ask("/faq what is rsi")
    assert found.text == texts.FAQ_MATCHES.format(words="what is rsi")
    assert labels(found) == [[ALL[8]], [ALL[3]]]
    await tap_and_wait(bot, found, ALL[8], f"Answer to: faq {ALL[8]}")


async def test_words_that_find_nothing_are_told_so_with_the_nearest(bot: Running) -> None:
    found = await bot.server.ask("/faq the weather")
    assert found.text == texts.FAQ_NOT_FOUND.format(words="the weather")
    assert len(found.buttons) == 3


async def test_no_entries_are_said(bot: Running) -> None:
    bot.assistant.entries = ()
    assert (await bot.server.ask("/faq")).text == texts.FAQ_EMPTY
    assert (await bot.server.ask("/faq rsi")).text == texts.FAQ_EMPTY


async def test_the_longest_id_and_question_fit_a_button(bot: Running) -> None:
    long = entry(1, "Why? " * 60)
    object.__setattr__(long, "id", "i" * 40)
    bot.assistant.entries = (long,)
    bot.assistant.answers[f"faq {long.question}"] = [Block(Part.TEXT, "x" * 9000)]
    user = bot.server.person("Reader with a long number")
    user.id = 2**52 - 1
    faq = await bot.server.ask("/faq", user=user)
    bot.server.tap(faq, faq.buttons[0].text, user=user)
    await bot.server.wait_until(lambda: "xxx" in faq.text)
    bot.server.tap(faq, "›", user=user)
    await bot.server.wait_until(lambda: "2/3" in str(labels(faq)))


@pytest.mark.parametrize("data", ["0:faq:0:q1", "1:gone:0", "nonsense", "1", "2:faq:0:q1"])
async def test_a_button_of_another_version_is_told_to_be_expired(bot: Running, data: str) -> None:
    faq = await bot.server.ask("/faq")
    answer = await bot.server.answered(bot.server.tap(faq, data=data))
    assert answer["text"] == texts.EXPIRED
    assert faq.history == []


@pytest.mark.parametrize("data", ["1:faq:0:", "1:faq:0:unknown", "1:faq:0"])
async def test_a_button_for_an_entry_that_is_gone_says_so(bot: Running, data: str) -> None:
    faq = await bot.server.ask("/faq")
    bot.server.tap(faq, data=data)
    await bot.server.wait_until(lambda: faq.text == texts.FAQ_GONE)


@pytest.mark.parametrize(
    "data", ["1:list:0:x", "1:list:0:-5", "1:list:0:999999999999", "1:more:0:x", "1:now:0", "1:good:0:²"]
)
async def test_made_up_data_does_no_harm(bot: Running, data: str) -> None:
    faq = await bot.server.ask("/faq")
    await bot.server.answered(bot.server.tap(faq, data=data))
    bot.server.say("alive")
    await bot.server.wait_for("Answer to: alive")
    assert texts.TROUBLE[:20] not in str([m.text for m in bot.server.sent()])


async def test_in_a_group_only_the_one_who_asked_turns_the_pages(bot: Running) -> None:
    group = bot.server.group()
    asker, other = bot.server.person("Asker"), bot.server.person("Other")
    faq = await bot.server.ask("/faq", chat=group, user=asker)
    answer = await bot.server.answered(bot.server.tap(faq, "›", user=other))
    assert answer["text"] == texts.NOT_YOURS
    assert faq.history == []
    bot.server.tap(faq, "›", user=asker)
    await bot.server.wait_until(lambda: "2/3" in str(labels(faq)))


async def test_a_tap_too_old_to_acknowledge_still_works(bot: Running) -> None:
    faq = await bot.server.ask("/faq")
    bot.server.fault("answerCallbackQuery", "400", description="Bad Request: query is too old")
    bot.server.tap(faq, ALL[0])
    await bot.server.wait_for("Answer to: faq")
