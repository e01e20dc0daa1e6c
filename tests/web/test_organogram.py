"""The organogram: how deep it is drawn, how it opens, and how one jumps to a unit."""

import re
from datetime import date
from pathlib import Path

import pytest
from tests.web.conftest import Visitor
from tests.web.walking import text

import raadhuis
from raadhuis.core.entities import Unit, UnitKind
from raadhuis.core.facts.change import fact
from raadhuis.web.portal.drawn import GLANCE, MOST

WEB = Path(raadhuis.__file__).parent / "web"
SINCE = date(2026, 2, 1)


def boxes(page: str) -> set[str]:
    """The ids of what the drawing on screen shows."""
    picture = page[page.index('<div class="chart') : page.index('<div class="paper">')]
    return set(re.findall(r'<a href="[^"]*/(?:onderdelen|organen)/([\w-]+)[^"]*" class="vak', picture))


def deeper(page: str) -> dict[str, str]:
    """What the marks of what is left out say, by where they lead."""
    return dict(re.findall(r'<a href="([^"]*)" class="meer"[^>]*><title>([^<]*)<', page.replace("&amp;", "&")))


def listed(page: str) -> set[str]:
    tree = page[page.index('<ul class="tree"') :]
    return set(re.findall(r'<li><a href="[^"]*/(?:onderdelen|organen)/([\w-]+)', tree))


def large(serve, units: int = 600) -> Visitor:
    """The small town with so many units more, on four levels."""
    client: Visitor = serve()
    facts = []
    for number in range(units):
        id_, parent = f"u{number}", f"u{(number - 8) // 8}" if number >= 8 else "organisatie"
        name = f"Afdeling nummer {number} van het een en ander"
        facts += [fact(id_, Unit.life, True, SINCE), fact(id_, Unit.name, name, SINCE),
                  fact(id_, Unit.parent, parent, SINCE), fact(id_, Unit.kind, UnitKind.DEPARTMENT, SINCE)]  # fmt: skip
    client.record(*facts)
    return client


def test_a_small_organisation_is_drawn_whole(serve):
    page = text(serve().get("/proefdam/organogram"))
    assert boxes(page) == listed(page) == {"raad", "college", "organisatie", "team-groen"}
    assert not deeper(page)


def test_a_large_one_begins_with_what_one_takes_in_at_a_glance_and_counts_the_rest(serve):
    page = text(large(serve).get("/proefdam/organogram"))
    assert len(boxes(page)) <= GLANCE
    assert deeper(page)["/proefdam/organogram?onder=u1"] == "Nog 72 onder Afdeling nummer 1 van het een en ander"
    counted = sum(int(title.split()[1]) for title in deeper(page).values())
    assert len(boxes(page)) + counted == 604


def test_the_marks_lead_down_to_every_unit(serve):
    client = large(serve)
    found, ahead = set(), ["/proefdam/organogram"]
    while ahead:
        page = text(client.get(ahead.pop()))
        found |= boxes(page)
        ahead += deeper(page)
    assert len(found) == 604


def weight(client: Visitor, address: str) -> int:
    """The bytes that a browser is sent for a page with all that it loads, pictures left out."""
    answer = client.get(address, headers={"accept-encoding": "gzip"})
    assert (answer.status_code, answer["Content-Encoding"]) == (200, "gzip")
    loaded = re.findall(r'"/(static/[^"?]+\.(?:css|js))\?', text(client.get(address)))
    assert len(loaded) == 6
    return len(answer.content) + sum((WEB / one).stat().st_size for one in loaded)


@pytest.mark.parametrize("query", ["", "?onder=organisatie", "?onder=u0", "?diep=9", "?diep=1"])
def test_of_600_units_too_a_page_with_all_that_it_loads_weighs_under_100_kb(serve, query: str):
    assert weight(large(serve), f"/proefdam/organogram{query}") < 100_000


def test_a_page_that_was_sent_packed_is_known_again(client: Visitor):
    packed = client.get("/heerlen/organogram", headers={"accept-encoding": "gzip"})
    again = client.get("/heerlen/organogram", headers={"accept-encoding": "gzip", "if-none-match": packed["ETag"]})
    assert again.status_code == 304


def test_how_many_levels_are_drawn_can_be_chosen_as_far_as_a_page_carries_them(serve):
    client = large(serve, 120)
    assert len(boxes(text(client.get("/proefdam/organogram?diep=1")))) == 12
    deepest = text(client.get("/proefdam/organogram?diep=9"))
    assert len(boxes(deepest)) <= MOST
    chosen = re.search(r'<a href="\?diep=(\d)" aria-current="true">', deepest)
    assert chosen
    assert chosen[1] == "2"


