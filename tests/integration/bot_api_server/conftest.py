"""A server with a clock of its own, the real bot connected to it, and a private chat."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from tests.fakes.bot_api import BotApiServer, Chat
from tests.fakes.bot_api.helpers import Clock, connect


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def server(clock: Clock) -> AsyncIterator[BotApiServer]:
    async with BotApiServer(clock=clock) as running:
        yield running


@pytest.fixture
async def bot(server: BotApiServer) -> AsyncIterator[Bot]:
    async with connect(server) as connected:
        yield connected


@pytest.fixture
def chat(server: BotApiServer) -> Chat:
    """A private chat in which the person has written one message, which nobody has fetched."""
    server.say("/start")
    return server.chat
