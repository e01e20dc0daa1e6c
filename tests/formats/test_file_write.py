"""What is written reads well."""

from __future__ import annotations

from datetime import date

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from tests.formats.files import NOW, SEEN, assert_same, laid
from tests.strategies import DAYS, ledgers

from raadhuis.core.entities import KINDS, VOCABULARY, Body, Municipality
from raadhuis.core.facts.change import Change, ChangeKind, Fact, fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.values import TEXT, reference
from raadhuis.core.facts.vocabulary import Subject, Vocabulary, optional, required
from raadhuis.formats.file import ledger, read, write
from raadhuis.formats.schema import schema

WRITTEN = """\
raadhuis: 1
gemeente: voorbeeld
gezien: 2026-11-22
grond: De pagina

naam: Voorbeeld
inwoners: "86000"
spanwijdte: 8

organen:
  college:
    naam: College van burgemeester en wethouders
    soort: college
    doet:
      - Bestuurt de gemeente van dag tot dag.
      - Voert de besluiten van de gemeenteraad uit.
    onderdelen:
      organisatie:
        naam: Ambtelijke organisatie
        onderdelen:
          domein-a:
            naam: "Domein A: ruimte & wonen"
            onderwerpen: [bouwen, "water, wegen", "geen"]
            leiding: geen
            toelichting: >-
              Een toelichting die langer is dan een regel, en die daarom over meer dan een regel is
              verdeeld, zodat zij goed leest.
            contact: onbekend
    functies:
      burgemeester:
        titel: Burgemeester
        fte: 0.8
    zetels:
      - functie: burgemeester
        rol: voorzitter
      - id: eigen-id
        leiding-onder: organisatie
        leiding-van: domein

onderdelen:
  team-a:
    van: 2020-01-01
    tot: 2030-01-01
    grond: Besluit van het college van 3 december 2019
    naam:
      - {waarde: Team A, van: 2020-01-01}
      - {waarde: Team A en B, van: 2027-01-01, grond: Besluit 7, besluit: besluit-x}
      - waarde: Team met een naam die zo lang is dat hij met zijn grond niet op een regel past
        gezien: 2028-01-01
        grond: De pagina van 2028
    eigen-woord: {waarde: ploeg, van: 2021-01-01}
    onder: {waarde: college, gezien: 2026-11-22}

besluiten:
  besluit-x:
    bestaat:
      - {waarde: ja, van: 2020-01-01}
      - {waarde: nee, gezien: 2028-01-01, grond: Ingetrokken}
    naam: "2024"
    link: https://example.nl/besluit#7
"""


def test_a_file_that_is_read_and_written_is_the_same_file() -> None:
    """It holds every way of writing: nested and at the top, dated and not, folded, quoted, with and without an id."""
    document = read(WRITTEN.encode(), "proef.yaml", VOCABULARY)
    assert write(ledger(document, VOCABULARY, "proef", NOW), "voorbeeld", SEEN, "De pagina") == WRITTEN


def recorded(*changes: tuple[ChangeKind, str, list[Fact]]) -> Ledger:
    """A ledger with a municipality, a college and these changes."""
    begin = date(2020, 1, 1)
    first = [fact("v", Municipality.life, True, begin), fact("v", Municipality.name, "V", begin)]
    first += [fact("college", Body.life, True, begin), fact("college", Body.name, "College", begin)]
    found = Ledger(VOCABULARY)
    for number, (kind, ground, facts) in enumerate([(ChangeKind.OBSERVATION, "Begin", first), *changes], 1):
        after = found.record(Change(number, "proef", NOW, kind, tuple(facts), (), ground))
        assert isinstance(after, Ledger), after
        found = after
    return found


def body(found: Ledger) -> list[str]:
    """The lines about the college."""
    lines = write(found, "v", date(2020, 1, 1), "Begin").splitlines()
    return [line.strip() for line in lines[lines.index("  college:") + 1 :]]


def test_a_gap_between_values_is_said_to_be_unknown() -> None:
    does = fact("college", Body.contact, ("Balie",), date(2021, 1, 1), date(2022, 1, 1))
    again = fact("college", Body.contact, ("Loket",), date(2023, 1, 1))
    assert body(recorded((ChangeKind.DECISION, "Besluit", [does, again]))) == [
        "naam: College",
        "contact:",
        "- {waarde: Balie, van: 2021-01-01, grond: Besluit}",
        "- {waarde: onbekend, van: 2022-01-01, grond: Besluit}",
        "- {waarde: Loket, van: 2023-01-01, grond: Besluit}",
    ]


