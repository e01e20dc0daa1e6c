"""Asking on the command line who answers."""

import json
from datetime import date

from tests.engines import use
from tests.running import HEERLEN, Desk, raadhuis

from raadhuis.settings import DATABASE_URL
from raadhuis.store.words import add

EMPTY = """\
raadhuis: 1
gemeente: proefdam
gezien: 2026-01-01
grond: Proef
naam: Proefdam
contact: [14 000]
"""


def test_who_tells_who_answers_and_why():
    run = raadhuis("who", "mijn moeder redt het niet meer alleen, in het noorden", HEERLEN)
    assert run.returncode == 0
    assert run.stdout.startswith("Team toegang noord (0,")
    assert "‘redt’" in run.stdout


def test_who_as_json_has_the_best_first_with_score_reasons_and_path():
    run = raadhuis("who", "ik heb schulden en de deurwaarder komt", HEERLEN, "--json", "--on", "2027-01-01")
    answers = json.loads(run.stdout)
    assert 0 < len(answers) <= 5
    assert [set(one) for one in answers] == [{"unit", "unit_id", "score", "because", "path"}] * len(answers)
    assert (answers[0]["unit"], answers[0]["unit_id"]) == ("Team schuldhulpverlening", "team-schuldhulpverlening")
    assert answers[0]["path"][-2:] == ["Domein Samenleving", "Team schuldhulpverlening"]
    assert answers[0]["because"]
    assert [one["score"] for one in answers] == sorted((one["score"] for one in answers), reverse=True)


def test_who_tells_where_to_go_with_what_is_not_the_municipalitys():
    run = raadhuis("who", "er is brand in mijn keuken", HEERLEN)
    assert "Bel 112." in run.stdout.splitlines()[0]


def test_who_says_plainly_that_nothing_was_found_and_names_the_municipalitys_contact(tmp_path):
    file = tmp_path / "proef.yaml"
    file.write_text(EMPTY, encoding="utf-8")
    for question in ("", "kliko", "x" * 10_000, "🙂", "<b>'; DROP TABLE"):
        run = raadhuis("who", question, file)
        assert run.returncode == 0
        assert "niet te vinden" in run.stdout
        assert "14 000" in run.stdout
    assert json.loads(raadhuis("who", "xyzzy", file, "--json").stdout) == []


def test_who_calls_a_guess_a_guess():
    run = raadhuis("who", "het geld", HEERLEN)
    assert run.stdout.startswith("Dit is een gok")


def test_words_tells_what_was_asked_in_vain_by_month_and_whether_counting_is_on(tmp_path):
    desk = Desk.on_file(tmp_path / "raadhuis.sqlite3")
    desk("load", HEERLEN)
    off = "Er wordt nu niet geteld. Wilt u dat wel, zet dan RAADHUIS_COUNT_WORDS=1.\n"
    assert desk("words", "heerlen") == f"Van heerlen zijn geen woorden geteld.\n{off}"
    use(desk.url)
    add("heerlen", date(2026, 10, 1), "vlonder", 5)
    add("heerlen", date(2026, 11, 1), "steiger", 5)
    add("heerlen", date(2026, 11, 1), "vlonder", 10)
    use(DATABASE_URL)
    assert (
        desk("words", "heerlen") == f"2026-11\n      10  vlonder\n       5  steiger\n2026-10\n       5  vlonder\n{off}"
    )
