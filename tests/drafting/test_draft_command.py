"""The command that makes a draft of a page, run as people run it."""

import json

from tests.drafting.measure import PAGES
from tests.running import raadhuis

GENEST = PAGES / "genest.txt"
POINTS = "Afdeling Stad van gemeente Proefdam\n\nAfdeling Stad\n\n• wonen\n• groen\n"


def test_draft_writes_a_file_in_which_check_finds_nothing_broken(tmp_path):
    file = tmp_path / "concept.yaml"
    run = raadhuis("draft", GENEST, "-o", file, "--name", "Proefdam", "--on", "2026-11-22")
    assert (run.returncode, "met 11 onderdelen" in run.stdout) == (0, True), run.stderr
    assert "gemeente: proefdam" in file.read_text("utf-8")
    assert raadhuis("check", file).returncode == 0


def test_draft_without_a_file_prints_it():
    run = raadhuis("draft", GENEST, "--on", "2026-11-22")
    assert run.returncode == 0
    assert run.stdout.startswith("raadhuis: 1\ngemeente: genest\ngezien: 2026-11-22\n")


def test_draft_reads_a_dash_as_what_it_is_handed_and_makes_the_same_of_it_as_of_a_file():
    page = GENEST.read_text("utf-8")
    handed, filed = (
        raadhuis("draft", of, "--name", "Genest", "--on", "2026-11-22", answer=page) for of in ("-", GENEST)
    )
    assert (handed.returncode, handed.stderr) == (0, filed.stderr)
    assert handed.stdout == filed.stdout.replace("(genest.txt)", "(standaardinvoer)")


def test_draft_of_what_it_is_handed_says_in_one_sentence_what_it_lacks():
    wonen = "Afdeling Wonen zorgt voor huizen."
    for page, sentence in ((wonen, "Noem de gemeente met --name"), ("", "standaardinvoer: Hier staat geen tekst in")):
        run = raadhuis("draft", "-", answer=page)
        assert (run.returncode, sentence in run.stderr, run.stderr.count("\n")) == (1, True, 1), run.stderr
    assert "gemeente: proefdam" in raadhuis("draft", "-", "--name", "Proefdam", answer=wonen).stdout


def test_draft_as_json_holds_units_with_kind_parent_head_subjects_and_line():
    shown = json.loads(raadhuis("draft", PAGES / "sectoren-kopjes.txt", "--json").stdout)
    assert shown["municipality"] == "Merwedam"
    assert shown["bodies"] == ["gemeentesecretaris"]
    assert shown["units"][1] == {
        "name": "Ontwikkeling", "kind": "afdeling", "parent": "Sector Grondgebied", "head": None, "subjects": [],
        "line": 8,
    }  # fmt: skip


def test_draft_as_json_goes_into_the_file_that_is_asked_for(tmp_path):
    page, file = tmp_path / "pagina.txt", tmp_path / "gelezen.json"
    page.write_text("Afdeling Wonen zorgt voor huizen.", encoding="utf-8")
    run = raadhuis("draft", page, "--json", "-o", file)
    assert run.stdout == f"Geschreven: {file}, met 1 onderdeel.\n"
    assert [unit["name"] for unit in json.loads(file.read_text("utf-8"))["units"]] == ["Afdeling Wonen"]


def test_draft_asks_what_the_page_leaves_open_and_takes_an_answer(tmp_path):
    page = tmp_path / "pagina.txt"
    page.write_text(POINTS, encoding="utf-8")
    run = raadhuis("draft", page)
    assert "--answer lijsten=onderdelen: Eigen onderdelen" in run.stderr
    assert "onderwerpen: [wonen, groen]" in run.stdout
    answered = raadhuis("draft", page, "--answer", "lijsten=onderdelen")
    assert "naam: Wonen" in answered.stdout


def test_draft_refuses_what_is_no_answer_with_one_sentence(tmp_path):
    page = tmp_path / "pagina.txt"
    page.write_text(POINTS, encoding="utf-8")
    for answer, sentence in (("kleur=rood", "De vragen bij deze pagina: lijsten"), ("lijsten=nee", "Kies uit: taken")):
        run = raadhuis("draft", page, "--answer", answer)
        assert (run.returncode, sentence in run.stderr, run.stderr.count("\n")) == (1, True, 1), run.stderr
    run = raadhuis("draft", page, "--answer", "lijsten")
    assert (run.returncode, "Schrijf lijsten=antwoord, zoals lijsten=onderdelen. Kijk" in run.stderr) == (2, True)


def test_draft_of_what_is_no_page_or_names_no_units_says_so_in_one_sentence(tmp_path):
    binary, empty = tmp_path / "plaatje.png", tmp_path / "leeg.txt"
    binary.write_bytes(bytes(1000))
    empty.write_text("Welkom op onze site.", encoding="utf-8")
    for page, sentence in (
        (tmp_path / "nergens.txt", "bestaat niet"),
        (tmp_path, "kan niet worden gelezen"),
        (binary, "geen tekst en geen HTML"),
        (empty, "geen onderdeel met zijn naam"),
    ):
        run = raadhuis("draft", page)
        assert (run.returncode, sentence in run.stderr, run.stderr.count("\n")) == (1, True, 1), run.stderr


def test_draft_to_a_place_that_cannot_be_written_leaves_nothing(tmp_path):
    run = raadhuis("draft", GENEST, "-o", tmp_path / "geen" / "concept.yaml")
    assert (run.returncode, "Kies een andere plek" in run.stderr) == (1, True)
