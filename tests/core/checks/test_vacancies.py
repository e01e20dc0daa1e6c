"""Vacancies."""

from decimal import Decimal

import pytest
from tests.core.checks.cases import Case, each, expected, told
from tests.core.town import HALL, Facts, one, post, town

from raadhuis.core.entities import Vacancy

TURNED = "salaris-omgekeerd"


def wanted(**salary: object) -> Facts:
    return (*HALL, *post("p"), *one(Vacancy, "v", post="p", **salary))


BROKEN = {
    "a salary that begins above where it ends": Case(
        TURNED, town(*wanted(salary_from=Decimal(5000), salary_to=Decimal(4000))), ("v",)
    ),
}

FINE = {
    "a salary that begins below where it ends": Case(
        TURNED, town(*wanted(salary_from=Decimal("4000.50"), salary_to=Decimal(5000)))
    ),
    "one salary": Case(TURNED, town(*wanted(salary_from=Decimal(5000), salary_to=Decimal(5000)))),
    "only where it begins": Case(TURNED, town(*wanted(salary_from=Decimal(5000)))),
    "where it begins, and that it has no end": Case(TURNED, town(*wanted(salary_from=Decimal(5000), salary_to=None))),
    "nothing": Case(TURNED, town(*wanted())),
}


@pytest.mark.parametrize(**each(BROKEN))
def test_it_is_found(case: Case) -> None:
    assert told(case) == expected(case) != []


@pytest.mark.parametrize(**each(FINE))
def test_there_is_nothing_to_find(case: Case) -> None:
    assert told(case) == []
