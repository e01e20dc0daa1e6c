"""The public pages, one function each."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from raadhuis.core.entities import (
    Body,
    BodyKind,
    Leading,
    Nature,
    Office,
    Partner,
    Post,
    Programme,
    Seat,
    Unit,
    Vacancy,
    Vision,
)
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.services.registers import registers
from raadhuis.web.portal.answer import answers, day_or_400, of_the_day
from raadhuis.web.portal.history import origins
from raadhuis.web.portal.page import Page


@day_or_400
def start(request: HttpRequest) -> HttpResponse:
    """Which municipalities can be seen here."""
    pages = [Page.asked(request, id_) for id_ in registers()]
    return render(request, "portal/start.html", {"pages": pages})


@answers(of_the_day)
def home(request: HttpRequest, page: Page) -> HttpResponse:
    """Who decides, who carries out, who checks."""
    organisation = page.organisation
    civil = organisation.civil_organisation()
    secretary = next(iter(organisation.with_office(Office.SECRETARY)), None)
    shown = {BodyKind.COUNCIL, BodyKind.EXECUTIVE}
    context = {
        "page": page,
        "municipality": organisation.municipality,
        "council": organisation.body(BodyKind.COUNCIL),
        "executive": organisation.body(BodyKind.EXECUTIVE),
        "civil": civil,
        "secretary": organisation.holding(secretary) if secretary else None,
        "parts": organisation.children(civil.id) if civil else organisation.roots,
        "bodies": [body for body in organisation.all(Body) if body.kind not in shown],
        "programmes": organisation.all(Programme),
        "partners": organisation.all(Partner),
        "vacancies": organisation.all(Vacancy),
        "visions": organisation.all(Vision),
    }
    return render(request, "portal/gemeente.html", context)


@answers(of_the_day)
def vision(request: HttpRequest, page: Page) -> HttpResponse:
    """What the organisation wants to be."""
    visions = [(one, page.rows(one, ("jaren", "missie", "uitgangspunten"))) for one in page.organisation.all(Vision)]
    return render(request, "portal/visie.html", {"page": page, "visions": visions})


@answers(of_the_day)
def kind(request: HttpRequest, page: Page, plural: str) -> HttpResponse:
    """All subjects of one kind."""
    kind_ = _kind(page, plural)
    subjects = [(page.called(one), page.href(one)) for one in page.organisation.all(kind_)]
    return render(request, "portal/soort.html", {"page": page, "plural": plural, "subjects": subjects})


@answers(of_the_day)
def subject(request: HttpRequest, page: Page, plural: str, id_: str) -> HttpResponse:
    """One subject: a unit and a body on a page of their own making, any other kind on one that fits all."""
    kind_ = _kind(page, plural)
    found = page.organisation.get(kind_, id_)
    if found is None:
        return _elsewhere(request, page, kind_, id_)
    if isinstance(found, Unit):
        return render(request, "portal/onderdeel.html", {"page": page, **_unit(page, found)})
    if isinstance(found, Body):
        return render(request, "portal/orgaan.html", {"page": page, **_body(page, found)})
    context = {
        "page": page,
        "subject": found,
        "title": page.called(found),
        "heading": page.called(found) if found.natural else str(found),
        "place": page.organisation.subjects.get(found.where or "") if isinstance(found, Post) else None,
        "rows": page.rows(found),
        "origins": origins(page, found),
        "referring": page.referring(found),
        "not_told": page.not_told(found),
    }
    return render(request, "portal/onderwerp.html", context)


def _kind(page: Page, plural: str) -> type[Subject]:
    try:
        return page.register.ledger.vocabulary.plurals[plural]
    except KeyError:
        raise Http404 from None


def _unit(page: Page, unit: Unit) -> dict[str, object]:
    organisation = page.organisation
    children = organisation.children(unit.id)
    leading = unit.leaders or ()
    told = ("soort", "eigen-woord", "onder", "aard", "onderwerpen", "doet", "leiding", "leidingsvorm")
    return {
        "unit": unit,
        "path": organisation.path(unit.id)[:-1],
        "leaders": organisation.leaders(unit),
        "from_above": unit.leading is Leading.FROM_ABOVE,
        "thematic": unit.nature is Nature.THEMATIC,
        "themes": [child for child in children if child.nature is Nature.THEMATIC],
        "lines": [child for child in children if child.nature is not Nature.THEMATIC],
        "posts": [organisation.holding(post) for post in organisation.posts(unit.id) if post.id not in leading],
        "bodies": organisation.bodies_at(unit.id),
        "tasks": [(one, organisation.subjects.get(one.task)) for one in organisation.responsibilities(unit.id)],
        "rows": page.rows(unit, told),
        "origins": origins(page, unit),
        "not_told": page.not_told(unit, ("leiding", "onderwerpen", "contact", "voor", "werkwijze")),
    }


def _body(page: Page, body: Body) -> dict[str, object]:
    organisation = page.organisation
    members = organisation.members(body.id)
    return {
        "body": body,
        "members": members,
        "named": [member for member in members if not member.by_rule],
        "by_rule": [member for member in members if member.by_rule],
        "rules": [_rule(page, seat) for seat in organisation.seats(body.id) if seat.leaders_under],
        "units": organisation.children(body.id),
        "posts": [organisation.holding(post) for post in organisation.posts(body.id)],
        "tasks": [(one, organisation.subjects.get(one.task)) for one in organisation.responsibilities(body.id)],
        "rows": page.rows(body, ("soort", "doet")),
        "origins": origins(page, body),
    }


def _rule(page: Page, seat: Seat) -> str:
    kind_ = f"elk onderdeel van de soort {seat.leaders_of.value}" if seat.leaders_of else "elk onderdeel"
    return f"de leiding van {kind_} onder {page.organisation.subjects.get(seat.leaders_under or '')}"


def _elsewhere(request: HttpRequest, page: Page, kind_: type[Subject], id_: str) -> HttpResponse:
    """Not on this day: say on which days it does exist, if it may be shown then."""
    day = _day_of(page, kind_, id_)
    if day is None:
        raise Http404
    found = page.register.public_on(day).get(kind_, id_)
    context = {"page": page, "title": str(found), "life": page.register.ledger.life(id_), "day": day}
    return render(request, "portal/niet-op-deze-dag.html", context, status=404)


def _day_of(page: Page, kind_: type[Subject], id_: str) -> date | None:
    life = page.register.ledger.life(id_)
    if life is None or page.register.public_on(life.since).get(kind_, id_) is None:
        return None
    return life.since
