"""What people say of who leads, who is in a post, who has a task and who sits in a body."""

from __future__ import annotations

import pytest
from tests.core.compare.town import (
    BOMEN,
    CHEF,
    DIRECTIE,
    GROEN,
    JAN,
    PIET,
    SAMENLEVING,
    STAD,
    WATER,
    answers,
    but,
    day,
    from_to,
    placed,
    post,
    say,
    sits,
)

from raadhuis.core.compare import EventKind, compare, replay
from raadhuis.core.entities import (
    Appointment,
    AppointmentKind,
    Filled,
    Programme,
    Responsibility,
    ResponsibilityRole,
    Seat,
    SeatRole,
    UnitKind,
)
from raadhuis.core.facts.values import UNKNOWN

# Who leads, who holds a post


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (("hoofd",), ("chef",), "Domein Stad wordt geleid door de functie directeur; dat was de functie hoofd."),
        (None, ("chef", "hoofd"),
         "Domein Stad wordt geleid door de functie directeur en de functie hoofd; dat was niemand."),
        (("chef",), None, "Domein Stad heeft geen leiding meer; dat was de functie directeur."),
        (UNKNOWN, ("chef",), "Van Domein Stad is ‘leiding’ nu bekend: de functie directeur bij Domein Stad."),
    ],
)  # fmt: skip
def test_another_leads(old, new, sentence):
    assert from_to(but(STAD, leaders=old), but(STAD, leaders=new), CHEF, post("hoofd", "hoofd")) == [sentence]


def test_who_leads_from_elsewhere_is_named_with_that_place():
    before, after = but(SAMENLEVING, leaders=None), but(SAMENLEVING, leaders=("chef",))

    assert from_to(before, after, STAD, CHEF) == [
        "Domein Samenleving wordt geleid door de functie directeur bij Domein Stad; dat was niemand."
    ]


def test_a_programme_gets_another_manager():
    opgave = Programme("noord", {"name": "Noord", "manager": "chef"})

    assert from_to(opgave, but(opgave, manager="hoofd"), CHEF, post("hoofd", "hoofd")) == [
        "Opgave ‘Noord’ wordt geleid door de functie hoofd; dat was de functie directeur."
    ]


def test_somebody_else_comes_into_a_post_and_both_people_belong_to_it():
    before, after = day(STAD, CHEF, JAN, placed("jan", "chef")), day(STAD, CHEF, PIET, placed("piet", "chef"))

    (event,) = compare(before, after)

    assert event.kind is EventKind.HOLDER
    assert event.about == ("chef", "jan", "piet")
    assert event.sentence == (
        "De functie directeur bij Domein Stad wordt vervuld door Piet Pieters; dat was Jan Jansen."
    )
    assert replay(before, [event]) == after.subjects


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ([], [placed("jan", "chef")], "De functie directeur wordt vervuld door Jan Jansen."),
        ([placed("jan", "chef")], [],
         "Van de functie directeur is niet meer bekend of die vervuld is; dat was Jan Jansen."),
        ([placed("jan", "chef")], [placed("jan", "chef"), placed("piet", "chef", kind=AppointmentKind.ACTING)],
         "De functie directeur wordt vervuld door Jan Jansen en Piet Pieters (waarnemend); dat was Jan Jansen."),
        ([placed("jan", "chef")], [Appointment("nieuw", {"person": "jan", "post": "chef"})],
         "De functie directeur is opnieuw ingevuld, door Jan Jansen."),
        ([placed("jan", "chef", kind=AppointmentKind.ACTING)], [placed("jan", "chef", kind=AppointmentKind.PERMANENT)],
         "Van de plaatsing van Jan Jansen in de functie directeur verandert ‘soort’: van waarnemend in vast."),
    ],
)  # fmt: skip
def test_who_is_in_a_post(before, after, sentence):
    chef = but(CHEF, where=UNKNOWN)

    assert say(day(chef, JAN, PIET, *before), day(chef, JAN, PIET, *after)) == [sentence]


def test_a_post_falls_vacant_and_is_filled_again():
    held = [but(CHEF, where=UNKNOWN, filled=Filled.FILLED), JAN, placed("jan", "chef")]
    vacant = [but(CHEF, where=UNKNOWN, filled=Filled.VACANT), JAN]

    assert say(day(*held), day(*vacant)) == ["De functie directeur is vacant; dat was Jan Jansen."]
    assert say(day(*vacant), day(*held)) == [
        "De functie directeur wordt vervuld door Jan Jansen; eerst was die vacant."
    ]


