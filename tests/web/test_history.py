"""The log of changes, one change, and by which change what a page tells holds."""

import re
from datetime import date

import pytest
from tests.web.conftest import Visitor
from tests.web.town import TOWN
from tests.web.walking import every_address, text

from raadhuis.core.entities import KINDS, Appointment, Decision, Person, Post, Responsibility, Succession, Unit
from raadhuis.core.entities import ResponsibilityRole as Role
from raadhuis.core.entities import SuccessionKind as Became
from raadhuis.core.entities import Task as Work
from raadhuis.core.facts.change import ChangeKind, fact
from raadhuis.core.facts.values import TEXT
from raadhuis.core.facts.vocabulary import Subject, Vocabulary, optional, required

NOW, LATER, LAST = date(2026, 11, 22), date(2027, 6, 1), date(2028, 1, 1)


class Note(Subject, wire="notitie", plural="notities", label="notitie"):
    """A kind of which nothing is public."""

    name = required(TEXT, "naam", "Naam")
    about = optional(TEXT, "toelichting", "Toelichting")


def rename(client: Visitor, name: str, since: date = LATER, **what: object) -> int:
    return client.record(fact("team-groen", Unit.name, name, since), **what)


def main(client: Visitor, address: str) -> str:
    page = text(client.get(address))
    return page[page.index("<main") : page.index("</main>")]


def entry(client: Visitor, number: int) -> str:
    """One change as it stands in the log."""
    page = main(client, "/proefdam/wijzigingen")
    return next(part for part in page.split("\n<li")[1:] if f'/wijzigingen/{number}"' in part.split("</h2>")[0])


def words(html: str) -> str:
    """What a reader sees."""
    return " ".join(re.sub("<[^>]+>", " ", html).split())


def test_the_log_tells_every_change_the_last_first(serve):
    client = serve()
    number = rename(client, "Team Water", ground="Besluit van de raad")
    page = main(client, "/proefdam/wijzigingen")
    numbers = [int(found) for found in re.findall(r"<h2><a[^>]*>Wijziging (\d+)", page)]
    assert numbers == list(range(number, 0, -1))


def test_a_change_says_when_it_was_recorded_what_kind_it_is_what_it_changed_from_when_and_on_what_ground(serve):
    client = serve()
    number = rename(client, "Team Water", ground="Besluit van de raad")
    said = words(entry(client, number))
    assert f"Besluit, vastgelegd op 22 november 2026 om {10 + number}.30 uur" in said
    assert "Team Groen en Water: ‘naam’ wordt ‘Team Water’." in said
    assert "Geldt vanaf 1 juni 2027. Grond: Besluit van de raad." in said


def test_a_change_leads_to_the_decision_that_it_rests_on(serve):
    client = serve()
    client.record(fact("besluit-a", Decision.life, True, NOW), fact("besluit-a", Decision.name, "Nieuwe namen", NOW))
    number = rename(client, "Team Water", decision="besluit-a", ground="")
    for html in (entry(client, number), main(client, f"/proefdam/wijzigingen/{number}")):
        link = re.search(r'href="([^"]*)">Nieuwe namen', html)
        assert link
        assert client.get(link[1]).status_code == 200


def test_the_page_of_a_change_tells_all_its_facts_each_with_its_days(serve):
    client = serve()
    number = client.record(
        fact("team-groen", Unit.name, "Team Water", LATER),
        fact("team-groen", Unit.subjects, ("sloten", "vijvers"), LATER, LAST),
        fact("team-groen", Unit.parent, "college", LAST),
    )
    said = words(main(client, f"/proefdam/wijzigingen/{number}"))
    assert "Naam Team Water vanaf 1 juni 2027" in said
    assert "Gaat over sloten vijvers van 1 juni 2027 t/m 31 december 2027" in said
    assert "Valt onder college vanaf 1 januari 2028" in said


def test_where_all_in_a_change_holds_from_one_day_that_is_said_once(serve):
    client = serve()
    said = words(main(client, f"/proefdam/wijzigingen/{rename(client, 'Team Water')}"))
    assert said.count("1 juni 2027") == 2  # from when it holds, and the link to what is different then
    assert "Wat er op 1 juni 2027 anders wordt" in said


