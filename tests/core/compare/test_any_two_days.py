"""Whatever was said, and whichever two days are compared: each difference is told, once, in a sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import DAYS, ledgers, values

from raadhuis.core.compare import compare, replay
from raadhuis.core.entities import (
    VOCABULARY,
    Appointment,
    Body,
    Municipality,
    Person,
    Post,
    Responsibility,
    Seat,
    Site,
    Succession,
    Task,
    Unit,
)
from raadhuis.core.facts.change import Change, ChangeKind, Fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Attribute, Subject
from raadhuis.core.organisation import Organisation

IDS: Mapping[type[Subject], list[str]] = {
    Municipality: ["gem"],
    Unit: ["stad", "groen", "water", "leef"],
    Body: ["directie"],
    Post: ["chef", "hoofd"],
    Person: ["jan", "piet"],
    Appointment: ["p1", "p2", "p3"],
    Seat: ["z1", "z2"],
    Task: ["bomen"],
    Responsibility: ["v1", "v2", "v3"],
    Succession: ["o1", "o2"],
    Site: ["stadhuis"],
}
KNOWN = {kind.wire: ids for kind, ids in IDS.items()}


def facts(id_: str, attribute: Attribute[Any, Any], days: list[date]) -> st.SearchStrategy[Fact]:
    told = values(attribute, KNOWN) if attribute.required else values(attribute, KNOWN) | st.none()
    return st.builds(Fact, st.just(id_), st.just(attribute.key), told, st.sampled_from(days))


ALL = [(kind, id_, attribute) for kind, ids in IDS.items() for id_ in ids for attribute in kind.attributes.values()]
NEEDED = [facts(id_, attribute, DAYS[:1]) for _, id_, attribute in ALL if attribute.required]
MORE = st.lists(
    st.one_of([facts(id_, attribute, DAYS) for _, id_, attribute in ALL if not attribute.fixed]), max_size=20
)
LIVES = [
    st.sampled_from([(0, None), (0, None), (0, 3), (2, None)]).map(
        lambda life, id_=id_, kind=kind: Fact(id_, kind.life.key, True, DAYS[life[0]], life[1] and DAYS[life[1]])
    )
    for kind, ids in IDS.items()
    for id_ in ids
]


@st.composite
def busy(draw: st.DrawFn) -> Ledger:
    """Few subjects of which much is said, also of what is not there on the day: denser than what can be recorded."""
    ledger = Ledger(VOCABULARY)
    for number, said in enumerate((draw(st.tuples(*LIVES, *NEEDED)), draw(MORE)), 1):
        ledger = ledger.lay(Change(number, "proef", datetime(2026, 1, 1, tzinfo=UTC), ChangeKind.DECISION, tuple(said)))
    return ledger


@st.composite
def two_days(draw: st.DrawFn) -> tuple[Organisation, Organisation]:
    """Two days of one register, in whole or as the public may see them."""
    recorded = draw(st.booleans())
    ledger = draw(ledgers() if recorded else busy())
    one, other = (Organisation.on(ledger, draw(st.sampled_from([date(2000, 1, 1), *DAYS]))) for _ in range(2))
    return (one.public(), other.public()) if recorded and draw(st.booleans()) else (one, other)


def flat(organisation: Organisation) -> dict[tuple[str, str], object]:
    """Every value that holds, by subject and key."""
    return {
        (id_, attribute.key): value
        for id_, subject in organisation.subjects.items()
        for attribute, value in ((type(subject).life, True), *subject.values())
    }


@given(two_days())
def test_each_value_that_differs_is_told_by_one_event_and_replaying_them_gives_the_second_day(days):
    before, after = days
    old, new = flat(before), flat(after)

    events = compare(before, after)

    told = Counter((one.subject, one.key, one.before, one.after) for event in events for one in event.differences)

    assert told == Counter(
        (*place, old.get(place, UNKNOWN), new.get(place, UNKNOWN))
        for place in old.keys() | new.keys()
        if old.get(place, UNKNOWN) != new.get(place, UNKNOWN)
    )
    assert replay(before, events) == after.subjects


@given(two_days())
def test_every_event_rests_on_a_difference_and_is_a_sentence_on_one_line(days):
    events = compare(*days)

    assert all(event.differences and event.about for event in events)
    for sentence in (event.sentence for event in events):
        assert sentence == " ".join(sentence.split())
        assert sentence.endswith(".")
        assert not re.search(r"UNKNOWN|Unknown\.|Kind\.|<class| object at |datetime", sentence), sentence
