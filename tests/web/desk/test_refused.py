"""A form that is refused is shown again as it was typed, with what is wrong told beside the field that it is about."""

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.services.pages import HEERLEN, SMALL
from tests.web.desk.conftest import begun, kept
from tests.web.desk.test_intake import ABOUT, done, unit
from tests.web.reading import words


def refused(answer, status: int = 422) -> str:
    assert answer.status_code == status
    return answer.content.decode()


def faulty(page: str) -> dict[str, str]:
    """What each field at fault is told, by its id; it says it is invalid, has the focus, and the top leads to it."""
    found = {}
    for tag in re.findall(r"<(?:input|select|textarea)[^>]*aria-invalid[^>]*>", page):
        id_, described = re.search(r'\bid="([^"]+)"', tag)[1], re.search(r'aria-describedby="([^"]+)"', tag)[1]
        told = re.search(rf'<p class="fault" id="{described.split()[0]}">([^<]*)</p>', page)[1]
        assert 'autofocus="autofocus"' in tag
        assert f'<a href="#{id_}">{told}</a>' in page
        found[id_] = unescape(told)
    return found


def values(page: str) -> dict[str, str]:
    """What stands in each field of a page that has an id."""
    inputs = dict(re.findall(r'<input(?: type="date")? id="([^"]+)"[^>]* value="([^"]*)"', page))
    areas = dict(re.findall(r'<textarea id="([^"]+)"[^>]*>\n?([^<]*)</textarea>', page))
    selects = re.findall(r'<select id="([^"]+)".*?</select>', page, re.DOTALL)
    chosen = {id_: _chosen(page, id_) for id_ in selects}
    return {id_: unescape(value) for id_, value in {**inputs, **areas, **chosen}.items()}


def _chosen(page: str, id_: str) -> str:
    inside = re.search(rf'<select id="{id_}".*?</select>', page, re.DOTALL)[0]
    return (re.search(r'value="([^"]*)" selected', inside) or ["", ""])[1]


@pytest.mark.parametrize(
    ("typed", "field", "says"),
    [
        ({"naam": " "}, "naam", "moet een naam staan"),
        ({"naam": "x" * 201}, "naam", "langer dan 200 tekens"),
        ({"soort": "koninkrijk"}, "soort", "Kies een soort"),
        ({"onder": "u0"}, "onder", "erboven is er niet meer"),
        ({"leiding": "x" * 201}, "leiding", "langer dan 200 tekens"),
    ],
)
def test_a_form_of_a_unit_is_shown_again_as_typed_with_what_is_wrong_beside_its_field(desk, typed, field, says):
    address = begun(desk, SMALL)
    form = {"naam": "Bureau Zee", "soort": "bureau", "onder": unit(desk, address, "Afdeling Samenleving"),
            "leiding": "kapitein", "erbij": "golven\nwind"}  # fmt: skip
    under = unit(desk, address, "Afdeling Ruimte")
    page = refused(done(desk, address, 0, doe="wijzig", wie=unit(desk, address, "Team Beheer"), **form | typed))

    assert list(faulty(page)) == [field]
    assert says in faulty(page)[field]
    assert "<title>Dit is niet gelukt: " in page
    unknown = {"soort": "team", "onder": under}  # what no list offers cannot be shown as chosen in it
    assert values(page).items() >= {**form, **typed, **({field: unknown[field]} if field in unknown else {})}.items()


def test_two_units_of_one_name_and_kind_beside_each_other_are_refused_and_told_apart_elsewhere(desk):
    address = begun(desk, SMALL)
    team, form = unit(desk, address, "Team Beheer"), {"doe": "wijzig", "naam": "team vergunningen", "soort": "team"}
    beside = {**form, "wie": team, "onder": unit(desk, address, "Afdeling Ruimte")}
    page = refused(done(desk, address, 0, **beside))
    assert faulty(page)["naam"].startswith("Hier staat al een team met de naam ‘Team Vergunningen’.")
    assert values(page)["naam"] == "team vergunningen"

    for seen, other in ((0, {"soort": "bureau"}), (2, {"onder": unit(desk, address, "Afdeling Samenleving")})):
        assert done(desk, address, seen, **beside | other).status_code == 303
        done(desk, address, seen + 1, doe="terug")


def test_a_unit_below_itself_is_refused_beside_the_field_that_says_so(desk):
    address = begun(desk, SMALL)
    ruimte = unit(desk, address, "Afdeling Ruimte")
    page = refused(
        done(desk, address, 0, doe="wijzig", wie=ruimte, naam="Ruimte en Groen", soort="afdeling", onder=ruimte)
    )

    assert "onder zichzelf" in faulty(page)["onder"]
    assert (values(page)["naam"], values(page)["onder"]) == ("Ruimte en Groen", "")


