"""Posts, the people in them, and the bodies they sit in."""

import pytest
from tests.core.checks.cases import CHECK, Case, each, expected, found, told
from tests.core.town import body, on, one, person, placed, post, seat, town, unit

from raadhuis.core.checks import Level
from raadhuis.core.entities import AppointmentKind, Filled, Office, Partner, Post, UnitKind

HELD, EMPTY_BODY, BOTH = "bezetting", "orgaan-leeg", "secretaris-en-griffier"
SECRETARY, REGISTRAR = {"offices": (Office.SECRETARY,)}, {"offices": (Office.REGISTRAR,)}

BROKEN = {
    "a post of which it is not told whether anybody holds it": Case(
        HELD, town(*post("p")), ("p",), Level.MISSING, "bezetting-niet-vastgelegd"
    ),
    "a body of which it is not told who sits in it": Case(EMPTY_BODY, town(*body("b")), ("b",), Level.MISSING),
    "a seat of which it is not told for whom": Case(
        EMPTY_BODY, town(*body("b"), *seat("b")), ("b",), Level.MISSING
    ),
    "a rule for units of which it is not told who leads them": Case(
        EMPTY_BODY,
        town(*unit("org"), *unit("x", parent="org"), *unit("y", parent="org", leaders=None), *body("b"),
             *seat("b", leaders_under="org")),
        ("b",), Level.MISSING,
    ),
    "a rule for units that nobody leads": Case(
        EMPTY_BODY,
        town(*unit("org"), *unit("x", parent="org", leaders=None), *body("b"), *seat("b", leaders_under="org")),
        ("b",),
    ),
    "a rule for units that are not there": Case(
        EMPTY_BODY,
        town(*unit("org"), *unit("x", parent="org"), *body("b"),
             *seat("b", leaders_under="org", leaders_of=UnitKind.TEAM)),
        ("b",),
    ),
    "a seat of which it is said that it is for nobody": Case(
        EMPTY_BODY, town(*body("b"), *seat("b", post=None, leaders_under=None)), ("b",)
    ),
    "secretaris and griffier in one post": Case(
        BOTH, town(*post("p", offices=(Office.SECRETARY, Office.REGISTRAR))), ("p",)
    ),
    "one person in both posts": Case(
        BOTH,
        town(*post("s", **SECRETARY), *post("g", **REGISTRAR), *person("jan"), *placed("jan", "s"),
             *placed("jan", "g")),
        ("jan",),
    ),
    "one person who acts in the one and holds the other": Case(
        BOTH,
        town(*post("s", **SECRETARY), *post("g", **REGISTRAR), *person("jan"), *placed("jan", "s"),
             *placed("jan", "g", kind=AppointmentKind.ACTING)),
        ("jan",),
    ),
    "a griffier who replaces the secretaris": Case(
        BOTH, town(*post("s", **SECRETARY, deputies=("g",)), *post("g", **REGISTRAR)), ("g",)
    ),
    "one post that replaces both": Case(
        BOTH,
        town(*post("s", **SECRETARY, deputies=("p",)), *post("g", **REGISTRAR, deputies=("p",)), *post("p")),
        ("p",),
    ),
    "one person who replaces the secretaris and is griffier": Case(
        BOTH,
        town(*post("s", **SECRETARY, deputies=("p",)), *post("g", **REGISTRAR), *post("p"), *person("jan"),
             *placed("jan", "p"), *placed("jan", "g")),
        ("jan",),
    ),
}  # fmt: skip

FINE = {
    "a post that somebody holds": Case(HELD, town(*post("p"), *person("jan"), *placed("jan", "p"))),
    "a post that is filled by someone unnamed": Case(HELD, town(*post("p", filled=Filled.FILLED))),
    "a post that is vacant": Case(HELD, town(*post("p", filled=Filled.VACANT))),
    "a body with a post in it": Case(EMPTY_BODY, town(*post("p"), *body("b"), *seat("b", post="p"))),
    "a body filled by a rule": Case(
        EMPTY_BODY,
        town(*post("p"), *unit("org"), *unit("x", parent="org", leaders=("p",)), *body("b"),
             *seat("b", leaders_under="org")),
    ),
    "no body": Case(EMPTY_BODY, town(*one(Partner, "p"))),
    "two people": Case(
        BOTH,
        town(*post("s", **SECRETARY), *post("g", **REGISTRAR), *person("jan"), *person("els"), *placed("jan", "s"),
             *placed("els", "g")),
    ),
    "one person in the post of secretaris and another that is no griffier": Case(
        BOTH, town(*post("s", **SECRETARY), *post("p"), *person("jan"), *placed("jan", "s"), *placed("jan", "p"))
    ),
    "a post whose deputy is told to be nobody": Case(BOTH, town(*post("s", **SECRETARY, deputies=None))),
    "posts of which it is not told who holds them": Case(BOTH, town(*post("s", **SECRETARY), *post("g", **REGISTRAR))),
    "each with a deputy of his own": Case(
        BOTH,
        town(*post("s", **SECRETARY, deputies=("p",)), *post("g", **REGISTRAR, deputies=("q",)), *post("p"),
             *post("q")),
    ),
}  # fmt: skip


@pytest.mark.parametrize(**each(BROKEN))
def test_it_is_found(case: Case):
    assert told(case) == expected(case) != []


@pytest.mark.parametrize(**each(FINE))
def test_there_is_nothing_to_find(case: Case):
    assert told(case) == []


def test_a_body_of_which_nothing_is_told_and_one_with_empty_seats_are_told_apart():
    (untold,) = found(BROKEN["a body of which it is not told who sits in it"])
    (empty,) = found(BROKEN["a rule for units that nobody leads"])

    assert "niet vastgelegd" in untold.text
    assert "daar zit niemand op" in empty.text


def test_whoever_is_secretaris_and_griffier_is_told_with_the_law():
    (finding,) = found(BROKEN["secretaris and griffier in one post"])

    assert "Gemeentewet 100" in finding.source


def test_of_two_hidden_people_it_is_not_said_that_they_are_one():
    """In what is public a hidden person has no id."""
    two = FINE["two people"]
    public = on(two.ledger).public()

    assert [holder.person for one in public.all(Post) for holder in public.holding(one).holders] == [None, None]
    assert list(CHECK[BOTH].run(public)) == []