def test_that_a_post_is_filled_is_told_without_knowing_by_whom():
    vacant, filled = but(CHEF, filled=Filled.VACANT), but(CHEF, filled=Filled.FILLED)

    assert from_to(vacant, filled) == [
        "De functie directeur is vervuld, door wie is niet bekend; eerst was die vacant."
    ]
    assert from_to(filled, vacant) == ["De functie directeur is vacant."]
    # Who is in it says so already.
    assert from_to(CHEF, filled, JAN, placed("jan", "chef")) == [
        "Van de functie directeur is ‘bezetting’ nu bekend: vervuld."
    ]


def test_a_post_comes_and_goes_with_who_is_in_it():
    empty, full = day(STAD), day(STAD, CHEF, JAN, placed("jan", "chef"))

    assert say(empty, full) == ["De functie directeur bij Domein Stad is nieuw en wordt vervuld door Jan Jansen."]
    assert say(full, empty) == ["De functie directeur bij Domein Stad vervalt; die werd vervuld door Jan Jansen."]


def test_a_post_moves_and_is_called_otherwise():
    assert from_to(CHEF, but(CHEF, where="samenleving", title="manager"), STAD, SAMENLEVING) == [
        "De functie manager (was: directeur) verhuist van Domein Stad naar Domein Samenleving.",
        "De functie directeur bij Domein Stad heet voortaan manager.",
    ]


# Tasks and bodies


def test_a_task_goes_to_another_team_in_one_role():
    policy = answers("groen", "bomen", ResponsibilityRole.POLICY)
    before, after = (
        day(GROEN, WATER, BOMEN, policy, answers("groen", "bomen", area="Noord")),
        day(GROEN, WATER, BOMEN, policy, answers("water", "bomen", area="Noord")),
    )

    (event,) = compare(before, after)

    assert event.kind is EventKind.TASK
    assert event.about == ("bomen", "groen", "water")
    assert event.sentence == "De taak ‘Bomen’ gaat van Team Groen naar Team Water (uitvoering, Noord)."


def test_a_task_is_shared_and_left():
    one, both = day(GROEN, WATER, BOMEN, answers("groen", "bomen")), day(
        GROEN, WATER, BOMEN, answers("groen", "bomen"), answers("water", "bomen")
    )  # fmt: skip
    none = day(GROEN, WATER, BOMEN)

    assert say(one, both) == ["De taak ‘Bomen’ ligt ook bij Team Water (uitvoering)."]
    assert say(both, one) == ["De taak ‘Bomen’ ligt niet meer bij Team Water (uitvoering)."]
    assert say(none, one) == ["De taak ‘Bomen’ ligt bij Team Groen (uitvoering)."]


def test_a_new_task_is_told_with_who_has_it():
    assert say(day(GROEN), day(GROEN, BOMEN, answers("groen", "bomen"))) == [
        "De taak ‘Bomen’ is nieuw, bij Team Groen (uitvoering)."
    ]


def test_that_a_task_was_told_anew_of_the_same_team_is_no_handing_over():
    again = Responsibility("ander-id", vars(answers("groen", "bomen")) | {"id": None})

    assert say(day(GROEN, BOMEN, answers("groen", "bomen")), day(GROEN, BOMEN, again)) == [
        "De taak ‘Bomen’ ligt opnieuw bij Team Groen (uitvoering)."
    ]


def test_others_sit_in_a_body():
    chair, member = sits("chef", "directie", role=SeatRole.CHAIR), sits("hoofd", "directie")
    chef, hoofd = but(CHEF, where=UNKNOWN), post("hoofd", "hoofd")
    rule = Seat(
        "regel", {"body": "directie", "leaders_under": "stad", "leaders_of": UnitKind.TEAM, "role": SeatRole.MEMBER}
    )

    assert say(day(DIRECTIE, chef, hoofd, member), day(DIRECTIE, chef, hoofd, chair)) == [
        "In Directie zit de functie directeur (voorzitter); niet meer de functie hoofd."
    ]
    assert say(day(DIRECTIE, STAD, chef, hoofd, chair), day(DIRECTIE, STAD, chef, hoofd, chair, member, rule)) == [
        "In Directie zitten ook de functie hoofd en de leiding van wat valt onder Domein Stad (team, lid)."
    ]
    assert say(day(DIRECTIE, chef, chair), day(DIRECTIE, chef, but(chair, role=SeatRole.MEMBER))) == [
        "Van de plaats van de functie directeur (lid) in Directie verandert ‘rol’: van voorzitter in lid."
    ]
    assert say(day(chef), day(DIRECTIE, chef, chair)) == ["Directie is nieuw, met de functie directeur (voorzitter)."]
