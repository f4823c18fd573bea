"""The Telegram bot put together and run: the handler table, the start, the stop."""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
import signal
import sys
from collections.abc import AsyncIterator, Coroutine, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    ChosenInlineResultHandler,
    CommandHandler,
    ContextTypes,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.settings import Settings
from bot.state import State, StateError
from bot.telegram import texts
from bot.telegram.about import About
from bot.telegram.address import Address
from bot.telegram.admin import Admin
from bot.telegram.buttons import Action, Taps
from bot.telegram.charts import Charts
from bot.telegram.chats import Chats
from bot.telegram.choices import Choices
from bot.telegram.connection import Connection, connected, introduce, reached
from bot.telegram.faq import Faq
from bot.telegram.forgetting import Forgetting
from bot.telegram.gate import FOR_THIS_BOT, FROM_PERSON, Gate
from bot.telegram.inbox import Inbox
from bot.telegram.inline import Inline
from bot.telegram.outbox import Outbox, Result, Target
from bot.telegram.polling import Polling
from bot.telegram.questions import Questions
from bot.telegram.render import one_line
from bot.telegram.uploads import IS_LINK, Uploads
from bot.telegram.watches import ASKS_TO_WATCH, Watches
from bot.telegram.watching import Watching
from bot.telegram.web import Door, listening
from bot.telegram.webhook import Webhook
from retrieval.writing.budget import FILE, Budget

if TYPE_CHECKING:
    from retrieval.assistant import Assistant

log = logging.getLogger(__name__)

STOP_SECONDS = 10.0  # for answers in the making when the bot is told to stop

App = Application[Any, Any, Any, Any, Any, Any]


async def serve(
    settings: Settings,
    assistant: Assistant,
    state: State,
    *,
    webhook: Address | None = None,
    lookups: Mapping[str, int] = MappingProxyType({}),
) -> None:
    """Serves until SIGINT, SIGTERM or cancelled: updates come to `webhook`, or by polling without one.

    `lookups` counts requests to Yahoo, for the webhook's metrics. Raises SettingsError for a token or webhook
    that is not taken, TelegramUnavailable where Telegram cannot be reached at the start or another program
    keeps taking this bot's updates.
    """
    os.environ.setdefault("PTB_TIMEDELTA", "true")  # else PTB warns each time Telegram asks to wait
    async with connected(settings) as line:
        with _stop_signals() as stop:
            await _serve(line, settings, assistant, state, stop=stop, webhook=webhook, lookups=lookups)


async def _serve(
    line: Connection,
    settings: Settings,
    assistant: Assistant,
    state: State,
    *,
    stop: asyncio.Event,
    webhook: Address | None,
    lookups: Mapping[str, int],
) -> None:
    outbox = Outbox(line.bot, state)
    gate = Gate(settings, state, outbox)
    forgetting = Forgetting(state, Budget(settings.fomocheck_home / FILE))
    async with _application(settings, assistant, state, outbox, gate, forgetting=forgetting) as app:
        inbox = Inbox(line.bot, state, app.process_update, _Trouble(outbox).give_up)
        door = Door(webhook, inbox, state, lookups) if webhook else None
        watching = Watching(assistant, state, outbox, gate, every=settings.watch_seconds)
        try:
            await inbox.resume()  # before anything newer can come in
            async with _receiving(line, settings, inbox, door) as receiver:
                print(f"The bot is at https://t.me/{line.bot.username}", file=sys.stderr)
                helpers = (introduce(line.bot, settings.admin_ids), forgetting.run(), watching.run())
                await _until(stop, receiver.run(), helpers)
        finally:
            await inbox.close(STOP_SECONDS)


@asynccontextmanager
async def _receiving(
    line: Connection, settings: Settings, inbox: Inbox, door: Door | None
) -> AsyncIterator[Polling | Webhook]:
    """Ready to take updates, by webhook or polling. Those that wait at Telegram are kept either way."""
    if door is None:
        await reached(partial(line.bot.delete_webhook, drop_pending_updates=False), settings)
        yield Polling(line.bot, line.polls, inbox)
    else:
        webhook = Webhook(line.bot, door.address)
        async with listening(door):
            await reached(webhook.set, settings)
            yield webhook


