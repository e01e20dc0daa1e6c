"""The register itself: what it tells of itself, its downloads and its feed, and that nothing internal is in any."""

import json
import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from tests.web.conftest import NOW, Visitor
from tests.web.full_town import FULL
from tests.web.reading import main, said
from tests.web.walking import every_address, text

from raadhuis.core.entities import VOCABULARY, Appointment, Person, Post, Unit
from raadhuis.core.facts.change import fact
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.core.organisation import Organisation
from raadhuis.formats.file import ledger, read

ATOM = "{http://www.w3.org/2005/Atom}"
SECRETS = ("geheimwoord", "87654")


# About


def test_it_tells_how_much_of_each_kind_it_holds_and_leads_there(serve):
    page = main(serve(FULL), "/proefdam/over")
    assert '<strong>2</strong> <a href="/proefdam/organen">organen</a>' in page
    assert '<strong>1</strong> <a href="/proefdam/personen">persoon</a>' in page
    assert "<strong>2</strong> plaatsingen" in page


def test_it_tells_since_when_and_how_many_changes_there_are(serve):
    client = serve(FULL)
    page = said(client, "/proefdam/over")
    assert "Bekend vanaf 1 januari 2026." in page
    assert f"Er zijn {len(client.registers['proefdam'].ledger.changes)} wijzigingen vastgelegd; de laatste op" in page


def test_it_tells_what_is_not_recorded_and_of_whom_those_alike_together(serve):
    page = said(serve(FULL), "/proefdam/over")
    assert "Niet vastgelegd of deze functie vervuld of vacant is burgemeester; wethouder zorg; wethouder wonen" in page
    assert "Niet vastgelegd wie hierover gaat wat niemand doet" in page


def test_it_names_no_more_than_a_dozen_that_lack_the_same(serve):
    client = serve(FULL)
    for place in range(30):
        id_ = f"functie-{place}"
        client.record(fact(id_, Post.life, True, NOW.date()), fact(id_, Post.title, id_, NOW.date()))
    assert "en nog 21 andere" in said(client, "/proefdam/over")


def test_it_tells_of_which_kinds_nothing_is_recorded(client):
    assert "Hiervan is op deze dag niets vastgelegd: " in said(client, "/heemskerk/over")


def test_words_of_the_law_are_explained_where_they_stand_on_hover_and_all_together_in_text(serve):
    client = serve(FULL)
    meaning = "Iedereen die voor de gemeente werkt, onder leiding van de secretaris."
    assert f'<dfn title="{meaning}">Ambtelijke organisatie</dfn>' in main(client, "/proefdam/onderdelen/organisatie")
    assert f"Ambtelijke organisatie {meaning}" in said(client, "/proefdam/over")


def test_it_tells_how_to_report_a_mistake_or_that_this_is_not_known(serve, client):
    assert "Mail naar gemeente@example.nl" in said(serve(FULL), "/proefdam/over")
    assert "Niet vastgelegd hoe u de gemeente bereikt." in said(serve(), "/proefdam/over")


# Downloads


def data(client: Visitor, day: str = "2026-11-22") -> dict:
    return json.loads(client.get(f"/proefdam/organisatie.json?op={day}").content)


def test_the_data_of_a_day_tell_the_day_and_each_subject_with_the_words_of_a_register(serve):
    told = data(serve(FULL))
    assert (told["register"], told["dag"]) == ("proefdam", "2026-11-22")
    team = next(one for one in told["onderdelen"] if one["id"] == "team-groen")
    assert team == {"id": "team-groen", "naam": "Team Groen", "soort": "team", "onder": "organisatie",
                    "leiding": ["hoofd-groen"], "contact": ["Bel 0800-GROEN"], "vestiging": "werf"}  # fmt: skip
    assert {one["id"] for one in data(serve(FULL), "2026-07-01")["onderdelen"]} == {
        "organisatie", "team-groen", "team-buiten"}  # fmt: skip


