import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.wayfinding.small import PLAIN, SMALL, task, town, unit

from raadhuis.core.entities import Audience, Body, BodyKind, Nature, Office, Post, UnitKind
from raadhuis.core.wayfinding import Catalogue, Entry, Finder, Kind


def ask(question, *subjects):
    return Finder(town(*subjects), SMALL).ask(question)


def ids(question, *subjects):
    return [answer.holder.id for answer in ask(question, *subjects).answers]


AFVAL = unit("afval", name="Team Afval")
STAD = unit("stad", name="Team Stadsbeheer")
RUIMTE = unit("ruimte", name="Domein Ruimte")


def test_the_civil_organisation_answers_for_a_task_of_its_own():
    whole = unit("organisatie", name="Ambtelijke organisatie", kind=UnitKind.CIVIL_ORGANISATION)
    assert ids("kliko", whole, *task("legen", ("organisatie", "uitvoering"), uri="http://afval")) == ["organisatie"]


def test_everyday_words_find_the_unit_that_has_to_do_with_what_they_mean():
    assert ids("Mijn kliko is niet geleegd", AFVAL, STAD)[0] == "afval"


def test_where_no_unit_does_the_thing_itself_who_does_what_it_belongs_to_answers():
    assert ids("Mijn kliko is niet geleegd", STAD, RUIMTE) == ["stad", "ruimte"]


def test_an_answer_tells_why_from_the_words_to_the_unit_and_where_it_stands():
    answer = ask("Mijn kliko", STAD).answers[0]
    assert answer.because == (
        "‘kliko’ hoort bij afvalcontainer.",
        "Afvalcontainer hoort bij Afval (taakveld 7.3).",
        "Afval (taakveld 7.3) hoort bij Beheer buiten.",
        "Team Stadsbeheer past daarbij: ‘Team Stadsbeheer’.",
    )
    assert [str(step) for step in answer.path] == ["College", "Team Stadsbeheer"]


def test_a_subject_leads_to_a_unit_as_a_name_does():
    assert ids("vuilnis", unit("x", subjects=("groen", "afval")), STAD)[0] == "x"


def test_a_unit_is_found_by_its_own_words_where_the_catalogue_has_none():
    found = ask("Wie gaat over de papegaai?", unit("x", subjects=("papegaaien",)), STAD)
    assert found.answers[0].holder.id == "x"
    assert "‘papegaai’ past bij ‘papegaaien’ van x." in found.answers[0].because


def test_a_compound_in_the_name_of_a_unit_is_heard_as_what_it_is_made_of():
    assert ids("kliko", unit("x", name="Vuilnisbedrijf"), RUIMTE) == ["x", "ruimte"]


def test_the_name_of_a_unit_with_the_word_for_what_it_is_before_it_means_the_same_as_after_it():
    catalogue = Catalogue((Entry("wmo", Kind.THEME, "Wmo", (), ("wmo-team",), ("scootmobiel",)),), PLAIN)
    assert Finder(town(unit("x", name="Team Wmo")), catalogue).ask("scootmobiel").answers


def test_who_has_things_that_belong_to_the_same_is_asked_where_nobody_has_that():
    entries = (
        Entry("top", Kind.THEME, "Top"),
        Entry("balie", Kind.THEME, "Balie", ("top",)),
        *(Entry(id_, Kind.PRODUCT, id_, ("balie",)) for id_ in ("paspoort", "rijbewijs", "verhuizing")),
    )
    having = unit("a", subjects=("paspoort", "verhuizing"))

    def found(*units):
        answers = Finder(town(*units), Catalogue(entries, PLAIN)).ask("rijbewijs").answers
        return [(answer.holder.id, answer.because[-1]) for answer in answers]

    assert found(having) == [("a", "A past daarbij: ‘verhuizing’.")]
    assert [id_ for id_, _ in found(having, unit("b", name="Balie"))] == ["b", "a"]


def test_who_has_the_task_by_its_address_goes_before_who_only_seems_to():
    holder = unit("x")
    has = task("legen", ("x", "uitvoering"), uri="http://afval")
    assert ids("kliko", holder, STAD, *has)[0] == "x"


def test_a_counter_goes_before_who_carries_out_and_that_before_who_makes_policy():
    units = [unit(id_) for id_ in ("a", "b", "c")]
    has = task("afval", ("a", "beleid"), ("b", "uitvoering"), ("c", "loket"))
    assert ids("vuilnis", *units, *has) == ["c", "b", "a"]


def test_a_unit_that_makes_plans_comes_after_who_does_the_work_unless_plans_are_asked_for():
    policy = unit("plan", name="Team beleid afval")
    assert ids("vuilnis", policy, AFVAL) == ["afval", "plan"]
    assert ids("plannen vuilnis", policy, AFVAL) == ["plan", "afval"]


