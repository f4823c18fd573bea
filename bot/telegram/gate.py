"""Who is heard: allowed chats, people rather than bots, and in groups only what is meant for this bot."""

from __future__ import annotations

import logging
import time

from telegram import Chat, Message, MessageEntity, Update
from telegram.ext import ApplicationHandlerStop, ContextTypes, filters

from bot.settings import Settings
from bot.state import State, StateError
from bot.telegram import texts
from bot.telegram.outbox import Outbox, Target
from bot.telegram.render import clean, one_line

log = logging.getLogger(__name__)

NOTED_EVERY = 600.0  # seconds between two notes of when a chat was seen


class Gate:
    """Stands before all handlers: an update from a chat that is not allowed goes no further.

    ALLOWED_CHATS says which chats are, all of them where it is empty; what an admin decided in /chats goes first.
    """

    def __init__(self, settings: Settings, state: State, outbox: Outbox) -> None:
        self._listed = settings.allowed_chats
        self._admins = settings.admin_ids
        self._state = state
        self._outbox = outbox
        self._noted: dict[int, tuple[str, float]] = {}

    @property
    def closed(self) -> bool:
        """Whether only listed chats are served."""
        return bool(self._listed)

    async def allows(self, chat_id: int | None, user_id: int | None = None) -> bool:
        """Admins may always ask in private and inline; inline, others may who may in private."""
        if chat_id in {None, user_id} and user_id in self._admins:
            return True
        chat = user_id if chat_id is None else chat_id
        # read each time: a group that moves to another number takes its own along
        decided = (await self._state.allowances()).get(chat or 0)
        return decided if decided is not None else not self._listed or chat in self._listed

    async def check(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Raises ApplicationHandlerStop for whom the bot does not serve; says so in private."""
        try:
            served = await self._serves(update)
        except Exception:  # after any other error the handlers would get the update all the same
            log.exception("An update is left out: it is not known whether its chat is served.")
            served = False
        if not served:
            raise ApplicationHandlerStop

    async def _serves(self, update: Update) -> bool:
        chat, user = update.effective_chat, update.effective_user
        await self._follow(update.message)
        allowed = await self.allows(chat.id if chat else None, user.id if user else None)
        if chat:
            await self._note(chat, wrote=_wrote(update))
        if allowed:
            return True
        if query := update.callback_query:
            await self._outbox.acknowledge(query.id, texts.NOT_SERVED)
        elif chat and chat.type == chat.PRIVATE and update.message:
            await self._outbox.send(Target(chat.id), one_line(texts.NOT_SERVED))
        return False

    async def _follow(self, message: Message | None) -> None:
        """A group that has become a supergroup is still the same group: listed, allowed or refused.

        Both say so, and either may be heard first."""
        if message is None:
            return
        old = message.migrate_from_chat_id or message.chat.id
        new = message.migrate_to_chat_id or message.chat.id
        if old != new:
            decided = await self._state.allowances()
            allowed = decided.get(old, True if old in self._listed else None)
            if allowed is not None and new not in decided:
                await self._state.allow(new, allowed)

    async def _note(self, chat: Chat, *, wrote: bool) -> None:
        title, now = chat.title or "", time.monotonic()
        if not wrote:
            self._noted.pop(chat.id, None)  # whoever writes next is noted, however soon
        known, at = self._noted.get(chat.id, (None, 0.0))
        if title != known or now - at > NOTED_EVERY:
            self._noted[chat.id] = title, now
            try:
                await self._state.note_chat(chat.id, chat.type, clean(title), wrote=wrote)
            except StateError as error:  # a list that lacks a chat keeps nobody from being answered
                log.error("A chat could not be noted: %s", error)


def _wrote(update: Update) -> bool:
    """Whether this shows that the chat can be written to: not so the news that somebody, maybe the bot, is gone."""
    return update.my_chat_member is None and not (update.message and update.message.left_chat_member)


class _FromPerson(filters.MessageFilter):
    """Written by a person, an admin in a group's name included; not by a bot, nor through one."""

    def filter(self, message: Message) -> bool:
        if message.via_bot or message.is_automatic_forward:
            return False
        if message.sender_chat and message.sender_chat.id == message.chat.id:
            return True
        return bool(message.from_user and not message.from_user.is_bot)


class _ForThisBot(filters.MessageFilter):
    """Private, a reply to one of this bot's messages, or naming it."""

    def filter(self, message: Message) -> bool:
        bot = message.get_bot()
        if message.chat.type == message.chat.PRIVATE:
            return True
        answered = message.reply_to_message
        if answered and answered.from_user and answered.from_user.id == bot.id:
            return True
        return any(
            (entity.type == MessageEntity.MENTION and words.lower() == f"@{bot.username}".lower())
            or (entity.user is not None and entity.user.id == bot.id)
            for entity, words in message.parse_entities().items()
        )


FROM_PERSON = _FromPerson()
FOR_THIS_BOT = _ForThisBot()


def question_in(message: Message) -> str:
    """What a message asks: its words without the command and the bot's name, else those it replies to."""
    bot = message.get_bot()
    words = message.text or ""
    if words.startswith("/"):
        words = words.partition(" ")[2] if " " in words.split("\n", 1)[0] else words.partition("\n")[2]
    name = f"@{bot.username}".lower()
    words = " ".join(word for word in words.split() if word.lower().rstrip(",:") != name)
    answered = message.reply_to_message
    if not words and answered and not (answered.from_user and answered.from_user.id == bot.id):
        words = answered.text or answered.caption or ""
    return words.strip()
