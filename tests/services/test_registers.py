"""The registers that are served are those of the store, as they are at the moment of asking; on both engines."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from itertools import pairwise
from random import Random
from threading import Thread

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.core.facts.toy import day, next_change, says
from tests.core.town import arbitrary
from tests.store.tamper import run, unguard
from tests.store.towns import DAY, TOWN, change, history, opened, unit, write
from tests.store.workers import append, ended, started

from raadhuis.core.entities import VOCABULARY, Body, Unit
from raadhuis.core.facts.change import fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.organisation import Organisation
from raadhuis.services import registers as module
from raadhuis.services.registers import KEPT_REGISTERS, KEPT_SPANS, Register, Registers
from raadhuis.store.changes import read

KEYS = frozenset(VOCABULARY.keys)


@pytest.fixture
def registers(store) -> Registers:
    return Registers()


def test_what_is_in_the_store_is_served(registers):
    write(*history(3))
    write(*history(1), town="elders")

    assert list(registers) == ["elders", TOWN]
    assert len(registers) == 2
    assert registers[TOWN].ledger == Ledger.of(VOCABULARY, history(3))
    assert registers[TOWN].id == TOWN


def test_what_is_not_there_is_not_served(registers):
    assert registers.get("nergens") is None
    assert "nergens" not in registers
    assert list(registers) == []


def test_when_nothing_moved_it_is_the_same_register_for_one_small_query(registers):
    write(*history(3))
    before = registers[TOWN]

    with CaptureQueriesContext(connection) as asked:
        assert registers[TOWN] is before
    assert len(asked) == 1


def test_what_another_process_recorded_is_there_on_the_next_request_and_the_rest_is_not_read_again(registers, store):
    write(change(1, *opened()), change(2, *unit("u")))
    before = registers[TOWN]
    ended(started(append, store, "ander", 2))

    after = registers[TOWN]
    assert [one.author for one in after.ledger.changes] == ["Ans", "Ans", "ander", "ander"]
    assert after.ledger.changes[0] is before.ledger.changes[0]
    assert [one.author for one in before.ledger.changes] == ["Ans", "Ans"], "who asked before sees what was then"


def test_what_was_erased_is_gone_for_all_who_ask_from_then_on(registers):
    write(*history(2))
    assert registers[TOWN].ledger.changes[0].author == "Schrijver 1"
    run("DELETE FROM raadhuis_text")
    run("UPDATE raadhuis_head SET erasures = erasures + 1")

    assert registers[TOWN].ledger.changes[0].author == "(gewist)"


@pytest.mark.parametrize("count", [1, 3, 5])
def test_when_another_copy_of_the_database_is_put_back_that_is_what_is_served(registers, count):
    write(*history(3))
    assert len(registers[TOWN].ledger.changes) == 3
    unguard()
    run("DELETE FROM raadhuis_change")
    run("DELETE FROM raadhuis_head")
    other = [change(number, *unit(f"x-{number}")) for number in range(1, count + 1)]
    write(*other)

    assert registers[TOWN].ledger.changes == tuple(other)


def test_the_municipalities_that_were_asked_for_last_are_kept(registers, monkeypatch):
    monkeypatch.setattr(module, "KEPT_REGISTERS", 3)
    for town in "abcde":
        write(*history(1), town=town)
    first = {town: registers[town] for town in "abc"}
    assert registers["a"] is first["a"]
    registers["d"]

    assert registers["a"] is first["a"]
    assert registers["c"] is first["c"]
    assert registers["b"] is not first["b"]
    assert KEPT_REGISTERS <= 20


# The organisations that go along


def sound(count: int = 0) -> Ledger:
    """A town in which a unit gets another name on each of many days."""
    ledger = Ledger(VOCABULARY).lay(change(1, *opened(day=day(0)), *unit("u", day=day(0)), *unit("v", day=day(0))))
    for number in range(1, count + 1):
        ledger = ledger.lay(next_change(ledger, says("u", Unit.name, f"Naam {number}", number)))
    return ledger


def test_the_organisation_of_a_span_is_made_once():
    register = Register(TOWN, sound(3))

    assert register.public_on(day(1)) is register.public_on(day(1))
    assert register.public_on(day(3)) is register.public_on(day(9))
    assert register.public_on(day(1)) is not register.public_on(day(2))


def test_the_spans_that_were_asked_for_last_are_kept():
    register = Register(TOWN, sound(KEPT_SPANS + 4))
    first = register.public_on(day(1))
    for number in range(2, KEPT_SPANS + 1):
        register.public_on(day(number))
    assert register.public_on(day(1)) is first
    second = register.public_on(day(2))
    register.public_on(day(KEPT_SPANS + 1))
    register.public_on(day(KEPT_SPANS + 2))

    assert register.public_on(day(1)) is first
    assert register.public_on(day(2)) is second
    assert len(register._spans) == KEPT_SPANS  # noqa: SLF001 - how much memory it takes is seen nowhere else


def test_a_change_leaves_the_organisations_of_the_days_that_it_does_not_touch_as_they_are():
    register = Register(TOWN, sound(5))
    before = [register.public_on(day(number)) for number in range(6)]
    ledger = register.ledger
    after = register.after(ledger.lay(next_change(ledger, says("v", Unit.name, "Anders", 2, 4))))

    same = [after.public_on(day(number)) is before[number] for number in range(6)]
    assert same == [True, True, False, False, True, True]
    assert after.public_on(day(2)).subjects["v"].name == "Anders"


@settings(max_examples=60)
@given(st.integers(0, 2**32), st.integers(0, 12), st.integers(0, 12), st.booleans())
def test_what_goes_along_is_what_would_be_made_anew(seed, first, second, withdraw):
    """The same subjects with the same values, in the same order."""
    whole = arbitrary(KEYS, seed, 20)
    changes = whole.changes
    cut = len(changes) * min(first, 12) // 12
    register = Register("x", Ledger.of(VOCABULARY, changes[:cut]))
    for number in range(-1, 13):
        register.public_on(day(number))
    later = whole
    if withdraw and cut:
        later = later.lay(next_change(later, withdraws=(1 + second * (cut - 1) // 12,)))
    after = register.after(later)

    fresh = Ledger.of(VOCABULARY, later.changes)
    for number in range(-1, 13):
        kept, made = after.public_on(day(number)), Organisation.on(fresh, day(number)).public()
        assert kept.subjects == made.subjects
        assert list(kept.subjects) == list(made.subjects)
        assert kept.period == made.period
        for one, other in zip(kept.all(Body), made.all(Body), strict=True):
            assert kept.members(one.id) == made.members(other.id)


# Threads


def test_threads_that_ask_while_others_append_each_see_whole_ledgers_that_only_grow(registers):
    write(change(1, *opened()))
    seen: dict[int, list[Ledger]] = {number: [] for number in range(4)}

    def ask(number: int) -> None:
        with closing(connection):
            while len(registers[TOWN].ledger.changes) < 31:
                seen[number].append(registers[TOWN].ledger)

    def append_some() -> None:
        with closing(connection):
            for number in range(2, 32, 2):
                write(change(number, *unit(f"u-{number}")), change(number + 1, *unit(f"u-{number + 1}")))

    threads = [Thread(target=ask, args=(number,)) for number in seen] + [Thread(target=append_some)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    expected = read(TOWN, VOCABULARY)
    for ledgers in seen.values():
        counts = [len(ledger.changes) for ledger in ledgers]
        assert all(count % 2 == 1 for count in counts), "half of what was written together"
        assert all(one <= later for one, later in pairwise(counts))
        assert all(ledger.changes == expected[: len(ledger.changes)] for ledger in ledgers)


def test_threads_that_ask_at_once_for_what_was_not_read_yet_are_handed_one_register(registers):
    write(*history(20))
    found: list[Register] = []

    def ask() -> None:
        with closing(connection):
            found.append(registers[TOWN])

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert len(found) == 8
    assert len({id(register) for register in found}) == 1


def test_threads_that_ask_for_many_days_at_once_find_each_day_as_it_is():
    ledger = sound(KEPT_SPANS * 2)
    register = Register(TOWN, ledger)
    found: list[tuple[int, str]] = []

    def ask(seed: int) -> None:
        numbers = Random(seed).choices(range(1, KEPT_SPANS * 2), k=300)  # noqa: S311 - days, no secrets
        found.extend((number, register.public_on(day(number)).subjects["u"].name) for number in numbers)

    threads = [Thread(target=ask, args=(seed,)) for seed in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert len(found) == 4 * 300
    assert all(name == f"Naam {number}" for number, name in found)


# Pages


def test_a_page_is_made_of_one_ledger_for_one_small_query(store):
    write(change(1, *opened(), *unit("u"), fact("c", Body.life, value=True, since=DAY), fact("c", Body.name, "C", DAY)))
    client = Client(headers={"host": "localhost"})
    client.get(f"/{TOWN}/")

    for path in ("", "organogram", "onderdelen", "onderdelen/u", "organen/c", "wijzigingen"):
        with CaptureQueriesContext(connection) as asked:
            assert client.get(f"/{TOWN}/{path}", {"op": "2026-02-01"}).status_code == 200
        assert len(asked) == 1, path


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dates(date(2025, 12, 1), date(2026, 3, 1)))
def test_each_day_is_served_as_the_store_tells_it(registers, on):
    if TOWN not in registers:
        write(
            change(1, *opened()),
            change(2, *unit("u", day=date(2026, 1, 5))),
            change(3, *unit("v", day=date(2026, 2, 5))),
        )

    assert registers[TOWN].public_on(on).subjects == Organisation.on(registers[TOWN].ledger, on).public().subjects
