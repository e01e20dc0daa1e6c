from tests.core.wayfinding.small import town, unit

from raadhuis.core.entities import Person, Post
from raadhuis.core.wayfinding import by_name

TOWN = town(
    unit("beheer", name="Team Beheer Openbare Ruimte", other_names=("BORA",)),
    unit("ruimte", name="Afdeling Ruimte"),
    Post("griffier", {"title": "griffier"}),
    Person("p1", {"name": "Noor de Wit", "shown": True}),
)


def ids(typed):
    return [subject.id for subject in by_name(TOWN, typed)]


def test_the_begin_of_each_word_is_enough_and_the_shortest_name_comes_first():
    assert ids("ruim") == ["ruimte", "beheer"]
    assert ids("open beh") == ["beheer"]


def test_other_names_posts_bodies_and_persons_are_found_too():
    assert (ids("bora"), ids("griff"), ids("coll"), ids("wit")) == (["beheer"], ["griffier"], ["college"], ["p1"])


def test_nothing_typed_finds_nothing():
    assert (ids(""), ids("🙂"), ids("xyz")) == ([], [], [])


def test_a_word_that_means_something_by_itself_is_not_taken_for_the_begin_of_a_name():
    found = [subject.id for subject in by_name(TOWN, "ruim", whole={"ruim"})]
    assert (found, [one.id for one in by_name(TOWN, "wit", whole={"wit"})]) == ([], ["p1"])
