"""A small web page to try the bot by hand: its chats, a line to write in, buttons to tap."""

from __future__ import annotations

import html
from pathlib import Path
from typing import TYPE_CHECKING

import telegram
from aiohttp import web

from tests.fakes.bot_api.state import JSON, Chat, Message

if TYPE_CHECKING:
    from tests.fakes.bot_api.server import BotApiServer

PAGE = Path(__file__).with_name("page.html")
TYPING_SECONDS = 5.0


class Page:
    """The page's routes; the person acting is the server's `reader`."""

    def __init__(self, server: BotApiServer):
        self.server = server
        self.world = server.world

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/", self.show),
            web.get("/page/state", self.state),
            web.get("/page/file/{id}", self.file),
            web.post("/page/say", self.say),
            web.post("/page/edit", self.edit),
            web.post("/page/document", self.document),
            web.post("/page/tap", self.tap),
        ]

    async def show(self, request: web.Request) -> web.FileResponse:
        return web.FileResponse(PAGE)

    async def state(self, request: web.Request) -> web.Response:
        """Everything the page shows, as JSON."""
        return web.json_response(
            {
                "bot": self.world.bot.username,
                "commands": next(iter(self.world.commands.values()), []),
                "chats": [self._chat(chat) for chat in self.world.chats.values() if not chat.migrated_to],
            }
        )

    async def file(self, request: web.Request) -> web.Response:
        file = self.world.files.get(request.match_info["id"])
        if not file:
            raise web.HTTPNotFound
        kind = "image/png" if file.data.startswith(b"\x89PNG") else "application/octet-stream"
        return web.Response(body=file.data, content_type=kind)

    async def say(self, request: web.Request) -> web.Response:
        chat, wanted = await self._wanted(request)
        if text := str(wanted["text"]).strip():
            self.server.say(text, chat=chat, reply_to=chat.messages.get(wanted.get("reply_to") or 0))
        return web.json_response({})

    async def edit(self, request: web.Request) -> web.Response:
        chat, wanted = await self._wanted(request)
        if text := str(wanted["text"]).strip():
            self.server.edit(chat.messages[int(wanted["message"])], text)
        return web.json_response({})

    async def document(self, request: web.Request) -> web.Response:
        """Sends a file: its bytes as the body, its name and the chat in the query."""
        chat = self.world.chats[int(request.query["chat"])]
        self.server.document(request.query["name"], await request.read(), chat=chat)
        return web.json_response({})

    async def tap(self, request: web.Request) -> web.Response:
        """Taps a button and waits for what the bot shows in answer."""
        chat, wanted = await self._wanted(request)
        query = self.server.tap(chat.messages[int(wanted["message"])], data=str(wanted["data"]))
        await self.world.signal.until(lambda: query.answer is not None, 15.0)
        return web.json_response({"notice": (query.answer or {}).get("text", "")})

    async def _wanted(self, request: web.Request) -> tuple[Chat, JSON]:
        wanted = await request.json()
        return self.world.chats[int(wanted["chat"])], wanted

    def _chat(self, chat: Chat) -> JSON:
        drafts = [draft for draft in self.world.drafts if draft["chat_id"] == chat.id]
        asked = max((m.id for m in chat.messages.values() if m.sender is not self.world.bot), default=0)
        answered = max((m.id for m in chat.messages.values() if m.sender is self.world.bot), default=0)
        return {
            "id": chat.id,
            "title": chat.title or self.world.bot.name,
            "kind": chat.kind,
            "privacy": chat.kind != "private" and chat.privacy,
            "typing": self.world.clock() - chat.typing_at < TYPING_SECONDS and asked > answered,
            "draft": drafts[-1]["text"] if drafts and asked > answered else "",
            "messages": [self._message(m) for m in chat.messages.values() if not m.deleted],
        }

    def _message(self, message: Message) -> JSON:
        sender = message.sender.name if message.sender else message.chat.title
        return {
            "id": message.id,
            "mine": message.sender is self.server.reader,
            "name": sender,
            "date": message.date,
            "edited": bool(message.edit_date),
            "html": formatted(message),
            "photo": f"/page/file/{message.photo.id}" if message.photo else None,
            "document": message.document.name if message.document else None,
            "reply": message.reply_to.text[:80] if message.reply_to else None,
            "reactions": message.reactions,
            "rows": [[{"text": b.text, "data": b.data, "url": b.url} for b in row] for row in message.rows],
        }


def formatted(message: Message) -> str:
    """The text as HTML, set by python-telegram-bot from the entities; plain where it cannot."""
    parsed = telegram.Message.de_json(message.as_json(), None)
    styled = parsed.text_html if message.has_text else parsed.caption_html
    return styled or html.escape(message.text)


def add_routes(app: web.Application, server: BotApiServer) -> None:
    app.router.add_routes(Page(server).routes())
