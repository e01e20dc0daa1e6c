"""What may never be: it is found exactly when some day has it."""

from itertools import pairwise

from hypothesis import event, given, settings
from hypothesis import strategies as st
from tests.core.facts import oracle
from tests.core.facts.structure_oracle import Fault, faults
from tests.core.facts.toy import (
    EMPTY,
    LIBRARY,
    Book,
    Shelf,
    change,
    day,
    next_change,
    opened,
    record,
    refused,
    runs,
    says,
    values,
)
from tests.core.facts.worlds import ALL, BOOKS, SHELVES, facts, histories, together

from raadhuis.core.facts.change import Broken, Change, Fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.structure import broken_structure
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.wording import Wording

WORDS = {
    "twee keer": "twice", "kan niet:": "outside", "ontbreekt": "missing", "ligt vast": "changed",
    "verwijst": "dangling", "kring": "circle",
}  # fmt: skip
"""The word in a sentence that tells what is wrong."""


def what(broken: Broken) -> str:
    return next(what for word, what in WORDS.items() if word in broken.text)


def told(broken: list[Broken]) -> set[Fault]:
    """What is told to be broken, each with the first day."""
    first: dict[tuple[str, str, str], Fault] = {}
    for one in broken:
        assert isinstance(one.text, Wording)
        assert one.subject
        assert one.key
        assert one.since
        fault = Fault(what(one), one.subject, one.key, one.since)
        first[fault[:3]] = min(fault, first.get(fault[:3], fault), key=lambda fault: fault.since)
    return set(first.values())


def opening() -> Change:
    """All that there is, from day 0 on."""
    kinds: list[tuple[str, type[Shelf | Book]]] = [*((id_, Shelf) for id_ in SHELVES), *((id_, Book) for id_ in BOOKS)]
    return change(
        1, *(fact for id_, kind in kinds for fact in (says(id_, kind.life, True, 0), says(id_, kind.name, "A", 0)))
    )


LIVELY = [place for place in ALL if place[1] not in (Shelf.name, Book.name)]


@st.composite
def lively(draw: st.DrawFn) -> list[Change]:
    """Changes after an opening, so that most of what is said is said of what exists."""
    changes = [opening()]
    for number in range(2, draw(st.integers(2, 7)) + 1):
        withdraws = draw(st.just(()) | st.just(()) | st.tuples(st.integers(1, number - 1)))
        changes.append(change(number, *draw(together(LIVELY, least=1, most=4)), withdraws=withdraws))
    return changes


@given(lively() | histories(ALL))
def test_what_is_broken_is_found_exactly_when_some_day_has_it(changes: list[Change]):
    ledger = Ledger.of(LIBRARY, changes)
    found = told(broken_structure(ledger))
    if any(fault.what == "twice" for fault in found):
        found = {fault for fault in found if fault.what == "twice"}
    expected = faults(oracle.boards(changes))
    event(", ".join(sorted({fault.what for fault in expected})) or "sound")

    assert found == expected


@settings(max_examples=60)
@given(st.data())
def test_record_takes_exactly_what_is_new_and_leaves_nothing_broken(data: st.DataObject):
    """It looks only around what a change touches, and misses nothing by that."""
    ledger = EMPTY.lay(opening())
    for _ in range(5):
        standing = [one.number for one in oracle.counting(ledger.changes)]
        withdraws = data.draw(
            st.just(()) | st.just(()) | st.tuples(st.sampled_from(standing)) if standing else st.just(())
        )
        said = data.draw(together(LIVELY, least=1, most=3) | st.lists(facts(LIVELY), min_size=1, max_size=2))
        proposed = next_change(ledger, *said, withdraws=withdraws)
        without = oracle.boards([*ledger.changes, next_change(ledger, withdraws=withdraws)])
        new = oracle.differences(without, proposed.number, said)
        sound = not oracle.said_twice(said) and new == sorted(said, key=lambda fact: fact.since)
        sound = sound and not faults(oracle.boards([*ledger.changes, proposed]))
        answer = ledger.record(proposed)

        assert isinstance(answer, Ledger) == sound, answer
        if isinstance(answer, Ledger):
            ledger = answer


