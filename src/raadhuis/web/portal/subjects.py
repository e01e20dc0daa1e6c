"""The pages of subjects, and of all subjects of a kind: the kinds with pages of their own stand in two tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from raadhuis.core.entities import (
    Body,
    Decision,
    Partner,
    Person,
    Post,
    Programme,
    Site,
    Task,
    Unit,
    Vacancy,
    Vision,
)
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.web.portal import around, decisions, posts, tasks, units, vacancies
from raadhuis.web.portal.ahead import ahead
from raadhuis.web.portal.answer import answers, of_the_day, of_the_day_and_after
from raadhuis.web.portal.history import origins
from raadhuis.web.portal.page import Page
from raadhuis.web.portal.sheets import sheet
from raadhuis.web.portal.successions import came_from, elsewhere

Context = dict[str, object]

ONE: Final[Mapping[type[Subject], tuple[str, Callable[[Page, Any], Context]]]] = {
    Unit: ("onderdeel", units.of_unit),
    Body: ("orgaan", units.of_body),
    Post: ("functie", posts.of_post),
    Person: ("persoon", posts.of_person),
    Vacancy: ("vacature", vacancies.of_vacancy),
    Partner: ("partner", around.of_partner),
    Site: ("vestiging", around.of_site),
    Programme: ("opgave", around.of_programme),
    Task: ("taak", tasks.of_task),
    Decision: ("besluit", decisions.of_decision),
}
"""The template of a page about one subject, and what it shows beside what every such page shows."""

ALL: Final[Mapping[type[Subject], tuple[str, Callable[[Page], Context]]]] = {
    Unit: ("onderdelen", units.all_units),
    Body: ("organen", units.all_bodies),
    Vacancy: ("vacatures", vacancies.all_vacancies),
    Partner: ("partners", around.all_partners),
    Site: ("vestigingen", around.all_sites),
    Programme: ("opgaven", around.all_programmes),
    Task: ("taken", tasks.all_tasks),
}
"""The template of a page about all subjects of a kind, and what it shows."""

LONG: Final[Mapping[type[Subject], tuple[str, Callable[[HttpRequest, Page], Context]]]] = {
    Post: ("functies", posts.all_posts),
    Person: ("personen", posts.all_people),
    Decision: ("besluiten", decisions.all_decisions),
}
"""The same of kinds of which there are so many that the page shows one sheet of them."""

EACH: Final = 250
"""How many subjects of another kind stand on one sheet."""


@answers(of_the_day)
def vision(request: HttpRequest, page: Page) -> HttpResponse:
    """What the organisation wants to be."""
    visions = [(one, page.rows(one, ("jaren", "missie", "uitgangspunten"))) for one in page.organisation.all(Vision)]
    return render(request, "portal/visie.html", {"page": page, "visions": visions})


@answers(of_the_day_and_after)
def kind(request: HttpRequest, page: Page, plural: str) -> HttpResponse:
    """All subjects of one kind."""
    kind_ = _kind(page, plural)
    if kind_ in ALL:
        template, context = ALL[kind_]
        return render(request, f"portal/{template}.html", {"page": page, "plural": plural, **context(page)})
    if kind_ in LONG:
        template, sheet_of = LONG[kind_]
        return render(request, f"portal/{template}.html", {"page": page, "plural": plural, **sheet_of(request, page)})
    part = sheet(request, page.organisation.all(kind_), EACH)
    subjects = [(page.called(one), page.href(one)) for one in part]
    return render(request, "portal/soort.html", {"page": page, "plural": plural, "part": part, "subjects": subjects})


@answers(of_the_day_and_after)
def subject(request: HttpRequest, page: Page, plural: str, id_: str) -> HttpResponse:
    """One subject; of a kind without a page of its own, on one that fits all."""
    kind_ = _kind(page, plural)
    found = page.organisation.get(kind_, id_)
    if found is None:
        return elsewhere(request, page, kind_, id_)
    context: Context = {
        "page": page,
        "subject": found,
        "title": page.called(found),
        "origins": origins(page, found),
        "ahead": ahead(page, id_),
        "came_from": came_from(page, id_),
    }
    if kind_ in ONE:
        template, more = ONE[kind_]
        return render(request, f"portal/{template}.html", {**context, **more(page, found)})
    context |= {
        "heading": page.called(found) if found.natural else str(found),
        "rows": page.rows(found),
        "referring": page.referring(found),
        "not_told": page.not_told(found),
    }
    return render(request, "portal/onderwerp.html", context)


def _kind(page: Page, plural: str) -> type[Subject]:
    try:
        return page.register.ledger.vocabulary.plurals[plural]
    except KeyError:
        raise Http404 from None
