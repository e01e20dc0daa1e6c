"""Checks of vacancies."""

from __future__ import annotations

from collections.abc import Iterator

from raadhuis.core.checks.finding import Check, Finding, Level
from raadhuis.core.entities import Vacancy
from raadhuis.core.facts.wording import say
from raadhuis.core.organisation import Organisation


def salary_turned(organisation: Organisation) -> Iterator[Finding]:
    """A salary of which the least is more than the most."""
    for vacancy in organisation.all(Vacancy):
        least, most = vacancy.salary_from, vacancy.salary_to
        if least and most and least > most:
            yield Finding(
                "salaris-omgekeerd",
                Level.ATTENTION,
                ((vacancy.id, vacancy.name),),
                say("het salaris begint hoger dan het eindigt"),
                "Verbeter ‘salaris-van’ of ‘salaris-tot’.",
            )


CHECKS = (
    Check(
        "salaris-omgekeerd",
        (Vacancy.life, Vacancy.name, Vacancy.salary_from, Vacancy.salary_to),
        salary_turned,
    ),
)
