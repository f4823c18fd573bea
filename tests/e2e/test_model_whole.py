"""The language model in the whole product: settings in, a checked answer out, budgets by person."""

from __future__ import annotations

import asyncio
import shutil
import sys
from pathlib import Path

import pytest
from langchain.chat_models import base
from pydantic import SecretStr

from bot import checks
from bot.bootstrap import House
from bot.settings import Settings, load_settings
from retrieval.corpus.embedder import Embedder
from retrieval.errors import SettingsError
from retrieval.market.gateway import Market
from retrieval.market.yahoo import Yahoo
from retrieval.names.instruments import Resolver
from retrieval.types import Part
from tests.e2e.test_whole import NOW
from tests.fakes.llm import Asked, Fault, LlmServer
from tests.fakes.llm.__main__ import echo
from tests.fakes.yahoo import YahooServer
from tests.fakes.yahoo.fixture import yahoo_server

__all__ = ["yahoo_server"]  # a fixture, used by name


def house(home: Path, url: str, embedder: Embedder, resolver: Resolver, an_hour: int = 20) -> House:
    """The product over the shipped knowledge with a model server; the embedder is the session's."""
    settings = Settings(
        _env_file=None,
        llm_model="openai:scripted",
        llm_base_url=url,
        openai_api_key=SecretStr("sk-very-secret"),
        fomocheck_home=home,
        llm_answers_per_hour=an_hour,
    )
    made = House(settings)
    market = Market(Yahoo(home / "market"), cache_dir=home / "market", clock=lambda: NOW)
    made.__dict__.update(embedder=embedder, resolver=resolver, market=market)
    return made


async def test_the_model_s_prose_leads_and_each_person_has_a_budget(
    yahoo_server: YahooServer, tmp_path: Path, indexed: Path, embedder: Embedder, resolver: Resolver
) -> None:
    yahoo_server.now = NOW
    shutil.copytree(indexed, tmp_path / "home")
    seen: list[str] = []

    async def shown(text: str) -> None:
        seen.append(text)

    async with LlmServer(echo) as server:
        made = house(tmp_path / "home", server.url, embedder, resolver, an_hour=2)
        ask = made.assistant.answer
        try:
            first = await ask("What is the price of Alibaba?", asker="42", shown=shown)
            second = await ask("What is the price of Tencent?", asker="42")
            third = await ask("What is the price of Alibaba?", asker="42")
            other = await ask("What is the price of Alibaba?", asker="43")
        finally:
            await made.market.close()
        assert not server.refused
        assert not any("sk-very-secret" in a.text for a in server.asked)
    price = next(f for f in first.figures if f.name == "price")
    assert first.blocks[0].text == f"BABA's price was {price.value:,.2f} USD."
    assert second.blocks[0].text.startswith("0700.HK's price was ")
    assert third.blocks[0].text.startswith("BABA closed at ")  # the plain answer: the hour's budget is spent
    assert other.blocks[0].text == first.blocks[0].text
    assert seen[0] == first.blocks[0].text
    assert first.blocks[-1].part is Part.CAVEAT
    assert first.blocks[-1].text == third.blocks[-1].text


async def test_a_model_that_makes_figures_up_changes_nothing(
    yahoo_server: YahooServer, tmp_path: Path, indexed: Path, embedder: Embedder, resolver: Resolver
) -> None:
    yahoo_server.now = NOW
    shutil.copytree(indexed, tmp_path / "home")

    def invents(_asked: Asked) -> str:
        return "BABA closed at 12.34 USD. It will double. Buy it."

    async with LlmServer(invents) as server:
        made = house(tmp_path / "home", server.url, embedder, resolver)
        try:
            answer = await made.assistant.answer("What is the price of Alibaba?")
        finally:
            await made.market.close()
        assert server.asked
    assert "12.34" not in answer.text
    assert answer.blocks[0].text.startswith("BABA closed at ")


