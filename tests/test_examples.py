"""The example files say what the pages of Heerlen and Heemskerk say, and no more."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import pytest

import raadhuis.examples
from raadhuis.core.checks import Level, check_day, check_structure
from raadhuis.core.entities import (
    VOCABULARY,
    Appointment,
    Body,
    BodyKind,
    Municipality,
    Nature,
    Office,
    Partner,
    PartnerKind,
    Person,
    Post,
    Programme,
    ProgrammeKind,
    Unit,
    UnitKind,
    Vacancy,
    Vision,
)
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.core.organisation import Organisation
from raadhuis.formats import file

FOLDER = Path(raadhuis.examples.__file__).parent
FILES = ("heerlen.yaml", "heemskerk.yaml")
SEEN = date(2026, 11, 22)

S = TypeVar("S", bound=Subject)

TEAMS = {
    "Domein Stad": (
        "beleid economie", "historisch goud", "re-integratie", "VSV", "vergunningen", "stadsingenieurs",
        "stadsbeheer", "vastgoed", "bouw, milieutoezicht en bodem", "beleid ruimte",
    ),
    "Domein Samenleving": (
        "toegang zuid", "toegang noord", "beleid maatschappij", "burgerzaken", "administratie", "WMO",
        "schuldhulpverlening", "toezicht en handhaving", "sociale veiligheid en buurtregie", "inkomen",
    ),
    "Domein Bedrijfsvoering": (
        "P&O", "juridische zaken", "financiën E&M", "service", "projecten", "communicatie & KCC",
        "functioneel beheer", "informatiemanagement", "financiën MIRO", "parkstad-IT",
    ),
}  # fmt: skip


def load(name: str) -> Ledger:
    return file.load(FOLDER / name, VOCABULARY)


@pytest.fixture(scope="module")
def heerlen() -> Organisation:
    return Organisation.on(load("heerlen.yaml"), SEEN)


@pytest.fixture(scope="module")
def heemskerk() -> Organisation:
    return Organisation.on(load("heemskerk.yaml"), SEEN)


def get(organisation: Organisation, kind: type[S], name: str) -> S:
    """The one subject of a kind that is called so."""
    (found,) = (one for one in organisation.all(kind) if str(one) == name)
    return found


def members(organisation: Organisation, body: str) -> list[str]:
    return [member.holding.post.id for member in organisation.members(body)]


# Both


@pytest.mark.parametrize("name", FILES)
def test_each_file_loads_and_nothing_in_it_is_broken(name: str) -> None:
    assert list(check_structure(load(name))) == []


@pytest.mark.parametrize("name", FILES)
def test_nothing_in_a_file_asks_for_attention(name: str) -> None:
    findings = check_day(Organisation.on(load(name), SEEN))
    assert [one for one in findings if one.level is not Level.MISSING] == []


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        (
            "heerlen.yaml",
            {
                "bezetting-niet-vastgelegd": 38,  # 30 managers, 3 directeuren and 5 others
                "leiding-niet-vastgelegd": 1,  # the bestuursdienst
                "orgaan-leeg": 2,  # the raad and the ondernemingsraad
            },
        ),
        ("heemskerk.yaml", {"bezetting-niet-vastgelegd": 6}),
    ],
)
def test_what_the_pages_do_not_tell_fits_on_a_few_lines(name: str, lines: dict[str, int]) -> None:
    findings = check_day(Organisation.on(load(name), SEEN))
    assert {one.check: len(one.about) for one in findings} == lines


@pytest.mark.parametrize("name", FILES)
def test_each_fact_is_an_observation_of_the_day_of_reading_on_a_ground_in_words(name: str) -> None:
    for change in load(name).changes:
        assert change.ground
        assert change.kind.value == "waarneming"
        assert {fact.since for fact in change.facts} == {SEEN}


@pytest.mark.parametrize("name", FILES)
def test_no_file_holds_a_person_an_address_or_a_telephone_number(name: str) -> None:
    ledger = load(name)
    organisation = Organisation.on(ledger, SEEN)
    assert organisation.all(Person) == organisation.all(Appointment) == ()
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert "@" not in text
    assert re.search(r"https?:|www\.", text) is None
    assert re.search(r"(?<!\d)(?:\+31|0)[\d \-()]{8,}", text) is None


@pytest.mark.parametrize("name", FILES)
def test_every_post_is_without_a_word_on_who_holds_it(name: str) -> None:
    posts = Organisation.on(load(name), SEEN).all(Post)
    assert posts
    assert {post.filled for post in posts} == {UNKNOWN}


@pytest.mark.parametrize("name", FILES)
def test_each_sentence_in_a_list_stands_under_a_comment_that_tells_where_it_is_told(name: str) -> None:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    items = [number for number, line in enumerate(lines) if re.match(r" +- (?:[A-Z].*\.|>-)$", line)]
    assert items
    told = re.compile(r"# (?:organisatiepagina|vacature|organisatiepagina en vacature): ")
    assert [lines[number] for number in items if not told.search(lines[number - 1])] == []


# Heerlen


def test_heerlen_is_gm0917_with_more_than_a_thousand_colleagues(heerlen: Organisation) -> None:
    municipality = heerlen.municipality
    assert isinstance(municipality, Municipality)
    assert (municipality.name, municipality.code, municipality.staff) == ("Heerlen", "gm0917", "meer dan 1.000")


def test_the_raad_decides_and_checks_and_the_college_governs_and_carries_out(heerlen: Organisation) -> None:
    council, executive = heerlen.body(BodyKind.COUNCIL), heerlen.body(BodyKind.EXECUTIVE)
    assert council
    assert executive
    assert [text.split()[0] for text in council.does or ()] == ["Besluit", "Controleert"]
    assert [text.split()[0] for text in executive.does or ()] == ["Bestuurt", "Voert"]


def test_the_civil_organisation_has_three_domains_and_a_bestuursdienst(heerlen: Organisation) -> None:
    civil = heerlen.civil_organisation()
    assert civil
    assert civil.leaders == ("gemeentesecretaris",)
    assert [unit.name for unit in heerlen.children(civil.id)] == [*TEAMS, "Bestuursdienst"]


@pytest.mark.parametrize("domain", TEAMS)
def test_each_domain_has_its_ten_teams_directly_under_it(heerlen: Organisation, domain: str) -> None:
    children = heerlen.children(get(heerlen, Unit, domain).id)
    assert [unit.name for unit in children if unit.kind is UnitKind.TEAM] == [f"Team {name}" for name in TEAMS[domain]]


def test_each_of_the_thirty_teams_is_led_by_a_manager_of_its_own(heerlen: Organisation) -> None:
    teams = [unit for unit in heerlen.all(Unit) if unit.kind is UnitKind.TEAM]
    leaders = [heerlen.get(Post, id_) for team in teams for id_ in team.leaders or ()]
    assert len(teams) == len(leaders) == len({post.id for post in leaders if post}) == 30
    assert {(post.title, post.where) for post in leaders if post} == {("manager", team.id) for team in teams}


@pytest.mark.parametrize("domain", TEAMS)
def test_each_domain_has_one_directeur_led_by_the_gemeentesecretaris(heerlen: Organisation, domain: str) -> None:
    (leader,) = get(heerlen, Unit, domain).leaders or ()
    post = heerlen.subjects[leader]
    assert isinstance(post, Post)
    assert (post.title, post.reports_to) == ("directeur", "gemeentesecretaris")


@pytest.mark.parametrize(
    ("part", "domain", "subjects"),
    [
        ("Economie", "Domein Stad", "economie, cultuur, cultureel erfgoed, onderwijs, arbeidsmarkt, sport"),
        (
            "Ruimte",
            "Domein Stad",
            "mobiliteit, stedenbouw, duurzaamheid, afval, groen, vastgoed, openbare ruimte, riolering, water",
        ),
        (
            "Maatschappij",
            "Domein Samenleving",
            (
                "openbare orde en veiligheid, toezicht, handhaving, sociale veiligheid, "
                "WMO, jeugd(zorg), ouderenbeleid, integratiebeleid, volksgezondheid"
            ),
        ),
        ("Inwoners", "Domein Samenleving", "direct contact met inwoners, dienstverlening aan inwoners"),
        ("Middelen", "Domein Bedrijfsvoering", "financiën, informatiemanagement, facilitaire dienstverlening, IT"),
        ("Organisatie", "Domein Bedrijfsvoering", "communicatie, personeel, ondersteuning, juridische zaken"),
    ],
)
def test_each_thematic_part_stands_under_its_domain_with_its_subjects_and_nobody_said_to_lead_it(
    heerlen: Organisation, part: str, domain: str, subjects: str
) -> None:
    unit = get(heerlen, Unit, part)
    assert (unit.kind, unit.nature) == (UnitKind.PART, Nature.THEMATIC)
    assert unit.parent == get(heerlen, Unit, domain).id
    assert ", ".join(unit.subjects or ()) == subjects
    assert unit.leaders is UNKNOWN
    assert heerlen.children(unit.id) == ()  # the page does not say which team belongs to it


def test_the_six_parts_and_the_bestuursdienst_are_all_that_nobody_is_said_to_lead(heerlen: Organisation) -> None:
    assert {unit.name for unit in heerlen.all(Unit) if unit.leaders is UNKNOWN} == {
        "Economie", "Ruimte", "Maatschappij", "Inwoners", "Middelen", "Organisatie", "Bestuursdienst",
    }  # fmt: skip
    assert len(heerlen.all(Unit)) == 1 + 3 + 6 + 30 + 1


def test_the_bestuursdienst_works_for_the_gemeentesecretaris_and_a_programmamanager_runs_the_programmes(
    heerlen: Organisation,
) -> None:
    unit = get(heerlen, Unit, "Bestuursdienst")
    assert unit.serves == "gemeentesecretaris"
    assert unit.subjects == ("overkoepelende (politieke) thema’s vanuit het college",)
    does = " ".join(unit.does or ())
    assert "strategisch advies" in does
    assert "programmamanagement" in does
    assert "programma" in " ".join(unit.way_of_working or ())
    (post,) = heerlen.posts(unit.id)
    assert post.title == "programmamanager"
    assert "programma’s" in " ".join(post.does or ())


def test_the_directie_is_the_gemeentesecretaris_with_the_three_directeuren(heerlen: Organisation) -> None:
    assert members(heerlen, get(heerlen, Body, "Directie").id) == [
        "gemeentesecretaris", "directeur-stad", "directeur-samenleving", "directeur-bedrijfsvoering",
    ]  # fmt: skip


@pytest.mark.parametrize("domain", TEAMS)
def test_each_domeinmanagement_is_the_directeur_with_the_ten_managers_by_rule(
    heerlen: Organisation, domain: str
) -> None:
    unit = get(heerlen, Unit, domain)
    (body,) = heerlen.bodies_at(unit.id)
    assert body.kind is BodyKind.DOMAIN_BOARD
    found = heerlen.members(body.id)
    assert [(one.holding.post.title, one.by_rule) for one in found] == [
        ("directeur", False),
        *[("manager", True)] * 10,
    ]
    assert [one.holding.post.id for one in found[1:]] == [
        team.leaders[0] for team in heerlen.children(unit.id) if team.kind is UnitKind.TEAM and team.leaders
    ]


def test_burgemeester_griffier_and_gemeentesecretaris_form_the_driehoek(heerlen: Organisation) -> None:
    assert members(heerlen, get(heerlen, Body, "Driehoek").id) == ["burgemeester", "griffier", "gemeentesecretaris"]


def test_burgemeester_and_wethouders_form_the_college(heerlen: Organisation, heemskerk: Organisation) -> None:
    for organisation in (heerlen, heemskerk):
        assert members(organisation, "college") == ["burgemeester", "wethouder"]


def test_the_gemeentesecretaris_is_wor_bestuurder_and_first_adviser(heerlen: Organisation) -> None:
    (post,) = heerlen.with_office(Office.WORKS_DIRECTOR)
    assert heerlen.with_office(Office.SECRETARY) == (post,)
    assert post.title == "Algemeen directeur/gemeentesecretaris"
    does = " ".join(post.does or ())
    assert "eindverantwoordelijk" in does
    assert "eerste adviseur van het college" in does
    (works_council,) = (body for body in heerlen.all(Body) if body.kind is BodyKind.WORKS_COUNCIL)
    assert works_council.name == "Ondernemingsraad"


def test_the_pages_do_not_say_who_chairs_a_body(heerlen: Organisation) -> None:
    assert {one.role for body in heerlen.all(Body) for one in heerlen.members(body.id)} == {UNKNOWN}


def test_the_great_opgaven_are_opgaven_and_no_programmes(heerlen: Organisation) -> None:
    assert [(one.name, one.kind, one.manager) for one in heerlen.all(Programme)] == [
        (name, ProgrammeKind.CHALLENGE, UNKNOWN)
        for name in (
            "Woningbouw", "Centrumontwikkeling", "Heerlen-Noord", "Onderwijs en kennisontwikkeling", "Cultuur",
            "Sociaal-economische versterking", "Versterking van de regionale economie",
        )
    ]  # fmt: skip


def test_heerlen_is_centrumgemeente_in_two_regions_and_works_with_the_unions(heerlen: Organisation) -> None:
    assert [(one.name, one.kind, one.our_part) for one in heerlen.all(Partner)] == [
        ("Parkstad", PartnerKind.REGION, "centrumgemeente"),
        ("Arbeidsregio Zuid-Limburg", PartnerKind.REGION, "centrumgemeente"),
        ("Vakbonden", PartnerKind.UNION, UNKNOWN),
    ]


def test_the_vacancy_is_for_one_fte_of_36_hours_in_scale_17_until_25_may_2026(heerlen: Organisation) -> None:
    (vacancy,) = heerlen.all(Vacancy)
    post = heerlen.subjects[vacancy.post]
    assert isinstance(post, Post)
    assert (post.fte, post.hours, post.scale) == (Decimal(1), Decimal(36), "17")
    assert post.norm_function == "Algemeen Directeur/gemeentesecretaris"
    assert vacancy.closing_day == date(2026, 5, 25)


@pytest.mark.parametrize("word", ["tijdelijk", "schaal 18", "11.112 euro", "17,05%", "ABP", "cao Gemeenten"])
def test_the_vacancy_names_its_terms(heerlen: Organisation, word: str) -> None:
    (vacancy,) = heerlen.all(Vacancy)
    assert word in " ".join(vacancy.terms or ())


@pytest.mark.parametrize("word", ["motivatie", "cv", "Oriënterende", "bij de gemeente", "VOG", "assessment"])
def test_the_vacancy_names_its_steps(heerlen: Organisation, word: str) -> None:
    (vacancy,) = heerlen.all(Vacancy)
    assert word in " ".join(vacancy.steps or ())


@pytest.mark.parametrize(
    ("subject", "word", "source"),
    [
        ("team-wmo", "naam", "organisatiepagina"),
        ("directie", "toelichting", "vacature"),
        ("heerlen", "medewerkers", "vacature"),
        ("ambtelijke-organisatie", "onder", "Gemeentewet"),
    ],
)
def test_why_tells_from_which_text_a_fact_of_heerlen_comes(subject: str, word: str, source: str) -> None:
    ledger = load("heerlen.yaml")
    kind = ledger.kind_of(subject)
    assert kind
    change = ledger.why(subject, kind.attributes[word], SEEN)
    assert change
    assert source in change.ground


# Heemskerk


def test_heemskerk_is_gm0396(heemskerk: Organisation) -> None:
    assert heemskerk.municipality
    assert (heemskerk.municipality.name, heemskerk.municipality.code) == ("Heemskerk", "gm0396")


def test_the_gemeentesecretaris_of_heemskerk_heads_the_organisation(heemskerk: Organisation) -> None:
    civil = heemskerk.civil_organisation()
    assert civil
    assert (civil.parent, civil.leaders) == ("college", ("gemeentesecretaris",))
    (post,) = heemskerk.with_office(Office.SECRETARY)
    assert len(post.does or ()) == 4


def test_heemskerk_has_three_domains_each_led_by_a_domeinmanager_under_the_gemeentesecretaris(
    heemskerk: Organisation,
) -> None:
    domains = heemskerk.children("ambtelijke-organisatie")
    assert [unit.name for unit in domains] == ["Domein Sociaal", "Domein Fysiek", "Domein Bedrijfsvoering"]
    for domain in domains:
        (leader,) = domain.leaders or ()
        post = heemskerk.subjects[leader]
        assert isinstance(post, Post)
        assert (post.title, post.reports_to) == ("domeinmanager", "gemeentesecretaris")


def test_the_teams_of_heemskerk_and_their_teamleiders_are_told_of_but_not_named(heemskerk: Organisation) -> None:
    assert len(heemskerk.all(Unit)) == 4
    for domain in heemskerk.children("ambtelijke-organisatie"):
        assert "teamleider" in " ".join(domain.unnamed_parts or ())


def test_the_college_of_heemskerk_adopted_its_vision_for_2018_to_2022_on_an_unknown_day(
    heemskerk: Organisation,
) -> None:
    (vision,) = heemskerk.all(Vision)
    assert vision.years == "2018-2022"
    assert (vision.adopted_by, vision.adopted_on) == ("college", UNKNOWN)
    assert vision.mission
    assert len(vision.principles or ()) == 6
