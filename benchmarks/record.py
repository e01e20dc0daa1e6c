"""How long does it take to record a change of ten facts: lay it, and check what it touches?

By the clock, since storing it waits for the disk.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import partial
from time import perf_counter

from measure import heading, once, report
from stored import NAME, store
from world import START, TODAY

from raadhuis.core.checks import check_history
from raadhuis.core.entities import Filled, Nature, Post, Unit, UnitKind
from raadhuis.core.facts.change import Change, ChangeKind, Fact, fact
from raadhuis.core.facts.ledger import Ledger, touched
from raadhuis.core.facts.period import Period

RUNS = 15
TEN_YEARS_BACK = TODAY.replace(year=TODAY.year - 10)


def new_team(ledger: Ledger, since: date, mark: str = "") -> tuple[Fact, ...]:
    """A team opens in the first department, with the post that leads it."""
    (above, *_) = lasting(ledger, UnitKind.DEPARTMENT)
    return team(above, since, mark)


def team(above: str, since: date, mark: str) -> tuple[Fact, ...]:
    """A team opens below a unit, with the post that leads it."""
    unit, leader = f"proefteam{mark}", f"proefleider{mark}"
    return (
        Fact(unit, Unit.life.key, value=True, since=since),
        fact(unit, Unit.name, "Team Proef", since),
        fact(unit, Unit.kind, UnitKind.TEAM, since),
        fact(unit, Unit.parent, above, since),
        fact(unit, Unit.nature, Nature.LINE, since),
        fact(unit, Unit.leaders, (leader,), since),
        Fact(leader, Post.life.key, value=True, since=since),
        fact(leader, Post.title, "teamleider", since),
        fact(leader, Post.where, unit, since),
        fact(leader, Post.filled, Filled.VACANT, since),
    )


def reshuffle(ledger: Ledger, since: date) -> tuple[Fact, ...]:
    """Five teams move below another department, and get another name."""
    *_, above = lasting(ledger, UnitKind.DEPARTMENT)
    teams = lasting(ledger, UnitKind.TEAM)
    moves = ledger.differences(fact(team, Unit.parent, above, since) for team in teams)[:5]
    names = [fact(move.subject, Unit.name, f"Team {number} na de proef", since) for number, move in enumerate(moves)]
    return (*moves, *names)


def busiest(ledger: Ledger, since: date) -> tuple[Fact, ...]:
    """The ten units of which most was said get another name: the more days they have, the more there is to check."""
    units = [id_ for kind in UnitKind for id_ in lasting(ledger, kind)]
    units.sort(key=lambda id_: -len({span.since for line in ledger.timelines[id_].values() for span in line}))
    return tuple(fact(unit, Unit.name, f"Deel {number} na de proef", since) for number, unit in enumerate(units[:10]))


def lasting(ledger: Ledger, kind: UnitKind) -> list[str]:
    """The units of a kind that were there from the start and stay."""
    return [
        id_
        for id_ in ledger.timelines
        if ledger.life(id_) == Period(START) and any(span.value is kind for span in ledger.timeline(id_, Unit.kind))
    ]


def recorded(ledger: Ledger, facts: tuple[Fact, ...]) -> Ledger:
    """The ledger with a change; it has to be one that can be recorded."""
    moment = datetime.combine(TODAY, time(12), UTC)
    kind = ChangeKind.CORRECTION if facts[0].since < TODAY else ChangeKind.DECISION
    after = ledger.record(Change(len(ledger.changes) + 1, "proef", moment, kind, facts, (), "Een proef"))
    if isinstance(after, list):
        raise TypeError(f"this change cannot be recorded: {after[0].text}")
    return after


def served(ledger: Ledger) -> Ledger:
    """The ledger as a server has it that was asked for today, and for no other day."""
    fresh = Ledger(ledger.vocabulary, ledger.changes, ledger.timelines)
    fresh.on(TODAY)
    return fresh


def stored(ledger: Ledger) -> None:
    """Store the changes that are not there yet."""
    from raadhuis.store.changes import writing  # noqa: PLC0415 - models ask for settings

    with writing(NAME) as writer:
        writer.write(ledger.changes[writer.number :], ledger.vocabulary)


def recording(ledger: Ledger, make: Callable[[Ledger, date], tuple[Fact, ...]], since: date) -> None:
    """Print how long the parts of it take, each time on the ledger as it was."""
    laid, checked = [], []
    for _ in range(RUNS):
        before = served(ledger)
        facts = make(before, since)
        after = recorded(before, facts)
        laid.append(once(partial(recorded, before, facts), perf_counter))
        checked.append(once(partial(check_history, after, touched(before, after)), perf_counter))
    report("lay it, and check the structure around it", laid)
    report("all checks around it", checked)
    report("together", [one + other for one, other in zip(laid, checked, strict=True)], budget="50 ms, with storing it")


def main() -> None:
    """Print the figures."""
    heading("Recording a change of ten facts")
    makers = {"a new team": new_team, "five teams move and are renamed": reshuffle, "the ten busiest units": busiest}
    with store() as ledger:
        for what, make in makers.items():
            for when, since in (("today", TODAY), ("ten years back", TEN_YEARS_BACK)):
                print(f"{what}, {when}")
                recording(ledger, make, since)
        print("storing it, on SQLite")
        grown, times = ledger, []
        for number in range(RUNS):
            grown = recorded(grown, new_team(grown, TODAY, f"-{number}"))
            times.append(once(partial(stored, grown), perf_counter))
        report("chain it, and wait until it is on the disk", times, budget="50 ms, with checking it")


if __name__ == "__main__":
    main()
