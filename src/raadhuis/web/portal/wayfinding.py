"""A question in everyday words: who answers, why, and how to reach them. Questions are kept nowhere."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from raadhuis.core.entities import Appointment, Person, Post, Unit
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.core.organisation import Holding, Organisation
from raadhuis.core.wayfinding import Answer, Finder, by_name
from raadhuis.core.wayfinding.words import LONGEST, tokens
from raadhuis.formats.catalogue import catalogue
from raadhuis.services.sought import TALLY
from raadhuis.store.database import StoreFailed
from raadhuis.web.portal.answer import day_or_400
from raadhuis.web.portal.page import Page, Piece
from raadhuis.web.portal.spoken import spoken

LOG: Final = logging.getLogger(__name__)

KEPT: Final = 12
"""Of how many organisations, each of a span of days, the index is kept: 2 MB for sixty units, 3 for six hundred."""

URGENT: Final = frozenset({"112", "113"})
"""What of all that is not the municipality's cannot wait."""

NAMED: Final = 6
"""How many are shown that have the name that was typed."""


@lru_cache(maxsize=KEPT)
def finder_of(organisation: Organisation) -> Finder:
    """The index of a public organisation, made for the first question about it."""
    return Finder(organisation, catalogue())


@dataclass(frozen=True)
class Reach:
    """How to reach somebody: these lines, or those of the nearest above that has any (`of`)."""

    lines: tuple[str, ...]
    of: Piece | None = None


@dataclass(frozen=True)
class Answering:
    """One who may answer a question, on screen; `people` lead it, or (`own`) hold the post that it is."""

    holder: Piece
    above: tuple[Piece, ...]
    because: tuple[str, ...]
    reach: Reach
    people: tuple[Holding, ...]
    own: bool


@dataclass(frozen=True)
class Named:
    """Something of which the name was typed: what it is, who holds it where it is a post, and what a person holds."""

    piece: Piece
    kind: str
    holding: Holding | None = None
    posts: tuple[Piece, ...] = ()


@day_or_400
def who(request: HttpRequest, register: str) -> HttpResponse:
    """Who answers a question, or what is called so; said plainly where that is nobody."""
    page = Page.asked(request, register)
    asked = " ".join(request.GET.get("vraag", "").split())
    read = asked[:LONGEST]
    context: dict[str, object] = {
        "page": page,
        "asked": read,
        "cut": len(asked) > LONGEST,
        "counting": settings.COUNT_WORDS,
        "contact": _own_contact(page),
    }
    if tokens(read):
        context |= _answered(page, read)
    elif read:
        context["unreadable"] = True
    return kept_nowhere(render(request, "portal/wie.html", context))


def kept_nowhere(response: HttpResponse) -> HttpResponse:
    """An answer to what somebody typed: no browser keeps it, and no search engine shows it."""
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "no-store"
    return response


def _answered(page: Page, question: str) -> dict[str, object]:
    found = finder_of(page.organisation).ask(question)
    sure = [one for one in found.answers if not one.guess]
    told = {one.holder.id for one in sure}
    called = [one for one in called_so(page.organisation, question) if one.id not in told]
    told |= {one.id for one in called}
    guesses = [one for one in found.answers if one.guess and one.holder.id not in told]
    pages = pages_called(page, question)
    nothing = not (sure or called or pages or guesses or found.elsewhere)
    if nothing and settings.COUNT_WORDS:
        _count(page, found.unknown)
    return {
        "elsewhere": found.elsewhere,
        "urgent": found.elsewhere is not None and found.elsewhere.id in URGENT,
        "best": _answering(page, sure[0]) if sure else None,
        "also": [_answering(page, one) for one in sure[1:]],
        "guesses": [_answering(page, one) for one in guesses],
        "named": [named(page, one) for one in called],
        "reach": _reach_of(page, called[0]) if len(called) == 1 and not sure else None,
        "pages": pages,
        "nothing": nothing,
        "ask_them": not (sure or called or pages),
    }


def _count(page: Page, words: tuple[str, ...]) -> None:
    """Count words that nobody knew; whoever asks them reads an answer whether or not that can be done."""
    try:
        TALLY.count(page.register.id, words, page.shown.today)
    except StoreFailed:
        LOG.exception("Een woord waarmee niets is gevonden, is niet geteld.")


def called_so(organisation: Organisation, question: str) -> tuple[Subject, ...]:
    """What is called as the words of a question that say something: "wie is de burgemeester".

    In a question of more words, one of the catalogue's is meant as it stands; alone, it may be the begin of a name.
    """
    known, words = catalogue(), tokens(question)
    telling = " ".join(word for word in words if word not in known.plain.idle)
    return by_name(organisation, telling or question, NAMED, known.phrases.known if len(words) > 1 else ())


def pages_called(page: Page, question: str) -> list[Piece]:
    """The pages of this municipality that are called as was typed."""
    typed = tokens(question)
    kinds = [Piece(_(kind.plural).capitalize(), page.address("kind", plural=kind.plural)) for kind in page.kinds]
    found = {
        one.href: one
        for one in (*kinds, *page.menu)
        if all(any(part.startswith(word) for part in tokens(one.text)) for word in typed)
    }
    return list(found.values())


def named(page: Page, subject: Subject) -> Named:
    """Something that was found by its name, on screen."""
    holding = page.organisation.holding(subject) if isinstance(subject, Post) else None
    posts = tuple(Piece(page.called(post), page.href(post)) for post in _held_by(page.organisation, subject))
    return Named(Piece(page.called(subject), page.href(subject)), _(subject.label), holding, posts)


def _held_by(organisation: Organisation, subject: Subject) -> list[Post]:
    """The posts of a person; none where it is something else."""
    if not isinstance(subject, Person):
        return []
    held = [one.post for one, _ in organisation.referring(subject.id) if isinstance(one, Appointment)]
    return [post for id_ in held if (post := organisation.get(Post, id_))]


def _reach_of(page: Page, subject: Subject) -> Reach:
    """How to reach what was found by its name; a person where the first of that person's posts stands."""
    organisation = page.organisation
    holder = next(iter(_held_by(organisation, subject)), subject)
    above = organisation.path(holder.where or "" if isinstance(holder, Post) else holder.id)
    return _reach(page, holder, (one for one in reversed(above) if one.id != holder.id))


def _answering(page: Page, answer: Answer) -> Answering:
    organisation, holder = page.organisation, answer.holder
    above = tuple(one for one in answer.path if one.id != holder.id)
    people: tuple[Holding, ...] = ()
    if isinstance(holder, Post):
        people = (organisation.holding(holder),)
    elif isinstance(holder, Unit):
        people = organisation.leaders(holder) or ()
    return Answering(
        Piece(page.called(holder), page.href(holder)),
        tuple(Piece(one.name, page.href(one)) for one in above),
        tuple(map(spoken, answer.because)),
        _reach(page, holder, reversed(above)),
        people,
        isinstance(holder, Post),
    )


def _reach(page: Page, holder: Subject, above: Iterable[Subject]) -> Reach:
    """How to reach somebody: at itself, at the nearest above it, or else at the municipality."""
    if lines := getattr(holder, "contact", None):
        return Reach(lines)
    for one in above:
        if lines := getattr(one, "contact", None):
            return Reach(lines, Piece(page.called(one), page.href(one)))
    return Reach(_own_contact(page), Piece(page.title, page.address("home")))


def _own_contact(page: Page) -> tuple[str, ...]:
    municipality = page.municipality
    return (municipality.contact or ()) if municipality else ()