def test_the_part_of_the_town_that_is_asked_about_counts():
    teams = unit("a-zuid", name="Team toegang zuid"), unit("noord", name="Team toegang noord")
    assert ids("scootmobiel", *teams) == ["a-zuid", "noord"]
    assert ids("in het noorden een scootmobiel", *teams) == ["noord", "a-zuid"]


def test_the_area_of_a_task_counts_as_that_of_a_name():
    has = task("wmo", ("a", "loket", "zuid"), ("b", "loket", "noord"))
    assert ids("scootmobiel in noord", unit("a"), unit("b"), *has) == ["b", "a"]


def test_who_works_inward_stands_below_who_works_for_residents():
    inward = unit("a", name="Afval", audience=Audience.INWARD)
    assert ids("vuilnis", inward, AFVAL) == ["afval", "a"]


def test_where_a_unit_does_not_tell_for_whom_it_works_what_it_stands_under_does():
    above = unit("boven", audience=Audience.INWARD)
    below = unit("a", subjects=("papegaaien",), parent="boven")
    assert ids("papegaai", above, below, unit("b", subjects=("papegaaien",))) == ["b", "a"]


def test_a_product_for_residents_of_a_unit_that_works_inward_is_its_own():
    assert ask("Waar kan ik solliciteren", unit("hr", name="Team Personeel")).sure


def test_a_grouping_stands_below_a_unit_and_a_unit_below_one_that_it_holds():
    grouping = unit("a", name="Afval", nature=Nature.THEMATIC)
    above, below = unit("b", name="Afval"), unit("c", name="Afval", parent="b")
    assert ids("vuilnis", grouping, above, below) == ["c", "b", "a"]


def test_a_unit_that_bears_the_name_of_a_grouping_beside_it_does_its_subjects():
    grouping = unit("g", name="Stad", nature=Nature.THEMATIC, subjects=("afval",))
    answer = ask("vuilnis", grouping, unit("x", name="Team beleid stad")).answers[0]
    assert answer.holder.id == "x"
    assert answer.because[-1] == "Team beleid stad heet naar ‘Stad’, en dat gaat over ‘afval’."


def test_a_post_that_has_a_task_may_answer():
    has = task("afval", ("wethouder", "bestuurlijk"))
    assert ids("vuilnis", Post("wethouder", {"title": "wethouder", "where": "college"}), *has) == ["wethouder"]


def test_the_name_of_the_municipality_in_the_name_of_a_unit_tells_nothing():
    def score(name):
        return Finder(town(unit("x", name=name), name="Den Haag"), SMALL).ask("vuilnis").answers[0].score

    assert score("Haagse afval Den Haag") == score("afval")


def test_what_is_not_the_municipalitys_is_told_and_then_the_rest_is_a_guess():
    found = ask("brand en vuilnis", AFVAL)
    assert found.elsewhere.where == "Bel 112."
    assert found.answers[0].guess


def test_a_saying_of_words_that_say_nothing_by_themselves_is_heard_where_nothing_else_is():
    entries = (
        Entry("balie", Kind.THEME, "Balie", words=("waar kan ik te",)),
        Entry("afval", Kind.THEME, "Afval", words=("kliko",)),
    )
    finder = Finder(town(unit("b", name="Balie"), AFVAL), Catalogue(entries, PLAIN))
    assert [answer.holder.id for answer in finder.ask("Waar kan ik te").answers] == ["b"]
    assert finder.ask("Waar kan ik te met een kliko").answers[0].holder.id == "afval"
    assert not finder.ask("Waar ik").answers


@pytest.mark.parametrize(
    "question", ["", "   ", "de het een", "🙂", "你好", "xyzzy", "'; DROP TABLE unit; --", "<script>"]
)
def test_what_means_nothing_finds_nothing(question):
    found = ask(question, AFVAL, STAD)
    assert (found.answers, found.elsewhere, found.sure) == ((), None, False)


@given(st.text(max_size=200))
def test_any_question_gets_at_most_five_answers_in_order_each_with_a_reason(question):
    answers = ask(question + " kliko", AFVAL, STAD, RUIMTE, *(unit(f"a{n}", name="Afval") for n in range(4))).answers
    assert 0 < len(answers) <= 5
    scores = [answer.score for answer in answers]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < answer.score < 1 and answer.because for answer in answers)


def test_the_links_to_the_catalogue_are_suggested_with_the_words_that_led_there():
    finder = Finder(town(unit("x", subjects=("afval",))), SMALL)
    assert [(link.entry, link.text, link.confirmed) for link in finder.suggestions("x")] == [("7.3", "afval", False)]


def test_what_is_not_the_municipalitys_is_no_suggestion_for_a_unit():
    assert Finder(town(unit("x", subjects=("brand",))), SMALL).suggestions("x") == ()


