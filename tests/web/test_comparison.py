"""Two days side by side."""

import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from tests.web.conftest import Visitor
from tests.web.walking import text

from raadhuis.core.chart import Mark
from raadhuis.core.entities import Appointment, Person, Succession, SuccessionKind, Unit
from raadhuis.core.facts.change import ChangeKind, fact

DAY = date(2027, 1, 1)  # on which the town already gives Team Groen another name
COMPARED = "/proefdam/vergelijk?van=2026-12-31&tot=2027-01-01"


def main(client: Visitor, address: str) -> str:
    page = text(client.get(address))
    return page[page.index("<main") : page.index("</main>")]


def words(html: str) -> str:
    return " ".join(re.sub("<[^>]+>", "", html).split())


def told(client: Visitor, address: str = COMPARED) -> dict[str, list[str]]:
    """The sentences by their heading."""
    sections = re.findall(r'<section><h2 id="soort-[a-z]+">(.*?)</h2>(.*?)</section>', main(client, address), re.DOTALL)
    return {words(kind): [words(one) for one in re.findall("<li>(.*?)</li>", items)] for kind, items in sections}


def boxes(client: Visitor, address: str = COMPARED) -> list[dict[str, str]]:
    """Of both drawings what each box is called in full, by where it leads."""
    pictures = re.findall(r'<div class="chart[^>]*>\s*(<svg.*?</svg>)', main(client, address), re.DOTALL)
    name = "{http://www.w3.org/2000/svg}"
    return [
        {link.get("href", "").split("/")[-1].split("?")[0]: link.findtext(f"{name}title") or ""
         for link in ET.fromstring(picture).iter(f"{name}a") if link.get("class") != "meer"}
        for picture in pictures
    ]  # fmt: skip


def reorganised(serve) -> Visitor:
    client = serve()
    client.record(
        *(said for id_, name, parent in (("stad", "Domein Stad", "organisatie"), ("mens", "Domein Mens", "organisatie"),
                                         ("team-jeugd", "Team Jeugd", "mens"), ("team-oud", "Team Oud", "mens"),
                                         ("team-a", "Team A", "stad"), ("team-b", "Team B", "stad"))
          for said in (fact(id_, Unit.life, True, date(2026, 2, 1)), fact(id_, Unit.name, name, date(2026, 2, 1)),
                       fact(id_, Unit.parent, parent, date(2026, 2, 1)))),
    )  # fmt: skip
    client.record(
        fact("team-jeugd", Unit.parent, "stad", DAY),
        fact("team-oud", Unit.life, False, DAY),
        fact("team-c", Unit.life, True, DAY),
        fact("team-c", Unit.name, "Team C", DAY),
        fact("team-c", Unit.parent, "stad", DAY),
        fact("team-a", Unit.life, False, DAY),
        fact("team-b", Unit.life, False, DAY),
        fact("werd", Succession.life, True, DAY),
        fact("werd", Succession.kind, SuccessionKind.MERGED, DAY),
        fact("werd", Succession.before, ("team-a", "team-b"), DAY),
        fact("werd", Succession.after, ("team-c",), DAY),
    )
    return client


def test_what_differs_is_told_in_sentences_by_what_happened(serve):
    assert told(reorganised(serve)) == {
        "Samengevoegd": ["Team A en Team B zijn samengevoegd tot Team C, onder Domein Stad."],
        "Opgeheven": ["Team Oud wordt opgeheven."],
        "Verhuisd": ["Team Jeugd verhuist van Domein Mens naar Domein Stad."],
        "Andere naam": ["Team Groen heet voortaan Team Groen en Water."],
    }


def marked(drawing: dict[str, str]) -> dict[str, list[str]]:
    """The boxes that bear a mark, with their marks."""
    marks = {mark.value for mark in Mark}
    found = {id_: [part for part in label.split(", ") if part in marks] for id_, label in drawing.items()}
    return {id_: told for id_, told in found.items() if told}


