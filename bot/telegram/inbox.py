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
from typing import Any, TypeVar
from weakref import WeakValueDictionary

from telegram import Bot, Update

from bot.state import State, StateError

log = logging.getLogger(__name__)

TRIES = 2  # at an update that an earlier run left: what ended that run twice more is left alone
AT_ONCE = 256  # messages, those among them whose chat Telegram makes wait; they share 16 connections
LONGEST_PAUSE = 30.0
# somebody looks at a spinner: none of these stands behind an answer in the making
_URGENT = frozenset({"callback_query", "inline_query"})
Json = dict[str, Any]
Handler = Callable[[Update], Awaitable[None]]
R = TypeVar("R")


class Inbox:
    """Takes raw updates; `handle` answers one, and has its own way with errors; `give_up` says that one is left alone.

    `accepted` and `answered` count by kind of update since the start.
    """

    def __init__(self, bot: Bot, state: State, handle: Handler, give_up: Handler | None = None) -> None:
        self._bot = bot
        self._state = state
        self._handle = handle
        self._give_up = give_up
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
            self._begin(update_id, json.loads(text), again=True)
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

    def _begin(self, update_id: int, raw: Json, *, again: bool = False) -> None:
        task = asyncio.create_task(self._work(update_id, raw, again=again))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self, update_id: int, raw: Json, *, again: bool) -> None:
        if _URGENT.isdisjoint(raw):
            lock = self._locks.setdefault(_chat_of(raw), asyncio.Lock())
            async with lock, self._places:
                await self._answer(update_id, raw, again=again)
        else:
            await self._answer(update_id, raw, again=again)
        self.answered[_kind(raw)] += 1
        await _surely(lambda: self._state.done(update_id))  # one not marked is answered at the next start

    async def _answer(self, update_id: int, raw: Json, *, again: bool) -> None:
        handle: Handler | None = self._handle
        # counted before it is handled: an update that ends the process must not do so at every start
        if again and await _surely(lambda: self._state.tried_again(update_id)) > TRIES:
            log.error("An update is left alone: it was begun %d times and not finished.", 1 + TRIES)
            await _surely(lambda: self._state.done(update_id))
            handle = self._give_up
        try:
            if handle:
                await handle(Update.de_json(raw, self._bot))
        except Exception:  # whatever one update does, the next one is handled
            log.exception("An update could not be handled.")


async def _surely(work: Callable[[], Awaitable[R]]) -> R:
    """What the database gives, when it is back if need be."""
    pause = 0.5
    while True:
        try:
            return await work()
        except StateError as error:
            log.error("How far an update is could not be noted, yet: %s", error)
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
