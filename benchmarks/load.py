"""How long does it take to load a municipality that is not yet in memory: from the store, and from a YAML file?

The budget is for the store. The file is for people and editors, and is read when a register is taken in.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from generated import generate
from measure import heading, megabytes, milliseconds, report
from stored import NAME, store
from world import TODAY

from raadhuis.core.entities import VOCABULARY
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.structure import broken_structure
from raadhuis.formats.file import load, read, write


def from_store() -> None:
    """Print how long the store takes, each time as a worker that was not asked for the municipality before."""
    from raadhuis.services.registers import Registers  # noqa: PLC0415 - models ask for settings
    from raadhuis.store.changes import read as changes  # noqa: PLC0415
    from raadhuis.store.verify import verify  # noqa: PLC0415

    report("read and parse the changes", milliseconds(partial(changes, NAME, VOCABULARY)))
    report("read, parse, fold", milliseconds(lambda: Registers()[NAME]), budget="150 ms")
    size, made = megabytes(lambda: Registers()[NAME])
    report("memory of the ledger that it gives", [size], "MB", "30 MB, with its spans")
    print(f"  ({sum(len(change.facts) for change in made.ledger.changes)} facts)")
    report("verify the chain", milliseconds(partial(verify, NAME)), budget="50 ms")


def from_file(ledger: Ledger) -> None:
    """Print how long the YAML file takes."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{NAME}.yaml"
        path.write_text(write(ledger, NAME, TODAY, "Verzonnen"), encoding="utf-8")
        source = path.read_bytes()
        print(f"from a YAML file of {len(source) / 1e6:.1f} MB")
        report("read the file", milliseconds(lambda: read(source, path.name, VOCABULARY), 7))
        report("check the structure", milliseconds(lambda: broken_structure(ledger), 7))
        report("read, fold, check the structure", milliseconds(lambda: load(path, VOCABULARY), 7))


def main() -> None:
    """Print the figures."""
    heading("Loading a municipality")
    with store():
        print("from the store, on SQLite")
        from_store()
    from_file(generate())


if __name__ == "__main__":
    main()
