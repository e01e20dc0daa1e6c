"""What is going to change: what is recorded for the days after the one shown, in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice
from typing import Final

from django.utils.translation import gettext as _

from raadhuis.core.compare import Event, EventKind, compare, observed_on
from raadhuis.core.entities import Body, Unit
from raadhuis.services.registers import Register
from raadhuis.web.portal.page import Page
from raadhuis.web.portal.spoken import spoken

DAYS: Final = 5
"""How many of the days on which something switches are looked ahead to."""

KEPT: Final = 64
"""Of how many days what changes on them is kept, or between two of them."""

STRUCTURE: Final = frozenset({Unit.life.key, Unit.parent.key, Unit.name.key, Body.life.key, Body.name.key})
"""What an organogram is made of."""


@dataclass(frozen=True)
class Ahead:
    """What changes on one day, and the address of the comparison that shows it."""

    day: date
    sentences: tuple[str, ...]
    href: str


def ahead(page: Page, about: str | None = None) -> list[Ahead]:
    """What changes after the day shown, on the first days on which something does; of one subject, or of all."""
    days = islice((day for day in page.register.public_days if day > page.shown.day), DAYS)
    told = ((day, _told(page.register, day, about)) for day in days)
    return [Ahead(day, sentences, _compared(page, day)) for day, sentences in told if sentences]


def _told(register: Register, day: date, about: str | None) -> tuple[str, ...]:
    events = events_between(register, day - timedelta(days=1), day)
    return tuple(spoken(event.sentence) for event in events if about is None or about in event.about)


@lru_cache(maxsize=KEPT)
def events_between(register: Register, before: date, after: date) -> tuple[Event, ...]:
    """What differs between two days of what may be shown."""
    return compare(register.public_on(before), register.public_on(after), observed_on(register.ledger, after))


@dataclass(frozen=True)
class Coming:
    """A day on which the organogram changes: how often what happens, and the comparison that shows it."""

    day: date
    told: str
    href: str


def coming(page: Page) -> Coming | None:
    """The change of the organogram that matters to a reader of this day: planned and in force by then, or else next."""
    days = _structural_days(page.register)[1:]
    day = next((day for day in reversed(days) if page.shown.today < day <= page.shown.day), None)
    day = day or next((day for day in days if day > page.shown.day), None)
    if day is None:
        return None
    events = events_between(page.register, day - timedelta(days=1), day)
    kinds = [event.kind for event in events if any(one.key in STRUCTURE for one in event.differences)]
    told = ", ".join(f"{kinds.count(kind)} {_(kind.value)}" for kind in EventKind if kind in kinds)
    return Coming(day, told, _compared(page, day))


@lru_cache(maxsize=KEPT)
def _structural_days(register: Register) -> tuple[date, ...]:
    """The days on which the organogram changes; on the first it begins to be known."""
    return register.ledger.breakpoints(STRUCTURE)


def _compared(page: Page, day: date) -> str:
    return page.address("comparison", van=day - timedelta(days=1), tot=day)