def test_a_municipality_without_units_answers_nothing():
    assert ask("kliko").answers == ()


def test_the_same_question_has_the_same_answer_in_every_process():
    code = (
        "from tests.core.wayfinding.test_finder import *\n"
        "print(ask('kliko vuilnis afval', AFVAL, STAD, RUIMTE, *(unit(f'a{n}', name='Afval') for n in range(9))))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code], env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(told) == 1


def test_a_name_with_a_word_that_frames_it_is_only_found_in_its_order():
    catalogue = Catalogue(
        (Entry("wijk", Kind.THEME, "Wijkteam", names=("sociaal team",), words=("keukentafel",)),), PLAIN
    )

    def found(name):
        return Finder(town(unit("x", name=name)), catalogue).ask("keukentafel").answers

    assert found("Sociaal team")
    assert not found("Team sociale veiligheid")


def test_a_longer_name_is_not_taken_for_the_shorter_one_in_it():
    entries = (
        Entry("balie", Kind.THEME, "Dienstverlening", words=("paspoort",)),
        Entry("zorg", Kind.THEME, "Sociale dienstverlening", words=("scootmobiel",)),
    )
    finder = Finder(town(unit("x", name="Sociale Dienstverlening")), Catalogue(entries, PLAIN))
    assert finder.ask("scootmobiel").answers
    assert not finder.ask("paspoort").answers


COUNCIL = Entry("raad", Kind.THEME, "Gemeenteraad", ("bestuur",), ("griffie", "raad", "griffier"), ("inspreken",))
ORGANS = Catalogue(
    (
        Entry("bestuur", Kind.THEME, "Bestuur", (), ("bestuursdienst",)),
        COUNCIL,
        Entry("wethouder", Kind.THEME, "Wethouder", ("bestuur",), (), ("portefeuille",)),
        Entry("geld", Kind.THEME, "Financiën", (), (), ("begroting",)),
        Entry("sport", Kind.THEME, "Sport", (), (), ("zwembad",)),
    ),
    PLAIN,
)


def holders(question, *subjects):
    return [answer.holder.id for answer in Finder(town(*subjects), ORGANS).ask(question).answers]


def official(id_, title, office):
    return Post(id_, {"title": title, "where": "college", "offices": (office,)})


def test_an_organ_and_who_has_an_office_answer_for_what_is_plainly_theirs_after_a_unit_that_works_for_them():
    raad = Body("raad", {"name": "De volksvertegenwoordiging", "kind": BodyKind.COUNCIL})
    griffier = official("g", "griffier", Office.REGISTRAR)
    service = unit("dienst", name="Bestuursdienst")
    assert holders("Ik wil inspreken", raad, griffier, service) == ["g", "raad", "dienst"]
    assert holders("Ik wil inspreken", raad, unit("griffie", name="Griffie")) == ["griffie", "raad"]


def test_a_body_that_is_no_organ_of_the_municipality_does_not_answer_by_its_name():
    assert holders("zwembad", Body("mt", {"name": "MT Sport", "kind": BodyKind.DOMAIN_BOARD})) == []


ALDERMEN = (
    official("w-sport", "wethouder sport en zorg", Office.ALDERMAN),
    official("w-geld", "wethouder financiën en wonen", Office.ALDERMAN),
)


def test_where_an_office_is_asked_for_the_rest_of_the_question_tells_who_of_those_that_have_it():
    money, sport = unit("geld", name="Team Financiën"), unit("sport", name="Team Sport")
    assert holders("Wie is wethouder financiën", money, sport, *ALDERMEN)[:2] == ["w-geld", "w-sport"]
    assert holders("Wie is wethouder sport", money, sport, *ALDERMEN)[:2] == ["w-sport", "w-geld"]
    answers = Finder(town(money, *ALDERMEN), ORGANS).ask("Wie is wethouder financiën").answers
    assert [(one.holder.id, one.guess) for one in answers] == [("w-geld", False), ("w-sport", False), ("geld", True)]


def test_a_task_of_which_somebody_is_the_alderman_tells_which_is_meant_too():
    two = official("a", "wethouder", Office.ALDERMAN), official("b", "wethouder", Office.ALDERMAN)
    assert holders("wethouder sport", *two, *task("sport", ("b", "bestuurlijk")))[0] == "b"


def test_an_alderman_is_not_asked_about_the_subject_alone():
    assert holders("zwembad en sport", unit("sport", name="Team Sport"), *ALDERMEN) == ["sport"]


def test_the_counter_of_all_that_something_belongs_to_does_not_go_before_who_does_just_that():
    has = task("ruimte", ("balie", "loket"))
    assert ids("kliko", unit("balie"), unit("x", name="Team Afval"), *has) == ["x", "balie"]
