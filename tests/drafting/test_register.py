"""A draft as a register: it loads, nothing in it is broken, and it says what the page says."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from tests.drafting.measure import PAGES, drafted, shared_words
from tests.drafting.test_nothing_invented import pages
from tests.drafting.test_pages import shared
from tests.running import HEEMSKERK, HEERLEN

from raadhuis.core.checks import check_structure
from raadhuis.core.entities import VOCABULARY, Body, Office, Post, Unit, UnitKind
from raadhuis.core.organisation import Organisation
from raadhuis.drafting import DraftBody, Unreadable, draft, page_of, register
from raadhuis.drafting.page import key
from raadhuis.formats.file import ledger, load, read, write

DAY = date(2026, 11, 22)


def organisation(made, name="Proefdam"):
    return Organisation.on(register(made, "proefdam", name, DAY, "Gelezen"), DAY)


def civil(town):
    (whole,) = (unit for unit in town.all(Unit) if unit.kind is UnitKind.CIVIL_ORGANISATION)
    return whole


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.txt")), ids=lambda page: page.stem)
def test_the_file_of_a_draft_loads_and_says_the_same(page):
    made = register(drafted(page), "proefdam", "Proefdam", DAY, "Gelezen")
    text = write(made, "proefdam", DAY, "Gelezen")
    loaded = ledger(read(text.encode(), "concept.yaml", VOCABULARY), VOCABULARY, "proef", made.changes[0].recorded_at)
    assert list(check_structure(loaded)) == []
    assert Organisation.on(loaded, DAY).subjects == Organisation.on(made, DAY).subjects


@given(pages())
def test_whatever_the_page_is_nothing_in_its_register_is_broken(text):
    try:
        made = draft(page_of(text))
    except Unreadable:
        return
    assert list(check_structure(register(made, "proefdam", "Proefdam", DAY, "Gelezen"))) == []


def test_the_griffie_stands_under_the_raad_and_the_rest_under_the_college():
    made = draft(page_of("De griffie ondersteunt de gemeenteraad.\n\nHet college leidt de ambtelijke organisatie. Die "
                         "bestaat uit de afdelingen Wonen en Zorg."))  # fmt: skip
    town = organisation(made)
    assert {unit.name: unit.parent for unit in town.all(Unit)} == {
        "Griffie": "gemeenteraad",
        "Ambtelijke organisatie": "college",
        "Wonen": "ambtelijke-organisatie",
        "Zorg": "ambtelijke-organisatie",
    }
    assert {body.id for body in town.all(Body)} == {"college", "gemeenteraad"}


@pytest.mark.parametrize(
    "said",
    [
        "De gemeentesecretaris leidt de ambtelijke organisatie.",
        "De ambtelijke organisatie telt 90 mensen. De secretaris-directeur staat aan het hoofd.",
        "Aan het hoofd van de ambtelijke organisatie staat de gemeentesecretaris.",
        "De dagelijkse leiding van de ambtelijke organisatie ligt bij de gemeentesecretaris.",
        "De ambtelijke organisatie van Proefdam wordt geleid door de gemeentesecretaris.",
        "Het college heeft een ambtelijke organisatie. Eindverantwoordelijk is de gemeentesecretaris.",
    ],
)
def test_the_secretaris_leads_the_civil_organisation_where_the_page_says_so(said):
    town = organisation(draft(page_of(f"{said}\n\nAfdelingen:\n\n- Afdeling Wonen\n")))
    (secretary,) = town.all(Post)
    assert civil(town).leaders == (secretary.id,)


@pytest.mark.parametrize(
    "said",
    [
        "De ambtelijke organisatie adviseert het college. De gemeentesecretaris leidt de Concernstaf.",
        "De loco-secretaris leidt de ambtelijke organisatie. De gemeentesecretaris is er ook.",
        "De ambtelijke organisatie werkt samen met de gemeentesecretaris. Een manager heeft de leiding.",
    ],
)
def test_who_leads_the_civil_organisation_is_not_told_where_the_page_does_not_say_it(said):
    town = organisation(draft(page_of(f"{said}\n\nAfdelingen:\n\n- Afdeling Wonen\n")))
    assert not civil(town).leaders


def test_a_unit_that_a_person_calls_the_civil_organisation_is_that_in_the_place_of_what_the_page_names():
    made = draft(page_of("Het college leidt de ambtelijke organisatie.\n\nAfdelingen:\n\n- Afdeling Wonen\n"))
    wonen = replace(made.units[0], parent=1)
    whole = replace(wonen, name=wonen.name._replace(text="Ambtelijke organisatie"), parent=None, under="college")
    town = organisation(replace(made, units=(wonen, whole)))

    assert {unit.name: (unit.kind, unit.parent) for unit in town.all(Unit)} == {
        "Afdeling Wonen": (UnitKind.DEPARTMENT, "ambtelijke-organisatie"),
        "Ambtelijke organisatie": (UnitKind.CIVIL_ORGANISATION, "college"),
    }


def test_bodies_of_one_kind_each_get_an_id_and_offices_become_posts_of_what_they_serve():
    made = draft(page_of("De gemeenteraad en het college van B en W.\n\nAfdelingen:\n\n- Afdeling Wonen\n"))
    told = [("commissies", "Commissie Wonen"), ("commissies", "Commissie Zorg"), ("raad", "Jeugdraad"),
            ("griffier", "griffier"), ("wethouder", "wethouder Wonen"), ("wethouder", "wethouder Zorg")]  # fmt: skip
    by_hand = tuple(DraftBody(role, made.bodies[0].name._replace(text=name)) for role, name in told)
    town = organisation(replace(made, bodies=(*made.bodies, *by_hand)))

    assert {body.id: body.kind.value for body in town.all(Body)} == {
        "gemeenteraad": "raad", "college": "college", "commissie-wonen": "commissie", "commissie-zorg": "commissie",
        "jeugdraad": "raad",
    }  # fmt: skip
    assert {post.id: (post.where, post.offices) for post in town.all(Post)} == {
        "griffier": ("gemeenteraad", (Office.REGISTRAR,)),
        "wethouder-wonen": ("college", (Office.ALDERMAN,)),
        "wethouder-zorg": ("college", (Office.ALDERMAN,)),
    }


def test_units_of_one_name_get_ids_after_the_unit_above_them():
    made = draft(page_of("Afdeling Stad\n\nTeams:\n\n• Beleid\n\nAfdeling Land\n\nTeams:\n\n• Beleid\n"))
    ids = [unit.id for unit in organisation(made).all(Unit)]
    assert ids == ["afdeling-stad", "beleid", "afdeling-land", "beleid-afdeling-land"]


@pytest.mark.parametrize(
    ("example", "seed"), [(HEERLEN, "000_*.txt"), (HEEMSKERK, "001_*.txt")], ids=["Heerlen", "Heemskerk"]
)
def test_a_page_becomes_the_organisation_that_was_written_from_it_by_hand(example, seed):
    (page,) = shared("seeds").glob(seed)
    by_hand = Organisation.on(load(example, VOCABULARY), DAY)
    by_rule = organisation(drafted(page))
    assert tree(by_rule) == tree(by_hand)
    told, found = subjects(by_hand), subjects(by_rule)
    assert {name: shared_words(told[name], found[name]) for name in told} == {name: len(told[name]) for name in told}


def tree(town):
    """Each unit by its name: its kind, the unit above it, and the titles of who lead it."""
    found = {}
    for unit in town.all(Unit):
        if unit.kind is not UnitKind.CIVIL_ORGANISATION:
            above = town.subjects.get(unit.parent)
            civil = not isinstance(above, Unit) or above.kind is UnitKind.CIVIL_ORGANISATION
            titles = [town.subjects[one].title for one in unit.leaders] if isinstance(unit.leaders, tuple) else None
            name = key(unit.name), None if civil else key(above.name)
            found[name] = unit.kind, titles
    return found


def subjects(town):
    """What the parts of the domains are about."""
    parts = [unit for unit in town.all(Unit) if unit.kind is UnitKind.PART and isinstance(unit.subjects, tuple)]
    return {key(unit.name): list(unit.subjects) for unit in parts}
