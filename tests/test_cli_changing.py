"""Recording by the command line: load, record, withdraw, forget."""

import pytest
from tests.running import HEEMSKERK, Desk

CHANGE = """\
raadhuis: 1
gemeente: heemskerk
soort: besluit
grond: De proef van 2027
van: 2027-01-01
feiten:
  domein-sociaal:
    onder: college
  team-jeugd:
    nieuw: onderdeel
    naam: Team Jeugd
    onder: domein-sociaal
  p-jansen:
    nieuw: persoon
    naam: Jo Jansen
"""


@pytest.fixture
def desk(tmp_path):
    return Desk.on_file(tmp_path / "data" / "raadhuis.sqlite3")


@pytest.fixture
def file(tmp_path):
    """Heemskerk's file, and how to write another text over it."""
    path = tmp_path / "heemskerk.yaml"
    path.write_text(HEEMSKERK.read_text(encoding="utf-8"), encoding="utf-8")
    return path


def edit(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_file_is_recorded_once_and_then_only_what_differs_after_it_was_told(desk, file):
    trial = desk("load", file, "--dry-run")
    assert "Vanaf dan is van deze gemeente iets bekend: 6 functies" in trial
    assert "er is niets vastgelegd" in trial
    assert "heemskerk" in desk.refused("log", "heemskerk")

    assert "Vastgelegd in heemskerk: wijzigingen 1 t/m 3." in desk("load", file, "--author", "Jan Smit")
    assert desk("load", file) == "Niets nieuws: heemskerk staat al zo vastgelegd.\n"

    edit(file, "naam: Domein Sociaal", "naam: Domein Samen")
    told = desk("load", file, "--day", "2026-11-24")
    assert told.splitlines() == [
        "Vanaf 24 november 2026:",
        "  andere naam: Domein Sociaal heet voortaan Domein Samen.",
        "Vastgelegd in heemskerk: wijziging 4.",
    ]
    log = desk("log", "heemskerk")
    assert log.count("door Jan Smit") == 3
    assert "Wijziging 4, waarneming" in log


def test_a_file_with_mistakes_is_refused_with_their_lines_and_nothing_is_recorded(desk, file):
    edit(file, "naam: Domein Sociaal", "naaam: Domein Sociaal")
    assert "bedoelt u ‘naam’?" in desk.refused("load", file)
    assert "Er is nog geen gemeente vastgelegd" in desk.refused("log", "heemskerk")


def test_what_nobody_can_have_seen_yet_is_refused_and_nothing_is_recorded(desk, file, tmp_path):
    text = file.read_text(encoding="utf-8")
    later = "moet nog komen; noem de dag waarop dit is gezien, vandaag of eerder"
    assert f"heemskerk.yaml: 31 december 9999 {later}" in desk.refused("load", file, "--day", "9999-12-31")
    edit(file, "gezien: 2026", "gezien: 2062")
    assert f"heemskerk.yaml: 22 november 2062 {later}" in desk.refused("load", file)
    file.write_text(text, encoding="utf-8")
    edit(file, "naam: Domein Sociaal", "naam: {waarde: Domein Sociaal, gezien: 2062-01-01}")
    assert f"1 januari 2062 {later}" in desk.refused("load", file)
    assert "heemskerk" in desk.refused("log", "heemskerk")
    assert f"1 januari 2062 {later}" in desk.refused("check", file)  # looking is as strict as recording
    assert f"1 januari 2062 {later}" in desk.refused("show", file, "--on", "2063-01-01")

    file.write_text(text, encoding="utf-8")
    desk("load", file)
    change = tmp_path / "wijziging.yaml"
    change.write_text(CHANGE.replace("besluit", "waarneming").replace("2027", "2062"), encoding="utf-8")
    assert f"regel 8, feiten › domein-sociaal › onder: 1 januari 2062 {later}" in desk.refused("record", change)


def test_a_small_file_records_one_change_on_its_ground_and_its_mistakes_have_lines(desk, tmp_path):
    desk("load", HEEMSKERK)
    change = tmp_path / "wijziging.yaml"
    change.write_text(CHANGE, encoding="utf-8")
    told = desk("record", change)
    assert "Team Jeugd is nieuw, onder Domein Sociaal." in told
    assert "Domein Sociaal verhuist van Ambtelijke organisatie naar College van burgemeester en wethouders." in told
    assert "Vastgelegd in heemskerk: wijziging 4." in told
    assert "De proef van 2027" in desk("why", "heemskerk", "team-jeugd", "onder", "--on", "2027-01-01")

    again = desk.refused("record", change)
    assert "wijziging.yaml, regel 10, feiten › team-jeugd › nieuw: ‘team-jeugd’ is er al" in again

    change.write_text(CHANGE.replace("onder: college", "onder: nergens").split("  team-jeugd")[0], encoding="utf-8")
    assert "wijziging.yaml, regel 8, feiten › domein-sociaal › onder: " in desk.refused("record", change)
    assert "Wijziging 5" not in desk("log", "heemskerk")


def test_a_page_that_is_loaded_again_leaves_what_was_decided_since_and_names_what_it_does_not_tell(desk, tmp_path):
    desk("load", HEEMSKERK)
    change = tmp_path / "wijziging.yaml"
    text = CHANGE.partition("  p-jansen")[0].replace("2027-01-01", "2026-11-22")
    change.write_text(text.replace("  domein-sociaal:\n    onder: college\n", ""), encoding="utf-8")
    desk("record", change)
    assert desk("load", HEEMSKERK, "--day", "2026-11-24").splitlines() == [
        "Niet in het bestand, maar blijft staan omdat een besluit of correctie het noemt: Team Jeugd.",
        "Niets nieuws: heemskerk staat al zo vastgelegd.",
    ]


def test_a_change_of_a_municipality_that_is_not_there_says_to_load_it_first(desk, tmp_path):
    change = tmp_path / "wijziging.yaml"
    change.write_text(CHANGE, encoding="utf-8")
    assert "regel 2, gemeente: ‘heemskerk’ is nog niet vastgelegd" in desk.refused("record", change)


def test_a_withdrawn_change_no_longer_counts_and_is_marked_so(desk):
    desk("load", HEEMSKERK)
    told = desk("withdraw", "heemskerk", 2, "--ground", "Vergissing")
    assert "is ‘code in TOOI’ niet meer bekend" in told
    assert "wijziging 4" in told
    log = desk("log", "heemskerk")
    assert "(ingetrokken door wijziging 4)" in log
    assert "Trekt in: wijziging 2" in log
    assert "Wijziging 2 is al ingetrokken" in desk.refused("withdraw", "heemskerk", 2, "--ground", "Nog eens")
    assert "Wijziging 9 bestaat niet" in desk.refused("withdraw", "heemskerk", 9, "--ground", "Nog eens")


def test_a_person_is_forgotten_only_on_yes_and_then_the_name_is_nowhere(desk, tmp_path):
    desk("load", HEEMSKERK)
    change = tmp_path / "wijziging.yaml"
    change.write_text(CHANGE.replace("proef van 2027", "komst van Jo Jansen"), encoding="utf-8")
    desk("record", change)
    assert "Er is niets gewist." in desk.refused("forget", "heemskerk", "p-jansen", answer="nee\n")
    assert "Er is niets gewist." in desk.refused("forget", "heemskerk", "p-jansen", answer="")
    assert "Jo Jansen" in desk("log", "heemskerk", "--subject", "p-jansen")

    assert "Gewist: 2 teksten." in desk("forget", "heemskerk", "p-jansen", answer="ja\n")
    assert "Jo Jansen" not in desk("log", "heemskerk", "--subject", "p-jansen")
    assert "Jo Jansen" not in desk("export", "heemskerk")
    assert all(b"Jo Jansen" not in path.read_bytes() for path in (tmp_path / "data").iterdir())
    assert "in orde" in desk("verify", "heemskerk")
    assert "niets (meer)" in desk("forget", "heemskerk", "p-jansen", "--yes")
    assert "‘p-smit’ is er niet in heemskerk" in desk.refused("forget", "heemskerk", "p-smit", "--yes")
