"""Whole pages, in the styles that municipalities write in, against a reading by hand."""

from pathlib import Path

import pytest
from tests.drafting.measure import BY_OTHERS, PAGES, Measured, drafted, measure

SHARED = Path(__file__).parents[2].parent / "shared"
FLOORS = {"units": 0.995, "parents": 0.995, "kinds": 0.99, "heads": 0.99, "subjects": 0.985, "bodies": 0.99,
          "municipality": 0.97}  # fmt: skip
OTHERS_FLOORS = {
    "ronde-33": {"units": 0.98, "parents": 0.982, "kinds": 0.99, "heads": 0.974, "subjects": 0.92, "bodies": 0.956,
                 "municipality": 0.937},
    "ronde-46": {"units": 0.981, "parents": 0.979, "kinds": 0.989, "heads": 0.969, "subjects": 0.911, "bodies": 0.958,
                 "municipality": 0.915},
    "ronde-49": {"units": 0.977, "parents": 0.979, "kinds": 0.989, "heads": 0.97, "subjects": 0.902, "bodies": 0.951,
                 "municipality": 0.917},
}  # fmt: skip
"""After each of these rounds: of all pages so far. What a later round mends costs nothing in those before it."""
SHARED_FLOORS = {"units": 0.99, "parents": 0.99, "kinds": 0.99, "heads": 0.99, "subjects": 0.95, "bodies": 0.99}


def shared(folder):
    if not (SHARED / folder / "gold").is_dir():
        pytest.skip(f"de gedeelde pagina's ({folder}) staan niet naast dit project: hierop is niet gemeten")
    return SHARED / folder


def assert_above(measured, floors):
    reached = {what: round(measured.f1(what), 3) for what in floors}
    assert all(reached[what] >= floor for what, floor in floors.items()), (reached, measured.faults)


def test_the_pages_of_the_project_are_read_as_people_read_them():
    assert_above(measure(PAGES), FLOORS)


def test_pages_that_others_wrote_and_read_are_read_as_they_read_them():
    measured = Measured()
    for folder in sorted(BY_OTHERS.iterdir()):
        measure(folder, measured)
        assert_above(measured, OTHERS_FLOORS.get(folder.name, {}))
    assert folder.name == max(OTHERS_FLOORS)


def test_the_pages_that_the_project_was_given_are_read_as_people_read_them():
    assert_above(measure(shared("pages")), SHARED_FLOORS)


def test_the_two_pages_it_began_with_are_read_without_a_fault():
    measured = measure(shared("seeds"))
    assert {what: measured.f1(what) for what in FLOORS} == dict.fromkeys(FLOORS, 1.0), measured.faults


def test_every_page_gives_the_same_draft_every_time():
    for page in sorted(PAGES.glob("*.txt")):
        assert drafted(page) == drafted(page)


@pytest.mark.parametrize(
    "name",
    ["geen-namen", "geen-onderdelen", "alleen-bestuur", "opgaven", "kernwaarden-en-drie-afdelingen", "kernwaarden-los"],
)
def test_a_page_that_names_no_units_gives_none(name):
    assert drafted(PAGES / f"{name}.txt").units == ()
