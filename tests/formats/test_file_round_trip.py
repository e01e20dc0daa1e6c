"""What is written reads back to the same."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from tests.strategies import DAYS, ledgers

from raadhuis.core.facts.ledger import ChangeKind, Ledger
from raadhuis.formats.file import ledger, read, write


def again(given_: Ledger, seen: date) -> Ledger:
    """The ledger after it went through a file."""
    text = write(given_, "gem", seen, "Gezien")
    document = read(text.encode(), "proef.yaml", given_.vocabulary)
    return ledger(document, given_.vocabulary, "proef", datetime(2026, 11, 22, tzinfo=UTC))


def assert_same(one: Ledger, other: Ledger) -> None:
    days = sorted({*one.breakpoints(), *other.breakpoints()})
    for day in [days[0] - timedelta(days=1), *days]:
        held, holds = one.on(day).subjects, other.on(day).subjects
        assert held == holds
        for id_, subject in held.items():
            kind = type(subject)
            for attribute, _ in [(kind.life, True), *subject.values()]:
                before, after = one.why(id_, attribute, day), other.why(id_, attribute, day)
                assert before is not None
                assert after is not None
                assert (before.kind is ChangeKind.OBSERVATION) == (after.kind is ChangeKind.OBSERVATION)
                assert (before.ground, before.decision) == (after.ground, after.decision)


@given(ledgers())
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_ledger_reads_back_to_the_same_subjects_values_and_grounds_on_every_day(laid: Ledger) -> None:
    assert_same(laid, again(laid, DAYS[2]))
