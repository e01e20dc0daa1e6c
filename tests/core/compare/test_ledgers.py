"""What a recording changes, told day by day, each thing once."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from raadhuis.core.compare import compare
from raadhuis.core.compare.ledgers import days_between, told_between
from raadhuis.core.entities import VOCABULARY, Municipality, Unit
from raadhuis.core.facts.change import Change, ChangeKind, Fact, fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.organisation import Organisation

START, SPRING, SUMMER, AUTUMN = date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1), date(2026, 10, 1)
DAYS = (START, SPRING, SUMMER, AUTUMN)

BASE = (
    fact("dam", Municipality.life, value=True, since=START),
    fact("dam", Municipality.name, "Dam", START),
    *(
        one
        for id_ in ("a", "b")
        for one in (fact(id_, Unit.life, value=True, since=START), fact(id_, Unit.name, f"Team {id_}", START))
    ),
)


def ledger(*recordings):
    changes = (
        Change(number, "Ans", datetime(2026, 1, 1, tzinfo=UTC), ChangeKind.DECISION, tuple(facts), (), "Proef")
        for number, facts in enumerate(recordings, 1)
    )
    return Ledger.of(VOCABULARY, changes)


def sentences(before, after):
    told = told_between(before, after, days_between(before, after))
    return {day: [event.sentence for event in events] for day, events in told}


def test_each_thing_is_told_once_on_the_first_day_from_which_it_holds():
    after = ledger(BASE, [fact("a", Unit.name, "Team A", SPRING), fact("b", Unit.parent, "a", SUMMER)])
    assert sentences(ledger(BASE), after) == {
        SPRING: ["Team a heet voortaan Team A."],
        SUMMER: ["Van Team b is ‘valt onder’ nu bekend: Team A."],
    }


def test_what_holds_for_a_while_is_told_on_its_first_day_and_its_end_is_no_difference():
    after = ledger(BASE, [fact("a", Unit.name, "Team A", SPRING, SUMMER)])
    assert list(sentences(ledger(BASE), after)) == [SPRING]


def test_two_ledgers_that_tell_the_same_have_no_days_between_them():
    assert days_between(ledger(BASE), ledger(BASE[:2], BASE[2:])) == ()


VALUES = st.builds(
    lambda id_, attribute, since, length: Fact(
        id_, attribute[0].key, attribute[1], DAYS[since], DAYS[since + length] if since + length < len(DAYS) else None
    ),
    st.sampled_from(["a", "b"]),
    st.sampled_from([(Unit.name, "X"), (Unit.name, "Y"), (Unit.parent, None), (Unit.word, "ploeg")]),
    st.integers(0, 3),
    st.integers(1, 4),
)


@given(st.lists(VALUES, max_size=4))
def test_every_difference_on_any_day_was_told_by_then(facts):
    """Held against each day by itself."""
    before, after = ledger(BASE), ledger(BASE, *([one] for one in facts))
    told = dict(told_between(before, after, days_between(before, after)))
    for day in DAYS:
        events = compare(Organisation.on(before, day), Organisation.on(after, day))
        so_far = {one for since, some in told.items() if since <= day for event in some for one in event.differences}
        assert so_far.issuperset(one for event in events for one in event.differences)
