"""Carrying a municipality's changes elsewhere: the same bytes each time, whole or not at all; on both engines."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.store.tamper import run, unguard
from tests.store.towns import TOWN, change, history, unit, write

from raadhuis.core.entities import VOCABULARY
from raadhuis.services.actions import forget
from raadhuis.store.changes import municipalities, origin, read, writing
from raadhuis.store.line import Unreadable
from raadhuis.store.models import ErasableText, Head, StoredChange
from raadhuis.store.transfer import Rejected, Taken, lines, take
from raadhuis.store.verify import verify

pytestmark = pytest.mark.usefixtures("store")


@pytest.fixture
def carried(store):
    """The lines of a municipality that is in the store."""
    assert store
    write(*history(4))
    return list(lines(TOWN))


def empty():
    """Take everything away, as if this were another database."""
    unguard()
    for table in ("raadhuis_change", "raadhuis_text", "raadhuis_head"):
        run(f"DELETE FROM {table}")


def test_what_is_carried_elsewhere_is_the_same_there_to_the_byte_with_its_chain_and_texts(carried):
    texts = set(ErasableText.objects.values_list("seal", "text"))
    empty()
    assert take(carried, VOCABULARY) == Taken(TOWN, 0, 4)
    assert list(lines(TOWN)) == carried
    assert read(TOWN, VOCABULARY) == tuple(history(4))
    assert set(ErasableText.objects.values_list("seal", "text")) == texts
    assert verify(TOWN, json.loads(carried[0])["hash"]).broken is None
    assert len(carried) == 5
    assert all(line.count(b"\n") == 1 and line.endswith(b"\n") for line in carried)


def test_taking_the_same_again_brings_nothing_and_taking_more_brings_the_rest(carried):
    assert take(carried, VOCABULARY) == Taken(TOWN, 4, 0)
    write(*history(6)[4:])
    longer = list(lines(TOWN))
    assert take(carried, VOCABULARY) == Taken(TOWN, 6, 0)
    empty()
    take(carried, VOCABULARY)
    assert take(longer, VOCABULARY) == Taken(TOWN, 4, 2)
    assert list(lines(TOWN)) == longer


def test_what_was_taken_can_be_written_on(carried):
    empty()
    take(carried, VOCABULARY)
    write(*history(5)[4:])
    assert read(TOWN, VOCABULARY) == tuple(history(5))
    assert verify(TOWN).broken is None


def test_changes_are_not_taken_over_other_ones(carried):
    empty()
    write(change(1, *unit("anders")))
    kept = list(lines(TOWN))
    with pytest.raises(Rejected, match="vanaf wijziging 1 iets anders"):
        take(carried, VOCABULARY)
    assert list(lines(TOWN)) == kept


def test_what_was_forgotten_is_not_carried_and_does_not_come_back(carried):
    forget(TOWN, VOCABULARY, "p-2")
    after = list(lines(TOWN))
    assert not any(b"Persoon 2" in line for line in after)
    take(carried, VOCABULARY)
    assert list(lines(TOWN)) == after
    empty()
    take(after, VOCABULARY)
    assert list(lines(TOWN)) == after
    assert (verify(TOWN).broken, verify(TOWN).erased) == (None, 1)


def test_what_comes_without_its_texts_tells_how_many_and_counts_as_erased(carried):
    bare = [carried[0], *(altered(carried, n, teksten=texts(carried, n)[:1])[n] for n in range(1, 5))]
    empty()
    assert take(bare, VOCABULARY) == Taken(TOWN, 0, 4, without=8)
    assert (verify(TOWN).broken, verify(TOWN).erased) == (None, 8)
    assert take(carried, VOCABULARY) == Taken(TOWN, 4, 0)


def altered(carried, number, **parts):
    """The lines with other parts in one of them."""
    line = json.dumps({**json.loads(carried[number]), **parts}).encode() + b"\n"
    return [*carried[:number], line, *carried[number + 1 :]]


def body(carried, number, old, new):
    text = json.loads(carried[number])["wijziging"]
    assert old in text
    return altered(carried, number, wijziging=text.replace(old, new))


def texts(carried, number):
    return json.loads(carried[number])["teksten"]


BROKEN = {
    "cut short": (lambda c: c[:-1], "er horen 4 wijzigingen in te staan, en er staan er 3 in"),
    "no change at all": (
        lambda c: altered(c[:1], 0, aantal=0, hash=origin(TOWN)),
        "In dit bestand staat geen wijziging",
    ),
    "only the head": (lambda c: c[:1], "er horen 4 wijzigingen in te staan, en er staan er 0 in"),
    "longer than it says": (lambda c: [*c, c[-1]], "Regel 6"),
    "cut within a line": (lambda c: [*c[:-1], c[-1][:40]], "Regel 5 is geen wijziging"),
    "a change left out": (lambda c: [c[0], *c[2:]], "Regel 2: hier hoort wijziging 1, en dit is wijziging 2"),
    "another order": (lambda c: [c[0], c[2], c[1], *c[3:]], "Regel 2"),
    "another text": (
        lambda c: altered(c, 1, teksten=[[*texts(c, 1)[0][:2], "Een ander"]]),
        "een tekst van wijziging 1",
    ),
    "a text of another change": (lambda c: altered(c, 1, teksten=texts(c, 2)), "een tekst van wijziging 1"),
    "another body": (lambda c: body(c, 2, "Team 2", "Team Twee"), "wijziging 2 is niet meer zoals ze is vastgelegd"),
    "a key that is none": (lambda c: body(c, 2, "onderdeel.naam", "onderdeel.nam"), "Regel 3"),
    "another hash": (lambda c: altered(c, 4, hash="0" * 64), "wijziging 4 is niet meer zoals ze is vastgelegd"),
    "another municipality": (lambda c: altered(c, 0, gemeente="elders"), "wijziging 1 is niet meer"),
    "an id that is none": (lambda c: altered(c, 0, gemeente="../x"), "geen bestand van"),
    "a newer export": (lambda c: altered(c, 0, versie=2), "Werk Raadhuis eerst bij"),
    "a newer change": (lambda c: body(c, 1, '"formaat":1', '"formaat":2'), "formaat 2"),
    "the parts of a change in another order": (
        lambda c: body(c, 1, '"formaat":1,"nummer":1', '"nummer":1,"formaat":1'),
        "Regel 2: deze regel begint niet zoals een wijziging begint",
    ),
    "two numbers in a change": (lambda c: body(c, 2, '"door"', '"nummer":3,"door"'), "Regel 3: hier hoort wijziging 2"),
    "two moments in a change": (
        lambda c: body(c, 2, '"door"', '"vastgelegd":"2026-11-22T12:00:00+00:00","door"'),
        "Regel 3: wijziging 2 noemt twee nummers of momenten",
    ),
    "no lines": (lambda _: [], "geen bestand van ‘raadhuis export’"),
    "a file of another kind": (lambda _: [b"raadhuis: 1\n", b"gemeente: x\n"], "geen bestand van ‘raadhuis export’"),
    "no text": (lambda _: [b"\xff\xfe\x00"], "geen bestand van ‘raadhuis export’"),
    "deep nesting": (lambda c: [c[0], b"[" * 100_000], "Regel 2"),
}


@pytest.mark.parametrize("how", BROKEN)
def test_lines_that_are_not_whole_or_not_as_recorded_are_refused_and_nothing_of_them_is_taken(carried, how):
    breaking, says = BROKEN[how]
    broken = breaking(carried)
    empty()
    with pytest.raises(Rejected, match=says):
        take(broken, VOCABULARY)
    assert municipalities() == ()
    assert not any(table.objects.exists() for table in (StoredChange, ErasableText, Head))


@given(st.randoms(use_true_random=False))
def test_any_byte_that_differs_is_refused_or_changes_nothing_that_is_kept(random: random.Random):
    if not municipalities():
        write(*history(2))
    whole = list(lines(TOWN))
    number = random.randrange(len(whole))
    place, byte = random.randrange(len(whole[number]) - 1), bytes([random.randrange(256)])
    line = whole[number][:place] + byte + whole[number][place + 1 :]
    try:
        with writing(TOWN):
            taken = take([*whole[:number], line, *whole[number + 1 :]], VOCABULARY)
    except Rejected:
        return
    assert taken == Taken(TOWN, 2, 0)


@pytest.mark.parametrize(
    ("tampering", "values"),
    [
        ("UPDATE raadhuis_change SET hash = %s WHERE number = 2", ["0" * 64]),
        ("UPDATE raadhuis_change SET body = %s WHERE number = 2", [b"{}"]),
        ("UPDATE raadhuis_change SET body = %s WHERE number = 2", [b"\xff"]),
        ("DELETE FROM raadhuis_change WHERE number = %s", [2]),
        ("DELETE FROM raadhuis_change WHERE number = %s", [4]),
        ("UPDATE raadhuis_text SET text = %s WHERE text LIKE 'Schrijver 2'", ["Een ander"]),
    ],
)
@pytest.mark.usefixtures("carried")
def test_what_is_broken_here_is_not_carried_elsewhere(tampering, values):
    unguard()
    run(tampering, *values)
    with pytest.raises(Rejected, match="stuk bij wijziging"):
        list(lines(TOWN))


def test_a_municipality_whose_id_is_another_address_is_not_taken_in():
    write(*history(1), town="en")

    with pytest.raises(Rejected, match="‘en’ is hier al een ander adres"):
        take(list(lines("en")), VOCABULARY)


def test_a_municipality_that_is_not_there_is_not_carried():
    with pytest.raises(Rejected):
        list(lines("nergens"))


def test_no_line_says_more_than_the_store_reads():
    """A body that the export takes is one that reading takes: else the export would be of no use elsewhere."""
    write(*history(1))
    unguard()
    run("UPDATE raadhuis_change SET body = %s", b"[]")
    with pytest.raises(Unreadable):
        read(TOWN, VOCABULARY)
    with pytest.raises(Rejected):
        list(lines(TOWN))
