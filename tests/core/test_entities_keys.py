"""The wire keys are stored for ever: none vanishes, none changes type, and no word that was ever an option is lost."""

from collections.abc import Iterator
from pathlib import Path

from raadhuis.core.entities import VOCABULARY
from raadhuis.core.facts.vocabulary import Attribute

COMMITTED = Path(__file__).with_name("keys.txt")


def lines_of(key: str, attribute: Attribute) -> Iterator[str]:
    """A line for the key with its type, one for each option, and one for each kind that it may refer to."""
    yield f"{key}: {attribute.type.name}"
    yield from (f"{key} = {option}" for option in attribute.type.options)
    yield from (f"{key} -> {kind}" for kind in attribute.type.targets)


NOW = {line for key, attribute in VOCABULARY.keys.items() for line in lines_of(key, attribute)}
THEN = COMMITTED.read_text(encoding="utf-8").splitlines()


def test_no_key_vanishes_or_changes_type_and_no_option_or_reference_is_lost():
    gone = [line for line in THEN if line not in NOW]

    assert not gone, (
        f"{COMMITTED.name} holds what may be stored somewhere, and the vocabulary can no longer read it:\n"
        + "\n".join(gone)
        + "\nPut it back, and give what is new another word."
    )


def test_each_key_and_option_is_in_the_committed_list():
    new = sorted(NOW - set(THEN))

    assert not new, f"New in the vocabulary. Add these lines to {COMMITTED.name}, in order:\n" + "\n".join(new)


def test_the_committed_list_is_in_order_and_names_each_thing_once():
    assert sorted(set(THEN)) == THEN
