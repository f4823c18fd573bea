"""The queue of updates, kept until confirmed: long polling, and the push to a webhook."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from typing import Any

import aiohttp

from tests.fakes.bot_api.errors import bad_request, conflict

JSON = dict[str, Any]
UPDATE_KINDS = frozenset(
    "message edited_message channel_post edited_channel_post callback_query inline_query chosen_inline_result"
    " guest_message my_chat_member chat_member message_reaction message_reaction_count".split()
)
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Signal:
    """Wakes everyone who waits for something to change; firing needs no `await`."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def fire(self) -> None:
        self._event.set()
        self._event = asyncio.Event()

    async def until(self, condition: Callable[[], bool], seconds: float) -> bool:
        """True once the condition holds; False if it does not within so many seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while not condition():
                    await self._event.wait()
        return condition()


class Updates:
    """Update ids rise by one; an update leaves the queue only when a higher offset, or a 2xx, confirms it."""

    def __init__(self, signal: Signal):
        self.signal = signal
        self.pending: list[JSON] = []
        self.allowed: frozenset[str] = UPDATE_KINDS - NOT_BY_DEFAULT
        self.webhook: JSON = {}
        self.webhook_statuses: list[int] = []  # what the bot's server said, 0 where it could not be reached
        self.delivered: dict[int, int] = {}  # update id -> how often it was handed out
        self._next_id = 700_000_001
        self._poller: object | None = None
        self._pusher: asyncio.Task[None] | None = None

    def push(self, kind: str, payload: JSON) -> JSON | None:
        """Queues an update; None if the bot does not want this kind."""
        if kind not in self.allowed:
            return None
        update = {"update_id": self._next_id, kind: payload}
        self._next_id += 1
        self.pending.append(update)
        self.signal.fire()
        return update

    def allow(self, kinds: Sequence[str] | None) -> None:
        """None keeps what was set before; an empty list means the usual kinds. Unknown names are ignored."""
        if kinds is not None:
            self.allowed = frozenset(kinds) & UPDATE_KINDS if kinds else UPDATE_KINDS - NOT_BY_DEFAULT

    def confirm(self, update_id: int) -> None:
        self.pending = [update for update in self.pending if update["update_id"] > update_id]
        self.signal.fire()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[JSON]:
        """Long polling. A second poller ends the first one with 409."""
        if self.webhook:
            raise conflict(
                "can't use getUpdates method while webhook is active;"
                " use deleteWebhook to delete the webhook first"
            )
        me = self._poller = object()
        if offset < 0:
            self.pending = self.pending[offset:]
        elif offset:
            self.confirm(offset - 1)
        self.signal.fire()
        await self.signal.until(lambda: bool(self.pending) or self._poller is not me, seconds)
        if self._poller is not me:
            raise conflict(
                "terminated by other getUpdates request; make sure that only one bot instance is running"
            )
        self._poller = None
        return [self._handed_out(update) for update in self.pending[:limit]]

    def _handed_out(self, update: JSON) -> JSON:
        number = update["update_id"]
        self.delivered[number] = self.delivered.get(number, 0) + 1
        return update

    async def set_webhook(self, webhook: JSON) -> None:
        """Starts pushing to `webhook["url"]`; an empty dict stops it."""
        await self.close()
        if webhook and not webhook["url"].startswith(("https://", "http://127.0.0.1", "http://localhost")):
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        self.webhook = webhook
        if webhook:
            self._poller = object()  # ends a poller that waits
            self.signal.fire()
            self._pusher = asyncio.create_task(self._push_to(webhook["url"], webhook.get("secret_token")))

    async def close(self) -> None:
        if self._pusher:
            self._pusher.cancel()
            await asyncio.gather(self._pusher, return_exceptions=True)
            self._pusher = None

    async def _push_to(self, url: str, secret: str | None) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
        pause = 0.05
        async with aiohttp.ClientSession(headers=headers) as session:
            while await self.signal.until(lambda: bool(self.pending), 3600):
                update = self._handed_out(self.pending[0])
                status = await _post(session, url, update)
                self.webhook_statuses.append(status)
                if 200 <= status < 300:
                    self.confirm(update["update_id"])
                    pause = 0.05
                else:
                    self.signal.fire()
                    await asyncio.sleep(pause)
                    pause = min(2 * pause, 1.0)


async def _post(session: aiohttp.ClientSession, url: str, update: JSON) -> int:
    try:
        async with session.post(url, json=update) as response:
            return response.status
    except aiohttp.ClientError:
        return 0
