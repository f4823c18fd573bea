"""/thennow: every claim about a company beside the market now, in lines that a phone has room for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.telegram import texts
from retrieval.metrics import NO_LONGER, UNCHECKED
from retrieval.types import Citation, Claim, Document, Figure, LedgerRow, Passage, Said
from tests.e2e.telegram_fixtures import Running
from tests.fakes.assistant import FAQ

CLOSE = datetime(2026, 9, 24, 16, 0, tzinfo=ZoneInfo("America/New_York"))
RSI = Figure("BABA", "rsi_14", 43.6, "points", CLOSE, "Yahoo Finance")


def said(
    quote: str, n: int, metric: str = "rsi_14", when: str | None = None, day: date | None = None
) -> Said:
    passage = Passage(f"p{n}", Document(f"d{n}", f"Story {n}", quote, published=day), None, quote, 0)
    return Said(Claim(metric, "BABA", None, "", passage, quote, when), n)


CHECKED = LedgerRow(
    "14-day RSI",
    (
        said("The 14-day RSI says that it is overbought", 1),
        said("It is overbought", 2),
        said("Overbought!", 1),
    ),
    "RSI 43.6, neutral",
    RSI,
    NO_LONGER,
)
HELD = said("Funds held 11%", 3, "ownership_percent", "September", date(2025, 10, 2))
STATED = LedgerRow("Share held", (HELD,), "no live figure", None, UNCHECKED, checkable=False)


async def test_each_claim_is_set_as_verdict_then_and_now(bot: Running) -> None:
    bot.assistant.ledger = (CHECKED, STATED)
    bot.assistant.citations = (
        Citation(1, "d1", "Story 1", None, None, None, "Risks", "Overbought!"),
        Citation(3, "d3", "Story 3", "A paper", date(2025, 10, 2), None, None, "Funds held 11%"),
        Citation(2, "d1", "Story 1", None, None, None, None, "It is overbought"),
    )
    answer = await bot.server.ask("/thennow BABA")
    assert answer.text.split("\n\n")[:3] == [
        "Answer to: then and now of BABA",
        "14-day RSI: no longer\nThen: “Overbought!” [1], also [2]\nNow: RSI 43.6, neutral (BABA, 24 Sep 2026)",
        f"{texts.NOT_CHECKABLE}\n• Share held: “Funds held 11%” [3] (said of September, 2 Oct 2025)",
    ]
    assert [e["type"] for e in answer.entities].count("bold") == 2
    assert "Story 1, undated: [1] Risks, [2]\nStory 3, A paper, 2 Oct 2025: [3]\nInformation" in answer.text


async def test_an_articles_words_are_shown_before_those_of_the_faq(bot: Running) -> None:
    short = said("It was overbought", 1)
    short = replace(short, claim=replace(short.claim, passage=replace(short.claim.passage, document=FAQ)))
    bot.assistant.ledger = (replace(CHECKED, said=(short, said("The paper called it overbought", 2))),)
    answer = await bot.server.ask("/thennow BABA")
    assert "Then: “The paper called it overbought” [2], also [1]\n" in answer.text


async def test_a_claim_without_a_figure_says_so(bot: Running) -> None:
    row = LedgerRow("Short interest", (said("It is 0.5%", 1),), "no live figure for 9988.HK", None, UNCHECKED)
    bot.assistant.ledger = (row,)
    answer = await bot.server.ask("/thennow BABA")
    assert (
        "Short interest: cannot be checked\nThen: “It is 0.5%” [1]\nNow: no live figure for 9988.HK\n"
        in answer.text
    )


async def test_without_a_company_it_shows_how_and_its_buttons_work(bot: Running) -> None:
    shown = await bot.server.ask("/thennow")
    assert shown.text == texts.NAME_EXAMPLE.format(command="/thennow", symbol="BABA")
    bot.server.tap(shown, "BABA")
    await bot.server.wait_for("Answer to: then and now of BABA")


async def test_it_is_answered_anew_where_it_stands(bot: Running) -> None:
    bot.assistant.ledger = (CHECKED,)
    bot.assistant.figures = (RSI,)
    answer = await bot.server.ask("/thennow BABA")
    bot.server.tap(answer, texts.REFRESH)
    await bot.server.wait_until(lambda: "Updated" in answer.text)
    assert "14-day RSI: no longer" in answer.text


async def test_a_long_ledger_comes_in_three_messages_and_more_on_demand(bot: Running) -> None:
    bot.assistant.ledger = (CHECKED,) * 200
    since = bot.server.mark()
    bot.server.say("/thennow BABA")
    messages = await bot.server.wait_for(3, since=since)
    assert messages[-1].buttons[0].text == texts.SHOW_MORE
    for message in messages:  # a heading goes with what stands under it
        assert not message.text.endswith("no longer")
    bot.server.tap(messages[-1], texts.SHOW_MORE)
    await bot.server.wait_for(5, since=since)


@pytest.mark.parametrize("command", ["/thennow@fomocheck_bot BABA", "/THENNOW BABA"])
async def test_in_a_group_it_is_one_message(bot: Running, command: str) -> None:
    bot.assistant.ledger = (CHECKED,) * 50
    group = bot.server.group()
    answer = await bot.server.ask(command, chat=group)
    assert "14-day RSI: no longer" in answer.text
    assert [b.text for b in answer.buttons] == [texts.MORE_IN_PRIVATE]
    await bot.server.ask("/help", chat=group)
    assert len(bot.server.sent(group)) == 2