@pytest.mark.parametrize("depth", ["0", "-1", "x", "", "999", "1e3", "٣", "%00"])
def test_a_depth_that_is_none_is_passed_over(serve, depth: str):
    client = serve()
    usual = boxes(text(client.get("/proefdam/organogram")))
    answer = client.get(f"/proefdam/organogram?diep={depth}")
    assert answer.status_code == 200
    assert boxes(text(answer)) == usual


def test_the_list_opens_and_closes_by_branch_without_javascript(client: Visitor):
    page = text(client.get("/heerlen/organogram"))
    assert "<details><summary>12 onderdelen<span" in page
    assert "onder Domein Stad</span></summary><ul>" in page


def test_the_list_of_a_part_shows_more_of_what_the_whole_left_out(serve):
    client = large(serve)
    assert "u600" not in listed(text(client.get("/proefdam/organogram")))
    assert {"u1", "u16"} <= listed(text(client.get("/proefdam/organogram?onder=u1")))


def test_the_name_of_one_unit_leads_to_its_page(client: Visitor):
    answer = client.get("/heerlen/organogram?zoek=burgerzaken&op=2027-01-01")
    assert (answer.status_code, answer["Location"]) == (302, "/heerlen/onderdelen/team-burgerzaken?op=2027-01-01")


@pytest.mark.parametrize("typed", ["TEAM WMO", "  team   wmo ", "wmo", "wm"])
def test_capitals_spaces_and_the_rest_of_a_word_do_not_matter(client: Visitor, typed: str):
    assert client.get("/heerlen/organogram", {"zoek": typed})["Location"] == "/heerlen/onderdelen/team-wmo"


def test_accents_do_not_matter(client: Visitor):
    page = text(client.get("/heerlen/organogram", {"zoek": "financien"}))
    assert "2 onderdelen gevonden" in page
    assert "Team financiën E&amp;M" in page


def test_a_whole_name_leads_to_that_unit_though_others_begin_so(serve):
    client: Visitor = serve()
    for id_, name in (("a", "Team Zorg"), ("b", "Team Zorg en Welzijn")):
        client.record(fact(id_, Unit.life, True, SINCE), fact(id_, Unit.name, name, SINCE))
    assert client.get("/proefdam/organogram?zoek=team+zorg")["Location"] == "/proefdam/onderdelen/a"


def test_several_units_are_a_short_list_each_with_its_place(client: Visitor):
    page = text(client.get("/heerlen/organogram?zoek=toegang"))
    found = page[page.index('id="gevonden"') : page.index("</section>", page.index('id="gevonden"'))]
    assert "2 onderdelen gevonden" in found
    assert "Ambtelijke organisatie › Domein Samenleving" in found


@pytest.mark.parametrize("typed", ["bestaat niet", "<script>alert(1)</script>", "…", "'\"&", "a" * 5000])
def test_what_is_called_so_nowhere_says_so_whatever_was_typed(client: Visitor, typed: str):
    answer = client.get("/heerlen/organogram", {"zoek": typed})
    assert answer.status_code == 200
    assert "Geen onderdeel heet" in text(answer)
    assert "<script>alert" not in text(answer)


def test_names_are_offered_while_typing(client: Visitor):
    page = text(client.get("/heerlen/organogram"))
    assert '<option value="Team WMO">' in page
    assert 'list="namen"' in page


@pytest.mark.parametrize(
    ("day", "words"),
    [("2026-11-22", "Op 1 januari 2027 verandert dit organogram: 1 andere naam."),
     ("2027-05-01", "Dit organogram is anders vanaf 1 januari 2027: 1 andere naam.")],
)  # fmt: skip
def test_a_planned_change_of_the_organogram_is_told_and_leads_to_before_and_after(serve, day: str, words: str):
    page = text(serve().get(f"/proefdam/organogram?op={day}"))
    assert words in page
    assert f"/proefdam/vergelijk?van=2026-12-31&amp;tot=2027-01-01&amp;op={day}" in page


def test_where_nothing_is_planned_nothing_is_told(client: Visitor):
    assert "ahead-note" not in text(client.get("/heerlen/organogram"))


def test_the_file_holds_the_whole_organogram_however_large(serve):
    file = text(large(serve).get("/proefdam/organogram.svg"))
    assert file.count('<g class="vak') == 604


def test_paper_shows_the_same_as_the_screen_without_being_read_twice(serve):
    page = text(serve().get("/proefdam/organogram"))
    paper = page[page.index('<div class="paper">') : page.index("</svg>", page.index('<div class="paper">'))]
    assert 'aria-hidden="true"' in paper
    assert paper.count('class="vak') == len(boxes(page))
    assert "<a" not in paper
