"""Who is heard: the allow-list, people rather than bots, and in groups only what is meant for this bot."""

from __future__ import annotations

from telegram import Message, MessageEntity, Update
from telegram.ext import ApplicationHandlerStop, ContextTypes, filters

from bot.settings import Settings
from bot.telegram import texts
from bot.telegram.outbox import Outbox, Target
from bot.telegram.render import one_line


class Gate:
    """Stands before all handlers: an update from a chat that is not allowed goes no further."""

    def __init__(self, settings: Settings, outbox: Outbox) -> None:
        self._chats = settings.allowed_chats
        self._admins = settings.admin_ids
        self._outbox = outbox

    def allows(self, chat_id: int | None, user_id: int | None) -> bool:
        """Without a list all may ask; with one the chats on it, and admins in private and inline."""
        if not self._chats or chat_id in self._chats:
            return True
        return chat_id in {None, user_id} and user_id in self._admins

    async def check(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Raises ApplicationHandlerStop for whom the bot does not serve; says so in private."""
        chat, user = update.effective_chat, update.effective_user
        if self.allows(chat.id if chat else None, user.id if user else None):
            return
        if query := update.callback_query:
            await self._outbox.acknowledge(query.id, texts.NOT_SERVED)
        elif chat and chat.type == chat.PRIVATE and update.message:
            await self._outbox.send(Target(chat.id), one_line(texts.NOT_SERVED))
        raise ApplicationHandlerStop


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
