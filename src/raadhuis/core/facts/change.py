"""What is said: facts, and the changes that bring them in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, NamedTuple, TypeVar

from raadhuis.core.facts.period import Period
from raadhuis.core.facts.values import Unknown
from raadhuis.core.facts.vocabulary import Attribute

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


def meets(one: Fact, other: Fact) -> bool:
    """Whether two facts about one attribute speak of one day in so many words: two words, of which one must yield."""
    first, second = (one, other) if one.since <= other.since else (other, one)
    return first.since == second.since or (first.until is not None and second.since < first.until)


def withdrawn(changes: Sequence[Change]) -> frozenset[int]:
    """The numbers that later changes withdrew; what a withdrawn change had withdrawn is in force again."""
    gone: set[int] = set()
    for change in reversed(changes):
        if change.number not in gone:
            gone.update(change.withdraws)
    return frozenset(gone)
