"""The way in: an update is in the database before Telegram forgets it, and done when it has been answered.

This stands in for PTB's own queue, which lives in memory only: a killed bot would lose what it holds. The
messages of one chat are handled one after the other; chats go side by side; taps and inline queries wait for nothing.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from weakref import WeakValueDictionary

from telegram import Bot, Update

from bot.state import State, StateError

log = logging.getLogger(__name__)

AT_ONCE = 256  # messages, those among them whose chat Telegram makes wait; they share 16 connections
LONGEST_PAUSE = 30.0
# somebody looks at a spinner: none of these stands behind an answer in the making
_URGENT = frozenset({"callback_query", "inline_query"})
Json = dict[str, Any]


class Inbox:
    """Takes raw updates; `handle` answers one, and has its own way with errors.

    `accepted` and `answered` count by kind of update since the start.
    """

    def __init__(self, bot: Bot, state: State, handle: Callable[[Update], Awaitable[None]]) -> None:
        self._bot = bot
        self._state = state
        self._handle = handle
        self._places = asyncio.Semaphore(AT_ONCE)
        self._locks: WeakValueDictionary[object, asyncio.Lock] = WeakValueDictionary()
        self._tasks: set[asyncio.Task[None]] = set()
        self.accepted: Counter[str] = Counter()
        self.answered: Counter[str] = Counter()

    @property
    def waiting(self) -> int:
        """Updates accepted and not yet done."""
        return len(self._tasks)

    async def resume(self) -> int:
        """Begins what an earlier run accepted and did not finish; gives how many updates that is."""
        waiting = await self._state.pending()
        for update_id, text in waiting.items():
            self._begin(update_id, json.loads(text))
        return len(waiting)

    async def accept(self, updates: Sequence[Json]) -> None:
        """Commits the updates, then begins those not seen before. Raises StateError where it cannot."""
        new = await self._state.accept({update["update_id"]: json.dumps(update) for update in updates})
        by_id = {update["update_id"]: update for update in updates}
        for update_id in new:
            self.accepted[_kind(by_id[update_id])] += 1
            self._begin(update_id, by_id[update_id])

    async def close(self, grace: float) -> None:
        """Gives what is being answered `grace` seconds; the rest stays in the database for the next start."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=grace)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _begin(self, update_id: int, raw: Json) -> None:
        task = asyncio.create_task(self._work(update_id, raw))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self, update_id: int, raw: Json) -> None:
        if _URGENT.isdisjoint(raw):
            lock = self._locks.setdefault(_chat_of(raw), asyncio.Lock())
            async with lock, self._places:
                await self._answer(raw)
        else:
            await self._answer(raw)
        self.answered[_kind(raw)] += 1
        await self._mark(update_id)

    async def _answer(self, raw: Json) -> None:
        try:
            await self._handle(Update.de_json(raw, self._bot))
        except Exception:  # whatever one update does, the next one is handled
            log.exception("An update could not be handled.")

    async def _mark(self, update_id: int) -> None:
        """Marks an update done, when the database is back if need be: one not marked is answered at the next start."""
        pause = 0.5
        while True:
            try:
                return await self._state.done(update_id)
            except StateError as error:
                log.error("An answered update could not be marked done, yet: %s", error)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)


def _kind(raw: Json) -> str:
    """What an update is, in Telegram's word."""
    return next((name for name in raw if name != "update_id" and name.isidentifier()), "other")


def _chat_of(raw: Json) -> object:
    """The chat in whose line an update waits."""
    content = next((value for value in raw.values() if isinstance(value, dict)), {})
    chat = content.get("chat")
    return chat.get("id") if isinstance(chat, dict) else None
