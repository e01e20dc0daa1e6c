"""Whatever was tampered with is found, and told in a sentence."""

from itertools import product

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.tamper import run, unguard
from tests.store.towns import TOWN, change, history, unit, write

from raadhuis.store.changes import origin, writing
from raadhuis.store.models import ErasableText, Head, StoredChange
from raadhuis.store.verify import GUARDS, Verdict, kept, unguarded, verify

pytestmark = pytest.mark.usefixtures("store")

COUNT = 5


def found(*statements: str, expect: str | None = None) -> Verdict:
    """What verify finds after these statements, which are then undone."""
    with transaction.atomic():
        for statement in statements:
            run(statement)
        verdict = verify(TOWN, expect)
        transaction.set_rollback(True)
    return verdict


@pytest.fixture
def rows() -> list[StoredChange]:
    """A chain of five changes, no longer guarded."""
    write(*history(COUNT))
    unguard()
    return list(StoredChange.objects.order_by("number"))


def test_a_whole_chain_holds_to_its_last_hash(rows):
    assert verify(TOWN) == Verdict(COUNT, rows[-1].hash)
    assert verify("nergens") == Verdict(0, origin("nergens"))


def test_a_whole_chain_passes_through_each_of_its_hashes(rows):
    for row in rows:
        assert verify(TOWN, row.hash).broken is None
    assert verify(TOWN, "0" * 64).broken is not None


def literal(value: bytes | str) -> str:
    """A value as SQL writes it."""
    if isinstance(value, str):
        return f"'{value}'"
    return f"'\\x{value.hex()}'" if connection.vendor == "postgresql" else f"x'{value.hex()}'"


positions = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@positions
@given(st.integers(0, COUNT - 1), st.floats(0, 1, exclude_max=True), st.integers(1, 255))
def test_one_changed_byte_anywhere_in_a_body_is_found(rows, which, where, by):
    row, body = rows[which], bytearray(rows[which].body)
    body[int(where * len(body))] ^= by
    verdict = found(f"UPDATE raadhuis_change SET body = {literal(body)} WHERE number = {row.number}")

    assert (verdict.holds, verdict.broken) == (which, f"wijziging {row.number} is niet meer zoals ze is vastgelegd")


@positions
@given(st.integers(0, COUNT - 1), st.integers(0, 63), st.sampled_from("0123456789abcdefABCDEF é"))
def test_one_changed_character_anywhere_in_a_hash_is_found(rows, which, place, other):
    row = rows[which]
    changed = row.hash[:place] + other + row.hash[place + 1 :]
    verdict = found(f"UPDATE raadhuis_change SET hash = '{changed}' WHERE number = {row.number}")

    assert (verdict.broken is None) == (changed == row.hash)
    assert verdict.holds == (COUNT if changed == row.hash else which)


def test_a_changed_number_is_found(rows):
    for number, other in product(range(1, COUNT + 1), [0, 6, 7, 1000]):
        verdict = found(f"UPDATE raadhuis_change SET number = {other} WHERE number = {number}")

        assert (verdict.holds, bool(verdict.broken)) == (0 if other == 0 else number - 1, (number, other) != (5, 5))


@positions
@given(st.permutations(range(1, COUNT + 1)))
def test_changes_in_another_order_are_found(rows, order):
    with_order = ", ".join(f"({number}, {place})" for number, place in enumerate(order, 1))
    statement = (
        f"WITH new(number, place) AS (VALUES {with_order}), moved AS "
        "(SELECT new.number AS number, c.body AS body, c.hash AS hash FROM new "
        "JOIN raadhuis_change c ON c.number = new.place) "
        "UPDATE raadhuis_change SET body = (SELECT body FROM moved WHERE moved.number = raadhuis_change.number), "
        "hash = (SELECT hash FROM moved WHERE moved.number = raadhuis_change.number)"
    )
    verdict = found(statement)
    first = next((place for place in range(COUNT) if order[place] != place + 1), COUNT)

    assert verdict.holds == first
    assert (verdict.broken is None) == (first == COUNT)


def test_a_change_that_was_taken_out_is_found(rows):
    for row in rows:
        verdict = found(f"DELETE FROM raadhuis_change WHERE number = {row.number}")

        assert (verdict.holds, bool(verdict.broken)) == (row.number - 1, True)


def test_another_format_or_moment_beside_a_body_is_found(rows):
    for row in rows:
        for value in ("format = 2", "recorded_at = '2026-11-22 12:00:01+00:00'"):
            verdict = found(f"UPDATE raadhuis_change SET {value} WHERE number = {row.number}")

            assert (verdict.holds, bool(verdict.broken)) == (row.number - 1, True)


def test_a_chain_cut_short_is_found_by_its_head(rows):
    for left in range(len(rows)):
        verdict = found(f"DELETE FROM raadhuis_change WHERE number > {left}")

        assert verdict.broken == f"er horen {COUNT} wijzigingen te zijn, maar er zijn er {left}"


