"""What people say of units: that they come, go, move, are called otherwise, and become one another."""

from __future__ import annotations

from tests.core.compare.town import (
    BOMEN,
    GROEN,
    LEEF,
    SAMENLEVING,
    STAD,
    WATER,
    answers,
    became,
    but,
    day,
    from_to,
    say,
    unit,
)

from raadhuis.core.compare import EventKind, compare
from raadhuis.core.entities import (
    SuccessionKind,
    Unit,
)
from raadhuis.core.facts.values import UNKNOWN

# Units


def test_two_days_that_are_the_same_have_no_events():
    assert compare(day(STAD, GROEN), day(STAD, GROEN)) == ()


def test_a_team_moves():
    assert from_to(GROEN, but(GROEN, parent="samenleving"), STAD, SAMENLEVING) == [
        "Team Groen verhuist van Domein Stad naar Domein Samenleving."
    ]


def test_a_team_gets_another_name():
    assert from_to(GROEN, but(GROEN, name="Team Groen en Spelen"), STAD) == [
        "Team Groen heet voortaan Team Groen en Spelen."
    ]


def test_a_team_that_moves_and_gets_another_name_is_two_events():
    moved = but(GROEN, name="Team Park", parent="samenleving")

    events = compare(day(STAD, SAMENLEVING, GROEN), day(STAD, SAMENLEVING, moved))

    assert [(event.kind, event.about, event.sentence) for event in events] == [
        (
            EventKind.MOVED,
            ("groen",),
            "Team Park (was: Team Groen) verhuist van Domein Stad naar Domein Samenleving.",
        ),
        (EventKind.RENAMED, ("groen",), "Team Groen heet voortaan Team Park."),
    ]


def test_one_attribute_that_changed_stands_in_its_event_with_both_values():
    (event,) = compare(day(STAD, SAMENLEVING, GROEN), day(STAD, SAMENLEVING, but(GROEN, parent="samenleving")))

    assert event.differences == ((Unit, "groen", "onderdeel.onder", "stad", "samenleving"),)
    assert event.differences[0].attribute() is Unit.parent


def test_two_teams_that_exchange_their_names_are_told_apart():
    before = day(STAD, SAMENLEVING, GROEN, but(WATER, parent="samenleving"))
    after = day(STAD, SAMENLEVING, but(GROEN, name="Team Water"), but(WATER, name="Team Groen", parent="samenleving"))

    assert say(before, after) == [
        "Team Water (Domein Samenleving) heet voortaan Team Groen.",
        "Team Groen (Domein Stad) heet voortaan Team Water.",
    ]


def test_teams_of_one_name_are_told_apart_by_what_they_stand_under():
    one, other = unit("b1", "Team Beheer", parent="stad"), unit("b2", "Team Beheer", parent="samenleving")

    assert from_to(one, but(one, about=("Nieuw.",)), other, STAD, SAMENLEVING) == [
        "Van Team Beheer (Domein Stad) is ‘toelichting’ nu bekend: ‘Nieuw.’."
    ]


def test_a_new_domain_with_the_name_of_the_old_one_is_told_apart_from_it():
    new = unit("stad-2", "Domein Stad")
    replaced = became(SuccessionKind.REPLACED, ("stad",), ("stad-2",))

    assert say(day(STAD, GROEN), day(new, but(GROEN, parent="stad-2"), replaced)) == [
        "Domein Stad (oud) is vervangen door Domein Stad (nieuw).",
        "Team Groen verhuist van Domein Stad (oud) naar Domein Stad (nieuw).",
    ]


def test_a_team_stands_under_nothing_any_more_and_under_something_again():
    loose = but(GROEN, parent=None)

    assert from_to(GROEN, loose, STAD) == ["Team Groen valt nergens meer onder; dat was Domein Stad."]
    assert from_to(loose, GROEN, STAD) == ["Team Groen valt voortaan onder Domein Stad."]


