"""Looks at what is watched at regular times and tells the chats: once a crossing, not in their quiet hours."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.kept import Watch
from bot.state import State, StateError
from bot.telegram import texts
from bot.telegram.buttons import ANYBODY, button, chart_button, keyboard
from bot.telegram.dates import dated
from bot.telegram.gate import Gate
from bot.telegram.hours import are_quiet
from bot.telegram.outbox import Outbox, Target
from bot.telegram.render import pages
from bot.telegram.watches import said, told
from retrieval.errors import FomocheckError
from retrieval.types import Block, Figure, Part

if TYPE_CHECKING:
    from retrieval.assistant import Assistant

log = logging.getLogger(__name__)


class Watching:
    """`every` is in seconds; `clock` is the time of day but for tests."""

    def __init__(
        self,
        assistant: Assistant,
        state: State,
        outbox: Outbox,
        gate: Gate,
        *,
        every: float,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._assistant = assistant
        self._state = state
        self._outbox = outbox
        self._gate = gate
        self._every = every
        self._clock = clock

    async def run(self) -> None:
        """Looks until cancelled, whatever goes wrong meanwhile."""
        while True:
            try:
                await self.look()
            except StateError as error:
                log.error("Watches cannot be read: %s", error)
            except Exception:  # one bad round must not end the watching
                log.exception("A round of watches ended early.")
            await asyncio.sleep(self._every)

    async def look(self) -> None:
        """One round: each figure that is watched is looked up once, one after the other."""
        watches = await self._state.watches()
        kept = [watch for watch in watches if await self._gate.allows(watch.chat_id, watch.user_id)]
        for symbol, metric in dict.fromkeys((watch.symbol, watch.metric) for watch in kept):
            figure = await self._figure(symbol, metric)
            if figure is None or figure.stale or not isinstance(figure.value, float):
                continue  # an old or missing figure crosses nothing
            for watch in kept:
                if (watch.symbol, watch.metric) == (symbol, metric):
                    try:
                        await self._compare(watch, figure, figure.value)
                    except StateError:
                        raise  # all watches are in one database
                    except TelegramError as error:  # of this chat; the others' watches are still to be told
                        log.warning("A watch could not be told: %s", error)
                    except Exception:
                        log.exception("A watch could not be looked at.")

    async def _figure(self, symbol: str, metric: str) -> Figure | None:
        """None where it cannot be had, for whatever reason: the others are still looked at."""
        try:
            return await self._assistant.figure(symbol, metric, background=True)
        except FomocheckError as error:
            log.info("A watched figure could not be had: %s", error)
        except Exception:
            log.exception("A watched figure of %s could not be looked up.", symbol)
        return None

    async def _compare(self, watch: Watch, figure: Figure, value: float) -> None:
        holds = watch.holds(value)
        if holds and watch.armed:
            chosen = await self._state.preferences(watch.chat_id)
            quiet = are_quiet(chosen.quiet, self._clock())  # then it is told afterwards, if it is still so
            if not quiet and await self._tell(watch, figure, chosen.dates):
                await self._state.arm(watch, False)
        elif not holds and not watch.armed:
            await self._state.arm(watch, True)

    async def _tell(self, watch: Watch, figure: Figure, way: str) -> bool:
        """False where Telegram did not say that it has the message, so that a later round tells it.

        One that arrived all the same comes twice: better than never."""
        now, moments = told(figure)
        blocks = [
            Block(Part.HEADING, texts.WATCH_FIRED.format(what=said(watch))),
            Block(Part.TEXT, texts.WATCH_IS.format(now=now)),
            Block(Part.CAVEAT, texts.WATCH_SOURCE.format(source=figure.source)),
        ]
        blocks, moments = dated(way, blocks, moments)
        owner = watch.user_id if watch.chat_id > 0 else ANYBODY
        remove = button(texts.STOP_WATCHING, "unwatch", owner, watch.id)
        under = keyboard([*chart_button(owner, (watch.symbol,)), remove])
        page = pages(blocks, moments=moments)[0]
        return await self._outbox.send(Target(watch.chat_id, watch.thread), page, under) is not None
