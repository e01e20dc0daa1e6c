"""Long lists of phrases, made quick to search, find what they would find as they stand."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from tests.drafting.measure import BY_OTHERS

from raadhuis.drafting import Page
from raadhuis.drafting.alternatives import WORD_BEGINS, by_letter
from raadhuis.drafting.kinds import MANY_FORM, ONE_FORM, PLURAL, SINGULAR

WORD = st.text("abc ", min_size=1, max_size=4).filter(lambda word: word[0] != " ")
OPTIONAL = st.builds("(?:{} )?{}".format, WORD, WORD)
EITHER = st.builds("(?:{}|{}){}".format, WORD, WORD, WORD)
PHRASES = st.lists(st.one_of(WORD, OPTIONAL, EITHER, WORD.map(lambda word: f"{word}b?c")), min_size=1, max_size=6)


@given(PHRASES, st.text("abc ", max_size=30))
def test_phrases_by_their_letters_fit_where_they_fit_as_they_stand(phrases, text):
    plain = re.compile(rf"\b(?:{'|'.join(phrases)})")
    lettered = re.compile(by_letter(*phrases, check=WORD_BEGINS))
    assert [one.span() for one in lettered.finditer(text)] == [one.span() for one in plain.finditer(text)]


def test_a_page_that_is_searched_once_has_the_words_for_one_and_for_several():
    for path in BY_OTHERS.rglob("*.txt"):
        page = Page(path.read_text("utf-8"))
        many = [one.span() for one in PLURAL.finditer(page.small)]
        assert [one.span() for one in page.found(MANY_FORM, 0, len(page.small))] == many
        one = {one.span() for one in SINGULAR.finditer(page.small)}
        inside = {span for span in one if any(start <= span[0] < end for start, end in many)}  # "programma" + "'s"
        assert {match.span() for match in page.found(ONE_FORM, 0, len(page.small))} == one - inside


def test_several_programmes_are_not_also_one():
    page = Page("De programma's werken samen.")
    assert page.found(MANY_FORM, 0, 28)
    assert not page.found(ONE_FORM, 0, 28)
