"""Keeping what is recorded somewhere else as well: as a file to carry, and as a copy of the database."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from django.db import connection

from raadhuis.core.facts.vocabulary import Vocabulary
from raadhuis.formats.disk import whole
from raadhuis.store import transfer
from raadhuis.store.transfer import Taken

LONGEST_LINE: Final = 256 * 2**20
"""Bytes in one line of an export: far more than the largest change comes to."""


class NotKept(Exception):
    """What could not be written or taken in; nothing half was left behind. Its text says what to do."""


def export(municipality: str, path: Path) -> None:
    """Write a municipality's changes to a file, which is whole or not there; Rejected or NotWritten."""
    with whole(path) as unfinished, unfinished.open("wb") as file:
        for row in transfer.lines(municipality):
            file.write(row)


def take(path: Path, vocabulary: Vocabulary) -> Taken:
    """Take in the changes that were written to a file; NotKept where they cannot be, and then none is."""
    try:
        with path.open("rb") as file:
            return transfer.take(iter(lambda: file.readline(LONGEST_LINE), b""), vocabulary)
    except transfer.Rejected as rejected:
        raise NotKept(f"{path.name}: {rejected}") from rejected
    except OSError as error:
        raise NotKept(f"{path} kan niet worden gelezen. Kijk of de naam klopt, en of u het mag lezen.") from error


def backup(path: Path) -> None:
    """Copy the database as it is at one moment, while others go on writing; NotKept or NotWritten."""
    if connection.vendor != "sqlite":
        settings = connection.settings_dict
        raise NotKept(
            "Van PostgreSQL maakt u een reservekopie met zijn eigen programma: pg_dump --format=custom "
            f"--host={settings['HOST'] or 'localhost'} --username={settings['USER']} --file={path} {settings['NAME']}"
        )
    if path.exists():
        raise NotKept(f"{path} bestaat al. Kies een andere naam, bijvoorbeeld met de dag erin.")
    with whole(path) as unfinished:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(unfinished)])
        with closing(sqlite3.connect(unfinished)) as copy:
            if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise NotKept("De kopie is niet heel, en is weer weggehaald. Kijk de schijf na.")
