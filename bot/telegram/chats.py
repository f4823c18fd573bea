"""/chats, for admins: where the bot was seen, and buttons that allow a chat or refuse it."""

from __future__ import annotations

from datetime import UTC, datetime

from telegram import InlineKeyboardMarkup, Update
from telegram.ext import ContextTypes

from bot.kept import Chat
from bot.settings import Settings
from bot.state import State
from bot.telegram import texts
from bot.telegram.admin import Admin
from bot.telegram.buttons import Tap, button, keyboard
from bot.telegram.faq import A_PAGE, turn
from bot.telegram.gate import Gate
from bot.telegram.outbox import Outbox
from bot.telegram.questions import asked_by
from bot.telegram.render import Page, one_line, pages
from retrieval.types import Block, Part
from retrieval.writing.words import day

ALLOW, REFUSE = "1", "0"


class Chats:
    def __init__(self, settings: Settings, state: State, outbox: Outbox, admin: Admin, gate: Gate) -> None:
        self._admins = settings.admin_ids
        self._state = state
        self._outbox = outbox
        self._admin = admin
        self._gate = gate

    async def open(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if message := update.effective_message:
            asked = asked_by(message, "")
            page, buttons = await self._list(asked.user_id)
            await self._outbox.send(asked.target, page, buttons)

    async def tap_list(self, tap: Tap) -> None:
        if await self._admin.may(tap):
            await self._show(tap, tap.words[0] if tap.words else "")

    async def tap_decide(self, tap: Tap) -> None:
        """Allows or refuses a chat, from now on and after a restart."""
        if not await self._admin.may(tap):
            return
        chat, choice, number = (*tap.words, "", "", "")[:3]
        known = {str(c.id): c.id for c in await self._others()}
        if chat in known and choice in {ALLOW, REFUSE}:
            await self._state.allow(known[chat], choice == ALLOW)
        await self._show(tap, number)

    async def _show(self, tap: Tap, number: str) -> None:
        page, buttons = await self._list(tap.user_id, int(number) if number.isdecimal() else 0)
        await self._outbox.edit(tap.chat.id, tap.message_id, page, buttons)

    async def _others(self) -> tuple[Chat, ...]:
        """All chats but the admins' own, who may always ask."""
        return tuple(chat for chat in await self._state.chats() if chat.id not in self._admins)

    async def _list(self, owner: int, number: int = 0) -> tuple[Page, InlineKeyboardMarkup | None]:
        chats = await self._others()
        how = texts.CHATS_CLOSED if self._gate.closed else texts.CHATS_OPEN
        if not chats:
            return one_line(f"{texts.NO_CHATS} {how}"), None
        count = -(-len(chats) // A_PAGE)
        number = min(number, count - 1)
        blocks, rows = [Block(Part.HEADING, texts.CHATS)], []
        for chat in chats[number * A_PAGE : (number + 1) * A_PAGE]:
            allowed = await self._gate.allows(chat.id)
            blocks.append(Block(Part.BULLET, f"{_told(chat)}: {texts.ALLOWED if allowed else texts.REFUSED}"))
            label = (texts.REFUSE if allowed else texts.ALLOW).format(what=_name(chat))
            rows.append([button(label, "permit", owner, chat.id, REFUSE if allowed else ALLOW, number)])
        page = pages([*blocks, Block(Part.TEXT, how)])[0]
        return page, keyboard(*rows, turn(owner, number, count, "chats"))


def _name(chat: Chat) -> str:
    """A group by its title, a person by the number: names are not kept."""
    return chat.title or str(chat.id)


def _told(chat: Chat) -> str:
    seen = f", {day(datetime.fromtimestamp(chat.seen, UTC))}" if chat.seen else ""
    return f"{_name(chat)} ({chat.kind}{seen}{'' if chat.active else f', {texts.LEFT}'})"
