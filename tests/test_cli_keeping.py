"""Keeping: exports that come back to the byte, copies of a running database, and whether all is still as recorded."""

import json
import os
import re
import shutil
import sqlite3

import pytest
from tests.running import HEEMSKERK, HEERLEN, Desk


@pytest.fixture(scope="session")
def full(tmp_path_factory):
    """A database with two municipalities, nobody's to change."""
    path = tmp_path_factory.mktemp("vol") / "raadhuis.sqlite3"
    desk = Desk.on_file(path)
    desk("load", HEEMSKERK)
    desk("load", HEERLEN)
    return path


@pytest.fixture
def desk(full, tmp_path):
    """Somebody with a copy of that database."""
    shutil.copy(full, tmp_path / "raadhuis.sqlite3")
    return Desk.on_file(tmp_path / "raadhuis.sqlite3")


@pytest.fixture
def other(tmp_path):
    return Desk.on_file(tmp_path / "elders.sqlite3")


def alter(path, statement, *values):
    """What a curious hand does, having taken away the triggers first."""
    with sqlite3.connect(path) as database:
        for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f"DROP TRIGGER {name}")
        assert database.execute(statement, values).rowcount == 1


def test_an_export_comes_back_elsewhere_to_the_byte_and_a_second_time_brings_nothing(desk, other, tmp_path):
    file = tmp_path / "heerlen.jsonl"
    desk("export", "heerlen", "-o", file)
    assert re.fullmatch(r"Overgenomen in heerlen: \d+ wijzigingen\.\n", other("import", file))
    assert other("export", "heerlen").encode() == file.read_bytes()
    assert other("import", file) == "Niets nieuws: heerlen heeft deze wijzigingen al.\n"
    assert other("show", "heerlen") == desk("show", "heerlen")


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
def test_a_register_moves_from_sqlite_to_postgresql_and_back(desk, other, engine, tmp_path):
    server = Desk(engine.empty())
    for municipality in ("heerlen", "heemskerk"):
        desk("export", municipality, "-o", tmp_path / f"{municipality}.jsonl")
        server("import", tmp_path / f"{municipality}.jsonl")
    assert server("verify") == desk("verify")
    server("export", "heerlen", "-o", tmp_path / "terug.jsonl")
    assert (tmp_path / "terug.jsonl").read_bytes() == (tmp_path / "heerlen.jsonl").read_bytes()
    other("import", tmp_path / "terug.jsonl")
    assert "pg_dump --format=custom" in server.refused("backup", tmp_path / "kopie")


def test_an_import_goes_on_where_an_earlier_one_ended(desk, other, tmp_path):
    file = tmp_path / "heemskerk.jsonl"
    desk("export", "heemskerk", "-o", file)
    other("import", file)
    desk("withdraw", "heemskerk", 2, "--ground", "Proef")
    desk("export", "heemskerk", "-o", file)
    assert "Overgenomen in heemskerk: 1 wijzigingen, na de 3 die er al waren." in other("import", file)
    assert other("verify", "heemskerk") == desk("verify", "heemskerk")


def test_an_import_over_other_changes_is_refused(desk, other, tmp_path):
    desk("export", "heemskerk", "-o", tmp_path / "heemskerk.jsonl")
    other("load", HEEMSKERK, "--author", "Een ander")
    assert "al vastgelegd, met vanaf wijziging 1 iets anders" in other.refused("import", tmp_path / "heemskerk.jsonl")


def test_an_import_of_a_broken_file_or_of_none_says_so_and_takes_nothing(desk, other, tmp_path):
    file = tmp_path / "stuk.jsonl"
    desk("export", "heemskerk", "-o", file)
    file.write_bytes(file.read_bytes()[:-100])
    assert "stuk.jsonl: Regel 4 is geen wijziging" in other.refused("import", file)
    assert "kan niet worden gelezen" in other.refused("import", tmp_path / "geen.jsonl")
    assert "Er is nog geen gemeente vastgelegd" in other.refused("verify", "heemskerk")


def test_an_export_to_a_place_that_is_not_there_or_of_a_broken_chain_leaves_no_file(desk, tmp_path):
    assert "de map bestaat niet" in desk.refused("export", "heerlen", "-o", tmp_path / "geen" / "heerlen.jsonl")
    assert "dat is een map" in desk.refused("export", "heerlen", "-o", tmp_path)
    broken = "UPDATE raadhuis_change SET hash = 'x' WHERE municipality = 'heemskerk' AND number = 2"
    alter(tmp_path / "raadhuis.sqlite3", broken)
    assert "stuk bij wijziging 2" in desk.refused("export", "heemskerk", "-o", tmp_path / "heemskerk.jsonl")
    assert not [path for path in tmp_path.iterdir() if "jsonl" in path.name]


