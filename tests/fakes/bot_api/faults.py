"""Faults on order: what can go wrong between a bot and Telegram, made to happen to the next calls."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from aiohttp import web

from tests.fakes.bot_api.errors import ApiError, too_many
from tests.fakes.bot_api.parameters import Params

KINDS = {
    "429": "refused with retry_after",
    "400": "refused as a bad request",
    "403": "refused as forbidden",
    "500": "an internal error as JSON",
    "502": "a bad gateway as JSON",
    "html": "a bad gateway as a web page",
    "garbage": "status 200 and no JSON",
    "hang": "not done, and never answered",
    "reset": "not done, the connection dropped",
    "timeout": "done, and never answered",
    "lost": "done, the connection dropped before the answer",
    "half": "done, half an answer and then silence",
}
AFTER = {"timeout", "lost", "half", "garbage"}  # the call takes effect all the same


@dataclass(slots=True)
class Fault:
    method: str  # "*" for any but getMe and getUpdates
    kind: str
    times: int
    chat_id: int | None = None
    retry_after: int = 1
    description: str | None = None
    hits: int = 0

    def concerns(self, method: str, params: Params) -> bool:
        named = method == self.method or (self.method == "*" and method not in {"getMe", "getUpdates"})
        here = self.chat_id is None or str(params.get("chat_id")) == str(self.chat_id)
        return self.hits < self.times and named and here

    @property
    def takes_effect(self) -> bool:
        return self.kind in AFTER

    @property
    def error(self) -> ApiError | None:
        """The refusal this fault stands for, if it is one that Telegram puts in words."""
        if self.kind == "429":
            return too_many(self.retry_after)
        words = {
            "400": "Bad Request",
            "403": "Forbidden",
            "500": "Internal Server Error",
            "502": "Bad Gateway",
        }
        if self.kind in words:
            return ApiError(int(self.kind), self.description or words[self.kind])
        return None

    async def spoil(self, request: web.Request, closing: asyncio.Event) -> web.StreamResponse:
        """The answer of a call gone wrong; a silent one ends when the client or the server goes."""
        if self.kind == "html":
            page = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
            return web.Response(status=502, text=page, content_type="text/html")
        if self.kind == "garbage":
            return web.Response(text='{"ok": tru', content_type="application/json")
        if self.kind in {"reset", "lost"}:
            if request.transport:
                request.transport.abort()
            return web.Response()
        if self.kind == "half":
            response = web.StreamResponse(
                headers={"Content-Type": "application/json", "Content-Length": "1000"}
            )
            await response.prepare(request)
            await response.write(b'{"ok": true, "result": {')
            await closing.wait()
            return response
        await closing.wait()
        return web.Response(status=503)
