"""What is let go: all about a person who asks for it, and every few minutes what has outlived its use."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.state import State, StateError

if TYPE_CHECKING:
    from retrieval.writing.budget import Budget

log = logging.getLogger(__name__)

SWEEP_SECONDS = 600.0  # what is said to be forgotten with the hour is not kept for two


class Forgetting:
    """The bot's database and the model's budget both know of people; what is forgotten goes from both."""

    def __init__(self, state: State, budget: Budget) -> None:
        self._state = state
        self._budget = budget

    async def person(self, user_id: int) -> None:
        """Raises StateError or sqlite3.Error: what could not be deleted is not said to be."""
        await self._state.forget(user_id)
        await asyncio.to_thread(self._budget.forget, str(user_id))

    async def run(self) -> None:
        """Sweeps until cancelled, whatever goes wrong meanwhile."""
        while True:
            try:
                await asyncio.to_thread(self._budget.sweep)
                await self._state.sweep()
            except StateError as error:
                log.error("Old rows could not be deleted: %s", error)
            except Exception:  # one bad sweep must not be the last
                log.exception("A sweep ended early.")
            await asyncio.sleep(SWEEP_SECONDS)
