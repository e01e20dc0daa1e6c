"""The checks: what a register gets told about itself. Add one to its module's list, and it runs everywhere."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from raadhuis.core.checks import posts, successions, tasks, units, vacancies
from raadhuis.core.checks.finding import Check, Finding, Level, grouped
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.period import Period
from raadhuis.core.facts.structure import broken_structure
from raadhuis.core.facts.wording import say
from raadhuis.core.organisation import Organisation

CHECKS: Final[tuple[Check, ...]] = (
    *units.CHECKS,
    *posts.CHECKS,
    *tasks.CHECKS,
    *successions.CHECKS,
    *vacancies.CHECKS,
)


def check_structure(ledger: Ledger) -> Iterator[Finding]:
    """What is broken: a reference to nothing, a circle, a subject outside its life. On any day."""
    for broken in broken_structure(ledger):
        about = ((broken.subject, broken.subject),) if broken.subject else ()
        period = Period(broken.since) if broken.since else None
        yield Finding(
            "structuur",
            Level.BLOCKS,
            about,
            broken.text,
            say("Verbeter dit eerst."),
            period=period,
        )


def check_day(organisation: Organisation) -> list[Finding]:
    """What all checks find on one day, alike together."""
    return list(grouped(one for check in CHECKS for one in check.run(organisation)))


def check_history(ledger: Ledger, touched: frozenset[str] | None = None) -> list[Finding]:
    """What all checks find on all days, with the days on which it is so.

    A check runs only on the days on which something that it reads switches; with `touched`, only on those on which it
    switches of one of these subjects. What begins or ends on another day is then seen on the next of these.
    """
    days_of = {check: _days(ledger, check.keys, touched) for check in CHECKS}
    seen: dict[Check, list[tuple[date, dict[Finding, None]]]] = {check: [] for check in CHECKS}
    for day in sorted({day for days in days_of.values() for day in days}):
        organisation = Organisation.on(ledger, day)
        for check, days in days_of.items():
            if _holds(days, day):
                seen[check].append((day, dict.fromkeys(check.run(organisation))))
    return list(grouped(one for check in CHECKS for one in _merged(seen[check])))


def _days(ledger: Ledger, keys: frozenset[str], touched: frozenset[str] | None) -> tuple[date, ...]:
    if touched is None:
        return ledger.breakpoints(keys)
    around = replace(
        ledger,
        timelines={id_: ledger.timelines[id_] for id_ in touched & ledger.timelines.keys()},
    )
    return around.breakpoints(keys)


def _holds(days: tuple[date, ...], day: date) -> bool:
    place = bisect_right(days, day)
    return place > 0 and days[place - 1] == day


def _merged(seen: Iterable[tuple[date, dict[Finding, None]]]) -> Iterator[Finding]:
    """Each finding once for each unbroken run of days, in an order that is the same on every run of the program."""
    since: dict[Finding, date] = {}
    for day, findings in seen:
        for one in [one for one in since if one not in findings]:
            yield replace(one, period=Period(since.pop(one), day))
        for one in findings:
            since.setdefault(one, day)
    for one, day in since.items():
        yield replace(one, period=Period(day))


__all__ = [
    "CHECKS",
    "Check",
    "Finding",
    "Level",
    "check_day",
    "check_history",
    "check_structure",
]
