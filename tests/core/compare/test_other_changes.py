"""What is said of everything else, and of all at once."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from tests.core.compare.town import (
    BOMEN,
    CHEF,
    DAY,
    DIRECTIE,
    GROEN,
    JAN,
    LEEF,
    PIET,
    SAMENLEVING,
    STAD,
    WATER,
    answers,
    became,
    but,
    day,
    from_to,
    placed,
    say,
    sits,
    unit,
)

from raadhuis.core.compare import EventKind, compare, observed_on, replay
from raadhuis.core.entities import (
    VOCABULARY,
    Decision,
    Filled,
    Leading,
    Municipality,
    Office,
    Partner,
    Person,
    Site,
    SuccessionKind,
    Task,
    Unit,
    Vacancy,
)
from raadhuis.core.facts.change import Change, ChangeKind, Fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.values import TEXT, UNKNOWN
from raadhuis.core.facts.vocabulary import Subject, optional, required

# Any other attribute


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (("Groen", "Bos"), ("Bos", "Water", "Lucht"),
         "Team Groen gaat voortaan ook over ‘Water’ en ‘Lucht’; niet meer over ‘Groen’."),
        (("Groen",), ("Bos",), "Team Groen gaat voortaan over ‘Bos’; niet meer over ‘Groen’."),
        (("Groen",), ("Groen", "Bos"), "Team Groen gaat voortaan ook over ‘Bos’."),
        (("Groen", "Bos"), ("Bos",), "Team Groen gaat niet meer over ‘Groen’."),
        (("Groen", "Bos"), ("Bos", "Groen"), "Van Team Groen verandert de volgorde bij ‘gaat over’: ‘Bos’ en ‘Groen’."),
        (None, ("Bos",), "Van Team Groen verandert ‘gaat over’: van geen in ‘Bos’."),
        (("Bos",), UNKNOWN, "Van Team Groen is ‘gaat over’ niet meer bekend; dat was ‘Bos’."),
    ],
)  # fmt: skip
def test_what_a_team_is_about(old, new, sentence):
    assert from_to(but(GROEN, parent=None, subjects=old), but(GROEN, parent=None, subjects=new)) == [sentence]


@pytest.mark.parametrize(
    ("subject", "values", "sentence"),
    [
        (Site("stadhuis", {"name": "Stadhuis", "opening_hours": ("9-17",)}), {"opening_hours": ("10-16",)},
         "Van vestiging Stadhuis verandert ‘openingstijden’: erbij komt ‘10-16’; weg valt ‘9-17’."),
        (but(CHEF, fte=Decimal("0.8"), where=None), {"fte": Decimal(1)},
         "Van de functie directeur verandert ‘fte’: van 0,8 in 1."),
        (but(CHEF, offices=(Office.SECRETARY, Office.WORKS_DIRECTOR), where=None), {"offices": (Office.SECRETARY,)},
         "Van de functie directeur verandert ‘ambten volgens de wet’: weg valt WOR-bestuurder."),
        (but(STAD, leading=Leading.SINGLE), {"leading": Leading.SHARED},
         "Van Domein Stad verandert ‘vorm van leiding’: van eenhoofdig in gedeeld."),
        (Municipality("gem", {"name": "Dorp", "span_limit": 8}), {"span_limit": 10},
         "Van gemeente Dorp verandert ‘hoeveel onderdelen een leidinggevende ten hoogste leidt’: van 8 in 10."),
        (but(answers("groen", "bomen"), area=UNKNOWN), {"area": "Noord"},
         "Van ‘bomen’ bij ‘groen’ (uitvoering) is ‘gebied’ nu bekend: ‘Noord’."),
        (Decision("b", {"name": "Visie", "day": date(2018, 5, 1)}), {"day": date(2018, 5, 8)},
         "Van besluit ‘Visie’ verandert ‘dag’: van 1 mei 2018 in 8 mei 2018."),
        (Person("jan", {"name": "Jan Jansen", "shown": True}), {"shown": False},
         "Van Jan Jansen verandert ‘naam is openbaar’: van ja in nee."),
        (but(GROEN, parent=None), {"name": "Team Park", "word": "ploeg"},
         "Van Team Park (was: Team Groen) is ‘eigen woord voor de soort’ nu bekend: ‘ploeg’."),
        (but(GROEN, parent=None, remark="a\nb"), {"remark": None},
         "Van Team Groen verandert ‘interne opmerking’: van ‘a b’ in geen."),
    ],
)  # fmt: skip
def test_any_other_attribute(subject, values, sentence):
    assert from_to(subject, but(subject, **values))[-1] == sentence


def test_other_kinds_come_and_go_in_their_own_words():
    other = [
        Partner("parkstad", {"name": "Parkstad"}),
        Vacancy("v", {"name": "Baas", "post": "chef"}),
        JAN,
        Decision("b", {"name": "Visie"}),
    ]

    assert say(day(), day(*other)) == [
        "Vacature ‘Baas’ staat open.",
        "Jan Jansen komt erbij.",
        "Parkstad is een nieuwe partner.",
        "Besluit ‘Visie’ is nieuw.",
    ]
    assert say(day(*other), day()) == [
        "Vacature ‘Baas’ staat niet meer open.",
        "Jan Jansen is er niet meer.",
        "Parkstad is geen partner meer.",
        "Besluit ‘Visie’ is er niet meer.",
    ]


# All at once


def test_the_kinds_of_event_stand_in_the_order_of_their_weight():
    before = day(
        STAD, SAMENLEVING, GROEN, WATER, but(CHEF, filled=Filled.FILLED), BOMEN, DIRECTIE, sits("chef", "directie")
    )
    after = day(
        LEEF, but(STAD, leaders=("chef",), about=("Nieuw.",)), but(SAMENLEVING, name="Domein Mens", leaders=None),
        but(GROEN, parent="samenleving", leaders=("chef",)), but(CHEF, filled=Filled.VACANT), BOMEN, DIRECTIE,
        answers("groen", "bomen"), became(SuccessionKind.RENAMED, ("oud",), ("groen",)),
    )  # fmt: skip

    kinds = [event.kind for event in compare(before, after)]

    assert kinds == sorted(kinds, key=[*EventKind].index)
    assert len(set(kinds)) >= 8


def test_from_a_day_on_which_nothing_was_known_all_is_one_event():
    gem = Municipality("gem", {"name": "Dorp"})
    known = day(gem, STAD, GROEN, CHEF, JAN, placed("jan", "chef"))

    (event,) = compare(day(), known)

    assert event.kind is EventKind.KNOWN
    assert event.sentence == (
        "Vanaf dan is van deze gemeente iets bekend: 2 onderdelen, 1 functie, 1 persoon en 1 plaatsing."
    )
    assert replay(day(), [event]) == known.subjects
    assert say(known, day()) == [
        "Van deze gemeente is dan niets meer bekend: 2 onderdelen, 1 functie, 1 persoon en 1 plaatsing."
    ]
    assert say(day(), day(gem)) == ["Vanaf dan is van deze gemeente iets bekend."]


def test_a_kind_that_was_added_to_the_vocabulary_is_told_without_words_of_its_own():
    class Tree(Subject, wire="boom", plural="bomen", label="boom"):
        name = required(TEXT, "naam", "Naam")
        sort = optional(TEXT, "soort", "Soort")

    oak = Tree("eik", {"name": "Eik", "sort": "loof"})

    assert say(day(), day(oak)) == ["Boom ‘Eik’ is nieuw."]
    assert from_to(oak, but(oak, sort="eik")) == ["Van boom ‘Eik’ verandert ‘soort’: van ‘loof’ in ‘eik’."]
    assert say(day(oak), day()) == ["Boom ‘Eik’ is er niet meer."]


def test_an_id_that_is_of_another_kind_on_the_second_day_closes_and_opens():
    assert say(day(unit("x", "Team X")), day(Task("x", {"name": "X"}))) == [
        "De taak ‘X’ is nieuw.",
        "Team X wordt opgeheven.",
    ]


# What may be shown


def test_nothing_internal_is_told_of_what_is_public():
    jan, piet = but(JAN, shown=True), but(PIET, contact=("0123",))
    before = day(but(GROEN, remark="geheim"), CHEF, jan, placed("jan", "chef", fte=Decimal(1)))
    after = day(but(GROEN, remark="stiekem"), CHEF, piet, placed("piet", "chef", fte=Decimal("0.5")))

    events = compare(before.public(), after.public())

    assert [event.sentence for event in events] == [
        "De functie directeur wordt vervuld door iemand van wie de naam niet openbaar is; dat was Jan Jansen."
    ]
    assert "piet" not in {id_ for event in events for id_ in event.about}


def test_that_one_whom_the_public_may_not_know_follows_another_is_not_told():
    before, after = day(CHEF, JAN, placed("jan", "chef")), day(CHEF, PIET, placed("piet", "chef"))

    assert compare(before, after) != ()
    assert compare(before.public(), after.public()) == ()


# Known since


def test_who_came_in_by_an_observation_was_seen_and_not_opened():
    said = [Fact(id_, Unit.life.key, value=True, since=DAY) for id_ in ("groen", "water", "leef")]
    frame = {"author": "Jan", "recorded_at": datetime(2026, 1, 1, tzinfo=UTC), "ground": "gezien"}
    ledger = Ledger(VOCABULARY)
    for number, (kind, one) in enumerate(zip([*ChangeKind], said, strict=True), 1):
        ledger = ledger.lay(Change(number, kind=kind, facts=(one,), **frame))

    assert observed_on(ledger, DAY) == {"water"}
    assert observed_on(ledger, date(2025, 12, 31)) == frozenset()
