"""The command line on files."""

import json
import re
import socket
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest
from tests.running import HEEMSKERK, HEERLEN, raadhuis, started

from raadhuis.cli import app
from raadhuis.core.entities import VOCABULARY
from raadhuis.formats.file import load

BROKEN = """\
raadhuis: 1
gemeente: proefdam
gezien: 2026-01-01
grond: Proef
naam: Proefdam
onderdelen:
  team-a: {naam: Team A, onder: team-b}
  team-b: {naam: Team B, onder: nergens}
  team-c: {naam: Team C, soort: teem}
"""

PEOPLE = """\
raadhuis: 1
gemeente: proefdam
gezien: 2026-01-01
grond: Proef
naam: Proefdam
onderdelen:
  team-a: {naam: Team A, leiding: [leider-a], functies: {leider-a: {titel: leider, plaatsingen: {a: {persoon: p-1}}}}}
  team-b: {naam: Team B, leiding: [leider-b], functies: {leider-b: {titel: leider, plaatsingen: {b: {persoon: p-2}}}}}
personen:
  p-1: {naam: Els Jansen, openbaar: ja}
  p-2: {naam: Jo Smit}
"""


def test_check_of_a_sound_file_tells_what_is_not_recorded_and_ends_well():
    run = started("check", HEERLEN)
    assert run.returncode == 0
    assert "niet vastgelegd" in run.stdout
    assert "38×" in run.stdout  # thirty alike and more are one line


@pytest.mark.parametrize("on", [(), ("--on", "2027-01-01")])
def test_check_of_a_broken_file_names_file_line_and_key_of_every_error_and_exits_with_1(tmp_path, on):
    file = tmp_path / "stuk.yaml"
    file.write_text(BROKEN, encoding="utf-8")
    run = raadhuis("check", file, *on)
    assert run.returncode == 1
    assert "stuk.yaml, regel 9" in run.stderr
    assert "kies uit: " in run.stderr
    assert "Traceback" not in run.stderr


def test_check_of_broken_structure_exits_with_1(tmp_path):
    file = tmp_path / "stuk.yaml"
    file.write_text(BROKEN.replace(", soort: teem", ""), encoding="utf-8")
    run = raadhuis("check", file)
    assert run.returncode == 1
    assert "nergens" in run.stderr


def test_show_draws_the_tree_of_a_day():
    run = raadhuis("show", HEEMSKERK, "--on", "2027-01-01")
    assert run.returncode == 0
    assert "1 januari 2027" in run.stdout
    assert "Domein Sociaal" in run.stdout


def test_what_the_screen_cannot_show_becomes_a_question_mark(tmp_path):
    file = tmp_path / "proef.yaml"
    file.write_text(BROKEN.partition("onderdelen")[0].replace("Proefdam", "Proëfdam"), encoding="utf-8")
    run = started(
        "show", file, "--on", "2026-11-22", env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    )
    assert (run.returncode, run.stdout) == (0, "Pro?fdam op 22 november 2026\n"), run.stderr


def test_show_as_json_holds_every_subject_of_the_day_under_the_plural_of_its_kind():
    run = raadhuis("show", HEERLEN, "--on", "2026-11-22", "--json")
    shown = json.loads(run.stdout)
    ledger = load(HEERLEN, VOCABULARY)
    assert shown.pop("dag") == "2026-11-22"
    assert sum(map(len, shown.values())) == len(ledger.timelines)
    team = next(one for one in shown["onderdelen"] if one["id"] == "team-wmo")
    assert team["onder"] == "domein-samenleving"


def test_show_of_a_day_before_anything_is_known_says_so():
    run = raadhuis("show", HEERLEN, "--on", "1990-01-01")
    assert run.returncode == 0
    assert "niets bekend" in run.stdout


def test_chart_writes_a_drawing_of_the_whole_or_of_a_part(tmp_path):
    whole, part = tmp_path / "heel.svg", tmp_path / "deel.svg"
    assert raadhuis("chart", HEERLEN, "-o", whole, "--on", "2026-11-22").returncode == 0
    assert raadhuis("chart", HEERLEN, "-o", part, "--under", "domein-stad", "--on", "2026-11-22").returncode == 0
    for file in (whole, part):
        ET.fromstring(file.read_text(encoding="utf-8"))
    assert "Team WMO" in whole.read_text(encoding="utf-8")
    assert "Team WMO" not in part.read_text(encoding="utf-8")


def test_chart_holds_only_what_is_public_since_a_drawing_is_made_to_be_shown(tmp_path):
    file, drawing = tmp_path / "proef.yaml", tmp_path / "uit.svg"
    file.write_text(PEOPLE, encoding="utf-8")
    raadhuis("chart", file, "-o", drawing, "--on", "2026-01-01")
    drawn = drawing.read_text(encoding="utf-8")
    assert ("Els Jansen" in drawn, "Jo Smit" in drawn) == (True, False)