def test_a_subject_that_is_refused_is_told_beside_its_own_line_and_the_other_lines_stay_as_typed(desk):
    address = begun(desk, ABOUT)
    form = {"wie": unit(desk, address, "Afdeling Ruimte"), "naam": "Afdeling Ruimte", "soort": "afdeling", "onder": "",
            "was": ["wegen", "groen", "wonen"], "erbij": "water"}  # fmt: skip
    page = refused(
        desk.post(address, {"stand": "0", "doe": "wijzig", **form, "onderwerp": ["paden", "wonen", "huizen"]})
    )
    assert "‘wonen’ staat er al." in faulty(page)["onderwerp-2"]
    shown = values(page)
    assert [shown[f"onderwerp-{number}"] for number in (1, 2, 3)] == ["paden", "wonen", "huizen"]
    assert shown["erbij"] == "water"

    added = {"onderwerp": form["was"], "erbij": "lucht\ngroen"}
    page = refused(desk.post(address, {"stand": "0", "doe": "wijzig", **form, **added}))
    assert "‘groen’ staat er al." in faulty(page)["erbij"]
    assert values(page)["erbij"] == "lucht\ngroen"


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"naam": "\u200b"}, "nieuw-naam"),
        ({"naam": "Afdeling Ruimte", "soort": "afdeling"}, "nieuw-naam"),
        ({"soort": "?"}, "nieuw-soort"),
        ({"onder": "u0"}, "nieuw-onder"),
    ],
)
def test_a_unit_that_is_not_added_stands_in_its_form_which_is_open(desk, typed, field):
    address = begun(desk, SMALL)
    page = refused(done(desk, address, 0, **{"doe": "voeg-toe", "naam": "Zee", "soort": "dienst", "onder": ""} | typed))

    assert list(faulty(page)) == [field]
    assert '<details class="add" id="nieuw" open>' in page
    assert values(page)["nieuw-naam"] == typed.get("naam", "Zee")


@pytest.mark.parametrize(
    ("typed", "field", "says"),
    [
        ({"naam": ""}, "orgaan-naam", "moet een naam staan"),
        ({"naam": "Directie"}, "orgaan-naam", "‘directie’ staat er al."),
        ({"soort": "koninkrijk"}, "orgaan-soort", "Kies een soort"),
        ({"soort": "raad"}, "orgaan-soort", "er één, en dat is hier ‘gemeenteraad’"),
    ],
)
def test_a_body_that_is_not_added_stands_in_its_form_which_is_open(desk, typed, field, says):
    form = {"doe": "voeg-orgaan-toe", "naam": "Jongerenraad", "soort": "anders"} | typed
    page = refused(done(desk, begun(desk, HEERLEN), 0, **form))

    assert list(faulty(page)) == [field]
    assert says in faulty(page)[field]
    assert '<details class="add" id="nieuw-orgaan" open><summary>Voeg een orgaan of ambt toe' in page
    assert values(page)["orgaan-naam"] == form["naam"]


def test_another_name_of_a_body_that_is_refused_stands_in_its_form_which_is_open(desk):
    address = begun(desk, HEERLEN)
    body = re.search(r'name="wie" value="(o[^"]+)">', desk.get(address).content.decode())[1]
    page = refused(done(desk, address, 0, doe="wijzig", wie=body, naam="y" * 201))

    assert list(faulty(page)) == [f"naam-{body}"]
    assert values(page)[f"naam-{body}"] == "y" * 201
    assert page.count("<details open>") == 1


def test_what_was_typed_while_another_window_went_on_is_still_there_and_is_done_the_second_time(desk):
    address = begun(desk, ABOUT)
    ruimte = unit(desk, address, "Afdeling Ruimte")
    form = {"doe": "wijzig", "wie": ruimte, "soort": "afdeling", "onder": "", "leiding": "hoofd"}
    was = ["wegen", "groen", "wonen"]
    mine = {**form, "naam": "Afdeling Stad", "was": was, "onderwerp": ["paden", "groen", "wonen"], "erbij": "zee"}
    desk.post(
        address, {"stand": "0", **form, "naam": "Afdeling Ruimte", "was": was, "onderwerp": ["", "groen", "wonen"]}
    )

    page = refused(desk.post(address, {"stand": "0", **mine}))
    assert "Intussen is er iets anders met dit concept gedaan." in words(page)
    shown = values(page)
    assert (shown["naam"], shown["onderwerp-1"], shown["erbij"]) == ("Afdeling Stad", "groen", "zee\npaden")

    again = {**form, "naam": shown["naam"], "erbij": shown["erbij"], "was": was[1:], "onderwerp": was[1:]}
    assert desk.post(address, {"stand": "1", **again}).status_code == 303