def test_a_model_that_cannot_be_made_is_said_at_the_start(
    tmp_path: Path, embedder: Embedder, resolver: Resolver, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = House(Settings(_env_file=None, llm_model="nobody:none", fomocheck_home=tmp_path))
    with pytest.raises(SettingsError, match="LLM_MODEL"):
        _ = made.writer
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LLM_MODEL", "gpt-without-a-provider")
    with pytest.raises(SettingsError, match="LLM_MODEL"):
        load_settings()


def test_without_a_model_there_is_no_writer(tmp_path: Path) -> None:
    assert House(Settings(_env_file=None, fomocheck_home=tmp_path)).writer is None


@pytest.mark.parametrize("fault", [None, Fault.ERROR, Fault.HANG])
async def test_a_question_that_the_rules_cannot_read_is_put_in_other_words_or_answered_as_before(
    fault: Fault | None,
    yahoo_server: YahooServer,
    tmp_path: Path,
    indexed: Path,
    embedder: Embedder,
    resolver: Resolver,
) -> None:
    yahoo_server.now = NOW
    shutil.copytree(indexed, tmp_path / "home")

    def model(asked: Asked) -> str:
        return "What are the risks?" if "put a question" in asked.text else "Buy it now."

    async with LlmServer(model) as server:
        server.constant = fault
        made = house(tmp_path / "home", server.url, embedder, resolver)
        try:
            plain = await made.assistant.answer("wots da dngrz m8", prose=False)
            answer = await made.assistant.answer("wots da dngrz m8")
            read = await made.assistant.answer("What are the risks?", prose=False)
        finally:
            await made.market.close()
        assert len(server.asked) >= 1
    assert plain.abstained
    assert not read.abstained
    assert answer.question == "wots da dngrz m8"
    assert answer.citations == (plain if fault else read).citations
    assert answer.abstained is bool(fault)


async def said_by_check(**settings: object) -> str:
    """What `fomocheck check` says of the language model."""
    made = Settings(_env_file=None, **settings)  # type: ignore[arg-type]
    lines = await asyncio.to_thread(
        lambda: next(text for name, text in checks.run(made) if name == "language model")
    )
    assert "very-secret" not in lines
    assert "\n" not in lines
    return lines


async def test_check_says_how_the_language_model_is(tmp_path: Path) -> None:
    key = SecretStr("sk-very-secret")
    assert (await said_by_check(fomocheck_home=tmp_path)).startswith("ok (none set")
    async with LlmServer("ok") as server:
        local = {"fomocheck_home": tmp_path, "llm_model": "openai:scripted", "llm_base_url": server.url}
        assert await said_by_check(**local, openai_api_key=key) == "ok (openai:scripted answers)"
        for fault, told in (
            (Fault.UNAUTHORIZED, "refuses the key"),
            (Fault.BUSY, "HTTP 429"),
            (Fault.ERROR, "HTTP 500"),
            (Fault.CUT, "openai:scripted: "),
            (Fault.HTML, "openai:scripted: "),
        ):
            server.constant = fault
            assert told in await said_by_check(**local, openai_api_key=key)
        assert not server.refused
    assert "cannot be reached" in await said_by_check(**local)


@pytest.mark.parametrize(
    ("model", "told"),
    [
        ("openai:gpt", "set OPENAI_API_KEY"),
        ("nobody:none", "there is no provider “nobody”; known here are anthropic, google_genai, openai"),
        ("anthropic:claude", "set ANTHROPIC_API_KEY"),
        ("google_genai:gemini", "set GOOGLE_API_KEY"),
    ],
)
async def test_what_a_model_lacks_is_said_in_one_line(
    model: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("OPENAI_API_KEY", "ANTHROPIC_API_KEY", "GOOGLE_API_KEY", "GEMINI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    assert told in await said_by_check(fomocheck_home=tmp_path, llm_model=model)


@pytest.mark.parametrize(
    ("model", "extra"),
    [("openai:gpt", "openai"), ("anthropic:claude", "anthropic"), ("google_genai:gemini", "google")],
)
async def test_a_client_that_is_not_installed_is_said_in_one_line(
    model: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, f"langchain_{model.partition(':')[0]}", None)
    base._get_chat_model_creator.cache_clear()  # another test may have loaded it
    assert f"-e '.[{extra}]'" in await said_by_check(fomocheck_home=tmp_path, llm_model=model)