def test_an_observation_is_known_since_its_day_and_nowhere_said_to_hold_from_then(serve):
    client = serve()
    number = client.record(fact("team-groen", Unit.name, "Team Water", LATER), kind=ChangeKind.OBSERVATION)
    said = words(main(client, f"/proefdam/wijzigingen/{number}"))
    assert "Bekend sinds 1 juni 2027" in said
    assert "Wat er sinds 1 juni 2027 bekend is" in said
    assert "Bekend sinds 1 juni 2027. Grond" in words(entry(client, number))
    assert "Bekend sinds 1 juni 2027. Grond" in text(client.get("/proefdam/wijzigingen.atom"))
    several = client.record(
        fact("team-groen", Unit.name, "Team Bos", LAST), fact("team-groen", Unit.about, ("x",), LATER),
        kind=ChangeKind.OBSERVATION,
    )  # fmt: skip
    said = words(main(client, f"/proefdam/wijzigingen/{several}"))
    assert "Naam Team Bos bekend sinds 1 januari 2028" in said
    assert "vanaf" not in said


def test_a_withdrawn_change_is_marked_in_word_and_form_and_says_by_which(serve):
    client = serve()
    number = rename(client, "Team Water")
    client.record(fact("team-groen", Unit.about, ("Op dezelfde dag.",), LATER))
    by = client.record(withdraws=(number,), kind=ChangeKind.CORRECTION, ground="Verkeerde dag")
    for html in (entry(client, number), main(client, f"/proefdam/wijzigingen/{number}")):
        assert "withdrawn" in html
        assert "ingetrokken" in words(html)
        assert "Zou gelden vanaf 1 juni 2027" in words(html)
        assert f'Ingetrokken door <a href="/proefdam/wijzigingen/{by}">wijziging {by}</a>' in html
    for html in (entry(client, by), main(client, f"/proefdam/wijzigingen/{by}")):
        assert f'Trekt <a href="/proefdam/wijzigingen/{number}">wijziging {number}</a> in' in html
    assert "anders wordt" not in main(client, f"/proefdam/wijzigingen/{number}")


def test_a_change_counts_again_when_its_withdrawal_is_withdrawn(serve):
    client = serve()
    number = rename(client, "Team Water")
    by = client.record(withdraws=(number,))
    client.record(withdraws=(by,))
    assert "Ingetrokken" not in entry(client, number)
    assert "Ingetrokken" in entry(client, by)


def test_a_long_log_is_turned_page_by_page(serve):
    client = serve()
    count = len(client.registers["proefdam"].ledger.changes)
    for place in range(60):
        count = rename(client, f"Team {place}")
    seen, address = [], "/proefdam/wijzigingen"
    while address:
        page = main(client, address)
        seen += [int(found) for found in re.findall(r"<h2><a[^>]*>Wijziging (\d+)", page)]
        further = re.search(r'href="([^"]*)" rel="next"', page)
        address = further[1].replace("&amp;", "&") if further else ""
    assert seen == list(range(count, 0, -1))


def test_a_change_about_many_subjects_is_turned_page_by_page(serve):
    client = serve()
    facts = [
        said
        for place in range(60)
        for said in (fact(f"bos-{place}", Unit.life, True, NOW), fact(f"bos-{place}", Unit.name, f"Bos {place}", NOW))
    ]
    number = client.record(*facts)
    address = f"/proefdam/wijzigingen/{number}"
    seen = re.findall(r"<h3><a[^>]*>Bos (\d+)", main(client, address) + main(client, f"{address}?pagina=2"))
    assert seen == [str(place) for place in range(60)]


@pytest.mark.parametrize("path", ["/0", "/99999", "/-1", "/a", "/1/", "?pagina=0", "?pagina=2", "?pagina=x",
                                  "?pagina=%D9%A2", "?pagina=²", "/1?pagina=99999999999999999999999"])  # fmt: skip
def test_a_change_or_page_that_is_not_there_gives_a_plain_dutch_page(serve, path):
    response = serve().get(f"/proefdam/wijzigingen{path}")
    assert response.status_code == 404
    assert "Deze pagina bestaat niet" in text(response)


