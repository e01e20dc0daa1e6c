from hypothesis import given
from hypothesis import strategies as st

from raadhuis.core.wayfinding.phrases import Heard, Phrase, Phrases
from raadhuis.core.wayfinding.words import stem

IDLE = frozenset({"oud"})
WORDS = st.sampled_from(["boom", "straat", "papier", "hond", "water", "oud"])
TEXTS = st.lists(st.tuples(st.sampled_from("abc"), st.lists(WORDS, min_size=1, max_size=3)), min_size=1, max_size=8)


def phrases(*pairs):
    return Phrases([Phrase(owner, text, 1.0) for owner, text in pairs], IDLE)


def heard(*words):
    return [Heard(word, stem(word)) for word in words]


def test_a_word_tells_more_the_fewer_have_it():
    found = phrases(("a", "boom"), ("b", "boom"), ("b", "hond"), ("c", "water"))
    assert found.tells["hond"] > found.tells[stem("boom")]


def test_the_whole_of_a_phrase_counts_more_than_a_part():
    found = phrases(("a", "boom"), ("b", "boom hond"), ("c", "hond")).match(heard("boom"))
    assert found["a"].score > found["b"].score


def test_a_word_that_says_nothing_by_itself_counts_in_a_phrase():
    both = phrases(("a", "oud papier"), ("b", "papier"))
    assert both.match(heard("papier"), ["oud", "papier"])["a"].score == both.match(heard("papier"))["b"].score
    assert both.match(heard("papier"))["a"].score < both.match(heard("papier"))["b"].score


def test_a_match_tells_by_which_words_and_which_phrase():
    match = phrases(("a", "hond"), ("a", "boom straat"), ("b", "water")).match(heard("bomen", "straten"))["a"]
    assert (match.heard, match.phrase.text) == (("bomen", "straten"), "boom straat")


@given(TEXTS, st.lists(WORDS, max_size=4))
def test_who_has_none_of_the_words_is_not_found_and_who_has_a_whole_phrase_is(told, asked):
    found = phrases(*((owner, " ".join(words)) for owner, words in told)).match(heard(*asked), asked)
    said = set(asked) - IDLE
    for owner in "abc":
        theirs = [set(words) - IDLE for one, words in told if one == owner]
        if not any(words & said for words in theirs):
            assert owner not in found
        if any(words and words <= said and words <= set(asked) for words in theirs):
            assert owner in found


@given(TEXTS, st.lists(WORDS, max_size=4))
def test_hearing_more_makes_no_owner_score_less(told, asked):
    found = phrases(*((owner, " ".join(words)) for owner, words in told))
    before, after = found.match(heard(*asked[:-1]), asked[:-1]), found.match(heard(*asked), asked)
    assert all(after[owner].score >= match.score - 1e-9 for owner, match in before.items())


def test_a_word_that_mostly_says_where_tells_less():
    found = Phrases([Phrase("a", "straat", 1.0), Phrase("b", "boom", 1.0)], frozenset(), frozenset({"straten"}))
    assert found.tells[stem("straat")] < found.tells[stem("boom")]
