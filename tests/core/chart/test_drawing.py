"""The organogram as SVG."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.chart.test_branches import flat, leader
from tests.core.chart.towns import COUNCIL, example, told, town, towns

import raadhuis
from raadhuis.core.chart import lay_out, outline, plain, svg, to_depth
from raadhuis.core.chart.drawing import STYLE
from raadhuis.core.entities import Filled, Nature, Unit
from raadhuis.core.organisation import Organisation

ELEMENTS = {"svg", "title", "desc", "g", "path", "rect", "text", "a"}
FILE = {*ELEMENTS, "style"}
SVG = "{http://www.w3.org/2000/svg}"
STATIC = Path(raadhuis.__file__).parent / "web" / "static" / "raadhuis"
SHEET = (STATIC / "kaart.css").read_text(encoding="utf-8")

HOSTILE = [
    "<script>alert(1)</script>",
    '" onload="alert(1)',
    "' onload='alert(1)",
    "]]><x>",
    "<!-- -->",
    "&amp; &#0; &x;",
    "a\x00b\x08c\x1fd\x7fe\ufffef\uffff",
    "\ud800 half",
    "\u202edraaiom",
    "<![CDATA[",
]


def drawn(organisation: Organisation, width: int = 1180, **asked: object) -> ET.Element:
    """The drawing, read back as XML."""
    chart = lay_out(outline(organisation), width)
    return ET.fromstring(svg(chart, "Organogram van Proefstad", "Op 1 januari 2026.", **asked))  # type: ignore[arg-type]


def tags(root: ET.Element) -> set[str]:
    return {element.tag.removeprefix(SVG) for element in root.iter()}


def attributes(root: ET.Element) -> set[str]:
    return {name for element in root.iter() for name in element.attrib}


def edges(root: ET.Element) -> dict[str, list[ET.Element]]:
    """The edges of each box, by the text in it."""
    boxes = ((box, box.findall(f"{SVG}rect")) for box in root.iter() if box.tag in {f"{SVG}g", f"{SVG}a"})
    return {shown(box): found for box, found in boxes if found}


def shown(element: ET.Element) -> str:
    return " ".join("".join(text.itertext()) for text in element.iter(f"{SVG}text"))


@given(towns(), st.booleans())
def test_whatever_the_names_are_it_is_xml_with_nothing_but_shapes_text_and_links(town_: Organisation, standalone: bool):  # noqa: FBT001
    root = drawn(town_, standalone=standalone, href=lambda box: f"/onderdelen/{box.id}")
    assert tags(root) <= (FILE if standalone else ELEMENTS)
    assert not [name for name in attributes(root) if name.startswith("on") or name == "style"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_does_nothing_wherever_it_comes_from(text: str):
    organisation = town(COUNCIL, told(Unit, "u", name=f"begin {text} einde", parent="raad"))
    chart = lay_out(outline(organisation), 1180)
    drawing = svg(chart, text, text, lambda _: text, standalone=True, prefix=text)
    drawing.encode()
    root = ET.fromstring(drawing)
    assert tags(root) == FILE
    assert not [name for name in attributes(root) if name.startswith("on")]
    assert "begin" in shown(root)
    assert "einde" in shown(root)


def test_every_box_is_a_link_named_after_all_that_it_shows():
    organisation = example()
    root = drawn(organisation, href=lambda box: f"/onderdelen/{box.id}?op=2026-01-01&x")
    links = {link.get("href"): link.findtext(f"{SVG}title") for link in root.iter(f"{SVG}a")}
    assert len(links) == len([*flat(outline(organisation))])
    assert links["/onderdelen/stad-beleid?op=2026-01-01&x"] == "beleid, onderdeel, thematisch"


def test_a_box_that_leads_nowhere_is_no_link_and_still_has_its_name():
    root = drawn(example(), href=lambda box: "/raad" if box.id == "raad" else None)
    assert [link.get("href") for link in root.iter(f"{SVG}a")] == ["/raad"]
    assert "Domein Stad, leiding niet bekend" in [group.findtext(f"{SVG}title") for group in root.iter(f"{SVG}g")]


def test_the_drawing_is_named_by_its_title_and_described():
    root = drawn(example())
    ids = {element.get("id"): element.text for element in root.iter() if element.get("id")}
    assert ids[root.get("aria-labelledby")] == "Organogram van Proefstad"
    assert ids[root.get("aria-describedby")] == "Op 1 januari 2026."


def test_two_drawings_on_one_page_share_no_id():
    ids = [
        element.get("id")
        for prefix in ("breed", "smal")
        for element in drawn(example(), prefix=prefix).iter()
        if element.get("id")
    ]
    assert len(ids) == len(set(ids)) == 4


def test_a_grouping_of_subjects_is_known_by_its_broken_edge_and_by_its_word():
    unit = told(Unit, "u", name="Economie", parent="raad", nature=Nature.THEMATIC)
    classes = {shown(box): box.get("class") for box in drawn(town(COUNCIL, unit)).iter(f"{SVG}g") if box.get("class")}
    assert classes == {"Gemeenteraad": "vak orgaan", "Economie thematisch": "vak thematisch"}
    assert "stroke-dasharray" in STYLE[".thematisch rect"]


def test_a_vacancy_is_known_by_its_double_edge_and_by_its_word():
    unit = told(Unit, "u", name="Economie", parent="raad")
    found = edges(drawn(town(COUNCIL, unit, leader(Filled.VACANT))))
    assert {text: len(found[text]) for text in found} == {"Gemeenteraad": 1, "Economie leiding: directeur (vacant)": 2}


def test_a_file_shows_its_title_and_day_above_the_chart_and_a_page_does_not():
    assert "Organogram van Proefstad Op 1 januari 2026." in shown(drawn(example(), standalone=True))
    assert "Proefstad" not in shown(drawn(example()))


def test_in_a_file_all_stays_inside_what_is_seen():
    root = drawn(example(), standalone=True)
    _, top, width, height = map(int, root.get("viewBox", "").split())
    assert (root.get("width"), root.get("height")) == (str(width), str(height))
    chart = lay_out(outline(example()), 1180)
    assert top < 0
    assert height == chart.height - top


@given(towns())
def test_what_is_only_looked_at_shows_the_same_text_without_links_ids_or_names(town_: Organisation):
    chart = lay_out(outline(town_), 1180)
    looked_at, page = ET.fromstring(plain(chart)), ET.fromstring(svg(chart, "", ""))
    assert shown(looked_at) == shown(page)
    assert tags(looked_at) <= {"svg", "g", "path", "rect", "text"}
    assert "id" not in attributes(looked_at)
    assert looked_at.get("aria-hidden") == "true"


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_text_connectors_and_telling_edges_stand_out_enough_in_a_file():
    """WCAG 2.2, 1.4.3 (text 4.5) and 1.4.11 (graphics 3)."""
    fills = [(".vak", ".vak rect"), (".vak", ".kop rect"), (".orgaan", ".orgaan rect"), (".meer", ".meer rect")]
    for text, box in fills:
        for selector, look in STYLE.items():
            if f"{text} text" in selector or f"{text} .naam" in selector:
                assert contrast(look["fill"], STYLE[box]["fill"]) >= 4.5
    for selector in (".lijn", ".stam rect", ".thematisch rect", ".vacant rect", ".anders rect", ".meer rect"):
        assert contrast(STYLE[selector]["stroke"], "#fff") >= 3


def test_a_page_in_the_default_theme_shows_the_colours_of_the_file():
    """The style of a file and the style sheet of a page say the same, so that the two cannot drift apart."""
    tokens = dict(re.findall(r"(--[\w-]+): ([^;]+);", (STATIC / "tokens.css").read_text(encoding="utf-8")))
    light = (STATIC / "themes" / "raadhuis.css").read_text(encoding="utf-8").split("@media")[0]
    tokens |= dict(re.findall(r"(--[\w-]+): ([^;]+);", light))

    def resolved(value: str) -> str:
        while name := re.fullmatch(r"var\((--[\w-]+)\)", value):
            value = tokens[name[1]]
        return value

    rules = re.findall(r"^((?:\.rh-kaart [.\w ]+(?:, )?)+) \{ ([^}]*) \}", SHEET, re.MULTILINE)
    page = {
        selector.replace(".rh-kaart ", ""): {
            name: resolved(value) for name, value in re.findall(r"([\w-]+): ([^;]+);", body)
        }
        for selector, body in rules
    }
    assert {selector: page.get(selector) for selector in STYLE} == STYLE


def test_what_is_left_out_below_a_box_is_a_link_of_its_own_named_in_words():
    branches = to_depth(outline(example()), 1)
    chart = lay_out(branches, 1180)
    drawing = svg(chart, "", "", lambda box: f"/{box.id}", more=lambda box: f"/?onder={box.id}")
    links = {link.get("href"): link.findtext(f"{SVG}title") for link in ET.fromstring(drawing).iter(f"{SVG}a")}
    assert links["/?onder=stad"] == "Nog 12 onder Domein Stad"
    assert links["/stad"] == "Domein Stad, leiding niet bekend"
    assert "+12" in shown(ET.fromstring(drawing))
    assert "/?onder=raad" not in links
