"""The desk is there in the demo alone, on the computer itself, and takes no more than it can hold."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from tests.running import serving
from tests.services.pages import SMALL
from tests.test_cli_serving import get
from tests.web.desk.conftest import agree, begun, kept

ADDRESSES = ["/werk/invoer", "/en/werk/invoer", "/werk/invoer/00000000-0000-0000-0000-000000000000"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_without_the_demo_there_is_no_desk_and_the_start_does_not_speak_of_it(desk, address):
    with override_settings(DESK=False):
        assert desk.get(address).status_code == 404
        assert desk.post(address, {"tekst": SMALL}).status_code == 404
        assert "eigen pagina" not in desk.get("/").content.decode()
    assert kept() == 0


@pytest.mark.parametrize("asker", ["192.0.2.7", "2001:db8::7", "", "geen adres"])
def test_who_asks_from_another_computer_finds_no_desk(desk, asker):
    assert desk.get("/werk/invoer", REMOTE_ADDR=asker).status_code == 404
    assert "eigen pagina" not in desk.get("/", REMOTE_ADDR=asker).content.decode()


@pytest.mark.parametrize("asker", ["127.0.0.1", "::1"])
def test_the_demo_offers_to_begin_with_a_page_of_ones_own(desk, asker):
    page = desk.get("/", REMOTE_ADDR=asker).content.decode()

    assert '<a class="go" href="/werk/invoer">Begin met uw eigen pagina</a>' in page


def test_public_pages_set_no_cookie_and_the_desk_sets_the_one_that_keeps_others_out(desk):
    address = begun(desk, SMALL)
    agree(desk, address, "Proefdam", "2026-11-22")

    for public in ("/", "/proefdam/", "/proefdam/organogram", "/proefdam/onderdelen/team-beheer"):
        answer = Client(headers={"host": "localhost"}).get(public)
        assert (answer.status_code, dict(answer.cookies)) == (200, {}), public
    assert list(Client(headers={"host": "localhost"}).get(address).cookies) == ["csrftoken"]


@pytest.mark.parametrize("part", ["", "/neem-over", "/gooi-weg"])
def test_a_form_of_another_site_is_refused_in_a_sentence_and_nothing_is_done(desk, part):
    address = begun(desk, SMALL)
    answer = Client(enforce_csrf_checks=True, headers={"host": "localhost"}).post(address + part, {"doe": "weg"})

    assert (answer.status_code, "niet meer geldig" in answer.content.decode()) == (403, True)
    assert kept() == 1


@pytest.mark.parametrize("field", ["tekst", "bestand"])
def test_twenty_megabytes_are_refused_in_a_sentence_without_being_read(desk, field):
    big = b"Afdeling Ruimte\n" * 1_300_000
    answer = desk.post("/werk/invoer", {field: big.decode() if field == "tekst" else _file(big)})

    assert answer.status_code == 413
    assert "Dit is te groot." in answer.content.decode()
    assert len(answer.content) < 10_000
    assert kept() == 0


def test_nothing_of_the_desk_is_kept_by_a_browser_or_on_the_way(desk):
    assert desk.get(begun(desk, SMALL))["Cache-Control"] == "no-store"


def test_serve_has_no_desk_whatever_the_environment_says(tmp_path):
    env = {"RAADHUIS_DATABASE_URL": f"sqlite:///{tmp_path}/r.sqlite3", "RAADHUIS_DESK": "1"}
    with serving("serve", "--workers", "1", env=env) as (server, port):
        assert "staat open op" in server.stdout.readline()
        assert get(port, "/werk/invoer")[0].status == 404


def test_the_demo_goes_on_with_what_it_was_asked_to_keep(tmp_path):
    file = tmp_path / "mijn werk.sqlite3"
    for _ in range(2):
        with serving("demo", "--no-browser", "--keep", str(file)) as (server, port):
            assert "staat open op" in server.stdout.readline()
            assert get(port, "/werk/invoer")[0].status == 200
            assert get(port, "/heerlen/")[0].status == 200
    assert file.stat().st_size > 100_000


def _file(content: bytes):
    return SimpleUploadedFile("pagina.html", content)
