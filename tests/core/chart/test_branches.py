"""What stands where in the organogram."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from tests.core.chart.towns import CIVIL, COUNCIL, DAY, EXECUTIVE, REGISTRY, example, told, town, towns

from raadhuis.core.chart import Branch, outline
from raadhuis.core.entities import (
    Appointment,
    AppointmentKind,
    Body,
    BodyKind,
    Filled,
    Leading,
    Nature,
    Person,
    Post,
    Unit,
    UnitKind,
)
from raadhuis.core.facts.change import Fact, fact
from raadhuis.core.organisation import Organisation


def flat(branches: Sequence[Branch]) -> Iterator[Branch]:
    ahead = list(reversed(branches))
    while ahead:
        branch = ahead.pop()
        yield branch
        ahead.extend(reversed(branch.children))


def tree(branches: Sequence[Branch]) -> dict[str, object]:
    return {branch.id: tree(branch.children) for branch in branches}


def find(organisation: Organisation, id_: str) -> Branch:
    return next(branch for branch in flat(outline(organisation)) if branch.id == id_)


def test_the_raad_stands_on_top_with_the_griffie_beside_the_college_and_the_civil_organisation_below_it():
    organisation = town(EXECUTIVE, CIVIL, REGISTRY, COUNCIL)
    assert tree(outline(organisation)) == {"raad": {"griffie": {}, "college": {"ambtelijk": {}}}}


def test_without_a_raad_the_college_stands_on_top():
    assert tree(outline(town(EXECUTIVE, CIVIL))) == {"college": {"ambtelijk": {}}}


def test_without_raad_and_college_the_roots_stand_on_top():
    organisation = town(told(Unit, "a", name="A"), told(Unit, "b", name="B"), told(Unit, "c", name="C", parent="a"))
    assert tree(outline(organisation)) == {"a": {"c": {}}, "b": {}}


def test_of_an_organisation_of_which_nothing_is_known_nothing_stands_anywhere():
    assert outline(town()) == ()


def test_what_hangs_loose_comes_last_and_says_so():
    organisation = town(
        told(Unit, "zoek", name="Zoek"),
        told(Unit, "vrij", name="Vrij", parent=None),
        told(Unit, "weg", name="Weg", parent="bestaat-niet"),
        COUNCIL,
    )
    raad, *loose = outline(organisation)
    assert raad.id == "raad"
    assert [(branch.id, branch.notes[-1]) for branch in loose] == [
        ("zoek", "niet bekend waaronder"),
        ("vrij", "valt nergens onder"),
        ("weg", "niet bekend waaronder"),
    ]


def test_another_body_is_shown_only_where_units_stand_under_it():
    organisation = town(
        COUNCIL,
        told(Body, "rekenkamer", name="Rekenkamer", kind=BodyKind.AUDIT),
        told(Body, "or", name="Ondernemingsraad", kind=BodyKind.WORKS_COUNCIL),
        told(Unit, "bureau", name="Bureau", parent="rekenkamer"),
    )
    assert tree(outline(organisation)) == {"raad": {}, "rekenkamer": {"bureau": {}}}


def test_groupings_of_subjects_stand_before_the_line_and_otherwise_units_stand_as_they_were_told():
    stad = find(example(), "stad")
    teams = [f"stad-{number}" for number in range(10)]
    assert [child.id for child in stad.children] == ["stad-beleid", "stad-uitvoering", *teams]


def test_the_trunk_runs_from_the_raad_over_the_college_to_the_civil_organisation():
    assert [branch.id for branch in flat(outline(example())) if branch.trunk] == ["raad", "college", "ambtelijk"]


def test_domains_right_under_the_college_are_no_trunk():
    domains = [told(Unit, id_, name=id_, parent="college") for id_ in "ab"]
    assert [branch.id for branch in flat(outline(town(EXECUTIVE, *domains))) if branch.trunk] == ["college"]


def test_the_civil_organisation_is_the_trunk_and_comes_last_among_what_stands_under_the_college():
    college = find(town(EXECUTIVE, CIVIL, told(Unit, "kabinet", name="Kabinet", parent="college")), "college")
    assert [(branch.id, branch.trunk) for branch in college.children] == [("kabinet", False), ("ambtelijk", True)]


def test_under_gives_only_that_part():
    assert tree(outline(example(), "griffie")) == {"griffie": {}}
    assert tree(outline(example(), "college")) == tree(find(example(), "raad").children[1:])
    assert len([*flat(outline(example(), "stad"))]) == 13


def test_under_something_that_is_not_there_or_is_no_unit_or_body_stands_nothing():
    assert outline(example(), "nergens") == ()
    assert outline(example(), "manager-stad-1") == ()


def test_a_circle_is_left_out_and_does_not_keep_the_rest_from_standing():
    circle = [told(Unit, "a", name="A", parent="b"), told(Unit, "b", name="B", parent="a")]
    assert tree(outline(town(COUNCIL, REGISTRY, *circle))) == {"raad": {"griffie": {}}}
    assert outline(town(*circle), "a") == ()


def test_a_chain_of_five_thousand_units_is_no_problem():
    chain = [told(Unit, f"u{n}", name="Team", parent=f"u{n - 1}") for n in range(1, 5000)]
    branches = outline(town(told(Unit, "u0", name="Top"), *chain))
    assert sum(1 for _ in flat(branches)) == 5000


@given(towns())
def test_every_unit_stands_in_it_once_and_under_its_own_parent(organisation: Organisation):
    branches = outline(organisation)
    shown = [branch.id for branch in flat(branches) if branch.kind == "onderdeel"]
    assert sorted(shown) == sorted(unit.id for unit in organisation.all(Unit))
    for parent in flat(branches):
        for child in parent.children:
            unit = organisation.get(Unit, child.id)
            assert (parent.id, child.id) == ("raad", "college") or (unit and unit.parent == parent.id)


def leader(filled: Filled | None = None, *names: str, kind: AppointmentKind | None = None) -> list[Fact]:
    """A post called directeur that leads unit `u`, with whoever is in it."""
    facts = [*told(Post, "f", title="directeur"), fact("u", Unit.leaders, ("f",), DAY)]
    if filled:
        facts.append(fact("f", Post.filled, filled, DAY))
    for number, name in enumerate(names):
        facts += told(Person, f"p{number}", name=name)
        facts += told(Appointment, f"a{number}", post="f", person=f"p{number}")
        if kind:
            facts.append(fact(f"a{number}", Appointment.kind, kind, DAY))
    return facts


@pytest.mark.parametrize(
    ("facts", "notes"),
    [
        ([], ("leiding niet bekend",)),
        ([fact("u", Unit.leaders, None, DAY)], ("zonder leidinggevende",)),
        ([fact("u", Unit.leading, Leading.FROM_ABOVE, DAY)], ("leiding via het niveau erboven",)),
        ([fact("u", Unit.nature, Nature.THEMATIC, DAY)], ("thematisch",)),
        (leader(Filled.VACANT), ("leiding: directeur (vacant)",)),
        (leader(None, "A. de Wit"), ("leiding: directeur A. de Wit",)),
        (leader(None, "A. de Wit", kind=AppointmentKind.ACTING), ("leiding: directeur A. de Wit (waarnemend)",)),
        (leader(None, "A. de Wit", "B. Zwart"), ("leiding: directeur A. de Wit en B. Zwart",)),
        ([fact("u", Unit.serves, "raad", DAY)], ("in dienst van: Gemeenteraad", "leiding niet bekend")),
    ],
)
def test_the_notes_tell_who_leads_and_not_known_apart_from_vacant_and_none(facts: list[Fact], notes: tuple[str, ...]):
    organisation = town(COUNCIL, told(Unit, "u", name="U", parent="raad"), facts)
    assert find(organisation, "u").notes == notes


@pytest.mark.parametrize("filled", [None, Filled.FILLED])
def test_a_leading_post_of_which_no_name_is_shown_is_told_apart_from_what_stands_out(filled: Filled | None):
    branch = find(town(COUNCIL, told(Unit, "u", name="U", parent="raad"), leader(filled)), "u")
    assert (branch.plain, branch.notes) == (("leiding: directeur",), ())


def test_two_posts_of_one_title_that_lead_together_are_said_once():
    posts = [told(Post, id_, title="teamleider") for id_ in ("f1", "f2")]
    organisation = town(COUNCIL, told(Unit, "u", name="U", parent="raad", leaders=("f1", "f2")), *posts)
    assert find(organisation, "u").plain == ("leiding: teamleider",)


def test_a_unit_is_vacant_only_where_it_is_said_that_nobody_holds_a_post_that_leads_it():
    unit = told(Unit, "u", name="U", parent="raad")
    assert find(town(COUNCIL, unit, leader(Filled.VACANT)), "u").vacant
    assert not find(town(COUNCIL, unit, leader()), "u").vacant
    assert not find(town(COUNCIL, unit), "u").vacant


def test_a_name_that_is_not_public_does_not_reach_the_public_outline():
    organisation = town(COUNCIL, told(Unit, "u", name="U", parent="raad"), leader(None, "A. de Wit"))
    assert find(organisation.public(), "u").plain == ("leiding: directeur",)
    assert find(organisation.public(), "u").notes == ()


@pytest.mark.parametrize(
    ("name", "word", "kind", "shown"),
    [
        ("Economie", None, UnitKind.PART, "onderdeel"),
        ("Economie", "vakgroep", UnitKind.TEAM, "vakgroep"),
        ("Team Economie", None, UnitKind.TEAM, ""),
        ("Bestuursdienst", None, UnitKind.SERVICE, ""),
        ("Economie", None, UnitKind.OTHER, ""),
        ("Economie", None, None, ""),
    ],
)
def test_a_branch_says_what_it_is_unless_its_name_does(name: str, word: str | None, kind: UnitKind | None, shown: str):
    unit = told(Unit, "u", name=name, parent="raad", word=word, kind=kind)
    assert find(town(COUNCIL, unit), "u").word == shown
