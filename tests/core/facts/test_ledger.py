"""What is said, and what then holds: the scenarios by name. The days are numbered, day 0 up to day 12."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from tests.core.facts.toy import (
    EMPTY,
    LIBRARY,
    Book,
    Shelf,
    day,
    next_change,
    opened,
    record,
    refused,
    runs,
    says,
    values,
)

from raadhuis.core.facts.change import Fact, fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.values import UNKNOWN

NAME, HEIGHT = Shelf.name, Shelf.height
SHELF = opened(EMPTY, Shelf, "s")
"""One change: a shelf named ‘s’ from day 0 on."""

TEN = record(SHELF, says("s", HEIGHT, 10, 0))
"""Change 2: its height is 10 from day 0 on."""


def why(ledger: Ledger) -> list[int | None]:
    """By which change the height holds, day by day."""
    by = [ledger.why("s", HEIGHT, day(number)) for number in range(13)]
    return [one and one.number for one in by]


# Open and bounded


def test_what_is_said_without_an_end_runs_on():
    assert values(record(SHELF, says("s", HEIGHT, 10, 3)), "s", HEIGHT) == runs((UNKNOWN, 3), 10)


def test_what_is_said_with_an_end_covers_its_days_and_no_other():
    assert values(record(SHELF, says("s", HEIGHT, 10, 3, 5)), "s", HEIGHT) == runs((UNKNOWN, 3), (10, 2), UNKNOWN)


def test_after_a_word_with_an_end_the_earlier_value_goes_on():
    ledger = record(TEN, says("s", HEIGHT, 20, 4, 7))

    assert values(ledger, "s", HEIGHT) == runs((10, 4), (20, 3), 10)
    assert why(ledger) == runs((2, 4), (3, 3), 2)


def test_a_plan_survives_an_open_ended_correction():
    planned = record(TEN, says("s", HEIGHT, 30, 8))
    ledger = record(planned, says("s", HEIGHT, 20, 3))

    assert values(ledger, "s", HEIGHT) == runs((10, 3), (20, 5), 30)


def test_a_withdrawn_plan_lets_the_earlier_value_run_on_and_never_brings_back_an_older_one():
    planned = record(TEN, says("s", HEIGHT, 30, 8))
    corrected = record(planned, says("s", HEIGHT, 20, 3))
    ledger = record(corrected, withdraws=(3,))

    assert values(ledger, "s", HEIGHT) == runs((10, 3), 20)


def test_a_withdrawal_that_is_withdrawn_brings_back_what_it_withdrew():
    planned = record(TEN, says("s", HEIGHT, 30, 8))
    without = record(planned, withdraws=(3,))
    ledger = record(without, withdraws=(4,))

    assert values(without, "s", HEIGHT) == runs(10)
    assert values(ledger, "s", HEIGHT) == values(planned, "s", HEIGHT)


def test_what_was_said_on_top_of_a_withdrawn_change_stays():
    ledger = record(record(TEN, says("s", HEIGHT, 20, 3)), withdraws=(2,))

    assert values(ledger, "s", HEIGHT) == runs((UNKNOWN, 3), 20)


def test_an_open_word_inside_a_bounded_one_runs_on_past_its_end():
    """Nothing else had been said for a later day: the bounded word ends where the open one begins."""
    bounded = record(SHELF, says("s", HEIGHT, 10, 2, 8))
    ledger = record(bounded, says("s", HEIGHT, 20, 4))

    assert values(ledger, "s", HEIGHT) == runs((UNKNOWN, 2), (10, 2), 20)


def test_an_open_word_inside_a_bounded_one_yields_to_what_goes_on_after_it():
    bounded = record(TEN, says("s", HEIGHT, 20, 2, 8))
    ledger = record(bounded, says("s", HEIGHT, 30, 4))

    assert values(ledger, "s", HEIGHT) == runs((10, 2), (20, 2), (30, 4), 10)


def test_a_correction_of_the_past_does_not_disturb_what_why_says_of_other_days():
    planned = record(TEN, says("s", HEIGHT, 30, 8))
    ledger = record(planned, says("s", HEIGHT, 20, 3, 5))

    assert why(planned) == runs((2, 8), 3)
    assert why(ledger) == runs((2, 3), (4, 2), (2, 3), 3)


def test_why_is_nothing_where_nothing_was_said():
    ledger = record(SHELF, says("s", HEIGHT, 10, 3, 5))

    assert why(ledger) == runs((None, 3), (2, 2), None)
    assert ledger.why("nobody", HEIGHT, day(3)) is None


def test_what_we_held_then_is_asked_by_the_last_change_known_then():
    planned = record(TEN, says("s", HEIGHT, 30, 8))
    ledger = record(planned, says("s", HEIGHT, 20, 0))

    assert values(ledger, "s", HEIGHT, known=0) == runs("gone")
    assert values(ledger, "s", HEIGHT, known=1) == runs(UNKNOWN)
    assert values(ledger, "s", HEIGHT, known=2) == runs(10)
    assert values(ledger, "s", HEIGHT, known=3) == runs((10, 8), 30)
    assert values(ledger, "s", HEIGHT, known=4) == values(ledger, "s", HEIGHT) == runs((20, 8), 30)


# All in a change is said at once


def test_within_a_change_an_open_word_yields_to_one_that_begins_later():
    ledger = record(TEN, says("s", HEIGHT, 20, 3), says("s", HEIGHT, 30, 6))

    assert values(ledger, "s", HEIGHT) == runs((10, 3), (20, 3), 30)


def test_within_a_change_the_order_in_which_things_are_said_makes_no_difference():
    one, other, third = says("s", HEIGHT, 20, 3), says("s", HEIGHT, 30, 6), says("s", HEIGHT, 40, 8, 9)

    assert record(TEN, one, other, third).timelines == record(TEN, third, other, one).timelines


def test_a_value_that_comes_back_later_in_the_same_change_is_a_difference():
    """Left out, the new value would run on for ever."""
    there_and_back = (says("s", HEIGHT, 20, 3), says("s", HEIGHT, 10, 6))

    assert TEN.differences(there_and_back) == there_and_back
    assert values(record(TEN, *there_and_back), "s", HEIGHT) == runs((10, 3), (20, 3), 10)


def test_what_the_same_change_makes_run_on_anyway_is_no_difference():
    ledger = record(SHELF, says("s", HEIGHT, 10, 0, 5))

    assert ledger.differences([says("s", HEIGHT, 10, 0), says("s", HEIGHT, 10, 7)]) == (says("s", HEIGHT, 10, 0),)


# Unknown is not none


def test_none_and_unknown_are_told_apart_on_the_day():
    ledger = record(TEN, says("s", HEIGHT, None, 3), says("s", HEIGHT, UNKNOWN, 6))
    shelves = [ledger.on(day(number)).subjects["s"] for number in range(13)]

    assert [shelf["height"] for shelf in shelves] == runs((10, 3), (None, 3), UNKNOWN)
    assert [len(list(shelf.values())) for shelf in shelves] == runs((2, 6), 1)


def test_what_is_taken_back_does_not_return_by_itself():
    ledger = record(TEN, says("s", HEIGHT, UNKNOWN, 3))

    assert values(ledger, "s", HEIGHT) == runs((10, 3), UNKNOWN)
    assert ledger.breakpoints(frozenset({HEIGHT.key})) == (day(0), day(3))


def test_an_unknown_that_ends_where_nothing_was_said_is_no_switch():
    planned = record(SHELF, says("s", HEIGHT, 10, 0, 3))
    taken_back = record(planned, says("s", HEIGHT, UNKNOWN, 0, 3), says("s", HEIGHT, 20, 5))

    assert taken_back.breakpoints(frozenset({HEIGHT.key})) == (day(5),)


# Days


def test_a_subject_exists_from_its_opening_to_its_closing():
    ledger = record(SHELF, says("s", Shelf.life, False, 5))

    assert values(ledger, "s", NAME) == runs(("s", 5), "gone")
    life = ledger.life("s")
    assert life is not None
    assert (life.since, life.until) == (day(0), day(5))


def test_a_subject_of_which_nothing_was_said_has_no_life_and_no_kind():
    assert SHELF.life("nobody") is None
    assert SHELF.kind_of("nobody") is None
    assert SHELF.kind_of("s") is Shelf


def test_an_empty_ledger_has_nothing_on_any_day_and_one_period_without_end():
    assert not EMPTY.on(day(0)).subjects
    assert EMPTY.breakpoints() == ()
    assert EMPTY.period_of(day(0)).until is None
    assert day(0) in EMPTY.period_of(day(0))


def test_the_same_value_said_again_is_no_switch():
    again = record(SHELF, says("s", HEIGHT, 10, 0, 5))
    ledger = record(again, says("s", HEIGHT, 10, 5))

    assert ledger.breakpoints() == (day(0),)
    assert why(ledger) == runs((2, 5), 3)


def test_a_subject_told_first_stands_first():
    ledger = record(EMPTY, says("z", Shelf.life, True, 9), says("z", NAME, "Z", 9),
                    says("a", Shelf.life, True, 0), says("a", NAME, "A", 0))  # fmt: skip

    assert list(ledger.on(day(9)).subjects) == ["z", "a"]
    assert list(Ledger.of(LIBRARY, ledger.changes).on(day(9)).subjects) == ["z", "a"]


def test_the_history_of_a_subject_tells_what_was_withdrawn_too():
    ledger = record(record(TEN, says("s", HEIGHT, 20, 3)), withdraws=(3,))

    assert [(said.change.number, said.fact.value, said.withdrawn) for said in ledger.history("s")] == [
        (1, True, False), (1, "s", False), (2, 10, False), (3, 20, True),
    ]  # fmt: skip


def test_a_fact_stores_the_key_and_not_the_python_name():
    assert fact("b", Book.name, "B", day(0)) == Fact("b", "book.name", "B", day(0), None)


def test_recording_leaves_the_ledger_as_it_was():
    before = dict(TEN.timelines)
    record(TEN, says("s", HEIGHT, 20, 3))
    refused(TEN, says("s", HEIGHT, "x", 3))

    assert TEN.timelines == before
    assert len(TEN.changes) == 2


@pytest.mark.parametrize("value", [TEN, TEN.changes[0], TEN.changes[0].facts[0]], ids=["ledger", "change", "fact"])
def test_what_was_recorded_does_not_change(value: Any):
    for name in value.__dataclass_fields__:
        with pytest.raises(AttributeError):
            setattr(value, name, getattr(value, name))


# What record refuses


def only(broken: list[Any]) -> Any:
    assert len(broken) == 1, broken
    return broken[0]


@pytest.mark.parametrize(
    ("attribute", "value"),
    [(HEIGHT, "10"), (HEIGHT, True), (HEIGHT, Decimal(10)), (NAME, 3), (NAME, " s "), (NAME, ""), (NAME, ["s"]),
     (Shelf.below, "Not An Id"), (Shelf.life, "ja"), (Shelf.life, 1), (NAME, None), (Shelf.life, None)],
)  # fmt: skip
def test_a_value_of_a_wrong_type_is_refused(attribute: Any, value: Any):
    broken = only(refused(TEN, says("s", attribute, value, 3)))

    assert (broken.subject, broken.key, broken.since) == ("s", attribute.key, day(3))
    assert attribute.label in broken.text


def test_an_unknown_key_is_refused():
    assert "geen bekend kenmerk" in only(refused(TEN, Fact("s", "shelf.colour", "red", day(3)))).text


@pytest.mark.parametrize("id_", ["", "S", "een plank", "s\n", "é", "a" * 101])
def test_a_subject_whose_id_is_no_id_is_refused(id_: str):
    assert any("geen id" in broken.text for broken in refused(TEN, says(id_, Shelf.life, True, 3)))


@pytest.mark.parametrize(("since", "until"), [(5, 5), (5, 4)])
def test_a_word_that_ends_before_it_begins_is_refused(since: int, until: int):
    assert "draai dit om" in only(refused(TEN, says("s", HEIGHT, 20, since, until))).text


@pytest.mark.parametrize(
    ("one", "other"),
    [((3, None), (3, None)), ((3, None), (3, 5)), ((3, 6), (4, None)), ((3, 6), (5, 8)), ((3, 9), (4, 5))],
)
def test_two_words_on_one_key_and_day_are_refused(one: tuple[int, int | None], other: tuple[int, int | None]):
    for first, then in [(one, other), (other, one)]:
        broken = refused(TEN, says("s", HEIGHT, 20, *first), says("s", HEIGHT, 30, *then))
        assert any("twee keer iets" in found.text for found in broken)


@pytest.mark.parametrize(("one", "other"), [((3, 5), (5, None)), ((3, None), (5, 6)), ((3, 5), (5, 7))])
def test_words_on_one_key_that_follow_each_other_are_recorded(one: tuple[int, int | None], other: tuple[int, int]):
    record(TEN, says("s", HEIGHT, 20, *one), says("s", HEIGHT, 30, *other))


@pytest.mark.parametrize(("since", "until"), [(0, None), (5, None), (3, 7)])
def test_what_holds_already_is_refused(since: int, until: int | None):
    assert "geldt al" in only(refused(TEN, says("s", HEIGHT, 10, since, until))).text


def test_unknown_of_what_is_not_known_is_no_difference():
    assert "geldt al" in only(refused(SHELF, says("s", HEIGHT, UNKNOWN, 3))).text


def test_what_holds_already_is_new_where_the_same_change_withdraws_it():
    ledger = record(TEN, says("s", HEIGHT, 10, 0), withdraws=(2,))

    assert why(ledger) == runs(3)


def test_what_holds_on_the_first_day_but_not_on_a_later_one_of_its_own_is_recorded():
    bounded = record(SHELF, says("s", HEIGHT, 10, 0, 5))

    assert values(record(bounded, says("s", HEIGHT, 10, 2)), "s", HEIGHT) == runs(10)


@pytest.mark.parametrize("number", [0, 2, 4, -1])
def test_a_wrong_number_is_refused(number: int):
    answer = TEN.record(replace(next_change(TEN, says("s", HEIGHT, 20, 3)), number=number))

    assert isinstance(answer, list)
    assert "nummer 3 is aan de beurt" in only(answer).text


def test_a_clock_that_runs_backwards_is_refused():
    earlier = TEN.changes[-1].recorded_at - timedelta(seconds=1)

    assert "zet de klok" in only(refused(TEN, says("s", HEIGHT, 20, 3), recorded_at=earlier)).text


def test_two_changes_at_the_same_moment_are_recorded():
    same = TEN.changes[-1].recorded_at

    assert isinstance(TEN.record(next_change(TEN, says("s", HEIGHT, 20, 3), recorded_at=same)), Ledger)


def test_a_change_that_says_nothing_is_refused():
    assert "verandert niets" in only(refused(TEN)).text


@pytest.mark.parametrize("ground", ["", " \n"])
def test_a_change_without_a_ground_is_refused(ground: str):
    assert "grond ontbreekt" in only(refused(TEN, says("s", HEIGHT, 20, 3), ground=ground)).text


def test_a_decision_that_exists_is_ground_enough():
    change_ = next_change(TEN, says("s", HEIGHT, 20, 3), ground="", decision="s")

    assert isinstance(TEN.record(change_), Ledger)


def test_a_decision_that_does_not_exist_is_refused():
    assert "bestaat niet" in only(refused(TEN, says("s", HEIGHT, 20, 3), decision="b")).text


def test_a_decision_may_come_in_by_the_change_that_rests_on_it():
    facts = says("b", Book.life, True, 0), says("b", Book.name, "B", 0)

    assert isinstance(TEN.record(next_change(TEN, *facts, ground="", decision="b")), Ledger)


@pytest.mark.parametrize("numbers", [(0,), (3,), (4,), (-1,)])
def test_withdrawing_what_is_not_there_is_refused(numbers: tuple[int, ...]):
    assert "kan niet worden ingetrokken" in only(refused(TEN, withdraws=numbers)).text


def test_withdrawing_twice_is_refused():
    ledger = record(TEN, withdraws=(2,))

    assert "al ingetrokken" in only(refused(ledger, withdraws=(2,))).text
    assert "twee keer" in only(refused(TEN, withdraws=(2, 2))).text


def test_all_that_is_wrong_is_told_at_once():
    broken = refused(TEN, says("s", HEIGHT, "x", 3), says("s", NAME, 3, 3), ground="")

    assert len(broken) == 3
