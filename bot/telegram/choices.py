"""/settings: the stock a chat means when it names none, its quiet hours, how days are written; being forgotten."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import ContextTypes

from bot.kept import Preferences
from bot.state import State
from bot.telegram import texts
from bot.telegram.buttons import ANYBODY, Tap, button, keyboard, usual_symbols
from bot.telegram.dates import USUAL, WAYS, sample
from bot.telegram.forgetting import Forgetting
from bot.telegram.gate import question_in
from bot.telegram.hours import hours_in
from bot.telegram.outbox import Outbox
from bot.telegram.questions import asked_by
from bot.telegram.render import Page, clean, one_line, pages
from retrieval.types import Block, Part

if TYPE_CHECKING:
    from retrieval.assistant import Assistant

NONE, OFF, DATES = "-", "off", "dates"  # words of the buttons


class Choices:
    def __init__(self, assistant: Assistant, state: State, outbox: Outbox, forgetting: Forgetting) -> None:
        self._forgetting = forgetting
        self._assistant = assistant
        self._state = state
        self._outbox = outbox

    async def settings(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """/settings shows; /settings BABA and /settings quiet 22-7 Europe/Paris choose."""
        message = update.effective_message
        if message is None:
            return
        asked = asked_by(message, "")
        if not await self._may(message):
            await self._outbox.send(asked.target, one_line(texts.GROUP_ADMINS_ONLY))
            return
        words = clean(question_in(message)) if len((message.text or "").split()) > 1 else ""
        trouble = await self._choose(asked.chat_id, words) if words else ""
        if trouble:
            await self._outbox.send(asked.target, one_line(trouble))
            return
        page, buttons = await self._view(asked.chat_id, asked.user_id if asked.private else ANYBODY)
        await self._outbox.send(asked.target, page, buttons)

    async def _choose(self, chat_id: int, words: str) -> str:
        """Keeps what the words choose; gives a sentence where they choose nothing."""
        now = await self._state.preferences(chat_id)
        first, _, rest = words.partition(" ")
        if first.lower() == "quiet":
            try:
                hours = "" if rest.strip().lower() in {OFF, "none"} else hours_in(rest)
            except ValueError:
                return texts.QUIET_EXAMPLE
            await self._state.prefer(chat_id, replace(now, quiet=hours))
            return ""
        mention = self._assistant.stock(words)
        if mention is None:
            return texts.NO_SUCH_STOCK
        await self._state.prefer(chat_id, replace(now, stock=mention.listing.symbol))
        return ""

    async def tap(self, tap: Tap) -> None:
        """A stock, none of them, or no quiet hours."""
        if not tap.private and not await self._outbox.is_admin(tap.chat.id, tap.user_id):
            await self._outbox.send(tap.target, one_line(texts.GROUP_ADMINS_ONLY))
            return
        word = tap.words[0] if tap.words else ""
        now = await self._state.preferences(tap.chat.id)
        if word == OFF:
            await self._state.prefer(tap.chat.id, replace(now, quiet=""))
        elif word == DATES:
            await self._choose_dates(tap, now)
            return
        elif word == NONE:
            await self._state.prefer(tap.chat.id, replace(now, stock=""))
        elif word and (mention := self._assistant.stock(word)):
            await self._state.prefer(tap.chat.id, replace(now, stock=mention.listing.symbol))
        await self._show(tap)

    async def _choose_dates(self, tap: Tap, now: Preferences) -> None:
        """The ways to write days, as today's; or the one that is chosen."""
        if len(tap.words) > 1:
            way = tap.words[1] if tap.words[1] in WAYS else USUAL
            await self._state.prefer(tap.chat.id, replace(now, dates=way))
            await self._show(tap)
            return
        owner, today = tap.user_id if tap.private else ANYBODY, datetime.now(UTC).date()
        ways = [
            button(f"{name}: {sample(way, today)}", "choose", owner, DATES, way) for way, name in WAYS.items()
        ]
        back = [button(texts.BACK, "choose", owner)]
        rows = keyboard(*([way] for way in ways), back)
        await self._outbox.edit(tap.chat.id, tap.message_id, one_line(texts.WHICH_DATES), rows)

    async def tap_forget(self, tap: Tap) -> None:
        """Asks once more; "yes" deletes."""
        if tap.words == ("yes",):
            await self._forgetting.person(tap.user_id)
            await self._outbox.edit(tap.chat.id, tap.message_id, one_line(texts.FORGOTTEN))
            return
        if tap.words == ("no",):
            await self._outbox.edit(tap.chat.id, tap.message_id, one_line(texts.KEPT))
            return
        back = button(texts.BACK, "choose", tap.user_id)
        sure = keyboard([_yes_forget(tap.user_id), back])
        await self._outbox.edit(tap.chat.id, tap.message_id, one_line(texts.SURE_FORGET), sure)

    async def forget(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """/forget asks, as the button does."""
        if (message := update.effective_message) and (user := message.from_user):
            sure = keyboard([_yes_forget(user.id), button(texts.KEEP, "forget", user.id, "no")])
            await self._outbox.send(asked_by(message, "").target, one_line(texts.SURE_FORGET), sure)

    async def _show(self, tap: Tap) -> None:
        page, buttons = await self._view(tap.chat.id, tap.user_id if tap.private else ANYBODY)
        await self._outbox.edit(tap.chat.id, tap.message_id, page, buttons)

    async def _view(self, chat_id: int, owner: int) -> tuple[Page, InlineKeyboardMarkup | None]:
        now = await self._state.preferences(chat_id)
        blocks = [Block(Part.HEADING, texts.SETTINGS), *map(_point, _told(now))]
        documents = await asyncio.to_thread(self._assistant.sources)
        symbols = usual_symbols(documents)
        stocks = [button(symbol, "choose", owner, symbol) for symbol in symbols if symbol != now.stock]
        less = [button(texts.NO_STOCK, "choose", owner, NONE)] if now.stock else []
        less += [button(texts.NO_QUIET, "choose", owner, OFF)] if now.quiet else []
        dates = [button(texts.DATES, "choose", owner, DATES)]
        forget = [button(texts.FORGET_ME, "forget", owner)] if chat_id > 0 else []
        return pages(blocks)[0], keyboard(stocks, less, dates, forget)

    async def _may(self, message: Message) -> bool:
        """In private anybody, in a group its admins, those too who write as the group."""
        if message.chat.type == message.chat.PRIVATE or message.sender_chat is not None:
            return True
        user = message.from_user
        return user is not None and await self._outbox.is_admin(message.chat.id, user.id)


def _told(now: Preferences) -> tuple[str, str, str]:
    return (
        texts.STOCK_IS.format(stock=now.stock) if now.stock else texts.STOCK_IS_NONE,
        texts.QUIET_IS.format(hours=now.quiet) if now.quiet else texts.QUIET_IS_NONE,
        texts.DATES_ARE.format(day=sample(now.dates, datetime.now(UTC).date())),
    )


def _yes_forget(owner: int) -> InlineKeyboardButton:
    return button(texts.YES_FORGET, "forget", owner, "yes")


def _point(text: str) -> Block:
    return Block(Part.BULLET, text)
