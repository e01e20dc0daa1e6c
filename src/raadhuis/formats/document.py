"""What a file says, before it is a ledger: its facts, each with its ground and its place; and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from raadhuis.core.facts.change import ChangeKind, Fact
from raadhuis.core.facts.period import say_day
from raadhuis.formats.grammar import UNTIL

PRINTED: Final = 100
"""Errors that are printed; who has more will find the same mistake many times."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """From when something holds, and by what: the kind of change, and its ground in words, by a decision, or both."""

    since: date
    kind: ChangeKind
    ground: str
    decision: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact of a file: what kind of change brings it, on which ground, and where it stands."""

    fact: Fact
    kind: ChangeKind
    ground: str
    decision: str | None
    line: int
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A file that could be read: the municipality's id, the day on which it was seen, why, and the facts."""

    name: str
    municipality: str
    seen: date
    ground: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class FileError:
    """One thing that is wrong: the file, the line (0 for the whole file), the keys that lead to it, and a sentence."""

    name: str
    line: int
    path: tuple[str, ...]
    text: str

    def __str__(self) -> str:
        """On one line, without what a terminal might obey."""
        where = f"{self.name}, regel {self.line}" if self.line else self.name
        path = ", " + " › ".join(part[:60] for part in self.path) if self.path else ""
        return "".join(char if char.isprintable() else "�" for char in f"{where}{path}: {self.text}")


class FileRejected(Exception):
    """A file of which nothing is taken, with everything that is wrong with it, in the order of its lines."""

    def __init__(self, errors: Iterable[FileError]) -> None:
        self.errors = tuple(sorted(errors, key=lambda error: error.line))
        super().__init__(self.errors)

    def __str__(self) -> str:
        """The first errors, each on its own line, and how many more there are."""
        lines = [str(error) for error in self.errors[:PRINTED]]
        more = len(self.errors) - PRINTED
        return "\n".join([*lines, f"... en nog {more} meer."] if more > 0 else lines)


def check_seen(name: str, seen: date, entries: Iterable[Entry], today: date) -> None:
    """Whether what a file says was seen can have been: FileRejected where a day has still to come.

    Each subject and day is told once. An end is passed over, since that may be known beforehand.
    """
    if seen > today:
        raise FileRejected([FileError(name, 0, (), _not_yet(seen))])
    found: dict[tuple[str, date], FileError] = {}
    for entry in entries:
        subject, day = entry.fact.subject, entry.fact.since
        if entry.kind is ChangeKind.OBSERVATION and day > today and entry.path[-1:] != (UNTIL,):
            found.setdefault((subject, day), FileError(name, entry.line, entry.path, _not_yet(day)))
    if found:
        raise FileRejected(found.values())


def _not_yet(day: date) -> str:
    return f"{say_day(day)} moet nog komen; noem de dag waarop dit is gezien, vandaag of eerder"
