"""A small web page to try the bot by hand: its chats, a line to write in, buttons to tap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from tests.fakes.bot_api.server import BotApiServer


def add_routes(app: web.Application, server: BotApiServer) -> None:
    """Adds the page and the calls it makes to the server's routes."""
