"""Everything one server knows, in one place: its bot, its chats, its queue, and the log of calls."""

from __future__ import annotations

import itertools
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from tests.fakes.bot_api.errors import bad_request
from tests.fakes.bot_api.limits import Limits
from tests.fakes.bot_api.state import JSON, Chat, File, Message, User
from tests.fakes.bot_api.updates import Signal, Updates


class Call(NamedTuple):
    method: str
    params: JSON


class Refusal(NamedTuple):
    method: str
    code: int
    description: str
    params: JSON


class CallLog(list[Call]):
    """Every call in order; `of("sendMessage")` filters, `counts["sendMessage"]` counts."""

    def of(self, method: str) -> list[Call]:
        return [call for call in self if call.method == method]

    @property
    def counts(self) -> Counter[str]:
        return Counter(call.method for call in self)


@dataclass(eq=False)
class Query:
    """A tap, an inline query or a guest's question that waits for the bot's one answer."""

    id: str
    user: User
    asked: float
    text: str  # callback data, or the words asked
    message: Message | None = None
    answer: JSON | None = None  # the parameters of the bot's answer
    expired: bool = False


class World:
    """State without behaviour beyond making ids; the methods and the actor work on it."""

    def __init__(
        self, token: str, bot_username: str, *, privacy: bool, limits: bool, clock: Callable[[], float]
    ):
        self.token = token
        self.clock = clock
        self.privacy = privacy
        self.signal = Signal()
        self.updates = Updates(self.signal)
        self.limits = Limits(clock, enforced=limits)
        self.bot = User(int(token.split(":", maxsplit=1)[0]), bot_username, bot_username, is_bot=True)
        self.users: dict[int, User] = {self.bot.id: self.bot}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.sent: list[Message] = []
        self.inline_messages: dict[str, Message] = {}
        self.queries: dict[str, Query] = {}
        self.drafts: list[JSON] = []
        self.commands: dict[str, list[JSON]] = {}
        self.profile: dict[str, str] = {}
        self.calls = CallLog()
        self.refused: list[Refusal] = []
        self.ids = itertools.count(1)

    def add_file(self, data: bytes, name: str, mime: str) -> File:
        file = File(f"file-{next(self.ids)}", data, name, mime)
        self.files[file.id] = file
        return file

    def add_message(self, chat: Chat, sender: User | None, **fields: Any) -> Message:
        fields.setdefault("date", int(time.time()))
        chat.last_id += 1
        message = Message(chat, chat.last_id, sender, **fields)
        chat.messages[message.id] = message
        if sender and sender.is_bot:
            chat.other_bot_spoke_last = sender is not self.bot
        return message

    def add_query(self, user: User, text: str, message: Message | None = None) -> Query:
        query = Query(f"{next(self.ids)}{id(self) % 10**9:09d}", user, self.clock(), text, message)
        self.queries[query.id] = query
        return query

    def answer(self, query_id: str, params: JSON, *, seconds: float) -> Query:
        """Takes the one answer to a query, within `seconds` of its asking."""
        query = self.queries.get(query_id)
        late = query is None or query.expired or self.clock() - query.asked > seconds
        if query is None or late or query.answer is not None:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        query.answer = params
        return query
