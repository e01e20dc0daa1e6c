"""What is going to change: what is recorded for the days after the one shown, in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice
from typing import Final

from raadhuis.core.compare import Event, compare, observed_on
from raadhuis.services.registers import Register
from raadhuis.web.portal.page import Page

DAYS: Final = 5
"""How many of the days on which something switches are looked ahead to."""

KEPT: Final = 64
"""Of how many days what changes on them is kept."""


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
    return tuple(event.sentence for event in _events(register, day) if about is None or about in event.about)


@lru_cache(maxsize=KEPT)
def _events(register: Register, day: date) -> tuple[Event, ...]:
    before = register.public_on(day - timedelta(days=1))
    return compare(before, register.public_on(day), observed_on(register.ledger, day))


def _compared(page: Page, day: date) -> str:
    return page.address("comparison", van=day - timedelta(days=1), tot=day)
