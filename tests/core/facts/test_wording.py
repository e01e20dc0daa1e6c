"""Words that know what they were made of: the text in Dutch, and the same in another language."""

from datetime import date

from raadhuis.core.facts.wording import joined, listed, say, sentence, small, word

ENGLISH = {
    "{name} verhuist van {old} naar {new}": "{name} moves from {old} to {new}",
    "{most} en {last}": "{most} and {last}",
    "{name} (waarnemend)": "{name} (acting)",
    "Openingstijden": "Opening hours",
    "vanaf {day}": "as of {day}",
}


def english(text):
    return text.put(lambda template: ENGLISH.get(template, template), lambda day: f"{day:%d/%m/%Y}")


def test_who_needs_dutch_alone_takes_the_words_for_the_text_that_they_are():
    said = say("{name} verhuist van {old} naar {new}", name="Team Bomen", old="Stad", new="Groen")

    assert said == "Team Bomen verhuist van Stad naar Groen"
    assert {said: 1}["Team Bomen verhuist van Stad naar Groen"] == 1


def test_another_language_may_put_the_parts_in_another_order_and_leaves_names_alone():
    said = say("{name} verhuist van {old} naar {new}", name="{old}", old="van A naar B", new="")

    assert english(said) == "{old} moves from van A naar B to "


def test_parts_are_said_in_the_other_language_however_deep_they_lie():
    people = listed(["Kim", "Sam", say("{name} (waarnemend)", name="Lou")])

    assert people == "Kim, Sam en Lou (waarnemend)"
    assert english(people) == "Kim, Sam and Lou (acting)"
    assert english(joined(": ", [word("Openingstijden"), people])) == "Opening hours: Kim, Sam and Lou (acting)"


def test_a_sentence_has_its_capital_and_full_stop_in_any_language():
    said = sentence(say("vanaf {day}", day=date(2027, 1, 1)))

    assert said == "Vanaf 1 januari 2027."
    assert english(said) == "As of 01/01/2027."


def test_a_label_gets_its_small_letter_after_it_was_translated():
    assert english(small(word("Openingstijden"))) == "opening hours"


def test_nothing_and_one_alone_need_no_words_between_them():
    assert listed([]) == ""
    assert listed(["A"]) == "A"
    assert english(joined(", ", [])) == ""
