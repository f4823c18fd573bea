"""Watches: set by command or in words, listed, removed by buttons; in groups by the group's admins alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, Message, Update
from telegram.ext import ContextTypes, filters

from bot.kept import Watch
from bot.state import State
from bot.telegram import texts
from bot.telegram.buttons import ANYBODY, Tap, button, keyboard
from bot.telegram.dates import dated
from bot.telegram.gate import question_in
from bot.telegram.outbox import Outbox
from bot.telegram.questions import Asked, Questions, asked_by
from bot.telegram.render import Moment, Page, clean, one_line, pages
from retrieval.errors import QuestionError
from retrieval.metrics import METRICS
from retrieval.questions.conditions import Condition, asks_to_watch
from retrieval.types import Block, Figure, Part
from retrieval.writing.words import amount, moment

if TYPE_CHECKING:
    from retrieval.assistant import Assistant


class _AsksToWatch(filters.MessageFilter):
    def filter(self, message: Message) -> bool:
        return asks_to_watch(question_in(message))


ASKS_TO_WATCH = _AsksToWatch()


class Watches:
    def __init__(self, assistant: Assistant, state: State, outbox: Outbox, questions: Questions) -> None:
        self._assistant = assistant
        self._state = state
        self._outbox = outbox
        self._questions = questions

    async def command(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """/watch and a condition; without one the list."""
        message = update.effective_message
        if message is None:
            return
        words = clean(question_in(message)) if len((message.text or "").split()) > 1 else ""
        asked = asked_by(message, words)
        if not words:
            await self._list(asked)
        elif not await self._set(asked, message):
            await self._outbox.send(asked.target, one_line(texts.WATCH_EXAMPLE))

    async def wish(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """ "Tell me when …": a watch where a condition follows, else a question like any other."""
        message = update.effective_message
        if message is None:
            return
        if not await self._set(asked_by(message, clean(question_in(message))), message):
            await self._questions.text(update, context)

    async def all(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if message := update.effective_message:
            await self._list(asked_by(message, ""))

    async def tap_remove(self, tap: Tap) -> None:
        """The watch goes, and the message that the button hangs on shows what is left."""
        if not tap.private and not await self._outbox.is_admin(tap.chat.id, tap.user_id):
            await self._outbox.send(tap.target, one_line(texts.GROUP_ADMINS_ONLY))
            return
        number = tap.words[0] if tap.words else ""
        if number.isdecimal():
            await self._state.remove_watch(tap.chat.id, int(number))
        page, rows = await self._view(tap.chat.id, tap.user_id if tap.private else ANYBODY)
        await self._outbox.edit(tap.chat.id, tap.message_id, page, keyboard(*rows))

    async def _list(self, asked: Asked) -> None:
        page, rows = await self._view(asked.chat_id, asked.user_id if asked.private else ANYBODY)
        await self._outbox.send(asked.target, page, keyboard(*rows))

    async def _view(self, chat_id: int, owner: int) -> tuple[Page, list[list[InlineKeyboardButton]]]:
        kept = await self._state.watches(chat_id)
        if not kept:
            return one_line(texts.NO_WATCHES), []
        blocks = [Block(Part.HEADING, texts.WATCHES), *(Block(Part.BULLET, said(watch)) for watch in kept)]
        rows = [[button(texts.REMOVE.format(what=said(w)), "unwatch", owner, w.id)] for w in kept]
        return pages(blocks)[0], rows

    async def _set(self, asked: Asked, message: Message) -> bool:
        """Keeps the watch that the words ask for and says so; False where they state no condition."""
        try:
            subject = await self._state.subject(asked.chat_id, asked.user_id)
            condition = self._assistant.condition(asked.words, subject.symbols)
        except QuestionError as error:
            await self._outbox.send(asked.target, one_line(str(error)))
            return True
        if condition is None:
            return False
        hidden = message.sender_chat is not None  # an admin who writes as the group
        if not (asked.private or hidden or await self._outbox.is_admin(asked.chat_id, asked.user_id)):
            await self._outbox.send(asked.target, one_line(texts.GROUP_ADMINS_ONLY))
            return True
        await self._keep(asked, condition)
        return True

    async def _keep(self, asked: Asked, condition: Condition) -> None:
        async with self._outbox.working(asked.target, None if asked.private else asked.message_id):
            figure = await self._assistant.figure(condition.symbol, condition.metric)
        value = figure.value if figure and isinstance(figure.value, float) else None
        above = condition.above if condition.above is not None else value is None or value < condition.bound
        about = (condition.symbol, condition.metric, above, condition.bound, condition.unit)
        watch = Watch(asked.chat_id, asked.user_id, *about, thread=asked.thread)
        already = value is not None and watch.holds(value)
        number = await self._state.add_watch(replace(watch, armed=not already))
        if number is None:
            await self._outbox.send(asked.target, one_line(texts.TOO_MANY_WATCHES))
            return
        moments: list[Moment] = []
        words = f"{texts.WATCH_SET} {texts.WATCH_BLIND}"
        if figure and value is not None:
            now, moments = told(figure)
            words = texts.WATCH_ALREADY if already else f"{texts.WATCH_SET} {texts.WATCH_NOW}"
            words = words.format(now=now)
        blocks = [Block(Part.HEADING, said(watch)), Block(Part.TEXT, words)]
        blocks.append(Block(Part.CAVEAT, texts.WATCH_HOW))
        blocks, moments = dated((await self._state.preferences(asked.chat_id)).dates, blocks, moments)
        remove = button(
            texts.REMOVE.format(what=said(watch)),
            "unwatch",
            asked.user_id if asked.private else ANYBODY,
            number,
        )
        await self._outbox.send(asked.target, pages(blocks, moments=moments)[0], keyboard([remove]))


def said(watch: Watch) -> str:
    """ "BABA: 14-day RSI above 70"."""
    metric = METRICS.get(watch.metric)
    way = "above" if watch.above else "below"
    bound = f"{watch.bound:,.10g}{f' {watch.unit}' if watch.unit else ''}"
    return f"{watch.symbol}: {metric.title if metric else watch.metric} {way} {bound}"


def told(figure: Figure) -> tuple[str, list[Moment]]:
    """A figure with its market time, and that time for the reader's own zone."""
    if figure.as_of is None:
        return amount(figure), []
    when = moment(figure.as_of)
    return f"{amount(figure)} ({when})", [Moment(when, figure.as_of)]
