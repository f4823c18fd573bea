"""What the bot says about itself, and how it comes and goes: start, help, privacy, sources, membership."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from telegram import ChatMember, InlineKeyboardMarkup, Message, Update
from telegram.ext import ContextTypes

from bot.settings import Settings
from bot.state import State
from bot.telegram import texts
from bot.telegram.buttons import Tap, keyboard
from bot.telegram.dates import USUAL, sample
from bot.telegram.faq import A_PAGE, Faq, turn
from bot.telegram.outbox import Outbox, Target
from bot.telegram.questions import Questions, asked_by
from bot.telegram.render import Page, one_line, pages
from retrieval.types import Block, Document, Kind, Part

if TYPE_CHECKING:
    from retrieval.assistant import Assistant

_PAYLOAD = re.compile(r"(faq|p|q)_([A-Za-z0-9_-]{1,62})")
_GONE = (ChatMember.LEFT, ChatMember.BANNED)


class About:
    def __init__(
        self,
        assistant: Assistant,
        state: State,
        outbox: Outbox,
        questions: Questions,
        faq: Faq,
        *,
        settings: Settings,
    ) -> None:
        self._settings = settings
        self._assistant = assistant
        self._state = state
        self._outbox = outbox
        self._questions = questions
        self._faq = faq

    async def start(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """A plain start, or a link to an FAQ entry, a price or a question asked in a group."""
        message = update.effective_message
        if message is None:
            return
        payload = _PAYLOAD.fullmatch(context.args[0]) if context.args and len(context.args) == 1 else None
        if not (payload and await self._linked(message, *payload.groups())):
            await self._state.greet(message.chat.id, message.chat.type)
            await self._say(
                message, (Block(Part.LEAD, texts.HELLO), Block(Part.TEXT, texts.WHAT_I_DO), *_how_to())
            )

    async def _linked(self, message: Message, kind: str, words: str) -> bool:
        """Follows a link; False where it leads nowhere."""
        asked = asked_by(message, "")
        if kind == "faq":
            if all(entry.id != words for entry in await asyncio.to_thread(self._assistant.faq)):
                return False
            await self._faq.show(asked.target, asked.user_id, words)
            return True
        if kind == "p":
            asked = replace(asked, words=f"/price {words.replace('_', '.')}")  # a link cannot hold a dot
        elif reply := await self._state.reply_by_token(words):
            asked = replace(asked, words=reply.question, whole=reply.whole)
        else:
            return False
        await self._questions.answer(asked)
        return True

    async def help(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if message := update.effective_message:
            private = message.chat.type == message.chat.PRIVATE
            how_to = _how_to() if private else _how_to(texts.HOW_TO_IN_GROUPS)
            more: tuple[Block, ...] = ()
            if private and message.from_user and message.from_user.id in self._settings.admin_ids:
                more = _how_to(texts.HOW_TO_ADMINS)
            await self._say(message, (Block(Part.LEAD, texts.WHAT_I_DO), *how_to, *more))

    async def privacy(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if message := update.effective_message:
            model = self._settings.llm_model
            said = [
                *texts.PRIVACY,
                texts.PRIVACY_INLINE,
                *([texts.PRIVACY_MODEL.format(model=model)] if model else []),
            ]
            points = [Block(Part.BULLET, point) for point in said]
            heading, end = Block(Part.HEADING, texts.PRIVACY_HEADING), Block(Part.TEXT, texts.PRIVACY_END)
            await self._say(message, (heading, *points, end))

    async def sources(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if message := update.effective_message:
            asked = asked_by(message, "")
            page, buttons = await self._list(asked.chat_id, asked.user_id)
            await self._outbox.send(asked.target, page, buttons)

    async def tap_sources(self, tap: Tap) -> None:
        """Another page of the list, in its place."""
        number = tap.words[0] if tap.words else ""
        page, buttons = await self._list(tap.chat.id, tap.user_id, int(number) if number.isdecimal() else 0)
        await self._outbox.edit(tap.chat.id, tap.message_id, page, buttons)

    async def _list(
        self, chat_id: int, owner: int, number: int = 0
    ) -> tuple[Page, InlineKeyboardMarkup | None]:
        articles = [d for d in await asyncio.to_thread(self._assistant.sources) if d.kind is Kind.ARTICLE]
        if not articles:
            return one_line(texts.NO_SOURCES), None
        count = -(-len(articles) // A_PAGE)
        number = min(number, count - 1)
        shown = articles[number * A_PAGE : (number + 1) * A_PAGE]
        way = (await self._state.preferences(chat_id)).dates
        blocks = [Block(Part.HEADING, texts.SOURCES), *(Block(Part.BULLET, named(d, way)) for d in shown)]
        return pages(blocks)[0], keyboard(turn(owner, number, count, "read"))

    async def unknown(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if message := update.effective_message:
            await self._outbox.send(asked_by(message, "").target, one_line(texts.UNKNOWN_COMMAND))

    async def not_text(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if message := update.effective_message:
            await self._outbox.send(asked_by(message, "").target, one_line(texts.NOT_TEXT))

    # --- coming and going -------------------------------------------------------------------------------

    async def membership(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Added, removed, blocked or let in again; a group is greeted once."""
        change = update.my_chat_member
        if change is None:
            return
        chat, here = change.chat, change.new_chat_member.status not in _GONE
        await self._state.set_active(chat.id, chat.type, here)
        if (
            here
            and chat.type in {chat.GROUP, chat.SUPERGROUP}
            and await self._state.greet(chat.id, chat.type)
        ):
            await self._outbox.send(Target(chat.id), one_line(texts.GROUP_WELCOME))

    async def migrated(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """A group has become a supergroup, which has another number."""
        if (message := update.effective_message) and message.migrate_to_chat_id:
            await self._state.migrate(message.chat.id, message.migrate_to_chat_id)

    async def _say(self, message: Message, blocks: tuple[Block, ...]) -> None:
        for page in pages(blocks)[:3]:
            await self._outbox.send(asked_by(message, "").target, page)


def _how_to(lines: tuple[str, ...] = texts.HOW_TO) -> tuple[Block, ...]:
    return (Block(Part.HEADING, lines[0]), *(Block(Part.BULLET, text) for text in lines[1:]))


def named(document: Document, way: str = USUAL) -> str:
    """A source in one line, its day written that way."""
    when = sample(way, document.published) if document.published else texts.UNDATED
    words = ", ".join(word for word in (document.title, document.publisher, when) if word)
    return f"{words}: {document.url}" if document.url else words
