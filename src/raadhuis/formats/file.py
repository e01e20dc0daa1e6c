"""A register as one readable YAML file: from the file to a ledger, and back.

    raadhuis: 1                 # the version of this format
    gemeente: voorbeeld         # the id of the municipality, whose own attributes stand at the top
    gezien: 2026-11-22          # the day on which this was seen: what has no day of its own is known since then
    grond: De organisatiepagina
    naam: Gemeente Voorbeeld
    organen:
      college:
        naam: College van burgemeester en wethouders
        zetels:
          - functie: burgemeester       # an id that follows from what a subject is, need not be written
        onderdelen:                     # a subject may stand inside the one that it belongs to
          team-a:
            van: 2020-01-01             # begins then; `gezien`: known since then; `tot`: the first day without it
            besluit: besluit-x          # by which decision; or `grond`, in words; or both
            naam:
              - {waarde: Team A, van: 2020-01-01}
              - {waarde: Team A en B, van: 2027-01-01}
            leiding: geen               # there is none; `onbekend`: not known; in quotes they are texts
            onderwerpen: [water, wegen]

The end of a subject has the ground of its begin; where they differ, `bestaat` tells both as dated values.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path

from raadhuis.core.facts.change import Broken, Change, ChangeKind, Fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.structure import broken_structure
from raadhuis.core.facts.vocabulary import Vocabulary
from raadhuis.formats.document import Document, Entry, FileError, FileRejected
from raadhuis.formats.file_read import read
from raadhuis.formats.file_write import write
from raadhuis.formats.yaml_nodes import LARGEST, too_large

__all__ = [
    "Document",
    "Entry",
    "FileError",
    "FileRejected",
    "as_seen",
    "changes",
    "contents",
    "ledger",
    "load",
    "located",
    "open_file",
    "read",
    "write",
]


def changes(document: Document, author: str, recorded_at: datetime) -> tuple[Change, ...]:
    """The changes that bring in what a file says: one for each day and ground, in the order of the days."""
    together: dict[tuple[date, ChangeKind, str, str | None], list[Fact]] = {}
    for entry in sorted(document.entries, key=lambda entry: entry.fact.since):
        ground = (entry.fact.since, entry.kind, entry.ground, entry.decision)
        together.setdefault(ground, []).append(entry.fact)
    return tuple(
        Change(number, author, recorded_at, kind, tuple(facts), (), ground, decision)
        for number, ((_, kind, ground, decision), facts) in enumerate(together.items(), 1)
    )


def ledger(document: Document, vocabulary: Vocabulary, author: str, recorded_at: datetime) -> Ledger:
    """The ledger that a file leads to; FileRejected with everything that is broken in it, each with its line."""
    laid = Ledger.of(vocabulary, changes(document, author, recorded_at))
    if broken := broken_structure(laid):
        raise FileRejected(located(document.name, document.entries, broken))
    return laid


def located(name: str, entries: Sequence[Entry], broken: Iterable[Broken]) -> list[FileError]:
    """What is broken, each where a file said it; in the whole file where that cannot be told."""
    by_subject: dict[str, list[Entry]] = {}
    for entry in entries:
        by_subject.setdefault(entry.fact.subject, []).append(entry)
    errors = []
    for one in broken:
        of_subject = by_subject.get(one.subject or "", [])
        of_key = sorted((e for e in of_subject if e.fact.key == one.key), key=lambda e: e.fact.since)
        before = [e for e in of_key if one.since is None or e.fact.since <= one.since]
        place = next(iter([*reversed(before), *of_key, *of_subject]), None)
        errors.append(FileError(name, place.line if place else 0, place.path if place else (), one.text))
    return errors


def load(path: Path, vocabulary: Vocabulary) -> Ledger:
    """The ledger that a file on disk leads to; FileRejected where it cannot be opened, read, or kept."""
    return as_seen(open_file(path, vocabulary), vocabulary)


def as_seen(document: Document, vocabulary: Vocabulary) -> Ledger:
    """The ledger that a file leads to, as if it was recorded on the day on which it was seen; FileRejected."""
    return ledger(document, vocabulary, document.name, datetime.combine(document.seen, time(), UTC))


def open_file(path: Path, vocabulary: Vocabulary) -> Document:
    """What a file says; FileRejected where it cannot be opened or read."""
    return read(contents(path), path.name, vocabulary)


def contents(path: Path) -> bytes:
    """What stands in a file; its size is asked first, so that a huge one is never held in memory."""
    try:
        size = path.stat().st_size
        if path.is_file() and size <= LARGEST:
            with path.open("rb") as file:
                return file.read(LARGEST + 1)
        text = too_large(size) if path.is_file() else "dit is geen bestand; noem het bestand zelf"
    except FileNotFoundError:
        text = "dit bestand bestaat niet; kijk of de naam en de map kloppen"
    except PermissionError:
        text = "dit bestand mag u niet lezen; vraag de beheerder om leesrecht"
    except (OSError, ValueError):
        text = "dit bestand kan niet worden geopend; kijk of de naam klopt"
    raise FileRejected([FileError(path.name or str(path), 0, (), text)])
