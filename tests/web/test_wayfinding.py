"""Asking who answers, in everyday words."""

import re

import pytest
from tests.web.full_town import FULL
from tests.web.reading import main, said, words
from tests.web.walking import text

from raadhuis.core.entities import Unit
from raadhuis.core.facts.change import Fact

DAY = "op=2026-11-22"


def ask(client, question: str, register: str = "voorbeeldstad", **more: str):
    return client.get(f"/{register}/wie", {"vraag": question, **more})


def told(response) -> str:
    """What the content of an answer says."""
    page = text(response)
    return words(page[page.index("<main") : page.index("</main>")])


def test_an_everyday_question_finds_who_answers_why_and_how_to_reach_them(client):
    page = told(ask(client, "mijn kliko is niet geleegd"))
    assert page.index("Team Afval en Reiniging") < page.index("Of anders")
    assert "Waarom ‘kliko’ en ‘geleegd’ horen bij afvalcontainer." in page
    assert page.index("afval@example.nl") < page.index("Waarom")  # a telephone shows it without scrolling


def test_who_has_no_contact_is_reached_through_who_stands_above(serve):
    town = FULL.replace("            contact: [Bel 0800-GROEN]\n", "")
    page = told(ask(serve(town), "bomen", "proefdam"))
    assert "Team Groen" in page
    assert "Eigen contact is hier niet vastgelegd. Dit is dat van Gemeente Proefdam:" in page
    assert "gemeente@example.nl" in page


def test_of_a_post_that_answers_it_is_told_who_holds_it(client):
    page = told(ask(client, "wie gaat er over de wethouder financien"))
    assert "Wie dit is:" in page
    assert "Leiding: wethouder" not in page


def test_in_an_emergency_there_is_a_number_to_press_and_all_else_waits(client):
    page = text(ask(client, "er is brand"))
    before, _, after = page[page.index("<main") :].partition("Is er geen spoed?")
    assert '<a href="tel:112">112</a>' in before
    assert "Team Openbare Orde en Crisis" not in before
    assert "Team Openbare Orde en Crisis" in after


def test_an_everyday_word_in_a_question_is_not_the_begin_of_a_name_and_alone_it_may_be(client):
    assert "Sietske Brandsma" not in text(ask(client, "er is brand"))
    assert "Sietske Brandsma" in text(ask(client, "brand"))


def test_of_one_person_who_is_found_by_name_the_post_is_told_and_how_to_reach_it(client):
    page = told(ask(client, "winston leeflang"))
    assert "persoon: domeinmanager, Domein Samenleving" in page
    assert page.index("Dit is dat van College van burgemeester en wethouders:") < page.index("bestuur@example.nl")


def test_what_is_not_the_municipalitys_is_told_first_and_anything_else_is_a_guess(client):
    page = told(ask(client, "ik wil huurtoeslag"))
    assert page.index("Dienst Toeslagen") < page.index("Dit doet de gemeente niet zelf.")
    assert "Of anders" not in page
    assert 'class="card card-long"' not in text(ask(client, "ik wil huurtoeslag"))


def test_a_guess_is_called_one(client):
    page = told(ask(client, "ik wil dood"))
    assert page.index("113") < page.index("Dit is een gok; zeker is het niet.") < page.index("Team Burgerzaken")


def test_what_is_nowhere_found_is_said_plainly_with_the_contact_of_the_municipality(serve):
    page = told(ask(serve(FULL), "asdf qwer", "proefdam"))
    assert "Wie hierover gaat, is op 22 november 2026 niet te vinden." in page
    assert "De gemeente zelf Mail naar gemeente@example.nl" in page


def test_where_the_municipality_has_told_no_contact_that_is_said(client):
    assert "Hoe u de gemeente bereikt, is hier niet vastgelegd." in told(ask(client, "asdf qwer", "heemskerk"))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("team jeugd", "/voorbeeldstad/onderdelen/team-jeugd"),
        ("winston leeflang", "/voorbeeldstad/personen/"),
        ("wie is de burgemeester", "/voorbeeldstad/functies/burgemeester"),
        ("vestigingen", "/voorbeeldstad/vestigingen"),
        ("organogram", "/voorbeeldstad/organogram"),
    ],
)
def test_units_posts_people_and_pages_are_found_by_name_in_the_same_box(client, typed, found):
    assert f'href="{found}' in main(client, f"/voorbeeldstad/wie?vraag={typed}")


