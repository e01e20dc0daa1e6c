"""Posts and people: who holds what, who replaces whom, and what is to be filled."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from raadhuis.core.entities import Appointment, Body, BodyKind, Person, Post, Seat, Unit, Vacancy
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.organisation import Holding, Organisation
from raadhuis.web.portal.answer import answers, of_the_day
from raadhuis.web.portal.page import Page
from raadhuis.web.portal.sheets import sheet
from raadhuis.web.portal.tasks import answers_for
from raadhuis.web.portal.terms import say_office

BOARDS: Final = frozenset({BodyKind.EXECUTIVE, BodyKind.BOARD})
"""The bodies of whose members one may ask who replaces them."""


POSTS: Final = 150
"""How many posts stand on one sheet."""

PEOPLE: Final = 150
"""How many people stand on one sheet."""


def in_order(organisation: Organisation) -> Iterator[Body | Unit]:
    """The bodies and units as the organisation is read from the top: each with its units after it."""
    for body in organisation.all(Body):
        yield body
        yield from organisation.subtree(body.id)
    for unit in organisation.roots:
        if organisation.get(Body, unit.parent or "") is None:
            yield unit
            yield from organisation.subtree(unit.id)


def by_place(organisation: Organisation) -> list[tuple[Body | Unit | None, list[Post]]]:
    """All posts under the body or unit where they are, from the top; those of which that is not known last."""
    told = [(place, list(organisation.posts(place.id))) for place in in_order(organisation)]
    placed = {post.id for _, posts in told for post in posts}
    loose = [post for post in organisation.all(Post) if post.id not in placed]
    return [(place, posts) for place, posts in (*told, (None, loose)) if posts]


def all_posts(request: HttpRequest, page: Page) -> dict[str, object]:
    """The page of all posts, each with who holds it."""
    organisation = page.organisation
    part = sheet(request, [(place, post) for place, posts in by_place(organisation) for post in posts], POSTS)
    told = groupby(part, key=itemgetter(0))
    return {
        "part": part,
        "places": [(place, [organisation.holding(post) for _, post in posts]) for place, posts in told],
    }


def of_post(page: Page, post: Post) -> dict[str, object]:
    """The page of one post."""
    organisation = page.organisation
    told = ("bij", "andere-namen", "ambten", "bezetting", "doet", "vervangers", "legt-verantwoording-af-aan")
    return {
        "post": post,
        "holding": organisation.holding(post),
        "place": organisation.subjects.get(post.where or ""),
        "offices": [(_(office.value), say_office(office)) for office in post.offices or ()],
        "deputies": deputies_of(organisation, post),
        "nobody": post.deputies is None,
        "replaces": [organisation.holding(other) for other in _referring(organisation, post, "vervangers")],
        "leads": organisation.led_by(post.id),
        "bodies": [
            (body, next(one.role for one in organisation.members(body.id) if one.holding.post.id == post.id))
            for body in organisation.bodies_of(post.id)
        ],
        "above": _holding(organisation, post.reports_to),
        "below": [
            organisation.holding(other) for other in _referring(organisation, post, "legt-verantwoording-af-aan")
        ],
        "tasks": answers_for(page, post.id),
        "programmes": [one for one, word in organisation.referring(post.id) if word == "manager"],
        "vacancies": [one for one in organisation.all(Vacancy) if one.post == post.id],
        "rows": page.rows(post, told),
        "not_told": page.not_told(post, ("fte", "schaal", "doet")),
    }


def deputies_of(organisation: Organisation, post: Post) -> list[Holding]:
    """Who replaces the holder of a post, the first one first."""
    found = (organisation.get(Post, id_) for id_ in post.deputies or ())
    return [organisation.holding(one) for one in found if one]


def _referring(organisation: Organisation, post: Post, word: str) -> list[Post]:
    return [one for one, by in organisation.referring(post.id) if by == word and isinstance(one, Post)]


def _holding(organisation: Organisation, id_: object) -> Holding | None:
    found = organisation.get(Post, id_) if isinstance(id_, str) else None
    return organisation.holding(found) if found else None


def of_person(page: Page, person: Person) -> dict[str, object]:
    """The page of one person: the posts that he or she holds."""
    organisation = page.organisation
    held = [one for one, _ in organisation.referring(person.id) if isinstance(one, Appointment)]
    posts = [(organisation.get(Post, one.post), one) for one in held]
    told = [(post, one, organisation.led_by(post.id), organisation.bodies_of(post.id)) for post, one in posts if post]
    return {"person": person, "held": told}


def all_people(request: HttpRequest, page: Page) -> dict[str, object]:
    """The page of all whose name may be shown, each with the posts held."""
    organisation = page.organisation
    part = sheet(request, sorted(organisation.all(Person), key=lambda one: one.name.casefold()), PEOPLE)
    told = []
    for person in part:
        held = [one for one, _ in organisation.referring(person.id) if isinstance(one, Appointment)]
        told.append((person, [post for one in held if (post := organisation.get(Post, one.post))]))
    return {"part": part, "people": told}


@answers(of_the_day)
def deputies(request: HttpRequest, page: Page) -> HttpResponse:
    """Who replaces whom, in order; and of whom that is not known."""
    organisation = page.organisation
    ordered = [post for _, posts in by_place(organisation) for post in posts]
    asked = [post for post in ordered if post.deputies is UNKNOWN and _matters(organisation, post)]
    context = {
        "page": page,
        "told": [(organisation.holding(post), deputies_of(organisation, post)) for post in ordered if post.deputies],
        "nobody": [organisation.holding(post) for post in ordered if post.deputies is None],
        "unknown": asked,
    }
    return render(request, "portal/vervanging.html", context)


def _matters(organisation: Organisation, post: Post) -> bool:
    """Whether one may ask who replaces this: it leads, carries an office of the law, or is on a board."""
    boards = any(body.kind in BOARDS for body in organisation.bodies_of(post.id))
    return bool(organisation.led_by(post.id) or post.offices or boards)


def seats_by_rule(page: Page, seat: Seat) -> str:
    """The rule by which others have a place in a body, in words."""
    under = str(page.organisation.subjects.get(seat.leaders_under or ""))
    if seat.leaders_of:
        kind = _(seat.leaders_of.value)
        return _("de leiding van elk onderdeel van de soort %(kind)s onder %(under)s") % {"kind": kind, "under": under}
    return _("de leiding van elk onderdeel onder %(under)s") % {"under": under}
