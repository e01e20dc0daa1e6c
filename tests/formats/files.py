"""Small files to read, and what becomes of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from raadhuis.core.entities import VOCABULARY
from raadhuis.core.facts.change import Change, ChangeKind
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.vocabulary import Subject, Vocabulary
from raadhuis.formats.file import Document, FileRejected, changes, ledger, read

SEEN = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, tzinfo=UTC)
HEAD = "raadhuis: 1\ngemeente: voorbeeld\ngezien: 2026-11-22\ngrond: De pagina\nnaam: Voorbeeld\n"
"""Five lines, so that what a test adds begins on line 6."""


def document(text: str, vocabulary: Vocabulary = VOCABULARY) -> Document:
    """What a file says that has these lines under its head."""
    return read((HEAD + text).encode(), "proef.yaml", vocabulary)


def laid(text: str, vocabulary: Vocabulary = VOCABULARY) -> Ledger:
    """The ledger of it."""
    return ledger(document(text, vocabulary), vocabulary, "proef", NOW)


def recorded(text: str) -> tuple[Change, ...]:
    """The changes of it."""
    return changes(document(text), "proef", NOW)


def on(text: str, id_: str, day: date = SEEN) -> Subject | None:
    """One subject of it on a day."""
    return laid(text).on(day).subjects.get(id_)


def why(text: str, id_: str, word: str, day: date = SEEN) -> tuple[str, str, str | None]:
    """By what kind of change, ground and decision a value of it holds on a day."""
    ledger_ = laid(text)
    kind = ledger_.kind_of(id_)
    assert kind
    change = ledger_.why(id_, kind.attributes.get(word, kind.life), day)
    assert change
    return change.kind.value, change.ground, change.decision


def refused(source: str | bytes) -> list[str]:
    """The errors of a whole file, or of one with these lines under the head."""
    whole = (HEAD + source).encode() if isinstance(source, str) else source
    try:
        ledger(read(whole, "proef.yaml", VOCABULARY), VOCABULARY, "proef", NOW)
    except FileRejected as rejected:
        return str(rejected).split("\n")
    return []


def assert_same(one: Ledger, other: Ledger) -> None:
    """Hold that on every day two ledgers have the same subjects and values, each on the same ground."""
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
