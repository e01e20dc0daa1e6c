"""What a file says becomes a ledger."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.formats.files import HEAD, SEEN, document, laid, on, recorded, why

from raadhuis.core.entities import VOCABULARY, SeatRole
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.formats.file import read

COLLEGE = "organen:\n  college: {naam: College}\n"
DECISION = "besluiten:\n  besluit-x: {naam: X}\n"


def test_a_file_tells_its_municipality_its_day_and_its_ground() -> None:
    told = document("")
    assert (told.municipality, told.seen, told.ground) == ("voorbeeld", SEEN, "De pagina")


def test_what_has_no_day_is_known_since_the_day_on_which_the_file_was_seen() -> None:
    assert on(COLLEGE, "college", SEEN)
    assert on(COLLEGE, "college", date(2026, 11, 21)) is None
    assert why(COLLEGE, "college", "naam") == ("waarneming", "De pagina", None)


@pytest.mark.parametrize(("key", "kind"), [("van", "besluit"), ("gezien", "waarneming")])
def test_a_subject_may_really_begin_or_only_be_known_since_a_day(key: str, kind: str) -> None:
    text = f"onderdelen:\n  a: {{{key}: 2020-01-01, naam: A}}\n"
    assert why(text, "a", "bestaat", date(2020, 1, 1))[0] == kind


def test_a_value_without_a_day_holds_from_the_begin_of_its_subject_on_the_same_ground() -> None:
    text = "onderdelen:\n  a: {van: 2020-01-01, grond: Besluit 3, naam: A}\n"
    assert why(text, "a", "naam", date(2020, 1, 1)) == ("besluit", "Besluit 3", None)


def test_the_ground_of_a_value_is_its_own_or_else_that_of_its_subject_or_else_that_of_the_file() -> None:
    text = (
        "onderdelen:\n"
        "  a:\n    van: 2020-01-01\n    grond: Van A\n    naam:\n"
        "      - {waarde: A, van: 2020-01-01}\n      - {waarde: AA, van: 2021-01-01, grond: Eigen}\n"
        "  b: {naam: {waarde: B, gezien: 2026-11-22}}\n"
    )
    assert why(text, "a", "naam", date(2020, 1, 1))[1] == "Van A"
    assert why(text, "a", "naam", date(2021, 1, 1))[1] == "Eigen"
    assert why(text, "b", "naam")[1] == "De pagina"


def test_a_decision_is_a_ground_by_itself_or_with_words_and_takes_the_place_of_another_ground() -> None:
    text = DECISION + "onderdelen:\n  a: {besluit: besluit-x, naam: {waarde: A, grond: Woorden, besluit: besluit-x}}\n"
    assert why(text, "a", "bestaat") == ("waarneming", "", "besluit-x")
    assert why(text, "a", "naam") == ("waarneming", "Woorden", "besluit-x")


def test_a_subject_ends_on_the_day_of_tot_which_no_longer_counts() -> None:
    text = "onderdelen:\n  a: {van: 2020-01-01, tot: 2021-01-01, naam: A}\n"
    assert on(text, "a", date(2020, 12, 31))
    assert on(text, "a", date(2021, 1, 1)) is None


def test_the_begin_and_the_end_of_a_subject_may_each_have_their_own_ground() -> None:
    text = (
        "onderdelen:\n  a:\n    naam: A\n    bestaat:\n"
        "      - {waarde: ja, van: 2020-01-01, grond: Begin}\n      - {waarde: nee, gezien: 2027-01-01, grond: Einde}\n"
    )
    assert why(text, "a", "naam", date(2020, 1, 1)) == ("besluit", "Begin", None)
    assert why(text, "a", "bestaat", date(2027, 1, 1)) == ("waarneming", "Einde", None)
    assert on(text, "a", date(2027, 1, 1)) is None


def test_the_municipality_itself_may_begin_before_the_file_was_seen() -> None:
    assert on("bestaat: {waarde: ja, van: 1850-01-01}\n", "voorbeeld", date(1850, 1, 1))


def test_after_a_value_with_an_end_what_was_said_before_goes_on() -> None:
    text = (
        "onderdelen:\n  a:\n    van: 2020-01-01\n    naam: A\n    eigen-woord:\n"
        "      - {waarde: ploeg, van: 2020-01-01}\n      - {waarde: team, van: 2021-01-01, tot: 2022-01-01}\n"
    )
    words = [on(text, "a", date(year, 1, 1))["eigen-woord"] for year in (2020, 2021, 2022)]  # type: ignore[index]
    assert words == ["ploeg", "team", "ploeg"]


def test_dated_values_may_stand_in_any_order() -> None:
    text = (
        "onderdelen:\n  a:\n    van: 2020-01-01\n    naam:\n"
        "      - {waarde: B, van: 2027-01-01}\n      - {waarde: A, van: 2020-01-01}\n"
    )
    assert str(on(text, "a")) == "A"
    assert str(on(text, "a", date(2027, 1, 1))) == "B"


def test_plain_geen_says_that_there_is_none_and_quoted_it_is_a_text() -> None:
    text = 'onderdelen:\n  a: {naam: "geen", eigen-woord: geen, aard: onbekend}\n'
    found = on(text, "a")
    assert found
    assert (str(found), found["eigen-woord"], found["aard"], found["doet"]) == ("geen", None, UNKNOWN, UNKNOWN)
    assert len(laid(text).timelines["a"]) == 4  # unknown was said of its nature, and nothing of what it does


def test_every_scalar_is_read_as_text_and_then_by_its_attribute() -> None:
    text = "onderdelen:\n  a: {naam: no, eigen-woord: 010, onderwerpen: [1.0, ja, 2020-01-01, null, ~]}\n"
    found = on(text + "functies:\n  010: {titel: 'true', fte: '0,8', uren: 36}\n", "a")
    assert found
    assert (str(found), found["eigen-woord"]) == ("no", "010")
    assert found["onderwerpen"] == ("1.0", "ja", "2020-01-01", "null", "~")
    post = on("functies:\n  010: {titel: 'true', fte: '0,8', uren: 36}\n", "010")
    assert post
    assert (str(post), post["fte"], post["uren"]) == ("true", Decimal("0.8"), Decimal(36))


def test_a_list_of_one_may_go_without_the_list() -> None:
    found = on("onderdelen:\n  a: {naam: A, onderwerpen: water}\n", "a")
    assert found
    assert found["onderwerpen"] == ("water",)


def test_a_dated_value_may_be_a_list() -> None:
    found = on("onderdelen:\n  a: {naam: A, onderwerpen: {waarde: [water, wegen], gezien: 2026-11-22}}\n", "a")
    assert found
    assert found["onderwerpen"] == ("water", "wegen")


def test_a_subject_inside_another_refers_to_it_from_its_own_begin() -> None:
    text = (
        "organen:\n  college:\n    naam: College\n    onderdelen:\n      a:\n        naam: A\n"
        "        onderdelen:\n          b: {van: 2026-12-01, naam: B}\n"
    )
    ledger = laid(text)
    assert ledger.on(date(2026, 12, 1)).subjects["b"]["onder"] == "a"
    assert "b" not in ledger.on(SEEN).subjects
    assert ledger.on(SEEN).subjects["a"]["onder"] == "college"


def test_the_id_of_a_subject_with_a_natural_key_follows_from_what_it_is() -> None:
    text = (
        "organen:\n  college:\n    naam: College\n    functies:\n      burgemeester: {titel: Burgemeester}\n"
        "      secretaris: {titel: Secretaris}\n    zetels:\n      - {functie: burgemeester, rol: voorzitter}\n"
        "      - {functie: secretaris, id: eigen-id}\n"
    )
    seats = laid(text).on(SEEN).subjects
    assert seats["zetel-college-burgemeester"]["orgaan"] == "college"
    assert seats["zetel-college-burgemeester"]["rol"] is SeatRole.CHAIR
    assert seats["eigen-id"]["functie"] == "secretaris"


def test_a_subject_with_a_natural_key_may_also_stand_under_an_id() -> None:
    text = COLLEGE + "functies: {griffier: {titel: Griffier}}\nzetels: {z: {orgaan: college, functie: griffier}}\n"
    assert laid(text).on(SEEN).subjects["z"]["functie"] == "griffier"


def test_each_day_and_ground_is_one_change_in_the_order_of_the_days() -> None:
    text = (
        "onderdelen:\n  a: {naam: {waarde: A, van: 2026-11-22}, aard: lijn}\n"
        "  b: {van: 2020-01-01, naam: B}\n  c: {van: 2020-01-01, naam: C, tot: 2030-01-01}\n"
    )
    made = recorded(text)
    assert [change.number for change in made] == [1, 2, 3, 4]
    assert [(change.facts[0].since.year, change.kind.value) for change in made] == [
        (2020, "besluit"), (2026, "waarneming"), (2026, "besluit"), (2030, "besluit"),
    ]  # fmt: skip
    assert {fact.subject for fact in made[0].facts} == {"b", "c"}


def test_texts_over_more_lines_keep_their_lines() -> None:
    found = on("onderdelen:\n  a:\n    naam: A\n    toelichting: |\n      een\n\n      twee\n", "a")
    assert found
    assert found["toelichting"] == ("een\n\ntwee",)


def test_a_file_may_begin_with_the_mark_that_some_editors_put_there() -> None:
    assert read("\ufeff".encode() + HEAD.encode(), "proef.yaml", VOCABULARY).municipality == "voorbeeld"
