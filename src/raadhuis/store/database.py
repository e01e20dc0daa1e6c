"""The database as a whole: make it ready, and say in Dutch what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

LABEL = "raadhuis_store"


class StoreFailed(Exception):
    """The database cannot do what is asked; nothing was changed. Its text says what to do."""


REASONS = (
    ("readonly", "De database mag alleen gelezen worden. Geef Raadhuis schrijfrecht op het bestand en de map."),
    ("read-only", "De database mag alleen gelezen worden. Geef Raadhuis schrijfrecht."),
    ("disk is full", "De schijf is vol. Maak ruimte en probeer het opnieuw."),
    ("no space left", "De schijf is vol. Maak ruimte en probeer het opnieuw."),
    ("disk i/o error", "De schijf geeft een fout. Kijk of er ruimte is en of de schijf heel is."),
    ("not a database", "Het databasebestand is beschadigd of is geen database. Zet een reservekopie terug."),
    ("malformed", "Het databasebestand is beschadigd. Zet een reservekopie terug."),
    ("unable to open", "De database kan niet worden geopend. Kijk of de map bestaat en of u er mag schrijven."),
    ("locked", "De database is te lang bezet door een ander. Probeer het opnieuw."),
    ("recorded change is kept", "Een vastgelegde wijziging kan niet worden veranderd of verwijderd."),
    ("connection", "De database is niet te bereiken. Kijk of de server draait en of het adres klopt."),
)


@contextmanager
def explained() -> Iterator[None]:
    """Turn a fault of the database into StoreFailed."""
    try:
        yield
    except DatabaseError as error:
        told = str(error).lower()
        reason = next((text for sign, text in REASONS if sign in told), f"De database geeft een fout: {error}")
        raise StoreFailed(reason) from error
    except OSError as error:
        raise StoreFailed(f"De database kan niet worden gemaakt: {error.strerror or error}.") from error


def prepare() -> None:
    """Make the database, or bring it up to date; StoreFailed where it cannot be, or is of a newer Raadhuis."""
    with explained():
        name = connection.settings_dict["NAME"]
        if connection.vendor == "sqlite" and name and ":memory:" not in str(name):
            Path(name).parent.mkdir(parents=True, exist_ok=True)
        executor = MigrationExecutor(connection)
        known = {key for key in executor.loader.disk_migrations if key[0] == LABEL}
        applied = {key for key in executor.loader.applied_migrations if key[0] == LABEL}
        if applied - known:
            raise StoreFailed("Deze database is van een nieuwere Raadhuis. Werk Raadhuis eerst bij.")
        if known - applied:
            call_command("migrate", LABEL, verbosity=0, interactive=False)