@pytest.mark.parametrize("what", ["voeg-toe", "voeg-orgaan-toe", "wijzig"])
def test_what_was_typed_in_a_folded_form_is_in_sight_where_another_window_went_on(desk, what):
    address = begun(desk, HEERLEN)
    body = re.search(r'name="wie" value="(o[^"]+)">', desk.get(address).content.decode())[1]
    form = {"doe": what, "naam": "Zee", "soort": "raad"} | ({"wie": body} if what == "wijzig" else {})
    page = refused(done(desk, address, 7, **form))

    assert 'tabindex="-1" autofocus' in page  # what is wrong is of no one field
    field = re.search(r'<a href="#([^"]+)">Naar wat u schreef</a>', page)[1]
    assert values(page)[field] == "Zee"
    assert re.search(r'<details[^>]* open>(?:(?!</details>).)*value="Zee"', page, re.DOTALL)


def test_what_was_typed_of_a_unit_that_is_gone_meanwhile_is_told(desk):
    address = begun(desk, SMALL)
    team = unit(desk, address, "Team Beheer")
    done(desk, address, 0, doe="weg", wie=team)
    form = {"naam": "Team <Wijken>", "soort": "team", "onder": "", "leiding": "chef", "erbij": "bruggen"}
    page = refused(done(desk, address, 1, doe="wijzig", wie=team, **form))

    alert = words(page[page.index('role="alert"') : page.index('<div class="desk">')])
    assert "Dit onderdeel is er niet meer." in alert
    assert all(typed in unescape(alert) for typed in ("Team <Wijken>", "chef", "bruggen"))


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"naam": "東京", "dag": "2026-11-20"}, "naam"),
        ({"naam": " ", "dag": "2026-11-20"}, "naam"),
        ({"naam": "Werk", "dag": "2026-11-20"}, "naam"),
        ({"naam": "Proefstad", "dag": "2999-01-01"}, "dag"),
        ({"naam": "Proefstad", "dag": "31 juni"}, "dag"),
    ],
)
@pytest.mark.parametrize("how", ["get", "post"])
def test_a_name_or_day_that_is_refused_stands_in_its_field(desk, typed, field, how):
    address = f"{begun(desk, SMALL)}/neem-over"
    page = refused(getattr(desk, how)(address, typed))

    assert list(faulty(page)) == [field]
    assert values(page).items() >= typed.items()


def test_a_pasted_text_that_is_refused_is_still_there_whatever_its_length(desk):
    long = "Dit is een zin over het weer.\n" * 30_000
    page = refused(desk.post("/werk/invoer", {"tekst": long}))

    assert "100.000 tekens" in faulty(page)["tekst"]
    assert values(page)["tekst"] == long
    assert "geen onderdeel" in faulty(refused(desk.post("/werk/invoer", {"tekst": "Het zwembad is open."})))["tekst"]


def test_of_a_file_that_is_refused_it_is_told_beside_the_file_and_the_pasted_text_stays(desk):
    file = SimpleUploadedFile("foto.png", bytes(range(256)) * 40)
    page = refused(desk.post("/werk/invoer", {"tekst": SMALL, "bestand": file}))

    assert list(re.findall(r'<p class="fault" id="([^"]+)">Dit is geen tekst', page)) == ["fout-bestand"]
    assert values(page)["tekst"] == SMALL


def test_of_a_file_that_is_too_large_to_read_it_is_told_beside_the_file_and_the_pasted_text_stays(desk):
    file = SimpleUploadedFile("groot.html", b"Afdeling Ruimte\n" * 500_000)
    page = refused(desk.post("/werk/invoer", {"tekst": SMALL, "bestand": file}), 413)

    assert faulty(page) == {
        "bestand": "Dit is te groot. Sla alleen de pagina over de organisatie op, of plak de tekst ervan."
    }
    assert values(page)["tekst"] == SMALL


def test_where_too_much_was_sent_to_read_the_form_is_there_to_try_again(desk):
    page = refused(desk.post("/werk/invoer", {"tekst": "Afdeling Ruimte\n" * 500_000}), 413)

    assert 'role="alert"' in page
    assert '<textarea id="tekst"' in page
    assert kept() == 0