@settings(max_examples=60)
@given(st.data())
def test_changes_are_recorded_together_all_or_none_by_what_they_lead_to(data: st.DataObject):
    ledger = EMPTY.lay(opening())
    for _ in range(3):
        proposed: list[Change] = []
        new = True
        for number in range(len(ledger.changes) + 1, len(ledger.changes) + 3):
            said = data.draw(together(LIVELY, least=1, most=2))
            before = oracle.boards([*ledger.changes, *proposed])
            new = new and oracle.differences(before, number, said) == sorted(said, key=lambda fact: fact.since)
            proposed.append(change(number, *said))
        sound = not faults(oracle.boards([*ledger.changes, *proposed]))
        answer = ledger.record(*proposed)

        assert isinstance(answer, Ledger) == (new and sound), answer
        if isinstance(answer, Ledger):
            ledger = answer


# Scenarios by name

THREE = opened(opened(opened(EMPTY, Shelf, "a"), Shelf, "b"), Shelf, "c")


def only(broken: list[Broken]) -> tuple[str, str | None, str | None, int]:
    """What the only thing wrong is: what, of whom, of which attribute, and the number of the first day."""
    assert len(broken) == 1, broken
    (one,) = broken
    assert one.since
    return what(one), one.subject, one.key, (one.since - day(0)).days


def test_two_moves_each_fine_on_its_own_day_that_form_a_circle_from_a_later_day_are_refused():
    planned = record(THREE, says("a", Shelf.below, "b", 8))

    assert only(refused(planned, says("b", Shelf.below, "a", 3))) == ("circle", "b", "shelf.below", 8)


def test_two_moves_that_never_hold_on_one_day_form_no_circle():
    planned = record(THREE, says("a", Shelf.below, "b", 8))

    record(planned, says("b", Shelf.below, "a", 3, 8))


def test_a_longer_circle_that_is_closed_by_a_plan_is_refused_with_all_its_names():
    chain = record(record(THREE, says("a", Shelf.below, "b", 0)), says("b", Shelf.below, "c", 0))
    broken = refused(chain, says("c", Shelf.below, "a", 5))

    assert only(broken) == ("circle", "c", "shelf.below", 5)
    assert "‘c’ → ‘a’ → ‘b’ → ‘c’" in broken[0].text


def test_withdrawing_what_broke_a_circle_is_refused():
    under = record(THREE, says("a", Shelf.below, "b", 0))
    moved = record(under, says("a", Shelf.below, None, 3))
    turned = record(moved, says("b", Shelf.below, "a", 3))

    assert only(refused(turned, withdraws=(5,))) == ("circle", "a", "shelf.below", 3)


def test_a_subject_that_leads_to_itself_is_refused():
    assert only(refused(THREE, says("a", Shelf.below, "a", 4))) == ("circle", "a", "shelf.below", 4)


def test_of_a_circle_that_comes_twice_the_first_day_is_told():
    often = record(THREE, says("a", Shelf.below, "b", 3, 5), says("a", Shelf.below, "b", 8, 9))

    assert only(refused(often, says("b", Shelf.below, "a", 0))) == ("circle", "b", "shelf.below", 3)


def test_a_circle_over_a_subject_that_no_longer_exists_is_none():
    books = opened(opened(EMPTY, Book, "new"), Book, "old")
    followed = record(books, says("old", Book.follows, ("new",), 0))
    gone = record(followed, says("old", Book.life, False, 4))

    assert only(refused(gone, says("new", Book.follows, ("old",), 3)))[0] == "circle"
    record(gone, says("new", Book.follows, ("old",), 4))


