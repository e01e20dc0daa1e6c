"""Recording what a person wrote in a small file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.vocabulary import Vocabulary
from raadhuis.formats import change_file
from raadhuis.formats.document import FileRejected, check_seen
from raadhuis.formats.file import contents, located
from raadhuis.services.actions import Draft, Refused, record
from raadhuis.services.registers import current


def record_file(path: Path, vocabulary: Vocabulary, author: str, today: date) -> tuple[str, Ledger, Ledger]:
    """Record the change in a file: of which municipality, and its ledger before and after.

    FileRejected where it cannot be read or recorded, with the line of each error.
    """
    ledgers: list[Ledger] = []

    def register(municipality: str) -> change_file.KindOf | None:
        ledgers.append(current(municipality, vocabulary))
        return ledgers[0].kind_of if ledgers[0].changes else None

    told = change_file.read(contents(path), path.name, vocabulary, register)
    check_seen(told.name, date.min, told.entries, today)
    (seen,) = ledgers
    draft = Draft(author, told.kind, told.facts, told.withdraws, told.ground, told.decision, len(seen.changes))
    try:
        after = record(told.municipality, vocabulary, [draft])
    except Refused as refused:
        raise FileRejected(located(told.name, told.entries, refused.broken)) from refused
    return told.municipality, after.known(len(after.changes) - 1), after
