"""From a pasted page to an organogram."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import override_settings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.drafting.measure import BY_OTHERS
from tests.services.pages import ASKING, HEERLEN, SMALL
from tests.web.desk.conftest import agree, begun, kept, seen_in
from tests.web.messages import in_core
from tests.web.reading import words

from raadhuis.core.entities import VOCABULARY, Body, BodyKind
from raadhuis.core.organisation import Organisation
from raadhuis.services import drafts
from raadhuis.services.registers import current

DAY = date(2026, 11, 22)
FUZZ = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


def html(desk, address: str) -> str:
    answer = desk.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def unit(desk, address: str, name: str) -> str:
    """The id of a unit by its name."""
    return re.search(rf'href="\?kies=([^"#]+)#gekozen"[^>]*>{re.escape(name)}</a>', html(desk, address))[1]


def done(desk, address: str, seen: int, **what: str):
    return desk.post(address, {"stand": str(seen), **what})


def marked(page: str) -> list[str]:
    return re.findall(r"<mark[^>]*>([^<]*)</mark>", page)


def tree(page: str) -> list[str]:
    return re.findall(
        r'#gekozen"[^>]*>([^<]+)</a>', page[page.index('<ul class="tree">') : page.index("toe</summary>")]
    )


def test_a_pasted_page_becomes_an_organogram_in_three_steps(desk):
    address = begun(desk, HEERLEN)
    assert "In dit concept staan 40 onderdelen." in words(html(desk, address))
    assert "Heerlen komt erbij, met 40 onderdelen." in words(html(desk, f"{address}/neem-over"))

    answer = agree(desk, address, "Heerlen", "2026-11-22")
    assert (answer.status_code, answer["Location"]) == (303, "/heerlen/organogram?op=2026-11-22&overgenomen=ja")
    landed = html(desk, answer["Location"])
    assert "Team schuldhulpverlening" in landed
    assert "Overgenomen: Heerlen staat nu in het register." in words(landed)
    assert re.findall(r'href="(/heerlen[^"]*overgenomen[^"]*)"', landed) == []  # no other page says it


def test_pages_of_all_kinds_open_as_a_draft(desk):
    for folder in sorted(path for path in BY_OTHERS.iterdir() if path.is_dir()):
        page = max(folder.glob("*.txt"), key=lambda path: path.stat().st_size)
        assert desk.get(begun(desk, page.read_text("utf-8"))).status_code == 200, page.name


def test_only_at_the_desk_a_page_says_that_something_was_taken_over(desk):
    agree(desk, begun(desk, SMALL), "Proefdam", "2026-11-22")
    with override_settings(DESK=False):
        assert "Overgenomen" not in html(desk, "/proefdam/organogram?op=2026-11-22&overgenomen=ja")


def test_an_uploaded_html_page_is_read_as_its_text(desk):
    page = (
        "<html><body><h1>Organisatie</h1><ul><li>Afdeling Ruimte</li><li>Afdeling Samenleving</li></ul></body></html>"
    )
    answer = desk.post("/werk/invoer", {"bestand": SimpleUploadedFile("pagina.html", page.encode())}, follow=True)

    assert tree(answer.content.decode()) == ["Afdeling Ruimte", "Afdeling Samenleving"]


def test_choosing_a_unit_lights_up_its_words_and_tells_the_rules(desk):
    address = begun(desk, SMALL)
    page = html(desk, f"{address}?kies={unit(desk, address, 'Afdeling Ruimte')}")

    assert {"Afdeling", " Ruimte", "wonen", "bouwen", "wegen"} <= set(marked(page)) | {" Ruimte", "Afdeling"}
    panel = words(page[page.index('class="quoted"') : page.index('class="add"')])
    assert "Naam: Afdeling Ruimte regel 5. " in panel
    assert "Gaat over: wonen" in panel


def test_choosing_words_tells_what_they_became_and_by_which_rule(desk):
    address = begun(desk, SMALL)
    place = SMALL.index("wonen")
    page = html(desk, f"{address}?woord={place}")

    assert marked(page) == ["wonen"]
    told = words(page[page.index('class="became"') : page.index("</ul></div>")])
    assert "Gaat over: wonen van Afdeling Ruimte Na deze woorden staat waar het onderdeel over gaat." in told


def test_a_question_lights_up_the_words_that_it_is_about_and_its_answer_changes_the_draft(desk):
    address = begun(desk, ASKING)
    page = html(desk, address)
    question = re.search(r'name="vraag" value="([^"]+)"', page)[1]
    answers = re.findall(r'name="antwoord" value="([^"]+)"([^>]*)>([^<]+)<', page)
    assert [bool("aria-current" in now) for _, now, _ in answers] == [True, False]
    assert marked(html(desk, f"{address}?vraag={question}"))

    assert "De pagina laat nog 1 vraag open." in words(html(desk, f"{address}/neem-over"))

    done(desk, address, 0, doe="antwoord", vraag=question, antwoord=answers[1][0])
    assert "vraag open" not in words(html(desk, address) + html(desk, f"{address}/neem-over"))
    parent = drafts.find(drafts.everything()[0].id).review.parent(unit(desk, address, "Team Beheer"))
    assert parent == unit(desk, address, "Economie")


def test_a_unit_is_renamed_rehung_and_of_another_kind_and_that_is_undone_in_one_step(desk):
    address = begun(desk, SMALL)
    team, under = unit(desk, address, "Team Beheer"), unit(desk, address, "Afdeling Samenleving")
    answer = done(desk, address, 0, doe="wijzig", wie=team, naam="Bureau Beheer", soort="bureau", onder=under)
    assert answer["Location"] == f"{address}?kies={team}#gekozen"
    assert tree(html(desk, address)) == [
        "Afdeling Ruimte",
        "Team Vergunningen",
        "Afdeling Samenleving",
        "Bureau Beheer",
    ]

    assert "Laatste stap: Bureau Beheer: andere naam, andere soort, verplaatst" in words(html(desk, address))
    done(desk, address, 1, doe="terug")
    assert tree(html(desk, address)) == ["Afdeling Ruimte", "Team Beheer", "Team Vergunningen", "Afdeling Samenleving"]
    assert "Maak ongedaan" not in html(desk, address)


def test_a_unit_is_added_and_another_dropped(desk):
    address = begun(desk, SMALL)
    under = unit(desk, address, "Afdeling Samenleving")
    answer = done(desk, address, 0, doe="voeg-toe", naam="Bureau Jeugd", soort="bureau", onder=under)
    page = html(desk, answer["Location"])  # there is often more to add beside it
    assert f'<option value="{under}" selected>' in page[page.index('id="nieuw-onder"') :]
    assert '<option value="bureau" selected>' in page[page.index('id="nieuw-soort"') :]
    answer = done(desk, address, 1, doe="weg", wie=unit(desk, address, "Team Beheer"))
    assert answer["Location"] == f"{address}#rij-{unit(desk, address, 'Team Vergunningen')}"  # what came in its place
    assert "Laatste stap: Team Beheer: weggehaald" in words(html(desk, address))
    assert tree(html(desk, address)) == ["Afdeling Ruimte", "Team Vergunningen", "Afdeling Samenleving", "Bureau Jeugd"]

    page = html(desk, f"{address}?kies={unit(desk, address, 'Bureau Jeugd')}")
    assert "de naam staat zo niet op de pagina" in page
    assert marked(page) == []


def test_a_name_that_is_added_leads_to_where_it_stands_on_the_page(desk):
    address = begun(desk, f"{SMALL}\nSinds kort is er ook een team Bruggen. Overbruggen doet het niet.\n")
    for seen, name in enumerate(("Bruggen", "Brug")):
        done(desk, address, seen, doe="voeg-toe", naam=name, soort="team", onder="")
    page = html(desk, f"{address}?kies={unit(desk, address, 'Bruggen')}")
    assert marked(page) == ["Bruggen"]
    assert "Naam: Bruggen regel 17. U voegde dit zelf toe." in words(page)
    assert marked(html(desk, f"{address}?kies={unit(desk, address, 'Brug')}")) == []


def test_a_body_is_dropped(desk):
    address = begun(desk, HEERLEN)
    body = re.search(r'name="wie" value="(o[^"]+)">\s*<a[^>]*>directie<', html(desk, address))[1]
    done(desk, address, 0, doe="weg", wie=body)

    assert ">directie</a> <button" not in html(desk, address)


def test_where_the_page_names_the_civil_organisation_that_is_what_a_unit_under_no_other_comes_under(desk):
    for text, says in (
        (SMALL, "geen ander onderdeel"),
        (f"{SMALL}De ambtelijke organisatie.", "ambtelijke organisatie"),
    ):
        page = html(desk, begun(desk, text))
        assert f'<option value="">{says}</option>' in page


def test_the_griffie_comes_under_the_council_where_it_is_put_under_nothing(desk):
    address = begun(desk, f"{SMALL}De griffie ondersteunt de gemeenteraad.")
    page = html(desk, address)
    griffie = re.search(r'\?kies=([^#"]+)#gekozen"[^>]*>griffie<', page)[1]
    assert '<option value="">gemeenteraad</option>' in html(desk, f"{address}?kies={griffie}")


def test_bodies_and_offices_are_added_each_with_undo_and_reach_the_register(desk):
    address = begun(desk, SMALL)
    added = [("Commissie Bezwaar", "commissies"), ("Commissie Kunst", "commissies"), ("Directeur", "secretaris"),
             ("Ondernemingsraad", "ondernemingsraad")]  # fmt: skip
    for seen, (name, role) in enumerate(added):
        answer = done(desk, address, seen, doe="voeg-orgaan-toe", naam=name, soort=role)
        page = html(desk, answer["Location"])
        assert answer["Location"].endswith("#orgaan-naam")
        assert '<details class="add" id="nieuw-orgaan" open>' in page  # there is often more to add
        assert f"Laatste stap: {name}: toegevoegd" in words(page)
    assert done(desk, address, 4, doe="terug")["Location"].startswith(f"{address}#n")

    agree(desk, address, "Proefdam", "2026-11-22")
    there = words(html(desk, "/proefdam/organen") + html(desk, "/proefdam/functies"))
    assert [name for name, _ in added if name in there] == ["Commissie Bezwaar", "Commissie Kunst", "Directeur"]


ABOUT = "Afdeling Ruimte\nHoofd: mevrouw A. Vos\n\nDe afdeling Ruimte gaat over wegen, groen en wonen.\n"


def held(address: str) -> tuple[str | None, list[str]]:
    """Who leads the first unit of a draft, and what it is about."""
    found = drafts.find(address.rsplit("/", 1)[1]).review.draft.units[0]
    return found.head and found.head.text, [said.text for said in found.subjects]


def test_who_leads_and_what_a_unit_is_about_are_changed_dropped_and_added_and_that_is_undone_in_one_step(desk):
    address = begun(desk, ABOUT)
    ruimte = unit(desk, address, "Afdeling Ruimte")
    assert held(address) == ("hoofd", ["wegen", "groen", "wonen"])

    form = {"wie": ruimte, "naam": "Afdeling Ruimte", "soort": "afdeling", "onder": "", "leiding": "manager"}
    subjects = {"was": ["wegen", "groen", "wonen"], "onderwerp": ["wegen en paden", "", "wonen"], "erbij": "water\n\n"}
    desk.post(address, {"stand": "0", "doe": "wijzig", **form, **subjects})
    assert held(address) == ("manager", ["wegen en paden", "wonen", "water"])

    page = html(desk, f"{address}?kies={ruimte}")
    assert {"wegen", "wonen"} <= set(marked(page))  # their own words came instead of these
    assert "U schreef dit zelf, in plaats van deze woorden." in page
    assert words(page).count("van uzelf") == 2

    done(desk, address, 1, doe="terug")
    assert held(address) == ("hoofd", ["wegen", "groen", "wonen"])


def test_a_subject_that_is_there_already_is_not_added_again(desk):
    address = begun(desk, ABOUT)
    form = {"wie": unit(desk, address, "Afdeling Ruimte"), "naam": "Afdeling Ruimte", "soort": "afdeling", "onder": ""}
    answer = desk.post(address, {"stand": "0", "doe": "wijzig", **form, "erbij": "groen"})
    assert answer.status_code == 422
    assert "‘groen’ staat er al." in answer.content.decode()


def test_a_body_is_given_another_name(desk):
    address = begun(desk, SMALL + "\nDe raad vergadert.")
    id_ = re.search(r'name="wie" value="(o[^"]+)"', html(desk, address))[1]
    done(desk, address, 0, doe="wijzig", wie=id_, naam="gemeenteraad")
    assert "gemeenteraad" in words(html(desk, address))
    done(desk, address, 1, doe="terug")
    assert ">gemeenteraad</a>" not in html(desk, address)


def test_a_body_is_made_another_kind_and_reaches_the_register_as_that(desk):
    address = begun(desk, SMALL + "\nDe rekenkamer adviseert de raad. Het managementteam vergadert.")
    page = html(desk, address)
    board = re.search(r'name="wie" value="(o[^"]+)">\s*<a[^>]*>managementteam', page)[1]
    assert '"directie" selected' in page[page.index(f'id="soort-{board}"') :][:1500]  # its kind, though not its word
    id_ = re.search(r'name="wie" value="(o[^"]+)">\s*<a[^>]*>rekenkamer', page)[1]
    answer = done(desk, address, 0, doe="wijzig", wie=id_, naam="Jeugdraad", soort="commissies")
    assert answer["Location"] == f"{address}#{id_}"
    page = html(desk, address)
    form = page[page.index(f'id="soort-{id_}"') :]
    assert re.search(r'value="([^"]+)" selected', form)[1] == "commissies"
    assert "Laatste stap: Jeugdraad: andere naam, andere soort" in words(page)
    refused = done(desk, address, 1, doe="wijzig", wie=id_, naam="Jeugdraad", soort="raad").content.decode()
    assert f'id="fout-soort-{id_}"' in refused
    agree(desk, address, "Proefdam", "2026-11-22")
    kinds = {body.name: body.kind for body in Organisation.on(current("proefdam", VOCABULARY), DAY).all(Body)}
    assert kinds["Jeugdraad"] is BodyKind.COMMITTEE


def test_a_form_in_which_nothing_differs_is_no_step_and_leaves_what_was_undone(desk):
    address = begun(desk, SMALL)
    team = unit(desk, address, "Team Beheer")
    done(desk, address, 0, doe="weg", wie=team)
    done(desk, address, 1, doe="terug")
    under = unit(desk, address, "Afdeling Ruimte")
    done(desk, address, 2, doe="wijzig", wie=team, naam="Team Beheer", soort="team", onder=under)
    assert "Ongedaan gemaakt: Team Beheer: weggehaald" in words(html(desk, address))


def test_what_cannot_be_done_is_said_beside_the_draft(desk):
    address = begun(desk, SMALL)
    answer = done(
        desk, address, 0, doe="wijzig", wie=unit(desk, address, "Team Beheer"), naam=" ", soort="team", onder=""
    )

    assert answer.status_code == 422
    assert "Er moet een naam staan." in answer.content.decode()


def test_the_checks_speak_of_the_draft_as_it_now_is(desk):
    address = begun(desk, SMALL)
    page = html(desk, address)

    findings = words(page[page.index('class="findings"') : page.index("Gooi dit concept weg")])
    assert "Team Beheer" in findings


def test_over_a_municipality_that_is_there_the_difference_is_shown_and_recorded(desk):
    first = begun(desk, SMALL)
    agree(desk, first, "Proefdam", "2026-11-20")
    second = begun(desk, SMALL.replace("Team Beheer", "Team Wijken"))
    page = words(html(desk, f"{second}/neem-over"))
    assert "Proefdam is er al. Dit wordt anders:" in page
    assert "Team Wijken is voor het eerst vastgelegd, onder Afdeling Ruimte." in page
    assert "het blijft staan: Team Beheer." in page

    agree(desk, second, "Proefdam", "2026-11-22")
    assert "Niets nieuws: Proefdam staat al zo vastgelegd." in words(html(desk, f"{second}/neem-over"))


def test_what_is_recorded_is_what_was_agreed_to_also_where_the_draft_or_the_register_went_on_meanwhile(desk):
    first, second = begun(desk, SMALL), begun(desk, SMALL.replace("Team Beheer", "Team Wijken"))
    seen = {address: seen_in(html(desk, f"{address}/neem-over")) for address in (first, second)}
    done(desk, first, 0, doe="voeg-toe", naam="Team Nieuw", soort="team", onder="")
    answer = desk.post(f"{first}/neem-over", seen[first])
    assert (answer.status_code, "Intussen is er iets anders" in answer.content.decode()) == (422, True)
    assert "Proefdam komt erbij, met 5 onderdelen." in words(answer.content.decode())
    assert desk.get("/proefdam/").status_code == 404

    assert desk.post(f"{first}/neem-over", seen_in(answer.content.decode())).status_code == 303
    assert desk.post(f"{second}/neem-over", seen[second]).status_code == 422


def test_as_many_steps_as_were_seen_but_others_are_not_what_was_agreed_to(desk):
    address = begun(desk, SMALL)
    done(desk, address, 0, doe="weg", wie=unit(desk, address, "Team Beheer"))
    seen = seen_in(html(desk, f"{address}/neem-over"))
    done(desk, address, 1, doe="terug")
    done(desk, address, 2, doe="weg", wie=unit(desk, address, "Team Vergunningen"))
    assert desk.post(f"{address}/neem-over", seen).status_code == 422
    assert desk.get("/proefdam/").status_code == 404


def test_a_form_that_is_sent_again_and_again_or_at_the_same_time_records_once_and_always_succeeds(desk):
    address = begun(desk, HEERLEN)
    seen = seen_in(html(desk, f"{address}/neem-over"))
    begin = Barrier(6)

    def sent(_number: int) -> int:
        begin.wait()
        try:
            return desk.post(f"{address}/neem-over", seen).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as people:
        assert list(people.map(sent, range(6))) == [303] * 6
    assert desk.post(f"{address}/neem-over", seen).status_code == 303
    assert len(current("heerlen", VOCABULARY).changes) == 1


@pytest.mark.parametrize(
    ("name", "day", "says"),
    [
        ("東京", "2026-11-22", "kunnen we geen adres maken"),
        ("x" * 201, "2026-11-22", "langer dan 200 tekens"),
        ("Proefdam", "2026-11-23", "Deze dag moet nog komen"),
        ("Proefdam", "gisteren", "gisteren"),
    ],
)
def test_a_name_or_day_that_cannot_be_is_refused_and_nothing_is_recorded(desk, name, day, says):
    address = begun(desk, SMALL)
    answer = desk.post(f"{address}/neem-over", {"naam": name, "dag": day})

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert desk.get("/proefdam/").status_code == 404


def test_what_was_taken_over_is_listed_apart_by_its_municipality_until_something_is_done_to_it(desk):
    address = begun(desk, SMALL)
    agree(desk, address, "Proefdam", "2026-11-22")
    listed = words(html(desk, "/werk/invoer"))
    assert "Nog niet klaar" not in listed
    assert "Overgenomen Proefdam: De organisatie van gemeente Proefdam" in listed
    assert 'href="/proefdam/organogram"' in html(desk, "/werk/invoer")

    done(desk, address, 0, doe="voeg-toe", naam="Team Zee", soort="team", onder="")
    listed = words(html(desk, "/werk/invoer"))
    assert "Nog niet klaar Proefdam: De organisatie van gemeente Proefdam" in listed
    assert "1 stap gedaan" in listed
    assert "Overgenomen" not in listed


def test_unfinished_work_is_listed_until_it_is_thrown_away(desk):
    address = begun(desk, SMALL)
    assert f'href="{address}"' in html(desk, "/werk/invoer")

    desk.post(f"{address}/gooi-weg")
    assert f'href="{address}"' not in html(desk, "/werk/invoer")
    assert desk.get(address).status_code == 404


BAD = {
    "nothing": (b"", "Hier staat geen tekst in"),
    "white space": (b" \n\t ", "Hier staat geen tekst in"),
    "a picture": (bytes(range(256)) * 40, "geen tekst en geen HTML"),
    "no units": (b"Het zwembad is open van negen tot vijf.", "geen onderdeel met zijn naam"),
    "unseen characters": ("\u200b\u202e\u2066".encode(), "Hier staat geen tekst in"),
    "a script": (b"<html><script>alert('afdeling')</script></html>", "Hier staat geen tekst in"),
    "much text": (b"<p>" + b"Dit is een zin. " * 20_000, "000 tekens tekst"),
}


@pytest.mark.parametrize("case", BAD)
@pytest.mark.parametrize("field", ["tekst", "bestand"])
def test_what_cannot_be_read_is_refused_in_a_sentence_and_nothing_is_kept(desk, case, field):
    content, says = BAD[case]
    if case == "a picture" and field == "tekst":
        says = ""  # nobody pastes a picture: what is pasted is text, of whatever letters
    given_ = content.decode("utf-8", "replace") if field == "tekst" else SimpleUploadedFile("pagina", content)
    answer = desk.post("/werk/invoer", {field: given_})

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert "<script>alert" not in answer.content.decode()
    assert kept() == 0


def test_nothing_of_a_page_is_shown_as_html(desk):
    nasty = 'De afdelingen:\n\n- Afdeling <script>alert(1)</script>\n- Afdeling "><img src=x>\n- Afdeling Zee\n'
    address = begun(desk, nasty)
    done(desk, address, 0, doe="voeg-toe", naam="<script>alert(2)</script>", soort="team", onder="")
    pages = [
        html(desk, address),
        html(desk, f"{address}?kies=n0"),
        html(desk, f"{address}/neem-over?naam=<script>alert(3)"),
    ]
    refused_ = desk.post("/werk/invoer", {"tekst": "<script>alert(4)</script>"}).content.decode()

    assert "&lt;script&gt;alert(2)" in pages[0]
    assert not any("<script>alert" in page or "<img src=x" in page for page in (*pages, refused_))


TEXT = st.text(st.characters(codec="utf-8"), max_size=80)
PIECES = st.sampled_from(
    ["Afdeling Ruimte", "- Team ", "<ul><li>", "</p", "&#0;", "bestaat uit drie teams: ", "\u202e", "\n"]
)


@FUZZ
@given(st.lists(st.one_of(PIECES, TEXT), max_size=25))
def test_whatever_is_pasted_leads_to_a_draft_or_to_a_sentence(desk, pieces):
    before = kept()
    answer = desk.post("/werk/invoer", {"tekst": "".join(pieces)})

    assert answer.status_code in (303, 422)
    assert kept() - before == (answer.status_code == 303)
    if answer.status_code == 303:
        assert desk.get(answer["Location"]).status_code == 200
        assert desk.get(f"{answer['Location']}/neem-over?naam=X").status_code in (200, 422)
        desk.post(f"{answer['Location']}/gooi-weg")
    else:
        assert 'role="alert"' in answer.content.decode()


@FUZZ
@given(st.binary(max_size=300))
def test_whatever_is_handed_over_leads_to_a_draft_or_to_a_sentence(desk, content):
    answer = desk.post("/werk/invoer", {"bestand": SimpleUploadedFile("pagina", content)})

    assert answer.status_code in (303, 422)


FIELD = st.one_of(TEXT, st.sampled_from(["u5", "team", "raad", "0", "1", "-1", "²", "taken"]))
DOING = st.one_of(
    TEXT, st.sampled_from(["wijzig", "weg", "voeg-toe", "voeg-orgaan-toe", "antwoord", "terug", "opnieuw"])
)


@FUZZ
@given(
    DOING,
    st.dictionaries(
        st.sampled_from(
            ["wie", "naam", "soort", "onder", "vraag", "antwoord", "stand", "leiding", "onderwerp", "was", "erbij"]
        ),
        FIELD,
    ),
)
def test_whatever_a_form_says_is_done_or_refused(desk, what, fields):
    address = begun(desk, SMALL)
    answer = desk.post(address, {"stand": "0", **fields, "doe": what})

    assert answer.status_code in (303, 422)
    assert desk.get(address, fields | {"kies": what, "woord": what}).status_code == 200
    desk.post(f"{address}/gooi-weg")


def test_on_the_english_desk_all_is_english_but_what_is_quoted(desk):
    address = f"/en{begun(desk, ASKING)}"
    chosen = f"{address}?kies={unit(desk, address, first(desk, address))}"
    wrong = [done(desk, address, 0, doe="voeg-toe", naam="X", soort=kind, onder=under).content.decode()
             for kind, under in (("?", ""), ("team", "u0"))]  # fmt: skip
    pages = [html(desk, address), html(desk, chosen), html(desk, f"{address}?woord={ASKING.index('markten')}"), *wrong,
             desk.post(f"{address}/neem-over", {"naam": "Werk"}).content.decode()]  # fmt: skip
    page = words(" ".join(pages))

    assert re.search(r"The (heading|sentence|item|page|text) ", page)
    assert "ot recorded which post leads this" in page
    assert "is already another address" in page
    # Of all that the rooms below say, nothing in Dutch; one word may be the same in both.
    pieces = {piece.strip(" ,;:.()‘’") for (said, _), _ in in_core() for piece in re.split(r"\{\w+\}", str(said))}
    assert [piece for piece in pieces if " " in piece and piece in page and piece not in ASKING] == []
    assert '<a href="?kies=' in pages[0]
    assert all('lang="nl"' in link for link in re.findall(r'<a href="\?kies=[^>]*>', pages[0]))


def first(desk, address: str) -> str:
    """The name of the first unit of a draft."""
    return tree(html(desk, address).replace("Add a unit</summary>", "toe</summary>"))[0]
