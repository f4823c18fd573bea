"""The people on the other side: they write, tap, edit, ask inline, add and remove the bot.

Every action is a plain call; the bot gets its update if Telegram would deliver it. With privacy mode on, a
group's messages reach the bot as commands or as replies to it, or not at all: a bare @mention does not.
"""

from __future__ import annotations

import time
from typing import Any

from tests.fakes.bot_api.answers import content_of, leave
from tests.fakes.bot_api.profile import member
from tests.fakes.bot_api.state import JSON, Chat, File, Message, User
from tests.fakes.bot_api.text import covered, detected
from tests.fakes.bot_api.world import Query, World

OTHER_KINDS: dict[str, JSON] = {
    "sticker": {
        "sticker": {
            "file_id": "sticker-1",
            "file_unique_id": "s1",
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
        }
    },
    "voice": {"voice": {"file_id": "voice-1", "file_unique_id": "v1", "duration": 3}},
    "location": {"location": {"latitude": 51.5, "longitude": 0.0}},
    "contact": {"contact": {"phone_number": "1", "first_name": "Reader"}},
    "dice": {"dice": {"emoji": "🎲", "value": 4}},
}


class Person:
    """`reader` is the person who acts unless another is named, `chat` the private chat with the bot."""

    def __init__(self, world: World):
        self.world = world
        self.reader = self.person("Reader")
        self.chat = self.private(self.reader)

    # --- who and where ---------------------------------------------------------------------------

    def person(
        self, name: str, *, username: str | None = None, language: str = "en", is_bot: bool = False
    ) -> User:
        user = User(1000 + next(self.world.ids), name, username, language, is_bot)
        self.world.users[user.id] = user
        return user

    def private(self, user: User | None = None) -> Chat:
        """The private chat of a person with the bot; the bot cannot write there before the person does."""
        user = user or self.reader
        return self.world.chats.setdefault(user.id, Chat(user.id, "private", user=user, started=False))

    def group(
        self,
        title: str = "Group",
        *,
        kind: str = "supergroup",
        forum: bool = False,
        privacy: bool | None = None,
        bot: str = "member",
    ) -> Chat:
        """A group, supergroup or channel; `bot` is the bot's status in it, "left" if it is not there."""
        number = next(self.world.ids)
        chat = Chat(-number if kind == "group" else -1_000_000_000_000 - number, kind, title, forum=forum)
        chat.bot_status = bot
        chat.privacy = self.world.privacy if privacy is None else privacy
        self.world.chats[chat.id] = chat
        return chat

    def topic(self, chat: Chat, name: str) -> int:
        """Opens a topic in a forum; its thread id."""
        message = self.world.add_message(chat, self.reader, extra={"forum_topic_created": _topic_json(name)})
        message.topic = message.id
        chat.topics[message.id] = name
        return message.id

    # --- writing ---------------------------------------------------------------------------------

    def say(
        self,
        text: str,
        *,
        chat: Chat | None = None,
        user: User | None = None,
        reply_to: Message | None = None,
        topic: int | None = None,
        entities: list[JSON] | None = None,
        age: int = 0,
        forwarded: bool = False,
    ) -> Message:
        """Writes a text, `age` seconds ago; entities are found as Telegram finds them unless given."""
        message = self._write(
            chat,
            user,
            text=text,
            entities=detected(text) if entities is None else entities,
            reply_to=reply_to,
            topic=topic,
            date=int(time.time()) - age,
        )
        if forwarded:
            origin = {"type": "hidden_user", "sender_user_name": "Somebody", "date": message.date}
            message.extra["forward_origin"] = origin
        self._deliver(message)
        return message

    def document(
        self,
        name: str,
        data: bytes,
        *,
        caption: str = "",
        mime: str = "text/plain",
        claimed_size: int | None = None,
        chat: Chat | None = None,
        user: User | None = None,
    ) -> Message:
        """Sends a file; the bot may fetch it. `claimed_size` is what Telegram says its size is."""
        file = self.world.add_file(data, name, mime)
        file.claimed_size = claimed_size
        return self._attached(caption, chat, user, document=file)

    def picture(
        self, data: bytes, *, caption: str = "", chat: Chat | None = None, user: User | None = None
    ) -> Message:
        file = self.world.add_file(data, "photo.png", "image/png")
        return self._attached(caption, chat, user, photo=file)

    def other(self, kind: str, *, chat: Chat | None = None, user: User | None = None) -> Message:
        """Sends a sticker, a voice message, a location, a contact or dice."""
        message = self._write(chat, user, extra=dict(OTHER_KINDS[kind]))
        self._deliver(message)
        return message

    def edit(self, message: Message, text: str) -> None:
        """Changes the text of a person's own message."""
        message.change(text=text, entities=detected(text))
        self._deliver(message, edited=True)

    def _attached(self, caption: str, chat: Chat | None, user: User | None, **file: File) -> Message:
        message = self._write(chat, user, text=caption, entities=detected(caption), **file)
        self._deliver(message)
        return message

    def _write(self, chat: Chat | None, user: User | None, **fields: Any) -> Message:
        user = user or self.reader
        chat = chat or self.private(user)
        if chat.kind == "private":
            chat.started = True
        else:
            chat.members.setdefault(user.id, (user, "member"))
        return self.world.add_message(chat, None if chat.kind == "channel" else user, **fields)

    def _deliver(self, message: Message, *, edited: bool = False) -> None:
        if delivered(self.world, message):
            kind = "channel_post" if message.chat.kind == "channel" else "message"
            self.world.updates.push(f"edited_{kind}" if edited else kind, message.as_json())

    # --- buttons, inline, guest ------------------------------------------------------------------

    def tap(
        self,
        message: Message,
        button: str | None = None,
        *,
        data: str | None = None,
        user: User | None = None,
    ) -> Query:
        """Presses the button with these words or this data; `data` alone taps one of an older version.

        The bot's answer is in the returned query's `answer`.
        """
        if data is None:
            data = _callback(message, button or "")
        query = self.world.add_query(user or self.reader, data, message)
        payload: JSON = {"id": query.id, "from": query.user.as_json(), "data": data, "chat_instance": "1"}
        if message.inline_id:
            payload["inline_message_id"] = message.inline_id
        else:
            payload["message"] = message.as_json()
        self.world.updates.push("callback_query", payload)
        return query

    def ask_inline(
        self, words: str, *, user: User | None = None, offset: str = "", place: str = "sender"
    ) -> Query:
        """Types `@bot words` in any chat; the results come in the returned query's `answer`."""
        query = self.world.add_query(user or self.reader, words)
        asked = {
            "id": query.id,
            "from": query.user.as_json(),
            "query": words,
            "offset": offset,
            "chat_type": place,
        }
        self.world.updates.push("inline_query", asked)
        return query

    def choose(self, query: Query, result_id: str, *, chat: Chat | None = None) -> Message:
        """Sends one of an inline query's results into a chat; the bot hears of it."""
        assert query.answer, "the bot has not answered this inline query"
        result = next(result for result in query.answer["results"] if result["id"] == result_id)
        message = leave(self.world, (chat or self.private(query.user)).id, content_of(self.world, result))
        chosen: JSON = {"result_id": result_id, "from": query.user.as_json(), "query": query.text}
        if message.markup:
            chosen["inline_message_id"] = message.inline_id
        self.world.updates.push("chosen_inline_result", chosen)
        return message

    def ask_guest(
        self, text: str, *, chat: Chat, user: User | None = None, reply_to: Message | None = None
    ) -> Query:
        """Calls the bot by its @name in a chat it is not in; the answer shows up among the messages sent."""
        message = self._write(chat, user, text=text, entities=detected(text), reply_to=reply_to)
        query = self.world.add_query(user or self.reader, text, message)
        self.world.updates.push("guest_message", {**message.as_json(), "guest_query_id": query.id})
        return query

    # --- the bot comes and goes ------------------------------------------------------------------

    def membership(self, chat: Chat, status: str, *, user: User | None = None) -> None:
        """Adds, promotes, restricts or removes the bot, or blocks it in private ("kicked")."""
        before, chat.bot_status = chat.bot_status, status
        user = user or self.reader
        bot = self.world.bot
        change = {"chat": chat.as_json(), "from": user.as_json(), "date": int(time.time())}
        change |= {"old_chat_member": member(bot, before), "new_chat_member": member(bot, status)}
        self.world.updates.push("my_chat_member", change)
        if chat.kind != "private" and before in {"left", "kicked"} and status not in {"left", "kicked"}:
            self._deliver(self._write(chat, user, extra={"new_chat_members": [bot.as_json()]}))

    def migrate(self, chat: Chat) -> Chat:
        """Turns a group into a supergroup, which has another id; the new chat."""
        new = self.group(chat.title, privacy=chat.privacy, bot=chat.bot_status)
        new.members = dict(chat.members)
        chat.migrated_to = new.id
        self._deliver(self._write(chat, None, extra={"migrate_to_chat_id": new.id}))
        self._deliver(self._write(new, None, extra={"migrate_from_chat_id": chat.id}))
        return new


