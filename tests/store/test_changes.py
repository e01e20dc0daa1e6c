"""Appending changes, and reading them back: the same on both engines."""

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection, transaction
from tests.store.towns import TOWN, change, history, person, unit, write

from raadhuis.core.entities import VOCABULARY
from raadhuis.store import changes
from raadhuis.store.changes import BATCH, Position, municipalities, position, read, writing
from raadhuis.store.models import ErasableText, StoredChange

pytestmark = pytest.mark.usefixtures("store")


def test_what_was_written_is_read_back_as_it_was_and_in_order():
    write(*history(3))
    write(*history(5)[3:])

    assert read(TOWN, VOCABULARY) == tuple(history(5))
    assert read(TOWN, VOCABULARY, after=3) == tuple(history(5)[3:])
    assert read(TOWN, VOCABULARY, after=5) == ()


def test_changes_after_a_number_have_all_their_texts_be_they_few_or_many():
    many = (one for number in range(BATCH + 1) for one in person(f"p-{number}", f"Persoon {number}"))
    told = [*history(2), change(3, *many), *history(5)[3:]]
    write(*told)

    for after in range(len(told)):
        assert read(TOWN, VOCABULARY, after) == tuple(told[after:])


def test_a_municipality_that_is_not_there_has_no_position_and_no_changes():
    assert position("nergens") is None
    assert read("nergens", VOCABULARY) == ()
    assert municipalities() == ()


def test_the_position_is_the_last_number():
    write(*history(4))

    assert position(TOWN) == Position(4, 0)
    assert municipalities() == (TOWN,)


def test_each_municipality_has_its_own_numbers_and_its_own_chain():
    write(*history(2), town="a")
    write(*history(3), town="b")

    assert municipalities() == ("a", "b")
    assert read("a", VOCABULARY) == tuple(history(2))
    assert read("b", VOCABULARY) == tuple(history(3))
    first = StoredChange.objects.filter(number=1).values_list("hash", flat=True)
    assert len(set(first)) == 2


def test_the_moment_of_recording_is_kept_to_the_microsecond():
    moment = datetime(2026, 11, 22, 23, 59, 59, 999999, tzinfo=UTC)
    one = change(1, *unit("u"))
    write(type(one)(1, one.author, moment, one.kind, one.facts, (), one.ground))

    assert read(TOWN, VOCABULARY)[0].recorded_at == moment
    assert StoredChange.objects.get().recorded_at == moment


@pytest.mark.parametrize("wrong", [1, 3, 5])
def test_a_change_that_does_not_follow_on_the_last_is_not_written_and_nothing_with_it(wrong):
    write(*history(2))

    with pytest.raises(ValueError, match=f"change {wrong} cannot follow on change 3"):
        write(change(3, *unit("u-3")), change(wrong, *unit("u-9")))
    assert read(TOWN, VOCABULARY) == tuple(history(2))
    assert position(TOWN) == Position(2, 0)


def test_what_fails_inside_leaves_nothing_behind():
    write(*history(1))

    with suppress(ZeroDivisionError), writing(TOWN) as writer:
        writer.write(history(2)[1:], VOCABULARY)
        raise ZeroDivisionError
    assert read(TOWN, VOCABULARY) == tuple(history(1))
    assert position(TOWN) == Position(1, 0)
    assert ErasableText.objects.count() == 3


REFUSED = "recorded change is kept"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE raadhuis_change SET body = body",
        "UPDATE raadhuis_change SET hash = 'x' WHERE number = 2",
        "UPDATE raadhuis_change SET number = 9 WHERE number = 3",
        "DELETE FROM raadhuis_change",
        "DELETE FROM raadhuis_change WHERE number = 3",
    ],
)
def test_the_database_itself_refuses_to_alter_or_remove_a_change(statement):
    write(*history(3))

    with pytest.raises(DatabaseError, match=REFUSED), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert read(TOWN, VOCABULARY) == tuple(history(3))


def test_the_database_itself_refuses_to_put_a_change_in_the_place_of_another():
    write(*history(3))
    columns = "municipality, number, recorded_at, format, body, hash"
    copy = "SELECT municipality, 2, recorded_at, format, body, hash FROM raadhuis_change WHERE number = 3"
    replacing = {
        "sqlite": [f"INSERT OR REPLACE INTO raadhuis_change ({columns}) {copy}",
                   f"REPLACE INTO raadhuis_change ({columns}) {copy}"],
        "postgresql": ["TRUNCATE raadhuis_change", "TRUNCATE raadhuis_change CASCADE"],
    }[connection.vendor]  # fmt: skip
    otherwise = "ON CONFLICT (municipality, number) DO UPDATE SET hash = 'x'"
    upsert = f"INSERT INTO raadhuis_change ({columns}) {copy} {otherwise}"

    for statement in (*replacing, upsert):
        with pytest.raises(DatabaseError, match=REFUSED), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert read(TOWN, VOCABULARY) == tuple(history(3))


def test_the_models_refuse_it_too():
    write(*history(1))
    one = StoredChange.objects.get()
    one.hash = "x"

    with pytest.raises(DatabaseError, match=REFUSED):
        one.save()
    with pytest.raises(DatabaseError, match=REFUSED):
        StoredChange.objects.all().delete()
    with pytest.raises(DatabaseError, match=REFUSED):
        StoredChange.objects.bulk_update([one], ["hash"])
    with pytest.raises(DatabaseError):
        one.save(force_insert=True)


def test_what_is_erased_is_gone_and_what_was_said_beside_it_is_not():
    write(*history(2))
    with writing(TOWN) as writer:
        assert writer.erase(changes.seals_about(TOWN, "p-1", ["persoon.naam"], [])) == 1

    first, second = read(TOWN, VOCABULARY)
    assert [said.value for said in first.facts] == [True, "Team 1", True, "(gewist)"]
    assert second == history(2)[1]
    assert position(TOWN) == Position(2, 1)


def test_erasing_nothing_moves_nothing():
    write(*history(1))
    with writing(TOWN) as writer:
        assert writer.erase(["0" * 64]) == 0

    assert position(TOWN) == Position(1, 0)
