"""What things are called in a sentence about two days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import Any

from raadhuis.core.entities import (
    Appointment,
    Body,
    Municipality,
    Partner,
    Person,
    Post,
    Responsibility,
    Seat,
    Site,
    Succession,
    Task,
    Unit,
)
from raadhuis.core.facts.period import say_day
from raadhuis.core.facts.vocabulary import Attribute, Subject
from raadhuis.core.organisation import Organisation

HIDDEN = "iemand van wie de naam niet openbaar is"

Call = Callable[[object], str]
"""What a subject is called, by its id."""


def listed(parts: Iterable[str]) -> str:
    """The parts as one says them: "A, B en C"; empty where there are none."""
    *most, last = [*parts] or [""]
    return f"{', '.join(most)} en {last}" if most else last


def in_brackets(*parts: object) -> str:
    """What is known of the parts behind a name: " (voorzitter)", or nothing."""
    known = [str(part.value if isinstance(part, Enum) else part) for part in parts if part]
    return f" ({', '.join(known)})" if known else ""


def say_label(attribute: Attribute[Any, Any]) -> str:
    """The label of an attribute inside a sentence: "‘openingstijden’"."""
    return f"‘{attribute.label[:1].lower()}{attribute.label[1:]}’"


def say_value(attribute: Attribute[Any, Any], value: object, call: Call) -> str:
    """A value in words, where `call` tells what a subject is called."""
    if isinstance(value, tuple):
        return listed(say_value(attribute, one, call) for one in value)
    if value is None:
        return "geen"
    if attribute.type.targets:
        return call(value)
    match value:
        case bool():
            return "ja" if value else "nee"
        case date():
            return say_day(value)
        case Decimal():
            return str(value).replace(".", ",")
        case Enum():
            return str(value.value)
        case int():
            return str(value)
        case _:
            return f"‘{value}’"


class Words:
    """What the subjects of two organisations are called: as on the first day, as on the second, or both at once."""

    def __init__(self, before: Organisation, after: Organisation) -> None:
        """Take the two days."""
        self.before, self.after = before, after

    def was(self, id_: object, at: str = "") -> str:
        """What a subject is called on the first day, or else on the second; a post `at` a unit without that unit."""
        return self._call(id_, self.before, self.after, at)

    def now(self, id_: object, at: str = "") -> str:
        """What a subject is called on the second day, or else on the first."""
        return self._call(id_, self.after, self.before, at)

    def topic(self, id_: str, at: str = "") -> str:
        """What a subject is called on the second day, with its earlier name where that was another."""
        old, new = self.before.subjects.get(id_), self.after.subjects.get(id_)
        renamed = old is not None and new is not None and str(old) != str(new)
        return self.now(id_, at) + (f" (was: {old})" if renamed else "")

    def name(self, id_: str) -> str:
        """The bare name of a subject, to sort by."""
        return str(self.after.subjects.get(id_) or self.before.subjects.get(id_) or id_)

    def member(self, seat: Seat) -> str:
        """Who has a place in a body, by name or by rule, and as what."""
        if seat.leaders_under:
            who = f"de leiding van wat valt onder {self.now(seat.leaders_under)}"
            return who + in_brackets(seat.leaders_of, seat.role)
        return (self.now(seat.post) if seat.post else "iemand") + in_brackets(seat.role)

    def _call(self, id_: object, day: Organisation, other: Organisation, at: str) -> str:
        for organisation in (day, other):
            if subject := organisation.subjects.get(str(id_)):
                return self._phrase(subject, organisation, at)
        return f"‘{id_}’"

    def _phrase(self, subject: Subject, day: Organisation, at: str) -> str:
        match subject:
            case Unit() | Body():
                return f"{subject}{self._which(subject, day)}"
            case Post():
                place = day.subjects.get(subject.where or "")
                known = place is None or place.id == at or str(place) in str(subject)
                return f"de functie {subject}{'' if known else f' bij {place}'}{self._which(subject, day)}"
            case Partner() | Person():
                return str(subject)
            case Municipality() | Site():
                return f"{subject.wire} {subject}"
            case Task():
                return f"de taak ‘{subject}’"
            case Appointment():
                person = self.now(subject.person) if subject.person else HIDDEN
                return f"de plaatsing van {person} in {self.now(subject.post)}"
            case Seat():
                return f"de plaats van {self.member(subject)} in {self.now(subject.body)}"
            case Responsibility():
                return f"{self.now(subject.task)} bij {self.now(subject.holder)}{in_brackets(subject.role)}"
            case Succession():
                return f"de opvolging van {listed(map(self.was, subject.before))}"
            case _:
                return f"{subject.wire} ‘{subject}’"

    def _which(self, subject: Unit | Body | Post, day: Organisation) -> str:
        """What tells a subject from others that bear its name on one of the two days."""
        if len(self._bearers[_bears(subject)]) < 2:
            return ""
        if subject.id not in self.before.subjects:
            return " (nieuw)"
        if subject.id not in self.after.subjects:
            return " (oud)"
        above = day.subjects.get(subject.parent or "") if isinstance(subject, Unit) else None
        return f" ({above or subject.id})"

    @cached_property
    def _bearers(self) -> dict[tuple[str, object], set[str]]:
        bearers: dict[tuple[str, object], set[str]] = defaultdict(set)
        for day in (self.before, self.after):
            named: tuple[Unit | Body | Post, ...] = (*day.all(Unit), *day.all(Body), *day.all(Post))
            for subject in named:
                bearers[_bears(subject)].add(subject.id)
        return bearers


def _bears(subject: Unit | Body | Post) -> tuple[str, object]:
    return (subject.title, subject.where) if isinstance(subject, Post) else (subject.name, None)
