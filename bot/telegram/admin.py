"""For the people in ADMIN_IDS, in private: what could not be answered, how much is asked, the sources and new ones."""

from __future__ import annotations

import asyncio
import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from telegram import InlineKeyboardMarkup, Update
from telegram.ext import ContextTypes

from bot.settings import Settings
from bot.state import State
from bot.telegram import texts
from bot.telegram.about import named
from bot.telegram.buttons import Tap, button, keyboard
from bot.telegram.faq import A_PAGE, turn
from bot.telegram.outbox import Outbox
from bot.telegram.questions import asked_by
from bot.telegram.render import Page, one_line, pages
from retrieval.errors import FomocheckError
from retrieval.types import Block, Document, Part

if TYPE_CHECKING:
    from retrieval.assistant import Assistant

LOOKED_BACK = 1000  # questions that found no answer
SHOWN = 30  # of them, alike ones counted as one
SPANS = {1: "today (UTC)", 7: "7 days", 30: "30 days"}


class Admin:
    def __init__(self, settings: Settings, assistant: Assistant, state: State, outbox: Outbox) -> None:
        self._admins = settings.admin_ids
        self._assistant = assistant
        self._state = state
        self._outbox = outbox

    async def unanswered(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Newest first; alike but for case, blanks and marks at the end is the same question."""
        questions = await self._state.unanswered(LOOKED_BACK)
        times = Counter(map(_alike, questions))
        newest: dict[str, str] = {}
        for question in questions:
            newest.setdefault(_alike(question), question)
        lines = [f"{words} ({times[key]} ×)" if times[key] > 1 else words for key, words in newest.items()]
        blocks = [Block(Part.HEADING, texts.UNANSWERED)] if lines else [Block(Part.TEXT, texts.ALL_ANSWERED)]
        await self._say(update, [*blocks, *(Block(Part.BULLET, line) for line in lines[:SHOWN])])

    async def usage(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        blocks = [Block(Part.HEADING, texts.USAGE)]
        for days, name in SPANS.items():
            counts = await self._state.counted(days)
            told = ", ".join(f"{kind} {counts[kind]:,}" for kind in sorted(counts))
            blocks.append(Block(Part.BULLET, f"{name}: {told or 'nothing'}"))
        chats = await self._state.chats_by_kind()
        told = ", ".join(f"{kind} {count:,}" for kind, count in sorted(chats.items()))
        opinions = await self._state.opinions()
        blocks += [
            Block(Part.BULLET, f"chats: {told or 'none'}"),
            Block(Part.BULLET, f"watches: {await self._state.watched():,}"),
            Block(Part.BULLET, f"opinions: 👍 {opinions[True]:,}, 👎 {opinions[False]:,}"),
        ]
        if spent := await asyncio.to_thread(self._assistant.spent):
            used, limits = spent
            tokens = used.tokens_in + used.tokens_out
            how = ", ".join(f"{outcome} {count:,}" for outcome, count in sorted(used.outcomes.items()))
            told = texts.MODEL_USED.format(answers=used.answers, tokens=tokens, limit=limits.tokens_a_day)
            blocks.append(Block(Part.BULLET, f"{told}{f' ({how})' if how else ''}"))
        await self._say(update, blocks)

    # --- sources -------------------------------------------------------------------------------------

    async def sources(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """All of them, with buttons that remove."""
        if message := update.effective_message:
            asked = asked_by(message, "")
            page, buttons = await self._list(asked.user_id)
            await self._outbox.send(asked.target, page, buttons)

    async def tap_list(self, tap: Tap) -> None:
        if await self.may(tap):
            await self._show(tap, _number(tap.words))

    async def tap_remove(self, tap: Tap) -> None:
        """Asks once more before a source goes."""
        if not await self.may(tap):
            return
        document = await self._named(tap.words)
        if document is None:
            await self._show(tap, 0)
            return
        yes = button(texts.YES_REMOVE, "removed", tap.user_id, _key(document))
        no = button(texts.BACK, "src", tap.user_id, 0)
        page = one_line(texts.REMOVE_SOURCE.format(title=named(document)))
        await self._outbox.edit(tap.chat.id, tap.message_id, page, keyboard([yes, no]))

    async def tap_removed(self, tap: Tap) -> None:
        if not await self.may(tap):
            return
        if document := await self._named(tap.words):
            try:
                await self._assistant.forget(document.id)
            except FomocheckError as error:
                await self._outbox.send(tap.target, one_line(str(error)))
        await self._show(tap, 0)

    async def may(self, tap: Tap) -> bool:
        """Whether this is an admin's tap in private: looked up anew each time."""
        if tap.private and tap.user_id in self._admins:
            return True
        await self._outbox.send(tap.target, one_line(texts.ADMINS_ONLY))
        return False

    async def _show(self, tap: Tap, number: int) -> None:
        page, buttons = await self._list(tap.user_id, number)
        await self._outbox.edit(tap.chat.id, tap.message_id, page, buttons)

    async def _list(self, owner: int, number: int = 0) -> tuple[Page, InlineKeyboardMarkup | None]:
        documents = await asyncio.to_thread(self._assistant.sources)
        if not documents:
            return one_line(texts.NO_SOURCES), None
        count = -(-len(documents) // A_PAGE)
        number = min(number, count - 1)
        shown = documents[number * A_PAGE : (number + 1) * A_PAGE]
        blocks = [Block(Part.HEADING, texts.SOURCES)]
        blocks += [Block(Part.BULLET, f"{named(d)} ({d.kind.value})") for d in shown]
        rows = [[button(texts.REMOVE.format(what=d.title), "remove", owner, _key(d))] for d in shown]
        return pages(blocks)[0], keyboard(*rows, turn(owner, number, count, "src"))

    async def _named(self, words: tuple[str, ...]) -> Document | None:
        documents = await asyncio.to_thread(self._assistant.sources)
        return next((d for d in documents if words and _key(d) == words[0]), None)

    async def _say(self, update: Update, blocks: list[Block]) -> None:
        if message := update.effective_message:
            for page in pages(blocks)[:3]:
                await self._outbox.send(asked_by(message, "").target, page)


def _alike(question: str) -> str:
    return " ".join(question.casefold().split()).rstrip("?!. ")


def _key(document: Document) -> str:
    """A source's id in as many bytes as a button has room for."""
    return hashlib.sha256(document.id.encode()).hexdigest()[:16]


def _number(words: tuple[str, ...]) -> int:
    return int(words[0]) if words and words[0].isdecimal() else 0
