"""How long does it take to make the organisation on a day that was not asked before?"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property, partial
from itertools import cycle

from generated import generate
from measure import heading, milliseconds, once, report
from world import TODAY

from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.organisation import Organisation

RUNS = 30


def index(organisation: Organisation) -> Organisation:
    """The organisation, with every index that it can have."""
    for name, made in vars(Organisation).items():
        if isinstance(made, cached_property):
            getattr(organisation, name)
    return organisation


def main() -> None:
    """Print the figures."""
    heading("The organisation on a day not asked before")
    ledger = generate()
    first = Organisation.on(ledger, TODAY)
    print(f"{len(first.subjects)} subjects on {TODAY}")
    days = cycle([TODAY + timedelta(days=91 * step) for step in range(-RUNS, 8)])

    def on(day: date) -> Organisation:
        return Organisation.on(ledger, day)

    fresh = [Ledger(ledger.vocabulary, ledger.changes, ledger.timelines) for _ in range(RUNS // 2)]
    report("the first day that is asked of a ledger", [once(partial(one.on, TODAY)) for one in fresh])
    report("the organisation, before it is asked anything", milliseconds(lambda: on(next(days)), RUNS))
    report("the organisation with all its indexes", milliseconds(lambda: index(on(next(days))), RUNS), budget="15 ms")
    report("what is public of it", milliseconds(first.public, RUNS))
    report(
        "as the portal asks it: what is public, with all its indexes",
        milliseconds(lambda: index(on(next(days)).public()), RUNS),
    )


if __name__ == "__main__":
    main()
