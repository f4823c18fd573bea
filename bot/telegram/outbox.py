"""The one way out to Telegram: every message, edit and sign leaves here; every refusal is dealt with here.

What cannot have reached Telegram is tried again; what may have reached it is not, since a message cannot be
unsent. A 5xx is an answer, too: Telegram says that it did not take the message, so it is tried again.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeVar

import httpx
from telegram import (
    Bot,
    ChatMember,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputMediaPhoto,
    InputTextMessageContent,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.state import State
from bot.telegram.render import LIMIT, Page, clean, cut

log = logging.getLogger(__name__)

DRAFT_SECONDS = 1.0
TYPING_SECONDS = 4.5  # Telegram shows "typing" for five
_REFUSALS = 4  # answers of 5xx before a message is given up
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a message goes: a chat, the topic in it, the message it answers."""

    chat_id: int
    thread: int | None = None
    reply_to: int | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """One choice of an inline query: what is listed, and the page it puts into the chat."""

    id: str
    title: str
    page: Page
    description: str = ""

    def article(self, rich: bool) -> InlineQueryResultArticle:
        words = self.page.html if rich else self.page.plain
        form = ParseMode.HTML if rich else None
        content = InputTextMessageContent(words, form, link_preview_options=_NO_PREVIEW)
        return InlineQueryResultArticle(self.id, self.title, content, description=self.description or None)