def test_the_day_that_was_picked_is_kept_in_the_links_of_the_log(serve):
    client = serve()
    for path in ("/proefdam/wijzigingen", "/proefdam/wijzigingen/1"):
        links = re.findall(r'href="(/proefdam/wijzigingen[^"]*)"', text(client.get(f"{path}?op=2026-04-01")))
        assert links
        assert all("op=2026-04-01" in link for link in links)


def test_a_subject_in_a_change_leads_to_its_page_on_the_day_from_which_the_change_speaks(serve):
    client = serve()
    page = main(client, f"/proefdam/wijzigingen/{rename(client, 'Team Water')}")
    assert 'href="/proefdam/onderdelen/team-groen?op=2027-06-01"' in page


def test_a_subject_that_ends_or_is_not_there_yet_leads_to_the_nearest_day_on_which_it_is_there(serve):
    client = serve()
    ended = client.record(fact("team-groen", Unit.life, False, LATER))
    assert 'href="/proefdam/onderdelen/team-groen?op=2027-05-31"' in main(client, f"/proefdam/wijzigingen/{ended}")
    early = client.record(fact("organisatie", Unit.about, ("Vroeger",), date(2020, 1, 1), date(2030, 1, 1)))
    assert 'href="/proefdam/onderdelen/organisatie?op=2026-01-01"' in main(client, f"/proefdam/wijzigingen/{early}")


def test_markup_in_a_ground_or_a_value_is_shown_as_text(serve):
    client = serve()
    number = rename(client, "<script>alert(1)</script>", ground="<b onclick=x>")
    for html in (entry(client, number), main(client, f"/proefdam/wijzigingen/{number}")):
        assert "<script" not in html
        assert "<b " not in html
        assert "&lt;b onclick=x&gt;" in html


# Where it comes from


def origins(client: Visitor, address: str) -> list[str]:
    found = re.search(r"<details class=\"origins\">(.*?)</details>", main(client, address), re.DOTALL)
    return [words(item) for item in re.findall("<li>(.*?)</li>", found[1], re.DOTALL)] if found else []


def test_a_page_tells_by_which_change_each_value_holds_since_when(serve):
    client = serve()
    number = rename(client, "Team Water", ground="Besluit van de raad")
    assert origins(client, "/proefdam/onderdelen/team-groen?op=2027-07-01") == [
        "Bestaat, valt onder, leiding: bekend sinds 1 januari 2026, wijziging 1 Grond: Verzonnen voor een proef.",
        f"Naam: sinds 1 juni 2027, wijziging {number} Grond: Besluit van de raad.",
    ]


def test_a_page_tells_of_its_own_day(serve):
    client = serve()
    rename(client, "Team Water")
    assert origins(client, "/proefdam/onderdelen/team-groen?op=2026-07-01") == [
        "Bestaat, naam, valt onder, leiding: bekend sinds 1 januari 2026, wijziging 1 Grond: Verzonnen voor een proef.",
    ]


@pytest.mark.parametrize("path", ["organen/raad", "functies/secretaris", "onderdelen/organisatie"])
def test_every_kind_of_page_leads_to_the_changes_behind_it(serve, path):
    assert origins(serve(), f"/proefdam/{path}")


# Nothing internal


SECRET = "GEHEIMWOORD"  # noqa: S105 - a word to look for


