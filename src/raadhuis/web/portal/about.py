"""The register itself: what is held, since when, what is not known, and all of it to take along."""

from __future__ import annotations

import json
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from raadhuis.core.checks import Finding, Level, check_day
from raadhuis.core.entities import Municipality
from raadhuis.core.facts.period import say_day
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.web.portal.answer import answers, of_all_changes, of_the_day
from raadhuis.web.portal.export import as_file, as_json
from raadhuis.web.portal.page import Page, Piece
from raadhuis.web.portal.spoken import spoken

NAMED: Final = 12
"""How many subjects that lack the same are named; of more it is said how many there are."""


@answers(of_all_changes)
def about(request: HttpRequest, page: Page) -> HttpResponse:
    """What this register holds and does not hold, and how to use it or report a mistake in it."""
    kinds = page.register.ledger.vocabulary.kinds.values()
    shown = [kind for kind in kinds if kind is not Municipality and len(kind.internal) < len(kind.attributes)]
    counted = [(kind, len(page.organisation.all(kind))) for kind in shown]
    changes = page.register.ledger.changes
    context = {
        "page": page,
        "held": [(_held(page, kind, count), count) for kind, count in counted if count],
        "empty": [_(kind.plural) for kind, count in counted if not count],
        "changes": len(changes),
        "last": changes[-1].recorded_at if changes else None,
        "missing": [_missing(page, one) for one in check_day(page.organisation) if one.level is Level.MISSING],
        "municipality": page.municipality,
        "words": sorted((_(word), meaning) for word, meaning in page.meanings.items()),
    }
    return render(request, "portal/over.html", context)


def _held(page: Page, kind: type[Subject], count: int) -> Piece:
    word = _(kind.label if count == 1 else kind.plural)
    return Piece(word, None if kind.natural else page.address("kind", plural=kind.plural))


def _missing(page: Page, finding: Finding) -> tuple[str, list[Piece], int]:
    """What is not known, of whom, and of how many more."""
    subjects = [page.organisation.subjects[id_] for id_, _ in finding.about if id_ in page.organisation.subjects]
    named = [Piece(page.called(one), None if one.natural else page.href(one)) for one in subjects[:NAMED]]
    return spoken(finding.text), named, len(subjects) - len(named)


@answers(of_the_day)
def as_data(request: HttpRequest, page: Page) -> HttpResponse:  # noqa: ARG001 - Django's form
    """The public organisation of the day as JSON."""
    text = json.dumps(as_json(page.register.id, page.organisation, page.shown.day), ensure_ascii=False, indent=1)
    return _download(page, text, "json", "application/json")


@answers(of_the_day)
def as_register(request: HttpRequest, page: Page) -> HttpResponse:  # noqa: ARG001 - Django's form
    """The public organisation of the day as a file that Raadhuis reads."""
    ground = f"Openbare gegevens van {page.name}, geldig op {say_day(page.shown.day)}"
    text = as_file(page.organisation, page.shown.day, page.register.ledger.vocabulary, ground)
    if text is None:
        raise Http404
    return _download(page, text, "yaml", "application/yaml")


def _download(page: Page, text: str, ending: str, content_type: str) -> HttpResponse:
    name = f"organisatie-{page.register.id}-{page.shown.day.isoformat()}.{ending}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(text, content_type=f"{content_type}; charset=utf-8", headers=headers)
