"""Inline results while a person types, and one message for a guest: in time, whatever the market does."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.telegram import texts
from bot.telegram.inline import EXAMPLES, FRESH, KEPT, PATIENCE, PAUSE
from retrieval.errors import IndexFault, MarketError
from retrieval.types import Block, FaqMatch, Part
from tests.e2e.telegram_fixtures import Running, eventually, running_bot
from tests.e2e.test_telegram_refresh import PRICE
from tests.fakes.assistant import FakeAssistant
from tests.fakes.bot_api import BotApiServer


async def results(bot: Running, words: str, **how: Any) -> dict[str, dict[str, Any]]:
    answer = await bot.server.answered(bot.server.ask_inline(words, **how))
    return {result["id"]: result for result in answer["results"]}


async def test_words_give_a_card_the_answer_and_the_entries_near_them(bot: Running) -> None:
    bot.assistant.scores = {"q2": 0.8, "q5": 0.6}
    shown = await results(bot, "is baba overbought")
    assert list(shown) == ["price", "answer", "faq-q2", "faq-q5"]
    assert shown["price"]["title"] == texts.PRICE
    assert shown["answer"]["description"] == "Answer to: is baba overbought"


async def test_a_chosen_result_is_the_answer_in_the_chat(bot: Running) -> None:
    query = bot.server.ask_inline("is baba overbought")
    await bot.server.answered(query)
    message = bot.server.choose(query, "answer", chat=bot.server.group(bot="left"))
    assert message.text.startswith("Answer to: is baba overbought")
    assert [e["type"] for e in message.entities] == ["expandable_blockquote"]

    async def counted() -> bool:
        return await bot.state.counted(1) == {"inline": 1, "inline sent": 1}

    await eventually(counted)


async def test_results_with_prices_are_kept_a_few_seconds_only(bot: Running) -> None:
    kept = await bot.server.answered(bot.server.ask_inline("what is rsi"))
    bot.assistant.figures = (PRICE,)
    fresh = await bot.server.answered(bot.server.ask_inline("is baba overbought"))
    assert (kept["cache_time"], fresh["cache_time"]) == (KEPT, FRESH)
    assert FRESH <= 15
    assert fresh["is_personal"] is True


async def test_a_fault_of_the_faq_costs_its_entries_alone(
    bot: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    def search(words: str, limit: int) -> tuple[FaqMatch, ...]:
        raise IndexFault("The Chroma server at CHROMA_URL does not answer.")

    monkeypatch.setattr(bot.assistant, "faq_search", search)
    assert list(await results(bot, "is baba overbought")) == ["price", "answer"]


async def test_nothing_typed_shows_examples(bot: Running) -> None:
    assert list(await results(bot, "")) == [f"faq-q{n}" for n in range(1, EXAMPLES + 1)]


async def test_without_examples_nothing_is_said_of_the_market(server: BotApiServer, tmp_path: Path) -> None:
    async with running_bot(server, tmp_path, FakeAssistant(entries=0)):
        answer = await server.answered(server.ask_inline(""))
    assert answer["results"] == []
    assert answer["button"] == {"text": texts.INLINE_EMPTY, "start_parameter": "inline"}


async def test_words_that_name_no_stock_give_no_card(bot: Running) -> None:
    bot.assistant.abstains.add("price of what is rsi")
    assert list(await results(bot, "what is rsi")) == ["answer"]


async def test_a_slow_market_costs_its_own_result_alone(bot: Running) -> None:
    bot.assistant.scores = {"q2": 0.8}
    never = asyncio.Event()
    bot.assistant.before = lambda question: asyncio.sleep(0) if "faq" in question else never.wait()
    assert list(await results(bot, "is baba overbought")) == ["faq-q2"]
    never.set()
    assert PAUSE + PATIENCE < 1.6  # seconds; the rest of the two is the network's


async def test_a_market_that_says_nothing_at_all_leaves_a_way_on(bot: Running) -> None:
    never = asyncio.Event()
    bot.assistant.before = lambda _: never.wait()
    answer = await bot.server.answered(bot.server.ask_inline("is baba overbought"))
    assert (answer["results"], answer["cache_time"]) == ([], 0)
    assert answer["button"] == {"text": texts.INLINE_SLOW, "start_parameter": "inline"}
    never.set()


async def test_trouble_with_one_result_hides_no_other(bot: Running) -> None:
    async def before(question: str) -> None:
        if question.startswith("price"):
            raise MarketError("no price")
        if question.startswith("is"):
            raise RuntimeError("unforeseen")

    bot.assistant.before = before
    bot.assistant.scores = {"q2": 0.8}
    assert list(await results(bot, "is baba overbought")) == ["faq-q2"]


async def test_only_the_last_of_what_is_typed_is_looked_up(bot: Running) -> None:
    first, second, third = [bot.server.ask_inline(words) for words in ("b", "ba", "baba")]
    await bot.server.answered(third)
    assert {question for question, _ in bot.assistant.asked} == {"price of baba", "baba"}
    assert first.answer is second.answer is None


async def test_the_link_under_the_results_is_a_start(bot: Running) -> None:
    assert texts.HELLO in (await bot.server.ask("/start inline")).text


async def test_a_query_that_is_too_old_is_no_trouble(bot: Running) -> None:
    bot.server.fault("answerInlineQuery", "400", description="Bad Request: query is too old")
    bot.server.ask_inline("baba")
    await bot.server.wait_until(lambda: bot.server.calls.counts["answerInlineQuery"])
    assert "price" in await results(bot, "baba")


async def test_results_that_cannot_be_parsed_go_out_as_plain_text(bot: Running) -> None:
    bot.server.fault("answerInlineQuery", "400", description="Bad Request: can't parse entities")
    shown = await results(bot, "baba")
    assert "parse_mode" not in shown["answer"]["input_message_content"]


async def test_an_allow_list_holds_inline_and_for_guests(server: BotApiServer, tmp_path: Path) -> None:
    admin = server.person("Admin")
    async with running_bot(
        server, tmp_path, allowed_chats=frozenset({-1}), admin_ids=frozenset({admin.id})
    ) as bot:
        stranger = server.ask_inline("baba")
        guest = server.ask_guest("@fomocheck_bot is baba overbought?", chat=server.group(bot="left"))
        assert "price" in await results(bot, "baba", user=admin)
        assert stranger.answer is guest.answer is None
        assert [q for q, _ in bot.assistant.asked] == ["price of baba", "baba"]


# --- guests ------------------------------------------------------------------------------------------


async def test_a_guest_is_answered_with_one_message(bot: Running) -> None:
    group = bot.server.group(bot="left")
    query = bot.server.ask_guest("@fomocheck_bot is baba overbought?", chat=group)
    message = await bot.server.wait_for("Answer to: is baba overbought?", chat=group)
    assert message.reply_to is query.message
    assert bot.server.sent(group) == [message]


@pytest.mark.parametrize(
    ("said", "part"), [("@fomocheck_bot", "@fomocheck_bot Is"), ("@fomocheck_bot fails", "no index")]
)
async def test_a_guest_hears_what_is_wrong(bot: Running, said: str, part: str) -> None:
    async def before(_: str) -> None:
        raise MarketError("There is no index.")

    bot.assistant.before = before
    group = bot.server.group(bot="left")
    bot.server.ask_guest(said, chat=group)
    await bot.server.wait_for(part, chat=group)


async def test_unforeseen_trouble_is_told_to_a_guest_with_a_number(bot: Running) -> None:
    async def before(_: str) -> None:
        raise RuntimeError("unforeseen")

    bot.assistant.before = before
    group = bot.server.group(bot="left")
    bot.server.ask_guest("@fomocheck_bot fails", chat=group)
    message = await bot.server.wait_for(texts.TROUBLE[:30], chat=group)
    assert "unforeseen" not in message.text


async def test_a_long_answer_is_one_message_for_a_guest(bot: Running) -> None:
    bot.assistant.answers["all"] = [Block(Part.TEXT, f"{n} " + "word " * 100) for n in range(50)]
    group = bot.server.group(bot="left")
    bot.server.ask_guest("@fomocheck_bot all", chat=group)
    await bot.server.wait_for("0 word", chat=group)
    assert len(bot.server.sent(group)) == 1