def chain(steps: int) -> list[Fact]:
    """Shelves, each below the one before."""
    ids = [f"s{number}" for number in range(steps + 1)]
    lives = [fact for id_ in ids for fact in (says(id_, Shelf.life, True, 0), says(id_, Shelf.name, id_, 0))]
    return [*lives, *(says(below, Shelf.below, above, 0) for above, below in pairwise(ids))]


def test_a_tree_of_a_hundred_steps_is_recorded_and_a_deeper_one_is_refused():
    record(EMPTY, *chain(100))
    (broken,) = refused(EMPTY, *chain(101))

    assert "meer dan 100 stappen" in broken.text


def test_closing_a_subject_that_another_still_refers_to_is_refused():
    under = record(THREE, says("a", Shelf.below, "b", 0))

    assert only(refused(under, says("b", Shelf.life, False, 6))) == ("dangling", "a", "shelf.below", 6)
    record(under, says("b", Shelf.life, False, 6), says("a", Shelf.below, None, 6))
    record(under, says("b", Shelf.life, False, 6), says("a", Shelf.life, False, 6))


def test_opening_a_subject_later_than_what_refers_to_it_is_refused():
    opened_late = opened(THREE, Shelf, "late", since=5)

    assert only(refused(opened_late, says("a", Shelf.below, "late", 3))) == ("dangling", "a", "shelf.below", 3)
    record(opened_late, says("a", Shelf.below, "late", 5))


def test_an_opening_day_is_corrected_to_an_earlier_one_with_what_a_subject_must_have():
    late = opened(EMPTY, Shelf, "a", since=5)

    assert only(refused(late, says("a", Shelf.life, True, 3))) == ("missing", "a", "shelf.name", 3)
    earlier = record(late, says("a", Shelf.life, True, 3), says("a", Shelf.name, "a", 3))
    assert values(earlier, "a", Shelf.name) == runs(("gone", 3), "a")


def test_an_opening_day_is_corrected_to_a_later_one_unless_something_leans_on_the_days_before():
    early = opened(opened(EMPTY, Shelf, "a", since=3), Book, "b")
    shelved = record(early, says("b", Book.shelf, "a", 4))
    later = record(early, says("a", Shelf.life, UNKNOWN, 3, 6))

    assert values(later, "a", Shelf.name) == runs(("gone", 6), "a")
    assert only(refused(shelved, says("a", Shelf.life, UNKNOWN, 3, 6))) == ("dangling", "b", "book.shelf", 4)


def test_what_reopens_is_refused():
    closed = opened(EMPTY, Shelf, "a", until=3)

    assert only(refused(closed, says("a", Shelf.life, True, 5))) == ("twice", "a", "shelf.bestaat", 5)


def test_a_life_in_two_pieces_without_a_day_between_is_one_life():
    closed = opened(EMPTY, Shelf, "a", until=3)

    record(closed, says("a", Shelf.life, True, 3))


def test_a_break_in_a_life_is_refused():
    assert only(refused(THREE, says("a", Shelf.life, False, 3, 5))) == ("twice", "a", "shelf.bestaat", 5)


def test_a_reference_to_nothing_is_refused():
    assert only(refused(THREE, says("a", Shelf.below, "nothing", 2))) == ("dangling", "a", "shelf.below", 2)


def test_a_reference_to_another_kind_is_refused():
    with_book = opened(THREE, Book, "book")

    broken = refused(with_book, says("a", Shelf.below, "book", 2))
    assert only(broken) == ("dangling", "a", "shelf.below", 2)
    assert "hier hoort een shelf" in broken[0].text


def test_of_a_reference_to_what_opens_later_and_closes_again_its_own_first_day_is_told():
    short = opened(THREE, Shelf, "short", since=3, until=6)

    assert only(refused(short, says("a", Shelf.below, "short", 1))) == ("dangling", "a", "shelf.below", 1)
    assert only(refused(short, says("a", Shelf.below, "short", 4))) == ("dangling", "a", "shelf.below", 6)