def test_nothing_internal_is_shown_or_can_be_found(serve):
    client = serve(FULL)
    for question in ("bomen", "team groen", "boomverzorger", "teamleider", "jan", "ans", "zorg thuis"):
        response = ask(client, question, "proefdam")
        assert response.status_code == 200
        assert "geheimwoord" not in text(response).lower(), question
    assert "is op 22 november 2026 niet te vinden" in told(ask(client, "geheimwoord", "proefdam"))


@pytest.mark.parametrize("address", ["/heerlen/wie", "/heerlen/wie?vraag=", "/heerlen/wie?vraag=%20%20"])
def test_without_a_question_the_page_tells_what_can_be_asked(client, address):
    assert "Schrijf in gewone woorden waar het om gaat." in said(client, address)


@pytest.mark.parametrize("question", ["🎉🎉", "垃圾桶没有清空", "?!", "\x00"])
def test_a_question_without_a_word_that_can_be_read_is_answered_with_a_plain_sentence(client, question):
    response = ask(client, question)
    assert response.status_code == 200
    assert "Hier staat geen woord in dat wij kunnen lezen." in told(response)
    assert "De gemeente zelf Bel 0800-VOORBEELD" in told(response)


@pytest.mark.parametrize("long", ["x" * 10_000, "kliko " * 2_000, " ".join(f"zq{n:x}w" for n in range(2_000))])
def test_of_ten_thousand_characters_the_first_thousand_are_read_and_the_page_says_so(client, long):
    response = ask(client, long)
    assert response.status_code == 200
    assert "Alleen de eerste 1.000 tekens zijn gelezen." in told(response)
    assert len(text(response)) < 60_000


@pytest.mark.parametrize(
    ("markup", "written"),
    [
        ('"><script>alert(1)</script>', "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("<b>kliko</b>", "&lt;b&gt;kliko&lt;/b&gt;"),
        ("'; DROP TABLE kliko; --", "&#x27;; DROP TABLE kliko; --"),
        ("{{ kliko }}{% now %}", "{{ kliko }}{% now %}"),
    ],
)
def test_markup_in_a_question_is_only_text(client, markup, written):
    page = text(ask(client, markup))
    assert f'value="{written}" autocomplete' in page
    assert markup == written or markup not in page


def test_a_day_that_is_none_is_refused_with_what_to_do(client):
    assert ask(client, "kliko", op="morgen").status_code == 400


def test_no_answer_is_kept_anywhere_or_found_by_a_search_engine(client):
    for register in ("voorbeeldstad", "heerlen"):
        answer = ask(client, "kliko", register)
        assert answer["X-Robots-Tag"] == "noindex"
        assert answer["Cache-Control"] == "no-store"
        assert "ETag" not in answer
        assert not answer.cookies


def test_an_answer_holds_for_the_day_that_was_picked_and_so_do_its_links(serve):
    page = text(ask(serve(FULL), "bomen", "proefdam", op="2026-04-01"))
    content = page[page.index("<main") : page.index("</main>")]
    assert "Team Bomen" in content
    assert all(DAY.replace("11-22", "04-01") in link for link in re.findall(r'href="(/proefdam/[^"]*)"', content))


def test_another_day_is_asked_the_same_question(client):
    assert '<input type="hidden" name="vraag" value="kliko">' in text(ask(client, "kliko"))


def test_an_answer_tells_what_was_recorded_meanwhile(serve):
    client = serve(FULL)
    assert "Team Groen" in told(ask(client, "bomen", "proefdam"))
    day = client.registers["proefdam"].public_days[-3]
    client.record(Fact("team-groen", Unit.name.key, "Team Groen en Bomen", day))
    assert "Team Groen en Bomen" in told(ask(client, "bomen", "proefdam", op="2026-11-22"))


@pytest.mark.parametrize("path", ["", "organogram", "onderdelen", "taken", "wijzigingen", "over", "visie"])
def test_every_page_of_a_municipality_has_one_box_to_ask_in(client, path):
    page = text(client.get(f"/voorbeeldstad/{path}?op=2027-01-01"))
    boxes = re.findall(r'<form class="ask.*?</form>', page, re.DOTALL)
    assert len(boxes) == 1
    assert 'name="vraag"' in boxes[0]
    assert 'name="op" value="2027-01-01"' in boxes[0]


def test_the_page_with_an_answer_has_the_box_once_and_keeps_the_question_in_it(client):
    page = text(ask(client, "kliko"))
    assert page.count('id="vraag"') == 1
    assert 'id="vraag" name="vraag" value="kliko"' in page


def test_on_an_english_page_the_reasons_are_english_around_the_words_of_the_register(client):
    page = text(client.get("/en/voorbeeldstad/wie?vraag=kliko"))
    assert "‘kliko’ belongs to " in page
    assert "hoort bij" not in page
