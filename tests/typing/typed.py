"""What the type checker must see of the vocabulary; it is checked, never run.

Each `type: ignore` is an error that must be found: mypy runs with warn_unused_ignores, so where one is not found, the
ignore itself becomes the error.
"""

from datetime import date
from typing import assert_type

from raadhuis.core.entities import Body, Nature, Post, Unit, UnitKind
from raadhuis.core.facts.change import fact
from raadhuis.core.facts.values import UNKNOWN, Unknown
from raadhuis.core.organisation import Organisation

DAY = date(2027, 1, 1)


def reading(unit: Unit, organisation: Organisation) -> None:
    """A value has the type that its declaration gives it."""
    assert_type(unit.name, str)
    assert_type(unit.kind, UnitKind | Unknown | None)
    assert_type(unit.leaders, tuple[str, ...] | Unknown | None)
    assert_type(organisation.all(Post), tuple[Post, ...])
    assert_type(organisation.get(Body, "raad"), Body | None)
    assert unit.kind.value  # type: ignore[union-attr]


def saying() -> None:
    """A fact takes a value of the attribute's type, none or unknown, and nothing else."""
    fact("team", Unit.name, "Team", DAY)
    fact("team", Unit.nature, Nature.LINE, DAY)
    fact("team", Unit.leaders, ("teamleider",), DAY)
    fact("team", Unit.leaders, None, DAY)
    fact("team", Unit.name, UNKNOWN, DAY)
    fact("team", Unit.name, 3, DAY)  # type: ignore[misc]
    fact("team", Unit.nature, "lijn", DAY)  # type: ignore[misc]
    fact("team", Unit.nature, UnitKind.TEAM, DAY)  # type: ignore[misc]
    fact("team", Unit.leaders, "teamleider", DAY)  # type: ignore[misc]
    fact("team", Unit.life, "ja", DAY)  # type: ignore[misc]
    fact("team", "naam", "Team", DAY)  # type: ignore[arg-type]
    fact("team", Unit.name, "Team", "2027-01-01")  # type: ignore[arg-type]
