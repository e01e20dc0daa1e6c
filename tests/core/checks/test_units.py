"""Where units stand, how they are called, and who leads them."""

import pytest
from tests.core.checks.cases import Case, each, expected, found, told
from tests.core.town import HALL, body, municipality, person, placed, post, town, unit

from raadhuis.core.checks import Level
from raadhuis.core.entities import AppointmentKind, BodyKind, Leading, Nature, Office, UnitKind

ROOTS, REGISTRY, LEADING = "buiten-de-wortels", "griffie-onder-secretaris", "leiding"
TWO, SPAN, NAMES = "twee-leidinggevenden", "spanwijdte", "naam-dubbel"

JAN_AND_ELS = (*person("jan"), *person("els"), *post("chef"), *placed("jan", "chef"))
THREE_BELOW = (
    *post("chef"),
    *unit("org", leaders=("chef",)),
    *(fact for id_ in ("a", "b", "c") for fact in unit(id_, parent="org")),
)

BROKEN = {
    "a unit that hangs loose": Case(ROOTS, town(*HALL, *unit("loos")), ("loos",)),
    "a unit of which it is said that it stands under nothing": Case(ROOTS, town(*unit("loos", parent=None)), ("loos",)),
    "a root under another body than college or raad": Case(
        ROOTS, town(*body("directie", kind=BodyKind.BOARD), *unit("x", parent="directie")), ("x",)
    ),
    "of what hangs loose only the top": Case(ROOTS, town(*unit("top"), *unit("onder", parent="top")), ("top",)),
    "the griffie in the civil organisation": Case(
        REGISTRY, town(*HALL, *unit("g", parent="org", kind=UnitKind.REGISTRY)), ("g",)
    ),
    "the griffie right under the college": Case(
        REGISTRY, town(*HALL, *unit("g", parent="college", kind=UnitKind.REGISTRY)), ("g",)
    ),
    "the griffie in a civil organisation that hangs loose": Case(
        REGISTRY,
        town(*unit("org", kind=UnitKind.CIVIL_ORGANISATION), *unit("g", parent="org", kind=UnitKind.REGISTRY)),
        ("g",),
    ),
    "the griffier's post in the civil organisation": Case(
        REGISTRY, town(*HALL, *post("griffier", where="org", offices=(Office.REGISTRAR,))), ("griffier",)
    ),
    "the griffier in a griffie that stands wrong is told of the griffie alone": Case(
        REGISTRY,
        town(*HALL, *unit("g", parent="org", kind=UnitKind.REGISTRY),
             *post("x", where="g", offices=(Office.REGISTRAR,))),
        ("g",),
    ),
    "a unit that nobody leads": Case(LEADING, town(*unit("x", leaders=None)), ("x",), finding="zonder-leiding"),
    "a unit of which it is not told who leads it": Case(
        LEADING, town(*unit("x", nature=Nature.LINE)), ("x",), Level.MISSING, "leiding-niet-vastgelegd"
    ),
    "two posts that lead what one is to lead": Case(
        TWO, town(*post("a"), *post("b"), *unit("x", leaders=("a", "b"), leading=Leading.SINGLE)), ("x",)
    ),
    "two people in the post that leads": Case(
        TWO, town(*JAN_AND_ELS, *placed("els", "chef"), *unit("x", leaders=("chef",))), ("x",)
    ),
    "more units below a leader than the municipality wants": Case(
        SPAN, town(*municipality(span_limit=2), *THREE_BELOW), ("chef",)
    ),
    "a span that is spread over two units": Case(
        SPAN,
        town(*municipality(span_limit=2), *THREE_BELOW[:-3], *unit("y", leaders=("chef",)), *unit("z", parent="y"),
             *unit("c", parent="org")),
        ("chef",),
    ),
    "a name twice under one parent": Case(
        NAMES, town(*HALL, *unit("a", name="Zorg", parent="org"), *unit("b", name="zorg", parent="org")), ("a", "b")
    ),
    "a name twice at the top": Case(
        NAMES, town(*unit("a", name="Zorg", parent=None), *unit("b", name="Zorg", parent=None)), ("a", "b")
    ),
}  # fmt: skip