def test_chart_of_a_part_that_is_not_there_or_to_a_place_that_cannot_be_written_says_what_to_do(tmp_path):
    run = raadhuis("chart", HEERLEN, "-o", tmp_path / "x.svg", "--under", "nergens")
    assert (run.returncode, "bestaat niet op" in run.stderr) == (1, True)
    run = raadhuis("chart", HEERLEN, "-o", tmp_path / "geen" / "map" / "x.svg")
    assert (run.returncode, "Kies een andere plek" in run.stderr) == (1, True)


@pytest.mark.parametrize("command", ["check", "show"])
def test_a_file_that_is_not_there_gives_one_clear_sentence(command):
    run = raadhuis(command, "nergens.yaml")
    assert run.returncode == 1
    assert run.stderr.count("\n") == 1
    assert "nergens.yaml" in run.stderr


def test_a_day_that_is_none_is_refused_with_how_to_write_one():
    run = raadhuis("show", HEERLEN, "--on", "1-1-2027")
    assert run.returncode == 2
    assert "schrijf een dag als 2027-01-31" in re.sub(r"[\s│]+", " ", run.stderr)


def test_schema_prints_the_schema_of_the_file():
    shown = json.loads(raadhuis("schema").stdout)
    assert shown["$schema"].startswith("https://json-schema.org/")


def test_every_command_says_in_its_help_what_it_does_and_has_an_example():
    for command in app.registered_commands:
        name = command.name or command.callback.__name__
        assert command.epilog.startswith(f"Voorbeeld: raadhuis {name} "), name
        assert command.callback.__doc__, name
    assert "Voorbeeld: raadhuis log heerlen" in raadhuis("log", "--help").stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["shwo"], "Het commando ‘shwo’ is er niet. Bedoelt u ‘show’? Kijk met ‘raadhuis --help’ hoe het moet."),
        (["nergens"], "Het commando ‘nergens’ is er niet. Kijk met ‘raadhuis --help’ hoe het moet."),
        (["show"], "Zeg nog BESTAND|GEMEENTE. Kijk met ‘raadhuis show --help’ hoe het moet."),
        (["withdraw", "heerlen", "1"], "Zeg nog --ground."),
        (
            ["show", "x.yaml", "y", "z"],
            "Er staat te veel op de regel: y z. Zet wat bij elkaar hoort tussen aanhalingstek",
        ),
        (["show", "x.yaml", "--onn", "nu"], "De optie ‘--onn’ is er niet. Bedoelt u ‘--on’?"),
        (["show", "x.yaml", "--on"], "Achter de optie ‘--on’ hoort nog iets."),
        (["show", "x.yaml", "--json=ja"], "Achter de optie ‘--json’ hoort niets."),
        (["serve", "--port", "veel"], "Wat bij --port staat, kan niet: schrijf een heel getal, van 1 t/m 65535."),
        (["serve", "--workers", "65"], "Wat bij --workers staat, kan niet: schrijf een heel getal, van 1 t/m 64."),
        (
            ["withdraw", "heerlen", "0", "--ground", "x"],
            "Wat bij NUMMER staat, kan niet: schrijf een heel getal, vanaf 1.",
        ),
    ],
)
def test_what_is_typed_wrong_is_told_in_one_dutch_sentence_that_says_what_to_do(words, says):
    run = raadhuis(*words)
    assert (run.returncode, run.stdout, run.stderr.count("\n")) == (2, "", 1)
    assert says in run.stderr
    assert run.stderr.endswith("--help’ hoe het moet.\n")


@pytest.mark.parametrize(
    "words", [[], ["--help"], *([one.name or one.callback.__name__, "--help"] for one in app.registered_commands)]
)
def test_the_help_is_dutch(words):
    run = raadhuis(*words)
    told = run.stdout + run.stderr
    assert "Gebruik: raadhuis" in told
    assert "Toon deze uitleg." in told
    assert not re.search(r"Usage|OPTIONS|ARGS|Options|Arguments|required|default|Show", told)


def test_demo_on_a_port_in_use_names_another():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        run = started("demo", "--no-browser", "--port", other.getsockname()[1])
    assert run.returncode == 1
    assert "al in gebruik" in run.stderr


def test_who_asks_something_of_a_file_does_not_wait_for_the_database_the_web_or_the_rules_of_dutch():
    code = f"import sys; from raadhuis.cli import app; app(['show', {str(HEEMSKERK)!r}], standalone_mode=False)"
    unneeded = {"django", "raadhuis.drafting", "raadhuis.core.wayfinding"}
    run = subprocess.run(
        [sys.executable, "-c", f"{code}; sys.exit(not sys.modules.keys().isdisjoint({unneeded}))"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, "Domein Sociaal" in run.stdout) == (0, True), run.stderr
