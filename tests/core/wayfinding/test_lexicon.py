import pytest

from raadhuis.core.wayfinding.catalogue import Plain
from raadhuis.core.wayfinding.lexicon import Lexicon
from raadhuis.core.wayfinding.words import stem

KNOWN = (
    "hond",
    "poep",
    "straat",
    "lantaarn",
    "belasting",
    "vergunning",
    "legen",
    "schuld",
    "hulp",
    "parkeren",
    "rijden",
    "gebouwd",
    "bouwen",
)
IDLE = frozenset({"de", "ligt", "op"})


def lexicon(**parts):
    return Lexicon({word: stem(word) for word in KNOWN}, Plain(idle=IDLE, forms={"gereden": "rijden"}), **parts)


def stems(text, **parts):
    return {one.stem for one in lexicon(**parts).hear(text)[0]}


def test_a_word_that_is_known_is_heard_and_one_that_says_nothing_is_not():
    assert stems("de straat") == {"strat"}


def test_another_form_of_a_word_that_says_nothing_says_nothing_either():
    near = Lexicon({"pachten": stem("pachten")}, Plain(idle=frozenset({"nacht", "plek"})))
    assert near.hear("nachten plekje") == ((), ())


def test_a_word_is_heard_in_another_form():
    assert stems("geleegd") == {stem("legen")}


def test_a_form_that_follows_no_rule_is_heard_as_its_verb():
    assert stems("gereden") == {stem("rijden")}


def test_a_word_that_may_be_a_form_of_a_verb_besides_is_heard_as_both():
    assert stems("gebouwd") == {stem("gebouwd"), stem("bouwen")}


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("hondenpoep", {"hond", "poep"}),
        ("straatlantaarns", {"strat", "lantaarn"}),
        ("hondenbelasting", {"hond", "belast"}),
        ("schuldhulp", {"schuld", "hulp"}),
        ("straathondenpoep", {"strat", "hond", "poep"}),
        ("parkeervergunning", {"parkeren", "vergunning"}),
    ],
)
def test_a_compound_is_heard_as_the_known_words_it_is_made_of(compound, parts):
    assert stems(compound) == {stem(part) for part in parts}


def test_a_compound_that_is_written_apart_is_heard_as_one_word_too():
    known = {word: stem(word) for word in ("hondenpoep", "hond", "poep")}
    assert stem("hondenpoep") in {one.stem for one in Lexicon(known, Plain()).hear("honden poep")[0]}


def test_a_word_that_only_shares_its_stem_with_one_that_sounds_otherwise_is_strange():
    known = Lexicon({word: stem(word) for word in ("kas", "boom")}, Plain(), compounds=False)
    assert known.hear("kaas bomen kassen")[1] == ("kaas",)


def test_of_a_compound_of_which_the_begin_is_strange_its_end_is_heard_less_surely():
    (heard,), unknown = lexicon().hear("zandwinvergunning")
    assert heard.stem == stem("vergunning")
    assert heard.sure < 1
    assert unknown == ()


def test_without_compounds_a_compound_is_strange():
    assert lexicon(compounds=False, near=False).hear("hondenpoep") == ((), ("hondenpoep",))


def test_a_slip_of_the_finger_is_heard_as_a_guess():
    (heard,), unknown = lexicon().hear("parkeern")
    assert (heard.stem, heard.guessed, unknown) == (stem("parkeren"), True, ())


def test_a_word_that_is_familiar_elsewhere_is_no_near_miss():
    assert lexicon().hear("parkeern", {"parkeern"}) == ((), ("parkeern",))


def test_a_word_that_is_known_is_not_taken_for_another():
    assert stems("straat") == {"strat"}


def test_of_many_strange_words_only_the_first_are_held_against_what_is_known():
    heard, unknown = lexicon().hear("qqqqqq wwwwww rrrrrr tttttt parkeern")
    assert heard == ()
    assert len(unknown) == 5


def test_a_short_word_is_no_near_miss():
    assert lexicon().hear("pop") == ((), ("pop",))
