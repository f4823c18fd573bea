"""What the bot remembers, in SQLite or PostgreSQL: accepted updates, chats, conversations, replies, feedback.

Every method runs on one thread of the state's own, so that a slow price look-up elsewhere cannot keep an
update from being accepted. Any database trouble is one StateError.
"""

from __future__ import annotations

import asyncio
import functools
import json
import time
from collections.abc import Callable, Coroutine, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from bot.tables import chats, conversations, feedback, inbox, meta, pictures, replies, unanswered
from retrieval.errors import FomocheckError
from retrieval.types import Subject

DAY = 24 * 3600.0
SUBJECT_LIFE = DAY  # a follow-up the day after starts anew
REPLY_LIFE = DAY  # how long "Show more", an edit or 👍 still find their answer
UNANSWERED_LIFE = 90 * DAY
PICTURE_LIFE = 7 * DAY
MAX_QUESTION = 4096  # characters of a question that are kept: a whole Telegram message


# both know "on conflict", which the general insert does not
_INSERTS: dict[str, Callable[[sa.Table], sqlite.Insert | postgresql.Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}


class StateError(FomocheckError):
    """The database cannot be opened, read or written."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The messages that answered a question, and the pages not yet shown as (HTML, plain text)."""

    chat_id: int
    question_id: int
    user_id: int
    question: str
    messages: tuple[int, ...] = ()
    rest: tuple[tuple[str, str], ...] = ()
    token: str = ""  # opens the question from a deep link; hard to guess


P = ParamSpec("P")
R = TypeVar("R")


def _in_thread(
    method: Callable[Concatenate[State, P], R],
) -> Callable[Concatenate[State, P], Coroutine[Any, Any, R]]:
    """The method as a coroutine function that runs on the state's thread."""

    @functools.wraps(method)
    async def run(self: State, /, *args: P.args, **kwargs: P.kwargs) -> R:
        call = functools.partial(method, self, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self._thread, call)

    return run


class State:
    """Opens the database, creating what is missing. Raises StateError, also from every method."""

    def __init__(self, url: str) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="state")
        try:
            self._engine = _engine(url)
            self._insert = _INSERTS[self._engine.dialect.name]
        except (ArgumentError, NoSuchModuleError, ImportError, KeyError):
            raise StateError("DATABASE_URL must be a sqlite:/// or postgresql:// address.") from None
        try:
            self._thread.submit(self._open).result()
        except BaseException:
            self.close()
            raise

    def _open(self) -> None:
        with self._transaction() as db:
            if self._engine.dialect.name == "sqlite":
                damage = db.execute(sa.text("PRAGMA quick_check(1)")).scalar()
                if damage != "ok":
                    raise self._error(str(damage))
                db.execute(sa.text("PRAGMA user_version = 1"))  # a write: what is read-only shows itself now
            meta.create_all(db)

    def close(self) -> None:
        """Waits for what is being written, then lets the database go."""
        self._thread.shutdown()
        self._engine.dispose()

    @contextmanager
    def _transaction(self, *, durable: bool = False) -> Iterator[sa.Connection]:
        """One transaction; `durable`: on the disk when it returns, though the power fails (SQLite waits for that)."""
        try:
            with self._engine.execution_options(durable=durable).begin() as db:
                yield db
        except SQLAlchemyError as error:
            raise self._error(str(getattr(error, "orig", None) or type(error).__name__)) from None

    def _error(self, reason: str) -> StateError:
        if self._engine.dialect.name != "sqlite":
            return StateError(
                "The database at DATABASE_URL does not answer as it should. Check that it can be reached."
            )
        return StateError(
            f"The database {self._engine.url.database} cannot be used ({reason.splitlines()[0]}). Make sure"
            " its folder is writable and has room; move a damaged file away and a new one is made."
        )

    def _upsert(
        self, db: sa.Connection, table: sa.Table, key: Mapping[str, Any], values: Mapping[str, Any]
    ) -> None:
        statement = self._insert(table).values(**key, **values)
        db.execute(statement.on_conflict_do_update(index_elements=list(key), set_=dict(values)))

    # --- inbox -------------------------------------------------------------------------------------

    @_in_thread
    def accept(self, updates: Mapping[int, str]) -> tuple[int, ...]:
        """Commits updates (id → JSON); gives the ids not seen before, in order."""
        if not updates:
            return ()
        rows = [{"update_id": key, "payload": text, "accepted": time.time()} for key, text in updates.items()]
        statement = self._insert(inbox).values(rows).on_conflict_do_nothing().returning(inbox.c.update_id)
        with self._transaction(durable=True) as db:
            return tuple(sorted(db.execute(statement).scalars()))

    @_in_thread
    def pending(self) -> dict[int, str]:
        """Updates accepted and not done, oldest first."""
        query = sa.select(inbox.c.update_id, inbox.c.payload).where(inbox.c.done.is_(None))
        with self._transaction() as db:
            return {key: text or "{}" for key, text in db.execute(query.order_by(inbox.c.update_id))}

    @_in_thread
    def done(self, update_id: int) -> None:
        """Marks an update answered and drops its text; the number stays a day, in case it comes again."""
        with self._transaction() as db:
            change = sa.update(inbox).where(inbox.c.update_id == update_id)
            db.execute(change.values(done=time.time(), payload=None))

    @_in_thread
    def sweep(self) -> None:
        """Deletes what has outlived its use."""
        now = time.time()
        with self._transaction() as db:
            db.execute(sa.delete(inbox).where(inbox.c.done < now - DAY))
            db.execute(sa.delete(replies).where(replies.c.at < now - REPLY_LIFE))
            db.execute(sa.delete(conversations).where(conversations.c.at < now - SUBJECT_LIFE))
            db.execute(sa.delete(unanswered).where(unanswered.c.at < now - UNANSWERED_LIFE))
            db.execute(sa.delete(pictures).where(pictures.c.at < now - PICTURE_LIFE))

    # --- chats -------------------------------------------------------------------------------------

    @_in_thread
    def greet(self, chat_id: int, kind: str) -> bool:
        """True the first time it is called for a chat."""
        with self._transaction() as db:
            if db.execute(sa.select(chats.c.greeted).where(chats.c.id == chat_id)).scalar():
                return False
            self._upsert(db, chats, {"id": chat_id}, {"kind": kind, "active": True, "greeted": True})
            return True

    @_in_thread
    def set_active(self, chat_id: int, kind: str, active: bool) -> None:
        """Records that a chat can be written to, or no longer (left, blocked)."""
        with self._transaction() as db:
            self._upsert(db, chats, {"id": chat_id}, {"kind": kind, "active": active})

    @_in_thread
    def active(self, chat_id: int) -> bool:
        with self._transaction() as db:
            return bool(db.execute(sa.select(chats.c.active).where(chats.c.id == chat_id)).scalar())

    @_in_thread
    def migrate(self, old: int, new: int) -> None:
        """Moves what is known of a group to the number it has as a supergroup."""
        with self._transaction() as db:
            for table, column in ((chats, chats.c.id), (conversations, conversations.c.chat_id)):
                if db.execute(sa.select(column).where(column == old).limit(1)).first():
                    db.execute(sa.delete(table).where(column == new))
                    db.execute(sa.update(table).where(column == old).values({column.name: new}))

    # --- conversations and replies --------------------------------------------------------------------

    @_in_thread
    def subject(self, chat_id: int, user_id: int) -> Subject:
        """What the conversation was about; an empty Subject when there was none in the last day."""
        table = conversations.c
        mine = (
            (table.chat_id == chat_id) & (table.user_id == user_id) & (table.at > time.time() - SUBJECT_LIFE)
        )
        with self._transaction() as db:
            text = db.execute(sa.select(table.subject).where(mine)).scalar()
        kept = json.loads(text) if text else {}
        return Subject(
            tuple(kept.get("symbols", ())), tuple(kept.get("metrics", ())), kept.get("question", "")
        )

    @_in_thread
    def remember(self, chat_id: int, user_id: int, subject: Subject) -> None:
        values = {"subject": json.dumps(asdict(subject)), "at": time.time()}
        with self._transaction() as db:
            self._upsert(db, conversations, {"chat_id": chat_id, "user_id": user_id}, values)

    @_in_thread
    def save_reply(self, reply: Reply) -> None:
        key = {"chat_id": reply.chat_id, "question_id": reply.question_id}
        values = {
            "user_id": reply.user_id,
            "question": _kept(reply.question),
            "messages": json.dumps(reply.messages),
            "rest": json.dumps(reply.rest),
            "token": reply.token,
            "at": time.time(),
        }
        with self._transaction() as db:
            self._upsert(db, replies, key, values)

    @_in_thread
    def reply(self, chat_id: int, question_id: int) -> Reply | None:
        return self._reply((replies.c.chat_id == chat_id) & (replies.c.question_id == question_id))

    @_in_thread
    def reply_by_token(self, token: str) -> Reply | None:
        return self._reply(replies.c.token == token) if token else None

    def _reply(self, which: sa.ColumnElement[bool]) -> Reply | None:
        with self._transaction() as db:
            row = db.execute(
                sa.select(replies).where(which & (replies.c.at > time.time() - REPLY_LIFE))
            ).first()
        if row is None:
            return None
        rest = tuple((html, plain) for html, plain in json.loads(row.rest))
        messages = tuple(json.loads(row.messages))
        return Reply(row.chat_id, row.question_id, row.user_id, row.question, messages, rest, row.token)

    # --- what people thought, and what could not be answered -------------------------------------------

    @_in_thread
    def rate(self, reply: Reply, user_id: int, good: bool) -> None:
        """Keeps one opinion a person and answer; the last one counts."""
        key = {"chat_id": reply.chat_id, "question_id": reply.question_id, "user_id": user_id}
        with self._transaction() as db:
            self._upsert(db, feedback, key, {"question": reply.question, "good": good, "at": time.time()})

    @_in_thread
    def feedback(self) -> tuple[tuple[str, bool], ...]:
        """Questions with whether the answer was liked, newest first."""
        query = sa.select(feedback.c.question, feedback.c.good).order_by(feedback.c.at.desc())
        with self._transaction() as db:
            return tuple((row.question, row.good) for row in db.execute(query))

    @_in_thread
    def note_unanswered(self, user_id: int, question: str) -> None:
        row = {"user_id": user_id, "question": _kept(question), "at": time.time()}
        with self._transaction() as db:
            db.execute(sa.insert(unanswered).values(row))

    @_in_thread
    def unanswered(self, limit: int = 100) -> tuple[str, ...]:
        """Questions that found no answer, newest first."""
        query = sa.select(unanswered.c.question).order_by(unanswered.c.at.desc()).limit(limit)
        with self._transaction() as db:
            return tuple(db.execute(query).scalars())

    # --- pictures that Telegram has already -------------------------------------------------------------

    @_in_thread
    def picture(self, key: str) -> str | None:
        """The file id of a picture sent before."""
        with self._transaction() as db:
            found: str | None = db.execute(
                sa.select(pictures.c.file_id).where(pictures.c.key == key)
            ).scalar()
        return found

    @_in_thread
    def keep_picture(self, key: str, file_id: str) -> None:
        with self._transaction() as db:
            self._upsert(db, pictures, {"key": key}, {"file_id": file_id, "at": time.time()})

    @_in_thread
    def forget(self, user_id: int) -> int:
        """Deletes all rows of a person; gives how many there were."""
        tables = (conversations, replies, feedback, unanswered)
        with self._transaction() as db:
            rows = [db.execute(sa.delete(table).where(table.c.user_id == user_id)) for table in tables]
            rows.append(db.execute(sa.delete(chats).where(chats.c.id == user_id)))
        return sum(row.rowcount for row in rows)


