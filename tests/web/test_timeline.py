"""The slim line of the days on which something changes."""

import re
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.web.conftest import Visitor
from tests.web.walking import text

from raadhuis.core.entities import Person, Post, Unit
from raadhuis.core.facts.change import fact
from raadhuis.web.portal.day import ShownDay, Switch
from raadhuis.web.portal.timeline import LEAST, timeline

TODAY = date(2026, 11, 22)
days = st.dates(date(1990, 1, 1), date(2040, 12, 31))


def shown(day: date, switches: list[date]) -> ShownDay:
    return ShownDay(day, TODAY, day, min(switches, default=None), tuple(Switch(one, ()) for one in sorted(switches)))


@given(days, st.lists(days, min_size=2, max_size=40, unique=True))
def test_the_days_stand_in_order_on_the_line_and_apart(day: date, switches: list[date]):
    line = timeline(shown(day, switches))
    assert line
    places = [moment.at for moment in line.moments]
    assert [moment.day for moment in line.moments] == sorted(moment.day for moment in line.moments)
    assert all(0 <= place <= 100 for place in places)
    assert all(other - one >= LEAST - 0.02 for one, other in pairwise(places))


@given(days, st.lists(days, min_size=2, max_size=40, unique=True))
def test_the_day_shown_is_chosen_where_something_changes_on_it_and_stands_on_the_line_where_not(day, switches):
    line = timeline(shown(day, switches))
    assert line
    assert [moment.day for moment in line.moments if moment.chosen] == ([day] if day in switches else [])
    assert 0 <= line.shown.at <= 100


@given(days, st.lists(days, min_size=2, max_size=40, unique=True))
def test_previous_and_next_are_the_nearest_days_before_and_after(day: date, switches: list[date]):
    told = shown(day, switches)
    assert (told.previous.day if told.previous else None) == max((one for one in switches if one < day), default=None)
    assert (told.next.day if told.next else None) == min((one for one in switches if one > day), default=None)


def test_where_nothing_ever_changes_there_is_no_line():
    assert timeline(shown(TODAY, [date(2026, 1, 1)])) is None
    assert timeline(shown(TODAY, [])) is None


def test_each_day_is_a_link_that_says_what_changes_and_how_often(serve):
    page = text(serve().get("/proefdam/organogram"))
    links = dict(re.findall(r'href="\?op=([\d-]+)"[^>]*><title>([^<]*)<', page))
    assert links["2027-01-01"] == "1 januari 2027: 1 wijziging: 1 organisatieonderdeel"
    assert links["2026-03-01"] == "1 maart 2026: 1 wijziging: 1 organisatieonderdeel"


def test_how_many_change_of_those_whose_name_may_be_hidden_is_not_told(serve):
    client: Visitor = serve()
    day = date(2026, 9, 1)
    client.record(fact("jan", Person.life, True, day), fact("jan", Person.name, "Jan GEHEIM", day))
    client.record(fact("post", Post.life, True, day), fact("post", Post.title, "adviseur", day))
    page = text(client.get("/proefdam/organogram"))
    assert "1 september 2026: 1 wijziging: 1 functie" in page
    assert "persoon" not in page


def test_only_internal_changes_make_no_day_on_the_line(serve):
    client: Visitor = serve()
    client.record(fact("team-groen", Unit.remark, "x", date(2026, 9, 1)))
    assert "op=2026-09-01" not in text(client.get("/proefdam/organogram"))


def test_the_chosen_day_is_told_in_words_and_to_assistive_technology(serve):
    page = text(serve().get("/proefdam/organogram?op=2027-01-01"))
    line = page[page.index('<nav class="line"') : page.index("</nav>", page.index('<nav class="line"'))]
    assert line.count('aria-current="date"') == 1
    assert "(de dag die u ziet)</title>" in line


def test_a_step_in_time_keeps_what_part_is_drawn_and_how_deep_but_not_the_search_or_sheet(serve):
    page = text(serve().get("/proefdam/organogram?op=2026-07-01&onder=organisatie&diep=1&zoek=zz&pagina=2"))
    assert re.search(r'rel="prev" href="\?op=2026-06-01&amp;onder=organisatie&amp;diep=1"', page)
    assert re.search(r'rel="next" href="\?op=2027-01-01&amp;onder=organisatie&amp;diep=1"', page)


def test_each_year_of_which_something_is_told_can_be_gone_to(serve):
    client: Visitor = serve()
    client.record(fact("team-groen", Unit.name, "Groen", date(2029, 5, 1)))
    page = text(client.get("/proefdam/"))
    years = page[page.index('<ul class="years"') :]
    years = years[: years.index("</ul>")]
    assert re.findall(r'href="\?op=([\d-]+)"', years) == ["2026-01-01", "2027-01-01", "2028-01-01", "2029-01-01"]


def test_what_changes_on_a_day_is_up_to_date_on_every_page_that_tells_it(serve):
    client: Visitor = serve()
    before = client.get("/proefdam/onderdelen/team-groen")["ETag"]
    client.record(fact("organisatie", Unit.contact, ("x",), date(2027, 1, 1)))
    after = client.get("/proefdam/onderdelen/team-groen")
    assert after["ETag"] != before
    assert "1 januari 2027: 2 wijzigingen: 2 onderdelen" in text(after)
