"""The ledger: everything that was said, change by change, and what therefore holds on a day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from raadhuis.core.facts.admission import broken_change, broken_grounds
from raadhuis.core.facts.change import Broken, Change, Fact, Said, withdrawn
from raadhuis.core.facts.period import Period
from raadhuis.core.facts.structure import broken_structure
from raadhuis.core.facts.timeline import Timeline, Timelines, at, fold, in_order, lay, says_new, switches
from raadhuis.core.facts.values import UNKNOWN, Unknown
from raadhuis.core.facts.vocabulary import Attribute, Subject, Vocabulary


class Day:
    """What holds on one day, and on every day of `period`: the subjects that exist, by id."""

    def __init__(self, day: date, period: Period, subjects: Mapping[str, Subject]) -> None:
        """Take what holds; `Ledger.on` makes it."""
        self.day, self.period, self.subjects = day, period, subjects


class Course:
    """How one subject goes through time: the days on which anything of it switches, and what it is from each on.

    What it is, is made when first asked for, and shared by all days and ledgers in which it is the same.
    """

    __slots__ = ("_id", "_lines", "_states", "_vocabulary", "days")

    def __init__(self, id_: str, lines: Mapping[str, Timeline], vocabulary: Vocabulary) -> None:
        """Take the subject's id and its timelines by key."""
        self._id, self._lines, self._vocabulary = id_, lines, vocabulary
        self.days = switches(lines.values())
        self._states: list[Subject | Unknown | None] = [UNKNOWN] * len(self.days)

    def on(self, day: date) -> Subject | None:
        """What the subject is on a day; None where it does not exist."""
        place = bisect_right(self.days, day) - 1
        if place < 0:
            return None
        state = self._states[place]
        if state is UNKNOWN:
            state = self._states[place] = self._made(day)
        return state

    def _made(self, day: date) -> Subject | None:
        kind = self._vocabulary.kind_of_key[next(iter(self._lines))]
        alive = at(self._lines.get(kind.life.key, ()), day)
        if alive is None or alive.value is not True:
            return None
        values: dict[str, object] = {}
        for key, timeline in self._lines.items():
            span = at(timeline, day)
            if span is not None and span.value is not UNKNOWN:
                values[self._vocabulary.keys[key].name] = span.value
        del values[kind.life.name]
        return kind(self._id, values)


