"""The HTTP side of the webhook: one path that takes updates behind a secret, /health and /metrics, nothing else.

An update is answered with 200, which lets Telegram forget it, only after the inbox has committed it.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import re
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.web import Application, HTTPError, RequestHandler

from bot.state import State, StateError
from bot.telegram.address import HEALTH, METRICS, Address
from bot.telegram.inbox import Inbox, Json
from retrieval.errors import SettingsError

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
LARGEST = 2**20  # bytes of a body: an update has a few thousand
PATIENCE = 5.0  # seconds for the database to show that it lives


@dataclass(frozen=True, slots=True)
class Door:
    """What the pages need: who takes updates, what is counted."""

    address: Address
    inbox: Inbox
    state: State
    lookups: Mapping[str, int]  # requests to Yahoo, by kind


def _server(door: Door) -> HTTPServer:
    """The server, not listening yet."""
    shared = {"door": door}
    pages: list[Any] = [
        (re.escape(door.address.path), _Updates, shared),
        (HEALTH, _Health, shared),
        (METRICS, _Metrics, shared),
    ]
    app = Application(pages, default_handler_class=_Nothing, log_function=lambda _: None)
    return HTTPServer(app, max_body_size=LARGEST, max_header_size=2**14, body_timeout=15.0, xheaders=False)


@asynccontextmanager
async def listening(door: Door) -> AsyncIterator[None]:
    """Takes requests while the block runs. Raises SettingsError where that address cannot be had."""
    address, server = door.address, _server(door)
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    try:
        opened = socket.create_server((address.host, address.port), family=family)
    except OSError as error:
        where, why = f"{address.host}:{address.port}", str(error.strerror).partition(" (")[0]
        raise SettingsError(f"WEBHOOK_LISTEN is {where}, but nobody can listen there: {why}.") from None
    opened.setblocking(False)
    server.add_socket(opened)
    try:
        yield
    finally:
        server.stop()
        await server.close_all_connections()


def update_in(body: bytes) -> Json | None:
    """The update that a body is, {"update_id": number, kind: object}, or None."""
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(update, dict):
        return None
    number = update.get("update_id")
    if type(number) is not int or not 0 <= number < 2**63:
        return None
    content = [value for name, value in update.items() if name != "update_id"]
    return update if content and all(isinstance(value, dict) for value in content) else None


class _Page(RequestHandler):
    door: Door

    def initialize(self, door: Door) -> None:
        self.door = door

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("Content-Type", "text/plain; charset=utf-8")

    def write_error(self, status_code: int, **_: object) -> None:
        """A refusal is its status and no more."""
        self.set_status(status_code)
        self.finish()

    def log_exception(self, _type: object, error: BaseException | None, _trace: object) -> None:
        if not isinstance(error, HTTPError):
            log.error("A request met an error of the bot's own.", exc_info=error)


class _Nothing(_Page):
    def initialize(self) -> None:  # type: ignore[override] # it is given nothing
        """Needs nothing."""

    def prepare(self) -> None:
        raise HTTPError(404)


class _Updates(_Page):
    def prepare(self) -> None:
        given = self.request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), self.door.address.secret.encode()):
            raise HTTPError(403)

    async def post(self) -> None:
        update = update_in(self.request.body)
        if update is None:
            raise HTTPError(400)
        try:
            await self.door.inbox.accept([update])
        except StateError as error:  # Telegram keeps the update and comes again
            log.error("An update cannot be accepted: %s", error)
            raise HTTPError(503) from None


class _Health(_Page):
    async def get(self) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                await self.door.state.ping()
        except (StateError, TimeoutError):
            self.set_status(503)
            self.write("the database does not answer\n")
        else:
            self.write("ok\n")


class _Metrics(_Page):
    """Prometheus' text format. Counts only: nothing of what anybody said, and no ids."""

    def get(self) -> None:
        inbox = self.door.inbox
        self.set_header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
        accepted = _rows("kind", inbox.accepted)
        self.write(
            _metric("updates_accepted_total", "counter", "Questions, taps and so on taken in.", accepted)
        )
        answered = _rows("kind", inbox.answered)
        self.write(_metric("updates_answered_total", "counter", "Those that are dealt with.", answered))
        self.write(_metric("updates_waiting", "gauge", "Those still to be dealt with.", {"": inbox.waiting}))
        lookups = _rows("what", self.door.lookups)
        self.write(_metric("yahoo_requests_total", "counter", "Look-ups sent to Yahoo.", lookups))


def _rows(label: str, counts: Mapping[str, int]) -> dict[str, int]:
    return {f'{{{label}="{name}"}}': count for name, count in sorted(counts.items())}


def _metric(name: str, kind: str, about: str, rows: Mapping[str, int]) -> str:
    lines = [f"# HELP fomocheck_{name} {about}", f"# TYPE fomocheck_{name} {kind}"]
    return "\n".join([*lines, *(f"fomocheck_{name}{labels} {count}" for labels, count in rows.items()), ""])
