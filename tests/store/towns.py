"""Small changes to record, and short words for what tests of the store ask."""

from datetime import UTC, date, datetime, timedelta

from raadhuis.core.entities import VOCABULARY, Municipality, Person, Unit
from raadhuis.core.facts.change import Change, ChangeKind, Fact, fact
from raadhuis.store.changes import writing

DAY = date(2026, 1, 1)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TOWN = "proefdam"


def opened(id_: str = TOWN, day: date = DAY) -> tuple[Fact, ...]:
    """That there is a municipality."""
    return fact(id_, Municipality.life, value=True, since=day), fact(id_, Municipality.name, "Proefdam", day)


def unit(id_: str, name: str = "Team", day: date = DAY) -> tuple[Fact, ...]:
    return fact(id_, Unit.life, value=True, since=day), fact(id_, Unit.name, name, day)


def person(id_: str, name: str, day: date = DAY) -> tuple[Fact, ...]:
    return fact(id_, Person.life, value=True, since=day), fact(id_, Person.name, name, day)


def change(number: int, *facts: Fact, author: str = "Ans", ground: str = "Proef") -> Change:
    moment = NOW + timedelta(minutes=number)
    return Change(number, author, moment, ChangeKind.DECISION, facts, (), ground)


def history(count: int = 3) -> list[Change]:
    """Changes that bring a unit and a person each."""
    return [
        change(n, *unit(f"u-{n}", f"Team {n}"), *person(f"p-{n}", f"Persoon {n}"), author=f"Schrijver {n}")
        for n in range(1, count + 1)
    ]


def write(*changes: Change, town: str = TOWN) -> None:
    """Append changes as they are."""
    if not changes:
        return
    with writing(town) as writer:
        writer.write(changes, VOCABULARY)
