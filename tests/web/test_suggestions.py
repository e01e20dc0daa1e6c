"""What is suggested to somebody who is still typing."""

import re

import pytest
from tests.web.full_town import FULL
from tests.web.reading import words
from tests.web.walking import text


def suggested(client, typed: str, register: str = "voorbeeldstad", **more: str) -> list[tuple[str, str]]:
    """Where each suggestion leads, and what it says."""
    found = text(client.get(f"/{register}/wie/suggesties", {"vraag": typed, **more}))
    return [(href, words(inner)) for href, inner in re.findall(r'<a href="([^"]*)">(.*?)</a>', found, re.DOTALL)]


def test_who_is_sure_to_answer_is_suggested_first(client):
    first, *_ = suggested(client, "mijn kliko is niet geleegd")
    assert first == ("/voorbeeldstad/onderdelen/team-afval", "Team Afval en Reiniging gaat hierover")


@pytest.mark.parametrize(
    ("typed", "there", "told"),
    [
        ("team gro", "/voorbeeldstad/onderdelen/team-groen", "Team Groen organisatieonderdeel"),
        ("burgem", "/voorbeeldstad/functies/burgemeester", "functie: "),
        ("winston", "/voorbeeldstad/personen/", "persoon: domeinmanager, Domein Samenleving"),
        ("vestig", "/voorbeeldstad/vestigingen", "een pagina van deze site"),
    ],
)
def test_units_posts_people_and_pages_are_suggested_by_the_begin_of_their_name(client, typed, there, told):
    assert any(href.startswith(there) and told in says for href, says in suggested(client, typed))


def test_of_a_name_that_many_have_five_are_suggested_and_the_answer_is_among_them(client):
    found = suggested(client, "wethouder")
    assert len(found) == 5
    assert found[0][1].startswith("Wethouder")
    assert [says for _, says in found if says.endswith("gaat hierover")]


def test_in_an_emergency_nothing_is_suggested_but_whom_to_call(client):
    ((href, says),) = suggested(client, "brand", op="2026-11-22")
    assert "Bel 112" in says
    assert href == "/voorbeeldstad/wie?vraag=brand&amp;op=2026-11-22"


def test_what_is_suggested_is_only_a_guess_for_nobody(client):
    assert suggested(client, "ik wil dood")[1:] == []


@pytest.mark.parametrize("typed", ["", "  ", "k", "🎉🎉", "?!", "\x00", "zqxw"])
def test_where_nothing_can_be_suggested_that_is_said(client, typed):
    response = client.get("/voorbeeldstad/wie/suggesties", {"vraag": typed})
    assert response.status_code == 200
    assert words(text(response)) == "Geen suggesties."


@pytest.mark.parametrize("typed", ["kliko " * 2_000, '"><script>alert(1)</script> brand', "'; DROP TABLE kliko; --"])
def test_what_is_typed_is_only_text_and_of_much_only_the_begin_is_read(client, typed):
    fragment = text(client.get("/voorbeeldstad/wie/suggesties", {"vraag": typed}))
    assert "<li>" in fragment
    assert "<script" not in fragment
    assert len(fragment) < 5_000


def test_suggestions_are_kept_nowhere_and_of_no_municipality_or_day_that_is_none(client):
    response = client.get("/heerlen/wie/suggesties?vraag=kliko")
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies
    assert client.get("/nergens/wie/suggesties?vraag=kliko").status_code == 404
    assert client.get("/heerlen/wie/suggesties?vraag=kliko&op=morgen").status_code == 400


def test_nothing_internal_is_suggested(serve):
    client = serve(FULL)
    for typed in ("bomen", "team", "boom", "teamleider", "jan", "ans", "zorg", "geheim"):
        assert "geheimwoord" not in str(suggested(client, typed, "proefdam")).lower(), typed


def test_suggestions_keep_to_the_day_and_the_language_of_the_page(client):
    day, english = "op=2027-01-01", text(client.get("/en/voorbeeldstad/wie/suggesties?vraag=team&op=2027-01-01"))
    links = re.findall(r'href="([^"]*)"', english)
    assert len(links) == 5
    assert all(link.startswith("/en/voorbeeldstad/") and link.endswith(day) for link in links)
    assert "5 suggestions." in english
