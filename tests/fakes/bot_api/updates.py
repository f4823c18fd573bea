"""The queue of updates, kept until confirmed: long polling, and the push to a webhook."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import aiohttp

from tests.fakes.bot_api.errors import bad_request, conflict

JSON = dict[str, Any]
UPDATE_KINDS = frozenset(
    "message edited_message channel_post edited_channel_post callback_query inline_query chosen_inline_result"
    " guest_message my_chat_member chat_member message_reaction message_reaction_count".split()
)
PORTS = {80, 88, 443, 8443}  # that Telegram posts to
THIS_MACHINE = {"127.0.0.1", "localhost"}
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
        self.webhook_error: JSON = {}  # as getWebhookInfo tells it
        self.proxied_to = "127.0.0.1:8080"  # where a proxy for https passes requests on to, as plain http
        self.webhook_statuses: list[int] = []  # what the bot's server said, 0 where it could not be reached
        self.delivered: dict[int, int] = {}  # update id -> how often it was handed out
        self._next_id = 700_000_001
        self._poller: object | None = None
        self._pusher: asyncio.Task[None] | None = None

    def number_from(self, number: int) -> None:
        self._next_id = number

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
        """Starts pushing to `webhook["url"]`; an empty dict stops it. What waits is kept."""
        if webhook:
            _check(webhook["url"])
        await self.close()
        self.webhook = webhook
        self.webhook_error = {}
        if webhook:
            self._poller = object()  # ends a poller that waits
            self.signal.fire()
            self._pusher = asyncio.create_task(self._push_to(webhook))

    async def close(self) -> None:
        if self._pusher:
            self._pusher.cancel()
            await asyncio.gather(self._pusher, return_exceptions=True)
            self._pusher = None

    async def _push_to(self, webhook: JSON) -> None:
        """Chats side by side, over so many connections; the updates of one chat one after the other."""
        secret, at_once = webhook.get("secret_token"), webhook.get("max_connections", 40)
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
        busy: set[object] = set()

        def free() -> JSON | None:
            room = len(busy) < at_once
            return next((u for u in self.pending if _line(u) not in busy), None) if room else None

        async with aiohttp.ClientSession(headers=headers) as session, asyncio.TaskGroup() as pushes:
            while await self.signal.until(lambda: free() is not None, 3600):
                update = free()
                assert update
                busy.add(_line(update))
                pushes.create_task(self._push(session, self._arrives_at(webhook["url"]), update, busy))

    async def _push(self, session: aiohttp.ClientSession, url: str, update: JSON, busy: set[object]) -> None:
        pause = 0.05
        while not 200 <= (status := await _post(session, url, self._handed_out(update))) < 300:
            self.webhook_statuses.append(status)
            told = f"Wrong response from the webhook: {status}" if status else "Connection refused"
            self.webhook_error = {"last_error_date": int(time.time()), "last_error_message": told}
            self.signal.fire()
            await asyncio.sleep(pause)
            pause = min(2 * pause, 1.0)
        self.webhook_statuses.append(status)
        self.pending = [u for u in self.pending if u is not update]
        busy.discard(_line(update))
        self.signal.fire()

    def _arrives_at(self, url: str) -> str:
        """Where a push ends up: https with a proxy before the bot ends at the proxy, and goes on as http."""
        parts = urlsplit(url)
        if parts.scheme == "http":
            return url
        return urlunsplit(("http", self.proxied_to, parts.path, parts.query, ""))


def _check(url: str) -> None:
    """Refuses what Telegram does not post to. Over http a server of one's own reaches its own machine."""
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in THIS_MACHINE:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if parts.scheme == "https" and (parts.port or 443) not in PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def _line(update: JSON) -> object:
    """What an update waits in line with: its chat; a query with those of the same person."""
    kind, content = next((kind, value) for kind, value in update.items() if kind != "update_id")
    return content["chat"]["id"] if "chat" in content else (kind, content.get("from", {}).get("id"))


async def _post(session: aiohttp.ClientSession, url: str, update: JSON) -> int:
    try:
        async with session.post(url, json=update) as response:
            return response.status
    except aiohttp.ClientError:
        return 0
