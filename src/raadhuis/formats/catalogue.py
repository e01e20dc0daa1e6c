"""The task catalogue as files that are easy to read and compare: lines of columns with a tab in between.

In each file the first line names the columns, `#` begins a remark, and `; ` stands between the things in a column.
What each column means stands in data/README.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final

from raadhuis.core.wayfinding import Catalogue, Entry, Kind, Plain

FILES: Final = {
    Kind.FIELD: "taakvelden.tsv",
    Kind.THEME: "themas.tsv",
    Kind.PRODUCT: "producten.tsv",
    Kind.ELSEWHERE: "elders.tsv",
}
PLAIN: Final = "gewone-woorden.tsv"
ADDRESS: Final = "http://standaarden.overheid.nl/owms/terms/"
"""Where the terms of the national list of products have their address."""
KINDS_OF_WORD: Final = {
    "vraag": "idle", "plaats": "weak", "onderdeel": "frame", "achterdeel": "tail", "beleid": "policy",
    "loket": "counter", "binnenwerk": "inward",
}  # fmt: skip


def rows(text: str) -> Iterator[dict[str, str]]:
    """Each line of a file as its columns; ValueError that names the line where it has more or fewer than the first."""
    columns: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        values = [value.strip() for value in line.split("\t")]
        if not columns:
            columns = values
        elif len(values) != len(columns):
            msg = f"regel {number} heeft {len(values)} kolommen in plaats van {len(columns)}"
            raise ValueError(msg)
        else:
            yield dict(zip(columns, values, strict=True))


def several(value: str) -> tuple[str, ...]:
    """The things in one column."""
    return tuple(one.strip() for one in value.split(";") if one.strip())


def read(texts: Mapping[str, str]) -> Catalogue:
    """The catalogue that files (name -> text) hold; ValueError with the file and line where one cannot be read."""
    entries: list[Entry] = []
    for kind, name in FILES.items():
        try:
            entries += [_entry(kind, row) for row in rows(texts[name])]
        except (KeyError, ValueError) as error:
            msg = f"{name}: {error}"
            raise ValueError(msg) from error
    return Catalogue(tuple(entries), _plain(texts[PLAIN]))


def _plain(text: str) -> Plain:
    words: dict[str, frozenset[str]] = dict.fromkeys(KINDS_OF_WORD.values(), frozenset())
    groups: dict[str, dict[str, str]] = {"gebied": {}, "werkwoord": {}}
    for row in rows(text):
        said = row["woorden"].split()
        if row["soort"] in groups:
            groups[row["soort"]] |= dict.fromkeys(said, said[0])
        else:
            words[KINDS_OF_WORD[row["soort"]]] |= frozenset(said)
    return Plain(**words, areas=groups["gebied"], forms=groups["werkwoord"])


def _entry(kind: Kind, row: Mapping[str, str]) -> Entry:
    return Entry(
        id=row["id"],
        kind=kind,
        name=row["naam"],
        under=several(row.get("onder", "")),
        names=several(row.get("namen", "")),
        words=several(row["woorden"]),
        inward=row.get("intern") == "ja",
        uri=ADDRESS + row["adres"] if row.get("adres") else None,
        where=row.get("waarheen", ""),
        since=date.fromisoformat(row["van"]) if row.get("van") else None,
    )


@cache
def catalogue() -> Catalogue:
    """The catalogue that comes with Raadhuis, read once in a process."""
    return read_catalogue()


def read_catalogue() -> Catalogue:
    """The catalogue that comes with Raadhuis, read now."""
    folder = files("raadhuis.data")
    return read({name: (folder / name).read_text(encoding="utf-8") for name in (*FILES.values(), PLAIN)})
