"""A store of its own for a benchmark, with the generated register and the examples in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from generated import generate

from raadhuis.core.entities import VOCABULARY
from raadhuis.core.facts.ledger import Ledger
from raadhuis.services.opening import load_examples, open_store

NAME = "eikenveld"


@contextmanager
def store() -> Iterator[Ledger]:
    """Fill a store on SQLite and give the generated ledger; afterwards it is gone."""
    with TemporaryDirectory() as folder:
        os.environ["RAADHUIS_DATABASE_URL"] = f"sqlite:///{Path(folder) / 'raadhuis.sqlite3'}"
        open_store()
        # Imported here, as models ask for settings.
        from raadhuis.store.changes import writing  # noqa: PLC0415

        ledger = generate()
        with writing(NAME) as writer:
            writer.write(ledger.changes, VOCABULARY)
        load_examples()
        yield ledger
