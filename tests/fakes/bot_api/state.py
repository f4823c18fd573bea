"""What the server remembers: people, chats, files and messages, and how each looks as Bot API JSON."""

from __future__ import annotations

import struct
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.bot_api.text import covered

JSON = dict[str, Any]


@dataclass(eq=False, slots=True)
class User:
    id: int
    name: str
    username: str | None = None
    language: str = "en"
    is_bot: bool = False

    def as_json(self) -> JSON:
        data: JSON = {"id": self.id, "is_bot": self.is_bot, "first_name": self.name}
        if self.username:
            data["username"] = self.username
        return data if self.is_bot else {**data, "language_code": self.language}


@dataclass(eq=False, slots=True)
class Chat:
    """`bot_status` is the bot's place in it: member, administrator, restricted, left or kicked (blocked)."""

    id: int
    kind: str  # private, group, supergroup or channel
    title: str = ""
    user: User | None = None  # the other side of a private chat
    forum: bool = False
    privacy: bool = True
    bot_status: str = "member"
    started: bool = True  # a bot cannot write first in a private chat
    migrated_to: int | None = None
    topics: dict[int, str] = field(default_factory=dict)
    closed_topics: set[int] = field(default_factory=set)
    members: dict[int, tuple[User, str]] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    other_bot_spoke_last: bool = False
    last_id: int = 0
    typing_at: float = float("-inf")  # when the bot last showed that it is busy, by the server's clock

    def as_json(self) -> JSON:
        data: JSON = {"id": self.id, "type": self.kind}
        if self.user:
            data["first_name"] = self.user.name
            if self.user.username:
                data["username"] = self.user.username
        else:
            data["title"] = self.title
        return {**data, "is_forum": True} if self.forum else data


@dataclass(eq=False, slots=True)
class File:
    id: str
    data: bytes
    name: str = "file"
    mime: str = "application/octet-stream"
    claimed_size: int | None = None

    @property
    def size(self) -> int:
        return len(self.data) if self.claimed_size is None else self.claimed_size

    @property
    def dimensions(self) -> tuple[int, int] | None:
        """Width and height in pixels of a PNG or JPEG; None for anything else."""
        if self.data[:8] == b"\x89PNG\r\n\x1a\n" and len(self.data) > 24:
            width, height = struct.unpack(">II", self.data[16:24])
            return width, height
        return _jpeg_dimensions(self.data)

    def as_json(self) -> JSON:
        return {"file_id": self.id, "file_unique_id": f"u-{self.id}", "file_size": self.size}


def _jpeg_dimensions(data: bytes) -> tuple[int, int] | None:
    position = 2
    while data[:2] == b"\xff\xd8" and position + 9 < len(data):
        marker, length = data[position + 1], struct.unpack(">H", data[position + 2 : position + 4])[0]
        if 0xC0 <= marker <= 0xC3:
            height, width = struct.unpack(">HH", data[position + 5 : position + 9])
            return width, height
        position += 2 + length
    return None


@dataclass(frozen=True, slots=True)
class Button:
    text: str
    data: str | None = None
    url: str | None = None
    raw: JSON = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Version:
    """What a message showed before an edit."""

    text: str
    entities: list[JSON]
    markup: JSON | None
    photo: File | None


@dataclass(eq=False)
class Message:
    """A message in a chat; `text` is the caption where there is a picture or a document."""

    chat: Chat
    id: int
    sender: User | None
    date: int
    text: str = ""
    entities: list[JSON] = field(default_factory=list)
    photo: File | None = None
    document: File | None = None
    markup: JSON | None = None
    reply_to: Message | None = None
    quote: str | None = None
    topic: int | None = None
    extra: JSON = field(default_factory=dict)  # service fields and other kinds of content
    params: JSON = field(default_factory=dict)  # what the bot asked for when it sent it
    history: list[Version] = field(default_factory=list)
    edit_date: int | None = None
    deleted: bool = False
    reactions: list[str] = field(default_factory=list)
    inline_id: str | None = None

    @property
    def message_id(self) -> int:
        return self.id

    @property
    def rows(self) -> list[list[Button]]:
        rows = (self.markup or {}).get("inline_keyboard", [])
        return [[Button(b["text"], b.get("callback_data"), b.get("url"), b) for b in row] for row in rows]

    @property
    def buttons(self) -> list[Button]:
        return [button for row in self.rows for button in row]

    @property
    def photo_bytes(self) -> bytes | None:
        return self.photo.data if self.photo else None

    @property
    def has_text(self) -> bool:
        return not (self.photo or self.document)

    def styled(self, kind: str) -> list[str]:
        """The words set in one way: `styled("bold")`, `styled("date_time")`."""
        return [covered(self.text, entity) for entity in self.entities if entity["type"] == kind]

    def change(self, **new: Any) -> None:
        """An edit: the state before it goes into `history`."""
        self.history.append(Version(self.text, self.entities, self.markup, self.photo))
        for name, value in new.items():
            setattr(self, name, value)
        self.edit_date = int(time.time())

    def as_json(self, *, nested: bool = False) -> JSON:
        if self.deleted:
            return {"message_id": self.id, "chat": self.chat.as_json(), "date": 0}
        return dict(self._fields(nested))

    def _fields(self, nested: bool) -> Iterator[tuple[str, Any]]:
        yield from {"message_id": self.id, "date": self.date, "chat": self.chat.as_json()}.items()
        if self.sender:
            yield "from", self.sender.as_json()
        elif self.chat.kind == "channel":
            yield "sender_chat", self.chat.as_json()
        if self.edit_date:
            yield "edit_date", self.edit_date
        yield from self._place(nested)
        yield from self._content()
        if self.markup and "inline_keyboard" in self.markup:
            yield "reply_markup", self.markup
        yield from self.extra.items()

    def _place(self, nested: bool) -> Iterator[tuple[str, Any]]:
        if self.reply_to and not nested:
            yield "reply_to_message", self.reply_to.as_json(nested=True)
        if self.quote:
            yield "quote", {"text": self.quote, "position": 0, "is_manual": True}
        if self.topic:
            yield from {"message_thread_id": self.topic, "is_topic_message": True}.items()
        elif self.reply_to and self.chat.kind == "supergroup" and not self.chat.forum:
            yield "message_thread_id", self.thread_root.id  # a thread of replies is not a topic

    @property
    def thread_root(self) -> Message:
        return self.reply_to.thread_root if self.reply_to else self

    def _content(self) -> Iterator[tuple[str, Any]]:
        if self.photo:
            width, height = self.photo.dimensions or (1, 1)
            yield "photo", [{**self.photo.as_json(), "width": width, "height": height}]
        if self.document:
            names = {"file_name": self.document.name, "mime_type": self.document.mime}
            yield "document", {**self.document.as_json(), **names}
        prefix = "" if self.has_text else "caption_"
        if self.text:
            yield "text" if self.has_text else "caption", self.text
            if self.entities:
                yield f"{prefix}entities", self.entities
