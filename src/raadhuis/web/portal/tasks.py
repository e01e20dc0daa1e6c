"""Who answers for what: the tasks with those who answer for each, and the portfolios of the college."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import StringIO
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from raadhuis.core.checks.tasks import two_answer
from raadhuis.core.entities import BodyKind, Post, Responsibility, ResponsibilityRole, Task, Unit
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.core.organisation import Holding, Member, Organisation
from raadhuis.core.wayfinding import Covered, Entry, Link, coverage
from raadhuis.web.portal.answer import answers, of_the_day
from raadhuis.web.portal.page import Page, Piece
from raadhuis.web.portal.spoken import spoken
from raadhuis.web.portal.wayfinding import KEPT, finder_of

WORKING: Final = (ResponsibilityRole.POLICY, ResponsibilityRole.EXECUTION, ResponsibilityRole.COUNTER)
"""The roles of those who work on a task, under who answers for it politically."""

SUGGESTED: Final = 4
"""How many are named that may deal with one task field."""


@dataclass(frozen=True)
class Answering:
    """One who answers for a task, and for which area or group."""

    holder: Piece
    scope: str
    subject: Subject


@dataclass(frozen=True)
class Share:
    """All who answer for a task in one role; nobody where that was not told."""

    role: ResponsibilityRole
    holders: tuple[Answering, ...]


@dataclass(frozen=True)
class Shared:
    """A task with who answers for it, by role; `scope` is the area or group that it is told for here."""

    task: Task
    shares: tuple[Share, ...]
    scope: str = ""

    @property
    def told(self) -> bool:
        """Whether anybody answers for it."""
        return any(share.holders for share in self.shares)


@dataclass(frozen=True)
class Portfolio:
    """What one member of the college answers for."""

    member: Member
    tasks: tuple[Shared, ...]


@dataclass(frozen=True)
class Suggested:
    """A task field of the nation of which nothing was recorded, and who deals with it by the words of their own."""

    field: str
    holders: tuple[tuple[Piece, str], ...]


def say_role(role: ResponsibilityRole) -> str:
    """What somebody in a role does for a task."""
    return {
        ResponsibilityRole.POLITICAL: _("Bestuurlijk verantwoordelijk"),
        ResponsibilityRole.POLICY: _("Maakt het beleid"),
        ResponsibilityRole.EXECUTION: _("Voert het uit"),
        ResponsibilityRole.COUNTER: _("Hier kunt u terecht"),
    }[role]


def shared(page: Page, task: Task, roles: Iterable[ResponsibilityRole] = ResponsibilityRole, scope: str = "") -> Shared:
    """A task with who answers for it in these roles."""
    told = page.organisation.responsible(task.id)
    return Shared(task, tuple(Share(role, tuple(_answering(page, told, role))) for role in roles), scope)


def _answering(page: Page, told: Iterable[Responsibility], role: ResponsibilityRole) -> Iterator[Answering]:
    for one in told:
        if one.role is role and (subject := page.organisation.subjects.get(one.holder)):
            yield Answering(Piece(page.called(subject), page.href(subject)), say_scope(one), subject)


def say_scope(one: Responsibility) -> str:
    """For which area and which group somebody answers, in words."""
    return ", ".join(part for part in (one.area, one.target_group) if part)


def answers_for(page: Page, holder: str) -> list[tuple[Task, str]]:
    """What a subject answers for: each task with its role and scope in words."""
    told = ((page.organisation.get(Task, one.task), one) for one in page.organisation.responsibilities(holder))
    return [
        (task, ", ".join(part for part in (_(one.role.value), say_scope(one)) if part)) for task, one in told if task
    ]


def all_tasks(page: Page) -> dict[str, object]:
    """The page of all tasks, by name; the counter comes first here too."""
    roles = tuple(reversed(ResponsibilityRole))
    tasks = sorted(page.organisation.all(Task), key=lambda task: task.name.casefold())
    told = [shared(page, task, roles) for task in tasks]
    fields = coverage_of(page.organisation)
    return {
        "roles": [_(role.value) for role in roles],
        "told": [one for one in told if one.told],
        "untold": [one.task for one in told if not one.told],
        "twice": [
            (page.organisation.subjects[id_], spoken(finding.text))
            for finding in two_answer(page.organisation)
            for id_, _name in finding.about
        ],
        "fields": [_suggested(page, one) for one in fields if one.links and not one.recorded],
        "fieldless": [str(one.field) for one in fields if not one.links],
    }


@lru_cache(maxsize=KEPT)
def coverage_of(organisation: Organisation) -> tuple[Covered, ...]:
    """The task fields with who seems to deal with each, worked out once for an organisation."""
    return coverage(finder_of(organisation))


def suggested_to(page: Page, holder: str) -> Sequence[tuple[Entry, Link]]:
    """The task fields that a subject seems to be about, the likeliest first, each with the words that say so.

    Only of what holds today: that something is not recorded yet tells nothing of another time.
    """
    organisation = page.organisation
    return _by_holder(organisation).get(holder, ()) if page.shown.today in organisation.period else ()


@lru_cache(maxsize=KEPT)
def _by_holder(organisation: Organisation) -> Mapping[str, Sequence[tuple[Entry, Link]]]:
    found: dict[str, list[tuple[Entry, Link]]] = defaultdict(list)
    for one in coverage_of(organisation):
        for link in () if one.recorded else one.links[:SUGGESTED]:
            found[link.holder].append((one.field, link))
    return {holder: sorted(fields, key=lambda one: -one[1].strength) for holder, fields in found.items()}


def _suggested(page: Page, covered: Covered) -> Suggested:
    return Suggested(str(covered.field), tuple(_piece_of(page, link) for link in covered.links[:SUGGESTED]))


def _piece_of(page: Page, link: Link) -> tuple[Piece, str]:
    holder = page.organisation.subjects[link.holder]
    return Piece(page.called(holder), page.href(holder)), link.text


@answers(of_the_day)
def as_sheet(request: HttpRequest, page: Page) -> HttpResponse:  # noqa: ARG001 - Django's form
    """The tasks with a line for each who answers for one, as a file that spreadsheets open by themselves."""
    file = StringIO()
    lines = csv.writer(file, delimiter=";")
    lines.writerow([_("Taak"), _("Rol"), _("Houder"), _("Gebied"), _("Doelgroep")])
    for task in sorted(page.organisation.all(Task), key=lambda task: task.name.casefold()):
        lines.writerows([harmless(cell) for cell in line] for line in _lines(page, task))
    lines.writerows([harmless(cell) for cell in line] for line in _lines_of_fields(page))
    name = f"taken-{page.register.id}-{page.shown.day.isoformat()}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    # With the mark in front, spreadsheets read the letters as what they are.
    return HttpResponse("\ufeff" + file.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)


def _lines(page: Page, task: Task) -> Sequence[tuple[str, ...]]:
    """A task with each who answers for it, by role; one line without, where nobody was told to."""
    holders = ((one, page.organisation.subjects.get(one.holder)) for one in page.organisation.responsible(task.id))
    told = [
        (task.name, _(one.role.value), page.called(holder), one.area or "", one.target_group or "")
        for one, holder in holders
        if holder
    ]
    return told or [(task.name, "", _("niet vastgelegd"), "", "")]


def _lines_of_fields(page: Page) -> Iterator[tuple[str, ...]]:
    """The task fields of which nothing was recorded, each with who may deal with it; one line without, for nobody."""
    for one in coverage_of(page.organisation):
        if not one.links:
            yield str(one.field), "", _("niemand gevonden"), "", ""
        elif not one.recorded:
            for link in one.links:
                yield str(one.field), _("voorstel"), _piece_of(page, link)[0].text, "", ""


def harmless(cell: str) -> str:
    """A text that no spreadsheet takes for a formula: a quote stands before what begins like one."""
    return f"'{cell}" if cell.lstrip().startswith(("=", "+", "-", "@")) else cell


@dataclass(frozen=True)
class Reached:
    """One who answers for a task, and, where it is named first, how to reach it and who leads or holds it."""

    one: Answering
    contact: tuple[str, ...]
    people: tuple[Holding, ...]


def of_task(page: Page, task: Task) -> dict[str, object]:
    """The page of one task; who comes here looks for someone to turn to, so that the counter comes first."""
    told: set[str] = set()
    shares = [
        (say_role(share.role), [_reached(page, one, told) for one in share.holders])
        for share in reversed(shared(page, task).shares)
        if share.holders
    ]
    return {"task": task, "shares": shares}


def _reached(page: Page, one: Answering, told: set[str]) -> Reached:
    subject, organisation = one.subject, page.organisation
    if subject.id in told:
        return Reached(one, (), ())
    told.add(subject.id)
    contact = getattr(subject, "contact", None) or ()
    if isinstance(subject, Post):
        return Reached(one, contact, (organisation.holding(subject),))
    return Reached(one, contact, (organisation.leaders(subject) or ()) if isinstance(subject, Unit) else ())


@answers(of_the_day)
def portfolios(request: HttpRequest, page: Page) -> HttpResponse:
    """Who in the college answers for what, and who in the organisation works on it."""
    organisation = page.organisation
    executive = organisation.body(BodyKind.EXECUTIVE)
    members = organisation.members(executive.id) if executive else ()
    holders = {member.holding.post.id for member in members}
    tasks = sorted(organisation.all(Task), key=lambda task: task.name.casefold())
    political = {task.id: organisation.responsible(task.id, ResponsibilityRole.POLITICAL) for task in tasks}
    told = [Portfolio(member, _portfolio(page, member.holding.post.id)) for member in members]
    context = {
        "page": page,
        "executive": executive,
        "roles": [_(role.value) for role in WORKING],
        "portfolios": [one for one in told if one.tasks],
        "without": [one.member for one in told if not one.tasks],
        "others": [
            shared(page, task)
            for task in tasks
            if political[task.id] and not any(one.holder in holders for one in political[task.id])
        ],
        "nobody": [task for task in tasks if not political[task.id]],
    }
    return render(request, "portal/portefeuilles.html", context)


def _portfolio(page: Page, post: str) -> tuple[Shared, ...]:
    """What a post answers for politically, with who works on it."""
    told = (
        shared(page, task, WORKING, say_scope(one))
        for one in page.organisation.responsibilities(post)
        if one.role is ResponsibilityRole.POLITICAL and (task := page.organisation.get(Task, one.task))
    )
    return tuple(sorted(told, key=lambda one: one.task.name.casefold()))