def test_each_reference_in_a_list_is_looked_at():
    books = opened(opened(EMPTY, Book, "x"), Book, "y")

    broken = refused(books, says("x", Book.follows, ("y", "z"), 2))
    assert only(broken) == ("dangling", "x", "book.follows", 2)
    assert "‘z’" in broken[0].text


def test_a_reference_outside_the_life_of_what_it_refers_to_says_which_of_the_two_to_shift():
    shelves = opened(opened(EMPTY, Shelf, "b"), Shelf, "a", since=3, until=6)
    (early,) = refused(shelves, says("b", Shelf.below, "a", 1, 5))
    (late,) = refused(shelves, says("b", Shelf.below, "a", 4, 9))

    assert "Laat ‘a’ op 2 januari 2026 of eerder beginnen (in een bestand met ‘van’), of laat dit pas" in early.text
    assert "Laat ‘a’ langer bestaan, of laat dit vanaf 7 januari 2026 naar iets anders verwijzen." in late.text


def test_what_may_refer_to_what_is_gone_may_not_refer_to_what_never_was():
    books = opened(opened(EMPTY, Book, "old", until=3), Book, "new", since=5)

    record(books, says("new", Book.follows, ("old",), 5))
    assert only(refused(books, says("new", Book.follows, ("older",), 5))) == ("dangling", "new", "book.follows", 5)


def test_withdrawing_an_opening_that_something_refers_to_is_refused():
    ledger = record(opened(opened(EMPTY, Shelf, "a"), Shelf, "b"), says("b", Shelf.below, "a", 2))

    assert only(refused(ledger, withdraws=(1,))) == ("dangling", "b", "shelf.below", 2)
    record(ledger, withdraws=(1, 3))


def test_withdrawing_an_opening_of_which_more_was_said_is_refused():
    ledger = record(opened(EMPTY, Shelf, "a"), says("a", Shelf.height, 3, 2))

    assert only(refused(ledger, withdraws=(1,))) == ("outside", "a", "shelf.height", 2)


def test_a_subject_must_have_what_is_required_all_its_life():
    assert only(refused(EMPTY, says("a", Shelf.life, True, 2))) == ("missing", "a", "shelf.name", 2)
    assert only(refused(THREE, says("a", Shelf.name, UNKNOWN, 4, 6))) == ("missing", "a", "shelf.name", 4)
    record(EMPTY, says("a", Shelf.life, True, 2, 4), says("a", Shelf.name, "A", 2, 4))


def test_what_is_said_of_a_subject_that_does_not_exist_is_refused():
    (never,) = refused(EMPTY, says("a", Shelf.name, "A", 2))
    (no_longer,) = refused(opened(EMPTY, Shelf, "a", until=4), says("a", Shelf.height, 3, 6))

    assert only([never]) == ("outside", "a", "shelf.name", 2)
    assert "‘A’ bestaat niet." in never.text
    assert only([no_longer]) == ("outside", "a", "shelf.height", 6)
    assert "bestaat alleen van 1 januari 2026 t/m 4 januari 2026" in no_longer.text


def test_a_plan_for_after_the_closing_is_refused_until_it_is_withdrawn():
    planned = record(THREE, says("a", Shelf.height, 3, 8))

    assert only(refused(planned, says("a", Shelf.life, False, 5))) == ("outside", "a", "shelf.height", 8)
    record(planned, says("a", Shelf.life, False, 5), withdraws=(4,))


def test_a_subject_may_close_while_a_word_with_an_end_holds():
    """What would have gone on after that word is no obstacle: nobody said it of days on which this does not exist."""
    bounded = record(record(THREE, says("a", Shelf.height, 3, 0)), says("a", Shelf.height, 4, 3, 8))
    ledger = record(bounded, says("a", Shelf.life, False, 5))

    assert values(ledger, "a", Shelf.height) == runs((3, 3), (4, 2), "gone")


