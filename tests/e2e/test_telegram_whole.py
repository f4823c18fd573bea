"""Inline, watches, settings and documents in Telegram over the real assistant: model, index and yfinance between."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

import pytest

from bot.bootstrap import House
from bot.telegram import texts
from retrieval.corpus.fetch import Web
from tests.e2e.telegram_fixtures import Running, running_bot
from tests.e2e.test_telegram_admin import web_server
from tests.e2e.test_whole import closed_bars, house, wilder_rsi, yahoo_server
from tests.fakes.bot_api import BotApiServer
from tests.fakes.yahoo import YahooServer

__all__ = ["house", "yahoo_server"]  # fixtures, used by name


@pytest.fixture
async def whole(house: House, server: BotApiServer, tmp_path: Path) -> AsyncIterator[Running]:
    """A bot over the real assistant, run by the reader, that looks at what is watched many times a second."""
    assistant = cast("Any", house.assistant)
    admins = frozenset({server.reader.id})
    async with running_bot(server, tmp_path, assistant, admin_ids=admins, watch_seconds=0.05) as running:
        yield running
    await house.market.close()
    assert [r for r in server.refused if "message is not modified" not in r.description] == []


async def test_inline_shows_the_price_the_answer_and_entries(
    whole: Running, yahoo_server: YahooServer
) -> None:
    await whole.server.ask("is baba overbought?")  # the first question loads the model, which takes seconds
    answer = await whole.server.answered(whole.server.ask_inline("is baba overbought"))
    shown = {result["id"]: result for result in answer["results"]}
    rsi = f"{wilder_rsi(closed_bars(yahoo_server, 'BABA')):.1f}"
    assert list(shown)[:2] == ["price", "answer"]
    assert any(name.startswith("faq-") for name in shown)
    assert "closed at" in shown["price"]["description"]
    assert rsi in shown["answer"]["input_message_content"]["message_text"]
    assert answer["cache_time"] <= 15


async def test_a_watch_is_held_against_the_served_figure(whole: Running, yahoo_server: YahooServer) -> None:
    close = closed_bars(yahoo_server, "BABA")[-1]
    answer = await whole.server.ask(f"/watch BABA price > {close + 1:.2f}")
    assert f"BABA: price above {close + 1:.2f} USD\n{texts.WATCH_SET}" in answer.text
    assert f"Now: {close:.2f} USD (24 Sep 2026 16:00 New York)" in answer.text
    already = await whole.server.ask(f"tell me when alibaba falls below {close + 1:.2f}")
    assert "That is so already" in already.text


async def test_the_usual_stock_is_what_a_question_without_a_name_is_about(whole: Running) -> None:
    await whole.server.ask("/settings Amazon")
    assert "AMZN" in (await whole.server.ask("is it overbought?")).text


async def test_what_asks_nothing_is_answered_so_and_the_subject_stays(whole: Running) -> None:
    await whole.server.ask("is Alibaba overbought?")
    thanks = await whole.server.ask("thanks!")
    assert thanks.text.startswith("You are welcome.")
    assert thanks.rows == []
    nonsense = await whole.server.ask("qwertz")
    assert "The articles I have do not say." in nonsense.text
    assert "“" not in nonsense.text
    assert "BABA" in (await whole.server.ask("what is its price?")).text


async def test_a_document_is_answered_from_once_it_was_added(whole: Running) -> None:
    question = "What colour is the door of the Hangzhou office?"
    assert "vermilion" not in (await whole.server.ask(question)).text
    words = b"# Doors\n\nThe door of the Hangzhou office of Alibaba is vermilion. It was painted in spring.\n"
    whole.server.document("doors.md", words)
    shown = await whole.server.wait_for(texts.UNDERSTOOD.format(name="doors.md"))
    whole.server.tap(shown, texts.ADD_IT)
    await whole.server.wait_for("Done: 1 new", timeout=60)
    assert "vermilion" in (await whole.server.ask(question)).text


async def test_a_link_is_answered_from_and_cited_once_it_was_added(
    whole: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = "How many steps does the tower of the Ningbo office have?"
    words = "The tower of the Ningbo office of Alibaba has 412 steps. It was built of grey stone. " * 3
    async with web_server(f"<html><article><h1>Towers</h1><p>{words}</p></article></html>") as link:
        ours = Web(lambda address: str(address) == "127.0.0.1", frozenset({urlsplit(link).port or 0}))
        monkeypatch.setattr(whole.assistant, "_web", ours)
        shown = await whole.server.ask(link)
        assert link in shown.text
        whole.server.tap(shown, texts.ADD_IT)
        await whole.server.wait_for("Done: 1 new", timeout=60)
    answer = await whole.server.ask(question)
    assert "412 steps" in answer.text
    assert link in [entity.get("url") for entity in answer.entities]


async def test_the_ledger_has_todays_figures(whole: Running, yahoo_server: YahooServer) -> None:
    answer = await whole.server.ask("/thennow BABA", timeout=30)
    assert f"RSI {wilder_rsi(closed_bars(yahoo_server, 'BABA')):.1f}" in answer.text
    assert "Then: “" in answer.text
