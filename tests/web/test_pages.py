"""What the public pages answer."""

import re
from datetime import date
from io import StringIO
from logging import StreamHandler, getLogger
from unittest.mock import patch
from xml.etree import ElementTree as ET

import pytest
from django.conf import settings
from tests.web.town import TOWN
from tests.web.walking import every_address, text

from raadhuis.core.addresses import TAKEN
from raadhuis.core.entities import KINDS, Unit
from raadhuis.core.facts.values import TEXT, reference
from raadhuis.core.facts.vocabulary import Subject, Vocabulary, required
from raadhuis.web.urls import urlpatterns

SEEN = "2026-11-22"


def test_the_start_page_shows_the_invented_municipality_and_lets_one_ask_it(client):
    page = text(client.get("/"))
    assert 'action="/voorbeeldstad/wie"' in page
    assert 'aria-hidden="true"><path class="lijn"' in page
    assert "1 gesplitst, 4 nieuw, 6 verhuisd, 4 andere naam" in page
    assert re.findall(r"<h3><a[^>]*>Gemeente (\w+)<", page) == ["Voorbeeldstad", "Heemskerk", "Heerlen"]


def test_the_start_page_of_real_municipalities_alone_lists_them(serve):
    page = text(serve().get("/"))
    assert "<h3><a" in page
    assert "/wie" not in page


def test_every_link_of_the_site_leads_to_a_page(client):
    addresses = every_address(client, each=1)
    assert any(one.startswith("/heerlen/onderdelen/team-wmo") for one in addresses)
    assert any(one.startswith("/heemskerk/visie") for one in addresses)
    assert len(addresses) > 500


def test_every_unit_of_heerlen_is_on_its_organogram_as_picture_and_as_list(client):
    page = text(client.get(f"/heerlen/organogram?op={SEEN}"))
    units = client.registers["heerlen"].public_on(date.fromisoformat(SEEN)).all(Unit)
    assert len(units) >= 40
    for unit in units:
        links = page.count(f'href="/heerlen/onderdelen/{unit.id}?op={SEEN}"')
        assert links >= 2, unit.id  # the list, and a picture at least


def test_a_page_keeps_to_the_day_that_was_picked_in_all_its_links(serve):
    page = text(serve().get("/proefdam/onderdelen/organisatie?op=2027-05-01"))
    assert "Team Groen en Water" in page
    main = page[page.index("<main") : page.index("</main>")]
    links = re.findall(r'href="(/proefdam/[^"]*)"', main)
    assert links
    assert all("op=2027-05-01" in link for link in links)


def test_a_page_without_a_day_answers_for_today_and_says_so(serve):
    page = text(serve().get("/proefdam/onderdelen/team-groen"))
    assert "22 november 2026" in page
    assert "(vandaag)" in page
    assert "<h1>Team Groen</h1>" in page


@pytest.mark.parametrize(
    ("day", "notice"),
    [
        ("2027-05-01", "U kijkt vooruit"),
        ("2026-02-01", "U kijkt terug"),
        ("2020-01-01", "Van deze dag is niets bekend"),
    ],
)
def test_a_notice_says_when_the_day_is_not_today_or_before_what_is_known(serve, day, notice):
    assert notice in text(serve().get(f"/proefdam/?op={day}"))


def test_the_picker_offers_the_days_on_which_something_switches(serve):
    page = text(serve().get("/proefdam/organogram"))
    for day in ("2026-01-01", "2026-03-01", "2026-06-01", "2027-01-01"):
        assert f'href="?op={day}"' in page


def test_before_anything_is_known_an_unchosen_day_is_the_first_known_one(serve):
    with patch("raadhuis.web.portal.day.timezone.localdate", return_value=date(2020, 1, 1)):
        page = text(serve().get("/proefdam/"))
    assert "Van vandaag is nog niets bekend" in page
    assert "1 januari 2026" in page


@pytest.mark.parametrize(
    "day",
    [
        "morgen",
        "2026-13-01",
        "2026-02-30",
        "0000-00-00",
        "2026-1-1",
        "20260101",
        "2026-W01-1",
        "99999-01-01",
        "<b>",
        "٢٠٢٦-٠١-٠١",
    ],
)
def test_a_day_that_is_none_gives_a_plain_dutch_page(client, day):
    for path in ("/", "/heerlen/", "/heerlen/organogram", "/heerlen/onderdelen/team-wmo", "/heerlen/organogram.svg"):
        response = client.get(path, {"op": day})
        assert response.status_code == 400
        assert "is geen dag; schrijf een dag als 2027-01-31" in text(response)
        assert "<b>" not in text(response)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_that_there_are_give_pages(client, day):
    for path in ("/", "/heerlen/", "/heerlen/organogram", "/heerlen/visie", "/heerlen/onderdelen"):
        assert client.get(path, {"op": day}).status_code == 200


@pytest.mark.parametrize(
    "path",
    ["/nergens/", "/heerlen/nergens", "/heerlen/onderdelen/nergens", "/heerlen/organen/team-wmo", "/heerlen/a/b/c/d",
     "/heerlen/organogram?onder=nergens", "/heerlen/organogram.svg?onder=nergens"],
)  # fmt: skip
def test_a_wrong_address_gives_a_plain_dutch_page(client, path):
    response = client.get(path)
    assert response.status_code == 404
    assert "Deze pagina bestaat niet" in text(response)
    assert "Traceback" not in text(response)


