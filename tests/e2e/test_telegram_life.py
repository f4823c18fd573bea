"""Starting, stopping, being killed, losing the network: nothing accepted is lost, and trouble is one line."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from telegram import Bot
from telegram.error import Conflict

from bot.state import State
from bot.telegram import connection, texts
from bot.telegram.app import serve
from bot.telegram.forgetting import Forgetting
from bot.telegram.inbox import Inbox
from bot.telegram.polling import Polling, TelegramUnavailable
from retrieval.errors import SettingsError
from retrieval.writing.budget import FILE, Budget
from tests.e2e.telegram_fixtures import TOKEN, eventually, running_bot, settings_for
from tests.fakes.assistant import FakeAssistant
from tests.fakes.bot_api import BotApiServer
from tests.postgres import rows

if TYPE_CHECKING:
    from retrieval.assistant import Assistant

ROOT = Path(__file__).parents[2]
# a connection that reaches the test server in the moment it stops is left open on the server's side by aiohttp
server_stops = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@asynccontextmanager
async def process(server: BotApiServer, home: Path) -> AsyncIterator[Process]:
    """The bot in a process of its own, polling when the block begins."""
    polls = server.calls.counts["getUpdates"]
    runner = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.e2e.telegram_runner", server.url, str(home)), cwd=ROOT, stderr=PIPE
    )
    try:
        await server.wait_until(lambda: server.calls.counts["getUpdates"] > polls, timeout=90)
        yield runner
    finally:
        if runner.returncode is None:
            runner.kill()
        await runner.communicate()


def answered(server: BotApiServer) -> list[str]:
    return [m.text.partition("\n")[0].removeprefix("Answer to: ") for m in server.sent()]


async def run_to_its_end(server_url: str, home: Path, token: str = TOKEN) -> None:
    state = State(f"sqlite:///{home / 'state.db'}")
    try:
        settings = settings_for(server_url, home, telegram_bot_token=token)
        await serve(settings, cast("Assistant", FakeAssistant()), state)
    finally:
        state.close()


@pytest.mark.parametrize(("answers_before", "chats"), [(0, 5), (1, 1), (3, 1), (7, 5)])
async def test_killed_with_ten_questions_waiting_it_answers_all_ten(
    server: BotApiServer, tmp_path: Path, answers_before: int, chats: int
) -> None:
    people = [server.person(f"Reader {n}") for n in range(chats)]
    questions = [f"question {n}" for n in range(10)]
    server.latency = 0.02
    async with process(server, tmp_path) as first:
        for number, question in enumerate(questions):
            server.say(question, user=people[number % chats])
        await server.wait_until(lambda: not server.world.updates.pending)  # Telegram has forgotten them
        await server.wait_for(answers_before)
        first.send_signal(signal.SIGKILL)
        await first.wait()
    async with process(server, tmp_path):
        await server.wait_until(lambda: set(answered(server)) >= set(questions), timeout=30)
    assert len(answered(server)) - 10 <= chats  # a second reply only to what was between send and mark


KILLS = """
import asyncio, os, signal, sys
from pathlib import Path
from bot.telegram.app import serve
from bot.state import State
from tests.e2e.telegram_fixtures import settings_for
from tests.fakes.assistant import FakeAssistant

async def before(question):
    print(question, file=sys.stderr, flush=True)
    if question == "poison":
        os.kill(os.getpid(), signal.SIGKILL)  # as a system does that has no memory left

