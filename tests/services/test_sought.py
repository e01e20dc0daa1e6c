"""Counting words that found nothing: only what is often asked is ever written down."""

from datetime import date

from raadhuis.services.sought import MOST, OFTEN, Tally
from raadhuis.store.words import often

DAY = date(2026, 11, 22)
MONTH = date(2026, 11, 1)


def heard(*questions: tuple[str, ...], day: date = DAY, tally: Tally | None = None, town: str = "proefdam") -> Tally:
    tally = tally or Tally()
    for words in questions:
        tally.count(town, words, day)
    return tally


def test_a_word_is_written_down_each_time_it_was_asked_five_times_and_no_other(store):
    tally = heard(*[("vlonder", "vlonder", "jansen")] * (OFTEN - 1))
    assert often("proefdam") == []
    heard(("vlonder",), *[("steiger",)] * (2 * OFTEN + 1), tally=tally)
    assert often("proefdam") == [(MONTH, "steiger", 10), (MONTH, "vlonder", 5)]
    heard(*[("vlonder",)] * (2 * OFTEN), tally=Tally())  # another process
    assert often("proefdam") == [(MONTH, "vlonder", 15), (MONTH, "steiger", 10)]
    assert often("elders") == []


def test_what_was_rare_in_a_month_counts_for_nothing_in_the_next_and_a_year_later_all_is_gone(store):
    tally = heard(*[("vlonder",)] * OFTEN, *[("steiger",)] * (OFTEN - 1))
    heard(("steiger",), *[("vlonder",)] * OFTEN, day=date(2026, 12, 1), tally=tally)
    assert often("proefdam") == [(date(2026, 12, 1), "vlonder", 5), (MONTH, "vlonder", 5)]
    heard(*[("pier",)] * OFTEN, day=date(2027, 11, 30), tally=tally)
    assert often("proefdam") == [(date(2027, 11, 1), "pier", 5), (date(2026, 12, 1), "vlonder", 5)]


def test_no_number_or_plate_is_counted_and_municipalities_are_counted_apart(store):
    tally = heard(*[("0612345678", "ab12cd", "x" * 31, "ja")] * OFTEN, *[("vlonder",)] * (OFTEN - 1))
    heard(("vlonder",), tally=tally, town="elders")
    assert often("proefdam") == often("elders") == []


def test_nobody_fills_the_memory_with_ever_new_words(store):
    letters = "abcdefghijklmnopqrstuvwxyz"
    many = tuple(f"woord{letters[n // 26 % 26]}{letters[n % 26]}{letters[n // 676]}" for n in range(MOST))
    tally = heard(*[("vlonder",)] * (OFTEN - 1), many, ("vlonder",))
    assert often("proefdam") == []
    heard(*[("vlonder",)] * OFTEN, tally=tally)
    assert often("proefdam") == [(MONTH, "vlonder", 5)]
