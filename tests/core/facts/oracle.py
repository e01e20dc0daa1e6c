"""What a ledger must say, worked out day by day on a small world: slow, without any arithmetic on spans.

A board holds, for each day, the statement that counts on it: the change by number, and the fact.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

from tests.core.facts.toy import DAYS, LIBRARY

from raadhuis.core.facts.change import Change, Fact
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Attribute, Subject


class Statement(NamedTuple):
    """That change `number` said this."""

    number: int
    fact: Fact


Board = dict[date, Statement]
"""What counts of one attribute of one subject; a day that is not on it was never spoken of."""

Boards = dict[tuple[str, str], Board]
"""By subject and key."""


def counting(changes: Sequence[Change]) -> list[Change]:
    """The changes that are not withdrawn: only a change that counts itself withdraws another."""
    kept = list(changes)
    for change in reversed(changes):
        if change in kept:
            kept = [one for one in kept if one.number not in change.withdraws or one.number >= change.number]
    return kept


def write(board: Board, number: int, together: Iterable[Fact]) -> Board:
    """The board after a change said these things of one attribute, all at once."""
    before, after = dict(board), dict(board)
    begins = {fact.since for fact in together}
    for fact in together:
        statement = Statement(number, fact)
        for day in DAYS:
            if day < fact.since:
                continue
            if fact.until is not None:
                if day < fact.until:
                    after[day] = statement
                continue
            said_already = day in before and before[day] is not before.get(fact.since)
            if day > fact.since and (said_already or day in begins):
                break
            after[day] = statement
    return after


def boards(changes: Sequence[Change]) -> Boards:
    """What these changes lead to."""
    result: Boards = {}
    for change in counting(changes):
        places = {(fact.subject, fact.key) for fact in change.facts}
        for place in places:
            together = [fact for fact in change.facts if (fact.subject, fact.key) == place]
            result[place] = write(result.get(place, {}), change.number, together)
    return result


def value(found: Boards, subject: str, attribute: Attribute[Any, Any], day: date) -> Any:
    """The value that holds on a day; UNKNOWN where nothing was said."""
    statement = found.get((subject, attribute.key), {}).get(day)
    return statement.fact.value if statement else UNKNOWN


def kind_of(subject: str) -> type[Subject]:
    """In this world the first letter of an id tells what it is."""
    return {"s": LIBRARY.kinds["shelf"], "b": LIBRARY.kinds["book"]}[subject[0]]


def shown(found: Boards, day: date) -> dict[str, dict[str, Any]]:
    """The subjects that exist on a day, with their known values by word."""
    return {
        subject: {
            attribute.word: value(found, subject, attribute, day)
            for attribute in kind_of(subject).attributes.values()
            if value(found, subject, attribute, day) is not UNKNOWN
        }
        for subject in {subject for subject, _ in found}
        if value(found, subject, kind_of(subject).life, day) is True
    }


def switching(found: Boards, keys: frozenset[str] | None = None) -> tuple[date, ...]:
    """The days on which any value differs from the day before."""

    def values(day: date) -> dict[tuple[str, str], Any]:
        return {
            (subject, key): value(found, subject, LIBRARY.keys[key], day)
            for subject, key in found
            if keys is None or key in keys
        }

    return tuple(day for before, day in pairwise(DAYS) if values(before) != values(day))


def says_new(board: Board, number: int, fact: Fact) -> bool:
    """Whether a fact says something else than a board, on any day that it would come to hold."""
    after = write(board, number, [fact])
    own = [day for day in DAYS if day in after and after[day] == Statement(number, fact)]
    return any((board[day].fact.value if day in board else UNKNOWN) != fact.value for day in own)


def differences(found: Boards, number: int, facts: Sequence[Fact]) -> list[Fact]:
    """The facts that say something new, each held against what holds and what the change says for earlier days."""
    so_far, new = dict(found), []
    for fact in sorted(facts, key=lambda fact: fact.since):
        place = (fact.subject, fact.key)
        if says_new(so_far.get(place, {}), number, fact):
            so_far[place] = write(so_far.get(place, {}), number, [fact])
            new.append(fact)
    return new


def said_twice(facts: Sequence[Fact]) -> bool:
    """Whether two of the facts are about one attribute on one day: both begin on it, or one while the other holds."""
    return any(
        one is not other
        and (one.subject, one.key) == (other.subject, other.key)
        and (one.since == other.since or (one.until is not None and one.since < other.since < one.until))
        for one in facts
        for other in facts
    )
