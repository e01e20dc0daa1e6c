"""The organogram: as a page, and as a file to keep."""

from __future__ import annotations

import re
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language

from raadhuis.core.entities import Body, Unit
from raadhuis.web.portal.ahead import coming
from raadhuis.web.portal.answer import answers, of_the_day, of_the_day_and_after
from raadhuis.web.portal.drawn import as_file, drawn, titled
from raadhuis.web.portal.finding import found
from raadhuis.web.portal.page import Page

OFFERED: Final = 300
"""Of how many names a reader may pick while typing; of more the page would grow too heavy."""


@answers(of_the_day_and_after)
def chart(request: HttpRequest, page: Page) -> HttpResponse:
    """The organogram, as a picture and as a nested list.

    `?onder=` draws one part, `?diep=` so many levels, and `?zoek=` leads to the unit of that name.
    """
    asked = " ".join(request.GET.get("zoek", "").split())
    matches = found(page.organisation, asked) if asked else []
    if len(matches) == 1:
        return HttpResponseRedirect(page.href(matches[0]))
    under = _under(request, page)
    id_ = under.id if under else None
    depth = request.GET.get("diep", "")
    names = [str(one) for one in (*page.organisation.all(Body), *page.organisation.all(Unit))]
    context = {
        "page": page,
        "under": under,
        "title": titled(page, id_),
        "path": page.organisation.path(under.id) if under else (),
        "drawn": drawn(page, id_, int(depth) if re.fullmatch("[1-9][0-9]?", depth) else None, get_language()),
        "parts": _parts(page, under),
        "asked": asked,
        "matches": [(one, page.organisation.path(one.id)[:-1]) for one in matches],
        "names": names if len(names) <= OFFERED else [],
        "coming": coming(page),
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
    found_ = page.organisation.subjects.get(id_)
    if not isinstance(found_, Unit | Body):
        raise Http404
    return found_


def _parts(page: Page, under: Unit | Body | None) -> list[Unit]:
    """The parts one may want to see alone: those with something below them."""
    organisation = page.organisation
    parts = organisation.children(under.id) if under else organisation.parts()
    return [unit for unit in parts if organisation.children(unit.id)]
