"""Telegram's pace, on a clock that a test turns: how many messages any window holds, and who waits for whom."""

from __future__ import annotations

import asyncio
import heapq
from typing import Any

import pytest
from telegram.error import BadRequest, RetryAfter

from bot.telegram.limits import Pace, Window

PERSON, OTHER, GROUP = 7, 8, -100


class Clock:
    """Time that passes only when everybody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        future = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now + seconds, id(future), future))
        await future

    async def run(self, *work: Any) -> None:
        tasks = [asyncio.ensure_future(each) for each in work]
        while not all(task.done() for task in tasks):
            for _ in range(20):  # whoever is awake gets on with it
                await asyncio.sleep(0)
            if self._sleepers and not all(task.done() for task in tasks):
                self.now, _, future = heapq.heappop(self._sleepers)
                future.set_result(None)
        for task in tasks:
            task.result()


class Api:
    """Calls through the pace, and when each went out."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.pace = Pace(self.clock, self.clock.sleep)
        self.sent: list[tuple[float, Any]] = []
        self.refusals: list[Exception] = []

    async def call(self, chat: int | None, endpoint: str = "sendMessage") -> Any:
        async def request() -> bool:
            self.sent.append((self.clock.now, chat))
            if self.refusals:
                raise self.refusals.pop(0)
            return True

        data = {} if chat is None else {"chat_id": chat}
        return await self.pace.process_request(request, (), {}, endpoint, data, None)

    def times(self, chat: int | None = None) -> list[float]:
        return [time for time, to in self.sent if chat is None or to == chat]


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Api:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # as serve() does: PTB warns of its own attribute otherwise
    return Api()


def most_in(times: list[float], seconds: float) -> int:
    return max(sum(start <= t < start + seconds for t in times) for start in times)


async def test_a_person_gets_one_a_second_on_average(api: Api) -> None:
    await api.clock.run(*(api.call(PERSON) for _ in range(20)))
    assert len(api.sent) == 20
    assert most_in(api.times(), 4) == 4
    assert api.times()[:3] == [0, 0, 0]
    assert api.clock.now <= 20 * 1.05


@pytest.mark.parametrize("endpoint", ["sendMessage", "editMessageText", "sendPhoto"])
async def test_a_group_gets_twenty_a_minute_edits_included(api: Api, endpoint: str) -> None:
    await api.clock.run(*(api.call(GROUP, endpoint) for _ in range(50)))
    assert most_in(api.times(), 60) == 20
    assert api.clock.now <= 130


async def test_all_together_get_thirty_a_second(api: Api) -> None:
    await api.clock.run(*(api.call(chat) for chat in range(1, 301)))
    assert most_in(api.times(), 1) == 30
    assert api.clock.now <= 10


@pytest.mark.parametrize(
    "endpoint", ["sendChatAction", "setMessageReaction", "answerCallbackQuery", "getChat"]
)
async def test_signs_neither_wait_nor_count(api: Api, endpoint: str) -> None:
    await api.clock.run(*(api.call(PERSON, endpoint) for _ in range(100)))
    await api.clock.run(api.call(PERSON))
    assert api.clock.now == 0


async def test_a_chat_told_to_wait_waits_with_all_its_messages_and_no_other_does(api: Api) -> None:
    api.refusals = [RetryAfter(30)]
    await api.clock.run(*(api.call(PERSON) for _ in range(2)), *(api.call(OTHER) for _ in range(2)))
    assert api.times(OTHER) == [0, 0]
    assert api.times(PERSON) == [0, 30.1, 30.1]
    api.sent.clear()
    await api.clock.run(api.call(PERSON))
    assert api.times(PERSON) == [api.clock.now]


async def test_messages_to_a_waiting_chat_stay_behind_the_wait(api: Api) -> None:
    api.refusals = [RetryAfter(30)]
    await api.clock.run(*(api.call(PERSON) for _ in range(6)))
    assert sorted(api.times())[:2] == [0, 30.1]
    assert len(api.sent) == 7


async def test_endless_refusals_and_other_errors_are_passed_on(api: Api) -> None:
    api.refusals = [RetryAfter(1)] * 9
    with pytest.raises(RetryAfter):
        await api.clock.run(api.call(PERSON))
    assert len(api.sent) == 5
    api.refusals = [BadRequest("no")]
    with pytest.raises(BadRequest):
        await api.clock.run(api.call(OTHER))
    api.refusals = [RetryAfter(1000)]
    with pytest.raises(RetryAfter):  # menus and the like wait for nobody
        await api.clock.run(api.call(None, "setMyCommands"))


async def test_slow_requests_leave_room_for_no_more_than_telegram_may_count(api: Api) -> None:
    arrived: list[float] = []

    async def slow() -> bool:
        await api.clock.sleep(0.9 if len(arrived) < 30 else 0.0)  # the first thirty are long on their way
        arrived.append(api.clock.now)
        return True

    calls = (
        api.pace.process_request(slow, (), {}, "sendMessage", {"chat_id": chat}, None)
        for chat in range(1, 91)
    )
    await api.clock.run(*calls)
    assert len(arrived) == 90
    assert most_in(arrived, 1) == 30


async def test_idle_chats_are_let_go(api: Api) -> None:
    for chat in range(1, 2001):
        api.pace._chats[chat] = Window(4, 4)
    await api.clock.run(api.call(PERSON + 5000))
    assert len(api.pace._chats) == 1
