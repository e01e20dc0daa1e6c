"""The ledger: everything that was said, change by change, and what therefore holds on a day.

Of all that was said about an attribute for a day, the last word recorded and not withdrawn counts. A fact with an end
covers its days; one without runs on until the next day for which something else had already been said.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import Enum
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from raadhuis.core.facts.period import Period
from raadhuis.core.facts.values import UNKNOWN, Unknown
from raadhuis.core.facts.vocabulary import Attribute, Subject, Vocabulary

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fact:
    """That an attribute of a subject has a value from a day on; None says there is none, UNKNOWN takes back."""

    subject: str
    key: str
    value: Any
    since: date
    until: date | None = None

    @property
    def period(self) -> Period:
        """The days it was said of; without an end it yields to what was said for a later day."""
        return Period(self.since, self.until)


def fact(
    subject: str,
    attribute: Attribute[T, Any],
    value: T | Unknown | None,
    since: date,
    until: date | None = None,
) -> Fact:
    """A fact, held to the attribute's type by the type checker."""
    return Fact(subject, attribute.key, value, since, until)


class ChangeKind(Enum):
    """What brings a change in."""

    DECISION = "besluit"
    OBSERVATION = "waarneming"
    CORRECTION = "correctie"


@dataclass(frozen=True, slots=True)
class Change:
    """Facts brought in together, by someone, at a moment, on a ground: words, or the id of a decision, or both."""

    number: int
    author: str
    recorded_at: datetime
    kind: ChangeKind
    facts: tuple[Fact, ...] = ()
    withdraws: tuple[int, ...] = ()
    ground: str = ""
    decision: str | None = None


class Span(NamedTuple):
    """What holds of one attribute from `since` up to `until`, by which change."""

    since: date
    until: date | None
    value: Any
    number: int


Timeline = tuple[Span, ...]
"""The spans of one attribute of one subject: in order, never overlapping."""


class Said(NamedTuple):
    """Something that was said, for a history: by which change, and whether that was withdrawn since."""

    change: Change
    fact: Fact
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Broken:
    """Why a change cannot be recorded: a Dutch sentence that tells what to do, and where it is."""

    text: str
    subject: str | None = None
    key: str | None = None
    since: date | None = None


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
        self.days = _switches(lines.values())
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


def lay(timeline: Timeline, said: Fact, number: int) -> Timeline:
    """The timeline after this fact was said too, by change `number`."""
    since, until = said.since, said.until
    if not timeline:
        return (Span(since, until, said.value, number),)
    after = bisect_right(timeline, since, key=_since)
    if until is None and after < len(timeline):
        until = timeline[after].since
    result = list(timeline[:after])
    if result and (result[-1].until is None or result[-1].until > since):
        cut = result.pop()
        if cut.since < since:
            result.append(cut._replace(until=since))
        if until is not None and (cut.until is None or cut.until > until):
            # The earlier word goes on after an end that was said.
            return (
                *result,
                Span(since, until, said.value, number),
                cut._replace(since=until),
                *timeline[after:],
            )
    result.append(Span(since, until, said.value, number))
    for span in timeline[after:]:
        if until is None or (span.until is not None and span.until <= until):
            continue
        result.append(span if span.since >= until else span._replace(since=until))
    return tuple(result)


def _since(span: Span) -> date:
    return span.since


def at(timeline: Timeline, day: date) -> Span | None:
    """The span that holds on the day."""
    place = bisect_right(timeline, day, key=_since)
    if not place:
        return None
    span = timeline[place - 1]
    return span if span.until is None or day < span.until else None


def withdrawn(changes: Sequence[Change]) -> frozenset[int]:
    """The numbers that later changes withdrew; what a withdrawn change had withdrawn is in force again."""
    gone: set[int] = set()
    for change in reversed(changes):
        if change.number not in gone:
            gone.update(change.withdraws)
    return frozenset(gone)


def meets(one: Fact, other: Fact) -> bool:
    """Whether two facts about one attribute speak of one day in so many words: two words, of which one must yield."""
    first, second = (one, other) if one.since <= other.since else (other, one)
    return first.since == second.since or (first.until is not None and second.since < first.until)


def _in_order(facts: Iterable[Fact]) -> list[Fact]:
    # All in a change is said at once: laying the later days first makes an open fact yield to them.
    return sorted(facts, key=lambda said: said.since, reverse=True)


Timelines = Mapping[str, Mapping[str, Timeline]]


def fold(changes: Iterable[Change], passed_over: frozenset[int]) -> dict[str, dict[str, Timeline]]:
    """The timelines by subject and key that these changes lead to."""
    timelines: dict[str, dict[str, Timeline]] = {}
    for change in changes:
        if change.number in passed_over:
            continue
        for said in change.facts:  # so that subjects stand in the order in which they were told
            timelines.setdefault(said.subject, {})
        for said in _in_order(change.facts):
            lines = timelines[said.subject]
            lines[said.key] = lay(lines.get(said.key, ()), said, change.number)
    return timelines


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
            for said in _in_order(change.facts):
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
        # What is broken is asked of a ledger, so that module imports this one.
        from raadhuis.core.facts.structure import broken_change, broken_grounds, broken_structure  # noqa: PLC0415

        after = self
        for change in changes:
            if broken := broken_change(after, change):
                return broken
            after = after.lay(change)
        return [*broken_grounds(after, changes), *broken_structure(after, touched(self, after))] or after

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

    def breakpoints(self, keys: frozenset[str] | None = None) -> tuple[date, ...]:
        """The days on which anything switches (or any of these keys), in order."""
        if keys is None:
            return self._breakpoints
        return _switches(
            timeline for lines in self.timelines.values() for key, timeline in lines.items() if key in keys
        )

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
            if _says_new(before, said):
                new.add(place)
                so_far[where] = lay(before, said, 0)
        return tuple(said for place, said in enumerate(told) if place in new)


def _says_new(before: Timeline, said: Fact) -> bool:
    proposed = -1
    own = next(span for span in lay(before, said, proposed) if span.number == proposed)
    return any(value != own.value for value in _values_in(before, Period(own.since, own.until)))


def _values_in(timeline: Timeline, period: Period) -> Iterator[Any]:
    """The values on the days of the period; UNKNOWN for days of which nothing was said."""
    day: date | None = period.since
    for span in timeline:
        both = Period(span.since, span.until).meet(period)
        if both is None:
            continue
        if day is not None and day < both.since:
            yield UNKNOWN
        yield span.value
        day = both.until
    if day is not None and day in period:
        yield UNKNOWN


def _switches(timelines: Iterable[Timeline]) -> tuple[date, ...]:
    """The days on which the value of any of these differs from the day before, in order."""
    days: set[date] = set()
    for timeline in timelines:
        end: date | None = None
        value: Any = UNKNOWN
        for span in timeline:
            if end is not None and end != span.since:
                if value is not UNKNOWN:
                    days.add(end)
                value = UNKNOWN
            if span.value != value:
                days.add(span.since)
            end, value = span.until, span.value
        if end is not None and value is not UNKNOWN:
            days.add(end)
    return tuple(sorted(days))


def touched(before: Ledger, after: Ledger) -> frozenset[str]:
    """The subjects of which anything differs between two ledgers."""
    old, new = before.timelines, after.timelines
    return frozenset(id_ for id_ in old.keys() | new.keys() if not _same(old.get(id_), new.get(id_)))


def _same(one: object, other: object) -> bool:
    return one is other or one == other