def test_verify_prints_number_and_last_hash_of_each_and_finds_what_is_altered_or_missing(desk, tmp_path):
    whole = desk("verify")
    (heemskerk,) = re.findall(
        r"heemskerk: 3 wijzigingen \(0 teksten gewist\), in orde\. Laatste hash: ([0-9a-f]{64})", whole
    )
    assert "heerlen: " in whole
    assert desk("verify", "heemskerk", "--expect", heemskerk)
    assert "hoort een gemeente" in desk.refused("verify", "--expect", heemskerk)
    assert "is er niet" in desk.refused("verify", "nergens")
    assert desk("verify", "heemskerk", "--expect", f" {heemskerk.upper()} ")
    assert "‘3b1f...’ is geen hash: die heeft 64 tekens" in desk.refused("verify", "heemskerk", "--expect", "3b1f...")

    database = tmp_path / "raadhuis.sqlite3"
    at = "WHERE municipality = 'heemskerk'"
    alter(database, f"DELETE FROM raadhuis_change {at} AND number = 3")
    alter(database, f"UPDATE raadhuis_head SET number = 2 {at}")
    cut = desk.run("verify", "heemskerk", "--expect", heemskerk)
    assert (cut.returncode, "Klopt de hash, dan ontbreken er wijzigingen" in cut.stdout) == (1, True)

    alter(database, "DELETE FROM raadhuis_head WHERE municipality = 'heerlen'")
    alter(database, f"UPDATE raadhuis_change SET body = replace(body, 'Sociaal', 'Asociaal') {at} AND number = 1")
    altered = desk.run("verify")
    assert (altered.returncode, "heemskerk: stuk na 0 wijzigingen" in altered.stdout) == (1, True)
    assert re.search(r"heerlen: stuk na \d+ wijzigingen: er horen 0 wijzigingen te zijn", altered.stdout)


def test_an_erased_text_is_counted_and_one_that_was_taken_away_is_found(desk, other, tmp_path):
    desk("export", "heemskerk", "-o", tmp_path / "heemskerk.jsonl")
    head, *changes = map(json.loads, (tmp_path / "heemskerk.jsonl").read_text().splitlines())
    changes[0]["teksten"] = changes[0]["teksten"][1:]
    (tmp_path / "kaal.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in (head, *changes)))
    assert "Van hun teksten ontbreken er 1: die zijn gewist" in other("import", tmp_path / "kaal.jsonl")
    assert "heemskerk: 3 wijzigingen (1 tekst gewist), in orde." in other("verify")

    with sqlite3.connect(tmp_path / "elders.sqlite3") as database:
        database.execute("DELETE FROM raadhuis_text")
    bare = other.run("verify")
    assert (bare.returncode, "het aantal gewiste teksten hoort 1 te zijn" in bare.stdout) == (1, True)


def test_a_database_that_no_longer_refuses_to_alter_a_change_is_found(desk, tmp_path):
    with sqlite3.connect(tmp_path / "raadhuis.sqlite3") as database:
        database.execute("DROP TRIGGER raadhuis_change_not_deleted")
    bare = desk.run("verify", "heerlen")
    assert (bare.returncode, "raadhuis_change_not_deleted" in bare.stderr) == (1, True)


def test_a_copy_made_while_others_write_is_whole_and_put_back_it_exports_the_same(desk, tmp_path):
    database, copy = tmp_path / "raadhuis.sqlite3", tmp_path / "kopie.sqlite3"
    before = desk("export", "heerlen")
    writer = sqlite3.connect(database, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE raadhuis_head SET number = 99 WHERE municipality = 'heerlen'")
    desk("backup", copy)
    writer.execute("COMMIT")
    writer.close()
    assert copy.stat().st_mode & 0o077 == 0 or os.name == "nt"
    assert "bestaat al" in desk.refused("backup", copy)

    for path in tmp_path.glob("raadhuis.sqlite3*"):
        path.unlink()
    copy.rename(database)
    assert desk("export", "heerlen") == before
    assert desk("load", HEERLEN) == "Niets nieuws: heerlen staat al zo vastgelegd.\n"
