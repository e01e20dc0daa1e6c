"""The changes in words: all that they say, or what anyone may read of them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from hypothesis import given
from tests.strategies import ledgers

from raadhuis.core.compare.log import Log, PublicLog
from raadhuis.core.compare.words import say_said
from raadhuis.core.entities import VOCABULARY, Appointment, Person, Post, Unit
from raadhuis.core.facts.change import Change, ChangeKind, Fact, fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.organisation import Organisation

ONE, TWO, THREE = date(2026, 1, 1), date(2027, 1, 1), date(2028, 1, 1)


def unit(id_: str, name: str) -> tuple[Fact, ...]:
    return fact(id_, Unit.life, True, ONE), fact(id_, Unit.name, name, ONE)


def person(id_: str, name: str, shown: bool | None, until: date | None = None) -> tuple[Fact, ...]:  # noqa: FBT001
    said = () if shown is None else (fact(id_, Person.shown, shown, ONE, until),)
    return (fact(id_, Person.life, True, ONE), fact(id_, Person.name, name, ONE), *said)


POST = (
    fact("chef", Post.life, True, ONE),
    fact("chef", Post.title, "chef", ONE),
    fact("chef", Post.where, "groen", ONE),
)


def placed(id_: str, who: str) -> tuple[Fact, ...]:
    return (
        fact(id_, Appointment.life, True, ONE),
        fact(id_, Appointment.person, who, ONE),
        fact(id_, Appointment.post, "chef", ONE),
    )


def told(*changes: tuple[Fact, ...] | Change, kind: ChangeKind = ChangeKind.DECISION) -> Ledger:
    """A ledger of these changes; facts alone are a decision."""
    ledger = Ledger(VOCABULARY)
    for number, said in enumerate(changes, 1):
        change = said if isinstance(said, Change) else Change(number, "a", MOMENT, kind, said, (), "Besluit")
        after = ledger.record(change)
        assert isinstance(after, Ledger), after
        ledger = after
    return ledger


MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


def withdrawal(number: int, *withdrawn: int) -> Change:
    return Change(number, "a", MOMENT, ChangeKind.CORRECTION, (), withdrawn, "Vergissing")


def last(ledger: Ledger, log: type[Log] = Log) -> tuple[str, ...]:
    return log(ledger).summary(ledger.changes[-1])


def test_what_comes_is_named_by_a_decision_and_only_told_for_the_first_time_by_an_observation():
    facts = (*unit("groen", "Groen"), *unit("water", "Water"))
    assert last(told(facts)) == ("Nieuw: Groen, Water.",)
    assert last(told(facts, kind=ChangeKind.OBSERVATION)) == ("Voor het eerst vastgelegd: Groen, Water.",)


def test_what_goes_is_named():
    assert last(told(unit("groen", "Groen"), (fact("groen", Unit.life, False, TWO),))) == ("Vervalt: Groen.",)


def test_of_more_than_three_it_is_said_how_many_there_are():
    facts = [said for number in range(4) for said in unit(f"team-{number}", f"Team {number}")]
    assert last(told((*facts, *POST[:2]))) == ("Nieuw: 4 onderdelen en 1 functie.",)


def test_another_value_is_told_with_the_name_from_before():
    ledger = told(unit("groen", "Groen"), (fact("groen", Unit.name, "Groen en Water", TWO),))
    assert last(ledger) == ("Groen: ‘naam’ wordt ‘Groen en Water’.",)


def test_none_and_no_longer_known_are_told_apart():
    before = (*unit("groen", "Groen"), fact("groen", Unit.contact, ("x",), ONE), fact("groen", Unit.does, ("y",), ONE))
    ledger = told(before, (fact("groen", Unit.contact, None, TWO), fact("groen", Unit.does, UNKNOWN, TWO)))
    assert last(ledger) == ("Groen: ‘contact’ wordt geen; ‘wat het doet’ is niet meer bekend.",)


def test_of_a_long_value_it_is_only_said_that_it_is_there():
    ledger = told(unit("groen", "Groen"), (fact("groen", Unit.about, ("lang " * 50 + "woord",), TWO),))
    assert last(ledger) == ("Groen: ‘toelichting’ is gewijzigd.",)


def test_a_relationship_is_called_by_its_ends():
    ledger = told((*unit("groen", "Groen"), *POST), (*person("jan", "Jan", True), *placed("p", "jan")))
    assert last(ledger) == ("Nieuw: Jan.", "Plaatsing, nieuw: chef bij Groen – Jan.")


def test_it_is_said_from_which_days_it_holds():
    ledger = told(
        unit("groen", "Groen"),
        (fact("groen", Unit.name, "Bos", TWO, THREE),),
        (fact("groen", Unit.name, "Park", TWO, THREE), fact("groen", Unit.about, ("x",), THREE)),
    )
    assert [Log(ledger).when(change) for change in ledger.changes] == [
        "vanaf 1 januari 2026",
        "van 1 januari 2027 t/m 31 december 2027",
        "vanaf 1 januari 2027 en 1 januari 2028",
    ]


def test_of_an_observation_it_is_said_since_when_it_is_known_and_not_that_it_began_then():
    known = (*unit("groen", "Groen"), fact("groen", Unit.about, ("x",), TWO, THREE))
    ledger = told(known, kind=ChangeKind.OBSERVATION)
    (seen,) = ledger.changes
    assert Log(ledger).when(seen) == "sinds 1 januari 2026 en 1 januari 2027"
    assert [say_said(said.period, seen.kind) for said in seen.facts[-2:]] == [
        "bekend sinds 1 januari 2026",
        "bekend sinds 1 januari 2027, t/m 31 december 2027",
    ]


def test_a_subject_that_only_a_withdrawn_change_knew_is_called_as_it_was_there():
    ledger = told(unit("groen", "Groen"), withdrawal(2, 1))
    assert Log(ledger).summary(ledger.changes[0]) == ("Nieuw: Groen.",)
    assert Log(ledger).withdrawn_by == {1: 2}


def test_a_withdrawal_that_was_withdrawn_itself_withdraws_nothing():
    ledger = told(unit("groen", "Groen"), withdrawal(2, 1), withdrawal(3, 2))
    assert Log(ledger).withdrawn_by == {2: 3}


def test_who_may_be_shown_on_all_days_is_told_of_and_nobody_else():
    ledger = told(
        (*unit("groen", "Groen"), *POST),
        (*person("jan", "Jan", True), *placed("p", "jan")),
        (*person("els", "Els", None), *placed("q", "els")),
        (*person("kim", "Kim", True, TWO), *placed("r", "kim")),
        (fact("kim", Person.shown, False, TWO),),
    )
    log = PublicLog(ledger)
    assert [log.summary(change) for change in ledger.changes[1:]] == [
        ("Nieuw: Jan.", "Plaatsing, nieuw: chef bij Groen – Jan."),
        ("Plaatsing, nieuw: chef bij Groen.",),
        ("Plaatsing, nieuw: chef bij Groen.",),
        (),
    ]


def test_a_name_that_was_withdrawn_or_corrected_away_is_told_no_more():
    ledger = told(person("jan", "Jan", True), (fact("jan", Person.name, "Jansje", ONE),), person("els", "Els", True))
    ledger = ledger.lay(withdrawal(4, 3))
    log = PublicLog(ledger)
    assert "Jan" not in [said.value for change in ledger.changes for said in log.facts(change)]
    assert [log.summary(change) for change in ledger.changes] == [
        ("Nieuw: Jansje.",),
        ("Jansje: ‘naam’ wordt ‘Jansje’.",),
        (),
        (),
    ]
    assert [log.internal(change) for change in ledger.changes] == [False, False, True, True]


def test_the_ground_of_an_internal_change_and_one_that_names_a_hidden_person_are_not_told():
    ledger = told(
        unit("groen", "Groen"),
        person("jan", "Jan Bos", None),
        Change(3, "a", MOMENT, ChangeKind.DECISION, (fact("groen", Unit.name, "Bos", TWO),), (), "Verzoek van jan bos"),
        Change(4, "a", MOMENT, ChangeKind.DECISION, (fact("groen", Unit.about, ("x",), TWO),), (), "Het Jan Bosplan"),
    )
    log = PublicLog(ledger)
    assert [log.ground(change) for change in ledger.changes] == ["Besluit", None, None, "Het Jan Bosplan"]


@given(ledgers())
def test_whatever_was_said_the_public_log_tells_nothing_that_no_day_shows(ledger: Ledger):
    log = PublicLog(ledger)
    days = ledger.breakpoints()
    public = [Organisation.on(ledger, day).public() for day in days]
    hidden = {
        id_
        for day, shown in zip(days, public, strict=True)
        for id_, subject in Organisation.on(ledger, day).subjects.items()
        if isinstance(subject, Person) and id_ not in shown.subjects
    }
    for said in (said for change in ledger.changes for said in log.facts(change)):
        attribute = VOCABULARY.keys[said.key]
        assert attribute.public
        assert said.subject not in hidden
        if attribute.type.targets and said.value:
            assert hidden.isdisjoint(said.value if isinstance(said.value, tuple) else (said.value,))
        if attribute.erasable and said.value not in (None, UNKNOWN):
            assert any(
                person.id == said.subject and person[attribute.word] == said.value
                for shown in public
                for person in shown.all(Person)
            )


@given(ledgers())
def test_whatever_was_said_what_holds_and_is_always_public_is_in_the_public_log(ledger: Ledger):
    log = PublicLog(ledger)
    for id_, lines in ledger.timelines.items():
        for key, timeline in lines.items():
            attribute, kind = VOCABULARY.keys[key], VOCABULARY.kind_of_key[key]
            if not attribute.public or attribute.type.targets or kind.shown_if:
                continue
            for span in timeline:
                facts = log.facts(ledger.changes[span.number - 1])
                assert any((said.subject, said.key, said.value) == (id_, key, span.value) for said in facts)


@given(ledgers())
def test_every_change_has_a_summary_without_a_word_of_the_program(ledger: Ledger):
    for log in (Log(ledger), PublicLog(ledger)):
        for change in ledger.changes:
            for line in (*log.summary(change), log.when(change)):
                assert not re.search(r"UNKNOWN|Unknown\.|Kind\.|<class|datetime", line), line
