"""How long does it take to record a change of ten facts: lay it, and check what it touches?

The budget also holds storing it, which is not there yet.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import partial

from generated import generate
from measure import heading, once, report
from world import START, TODAY

from raadhuis.core.checks import check_history
from raadhuis.core.entities import Filled, Nature, Post, Unit, UnitKind
from raadhuis.core.facts.ledger import Change, ChangeKind, Fact, Ledger, fact, touched
from raadhuis.core.facts.period import Period

RUNS = 15
TEN_YEARS_BACK = TODAY.replace(year=TODAY.year - 10)


def new_team(ledger: Ledger, since: date) -> tuple[Fact, ...]:
    """A team opens, with the post that leads it."""
    (above, *_) = lasting(ledger, UnitKind.DEPARTMENT)
    return (
        Fact("proefteam", Unit.life.key, value=True, since=since),
        fact("proefteam", Unit.name, "Team Proef", since),
        fact("proefteam", Unit.kind, UnitKind.TEAM, since),
        fact("proefteam", Unit.parent, above, since),
        fact("proefteam", Unit.nature, Nature.LINE, since),
        fact("proefteam", Unit.leaders, ("proefleider",), since),
        Fact("proefleider", Post.life.key, value=True, since=since),
        fact("proefleider", Post.title, "teamleider", since),
        fact("proefleider", Post.where, "proefteam", since),
        fact("proefleider", Post.filled, Filled.VACANT, since),
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


def timed(ledger: Ledger, facts: tuple[Fact, ...]) -> tuple[float, float]:
    """How long laying and checking take, in a server that was asked for today and for no other day."""
    served = Ledger(ledger.vocabulary, ledger.changes, ledger.timelines)
    served.on(TODAY)
    after = recorded(served, facts)
    laid = once(partial(recorded, served, facts))
    return laid, once(partial(check_history, after, touched(served, after)))


def main() -> None:
    """Print the figures."""
    heading("Recording a change of ten facts")
    ledger = generate()
    changes = {"a new team": new_team, "five teams move and are renamed": reshuffle, "the ten busiest units": busiest}
    for what, make in changes.items():
        for when, since in (("today", TODAY), ("ten years back", TEN_YEARS_BACK)):
            facts = make(ledger, since)
            print(f"{what}, {when}: {len(facts)} facts")
            laid, checked = zip(*(timed(ledger, facts) for _ in range(RUNS)), strict=True)
            report("lay it, and check the structure around it", laid)
            report("all checks around it", checked)
            report("together", [one + other for one, other in zip(laid, checked, strict=True)], budget="50 ms")


if __name__ == "__main__":
    main()
