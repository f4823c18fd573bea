"""The FAQ as buttons: six questions a page, the answer in the same message, a search by words."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import ContextTypes

from bot.state import State
from bot.telegram import texts
from bot.telegram.buttons import Tap, button, keyboard
from bot.telegram.dates import dated
from bot.telegram.gate import question_in
from bot.telegram.outbox import Outbox, Target
from bot.telegram.questions import asked_by
from bot.telegram.render import Page, clean, one_line, pages
from retrieval.types import Block, Part

if TYPE_CHECKING:
    from retrieval.assistant import Assistant

A_PAGE = 6  # questions
SHOWN_WORDS = 80  # characters of a search repeated to the person


class Faq:
    """Every view is made from the button's own words; nothing is remembered."""

    def __init__(self, assistant: Assistant, state: State, outbox: Outbox) -> None:
        self._assistant = assistant
        self._state = state
        self._outbox = outbox

    async def open(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """/faq, or /faq and words to search for."""
        if message := update.effective_message:
            words = clean(question_in(message)) if len((message.text or "").split()) > 1 else ""
            asked = asked_by(message, words)
            page, buttons = await (self._search(words, asked.user_id) if words else self._list(asked.user_id))
            await self._outbox.send(asked.target, page, buttons)

    async def show(self, to: Target, owner: int, entry_id: str) -> None:
        """An entry as a new message."""
        async with self._outbox.working(to):
            page, buttons = await self._entry(to.chat_id, owner, entry_id)
        await self._outbox.send(to, page, buttons)

    async def tap_list(self, tap: Tap) -> None:
        number = tap.words[0] if tap.words else ""
        page, buttons = await self._list(tap.user_id, int(number) if number.isdecimal() else 0)
        await self._outbox.edit(tap.chat.id, tap.message_id, page, buttons)

    async def tap_entry(self, tap: Tap) -> None:
        entry_id, number = (*tap.words, "", "")[:2]
        page, buttons = await self._entry(
            tap.chat.id, tap.user_id, entry_id, int(number) if number.isdecimal() else 0
        )
        await self._outbox.edit(tap.chat.id, tap.message_id, page, buttons)

    async def tap_related(self, tap: Tap) -> None:
        """A related question: its answer comes below, the message it hangs on stays."""
        if tap.words:
            await self.show(tap.target, tap.user_id, tap.words[0])

    async def _list(self, owner: int, number: int = 0) -> tuple[Page, InlineKeyboardMarkup | None]:
        entries = await asyncio.to_thread(self._assistant.faq)
        if not entries:
            return one_line(texts.FAQ_EMPTY), None
        count = -(-len(entries) // A_PAGE)
        number = min(number, count - 1)
        shown = entries[number * A_PAGE : (number + 1) * A_PAGE]
        rows = [[button(entry.question, "faq", owner, entry.id)] for entry in shown]
        return one_line(texts.FAQ_TITLE), keyboard(*rows, turn(owner, number, count, "list"))

    async def _search(self, words: str, owner: int) -> tuple[Page, InlineKeyboardMarkup | None]:
        matches = await asyncio.to_thread(self._assistant.faq_search, words)
        good = [match for match in matches if match.near]
        title = texts.FAQ_MATCHES if good else texts.FAQ_NOT_FOUND if matches else texts.FAQ_EMPTY
        rows = [[button(m.entry.question, "faq", owner, m.entry.id)] for m in good or matches[:3]]
        return one_line(title.format(words=words[:SHOWN_WORDS])), keyboard(*rows)

    async def _entry(
        self, chat_id: int, owner: int, entry_id: str, number: int = 0
    ) -> tuple[Page, InlineKeyboardMarkup | None]:
        order = [entry.id for entry in await asyncio.to_thread(self._assistant.faq)]
        place = order.index(entry_id) // A_PAGE if entry_id in order else 0
        back = [button(texts.BACK, "list", owner, place)]
        answer = await self._assistant.faq_answer(entry_id) if entry_id in order else None
        if answer is None:
            return one_line(texts.FAQ_GONE), keyboard(back)
        blocks = (Block(Part.HEADING, answer.question), *answer.blocks)
        views = pages(dated((await self._state.preferences(chat_id)).dates, blocks)[0])
        number = min(number, len(views) - 1)
        return views[number], keyboard(turn(owner, number, len(views), "faq", entry_id), back)


def turn(owner: int, number: int, count: int, action: str, *words: str) -> list[InlineKeyboardButton]:
    """‹ 1/3 ›, with no way beyond the ends; nothing where there is one page."""
    if count == 1:
        return []
    before = [button("‹", action, owner, *words, number - 1)] if number > 0 else []
    after = [button("›", action, owner, *words, number + 1)] if number < count - 1 else []
    return [*before, button(f"{number + 1}/{count}", "here", owner), *after]
