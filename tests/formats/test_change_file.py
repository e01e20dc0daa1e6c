"""The small file of one change: what it says, and everything that is wrong with it, each with its line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhuis.core.entities import VOCABULARY, Post, Unit
from raadhuis.core.facts.change import ChangeKind, Fact
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.formats.change_file import read
from raadhuis.formats.file import FileRejected

HEAD = """\
raadhuis: 1
gemeente: proefdam
soort: besluit
grond: De reorganisatie
van: 2027-01-01
"""

KNOWN = {"team-a": Unit, "team-b": Unit, "baas": Post}


def told(text, known=KNOWN):
    registers = {"proefdam": known.get}
    return read(text.encode(), "w.yaml", VOCABULARY, registers.get)


def wrong(text):
    with pytest.raises(FileRejected) as rejected:
        told(text)
    return [str(error) for error in rejected.value.errors]


def test_a_change_has_a_kind_a_ground_a_decision_and_numbers_to_withdraw():
    change = told(
        "raadhuis: 1\ngemeente: proefdam\nsoort: correctie\ngrond: Vergissing\nbesluit: b-1\ntrekt-in: [3, 12]\n"
    )
    assert (change.municipality, change.kind, change.ground, change.decision) == (
        "proefdam",
        ChangeKind.CORRECTION,
        "Vergissing",
        "b-1",
    )
    assert (change.withdraws, change.facts) == ((3, 12), ())
    assert told(HEAD + "trekt-in: 3\n").withdraws == (3,)


def test_a_value_holds_from_the_day_of_the_file_of_the_subject_or_of_its_own():
    change = told(
        HEAD
        + """\
feiten:
  team-a:
    naam: Team Alfa
    voor: {waarde: inwoners, van: 2028-01-01, tot: 2029-01-01}
  team-b:
    van: 2026-06-01
    naam: Team Bèta
    aard: [{waarde: lijn, van: 2026-07-01}, {waarde: thematisch, van: 2027-07-01}]
