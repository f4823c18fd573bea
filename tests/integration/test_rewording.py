"""Questions in a model's words, with the real client: taken up where they name nothing new, left where all fails."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from retrieval.names.instruments import Resolver
from retrieval.questions.understanding import understand
from retrieval.types import Subject
from retrieval.writing.budget import Budget, Limits
from retrieval.writing.client import Client, ModelSettings
from retrieval.writing.rewording import Rewording
from tests.fakes.llm import Fault, LlmServer

NOTHING = Subject()
ASKED = "wot cud go rong"
BEFORE = Subject(("BABA",), ("rsi_14",), "Is Alibaba overbought at an RSI of 43.6?")


@pytest.fixture
async def server() -> AsyncIterator[LlmServer]:
    async with LlmServer("What are the risks?") as running:
        yield running
    assert not running.refused


def rewording(server: LlmServer, resolver: Resolver, home: Path, an_hour: int = 20) -> Rewording:
    client = Client(ModelSettings("openai:scripted", server.url, "sk-very-secret"), 200)
    client.check()
    return Rewording(client, resolver, Budget(home / "model.db", Limits(an_hour)), deadline_s=0.5)


async def ask(
    server: LlmServer, resolver: Resolver, home: Path, said: str, subject: Subject = NOTHING, asked: str = ASKED
) -> str | None:  # fmt: skip
    server.reply = lambda _asked: said
    return await rewording(server, resolver, home).reworded(understand(asked, resolver), subject, "42")


async def test_a_plain_question_comes_back(server: LlmServer, resolver: Resolver, tmp_path: Path) -> None:
    assert await ask(server, resolver, tmp_path, "What are the risks?") == "What are the risks?"
    assert await ask(server, resolver, tmp_path, " “What are the risks?”\n") == "What are the risks?"
    (first, _) = server.asked
    assert ASKED in first.text
    assert "very-secret" not in first.text


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        ("What are the risks for Alibaba?", True),
        ("Is Alibaba risky at an RSI of 43.6?", True),
        ("Is Tencent risky?", False),
        ("Is Meridianto Holdings risky?", False),
        ("Is Alibaba risky at an RSI of 71?", False),
        ("Was Alibaba risky at the end of 2019?", False),
        ("Was Alibaba risky on 3 May?", False),
    ],
)
async def test_it_names_what_the_conversation_names_and_nothing_else(
    said: str, taken: bool, server: LlmServer, resolver: Resolver, tmp_path: Path
) -> None:
    assert await ask(server, resolver, tmp_path, said, BEFORE) == (said if taken else None)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "  \n",
        "risks? " * 60,
        "What are\nthe risks?",
        "See https://evil.example",
        "<b>What are the risks?</b>",
    ],
)
async def test_what_is_no_plain_question_is_left(
    said: str, server: LlmServer, resolver: Resolver, tmp_path: Path
) -> None:
    assert await ask(server, resolver, tmp_path, said) is None


@pytest.mark.parametrize("fault", list(Fault))
async def test_a_server_that_fails_is_not_waited_for(
    fault: Fault, server: LlmServer, resolver: Resolver, tmp_path: Path
) -> None:
    server.constant = fault
    one = rewording(server, resolver, tmp_path)
    started = time.monotonic()
    assert await one.reworded(understand(ASKED, resolver), Subject(), "42") is None
    assert time.monotonic() - started < 10  # it would hang for ever


async def test_it_counts_as_one_of_the_answers_of_the_hour(
    server: LlmServer, resolver: Resolver, tmp_path: Path
) -> None:
    one = rewording(server, resolver, tmp_path, an_hour=2)
    request = understand(ASKED, resolver)
    said = [await one.reworded(request, Subject(), "42") for _ in range(5)]
    assert said == ["What are the risks?"] * 2 + [None] * 3
    assert len(server.asked) == 2
    (usage,) = Budget(tmp_path / "model.db").usage()
    assert usage.outcomes == {"reworded": 2}