def test_a_chain_cut_short_with_its_head_is_found_by_the_hash_that_is_expected(rows):
    for left in range(len(rows)):
        cut = f"DELETE FROM raadhuis_change WHERE number > {left}", f"UPDATE raadhuis_head SET number = {left}"

        assert found(*cut).broken == (None if left else "er horen wijzigingen te zijn, maar er zijn er geen")
        assert "dan ontbreken er wijzigingen aan het eind" in found(*cut, expect=rows[-1].hash).broken


def test_a_head_that_was_taken_away_is_found(rows):
    assert found("DELETE FROM raadhuis_head").broken == f"er horen 0 wijzigingen te zijn, maar er zijn er {COUNT}"
    assert found("UPDATE raadhuis_head SET number = 4").broken
    run("INSERT INTO raadhuis_head (municipality, number, erasures) VALUES ('leeg', 0, 0)")
    assert (kept(), bool(verify("leeg").broken)) == (("leeg", TOWN), True)


def test_a_chain_under_another_name_is_found(rows):
    run("UPDATE raadhuis_change SET municipality = 'elders'")
    run("UPDATE raadhuis_head SET municipality = 'elders'")

    assert verify("elders").holds == 0
    assert verify("elders").broken


def test_a_change_that_was_put_in_later_with_hashes_that_fit_is_found_by_the_hash_that_is_expected(rows):
    """Who recomputes all hashes makes another chain; only a hash that was written down elsewhere tells."""
    expected = rows[-1].hash
    run("DELETE FROM raadhuis_change WHERE number > 3")
    Head.objects.update(number=3)
    write(change(4, *history(9)[8].facts), change(5, *history(8)[7].facts))

    assert verify(TOWN).broken is None
    assert verify(TOWN, expected).broken


@positions
@given(st.integers(0, 3 * COUNT - 1), st.data())
def test_a_text_salt_or_seal_that_was_altered_is_found(rows, which, data):
    text = ErasableText.objects.order_by("seal")[which]
    column = data.draw(st.sampled_from(["text", "salt", "seal"]))
    value = {"text": text.text + " ", "salt": bytes(text.salt)[:-1] + b"\0\0", "seal": "0" * 64}[column]
    verdict = found(f"UPDATE raadhuis_text SET {column} = {literal(value)} WHERE seal = '{text.seal}'")

    assert verdict.broken.startswith("de tekst bij zegel ")


def test_what_was_erased_is_no_break_and_is_counted():
    write(*history(COUNT))
    with writing(TOWN) as writer:
        writer.erase(list(ErasableText.objects.values_list("seal", flat=True))[2:])

    assert (verify(TOWN).holds, verify(TOWN).broken, verify(TOWN).erased) == (COUNT, None, 3 * COUNT - 2)


@pytest.mark.parametrize("before", [0, 2])
def test_texts_that_were_taken_away_or_put_back_without_being_recorded_as_erased_are_found(before):
    write(*history(COUNT))
    seals = list(ErasableText.objects.values_list("seal", flat=True))
    gone = ErasableText.objects.filter(seal__in=seals[:before])
    (*kept_apart,) = gone
    with writing(TOWN) as writer:
        writer.erase(seals[:before])
    assert verify(TOWN).broken is None

    ErasableText.objects.bulk_create(kept_apart)
    assert bool(verify(TOWN).broken) == (before > 0)
    ErasableText.objects.all().delete()
    assert verify(TOWN).broken == f"het aantal gewiste teksten hoort {before} te zijn, maar er ontbreken er {3 * COUNT}"


def test_a_text_in_the_form_of_a_seal_is_taken_for_none():
    write(change(1, *unit("u", '"zegel":"' + "a" * 64 + '"')))

    assert (verify(TOWN).broken, verify(TOWN).erased) == (None, 0)


def test_each_guard_that_is_missing_or_switched_off_is_named():
    assert unguarded() == ()
    if connection.vendor == "postgresql":
        run("ALTER TABLE raadhuis_change DISABLE TRIGGER ALL")
        assert unguarded() == GUARDS["postgresql"]
        run("ALTER TABLE raadhuis_change ENABLE TRIGGER ALL")
    unguard()
    assert unguarded() == GUARDS[connection.vendor]


def test_a_value_of_another_kind_is_refused_by_the_database_or_found(rows):
    """SQLite takes anything in any column."""
    for column in ("body", "hash", "recorded_at", "number", "format"):
        try:
            verdict = found(f"UPDATE raadhuis_change SET {column} = 'onzin' WHERE number = 3")
        except DatabaseError:
            assert connection.vendor == "postgresql"
        else:
            assert verdict.broken
            assert verdict.holds <= 3
    assert verify(TOWN).holds == len(rows)
