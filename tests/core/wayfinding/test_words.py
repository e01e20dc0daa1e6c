import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhuis.core.wayfinding.words import LONGEST, other_forms, stem, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mijn kliko is niet geleegd!", ("mijn", "kliko", "is", "niet", "geleegd")),
        ("Financiën, café’s en foto's", ("financien", "cafes", "en", "fotos")),
        ("P&O, p & o en P en O", ("p&o", "p&o", "en", "p&o")),
        ("re-integratie en bouw-milieu", ("reintegratie", "en", "bouw", "milieu")),
        ("jeugd(zorg)", ("jeugd", "zorg")),
        ("zo’n i-kaart", ("zo", "ikaart")),
        ("", ()),
        ("🙂 Здравствуйте 你好", ()),
    ],
)
def test_a_text_comes_down_to_its_words_in_plain_small_letters(text, words):
    assert tokens(text) == words


@given(st.text())
def test_words_of_any_text_are_plain_and_two_letters_or_more(text):
    assert all(len(word) > 1 and word.isascii() and word == word.lower() for word in tokens(text))


@given(st.text())
def test_words_found_once_are_found_again(text):
    assert tokens(" ".join(tokens(text))) == tokens(text)


def test_no_more_of_a_text_is_read_than_its_begin():
    assert len(tokens("ab " * LONGEST)) <= LONGEST / 3 + 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bomen", "boom"),
        ("vergunningen", "vergunning"),
        ("huizen", "huis"),
        ("brieven", "brief"),
        ("paal", "palen"),
        ("bruggen", "brug"),
        ("drollen", "drol"),
    ],
)
def test_forms_of_a_word_share_their_stem(one, other):
    assert stem(one) == stem(other)


def test_openbaar_is_not_taken_for_open():
    assert stem("openbare") == stem("openbaar") != stem("open")


@pytest.mark.parametrize(
    ("form", "word"),
    [("geleegd", "legen"), ("stinkt", "stinken"), ("boompje", "boom"), ("tasjes", "tas"), ("verhuisde", "verhuizen")],
)
def test_a_verb_in_the_past_and_a_small_thing_may_come_from_a_word(form, word):
    assert stem(word) in set(other_forms(form))
