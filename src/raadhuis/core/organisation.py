"""The organisation on one day: an immutable value with its indexes, of which all questions are asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import count
from typing import TypeVar

from raadhuis.core.entities import (
    Appointment,
    AppointmentKind,
    Body,
    BodyKind,
    Filled,
    Municipality,
    Post,
    Responsibility,
    ResponsibilityRole,
    Seat,
    SeatRole,
    Succession,
    Unit,
    UnitKind,
)
from raadhuis.core.facts.ledger import Day, Ledger
from raadhuis.core.facts.period import Period
from raadhuis.core.facts.values import UNKNOWN, Unknown
from raadhuis.core.facts.vocabulary import Subject

S = TypeVar("S", bound=Subject)


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in a post. The name is None where it is not public."""

    person: str | None
    name: str | None
    acting: bool


@dataclass(frozen=True, slots=True)
class Holding:
    """A post and who is in it. `filled` is UNKNOWN where nothing was told; True without holders: by someone unnamed."""

    post: Post
    holders: tuple[Holder, ...]
    filled: bool | Unknown

    @property
    def vacant(self) -> bool:
        """Whether it is said that nobody holds the post."""
        return self.filled is False


@dataclass(frozen=True, slots=True)
class Member:
    """A place in a body: the post, in which role, and whether it follows from a rule."""

    holding: Holding
    role: SeatRole | Unknown | None
    by_rule: bool


