"""The invented municipality has in it all that a real one would have, and says that it is invented."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

import raadhuis.examples
from raadhuis.core.checks import check_history, check_structure
from raadhuis.core.entities import (
    VOCABULARY,
    AppointmentKind,
    Audience,
    BodyKind,
    Decision,
    Leading,
    Office,
    Partner,
    PartnerKind,
    Person,
    Post,
    Programme,
    ProgrammeKind,
    ResponsibilityRole,
    Site,
    Succession,
    SuccessionKind,
    Task,
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

PATH = Path(raadhuis.examples.__file__).parent / "voorbeeldstad.yaml"
START, TODAY, REORGANISED = date(2016, 1, 1), date(2026, 11, 22), date(2027, 1, 1)
COLLEGE = ("burgemeester", "wethouder-wonen", "wethouder-zorg", "wethouder-financien", "wethouder-leefomgeving")

S = TypeVar("S", bound=Subject)


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return file.load(PATH, VOCABULARY)


@pytest.fixture(scope="module")
def today(ledger: Ledger) -> Organisation:
    return Organisation.on(ledger, TODAY)


@pytest.fixture(scope="module")
def reorganised(ledger: Ledger) -> Organisation:
    return Organisation.on(ledger, REORGANISED)


@pytest.fixture(scope="module")
def text() -> str:
    return PATH.read_text(encoding="utf-8")


def get(organisation: Organisation, kind: type[S], id_: str) -> S:
    found = organisation.get(kind, id_)
    assert found
    return found


def members(organisation: Organisation, body: str) -> dict[str, bool]:
    """The posts in a body, each with whether it follows from a rule."""
    return {member.holding.post.id: member.by_rule for member in organisation.members(body)}


def parents(organisation: Organisation) -> dict[str, str]:
    return {unit.id: unit.parent for unit in organisation.all(Unit) if unit.parent}


# What it is


def test_it_says_that_it_is_invented_and_has_45_000_inhabitants(today: Organisation) -> None:
    municipality = today.public().municipality
    assert municipality
    assert municipality.invented is True
    assert municipality.inhabitants == "45.000"
    assert "verzonnen" in " ".join(municipality.about or ())


def test_nothing_is_broken_on_any_day(ledger: Ledger) -> None:
    assert list(check_structure(ledger)) == []


def test_of_ten_years_four_things_are_found_and_each_began_this_year_or_will_with_the_reorganisation(
    ledger: Ledger,
) -> None:
    found = [
        (one.check, about, one.period.since) for one in check_history(ledger) for about, _ in one.about if one.period
    ]
    assert sorted(found) == [
        ("bezetting-niet-vastgelegd", "projectleider-warmtenet", date(2026, 10, 1)),
        ("spanwijdte", "gemeentesecretaris", REORGANISED),
        ("taak-zonder-houder", "deelvervoer", date(2026, 6, 23)),
        ("zonder-leiding", "team-groen", date(2026, 10, 1)),
    ]


def test_every_mail_address_and_link_is_under_example_nl(text: str) -> None:
    addresses = re.findall(r"[\w.-]+@([\w.-]*\w)", text)
    assert len(addresses) > 40
    assert set(addresses) == {"example.nl"}
    assert set(re.findall(r"https?://([^/\s]+)", text)) == {"example.nl"}


def test_no_telephone_number_or_postcode_can_be_real(text: str) -> None:
    numbers = re.findall(r"\b0\d{2,3}[ -]?\d{2,3}[ -]?\d{2}[ -]?\d{2}\b", text)
    assert numbers
    assert [one for one in numbers if not one.startswith("000 000 ")] == []
    assert set(re.findall(r"\b(\d{4}) [A-Z]{2}\b", text)) == {"0000"}


# Units


def test_about_sixty_units_stand_in_four_levels(today: Organisation) -> None:
    assert 55 <= len(today.all(Unit)) <= 65
    depths = Counter(sum(isinstance(one, Unit) for one in today.path(unit.id)) for unit in today.all(Unit))
    assert set(depths) == {1, 2, 3, 4}
    assert depths[4] > depths[3] > depths[2]


def test_the_civil_organisation_is_under_the_college_and_the_griffie_under_the_raad(today: Organisation) -> None:
    assert {unit.id: unit.parent for unit in today.roots} == {
        "griffie": "gemeenteraad",
        "ambtelijke-organisatie": "college",
    }


def test_every_unit_tells_what_it_does_for_whom_and_where_and_nearly_every_one_what_it_is_about(
    today: Organisation,
) -> None:
    units = today.all(Unit)
    assert [unit.id for unit in units if not (unit.does and unit.audience and unit.site)] == []
    assert [unit.id for unit in units if not unit.subjects] == ["ambtelijke-organisatie"]


def test_every_team_that_works_for_residents_tells_how_to_reach_it(today: Organisation) -> None:
    teams = [unit for unit in today.all(Unit) if unit.kind is UnitKind.TEAM and unit.audience is not Audience.INWARD]
    assert len(teams) > 25
    assert [unit.id for unit in teams if not unit.contact] == []


def test_units_are_led_by_one_by_two_together_by_the_level_above_or_by_an_acting_manager(today: Organisation) -> None:
    assert {unit.leading for unit in today.all(Unit) if unit.leading} == {Leading.SHARED, Leading.FROM_ABOVE}
    acting = [post.id for post in today.all(Post) for one in today.holding(post).holders if one.acting]
    assert acting == ["afdelingsmanager-stadsbeheer"]


# Posts and people


def test_130_posts_have_a_holder(today: Organisation) -> None:
    assert sum(bool(today.appointments(post.id)) for post in today.all(Post)) == 130


def test_of_the_other_posts_three_are_vacant_two_are_held_by_many_and_of_one_it_was_not_told(
    today: Organisation,
) -> None:
    without = [post for post in today.all(Post) if not today.appointments(post.id)]
    filled = {post.id: today.holding(post).filled for post in without}
    assert filled == {
        "raadslid": True,
        "lid-or": True,
        "planeconoom": False,
        "privacyjurist": False,
        "domeinmanager-wijken": False,
        "projectleider-warmtenet": UNKNOWN,
    }


def test_every_post_that_leads_a_unit_has_a_deputy(today: Organisation) -> None:
    leading = [get(today, Post, post) for unit in today.all(Unit) for post in unit.leaders or ()]
    assert len(leading) > 55
    assert [post.id for post in leading if not post.deputies] == []


def test_every_office_of_the_law_is_carried_by_a_post_and_there_are_four_wethouders(today: Organisation) -> None:
    carried = {office: [post.id for post in today.with_office(office)] for office in Office}
    assert all(carried.values())
    assert carried[Office.ALDERMAN] == list(COLLEGE[1:])
    assert carried[Office.SECRETARY] == carried[Office.WORKS_DIRECTOR] == ["gemeentesecretaris"]


@pytest.mark.parametrize(
    "post",
    [*COLLEGE, "gemeentesecretaris", "griffier", "directeur-stad-en-samenleving", "domeinmanager-leefomgeving"],
)
def test_who_governs_or_leads_is_named_in_public(today: Organisation, post: str) -> None:
    public = today.public()
    (holder,) = public.holding(get(public, Post, post)).holders
    assert holder.name


@pytest.mark.parametrize("post", ["teamleider-inkomen", "fg", "casemanager-vergunningen", "secretaris-or"])
def test_others_hold_their_post_in_public_without_a_name(today: Organisation, post: str) -> None:
    public = today.public()
    (holder,) = public.holding(get(public, Post, post)).holders
    assert holder.name is None


def test_most_names_are_not_public_and_no_id_holds_a_name(today: Organisation) -> None:
    people, shown = today.all(Person), today.public().all(Person)
    assert 30 < len(shown) < len(people) / 2
    assert [one.id for one in people if not re.fullmatch(r"persoon-\d{3}", one.id)] == []
    assert len({one.name for one in people}) == len(people)


def test_whoever_left_is_no_longer_a_person_of_the_register_of_today(ledger: Ledger, today: Organisation) -> None:
    held = {holder.person for post in today.all(Post) for holder in today.holding(post).holders}
    assert {one.id for one in today.all(Person)} == held
    assert {one.id for one in Organisation.on(ledger, START).all(Person)} - held


def test_people_are_permanent_temporary_hired_or_acting(ledger: Ledger, today: Organisation) -> None:
    kinds = {one.kind for post in today.all(Post) for one in today.appointments(post.id) if one.kind}
    assert kinds == {AppointmentKind.TEMPORARY, AppointmentKind.HIRED, AppointmentKind.ACTING}
    mayor = [one.kind for one in Organisation.on(ledger, date(2023, 1, 1)).appointments("burgemeester")]
    assert mayor == [AppointmentKind.ACTING]


def test_a_handful_of_remarks_is_internal(today: Organisation) -> None:
    assert 5 <= sum(bool(unit.remark) for unit in today.all(Unit)) <= 8
    assert not any(unit.remark for unit in today.public().all(Unit))


# Bodies


def test_every_kind_of_body_of_a_municipality_is_there_and_somebody_sits_in_each(today: Organisation) -> None:
    assert all(today.body(kind) for kind in BodyKind if kind is not BodyKind.OTHER)
    named = {"commissie-leefomgeving", "commissie-samenleving", "driehoek", "ondernemingsraad", "rekenkamer"}
    assert [body for body in named if not members(today, body)] == []


def test_the_directie_sits_by_post_and_the_mt_of_each_domain_by_rule(today: Organisation) -> None:
    assert set(members(today, "directie").values()) == {False}
    domains = [unit.id for unit in today.all(Unit) if unit.kind is UnitKind.DOMAIN]
    assert len(domains) == 4
    for domain in domains:
        (body,) = today.bodies_at(domain)
        leaders = [post for unit in today.children(domain) for post in unit.leaders or ()]
        assert sorted(post for post, by_rule in members(today, body.id).items() if by_rule) == sorted(leaders)


# Tasks


def test_each_of_the_five_members_of_the_college_has_a_portfolio(today: Organisation) -> None:
    for post in COLLEGE:
        portfolio = [one for one in today.responsibilities(post) if one.role is ResponsibilityRole.POLITICAL]
        assert len(portfolio) >= 9, post


def test_of_every_task_but_three_one_member_of_the_college_and_somebody_who_carries_it_out_are_known(
    today: Organisation,
) -> None:
    tasks = {task.id for task in today.all(Task)}
    assert len(tasks) > 60
    governed = {
        task
        for task in tasks
        if [one.holder for one in today.responsible(task, ResponsibilityRole.POLITICAL) if one.holder in COLLEGE]
    }
    assert tasks - governed == {"deelvervoer", "ondersteuning-raad", "rekenkameronderzoek"}
    assert {task for task in tasks if not today.responsible(task, ResponsibilityRole.EXECUTION)} == {"deelvervoer"}


def test_tasks_are_divided_by_role_by_area_and_by_group(today: Organisation) -> None:
    answers = [one for task in today.all(Task) for one in today.responsible(task.id)]
    assert {one.role for one in answers} == set(ResponsibilityRole)
    assert {one.area for one in answers if one.area} == {"noord", "zuid"}
    assert any(one.target_group for one in answers)
    assert {type(today.subjects[one.holder]).__name__ for one in answers} == {
        "Unit", "Post", "Body", "Partner", "Programme",
    }  # fmt: skip


def test_partners_carry_out_tasks(today: Organisation) -> None:
    partners = {partner.id: partner for partner in today.all(Partner)}
    assert {one.kind for one in partners.values()} == set(PartnerKind)
    doing = {one for one in partners if today.responsibilities(one)}
    assert {"de-verbinding", "omgevingsdienst", "ggd", "werkbedrijf"} <= doing
    assert [one for one in partners if not today.referring(one)] == []


# Decisions, opgaven, vision, vacancies, sites


def test_opgaven_have_programmes_and_these_have_projects_each_with_a_client_and_a_manager(today: Organisation) -> None:
    above = {one.id: one.kind for one in today.all(Programme)}
    pairs = {(above[one.part_of] if one.part_of else None, one.kind) for one in today.all(Programme)}
    assert (ProgrammeKind.CHALLENGE, ProgrammeKind.PROGRAMME) in pairs
    assert (ProgrammeKind.PROGRAMME, ProgrammeKind.PROJECT) in pairs
    assert [one.id for one in today.all(Programme) if not (one.clients and one.manager and one.goals)] == []


def test_the_vision_was_adopted_by_the_college_and_another_went_before(ledger: Ledger, today: Organisation) -> None:
    (vision,), (earlier,) = today.all(Vision), Organisation.on(ledger, START).all(Vision)
    assert (vision.adopted_by, vision.adopted_on) == ("college", date(2023, 3, 7))
    assert vision.id != earlier.id


def test_two_vacancies_are_open_with_terms_steps_and_a_closing_day_to_come(today: Organisation) -> None:
    vacancies = today.all(Vacancy)
    assert [one.post for one in vacancies] == ["domeinmanager-wijken", "planeconoom"]
    for one in vacancies:
        assert today.holding(get(today, Post, one.post)).vacant
        assert one.about
        assert one.asks
        assert one.terms
        assert one.steps
        assert one.closing_day
        assert one.closing_day > TODAY
        assert one.salary_to
        assert f"{one.salary_to:,}".replace(",", ".") in " ".join(one.terms)


def test_every_site_has_an_address_and_opening_hours(today: Organisation) -> None:
    assert len(today.all(Site)) == 5
    assert [site.id for site in today.all(Site) if not (site.address and site.opening_hours)] == []


# History


def test_something_changes_in_each_of_ten_years(ledger: Ledger) -> None:
    assert {day.year for day in ledger.breakpoints()} >= set(range(2016, 2028))


def test_every_reorganisation_rests_on_a_decision_that_was_taken_before(ledger: Ledger) -> None:
    moved = {
        ledger.changes[span.number - 1]
        for id_ in ledger.timelines
        for attribute in (Unit.life, Unit.parent, Unit.name)
        for span in ledger.timeline(id_, attribute)
        if span.since > START
    }
    decided = [change for change in moved if change.decision]
    assert len(decided) >= 6
    assert {change.ground for change in moved if not change.decision} == {
        "Besluit van de directie over extra opvang van vluchtelingen",
        "Datastrategie van de directie",
        "Mobiliteitsvisie van de raad",
    }
    for change in decided:
        decision = Organisation.on(ledger, REORGANISED).get(Decision, str(change.decision))
        assert decision
        assert decision.day
        assert decision.day <= min(fact.since for fact in change.facts)


def test_units_merged_split_and_were_replaced_on_the_day_on_which_their_lives_meet(ledger: Ledger) -> None:
    organisation = Organisation.on(ledger, REORGANISED)
    found = organisation.all(Succession)
    assert {one.kind for one in found} == {SuccessionKind.MERGED, SuccessionKind.SPLIT, SuccessionKind.REPLACED}
    for one in found:
        day = ledger.life(one.id)
        assert day
        assert {life.until for id_ in one.before if (life := ledger.life(id_))} == {day.since}
        assert all((life := ledger.life(id_)) and life.since <= day.since for id_ in one.after or ())


@pytest.mark.parametrize(
    ("kind", "before", "after", "day"),
    [
        (SuccessionKind.MERGED, ("team-telefonie", "team-balie"), ("team-kcc",), date(2018, 1, 1)),
        (SuccessionKind.MERGED, ("afdeling-bouwen", "afdeling-milieu"), ("afdeling-vth",), date(2019, 1, 1)),
        (SuccessionKind.SPLIT, ("team-wijkbeheer",), ("team-beheer-noord", "team-beheer-zuid"), date(2020, 4, 1)),
        (SuccessionKind.SPLIT, ("team-groen",), ("team-beheer-noord", "team-beheer-zuid"), REORGANISED),
    ],
)
def test_what_merged_or_split_is_told(
    ledger: Ledger, kind: SuccessionKind, before: tuple[str, ...], after: tuple[str, ...], day: date
) -> None:
    (found,) = (one for one in Organisation.on(ledger, day).all(Succession) if one.before == before)
    assert (found.kind, found.after) == (kind, after)


def test_the_leader_of_the_organisation_the_burgemeester_and_the_wethouders_changed(ledger: Ledger) -> None:
    def held(day: date) -> dict[str, tuple[str | None, ...]]:
        on = Organisation.on(ledger, day)
        posts = {post: on.get(Post, post) for post in (*COLLEGE, "gemeentesecretaris")}
        return {id_: tuple(one.person for one in on.holding(post).holders) for id_, post in posts.items() if post}

    before, now = held(START), held(TODAY)
    assert set(now) - set(before) == {"wethouder-leefomgeving"}
    assert [post for post in before if before[post] == now[post]] == []


def test_sectors_became_domains_and_a_team_moved_more_than_once(ledger: Ledger) -> None:
    assert get(Organisation.on(ledger, START), Unit, "domein-leefomgeving").name == "Sector Ruimte"
    assert [span.value for span in ledger.timeline("team-handhaving", Unit.parent)] == [
        "afdeling-stadsbeheer", "afdeling-veiligheid", "afdeling-vth", "afdeling-veiligheid",
    ]  # fmt: skip


# What begins next year


def test_a_new_domain_begins_in_2027_with_teams_that_move_into_it(
    today: Organisation, reorganised: Organisation
) -> None:
    assert today.get(Unit, "domein-wijken") is None
    before, after = parents(today), parents(reorganised)
    below = {unit.id for unit in reorganised.subtree("domein-wijken")}
    assert {unit for unit in below if before.get(unit) not in (None, after[unit])} == {
        "wijkteam-noord", "wijkteam-zuid", "team-beheer-noord", "team-beheer-zuid", "team-handhaving",
        "afdeling-veiligheid",
    }  # fmt: skip
    assert {unit.id for unit in today.all(Unit)} - {unit.id for unit in reorganised.all(Unit)} == {"team-groen"}


def test_all_that_begins_on_that_day_was_decided_in_2026_by_the_college_after_advice_of_the_works_council(
    ledger: Ledger, today: Organisation
) -> None:
    changes = {c.decision for c in ledger.changes if {fact.since for fact in c.facts} == {REORGANISED}}
    assert changes == {"organisatiebesluit-2027"}
    decision, advice = get(today, Decision, "organisatiebesluit-2027"), get(today, Decision, "advies-or-2026")
    assert (decision.body, advice.body) == ("college", "ondernemingsraad")
    assert decision.day
    assert advice.day
    assert date(2026, 1, 1) < advice.day < decision.day < TODAY
    assert "domein-wijken" in (decision.adopts or ())


def test_the_work_of_the_team_that_closes_goes_to_its_successors_by_area(reorganised: Organisation) -> None:
    answers = reorganised.responsible("bomen-en-groen", ResponsibilityRole.EXECUTION)
    assert {(one.holder, one.area) for one in answers} == {
        ("team-beheer-noord", "noord"),
        ("team-beheer-zuid", "zuid"),
    }
