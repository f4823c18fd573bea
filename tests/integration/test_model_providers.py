"""The writer with the real clients of OpenAI, Anthropic and Google, each against its wire format, streaming and not."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot import checks
from bot.settings import Settings
from retrieval.names.instruments import Resolver
from retrieval.writing.budget import Budget
from retrieval.writing.client import Client, ModelSettings
from retrieval.writing.model import Writer
from retrieval.writing.plain import compose
from tests.fakes.llm import PROVIDERS, Asked, Fault, LlmServer
from tests.fakes.llm.evidence import evidence
from tests.fakes.llm.wire import Used
from tests.integration.test_model import GOOD, prose

# google-genai uses aiohttp where it finds it, as among these tests' packages, in ways that aiohttp discourages.
pytestmark = pytest.mark.filterwarnings("ignore:Inheritance class Aiohttp:DeprecationWarning")
SECRET = "sk-very-secret"


@pytest.fixture
async def server() -> AsyncIterator[LlmServer]:
    async with LlmServer(GOOD) as running:
        yield running
    assert not running.refused


@pytest.fixture(params=list(PROVIDERS))
def provider(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=[True, False], ids=["streamed", "whole"])
def streamed(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def client_of(provider: str, server: LlmServer, streamed: bool, deadline_s: float = 20.0) -> Client:
    """The product's own client; `streamed` false: the package is told that its model cannot stream."""
    settings = ModelSettings(f"{provider}:scripted", server.address(provider), SECRET, deadline_s)
    client = Client(settings, 1500)
    client._chat.disable_streaming = not streamed
    return client


@pytest.fixture
def writer(
    provider: str, streamed: bool, server: LlmServer, resolver: Resolver, tmp_path: Path
) -> Callable[[], Writer]:
    return lambda: Writer(
        client_of(provider, server, streamed), resolver, Budget(tmp_path / "model.db"), 20.0
    )


async def test_a_true_draft_is_shown_and_its_tokens_are_counted(
    writer: Callable[[], Writer], server: LlmServer, streamed: bool, resolver: Resolver, tmp_path: Path
) -> None:
    facts = evidence(resolver)
    assert prose(await writer().write(compose(facts), facts)) == GOOD
    (asked,) = server.asked
    assert asked.stream is streamed
    assert [role for role, _ in asked.messages] == ["system", "user"]
    assert "BABA 14-day RSI: 43.6 (24 Sep 2026 16:00 New York)" in asked.last
    assert SECRET not in asked.text
    (usage,) = Budget(tmp_path / "model.db").usage()
    assert Used(usage.tokens_in, usage.tokens_out) == Used.of(asked, GOOD)
    assert usage.outcomes == {"written": 1}


async def test_a_false_draft_is_held_back(
    writer: Callable[[], Writer], server: LlmServer, resolver: Resolver
) -> None:
    server.reply = lambda _asked: "BABA closed at 999.99 USD on 24 Sep 2026. It will double. Buy it now."
    facts = evidence(resolver)
    plain = compose(facts)
    seen: list[str] = []

    async def shown(text: str) -> None:
        seen.append(text)

    assert await writer().write(plain, facts, shown=shown) is plain
    assert seen == []


async def test_a_refused_sentence_is_asked_for_again_with_what_was_said_before(
    writer: Callable[[], Writer], server: LlmServer, resolver: Resolver
) -> None:
    true, false = "BABA closed at 111.02 USD on 24 Sep 2026.", "BABA closed at 999.99 USD on 24 Sep 2026."

    def reply(asked: Asked) -> str:
        return f"1. {true}" if "did not pass" in asked.last else f"{GOOD} {false}"

    server.reply = reply
    facts = evidence(resolver)
    assert prose(await writer().write(compose(facts), facts)) == f"{GOOD} {true}"
    _, again = server.asked
    assert [role for role, _ in again.messages] == ["system", "user", "assistant", "user"]
    assert again.messages[2][1] == f"{GOOD} {false}"


@pytest.mark.parametrize("end", [" BABA closed at 111.02", " BABA closed at 111.02 USD on", " BABA", ""])
async def test_of_a_reply_that_ended_for_want_of_room_half_a_sentence_is_not_shown(
    end: str, writer: Callable[[], Writer], server: LlmServer, resolver: Resolver
) -> None:
    server.reply, server.room = (lambda _asked: GOOD + end + " and so on."), len(GOOD + end)
    facts = evidence(resolver)
    said = prose(await writer().write(compose(facts), facts))
    written = said.partition(" “")[0]  # behind it a quote that is cited no more
    assert said == GOOD if end else GOOD.startswith(written)  # the last may have been whole: it is not known
    assert len(server.asked) == 1


async def test_what_streams_is_shown_while_the_model_still_writes(
    provider: str, server: LlmServer, resolver: Resolver, tmp_path: Path
) -> None:
    server.hold = True
    seen: list[str] = []
    came = asyncio.Event()

    async def shown(text: str) -> None:
        seen.append(text)
        came.set()

    facts = evidence(resolver)
    one = Writer(client_of(provider, server, True), resolver, Budget(tmp_path / "model.db"), 20.0)
    task = asyncio.create_task(one.write(compose(facts), facts, shown=shown))
    await asyncio.wait_for(came.wait(), 10)
    assert not server.go_on.is_set()  # the model has not gone on
    assert seen == [GOOD.split(". ", maxsplit=1)[0] + "."]
    server.go_on.set()
    assert prose(await task) == GOOD


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (None, "ok ("),
        (Fault.UNAUTHORIZED, " key"),
        (Fault.BUSY, "HTTP 429"),
        (Fault.ERROR, "HTTP 500"),
        (Fault.HTML, ":scripted: "),
    ],
)
async def test_check_says_how_each_provider_is(
    fault: Fault | None,
    told: str,
    provider: str,
    server: LlmServer,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, logger="bot")
    server.reply, server.constant = (lambda _asked: "ok"), fault
    key = {"openai": "openai_api_key", "anthropic": "anthropic_api_key"}.get(provider, "google_api_key")
    settings = Settings(
        _env_file=None,
        fomocheck_home=tmp_path,
        llm_model=f"{provider}:scripted",
        llm_base_url=server.address(provider),
        **{key: SecretStr(SECRET)},  # type: ignore[arg-type]
    )
    said = await asyncio.to_thread(
        lambda: next(text for name, text in checks.run(settings) if name == "language model")
    )
    assert told in said
    assert len(said.splitlines()) == 1
    assert SECRET not in said + caplog.text
