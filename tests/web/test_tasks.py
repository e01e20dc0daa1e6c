"""The tasks all together: what is not settled, and the spreadsheet."""

import csv
from io import StringIO

import pytest
from tests.web.conftest import NOW
from tests.web.full_town import FULL
from tests.web.reading import said
from tests.web.walking import text

from raadhuis.core.entities import Responsibility, ResponsibilityRole, Task
from raadhuis.core.facts.change import fact
from raadhuis.web.portal.tasks import harmless

DAY = NOW.date()

TWICE = FULL.replace(
    "besluiten:\n", "  - {taak: bomen, houder: team-groen, rol: uitvoering, doelgroep: eikenlanen}\nbesluiten:\n", 1
)


def sheet(client, address: str = "/proefdam/taken.csv") -> list[list[str]]:
    """The lines of the spreadsheet."""
    return list(csv.reader(StringIO(text(client.get(address)).removeprefix("\ufeff")), delimiter=";"))


def test_what_is_not_settled_stands_above_the_tasks_in_groups(serve):
    page = said(serve(TWICE), "/proefdam/taken")
    assert "Wat nog niet rond is Van 1 taak is niet vastgelegd wie erover gaat Wat niemand doet" in page
    assert "1 keer hebben er meer dan één dezelfde rol bij een taak" in page
    assert "Bomen ligt bij meer dan één (uitvoering, eikenlanen) Wie waarover gaat" in page


def test_who_share_a_task_by_area_or_group_are_no_gap(serve):
    assert "meer dan één dezelfde rol" not in said(serve(FULL), "/proefdam/taken")


def test_the_spreadsheet_has_a_line_for_each_who_answers_for_a_task_and_for_each_task_of_nobody(serve):
    client = serve(FULL)
    assert sheet(client)[:6] == [
        ["Taak", "Rol", "Houder", "Gebied", "Doelgroep"],
        ["bomen", "bestuurlijk", "wethouder wonen", "", ""],
        ["bomen", "loket", "Team Groen", "noord", ""],
        ["bomen", "uitvoering", "Dienst voor Bomen", "", "eikenlanen"],
        ["wat niemand doet", "", "niet vastgelegd", "", ""],
        ["zorg thuis", "bestuurlijk", "gemeenteraad", "", ""],
    ]
    assert "/proefdam/taken.csv" in text(client.get("/proefdam/taken"))


def test_spreadsheets_open_the_file_by_themselves(serve):
    response = serve(FULL).get("/proefdam/taken.csv")
    assert response.content.startswith(b"\xef\xbb\xbf")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="taken-proefdam-2026-11-22.csv"'


def test_the_spreadsheet_is_of_the_day_that_was_picked(serve):
    assert sheet(serve(FULL), "/proefdam/taken.csv?op=2020-01-01")[1][1:3] == ["", "niemand gevonden"]


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", " =", "\t@"])
def test_no_cell_of_the_spreadsheet_becomes_a_formula(begin):
    assert harmless(f"{begin}HYPERLINK(1)") == f"'{begin}HYPERLINK(1)"
    assert harmless(f"a{begin}b") == f"a{begin}b"


def test_a_task_that_is_called_like_a_formula_is_harmless_in_the_spreadsheet(serve):
    town = FULL.replace("bomen: {naam: bomen}", 'bomen: {naam: "=1+1"}')
    assert ["'=1+1", "loket", "Team Groen", "noord", ""] in sheet(serve(town))


def test_task_fields_are_suggested_to_those_whose_words_they_are_and_what_nobody_has_is_said(serve):
    client = serve(FULL.replace("naam: Team Groen", "naam: Team Groen en Afval"))
    page = said(client, "/proefdam/taken")
    assert "Het is een voorstel, totdat de gemeente het vastlegt." in page
    assert "Afval (taakveld 7.3) Team Groen en Afval ‘Afval’" in page
    assert "taakvelden is niemand gevonden" in page
    told = sheet(client)
    assert ["Afval (taakveld 7.3)", "voorstel", "Team Groen en Afval", "", ""] in told
    assert ["Musea (taakveld 5.4)", "", "niemand gevonden", "", ""] in told


def test_a_unit_says_what_it_seems_to_be_about_until_that_is_recorded(serve):
    client = serve(FULL.replace("naam: Team Groen", "naam: Team Groen en Afval"))
    page = said(client, "/proefdam/onderdelen/team-groen")
    assert "Lijkt te gaan over het taakveld ‘Afval’ (nog niet vastgelegd)" in page
    assert "Afval (taakveld 7.3) vanwege ‘Afval’ Bekijk alle taakvelden" in page
    assert 'href="/proefdam/taken#taakvelden"' in text(client.get("/proefdam/onderdelen/team-groen"))
    assert "Seems to be about the task field ‘Afval’" in said(client, "/en/proefdam/onderdelen/team-groen")

    client.record(
        fact("afval", Task.life, True, DAY),
        fact("afval", Task.name, "afval", DAY),
        fact("r-afval", Responsibility.life, True, DAY),
        fact("r-afval", Responsibility.task, "afval", DAY),
        fact("r-afval", Responsibility.holder, "team-groen", DAY),
        fact("r-afval", Responsibility.role, ResponsibilityRole.EXECUTION, DAY),
    )
    assert "Afval (taakveld 7.3)" not in said(client, "/proefdam/onderdelen/team-groen")


def test_of_another_time_a_unit_does_not_say_what_is_not_recorded_yet(serve):
    client = serve(FULL.replace("naam: Team Groen", "naam: Team Groen en Afval"))
    assert "Lijkt te gaan over" not in said(client, "/proefdam/onderdelen/team-groen?op=2027-05-01")
