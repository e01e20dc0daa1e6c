"""What has to be said so that a ledger tells what another one tells."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.core.facts import oracle
from tests.core.facts.toy import DAYS, EMPTY, LIBRARY, Book, Shelf, day, next_change, opened, record, runs, says, values
from tests.core.facts.worlds import ALL, together

from raadhuis.core.facts.change import ChangeKind, Fact
from raadhuis.core.facts.difference import needed, standing
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.period import Period
from raadhuis.core.facts.values import UNKNOWN

SUBJECTS: list[tuple[str, type[Shelf | Book]]] = [("s1", Shelf), ("s2", Shelf), ("b1", Book)]
PLACES = [place for place in ALL if place[0] in dict(SUBJECTS) and place[1] not in (Shelf.name, Book.name)]


FRAMES: list[dict[str, Any]] = [
    {"kind": ChangeKind.OBSERVATION, "ground": "een pagina"},
    {"kind": ChangeKind.DECISION, "ground": "een besluit"},
    {"kind": ChangeKind.CORRECTION, "ground": "een fout"},
]


@st.composite
def sound(draw: st.DrawFn) -> Ledger:
    """A ledger of changes that could each be recorded: subjects open and close, and have plans and corrections."""
    ledger = EMPTY
    for id_, kind in SUBJECTS:
        if draw(st.booleans()):
            since, until = draw(st.sampled_from([0, 0, 3])), draw(st.sampled_from([None, None, 8]))
            facts = says(id_, kind.life, True, since, until), says(id_, kind.name, id_, since)
            ledger = ledger.lay(next_change(ledger, *facts, **draw(st.sampled_from(FRAMES))))
    for said in draw(st.lists(together(PLACES, least=1, most=4), max_size=5)):
        frame = draw(st.sampled_from(FRAMES))
        after = ledger.record(next_change(ledger, *ledger.differences(said), **frame))
        ledger = after if isinstance(after, Ledger) else ledger
    return ledger


days = st.sampled_from(DAYS)


def agreed(ledger: Ledger, wanted: Ledger, seen: date) -> Ledger:
    """The ledger after what is needed was observed."""
    return ledger.lay(next_change(ledger, *facts_needed(ledger, wanted, seen), **FRAMES[0]))


def facts_needed(ledger: Ledger, wanted: Ledger, seen: date) -> list[Fact]:
    return [one.fact for one in needed(ledger, wanted, seen)]


@given(sound(), sound(), days)
def test_with_what_is_needed_a_ledger_tells_what_the_other_does(ledger: Ledger, wanted: Ledger, seen: date):
    """From the day on which the other was seen in all, before it only where it speaks; but what is firm stands."""
    after = oracle.boards(agreed(ledger, wanted, seen).changes)
    before, other = oracle.boards(ledger.changes), oracle.boards(wanted.changes)
    own = {(one.kind, one.ground) for one in wanted.changes}
    firm = {
        one.number
        for one in ledger.changes
        if one.kind is not ChangeKind.OBSERVATION and (one.kind, one.ground) not in own
    }
    life = {subject: key for subject, key in before | other if key.endswith(".bestaat")}
    kept = {
        subject
        for (subject, _), board in before.items()
        for number, told in board.items()
        if number >= seen and told.number in firm and told.fact.value is not UNKNOWN
    } - {subject for subject, _ in other}

    for subject, key in before | other:
        old, new = before.get((subject, key), {}), other.get((subject, key), {})
        for number in DAYS:
            if key != life[subject] and said_on(after, subject, life[subject], number) is not True:
                continue  # of what does not exist, nothing is told
            stands = subject in kept or (number in old and old[number].number in firm and yields(new, old, number))
            counts = not stands and (number >= seen or number in new)
            expected = said_on(other if counts else before, subject, key, number)
            assert said_on(after, subject, key, number) == expected, (subject, key, number)


def said_on(found: oracle.Boards, subject: str, key: str, number: date) -> Any:
    """What holds, where not existing and not known to exist are one."""
    value = oracle.value(found, subject, LIBRARY.keys[key], number)
    return False if value is UNKNOWN and key.endswith(".bestaat") else value


def yields(new: oracle.Board, old: oracle.Board, number: date) -> bool:
    """Whether the new word has nothing of its own to say on a day: it is silent, or runs on past a later old one."""
    return number not in new or (new[number].fact.until is None and begin(new, number) < begin(old, number))


def begin(board: oracle.Board, number: date) -> date:
    """The first of the days up to this one on which the same word counts."""
    while number - timedelta(1) in board and board[number - timedelta(1)] is board[number]:
        number -= timedelta(1)
    return number


@given(sound(), sound(), days)
def test_what_is_needed_can_be_said_in_one_change_and_once_said_nothing_is_needed(
    ledger: Ledger, wanted: Ledger, seen: date
):
    facts = facts_needed(ledger, wanted, seen)
    after = agreed(ledger, wanted, seen)

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


def observed(*facts: Fact) -> Ledger:
    return EMPTY.lay(next_change(EMPTY, *facts, kind=ChangeKind.OBSERVATION, ground="Een pagina"))


SHELF = (says("s", Shelf.life, True, 0), says("s", Shelf.name, "s", 0), says("s", Shelf.height, 10, 0))


def test_a_plan_on_a_ground_that_the_page_does_not_name_outlives_what_the_page_tells():
    planned = record(observed(*SHELF), says("s", Shelf.height, 30, 8))
    after = record(planned, *facts_needed(planned, observed(*SHELF[:2], says("s", Shelf.height, 20, 0)), day(5)))

    assert values(after, "s", Shelf.height) == runs((20, 8), 30)
    assert values(record(after, withdraws=(2,)), "s", Shelf.height) == runs(20)


def test_what_a_decision_says_is_not_undone_by_the_silence_of_a_page_but_by_its_word():
    decided = record(observed(*SHELF), says("s", Shelf.height, 30, 2))

    assert facts_needed(decided, observed(*SHELF[:2]), day(5)) == []
    told = observed(*SHELF[:2], says("s", Shelf.height, 20, 5))
    assert facts_needed(decided, told, day(5)) == [says("s", Shelf.height, 20, 5)]


def test_a_subject_of_a_decision_that_the_page_does_not_have_stands_and_is_named():
    decided = opened(observed(*SHELF), Shelf, "t", 2)

    assert facts_needed(decided, observed(*SHELF), day(5)) == []
    assert standing(decided, observed(*SHELF), day(5)) == ("t",)


def test_what_the_page_itself_told_of_a_decision_is_for_the_page_to_take_back():
    """Both ledgers name the ground "omdat"."""
    planned = record(TWO, says("t", Shelf.name, "later", 8))
    after = record(planned, *facts_needed(planned, record(TWO, says("t", Shelf.name, "later", 10)), day(5)))

    assert values(after, "t", Shelf.name) == runs(("t", 10), "later")
