"""The slim line of days on which something changed: each at its place in time, with what changed in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from raadhuis.web.portal.day import ShownDay, Switch, in_words

LEAST: Final = 2.2
"""How far apart two marks stand at least, in percents of the line: as far as a finger needs on a desk."""

EDGE: Final = 6.0
"""So near to an end of the line a text does not stand in the middle below its mark."""

YEARS: Final = 12
"""How many years are named or offered at most."""


@dataclass(frozen=True)
class Place:
    """Where something stands on the line, in percents of its length, and what is written there."""

    at: float
    text: str

    @property
    def x(self) -> str:
        """Its place as a length in SVG."""
        return f"{self.at}%"

    @property
    def anchor(self) -> str:
        """How its text stands to it, so that it stays on the line."""
        return "start" if self.at < EDGE else "end" if self.at > 100 - EDGE else "middle"


@dataclass(frozen=True)
class Step:
    """A link to a day, and whether it is the one shown."""

    day: date
    words: str
    href: str
    chosen: bool


@dataclass(frozen=True)
class Moment(Step, Place):
    """A day on which something changes, with what does in its text."""


@dataclass(frozen=True)
class Timeline:
    """The line: its moments in order, the years that begin along it, the day shown, and where the future begins.

    `jumps` leads to the first of January of every year of which anything is told, those beyond the line too.
    """

    moments: tuple[Moment, ...]
    years: tuple[Place, ...]
    shown: Place
    today: str
    jumps: tuple[Step, ...]
    previous: Step | None
    next: Step | None


def timeline(shown: ShownDay, keep: str = "") -> Timeline | None:
    """The line around the day shown; None where nothing ever changes.

    keep: what else its links carry along in the address, written out.
    """
    if len(shown.switches) < 2:
        return None

    def step(day: date) -> Step:
        href = f"?op={day.isoformat()}{'&' if keep else ''}{keep}"
        return Step(day, in_words(day), href, day == shown.day)

    days = [switch.day for switch in shown.offered]
    scale = _Scale(min(*days, shown.day), max(*days, shown.day))
    places = _apart([scale.at(day) for day in days])
    here = next((at for at, day in zip(places, days, strict=True) if day == shown.day), scale.at(shown.day))
    return Timeline(
        tuple(_moment(step(one.day), one, at) for one, at in zip(shown.offered, places, strict=True)),
        scale.years(),
        Place(here, in_words(shown.day)),
        f"{scale.at(shown.today)}%",
        tuple(map(step, _firsts(shown.switches[0].day, shown.switches[-1].day))),
        step(shown.previous.day) if shown.previous else None,
        step(shown.next.day) if shown.next else None,
    )


def _moment(step: Step, switch: Switch, at: float) -> Moment:
    told = _("%(told)s (de dag die u ziet)") % {"told": switch.told} if step.chosen else switch.told
    return Moment(at, told, step.day, step.words, step.href, step.chosen)


def _firsts(first: date, last: date) -> tuple[date, ...]:
    """The first of January of each year, of the latest where there are many; of the first year the day it begins."""
    years = range(max(first.year, last.year - YEARS + 1), last.year + 1)
    return tuple(max(date(year, 1, 1), first) for year in years)


@dataclass(frozen=True)
class _Scale:
    first: date
    last: date

    def at(self, day: date) -> float:
        """The place of a day, in percents; of one beyond the ends that of the end."""
        whole = (self.last - self.first).days or 1
        return round(min(max((day - self.first).days / whole, 0), 1) * 100, 2)

    def years(self) -> tuple[Place, ...]:
        """The years that begin along the line, or so many of them as there is room for."""
        begins = range(self.first.year + 1, self.last.year + 1)
        step = -(-len(begins) // YEARS) or 1
        return tuple(Place(self.at(date(year, 1, 1)), str(year)) for year in begins[::step])


def _apart(places: list[float]) -> list[float]:
    """The places, in the same order, moved no further than it takes to keep each from the next."""
    least = min(LEAST, 100 / max(len(places) - 1, 1))
    moved: list[float] = []
    for place in places:
        moved.append(max(place, moved[-1] + least) if moved else place)
    limit = 100.0
    for number in range(len(moved) - 1, -1, -1):
        moved[number] = round(min(moved[number], limit), 2)
        limit = moved[number] - least
    return moved
