"""The types a value may have."""

from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhuis.core.facts.values import (
    AMOUNT,
    DAY,
    LINK,
    LONGEST,
    LONGEST_ID,
    NUMBER,
    TEXT,
    UNKNOWN,
    YES_NO,
    Type,
    choice,
    listing,
    read_id,
    reference,
)


class Colour(Enum):
    RED = "rood"
    BLUE = "donker blauw"


TYPES: dict[str, Type[Any]] = {
    "text": TEXT,
    "number": NUMBER,
    "amount": AMOUNT,
    "day": DAY,
    "yes_no": YES_NO,
    "link": LINK,
    "choice": choice(Colour),
    "reference": reference("shelf"),
    "texts": listing(TEXT),
    "amounts": listing(AMOUNT),
    "references": listing(reference("shelf")),
    "choices": listing(choice(Colour)),
}

PRINTABLE = "".join(chr(n) for n in range(32, 127)) + "\n\t\r\x00\x7f\x85\xa0éë€‘’–𝄞\u2028\u202e\ud800\ufffe\ufeff"
texts = st.text(PRINTABLE, max_size=8) | st.text(max_size=8)
scalars = (
    texts
    | st.integers()
    | st.booleans()
    | st.none()
    | st.decimals(allow_nan=True).map(str)
    | st.dates().map(str)
    | st.sampled_from(["ja", "nee", "rood", "0,8", "a-b", "https://a.nl", "http://", "1e99999999", "-0", "²", "1_0"])
)
wire = scalars | st.lists(scalars, max_size=3)

values = (
    texts
    | st.integers()
    | st.booleans()
    | st.none()
    | st.decimals(allow_nan=True)
    | st.dates()
    | st.datetimes()
    | st.sampled_from(list(Colour))
    | st.just(UNKNOWN)
    | st.floats()
)
values |= st.lists(values, max_size=3).map(tuple) | st.lists(values, max_size=2)

each_type = pytest.mark.parametrize("type_", TYPES.values(), ids=TYPES)


@each_type
@given(raw=wire)
def test_what_is_read_is_of_the_type_and_reads_back_the_same(type_: Type[Any], raw: Any):
    with suppress(ValueError):
        value = type_.read(raw)
        assert type_.holds(value)
        assert type_.read(type_.write(value)) == value


@each_type
@given(value=values)
def test_what_is_of_the_type_can_be_written_read_back_and_stored_as_utf_8(type_: Type[Any], value: Any):
    if type_.holds(value):
        raw = type_.write(value)
        assert type_.read(raw) == value
        str(raw).encode()


@each_type
def test_unknown_and_none_are_values_of_no_type(type_: Type[Any]):
    assert not type_.holds(UNKNOWN)
    assert not type_.holds(None)


def test_unknown_is_falsy_and_something_else_than_none():
    assert not UNKNOWN
    assert UNKNOWN is not None
    assert str(UNKNOWN) == "niet bekend"


GOOD: list[tuple[Type[Any], Any, Any]] = [
    (TEXT, "  Team Wmo\n", "Team Wmo"),
    (TEXT, "regel een\n\tregel twee", "regel een\n\tregel twee"),
    (NUMBER, "-12", -12),
    (NUMBER, 12, 12),
    (AMOUNT, "0,8", Decimal("0.8")),
    (AMOUNT, 36, Decimal(36)),
    (AMOUNT, "-1.25", Decimal("-1.25")),
    (DAY, "2027-01-31", date(2027, 1, 31)),
    (DAY, date(2027, 1, 31), date(2027, 1, 31)),
    (YES_NO, "ja", True),
    (YES_NO, False, False),
    (LINK, "https://heerlen.nl/a?b=c#d", "https://heerlen.nl/a?b=c#d"),
    (TYPES["choice"], "donker blauw", Colour.BLUE),
    (TYPES["reference"], "team-wmo-2", "team-wmo-2"),
    (TYPES["texts"], "een", ("een",)),
    (TYPES["texts"], ["b", "a"], ("b", "a")),
]

