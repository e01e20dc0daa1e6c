"""Checks of tasks and who answers for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from raadhuis.core.checks.finding import Check, Finding, Level
from raadhuis.core.entities import Responsibility, ResponsibilityRole, Task
from raadhuis.core.facts.wording import joined, say, word
from raadhuis.core.organisation import Organisation


def nobody_answers(organisation: Organisation) -> Iterator[Finding]:
    """A task for which nobody was told to answer."""
    for task in organisation.all(Task):
        if not organisation.responsible(task.id):
            yield Finding(
                "taak-zonder-houder",
                Level.MISSING,
                ((task.id, task.name),),
                say("niet vastgelegd wie hierover gaat"),
                "Leg vast wie deze taak heeft, in welke rol.",
            )


def two_answer(organisation: Organisation) -> Iterator[Finding]:
    """A task that two have in the same role, for the same area and group."""
    for task in organisation.all(Task):
        shares: dict[tuple[ResponsibilityRole, str, str], set[str]] = defaultdict(set)
        for one in organisation.responsible(task.id):
            shares[one.role, one.area or "", one.target_group or ""].add(one.holder)
        for (role, area, group), holders in shares.items():
            if len(holders) > 1:
                what = joined(", ", filter(None, (word(role.value), area, group)))
                yield Finding(
                    "taak-met-twee-houders",
                    Level.ATTENTION,
                    ((task.id, task.name),),
                    say("ligt bij meer dan één ({what})", what=what),
                    "Laat er een over, of verdeel de taak naar gebied of doelgroep.",
                )


_ANSWERED = (Task.life, Task.name, Responsibility.life, Responsibility.task)

CHECKS = (
    Check("taak-zonder-houder", _ANSWERED, nobody_answers),
    Check(
        "taak-met-twee-houders",
        (
            *_ANSWERED,
            Responsibility.holder,
            Responsibility.role,
            Responsibility.area,
            Responsibility.target_group,
        ),
        two_answer,
    ),
)