def full_of_secrets(serve) -> Visitor:
    """A register in which everything that may not be shown holds one word, also in ids, grounds and what was undone."""
    client = serve(TOWN, Vocabulary((*KINDS, Note)))
    hidden = "geheimwoord-jan"
    client.record(
        fact(hidden, Person.life, True, NOW),
        fact(hidden, Person.name, f"Jan {SECRET}", NOW),
        fact(hidden, Person.contact, (SECRET,), NOW),
        fact("plaatsing-geheimwoord-jan", Appointment.life, True, NOW),
        fact("plaatsing-geheimwoord-jan", Appointment.person, hidden, NOW),
        fact("plaatsing-geheimwoord-jan", Appointment.post, "secretaris", NOW),
        fact("team-groen", Unit.contact, ("groen@proefdam.example",), NOW),
        ground=f"Benoeming van Jan {SECRET}",
    )
    client.record(fact("team-groen", Unit.remark, f"{SECRET} 2", LATER), ground=f"Grond over {SECRET}")
    client.record(
        fact("notitie-geheimwoord", Note.life, True, NOW),
        fact("notitie-geheimwoord", Note.name, SECRET, NOW),
        ground=SECRET,
    )
    # Once public, and taken back.
    undone = client.record(
        fact("els", Person.life, True, NOW),
        fact("els", Person.name, f"Els {SECRET}", NOW),
        fact("els", Person.shown, True, NOW),
    )
    client.record(withdraws=(undone,), ground=SECRET)
    # A mistake in a name that was put right.
    client.record(
        fact("wim", Person.life, True, NOW),
        fact("wim", Person.name, f"Wim {SECRET}", NOW),
        fact("wim", Person.shown, True, NOW),
    )
    client.record(fact("wim", Person.name, "Wim", NOW))
    # Public on some days only; the name on those is no secret, and on no other page than those.
    client.record(
        fact("kim", Person.life, True, NOW),
        fact("kim", Person.name, "Kim Soms", NOW),
        fact("kim", Person.shown, True, NOW, LATER),
    )
    client.record(fact("kim", Person.name, f"Kim {SECRET}", LATER), ground="Andere naam")
    # Relationships of every kind, all public.
    client.record(
        fact("taak-a", Work.life, True, NOW),
        fact("taak-a", Work.name, "Bomen", NOW),
        fact("wie-a", Responsibility.life, True, NOW),
        fact("wie-a", Responsibility.task, "taak-a", NOW),
        fact("wie-a", Responsibility.holder, "team-groen", NOW),
        fact("wie-a", Responsibility.role, Role.EXECUTION, NOW),
        fact("werd-a", Succession.life, True, NOW),
        fact("werd-a", Succession.kind, Became.REPLACED, NOW),
        fact("werd-a", Succession.before, ("team-tijdelijk",), NOW),
        fact("werd-a", Succession.after, ("team-groen",), NOW),
        fact("secretaris", Post.fte, None, NOW),
    )
    return client


def test_no_page_and_no_header_holds_anything_internal(serve):
    client = full_of_secrets(serve)
    addresses = every_address(client)
    assert len([one for one in addresses if "/wijzigingen/" in one]) > 10
    assert [one for one in addresses if "/vergelijk?" in one]
    for address in addresses:
        response = client.get(address)
        assert SECRET.casefold() not in text(response).casefold(), address
        assert SECRET.casefold() not in str(response.headers).casefold()


def test_a_change_that_is_internal_says_only_that(serve):
    client = serve()
    number = client.record(fact("team-groen", Unit.remark, "x", LATER), ground="Een interne reden")
    by = client.record(withdraws=(number,), ground="Een interne vergissing")
    for one in (number, by):
        for html in (entry(client, one), main(client, f"/proefdam/wijzigingen/{one}")):
            assert "Deze wijziging raakt alleen interne gegevens." in html
            assert "Een interne" not in html
    assert f"wijzigingen/{number}" not in entry(client, by)


def test_a_ground_that_names_a_hidden_person_is_not_shown_and_any_other_is(serve):
    client = full_of_secrets(serve)
    for number in range(1, len(client.registers["proefdam"].ledger.changes) + 1):
        shown = words(entry(client, number))
        assert "Grond: " in shown or "grond is niet openbaar" in shown or "alleen interne gegevens" in shown


def test_the_author_of_a_change_is_on_no_page(serve):
    client = serve()
    number = rename(client, "Team Water", author="Pietje Puk")
    for address in ("/proefdam/wijzigingen", f"/proefdam/wijzigingen/{number}", "/proefdam/onderdelen/team-groen"):
        assert "Pietje" not in text(client.get(address))


def test_someone_hidden_on_one_day_is_in_no_change_and_has_no_origin_but_is_on_the_pages_of_the_other_days(serve):
    client = full_of_secrets(serve)
    assert "Kim Soms" in text(client.get("/proefdam/personen/kim?op=2026-12-01"))
    assert not origins(client, "/proefdam/personen/kim?op=2026-12-01")
    for number in range(1, len(client.registers["proefdam"].ledger.changes) + 1):
        assert "Kim" not in main(client, f"/proefdam/wijzigingen/{number}")
