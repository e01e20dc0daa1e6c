"""What differs from another day, in the organogram."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.chart.test_branches import flat, leader
from tests.core.chart.test_drawing import SVG, edges
from tests.core.chart.test_layout import overlap
from tests.core.chart.towns import COUNCIL, example, told, town, towns

from raadhuis.core.chart import Mark, Marks, lay_out, outline, svg
from raadhuis.core.chart.drawing import STYLE
from raadhuis.core.entities import Filled, Nature, Unit
from raadhuis.core.organisation import Organisation

PLAIN = told(Unit, "u", name="Groen", parent="raad")


def drawn(organisation: Organisation, marks: Marks, width: int = 1180) -> ET.Element:
    return ET.fromstring(svg(lay_out(outline(organisation, marks=marks), width), "Titel", "Uitleg"))


def texts(root: ET.Element) -> dict[str, ET.Element]:
    return {"".join(text.itertext()): text for text in root.iter(f"{SVG}text")}


@pytest.mark.parametrize("mark", Mark)
def test_a_mark_is_a_word_in_the_box_and_in_its_name_and_a_thick_edge(mark: Mark):
    root = drawn(town(COUNCIL, PLAIN), {"u": (mark,)})
    assert texts(root)[mark.value].get("font-weight") == "600"
    classes = {box.findtext(f"{SVG}title"): box.get("class") for box in root.iter(f"{SVG}g")}
    assert classes[f"Groen, {mark.value}, leiding niet bekend"] == "vak kop anders"
    assert classes["Gemeenteraad"] == "vak orgaan"
    assert STYLE[".anders rect"]["stroke-width"] == "3"


def test_two_marks_stand_together():
    assert "verhuisd, andere naam" in texts(drawn(town(COUNCIL, PLAIN), {"u": (Mark.MOVED, Mark.RENAMED)}))


def test_the_name_of_what_is_gone_is_struck_through_and_nothing_else_is():
    found = texts(drawn(town(COUNCIL, PLAIN), {"u": (Mark.GONE,), "raad": (Mark.RENAMED,)}))
    struck = [text for text, element in found.items() if element.get("text-decoration") == "line-through"]
    assert struck == ["Groen"]


def test_a_marked_grouping_still_has_a_broken_edge():
    unit = told(Unit, "u", name="Groen", parent="raad", nature=Nature.THEMATIC)
    root = drawn(town(COUNCIL, unit), {"u": (Mark.NEW,)})
    assert "vak thematisch anders" in [box.get("class") for box in root.iter(f"{SVG}g")]


def test_a_marked_unit_whose_leading_post_is_vacant_still_has_a_double_edge():
    drawing = drawn(town(COUNCIL, PLAIN, leader(Filled.VACANT)), {"u": (Mark.NEW,)})
    assert len(edges(drawing)["Groen nieuw leiding: directeur (vacant)"]) == 2


def test_without_marks_the_drawing_is_as_it_was():
    assert "anders" not in svg(lay_out(outline(example())), "", "")


WIDTHS = st.sampled_from([240, 358, 560, 1180])


@given(towns(), st.lists(st.sampled_from(Mark), unique=True, max_size=3).map(tuple), WIDTHS)
def test_whatever_is_marked_no_two_boxes_overlap_and_their_text_stays_inside(
    organisation: Organisation, marks: tuple[Mark, ...], width: int
):
    branches = outline(organisation, marks=dict.fromkeys(organisation.subjects, marks))
    assert all(branch.marks == marks for branch in flat(branches))
    chart = lay_out(branches, width)
    for place, box in enumerate(chart.boxes):
        assert 0 <= box.x <= box.right <= chart.width
        assert not any(overlap(box, other) for other in chart.boxes[place + 1 :])
        assert all(0 < text.y < box.height for text in box.texts)
        assert box.marked == bool(marks)
