"""How much may be asked of a paid model: answers an hour for each person, tokens a day for all, and what was used.

Kept in one SQLite file, so that a restart forgets nothing and two processes share one budget.
"""

from __future__ import annotations

import hmac
import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

_TABLE = """CREATE TABLE IF NOT EXISTS asked (
    id INTEGER PRIMARY KEY, at REAL NOT NULL, asker TEXT NOT NULL, tokens_in INTEGER NOT NULL,
    tokens_out INTEGER NOT NULL, outcome TEXT NOT NULL)"""
_KEYS = "CREATE TABLE IF NOT EXISTS keys (key BLOB NOT NULL)"  # one, while it is known who asked
_INDEX = "CREATE INDEX IF NOT EXISTS asked_at ON asked (at)"
FILE = "model.db"  # its name in the home
HOUR = timedelta(hours=1)
DAYS = 7  # that are kept


@dataclass(frozen=True, slots=True)
class Limits:
    """`tokens_an_answer` counts what the model writes; `tokens_a_day` what it reads and writes, of all answers."""

    answers_an_hour: int = 20
    tokens_an_answer: int = 1500
    tokens_a_day: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Usage:
    """What was used on one UTC day; `outcomes` counts answers, and questions put in other words, by how they ended."""

    day: str
    answers: int
    tokens_in: int
    tokens_out: int
    outcomes: dict[str, int]


class Budget:
    """Calls are quick and may be made from any thread. But for `forget` they raise nothing: a budget that cannot be
    kept is spent."""

    def __init__(
        self,
        file: Path,
        limits: Limits | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.limits = limits or Limits()
        self._file = file
        self._clock = clock

    def take(self, asker: str, expected: int) -> int | None:
        """Sets `expected` tokens aside for one answer: its number, or None where a limit is reached."""
        now = self._clock()
        try:
            with self._open() as db:
                db.execute("BEGIN IMMEDIATE")
                _sweep(db, now)
                who, since = _pseudonym(asker, _key(db)), (now - HOUR).timestamp()
                mine = db.execute("SELECT COUNT(*) FROM asked WHERE asker = ? AND at > ?", (who, since))
                day = now.replace(hour=0, minute=0, second=0, microsecond=0).timestamp()
                all_today = db.execute("SELECT SUM(tokens_in + tokens_out) FROM asked WHERE at >= ?", (day,))
                spent = all_today.fetchone()[0] or 0
                if (
                    mine.fetchone()[0] >= self.limits.answers_an_hour
                    or spent + expected > self.limits.tokens_a_day
                ):
                    return None
                row = db.execute(
                    "INSERT INTO asked (at, asker, tokens_in, tokens_out, outcome) VALUES (?, ?, ?, 0, 'begun')",
                    (now.timestamp(), who, expected),
                )
                return row.lastrowid
        except (sqlite3.Error, OSError):
            return None

    def settle(self, number: int, tokens_in: int, tokens_out: int, outcome: str) -> None:
        """What the answer really used takes the place of what was set aside."""
        try:
            with self._open() as db:
                db.execute(
                    "UPDATE asked SET tokens_in = ?, tokens_out = ?, outcome = ? WHERE id = ?",
                    (tokens_in, tokens_out, outcome, number),
                )
        except (sqlite3.Error, OSError):
            return  # what was set aside stays spent

    def sweep(self) -> None:
        """Forgets who asked more than an hour ago; call it now and then, for `take` may not come."""
        try:
            if self._file.exists():
                with self._open() as db:
                    db.execute("BEGIN IMMEDIATE")
                    _sweep(db, self._clock())
        except (sqlite3.Error, OSError):
            return  # the next call does it

    def forget(self, asker: str) -> None:
        """Forgets that somebody asked; what was used stays counted. Raises sqlite3.Error."""
        if self._file.exists():
            with self._open() as db:
                db.execute("BEGIN IMMEDIATE")
                who = _pseudonym(asker, _key(db))
                db.execute("UPDATE asked SET asker = '' WHERE asker = ?", (who,))
                _sweep(db, self._clock())

    def usage(self, days: int = DAYS) -> tuple[Usage, ...]:
        """The last days on which the model was used, newest first."""
        try:
            with self._open() as db:
                rows = db.execute(
                    "SELECT date(at, 'unixepoch') AS day, outcome, COUNT(*), SUM(tokens_in), SUM(tokens_out) "
                    "FROM asked GROUP BY day, outcome ORDER BY day DESC"
                ).fetchall()
        except (sqlite3.Error, OSError):
            return ()
        found: dict[str, Usage] = {}
        for day, outcome, count, read, written in rows:
            was = found.get(day, Usage(day, 0, 0, 0, {}))
            outcomes = was.outcomes | {outcome: count}
            found[day] = Usage(
                day, was.answers + count, was.tokens_in + read, was.tokens_out + written, outcomes
            )
        return tuple(found.values())[:days]

    def today(self) -> Usage:
        """What was used on this UTC day so far, what is set aside for answers in the making among it."""
        day = self._clock().astimezone(UTC).date().isoformat()
        return next((used for used in self.usage() if used.day == day), Usage(day, 0, 0, 0, {}))

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """A connection for one call: threads share none, and what is done is on disk."""
        db = sqlite3.connect(self._file, timeout=5, isolation_level=None)
        try:
            db.execute("PRAGMA secure_delete=ON")  # what is forgotten is overwritten, not only unlinked
            for statement in (_TABLE, _INDEX, _KEYS):
                db.execute(statement)
            yield db
            if db.in_transaction:
                db.execute("COMMIT")
        finally:
            db.close()


def _sweep(db: sqlite3.Connection, now: datetime) -> None:
    db.execute("DELETE FROM asked WHERE at <= ?", ((now - timedelta(DAYS)).timestamp(),))
    db.execute("UPDATE asked SET asker = '' WHERE at <= ? AND asker != ''", ((now - HOUR).timestamp(),))
    db.execute("DELETE FROM keys WHERE NOT EXISTS (SELECT 1 FROM asked WHERE asker != '')")


def _key(db: sqlite3.Connection) -> bytes:
    """What pseudonyms are made with: random, and gone with the last of them."""
    row = db.execute("SELECT key FROM keys").fetchone()
    if row is None:
        row = (secrets.token_bytes(32),)
        db.execute("INSERT INTO keys (key) VALUES (?)", row)
    key: bytes = row[0]
    return key


def _pseudonym(asker: str, key: bytes) -> str:
    """Who asked is counted for an hour, not recorded: without the key a number cannot be tried out."""
    return hmac.digest(key, asker.encode(), "sha256").hex()[:16]
