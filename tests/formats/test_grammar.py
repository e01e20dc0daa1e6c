"""Which keys may stand where follows from the vocabulary, and is checked when a file is first read in it."""

from __future__ import annotations

from typing import Any

import pytest

from raadhuis.core.entities import KINDS, VOCABULARY, Appointment, Responsibility, Seat
from raadhuis.core.facts.values import LONGEST_ID, TEXT, UNKNOWN, listing, read_id, reference
from raadhuis.core.facts.vocabulary import Subject, Vocabulary, optional, required
from raadhuis.formats.grammar import Grammar, derived_id


def declared(**attributes: Any) -> Vocabulary:
    """The municipality's vocabulary with one kind more."""
    return Vocabulary((*KINDS, type("Bench", (Subject,), attributes, wire="bankje", plural="bankjes", label="bankje")))


def test_the_municipal_vocabulary_gives_each_key_one_meaning_in_its_place() -> None:
    assert Grammar(VOCABULARY).nested["onderdeel"].keys() == {"onderdelen", "functies"}


@pytest.mark.parametrize("word", ["van", "tot", "gezien", "grond", "besluit", "id"])
def test_a_kind_cannot_have_a_word_that_the_file_itself_uses(word: str) -> None:
    with pytest.raises(ValueError, match=f"{word}: two meanings in one place, in bankje"):
        Grammar(declared(name=required(TEXT, word, "Naam")))


def test_a_kind_cannot_have_a_word_that_is_what_stands_inside_it() -> None:
    parts = optional(TEXT, "bankjes", "Bankjes")
    inside = optional(reference("bankje"), "deel-van", "Deel van", nested=True)
    with pytest.raises(ValueError, match="bankjes: two meanings in one place, in bankje"):
        Grammar(declared(parts=parts, inside=inside))


@pytest.mark.parametrize("plural", ["raadhuis", "gemeente", "naam", "gezien"])
def test_a_section_cannot_have_a_name_that_stands_at_the_top_already(plural: str) -> None:
    bench = type("Bench", (Subject,), {}, wire="bankje", plural=plural, label="bankje")
    with pytest.raises(ValueError, match=f"{plural}: two meanings in one place, in the file"):
        Grammar(Vocabulary((*KINDS, bench)))


def test_what_stands_inside_another_must_tell_by_which_reference() -> None:
    one = optional(reference("onderdeel"), "bij", "Bij", nested=True)
    two = optional(reference("onderdeel"), "naast", "Naast", nested=True)
    with pytest.raises(ValueError, match="cannot be told from naast"):
        Grammar(declared(one=one, two=two))
    with pytest.raises(ValueError, match="cannot be told from bij"):
        Grammar(declared(one=optional(listing(reference("onderdeel")), "bij", "Bij", nested=True)))


def test_an_id_follows_from_the_natural_key_without_what_is_unknown_or_not_there() -> None:
    assert derived_id(Appointment, {"functie": "griffier", "persoon": "jan"}) == "plaatsing-griffier-jan"
    assert derived_id(Seat, {"orgaan": "raad", "functie": None, "leiding-onder": UNKNOWN}) == "zetel-raad"
    text = {"taak": "afval", "houder": "team-a", "gebied": "Oud-Zuid, 't Véld"}
    assert derived_id(Responsibility, text) == "verantwoordelijkheid-afval-team-a-oud-zuid-t-veld"


def test_a_long_id_is_cut_and_keeps_apart_what_differs_at_the_end() -> None:
    long = "x" * 90
    one, other = (derived_id(Appointment, {"functie": long, "persoon": f"{long}-{end}"}) for end in "ab")
    assert one != other
    assert len(read_id(one)) <= LONGEST_ID
    assert one.startswith(f"plaatsing-{'x' * 80}")
