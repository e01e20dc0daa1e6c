"""What has to be said so that a ledger tells what another one tells."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.core.facts import oracle
from tests.core.facts.toy import DAYS, EMPTY, LIBRARY, Shelf, day, next_change, opened, record, runs, says, values
from tests.core.facts.worlds import FEW, ONE, histories

from raadhuis.core.facts.difference import needed
from raadhuis.core.facts.ledger import Change, Fact, Ledger
from raadhuis.core.facts.values import UNKNOWN

worlds = histories(ONE, most=4) | histories(FEW, most=5)


def said_on(found: oracle.Boards, subject: str, key: str, number: date) -> Any:
    """What holds, where not existing and not known to exist are one."""
    value = oracle.value(found, subject, LIBRARY.keys[key], number)
    return False if value is UNKNOWN and key.endswith(".bestaat") else value


@given(worlds, worlds, st.sampled_from(DAYS))
def test_with_what_is_needed_a_ledger_tells_what_the_other_does(ours: list[Change], theirs: list[Change], seen: date):
    """From the day on which the other was seen in all; before it only where the other says something."""
    ledger, wanted = Ledger.of(LIBRARY, ours), Ledger.of(LIBRARY, theirs)
    facts = [one.fact for one in needed(ledger, wanted, seen)]
    after = oracle.boards([*ours, next_change(ledger, *facts)])
    before, other = oracle.boards(ours), oracle.boards(theirs)
    there = {subject for subject, _ in other}

    for subject, key in before | other:
        for number in DAYS:
            spoken = number in other.get((subject, key), {})
            counts = spoken or (number >= seen and (subject in there or key.endswith(".bestaat")))
            expected = said_on(other if counts else before, subject, key, number)
            assert said_on(after, subject, key, number) == expected, (subject, key, number)


@given(worlds, worlds, st.sampled_from(DAYS))
def test_what_is_needed_can_be_said_in_one_change_and_once_said_nothing_is_needed(
    ours: list[Change], theirs: list[Change], seen: date
):
    ledger, wanted = Ledger.of(LIBRARY, ours), Ledger.of(LIBRARY, theirs)
    facts = [one.fact for one in needed(ledger, wanted, seen)]
    after = ledger.lay(next_change(ledger, *facts))

    assert not oracle.said_twice(facts)
    assert ledger.differences(facts) == tuple(facts)
    assert list(needed(after, wanted, seen)) == []


@given(worlds, st.sampled_from(DAYS))
def test_nothing_is_needed_to_tell_what_is_told_already(changes: list[Change], seen: date):
    ledger = Ledger.of(LIBRARY, changes)

    assert list(needed(ledger, ledger, seen)) == []


def test_what_is_needed_comes_with_the_change_by_which_it_holds_there():
    wanted = record(opened(EMPTY, Shelf, "s"), says("s", Shelf.height, 10, 3))
    (one,) = needed(opened(EMPTY, Shelf, "s"), wanted, day(0))

    assert one.fact == Fact("s", "shelf.height", 10, day(3))
    assert one.why == wanted.changes[1]


def test_a_subject_that_the_other_does_not_have_is_closed_on_the_day_on_which_that_was_seen():
    two = opened(opened(EMPTY, Shelf, "s"), Shelf, "t")
    after = record(two, *(one.fact for one in needed(two, opened(EMPTY, Shelf, "s"), day(5))))

    assert values(after, "t", Shelf.name) == runs(("t", 5), "gone")
    assert values(after, "s", Shelf.name) == runs("s")
