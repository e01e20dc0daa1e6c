"""Tasks, and who answers for them."""

import pytest
from tests.core.checks.cases import Case, each, expected, found, told
from tests.core.town import HALL, Facts, answers, task, town

from raadhuis.core.checks import Level
from raadhuis.core.entities import ResponsibilityRole

NOBODY, TWO = "taak-zonder-houder", "taak-met-twee-houders"
DOES, DECIDES = ResponsibilityRole.EXECUTION, ResponsibilityRole.POLICY


def lamps(*facts: Facts) -> Facts:
    return (*HALL, *task("lantaarn"), *(fact for some in facts for fact in some))


BROKEN = {
    "a task that nobody has": Case(NOBODY, town(*lamps()), ("lantaarn",), Level.MISSING),
    "two in the same role": Case(
        TWO, town(*lamps(answers("lantaarn", "org", DOES), answers("lantaarn", "griffie", DOES))), ("lantaarn",)
    ),
    "two in the same role, for no one area or group the one, and for none that is told the other": Case(
        TWO,
        town(
            *lamps(answers("lantaarn", "org", DOES, area=None, target_group=None), answers("lantaarn", "griffie", DOES))
        ),
        ("lantaarn",),
    ),
    "two in the same role for the same area": Case(
        TWO,
        town(
            *lamps(answers("lantaarn", "org", DOES, area="noord"), answers("lantaarn", "griffie", DOES, area="noord"))
        ),
        ("lantaarn",),
    ),
}

FINE = {
    "a task that a unit has": Case(NOBODY, town(*lamps(answers("lantaarn", "org", DOES)))),
    "no task": Case(NOBODY, town(*HALL)),
    "one in a role": Case(TWO, town(*lamps(answers("lantaarn", "org", DOES)))),
    "two in two roles": Case(
        TWO, town(*lamps(answers("lantaarn", "org", DOES), answers("lantaarn", "griffie", DECIDES)))
    ),
    "two in one role for two areas": Case(
        TWO,
        town(*lamps(answers("lantaarn", "org", DOES, area="noord"), answers("lantaarn", "griffie", DOES, area="zuid"))),
    ),
    "two in one role for two groups": Case(
        TWO,
        town(*lamps(answers("lantaarn", "org", DOES, target_group="jong"),
                    answers("lantaarn", "griffie", DOES, target_group="oud"))),
    ),
    "one in the same role for two areas": Case(
        TWO,
        town(*lamps(answers("lantaarn", "org", DOES, area="noord"), answers("lantaarn", "org", DOES, area="zuid"))),
    ),
}  # fmt: skip


@pytest.mark.parametrize(**each(BROKEN))
def test_it_is_found(case: Case):
    assert told(case) == expected(case) != []


@pytest.mark.parametrize(**each(FINE))
def test_there_is_nothing_to_find(case: Case):
    assert told(case) == []


def test_two_holders_are_told_with_the_role_and_the_area():
    (finding,) = found(BROKEN["two in the same role for the same area"])

    assert finding.text == "ligt bij meer dan één (uitvoering, noord)"
