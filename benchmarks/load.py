"""How long does it take to load a municipality that is not yet in memory?

The budget is for the format of the store, which is not there yet. This measures the YAML file: meant for people and
editors, and read once, when a register is taken in.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from generated import generate
from measure import heading, megabytes, milliseconds, report
from world import TODAY

from raadhuis.core.entities import VOCABULARY
from raadhuis.formats.file import ledger as ledger_of
from raadhuis.formats.file import load, read, write


def main() -> None:
    """Print the figures."""
    heading("Loading a municipality from its YAML file")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "eikenveld.yaml"
        path.write_text(write(generate(), "eikenveld", TODAY, "Verzonnen"), encoding="utf-8")
        source = path.read_bytes()
        document = read(source, path.name, VOCABULARY)
        print(f"{len(document.entries)} facts in {len(source) / 1e6:.1f} MB")
        recorded = generate().changes[-1].recorded_at
        report("read: from the file to facts", milliseconds(lambda: read(source, path.name, VOCABULARY), 7))
        report(
            "fold and check the structure",
            milliseconds(lambda: ledger_of(document, VOCABULARY, path.name, recorded), 7),
        )
        report("all of it", milliseconds(lambda: load(path, VOCABULARY), 7), budget="150 ms, for the store's format")
        size, _ = megabytes(lambda: load(path, VOCABULARY))
        report("memory of the ledger that it gives", [size], "MB", "30 MB, with its spans")


if __name__ == "__main__":
    main()
