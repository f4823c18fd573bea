"""Answers in chats that the bot is not in: inline results while a person types, and one message for a guest.

An inline query has ten seconds in all and a person's patience of two: what is not there by then is left out.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Mapping
from typing import TYPE_CHECKING, TypeVar

from telegram import InlineQueryResultsButton, Update
from telegram.ext import ContextTypes

from bot.state import State
from bot.telegram import texts
from bot.telegram.dates import dated
from bot.telegram.gate import question_in
from bot.telegram.outbox import Outbox, Result
from bot.telegram.questions import moments_in
from bot.telegram.render import Page, clean, compact, one_line
from retrieval.errors import FomocheckError
from retrieval.types import Answer, Block, FaqEntry, Part

if TYPE_CHECKING:
    from retrieval.assistant import Assistant

log = logging.getLogger(__name__)
T = TypeVar("T")

PATIENCE = 1.4  # seconds for the looking up, so that results are there within two
PAUSE = 0.15  # seconds in which a person may type on: only the last of several queries is looked up
GUEST_PATIENCE = 12.0  # seconds; Telegram waits for about fifteen
FRESH = 10  # seconds that Telegram may keep results with prices
KEPT = 300  # seconds for those without
ENTRIES = 4  # FAQ entries beside the card and the answer
EXAMPLES = 6
SHOWN = 120  # characters of a result's description


class Inline:
    """One renderer for both: an answer as one message."""

    def __init__(self, assistant: Assistant, state: State, outbox: Outbox, limit: int) -> None:
        self._assistant = assistant
        self._state = state
        self._outbox = outbox
        self._limit = limit
        self._newest: dict[int, str] = {}  # by person: the query that is still wanted
        self._at_work: set[asyncio.Task[Answer | None]] = set()

    async def query(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """`@bot words`: a price card, the answer, the FAQ entries near it; examples without words."""
        query = update.inline_query
        if query is None:
            return
        person = query.from_user.id
        self._newest[person] = query.id
        await asyncio.sleep(PAUSE)
        if self._newest.get(person) != query.id:
            return  # the person typed on
        del self._newest[person]
        words = clean(query.query)[: self._limit]
        answers = await self._answers(words) if words else await self._examples()
        live = any(answer.figures or answer.gaps for answer in answers.values())
        nothing = texts.INLINE_SLOW if words else texts.INLINE_EMPTY
        way = (await self._state.preferences(person)).dates
        await self._outbox.answer_inline(
            query.id,
            [_result(name, answer, way) for name, answer in answers.items()],
            0 if not answers else FRESH if live else KEPT,
            InlineQueryResultsButton(texts.INLINE_MORE if answers else nothing, start_parameter="inline"),
        )
        await self._state.count("inline")

    async def chosen(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """A result was sent into a chat; that is counted, not where or by whom."""
        if update.chosen_inline_result:
            await self._state.count("inline sent")

    async def guest(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """A question by @name in a chat that the bot is not in: one message, whatever comes."""
        message = update.guest_message
        if message is None or message.guest_query_id is None:
            return
        words = clean(question_in(message))[: self._limit]
        if not words:
            page = one_line(texts.ASK_EXAMPLE.replace("/ask", f"@{self._outbox.bot.username}"))
        else:
            page = await self._guest_page(words, str(message.from_user.id if message.from_user else ""))
        await self._outbox.answer_guest(message.guest_query_id, Result("answer", texts.ANSWER, page))
        await self._state.count("guest")

    async def _guest_page(self, words: str, asker: str) -> Page:
        try:
            async with asyncio.timeout(GUEST_PATIENCE):
                answer = await self._assistant.answer(words, asker=asker)
                way = (await self._state.preferences(int(asker))).dates if asker else ""
                return _page(answer, way)
        except TimeoutError:
            return one_line(texts.GUEST_SLOW)
        except FomocheckError as error:
            return one_line(str(error))

    async def _answers(self, words: str) -> dict[str, Answer]:
        """By the results' ids, what was there in time, in the order it is shown."""
        entries = asyncio.create_task(_quietly(self._near(words)))
        wanted: dict[str, Awaitable[Answer | None]] = {
            "price": self._assistant.price(words),
            "answer": self._assistant.answer(words, prose=False),
        }
        ends = asyncio.get_running_loop().time() + PATIENCE
        started = {name: self._start(work) for name, work in wanted.items()}
        await asyncio.wait([entries], timeout=PATIENCE)
        if entries.done():
            for entry in entries.result() or ():
                started[f"faq-{entry.id}"] = self._start(self._assistant.faq_answer(entry.id))
        else:
            entries.cancel()
        found = await self._in_time(started, ends)
        if "price" in found and found["price"].abstained:
            del found["price"]  # the words name no stock, or it has no price
        return found

    async def _examples(self) -> dict[str, Answer]:
        ends = asyncio.get_running_loop().time() + PATIENCE
        entries = (await asyncio.to_thread(self._assistant.faq))[:EXAMPLES]
        started = {f"faq-{e.id}": self._start(self._assistant.faq_answer(e.id)) for e in entries}
        return await self._in_time(started, ends)

    async def _near(self, words: str) -> list[FaqEntry]:
        matches = await asyncio.to_thread(self._assistant.faq_search, words, ENTRIES)
        return [match.entry for match in matches if match.near]

    def _start(self, work: Awaitable[Answer | None]) -> asyncio.Task[Answer | None]:
        """Begins a look-up. It is not stopped when time is up: what it finds is there for the next letter."""
        task = asyncio.create_task(_quietly(work))
        self._at_work.add(task)
        task.add_done_callback(self._at_work.discard)
        return task

    async def _in_time(
        self, started: Mapping[str, asyncio.Task[Answer | None]], ends: float
    ) -> dict[str, Answer]:
        if started:
            left = max(ends - asyncio.get_running_loop().time(), 0)
            await asyncio.wait(started.values(), timeout=left)
        results = {name: task.result() for name, task in started.items() if task.done()}
        return {name: answer for name, answer in results.items() if answer is not None}


async def _quietly(work: Awaitable[T]) -> T | None:
    """What is looked up, or None where it is not to be had: other results may still be."""
    try:
        return await work
    except FomocheckError as error:
        log.info("An inline result is left out: %s", error)
    except Exception:  # whatever one result does, the others are shown
        log.exception("An inline result could not be made.")
    return None


def _result(name: str, answer: Answer, way: str) -> Result:
    lead = next((clean(block.text) for block in answer.blocks if clean(block.text)), "")
    title = {"price": texts.PRICE, "answer": texts.ANSWER}.get(name) or clean(answer.question)
    return Result(name, title[:SHOWN] or texts.ANSWER, _page(answer, way), lead[:SHOWN])


def _page(answer: Answer, way: str) -> Page:
    asked = Block(Part.HEADING, answer.question) if answer.faq else None
    blocks, moments = dated(way, [*filter(None, [asked]), *answer.blocks], moments_in(answer))
    return compact(blocks, moments=moments)