def delivered(world: World, message: Message) -> bool:
    """Whether the bot gets to see a message, by its place in the chat and by privacy mode."""
    chat = message.chat
    if chat.bot_status in {"left", "kicked"} or (message.sender and message.sender.is_bot):
        return False  # bots do not hear each other
    service = any(name.startswith(("new_chat", "migrate_", "left_chat")) for name in message.extra)
    if chat.kind != "supergroup" and chat.kind != "group":
        return True
    if service or not chat.privacy or chat.bot_status == "administrator":
        return True
    if message.reply_to and message.reply_to.sender is world.bot:
        return True
    return any(_meant_for(world, chat, message, entity) for entity in message.entities)


def _meant_for(world: World, chat: Chat, message: Message, entity: JSON) -> bool:
    """A command with the bot's name, or without any, unless another bot was the last one to speak."""
    if entity["type"] != "bot_command":
        return False
    _, _, name = covered(message.text, entity).partition("@")
    return name.lower() == (world.bot.username or "").lower() if name else not chat.other_bot_spoke_last


def _callback(message: Message, wanted: str) -> str:
    buttons = [button for button in message.buttons if button.data]
    exact = [button for button in buttons if wanted in {button.text, button.data}]
    for button in exact or [button for button in buttons if wanted in button.text]:
        assert button.data
        return button.data
    shown = ", ".join(repr(button.text) for button in message.buttons)
    raise AssertionError(f"no button {wanted!r} to tap; the message has: {shown or 'none'}")


def _topic_json(name: str) -> JSON:
    return {"name": name, "icon_color": 0x6FB9F0}
