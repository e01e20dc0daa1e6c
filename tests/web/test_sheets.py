"""Long lists are shown in sheets that one turns without JavaScript, on the day that was picked."""

import re

import pytest
from tests.web.conftest import NOW
from tests.web.reading import main
from tests.web.walking import text

from raadhuis.core.entities import Decision, Person, Post
from raadhuis.core.facts.change import fact

DAY = NOW.date()

KINDS = {
    "functies": (Post, "title", {}),
    "personen": (Person, "name", {"shown": True}),
    "besluiten": (Decision, "name", {}),
}


def with_many(serve, plural: str, many: int = 320):
    client = serve()
    kind, name, more = KINDS[plural]
    named = {attribute.name: attribute for attribute in kind.attributes.values()}
    facts = [
        said
        for place in range(many)
        for said in (
            fact(f"x-{place}", kind.life, True, DAY),
            *(fact(f"x-{place}", named[one], value, DAY) for one, value in {name: f"Lang {place}", **more}.items()),
        )
    ]
    client.record(*facts)
    return client


@pytest.mark.parametrize("plural", KINDS)
def test_who_turns_the_sheets_sees_each_once_on_the_day_that_was_picked(serve, plural):
    client, address, seen = with_many(serve, plural), f"/proefdam/{plural}?op={DAY}", []
    while address:
        page = main(client, address)
        assert len(page) < 60_000
        seen += re.findall(r">Lang (\d+)<", page)
        further = re.search(r'href="([^"]*)" rel="next"', page)
        address = further[1].replace("&amp;", "&") if further else ""
        assert not address or f"op={DAY}" in address
    assert len(seen) == 320
    assert set(map(int, seen)) == set(range(320))


@pytest.mark.parametrize("plural", [*KINDS, "plaatsingen"])
def test_a_sheet_that_is_not_there_gives_a_plain_dutch_page(serve, plural):
    response = serve().get(f"/proefdam/{plural}?pagina=7")
    assert response.status_code == 404
    assert "Deze pagina bestaat niet" in text(response)