class Outbox:
    """Sends pages and small signs. `sleep` is asyncio's but for tests."""

    def __init__(
        self, bot: Bot, state: State, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self.bot = bot
        self._state = state
        self._sleep = sleep
        self._signs: set[asyncio.Task[None]] = set()  # on their way; a task nobody holds may vanish

    async def send(self, to: Target, page: Page, buttons: InlineKeyboardMarkup | None = None) -> int | None:
        """Sends one message; gives its number, or None where it could not be (or may not have been) sent.

        Raises BadRequest for a refusal not known here.
        """

        def post(to: Target, rich: bool) -> Coroutine[Any, Any, Message]:
            return self.bot.send_message(
                text=page.html if rich else page.plain,
                parse_mode=ParseMode.HTML if rich else None,
                link_preview_options=_NO_PREVIEW,
                **_place(to, buttons),
            )

        message = await self._sent(to, post)
        return message.message_id if message else None

    async def send_picture(
        self, to: Target, picture: bytes | str, page: Page, buttons: InlineKeyboardMarkup | None = None
    ) -> str | None:
        """Sends a PNG, or one sent before by its file id, over a page of at most 1024 units.

        Gives the file id, or None where it could not be sent. Raises BadRequest for a refusal not known here,
        such as a file id that is none.
        """

        def post(to: Target, rich: bool) -> Coroutine[Any, Any, Message]:
            return self.bot.send_photo(photo=picture, **_caption(page, rich), **_place(to, buttons))

        message = await self._sent(to, post)
        return message.photo[-1].file_id if message and message.photo else None

    async def _sent(
        self, to: Target, post: Callable[[Target, bool], Coroutine[Any, Any, Message]]
    ) -> Message | None:
        """Posts, in another way where Telegram does not take the first: see `send`."""
        rich = True
        while True:
            try:
                return await self._deliver(partial(post, to, rich))
            except ChatMigrated as moved:
                await self._state.migrate(to.chat_id, moved.new_chat_id)
                to = Target(moved.new_chat_id)
            except BadRequest as refusal:
                reason = str(refusal).lower()
                if rich and "parse entities" in reason:
                    log.error("Telegram could not parse a message; it goes out as plain text: %s", refusal)
                    rich = False
                elif to.reply_to and "repl" in reason and "not found" in reason:
                    to = replace(to, reply_to=None)
                elif to.thread and "thread not found" in reason:
                    to = replace(to, thread=None)
                else:
                    raise
            except Forbidden:
                await self._closed(to.chat_id)
                return None

    async def edit(
        self, chat_id: int, message_id: int, page: Page, buttons: InlineKeyboardMarkup | None = None
    ) -> bool:
        """Puts a page in the place of a message; False where there is no such message to change."""

        def change(rich: bool) -> Coroutine[Any, Any, Message | bool]:
            return self.bot.edit_message_text(
                page.html if rich else page.plain,
                chat_id=chat_id,
                message_id=message_id,
                parse_mode=ParseMode.HTML if rich else None,
                link_preview_options=_NO_PREVIEW,
                reply_markup=buttons,
            )

        return await self._changed(chat_id, change) is not False

    async def edit_picture(
        self,
        chat_id: int,
        message_id: int,
        picture: bytes | str,
        page: Page,
        buttons: InlineKeyboardMarkup | None = None,
    ) -> str | bool:
        """Puts a picture in the place of another: its file id, or whether there was something to change."""

        def change(rich: bool) -> Coroutine[Any, Any, Message | bool]:
            return self.bot.edit_message_media(
                InputMediaPhoto(picture, **_caption(page, rich)),
                chat_id=chat_id,
                message_id=message_id,
                reply_markup=buttons,
            )

        changed = await self._changed(chat_id, change)
        if isinstance(changed, Message) and changed.photo:
            return changed.photo[-1].file_id
        return changed is not False

    async def _changed(
        self, chat_id: int, change: Callable[[bool], Coroutine[Any, Any, Message | bool]]
    ) -> Message | bool:
        """The changed message, or True where it may be changed or needs no change, False where it cannot be."""
        for rich in (True, False):
            try:
                changed = await self._deliver(partial(change, rich), repeatable=True)
            except BadRequest as refusal:
                reason = str(refusal).lower()
                if "not modified" in reason:
                    return True
                if not (rich and "parse entities" in reason):
                    return False
                log.error("Telegram could not parse an edit; it goes out as plain text: %s", refusal)
            except Forbidden:
                await self._closed(chat_id)
                return False
            except ChatMigrated as moved:
                await self._state.migrate(chat_id, moved.new_chat_id)
                return False
            else:
                return True if changed is None else changed
        return False

    async def take_buttons(self, chat_id: int, message_id: int) -> None:
        """Removes the buttons under a message, where it still has them."""
        with suppress(TelegramError):
            await self.bot.edit_message_reply_markup(chat_id, message_id)

    async def delete(self, chat_id: int, message_id: int) -> None:
        with suppress(TelegramError):
            await self.bot.delete_message(chat_id, message_id)

    async def acknowledge(self, query_id: str, text: str = "") -> None:
        """Ends the spinner on a tapped button; a tap too old for that is no trouble."""
        with suppress(TelegramError):
            await self.bot.answer_callback_query(query_id, text or None)

    async def answer_inline(
        self, query_id: str, results: Sequence[Result], cache_s: int, button: InlineQueryResultsButton
    ) -> None:
        """Shows results to the person who typed, and to nobody else for `cache_s` seconds."""

        def post(rich: bool) -> Coroutine[Any, Any, bool]:
            articles = [result.article(rich) for result in results]
            return self.bot.answer_inline_query(query_id, articles, cache_s, is_personal=True, button=button)

        await self._answered(post)

    async def answer_guest(self, query_id: str, result: Result) -> None:
        """The one message in a chat that the bot is not in."""
        await self._answered(lambda rich: self.bot.answer_guest_query(query_id, result.article(rich)))

    async def _answered(self, post: Callable[[bool], Coroutine[Any, Any, object]]) -> None:
        """Posts an answer that is worth nothing when it comes late: a refusal is no trouble."""
        for rich in (True, False):
            try:
                await self._deliver(partial(post, rich))
            except TelegramError as refusal:
                log.warning("An answer was not taken: %s", refusal)
                if "parse entities" in str(refusal).lower():
                    continue
            return

    async def is_admin(self, chat_id: int, user_id: int) -> bool:
        """Whether a person runs this group, as Telegram says now."""
        try:
            member = await self.bot.get_chat_member(chat_id, user_id)
        except TelegramError:
            return False
        return member.status in {ChatMember.OWNER, ChatMember.ADMINISTRATOR}

    @asynccontextmanager
    async def working(self, to: Target, question_id: int | None = None) -> AsyncIterator[None]:
        """Shows that an answer is being made: 👀 on the question where it is given (groups), else typing."""
        if question_id is not None:
            await self._react(to.chat_id, question_id, "👀")
            try:
                yield
            finally:
                await self._react(to.chat_id, question_id, None)
            return
        done = asyncio.Event()
        typing = asyncio.create_task(self._typing(to, done))
        self._signs.add(typing)
        typing.add_done_callback(self._signs.discard)
        try:
            yield
        finally:
            done.set()  # not cancelled: a request cut off keeps its connection from all others

    async def _typing(self, to: Target, done: asyncio.Event) -> None:
        while not done.is_set():
            with suppress(TelegramError):
                await self.bot.send_chat_action(to.chat_id, ChatAction.TYPING, message_thread_id=to.thread)
            with suppress(TimeoutError):
                async with asyncio.timeout(TYPING_SECONDS):
                    await done.wait()

    async def _react(self, chat_id: int, message_id: int, emoji: str | None) -> None:
        with suppress(TelegramError):  # a group may not allow reactions
            await self.bot.set_message_reaction(chat_id, message_id, emoji)

    async def _deliver(self, call: Callable[[], Awaitable[T]], repeatable: bool = False) -> T | None:
        """Calls until Telegram has answered; None when it is not known whether the call arrived."""
        pause, refusals = 0.5, 0
        while True:
            try:
                return await call()
            except (BadRequest, ChatMigrated, Forbidden, InvalidToken):
                raise
            except TelegramError as error:
                refusals += not _never_left(error)
                again = _never_left(error) or (refusals < _REFUSALS and (repeatable or _refused(error)))
                if not again or isinstance(error, RetryAfter):
                    log.warning("A message may not have arrived: %s", type(error).__name__)
                    return None
            await self._sleep(pause * random.uniform(0.8, 1.2))  # noqa: S311 - spreads retries, no secret
            pause = min(pause * 2, 30.0)

    async def _closed(self, chat_id: int) -> None:
        log.info("A chat no longer takes messages.")
        await self._state.set_active(chat_id, "private" if chat_id > 0 else "group", False)


class Draft:
    """An answer as it grows, shown in private while a language model writes it; nothing stays of it.

    What cannot be shown is left out: the answer itself comes as a message.
    """

    def __init__(self, outbox: Outbox, to: Target, number: int) -> None:
        self._bot = outbox.bot
        self._to = to
        self._number = number
        self._next = 0.0

    async def __call__(self, text: str) -> None:
        """Shows the text so far, at most once a second; waits for it no longer than that."""
        now = asyncio.get_running_loop().time()
        if now < self._next or not (shown := cut(clean(text), LIMIT)[0]):
            return
        self._next = now + DRAFT_SECONDS
        with suppress(TelegramError):  # the request's own patience: cut off, it would keep its connection
            await self._bot.send_message_draft(
                self._to.chat_id, self._number, shown, message_thread_id=self._to.thread,
                connect_timeout=DRAFT_SECONDS, read_timeout=DRAFT_SECONDS, pool_timeout=DRAFT_SECONDS,
            )  # fmt: skip


def _place(to: Target, buttons: InlineKeyboardMarkup | None) -> dict[str, Any]:
    """Where a message goes and what is under it, as Telegram's parameters."""
    return {
        "chat_id": to.chat_id,
        "message_thread_id": to.thread,
        "reply_parameters": ReplyParameters(to.reply_to) if to.reply_to else None,
        "reply_markup": buttons,
    }


def _caption(page: Page, rich: bool) -> dict[str, Any]:
    return {"caption": page.html, "parse_mode": ParseMode.HTML} if rich else {"caption": page.plain}


def _never_left(error: TelegramError) -> bool:
    """No connection was made, so Telegram cannot have seen the request."""
    return isinstance(error.__cause__, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout)


def _refused(error: TelegramError) -> bool:
    """Telegram, or what stands before it, answered with a 5xx."""
    return type(error) is NetworkError and not isinstance(error.__cause__, httpx.HTTPError)