assistant, settings = FakeAssistant(), settings_for(sys.argv[1], Path(sys.argv[2]))
assistant.before = before
asyncio.run(serve(settings, assistant, State(settings.database)))
"""


async def test_what_ends_the_process_is_tried_again_twice_and_then_left_alone(
    server: BotApiServer, tmp_path: Path
) -> None:
    server.say("poison")
    arguments = (sys.executable, "-c", KILLS, server.url, str(tmp_path))
    for _ in range(3):
        runner = await asyncio.create_subprocess_exec(*arguments, cwd=ROOT, stderr=PIPE)
        _, said = await asyncio.wait_for(runner.communicate(), 90)
        assert (runner.returncode, "poison" in said.decode()) == (-signal.SIGKILL, True)
        # of the first, maybe only once Telegram has taken it back; it is in the database all the same
    runner = await asyncio.create_subprocess_exec(*arguments, cwd=ROOT, stderr=PIPE)
    try:
        await server.wait_for(texts.GIVEN_UP, timeout=90)
        await server.ask("well?")
    finally:
        runner.terminate()
        _, said = await runner.communicate()
    assert "poison" not in said.decode()
    assert [text for text in answered(server) if text != "well?"] == [texts.GIVEN_UP]


async def test_a_helper_that_ends_is_in_the_log_and_the_others_go_on(
    server: BotApiServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("no menu today")

    monkeypatch.setattr("bot.telegram.app.introduce", broken)
    async with running_bot(server, tmp_path):
        await server.ask("q")
    assert "A helper ended early" in caplog.text
    assert "no menu today" in caplog.text


async def test_one_bad_sweep_is_not_the_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.telegram.forgetting.SWEEP_SECONDS", 0.01)
    now = [datetime(2026, 9, 24, 12, tzinfo=UTC)]
    budget = Budget(tmp_path / FILE, clock=lambda: now[0])
    budget.take("42", 10)
    now[0] += timedelta(minutes=61)

    class Broken:
        async def sweep(self) -> None:
            raise RuntimeError("a bad sweep")

    sweeping = asyncio.create_task(Forgetting(cast("State", Broken()), budget).run())
    await eventually(lambda: asyncio.sleep(0, caplog.text.count("a bad sweep") >= 2))
    sweeping.cancel()
    await asyncio.wait([sweeping])
    assert rows(f"sqlite:///{tmp_path / FILE}", "select asker from asked") == [("",)]


async def test_a_stop_signal_ends_it_cleanly_after_what_it_is_doing(
    server: BotApiServer, tmp_path: Path
) -> None:
    async with process(server, tmp_path) as bot:
        server.latency = 0.2
        server.say("is baba overbought?")
        await server.wait_until(lambda: server.calls.counts["sendMessage"])
        bot.send_signal(signal.SIGTERM)
        _, errors = await bot.communicate()
    assert bot.returncode == 0
    assert errors.decode() == "The bot is at https://t.me/fomocheck_bot\n"
    assert answered(server) == ["is baba overbought?"]


@pytest.mark.parametrize("restarted", [True, False])
async def test_updates_delivered_again_are_answered_once(
    server: BotApiServer, tmp_path: Path, restarted: bool
) -> None:
    updates = server.world.updates
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(running_bot(server, tmp_path))
        server.say("q")
        again = list(updates.pending)
        await server.wait_for("Answer to: q")
        if restarted:
            await stack.aclose()
            await stack.enter_async_context(running_bot(server, tmp_path))
        await server.wait_until(lambda: not updates.pending)
        updates.pending = [*again]  # as if the poll that confirms had not arrived
        updates.signal.fire()
        await server.ask("another", user=server.person("Other"))
        await server.ask("a third")
    assert updates.delivered[again[0]["update_id"]] >= 2
    assert answered(server) == ["q", "another", "a third"]


async def test_a_wrong_token_is_one_line_without_the_token(server: BotApiServer, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN") as error:
        await run_to_its_end(server.url, tmp_path, "123:WRONG")
    assert "WRONG" not in str(error.value)
    assert error.value.__cause__ is None


@pytest.mark.parametrize("token", ["", "nonsense", "123:with blanks", "123:slash/../x", "123:ünïcode"])
async def test_what_cannot_be_a_token_is_not_even_tried(
    server: BotApiServer, tmp_path: Path, token: str
) -> None:
    with pytest.raises(SettingsError, match="@BotFather"):
        await run_to_its_end(server.url, tmp_path, token)
    assert server.calls == []


@server_stops
async def test_a_token_revoked_while_it_runs_ends_it(server: BotApiServer, tmp_path: Path) -> None:
    async def revoked() -> None:
        async with running_bot(server, tmp_path) as bot:
            server.token = server.world.token = "123:OTHER"
            await server.stop()
            await server.start()
            await bot.task

    with pytest.raises(SettingsError, match="no longer takes the token"):
        await asyncio.wait_for(revoked(), 30)


async def test_telegram_out_of_reach_at_the_start_is_one_line_in_a_bounded_time(
    tmp_path: Path, unused_tcp_port: int
) -> None:
    with pytest.raises(TelegramUnavailable, match=r"cannot be reached at 127\.0\.0\.1"):
        await asyncio.wait_for(run_to_its_end(f"http://127.0.0.1:{unused_tcp_port}", tmp_path), 15)


async def test_a_telegram_that_never_answers_at_the_start_is_given_up(
    server: BotApiServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "START_SECONDS", 0.5)
    server.fault("getMe", "hang", times=9)
    with pytest.raises(TelegramUnavailable):
        await asyncio.wait_for(run_to_its_end(server.url, tmp_path), 15)


async def test_a_stumble_at_the_start_is_survived(server: BotApiServer, tmp_path: Path) -> None:
    server.fault("getMe", "500", times=2)
    server.fault("setMyCommands", "429", times=1)
    async with running_bot(server, tmp_path):
        await server.ask("q")


@server_stops
async def test_a_lost_network_is_survived_and_the_answer_arrives(
    server: BotApiServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    gate = asyncio.Event()
    async with running_bot(server, tmp_path) as bot:
        bot.assistant.before = lambda _: gate.wait()
        server.say("q")
        await server.wait_until(lambda: bot.assistant.asked)
        await server.stop()
        gate.set()
        await eventually(lambda: asyncio.sleep(0, "cannot be fetched" in caplog.text))
        await server.start()
        await server.wait_for("Answer to: q", timeout=30)
        await server.ask("q2", timeout=30)
        assert answered(server) == ["q", "q2"]


async def test_another_poller_is_said_loudly_and_left_the_field(
    server: BotApiServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def other_program() -> None:
        async with Bot(TOKEN, base_url=f"{server.url}/bot") as other:
            while True:
                with suppress(Conflict):
                    await other.get_updates(timeout=5)

    rival = asyncio.create_task(other_program())
    with pytest.raises(TelegramUnavailable, match="Another program keeps polling"):
        await asyncio.wait_for(poll_alone(server, tmp_path, wait=5), 20)
    rival.cancel()
    assert caplog.text.count("Another program polls with this bot's token") == 5


async def test_a_silent_connection_is_noticed_and_replaced(
    server: BotApiServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    server.fault("getUpdates", "hang")
    polling = asyncio.create_task(poll_alone(server, tmp_path))
    server.say("q")
    await server.wait_until(lambda: server.calls.counts["getUpdates"] >= 3)
    polling.cancel()
    await asyncio.wait([polling])
    assert "went silent" in caplog.text


async def test_told_to_come_later_it_polls_no_sooner(server: BotApiServer, tmp_path: Path) -> None:
    server.fault("getUpdates", "429", retry_after=1)
    polling = asyncio.create_task(poll_alone(server, tmp_path))
    await server.wait_until(lambda: server.calls.counts["getUpdates"] == 1)
    began = time.monotonic()
    await server.wait_until(lambda: server.calls.counts["getUpdates"] > 1)
    polling.cancel()
    await asyncio.wait([polling])
    assert time.monotonic() - began > 0.9


async def poll_alone(server: BotApiServer, home: Path, wait: float = 0) -> None:
    """A poller with short times; what it accepts is dropped."""
    state = State(f"sqlite:///{home / 'state.db'}")
    try:
        async with connection.connected(settings_for(server.url, home)) as line:
            inbox = Inbox(line.bot, state, lambda update: asyncio.sleep(0))
            await Polling(line.bot, line.polls, inbox, wait=wait, silence=0.3, pause=0.01).run()
    finally:
        state.close()


async def test_what_the_database_does_not_take_telegram_keeps(
    server: BotApiServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "state.db"
    async with running_bot(server, tmp_path):
        on_disk(path, "alter table inbox rename to inbox_away")
        server.say("q")
        await server.wait_until(lambda: list(server.world.updates.delivered.values()) == [2])
        assert "Updates cannot be accepted" in caplog.text
        assert len(server.world.updates.pending) == 1
        on_disk(path, "alter table inbox_away rename to inbox")
        await server.wait_for("Answer to: q")


def on_disk(path: Path, statement: str) -> None:
    db = sqlite3.connect(path)
    try:
        db.execute(statement)
        db.commit()
    finally:
        db.close()