class Organisation:
    """Everything that holds on one day (and on each day of `period`)."""

    def __init__(self, day: Day) -> None:
        """Take what a ledger says of a day; `Organisation.on` makes both."""
        self.day: date = day.day
        self.period: Period = day.period
        self.subjects: Mapping[str, Subject] = day.subjects

    @classmethod
    def on(cls, ledger: Ledger, day: date) -> Organisation:
        """The organisation as the ledger now tells it for that day."""
        return cls(ledger.on(day))

    def all(self, kind: type[S]) -> tuple[S, ...]:
        """The subjects of a kind, in the order in which they were first told."""
        return self._by_kind.get(kind, ())  # type: ignore[return-value]  # the index is by kind

    def get(self, kind: type[S], id_: str) -> S | None:
        """The subject of this kind with this id, if it exists on the day."""
        subject = self.subjects.get(id_)
        return subject if isinstance(subject, kind) else None

    @cached_property
    def _by_kind(self) -> Mapping[type[Subject], tuple[Subject, ...]]:
        kinds: dict[type[Subject], list[Subject]] = defaultdict(list)
        for subject in self.subjects.values():
            kinds[type(subject)].append(subject)
        return {kind: tuple(subjects) for kind, subjects in kinds.items()}

    @property
    def municipality(self) -> Municipality | None:
        """The municipality itself, if it is known on the day."""
        return next(iter(self.all(Municipality)), None)

    # Units

    @cached_property
    def _children(self) -> Mapping[object, tuple[Unit, ...]]:
        return _grouped(self.all(Unit), lambda unit: unit.parent)

    def children(self, id_: str) -> tuple[Unit, ...]:
        """The units directly below a unit or a body."""
        return self._children.get(id_, ())

    def path(self, id_: str) -> tuple[Unit | Body, ...]:
        """From the top down to, and with, a unit or body."""
        steps: list[Unit | Body] = []
        seen: set[object] = set()
        here: object = id_
        while isinstance(here, str) and here not in seen:
            seen.add(here)
            subject = self.subjects.get(here)
            if isinstance(subject, Unit | Body):
                steps.append(subject)
            here = subject.parent if isinstance(subject, Unit) else None
        return tuple(reversed(steps))

    def subtree(self, id_: str) -> Iterator[Unit]:
        """All units below a unit or body: each before those under it, not itself."""
        ahead = list(reversed(self.children(id_)))
        seen = {id_}
        while ahead:
            unit = ahead.pop()
            if unit.id not in seen:
                seen.add(unit.id)
                yield unit
                ahead.extend(reversed(self.children(unit.id)))

    @property
    def roots(self) -> tuple[Unit, ...]:
        """The units that stand under no unit: the civil organisation, the griffie, and what hangs loose."""
        return tuple(unit for unit in self.all(Unit) if self.get(Unit, unit.parent or "") is None)

    def civil_organisation(self) -> Unit | None:
        """The organisation that the secretaris leads: the root under the college that is marked so, or the only one.

        None where several hang there of which none is marked.
        """
        bodies = {body.id for body in self.all(Body) if body.kind is BodyKind.EXECUTIVE}
        under = [unit for unit in self.roots if unit.parent in bodies]
        marked = [unit for unit in under if unit.kind is UnitKind.CIVIL_ORGANISATION]
        return marked[0] if marked else under[0] if len(under) == 1 else None

    def parts(self) -> tuple[Unit, ...]:
        """How it is divided at the top: what stands directly below the civil organisation, and the roots beside it."""
        civil = self.civil_organisation()
        beside = tuple(unit for unit in self.roots if unit is not civil)
        return (*self.children(civil.id), *beside) if civil else beside

    def body(self, kind: BodyKind) -> Body | None:
        """The first body of a kind."""
        return next((body for body in self.all(Body) if body.kind is kind), None)

    # Posts and who holds them

    @cached_property
    def _appointments(self) -> Mapping[object, tuple[Appointment, ...]]:
        return _grouped(self.all(Appointment), lambda one: one.post)

    @cached_property
    def _posts(self) -> Mapping[object, tuple[Post, ...]]:
        return _grouped(self.all(Post), lambda post: post.where)

    def posts(self, id_: str) -> tuple[Post, ...]:
        """The posts that belong to a unit or body."""
        return self._posts.get(id_, ())

    def appointments(self, post: str) -> tuple[Appointment, ...]:
        """Who was placed in a post."""
        return self._appointments.get(post, ())

    def holding(self, post: Post) -> Holding:
        """Who holds a post, is acting in it, or that it is vacant or not known."""
        appointments = self.appointments(post.id)
        holders = tuple(
            Holder(
                one.person or None,
                str(self.subjects[one.person]) if one.person in self.subjects else None,
                one.kind is AppointmentKind.ACTING,
            )
            for one in appointments
        )
        filled: bool | Unknown = UNKNOWN
        if holders or post.filled is Filled.FILLED:
            filled = True
        elif post.filled is Filled.VACANT:
            filled = False
        return Holding(post, holders, filled)

    def leaders(self, unit: Unit) -> tuple[Holding, ...] | Unknown:
        """The posts that lead a unit with who holds them; empty where none does by choice, UNKNOWN where not told."""
        if unit.leaders is UNKNOWN:
            return UNKNOWN
        posts = (self.get(Post, id_) for id_ in unit.leaders or ())
        return tuple(self.holding(post) for post in posts if post)

    @cached_property
    def _led(self) -> Mapping[object, tuple[Unit, ...]]:
        led: dict[object, list[Unit]] = defaultdict(list)
        for unit in self.all(Unit):
            for post in unit.leaders or ():
                led[post].append(unit)
        return {post: tuple(units) for post, units in led.items()}

    def led_by(self, post: str) -> tuple[Unit, ...]:
        """The units that a post leads."""
        return self._led.get(post, ())

    def with_office(self, office: object) -> tuple[Post, ...]:
        """The posts that carry an office of the law."""
        return tuple(post for post in self.all(Post) if office in (post.offices or ()))

    # Bodies

    @cached_property
    def _seats(self) -> Mapping[object, tuple[Seat, ...]]:
        return _grouped(self.all(Seat), lambda seat: seat.body)

    def seats(self, body: str) -> tuple[Seat, ...]:
        """The places in a body, as they were told."""
        return self._seats.get(body, ())

    def members(self, body: str) -> tuple[Member, ...]:
        """Who sits in a body, each post once: those named first, then those that a rule brings in."""
        members: dict[str, Member] = {}
        for seat in sorted(self.seats(body), key=lambda seat: not seat.post):
            for post in self._posts_of(seat):
                members.setdefault(
                    post.id,
                    Member(self.holding(post), seat.role, by_rule=not seat.post),
                )
        return tuple(members.values())

    def _posts_of(self, seat: Seat) -> Iterator[Post]:
        named: Iterable[str] = (seat.post,) if seat.post else ()
        for id_ in (*named, *(id_ for unit in self.units_of(seat) for id_ in unit.leaders or ())):
            if post := self.get(Post, id_):
                yield post

    def units_of(self, seat: Seat) -> tuple[Unit, ...]:
        """The units whose leaders a place in a body is for, where that follows from a rule."""
        below = self.subtree(seat.leaders_under) if seat.leaders_under else ()
        return tuple(unit for unit in below if not seat.leaders_of or unit.kind is seat.leaders_of)

    @cached_property
    def _bodies_of(self) -> Mapping[object, tuple[Body, ...]]:
        bodies: dict[object, list[Body]] = defaultdict(list)
        for body in self.all(Body):
            for member in self.members(body.id):
                bodies[member.holding.post.id].append(body)
        return {post: tuple(found) for post, found in bodies.items()}

    def bodies_of(self, post: str) -> tuple[Body, ...]:
        """The bodies in which a post has a place."""
        return self._bodies_of.get(post, ())

    @cached_property
    def _bodies_at(self) -> Mapping[object, tuple[Body, ...]]:
        return _grouped(self.all(Body), lambda body: body.unit)

    def bodies_at(self, unit: str) -> tuple[Body, ...]:
        """The bodies that belong to a unit."""
        return self._bodies_at.get(unit, ())

    # Tasks

    @cached_property
    def _by_task(self) -> Mapping[object, tuple[Responsibility, ...]]:
        return _grouped(self.all(Responsibility), lambda one: one.task)

    @cached_property
    def _by_holder(self) -> Mapping[object, tuple[Responsibility, ...]]:
        return _grouped(self.all(Responsibility), lambda one: one.holder)

    def responsible(self, task: str, role: ResponsibilityRole | None = None) -> tuple[Responsibility, ...]:
        """Who answers for a task, in any role or in this one."""
        told = self._by_task.get(task, ())
        return told if role is None else tuple(one for one in told if one.role is role)

    def responsibilities(self, holder: str) -> tuple[Responsibility, ...]:
        """What a unit, post, body, programme or partner answers for."""
        return self._by_holder.get(holder, ())

    # References, and what may be shown

    @cached_property
    def _referring(self) -> Mapping[object, tuple[tuple[Subject, str], ...]]:
        found: dict[object, list[tuple[Subject, str]]] = defaultdict(list)
        for subject in self.subjects.values():
            values = vars(subject)
            for attribute in subject.references:
                if value := values.get(attribute.name):
                    for target in value if isinstance(value, tuple) else (value,):
                        found[target].append((subject, attribute.word))
        return {target: tuple(pairs) for target, pairs in found.items()}

    def referring(self, id_: str) -> tuple[tuple[Subject, str], ...]:
        """The subjects that refer to this one, each with the word of the attribute by which it does."""
        return self._referring.get(id_, ())

    def successions(self, id_: str) -> tuple[Succession, ...]:
        """What is told of what became of a subject, or of what it came from."""
        return tuple(one for one in self.all(Succession) if id_ in one.before or id_ in (one.after or ()))

    def public(self) -> Organisation:
        """The same without what is internal: the attributes not marked public, and those whom nobody said may be shown.

        A kind that has no public attribute, and a subject that may not be shown, is not there at all; references to it
        are left out too. Where an id is made of such a reference, another takes its place.
        """
        shown = {id_ for id_, subject in self.subjects.items() if _may_be_shown(subject)}
        subjects: dict[str, Subject] = {}
        for id_, subject in self.subjects.items():
            if id_ in shown:
                public = _public(subject, shown)
                if public is not subject and any(public[word] != subject[word] for word in subject.natural):
                    public = type(public)(_another_id(public, subjects), vars(public))
                subjects[public.id] = public
        return Organisation(Day(self.day, self.period, subjects))