"""
    )
    held = [(said.subject, said.key, said.since, said.until) for said in change.facts]
    assert held == [
        ("team-a", "onderdeel.naam", date(2027, 1, 1), None),
        ("team-a", "onderdeel.voor", date(2028, 1, 1), date(2029, 1, 1)),
        ("team-b", "onderdeel.naam", date(2026, 6, 1), None),
        ("team-b", "onderdeel.aard", date(2026, 7, 1), None),
        ("team-b", "onderdeel.aard", date(2027, 7, 1), None),
    ]


def test_what_is_new_says_what_it_is_and_exists_from_its_day():
    change = told(HEAD + "feiten:\n  team-c: {nieuw: onderdeel, naam: Team C, van: 2027-03-01}\n")
    assert change.facts == (
        Fact("team-c", "onderdeel.bestaat", True, date(2027, 3, 1)),
        Fact("team-c", "onderdeel.naam", "Team C", date(2027, 3, 1)),
    )


def test_what_ends_no_longer_exists_from_the_day_and_none_and_unknown_are_told_apart():
    change = told(HEAD + "feiten:\n  team-a: {bestaat: nee}\n  team-b: {leiding: geen, voor: onbekend}\n")
    assert [(said.key, said.value) for said in change.facts] == [
        ("onderdeel.bestaat", False),
        ("onderdeel.leiding", None),
        ("onderdeel.voor", UNKNOWN),
    ]


def test_an_id_that_follows_from_what_something_is_has_to_be_that_one():
    line = "{nieuw: plaatsing, functie: baas, persoon: p-1}\n"
    assert told(f"{HEAD}feiten:\n  plaatsing-baas-p-1: {line}").facts[0].subject == "plaatsing-baas-p-1"
    assert told(f"{HEAD}feiten:\n  plaatsing-baas-p-1-2: {line}").facts[0].subject == "plaatsing-baas-p-1-2"
    (error,) = wrong(f"{HEAD}feiten:\n  plaatsing-x: {line}")
    assert "schrijf ‘plaatsing-baas-p-1’" in error


MISTAKES = {
    "raadhuis: 2\n": ["w.yaml, regel 1, raadhuis: dit bestand lezen we alleen met ‘raadhuis: 1’ bovenaan"],
    "[]\n": ["w.yaml, regel 1: dit bestand lezen we alleen met ‘raadhuis: 1’ bovenaan"],
    "": ["w.yaml: dit bestand is leeg"],
    "raadhuis: 1\ngrond: x\ngemeente: elders\nsoort: besluit\nfeiten: {}\n": [
        "regel 3, gemeente: ‘elders’ is nog niet"
    ],
    "raadhuis: 1\n": [
        "regel 1, gemeente: ontbreekt",
        "regel 1, soort: ontbreekt",
        "regel 1, grond: ontbreekt",
        "regel 1, feiten: ontbreekt",
    ],
    HEAD.replace("besluit", "besluiten") + "trekt-in: 3\n": ["regel 3, soort: kies uit: besluit, waarneming"],
    HEAD.replace("2027-01-01", "nu") + "trekt-in: 3\n": ["regel 5, van: ‘nu’ is geen dag"],
    HEAD.replace("De reorganisatie", "''") + "trekt-in: 3\n": ["regel 4, grond: hier hoort in woorden waarom"],
    HEAD + "trekt-in: [drie]\n": ["regel 6, trekt-in: hier horen nummers"],
    HEAD + "trekt-in: [[3]]\n": ["regel 6, trekt-in: hier horen nummers"],
    HEAD + "trekt-in: []\n": ["regel 6, trekt-in: hier horen nummers"],
    HEAD + "feiten: team-a\n": ["regel 6, feiten: hier horen onderwerpen"],
    HEAD + "feiten: {}\n": ["regel 6, feiten: hier horen onderwerpen"],
    HEAD + "feit: {}\ntrekt-in: 3\n": ["regel 6, feit: deze sleutel kan hier niet; bedoelt u ‘feiten’?"],
    HEAD + "feiten:\n  team-a: Team A\n": ["regel 7, feiten › team-a: hier hoort wat verandert"],
    HEAD + "feiten:\n  team-a: {}\n": ["regel 7, feiten › team-a: hier staat niet wat er verandert"],
    HEAD + "feiten:\n  team-a:\n    naaam: x\n    soort: teem\n": [
        "regel 8, feiten › team-a › naaam: deze sleutel kan hier niet; bedoelt u ‘naam’?",
        "regel 9, feiten › team-a › soort: ‘teem’ kan hier niet; kies uit",
    ],
    HEAD + "feiten:\n  team-a: {naam: x}\n  team-a: {soort: team}\n": ["regel 8, feiten › team-a: deze sleutel staat"],
    HEAD + 'feiten:\n  team-a: {naam: "\\u200b"}\n': [
        "regel 7, feiten › team-a › naam: in deze tekst is niets te zien"
    ],
    HEAD + "feiten:\n  Team A: {naam: x}\n": ["regel 7, feiten › Team A: ‘Team A’ is geen id"],
    HEAD + "feiten:\n  team-x: {naam: x}\n": ["regel 7, feiten › team-x: dit is er nog niet; zet erbij wat het is"],
    HEAD + "feiten:\n  team-x: {nieuw: teem}\n": ["regel 7, feiten › team-x › nieuw: kies uit: gemeente, orgaan"],
    HEAD + "feiten:\n  team-a: {nieuw: functie}\n": ["regel 7, feiten › team-a › nieuw: ‘team-a’ is er al, als"],
    HEAD + "feiten:\n  team-a: {naam: {waarde: x, gezien: 2027-01-01}}\n": ["naam › gezien: deze sleutel kan"],
    HEAD + "feiten:\n  team-a: {naam: {waarde: x, tot: 2026-01-01}}\n": ["naam › tot: 2026-01-01 is niet na"],
    HEAD.replace("van: 2027-01-01\n", "") + "feiten:\n  team-a: {naam: x}\n": ["er staat niet bij vanaf wanneer"],
}


@pytest.mark.parametrize("text", MISTAKES)
def test_every_mistake_is_told_with_its_line_all_at_once(text):
    errors = wrong(text)
    assert len(errors) == len(MISTAKES[text]), errors
    for error, says in zip(errors, MISTAKES[text], strict=True):
        assert says in error


@given(st.text(max_size=60), st.integers(0, 400))
def test_whatever_is_written_into_a_file_is_read_or_refused(text, place):
    whole = HEAD + "feiten:\n  team-a:\n    naam: {waarde: x, van: 2027-02-01}\n  team-c: {nieuw: onderdeel, naam: C}\n"
    try:
        change = told(whole[:place] + text + whole[place:])
    except FileRejected:
        return
    assert (change.municipality, len(change.facts) > 0) == ("proefdam", True)
