"""What has to be said so that a ledger tells what another one tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from raadhuis.core.facts.change import Change, ChangeKind, Fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.period import Period
from raadhuis.core.facts.timeline import Span, Timeline, at, lay
from raadhuis.core.facts.values import UNKNOWN


class Needed(NamedTuple):
    """A fact that has to be said, and the change of the other ledger by which it holds there, if any."""

    fact: Fact
    why: Change | None


class Seen(NamedTuple):
    """What `wanted` tells that was seen on a day, beside what a ledger holds; `firm` are the changes that stand."""

    ledger: Ledger
    wanted: Ledger
    day: date
    firm: frozenset[int]

    @classmethod
    def of(cls, ledger: Ledger, wanted: Ledger, day: date) -> Seen:
        """Firm is what is no observation, on a ground that `wanted` does not name: of that it knows nothing."""
        own = {_ground(change) for change in wanted.changes}
        decided = (one for one in ledger.changes if one.kind is not ChangeKind.OBSERVATION)
        return cls(ledger, wanted, day, frozenset(one.number for one in decided if _ground(one) not in own))

    def keeps(self, id_: str) -> bool:
        """Whether a subject that `wanted` does not have stands: something firm tells of it on that day or later."""
        return not self.wanted.timelines.get(id_) and any(
            span.number in self.firm and span.value is not UNKNOWN and (span.until is None or self.day < span.until)
            for timeline in self.ledger.timelines.get(id_, {}).values()
            for span in timeline
        )


def _ground(change: Change) -> tuple[ChangeKind, str, str | None]:
    return change.kind, change.ground, change.decision


def standing(ledger: Ledger, wanted: Ledger, day: date) -> tuple[str, ...]:
    """The subjects that exist on the day, of which `wanted` is silent, and that stand all the same."""
    seen = Seen.of(ledger, wanted, day)
    return tuple(id_ for id_ in ledger.on(day).subjects if seen.keeps(id_))


def needed(ledger: Ledger, wanted: Ledger, day: date) -> Iterator[Needed]:
    """The facts that make a ledger agree with `wanted`, seen on a day, as far as that speaks.

    From the day on its silence counts too: what only observations told and it does not tell then is no longer known,
    and a subject that it does not have then is closed. What rests on a ground that it does not name stands where it is
    silent, and so does a plan for a day after the one from which an open word of `wanted` runs on. Of days on which a
    subject does not exist nothing is said, and what would hold on those alone is taken back.
    """
    seen = Seen.of(ledger, wanted, day)
    for id_ in {**wanted.timelines, **ledger.timelines}:
        new, old = wanted.timelines.get(id_, {}), ledger.timelines.get(id_, {})
        kind = wanted.kind_of(id_) or ledger.kind_of(id_)
        if kind is None or seen.keeps(id_):
            continue
        life = kind.life.key
        lived = tuple(_run_on(one, seen) for one in _differing(id_, life, seen, nothing=False))
        yield from lived
        lives = [span for span in _laid(old.get(life, ()), lived) if span.value is True]
        for key in (key for key in {**new, **old} if key != life):
            # Of a subject that it does not have, the closing says it all.
            told = _differing(id_, key, seen, nothing=UNKNOWN) if new else ()
            said = tuple(_run_on(one, seen) for one in told if _meet(one.fact, lives))
            yield from said
            for span in _idle(_laid(old.get(key, ()), said), lives):
                yield Needed(Fact(id_, key, UNKNOWN, span.since, span.until), None)


def _differing(id_: str, key: str, seen: Seen, *, nothing: object) -> Iterator[Needed]:
    """What `wanted` tells of an attribute on the days on which the ledger does not; silence tells `nothing`."""
    old, new = (one.timelines.get(id_, {}).get(key, ()) for one in (seen.ledger, seen.wanted))
    begins = {span.since for span in old}
    last: Needed | None = None
    for since, until in _pieces(old, new, seen.day):
        if _stands(id_, key, seen, since):
            continue
        value, number = _told(new, since, nothing)
        if _told(old, since, nothing)[0] == value:
            continue
        one = Needed(Fact(id_, key, value, since, until), seen.wanted.changes[number - 1] if number else None)
        if last and _goes_on(last, one) and since not in begins:
            one = Needed(replace(last.fact, until=until), last.why)
        elif last:
            yield last
        last = one
    if last:
        yield last


def _stands(id_: str, key: str, seen: Seen, day: date) -> bool:
    """Whether what the ledger tells of an attribute on a day is not for `wanted` to say."""
    old, new = (at(one.timelines.get(id_, {}).get(key, ()), day) for one in (seen.ledger, seen.wanted))
    if old is None or old.number not in seen.firm:
        return False
    return new is None or (new.since < old.since and _open(id_, key, new, seen.wanted))


def _run_on(one: Needed, seen: Seen) -> Needed:
    """What is needed, without an end where it ends only because of a plan: should that go, this still counts."""
    fact, until = one.fact, one.fact.until
    old, new = (ledger.timelines.get(fact.subject, {}).get(fact.key, ()) for ledger in (seen.ledger, seen.wanted))
    if until is None or at(new, until) is None or all(span.since != until for span in old):
        return one
    return Needed(replace(fact, until=None), one.why) if _stands(fact.subject, fact.key, seen, until) else one


def _open(id_: str, key: str, span: Span, wanted: Ledger) -> bool:
    """Whether a span is of a word that was said without an end."""
    said = (one for one in wanted.changes[span.number - 1].facts if (one.subject, one.key) == (id_, key))
    return max((one for one in said if one.since <= span.since), key=lambda one: one.since).until is None


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
