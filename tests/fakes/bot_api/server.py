"""The server: a call comes in, is checked, spoiled if a fault was ordered, run, and answered."""

# ruff: noqa: ASYNC109  # how long to wait is what a test says when it waits

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from typing import Any, Self, overload

from aiohttp import web

from tests.fakes.bot_api import methods, page, parameters
from tests.fakes.bot_api.errors import ApiError, bad_request
from tests.fakes.bot_api.faults import KINDS, Fault
from tests.fakes.bot_api.parameters import Params, Upload
from tests.fakes.bot_api.person import Person
from tests.fakes.bot_api.state import JSON, Chat, Message
from tests.fakes.bot_api.world import Call, CallLog, Query, Refusal, World

MAX_REQUEST_BYTES = 60 * 2**20


class BotApiServer(Person):
    """A Bot API of its own on 127.0.0.1, and the people who talk to its one bot (see `Person`).

    `url` is the root: methods at `/bot<token>/<method>`, files at `/file/bot<token>/<path>`. `limits`
    enforces Telegram's pace, `privacy` is the bot's privacy mode, `latency` (seconds) delays every answer,
    `clock` (seconds) measures the time-outs of queries and the limits. What the bot did is in `sent()`,
    `calls` and `refused`; calls spoiled on order are in `faults`, not in `refused`.
    """

    def __init__(
        self,
        token: str = "123:TEST",
        bot_username: str = "fomocheck_bot",
        *,
        port: int = 0,
        privacy: bool = True,
        limits: bool = False,
        latency: float = 0.0,
        clock: Callable[[], float] = time.monotonic,
    ):
        super().__init__(World(token, bot_username, privacy=privacy, limits=limits, clock=clock))
        self.token = token
        self.port = port
        self.latency = latency
        self.faults: list[Fault] = []
        self._closing = asyncio.Event()
        self._runner: web.AppRunner | None = None

    # --- running ---------------------------------------------------------------------------------

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listens; after a `stop` on the same port again, with all that it knew."""
        self._closing = asyncio.Event()
        app = web.Application(client_max_size=MAX_REQUEST_BYTES)
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        page.add_routes(app, self)
        self._runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        self._closing.set()
        await self.world.updates.close()
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    # --- what the bot did ------------------------------------------------------------------------

    @property
    def calls(self) -> CallLog:
        return self.world.calls

    @property
    def refused(self) -> list[Refusal]:
        """The calls that Telegram would have refused, with its words; a good test asserts there are none."""
        return self.world.refused

    def sent(self, chat: Chat | None = None, *, since: int = 0) -> list[Message]:
        """The bot's messages in order, as they look now (`history`: before); `since` is a `mark()`."""
        return [m for m in self.world.sent[since:] if chat is None or m.chat is chat]

    def mark(self) -> int:
        """How many messages were sent so far: where a later `wait_for(..., since=)` begins."""
        return len(self.world.sent)

    @overload
    async def wait_for(
        self, what: int, *, chat: Chat | None = None, since: int = 0, timeout: float = 10
    ) -> list[Message]: ...
    @overload
    async def wait_for(
        self,
        what: str | Callable[[Message], object],
        *,
        chat: Chat | None = None,
        since: int = 0,
        timeout: float = 10,
    ) -> Message: ...
    async def wait_for(
        self,
        what: int | str | Callable[[Message], object],
        *,
        chat: Chat | None = None,
        since: int = 0,
        timeout: float = 10,
    ) -> list[Message] | Message:
        """Waits for so many messages, or for one that has these words or passes the test, edits included."""

        def found() -> list[Message]:
            messages = self.sent(chat, since=since)
            if isinstance(what, int):
                return messages if len(messages) >= what else []
            return [
                m
                for m in messages
                if not m.deleted and (what in m.text if isinstance(what, str) else what(m))
            ]

        if not (what == 0 or await self.world.signal.until(lambda: bool(found()), timeout)):
            raise AssertionError(f"waited {timeout} s in vain for {what!r}; {self._story(chat, since)}")
        return found() if isinstance(what, int) else found()[0]

    async def wait_until(self, condition: Callable[[], object], *, timeout: float = 10) -> None:
        """Waits for anything that follows from calls, such as `lambda: server.calls.counts["getMe"] == 2`."""
        if not await self.world.signal.until(lambda: bool(condition()), timeout):
            raise AssertionError(f"waited {timeout} s in vain; {self._story(None, 0)}")

    async def answered(self, query: Query, *, timeout: float = 10) -> JSON:
        """The bot's answer to a tap, an inline query or a guest's question: the parameters of its call."""
        await self.wait_until(lambda: query.answer is not None, timeout=timeout)
        assert query.answer is not None
        return query.answer

    async def ask(self, text: str, *, timeout: float = 10, **how: Any) -> Message:
        """Says something and waits for the next message the bot sends to that chat."""
        since = self.mark()
        chat = self.say(text, **how).chat
        return (await self.wait_for(1, chat=chat, since=since, timeout=timeout))[0]

    def _story(self, chat: Chat | None, since: int) -> str:
        texts = [message.text for message in self.sent(chat, since=since)]
        return f"sent: {texts}; refused: {[(r.method, r.description) for r in self.refused]}"

    # --- what goes wrong -------------------------------------------------------------------------

    def fault(
        self,
        method: str,
        kind: str,
        *,
        times: int = 1,
        chat: Chat | None = None,
        retry_after: int = 1,
        description: str | None = None,
    ) -> Fault:
        """Spoils the next calls of a method ("*": of any); the kinds are in `faults.KINDS`."""
        if kind not in KINDS:
            raise ValueError(f"{kind} is none of {', '.join(KINDS)}")
        fault = Fault(method, kind, times, chat.id if chat else None, retry_after, description)
        self.faults.append(fault)
        return fault

    def flood(self, chat: Chat, seconds: float) -> None:
        """Answers 429 to all that is sent to this chat for so many seconds."""
        self.world.limits.flood(chat, seconds)

    # --- HTTP ------------------------------------------------------------------------------------

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        params: Params = {}
        try:
            if request.match_info["token"] != self.token:
                raise ApiError(401, "Unauthorized")
            if method not in parameters.METHODS:
                raise ApiError(404, "Not Found")
            fields, uploads = await _read(request)
            params = dict(fields)
            fault = next((f for f in self.faults if f.concerns(method, params)), None)
            if fault:
                fault.hits += 1
                return await self._spoiled(fault, request, method, fields, uploads)
            params = parameters.read(method, fields, uploads)
            result = await self._run(method, params)
        except ApiError as error:
            return self._refuse(method, params, error)
        except (TypeError, KeyError, AttributeError, ValueError) as error:
            # a parameter of a shape that no check expected
            return self._refuse(method, params, bad_request(f"can't be read: {error!r}"))
        finally:
            self.world.signal.fire()
        return web.json_response({"ok": True, "result": result})

    async def _run(self, method: str, params: Params) -> Any:
        self.world.calls.append(Call(method, params))
        if self.latency:
            await asyncio.sleep(self.latency)
        return await methods.run(self.world, method, params)

    async def _spoiled(
        self,
        fault: Fault,
        request: web.Request,
        method: str,
        fields: dict[str, str],
        uploads: dict[str, Upload],
    ) -> web.StreamResponse:
        if fault.takes_effect:
            await self._run(method, parameters.read(method, fields, uploads))
        else:
            self.world.calls.append(Call(method, dict(fields)))
        self.world.signal.fire()
        if fault.error:
            return self._refusal(fault.error)
        return await fault.spoil(request, self._closing)

    def _refuse(self, method: str, params: Params, error: ApiError) -> web.Response:
        self.world.refused.append(Refusal(method, error.code, error.description, params))
        return self._refusal(error)

    def _refusal(self, error: ApiError) -> web.Response:
        body: JSON = {"ok": False, "error_code": error.code, "description": error.description}
        if error.parameters:
            body["parameters"] = error.parameters
        return web.json_response(body, status=error.code)

    async def _download(self, request: web.Request) -> web.Response:
        file = self.world.files.get(request.match_info["path"].removeprefix("documents/"))
        if request.match_info["token"] != self.token or not file:
            return self._refusal(ApiError(404, "Not Found"))
        return web.Response(body=file.data, content_type="application/octet-stream")


async def _read(request: web.Request) -> tuple[dict[str, str], dict[str, Upload]]:
    """Parameters from the query, a form, a multipart body or JSON, and the files sent along."""
    fields: dict[str, str] = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json":
        body = await request.json()
        fields |= {
            name: value if isinstance(value, str) else json.dumps(value) for name, value in body.items()
        }
    elif request.can_read_body:
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                uploads[name] = Upload(value.filename, value.content_type, value.file.read())
            else:
                fields[name] = value if isinstance(value, str) else bytes(value).decode()
    return fields, uploads
