"""The bot's memory: nothing accepted is lost, nothing is kept longer than said, trouble is one sentence."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.kept import Watch
from bot.state import DAY, Reply, State, StateError
from retrieval.types import Subject
from tests.postgres import rows, run

CHAT, ANNA, BEN = -100, 1, 2


@pytest.fixture
def state(database: str) -> Iterator[State]:
    state = State(database)
    yield state
    state.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "state.db"


@pytest.fixture
def file(path: Path) -> Iterator[State]:
    """What only a file can meet."""
    state = State(f"sqlite:///{path}")
    yield state
    state.close()


async def test_an_update_is_accepted_once_and_survives_reopening(state: State, database: str) -> None:
    assert await state.accept({7: '{"a": 1}', 5: "{}"}) == (5, 7)
    assert await state.accept({7: '{"a": 2}', 8: "{}"}) == (8,)
    await state.done(5)
    state.close()

    again = State(database)
    assert await again.pending() == {7: '{"a": 1}', 8: "{}"}
    assert await again.accept({5: "{}"}) == ()
    again.close()


async def test_tries_are_counted_over_restarts_also_in_a_database_that_had_no_count(
    state: State, database: str
) -> None:
    await state.accept({1: "{}", 2: "{}"})
    assert [await state.tried_again(1), await state.tried_again(1), await state.tried_again(2)] == [1, 2, 1]
    state.close()
    run(database, "alter table inbox drop column tries")
    again = State(database)
    assert await again.tried_again(1) == 1
    again.close()
    again = State(database)
    assert await again.tried_again(1) == 2
    again.close()


async def test_a_done_update_keeps_its_number_and_not_its_text(state: State, database: str) -> None:
    await state.accept({1: '{"text": "a private matter"}'})
    await state.done(1)
    assert rows(database, "select update_id, payload, done is not null from inbox") == [(1, None, True)]


async def test_sweeping_deletes_what_is_old_and_only_that(state: State, database: str) -> None:
    await state.accept({1: "{}", 2: "{}", 3: "{}"})
    await state.done(1)
    await state.done(2)
    run(database, "update inbox set done = done - :age where update_id = 1", age=DAY + 1)
    run(database, "update inbox set accepted = accepted - :age where update_id = 3", age=9 * DAY)
    for number, question in ((10, "old"), (11, "new")):
        await state.save_reply(Reply(CHAT, number, ANNA, question))
        await state.rate(Reply(CHAT, number, ANNA, question), ANNA, True)
    run(database, "update replies set at = at - :age where question_id = 10", age=DAY + 1)
    run(database, "update feedback set at = at - :age where question_id = 10", age=91 * DAY)
    run(database, "update feedback set at = at - :age where question_id = 11", age=89 * DAY)

    await state.sweep()

    assert rows(database, "select update_id from inbox order by 1") == [(2,), (3,)]
    assert rows(database, "select question from replies") == [("new",)]
    assert rows(database, "select question from feedback") == [("new",)]


async def test_a_subject_is_kept_for_each_person_of_a_chat(state: State, database: str) -> None:
    subject = Subject(("BABA", "9988.HK"), ("rsi_14",), "is baba overbought?")
    await state.remember(CHAT, ANNA, subject)
    assert await state.subject(CHAT, ANNA) == subject
    assert await state.subject(CHAT, BEN) == Subject()
    run(database, "update conversations set at = at - :age", age=DAY + 1)
    assert await state.subject(CHAT, ANNA) == Subject()


async def test_a_reply_comes_back_as_it_was_kept(state: State) -> None:
    reply = Reply(CHAT, 10, ANNA, "why? \u2603", (11, 12), (("<b>a</b>", "a"),), "token")
    await state.save_reply(reply)
    assert await state.reply(CHAT, 10) == reply
    assert await state.reply_by_token("token") == reply
    assert await state.reply(CHAT, 99) is None
    assert await state.reply_by_token("") is None


async def test_text_no_database_takes_is_kept_without_its_bad_parts(state: State) -> None:
    await state.note_unanswered(ANNA, "half \ud83d and nul \0 " + "x" * 5000)
    (kept,) = await state.unanswered()
    assert kept.startswith("half ? and nul  x")
    assert len(kept) == 4096


async def test_a_chat_is_greeted_once(state: State) -> None:
    await state.set_active(CHAT, "group", False)
    assert await state.greet(CHAT, "group")
    assert not await state.greet(CHAT, "group")
    assert await reached(state) == {CHAT}
    await state.set_active(CHAT, "group", False)
    assert await reached(state) == set()
    assert not await state.greet(CHAT, "group")


async def reached(state: State) -> set[int]:
    """The chats that can be written to."""
    return {chat.id for chat in await state.chats() if chat.active}


async def test_a_chat_that_was_closed_is_open_again_once_somebody_writes(state: State) -> None:
    await state.note_chat(ANNA, "private", "")
    await state.add_watch(Watch(ANNA, ANNA, "BABA", "price", True, 1.0))
    await state.set_active(ANNA, "private", False)
    await state.note_chat(ANNA, "private", "", wrote=False)
    assert (await state.watches(), await state.watched()) == ((), 0)
    await state.note_chat(ANNA, "private", "")
    assert (len(await state.watches()), await state.watched()) == (1, 1)


async def test_a_migration_takes_everything_along(state: State) -> None:
    await state.greet(CHAT, "group")
    await state.remember(CHAT, ANNA, Subject(("BABA",)))
    await state.set_active(-200, "supergroup", True)
    await state.migrate(CHAT, -200)
    assert not await state.greet(-200, "supergroup")
    assert await state.subject(-200, ANNA) == Subject(("BABA",))
    assert await reached(state) == {-200}


async def test_the_last_opinion_counts(state: State) -> None:
    reply = Reply(CHAT, 10, ANNA, "good?")
    await state.rate(reply, ANNA, True)
    await state.rate(reply, ANNA, False)
    assert await state.opinions() == {True: 0, False: 1}
    await state.rate(reply, BEN, True)
    assert await state.opinions() == {True: 1, False: 1}


async def test_forgetting_a_person_leaves_nothing_of_them_and_all_of_the_others(
    state: State, database: str
) -> None:
    for user in (ANNA, BEN):
        await state.greet(user, "private")
        await state.remember(CHAT, user, Subject(("BABA",)))
        await state.save_reply(Reply(CHAT, 10 + user, user, "q"))
        await state.rate(Reply(CHAT, 10 + user, user, "q"), user, True)
        await state.note_unanswered(user, "q")

    assert await state.forget(ANNA) == 5

    for table in ("conversations", "replies", "feedback", "unanswered"):
        assert rows(database, f"select user_id from {table}") == [(BEN,)], table
    assert rows(database, "select id from chats") == [(BEN,)]


async def test_many_at_once_all_get_through(state: State, database: str) -> None:
    other = State(database)  # as another process would
    await asyncio.gather(*((state, other)[n % 2].accept({n: "{}"}) for n in range(200)))
    assert len(await state.pending()) == 200
    other.close()


def test_the_file_is_for_its_owner_only(file: State, path: Path) -> None:
    assert path.stat().st_mode & 0o077 == 0


def test_a_file_that_is_no_database_is_named_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"not a database, but somebody's notes " * 100)
    with pytest.raises(StateError, match=r"state\.db cannot be used \(file is not a database\)"):
        State(f"sqlite:///{path}")
    assert path.read_bytes().startswith(b"not a database")


async def test_a_damaged_database_is_said_in_one_sentence(file: State, path: Path) -> None:
    await file.accept(dict.fromkeys(range(200), "{}" * 200))
    file.close()
    with path.open("r+b") as content:
        content.seek(4096)
        content.write(os.urandom(40000))
    with pytest.raises(StateError, match=r"cannot be used"):
        State(f"sqlite:///{path}")


async def test_a_database_that_cannot_be_written_is_said(file: State, path: Path) -> None:
    file.close()
    with pytest.raises(StateError, match="readonly"):
        State(f"sqlite:///file:{path}?mode=ro&uri=true")


def test_a_home_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StateError, match="Choose another FOMOCHECK_HOME"):
        State(f"sqlite:///{tmp_path}/file/state.db")


@pytest.mark.parametrize("url", ["mysql://u:s3cret@h/db", "nonsense", "oracle://u:s3cret@h"])
def test_an_address_of_another_kind_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(StateError, match="DATABASE_URL") as error:
        State(url)
    assert "s3cret" not in str(error.value)


def test_a_server_that_is_not_there_is_said_without_its_password() -> None:
    with pytest.raises(StateError, match="DATABASE_URL") as error:
        State("postgresql+psycopg://u:s3cret@127.0.0.1:1/db?connect_timeout=2")
    assert "s3cret" not in str(error.value)
