"""What has to be said so that a ledger tells what another one tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from raadhuis.core.facts.ledger import Change, Fact, Ledger, Span, Timeline, at, lay
from raadhuis.core.facts.period import Period
from raadhuis.core.facts.values import UNKNOWN


class Needed(NamedTuple):
    """A fact that has to be said, and the change of the other ledger by which it holds there, if any."""

    fact: Fact
    why: Change | None


def needed(ledger: Ledger, wanted: Ledger, seen: date) -> Iterator[Needed]:
    """The facts that make a ledger agree with `wanted` on each day of which that one speaks, and from `seen` on.

    From `seen` on the silence of `wanted` counts too: what it does not tell then is no longer known, and a subject that
    it does not have then is closed. Of earlier days it speaks only where it says something. Of days on which a subject
    does not exist nothing is said, and what would hold on those alone is taken back, such as a plan for later.
    """
    for id_ in {**wanted.timelines, **ledger.timelines}:
        new, old = wanted.timelines.get(id_, {}), ledger.timelines.get(id_, {})
        kind = wanted.kind_of(id_) or ledger.kind_of(id_)
        if kind is None:
            continue
        life = kind.life.key
        lived = tuple(_differing(id_, life, old, wanted, seen, nothing=False))
        yield from lived
        lives = [span for span in _laid(old.get(life, ()), lived) if span.value is True]
        for key in (key for key in {**new, **old} if key != life):
            # Of a subject that it does not have, the closing says it all.
            told = _differing(id_, key, old, wanted, seen, nothing=UNKNOWN) if new else ()
            said = tuple(one for one in told if _meet(one.fact, lives))
            yield from said
            for span in _idle(_laid(old.get(key, ()), said), lives):
                yield Needed(Fact(id_, key, UNKNOWN, span.since, span.until), None)


def _differing(
    id_: str, key: str, lines: Mapping[str, Timeline], wanted: Ledger, seen: date, *, nothing: object
) -> Iterator[Needed]:
    """What `wanted` tells of an attribute on the days on which these lines do not; silence tells `nothing`."""
    old, new = lines.get(key, ()), wanted.timelines.get(id_, {}).get(key, ())
    begins = {span.since for span in old}
    last: Needed | None = None
    for since, until in _pieces(old, new, seen):
        value, number = _told(new, since, nothing)
        if _told(old, since, nothing)[0] == value:
            continue
        one = Needed(Fact(id_, key, value, since, until), wanted.changes[number - 1] if number else None)
        if last and _goes_on(last, one) and since not in begins:
            one = Needed(replace(last.fact, until=until), last.why)
        elif last:
            yield last
        last = one
    if last:
        yield last


def _goes_on(one: Needed, later: Needed) -> bool:
    """Whether the later one says the same by the same change from the day on which the first ends."""
    return (one.fact.until, one.fact.value, one.why) == (later.fact.since, later.fact.value, later.why)


def _told(timeline: Timeline, day: date, nothing: object) -> tuple[object, int]:
    """What a timeline tells on a day, and by which change; number 0 where it is silent."""
    span = at(timeline, day)
    if span is None:
        return nothing, 0
    return nothing if span.value is UNKNOWN else span.value, span.number


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


def _laid(timeline: Timeline, said: Iterable[Needed]) -> Timeline:
    for one in said:
        timeline = lay(timeline, one.fact, 0)
    return timeline


def _meet(one: Fact | Span, lives: Iterable[Span]) -> bool:
    """Whether any of these days is one of a life."""
    period = Period(one.since, one.until)
    return any(period.meet(Period(life.since, life.until)) for life in lives)


def _idle(timeline: Timeline, lives: Sequence[Span]) -> Iterator[Span]:
    """What is known on days outside the lives alone; a word that was said for days inside may run on."""
    counting = {(span.number, span.value) for span in timeline if _meet(span, lives)}
    return (span for span in timeline if span.value is not UNKNOWN and (span.number, span.value) not in counting)
