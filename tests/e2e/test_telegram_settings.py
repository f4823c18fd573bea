"""/settings: the usual stock, quiet hours, being forgotten; and drafts while a language model writes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.kept import Preferences
from bot.telegram import texts
from retrieval.types import Block, Part, Subject
from retrieval.writing.words import moment
from tests.e2e.telegram_fixtures import Running, running_bot
from tests.e2e.test_telegram_refresh import CLOSE, PRICE
from tests.fakes.bot_api import BotApiServer


async def test_settings_are_shown_and_chosen_by_buttons(bot: Running) -> None:
    shown = await bot.server.ask("/settings")
    assert texts.STOCK_IS_NONE in shown.text
    assert texts.QUIET_IS_NONE in shown.text
    assert [b.text for b in shown.buttons] == ["BABA", "9988.HK", texts.DATES, texts.FORGET_ME]
    bot.server.tap(shown, "9988.HK")
    await bot.server.wait_until(lambda: texts.STOCK_IS.format(stock="9988.HK") in shown.text)
    assert [b.text for b in shown.buttons] == ["BABA", texts.NO_STOCK, texts.DATES, texts.FORGET_ME]
    bot.server.tap(shown, texts.NO_STOCK)
    await bot.server.wait_until(lambda: texts.STOCK_IS_NONE in shown.text)


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("/settings alibaba", texts.STOCK_IS.format(stock="BABA")),
        ("/settings quiet 22-7 europe/paris", texts.QUIET_IS.format(hours="22:00-07:00 Europe/Paris")),
        ("/settings quiet off", texts.QUIET_IS_NONE),
        ("/settings quiet at night", texts.QUIET_EXAMPLE),
        ("/settings quiet", texts.QUIET_EXAMPLE),
        ("/settings qwertz", texts.NO_SUCH_STOCK),
    ],
)
async def test_settings_are_chosen_in_words(bot: Running, said: str, part: str) -> None:
    assert part in (await bot.server.ask(said)).text


async def test_quiet_hours_are_taken_back_by_a_button(bot: Running) -> None:
    shown = await bot.server.ask("/settings quiet 22-7")
    bot.server.tap(shown, texts.NO_QUIET)
    await bot.server.wait_until(lambda: texts.QUIET_IS_NONE in shown.text)


async def test_a_conversation_begins_with_the_usual_stock(bot: Running) -> None:
    await bot.server.ask("/settings BABA")
    await bot.server.ask("is it overbought?")
    await bot.server.ask("and now?")
    assert [subject for _, subject in bot.assistant.asked] == [
        Subject(("BABA",), ("price",), "price of BABA"),
        Subject(("BABA",), (), "is it overbought?"),
    ]


async def test_forgetting_takes_two_taps_and_takes_all(bot: Running) -> None:
    await bot.server.ask("is baba overbought?")
    shown = await bot.server.ask("/settings BABA")
    bot.server.tap(shown, texts.FORGET_ME)
    await bot.server.wait_until(lambda: shown.text == texts.SURE_FORGET)
    assert (await bot.state.preferences(shown.chat.id)).stock == "BABA"
    bot.server.tap(shown, texts.YES_FORGET)
    await bot.server.wait_until(lambda: shown.text == texts.FORGOTTEN)
    assert await bot.state.preferences(shown.chat.id) == Preferences()
    assert await bot.state.subject(shown.chat.id, shown.chat.id) == Subject()


async def test_to_forget_can_be_thought_better_of(bot: Running) -> None:
    await bot.server.ask("/settings BABA")
    shown = await bot.server.ask("/forget")
    assert [b.text for b in shown.buttons] == [texts.YES_FORGET, texts.KEEP]
    bot.server.tap(shown, texts.KEEP)
    await bot.server.wait_until(lambda: shown.text == texts.KEPT)
    assert (await bot.state.preferences(shown.chat.id)).stock == "BABA"


async def test_commands_without_a_name_are_about_the_usual_stock(bot: Running) -> None:
    await bot.server.ask("/settings 9988.HK")
    assert "Answer to: price of 9988.HK" in (await bot.server.ask("/price")).text
    assert "Answer to: then and now of 9988.HK" in (await bot.server.ask("/thennow")).text
    for words in ("/chart", "/chart 5y"):
        before = len(bot.server.sent())
        bot.server.say(words)
        await bot.server.wait_until(lambda: len(bot.server.sent()) > before)  # noqa: B023
    assert bot.assistant.charted == [("9988.HK", "6mo"), ("9988.HK", "5y")]


async def test_in_a_group_its_admins_choose(bot: Running) -> None:
    group = bot.server.group()
    admin, member = bot.server.person("Admin"), bot.server.person("Member")
    group.members[admin.id] = (admin, "creator")
    refusal = await bot.server.ask("/settings BABA", chat=group, user=member)
    assert refusal.text == texts.GROUP_ADMINS_ONLY
    shown = await bot.server.ask("/settings BABA", chat=group, user=admin)
    assert [b.text for b in shown.buttons] == ["9988.HK", texts.NO_STOCK, texts.DATES]
    since = bot.server.mark()
    bot.server.tap(shown, "9988.HK", user=member)
    await bot.server.wait_for(texts.GROUP_ADMINS_ONLY, since=since)
    assert (await bot.state.preferences(group.id)).stock == "BABA"
    bot.server.tap(shown, "9988.HK", user=admin)
    await bot.server.wait_until(lambda: texts.STOCK_IS.format(stock="9988.HK") in shown.text)


async def test_days_are_written_as_chosen(bot: Running) -> None:
    bot.assistant.figures = (PRICE,)
    bot.assistant.answers["why?"] = [
        Block(Part.LEAD, f"{moment(CLOSE)}: “of 24 Sep 2026”."),
        Block(Part.SOURCE, "[1] A title of 24 Sep 2026, A paper, 24 Sep 2026 · Risks"),
    ]
    shown = await bot.server.ask("/settings")
    bot.server.tap(shown, texts.DATES)
    await bot.server.wait_until(lambda: shown.text == texts.WHICH_DATES)
    bot.server.tap(shown, "中文")
    await bot.server.wait_until(lambda: re.search(r"like this: \d{4}年", shown.text))
    answer = await bot.server.ask("why?")
    assert answer.text.startswith("2026年9月24日 16:00 New York: “of 24 Sep 2026”.")
    assert "[1] A title of 24 Sep 2026, A paper, 2026年9月24日 · Risks" in answer.text
    assert "date_time" in [e["type"] for e in answer.entities]  # still in each reader's own zone
    bot.server.tap(shown, texts.DATES)
    await bot.server.wait_until(lambda: shown.text == texts.WHICH_DATES)
    bot.server.tap(shown, "English")
    await bot.server.wait_until(lambda: texts.SETTINGS in shown.text)
    assert (await bot.server.ask("why?")).text.startswith("24 Sep 2026 16:00")


async def test_privacy_names_the_language_model_where_there_is_one(
    server: BotApiServer, tmp_path: Path
) -> None:
    async with running_bot(server, tmp_path, llm_model="openai:a-model"):
        assert texts.PRIVACY_MODEL.format(model="openai:a-model") in (await server.ask("/privacy")).text


async def test_without_a_language_model_privacy_speaks_of_none(bot: Running) -> None:
    shown = await bot.server.ask("/privacy")
    assert "language model" not in shown.text
    assert "watch" in shown.text


# --- drafts -------------------------------------------------------------------------------------------


async def test_an_answer_is_seen_growing_at_most_once_a_second(bot: Running) -> None:
    bot.assistant.growing = ("It", "It was", "It was <43.6>")
    answer = await bot.server.ask("is baba overbought?")
    assert [draft["text"] for draft in bot.server.world.drafts] == ["It"]
    assert answer.text.startswith("Answer to")
    assert bot.assistant.askers == [str(answer.chat.id)]


async def test_a_draft_that_fails_is_left_out(bot: Running) -> None:
    bot.assistant.growing = ("It",)
    bot.server.fault("sendMessageDraft", "500")
    assert "Answer to" in (await bot.server.ask("is baba overbought?")).text


async def test_groups_and_inline_see_no_drafts(bot: Running) -> None:
    bot.assistant.growing = ("It",)
    await bot.server.ask("/ask is baba overbought?", chat=bot.server.group())
    await bot.server.answered(bot.server.ask_inline("baba"))
    assert bot.server.world.drafts == []
