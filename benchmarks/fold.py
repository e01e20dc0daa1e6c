"""How long does it take to fold a full ledger, and how much memory does it keep?"""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from generated import generate
from measure import heading, megabytes, milliseconds, report
from organisation import index
from world import TODAY

from raadhuis.core.entities import VOCABULARY
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.organisation import Organisation

SPANS = 24
"""As many as a server keeps."""


def main() -> None:
    """Print the figures."""
    heading("Folding a ledger")
    ledger_size, ledger = megabytes(generate)

    def public(day: date) -> Organisation:
        return index(Organisation.on(ledger, day).public())

    facts = sum(len(change.facts) for change in ledger.changes)
    print(f"{facts} facts, {len(ledger.timelines)} subjects, {len(ledger.changes)} changes")
    report("fold", milliseconds(partial(Ledger.of, VOCABULARY, ledger.changes)), budget="50 ms")
    report("memory of the ledger", [ledger_size], "MB")
    first, _ = megabytes(lambda: public(TODAY))
    report("memory of the first span of days, with the states it is made of", [first], "MB")
    more, _ = megabytes(lambda: [public(TODAY - timedelta(days=200 * step)) for step in range(1, SPANS)])
    report("memory of each span after it, of what is public", [more / (SPANS - 1)], "MB", "0.9 MB")
    report(f"memory of all, with {SPANS} spans", [ledger_size + first + more], "MB", "30 MB")


if __name__ == "__main__":
    main()
