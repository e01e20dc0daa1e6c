"""The pages of each kind of subject: what a reader finds on them."""

import re
from datetime import date

import pytest
from tests.web.full_town import FULL
from tests.web.reading import main, said

from raadhuis.core.entities import Unit
from raadhuis.core.facts.change import fact

LATER = date(2027, 3, 1)

PAGES = ("/", "/proefdam/", "/proefdam/portefeuilles", "/proefdam/vervanging", "/proefdam/over", "/proefdam/visie",
         "/proefdam/organogram", "/proefdam/wijzigingen", "/proefdam/wijzigingen/1", "/proefdam/vergelijk",
         *(f"/proefdam/{plural}" for plural in ("organen", "onderdelen", "functies", "personen", "partners", "taken",
                                                "vestigingen", "besluiten", "opgaven", "vacatures", "visies")),
         "/proefdam/functies/secretaris", "/proefdam/personen/ans", "/proefdam/vestigingen/werf",
         "/proefdam/partners/dienst", "/proefdam/taken/bomen", "/proefdam/besluiten/besluit-buiten",
         "/proefdam/opgaven/koel", "/proefdam/vacatures/vacature-groen", "/proefdam/onderdelen/team-groen",
         "/proefdam/organen/college")  # fmt: skip
EMPTY = """\
raadhuis: 1
gemeente: leeg
gezien: 2026-01-01
grond: Verzonnen voor een proef
naam: Leeg
"""


@pytest.mark.parametrize("address", PAGES[1:])
def test_every_page_keeps_to_the_day_that_was_picked_and_says_which(serve, address):
    page = serve(FULL).get(f"{address}?op=2026-11-01")
    assert page.status_code == 200
    if "/wijzigingen" not in address and "/vergelijk" not in address:
        assert '<strong><time datetime="2026-11-01">1 november 2026' in page.content.decode()


