"""The figures of benchmarks/telegram_load, on a small scale: order, pace, manners, taps while answers wait."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from benchmarks.telegram_load import flood_of_questions, group_manners, held_chats, taps_while_answers_wait
from tests.e2e.telegram_fixtures import Running


async def test_all_are_answered_once_in_order_and_none_is_refused_for_rate(tmp_path: Path) -> None:
    load = await flood_of_questions(tmp_path, questions=240, chats=48, groups=8)
    assert load.once == load.asked == 240
    assert load.out_of_order == 0
    assert load.refused_for_rate == 0


async def test_chats_that_must_wait_hold_up_no_other_however_many_they_are(tmp_path: Path) -> None:
    waits = await held_chats(tmp_path, held=50, others=10, seconds=12)
    assert len(waits) == 10
    assert max(waits) < 12  # each of them before the first of those that wait


async def test_in_a_group_only_the_addressed_are_answered(tmp_path: Path) -> None:
    manners = await group_manners(tmp_path, ordinary=600, addressed=24, groups=6)
    assert manners.replies_to_them == 0
    assert manners.answered_once == manners.addressed == 24


async def test_taps_are_acknowledged_while_every_answer_waits(tmp_path: Path) -> None:
    assert len(await taps_while_answers_wait(tmp_path, people=40)) == 120


async def test_two_taps_are_acknowledged_at_once_and_done_in_order(bot: Running) -> None:
    server, gate = bot.server, asyncio.Event()
    faq = await server.ask("/faq")
    bot.assistant.before = lambda question: gate.wait() if "question 1?" in question else asyncio.sleep(0)
    first, second = server.tap(faq, "Common question 1?"), server.tap(faq, "Common question 2?")
    await server.answered(first)
    await server.answered(second)
    gate.set()
    await server.wait_until(lambda: "question 2?" in faq.text)
    shown = [*(version.text for version in faq.history), faq.text]
    answers = [re.findall("Answer to: (.*)", text) for text in shown]
    assert [said for said in answers if said] == [["faq Common question 1?"], ["faq Common question 2?"]]