@dataclass(frozen=True)
class Ledger:
    """All changes of one municipality, and what they lead to. Immutable: recording gives a new one."""

    vocabulary: Vocabulary
    changes: tuple[Change, ...] = ()
    timelines: Timelines = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, vocabulary: Vocabulary, changes: Iterable[Change]) -> Ledger:
        """The ledger of changes that were checked when they were recorded."""
        kept = tuple(changes)
        return cls(vocabulary, kept, fold(kept, withdrawn(kept)))

    @cached_property
    def withdrawn(self) -> frozenset[int]:
        """The numbers of the changes that no longer count."""
        return withdrawn(self.changes)

    def lay(self, change: Change) -> Ledger:
        """This ledger with one more change, unchecked: a draft to look at, or one that was checked before."""
        changes = (*self.changes, change)
        if not change.withdraws:
            touched = {said.subject: dict(self.timelines.get(said.subject, {})) for said in change.facts}
            for said in in_order(change.facts):
                lines = touched[said.subject]
                lines[said.key] = lay(lines.get(said.key, ()), said, change.number)
            after = replace(self, changes=changes, timelines={**self.timelines, **touched})
            if "_courses" in vars(self):
                # What was not touched goes on as it did.
                new = {id_: Course(id_, lines, self.vocabulary) for id_, lines in touched.items()}
                vars(after)["_courses"] = {**self._courses, **new}
            return after
        return Ledger.of(self.vocabulary, changes)

    def record(self, *changes: Change) -> Ledger | list[Broken]:
        """The ledger with these changes, all or none; or everything that stands in the way of the first that cannot be.

        What they lead to is judged when all are laid, so that they may lean on one another.
        """
        after = self
        for change in changes:
            if broken := broken_change(after, change):
                return broken
            after = after.lay(change)
        ids = touched(self, after)
        # Who refers to a subject from elsewhere only has to be looked at where that came or went.
        lives = frozenset(id_ for id_ in ids if self.exists(id_) != after.exists(id_))
        return [*broken_grounds(after, changes), *broken_structure(after, ids, lives)] or after

    def known(self, number: int) -> Ledger:
        """What was held when change `number` was the last; 0 is before the first."""
        return self if number >= len(self.changes) else Ledger.of(self.vocabulary, self.changes[: max(number, 0)])

    def timeline(self, subject: str, attribute: Attribute[Any, Any]) -> Timeline:
        """The spans of one attribute of one subject."""
        return self.timelines.get(subject, {}).get(attribute.key, ())

    def kind_of(self, subject: str) -> type[Subject] | None:
        """The kind of a subject, by what was said of it."""
        for key in self.timelines.get(subject, ()):
            return self.vocabulary.kind_of_key[key]
        return None

    def life(self, subject: str) -> Period | None:
        """The days on which it exists, from its opening to its closing; None if it never does."""
        kind = self.kind_of(subject)
        alive = [span for span in self.timeline(subject, kind.life) if span.value is True] if kind else []
        return Period(alive[0].since, alive[-1].until) if alive else None

    def exists(self, subject: str) -> tuple[type[Subject] | None, Period | None]:
        """As what a subject exists, and on which days."""
        return self.kind_of(subject), self.life(subject)

    def breakpoints(self, keys: frozenset[str] | None = None) -> tuple[date, ...]:
        """The days on which anything switches (or any of these keys), in order."""
        if keys is None:
            return self._breakpoints
        return switches(timeline for lines in self.timelines.values() for key, timeline in lines.items() if key in keys)

    @cached_property
    def _breakpoints(self) -> tuple[date, ...]:
        return tuple(sorted({day for course in self._courses.values() for day in course.days}))

    def period_of(self, day: date) -> Period:
        """The days around this one on which everything is the same."""
        place = bisect_right(self._breakpoints, day)
        until = self._breakpoints[place] if place < len(self._breakpoints) else None
        return Period(self._breakpoints[place - 1] if place else date.min, until)

    def on(self, day: date, known: int | None = None) -> Day:
        """What holds on a day; with `known`, as it was held when that change was the last."""
        if known is not None and known < len(self.changes):
            return self.known(known).on(day)
        found = ((id_, course.on(day)) for id_, course in self._courses.items())
        subjects = {id_: subject for id_, subject in found if subject is not None}
        return Day(day, self.period_of(day), subjects)

    @cached_property
    def _courses(self) -> Mapping[str, Course]:
        return {id_: Course(id_, lines, self.vocabulary) for id_, lines in self.timelines.items() if lines}

    def why(self, subject: str, attribute: Attribute[Any, Any], day: date) -> Change | None:
        """The change by which this holds on the day; None where nothing was said."""
        span = at(self.timeline(subject, attribute), day)
        return self.changes[span.number - 1] if span else None

    def history(self, subject: str) -> tuple[Said, ...]:
        """All that was ever said of a subject, in the order of recording."""
        return tuple(
            Said(change, said, change.number in self.withdrawn)
            for change in self.changes
            for said in change.facts
            if said.subject == subject
        )

    def differences(self, facts: Iterable[Fact]) -> tuple[Fact, ...]:
        """Those of the facts that say something new: on a day of their own, something else than would hold without.

        Each is held against what holds and what the facts before it in time say: after a new value, back to the old
        one is new too, since the new one would run on.
        """
        told = tuple(facts)
        so_far: dict[tuple[str, str], Timeline] = {}
        new: set[int] = set()
        for place, said in sorted(enumerate(told), key=lambda one: one[1].since):
            where = said.subject, said.key
            before = so_far.get(where, self.timelines.get(said.subject, {}).get(said.key, ()))
            if says_new(before, said):
                new.add(place)
                so_far[where] = lay(before, said, 0)
        return tuple(said for place, said in enumerate(told) if place in new)


def touched(before: Ledger, after: Ledger) -> frozenset[str]:
    """The subjects of which anything differs between two ledgers."""
    old, new = before.timelines, after.timelines
    number = len(before.changes)
    later = after.changes[number:]
    goes_on = after.changes[:number] == before.changes and not any(change.withdraws for change in later)
    ids = {said.subject for change in later for said in change.facts} if goes_on else old.keys() | new.keys()
    return frozenset(id_ for id_ in ids if not _same(old.get(id_), new.get(id_)))


def _same(one: object, other: object) -> bool:
    return one is other or one == other
