"""The ledger and the naive oracle tell the same, whatever was said in whatever order."""

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.core.facts import oracle
from tests.core.facts.toy import DAYS, EMPTY, LIBRARY, next_change
from tests.core.facts.worlds import ALL, FEW, ONE, facts, histories, together

from raadhuis.core.facts.change import Change, Fact, meets
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.period import Period
from raadhuis.core.facts.timeline import Timeline

worlds = histories(ONE) | histories(FEW) | histories(ALL)


def laid(changes: Sequence[Change]) -> Ledger:
    ledger = EMPTY
    for one in changes:
        ledger = ledger.lay(one)
    return ledger


def told(ledger: Ledger, known: int | None = None) -> list[dict[str, dict[str, object]]]:
    """What a ledger shows on each day."""
    return [
        {
            id_: {attribute.word: value for attribute, value in subject.values()}
            for id_, subject in ledger.on(day, known).subjects.items()
        }
        for day in DAYS
    ]


@given(worlds)
def test_on_each_day_the_last_word_recorded_and_not_withdrawn_counts(changes: list[Change]):
    found = oracle.boards(changes)

    assert told(laid(changes)) == [oracle.shown(found, day) for day in DAYS]


@given(worlds)
def test_what_was_known_then_is_what_the_earlier_changes_alone_tell(changes: list[Change]):
    ledger = laid(changes)

    for known in range(-1, len(changes) + 2):
        found = oracle.boards(changes[: max(known, 0)])
        assert told(ledger, known) == [oracle.shown(found, day) for day in DAYS]


@given(worlds)
def test_why_is_the_change_that_said_what_counts_on_the_day(changes: list[Change]):
    ledger, found = laid(changes), oracle.boards(changes)

    for (subject, key), board in found.items():
        for day in DAYS:
            by = ledger.why(subject, LIBRARY.keys[key], day)
            assert (by and by.number) == (board[day].number if day in board else None)


@given(worlds)
def test_something_switches_on_exactly_the_days_that_differ_from_the_day_before(changes: list[Change]):
    assert laid(changes).breakpoints() == oracle.switching(oracle.boards(changes))


@given(worlds, st.sets(st.sampled_from(sorted(LIBRARY.keys)), max_size=4).map(frozenset))
def test_some_keys_switch_on_exactly_the_days_on_which_one_of_them_differs(changes: list[Change], keys: frozenset[str]):
    assert laid(changes).breakpoints(keys) == oracle.switching(oracle.boards(changes), keys)


@given(worlds)
def test_laying_change_by_change_leads_to_what_folding_all_at_once_leads_to_in_the_same_order(changes: list[Change]):
    """In the order in which things were first told: what a page lists must not depend on how the ledger was made."""
    ledger, folded = laid(changes), Ledger.of(LIBRARY, changes)

    assert ledger.timelines == folded.timelines
    assert list(ledger.timelines) == list(folded.timelines)
    for lines in ledger.timelines.values():
        for timeline in lines.values():
            in_order_and_apart(timeline)


def in_order_and_apart(timeline: Timeline) -> None:
    assert all(span.until is None or span.since < span.until for span in timeline)
    for one, later in pairwise(timeline):
        assert one.until is not None
        assert one.until <= later.since


@given(worlds)
def test_the_period_of_a_day_runs_from_the_last_switch_to_the_next(changes: list[Change]):
    ledger = laid(changes)
    switches = oracle.switching(oracle.boards(changes))

    for day in DAYS:
        before = [one for one in switches if one <= day]
        after = [one for one in switches if one > day]
        period = ledger.period_of(day)
        assert day in period
        assert period == Period(before[-1] if before else period.since, after[0] if after else None)
        assert ledger.on(day).period == period
        assert before or period.since < DAYS[0]


@given(worlds)
def test_the_history_of_a_subject_is_all_that_was_said_of_it_with_what_was_withdrawn_marked(changes: list[Change]):
    counting = oracle.counting(changes)

    for subject in ("s1", "b1", "s9"):
        assert [(said.change.number, said.fact, said.withdrawn) for said in laid(changes).history(subject)] == [
            (one.number, fact, one not in counting) for one in changes for fact in one.facts if fact.subject == subject
        ]


@given(histories(ONE, most=3), together(ONE, least=2))
def test_the_differences_are_the_facts_that_say_something_new(changes: list[Change], said: list[Fact]):
    ledger = laid(changes)
    new = oracle.differences(oracle.boards(changes), len(changes) + 1, said)

    assert list(ledger.differences(said)) == [fact for fact in said if fact in new]


@given(histories(ONE, most=3), together(ONE, least=2))
def test_the_differences_alone_lead_to_the_same_days_as_all_the_facts(changes: list[Change], said: list[Fact]):
    ledger = laid(changes)

    assert told(ledger.lay(next_change(ledger, *ledger.differences(said)))) == told(
        ledger.lay(next_change(ledger, *said))
    )


@given(histories(ONE, most=3), together(ONE, least=2))
def test_once_said_there_is_no_difference_left(changes: list[Change], said: list[Fact]):
    ledger = laid(changes)

    assert ledger.lay(next_change(ledger, *said)).differences(said) == ()


@given(facts(ONE), facts(ONE))
def test_two_facts_meet_where_they_are_two_words_on_one_day_whichever_is_named_first(one: Fact, other: Fact):
    assert meets(one, other) == meets(other, one) == oracle.said_twice([one, other])


@given(worlds)
def test_what_was_asked_of_a_ledger_makes_no_difference_to_it_or_to_the_next(changes: list[Change]):
    """A ledger keeps what it was asked, and hands on what a change does not touch."""
    ledgers = [EMPTY]
    for one in changes:
        told(ledgers[-1])
        ledgers.append(ledgers[-1].lay(one))
    answers = [(told(ledger), ledger.breakpoints()) for ledger in ledgers]
    fresh = [Ledger.of(LIBRARY, changes[:count]) for count in range(len(changes) + 1)]

    assert answers == [(told(ledger), ledger.breakpoints()) for ledger in fresh]
