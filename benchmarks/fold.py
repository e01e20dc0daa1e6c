"""How long does it take to fold a full ledger, and how much memory does it keep?"""

from __future__ import annotations

from functools import partial

from generated import generate
from measure import heading, megabytes, milliseconds, report
from world import TODAY

from raadhuis.core.entities import VOCABULARY
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.organisation import Organisation


def main() -> None:
    """Print the figures."""
    heading("Folding a ledger")
    ledger_size, ledger = megabytes(generate)
    facts = sum(len(change.facts) for change in ledger.changes)
    print(f"{facts} facts, {len(ledger.timelines)} subjects, {len(ledger.changes)} changes")
    report("fold", milliseconds(partial(Ledger.of, VOCABULARY, ledger.changes)), budget="50 ms")
    report("memory of the ledger", [ledger_size], "MB", "30 MB, with the spans")
    day_size, organisation = megabytes(lambda: Organisation.on(ledger, TODAY))
    report("memory of one span of days, before it is asked anything", [day_size], "MB", "0.9 MB")
    public_size, _ = megabytes(organisation.public)
    report("the same, of what is public", [public_size], "MB", "0.9 MB")


if __name__ == "__main__":
    main()
