"""Where people come in: the start page, and the home page of a municipality."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from raadhuis.core.entities import (
    Body,
    BodyKind,
    Office,
    Partner,
    Post,
    Programme,
    Responsibility,
    SeatRole,
    Site,
    Task,
    Unit,
    Vacancy,
    Vision,
)
from raadhuis.core.organisation import Organisation
from raadhuis.services.registers import registers
from raadhuis.web.portal.ahead import ahead, coming
from raadhuis.web.portal.answer import answers, day_or_400, of_the_day_and_after
from raadhuis.web.portal.drawn import drawn
from raadhuis.web.portal.page import Page
from raadhuis.web.portal.vacancies import closed

KEPT: Final = 16
"""Of how many organisations, each of a span of days, what the home page shows is kept."""


@day_or_400
def start(request: HttpRequest) -> HttpResponse:
    """Which municipalities can be seen here; an invented one first, since it shows all there is."""
    pages = [Page.asked(request, id_) for id_ in registers()]
    pages.sort(key=lambda page: (not page.invented, page.name.casefold()))
    shown = [(page, len(page.organisation.all(Unit))) for page in pages]
    example = pages[0] if pages and pages[0].invented else None
    context = {
        "example": example,
        "picture": drawn(example, None, 1, get_language()).paper if example else "",
        "coming": coming(example) if example else None,
        "shown": shown,
    }
    return render(request, "portal/start.html", context)


@answers(of_the_day_and_after)
def home(request: HttpRequest, page: Page) -> HttpResponse:
    """Who decides, who carries out, who checks; who leads; and what is going to change."""
    organisation = page.organisation
    context = {
        "page": page,
        **_at_a_glance(organisation),
        "vacancies": [one for one in organisation.all(Vacancy) if not closed(page, one)],
        "ahead": ahead(page),
    }
    return render(request, "portal/gemeente.html", context)


@lru_cache(maxsize=KEPT)
def _at_a_glance(organisation: Organisation) -> Mapping[str, object]:
    """What the home page shows of an organisation, the same on every day of a span."""
    civil = organisation.civil_organisation()
    council, executive = organisation.body(BodyKind.COUNCIL), organisation.body(BodyKind.EXECUTIVE)
    return {
        "municipality": organisation.municipality,
        "council": council,
        "executive": executive,
        "members": [
            member
            for member in (organisation.members(executive.id) if executive else ())
            if member.role not in (SeatRole.SECRETARY, SeatRole.PRESENT)
        ],
        "civil": civil,
        "head": next(iter(organisation.leaders(civil) or ()), None) if civil else None,
        "leaders": _leaders(organisation, civil),
        "parts": [
            (unit, organisation.leaders(unit) or (), _below(organisation, unit)) for unit in organisation.parts()
        ],
        "bodies": [body for body in organisation.all(Body) if body not in (council, executive)],
        "programmes": [one for one in organisation.all(Programme) if not one.part_of],
        "partners": organisation.all(Partner),
        "visions": organisation.all(Vision),
        "sites": organisation.all(Site),
        "tasks": len(organisation.all(Task)),
        "responsibilities": len(organisation.all(Responsibility)),
        "replaced": any(post.deputies for post in organisation.all(Post)),
    }


def _leaders(organisation: Organisation, civil: Unit | None) -> list[object]:
    """Who leads: the posts with an office at the top, and those that lead the civil organisation."""
    offices = (Office.MAYOR, Office.SECRETARY, Office.REGISTRAR)
    posts = [post for office in offices for post in organisation.with_office(office)]
    leading = organisation.leaders(civil) if civil else ()
    posts += [one.post for one in leading or ()]
    return [organisation.holding(post) for post in dict.fromkeys(posts)]


def _below(organisation: Organisation, unit: Unit) -> int:
    return sum(1 for _ in organisation.subtree(unit.id))