def test_that_a_place_became_known_or_unknown_is_no_move():
    untold = but(GROEN, parent=UNKNOWN)

    assert from_to(untold, GROEN, STAD) == ["Van Team Groen is ‘valt onder’ nu bekend: Domein Stad."]
    assert from_to(GROEN, untold, STAD) == ["Van Team Groen is ‘valt onder’ niet meer bekend; dat was Domein Stad."]
    assert compare(day(STAD, untold), day(STAD, GROEN))[0].kind is EventKind.CHANGED


def test_a_new_team_is_told_with_its_place_and_a_closed_one_closes():
    assert say(day(STAD), day(STAD, WATER)) == ["Team Water is nieuw, onder Domein Stad."]
    assert say(day(STAD, WATER), day(STAD)) == ["Team Water wordt opgeheven."]


def test_a_domain_closes_while_its_teams_move():
    before, after = day(STAD, SAMENLEVING, GROEN, WATER), day(SAMENLEVING, but(GROEN, parent="samenleving"))

    assert say(before, after) == [
        "Domein Stad wordt opgeheven.",
        "Team Water wordt opgeheven.",
        "Team Groen verhuist van Domein Stad naar Domein Samenleving.",
    ]


def test_what_was_only_seen_is_not_new():
    (event,) = compare(day(STAD), day(STAD, WATER), frozenset({"water"}))

    assert event.kind is EventKind.KNOWN
    assert event.sentence == "Team Water is voor het eerst vastgelegd, onder Domein Stad."


# What became of what


def test_a_merger_is_one_event_with_the_closings_and_the_opening():
    merged = became(SuccessionKind.MERGED, ("groen", "water"), ("leef",))

    (event,) = compare(day(STAD, GROEN, WATER), day(STAD, LEEF, merged))

    assert event.kind is EventKind.MERGED
    assert event.sentence == "Team Groen en Team Water zijn samengevoegd tot Team Leefomgeving, onder Domein Stad."
    assert event.about == ("groen", "water", "leef", "opvolging")
    assert {one.subject for one in event.differences} == set(event.about)


def test_a_split_into_one_new_team_and_the_old_one_itself():
    split = became(SuccessionKind.SPLIT, ("groen",), ("groen", "water"))

    assert say(day(STAD, GROEN), day(STAD, GROEN, WATER, split)) == [
        "Team Groen is gesplitst in Team Groen en Team Water, onder Domein Stad."
    ]


def test_a_split_over_two_domains_names_no_place():
    split = became(SuccessionKind.SPLIT, ("groen",), ("water", "leef"))
    before, after = day(STAD, GROEN), day(STAD, SAMENLEVING, WATER, but(LEEF, parent="samenleving"), split)

    assert say(before, after)[0] == "Team Groen is gesplitst in Team Water en Team Leefomgeving."


def test_a_succession_of_which_the_outcome_is_not_there_is_still_told():
    assert say(day(GROEN), day(became(SuccessionKind.REPLACED, ("groen",), ("park",)))) == [
        "Team Groen is vervangen door ‘park’."
    ]
    assert say(day(GROEN, WATER), day(became(SuccessionKind.MERGED, ("groen", "water"), None))) == [
        "Team Groen en Team Water zijn samengevoegd."
    ]


def test_a_succession_that_was_taken_back_is_there_no_longer():
    renamed = became(SuccessionKind.RENAMED, ("groen",), ("water",))

    assert say(day(GROEN, renamed), day(GROEN)) == ["De opvolging van Team Groen is er niet meer."]


def test_tasks_and_teams_of_a_merged_team_are_told_apart_from_the_merger():
    merged = became(SuccessionKind.MERGED, ("groen", "water"), ("leef",))
    before = day(STAD, GROEN, WATER, BOMEN, answers("groen", "bomen"))
    after = day(STAD, LEEF, BOMEN, merged, answers("leef", "bomen"))

    assert say(before, after) == [
        "Team Groen en Team Water zijn samengevoegd tot Team Leefomgeving, onder Domein Stad.",
        "De taak ‘Bomen’ gaat van Team Groen naar Team Leefomgeving (uitvoering).",
    ]
