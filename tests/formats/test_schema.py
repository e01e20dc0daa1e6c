"""The schema of the file, held against real files."""

import copy
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from raadhuis.core.entities import KINDS, VOCABULARY
from raadhuis.core.facts.values import TEXT, reference
from raadhuis.core.facts.vocabulary import Subject, Vocabulary, required
from raadhuis.formats.schema import schema

EXAMPLES = sorted((Path(__file__).parents[2] / "src" / "raadhuis" / "examples").glob("*.yaml"))


class Plain(yaml.SafeLoader):
    """Reads days as text, as an editor that knows JSON Schema does."""


Plain.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(path: Path) -> dict:
    return yaml.load(path.read_text(encoding="utf-8"), Plain)  # noqa: S506 - it is a safe loader


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    made = schema(VOCABULARY)
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_fit_the_schema(validator, path):
    assert [error.message for error in validator.iter_errors(read(path))] == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("onbekende-sleutel", "x"),
        ("raadhuis", 2),
        ("gezien", 5),
        ("naam", {"waarde": "x", "vanaf": "2026-01-01"}),
        ("organen", {"Raad met hoofdletters": {"naam": "x"}}),
        ("organen", {"raad": {"naam": "x", "soort": "raadje"}}),
        ("onderdelen", {"team": {"naam": "x", "zetels": []}}),
    ],
)
def test_what_does_not_fit_is_refused(validator, key, value):
    file = {**copy.deepcopy(read(EXAMPLES[0])), key: value}
    assert not validator.is_valid(file)


def test_dated_values_and_the_words_for_none_and_unknown_fit(validator):
    unit = {
        "van": "2020-01-01",
        "tot": "2030-01-01",
        "naam": [{"waarde": "A", "van": "2020-01-01"}, {"waarde": "B", "gezien": "2027-01-01", "grond": "zo"}],
        "leiding": "geen",
        "contact": "onbekend",
        "onderwerpen": ["a", "b"],
        "onderdelen": {"team-b": {"naam": "B"}},
    }
    head = {"raadhuis": 1, "gemeente": "x", "gezien": "2026-01-01", "grond": "De pagina", "naam": "X"}
    assert [error.message for error in validator.iter_errors({**head, "onderdelen": {"team-a": unit}})] == []


def test_a_text_without_quotes_may_look_like_a_number(validator):
    file = {"raadhuis": 1, "gemeente": "x", "gezien": "2026-01-01", "grond": 2024, "naam": 1.5, "inwoners": 86000}
    assert validator.is_valid({**file, "contact": [14045, True]})
    assert not validator.is_valid({**file, "website": 14045})


@pytest.mark.parametrize("key", ["raadhuis", "gemeente", "gezien", "grond"])
def test_what_the_reader_cannot_do_without_is_required(validator, key):
    file = read(EXAMPLES[0])
    del file[key]
    assert not validator.is_valid(file)


def test_every_word_of_the_vocabulary_is_in_the_schema():
    made = schema(VOCABULARY)
    for kind in KINDS[1:]:
        assert set(kind.attributes) <= set(made["$defs"][kind.wire]["properties"]), kind.wire
    assert set(KINDS[0].attributes) <= set(made["properties"])


def test_a_new_kind_is_in_the_schema_with_nothing_else_touched():
    class Bench(Subject, wire="bankje", plural="bankjes", label="bankje"):
        name = required(TEXT, "naam", "Naam")
        keeper = required(reference("onderdeel"), "beheerder", "Beheerder", nested=True)

    made = schema(Vocabulary((*KINDS, Bench)))
    assert set(made["$defs"]["bankje"]["properties"]) >= {"naam", "beheerder", "van", "tot"}
    assert "bankjes" in made["properties"]
    assert "bankjes" in made["$defs"]["onderdeel"]["properties"]
