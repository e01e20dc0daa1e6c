"""The task catalogue that comes with Raadhuis is complete, sound and says where it comes from."""

import re
from importlib.resources import files

import pytest

from raadhuis.core.wayfinding import Kind, faults
from raadhuis.formats.catalogue import ADDRESS, FILES, PLAIN, catalogue, read, rows

CODES = [
    "0.1",
    "0.2",
    "0.3",
    "0.4",
    "0.5",
    "0.61",
    "0.62",
    "0.63",
    "0.64",
    "0.7",
    "0.8",
    "0.9",
    "0.10",
    "0.11",
    "1.1",
    "1.2",
    "2.1",
    "2.2",
    "2.3",
    "2.4",
    "2.5",
    "3.1",
    "3.2",
    "3.3",
    "3.4",
    "4.1",
    "4.2",
    "4.3",
    "5.1",
    "5.2",
    "5.3",
    "5.4",
    "5.5",
    "5.6",
    "5.7",
    "6.1",
    "6.21",
    "6.22",
    "6.23",
    "6.3",
    "6.4",
    "6.5",
    "6.60",
    "6.711",
    "6.712",
    "6.713",
    "6.714",
    "6.751",
    "6.752",
    "6.753",
    "6.761",
    "6.762",
    "6.763",
    "6.791",
    "6.792",
    "6.811",
    "6.812",
    "6.821",
    "6.822",
    "6.91",
    "6.92",
    "7.1",
    "7.2",
    "7.3",
    "7.4",
    "7.5",
    "8.1",
    "8.2",
    "8.3",
]
README = (files("raadhuis.data") / "README.md").read_text(encoding="utf-8")


def of_kind(kind):
    return [entry for entry in catalogue().entries if entry.kind is kind]


def test_nothing_stands_twice_clashes_says_nothing_or_points_to_nothing():
    assert list(faults(catalogue())) == []


def test_every_task_field_is_there_and_its_code_is_text():
    assert {entry.id for entry in of_kind(Kind.FIELD)} == {*CODES, *"012345678"}
    assert catalogue().by_id["0.10"].name != catalogue().by_id["0.1"].name
    assert all(entry.since for entry in of_kind(Kind.FIELD))


def test_there_are_a_good_three_hundred_products_and_each_belongs_to_something():
    products = of_kind(Kind.PRODUCT)
    assert len(products) > 300
    assert all(entry.under for entry in products)


def test_a_product_has_an_address_of_its_own_or_none_where_it_was_not_found_in_the_list():
    addresses = [entry.uri for entry in of_kind(Kind.PRODUCT) if entry.uri]
    assert len(addresses) > 250
    assert len(set(addresses)) == len(addresses)
    assert all(re.fullmatch(re.escape(ADDRESS) + r"[A-Za-z0-9_()-]+", address) for address in addresses)


def test_there_are_at_least_ten_thousand_everyday_words_and_sayings():
    assert sum(len(entry.words) for entry in catalogue().entries) >= 10_000


def test_what_is_not_the_municipalitys_says_where_to_go_in_a_sentence():
    elsewhere = of_kind(Kind.ELSEWHERE)
    assert {
        "112",
        "huisarts",
        "politie",
        "belastingdienst",
        "uwv",
        "woningcorporatie",
        "waterschap",
        "netbeheerder",
    } <= {entry.id for entry in elsewhere}
    assert len(elsewhere) >= 60
    assert all(entry.where.endswith(".") for entry in elsewhere)


def test_each_telephone_number_is_in_the_readme_with_who_told_it():
    numbers = {
        number for entry in of_kind(Kind.ELSEWHERE) for number in re.findall(r"\b0\d{3}-\d{4}|\b1\d\d\b", entry.where)
    }
    assert len(numbers) > 5
    assert all(number in README for number in numbers)


def test_the_readme_tells_of_each_file_of_the_sources_and_of_the_licence():
    assert all(f"`{name}`" in README for name in (*FILES.values(), PLAIN))
    assert "Uniforme Productnamenlijst" in README
    assert "EUPL-1.2" in README


def test_a_line_with_a_column_too_few_is_named_with_its_file():
    texts = {name: (files("raadhuis.data") / name).read_text(encoding="utf-8") for name in (*FILES.values(), PLAIN)}
    texts["elders.tsv"] += "112b\tNog een\n"
    with pytest.raises(ValueError, match=r"elders\.tsv: regel \d+ heeft 2 kolommen in plaats van 4"):
        read(texts)


def test_remarks_and_empty_lines_are_passed_over():
    assert list(rows("a\tb\n# een opmerking\n\n1\t2\n")) == [{"a": "1", "b": "2"}]
