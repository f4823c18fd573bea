"""Telegram's pace: 1 message a second to a person (4 in any 4 s), 20 a minute to a group, 30 a second overall.

Messages and edits count; typing, reactions and answers to taps do not. A chat told to wait holds up no other.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

_COUNTED = ("send", "edit", "copy", "forward")
_FREE = frozenset({"sendChatAction", "sendMessageDraft"})
_MARGIN = 1.05  # the network bunches up what was sent evenly
_TRIES = 5
_MANY = 2000  # chats remembered before idle ones are let go

Json = bool | dict[str, Any] | list[dict[str, Any]]


class Window:
    """At most `limit` moments within any `seconds`."""

    def __init__(self, limit: int, seconds: float) -> None:
        self._taken: deque[float] = deque(maxlen=limit)
        self._seconds = seconds

    def take(self, now: float) -> float:
        """Takes the next free moment and gives it."""
        full = len(self._taken) == self._taken.maxlen
        moment = max(now, self._taken[0] + self._seconds) if full else now
        self._taken.append(moment)
        return moment

    def idle(self, now: float) -> bool:
        return not self._taken or self._taken[-1] + self._seconds < now


class Flow:
    """At most `limit` requests that are on their way, or were answered less than `seconds` ago.

    Telegram counts a request somewhere between the two: however long some take, it never counts more.
    """

    def __init__(self, limit: int, seconds: float, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._places = asyncio.Semaphore(limit)
        self._seconds = seconds
        self._sleep = sleep
        self._leaving: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> None:
        await self._places.acquire()

    async def __aexit__(self, *_: object) -> None:
        leave = asyncio.create_task(self._leave())
        self._leaving.add(leave)
        leave.add_done_callback(self._leaving.discard)

    async def _leave(self) -> None:
        await self._sleep(self._seconds)
        self._places.release()


class Pace(BaseRateLimiter[int]):
    """PTB's rate limiter of this bot: every counted request waits for its turn, first come, first served."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._overall = Flow(30, 1 * _MARGIN, sleep)
        self._chats: dict[int | str, Window] = {}
        self._held: dict[int | str, float] = {}

    async def initialize(self) -> None:
        """Nothing to set up."""

    async def shutdown(self) -> None:
        """Nothing to take down."""

    async def process_request(  # noqa: PLR0917 - PTB's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Json]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,  # noqa: ARG002 - PTB's signature
    ) -> Json:
        """Calls Telegram when it is this chat's turn; again, at most four times, where told to come later."""
        chat = data.get("chat_id")
        if chat is None or endpoint in _FREE or not endpoint.startswith(_COUNTED):
            return await callback(*args, **kwargs)
        for tries_left in reversed(range(_TRIES)):
            await self._turn(chat)
            try:
                async with self._overall:
                    return await callback(*args, **kwargs)
            except RetryAfter as error:
                if not tries_left:
                    raise
                self._held[chat] = self._clock() + seconds(error) + 0.1
        raise AssertionError("the last try returns or raises")

    async def _turn(self, chat: int | str) -> None:
        if chat not in self._chats:
            self._let_go_of_idle()
            person = isinstance(chat, int) and chat > 0
            self._chats[chat] = Window(4, 4 * _MARGIN) if person else Window(20, 60 * _MARGIN)
        await self._until(self._chats[chat].take(self._clock()))
        while (free_at := self._held.get(chat, 0)) > self._clock():
            await self._until(free_at)
        self._held.pop(chat, None)

    async def _until(self, moment: float) -> None:
        if (wait := moment - self._clock()) > 0:
            await self._sleep(wait)

    def _let_go_of_idle(self) -> None:
        if len(self._chats) >= _MANY:
            now = self._clock()
            self._chats = {chat: window for chat, window in self._chats.items() if not window.idle(now)}


def seconds(error: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
