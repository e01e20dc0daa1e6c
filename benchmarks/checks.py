"""How long do all checks take: on one day, and nightly on the whole history?"""

from __future__ import annotations

from functools import partial

from generated import generate
from measure import heading, milliseconds, once, report
from world import TODAY

from raadhuis.core.checks import CHECKS, check_day, check_history
from raadhuis.core.facts.structure import broken_structure
from raadhuis.core.organisation import Organisation


def main() -> None:
    """Print the figures."""
    heading("All checks")
    ledger = generate()
    days = {day for check in CHECKS for day in ledger.breakpoints(check.keys)}
    found = len(check_day(Organisation.on(ledger, TODAY)))
    print(f"{len(CHECKS)} checks; {found} lines of findings on {TODAY}; {len(days)} days on which a check may change")
    report("the structure, all subjects on all days", milliseconds(partial(broken_structure, ledger), 7))
    organisation = Organisation.on(ledger, TODAY)
    report("all checks on one day", milliseconds(partial(check_day, organisation)))
    for check in CHECKS:
        report(f"  {check.id}", milliseconds(lambda check=check: list(check.run(organisation))))
    report("all checks on all days", [once(partial(check_history, ledger)) / 1000], "s", "20 s")


if __name__ == "__main__":
    main()
