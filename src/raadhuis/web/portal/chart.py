"""The organogram: as a page, and as a file to keep."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from raadhuis.core.entities import Body, Unit
from raadhuis.web.portal.answer import answers, of_the_day
from raadhuis.web.portal.drawn import as_file, drawn, titled
from raadhuis.web.portal.page import Page


@answers(of_the_day)
def chart(request: HttpRequest, page: Page) -> HttpResponse:
    """The organogram, as a picture and as a nested list."""
    under = _under(request, page)
    id_ = under.id if under else None
    context = {
        "page": page,
        "under": under,
        "title": titled(page, id_),
        "path": page.organisation.path(under.id) if under else (),
        "drawn": drawn(page, id_),
        "parts": _parts(page, under),
    }
    return render(request, "portal/organogram.html", context)


@answers(of_the_day)
def chart_file(request: HttpRequest, page: Page) -> HttpResponse:
    """The organogram as a file to keep."""
    under = _under(request, page)
    name = f"organogram-{page.register.id}-{page.shown.day.isoformat()}.svg"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    picture = as_file(page, under.id if under else None)
    return HttpResponse(picture, content_type="image/svg+xml; charset=utf-8", headers=headers)


def _under(request: HttpRequest, page: Page) -> Unit | Body | None:
    id_ = request.GET.get("onder")
    if not id_:
        return None
    found = page.organisation.subjects.get(id_)
    if not isinstance(found, Unit | Body):
        raise Http404
    return found


def _parts(page: Page, under: Unit | Body | None) -> list[Unit]:
    """The parts one may want to see alone: those with something below them."""
    organisation = page.organisation
    top = under or organisation.civil_organisation()
    return [unit for unit in organisation.children(top.id) if organisation.children(unit.id)] if top else []
