"""What holds for every check, each on registers that nobody thought of."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.checks import test_posts, test_successions, test_tasks, test_units, test_vacancies
from tests.core.checks.cases import told
from tests.core.facts.toy import DAYS, day, next_change, says
from tests.core.town import HALL, on, post, registers, then, town, unit

from raadhuis.core.checks import CHECKS, Check, Finding, Level, check_day, check_history, check_structure
from raadhuis.core.entities import VOCABULARY, Appointment, Filled, Office, Post, Unit
from raadhuis.core.facts.ledger import Day, Ledger
from raadhuis.core.facts.period import Period
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.core.organisation import Organisation

MODULES = (test_units, test_posts, test_tasks, test_successions, test_vacancies)
READ = frozenset(key for check in CHECKS for key in check.keys)
READ |= {kind.life.key for kind in VOCABULARY.kinds.values()}
"""What any check reads, and whether anything exists."""

any_check = pytest.mark.parametrize("check", CHECKS, ids=[check.id for check in CHECKS])


def test_every_check_has_a_register_in_which_it_finds_something_and_one_in_which_it_does_not():
    cases = [case for module in MODULES for case in (*module.BROKEN.values(), *module.FINE.values())]

    assert {case.check for case in cases if told(case)} == {check.id for check in CHECKS}
    assert {case.check for case in cases if not told(case)} == {check.id for check in CHECKS}


def test_no_two_checks_have_one_id():
    assert len({check.id for check in CHECKS}) == len(CHECKS)


# What a check reads


def stripped(organisation: Organisation, check: Check) -> Organisation:
    """The organisation with nothing in it but what the check says it reads."""
    subjects: dict[str, Subject] = {}
    for id_, subject in organisation.subjects.items():
        if type(subject).life in check.reads:
            values = {attribute.name: value for attribute, value in subject.values() if attribute in check.reads}
            subjects[id_] = type(subject)(id_, values)
    return Organisation(Day(organisation.day, organisation.period, subjects))


def well_told(finding: Finding, organisation: Organisation) -> None:
    """The test fails where a finding does not say of whom, what, and how to mend it, or where it blocks."""
    assert finding.level is not Level.BLOCKS
    assert finding.text
    assert finding.mend.endswith(".")
    assert finding.period is None
    assert finding.about
    assert all(id_ in organisation.subjects and name for id_, name in finding.about)


def spoken_of(check: Check) -> frozenset[str]:
    """All keys of the kinds that a check reads anything of."""
    kinds = {VOCABULARY.kind_of_key[key] for key in check.keys}
    return frozenset(key for key, kind in VOCABULARY.kind_of_key.items() if kind in kinds)


@any_check
@settings(max_examples=25)
@given(data=st.data())
def test_a_check_reads_only_what_it_says_it_reads(check: Check, data: st.DataObject):
    """Else it would not be run on a day on which its answer changes."""
    organisation = on(data.draw(registers(spoken_of(check))), 3)
    findings = list(check.run(organisation))

    assert list(check.run(stripped(organisation, check))) == findings
    for finding in findings:
        well_told(finding, organisation)
    for finding in check.run(organisation.public()):
        well_told(finding, organisation.public())


@any_check
def test_a_check_finds_the_same_in_its_own_registers_when_it_is_given_only_what_it_reads(check: Check):
    for module in MODULES:
        for case in (*module.BROKEN.values(), *module.FINE.values()):
            organisation = on(case.ledger)
            assert list(check.run(stripped(organisation, check))) == list(check.run(organisation))


# On all days

Told = tuple[Finding, str, str]


def apart(findings: Iterable[Finding]) -> list[Told]:
    """The findings one by one: what is found, of whom."""
    return [(replace(one, about=()), *about) for one in findings for about in one.about]


def every_day(ledger: Ledger) -> dict[date, set[Told]]:
    """What every check finds on every day."""
    return {
        number: set(apart(one for check in CHECKS for one in check.run(Organisation.on(ledger, number))))
        for number in DAYS
    }


def runs(days: dict[date, set[Told]]) -> set[Told]:
    """Each finding with the days on which it is so; the last day stands for all after it."""
    found: set[Told] = set()
    since: dict[Told, date] = {}
    for number, here in days.items():
        for told_before in [one for one in since if one not in here]:
            finding, *about = told_before
            found.add((replace(finding, period=Period(since.pop(told_before), number)), *about))
        for one in here:
            since.setdefault(one, number)
    return found | {(replace(finding, period=Period(first)), *about) for (finding, *about), first in since.items()}


@settings(max_examples=50)
@given(registers(READ))
def test_the_history_tells_what_running_every_check_on_every_day_tells(ledger: Ledger):
    found = apart(check_history(ledger))

    assert len(set(found)) == len(found)
    assert set(found) == runs(every_day(ledger))


@settings(max_examples=25)
@given(registers(READ), st.sets(st.sampled_from(["onderdeel-0", "functie-0", "orgaan-0", "taak-0"])).map(frozenset))
def test_around_what_was_touched_the_history_tells_what_is_so_on_the_days_on_which_that_switches(
    ledger: Ledger, touched: frozenset[str]
):
    around = Ledger(VOCABULARY, (), {id_: lines for id_, lines in ledger.timelines.items() if id_ in touched})
    found = apart(check_history(ledger, touched))

    for check in CHECKS:
        ids = {finding.check for number in DAYS for finding in check.run(Organisation.on(ledger, number))}
        for number in around.breakpoints(check.keys):
            expected = apart(check.run(Organisation.on(ledger, number)))
            here = [(replace(one, period=None), *about) for one, *about in found if one.period and number in one.period]
            assert {one for one in here if one[0].check in ids} == set(expected)


# How findings are told

THIRTY = [f"team-{number:02}" for number in range(30)]


def test_thirty_alike_are_one_line_in_the_order_in_which_they_were_told():
    ledger = town(*(fact for id_ in reversed(THIRTY) for fact in unit(id_, parent=None)))
    found = [one for one in check_day(on(ledger)) if one.check == "leiding-niet-vastgelegd"]

    assert [[id_ for id_, _ in one.about] for one in found] == [THIRTY[::-1]]


def test_thirty_alike_over_the_same_days_are_one_line_of_the_history_too():
    ledger = town(*(fact for id_ in reversed(THIRTY) for fact in unit(id_, parent=None)))
    later = then(ledger, says("team-07", Unit.leaders, None, 4))
    lines = [one for one in check_history(later) if one.check == "leiding-niet-vastgelegd"]

    assert [(one.period, [id_ for id_, _ in one.about]) for one in lines] == [
        (Period(day(0), day(4)), ["team-07"]),
        (Period(day(0)), [id_ for id_ in reversed(THIRTY) if id_ != "team-07"]),
    ]


def test_the_gravest_comes_first_and_of_those_the_earliest():
    ledger = town(*HALL, *unit("later", parent="org", since=5, leaders=None), *unit("zorg", parent="org", leaders=None))
    found = check_history(ledger)
    order = [(list(Level).index(one.level), one.period.since) for one in found if one.period]

    assert order == sorted(order)
    assert {one.level for one in found} == {Level.ATTENTION, Level.MISSING}


def test_a_finding_ends_on_the_day_it_is_mended_and_comes_back_when_it_is_so_again():
    ledger = then(
        town(*post("p", filled=Filled.VACANT)),
        says("p", Post.filled, None, 3), says("p", Post.filled, Filled.FILLED, 5), says("p", Post.filled, None, 8),
    )  # fmt: skip

    assert [one.period for one in check_history(ledger)] == [Period(day(3), day(5)), Period(day(8))]


def test_what_two_people_do_together_is_found_only_on_the_days_on_which_both_do():
    ledger = town(
        *post("s", offices=(Office.SECRETARY,)), *post("g", offices=(Office.REGISTRAR,)),
        *test_posts.person("jan"), *test_posts.placed("jan", "s", until=7), *test_posts.placed("jan", "g", since=4),
    )  # fmt: skip
    found = [one for one in check_history(ledger) if one.check == "secretaris-en-griffier"]

    assert [one.period for one in found] == [Period(day(4), day(7))]


def test_a_placement_that_ends_brings_back_that_it_is_not_told_who_holds_the_post():
    ledger = town(*post("p"), *test_posts.person("jan"), *test_posts.placed("jan", "p"))
    ended = then(ledger, says("plaatsing-p-jan", Appointment.life, False, 6))

    assert [one.period for one in check_history(ended)] == [Period(day(6))]


def test_broken_structure_is_told_as_what_blocks_from_its_first_day():
    broken = town(*HALL).lay(next_change(town(*HALL), says("org", Unit.parent, "nergens", 3)))
    (finding,) = check_structure(broken)

    assert finding.level is Level.BLOCKS
    assert finding.about == (("org", "org"),)
    assert finding.period == Period(day(3))
    assert "nergens" in finding.text


def test_of_a_sound_register_nothing_blocks():
    assert list(check_structure(town(*HALL))) == []