def test_there_is_none_and_not_known_are_told_apart_in_the_data(serve):
    posts = {one["id"]: one for one in data(serve(FULL))["functies"]}
    assert posts["wethouder-a"]["vervangers"] is None
    assert "vervangers" not in posts["wethouder-b"]


def again(client: Visitor, address: str) -> Organisation:
    """What the register of a download tells of its day, read again."""
    document = read(client.get(address).content, "gemeente.yaml", VOCABULARY)
    return Organisation.on(ledger(document, VOCABULARY, "proef", NOW), document.seen).public()


@pytest.mark.parametrize("register", ["heerlen", "heemskerk", "voorbeeldstad"])
@pytest.mark.parametrize("day", ["2026-11-22", "2027-06-01"])
def test_a_register_that_was_taken_along_reads_back_to_what_is_public(client, register, day):
    before = client.registers[register].public_on(date.fromisoformat(day))
    after = again(client, f"/{register}/organisatie.yaml?op={day}")
    assert after.subjects.keys() <= before.subjects.keys()
    for id_, subject in before.subjects.items():
        if not subject.natural:
            assert _same(subject, after.subjects[id_], before), id_


def _same(one: Subject, other: Subject, day: Organisation) -> bool:
    """Whether both tell the same, save what refers to something that is not there on the day."""
    for attribute in one.attributes.values():
        was, now = one[attribute.word], other[attribute.word]
        gone = attribute.ever and any(id_ not in day.subjects for id_ in (was if isinstance(was, tuple) else [was]))
        if was != now and not gone and attribute.key != Post.filled.key:
            return False
    return True


def test_of_a_post_held_by_someone_hidden_the_register_still_tells_that_it_is_filled(serve):
    after = again(serve(FULL), "/proefdam/organisatie.yaml")
    post = after.get(Post, "boomverzorger")
    assert post
    assert after.holding(post).filled is True
    assert [one.person for one in after.all(Appointment)] == ["ans"]


def test_a_download_is_named_after_the_municipality_and_the_day(serve):
    client = serve(FULL)
    for ending in ("json", "yaml"):
        header = client.get(f"/proefdam/organisatie.{ending}?op=2026-07-01")["Content-Disposition"]
        assert header == f'attachment; filename="organisatie-proefdam-2026-07-01.{ending}"'


def test_of_a_day_of_which_nothing_is_known_there_is_no_register_to_take_along(serve):
    client = serve(FULL)
    assert client.get("/proefdam/organisatie.yaml?op=2020-01-01").status_code == 404
    assert list(data(client, "2020-01-01")) == ["register", "dag"]


# Feed


def entries(client: Visitor) -> list[ET.Element]:
    return ET.fromstring(client.get("/proefdam/wijzigingen.atom").content).findall(f"{ATOM}entry")


def test_the_feed_tells_the_last_changes_with_what_when_and_why_and_where_to_read_more(serve):
    client = serve(FULL)
    number = client.record(fact("team-groen", Unit.name, "Team Groen en Water", date(2027, 3, 1)), ground="Besluit X")
    last = entries(client)[0]
    assert last.findtext(f"{ATOM}title") == f"Wijziging {number}"
    assert last.findtext(f"{ATOM}summary") == (
        "Team Groen: ‘naam’ wordt ‘Team Groen en Water’. Geldt vanaf 1 maart 2027. Grond: Besluit X."
    )
    link = last.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == f"http://localhost/proefdam/wijzigingen/{number}"


def test_every_page_leads_readers_of_news_to_the_feed(serve):
    for address in ("/proefdam/", "/proefdam/onderdelen/team-groen", "/proefdam/wijzigingen"):
        head = text(serve(FULL).get(address)).partition("</head>")[0]
        assert '<link rel="alternate" type="application/atom+xml" href="/proefdam/wijzigingen.atom"' in head


def test_a_change_that_is_internal_is_not_in_the_feed(serve):
    client = serve(FULL)
    before = len(entries(client))
    client.record(fact("team-groen", Unit.remark, "iets anders", date(2026, 8, 1)))
    assert len(entries(client)) == before


