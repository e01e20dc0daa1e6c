"""A small town, two days of which are told: a subject is written as its kind, id and what holds of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from raadhuis.core.compare import compare, replay
from raadhuis.core.entities import (
    Appointment,
    Body,
    Person,
    Post,
    Responsibility,
    ResponsibilityRole,
    Seat,
    Succession,
    SuccessionKind,
    Task,
    Unit,
)
from raadhuis.core.facts.ledger import Day
from raadhuis.core.facts.period import Period
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.core.organisation import Organisation

DAY = date(2026, 1, 1)


def day(*subjects: Subject) -> Organisation:
    return Organisation(Day(DAY, Period(DAY), {one.id: one for one in subjects}))


def unit(id_: str, name: str, **values: Any) -> Unit:
    return Unit(id_, {"name": name, **values})


def post(id_: str, title: str, **values: Any) -> Post:
    return Post(id_, {"title": title, **values})


def placed(who: str, where: str, **values: Any) -> Appointment:
    return Appointment(f"{who}-{where}", {"person": who, "post": where, **values})


def answers(holder: str, task: str, role: ResponsibilityRole = ResponsibilityRole.EXECUTION, **values: Any) -> Subject:
    return Responsibility(f"{task}-{holder}-{role.value}", {"task": task, "holder": holder, "role": role, **values})


def sits(who: str, body: str, **values: Any) -> Seat:
    return Seat(f"{who}-in-{body}", {"body": body, "post": who, **values})


def became(kind: SuccessionKind, before: tuple[str, ...], after: tuple[str, ...] | None) -> Succession:
    return Succession("opvolging", {"kind": kind, "before": before, "after": after})


def but(subject: Subject, **values: Any) -> Subject:
    """The same subject with other values; UNKNOWN takes one away."""
    known = {k: v for k, v in {**vars(subject), **values}.items() if k != "id" and v is not UNKNOWN}
    return type(subject)(subject.id, known)


def say(before: Organisation, after: Organisation, observed: frozenset[str] = frozenset()) -> list[str]:
    """The sentences; what they rest on gives the second day back."""
    events = compare(before, after, observed)
    assert replay(before, events) == after.subjects
    return [event.sentence for event in events]


def from_to(old: Subject, new: Subject, *others: Subject) -> list[str]:
    """The sentences where one subject differs."""
    return say(day(old, *others), day(new, *others))


STAD, SAMENLEVING = unit("stad", "Domein Stad"), unit("samenleving", "Domein Samenleving")
GROEN, WATER = unit("groen", "Team Groen", parent="stad"), unit("water", "Team Water", parent="stad")
LEEF = unit("leef", "Team Leefomgeving", parent="stad")
JAN, PIET = Person("jan", {"name": "Jan Jansen"}), Person("piet", {"name": "Piet Pieters"})
CHEF = post("chef", "directeur", where="stad")
BOMEN = Task("bomen", {"name": "Bomen"})
DIRECTIE = Body("directie", {"name": "Directie"})
