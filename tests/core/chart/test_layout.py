"""Where everything in the organogram stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.chart.test_branches import flat
from tests.core.chart.towns import CIVIL, COUNCIL, EXECUTIVE, REGISTRY, example, told, town, towns

from raadhuis.core.chart import Box, Branch, Chart, for_paper, lay_out, outline
from raadhuis.core.chart.layout import WIDE_FROM, Line, Rank
from raadhuis.core.chart.text import width_of
from raadhuis.core.entities import Unit, UnitKind
from raadhuis.core.organisation import Organisation

widths = st.sampled_from([240, 358, 360, WIDE_FROM - 1, WIDE_FROM, 1160, 1180, 2400])


def boxes(chart: Chart) -> dict[str, Box]:
    return {box.id: box for box in chart.boxes}


def pairs(branches: Sequence[Branch]) -> Iterator[tuple[Branch, Branch]]:
    """Each branch with each one right below it."""
    for branch in flat(branches):
        for child in branch.children:
            yield branch, child


def overlap(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def crosses(line: Line, box: Box) -> bool:
    """Whether a line runs through the inside of a box; all its parts are level or upright."""
    return any(
        max(min(x1, x2), box.x) < min(max(x1, x2), box.right) and box.y < y1 < box.bottom
        if y1 == y2
        else max(min(y1, y2), box.y) < min(max(y1, y2), box.bottom) and box.x < x1 < box.right
        for (x1, y1), (x2, y2) in pairwise(line)
    )


def large() -> Organisation:
    """Six hundred units on four levels under one that stands on top."""
    units = [told(Unit, "u0", name="Ambtelijke organisatie", kind=UnitKind.CIVIL_ORGANISATION)]
    units += [told(Unit, f"u{n}", name=f"Afdeling {n} van allerlei", parent=f"u{(n - 1) // 8}") for n in range(1, 600)]
    return town(*units)


@given(towns(), widths)
def test_every_branch_has_one_box_and_every_box_shows_its_whole_name_and_notes(town_: Organisation, width: int):
    branches = outline(town_)
    chart = lay_out(branches, width)
    assert sorted(box.id for box in chart.boxes) == sorted(branch.id for branch in flat(branches))
    found = boxes(chart)
    for branch in flat(branches):
        shown = "".join("".join(text.text for text in found[branch.id].texts).split()).replace("-", "").replace("·", "")
        plain = () if found[branch.id].rank is Rank.ROW else branch.plain
        words = (branch.name, branch.word, *plain, *branch.notes)
        said = "".join("".join(words).split()).replace("-", "").replace("·", "")
        assert shown == said


@given(towns(), widths)
def test_no_two_boxes_overlap_and_all_stay_inside(town_: Organisation, width: int):
    chart = lay_out(outline(town_), width)
    for place, box in enumerate(chart.boxes):
        assert 0 <= box.x < box.right <= chart.width == width
        assert 0 <= box.y < box.bottom <= chart.height
        assert not any(overlap(box, other) for other in chart.boxes[place + 1 :])


@given(towns(), widths)
def test_text_stays_clear_of_the_edges_of_its_box_and_lines_of_text_of_each_other(town_: Organisation, width: int):
    for box in lay_out(outline(town_), width).boxes:
        for text in box.texts:
            wide = width_of(text.text, text.size, bold=text.bold)
            start = text.x - wide / 2 if box.rank is Rank.TRUNK else text.x
            single = len(text.text.rstrip("-")) == 1  # a letter that is wider than the box
            assert single or (start >= 8 and start + wide <= box.width - 8)
            assert text.y - text.size >= 0
            assert text.y + text.size / 3 <= box.height
        for above, below in pairwise(box.texts):
            assert below.y - above.y >= below.size


@given(towns(), widths)
def test_what_is_below_a_unit_stands_lower_and_never_left_of_it(town_: Organisation, width: int):
    branches = outline(town_)
    found = boxes(lay_out(branches, width))
    for above, below in pairs(branches):
        parent, child = found[above.id], found[below.id]
        if parent.rank is not Rank.TRUNK or width < WIDE_FROM:
            assert child.y >= parent.bottom
            assert child.x >= parent.x
            assert child.right == parent.right


@given(towns(), widths)
def test_a_line_leads_to_every_box_below_another_and_none_runs_through_a_box(town_: Organisation, width: int):
    branches = outline(town_)
    chart = lay_out(branches, width)
    found = boxes(chart)
    ends = {line[-1] for line in chart.lines}
    for _, below in pairs(branches):
        child = found[below.id]
        tops = {(x, child.y) for x in range(child.x, child.right)}
        assert (child.x, child.middle) in ends or tops & ends
    for line in chart.lines:
        assert not any(crosses(line, box) for box in chart.boxes)


def test_on_a_screen_the_domains_and_the_service_stand_side_by_side_below_the_trunk():
    chart = lay_out(outline(example()), 1180)
    found = boxes(chart)
    heads = [found[id_] for id_ in ("stad", "samenleving", "bedrijfsvoering", "dienst")]
    assert {box.rank for box in heads} == {Rank.HEAD}
    assert len({(box.y, box.width, box.height) for box in heads}) == 1
    assert [box.x for box in heads] == sorted({box.x for box in heads})
    trunk = [found[id_] for id_ in ("raad", "college", "ambtelijk")]
    assert all(box.x + box.width // 2 == 590 for box in trunk)
    assert [box.y for box in trunk] == sorted(box.y for box in trunk)
    assert trunk[-1].bottom < heads[0].y


def test_on_a_screen_the_griffie_stands_beside_the_raad():
    found = boxes(lay_out(outline(example()), 1180))
    assert found["griffie"].x > found["raad"].right
    assert found["griffie"].middle == found["raad"].middle


def test_what_hangs_beside_the_college_makes_room_for_what_hangs_beside_the_raad():
    teams = [told(Unit, f"t{number}", name="Team", parent="griffie") for number in range(6)]
    cabinet = told(Unit, "kabinet", name="Kabinet", parent="college")
    chart = lay_out(outline(town(COUNCIL, REGISTRY, *teams, EXECUTIVE, cabinet, CIVIL)), 1180)
    found = boxes(chart)
    assert found["t5"].bottom < found["kabinet"].y == found["college"].y
    assert not any(crosses(line, box) for line in chart.lines for box in chart.boxes)


def test_on_a_telephone_all_stands_in_one_column_in_the_order_of_the_list():
    branches = outline(example())
    chart = lay_out(branches, 360)
    assert [box.id for box in chart.boxes] == [branch.id for branch in flat(branches)]
    assert all(above.bottom < below.y for above, below in pairwise(chart.boxes))


def test_an_organisation_of_which_the_place_is_not_known_stands_apart_from_the_raad_with_a_trunk_of_its_own():
    civil = told(Unit, "ambtelijk", name="Ambtelijke organisatie", kind=UnitKind.CIVIL_ORGANISATION)
    domains = [told(Unit, id_, name=id_, parent="ambtelijk") for id_ in "ab"]
    chart = lay_out(outline(town(COUNCIL, civil, *domains, told(Unit, "los", name="Los"))), 1180)
    found = boxes(chart)
    assert found["raad"].bottom + 40 < found["ambtelijk"].y
    assert found["ambtelijk"].rank is Rank.TRUNK
    assert found["a"].y == found["b"].y > found["ambtelijk"].bottom
    assert found["los"].y > found["a"].bottom + 40
    assert len(chart.lines) == 2


def test_columns_that_do_not_fit_go_on_in_further_rows_of_the_same_columns():
    units = [told(Unit, f"u{n}", name="Afdeling", parent="top") for n in range(12)]
    chart = lay_out(outline(town(told(Unit, "top", name="Top"), *units)), 1180)
    heads = [box for box in chart.boxes if box.rank is Rank.HEAD]
    assert len({box.width for box in heads}) == 1
    assert [len([box for box in heads if box.y == y]) for y in sorted({box.y for box in heads})] == [4, 4, 4]
    assert len({box.x for box in heads}) == 4


@pytest.mark.parametrize("width", range(1150, 1170))
@pytest.mark.parametrize("domains", [1, 3, 5])
def test_the_middle_column_hangs_straight_below_the_trunk(width: int, domains: int):
    units = [told(Unit, f"u{number}", name="Domein", parent="top") for number in range(domains)]
    chart = lay_out(outline(town(told(Unit, "top", name="Top"), *units)), width)
    assert len({x for x, _ in chart.lines[domains // 2]}) == 1


def test_a_row_leaves_a_leading_post_of_which_nothing_else_is_told_to_its_name_and_a_head_does_not():
    found = boxes(lay_out(outline(example()), 1180))
    assert [text.text for text in found["stad-1"].texts] == ["Team 1 Stad"]
    assert found["stad-1"].label == "Team 1 Stad, leiding: manager"
    alone = boxes(lay_out(outline(example(), "stad-1"), 1180))["stad-1"]
    assert [text.text for text in alone.texts] == ["Team 1 Stad", "leiding: manager"]


def test_groupings_of_subjects_have_rows_of_their_own():
    found = boxes(lay_out(outline(example(), "stad"), 1180))
    assert found["stad-beleid"].y == found["stad-uitvoering"].y < found["stad-0"].y


def test_for_paper_it_is_drawn_about_as_wide_as_a_lying_sheet_and_has_no_empty_sides():
    branches = outline(example())
    chart = for_paper(branches)
    assert sorted(box.id for box in chart.boxes) == sorted(branch.id for branch in flat(branches))
    assert 1.1 < chart.width / chart.height < 2
    assert min(box.x for box in chart.boxes) == chart.width - max(box.right for box in chart.boxes) == 24


@given(towns())
def test_for_paper_too_nothing_overlaps_and_all_stays_inside(town_: Organisation):
    chart = for_paper(outline(town_))
    for place, box in enumerate(chart.boxes):
        assert 0 <= box.x < box.right <= chart.width
        assert not any(overlap(box, other) for other in chart.boxes[place + 1 :])
    for line in chart.lines:
        assert all(0 <= x <= chart.width for x, _ in line)


@pytest.mark.parametrize("width", [360, 1180])
def test_six_hundred_units_stand_apart(width: int):
    chart = lay_out(outline(large()), width)
    assert len(chart.boxes) == 600
    for place, box in enumerate(chart.boxes):
        assert not any(overlap(box, other) for other in chart.boxes[place + 1 :])


@pytest.mark.parametrize("width", [360, 1180])
def test_however_many_levels_there_are_text_keeps_its_room(width: int):
    chain = [told(Unit, f"u{n}", name="Team", parent=f"u{n - 1}") for n in range(1, 500)]
    chart = lay_out(outline(town(told(Unit, "u0", name="Top"), *chain)), width)
    assert min(box.width for box in chart.boxes) >= 120


def test_nothing_is_a_small_empty_drawing():
    chart = lay_out((), 1180)
    assert (chart.width, chart.boxes, chart.lines) == (1180, (), ())