BAD: list[tuple[Type[Any], Any]] = [
    (TEXT, ""),
    (TEXT, " \n "),
    (TEXT, 3),
    (TEXT, None),
    (TEXT, True),
    (TEXT, "x" * (LONGEST + 1)),
    (TEXT, "a\x00b"),
    (TEXT, "a\x9bb"),
    (TEXT, "half een teken: \ud83d"),
    (TEXT, "geen teken: \uffff"),
    (NUMBER, "1.000"),
    (NUMBER, "1,5"),
    (NUMBER, ""),
    (NUMBER, True),
    (NUMBER, "٣"),
    (NUMBER, "9" * 16),
    (NUMBER, 1.0),
    (AMOUNT, True),
    (AMOUNT, "NaN"),
    (AMOUNT, "sNaN"),
    (AMOUNT, "-Infinity"),
    (AMOUNT, "1.234,5"),
    (AMOUNT, "1e999999999"),
    (AMOUNT, "1e-999999999"),
    (AMOUNT, "1_000"),
    (AMOUNT, "٣"),
    (AMOUNT, "0," + "3" * 10_000),
    (AMOUNT, []),
    (DAY, "31-01-2027"),
    (DAY, datetime(2027, 1, 31, tzinfo=UTC)),
    (YES_NO, "yes"),
    (YES_NO, 1),
    (YES_NO, "Ja"),
    (LINK, "javascript:alert(1)"),
    (LINK, "https://"),
    (LINK, 'https://a.nl/" onclick="x'),
    (LINK, "https://a.nl/een twee"),
    (LINK, "//a.nl"),
    (TYPES["choice"], "groen"),
    (TYPES["choice"], ["rood"]),
    (TYPES["choice"], None),
    (TYPES["reference"], "Team Wmo"),
    (TYPES["reference"], "-a"),
    (TYPES["reference"], "a--b"),
    (TYPES["reference"], "a\n"),
    (TYPES["reference"], "é"),
    (TYPES["reference"], "a" * (LONGEST_ID + 1)),
    (TYPES["texts"], []),
    (TYPES["texts"], ["a", "a"]),
    (TYPES["texts"], ["a", " a "]),
    (TYPES["texts"], [["a"]]),
    (TYPES["amounts"], ["1,0", "1,00"]),
    (TYPES["references"], ["a", "B"]),
]


def short(value: object) -> str:
    return getattr(value, "name", None) or repr(value)[:30]


@pytest.mark.parametrize(("type_", "value"), [(type_, value) for type_, _, value in GOOD], ids=short)
def test_what_is_written_fits_the_schema_that_editors_get(type_: Type[Any], value: Any):
    jsonschema.validate(type_.write(value), type_.schema)


@pytest.mark.parametrize(("type_", "raw", "value"), GOOD, ids=short)
def test_a_value_is_read_as_people_write_it(type_: Type[Any], raw: Any, value: Any):
    assert type_.read(raw) == value


@pytest.mark.parametrize(("type_", "raw"), BAD, ids=short)
def test_what_does_not_fit_is_refused_with_a_dutch_sentence(type_: Type[Any], raw: Any):
    with pytest.raises(ValueError, match=r"hier|deze|geen|kan") as caught:
        type_.read(raw)
    assert len(str(caught.value)) < 250


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (TEXT, " rand "), (TEXT, ""), (TEXT, 3), (NUMBER, True), (NUMBER, 10**15), (NUMBER, 1.0), (AMOUNT, 1),
        (AMOUNT, Decimal("NaN")), (AMOUNT, Decimal(10**15)), (AMOUNT, 0.5), (YES_NO, 1), (YES_NO, "ja"),
        (DAY, datetime(2027, 1, 1, tzinfo=UTC)), (DAY, "2027-01-01"), (LINK, "a.nl"),
        (TYPES["choice"], "rood"), (TYPES["reference"], "A"),
        (TYPES["reference"], "a" * (LONGEST_ID + 1)), (TYPES["texts"], "a"), (TYPES["texts"], ()),
        (TYPES["texts"], ["a"]), (TYPES["texts"], ("a", "a")), (TYPES["texts"], (["a"],)),
    ],
    ids=short,
)  # fmt: skip
def test_a_value_of_another_type_or_that_could_not_be_read_back_is_not_held(type_: Type[Any], value: Any):
    assert not type_.holds(value)


def test_a_list_keeps_the_kinds_and_options_of_what_it_lists():
    assert listing(reference("shelf", "book")).targets == ("shelf", "book")
    assert listing(choice(Colour)).options == ("rood", "donker blauw")


def test_a_choice_that_cannot_be_read_is_told_what_there_is_to_choose():
    with pytest.raises(ValueError, match="kies uit: rood, donker blauw"):
        TYPES["choice"].read("groen")


@pytest.mark.parametrize("raw", [None, 3, "", "A", "a_b", "a-", "a" * 101, "²"])
def test_what_is_no_id_is_refused_with_an_example(raw: object):
    with pytest.raises(ValueError, match="zoals team-wmo"):
        read_id(raw)
