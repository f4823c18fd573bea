"""Fixtures that the end-to-end tests share."""

from tests.e2e.telegram_fixtures import bot, server

__all__ = ["bot", "server"]
