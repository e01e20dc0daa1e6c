"""What a file says becomes a ledger."""

from datetime import UTC, date, datetime

from raadhuis.core.entities import VOCABULARY, SeatRole
from raadhuis.core.facts.ledger import Ledger
from raadhuis.formats.file import ledger, read

SEEN = date(2026, 11, 22)


def given(text: str) -> Ledger:
    """The ledger of a file with these lines under its head."""
    head = "raadhuis: 1\ngemeente: voorbeeld\ngezien: 2026-11-22\ngrond: De pagina\nnaam: Voorbeeld\n"
    document = read((head + text).encode(), "proef.yaml", VOCABULARY)
    return ledger(document, VOCABULARY, "proef", datetime(2026, 11, 22, tzinfo=UTC))


def test_a_subject_without_a_day_holds_from_the_day_on_which_the_file_was_seen() -> None:
    laid = given("organen:\n  college: {naam: College}\n")
    assert str(laid.on(SEEN).subjects["college"]) == "College"
    assert "college" not in laid.on(date(2026, 11, 21)).subjects


def test_a_seat_in_a_body_has_an_id_that_follows_from_what_it_is() -> None:
    laid = given(
        "organen:\n  college:\n    naam: College\n    functies: {burgemeester: {titel: Burgemeester}}\n"
        "    zetels:\n      - {functie: burgemeester, rol: voorzitter}\n"
    )
    seat = laid.on(SEEN).subjects["zetel-college-burgemeester"]
    assert (seat["orgaan"], seat["rol"]) == ("college", SeatRole.CHAIR)
