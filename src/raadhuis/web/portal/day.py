"""The day that a page answers for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Final

from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from raadhuis.core.facts.period import read_day
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.services.registers import KEPT_REGISTERS, Register

NEAREST: Final = 12
"""How many days to offer on either side of the one shown."""

NAMED: Final = 3
"""How many kinds of subject are named of a day on which more switch."""


class BadDay(Exception):
    """The address names a day that is none; its text says how to write one."""


@dataclass(frozen=True)
class Switch:
    """A day on which something that may be shown switches, and for how many subjects by kind, most first."""

    day: date
    counts: tuple[tuple[type[Subject], int], ...]

    @property
    def told(self) -> str:
        """In words: "6 wijzigingen: 4 onderdelen, 2 functies"."""
        total = sum(count for _kind, count in self.counts)
        if not total:
            return _("er verandert iets")
        many = ngettext("%(count)s wijziging", "%(count)s wijzigingen", total) % {"count": total}
        named = [f"{count} {_(kind.label if count == 1 else kind.plural)}" for kind, count in self.counts[:NAMED]]
        more = [_("en meer")] if len(self.counts) > NAMED else []
        return f"{many}: {', '.join([*named, *more])}"


@lru_cache(maxsize=KEPT_REGISTERS)
def switches(register: Register) -> tuple[Switch, ...]:
    """The days on which something that may be shown switches, in order."""
    keys, kinds = register.ledger.vocabulary.keys, register.ledger.vocabulary.kind_of_key
    counts: defaultdict[date, Counter[type[Subject]]] = defaultdict(Counter)
    for lines in register.ledger.timelines.values():
        kind = kinds[next(iter(lines))]
        # How many of those who may have to be hidden change is nobody's business.
        if kind.shown_if is None and len(kind.internal) < len(kind.attributes):
            public = [timeline for key, timeline in lines.items() if keys[key].public]
            for day in {span.since for timeline in public for span in timeline if span.value is not UNKNOWN}:
                counts[day][kind] += 1
    return tuple(Switch(day, tuple(counts[day].most_common())) for day in register.public_days)


@dataclass(frozen=True)
class ShownDay:
    """The day shown, and what to tell about it. `chosen` is the day in the address, carried along by every link.

    The switches belong to the register, so that two shown days are told apart without them.
    """

    day: date
    today: date
    chosen: date | None
    first: date | None
    switches: tuple[Switch, ...] = field(compare=False)

    @property
    def before_known(self) -> bool:
        """Whether the day lies before the first of which anything is known."""
        return self.first is not None and self.day < self.first

    @property
    def moved(self) -> bool:
        """Whether nobody chose the day, yet it is not today, since today nothing is known."""
        return self.chosen is None and self.day != self.today

    @property
    def offered(self) -> tuple[Switch, ...]:
        """The nearest to this day of the days on which something switches."""
        place = bisect_right(self.switches, self.day, key=_day)
        return self.switches[max(place - NEAREST, 0) : place + NEAREST]

    @property
    def previous(self) -> Switch | None:
        """The last day before this one on which something switches."""
        place = bisect_left(self.switches, self.day, key=_day)
        return self.switches[place - 1] if place else None

    @property
    def next(self) -> Switch | None:
        """The first day after this one on which something switches."""
        place = bisect_right(self.switches, self.day, key=_day)
        return self.switches[place] if place < len(self.switches) else None


def _day(switch: Switch) -> date:
    return switch.day


def picked(request: HttpRequest, name: str) -> date | None:
    """The day that an address gives by this name, if it does; raises BadDay."""
    text = request.GET.get(name, "").strip()
    return day_of(text) if text else None


def day_of(text: str) -> date:
    """The day that a text names; raises BadDay."""
    try:
        return read_day(text)
    except ValueError as error:
        told = _("‘%(text)s’ is geen dag; schrijf een dag als 2027-01-31 (jaar-maand-dag)")
        raise BadDay(told % {"text": text[:40]}) from error


def shown_day(request: HttpRequest, register: Register) -> ShownDay:
    """The day a request asks for with `?op=`, else today; raises BadDay."""
    today = timezone.localdate()
    chosen = picked(request, "op")
    days = register.public_days
    first = days[0] if days else None
    day = chosen or (max(today, first) if first else today)
    return ShownDay(day, today, chosen, first, switches(register))


def in_words(day: date) -> str:
    """22 november 2026, in the language of the page."""
    return date_format(day, "j F Y")
