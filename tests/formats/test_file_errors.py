"""What is wrong with a file is told all at once, each with its place and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.formats.files import HEAD, SEEN, document, refused

from raadhuis.core.entities import VOCABULARY
from raadhuis.formats.document import check_seen
from raadhuis.formats.file import FileRejected, load

COLLEGE = "organen:\n  college: {naam: College}\n"

WRONG = {
    "a name of which nothing is seen": (
        'onderdelen:\n  a: {naam: "\\u200b \\u0301"}\n  b: {naam: B, onderwerpen: [water, "\\u200b"]}\n',
        (
            "regel 7, onderdelen › a › naam: in deze tekst is niets te zien; schrijf haar opnieuw, of laat weg wat "
            "niet bekend is\nproef.yaml, regel 8, onderdelen › b › onderwerpen: in deze tekst is niets te zien; "
            "schrijf haar opnieuw, of laat weg wat niet bekend is"
        ),
    ),
    "less than nothing": (
        "functies:\n  f: {titel: F, fte: -1}\n",
        "regel 7, functies › f › fte: ‘-1’ is minder dan nul; schrijf hoeveel het is",
    ),
    "an unknown key that looks like one that may stand there": (
        "onderdelen:\n  a: {naam: A, onde: x}\n",
        "regel 7, onderdelen › a › onde: deze sleutel kan hier niet; bedoelt u ‘onder’?",
    ),
    "an unknown key that looks like nothing": (
        "personen:\n  a:\n    naam: A\n    qqq: x\n",
        (
            "regel 9, personen › a › qqq: deze sleutel kan hier niet; kies uit: van, gezien, tot, grond, besluit, "
            "bestaat, naam, openbaar, contact"
        ),
    ),
    "a kind inside another that it does not belong to": (
        "organen:\n  college:\n    naam: C\n    visies: {}\n",
        (
            "regel 9, organen › college › visies: deze sleutel kan hier niet; kies uit: van, gezien, tot, grond, "
            "besluit, bestaat, naam, soort, andere-namen, doet, toelichting, grondslag, hoort-bij, contact, "
            "onderdelen, functies, zetels"
        ),
    ),
    "a key twice": (
        "onderdelen:\n  a:\n    naam: A\n    naam: B\n",
        "regel 9, onderdelen › a › naam: deze sleutel staat hier al; houd er een van over",
    ),
    "an id twice": (
        "organen:\n  college: {naam: College}\nonderdelen:\n  college: {naam: A}\n",
        "regel 9, onderdelen › college: het id ‘college’ staat ook op regel 7; geef een van beide een ander id",
    ),
    "two subjects with one natural key": (
        (
            "organen:\n  c:\n    naam: C\n    functies: {f: {titel: F}}\n    zetels:\n      - functie: f\n      - "
            "functie: f\n"
        ),
        (
            "regel 12, organen › c › zetels › 2: het id ‘zetel-c-f’ staat ook op regel 11; geef een van beide een "
            "ander id"
        ),
    ),
    "a word that cannot be chosen": (
        "onderdelen:\n  a: {naam: A, aard: lijm}\n",
        "regel 7, onderdelen › a › aard: ‘lijm’ kan hier niet; kies uit: lijn, thematisch",
    ),
    "an id that is none": (
        "onderdelen:\n  Team A: {naam: A}\n",
        (
            "regel 7, onderdelen › Team A: ‘Team A’ is geen id; schrijf kleine letters, cijfers en streepjes, "
            "zoals team-wmo"
        ),
    ),
    "a number with a comma between braces": (
        "functies:\n  f: {titel: F, fte: 0,5}\n",
        (
            "regel 7, functies › f › 5: deze sleutel kan hier niet; tussen accolades begint na een komma iets nieuws; "
            "schrijf een getal met een punt, zoals 0.8"
        ),
    ),
    "a number that is none": (
        "functies:\n  f: {titel: F, fte: half}\n",
        "regel 7, functies › f › fte: ‘half’ is hier geen getal; schrijf bijvoorbeeld 36, of 0.8 met een punt",
    ),
    "a number that is too large": (
        f"besluiten:\n  b: {{naam: B, jaar: {'9' * 26}}}\n",
        f"regel 7, besluiten › b › jaar: ‘{'9' * 26}’ is te groot; een getal heeft hier ten hoogste 15 cijfers",
    ),
    "a day that does not exist": (
        "onderdelen:\n  a: {naam: A, van: 2027-02-30}\n",
        "regel 7, onderdelen › a › van: ‘2027-02-30’ is geen dag; schrijf een dag als 2027-01-31 (jaar-maand-dag)",
    ),
    "van and gezien": (
        "onderdelen:\n  a:\n    van: 2027-01-01\n    gezien: 2027-01-01\n    naam: A\n",
        (
            "regel 9, onderdelen › a › gezien: ‘van’ (het begint dan) en ‘gezien’ (het was toen al zo) staan hier "
            "allebei; houd er een van over"
        ),
    ),
    "an end before the begin": (
        "onderdelen:\n  a: {naam: A, van: 2027-01-01, tot: 2027-01-01}\n",
        (
            "regel 7, onderdelen › a › tot: 2027-01-01 is niet na het begin, 2027-01-01; ‘tot’ is de eerste dag "
            "waarop het niet meer geldt"
        ),
    ),
    "two values for one day": (
        "onderdelen:\n  a:\n    naam:\n      - {waarde: A, van: 2026-11-22}\n      - {waarde: B}\n",
        "regel 10, onderdelen › a › naam › 2: voor deze dag staat hierboven al een waarde; houd een van beide over",
    ),
    "a dated value without its value": (
        "onderdelen:\n  a:\n    naam: {van: 2026-11-22}\n",
        "regel 8, onderdelen › a › naam: hier ontbreekt de waarde; schrijf {waarde: ..., van: ...}",
    ),
    "a plain value among dated ones": (
        "onderdelen:\n  a:\n    naam:\n      - {waarde: A}\n      - B\n",
        "regel 10, onderdelen › a › naam › 2: hier hoort een waarde met haar dag: {waarde: ..., van: ...}",
    ),
    "a list where one value belongs": (
        "onderdelen:\n  a:\n    naam: [A, B]\n",
        "regel 8, onderdelen › a › naam: hier hoort een enkele waarde",
    ),
    "a list in a list": (
        "onderdelen:\n  a: {naam: A, doet: [[x]]}\n",
        "regel 7, onderdelen › a › doet: in deze lijst horen enkele waarden, geen lijst",
    ),
    "an item of a list that cannot be read, on its own line": (
        "onderdelen:\n  a:\n    naam: A\n    leiding:\n      - jan\n      - Piet\n",
        (
            "regel 11, onderdelen › a › leiding: ‘Piet’ is geen id; schrijf kleine letters, cijfers en streepjes, "
            "zoals team-wmo"
        ),
    ),
    "the same twice in a list": (
        "onderdelen:\n  a: {naam: A, doet: [x, x]}\n",
        "regel 7, onderdelen › a › doet: hier staat hetzelfde twee keer; laat er een weg",
    ),
    "an empty list": (
        "onderdelen:\n  a: {naam: A, doet: []}\n",
        "regel 7, onderdelen › a › doet: deze lijst is leeg; laat weg wat niet bekend is, of schrijf ‘geen’",
    ),
    "geen in a list": (
        "onderdelen:\n  a: {naam: A, doet: [x, geen]}\n",
        (
            "regel 7, onderdelen › a › doet: ‘geen’ kan niet in een lijst staan; zet het tussen aanhalingstekens "
            "als het tekst is"
        ),
    ),
    "geen for what must be there": (
        "onderdelen:\n  a: {naam: geen}\n",
        "regel 7, onderdelen › a › naam: dit kan niet ‘geen’ zijn; geef een waarde",
    ),
    "a key with nothing under it": (
        "onderdelen:\n  a:\n    naam: A\n    doet:\n",
        "regel 9, onderdelen › a › doet: hier staat niets; laat de sleutel weg, of schrijf ‘geen’ of ‘onbekend’",
    ),
    "a group where a value belongs": (
        "onderdelen:\n  a:\n    naam: {waarde: {x: y}}\n",
        "regel 8, onderdelen › a › naam: hier hoort een enkele waarde",
    ),
    "words where subjects belong": (
        "onderdelen: veel\n",
        "regel 6, onderdelen: hier horen onderdelen, elk met zijn id; laat de sleutel weg als er geen zijn",
    ),
    "a list of what has no natural key": (
        "onderdelen:\n  - {naam: A}\n",
        "regel 6, onderdelen: hier hoort geen lijst; schrijf elk met zijn id: ‘een-id:’ en daaronder de rest",
    ),
    "words where a subject belongs": (
        "onderdelen:\n  a: A\n",
        "regel 7, onderdelen › a: hier horen de kenmerken van een organisatieonderdeel, zoals ‘naam: ...’",
    ),
    "an id where there already is one": (
        "onderdelen:\n  a: {id: b, naam: A}\n",
        (
            "regel 7, onderdelen › a › id: deze sleutel kan hier niet; kies uit: van, gezien, tot, grond, besluit, "
            "bestaat, naam, soort, eigen-woord, andere-namen, onder, aard, onderwerpen, doet, leiding, "
            "leidingsvorm, in-dienst-van, voor, werkwijze, niet-genoemde-delen, toelichting, contact, vestiging, "
            "interne-opmerking, onderdelen, functies"
        ),
    ),
    "the reference that follows from the place": (
        "organen:\n  c:\n    naam: C\n    onderdelen:\n      a:\n        onder: c\n        naam: A\n",
        (
            "regel 11, organen › c › onderdelen › a › onder: dit volgt al uit de plaats in het bestand; laat het "
            "weg, of schrijf alles bovenaan"
        ),
    ),
    "a begin that is told twice": (
        "onderdelen:\n  a: {naam: A, van: 2020-01-01, bestaat: {waarde: ja, van: 2020-01-01}}\n",
        "regel 7, onderdelen › a › bestaat: staat naast ‘van’, dat hetzelfde zegt; houd er een van over",
    ),
    "a subject that never exists": (
        "onderdelen:\n  a: {naam: A, bestaat: nee}\n",
        "regel 7, onderdelen › a › bestaat: hier staat nergens ‘ja’; zeg vanaf wanneer het bestaat",
    ),
    "a ground without words": (
        "onderdelen:\n  a: {naam: A, grond: ' '}\n",
        "regel 7, onderdelen › a › grond: hier hoort in woorden waarom dit zo is",
    ),
    "a decision that is not there": (
        "onderdelen:\n  a: {naam: A, besluit: b-1}\n",
        "regel 7, onderdelen › a › besluit: ‘b-1’ staat niet in dit bestand; leg het vast of verbeter het id",
    ),
    "a reference to nothing": (
        "onderdelen:\n  a:\n    naam: A\n    onder: b\n",
        (
            "regel 9, onderdelen › a › onder: Valt onder van ‘A’ verwijst naar ‘b’, maar dat bestaat niet; leg het "
            "vast of verbeter de verwijzing."
        ),
    ),
    "a circle that closes on a later day": (
        (
            "onderdelen:\n  a: {naam: A, onder: b}\n  b:\n    naam: B\n    onder:\n      - {waarde: geen, gezien: "
            "2026-11-22}\n      - {waarde: a, van: 2027-01-01}\n"
        ),
        (
            "regel 7, onderdelen › a › onder: Vanaf 1 januari 2027 loopt ‘valt onder’ in een kring: ‘A’ → ‘B’ → "
            "‘A’. Verbreek die."
        ),
    ),
    "a subject without what it must have": (
        "onderdelen:\n  a: {aard: lijn}\n",
        "regel 7, onderdelen › a: Naam van ‘a’ ontbreekt vanaf 22 november 2026; vul het aan.",
    ),
    "a text that would steer the terminal": (
        'onderdelen:\n  a: {naam: A, aard: "\\e[31m"}\n',
        "regel 7, onderdelen › a › aard: ‘�[31m’ kan hier niet; kies uit: lijn, thematisch",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_mistake_is_told_with_its_place_and_what_to_do(case: str) -> None:
    source, error = WRONG[case]
    assert refused(source) == f"proef.yaml, {error}".split("\n")


def test_all_mistakes_are_told_at_once_in_the_order_of_the_lines() -> None:
    lines = refused("onderdelen:\n  a: {naam: geen}\n  b: {naam: B, besluit: weg}\n  c: {naam: C, aard: x}\nqqq: x\n")
    assert [line.split(":")[0] for line in lines] == [
        "proef.yaml, regel 7, onderdelen › a › naam",
        "proef.yaml, regel 8, onderdelen › b › besluit",
        "proef.yaml, regel 9, onderdelen › c › aard",
        "proef.yaml, regel 10, qqq",
    ]


def test_one_mistake_does_not_make_another() -> None:
    """Two seats that both name a post that is none would get one id; that is not told too."""
    text = "organen:\n  c:\n    naam: C\n    zetels:\n      - functie: De Baas\n      - functie: De Baas\n"
    assert len(refused(text)) == 2


def test_of_many_mistakes_a_hundred_are_printed_and_the_others_counted() -> None:
    lines = refused("onderdelen:\n" + "".join(f"  a{number}: {{naam: geen}}\n" for number in range(130)))
    assert len(lines) == 101
    assert lines[-1] == "... en nog 30 meer."


def test_after_a_thousand_mistakes_reading_stops() -> None:
    lines = refused("onderdelen:\n" + "".join(f"  a{number}: {{naam: geen}}\n" for number in range(2000)))
    assert lines[-1] == "... en nog 900 meer."


@pytest.mark.parametrize(
    ("head", "error"),
    [
        ("gemeente", "proef.yaml, regel 1, gemeente: ontbreekt; zet ‘gemeente: ...’ bovenaan in het bestand"),
        ("gezien", "proef.yaml, regel 1, gezien: ontbreekt; zet ‘gezien: ...’ bovenaan in het bestand"),
        ("grond", "proef.yaml, regel 1, grond: ontbreekt; zet ‘grond: ...’ bovenaan in het bestand"),
        ("raadhuis", "proef.yaml, regel 1: dit bestand lezen we alleen met ‘raadhuis: 1’ bovenaan"),
    ],
)
def test_what_misses_at_the_top_is_told(head: str, error: str) -> None:
    lines = [line for line in HEAD.splitlines(keepends=True) if not line.startswith(head)]
    assert refused("".join(lines).encode()) == [error]


@pytest.mark.parametrize("id_", ["en", "static", "werk"])
def test_a_municipality_whose_id_is_another_address_is_refused(id_: str) -> None:
    text = f"‘{id_}’ is hier al een ander adres. Noem de gemeente anders, zoals gemeente-{id_}."
    assert refused(HEAD.replace("voorbeeld", id_).encode()) == [f"proef.yaml, regel 2, gemeente: {text}"]


def test_of_what_has_still_to_come_only_an_end_can_have_been_seen_beforehand() -> None:
    ended = document("onderdelen:\n  a: {naam: A, tot: 2027-01-01}\n  b: {naam: B, van: 2027-01-01}\n")
    later = document("onderdelen:\n  a: {naam: A, gezien: 2062-01-01}\n")

    check_seen("proef.yaml", SEEN, ended.entries, SEEN)
    with pytest.raises(FileRejected) as rejected:
        check_seen("proef.yaml", SEEN, later.entries, SEEN)
    assert str(rejected.value).startswith(
        "proef.yaml, regel 7, onderdelen › a: 1 januari 2062 moet nog komen; noem de dag"
    )


def test_of_a_file_of_another_version_nothing_else_is_told() -> None:
    text = HEAD.replace("raadhuis: 1", "raadhuis: 2") + "nieuw: x\n"
    assert refused(text.encode()) == [
        "proef.yaml, regel 1, raadhuis: dit bestand lezen we alleen met ‘raadhuis: 1’ bovenaan"
    ]


def test_a_file_that_cannot_be_opened_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileRejected, match=r"^weg\.yaml: dit bestand bestaat niet; kijk of de naam en de map kloppen$"):
        load(tmp_path / "weg.yaml", VOCABULARY)
    with pytest.raises(FileRejected, match=r": dit is geen bestand; noem het bestand zelf$"):
        load(tmp_path, VOCABULARY)
    with pytest.raises(FileRejected, match=r": dit bestand kan niet worden geopend; kijk of de naam klopt$"):
        load(tmp_path / "a\0b", VOCABULARY)


def test_a_file_that_may_not_be_read_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "dicht.yaml"
    path.write_text(HEAD, encoding="utf-8")
    path.chmod(0)
    try:
        path.read_bytes()
    except PermissionError:
        with pytest.raises(
            FileRejected, match=r"^dicht\.yaml: dit bestand mag u niet lezen; vraag de beheerder om leesrecht$"
        ):
            load(path, VOCABULARY)
    else:
        pytest.skip("this user may read everything")


def test_a_file_that_is_sound_is_loaded_as_recorded_on_the_day_on_which_it_was_seen(tmp_path: Path) -> None:
    path = tmp_path / "voorbeeld.yaml"
    path.write_text(HEAD, encoding="utf-8")
    (change,) = load(path, VOCABULARY).changes
    assert (change.author, change.recorded_at.isoformat()) == ("voorbeeld.yaml", "2026-11-22T00:00:00+00:00")
