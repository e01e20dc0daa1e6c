"""What a recording changes, day by day: two ledgers of one municipality, before it and after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from raadhuis.core.compare.event import Difference, Event
from raadhuis.core.compare.telling import compare, observed_on
from raadhuis.core.facts.ledger import Ledger, touched
from raadhuis.core.facts.timeline import Timeline, at
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.organisation import Organisation


def days_between(before: Ledger, after: Ledger) -> tuple[date, ...]:
    """The days from which on the ledgers tell something else, in order."""
    days: set[date] = set()
    for id_ in touched(before, after):
        old, new = before.timelines.get(id_, {}), after.timelines.get(id_, {})
        for key in old.keys() | new.keys():
            days.update(_days(old.get(key, ()), new.get(key, ())))
    return tuple(sorted(days))


def told_between(before: Ledger, after: Ledger, days: Iterable[date]) -> Iterator[tuple[date, tuple[Event, ...]]]:
    """What differs on each of these days, save what was told of an earlier one."""
    told: set[Difference] = set()
    for day in days:
        events = compare(Organisation.on(before, day), Organisation.on(after, day), observed_on(after, day))
        new = tuple(event for event in events if not told.issuperset(event.differences))
        told.update(one for event in new for one in event.differences)
        if new:
            yield day, new


def _days(old: Timeline, new: Timeline) -> Iterator[date]:
    for day in {span.since for span in (*old, *new)} | {span.until for span in (*old, *new) if span.until}:
        if _value(old, day) != _value(new, day):
            yield day


def _value(timeline: Timeline, day: date) -> object:
    span = at(timeline, day)
    return span.value if span else UNKNOWN