def test_a_value_that_ends_with_its_subject_needs_no_end() -> None:
    closing = [fact("college", Body.life, False, date(2030, 1, 1))]
    value = [fact("college", Body.contact, ("Balie",), date(2020, 1, 1), date(2030, 1, 1))]
    found = recorded((ChangeKind.OBSERVATION, "Begin", value), (ChangeKind.OBSERVATION, "Begin", closing))
    assert body(found) == ["tot: 2030-01-01", "naam: College", "contact: Balie"]


def test_a_correction_is_written_as_what_really_was() -> None:
    name = [fact("college", Body.name, "Het college", date(2020, 1, 1))]
    assert body(recorded((ChangeKind.CORRECTION, "Tikfout", name))) == [
        "naam: {waarde: Het college, van: 2020-01-01, grond: Tikfout}"
    ]


def test_a_plan_that_was_withdrawn_is_not_written() -> None:
    plan = [fact("college", Body.name, "Het bestuur", date(2027, 1, 1))]
    found = recorded((ChangeKind.DECISION, "Plan", plan))
    without = found.record(Change(3, "proef", NOW, ChangeKind.DECISION, (), (2,), "Van de baan"))
    assert isinstance(without, Ledger)
    assert "bestuur" in write(found, "v", SEEN, "x")
    assert "bestuur" not in write(without, "v", SEEN, "x")


def test_units_deeper_than_one_can_follow_are_written_at_the_top() -> None:
    text = "onderdelen:\n  u0: {naam: Nul}\n"
    text += "".join(f"  u{number}: {{naam: Een, onder: u{number - 1}}}\n" for number in range(1, 60))
    found = laid(text)
    written = write(found, "voorbeeld", SEEN, "De pagina")
    assert "\n  u12:\n    naam: Een\n    onder: u11\n" in written
    assert max(len(line) - len(line.lstrip()) for line in written.splitlines()) < 60
    assert_same(found, ledger(read(written.encode(), "p", VOCABULARY), VOCABULARY, "p", NOW))


def test_a_post_that_moves_is_written_at_the_top_with_its_days() -> None:
    text = (
        "onderdelen:\n  a: {naam: A}\n  b: {naam: B}\n"
        "functies:\n  f: {titel: F, bij: [{waarde: a}, {waarde: b, van: 2027-01-01}]}\n"
    )
    written = write(laid(text), "voorbeeld", SEEN, "De pagina")
    assert "\nfuncties:\n  f:\n    titel: F\n    bij:\n      - {waarde: a, gezien: 2026-11-22}\n" in written


def test_a_ledger_without_its_municipality_or_with_two_cannot_be_one_file() -> None:
    with pytest.raises(ValueError, match="‘x’ is niet de enige in dit register"):
        write(laid(""), "x", SEEN, "De pagina")
    two = laid("").lay(Change(2, "p", NOW, ChangeKind.DECISION, (fact("x", Municipality.life, True, SEEN),), (), "g"))
    with pytest.raises(ValueError, match="‘voorbeeld’ is niet de enige in dit register"):
        write(two, "voorbeeld", SEEN, "De pagina")


class Plain(yaml.SafeLoader):
    """Reads days as text, as an editor that knows JSON Schema does."""


Plain.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
VALIDATOR = Draft202012Validator(schema(VOCABULARY))


@given(ledgers())
@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_whatever_is_written_other_readers_of_yaml_understand_too_and_it_fits_the_schema(found: Ledger) -> None:
    other = yaml.load(write(found, "gem", DAYS[2], "Gezien"), Plain)  # noqa: S506 - it is a safe loader
    assert [error.message for error in VALIDATOR.iter_errors(other)] == []


class Bench(Subject, wire="bankje", plural="bankjes", label="bankje"):
    """A kind that Raadhuis does not have."""

    name = required(TEXT, "naam", "Naam")
    keeper = optional(reference("onderdeel"), "beheerder", "Beheerder", nested=True)
    seats = optional(TEXT, "zitplaatsen", "Zitplaatsen")


def test_a_new_kind_is_read_written_and_in_the_schema_with_nothing_else_touched() -> None:
    benches = Vocabulary((*KINDS, Bench))
    text = (
        "onderdelen:\n  a:\n    naam: A\n    bankjes:\n      marktbank:\n        naam: Marktbank\n"
        "        zitplaatsen: vier\n"
    )
    found = laid(text, benches)
    bench = found.on(SEEN).subjects["marktbank"]
    assert isinstance(bench, Bench)
    assert (bench.name, bench.keeper, bench.seats) == ("Marktbank", "a", "vier")
    written = write(found, "voorbeeld", SEEN, "De pagina")
    assert written.endswith(text)
    validator = Draft202012Validator(schema(benches))
    assert validator.is_valid(yaml.load(written, Plain))  # noqa: S506
    assert not validator.is_valid(yaml.load(written.replace("zitplaatsen", "zitplaats"), Plain))  # noqa: S506
