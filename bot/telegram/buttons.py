"""Buttons and the data behind them: `1:action:owner:words`, at most 64 bytes, complete without any memory.

The leading 1 is the version: a button of another one is told to be expired. The owner, in hexadecimal, is the
person whose buttons these are; 0 means anybody.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from weakref import WeakValueDictionary

from telegram import CallbackQuery, Chat, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import ContextTypes

from bot.telegram import texts
from bot.telegram.outbox import Outbox, Target
from bot.telegram.render import cut
from retrieval.types import Document

VERSION = "1"
ANYBODY = 0
MAX_DATA = 64  # bytes, Telegram's limit
STOCKS = 4  # offered as buttons where none is named
SYMBOLS_ROOM = 39  # bytes of it for listings, beside the longest action, owner and span
MAX_LABEL = 60  # characters a phone shows


@dataclass(frozen=True, slots=True)
class Tap:
    """A pressed button: who, under which message of which chat, the words behind it, and all of that keyboard."""

    user_id: int
    chat: Chat
    message_id: int
    thread: int | None
    words: tuple[str, ...]
    rows: tuple[tuple[InlineKeyboardButton, ...], ...] = ()

    @property
    def private(self) -> bool:
        return self.chat.type == Chat.PRIVATE

    @property
    def target(self) -> Target:
        return Target(self.chat.id, self.thread)


@dataclass(frozen=True, slots=True)
class Action:
    """What a button does, and the word that its tap is acknowledged with."""

    run: Callable[[Tap], Awaitable[None]] | None = None
    word: str = ""


def button(label: str, action: str, owner: int, *words: object) -> InlineKeyboardButton:
    data = ":".join((VERSION, action, f"{owner:x}", *map(str, words)))
    if len(data.encode()) > MAX_DATA:
        raise ValueError(f"button data of {len(data.encode())} bytes")
    if len(label) > MAX_LABEL:
        label = cut(label, MAX_LABEL - 1)[0].rstrip(",;:-– ") + "…"
    return InlineKeyboardButton(label, callback_data=data)


def keyboard(*rows: list[InlineKeyboardButton]) -> InlineKeyboardMarkup | None:
    """The rows that have buttons, or None without any."""
    filled = [row for row in rows if row]
    return InlineKeyboardMarkup(filled) if filled else None


def joined(symbols: Sequence[str]) -> str:
    """Listings as one word of a button's data, the first five; "" where that would be too long."""
    word = "+".join(symbols[:5])
    return word if len(word.encode()) <= SYMBOLS_ROOM else ""


def usual_symbols(documents: Iterable[Document]) -> list[str]:
    """What the sources are about, the first few: what their heads call instruments, where it can be in a button."""
    symbols = dict.fromkeys(symbol for document in documents for symbol in document.instruments)
    return [symbol for symbol in symbols if ":" not in symbol and joined([symbol])][:STOCKS]


def chart_button(owner: int, symbols: Sequence[str]) -> list[InlineKeyboardButton]:
    """The row under an answer about these listings; empty where there is nothing to draw."""
    word = joined(symbols)
    return [button(texts.CHART, "chart", owner, word)] if word else []


class Taps:
    """The handler of all taps: acknowledges at once, then does what the buttons of a chat say, one after the other."""

    def __init__(self, outbox: Outbox, actions: Mapping[str, Action]) -> None:
        self._outbox = outbox
        self._actions = actions
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def tap(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        if query is None:
            return
        version, name, owner, *words = [*(query.data or "").split(":"), "", "", ""]
        action = self._actions.get(name)
        if version != VERSION or action is None or query.message is None:
            await self._outbox.acknowledge(query.id, texts.EXPIRED)
        elif owner not in {f"{ANYBODY:x}", f"{query.from_user.id:x}"}:
            await self._outbox.acknowledge(query.id, texts.NOT_YOURS)
        else:
            acknowledged = asyncio.create_task(self._outbox.acknowledge(query.id, action.word))
            async with self._locks.setdefault(query.message.chat.id, asyncio.Lock()):
                await acknowledged
                if action.run:
                    await action.run(_tap(query, tuple(words[:-3])))


def _tap(query: CallbackQuery, words: tuple[str, ...]) -> Tap:
    message = query.message
    assert message is not None
    known = message if isinstance(message, Message) else None  # of an old one no more than its number is told
    thread = known.message_thread_id if known and known.is_topic_message else None
    rows = known.reply_markup.inline_keyboard if known and known.reply_markup else ()
    return Tap(query.from_user.id, message.chat, message.message_id, thread, words, rows)