def test_the_feed_holds_no_more_than_fifty_changes(serve):
    client = serve(FULL)
    for place in range(60):
        number = client.record(fact("team-groen", Unit.name, f"Team {place}", date(2027, 3, 1)))
    told = [one.findtext(f"{ATOM}title") for one in entries(client)]
    assert told == [f"Wijziging {one}" for one in range(number, number - 50, -1)]


# Vacancies


def posting(client: Visitor) -> dict:
    page = text(client.get("/proefdam/vacatures/vacature-groen"))
    return json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)[0])


def test_a_vacancy_tells_its_terms_and_until_when_one_can_apply(serve):
    page = said(serve(FULL), "/proefdam/vacatures/vacature-groen")
    assert "U kunt reageren tot en met 15 december 2026." in page
    assert "Uren per week 32 Contract Vast Salaris per maand 4.100 tot 5.432,50 euro" in page
    later = said(serve(FULL), "/proefdam/vacatures/vacature-groen?op=2026-12-16")
    assert "Reageren kan niet meer. Dat kon tot en met 15 december 2026." in later


def test_a_vacancy_is_in_its_page_as_a_job_posting_of_schema_org(serve):
    told = posting(serve(FULL))
    assert told["@context"] == "https://schema.org"
    assert told["@type"] == "JobPosting"
    assert told["datePosted"] == "2026-10-01"
    assert told["validThrough"] == "2026-12-15"
    assert told["employmentType"] == ["PART_TIME"]
    assert told["workHours"] == "32 uur per week"
    assert told["baseSalary"]["value"] == {
        "@type": "QuantitativeValue", "minValue": 4100, "maxValue": 5432.5, "unitText": "MONTH"}  # fmt: skip
    assert told["jobLocation"]["address"]["addressLocality"] == "Proefdam"
    assert told["employmentUnit"]["name"] == "Team Groen"


def test_what_is_not_known_of_a_vacancy_is_not_in_its_data(client):
    page = text(client.get("/heerlen/vacatures/vacature-gemeentesecretaris"))
    told = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)[0])
    assert told["employmentType"] == ["FULL_TIME", "TEMPORARY"]
    assert "baseSalary" not in told  # the text names an amount, not for what time
    assert "datePosted" not in told  # when it was seen is not when it was posted


def test_a_name_with_markup_cannot_end_the_element_that_holds_the_data(serve):
    client = serve(FULL)
    page = text(client.get("/proefdam/vacatures/vacature-groen"))
    assert "<script>alert" not in page
    assert posting(client)["title"] == "Teamleider groen </script><script>alert(1)</script>"


# Nothing internal


def test_no_page_file_feed_or_header_holds_anything_internal(serve):
    client = serve(FULL)
    client.record(fact("team-groen", Unit.remark, "GEHEIMWOORD 2", date(2027, 3, 1)), ground="Grond: GEHEIMWOORD")
    client.record(
        fact("els", Person.life, True, NOW.date()),
        fact("els", Person.name, "Els GEHEIMWOORD", NOW.date()),
        ground="Els GEHEIMWOORD komt",
        decision="besluit-oud",
    )
    addresses = every_address(client)
    for ending in ("over", "organisatie.json", "organisatie.yaml", "wijzigingen.atom", "vervanging", "portefeuilles",
                   "personen", "vacatures/vacature-groen", "besluiten/besluit-oud"):  # fmt: skip
        assert any(one.startswith(f"/proefdam/{ending}") for one in addresses), ending
    addresses += [f"/en{one}" for one in addresses]
    gone = ("team-bomen", "team-los", "team-straks", "team-oud")
    for address in (*addresses, *(f"/proefdam/onderdelen/{id_}" for id_ in gone)):
        response = client.get(address)
        for secret in SECRETS:
            assert secret not in text(response).casefold(), address
            assert secret not in str(response.headers).casefold(), address
