"""Arbitrary small worlds: sequences of changes, as nobody would think of them."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st
from tests.core.facts.oracle import said_twice
from tests.core.facts.toy import Book, Shelf, change, says

from raadhuis.core.facts.change import Change, Fact
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Attribute

Place = tuple[str, Attribute[Any, Any], Sequence[Any]]
"""A subject, an attribute, and the values that may be said of it."""

LIFE = [True, True, True, False, UNKNOWN]
NAMES = ["A", "A", "B", "C", UNKNOWN]
NOTES = [*NAMES, None]
SHELVES = ["s1", "s2", "s3"]
BOOKS = ["b1", "b2"]

ONE: list[Place] = [("s1", Shelf.name, NAMES)]
FEW: list[Place] = [
    ("s1", Shelf.life, LIFE), ("s1", Shelf.name, NAMES), ("s1", Shelf.height, [1, 2, UNKNOWN, None]),
    ("b1", Book.life, LIFE), ("b1", Book.tags, [("x",), ("x", "y"), UNKNOWN, None]),
]  # fmt: skip
ALL: list[Place] = [
    *((id_, Shelf.life, LIFE) for id_ in SHELVES),
    *((id_, Shelf.name, NAMES) for id_ in SHELVES),
    *((id_, Shelf.below, [*SHELVES, *SHELVES, "s9", "b1", UNKNOWN, None]) for id_ in SHELVES),
    *((id_, Book.life, LIFE) for id_ in BOOKS),
    *((id_, Book.name, NAMES) for id_ in BOOKS),
    *((id_, Book.shelf, [*SHELVES, UNKNOWN, None]) for id_ in BOOKS),
    *((id_, Book.language, ["nl", "nl", "fy", UNKNOWN, None]) for id_ in BOOKS),
    *((id_, Book.follows, [("b1",), ("b2",), ("b2", "b1"), UNKNOWN, None]) for id_ in BOOKS),
]


@st.composite
def facts(draw: st.DrawFn, places: Sequence[Place]) -> Fact:
    subject, attribute, values = draw(st.sampled_from(places))
    since = draw(st.integers(0, 10))
    until = draw(st.none() | st.integers(since + 1, 10)) if since < 10 else None
    return says(subject, attribute, draw(st.sampled_from(values)), since, until)


def together(places: Sequence[Place], least: int = 0, most: int = 3) -> st.SearchStrategy[list[Fact]]:
    """The facts of one change: never two words on one key and day."""
    return st.lists(facts(places), min_size=least, max_size=most).filter(lambda found: not said_twice(found))


@st.composite
def histories(draw: st.DrawFn, places: Sequence[Place], most: int = 7) -> list[Change]:
    """Changes with corrections of the past, plans, words with an end, and withdrawals, also of withdrawals."""
    found: list[Change] = []
    for number in range(1, draw(st.integers(0, most)) + 1):
        earlier = st.sets(st.integers(1, number - 1), max_size=2) if number > 1 else st.just(set())
        withdraws = draw(st.just(set()) | earlier)
        found.append(change(number, *draw(together(places)), withdraws=tuple(sorted(withdraws))))
    return found