@pytest.mark.parametrize("address", PAGES)
def test_every_page_of_an_invented_municipality_says_so_and_asks_not_to_be_found(serve, address):
    page = serve(FULL).get(address)
    assert "verzonnen" in page.content.decode().casefold()
    if address != "/":
        assert "Verzonnen gemeente." in page.content.decode()
        assert page["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("address", ["/heerlen/", "/heerlen/over"])
def test_no_page_of_a_real_municipality_says_that_it_is_invented(client, address):
    page = client.get(address)
    assert "Verzonnen gemeente." not in page.content.decode()
    assert "X-Robots-Tag" not in page


@pytest.mark.parametrize(
    "plural", ["organen", "onderdelen", "functies", "personen", "partners", "taken", "vestigingen", "besluiten",
               "opgaven", "vacatures", "visies", "portefeuilles", "vervanging", "over", "organisatie.json",
               "organisatie.yaml", "wijzigingen.atom"],
)  # fmt: skip
def test_where_nothing_is_recorded_a_page_says_so_and_does_not_fail(serve, plural):
    assert serve(EMPTY, id_="leeg").get(f"/leeg/{plural}").status_code == 200


def test_the_start_names_an_invented_municipality_first_and_says_that_it_is(client):
    page = said(client, "/")
    assert page.index("Voorbeeldstad") < page.index("Heemskerk") < page.index("Heerlen")
    assert "Deze gemeente bestaat niet echt." in page


# Home


def test_the_home_page_tells_who_sits_in_the_college_who_leads_and_what_changes_next(serve):
    page = said(serve(FULL), "/proefdam/")
    assert "De gemeente heeft 12.000 inwoners." in page
    assert "Aan het hoofd: Gemeentesecretaris Ans Jansen (waarnemend)" in page
    assert "Wat er gaat veranderen 1 januari 2027 Team Straks is nieuw, onder Ambtelijke organisatie." in page
    assert "1 vacature" in page


def test_the_home_page_leads_to_tasks_portfolios_deputies_and_how_to_report_a_mistake(serve):
    page = main(serve(FULL), "/proefdam/")
    for path in ("taken", "portefeuilles", "vervanging", "vacatures", "visie", "over#fout", "organogram"):
        assert f'href="/proefdam/{path}"' in page


def test_on_the_last_planned_day_the_home_page_tells_of_no_change(serve):
    assert "Wat er gaat veranderen" not in said(serve(FULL), "/proefdam/?op=2027-01-01")


# Posts and people


def test_a_post_tells_who_is_acting_in_it_its_deputies_in_order_and_what_it_leads(serve):
    page = said(serve(FULL), "/proefdam/functies/secretaris")
    assert "Ans Jansen waarnemend: vervult de functie tijdelijk" in page
    assert "Wie vervangt Teamleider, Team Groen vacant Wethouder zorg niet bekend wie dit is" in page
    assert "Leidt Ambtelijke organisatie" in page
    assert "Zit in College secretaris" in page
    assert "Secretaris Hoofd van de ambtelijke organisatie en eerste adviseur van het college." in page


def test_a_vacant_post_says_so_and_leads_to_its_vacancy(serve):
    page = main(serve(FULL), "/proefdam/functies/hoofd-groen")
    assert "Deze functie wordt nu door niemand vervuld." in page
    assert 'href="/proefdam/vacatures/vacature-groen"' in page


def test_a_post_tells_for_whom_it_stands_in_and_that_it_has_no_deputy_itself(serve):
    page = said(serve(FULL), "/proefdam/functies/wethouder-a")
    assert "Voor deze functie is er geen vervanger." in page
    instead = page[page.index("Vervangt zelf") : page.index("Zit in")]
    assert "Burgemeester" in instead
    assert "Gemeentesecretaris" in instead
    assert "Niet vastgelegd wie deze functie vervangt." in said(serve(FULL), "/proefdam/functies/wethouder-b")


def test_a_post_held_by_someone_hidden_says_that_and_not_who(serve):
    page = said(serve(FULL), "/proefdam/functies/boomverzorger")
    assert "Iemand van wie de naam niet openbaar is" in page


def test_a_person_who_may_be_shown_has_a_page_with_the_posts_held(serve):
    page = said(serve(FULL), "/proefdam/personen/ans")
    assert "Ans Jansen Gemeentesecretaris, Ambtelijke organisatie Waarnemend" in page
    assert "Leidt Ambtelijke organisatie" in page


@pytest.mark.parametrize("day", ["", "?op=2020-01-01"])
def test_a_person_who_may_not_be_shown_is_as_one_who_is_not_there(serve, day):
    client = serve(FULL)
    hidden, nobody = (client.get(f"/proefdam/personen/{id_}{day}") for id_ in ("geheimwoord-jan", "niemand"))
    assert hidden.status_code == nobody.status_code == 404
    assert hidden.content.replace(b"geheimwoord-jan", b"") == nobody.content.replace(b"niemand", b"")


def test_who_replaces_whom_is_told_in_order_with_what_is_vacant(serve):
    page = said(serve(FULL), "/proefdam/vervanging")
    assert (
        "Gemeentesecretaris, Ambtelijke organisatie Ans Jansen (waarnemend) "
        "Teamleider, Team Groen vacant Wethouder zorg niet bekend wie dit is" in page
    )
    assert "Zonder vervanger Voor deze functies is gezegd dat er geen vervanger is. Wethouder zorg" in page


def test_of_whom_no_deputy_is_recorded_only_those_who_matter_are_named(serve):
    page = said(serve(FULL), "/proefdam/vervanging")
    unknown = page[page.index("is niet vastgelegd wie vervangt") :]
    assert "Wethouder wonen" in unknown
    assert "Teamleider, Team Groen" in unknown
    assert "Boomverzorger" not in unknown


def test_a_body_of_the_law_is_explained_in_plain_words(serve):
    client = serve(FULL)
    told = "Het dagelijks bestuur: de burgemeester en de wethouders samen."
    assert told in said(client, "/proefdam/organen/college")
    assert told in said(client, "/proefdam/organen")


# Tasks and portfolios


def test_a_task_tells_first_where_one_can_turn_to_and_how(serve):
    page = said(serve(FULL), "/proefdam/taken/bomen")
    assert "Bomen Hier kunt u terecht Team Groen noord Bel 0800-GROEN Leiding: teamleider, vacant" in page
    assert "Voert het uit Dienst voor Bomen eikenlanen" in page
    assert "Bestuurlijk verantwoordelijk Wethouder wonen" in page


def test_how_to_reach_one_who_does_more_than_one_thing_for_a_task_is_told_once(serve):
    client = serve(
        FULL.replace("rol: loket, gebied: noord}", "rol: loket}\n  - {taak: bomen, houder: team-groen, rol: beleid}")
    )
    page = said(client, "/proefdam/taken/bomen")
    assert page.count("Bel 0800-GROEN") == 1
    assert "Maakt het beleid Team Groen" in page


def test_all_tasks_stand_together_each_with_who_answers_for_it_in_which_role(serve):
    page = said(serve(FULL), "/proefdam/taken")
    assert "Taak Loket Uitvoering Beleid Bestuurlijk" in page
    assert "Bomen Team Groen noord Dienst voor Bomen eikenlanen Wethouder wonen" in page
    assert "Van 1 taak is niet vastgelegd wie erover gaat Wat niemand doet Wie waarover gaat" in page


def test_a_portfolio_tells_what_a_member_of_the_college_answers_for_and_who_works_on_it(serve):
    page = said(serve(FULL), "/proefdam/portefeuilles")
    assert "Wethouder wonen niet bekend wie dit is Taak Beleid Uitvoering Loket" in page
    assert "Bomen Dienst voor Bomen eikenlanen Team Groen noord" in page
    assert "Van wie geen portefeuille is vastgelegd Burgemeester" in page
    assert "Bij anderen dan een lid van het college" in page
    assert "Zorg thuis Gemeenteraad" in page
    assert "niet is vastgelegd wie bestuurlijk verantwoordelijk is Wat niemand doet" in page


# Sites, partners, programmes, decisions


def test_a_site_tells_where_it_is_when_it_is_open_and_who_works_there(serve):
    page = said(serve(FULL), "/proefdam/vestigingen/werf")
    assert "Adres Werfweg 1 Openingstijden maandag van 9 tot 12 uur Wie hier werken Team Groen" in page


def test_a_partner_tells_what_it_does_for_the_municipality(serve):
    page = said(serve(FULL), "/proefdam/partners/dienst")
    assert "Dienst voor Bomen Gemeenschappelijke regeling" in page
    assert "Taken Bomen uitvoering, eikenlanen" in page
    assert "Werkt mee aan Koele stad opgave" in page


def test_programmes_stand_as_a_tree_with_kind_client_manager_and_who_takes_part(serve):
    page = main(serve(FULL), "/proefdam/opgaven")
    tree = page[page.index('<ul class="branches">') :]
    assert tree.index("Koele stad") < tree.index('<ul class="branches">', 5) < tree.index("Schaduw in elke straat")
    assert "Opdrachtgever Wethouder wonen Geleid door Teamleider, Team Groen vacant Doen mee Team Groen, Dienst" in (
        said(serve(FULL), "/proefdam/opgaven")
    )


def test_a_programme_within_another_leads_up_to_it(serve):
    assert "Opgaven Koele stad Schaduw in elke straat Project" in said(serve(FULL), "/proefdam/opgaven/schaduw")


def test_decisions_tell_by_whom_what_they_adopt_and_which_changes_rest_on_them_the_last_first(serve):
    page = said(serve(FULL), "/proefdam/besluiten")
    assert page.index("Eén team voor buiten") < page.index("Het oude besluit Jaar 2019")
    assert "Dag 12 mei 2026 Genomen door College Soort Organisatiebesluit Stelt vast Team Buiten Hierop rusten" in page


def test_a_decision_leads_to_what_it_adopted_also_when_that_is_gone_and_to_the_changes(serve):
    client = serve(FULL)
    page = main(client, "/proefdam/besluiten/besluit-buiten")
    assert 'href="/proefdam/onderdelen/team-buiten?op=2026-08-31"' in page
    number = next(one.number for one in client.registers["proefdam"].ledger.changes if one.decision)
    assert f'href="/proefdam/wijzigingen/{number}"' in page


def test_a_decision_on_which_only_something_internal_rests_tells_of_no_change(serve):
    client = serve(FULL)
    client.record(fact("team-groen", Unit.remark, "iets anders", LATER), decision="besluit-oud")
    assert "Op dit besluit rust geen wijziging" in said(client, "/proefdam/besluiten/besluit-oud")


def test_a_unit_tells_what_is_going_to_change_for_it_and_for_no_other(serve):
    client = serve(FULL)
    client.record(fact("team-groen", Unit.name, "Team Groen en Water", LATER))
    told = "Wat er gaat veranderen 1 maart 2027 Team Groen heet voortaan Team Groen en Water."
    assert told in said(client, "/proefdam/onderdelen/team-groen")
    assert "Wat er gaat veranderen" not in said(client, "/proefdam/onderdelen/organisatie")
    assert "Wat er gaat veranderen" not in said(client, "/proefdam/onderdelen/team-groen?op=2027-03-01")


GONE = ("/proefdam/onderdelen/team-bomen", "/proefdam/onderdelen/team-straks")


@pytest.mark.parametrize("address", [*PAGES, *GONE, "/proefdam/functies/burgemeester", "/proefdam/wijzigingen.atom"])
def test_a_name_with_markup_is_shown_as_text_on_every_page(serve, address):
    town = re.sub(r"(naam|titel|gebied|doelgroep): ([^,}<\n]+)(?=[,}\n])", r'\1: "<em>\2</em>"', FULL)
    page = serve(town).get(address).content.decode()
    assert "<em" not in page
    assert "&lt;em&gt;" in page