def test_both_drawings_mark_in_words_what_differs(serve):
    before, after = map(marked, boxes(reorganised(serve)))
    assert before == {
        "team-groen": ["andere naam"],
        "team-jeugd": ["verhuisd"],
        "team-oud": ["vervalt"],
        "team-a": ["vervalt"],
        "team-b": ["vervalt"],
    }
    assert after == {"team-groen": ["andere naam"], "team-jeugd": ["verhuisd"], "team-c": ["nieuw"]}


def test_the_marks_are_in_the_lists_too(serve):
    lists = re.findall(r'<ul class="tree"[^>]*>(.*?)</ul></details>\n', main(reorganised(serve), COMPARED), re.DOTALL)
    said = [dict(re.findall(r'>([^<]*)</a> <strong class="tag">([^<]*)<', one)) for one in lists]
    assert said[0] == {"Team Groen": "andere naam", "Team Jeugd": "verhuisd", "Team Oud": "vervalt",
                       "Team A": "vervalt", "Team B": "vervalt"}  # fmt: skip
    assert said[1] == {"Team Groen en Water": "andere naam", "Team Jeugd": "verhuisd", "Team C": "nieuw"}


def test_what_an_observation_tells_for_the_first_time_is_not_called_new(serve):
    client = serve()
    client.record(fact("team-x", Unit.life, True, DAY), fact("team-x", Unit.name, "Team X", DAY),
                  fact("team-x", Unit.parent, "organisatie", DAY), kind=ChangeKind.OBSERVATION)  # fmt: skip
    assert "Voor het eerst vastgelegd" in told(client)
    assert marked(boxes(client)[1])["team-x"] == ["voor het eerst vastgelegd"]


def test_each_drawing_and_each_sentence_leads_to_its_own_day(serve):
    page = main(reorganised(serve), COMPARED)
    assert 'href="/proefdam/onderdelen/team-oud?op=2026-12-31"' in page
    assert "team-oud?op=2027-01-01" not in page
    assert '<a href="/proefdam/onderdelen/team-c?op=2027-01-01">Team C</a>' in page
    assert '<a href="/proefdam/onderdelen/team-a?op=2026-12-31">Team A</a>' in page


def test_the_drawings_share_no_id(serve):
    ids = re.findall(r' id="([^"]*)"', text(serve().get(COMPARED)))
    assert len(ids) == len(set(ids))


def test_what_stays_as_it_is_is_left_out_of_the_drawings_and_counted(serve):
    before, after = boxes(reorganised(serve))
    assert "team-groen" in before
    client = reorganised(serve)
    client.record(fact("team-vast", Unit.life, True, date(2026, 2, 1)), fact("team-vast", Unit.name, "Vast",
                  date(2026, 2, 1)), fact("team-vast", Unit.parent, "mens", date(2026, 2, 1)))  # fmt: skip
    assert [*map(set, boxes(client))] == [set(before), set(after)]
    assert main(client, COMPARED).count("Nog 1 onder Domein Mens") == 2


def test_each_kind_of_event_is_counted_at_the_top_and_leads_to_its_sentences(serve):
    page = main(reorganised(serve), COMPARED)
    assert '<a href="#soort-closed"><strong>1</strong> opgeheven</a>' in page
    assert 'id="soort-closed"' in page


def test_a_difference_that_the_organogram_does_not_show_is_not_drawn(serve):
    client = serve()
    client.record(fact("team-groen", Unit.contact, ("x",), date(2026, 8, 1)))
    page = main(client, "/proefdam/vergelijk?van=2026-07-31&tot=2026-08-01")
    assert "<svg" not in page
    assert "Aan wat waaronder valt en hoe het heet, verandert niets." in page


def test_two_days_on_which_all_is_the_same_say_so(serve):
    for address in (
        "/proefdam/vergelijk?van=2026-07-01&tot=2026-08-01",
        "/proefdam/vergelijk?van=2026-07-01&tot=2026-07-01",
    ):
        page = main(serve(), address)
        assert "Op deze twee dagen is de organisatie hetzelfde" in page
        assert "<svg" not in page


def test_only_internal_differences_are_no_difference(serve):
    client = serve()
    client.record(fact("team-groen", Unit.remark, "x", date(2026, 8, 1)))
    assert "is de organisatie hetzelfde" in main(client, "/proefdam/vergelijk?van=2026-07-31&tot=2026-08-01")


