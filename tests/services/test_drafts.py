"""Looking a draft through: what a person does to it is kept as a list, so that all of it can be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.services.pages import ASKING, SMALL

from raadhuis.core.entities import Unit
from raadhuis.core.facts.structure import broken_structure
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.organisation import Organisation
from raadhuis.drafting import DraftBody, Said, page_of, register, words
from raadhuis.services import drafts
from raadhuis.services.review import ROLES, Do, Edit, NotDone, Review, named, reviewed, role_of

DAY = date(2026, 11, 22)


def tree(review: Review) -> dict[str, str]:
    """Each unit, and what it is under."""
    units = review.draft.units
    return {unit.name.text: units[unit.parent].name.text if unit.parent is not None else "" for unit in units}


def called(review: Review, name: str) -> str:
    return next(id_ for id_, unit in zip(review.units, review.draft.units, strict=True) if unit.name.text == name)


@pytest.fixture
def small(store):
    """A page that somebody began with."""
    return drafts.begin(page_of(SMALL))


def test_what_was_done_is_there_again_when_the_program_starts_anew(small):
    review = drafts.find(small).review
    drafts.do(small, 0, [Edit(Do.RENAME, called(review, "Team Beheer"), "Team Wijkbeheer")])
    drafts.do(small, 1, [Edit(Do.ADD, called(review, "Afdeling Samenleving"), "Team Jeugd", "team")])

    assert tree(drafts.find(small).review) == {
        "Afdeling Ruimte": "",
        "Afdeling Samenleving": "",
        "Team Wijkbeheer": "Afdeling Ruimte",
        "Team Vergunningen": "Afdeling Ruimte",
        "Team Jeugd": "Afdeling Samenleving",
    }
    assert [(one.id, one.title) for one in drafts.everything()] == [(small, "De organisatie van gemeente Proefdam")]


def test_undoing_takes_back_the_last_step_each_time_until_nothing_was_done_and_all_is_done_again(small):
    begun = drafts.find(small).review
    team, other = called(begun, "Team Beheer"), called(begun, "Afdeling Samenleving")
    steps = [
        Edit(Do.MOVE, team, other),
        Edit(Do.KIND, team, "bureau"),
        Edit(Do.DROP, other),
        Edit(Do.RENAME, team, "X"),
    ]
    seen = [begun, *(drafts.do(small, number, [step]).review for number, step in enumerate(steps))]

    assert [drafts.undo(small, turn).review for turn in (4, 5, 6, 7)] == seen[-2::-1]
    with pytest.raises(NotDone, match="niets meer"):
        drafts.undo(small, 8)
    assert [drafts.redo(small, turn).review for turn in (8, 9, 10, 11)] == seen[1:]
    with pytest.raises(NotDone, match="niets meer"):
        drafts.redo(small, 12)


def test_what_was_undone_can_be_done_again_until_something_else_is_done(small):
    team = called(drafts.find(small).review, "Team Beheer")
    together = (Edit(Do.KIND, team, "bureau"), Edit(Do.RENAME, team, "Bureau Zee"))
    then = (Edit(Do.LEAD, team, "hoofd"),)
    drafts.do(small, 0, together)
    drafts.do(small, 1, then)
    drafts.undo(small, 2)
    assert drafts.undo(small, 3).undone == together
    again = drafts.redo(small, 4)
    assert (again.last, again.undone) == (together, then)

    assert drafts.do(small, 5, [Edit(Do.DROP, team)]).undone == ()
    with pytest.raises(NotDone, match="niets meer om opnieuw te doen"):
        drafts.redo(small, 6)


def test_what_was_under_a_unit_that_is_dropped_comes_under_what_was_above_it(small):
    review = drafts.find(small).review
    dropped = drafts.do(small, 0, [Edit(Do.DROP, called(review, "Afdeling Ruimte"))]).review

    assert tree(dropped) == {"Afdeling Samenleving": "", "Team Beheer": "", "Team Vergunningen": ""}


def test_a_unit_is_hung_under_the_council_or_the_executive_board_and_stands_there_in_the_register(store):
    id_ = drafts.begin(page_of(f"{SMALL}\nHet college bestuurt.\n"))
    review = drafts.find(id_).review
    ruimte, samenleving = called(review, "Afdeling Ruimte"), called(review, "Afdeling Samenleving")
    drafts.do(id_, 0, [Edit(Do.ADD_BODY, "", "de raad", "raad")])
    college, council = drafts.find(id_).review.tops
    review = drafts.do(id_, 1, [Edit(Do.MOVE, ruimte, college), Edit(Do.ADD, council, "Griffie", "other")]).review

    assert [review.over(one) for one in (ruimte, samenleving, "n2")] == [college, "", council]
    units = Organisation.on(register(review.draft, "proefdam", "Proefdam", DAY, "proef"), DAY).all(Unit)
    assert {unit.name: unit.parent for unit in units if not unit.name.startswith("Team")} == {
        "Afdeling Ruimte": "college",
        "Afdeling Samenleving": UNKNOWN,
        "Griffie": "gemeenteraad",
    }
    review = drafts.do(id_, 2, [Edit(Do.DROP, college)]).review  # with the body goes what was said of it
    assert review.over(ruimte) == ""
    assert drafts.undo(id_, 3).review.over(ruimte) == college


def test_the_answer_to_a_question_changes_the_draft_and_leaves_what_was_done_before(store):
    id_ = drafts.begin(page_of(ASKING))
    review = drafts.find(id_).review
    (doubt,) = review.draft.doubts
    under = next(one.id for one in doubt.answers if "Economie" in one.text)
    renamed = drafts.do(id_, 0, [Edit(Do.RENAME, called(review, "Team Beheer"), "Team Wijkbeheer")]).review
    answered = drafts.do(id_, 1, [Edit(Do.ANSWER, doubt.id, under)]).review

    assert tree(renamed)["Team Wijkbeheer"] == "Domein Stad"
    assert tree(answered)["Team Wijkbeheer"] == "Economie"
    assert answered.draft.doubts[0].chosen == under


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (Edit(Do.RENAME, "u0", "Team X"), "is er niet meer"),
        (Edit(Do.RENAME, "Team Beheer", ""), "moet een naam staan"),
        (Edit(Do.RENAME, "Team Beheer", "x" * 201), "langer dan 200"),
        (Edit(Do.KIND, "Team Beheer", "koninkrijk"), "Kies een soort"),
        (Edit(Do.ADD, "", "Team X", "koninkrijk"), "Kies een soort"),
        (Edit(Do.ADD, "u0", "Team X", "team"), "is er niet meer"),
        (Edit(Do.MOVE, "Afdeling Ruimte", "Team Beheer"), "onder zichzelf"),
        (Edit(Do.MOVE, "Team Beheer", "Team Beheer"), "onder zichzelf"),
        (Edit(Do.MOVE, "Team Beheer", "u0"), "Kies een ander"),
        (Edit(Do.ANSWER, "lijsten", "taken"), "vraag is er niet meer"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence_and_nothing_changes(small, edit, says):
    before = drafts.find(small)
    ids = {unit.name.text: id_ for id_, unit in zip(before.review.units, before.review.draft.units, strict=True)}
    there = replace(edit, on=ids.get(edit.on, edit.on), to=ids.get(edit.to, edit.to))

    with pytest.raises(NotDone, match=says):
        drafts.do(small, 0, [Edit(Do.DROP, ids["Team Vergunningen"]), there])
    assert drafts.find(small) == before


def test_who_did_not_see_the_last_step_is_asked_to_look_again(small):
    team = called(drafts.find(small).review, "Team Beheer")
    drafts.do(small, 0, [Edit(Do.RENAME, team, "Team Wijkbeheer")])

    with pytest.raises(NotDone, match="Intussen"):
        drafts.do(small, 0, [Edit(Do.RENAME, team, "Team Buurtbeheer")])
    with pytest.raises(NotDone, match="Intussen"):
        drafts.undo(small, 2)


@pytest.mark.parametrize("role", words.BODIES)
def test_each_body_or_office_that_a_page_may_name_is_one_that_a_person_may_choose(role):
    body = DraftBody(role, Said(role, (), (), "orgaan"))
    assert role_of(body) in ROLES
    assert role_of(body) == role or role not in ROLES


def test_a_page_without_units_is_refused_and_nothing_of_it_is_kept(store):
    with pytest.raises(NotDone, match="geen onderdeel met zijn naam"):
        drafts.begin(page_of("Het zwembad is open van negen tot vijf."))
    assert drafts.everything() == ()


def test_a_draft_that_is_thrown_away_is_gone(small):
    drafts.discard(small)

    assert drafts.find(small) is None
    assert drafts.do(small, 0, []) is None
    assert drafts.undo(uuid4(), 0) is None
    assert drafts.redo(uuid4(), 0) is None


@st.composite
def edits(draw) -> tuple[Edit, ...]:
    """Edits as people make them on a page, and also those that no longer fit since others were undone."""
    ids = st.sampled_from([*reviewed(page_of(ASKING), ()).units, "n0", "n1", "n2", "", "u0"])
    kinds = st.sampled_from(["team", "afdeling", "other"])
    doubts = st.sampled_from([answer.id for answer in reviewed(page_of(ASKING), ()).draft.doubts[0].answers])
    bodies = st.sampled_from(["Raad", "College"])
    one = st.one_of(
        st.builds(Edit, st.just(Do.RENAME), ids, st.text(min_size=1, max_size=5)),
        st.builds(Edit, st.just(Do.KIND), ids, kinds),
        st.builds(Edit, st.just(Do.MOVE), ids, ids),
        st.builds(Edit, st.just(Do.DROP), ids),
        st.builds(Edit, st.just(Do.ADD), ids, st.just("Team Nieuw"), kinds),
        st.builds(Edit, st.just(Do.ADD_BODY), st.just(""), bodies, st.sampled_from([*ROLES])),
        st.builds(Edit, st.just(Do.KIND), ids, st.sampled_from([*ROLES])),
        st.builds(Edit, st.just(Do.ANSWER), st.just(reviewed(page_of(ASKING), ()).draft.doubts[0].id), doubts),
    )
    return tuple(draw(st.lists(one, max_size=8)))


@given(edits())
def test_whatever_was_done_the_draft_is_a_register_without_anything_broken(done):
    review = reviewed(page_of(ASKING), done)

    assert len(set(review.units)) == len(review.units) == len(review.draft.units)
    assert all(id_ not in review.above(id_) for id_ in review.units)
    names = all(unit.name.text.isprintable() and unit.name.text.strip() for unit in review.draft.units)
    if names:
        assert list(broken_structure(register(review.draft, "proefdam", "Proefdam", DAY, "proef"))) == []


@given(st.text(max_size=60))
def test_a_name_keeps_nothing_that_is_not_seen(text):
    name = named(text)

    assert name == name.strip()
    assert name.isprintable()
