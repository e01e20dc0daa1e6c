"""An invented municipality: who and what there is, and from when until when.

It is sound by one rule: a subject only ever refers to what was there before it and will outlive it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any, Final

from words import AREAS, TITLES, extension, surname, theme

from raadhuis.core.entities import (
    Appointment,
    AppointmentKind,
    Body,
    BodyKind,
    Decision,
    Filled,
    Leading,
    Municipality,
    Nature,
    Office,
    Partner,
    PartnerKind,
    Person,
    Post,
    Programme,
    ProgrammeKind,
    Responsibility,
    ResponsibilityRole,
    Seat,
    SeatRole,
    Site,
    Succession,
    SuccessionKind,
    Task,
    Unit,
    UnitKind,
    Vacancy,
    Vision,
)
from raadhuis.core.facts.change import Fact
from raadhuis.core.facts.vocabulary import Attribute, Subject
from raadhuis.formats.grammar import derived_id

START: Final = date(2006, 1, 1)
TODAY: Final = date(2026, 1, 1)
HORIZON: Final = date(2028, 1, 1)

SHARES: Final[dict[type[Subject], float]] = {
    Unit: 0.135, Post: 0.175, Person: 0.205, Appointment: 0.235, Task: 0.055, Responsibility: 0.1, Decision: 0.06,
    Seat: 0.008, Partner: 0.007, Site: 0.002, Programme: 0.004, Vacancy: 0.006, Succession: 0.006,
}  # fmt: skip
"""Of all subjects, how many are of a kind; what is left over become persons."""

LEVELS: Final = (
    (UnitKind.DOMAIN, "Domein", 0.01),
    (UnitKind.DEPARTMENT, "Afdeling", 0.05),
    (UnitKind.TEAM, "Team", 0.24),
    (UnitKind.OFFICE, "Bureau", 0.70),
)
"""The levels below the civil organisation: the kind, its word, and its share of all units."""

BODIES: Final = (
    ("raad", "Gemeenteraad", BodyKind.COUNCIL),
    ("college", "College van burgemeester en wethouders", BodyKind.EXECUTIVE),
    ("burgemeester", "Burgemeester", BodyKind.MAYOR),
    ("directie", "Directie", BodyKind.BOARD),
    ("driehoek", "Driehoek", BodyKind.TRIANGLE),
    ("ondernemingsraad", "Ondernemingsraad", BodyKind.WORKS_COUNCIL),
    ("rekenkamer", "Rekenkamer", BodyKind.AUDIT),
    ("bezwaarcommissie", "Commissie bezwaarschriften", BodyKind.COMMITTEE),
)


@dataclass(frozen=True, slots=True)
class Life:
    """A subject of which the days are settled before anything is said of it; `level` says how deep a unit stands."""

    id: str
    since: date = START
    until: date | None = None
    level: int = 0

    @property
    def last(self) -> date:
        """The day on which it ends, or up to which we make things up."""
        return self.until or HORIZON

    def carries(self, since: date, until: date | None) -> bool:
        """Whether it may be referred to on all these days."""
        return self.since <= since and (self.until is None or (until is not None and until <= self.until))


class World:
    """Everything that is made up: the lives, and the facts that open and close them, by the day on which they begin.

    `said` keeps all that was ever said of an attribute of a subject; `leads` the post that first leads a unit.
    """

    def __init__(self, subjects: int, random: Random) -> None:
        self.random = random
        self.sizes = {kind: max(2, round(share * subjects)) for kind, share in SHARES.items()}
        fixed = 1 + len(BODIES) + 1  # the municipality, the bodies, the vision
        self.sizes[Person] += subjects - fixed - sum(self.sizes.values())
        self.lives: dict[type[Subject], list[Life]] = defaultdict(list)
        self.facts: dict[date, list[Fact]] = defaultdict(list)
        self.said: dict[tuple[str, str], set[object]] = defaultdict(set)
        self.leads: dict[str, Life] = {}
        self.frame()
        self.units()
        self.posts()
        self.people()
        self.relations()

    # Saying things

    def open(self, kind: type[Subject], life: Life, values: dict[Attribute[Any, Any], Any]) -> Life:
        """Open a subject with its values, and close it where its life ends."""
        self.lives[kind].append(life)
        self.facts[life.since].append(Fact(life.id, kind.life.key, value=True, since=life.since))
        self.facts[life.since] += [self.say(life, attribute, value, life.since) for attribute, value in values.items()]
        if life.until is not None:
            self.facts[life.until].append(Fact(life.id, kind.life.key, value=False, since=life.until))
        return life

    def relate(
        self, kind: type[Subject], since: date, until: date | None, values: dict[Attribute[Any, Any], Any]
    ) -> bool:
        """Open a subject whose id follows from its values; not where it was there before."""
        id_ = derived_id(kind, {attribute.word: value for attribute, value in values.items()})
        if (id_, kind.life.key) in self.said:
            return False
        self.said[id_, kind.life.key].add(True)
        self.open(kind, Life(id_, since, until), values)
        return True

    def say(
        self, life: Life, attribute: Attribute[Any, Any], value: object, since: date, until: date | None = None
    ) -> Fact:
        """Say it, and remember that it was said."""
        self.said[life.id, attribute.key].add(value)
        return Fact(life.id, attribute.key, value, since, until)

    def chance(self, share: float) -> bool:
        """Whether it happens, in this share of the cases."""
        return self.random.random() < share

    def day(self, since: date, until: date) -> date:
        """A day after the first and before the last; half of them the first of a month, as most things begin then."""
        day = since + timedelta(days=self.random.randrange(1, max(2, (until - since).days)))
        first = day.replace(day=1)
        return first if first > since and self.chance(0.5) else day

    def within(self, id_: str, outer: Life, *, level: int = 0, from_start: float = 0.75, ends: float = 0.15) -> Life:
        """A life inside another: mostly from its start, mostly to its end."""
        last = outer.last
        since = outer.since if self.chance(from_start) else self.day(outer.since, last)
        until = outer.until
        if self.chance(ends) and (last - since).days > 60:
            until = self.day(since + timedelta(days=30), last)
        return Life(id_, since, until, level)

    # The lives

    def frame(self) -> None:
        """The municipality, its bodies, its sites and what stands by itself."""
        municipality = {
            Municipality.name: "Gemeente Eikenveld",
            Municipality.inhabitants: "88.000",
            Municipality.span_limit: 12,
        }
        self.open(Municipality, Life("eikenveld"), municipality)
        for id_, name, kind in BODIES:
            self.open(Body, Life(id_), {Body.name: name, Body.kind: kind})
        vision = {
            Vision.name: "Samen dichtbij",
            Vision.mission: ("Dichtbij en begrijpelijk.",),
            Vision.adopted_by: "college",
        }
        self.open(Vision, Life("visie"), vision)
        for number in range(self.sizes[Site]):
            values = {
                Site.name: f"Stadskantoor {number + 1}",
                Site.address: (f"{surname(self.random)}straat {number + 1}",),
            }
            self.open(Site, Life(f"vestiging-{number + 1}"), values)
        for number in range(self.sizes[Partner]):
            kind = self.random.choice(list(PartnerKind))
            life = self.within(f"partner-{number + 1}", Life("eikenveld"))
            self.open(Partner, life, {Partner.name: f"{surname(self.random)} {number + 1}", Partner.kind: kind})
        for number in range(self.sizes[Task]):
            life = self.within(f"taak-{number + 1}", Life("eikenveld"), ends=0.05)
            self.open(Task, life, {Task.name: f"{theme(self.random)} {self.random.choice(AREAS)} {number + 1}"})
        for number in range(self.sizes[Decision]):
            day = self.day(START, TODAY)
            body = self.random.choice(("raad", "college"))
            values = {Decision.name: f"Besluit {number + 1}", Decision.body: body, Decision.day: day}
            self.open(Decision, Life(f"besluit-{number + 1}", day), values)

    def units(self) -> None:
        """The units, level by level; each in the life of the one above."""
        organisation, registry = Life("organisatie"), Life("griffie", level=1)
        self.unit(organisation, UnitKind.CIVIL_ORGANISATION, "Ambtelijke organisatie", "college")
        self.unit(registry, UnitKind.REGISTRY, "Griffie", "raad")
        above = [organisation]
        left = self.sizes[Unit] - 2
        for level, (kind, word, share) in enumerate(LEVELS, 1):
            count = left if kind is UnitKind.OFFICE else max(1, round(share * self.sizes[Unit]))
            left -= count
            here = []
            for number in range(count):
                outer = self.random.choice(above)
                life = self.within(f"{word.lower()}-{number + 1}", outer, level=level, ends=0.02 * level**2 / 2)
                here.append(self.unit(life, kind, f"{word} {theme(self.random)} {self.random.choice(AREAS)}", outer.id))
            above = here

    def unit(self, life: Life, kind: UnitKind, name: str, parent: str) -> Life:
        """Open a unit; mostly a post of its own leads it."""
        values: dict[Attribute[Any, Any], Any] = {Unit.name: name, Unit.kind: kind, Unit.parent: parent}
        values[Unit.subjects] = tuple(dict.fromkeys(theme(self.random) for _ in range(3)))
        if self.chance(0.85):
            post = Life(f"leiding-{life.id}", life.since, life.until, life.level)
            self.leads[life.id] = post
            values[Unit.leaders] = (post.id,)
        elif self.chance(0.3):
            values |= {Unit.leaders: None, Unit.leading: Leading.FROM_ABOVE}
        if self.chance(0.05):
            values[Unit.nature] = Nature.THEMATIC
        if self.chance(0.3):
            values[Unit.contact] = (extension(self.random),)
        if self.chance(0.2):
            values[Unit.site] = self.random.choice(self.lives[Site]).id
        return self.open(Unit, life, values)

    def posts(self) -> None:
        """A post for each unit that is led, those of the law, and others spread over the units."""
        for unit in list(self.lives[Unit]):
            if post := self.leads.get(unit.id):
                values: dict[Attribute[Any, Any], Any] = {Post.title: "leidinggevende", Post.where: unit.id}
                if unit.id in ("organisatie", "griffie"):
                    values[Post.offices] = (Office.SECRETARY if unit.id == "organisatie" else Office.REGISTRAR,)
                self.open(Post, post, values)
        for number in range(self.sizes[Post] - len(self.lives[Post])):
            if number < 6:
                office = Office.ALDERMAN if number else Office.MAYOR
                values = {Post.title: office.value, Post.where: "college", Post.offices: (office,)}
                self.open(Post, Life(f"bestuur-{number}"), values)
                continue
            unit = self.random.choice(self.lives[Unit])
            values = {Post.title: self.random.choice(TITLES), Post.where: unit.id}
            if self.chance(0.3):
                values[Post.filled] = self.random.choice(list(Filled))
            if self.chance(0.3):
                values[Post.fte] = Decimal(self.random.choice(("0.6", "0.8", "1")))
            self.open(Post, self.within(f"functie-{number}", unit), values)

    def people(self) -> None:
        """Persons, and who held which post: one after the other, and by two where all posts are taken."""
        free = {post.id: post.since for post in self.lives[Post]}
        posts = list(self.lives[Post])
        while len(self.lives[Appointment]) < self.sizes[Appointment]:
            post = self.random.choice(posts)
            since = free[post.id]
            if (post.last - since).days < 30:
                free[post.id] = post.since if self.chance(0.02) else since
                continue
            until = post.until
            if self.chance(0.4):
                until = min(since + timedelta(days=self.random.randrange(200, 3000)), post.last)
            free[post.id] = until or HORIZON
            if person := self.person(since, until):
                kind = self.random.choices(list(AppointmentKind), (80, 10, 5, 5))[0]
                values = {Appointment.post: post.id, Appointment.person: person.id, Appointment.kind: kind}
                self.relate(Appointment, since, until, values)
        while self.open_person(self.day(START, TODAY), None):
            pass

    def person(self, since: date, until: date | None) -> Life | None:
        """Somebody new, or, once all persons were made, one who was there all that time."""
        if new := self.open_person(since, None if self.chance(0.3) else until):
            return new
        able = [one for one in self.lives[Person] if one.carries(since, until)]
        return self.random.choice(able) if able else None

    def open_person(self, since: date, until: date | None) -> Life | None:
        """Somebody new; None once there are as many as asked."""
        number = len(self.lives[Person]) + 1
        if number > self.sizes[Person]:
            return None
        values: dict[Attribute[Any, Any], Any] = {
            Person.name: f"{self.random.choice('ABCDEFGHJKLMNPRSTVW')}. {surname(self.random)}"
        }
        if self.chance(0.4):
            values[Person.shown] = self.chance(0.8)
        return self.open(Person, Life(f"persoon-{number}", since, until), values)

    def relations(self) -> None:
        """Seats, responsibilities, programmes, vacancies, and what became of units that ended."""
        self.fill(Seat, self.seat)
        self.fill(Responsibility, self.responsibility)
        self.fill(Succession, self.succession)
        for number in range(self.sizes[Programme]):
            parts = self.alive(Unit, TODAY, 3)
            life = Life(f"opgave-{number + 1}", max(part.since for part in parts))
            values = {
                Programme.name: f"Opgave {theme(self.random)} {number + 1}",
                Programme.kind: ProgrammeKind.CHALLENGE,
                Programme.participants: tuple(part.id for part in parts),
            }
            self.open(Programme, life, values)
        for number in range(self.sizes[Vacancy]):
            post = self.random.choice(self.lives[Post])
            life = self.within(f"vacature-{number + 1}", post, from_start=0)
            life = Life(life.id, life.since, min(filter(None, (life.since + timedelta(days=60), life.until))))
            self.open(Vacancy, life, {Vacancy.name: f"Vacature {number + 1}", Vacancy.post: post.id})

    def fill(self, kind: type[Subject], make: Callable[[], object]) -> None:
        """Make subjects of a kind until there are as many as asked."""
        while len(self.lives[kind]) < self.sizes[kind]:
            make()

    def seat(self) -> None:
        """A place in a body: of a post, or by a rule."""
        body = self.random.choice(self.lives[Body]).id
        if self.chance(0.1):
            domain = self.random.choice([one for one in self.lives[Unit] if one.level == 1])
            values = {Seat.body: body, Seat.leaders_under: domain.id, Seat.leaders_of: UnitKind.TEAM}
            self.relate(Seat, domain.since, domain.until, values)
        else:
            post = self.random.choice(self.lives[Post])
            role = self.random.choice(list(SeatRole))
            self.relate(Seat, post.since, post.until, {Seat.body: body, Seat.post: post.id, Seat.role: role})

    def responsibility(self) -> None:
        """That a unit answers for a task, for a time in which both are there."""
        task, unit = self.random.choice(self.lives[Task]), self.random.choice(self.lives[Unit])
        since = max(task.since, unit.since)
        ends = [end for end in (task.until, unit.until) if end]
        if ends and min(ends) <= since:
            return
        values = {Responsibility.task: task.id, Responsibility.holder: unit.id,
                  Responsibility.role: self.random.choice(list(ResponsibilityRole))}  # fmt: skip
        life = self.within("", Life("", since, min(ends, default=None)), from_start=0.8)
        self.relate(Responsibility, life.since, life.until, values)

    def succession(self) -> None:
        """What came in the place of a unit that ended."""
        ended = [one for one in self.lives[Unit] if one.until] or self.lives[Unit]
        before = self.random.choice(ended)
        day = before.until or TODAY
        (after,) = self.alive(Unit, day, 1)
        values = {
            Succession.kind: SuccessionKind.REPLACED,
            Succession.before: (before.id,),
            Succession.after: (after.id,),
        }
        self.relate(Succession, day, None, values)

    # Picking

    def lasting(self, lives: list[Life], of: Life, since: date) -> str | None:
        """One of these to refer to from this day on, as long as the other lives; None where a few tries find none."""
        able = (one.id for one in self.random.sample(lives, min(12, len(lives))) if one.carries(since, of.until))
        return next(able, None)

    def alive(self, kind: type[Subject], day: date, count: int) -> list[Life]:
        """Some that are there on the day, and stay."""
        able = [one for one in self.lives[kind] if one.carries(day, None)]
        return self.random.sample(able, min(count, len(able)))
