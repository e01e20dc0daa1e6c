"""A toy vocabulary of two kinds, and short words to say things of them: what the tests of the kernel share."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from raadhuis.core.facts.change import Broken, Change, ChangeKind, Fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.values import NUMBER, TEXT, Unknown, listing, reference
from raadhuis.core.facts.vocabulary import Attribute, Subject, Vocabulary, optional, required
from raadhuis.core.facts.wording import Wording


class Shelf(Subject, wire="shelf", plural="shelves", label="shelf"):
    """A shelf, perhaps below another."""

    name = required(TEXT, "name", "Name", public=True)
    below = optional(reference("shelf"), "below", "Below", tree=True)
    height = optional(NUMBER, "height", "Height")


class Book(Subject, wire="book", plural="books", label="book"):
    """A book: on a shelf, in one language for ever, after other books that may be gone."""

    name = required(TEXT, "name", "Name", public=True)
    shelf = optional(reference("shelf"), "shelf", "Shelf")
    language = optional(TEXT, "language", "Language", fixed=True)
    follows = optional(listing(reference("book")), "follows", "Follows", tree=True, ever=True)
    tags = optional(listing(TEXT), "tags", "Tags")


LIBRARY = Vocabulary([Shelf, Book])
EMPTY = Ledger(LIBRARY)

FIRST = date(2026, 1, 1)
LAST = 12
"""The days of a small world: day 0 up to day 12. Nothing is said to begin or end later than on day 10."""


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


DAYS = [day(number) for number in range(-1, LAST + 1)]
"""All days that a naive oracle looks at: the one before anything is said, up to one after which nothing differs."""


def says(subject: str, attribute: Attribute[Any, Any], value: Any, since: int, until: int | None = None) -> Fact:
    """That this is so from day number `since`, up to day number `until`."""
    return Fact(subject, attribute.key, value, day(since), None if until is None else day(until))


def change(number: int, *facts: Fact, withdraws: tuple[int, ...] = (), **other: Any) -> Change:
    """A change with nothing odd about it."""
    moment = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=number)
    frame: dict[str, Any] = {
        "author": "Jan", "recorded_at": moment, "kind": ChangeKind.DECISION, "ground": "omdat", **other
    }  # fmt: skip
    return Change(number=number, facts=facts, withdraws=withdraws, **frame)


def next_change(ledger: Ledger, *facts: Fact, withdraws: tuple[int, ...] = (), **other: Any) -> Change:
    return change(len(ledger.changes) + 1, *facts, withdraws=withdraws, **other)


def record(ledger: Ledger, *facts: Fact, withdraws: tuple[int, ...] = ()) -> Ledger:
    """The ledger with this recorded; the test fails where it is refused."""
    after = ledger.record(next_change(ledger, *facts, withdraws=withdraws))
    assert isinstance(after, Ledger), after
    return after


def refused(ledger: Ledger, *facts: Fact, withdraws: tuple[int, ...] = (), **other: Any) -> list[Broken]:
    """Why this is not recorded; the test fails where it is."""
    answer = ledger.record(next_change(ledger, *facts, withdraws=withdraws, **other))
    assert not isinstance(answer, Ledger), "this was recorded"
    assert all(isinstance(one.text, Wording) for one in answer), "not to be said in another language"
    return answer


def opened(ledger: Ledger, kind: type[Shelf | Book], id_: str, since: int = 0, until: int | None = None) -> Ledger:
    """The ledger with one more shelf or book, named after its id."""
    return record(ledger, says(id_, kind.life, True, since, until), says(id_, kind.name, id_, since))


def values(ledger: Ledger, subject: str, attribute: Attribute[Any, Any], known: int | None = None) -> list[Any]:
    """What a subject shows of an attribute on day 0 up to day 12; "gone" where it does not exist."""
    found: list[Any] = []
    for number in range(LAST + 1):
        one = ledger.on(day(number), known).subjects.get(subject)
        found.append("gone" if one is None else one[attribute.word])
    return found


def runs(*pieces: tuple[Any, int] | Any) -> list[Any]:
    """A value for each day, told in runs: runs(("A", 3), "B") is A on days 0, 1 and 2, and B from day 3 on."""
    found: list[Any] = []
    for piece in pieces[:-1]:
        value, count = piece
        found += [value] * count
    return found + [pieces[-1]] * (LAST + 1 - len(found))


Known = str | int | tuple[str, ...] | bool | Unknown | None
