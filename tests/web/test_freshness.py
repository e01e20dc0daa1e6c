"""What a reader already has is not made and sent again, and what is no longer so is."""

from datetime import date
from unittest.mock import patch

import pytest
from tests.web.conftest import Visitor
from tests.web.walking import text

from raadhuis.core.entities import Person, Unit
from raadhuis.core.facts.change import fact

DAY = ("/proefdam/organogram.svg", "/proefdam/visie", "/proefdam/vervanging", "/proefdam/portefeuilles",
       "/proefdam/organisatie.json", "/proefdam/organisatie.yaml")  # fmt: skip
AHEAD = ("/proefdam/", "/proefdam/organogram", "/proefdam/onderdelen", "/proefdam/onderdelen/team-groen")
PAGES = (*DAY, *AHEAD)
WHOLE = ("/proefdam/wijzigingen", "/proefdam/wijzigingen/1", "/proefdam/vergelijk?van=2026-01-01&tot=2027-01-01",
         "/proefdam/wijzigingen.atom", "/proefdam/over")  # fmt: skip
TODAY, AUTUMN = date(2026, 11, 22), date(2026, 10, 1)


def tags(client: Visitor, pages: tuple[str, ...] = PAGES) -> list[str]:
    return [client.get(page)["ETag"] for page in pages]


def differ(before: list[str], after: list[str]) -> list[bool]:
    return [one != other for one, other in zip(before, after, strict=True)]


def edged(serve) -> Visitor:
    """With so many days on which something switches that the picker does not offer one more, far away."""
    client = serve()
    for month in range(1, 25):
        day = date(2027 + month // 13, (month - 1) % 12 + 1, 1)
        client.record(fact("team-groen", Unit.about, (f"Maand {month}",), day))
    return client


@pytest.mark.parametrize("page", PAGES + WHOLE)
def test_who_has_the_page_already_is_told_so_without_it(serve, page):
    client = serve()
    first = client.get(page)
    assert first.status_code == 200
    assert first["Cache-Control"] == "no-cache"
    for ask in (client.get, client.head):
        again = ask(page, headers={"if-none-match": first["ETag"]})
        assert again.status_code == 304
        assert not again.content
        assert again["ETag"] == first["ETag"]
        assert again["Cache-Control"] == "no-cache"
        assert "default-src 'none'" in again["Content-Security-Policy"]


def test_nothing_is_made_for_who_has_the_page_already(serve):
    client = serve()
    tag = client.get("/proefdam/onderdelen/team-groen")["ETag"]
    with patch("raadhuis.web.portal.subjects.render", side_effect=AssertionError("a page was made")):
        assert client.get("/proefdam/onderdelen/team-groen", headers={"if-none-match": tag}).status_code == 304


def test_a_change_to_the_day_shown_makes_a_new_page(serve):
    client = serve()
    before = tags(client)
    client.record(fact("team-groen", Unit.name, "Team Water", AUTUMN))
    assert all(differ(before, tags(client)))
    response = client.get("/proefdam/onderdelen/team-groen", headers={"if-none-match": before[-1]})
    assert response.status_code == 200
    assert "Team Water" in text(response)


def test_a_change_to_later_days_leaves_a_page_that_does_not_look_ahead_as_it_was(serve):
    client = edged(serve)
    before = tags(client, DAY)
    whole = tags(client, AHEAD + WHOLE)
    client.record(fact("team-groen", Unit.name, "Team Water", date(2030, 1, 1)))
    assert not any(differ(before, tags(client, DAY)))
    assert all(differ(whole, tags(client, AHEAD + WHOLE)))
    assert client.get("/proefdam/onderdelen/team-groen?op=2030-01-01").status_code == 200


def test_a_later_day_that_the_picker_now_offers_makes_a_new_page(serve):
    client = serve()
    before = tags(client)
    client.record(fact("team-groen", Unit.name, "Team Water", date(2030, 1, 1)))
    assert all(differ(before, tags(client)))


def test_an_internal_change_leaves_a_page_as_it_was_and_cannot_be_seen_from_its_tag(serve):
    client = serve()
    before = tags(client)
    client.record(fact("team-groen", Unit.remark, "iets anders", AUTUMN))
    assert not any(differ(before, tags(client)))


def test_that_somebody_may_no_longer_be_shown_makes_a_new_page_whatever_the_day(serve):
    client = edged(serve)
    client.record(fact("jan", Person.life, True, AUTUMN), fact("jan", Person.name, "Jan", AUTUMN),
                  fact("jan", Person.shown, True, AUTUMN))  # fmt: skip
    before = tags(client)
    client.record(fact("jan", Person.shown, False, date(2030, 1, 1)))
    assert all(differ(before, tags(client)))


def test_a_withdrawal_makes_a_new_page(serve):
    client = serve()
    number = client.record(fact("team-groen", Unit.name, "Team Water", AUTUMN))
    client.record(fact("team-groen", Unit.about, ("Op dezelfde dag.",), AUTUMN))
    before = tags(client)
    client.record(withdraws=(number,))
    assert all(differ(before, tags(client)))


def test_something_erased_makes_a_new_page(serve):
    client = serve()
    before = tags(client, PAGES + WHOLE)
    client.registers["proefdam"].erasures += 1
    assert all(differ(before, tags(client, PAGES + WHOLE)))


def test_the_page_of_today_is_a_new_one_after_midnight_and_so_is_that_of_a_chosen_day(serve):
    client = serve()
    pages = (*PAGES, "/proefdam/?op=2026-11-23")
    before = tags(client, pages)
    with patch("raadhuis.web.portal.day.timezone.localdate", return_value=date(2026, 11, 23)):
        assert all(differ(before, tags(client, pages)))


def test_each_address_has_a_tag_of_its_own(serve):
    client = serve()
    addresses = (*PAGES, *WHOLE, *(f"{page}?op=2026-11-22" for page in PAGES), "/proefdam/organogram?onder=organisatie")
    assert len(set(tags(client, addresses))) == len(addresses)


@pytest.mark.parametrize("page", ["/nergens/", "/proefdam/?op=morgen", "/proefdam/onderdelen/team-tijdelijk"])
def test_a_page_that_says_that_something_is_not_there_is_never_kept(serve, page):
    response = serve().get(page)
    assert response.status_code >= 400
    assert "ETag" not in response
