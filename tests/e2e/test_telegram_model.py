"""The language model through Telegram, everything real but the two servers: first words, budgets by person, faults."""

from __future__ import annotations

import shutil
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

import pytest

from bot.bootstrap import House
from retrieval.corpus.embedder import Embedder
from retrieval.names.instruments import Resolver
from retrieval.writing.client import Breaker
from tests.e2e.telegram_fixtures import running_bot
from tests.e2e.test_model_whole import house
from tests.e2e.test_whole import NOW, yahoo_server
from tests.fakes.bot_api import BotApiServer
from tests.fakes.llm import Fault, LlmServer
from tests.fakes.llm.__main__ import echo
from tests.fakes.yahoo import YahooServer

__all__ = ["yahoo_server"]  # a fixture, used by name
QUESTION = "What is the price of Alibaba?"
BY_MODEL, PLAIN = "BABA's price was", "BABA closed at"


class Parts:
    """What a bot with a model is made of; `started` makes it anew on the same home, as a restart does."""

    def __init__(self, home: Path, server: BotApiServer, embedder: Embedder, resolver: Resolver) -> None:
        self.home, self.server, self.embedder, self.resolver = home, server, embedder, resolver

    @asynccontextmanager
    async def started(
        self, llm: LlmServer, an_hour: int = 20, a_day: int | None = None
    ) -> AsyncIterator[House]:
        made = house(self.home, llm.url, self.embedder, self.resolver, an_hour)
        if a_day is not None:
            settings = made.settings.model_copy(update={"llm_tokens_per_day": a_day})
            kept = {name: made.__dict__[name] for name in ("embedder", "resolver", "market")}
            made = House(settings)
            made.__dict__.update(kept)
        try:
            await made.assistant.answer(QUESTION, prose=False)  # the engines are loaded before a clock starts
            assert made.model is not None
            made.model.check()
            async with running_bot(self.server, self.home / "state", cast("Any", made.assistant)):
                yield made
        finally:
            await made.market.close()


@pytest.fixture
def parts(
    yahoo_server: YahooServer,
    indexed: Path,
    tmp_path: Path,
    server: BotApiServer,
    embedder: Embedder,
    resolver: Resolver,
) -> Parts:
    yahoo_server.now = NOW
    shutil.copytree(indexed, tmp_path / "home")
    return Parts(tmp_path / "home", server, embedder, resolver)


async def test_first_words_are_shown_while_the_model_still_writes(parts: Parts) -> None:
    async with (
        LlmServer(lambda asked: f"{echo(asked)} The articles do not say more.") as llm,
        parts.started(llm),
    ):
        llm.hold = True
        parts.server.say(QUESTION)
        await parts.server.wait_until(lambda: parts.server.world.drafts, timeout=20)
        assert not llm.go_on.is_set()  # the model has not gone on
        assert parts.server.world.drafts[0]["text"].startswith(BY_MODEL)
        llm.go_on.set()
        answer = await parts.server.wait_for(1)
        assert answer[0].text.startswith(BY_MODEL)


async def test_a_person_s_hour_and_the_day_s_tokens_hold_across_a_restart(parts: Parts) -> None:
    async with LlmServer(echo) as llm:
        async with parts.started(llm, an_hour=2):
            said = [(await parts.server.ask(QUESTION)).text for _ in range(3)]
        async with parts.started(llm, an_hour=2):
            said.append((await parts.server.ask(QUESTION)).text)
        assert [text.startswith(BY_MODEL) for text in said] == [True, True, False, False]
        assert len(llm.asked) == 2
        async with parts.started(llm, an_hour=20, a_day=100):  # less than what was used
            assert (await parts.server.ask(QUESTION)).text.startswith(PLAIN)
        assert len(llm.asked) == 2


async def test_each_fault_of_the_model_s_server_is_answered_plainly_in_time(parts: Parts) -> None:
    async with LlmServer(echo) as llm, parts.started(llm) as made:
        assert made.writer is not None
        made.writer._deadline_s = 1.5
        for fault in Fault:
            made.writer._breaker = Breaker()
            llm.constant, asked, started = fault, len(llm.asked), time.monotonic()
            answer = await parts.server.ask(QUESTION)
            took = time.monotonic() - started
            assert answer.text.startswith(PLAIN), fault
            assert len(llm.asked) > asked, fault
            # It would hang for ever; the rest is for a busy machine and Telegram's pace.
            assert took < 15, fault
