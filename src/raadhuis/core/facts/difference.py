"""What has to be said so that a ledger tells what another one tells."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from raadhuis.core.facts.ledger import Change, Fact, Ledger, Timeline, at
from raadhuis.core.facts.values import UNKNOWN


class Needed(NamedTuple):
    """A fact that has to be said, and the change of the other ledger by which it holds there, if any."""

    fact: Fact
    why: Change | None


def needed(ledger: Ledger, wanted: Ledger, seen: date) -> Iterator[Needed]:
    """The facts that make a ledger agree with `wanted` on each day of which that one speaks, and from `seen` on.

    From `seen` on the silence of `wanted` counts too: what it does not tell then is no longer known, and a subject that
    it does not have then is closed. Of earlier days it speaks only where it says something.
    """
    for id_ in {**wanted.timelines, **ledger.timelines}:
        new, old = wanted.timelines.get(id_, {}), ledger.timelines.get(id_, {})
        kind = wanted.kind_of(id_) or ledger.kind_of(id_)
        gone = not new
        for key in {**new, **old}:
            life = kind is not None and key == kind.life.key
            if gone and not life:
                continue  # its closing says it all
            for since, until in _pieces(old.get(key, ()), new.get(key, ()), seen):
                span = at(new.get(key, ()), since)
                value = span.value if span else (False if life else UNKNOWN)
                if value is UNKNOWN and life:
                    value = False
                if _told(old.get(key, ()), since, life=life) != value:
                    why = wanted.changes[span.number - 1] if span else None
                    yield Needed(Fact(id_, key, value, since, until), why)


def _told(timeline: Timeline, day: date, *, life: bool) -> object:
    span = at(timeline, day)
    value = span.value if span else UNKNOWN
    return False if life and value is UNKNOWN else value


def _pieces(old: Timeline, new: Timeline, seen: date) -> Iterator[tuple[date, date | None]]:
    """The spans of days within which neither switches, where the new one counts; the last has no end."""
    days = {seen} if old or new else set()
    for span in (*old, *new):
        days.add(span.since)
        if span.until is not None:
            days.add(span.until)
    ordered = sorted(days)
    for place, since in enumerate(ordered):
        if since < seen and at(new, since) is None:
            continue
        until = ordered[place + 1] if place + 1 < len(ordered) else None
        yield since, until