def test_what_runs_on_past_the_closing_is_no_fault():
    ledger = record(record(THREE, says("a", Shelf.height, 3, 1)), says("a", Shelf.life, False, 5))

    assert broken_structure(ledger) == []


def test_what_is_fixed_does_not_change():
    book = record(opened(EMPTY, Book, "x"), says("x", Book.language, "nl", 0))

    assert only(refused(book, says("x", Book.language, "fy", 4))) == ("changed", "x", "book.language", 4)
    assert only(refused(book, says("x", Book.language, None, 4))) == ("changed", "x", "book.language", 4)
    record(book, says("x", Book.language, "fy", 0))


def test_what_is_fixed_may_be_told_late_or_taken_back():
    book = record(opened(EMPTY, Book, "x"), says("x", Book.language, "nl", 3))

    record(book, says("x", Book.language, UNKNOWN, 3, 5))


def test_an_id_of_one_kind_is_not_used_for_another():
    broken = refused(THREE, says("a", Book.life, True, 5), says("a", Book.name, "A", 5))

    assert [one.subject for one in broken] == ["a"]
    assert "kan niet tegelijk book en shelf zijn" in broken[0].text


def test_a_decision_is_not_withdrawn_from_under_a_change_that_rests_on_it():
    resting = EMPTY.lay(opened(EMPTY, Book, "law").changes[0])
    ledger = resting.record(
        next_change(resting, says("s", Shelf.life, True, 0), says("s", Shelf.name, "S", 0), decision="law")
    )
    assert isinstance(ledger, Ledger)

    assert "berust op besluit ‘law’" in refused(ledger, withdraws=(1,))[0].text
    record(ledger, withdraws=(1, 2))


def test_changes_that_lean_on_one_another_are_recorded_together():
    shelf = change(1, says("s", Shelf.life, True, 0), says("s", Shelf.name, "S", 0), says("s", Shelf.below, "t", 0))
    under = change(2, says("t", Shelf.life, True, 0), says("t", Shelf.name, "T", 0))

    assert isinstance(EMPTY.record(shelf, under), Ledger)
    assert only(refused(EMPTY, *shelf.facts)) == ("dangling", "s", "shelf.below", 0)


def test_of_changes_recorded_together_none_is_kept_where_one_cannot_be():
    wrong = change(5, says("a", Shelf.height, "x", 0))

    assert isinstance(THREE.record(change(4, says("a", Shelf.height, 3, 0)), wrong), list)
    assert isinstance(THREE.record(), Ledger)


def test_all_that_is_broken_is_told_at_once():
    broken = refused(
        THREE, says("a", Shelf.below, "nothing", 2), says("b", Shelf.name, UNKNOWN, 4), says("c", Shelf.below, "c", 1)
    )

    assert told(broken) == {
        Fault("dangling", "a", "shelf.below", day(2)),
        Fault("missing", "b", "shelf.name", day(4)),
        Fault("circle", "c", "shelf.below", day(1)),
    }


def test_subjects_that_are_not_touched_are_not_looked_at_again():
    """So that a fault of the past, found by a later check, does not stop every change."""
    faulty = THREE.lay(next_change(THREE, says("a", Shelf.below, "nothing", 2)))

    record(faulty, says("b", Shelf.height, 3, 2))
    assert broken_structure(faulty)


def test_of_what_refers_to_a_touched_subject_only_that_reference_is_looked_at():
    books = opened(THREE, Book, "x")
    faulty = books.lay(next_change(books, says("x", Book.shelf, "a", 2), says("x", Book.follows, ("nothing",), 2)))

    record(faulty, says("a", Shelf.height, 3, 2))
    assert only(refused(faulty, says("a", Shelf.life, False, 5))) == ("dangling", "x", "book.shelf", 5)
