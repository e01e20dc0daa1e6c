"""Getting ready: the settings, the database, and what the demo shows."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


class SettingsWrong(Exception):
    """An environment variable cannot be used as it is, or something is not installed; the text says what to do."""


def open_store() -> None:
    """Make the settings and the database ready for use in this process; SettingsWrong or StoreFailed."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "raadhuis.settings")
    try:
        if not settings.configured:
            django.setup()
        # Models can only be imported when the settings are there.
        from raadhuis.store.database import prepare  # noqa: PLC0415

        prepare()
    except ImproperlyConfigured as error:
        missing = "psycopg" in str(error)
        install = "Voor PostgreSQL is nog een pakket nodig. Installeer het met: pip install 'raadhuis[postgres]'"
        raise SettingsWrong(install if missing else str(error)) from error


def example_files() -> tuple[Path, ...]:
    """The example registers that come with Raadhuis."""
    return tuple(sorted(Path(str(files("raadhuis.examples"))).glob("*.yaml")))


def load_examples() -> None:
    """Record the example registers in the store."""
    from raadhuis.core.entities import VOCABULARY  # noqa: PLC0415 - as above
    from raadhuis.formats.file import read  # noqa: PLC0415
    from raadhuis.services.actions import load  # noqa: PLC0415

    for path in example_files():
        load(read(path.read_bytes(), path.name, VOCABULARY), VOCABULARY, "raadhuis demo")