def test_days_the_wrong_way_round_are_turned_and_that_is_said(serve):
    page = main(serve(), "/proefdam/vergelijk?van=2027-01-01&tot=2026-12-31")
    assert "De eerste dag lag na de tweede; ze zijn omgedraaid." in page
    assert "Team Groen heet voortaan" in words(page)


def test_before_anything_is_known_that_is_said_and_nothing_is_marked(serve):
    client = serve()
    page = words(main(client, "/proefdam/vergelijk?van=2025-12-31&tot=2026-01-01"))
    assert "Van 31 december 2025 is niets bekend." in page
    assert "Vanaf dan is van deze gemeente iets bekend" in page
    assert not boxes(client, "/proefdam/vergelijk?van=2025-12-31&tot=2026-01-01")


@pytest.mark.parametrize("query", ["", "?van=2026-12-31", "?tot=2027-01-01", "?van=&tot="])
def test_without_both_days_they_can_be_picked(serve, query):
    page = main(serve(), f"/proefdam/vergelijk{query}")
    assert "Kies twee dagen" in page
    assert 'name="van"' in page
    assert 'name="tot"' in page
    assert "<svg" not in page


def test_the_days_on_which_something_switches_are_offered_each_with_the_day_before(serve):
    page = main(serve(), "/proefdam/vergelijk")
    for before, day in (("2026-02-28", "2026-03-01"), ("2026-05-31", "2026-06-01"), ("2026-12-31", "2027-01-01")):
        assert f'href="/proefdam/vergelijk?van={before}&amp;tot={day}"' in page


@pytest.mark.parametrize(
    "query", ["van=morgen&tot=2027-01-01", "van=2026-01-01&tot=2026-02-30", "van=<b>", "tot=0000-00-00"]
)
def test_a_day_that_is_none_gives_a_plain_dutch_page(serve, query):
    response = serve().get(f"/proefdam/vergelijk?{query}")
    assert response.status_code == 400
    assert "is geen dag; schrijf een dag als 2027-01-31" in text(response)
    assert "<b>" not in text(response)


def test_the_first_and_the_last_day_that_there_are_can_be_compared(serve):
    client = serve()
    client.record(fact("team-groen", Unit.contact, ("x",), date(9999, 12, 31)))
    for query in ("van=0001-01-01&tot=9999-12-31", "van=9999-12-31", "tot=0001-01-01"):
        assert client.get(f"/proefdam/vergelijk?{query}").status_code == 200


def test_the_day_that_was_picked_is_kept(serve):
    page = text(serve().get(f"{COMPARED}&op=2026-04-01"))
    assert '<input type="hidden" name="op" value="2026-04-01">' in page
    assert 'href="/proefdam/organogram?op=2026-04-01"' in page


@pytest.mark.parametrize(
    ("day", "query"),
    [("2026-11-22", "op=2026-11-22"), ("2027-03-01", "van=2026-11-22&amp;tot=2027-03-01"),
     ("2026-03-01", "van=2026-03-01&amp;tot=2026-11-22")],
)  # fmt: skip
def test_every_page_leads_to_a_comparison_of_its_day_with_today(serve, day, query):
    assert f"/proefdam/vergelijk?{query}" in text(serve().get(f"/proefdam/organogram?op={day}"))


def test_nobody_hidden_is_in_a_comparison(serve):
    client = serve()
    client.record(
        fact("jan", Person.life, True, DAY), fact("jan", Person.name, "Jan GEHEIM", DAY),
        fact("plaatsing-jan", Appointment.life, True, DAY), fact("plaatsing-jan", Appointment.person, "jan", DAY),
        fact("plaatsing-jan", Appointment.post, "secretaris", DAY),
    )  # fmt: skip
    page = main(client, COMPARED)
    assert "iemand van wie de naam niet openbaar is" in page
    assert "GEHEIM" not in page
    assert "jan" not in words(page).casefold().replace("januari", "")


def test_a_name_with_markup_is_shown_as_text(serve):
    client = serve()
    client.record(fact("team-groen", Unit.name, "<script>alert(1)</script>", DAY))
    page = main(client, COMPARED)
    assert "<script" not in page
    assert "&lt;script&gt;" in page