FINE = {
    "the civil organisation under the college and the griffie under the raad": Case(ROOTS, town(*HALL)),
    "a unit deep down in the civil organisation": Case(
        ROOTS, town(*HALL, *unit("a", parent="org"), *unit("b", parent="a"))
    ),
    "the griffie under the raad": Case(REGISTRY, town(*HALL)),
    "the griffier's post in the griffie": Case(
        REGISTRY, town(*HALL, *post("griffier", where="griffie", offices=(Office.REGISTRAR,)))
    ),
    "the secretaris in the civil organisation": Case(
        REGISTRY, town(*HALL, *post("secretaris", where="org", offices=(Office.SECRETARY,)))
    ),
    "a griffier of whom it is not told where": Case(REGISTRY, town(*post("griffier", offices=(Office.REGISTRAR,)))),
    "a unit with a leader": Case(LEADING, town(*post("chef"), *unit("x", leaders=("chef",)))),
    "a theme that nobody leads": Case(LEADING, town(*unit("x", leaders=None, nature=Nature.THEMATIC))),
    "a theme of which it is not told who leads it": Case(LEADING, town(*unit("x", nature=Nature.THEMATIC))),
    "a unit that is led from above": Case(LEADING, town(*unit("x", leaders=None, leading=Leading.FROM_ABOVE))),
    "one post that leads what one is to lead": Case(
        TWO, town(*post("a"), *unit("x", leaders=("a",), leading=Leading.SINGLE))
    ),
    "two posts that share the lead": Case(
        TWO, town(*post("a"), *post("b"), *unit("x", leaders=("a", "b"), leading=Leading.SHARED))
    ),
    "two posts where it is not told that one is to lead": Case(
        TWO, town(*post("a"), *post("b"), *unit("x", leaders=("a", "b")))
    ),
    "somebody who acts for the leader": Case(
        TWO, town(*JAN_AND_ELS, *placed("els", "chef", kind=AppointmentKind.ACTING), *unit("x", leaders=("chef",)))
    ),
    "two people who share a lead that is shared": Case(
        TWO, town(*JAN_AND_ELS, *placed("els", "chef"), *unit("x", leaders=("chef",), leading=Leading.SHARED))
    ),
    "two people in a post that leads nothing": Case(TWO, town(*JAN_AND_ELS, *placed("els", "chef"), *unit("x"))),
    "as many units below a leader as the municipality wants": Case(
        SPAN, town(*municipality(span_limit=3), *THREE_BELOW)
    ),
    "no municipality": Case(SPAN, town(*THREE_BELOW)),
    "a municipality that set no limit": Case(SPAN, town(*municipality(), *THREE_BELOW)),
    "a municipality that said there is no limit": Case(SPAN, town(*municipality(span_limit=None), *THREE_BELOW)),
    "themes, which nobody has to lead, below a leader": Case(
        SPAN, town(*municipality(span_limit=3), *THREE_BELOW, *unit("d", parent="org", nature=Nature.THEMATIC))
    ),
    "a name twice under two parents": Case(
        NAMES, town(*HALL, *unit("a", name="Zorg", parent="org"), *unit("b", name="Zorg", parent="griffie"))
    ),
    "a name twice where it is not told where they stand": Case(
        NAMES, town(*unit("a", name="Zorg"), *unit("b", name="Zorg"))
    ),
}


@pytest.mark.parametrize(**each(BROKEN))
def test_it_is_found(case: Case):
    assert told(case) == expected(case) != []


@pytest.mark.parametrize(**each(FINE))
def test_there_is_nothing_to_find(case: Case):
    assert told(case) == []


def test_the_span_tells_how_many_there_are_and_how_many_there_may_be():
    (finding,) = found(BROKEN["more units below a leader than the municipality wants"])

    assert finding.text == "leidt 3 onderdelen; de gemeente wil er hooguit 2"
