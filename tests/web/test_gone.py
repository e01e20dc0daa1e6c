"""What a page says of what is not there on its day: what became of it, or from when it is there."""

import pytest
from tests.web.full_town import FULL
from tests.web.reading import main, words
from tests.web.walking import text


def test_a_closed_unit_tells_into_what_it_went_with_whom_and_leads_there(serve):
    response = serve(FULL).get("/proefdam/onderdelen/team-bomen?op=2026-07-01")
    said = words(text(response))
    assert response.status_code == 410
    assert "Team Bomen bestaat niet meer Sinds 1 juni 2026 is dit er niet meer." in said
    assert "Het ging samen met Team Gras op in Team Buiten." in said
    assert 'href="/proefdam/onderdelen/team-buiten?op=2026-07-01">Ga naar Team Buiten</a>' in text(response)


def test_what_went_into_something_that_is_gone_too_leads_to_what_is_there_now(serve):
    page = main(serve(FULL), "/proefdam/onderdelen/team-bomen")
    assert 'class="go" href="/proefdam/onderdelen/team-groen">Ga naar Team Groen</a>' in page
    assert 'href="/proefdam/onderdelen/team-buiten?op=2026-08-31">Team Buiten</a>' in page


def test_a_closed_unit_gives_the_ground_and_the_change_by_which_it_became_something_else(serve):
    client = serve(FULL)
    page = main(client, "/proefdam/onderdelen/team-bomen")
    assert 'besluit <a href="/proefdam/besluiten/besluit-buiten' in page
    assert "Wijziging " in words(page)


def test_where_nothing_came_in_its_place_or_that_is_not_known_is_said(serve):
    client = serve(FULL)
    assert "Er kwam niets voor in de plaats." in main(client, "/proefdam/onderdelen/team-oud")
    page = main(client, "/proefdam/onderdelen/team-los")
    assert "Wat ervan geworden is, is niet vastgelegd." in page
    assert 'Het hoorde bij <a href="/proefdam/onderdelen/organisatie' in page


def test_a_closed_unit_can_be_seen_on_its_last_day(serve):
    client = serve(FULL)
    page = main(client, "/proefdam/onderdelen/team-bomen")
    assert 'href="?op=2026-05-31"' in page
    assert client.get("/proefdam/onderdelen/team-bomen?op=2026-05-31").status_code == 200


def test_what_is_not_there_yet_says_from_when_and_is_not_called_gone(serve):
    response = serve(FULL).get("/proefdam/onderdelen/team-straks")
    said = words(text(response))
    assert response.status_code == 404
    assert "Team Straks bestaat nog niet op deze dag" in said
    assert "Bekend vanaf 1 januari 2027." in said
    assert 'href="?op=2027-01-01"' in text(response)


@pytest.mark.parametrize(
    "path", ["opgaven/koel", "taken/bomen", "functies/hoofd-groen", "vacatures/vacature-groen", "organen/raad"]
)
def test_every_kind_has_such_a_page(serve, path):
    response = serve(FULL).get(f"/proefdam/{path}?op=2020-01-01")
    assert response.status_code == 404
    assert "bestaat nog niet op deze dag" in text(response)


def test_a_closed_post_leads_to_where_it_was(serve):
    gone = FULL.replace("boomverzorger:\n", "boomverzorger:\n                tot: 2026-07-01\n", 1).replace(
        "{persoon: geheimwoord-jan}", "{persoon: geheimwoord-jan, tot: 2026-07-01}"
    )
    response = serve(gone).get("/proefdam/functies/boomverzorger")
    assert response.status_code == 410
    assert "Boomverzorger, Team Groen bestaat niet meer" in words(text(response))
    assert 'Het hoorde bij <a href="/proefdam/onderdelen/team-groen' in text(response)


def test_of_a_person_it_is_not_said_that_he_or_she_no_longer_exists(serve):
    town = FULL.replace("{naam: Ans", "{van: 2026-03-01, tot: 2026-12-01, naam: Ans")
    client = serve(town.replace("{persoon: ans,", "{persoon: ans, van: 2026-03-01, tot: 2026-12-01,"))
    gone, ahead = (client.get(f"/proefdam/personen/ans?op={day}") for day in ("2026-12-01", "2026-02-01"))
    assert gone.status_code == 410
    assert "<h1>Ans Jansen staat niet meer in dit register</h1>" in text(gone)
    assert ahead.status_code == 404
    assert "<h1>Ans Jansen staat nog niet in dit register</h1>" in text(ahead)
    for response in (gone, ahead):
        assert "bestaat" not in text(response)[text(response).index("<main") :]


def test_a_unit_tells_where_it_came_from(serve):
    page = words(main(serve(FULL), "/proefdam/onderdelen/team-buiten?op=2026-07-01"))
    assert "Ontstond op 1 juni 2026 door samenvoeging van Team Bomen en Team Gras." in page


def test_such_a_page_is_never_kept(serve):
    client = serve(FULL)
    for id_ in ("team-bomen", "team-straks"):
        assert "ETag" not in client.get(f"/proefdam/onderdelen/{id_}")


@pytest.mark.parametrize(
    "path", ["plaatsingen/x", "onderdelen/bomen", "organen/team-bomen", "personen/geheimwoord-jan"]
)
def test_what_never_was_or_may_not_be_shown_is_simply_not_there(serve, path):
    response = serve(FULL).get(f"/proefdam/{path}?op=2020-01-01")
    assert response.status_code == 404
    assert "Deze pagina bestaat niet" in text(response)
