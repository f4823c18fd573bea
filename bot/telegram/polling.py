"""Asks Telegram for updates, for ever: survives a lost network, notices when it has gone deaf.

The offset that confirms updates is sent only after the inbox has committed them.
"""

from __future__ import annotations

import asyncio
import logging
import random
from typing import Any

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.ext import ExtBot
from telegram.request import BaseRequest

from bot.state import StateError
from bot.telegram.inbox import Inbox
from bot.telegram.limits import seconds
from retrieval.errors import FomocheckError, SettingsError

log = logging.getLogger(__name__)

# what the handlers take; a kind not asked for is never sent
UPDATES = (
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "chosen_inline_result",
    "guest_message",
    "my_chat_member",
)
CONFLICTS = 5  # in a row, before this bot gives way
WAIT = 25.0  # seconds that Telegram may keep an empty poll open
SILENCE = 20.0  # seconds beyond WAIT after which the connection is taken for dead
LONGEST_PAUSE = 30.0


class TelegramUnavailable(FomocheckError):
    """Telegram cannot be used now."""


class UpdateBot(ExtBot[int]):
    """PTB's bot, which also gives updates as they came: one that PTB cannot read must not hide the others."""

    async def raw_updates(self, offset: int | None, wait: float) -> list[dict[str, Any]]:
        data = {"offset": offset, "timeout": int(wait), "allowed_updates": list(UPDATES)}
        updates = await self._post("getUpdates", data, read_timeout=wait + 10)
        if not isinstance(updates, list):
            raise TelegramError("Invalid server response")
        return [u for u in updates if isinstance(u, dict) and isinstance(u.get("update_id"), int)]


class Polling:
    """One poller. `wait`, `silence` and `pause` are seconds."""

    def __init__(
        self,
        bot: UpdateBot,
        connection: BaseRequest,
        inbox: Inbox,
        *,
        wait: float = WAIT,
        silence: float = SILENCE,
        pause: float = 1.0,
    ) -> None:
        self._bot = bot
        self._connection = connection
        self._inbox = inbox
        self._wait, self._silence, self._pause = wait, silence, pause
        self._failures = self._conflicts = 0

    async def run(self) -> None:
        """Polls until cancelled.

        Raises TelegramUnavailable where another poller stays, SettingsError when the token is not taken.
        """
        offset: int | None = None
        while True:
            try:
                async with asyncio.timeout(self._wait + self._silence):
                    updates = await self._bot.raw_updates(offset, self._wait)
                if updates:
                    await self._inbox.accept(updates)
                    offset = max(update["update_id"] for update in updates) + 1
            except Exception as error:  # whatever it is, the bot must not go deaf
                await self._trouble(error)
            else:
                if self._failures:
                    log.warning("Updates come again after %d failed tries.", self._failures)
                self._failures = self._conflicts = 0

    async def _trouble(self, error: Exception) -> None:
        match error:
            case InvalidToken():
                raise SettingsError("Telegram no longer takes the token in TELEGRAM_BOT_TOKEN.") from None
            case Conflict():
                self._conflicts += 1
                log.error(
                    "Another program polls with this bot's token (%d of %d).", self._conflicts, CONFLICTS
                )
                if self._conflicts >= CONFLICTS:
                    raise TelegramUnavailable(
                        "Another program keeps polling with this bot's token. Stop it, or use another token."
                    ) from None
            case StateError():
                log.error("Updates cannot be accepted: %s", error)
            case TimeoutError():
                log.error("Polling went silent; a new connection is made.")
                await self._reconnect()
            case TelegramError() if self._failures % 10 == 0:
                log.warning("Updates cannot be fetched (%s); trying again.", type(error).__name__)
            case TelegramError():
                log.info("Updates cannot be fetched, still (%s).", type(error).__name__)
            case _:
                log.error("Polling met an error of its own.", exc_info=error)
        self._failures += 1
        pause = min(self._pause * 2 ** min(self._failures - 1, 10), LONGEST_PAUSE)
        pause *= random.uniform(0.7, 1.0)  # noqa: S311 - spreads retries, no secret
        if isinstance(error, RetryAfter):  # asked sooner, Telegram would only make it wait longer
            pause = max(pause, seconds(error))
        await asyncio.sleep(pause)

    async def _reconnect(self) -> None:
        try:
            async with asyncio.timeout(5):
                await self._connection.shutdown()
        except TimeoutError:
            log.error("The silent connection does not close.")
        await self._connection.initialize()
