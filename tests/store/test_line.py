"""A change as the line that is kept, and back."""

import hashlib
import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from tests.strategies import ledgers

from raadhuis.core.entities import VOCABULARY, Person, Post, Unit
from raadhuis.core.facts.change import Change, ChangeKind, Fact, fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.values import TEXT, UNKNOWN
from raadhuis.store import line
from raadhuis.store.line import ERASED, Unreadable

DAY = date(2026, 1, 1)
NOW = datetime(2026, 11, 22, 12, 0, 0, 123456, tzinfo=UTC)


def change(*facts: Fact, **other) -> Change:
    frame = {"author": "Ans", "kind": ChangeKind.DECISION, "ground": "Besproken met Bep", **other}
    return Change(1, recorded_at=NOW, facts=facts, **frame)


PERSON = change(
    fact("p-1", Person.name, "Jan de Vries", DAY),
    fact("p-1", Person.contact, ("jan@example.nl", "0612345678"), DAY),
    fact("p-1", Person.shown, value=True, since=DAY),
    fact("post", Post.title, "Adviseur", DAY, date(2027, 1, 1)),
)


def texts_of(sealed) -> dict[str, str]:
    return {one.seal: one.text for one in sealed}


@settings(max_examples=25)
@given(ledgers())
def test_any_change_comes_back_from_its_line_and_its_texts_as_it_was(ledger: Ledger):
    for one in ledger.changes:
        body, texts = line.write(one, VOCABULARY)

        assert line.read(body, texts_of(texts), VOCABULARY) == one


@settings(max_examples=25)
@given(ledgers())
def test_without_its_texts_a_line_tells_all_but_what_may_have_to_be_forgotten(ledger: Ledger):
    for one in ledger.changes:
        body, _ = line.write(one, VOCABULARY)
        told = line.read(body, {}, VOCABULARY)

        assert (told.author, told.ground) == (ERASED, ERASED if one.ground else "")
        for before, after in zip(one.facts, told.facts, strict=True):
            attribute = VOCABULARY.keys[before.key]
            if not attribute.erasable or before.value is None:
                assert after == before
            else:
                left = ERASED if attribute.required and before.value is not UNKNOWN else UNKNOWN
                assert after == Fact(before.subject, before.key, left, before.since, before.until)


@settings(max_examples=25)
@given(ledgers())
def test_a_line_begins_with_its_format_its_number_and_its_moment(ledger: Ledger):
    for one in ledger.changes:
        body, _ = line.write(one, VOCABULARY)

        assert line.beginning(body) == (line.FORMAT, one.number, one.recorded_at)


def test_a_line_that_begins_otherwise_is_refused_in_a_sentence():
    body, _ = line.write(PERSON, VOCABULARY)
    for old, new in (
        (b'"formaat"', b'"format"'),
        (b"2026-11", b"2026-13"),
        (b'"nummer":1', b'"nummer":"1"'),
        (body, b""),
    ):
        with pytest.raises(Unreadable, match="begint niet zoals een wijziging begint"):
            line.beginning(body.replace(old, new))


def test_an_id_that_is_named_often_is_one_text_in_memory():
    many = change(*(fact(f"u-{number % 2}", Unit.name, f"Team {number}", DAY) for number in range(8)))
    body, texts = line.write(many, VOCABULARY)

    assert len({id(one.subject) for one in line.read(body, texts_of(texts), VOCABULARY).facts}) == 2


def test_what_may_have_to_be_forgotten_is_not_in_the_line():
    body, texts = line.write(PERSON, VOCABULARY)

    for word in ("Jan", "Vries", "example", "0612345678", "Ans", "Bep"):
        assert word not in body.decode()
        assert any(word in one.text for one in texts)
    assert "Adviseur" in body.decode()


def test_a_seal_is_the_digest_of_its_salt_and_text_and_no_two_salts_are_alike():
    body, texts = line.write(change(fact("u", Unit.remark, "x", DAY), fact("v", Unit.remark, "x", DAY)), VOCABULARY)
    one, other = (text for text in texts if text.text == '"x"')

    assert one.seal == hashlib.sha256(one.salt + b'"x"').hexdigest()
    assert one.seal != other.seal
    assert {seal for _, _, seal in line.sealed(body)} == {one.seal, other.seal}


def test_a_line_is_one_line():
    body, _ = line.write(change(fact("u", Unit.about, ("a\nb\u2028c",), DAY), ground="x\ny"), VOCABULARY)

    assert len(body.splitlines()) == 1


def test_what_is_sealed_in_the_facts_of_a_line_is_told_with_its_subject_and_key():
    body, _ = line.write(PERSON, VOCABULARY)

    assert [(subject, key) for subject, key, _ in line.sealed(body)] == [
        ("p-1", Person.name.key), ("p-1", Person.contact.key), ("p-1", Person.shown.key),
    ]  # fmt: skip


def test_what_has_to_be_there_and_may_be_erased_is_text():
    """So that a word can stand in its place."""
    assert all(one.type is TEXT for one in VOCABULARY.keys.values() if one.erasable and one.required)


@pytest.mark.parametrize("format_", [0, line.FORMAT + 1, 99])
def test_a_line_of_a_format_that_is_not_known_is_refused_in_a_sentence(format_):
    with pytest.raises(Unreadable, match=f"formaat {format_}; deze Raadhuis kent alleen formaat {line.FORMAT}"):
        line.lift(b"{}", format_)


def changed(**parts) -> bytes:
    """The line of a change, with something else in it."""
    body = json.loads(line.write(PERSON, VOCABULARY)[0])
    body.update(parts)
    return json.dumps({key: value for key, value in body.items() if value is not Ellipsis}).encode()


@pytest.mark.parametrize(
    "body",
    [
        b"", b"\xff", b"[]", b"{}", b"1", b'"x"',
        changed(nummer=...), changed(feiten=...), changed(soort="gerucht"), changed(vastgelegd="gisteren"),
        changed(feiten=[["u", "onderdeel.naam", "2026-02-30", None, "x"]]),
        changed(feiten=[["u", "onderdeel.kleur", "2026-01-01", None, "blauw"]]),
        changed(feiten=[["u", "onderdeel.soort", "2026-01-01", None, "teem"]]),
        changed(feiten=[["u"]]), changed(feiten=[None]), changed(feiten=3), changed(trekt_in=None),
        changed(door=["x"]), changed(feiten=[["u", "persoon.naam", "2026-01-01", None, {}]]),
        changed(nummer="1"), changed(nummer=True), changed(vastgelegd="2026-01-01T00:00:00"), changed(besluit=3),
        changed(feiten=[[3, "onderdeel.naam", "2026-01-01", None, "x"]]), changed(trekt_in=["1"]),
        b"[" * 100_000,
    ],
)  # fmt: skip
def test_a_line_that_is_no_change_is_refused_in_a_sentence(body):
    with pytest.raises(
        Unreadable, match=r"geen wijziging die Raadhuis kent( \(‘.*’ (is geen dag|kan hier niet); .*\))?$"
    ):
        line.read(body, {}, VOCABULARY)
