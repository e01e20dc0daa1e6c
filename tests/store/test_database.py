"""The database as a whole: made ready, and when it fails, a clear sentence and nothing half."""

from contextlib import closing
from threading import Event, Thread

import pytest
from django.core.signals import request_finished, request_started
from django.db import connection
from tests.engines import path_of, use
from tests.store.tamper import run, unguard
from tests.store.towns import TOWN, change, history, unit, write

from raadhuis.core.entities import VOCABULARY
from raadhuis.settings import DATABASE_URL
from raadhuis.store.changes import Position, municipalities, position, read, seals_about, writing
from raadhuis.store.database import StoreFailed, prepare
from raadhuis.store.line import Unreadable
from raadhuis.store.models import ErasableText
from raadhuis.store.verify import verify


@pytest.fixture(autouse=True)
def _back():
    yield
    use(DATABASE_URL)


LONG = "z" * 3000
"""A text that does not fit beside others on a page of the database."""


def holds(count: int) -> None:
    """There are these changes, whole, and nothing else."""
    assert read(TOWN, VOCABULARY) == tuple(history(count))
    assert position(TOWN) == Position(count, 0)
    assert verify(TOWN).broken is None
    assert ErasableText.objects.count() == 3 * count


def test_a_database_is_made_where_there_is_none_and_made_ready_once(engine):
    use(engine.empty())
    prepare()
    write(*history(1))
    prepare()

    holds(1)


def test_the_folder_of_a_file_is_made_too(tmp_path):
    use(f"sqlite:///{tmp_path}/een/twee/raadhuis.sqlite3")
    prepare()

    assert municipalities() == ()


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "een").write_text("dit is geen map")
    use(f"sqlite:///{tmp_path}/een/twee/raadhuis.sqlite3")

    with pytest.raises(StoreFailed, match=r"kan niet worden gemaakt: Not a directory\. Kies een andere"):
        prepare()


def test_a_database_of_a_newer_raadhuis_is_left_alone(store):
    write(*history(2))
    run("INSERT INTO django_migrations (app, name, applied) VALUES ('raadhuis_store', '0099_later', CURRENT_TIMESTAMP)")

    with pytest.raises(StoreFailed, match=r"van een nieuwere Raadhuis\. Werk Raadhuis eerst bij"):
        prepare()
    holds(2)


def test_a_change_of_a_newer_raadhuis_is_not_guessed_at(store):
    write(*history(1))
    unguard()
    run("UPDATE raadhuis_change SET format = 2")

    with pytest.raises(Unreadable, match="deze wijziging heeft formaat 2; deze Raadhuis kent alleen formaat 1"):
        read(TOWN, VOCABULARY)


def test_where_may_only_be_read_writing_is_refused_and_reading_goes_on(store):
    write(*history(2))
    run("PRAGMA query_only=ON" if connection.vendor == "sqlite" else "SET default_transaction_read_only = on")

    with pytest.raises(StoreFailed, match=r"mag alleen gelezen worden\. Geef Raadhuis schrijfrecht"):
        write(*history(3)[2:])
    holds(2)


def fill_disk() -> None:
    """From now on there is no room: for SQLite as its own limit tells, for PostgreSQL as it says itself."""
    if connection.vendor == "sqlite":
        ask(f"PRAGMA max_page_count = {ask('PRAGMA page_count')}")
        return
    run("CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$")  # fmt: skip
    run("CREATE TRIGGER full_disk BEFORE INSERT ON raadhuis_text FOR EACH ROW EXECUTE FUNCTION full_disk()")


def test_a_full_disk_is_told_and_nothing_half_is_kept(store):
    write(*history(2))
    fill_disk()

    with pytest.raises(StoreFailed, match=r"De schijf is vol\. Maak ruimte en probeer het opnieuw"):
        write(*history(3)[2:], *(change(n, *unit(f"x-{n}", LONG)) for n in range(4, 60)))
    holds(2)


@pytest.mark.parametrize("content", [b"geen database" * 500, b"SQLite format 3\0" + b"\xff" * 8000])
def test_a_file_that_is_no_database_is_told_and_left_as_it_is(tmp_path, content):
    file = tmp_path / "raadhuis.sqlite3"
    file.write_bytes(content)
    use(f"sqlite:///{file}")

    with pytest.raises(StoreFailed, match=r"beschadigd, of is geen database\. Zet een reservekopie terug"):
        prepare()
    assert file.read_bytes() == content


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_a_file_of_which_the_end_is_gone_is_told(tmp_path, part):
    url = f"sqlite:///{tmp_path}/raadhuis.sqlite3"
    use(url)
    prepare()
    write(*(change(n, *unit(f"x-{n}", LONG)) for n in range(1, 60)))
    connection.close()
    file = path_of(url)
    file.write_bytes(file.read_bytes()[: int(part * file.stat().st_size)])

    def look() -> None:
        prepare()
        verify(TOWN)

    with pytest.raises(StoreFailed, match="beschadigd"):
        look()


@pytest.mark.parametrize(
    "ask",
    [
        prepare, municipalities, lambda: position(TOWN), lambda: read(TOWN, VOCABULARY), lambda: verify(TOWN),
        lambda: write(*history(1)), lambda: seals_about(TOWN, "x", ["y"], ["z"]),
    ],
)  # fmt: skip
def test_a_server_that_is_not_there_is_told_whatever_is_asked(ask):
    use("postgres://niemand@127.0.0.1:1/niets?connect_timeout=5")

    with pytest.raises(StoreFailed, match=r"niet te bereiken\. Kijk of de server draait"):
        ask()


on_a_server = pytest.mark.parametrize("engine", ["postgresql"], indirect=True)


@on_a_server
def test_a_server_that_goes_away_while_one_writes_is_told_and_nothing_half_is_kept(engine, store):
    write(*history(2))

    def write_and_lose() -> None:
        with writing(TOWN) as writer:
            writer.write(history(3)[2:], VOCABULARY)
            hang_up(engine)
            writer.write([change(4, *unit("u-4"))], VOCABULARY)

    with pytest.raises(StoreFailed, match="niet te bereiken"):
        write_and_lose()
    connection.close()
    holds(2)


@on_a_server
def test_after_a_server_was_away_the_next_request_finds_it_again(engine, store):
    write(*history(1))
    hang_up(engine)
    for signal in (request_finished, request_started):  # as a request does
        signal.send(None)

    holds(1)


def test_a_writer_that_waits_too_long_for_another_is_told_and_later_can_go_on(store):
    """Half a minute as it is set, and here a tenth of a second."""
    sqlite = connection.vendor == "sqlite"
    assert ask("PRAGMA busy_timeout" if sqlite else "SHOW lock_timeout") == (30_000 if sqlite else "30s")
    write(*history(1))
    holding, done = Event(), Event()

    def hold() -> None:
        with closing(connection), writing(TOWN):
            holding.set()
            done.wait(30)

    other = Thread(target=hold)
    other.start()
    holding.wait(30)
    run("PRAGMA busy_timeout = 100" if sqlite else "SET lock_timeout = '100ms'")
    with pytest.raises(StoreFailed, match="te lang bezet door een ander"):
        write(*history(2)[1:])
    done.set()
    other.join()
    write(*history(2)[1:])

    holds(2)


def ask(query: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchone()[0]


def hang_up(engine) -> None:
    """Let the server end the connection of this process."""
    engine.ask(
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{connection.settings_dict['NAME']}'"
    )
