"""How a kind of subject is declared, and read."""

import pytest
from tests.core.facts.toy import LIBRARY, Book, Shelf

from raadhuis.core.facts.values import NUMBER, TEXT, UNKNOWN, YES_NO, reference
from raadhuis.core.facts.vocabulary import Attribute, Subject, Vocabulary, optional, required


def kind(wire: str, plural: str, **attributes: Attribute) -> type[Subject]:
    return type("Made", (Subject,), dict(attributes), wire=wire, plural=plural, label=wire)


def test_an_attribute_asked_of_a_kind_is_its_declaration():
    assert isinstance(Shelf.name, Attribute)
    assert (Shelf.name.key, Shelf.name.word, Shelf.name.name) == ("shelf.name", "name", "name")


def test_an_attribute_asked_of_a_subject_is_its_value():
    assert Shelf("s", {"name": "Top", "height": None}).name == "Top"
    assert Shelf("s", {"name": "Top", "height": None}).height is None


def test_what_was_not_told_is_unknown_and_not_none():
    shelf = Shelf("s", {"name": "Top"})

    assert shelf.height is UNKNOWN
    assert shelf["height"] is UNKNOWN
    assert shelf["name"] == "Top"


def test_a_subject_tells_what_is_known_of_it_in_the_order_of_the_declaration():
    book = Book("b", {"tags": ("x",), "shelf": None, "name": "B"})

    assert [(attribute.word, value) for attribute, value in book.values()] == [
        ("name", "B"),
        ("shelf", None),
        ("tags", ("x",)),
    ]


def test_that_it_exists_is_no_value_of_a_subject():
    assert "bestaat" not in Shelf.attributes
    assert Shelf.life.key == "shelf.bestaat"


def test_a_subject_does_not_change():
    shelf = Shelf("s", {"name": "Top"})

    with pytest.raises(AttributeError):
        shelf.name = "Other"
    assert shelf.name == "Top"


def test_subjects_are_the_same_when_kind_id_and_values_are():
    assert Shelf("s", {"name": "Top"}) == Shelf("s", {"name": "Top"})
    assert hash(Shelf("s", {"name": "Top"})) == hash(Shelf("s", {"name": "Top"}))
    assert Shelf("s", {"name": "Top"}) != Shelf("s", {"name": "Top", "height": None})
    assert Shelf("s", {"name": "Top"}) != Shelf("t", {"name": "Top"})
    assert Shelf("s", {"name": "Top"}) != Book("s", {"name": "Top"})


def test_a_subject_is_called_by_its_name_or_else_by_its_id():
    assert str(Shelf("s", {"name": "Top"})) == "Top"
    assert str(Shelf("s", {})) == "s"


def test_a_vocabulary_knows_each_key_its_kind_and_that_each_kind_exists_in_time():
    assert set(LIBRARY.kinds) == {"shelf", "book"}
    assert LIBRARY.plurals == {"shelves": Shelf, "books": Book}
    assert LIBRARY.keys["book.tags"] is Book.tags
    assert LIBRARY.kind_of_key["book.tags"] is Book
    assert LIBRARY.keys["shelf.bestaat"] is Shelf.life
    assert len(LIBRARY.keys) == len(Shelf.attributes) + len(Book.attributes) + 2


def test_two_kinds_with_one_wire_name_are_refused():
    with pytest.raises(ValueError, match="box"):
        Vocabulary([kind("box", "boxes"), kind("box", "cases")])


def test_two_kinds_with_one_plural_are_refused():
    with pytest.raises(ValueError, match="boxes"):
        Vocabulary([kind("box", "boxes"), kind("case", "boxes")])


def test_a_reference_to_a_kind_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match=r"box\.in refers to room"):
        Vocabulary([kind("box", "boxes", place=optional(reference("room"), "in", "In"))])


def test_two_attributes_of_a_kind_with_one_word_are_refused():
    """Else what was stored under the one would be read as the other."""
    with pytest.raises(ValueError, match="size"):
        kind("box", "boxes", wide=optional(NUMBER, "size", "W"), high=optional(NUMBER, "size", "H"))


def test_an_attribute_that_takes_the_word_for_existing_is_refused():
    with pytest.raises(ValueError, match="bestaat"):
        kind("box", "boxes", there=optional(YES_NO, "bestaat", "There"))


def test_required_tells_that_every_subject_has_it_and_optional_that_it_may_be_unknown():
    assert required(TEXT, "a", "A").required
    assert not optional(TEXT, "a", "A").required


def test_internal_is_the_default_and_so_is_each_trait_that_was_not_given():
    for attribute in (required(TEXT, "a", "A"), optional(TEXT, "a", "A")):
        traits = ("public", "erasable", "fixed", "tree", "ever", "nested")
        assert not any(getattr(attribute, trait) for trait in traits)


def test_a_kind_knows_which_of_its_attributes_are_internal_and_which_refer():
    assert Book.internal == {"shelf", "language", "follows", "tags"}
    assert Book.references == (Book.shelf, Book.follows)
