"""Registers in which a check finds something, and registers in which it does not."""

from typing import Any, NamedTuple

from tests.core.town import on

from raadhuis.core.checks import CHECKS, Finding, Level
from raadhuis.core.facts.ledger import Ledger

CHECK = {check.id: check for check in CHECKS}


class Case(NamedTuple):
    """A check, a register, and what it finds in it on day 0: of which subjects, how grave, under which id."""

    check: str
    ledger: Ledger
    about: tuple[str, ...] = ()
    level: Level = Level.ATTENTION
    finding: str = ""


def found(case: Case) -> list[Finding]:
    return list(CHECK[case.check].run(on(case.ledger)))


def told(case: Case) -> list[tuple[str, Level, str]]:
    """What is found, subject by subject."""
    return [(finding.check, finding.level, id_) for finding in found(case) for id_, _ in finding.about]


def expected(case: Case) -> list[tuple[str, Level, str]]:
    return [(case.finding or case.check, case.level, id_) for id_ in case.about]


def each(cases: dict[str, Case]) -> dict[str, Any]:
    """The cases for `pytest.mark.parametrize`, each by its sentence."""
    return {"argnames": "case", "argvalues": list(cases.values()), "ids": list(cases)}