def _kept(text: str) -> str:
    """The text as both databases can hold it: no half characters, no NUL, not without end."""
    return text.encode("utf-8", "replace").decode().replace("\0", "")[:MAX_QUESTION]


def _engine(url: str) -> sa.Engine:
    address = sa.make_url(url)
    if address.get_backend_name() != "sqlite":
        return sa.create_engine(address, pool_pre_ping=True)
    if address.database and not address.database.startswith((":memory:", "file:")):
        path = Path(address.database)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)  # people's questions: for this user's eyes
        except OSError as error:
            raise StateError(
                f"The database {path} cannot be made: {error.strerror}. Choose another FOMOCHECK_HOME."
            ) from None
    engine = sa.create_engine(address, connect_args={"timeout": 10})
    sa.event.listen(engine, "connect", _prepare)
    sa.event.listen(engine, "begin", _begin)
    return engine


def _begin(db: sa.Connection) -> None:
    db.exec_driver_sql(f"PRAGMA synchronous={'FULL' if db.get_execution_options()['durable'] else 'NORMAL'}")
    # the driver's own BEGIN comes too late: a transaction takes the write lock at its start or waits for it
    db.exec_driver_sql("BEGIN IMMEDIATE")


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA secure_delete=ON")  # what is forgotten is overwritten, not only unlinked
