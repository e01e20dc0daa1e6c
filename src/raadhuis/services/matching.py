"""What a page tells, under the ids that a register has for it already, so that only what really differs is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain, count
from typing import Final

from raadhuis.core.entities import Body, BodyKind, Municipality, Post, Unit, UnitKind
from raadhuis.core.facts.change import Fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.core.organisation import Organisation
from raadhuis.drafting.page import key

ONCE: Final = frozenset({BodyKind.COUNCIL, BodyKind.EXECUTIVE, BodyKind.MAYOR, BodyKind.BOARD, BodyKind.AUDIT,
                         BodyKind.WORKS_COUNCIL})  # fmt: skip
"""Bodies of which a municipality has one: it is that one, whatever it is called."""

NAMES: Final = frozenset({Municipality.name.key, Body.name.key, Unit.name.key, Post.title.key})


def matched(told: Ledger, register: Ledger, day: date) -> tuple[Fact, ...]:
    """The facts that a page tells of a day, by the ids of a register.

    A name that differs in capitals alone is no other name; what a page says a unit is about adds to what is known; and
    it may pass over levels, so that what stands above remains above.
    """
    page, there = Organisation.on(told, day), Organisation.on(register, day)
    ids = _Ids(page, there, register)
    facts = (_under(said, ids.ids, told) for said in told.changes[0].facts if said.subject in ids.ids)
    return tuple(better for said in facts if (better := _better(said, there)))


class _Ids:
    """Of each subject of a page the id that it has in the register, or else a free one; some are left out."""

    def __init__(self, page: Organisation, there: Organisation, register: Ledger) -> None:
        self.page, self.there, self.register = page, there, register
        self.ids: dict[str, str] = {}
        self.taken: set[str] = set()
        for municipality in page.all(Municipality):
            self._give(municipality, municipality)
        for body in page.all(Body):
            self._body(body)
        for root in page.roots:
            for unit in (root, *page.subtree(root.id)):
                self._give(unit, self._unit(unit))
        for post in page.all(Post):
            self._give(post, self._post(post))

    def _give(self, subject: Subject, known: Subject | None) -> None:
        id_ = known.id if known is not None and known.id not in self.taken else self._free(subject.id)
        self.ids[subject.id] = id_
        self.taken.add(id_)

    def _free(self, id_: str) -> str:
        options = chain([id_], (f"{id_}-{number}" for number in count(2)))
        return next(one for one in options if one not in self.register.timelines and one not in self.taken)

    def _body(self, body: Body) -> None:
        alike = [one for one in self.there.all(Body) if one.kind is body.kind]
        same = next((one for one in alike if _named(one) & _named(body)), None)
        if same is None and body.kind in ONCE and len(alike) == 1:
            same = alike[0]
        # One word for several of its kind, such as each domain's own management, tells nothing of any.
        if same or not alike or body.kind in (BodyKind.OTHER, BodyKind.COMMITTEE):
            self._give(body, same)

    def _unit(self, unit: Unit) -> Unit | None:
        if unit.kind is UnitKind.CIVIL_ORGANISATION:
            return self.there.civil_organisation()
        units = self.there.all(Unit)
        name = unit.name.casefold()
        found = [one for one in units if name in (one.name.casefold(), *map(str.casefold, one.other_names or ()))]
        found = found or [one for one in units if one.kind is unit.kind and _named(one) & _named(unit)]
        above = self.there.subjects.get(self.ids.get(unit.parent or "", ""))
        under = [one for one in found if above in self.there.path(one.id)]
        return under[0] if under else found[0] if len(found) == 1 else None

    def _post(self, post: Post) -> Post | None:
        for office in post.offices or ():
            return next(iter(self.there.with_office(office)), None)
        led = self.there.get(Unit, self.ids.get(post.where or "", ""))
        posts = [self.there.get(Post, id_) for id_ in (led.leaders or ())] if led else []
        return next((one for one in posts if one and _titles(one) & _titles(post)), None)


def _named(one: Body | Unit) -> set[str]:
    return {key(name) for name in (one.name, *(one.other_names or ()))}


def _titles(post: Post) -> set[str]:
    return {title.casefold() for title in (post.title, *(post.other_names or ()))}


def _under(said: Fact, ids: dict[str, str], told: Ledger) -> Fact:
    """A fact with other ids."""
    value = said.value
    if told.vocabulary.keys[said.key].type.targets and value:
        value = ids.get(value, value) if isinstance(value, str) else tuple(ids.get(one, one) for one in value)
    return replace(said, subject=ids[said.subject], value=value)


def _better(said: Fact, there: Organisation) -> Fact | None:
    """A fact as far as it says more than the register does of what it knows already."""
    subject = there.subjects.get(said.subject)
    if subject is None:
        return said
    if said.key in NAMES or said.value in (UnitKind.OTHER, BodyKind.OTHER):
        return None
    if isinstance(subject, Unit) and said.key == Unit.subjects.key:
        return replace(said, value=tuple(_added(subject.subjects or (), said.value)))
    if isinstance(subject, Unit) and said.key == Unit.parent.key:
        return None if said.value in (step.id for step in there.path(subject.id)) else said
    if isinstance(subject, Post):
        return None
    return said


def _added(known: Iterable[str], more: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for one in (*known, *more):
        if one.casefold() not in seen:
            seen.add(one.casefold())
            yield one
