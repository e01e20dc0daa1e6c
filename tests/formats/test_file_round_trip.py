"""What is written reads back to the same."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, settings
from tests.formats.files import NOW, assert_same
from tests.strategies import DAYS, ledgers

from raadhuis.core.facts.ledger import Ledger
from raadhuis.formats.file import ledger, read, write


def again(given_: Ledger, seen: date) -> Ledger:
    """The ledger after it went through a file."""
    text = write(given_, "gem", seen, "Gezien")
    document = read(text.encode(), "proef.yaml", given_.vocabulary)
    return ledger(document, given_.vocabulary, "proef", NOW)


@given(ledgers())
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_ledger_reads_back_to_the_same_subjects_values_and_grounds_on_every_day(laid: Ledger) -> None:
    assert_same(laid, again(laid, DAYS[2]))
