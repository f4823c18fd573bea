"""The bot as it runs, against the strict Bot API server, with an assistant that a test holds in its hand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

import pytest
from pydantic import SecretStr

from bot.settings import Settings
from bot.state import State
from bot.telegram import texts
from bot.telegram.address import address_of
from bot.telegram.app import serve
from tests.fakes.assistant import FakeAssistant
from tests.fakes.bot_api import BotApiServer

if TYPE_CHECKING:
    from retrieval.assistant import Assistant

TOKEN = "123:TEST"
WEBHOOK_SECRET = "Tests_only-0123456789"


@dataclass
class Running:
    """A bot that serves, with all that a test may look at or pull."""

    server: BotApiServer
    assistant: FakeAssistant
    state: State
    task: asyncio.Task[None]


def settings_for(server_url: str, home: Path, **more: Any) -> Settings:
    """Settings that leave the machine's own environment out of the tests."""
    fields: dict[str, Any] = {
        "_env_file": None,
        "telegram_bot_token": SecretStr(TOKEN),
        "telegram_api_url": server_url,
        "fomocheck_home": home,
        "admin_ids": frozenset(),
        "allowed_chats": frozenset(),
    }
    return Settings(**(fields | more))


def webhook_settings(port: int) -> dict[str, Any]:
    """A webhook on https that a proxy passes on to this port."""
    return {
        "webhook_url": "https://example.org/bot/updates",
        "webhook_secret": SecretStr(WEBHOOK_SECRET),
        "webhook_listen": f"127.0.0.1:{port}",
    }


@asynccontextmanager
async def running_bot(
    server: BotApiServer,
    home: Path,
    assistant: FakeAssistant | None = None,
    *,
    lookups: Mapping[str, int] = MappingProxyType({}),
    **more: Any,
) -> AsyncIterator[Running]:
    """Serves until the block ends, by webhook where its settings are given. What ended it before is raised."""
    assistant = assistant or FakeAssistant()
    settings = settings_for(server.url, home, **more)
    webhook = address_of(settings) if settings.webhook_url else None
    if webhook:
        server.world.updates.proxied_to = settings.webhook_listen
    state = State(settings.database)
    bot = serve(settings, cast("Assistant", assistant), state, webhook=webhook, lookups=lookups)
    task = asyncio.create_task(bot)
    begins = "setWebhook" if webhook else "getUpdates"
    before = server.calls.counts[begins]
    try:
        await server.wait_until(lambda: task.done() or server.calls.counts[begins] > before)
        yield Running(server, assistant, state, task)
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        state.close()


async def forget(server: BotApiServer, **more: Any) -> None:
    """/forget and a yes to what it asks."""
    shown = await server.ask("/forget", **more)
    assert shown.text == texts.SURE_FORGET
    server.tap(shown, texts.YES_FORGET, **more)
    await server.wait_until(lambda: shown.text == texts.FORGOTTEN)


async def eventually(condition: Callable[[], Awaitable[bool]], seconds: float = 10) -> None:
    """Looks until it holds, for at most so many seconds; each look is a turn of the loop."""
    async with asyncio.timeout(seconds):
        while not await condition():
            pass


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    async with BotApiServer(TOKEN) as server:
        yield server


@pytest.fixture
async def bot(server: BotApiServer, tmp_path: Path) -> AsyncIterator[Running]:
    """A running bot that Telegram has had nothing to refuse when the test is over, but edits without a change."""
    async with running_bot(server, tmp_path) as running:
        yield running
    assert [r for r in server.refused if "message is not modified" not in r.description] == []