async def _until(
    stop: asyncio.Event, receiving: Coroutine[Any, Any, None], helping: Iterable[Coroutine[Any, Any, None]]
) -> None:
    """Runs all of them until told to stop, or until receiving has ended: what ended it is raised."""
    receiver = asyncio.create_task(receiving)
    helpers = [asyncio.create_task(part) for part in (stop.wait(), *helping)]
    for helper in helpers:
        helper.add_done_callback(_log_trouble)
    try:
        await asyncio.wait([receiver, helpers[0]], return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in (receiver, *helpers):
            task.cancel()
        await asyncio.gather(*helpers, return_exceptions=True)
    with suppress(asyncio.CancelledError):
        await receiver


def _log_trouble(helper: asyncio.Task[Any]) -> None:
    """The others go on without a helper that ended: then the log must say why."""
    if not helper.cancelled() and (error := helper.exception()):
        name = getattr(helper.get_coro(), "__qualname__", "")
        log.error("A helper ended early: %s", name, exc_info=error)


def _application(
    settings: Settings,
    assistant: Assistant,
    state: State,
    outbox: Outbox,
    gate: Gate,
    *,
    forgetting: Forgetting,
) -> App:
    app: App = ApplicationBuilder().bot(outbox.bot).updater(None).job_queue(None).build()
    app.add_handler(TypeHandler(Update, gate.check), group=-1)
    app.add_handlers(_handlers(settings, assistant, state, outbox, gate, forgetting=forgetting))
    app.add_error_handler(_Trouble(outbox).tell)
    return app


def _handlers(
    settings: Settings,
    assistant: Assistant,
    state: State,
    outbox: Outbox,
    gate: Gate,
    *,
    forgetting: Forgetting,
) -> list[BaseHandler[Any, Any, Any]]:
    """Order matters: the first handler that takes an update is the only one."""
    charts = Charts(assistant, state, outbox)
    questions = Questions(settings, assistant, state, outbox, charts.send)
    faq = Faq(assistant, state, outbox)
    watches = Watches(assistant, state, outbox, questions)
    admin = Admin(settings, assistant, state, outbox)
    uploads = Uploads(settings, assistant, outbox, admin)
    chats = Chats(settings, state, outbox, admin, gate)
    inline = Inline(assistant, state, outbox, settings.max_question_chars)
    choices = Choices(assistant, state, outbox, forgetting)
    about = About(assistant, state, outbox, questions, faq, settings=settings)
    taps = Taps(
        outbox,
        {
            "now": Action(questions.now),
            "more": Action(questions.more),
            "again": Action(questions.again),
            "good": Action(questions.good, texts.THANKS),
            "bad": Action(questions.bad, texts.THANKS),
            "price": Action(questions.price_of),
            "thennow": Action(questions.ledger_of),
            "chart": Action(charts.tap_chart),
            "span": Action(charts.tap_span),
            "list": Action(faq.tap_list),
            "faq": Action(faq.tap_entry),
            "rel": Action(faq.tap_related),
            "unwatch": Action(watches.tap_remove),
            "src": Action(admin.tap_list),
            "read": Action(about.tap_sources),
            "remove": Action(admin.tap_remove),
            "removed": Action(admin.tap_removed),
            "chats": Action(chats.tap_list),
            "permit": Action(chats.tap_decide),
            "add": Action(uploads.tap_add),
            "leave": Action(uploads.tap_leave),
            "choose": Action(choices.tap),
            "forget": Action(choices.tap_forget),
            "here": Action(),
        },
    )
    private = filters.ChatType.PRIVATE
    new = filters.UpdateType.MESSAGE & FROM_PERSON
    new_or_edited = filters.UpdateType.MESSAGES & FROM_PERSON
    admins = new & private & filters.User(settings.admin_ids)
    return [
        CommandHandler("unanswered", admin.unanswered, admins),
        CommandHandler("usage", admin.usage, admins),
        CommandHandler("sources", admin.sources, admins),
        CommandHandler("chats", chats.open, admins),
        MessageHandler(admins & filters.Document.ALL, uploads.document),
        MessageHandler(admins & IS_LINK, uploads.link),
        CommandHandler("start", about.start, new & private),
        CommandHandler("help", about.help, new),
        CommandHandler("ask", questions.text, new_or_edited),
        CommandHandler("price", questions.price, new_or_edited),
        CommandHandler("thennow", questions.ledger, new_or_edited),
        CommandHandler("chart", charts.open, new),
        CommandHandler("compare", charts.compare, new),
        CommandHandler("faq", faq.open, new),
        CommandHandler("watch", watches.command, new),
        CommandHandler("watches", watches.all, new),
        CommandHandler("settings", choices.settings, new),
        CommandHandler("sources", about.sources, new),
        CommandHandler("privacy", about.privacy, new),
        CommandHandler("forget", choices.forget, new),
        MessageHandler(new & private & filters.COMMAND, about.unknown),
        MessageHandler(new & filters.TEXT & ~filters.COMMAND & FOR_THIS_BOT & ASKS_TO_WATCH, watches.wish),
        MessageHandler(new_or_edited & filters.TEXT & ~filters.COMMAND & FOR_THIS_BOT, questions.text),
        MessageHandler(filters.StatusUpdate.MIGRATE, about.migrated),
        MessageHandler(new & private & ~filters.StatusUpdate.ALL, about.not_text),
        ChatMemberHandler(about.membership, ChatMemberHandler.MY_CHAT_MEMBER),
        CallbackQueryHandler(taps.tap),
        InlineQueryHandler(inline.query),
        ChosenInlineResultHandler(inline.chosen),
        MessageHandler(filters.UpdateType.GUEST_MESSAGE & FROM_PERSON, inline.guest),
    ]


class _Trouble:
    """What no handler expected: the log has the traceback under a number, the person a sentence with it."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox

    async def tell(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        number = secrets.token_hex(3)
        log.error("Trouble %s", number, exc_info=context.error)
        if isinstance(update, Update):
            await self._say(update, texts.TROUBLE.format(number=number))

    async def give_up(self, update: Update) -> None:
        """Of an update that several starts of the bot did not survive."""
        await self._say(update, texts.GIVEN_UP)

    async def _say(self, update: Update, words: str) -> None:
        chat, message, page = update.effective_chat, update.effective_message, one_line(words)
        if guest := update.guest_message:
            await self._outbox.answer_guest(guest.guest_query_id or "", Result("answer", texts.ANSWER, page))
        elif chat:
            thread = message.message_thread_id if message and message.is_topic_message else None
            with suppress(TelegramError, StateError):
                await self._outbox.send(Target(chat.id, thread), page)


@contextmanager
def _stop_signals() -> Iterator[asyncio.Event]:
    """An event set by SIGINT or SIGTERM, where the system and the thread allow to listen for them."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    heard = []
    for name in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError, RuntimeError, ValueError):
            loop.add_signal_handler(name, stop.set)
            heard.append(name)
    try:
        yield stop
    finally:
        for name in heard:
            loop.remove_signal_handler(name)
