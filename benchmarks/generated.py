"""An invented register of the size that the design names, the same on every run.

Whatever is renamed, moved, corrected or withdrawn, no reference loses its end (world.py tells why); and a unit only
moves below one of the level above its own, so that no circle can close.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any, Final

from words import AREAS, TITLES, extension, theme
from world import TODAY, Life, World

from raadhuis.core.entities import VOCABULARY, Appointment, Decision, Municipality, Partner, Post, Programme, Task, Unit
from raadhuis.core.facts.change import Change, ChangeKind, Fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Attribute, Subject

SUBJECTS: Final = 5_700
FACTS: Final = 25_000

AHEAD: Final = date(2025, 1, 1)
"""From this day on things are recorded before they happen, the further away the earlier: the plans."""

Saying = tuple[Attribute[Any, Any], object]


@dataclass(slots=True)
class Event:
    """A change before it has its number; `withdraws` is the event that it takes back."""

    recorded: date
    kind: ChangeKind
    facts: list[Fact]
    withdraws: Event | None = None


def generate(subjects: int = SUBJECTS, facts: int = FACTS, seed: int = 2026) -> Ledger:
    """The ledger with this many subjects and facts; ValueError where the facts are too few to open the subjects."""
    world = World(subjects, Random(seed))
    events = [Event(recorded_on(day), ChangeKind.DECISION, said) for day, said in world.facts.items()]
    left = facts - sum(len(event.facts) for event in events)
    if left < 0:
        raise ValueError(f"{-left} facts too few: so many more are needed to open the subjects")
    while left:
        found = happenings(world, left)
        left -= sum(len(event.facts) for event in found)
        events += found
    events.sort(key=lambda event: event.recorded)
    return Ledger.of(VOCABULARY, changes(world, events))


def recorded_on(day: date) -> date:
    """When something that begins on this day is recorded: then, or, when it lies ahead, a third of the way to it."""
    return day if day <= AHEAD else AHEAD + (day - AHEAD) / 3


def happenings(world: World, most: int) -> list[Event]:
    """Something that changes in a life, in its time or as a correction; at times withdrawn later."""
    random = world.random
    kinds = (Unit, Post, Appointment, Task, Partner, Programme, Municipality)
    kind = random.choices(kinds, (50, 25, 10, 6, 4, 3, 2))[0]
    life = random.choice(world.lives[kind])
    if (life.last - life.since).days < 60:
        return []
    since = world.day(life.since, life.last)
    event = Event(recorded_on(since), ChangeKind.DECISION, [])
    until = None
    if since < AHEAD and world.chance(0.1):
        event.kind = ChangeKind.CORRECTION
        event.recorded = world.day(since, min(TODAY, since + timedelta(days=3650)))
        if world.chance(0.5) and (event.recorded - since).days > 1:
            until = world.day(since, min(event.recorded, life.last))
    for attribute, value in news(world, kind, life, since)[:most]:
        # Never what was said of it before, since a change holds differences only.
        if value not in world.said[life.id, attribute.key]:
            event.facts.append(world.say(life, attribute, value, since, until))
    if not event.facts:
        return []
    if world.chance(0.97):
        return [event]
    later = min(TODAY, event.recorded + timedelta(days=random.randrange(1, 400)))
    return [event, Event(later, ChangeKind.CORRECTION, [], event)]


def news(world: World, kind: type[Subject], life: Life, since: date) -> list[Saying]:
    """One, two or three attributes of a subject, each with another value."""
    possible = list(dict(sayings(world, kind, life, since)).items())
    count = world.random.choices((1, 2, 3), (70, 20, 10))[0]
    return world.random.sample(possible, min(count, len(possible)))


def sayings(world: World, kind: type[Subject], life: Life, since: date) -> Iterator[Saying]:
    """What may be said anew of a subject of this kind."""
    random = world.random
    if kind is Unit:
        yield Unit.subjects, tuple(dict.fromkeys(theme(random) for _ in range(4)))
        yield Unit.contact, (extension(random),)
        yield Unit.way_of_working, (f"Werkt op afspraak, {random.randrange(8, 40)} uur per week.",)
        if life.level:
            yield Unit.name, f"{theme(random)} en {theme(random).lower()} {random.choice(AREAS)}"
            post = world.lasting(list(world.leads.values()), life, since)
            if post:
                yield Unit.leaders, (post,)
            if life.id in world.leads and world.chance(0.1):
                yield Unit.leaders, UNKNOWN
        above = [one for one in world.lives[Unit] if one.level == life.level - 1]
        if life.level > 1 and (parent := world.lasting(above, life, since)):
            yield Unit.parent, parent
    elif kind is Post:
        yield Post.title, f"{random.choice(TITLES)} {theme(random).lower()}"
        yield Post.fte, Decimal(random.randrange(40, 100)) / 100
        yield Post.scale, str(random.randrange(6, 15))
        if life.id.startswith("functie") and (where := world.lasting(world.lives[Unit], life, since)):
            yield Post.where, where
    elif kind is Appointment:
        yield Appointment.fte, Decimal(random.randrange(40, 100)) / 100
    elif kind is Municipality:
        yield Municipality.inhabitants, f"{random.randrange(80, 99)}.{random.randrange(100, 999)}"
    else:
        about = f"{theme(random)}, {theme(random).lower()} en {random.choice(AREAS)}."
        yield kind.attributes["toelichting"], (about,)


def changes(world: World, events: list[Event]) -> Iterator[Change]:
    """The events with their numbers, each on its ground: words, or a decision that was there by then."""
    decisions = sorted((life.since, life.id) for life in world.lives[Decision])
    numbers: dict[int, int] = {}
    for number, event in enumerate(events, 1):
        numbers[id(event)] = number
        made = [id_ for day, id_ in decisions if day <= event.recorded][-3:]
        decision = world.random.choice(made) if made and world.chance(0.3) else None
        yield Change(
            number,
            f"medewerker-{world.random.randrange(1, 9)}",
            datetime.combine(event.recorded, time(), UTC),
            event.kind if number > 1 else ChangeKind.OBSERVATION,
            tuple(event.facts),
            (numbers[id(event.withdraws)],) if event.withdraws else (),
            "" if decision else "Verzonnen wijziging",
            decision,
        )
