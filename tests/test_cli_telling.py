"""What the command line tells of a register in the store: log, why, diff, and the commands that also take a file."""

import json

import pytest
from tests.running import HEEMSKERK, Desk, raadhuis

MOVES = """\
raadhuis: 1
gemeente: heemskerk
soort: besluit
besluit: besluit-1
van: 2027-01-01
feiten:
  besluit-1: {nieuw: besluit, van: 2026-12-01, naam: Proefbesluit}
  domein-sociaal:
    naam: Domein Samen
    onder: {waarde: college, tot: 2028-01-01}
"""


@pytest.fixture(scope="session")
def desk(tmp_path_factory):
    """A database with Heemskerk, a decision about it, and a change that was withdrawn."""
    folder = tmp_path_factory.mktemp("vastgelegd")
    (folder / "besluit.yaml").write_text(MOVES, encoding="utf-8")
    desk = Desk.on_file(folder / "raadhuis.sqlite3")
    desk("load", HEEMSKERK, "--author", "Jan Smit")
    desk("record", folder / "besluit.yaml", "--author", "Els de Wit")
    desk("withdraw", "heemskerk", 2, "--ground", "Niet nodig")
    return desk


def test_the_log_tells_of_each_change_its_number_kind_author_and_ground_and_marks_what_is_withdrawn(desk):
    log = desk("log", "heemskerk")
    assert [line.split(",")[0] for line in log.splitlines() if not line.startswith(" ")] == [
        f"Wijziging {number}" for number in range(1, 6)
    ]
    assert "Wijziging 4, besluit, vastgelegd op " in log
    assert "door Els de Wit" in log
    assert "Grond: besluit ‘Proefbesluit’ (besluit-1)" in log
    assert "(ingetrokken door wijziging 5)" in log


def test_the_log_of_a_subject_holds_only_what_was_said_of_it_with_the_days(desk):
    log = desk("log", "heemskerk", "--subject", "domein-sociaal")
    assert "Wijziging 2" not in log
    assert "Naam: ‘Domein Sociaal’, bekend sinds" in log
    assert "Naam: ‘Domein Samen’, vanaf 1 januari 2027" in log
    assert "(college), van 1 januari 2027 t/m 31 december 2027" in log


def test_why_names_the_change_that_says_what_holds_on_the_day(desk):
    now = desk("why", "heemskerk", "domein-sociaal", "onder", "--on", "2026-12-01")
    assert "bekend sinds 22 november 2026" in now
    assert "Wijziging 1, waarneming" in now
    later = desk("why", "heemskerk", "domein-sociaal", "--on", "2027-06-01")
    assert later.startswith("Domein Samen (organisatieonderdeel domein-sociaal) op 1 juni 2027")
    assert "    Valt onder: College van burgemeester en wethouders (college), van 1 januari 2027" in later
    assert "Wijziging 4, besluit" in later
    assert "niets gezegd" in desk("why", "heemskerk", "domein-sociaal", "voor")


def test_diff_tells_in_sentences_what_differs_between_two_days(desk):
    title, moved, renamed = desk("diff", "heemskerk", "--from", "2026-12-31", "--to", "2027-01-01").splitlines()
    assert title == "Van 31 december 2026 naar 1 januari 2027:"
    assert moved.startswith("  verhuisd: Domein Samen (was: Domein Sociaal) verhuist van Ambtelijke organisatie naar ")
    assert renamed == "  andere naam: Domein Sociaal heet voortaan Domein Samen."
    assert "verschilt niets" in desk("diff", "heemskerk", "--from", "2027-01-01", "--to", "2027-01-02")


def test_a_file_and_a_municipality_are_asked_alike(desk, tmp_path):
    assert "Domein Samen" in desk("show", "heemskerk", "--on", "2027-01-01")
    assert json.loads(desk("show", "heemskerk", "--json", "--on", "2027-01-01"))["dag"] == "2027-01-01"
    assert "niet vastgelegd" in desk("check", "heemskerk")
    desk("chart", "heemskerk", "-o", tmp_path / "uit.svg", "--on", "2027-01-01")
    assert "Domein Samen" in (tmp_path / "uit.svg").read_text(encoding="utf-8")
    assert "Wijziging 1, waarneming" in raadhuis("log", HEEMSKERK).stdout
    assert "bekend sinds" in raadhuis("why", HEEMSKERK, "domein-sociaal", "naam", "--on", "2027-01-01").stdout
    assert "bekend" in raadhuis("diff", HEEMSKERK, "--from", "2026-01-01", "--to", "2027-01-01").stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("log", "heemskrek"), "Gemeente ‘heemskrek’ is er niet. Kies uit: heemskerk."),
        (("log", "heemskerk", "--subject", "domein-sociaa"), "Bedoelt u ‘domein-sociaal’"),
        (("why", "heemskerk", "domein-sociaal", "ledding"), "Bedoelt u ‘leiding’?"),
        (("log", "./heemskerk"), "dit bestand bestaat niet"),
    ],
)
def test_what_is_not_there_is_told_with_what_may_be_meant(desk, words, says):
    assert says in desk.refused(*words)