def _may_be_shown(subject: Subject) -> bool:
    kind = type(subject)
    if len(kind.internal) == len(kind.attributes):
        return False
    return kind.shown_if is None or subject[kind.shown_if] is True


def _public(subject: Subject, shown: set[str]) -> Subject:
    """The subject without what may not be shown; itself where that is all of it."""
    kind, values = type(subject), vars(subject)
    kept: dict[str, object] = {}
    for attribute in kind.references:
        value = values.get(attribute.name)
        if value is None or attribute.ever:
            continue
        if isinstance(value, tuple):
            if not shown.issuperset(value):
                kept[attribute.name] = tuple(target for target in value if target in shown) or UNKNOWN
        elif value not in shown:
            kept[attribute.name] = UNKNOWN
    if not kept and kind.internal.isdisjoint(values):
        return subject
    public = ((name, kept.get(name, value)) for name, value in values.items() if name not in kind.internal)
    return kind(subject.id, {name: value for name, value in public if value is not UNKNOWN})


def _another_id(subject: Subject, taken: Mapping[str, Subject]) -> str:
    """An id made of what may be shown of the natural key; with the underscore that no recorded id has."""
    told = (value for word in subject.natural if isinstance(value := subject[word], str))
    start = "_".join((subject.wire, *told))
    return next(id_ for number in count(1) if (id_ := f"{start}_{number}") not in taken)


def _grouped(subjects: Iterable[S], key: Callable[[S], object]) -> Mapping[object, tuple[S, ...]]:
    groups: dict[object, list[S]] = defaultdict(list)
    for subject in subjects:
        groups[key(subject)].append(subject)
    return {value: tuple(members) for value, members in groups.items()}
