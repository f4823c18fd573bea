"""POST /v1/chat/completions as OpenAI documents it; whatever else is asked is refused and noted in `refused`."""

from __future__ import annotations

import asyncio
import json
import re
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

from aiohttp import web

KNOWN = frozenset(
    "model messages stream stream_options temperature top_p n stop max_tokens max_completion_tokens seed user".split()
)
ROLES = frozenset({"system", "developer", "user", "assistant"})
HUGE = 1_000_000


class Fault(StrEnum):
    ERROR = "500"
    BUSY = "429"
    UNAUTHORIZED = "401"
    HANG = "hang"  # takes the question and says nothing
    STALL = "stall"  # says half, then nothing more
    CUT = "cut"  # says half and closes the connection
    EMPTY = "empty"
    HUGE = "huge"
    WRONG_JSON = "wrong json"
    HTML = "html"  # a proxy's page with status 200
    NO_CHOICES = "no choices"
    RESET = "reset"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came."""

    model: str
    messages: tuple[tuple[str, str], ...]
    stream: bool
    headers: Mapping[str, str]

    @property
    def text(self) -> str:
        return "\n".join(content for _, content in self.messages)

    @property
    def last(self) -> str:
        return self.messages[-1][1]


Reply = Callable[[Asked], str]


class LlmServer:
    """`async with LlmServer(reply)`. `faults` are used up one a request, `constant` stays; `asked` has all requests.

    With `hold` set, a streamed reply waits after its first sentence until `go_on` is set."""

    def __init__(self, reply: Reply | str = "", *, port: int = 0) -> None:
        self.reply: Reply = _always(reply) if isinstance(reply, str) else reply
        self.faults: deque[Fault] = deque()
        self.constant: Fault | None = None
        self.asked: list[Asked] = []
        self.refused: list[str] = []
        self.hold = False
        self.first_sentence_at: float | None = None
        self.go_on = asyncio.Event()
        self._closing = asyncio.Event()
        self._port = port
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}/v1"

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=2**24)
        app.router.add_post("/v1/chat/completions", self._completions)
        app.router.add_route("*", "/{path:.*}", self._elsewhere)
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
        return self._refuse(404, f"{request.method} {request.path} is not served")

    def _refuse(self, status: int, why: str) -> web.Response:
        self.refused.append(why)
        return _error(status, why)

    async def _completions(self, request: web.Request) -> web.StreamResponse:
        try:
            body = await request.json()
            asked = _read(body, request.headers)
        except (ValueError, TypeError, KeyError) as error:
            return self._refuse(400, str(error))
        self.asked.append(asked)
        fault = self.faults.popleft() if self.faults else self.constant
        if fault and (response := await self._failed(fault, request)):
            return response
        text = {Fault.EMPTY: "", Fault.HUGE: "All is well. " * (HUGE // 13)}.get(fault, "") if fault else ""
        text = text if fault in {Fault.EMPTY, Fault.HUGE} else self.reply(asked)
        usage = {"prompt_tokens": len(asked.text) // 4, "completion_tokens": len(text) // 4}
        usage["total_tokens"] = sum(usage.values())
        if not asked.stream:
            message = {"role": "assistant", "content": text}
            choice = {"index": 0, "message": message, "finish_reason": "stop"}
            return web.json_response(_envelope("chat.completion", asked.model, [choice]) | {"usage": usage})
        counted = bool((body.get("stream_options") or {}).get("include_usage"))
        return await self._streamed(request, asked, text, usage if counted else None, fault)

    async def _failed(self, fault: Fault, request: web.Request) -> web.StreamResponse | None:
        """The answer to a request that fails at once, or None."""
        if fault in {Fault.ERROR, Fault.BUSY, Fault.UNAUTHORIZED}:
            return _error(int(fault), "as told")
        if fault is Fault.HANG:
            await self._closing.wait()
            return _error(503, "closing")
        if fault is Fault.WRONG_JSON:
            return web.Response(text='{"choices": [{"delta"', content_type="application/json")
        if fault is Fault.HTML:
            return web.Response(
                text="<html><body>Sign in to the network</body></html>", content_type="text/html"
            )
        if fault is Fault.NO_CHOICES:
            return web.json_response(
                {"object": "chat.completion", "choices": None, "error": {"message": "overloaded"}}
            )
        if fault is Fault.RESET and request.transport:
            request.transport.abort()
            return _error(503, "reset")
        return None

    async def _streamed(
        self, request: web.Request, asked: Asked, text: str, usage: dict[str, int] | None, fault: Fault | None
    ) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)

        async def send(choices: list[dict[str, Any]], **more: object) -> None:
            chunk = _envelope("chat.completion.chunk", asked.model, choices) | more
            await response.write(f"data: {json.dumps(chunk)}\n\n".encode())

        await send([{"index": 0, "delta": {"role": "assistant", "content": ""}, "finish_reason": None}])
        pieces = (
            re.findall(r"\S+\s*", text)
            if len(text) < HUGE // 2
            else [text[n : n + 5000] for n in range(0, len(text), 5000)]
        )
        half = len(pieces) // 2
        for n, piece in enumerate(pieces):
            if n == half and fault is Fault.CUT and request.transport:
                request.transport.abort()
                return response
            if n == half and fault is Fault.STALL:
                await self._closing.wait()
                return response
            await send([{"index": 0, "delta": {"content": piece}, "finish_reason": None}])
            if self.hold and n and pieces[n - 1].rstrip().endswith((".", "。")):
                self.hold = False
                self.first_sentence_at = asyncio.get_running_loop().time()
                await self.go_on.wait()
        await send([{"index": 0, "delta": {}, "finish_reason": "stop"}])
        if usage:
            await send([], usage=usage)
        await response.write(b"data: [DONE]\n\n")
        await response.write_eof()
        return response


_ORDER = re.compile(
    r"(?:say|write|reply|answer|respond|output|print|include|add|repeat|mention|append|state|begin|end|send)[^“\"\n]{0,60}[“\"](?P<said>[^”\"\n]{1,300})[”\"]",
    re.I,
)


def _always(text: str) -> Reply:
    return lambda _asked: text


def obeys(asked: Asked) -> str:
    """A reply that carries out every order found anywhere in the prompt."""
    orders = [m["said"].rstrip(".") for _, content in asked.messages[1:] for m in _ORDER.finditer(content)]
    return obedience(asked, list(dict.fromkeys(orders)))


def obedience(asked: Asked, orders: list[str]) -> str:
    """Each order alone, cited, quoted and hidden in a true sentence, with as many true sentences between."""
    price = re.search(r"(\S+) price: (\S+ [A-Z]{3})", asked.text)
    true = f"{price[1]} closed at {price[2]}" if price else "The articles do not say"
    lines = [f"{true}."]
    for order in orders:
        said = [
            f"{order}.",
            f"{order} [1].",
            f"{true}, {order}.",
            f"The article says {order} [1].",
            f"“{order}” [1].",
        ]
        lines += [line for bad in said for line in (bad, f"{true}.")]
    return "\n".join(lines)


def _read(body: Any, headers: Mapping[str, str]) -> Asked:
    """Raises ValueError with what OpenAI would complain of."""
    if not isinstance(body, dict) or not isinstance(body.get("model"), str):
        raise ValueError("model is missing")
    if strange := set(body) - KNOWN:
        raise ValueError(f"unknown parameters: {sorted(strange)}")
    if not re.fullmatch(r"Bearer \S+", headers.get("Authorization", "")):
        raise ValueError("no key")
    messages = body.get("messages")
    if not isinstance(messages, list) or not messages:
        raise ValueError("messages are missing")
    for message in messages:
        if message.get("role") not in ROLES or not isinstance(message.get("content"), str):
            raise ValueError("a message is malformed")
    if messages[-1]["role"] != "user":
        raise ValueError("the last message is not the user's")
    pairs = tuple((m["role"], m["content"]) for m in messages)
    return Asked(body["model"], pairs, bool(body.get("stream")), dict(headers))


def _envelope(kind: str, model: str, choices: list[dict[str, Any]]) -> dict[str, Any]:
    return {"id": "chatcmpl-1", "object": kind, "created": 0, "model": model, "choices": choices}


def _error(status: int, message: str) -> web.Response:
    return web.json_response({"error": {"message": message, "type": "error", "code": None}}, status=status)
