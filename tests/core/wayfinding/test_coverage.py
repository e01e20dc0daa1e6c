"""Each task field with who deals with it: by words of their own, or as was recorded."""

from dataclasses import replace

from tests.core.wayfinding.small import SMALL, task, town, unit

from raadhuis.core.wayfinding import Entry, Finder, Kind, coverage

FIELDS = replace(
    SMALL,
    entries=(*SMALL.entries, Entry("7", Kind.FIELD, "Milieu"), Entry("7.5", Kind.FIELD, "Graven", ("7",), ("graven",))),
)


def covered(*subjects):
    """Of each field: who deals with it, by which words, and whether that was recorded."""
    found = coverage(Finder(town(*subjects), FIELDS))
    return {one.field.id: ([(link.holder, link.text) for link in one.links], one.recorded) for one in found}


def test_a_field_of_which_no_unit_has_a_word_has_nobody_and_a_chapter_is_no_field():
    assert covered(unit("groen")) == {"7.3": ([], False), "7.5": ([], False)}


def test_a_subject_of_a_unit_suggests_the_field_that_it_is_or_is_part_of():
    assert covered(unit("ruimte", subjects=("afval",)))["7.3"] == ([("ruimte", "afval")], False)
    assert covered(unit("ruimte", subjects=("afvalcontainer",)))["7.3"] == ([("ruimte", "afvalcontainer")], False)


def test_a_theme_suggests_the_fields_that_stand_below_it():
    assert covered(unit("stadsbeheer"))["7.3"] == ([("stadsbeheer", "stadsbeheer")], False)


def test_who_has_a_task_by_what_was_recorded_stands_first_and_leaves_nothing_to_suggest():
    recorded = task("vuilnis ophalen", ("reiniging", "uitvoering"), uri="http://afval")
    holders, settled = covered(unit("stadsbeheer"), unit("reiniging"), *recorded)["7.3"]
    assert settled
    assert holders[0] == ("reiniging", "vuilnis ophalen")
