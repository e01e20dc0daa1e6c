"""What holds of one attribute through time, after all that was said of it.

Of all that was said for a day, the last word counts. A fact with an end covers its days; one without runs on until the
next day for which something else had already been said.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from raadhuis.core.facts.change import Change, Fact
from raadhuis.core.facts.period import Period
from raadhuis.core.facts.values import UNKNOWN


class Span(NamedTuple):
    """What holds of one attribute from `since` up to `until`, by which change."""

    since: date
    until: date | None
    value: Any
    number: int


Timeline = tuple[Span, ...]
"""The spans of one attribute of one subject: in order, never overlapping."""


Timelines = Mapping[str, Mapping[str, Timeline]]


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


def in_order(facts: Iterable[Fact]) -> list[Fact]:
    """The facts in the order in which they are laid."""
    # All in a change is said at once: laying the later days first makes an open fact yield to them.
    return sorted(facts, key=lambda said: said.since, reverse=True)


def fold(changes: Iterable[Change], passed_over: frozenset[int]) -> dict[str, dict[str, Timeline]]:
    """The timelines by subject and key that these changes lead to."""
    timelines: dict[str, dict[str, Timeline]] = {}
    for change in changes:
        if change.number in passed_over:
            continue
        for said in change.facts:  # so that subjects stand in the order in which they were told
            timelines.setdefault(said.subject, {})
        for said in in_order(change.facts):
            lines = timelines[said.subject]
            lines[said.key] = lay(lines.get(said.key, ()), said, change.number)
    return timelines


def says_new(before: Timeline, said: Fact) -> bool:
    """Whether a fact says, on a day of its own, something else than would hold without it."""
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


def switches(timelines: Iterable[Timeline]) -> tuple[date, ...]:
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
