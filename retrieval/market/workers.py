"""Daemon threads for blocking calls: one that hangs is let go and holds up neither others nor the exit."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from retrieval.errors import MarketUnavailable

T = TypeVar("T")


class Workers:
    """Runs at most `size` calls at once. A cancelled call's thread is abandoned and another takes its place,
    up to `most` abandoned ones: beyond that nothing more is begun until one of them comes back.

    Threads are kept, not made for each call: an HTTP client's warm connection lives in its thread.
    """

    def __init__(self, size: int = 16, most: int = 64) -> None:
        self._slots = asyncio.Semaphore(size)
        self._most = most
        self._idle: list[_Worker] = []
        self._abandoned: list[_Worker] = []

    async def run(self, call: Callable[[], T]) -> T:
        """What `call` returns or raises. Cancel it to let go of a thread that hangs."""
        async with self._slots:
            self._abandoned = [worker for worker in self._abandoned if worker.thread.is_alive()]
            if len(self._abandoned) >= self._most:
                raise MarketUnavailable("earlier look-ups still hang")
            worker = self._idle.pop() if self._idle else _Worker()
            try:
                answer = await asyncio.wrap_future(worker.begin(call))
            except asyncio.CancelledError:
                worker.end()
                self._abandoned.append(worker)
                raise
            except BaseException:
                self._idle.append(worker)
                raise
            self._idle.append(worker)
            return answer

    def close(self) -> None:
        """Idle threads end now, busy ones after their call."""
        while self._idle:
            self._idle.pop().end()


class _Worker:
    def __init__(self) -> None:
        self._jobs: SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = SimpleQueue()
        self.thread = Thread(target=self._work, name="market-worker", daemon=True)
        self.thread.start()

    def begin(self, call: Callable[[], T]) -> Future[T]:
        future: Future[T] = Future()
        self._jobs.put((future, call))
        return future

    def end(self) -> None:
        self._jobs.put(None)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            future, call = job
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(call())
            except BaseException as error:  # whatever it is belongs to the caller
                future.set_exception(error)
