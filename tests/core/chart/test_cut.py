"""A large organogram in part."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.chart.test_branches import flat, tree
from tests.core.chart.test_layout import overlap
from tests.core.chart.towns import COUNCIL, REGISTRY, example, told, town, towns

from raadhuis.core.chart import Mark, around_marks, everything, lay_out, levels, outline, to_depth
from raadhuis.core.entities import Unit
from raadhuis.core.organisation import Organisation


def hidden(branches) -> int:
    return sum(branch.hidden for branch in flat(branches))


@given(towns(), st.integers(1, 8))
def test_at_any_depth_what_is_shown_and_what_is_counted_is_all_there_is(organisation: Organisation, depth: int):
    branches = outline(organisation)
    cut = to_depth(branches, depth)
    assert len([*flat(cut)]) + hidden(cut) == len([*flat(branches)])


@given(towns())
def test_how_many_are_kept_at_each_depth_is_told_beforehand_and_the_last_keeps_all(organisation: Organisation):
    branches = outline(organisation)
    counts = levels(branches)
    assert [len([*flat(to_depth(branches, depth))]) for depth in range(len(counts))] == list(counts)
    assert to_depth(branches, len(counts) - 1) == branches


def test_one_level_is_the_trunk_and_what_hangs_from_it():
    cut = to_depth(outline(example()), 1)
    below = {id_: {} for id_ in ("stad", "samenleving", "bedrijfsvoering", "dienst")}
    assert tree(cut) == {"raad": {"griffie": {}, "college": {"ambtelijk": below}}}
    assert {branch.id: branch.hidden for branch in flat(cut) if branch.hidden} == {
        "stad": 12, "samenleving": 12, "bedrijfsvoering": 12,
    }  # fmt: skip


@given(towns(), st.data())
def test_around_marks_all_that_is_marked_is_shown_and_the_rest_is_shown_or_counted(organisation, data):
    marked = data.draw(st.sets(st.sampled_from(sorted(organisation.subjects) or [""]), max_size=3))
    branches = outline(organisation, marks=dict.fromkeys(marked, (Mark.MOVED,)))
    cut = around_marks(branches)
    shown = {branch.id for branch in flat(cut)}
    assert {branch.id for branch in flat(branches) if branch.marks} <= shown
    assert len(shown) + hidden(cut) == len([*flat(branches)])


def test_around_marks_shows_the_way_to_what_is_marked_and_no_other_team():
    cut = around_marks(outline(example(), marks={"stad-3": (Mark.MOVED,)}))
    assert [branch.id for branch in flat(cut) if branch.id.startswith("stad")] == ["stad", "stad-3"]
    found = {branch.id: branch.hidden for branch in flat(cut)}
    assert (found["stad"], found["samenleving"]) == (11, 12)


def test_everything_tells_each_branch_before_what_is_below_it():
    assert [branch.id for branch in everything(outline(town(COUNCIL, REGISTRY)))] == ["raad", "griffie"]


@pytest.mark.parametrize("width", [240, 560, 1160])
@given(organisation=towns(), depth=st.integers(1, 3))
def test_the_mark_of_what_is_left_out_stays_inside_its_box_below_its_text(width: int, organisation, depth: int):
    chart = lay_out(to_depth(outline(organisation), depth), width)
    for place, box in enumerate(chart.boxes):
        assert not any(overlap(box, other) for other in chart.boxes[place + 1 :])
        if box.more:
            assert 0 <= box.more.x < box.more.x + box.more.width <= box.width
            assert max(text.y for text in box.texts) < box.more.y < box.more.y + box.more.height < box.height
            assert box.more.height >= 24


def test_a_unit_of_which_nothing_is_left_out_bears_no_mark():
    chart = lay_out(outline(town(COUNCIL, told(Unit, "u", name="U", parent="raad"))), 1160)
    assert not any(box.more for box in chart.boxes)
