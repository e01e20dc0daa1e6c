"""The task fields of the nation, each with who deals with it: as was recorded, or as their own words suggest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from raadhuis.core.wayfinding.answer import Link
from raadhuis.core.wayfinding.catalogue import Catalogue, Entry, Kind
from raadhuis.core.wayfinding.finder import Finder


@dataclass(frozen=True, slots=True)
class Covered:
    """A task field, and for each who has to do with it the link that says so best; the strongest first."""

    field: Entry
    links: tuple[Link, ...]

    @property
    def recorded(self) -> bool:
        """Whether somebody answers for it as was recorded, so that nothing needs to be suggested."""
        return any(link.confirmed for link in self.links)


def coverage(finder: Finder) -> tuple[Covered, ...]:
    """All task fields in the order of their codes: what nobody has to do with has no links."""
    fields = [entry for entry in finder.catalogue.entries if _is_field(entry)]
    below: dict[str, list[str]] = defaultdict(list)
    for field in fields:
        for above in field.under:
            below[above].append(field.id)
    found: dict[str, dict[str, Link]] = defaultdict(dict)
    for id_ in finder.links:
        for link in finder.suggestions(id_):
            for part in _fields(finder.catalogue.by_id[link.entry], finder.catalogue, below):
                best = found[part].setdefault(id_, link)
                found[part][id_] = max(best, link, key=lambda one: (one.confirmed, one.strength))
    return tuple(Covered(field, tuple(sorted(found[field.id].values(), key=_order))) for field in fields)


def _fields(entry: Entry, catalogue: Catalogue, below: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The task fields that an entry speaks of: itself, those right above it, or those right below a theme."""
    if _is_field(entry):
        return (entry.id,)
    return [one for one in entry.under if _is_field(catalogue.by_id[one])] or below.get(entry.id, ())


def _is_field(entry: Entry) -> bool:
    """Whether it is a task field, and not one of the nine chapters that they stand in."""
    return entry.kind is Kind.FIELD and "." in entry.id


def _order(link: Link) -> tuple[bool, float, str]:
    return not link.confirmed, -link.strength, link.holder
