"""The bot over PostgreSQL as over SQLite: asked, tapped, killed; and a database that goes away and comes back."""

from __future__ import annotations

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.database import StateError
from bot.kept import Preferences, Watch
from bot.state import State
from bot.telegram import texts
from tests.e2e.telegram_fixtures import Running, eventually, forget, running_bot
from tests.e2e.test_telegram_life import ROOT, answered
from tests.fakes.bot_api import BotApiServer
from tests.postgres import Postgres, rows, run


async def all_done(bot: Running) -> bool:
    return not await bot.state.pending()


async def test_a_conversation_in_each_database(server: BotApiServer, tmp_path: Path, database: str) -> None:
    url = SecretStr(database)
    async with running_bot(server, tmp_path, database_url=url) as bot:
        answer = await server.ask("is baba overbought?")
        await server.ask("and tencent?")
        assert bot.assistant.asked[1][1].symbols == ("BABA",)  # what the first was about
        tap = server.tap(answer, "👍")
        assert (await server.answered(tap))["text"] == texts.THANKS
        await server.ask("/watch BABA price > 100")
        group = server.group()
        await server.ask("/ask in a group", chat=group)
        new = server.migrate(group)
        await server.ask("/ask after it moved", chat=new)
        await eventually(lambda: all_done(bot))
    assert [row[1:] for row in rows(database, "select chat_id, symbol, bound from watches")] == [
        ("BABA", 100.0)
    ]
    async with running_bot(server, tmp_path, database_url=url) as bot:  # all of it is there after a restart
        assert "BABA" in (await server.ask("/watches")).text
        await server.ask("and amazon?")
        assert bot.assistant.asked[-1][1].symbols == ("BABA",)
        await forget(server)
        await eventually(lambda: all_done(bot))
    for table in ("watches", "conversations", "feedback"):
        assert rows(database, f"select * from {table} where user_id = {server.reader.id}") == []
    assert [r for r in server.refused if "not modified" not in r.description] == []


async def test_killed_with_ten_questions_waiting_it_answers_all_ten(
    server: BotApiServer, tmp_path: Path, postgres: Postgres
) -> None:
    url = postgres.url()
    server.latency = 0.02
    questions = [f"question {n}" for n in range(10)]

    async def start() -> asyncio.subprocess.Process:
        polls = server.calls.counts["getUpdates"]
        runner = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.e2e.telegram_runner", server.url, str(tmp_path), "", url),
            cwd=ROOT,
            stderr=PIPE,
        )
        await server.wait_until(lambda: server.calls.counts["getUpdates"] > polls, timeout=90)
        return runner

    first = await start()
    people = [server.person(f"Reader {n}") for n in range(5)]
    for number, question in enumerate(questions):
        server.say(question, user=people[number % 5])
    await server.wait_until(lambda: not server.world.updates.pending)
    await server.wait_for(1)
    first.send_signal(signal.SIGKILL)
    await first.communicate()
    second = await start()
    await server.wait_until(lambda: set(answered(server)) >= set(questions), timeout=30)
    second.send_signal(signal.SIGTERM)
    await second.communicate()
    assert second.returncode == 0
    assert len(answered(server)) <= 15  # a second reply only to what was between send and mark


async def test_a_server_that_goes_away_and_comes_back_loses_nothing(
    server: BotApiServer, tmp_path: Path, postgres: Postgres, caplog: pytest.LogCaptureFixture
) -> None:
    async with running_bot(server, tmp_path, database_url=SecretStr(postgres.url())) as bot:
        await server.ask("before")
        await eventually(lambda: all_done(bot))
        await asyncio.to_thread(postgres.stop)
        try:
            server.say("meanwhile")
            await server.wait_until(lambda: list(server.world.updates.delivered.values())[-1] >= 2)
            assert answered(server) == ["before"]
        finally:
            await asyncio.to_thread(postgres.start)
        await server.wait_for("Answer to: meanwhile", timeout=30)
        await server.ask("after")
        await eventually(lambda: all_done(bot))
    assert answered(server) == ["before", "meanwhile", "after"]
    said = [record.getMessage() for record in caplog.records if "cannot be accepted" in record.getMessage()]
    assert said
    assert all("\n" not in line and "DATABASE_URL cannot be used" in line for line in said)
    assert "Traceback" not in caplog.text


async def test_what_was_answered_while_the_database_was_away_is_not_answered_again(
    server: BotApiServer, tmp_path: Path, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = 3

    def failing(self: State, update_id: int) -> object:
        nonlocal away
        away -= 1
        if away > 0:
            raise StateError("away")
        return done(self, update_id)

    done = State.done
    monkeypatch.setattr(State, "done", failing)
    for _ in range(2):
        async with running_bot(server, tmp_path, database_url=SecretStr(database)) as bot:
            if not server.sent():
                await server.ask("q")
            await eventually(lambda: all_done(bot))
    assert answered(server) == ["q"]


# --- opening it ----------------------------------------------------------------------------------


def test_the_address_may_be_written_as_people_write_it(postgres: Postgres) -> None:
    plain = postgres.url().replace("+psycopg", "")
    State(plain).close()
    State(plain.replace("postgresql:", "postgres:")).close()


def test_two_that_start_at_once_both_open(postgres: Postgres) -> None:
    for _ in range(3):
        url = postgres.url()
        with ThreadPoolExecutor(6) as pool:
            for state in pool.map(lambda _: State(url), range(6)):  # noqa: B023 - the pool ends with the turn
                state.close()


def test_why_it_cannot_be_opened_is_the_server_s_own_word(postgres: Postgres) -> None:
    with pytest.raises(StateError, match=r'cannot be used: database "nowhere" does not exist\.$'):
        State(postgres.address("nowhere"))
    with pytest.raises(StateError, match=r'cannot be used: role "nobody" does not exist\.$'):
        State(postgres.address("postgres", user="nobody:s3cret"))
    with pytest.raises(StateError, match=r"cannot be used: it does not answer\. Check the address") as error:
        State("postgresql://u:s3cret@127.0.0.1:1/db")
    assert "s3cret" not in str(error.value)
    url = postgres.url()
    run(url, "create role guest login")
    with pytest.raises(StateError, match=r"cannot be used: permission denied for schema public\.$"):
        State(url.replace("tester@", "guest@"))


async def test_long_and_odd_words_fit(postgres: Postgres) -> None:
    state = State(postgres.url())
    symbol = "ABCDEFGH-" * 20
    await state.prefer(-1, Preferences(stock=symbol, quiet="22:00-07:00 America/Argentina/ComodRivadavia"))
    assert (await state.preferences(-1)).stock == symbol
    assert await state.add_watch(Watch(2**52, 7, symbol, "short_percent_of_float", True, 1e-9, "%"))
    assert [watch.symbol for watch in await state.watches()] == [symbol]
    await state.note_unanswered(7, "nul \0, half \ud83d, 阿里巴巴 😀 " + "x" * 9000)
    state.close()
