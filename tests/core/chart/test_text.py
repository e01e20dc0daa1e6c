"""How much room text takes, and how it is broken into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.chart.towns import LONG, names

from raadhuis.core.chart.text import width_of, wrap

# The widest of DejaVu Sans and Liberation Sans, in ems: the sums of the advances in the font files; plain and bold.
MEASURED = [
    ("Team sociale veiligheid en buurtregie", 18.9, 21.32),
    ("College van burgemeester en wethouders", 21.05, 23.63),
    ("COMMUNICATIE & KCC", 11.37, 12.65),
    ("Wmo 2015 (20%)", 8.76, 9.62),
    ("financiën, coördinatie, überprüfung", 17.72, 20.16),
    ("Illinois lilliput", 6.54, 7.71),
    ("WWWW mmmm @@@@", 12.49, 13.28),
    ("https://www.heerlen.nl/?a=b_c", 15.39, 17.26),
]


@pytest.mark.parametrize(("text", "plain", "bold"), MEASURED)
def test_text_is_thought_no_narrower_than_a_wide_font_sets_it_nor_much_wider(text: str, plain: float, bold: float):
    assert plain <= width_of(text, 1) <= plain * 1.15
    assert bold <= width_of(text, 1, bold=True) <= bold * 1.15


@given(names, st.integers(60, 400), st.integers(10, 24), st.booleans())
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, width: int, size: int, bold: bool):  # noqa: FBT001
    lines = wrap(text, width, size, bold=bold)
    assert all(width_of(line, size, bold=bold) <= width or len(line.rstrip("-")) == 1 for line in lines)
    assert letters("".join(lines)) == letters(text)


def letters(text: str) -> str:
    return "".join(text.split()).replace("-", "")


def test_a_line_ends_between_words_or_after_a_hyphen_or_stroke():
    lines = wrap("directeur/secretaris van re-integratie", 100, 14)
    assert lines == ("directeur/", "secretaris", "van re-", "integratie")


@pytest.mark.parametrize(
    ("word", "lines"),
    [
        ("schuldhulpverlening", ("schuldhulp-", "verlening")),
        ("afvalwaterbeheersplannen", ("afvalwater-", "beheers-", "plannen")),
        ("jeugdgezondheidszorg", ("jeugdge-", "zondheids-", "zorg")),
    ],
)
def test_a_word_too_long_for_a_line_is_broken_where_a_syllable_may_begin(word: str, lines: tuple[str, ...]):
    assert wrap(word, 95, 14) == lines


def test_a_letter_wider_than_the_line_still_gets_its_line():
    assert wrap("WW", 5, 20) == ("W-", "W")


def test_a_name_of_twenty_thousand_letters_is_shown_whole():
    assert sum(line.count("w") for line in wrap("w" * 20_000, 200, 14)) == 20_000


def test_a_long_dutch_name_fits_a_narrow_box():
    assert max(width_of(line, 15, bold=True) for line in wrap(LONG, 96, 15, bold=True)) <= 96
