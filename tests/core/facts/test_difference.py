"""What has to be said so that a ledger tells what another one tells."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.core.facts import oracle
from tests.core.facts.toy import DAYS, EMPTY, LIBRARY, Book, Shelf, day, next_change, opened, record, runs, says, values
from tests.core.facts.worlds import ALL, together

from raadhuis.core.facts.difference import needed
from raadhuis.core.facts.ledger import Fact, Ledger
from raadhuis.core.facts.period import Period
from raadhuis.core.facts.values import UNKNOWN

SUBJECTS: list[tuple[str, type[Shelf | Book]]] = [("s1", Shelf), ("s2", Shelf), ("b1", Book)]
PLACES = [place for place in ALL if place[0] in dict(SUBJECTS) and place[1] not in (Shelf.name, Book.name)]


@st.composite
def sound(draw: st.DrawFn) -> Ledger:
    """A ledger of changes that could each be recorded: subjects open and close, and have plans and corrections."""
    ledger = EMPTY
    for id_, kind in SUBJECTS:
        if draw(st.booleans()):
            since = draw(st.sampled_from([0, 0, 3]))
            ledger = opened(ledger, kind, id_, since, draw(st.sampled_from([None, None, 8])))
    for said in draw(st.lists(together(PLACES, least=1, most=4), max_size=5)):
        after = ledger.record(next_change(ledger, *ledger.differences(said)))
        ledger = after if isinstance(after, Ledger) else ledger
    return ledger


days = st.sampled_from(DAYS)


def facts_needed(ledger: Ledger, wanted: Ledger, seen: date) -> list[Fact]:
    return [one.fact for one in needed(ledger, wanted, seen)]


@given(sound(), sound(), days)
def test_with_what_is_needed_a_ledger_tells_what_the_other_does(ledger: Ledger, wanted: Ledger, seen: date):
    """From the day on which the other was seen in all; before it only where the other says something."""
    after = oracle.boards([*ledger.changes, next_change(ledger, *facts_needed(ledger, wanted, seen))])
    before, other = oracle.boards(ledger.changes), oracle.boards(wanted.changes)
    life = {subject: key for subject, key in before | other if key.endswith(".bestaat")}

    for subject, key in before | other:
        for number in DAYS:
            if key != life[subject] and said_on(after, subject, life[subject], number) is not True:
                continue  # of what does not exist, nothing is told
            counts = number >= seen or number in other.get((subject, key), {})
            expected = said_on(other if counts else before, subject, key, number)
            assert said_on(after, subject, key, number) == expected, (subject, key, number)


def said_on(found: oracle.Boards, subject: str, key: str, number: date) -> Any:
    """What holds, where not existing and not known to exist are one."""
    value = oracle.value(found, subject, LIBRARY.keys[key], number)
    return False if value is UNKNOWN and key.endswith(".bestaat") else value


@given(sound(), sound(), days)
def test_what_is_needed_can_be_said_in_one_change_and_once_said_nothing_is_needed(
    ledger: Ledger, wanted: Ledger, seen: date
):
    facts = facts_needed(ledger, wanted, seen)
    after = ledger.lay(next_change(ledger, *facts))

    assert not oracle.said_twice(facts)
    assert ledger.differences(facts) == tuple(facts)
    assert facts_needed(after, wanted, seen) == []


@given(sound(), days)
def test_nothing_is_needed_to_tell_what_is_told_already(ledger: Ledger, seen: date):
    assert facts_needed(ledger, ledger, seen) == []


@given(sound())
def test_a_ledger_without_anything_needs_one_fact_for_each_word_that_counts(wanted: Ledger):
    """Also where it was seen halfway."""
    facts = facts_needed(EMPTY, wanted, day(5))
    lives = {id_: wanted.life(id_) for id_ in wanted.timelines}
    words = [
        span
        for id_, lines in wanted.timelines.items()
        for key, timeline in lines.items()
        for span in timeline
        if span.value is not UNKNOWN and not (key.endswith(".bestaat") and span.value is False)
        if (life := lives[id_]) and life.meet(Period(span.since, span.until))
    ]

    assert len(facts) <= len(words)


def test_what_is_needed_comes_with_the_change_by_which_it_holds_there():
    wanted = record(opened(EMPTY, Shelf, "s"), says("s", Shelf.height, 10, 3))
    (one,) = needed(opened(EMPTY, Shelf, "s"), wanted, day(0))

    assert one.fact == Fact("s", "shelf.height", 10, day(3))
    assert one.why == wanted.changes[1]


TWO = opened(opened(EMPTY, Shelf, "s"), Shelf, "t")


def test_a_subject_that_the_other_does_not_have_is_closed_on_the_day_on_which_that_was_seen():
    after = record(TWO, *facts_needed(TWO, opened(EMPTY, Shelf, "s"), day(5)))

    assert values(after, "t", Shelf.name) == runs(("t", 5), "gone")
    assert values(after, "s", Shelf.name) == runs("s")


def test_a_plan_for_a_subject_that_is_closed_before_it_is_taken_back():
    planned = record(TWO, says("t", Shelf.name, "later", 8))
    after = record(planned, *facts_needed(planned, opened(EMPTY, Shelf, "s"), day(5)))

    assert values(after, "t", Shelf.name) == runs(("t", 5), "gone")


def test_what_was_to_open_later_and_is_not_to_open_any_more_leaves_nothing_behind():
    planned = opened(opened(EMPTY, Shelf, "s"), Shelf, "t", 8)
    after = record(planned, *facts_needed(planned, opened(EMPTY, Shelf, "s"), day(5)))

    assert after.life("t") is None


def test_one_word_is_needed_once_however_it_lies_around_the_day_on_which_it_was_seen():
    wanted = opened(EMPTY, Shelf, "s", 1)

    assert facts_needed(EMPTY, wanted, day(5)) == [says("s", Shelf.life, True, 1), says("s", Shelf.name, "s", 1)]
