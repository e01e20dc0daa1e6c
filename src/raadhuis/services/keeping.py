"""Keeping what is recorded somewhere else as well: as a file to carry, and as a copy of the database."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp
from typing import Final

from django.db import connection

from raadhuis.core.facts.vocabulary import Vocabulary
from raadhuis.store import transfer
from raadhuis.store.transfer import Taken

LONGEST_LINE: Final = 256 * 2**20
"""Bytes in one line of an export: far more than the largest change comes to."""


class NotKept(Exception):
    """What could not be written or taken in; nothing half was left behind. Its text says what to do."""


def export(municipality: str, path: Path) -> None:
    """Write a municipality's changes to a file, which is whole or not there; NotKept where it cannot be."""
    with _whole(path) as unfinished, unfinished.open("wb") as file:
        for row in lines(municipality):
            file.write(row)


def lines(municipality: str) -> Iterator[bytes]:
    """A municipality's changes, line by line; NotKept where its chain is broken."""
    try:
        yield from transfer.lines(municipality)
    except transfer.Rejected as rejected:
        raise NotKept(str(rejected)) from rejected


def take(path: Path, vocabulary: Vocabulary) -> Taken:
    """Take in the changes that were written to a file; NotKept where they cannot be, and then none is."""
    try:
        with path.open("rb") as file:
            return transfer.take(iter(lambda: file.readline(LONGEST_LINE), b""), vocabulary)
    except transfer.Rejected as rejected:
        raise NotKept(f"{path.name}: {rejected}") from rejected
    except OSError as error:
        raise NotKept(f"{path} kan niet worden gelezen: {error.strerror}. Kijk of de naam klopt.") from error


def backup(path: Path) -> None:
    """Copy the database as it is at one moment, while others go on writing; NotKept where it cannot be."""
    if connection.vendor != "sqlite":
        settings = connection.settings_dict
        raise NotKept(
            "Van PostgreSQL maakt u een reservekopie met zijn eigen programma: pg_dump --format=custom "
            f"--host={settings['HOST'] or 'localhost'} --username={settings['USER']} --file={path} {settings['NAME']}"
        )
    if path.exists():
        raise NotKept(f"{path} bestaat al. Kies een andere naam, bijvoorbeeld met de dag erin.")
    with _whole(path) as unfinished:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(unfinished)])
        with sqlite3.connect(unfinished) as copy:
            if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise NotKept("De kopie is niet heel, en is weer weggehaald. Kijk de schijf na.")


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    """A file to write that takes its name when it is complete, and is not there when it is not."""
    try:
        handle, name = mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise NotKept(f"{path} kan niet worden geschreven: {error.strerror}. Kies een andere plek.") from error
    os.close(handle)
    unfinished = Path(name)
    try:
        yield unfinished
        with unfinished.open("rb") as file:
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        raise NotKept(f"{path} kan niet worden geschreven: {error.strerror}. Kies een andere plek.") from error
    finally:
        unfinished.unlink(missing_ok=True)