@pytest.mark.parametrize("path", ["/", "/heerlen/", "/en/heerlen/organogram", "/heerlen/organisatie.json"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_what_is_sent_to_a_public_page_is_refused_by_a_plain_page(client, path, method):
    client.handler.enforce_csrf_checks = True
    response = client.generic(method, path)

    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert ("is there to be read only" if path.startswith("/en/") else "is er alleen om te lezen") in text(response)
    assert "/werk" not in text(response)
    assert {client.generic(reading, path).status_code for reading in ("GET", "HEAD", "OPTIONS")} == {200}


def test_vacant_and_without_leader_are_said_in_words(serve):
    client = serve()
    assert "vacant" in text(client.get("/proefdam/onderdelen/organisatie"))
    assert "geen eigen leiding" in text(client.get("/proefdam/onderdelen/team-groen"))
    assert "Niet bekend wie dit onderdeel leidt" in text(
        client.get("/proefdam/onderdelen/team-tijdelijk?op=2026-04-01")
    )


def test_nothing_internal_reaches_any_page_or_file(serve):
    client = serve()
    for address in every_address(client):
        response = client.get(address)
        assert "GEHEIMWOORD" not in text(response)
        assert "GEHEIMWOORD" not in str(response.headers)


def test_a_name_with_markup_is_shown_as_text(serve):
    page = text(serve(TOWN.replace("Team Groen,", '"<script>alert(1)</script>",')).get("/proefdam/organogram"))
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_a_municipality_may_have_any_id_but_the_words_with_which_other_addresses_begin():
    served = {str(one.pattern).split("/")[0] for tree in urlpatterns for one in tree.url_patterns}
    languages = {code for code, _ in settings.LANGUAGES} - {settings.LANGUAGE_CODE}

    assert {*served, settings.STATIC_URL.strip("/"), *languages} - {"", "<slug:register>"} == TAKEN


@pytest.mark.parametrize("kind", ["ambtelijke organisatie", "afdeling"])
def test_every_unit_right_under_the_college_is_on_the_home_page_and_on_the_organogram(serve, kind):
    units = (
        f"  a: {{naam: Afdeling Aarde, onder: college, soort: {kind}}}\n  b: {{naam: Afdeling Berg, onder: college}}\n"
    )
    visitor = serve(TOWN.replace("ambtelijke organisatie", "afdeling") + f"onderdelen:\n{units}")

    for page in ("/proefdam/", "/proefdam/organogram"):
        text = visitor.get(page).content.decode()
        assert [name in text for name in ("Ambtelijke organisatie", "Afdeling Aarde", "Afdeling Berg")] == [True] * 3


def test_the_organogram_of_a_part_shows_that_part_alone(client):
    page = text(client.get("/heerlen/organogram?onder=domein-stad"))
    assert "/heerlen/onderdelen/team-vastgoed" in page
    assert "/heerlen/onderdelen/team-wmo" not in page


def test_the_organogram_comes_as_a_file_of_its_own(client):
    response = client.get(f"/heerlen/organogram.svg?op={SEEN}")
    assert response["Content-Type"] == "image/svg+xml; charset=utf-8"
    assert f"organogram-heerlen-{SEEN}.svg" in response["Content-Disposition"]
    ET.fromstring(response.content)


def test_pages_load_nothing_from_elsewhere_and_set_no_cookie(client):
    response = client.get("/heerlen/organogram")
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert all(tag.startswith('<script src="/static/') for tag in re.findall("<script[^>]*>", text(response)))
    assert "<style" not in text(response)
    assert " style=" not in text(response)
    assert not response.cookies


def test_a_new_kind_is_on_its_page_and_among_what_is_held_with_nothing_else_touched(serve):
    class Bench(Subject, wire="bankje", plural="bankjes", label="bankje"):
        name = required(TEXT, "naam", "Naam", public=True)
        keeper = required(reference("onderdeel"), "beheerder", "Wordt onderhouden door", public=True, nested=True)

    client = serve(
        TOWN.replace(
            "            leiding: geen",
            "            leiding: geen\n            bankjes: {lindebank: {naam: Lindebank}}",
        ),
        Vocabulary((*KINDS, Bench)),
    )
    assert 'href="/proefdam/bankjes"' in text(client.get("/proefdam/over"))
    page = text(client.get("/proefdam/bankjes/lindebank"))
    assert "<h1>Lindebank</h1>" in page
    assert "Wordt onderhouden door" in page
    assert "Team Groen" in page


def test_what_is_refused_is_no_fault_in_the_log_of_the_server_and_what_fails_is(serve):
    client, log = serve(), StringIO()
    client.raise_request_exception = False
    (handler,) = (one for one in getLogger().handlers if type(one) is StreamHandler)
    before = handler.setStream(log)
    try:
        assert [client.get(f"/proefdam{rest}").status_code for rest in ("/nergens", "/?op=gisteren")] == [404, 400]
        assert log.getvalue() == ""
        client.registers["proefdam"] = "stuk"
        assert client.get("/proefdam/").status_code == 500
        assert "Internal Server Error: /proefdam/" in log.getvalue()
    finally:
        handler.setStream(before)
