"""The database as a whole: make it ready, and say in Dutch what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import Final

from django.core.management import call_command
from django.db import Error, InterfaceError, OperationalError, connection
from django.db.backends.utils import CursorWrapper
from django.db.migrations.loader import MigrationLoader

LABEL: Final = "raadhuis_store"


class StoreFailed(Exception):
    """The database cannot do what is asked; nothing was changed. Its text says what to do."""


UNREACHABLE: Final = (
    "De database is niet te bereiken. Kijk of de server draait, en of het adres, de naam en het wachtwoord kloppen."
)
READ_ONLY: Final = "De database mag alleen gelezen worden. Geef Raadhuis schrijfrecht op de database en haar map."
FULL: Final = "De schijf is vol. Maak ruimte en probeer het opnieuw."
DAMAGED: Final = "De database is beschadigd, of is geen database. Zet een reservekopie terug."
FAULTY: Final = "De schijf geeft een fout. Kijk of er ruimte is en of de schijf heel is."
BUSY: Final = "De database is te lang bezet door een ander. Probeer het opnieuw."
KEPT: Final = "Een vastgelegde wijziging kan niet worden veranderd of verwijderd."

REASONS: Final = {
    "SQLITE_READONLY": READ_ONLY,
    "SQLITE_FULL": FULL,
    "SQLITE_IOERR": FAULTY,
    "SQLITE_NOTADB": DAMAGED,
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_CANTOPEN": "De database kan niet worden geopend. Kijk of de map bestaat en of u er mag schrijven.",
    "SQLITE_BUSY": BUSY,
    "SQLITE_CONSTRAINT_TRIGGER": KEPT,
    "25006": READ_ONLY,
    "42501": "Raadhuis mag dit niet in de database. Geef de gebruiker van Raadhuis er alle rechten.",
    "53100": FULL,
    "58030": FAULTY,
    "XX": DAMAGED,
    "55P03": BUSY,
    "23001": KEPT,
    "53300": "De database heeft te veel verbindingen. Probeer het opnieuw, of laat de server er meer toe.",
    "08": UNREACHABLE,
    "28": UNREACHABLE,
    "3D": UNREACHABLE,
    "57P": UNREACHABLE,
}
"""What to do, by how a code begins: the name of SQLite's error, or PostgreSQL's SQLSTATE."""


@contextmanager
def explained() -> Iterator[None]:
    """Turn a fault of the database into StoreFailed."""
    try:
        yield
    except Error as error:
        raise StoreFailed(_reason(error)) from error


def _reason(error: Error) -> str:
    cause = error.__cause__
    code = getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None)
    if code is None and connection.vendor == "postgresql" and isinstance(error, OperationalError | InterfaceError):
        return UNREACHABLE  # a server that is not there gives no code
    found = next((reason for begin, reason in REASONS.items() if code and code.startswith(begin)), None)
    return found or f"De database geeft een fout: {error}"


ATTEMPTS: Final = 5
"""How often to try to bring the database up to date while another process may be doing the same."""


def prepare() -> None:
    """Make the database, or bring it up to date; StoreFailed where it cannot be, or is of a newer Raadhuis."""
    with explained():
        name = connection.settings_dict["NAME"]
        if connection.vendor == "sqlite" and name and ":memory:" not in str(name):
            _make_folder(Path(name).parent)
        for attempt in range(1, ATTEMPTS + 1):
            if not _behind():
                return
            try:
                call_command("migrate", LABEL, verbosity=0, interactive=False)
            except Error:
                if attempt == ATTEMPTS:
                    raise
                sleep(attempt / ATTEMPTS)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreFailed(f"De map {folder} kan niet worden gemaakt: {error.strerror}. Kies een andere.") from error


def _behind() -> bool:
    """Whether the database still lacks something; StoreFailed where it has more than is known here."""
    loader = MigrationLoader(connection)
    known = {key for key in loader.disk_migrations if key[0] == LABEL}
    applied = {key for key in loader.applied_migrations if key[0] == LABEL}
    if applied - known:
        raise StoreFailed("Deze database is van een nieuwere Raadhuis. Werk Raadhuis eerst bij.")
    return bool(known - applied)


def scrub() -> None:
    """Make the database let go of what was erased, so that its tables no longer hold it; StoreFailed where it cannot.

    What PostgreSQL has in its own log stays there until that is overwritten; docs/operator.md tells what to do.
    """
    with explained(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            kept = _rewritten(cursor)
        else:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            kept, *_ = cursor.fetchone()
    if kept:
        raise StoreFailed(
            "De tekst is gewist, maar staat nog in de bestanden van de database, omdat een ander programma aan het "
            "lezen is. Doe dit opnieuw als dat klaar is."
        )


def _rewritten(cursor: CursorWrapper) -> int:
    """Write PostgreSQL's texts anew, since a deleted row stays in its file; how many it still holds for others."""
    details: list[str] = []

    def hear(notice: object) -> None:
        details.append(getattr(notice, "message_detail", None) or "")

    server = cursor.connection
    server.add_notice_handler(hear)
    try:
        cursor.execute("VACUUM (FULL, VERBOSE) raadhuis_text")
    finally:
        server.remove_notice_handler(hear)
    # "3 dead row versions cannot be removed yet.", in the language of the server.
    return sum(int(number) for detail in details for number in re.findall(r"^\d+", detail))
