"""The database that the bot's memory is in, SQLite or PostgreSQL: opened, checked, written to from one thread.

All work runs on a thread of the database's own, so that a slow price look-up elsewhere cannot keep an update
from being accepted. Any database trouble is one StateError.
"""

from __future__ import annotations

import asyncio
import functools
import re
from collections.abc import Callable, Coroutine, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import psycopg
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from bot.tables import inbox, meta
from retrieval.errors import FomocheckError

# both know "on conflict", which the general insert does not
_INSERTS: dict[str, Callable[[sa.Table], sqlite.Insert | postgresql.Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}
_OPENING = 4_066_244  # the advisory lock's number: any, but this bot's alone
# PostgreSQL: seconds for a connection, milliseconds that what was sent may stay unanswered by the network
_PATIENCE = {"connect_timeout": "10", "tcp_user_timeout": "15000"}


class StateError(FomocheckError):
    """The database cannot be opened, read or written."""


D = TypeVar("D", bound="Database")
P = ParamSpec("P")
R = TypeVar("R")


def in_thread(
    method: Callable[Concatenate[D, P], R],
) -> Callable[Concatenate[D, P], Coroutine[Any, Any, R]]:
    """The method as a coroutine function that runs on the database's thread."""

    @functools.wraps(method)
    async def run(self: D, /, *args: P.args, **kwargs: P.kwargs) -> R:
        call = functools.partial(method, self, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self.thread, call)

    return run


class Database:
    """Opens the database, creating what is missing. Raises StateError, also from every method."""

    def __init__(self, url: str) -> None:
        self.thread = ThreadPoolExecutor(1, thread_name_prefix="state")
        try:
            self._engine = _engine(url)
            self.insert = _INSERTS[self._engine.dialect.name]
        except (ArgumentError, NoSuchModuleError, ImportError, KeyError):
            raise StateError("DATABASE_URL must be a sqlite:/// or postgresql:// address.") from None
        try:
            self.thread.submit(self._open).result()
        except BaseException:
            self.close()
            raise

    def _open(self) -> None:
        with self.transaction() as db:
            if (
                self._engine.dialect.name == "postgresql"
            ):  # two that start at once would make the tables twice
                db.execute(sa.select(sa.func.pg_advisory_xact_lock(_OPENING)))
            else:
                damage = db.execute(sa.text("PRAGMA quick_check(1)")).scalar()
                if damage != "ok":
                    raise self._error(str(damage))
                db.execute(sa.text("PRAGMA user_version = 1"))  # a write: what is read-only shows itself now
            meta.create_all(db)
            _add_columns(db)

    @in_thread
    def ping(self) -> None:
        """Returns when the database has shown its inbox, ready to be written."""
        with self.transaction() as db:
            db.execute(sa.select(inbox.c.update_id).limit(1))

    def close(self) -> None:
        """Waits for what is being written, then lets the database go."""
        self.thread.shutdown()
        self._engine.dispose()

    @contextmanager
    def transaction(self, *, durable: bool = False) -> Iterator[sa.Connection]:
        """One transaction; `durable`: on the disk when it returns, though the power fails (SQLite waits for that)."""
        try:
            with self._engine.execution_options(durable=durable).begin() as db:
                yield db
        except SQLAlchemyError as error:
            raise self._error(_reason(error)) from None

    def _error(self, reason: str) -> StateError:
        if self._engine.dialect.name != "sqlite":
            return StateError(f"The database at DATABASE_URL cannot be used: {reason}.")
        return StateError(
            f"The database {self._engine.url.database} cannot be used ({reason}). Make sure"
            " its folder is writable and has room; move a damaged file away and a new one is made."
        )

    def upsert(
        self, db: sa.Connection, table: sa.Table, key: Mapping[str, Any], values: Mapping[str, Any]
    ) -> None:
        statement = self.insert(table).values(**key, **values)
        db.execute(statement.on_conflict_do_update(index_elements=list(key), set_=dict(values)))


def _reason(error: SQLAlchemyError) -> str:
    """What the database itself said, in a line. What a driver says of a failed connection may hold the address."""
    original = getattr(error, "orig", None)
    if isinstance(original, psycopg.Error):
        if original.diag.message_primary:
            return original.diag.message_primary
        refusal = re.search(r"FATAL: +(.+)", str(original))
        return refusal[1] if refusal else "it does not answer. Check the address and that it can be reached"
    return str(original or type(error).__name__).splitlines()[0]


def _add_columns(db: sa.Connection) -> None:
    """Gives tables of an earlier version the columns they lack; none of these may be required."""
    known = sa.inspect(db)
    for table in meta.sorted_tables:
        there = {column["name"] for column in known.get_columns(table.name)}
        for column in table.columns:
            if column.name not in there:
                kind = column.type.compile(db.dialect)
                db.execute(sa.text(f'ALTER TABLE "{table.name}" ADD COLUMN "{column.name}" {kind}'))


def _engine(url: str) -> sa.Engine:
    address = sa.make_url(url)
    if address.drivername in {
        "postgres",
        "postgresql",
    }:  # as people write it: the driver is the one installed
        address = address.set(drivername="postgresql+psycopg")
    if address.get_backend_name() != "sqlite":
        return sa.create_engine(address.set(query=_PATIENCE | dict(address.query)), pool_pre_ping=True)
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
