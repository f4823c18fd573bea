"""A PostgreSQL server of the tests' own, where PostgreSQL is installed; a fresh database for each test."""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

_UNPRIVILEGED = ("postgres", "nobody")  # PostgreSQL does not run as root


class Postgres:
    """A cluster on 127.0.0.1 that is started, stopped and removed; `url` names a new, empty database."""

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        self._user = None if os.geteuid() else _somebody()
        self.folder = Path(
            tempfile.mkdtemp(prefix="pg-")
        )  # sockets need a short path, others need the way in
        if self._user:
            shutil.chown(self.folder, self._user)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self._numbers = itertools.count(1)
        self._run("initdb", "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")

    def start(self) -> None:
        """Returns when it takes connections."""
        how = f"-F -c listen_addresses=127.0.0.1 -p {self.port} -k {self.folder}"
        self._run("pg_ctl", "-w", "-l", str(self.folder / "log"), "-o", how, "start")

    def stop(self) -> None:
        """Ends it as a power cut would; connections break."""
        self._run("pg_ctl", "-w", "-m", "immediate", "stop")

    def remove(self) -> None:
        self.stop()
        shutil.rmtree(self.folder)

    def url(self) -> str:
        name = f"test{next(self._numbers)}"
        engine = sa.create_engine(self.address("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as db:
            db.execute(sa.text(f"create database {name}"))
        engine.dispose()
        return self.address(name)

    def address(self, name: str, user: str = "tester") -> str:
        return f"postgresql+psycopg://{user}@127.0.0.1:{self.port}/{name}"

    def _run(self, program: str, *words: str) -> None:
        command = [str(self._programs / program), "-D", str(self.folder / "data"), *words]
        # to a file, not a pipe: the server inherits it and would keep a pipe open
        with tempfile.TemporaryFile() as said:
            done = subprocess.run(
                command, stdout=said, stderr=said, cwd="/", user=self._user, check=False, timeout=60
            )
            said.seek(0)
            assert done.returncode == 0, said.read().decode()


def _somebody() -> str | None:
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next((name for name in _UNPRIVILEGED if name in names), None)


def _programs() -> Path | None:
    """The folder of PostgreSQL's programs: on the PATH, or where Debian puts them."""
    found = shutil.which("initdb")
    places = (
        [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    )
    return next((place for place in places if (place / "initdb").exists()), None)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A running server. Skips where PostgreSQL is not installed."""
    programs = _programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed here")
    if os.geteuid() == 0 and _somebody() is None:
        pytest.skip("PostgreSQL does not run as root, and there is no user to run it as")
    server = Postgres(programs)
    server.start()
    yield server
    server.remove()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'home' / 'state.db'}"
    return str(request.getfixturevalue("postgres").url())


def rows(url: str, query: str) -> list[tuple[object, ...]]:
    """What a query finds, past the bot's own code."""
    return [tuple(row) for row in _execute(url, query)]


def run(url: str, statement: str, **values: object) -> None:
    _execute(url, statement, **values)


def _execute(url: str, statement: str, **values: object) -> list[sa.Row[tuple[object, ...]]]:
    engine = sa.create_engine(url)
    try:
        with engine.begin() as db:
            result = db.execute(sa.text(statement), values)
            return list(result) if result.returns_rows else []
    finally:
        engine.dispose()
