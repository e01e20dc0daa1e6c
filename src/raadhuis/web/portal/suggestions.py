"""What somebody may mean who is still typing: a few links, as a part of a page. Nothing of it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from raadhuis.core.wayfinding.words import LONGEST, tokens
from raadhuis.web.portal.answer import day_or_400
from raadhuis.web.portal.page import Page, Piece
from raadhuis.web.portal.wayfinding import URGENT, Named, called_so, finder_of, kept_nowhere, named, pages_called

MOST: Final = 5
"""How many are suggested: a telephone shows no more of them above its keyboard."""


@dataclass(frozen=True)
class Suggestion:
    """Something that may be meant, and in a few words what it is; `dutch` where no page translates those."""

    piece: Piece
    note: str
    dutch: bool = False


@day_or_400
def suggestions(request: HttpRequest, register: str) -> HttpResponse:
    """Who is sure to answer what was typed so far, and what is called so."""
    page = Page.asked(request, register)
    typed = " ".join(request.GET.get("vraag", "").split())[:LONGEST]
    found = list(islice(_suggested(page, typed), MOST)) if tokens(typed) else []
    return kept_nowhere(render(request, "portal/suggesties.html", {"found": found}))


def _suggested(page: Page, typed: str) -> Iterator[Suggestion]:
    found = finder_of(page.organisation).ask(typed)
    if found.elsewhere:
        there = Piece(found.elsewhere.name, page.address("who", vraag=typed))
        yield Suggestion(there, found.elsewhere.where, dutch=True)
        if found.elsewhere.id in URGENT:
            return
    best = found.answers[0].holder if found.sure else None
    called = called_so(page.organisation, typed)
    others = [_by_name(named(page, one)) for one in called if best is None or one.id != best.id]
    if best is None:
        yield from others
    else:
        answer = Suggestion(Piece(page.called(best), page.href(best)), _("gaat hierover"))
        # Who typed a name means that name; the answer is still among those that are shown.
        yield from (*others[: MOST - 1], answer) if others and best not in called else (answer, *others)
    for piece in pages_called(page, typed):
        yield Suggestion(piece, _("een pagina van deze site"))


def _by_name(one: Named) -> Suggestion:
    """What it is, with who holds it or what is held: "functie: Tineke van Dam"."""
    people = [holder.name for holder in one.holding.holders if holder.name] if one.holding else []
    told = ", ".join((*people, *(post.text for post in one.posts)))
    return Suggestion(one.piece, f"{one.kind}: {told}" if told else one.kind)
