"""The task catalogue: what a municipality does, in its own words and in those of who asks. It is handed in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Final

from raadhuis.core.wayfinding.phrases import Phrase, Phrases

ALIAS: Final = 0.97
"""What another name weighs beside the name itself: just less, so that of two units the one called so goes first."""


class Kind(Enum):
    """What an entry is."""

    FIELD = "taakveld"
    THEME = "thema"
    PRODUCT = "product"
    ELSEWHERE = "elders"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that a municipality does, or (`ELSEWHERE`) that it does not do, with where to go instead.

    `names` is how organisations call it, `words` what people say. It belongs under each of `under`, the nearest first.
    `inward`: done for the organisation itself. `uri`: its address in the national list of products.
    """

    id: str
    kind: Kind
    name: str
    under: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    inward: bool = False
    uri: str | None = None
    where: str = ""
    since: date | None = None

    def __str__(self) -> str:
        """Its name, with its code where it has one."""
        return f"{self.name} (taakveld {self.id})" if self.kind is Kind.FIELD and self.id[:1].isdigit() else self.name


@dataclass(frozen=True, slots=True)
class Plain:
    """Words that every organisation uses, so that they tell little of one: what they do tell.

    `idle` says nothing in a question, `weak` mostly says where or with whom, `frame` says nothing in the name of a unit
    (team, afdeling, zaken), and `tail` neither as the last part of a compound there (parkeerbedrijf). Words in the name
    of a unit that tell how it works: `policy` makes plans, `counter` helps people, `inward` works for colleagues.
    `areas` are parts of a town: each word for one (noorden), with the word that they share (noord). `forms` are those
    of verbs that follow no rule, with their infinitive (gereden, rijden).
    """

    idle: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    frame: frozenset[str] = frozenset()
    tail: frozenset[str] = frozenset()
    policy: frozenset[str] = frozenset()
    counter: frozenset[str] = frozenset()
    inward: frozenset[str] = frozenset()
    areas: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Catalogue:
    """All entries and plain words, with what is worked out of them once: the words by which an entry is found."""

    entries: tuple[Entry, ...] = ()
    plain: Plain = field(default_factory=Plain)

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """Each entry by its id: the code of a task field (text: 0.10 is not 0.1), or a word."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def by_uri(self) -> dict[str, Entry]:
        """Each entry that has an address, by that address."""
        return {entry.uri: entry for entry in self.entries if entry.uri}

    @cached_property
    def fields_of(self) -> dict[str, tuple[str, ...]]:
        """Of a theme, the task fields right below it that share a name with it: the nation's word for the same."""
        fields: dict[str, tuple[str, ...]] = {}
        for entry in self.entries:
            for above in entry.under if entry.kind is Kind.FIELD else ():
                theme = self.by_id[above]
                if not {entry.name.lower(), *entry.names}.isdisjoint((theme.name.lower(), *theme.names)):
                    fields[theme.id] = (*fields.get(theme.id, ()), entry.id)
        return fields

    @cached_property
    def phrases(self) -> Phrases:
        """All names and words, ready to be looked up."""
        return Phrases(self._all(), self.plain.idle, self.plain.weak)

    def _all(self) -> Iterable[Phrase]:
        for entry in self.entries:
            if entry.kind is not Kind.ELSEWHERE:
                yield Phrase(entry.id, entry.name, 1.0)
            for text in entry.names:
                yield Phrase(entry.id, text, ALIAS)
            for text in entry.words:
                yield Phrase(entry.id, text, 1.0, everyday=True)
