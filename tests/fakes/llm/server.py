"""A model server in three wire formats; whatever else is asked is refused and noted in `refused`."""

from __future__ import annotations

import asyncio
import json
import re
from collections import deque
from collections.abc import Awaitable, Callable
from enum import StrEnum
from typing import Any, Self

from aiohttp import web

from tests.fakes.llm.anthropic import Anthropic
from tests.fakes.llm.google import Google
from tests.fakes.llm.openai import OpenAI
from tests.fakes.llm.wire import Asked, Used, Wire

HUGE = 1_000_000
PROVIDERS: dict[
    str, tuple[Wire, str]
] = {  # as init_chat_model names them; what follows the host in the base address
    "openai": (OpenAI(), "/v1"),
    "anthropic": (Anthropic(), ""),
    "google_genai": (Google(), ""),
}


class Fault(StrEnum):
    ERROR = "500"
    BUSY = "429"
    UNAUTHORIZED = "401"
    HANG = "hang"  # takes the question and says nothing
    STALL = "stall"  # says half, then nothing more
    CUT = "cut"  # says half and closes the connection
    BREAKS = "breaks"  # says half, and then in the stream's own way that it failed
    EMPTY = "empty"
    HUGE = "huge"
    WRONG_JSON = "wrong json"
    HTML = "html"  # a proxy's page with status 200
    HOLLOW = "hollow"  # the right envelope with nothing in it
    RESET = "reset"


STATUS = {Fault.ERROR: 500, Fault.BUSY: 429, Fault.UNAUTHORIZED: 401}
HALFWAY = frozenset({Fault.STALL, Fault.CUT, Fault.BREAKS})

Reply = Callable[[Asked], str]


class LlmServer:
    """`async with LlmServer(reply)`. `faults` are used up one a request, `constant` stays; `asked` has all requests.

    With `hold` set, a streamed reply waits after its first sentence until `go_on` is set; with `room` set, a reply is
    no longer than so many characters."""

    def __init__(self, reply: Reply | str = "", *, port: int = 0) -> None:
        self.reply: Reply = _always(reply) if isinstance(reply, str) else reply
        self.faults: deque[Fault] = deque()
        self.constant: Fault | None = None
        self.asked: list[Asked] = []
        self.refused: list[str] = []
        self.hold = False
        self.room: int | None = None
        self.first_sentence_at: float | None = None
        self.go_on = asyncio.Event()
        self._closing = asyncio.Event()
        self._port = port
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        return self.address("openai")

    def address(self, provider: str) -> str:
        """What LLM_BASE_URL is for this provider."""
        return f"http://127.0.0.1:{self._port}{PROVIDERS[provider][1]}"

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=2**24)
        for wire, _ in PROVIDERS.values():
            app.router.add_post(wire.path, self._asked_in(wire))
        app.router.add_route("*", "/{path:.*}", self._elsewhere)
        app.on_response_prepare.append(_last)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._closing.set()
        self.go_on.set()
        if self._runner:
            await self._runner.cleanup()

    async def _elsewhere(self, request: web.Request) -> web.Response:
        why = f"{request.method} {request.path_qs} is not served"
        self.refused.append(why)
        return web.json_response({"error": {"message": why}}, status=404)

    def _asked_in(self, wire: Wire) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def answered(request: web.Request) -> web.StreamResponse:
            try:
                body = await request.json()
                asked = wire.read(body, request.headers, dict(request.match_info) | dict(request.query))
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                self.refused.append(str(error))
                return _error(wire, 400, str(error))
            self.asked.append(asked)
            fault = self.faults.popleft() if self.faults else self.constant
            if fault and (response := await self._failed(wire, fault, request)):
                return response
            text = {Fault.EMPTY: "", Fault.HUGE: "All is well. " * (HUGE // 13)}.get(fault or Fault.ERROR)
            text = self.reply(asked) if text is None else text
            why = wire.full if self.room is not None and len(text) > self.room else wire.done
            text = text[: self.room]
            if asked.stream:
                return await self._streamed(wire, request, asked, text, why, fault)
            whole = wire.whole(asked, text, Used.of(asked, text), why)
            if fault is Fault.BREAKS:
                return _error(wire, 503, "overloaded")
            if fault in HALFWAY:
                return await self._half(request, whole, fault)
            return web.json_response(whole)

        return answered

    async def _failed(self, wire: Wire, fault: Fault, request: web.Request) -> web.StreamResponse | None:
        """The answer to a request that fails at once, or None."""
        if status := STATUS.get(fault):
            return _error(wire, status, "as told")
        if fault is Fault.HANG:
            await self._closing.wait()
            return _error(wire, 503, "closing")
        if fault is Fault.WRONG_JSON:
            return web.Response(text='{"choices": [{"delta"', content_type="application/json")
        if fault is Fault.HTML:
            return web.Response(
                text="<html><body>Sign in to the network</body></html>", content_type="text/html"
            )
        if fault is Fault.HOLLOW:
            return web.json_response(wire.hollow())
        if fault is Fault.RESET and request.transport:
            request.transport.abort()
            return _error(wire, 503, "reset")
        return None

    async def _half(self, request: web.Request, whole: dict[str, Any], fault: Fault) -> web.StreamResponse:
        """Half of an answer that is not streamed."""
        body = json.dumps(whole).encode()
        response = web.StreamResponse(
            headers={"Content-Type": "application/json", "Content-Length": str(len(body))}
        )
        await response.prepare(request)
        await response.write(body[: len(body) // 2])
        await self._ended_halfway(request, fault)
        return response

    async def _ended_halfway(self, request: web.Request, fault: Fault) -> None:
        if fault is Fault.STALL:
            await self._closing.wait()
        if request.transport:
            request.transport.abort()

    async def _streamed(
        self, wire: Wire, request: web.Request, asked: Asked, text: str, why: str, fault: Fault | None
    ) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)

        async def send(*frames: str) -> None:
            await response.write("".join(frames).encode())

        await send(*wire.begins(asked, Used.of(asked, "")))
        pieces = (
            re.findall(r"\S+\s*", text)
            if len(text) < HUGE // 2
            else [text[n : n + 5000] for n in range(0, len(text), 5000)]
        )
        said = ""
        for n, piece in enumerate(pieces):
            if fault in HALFWAY and n == len(pieces) // 2:
                if fault is Fault.BREAKS:
                    await send(wire.breaks())
                else:
                    await self._ended_halfway(request, fault)
                return response
            said += piece
            await send(wire.says(asked, piece, Used.of(asked, said)))
            if self.hold and n and pieces[n - 1].rstrip().endswith((".", "。")):
                self.hold = False
                self.first_sentence_at = asyncio.get_running_loop().time()
                await self.go_on.wait()
        await send(*wire.ends(asked, Used.of(asked, text), why))
        await response.write_eof()
        return response


def _error(wire: Wire, status: int, message: str) -> web.Response:
    status, body = wire.error(status, message)
    return web.json_response(body, status=status)


async def _last(_request: web.Request, response: web.StreamResponse) -> None:
    """The connection ends with its answer, so that no client has one open when its test's loop ends."""
    response.force_close()


def _always(text: str) -> Reply:
    return lambda _asked: text
