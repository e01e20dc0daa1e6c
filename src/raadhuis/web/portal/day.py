"""The day that a page answers for."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.utils import timezone

from raadhuis.core.facts.period import read_day
from raadhuis.services.registers import Register

NEAREST = 5
"""How many days to offer on either side of the one shown."""


class BadDay(Exception):
    """The address names a day that is none; its text says how to write one."""


@dataclass(frozen=True)
class ShownDay:
    """The day shown, and what to tell about it. `chosen` is the day in the address, carried along by every link."""

    day: date
    today: date
    chosen: date | None
    first: date | None
    switches: tuple[date, ...]

    @property
    def before_known(self) -> bool:
        """Whether the day lies before the first of which anything is known."""
        return self.first is not None and self.day < self.first

    @property
    def moved(self) -> bool:
        """Whether nobody chose the day, yet it is not today, since today nothing is known."""
        return self.chosen is None and self.day != self.today

    @property
    def offered(self) -> tuple[date, ...]:
        """The days nearest to this one on which something switches."""
        place = bisect_right(self.switches, self.day)
        return self.switches[max(place - NEAREST, 0) : place + NEAREST]


def picked(request: HttpRequest, name: str) -> date | None:
    """The day that an address gives by this name, if it does; raises BadDay."""
    text = request.GET.get(name, "").strip()
    try:
        return read_day(text) if text else None
    except ValueError as error:
        raise BadDay(str(error)) from error


def shown_day(request: HttpRequest, register: Register) -> ShownDay:
    """The day a request asks for with `?op=`, else today; raises BadDay."""
    today = timezone.localdate()
    chosen = picked(request, "op")
    days = register.public_days
    first = days[0] if days else None
    day = chosen or (max(today, first) if first else today)
    return ShownDay(day, today, chosen, first, days)
