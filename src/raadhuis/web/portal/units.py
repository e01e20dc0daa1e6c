"""The pages of units and bodies."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from django.utils.safestring import SafeString
from django.utils.translation import get_language

from raadhuis.core.entities import Body, BodyKind, Leading, Nature, Programme, Site, Unit
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.core.organisation import Organisation
from raadhuis.web.portal.drawn import outlined
from raadhuis.web.portal.page import Page
from raadhuis.web.portal.posts import deputies_of, seats_by_rule
from raadhuis.web.portal.tasks import answers_for, suggested_to
from raadhuis.web.portal.terms import say_body
from raadhuis.web.portal.tree import nested_list

KEPT: Final = 8
"""How many trees of all units are kept: of six hundred units one is 110 kB, and takes 15 ms to make."""


def all_units(page: Page) -> dict[str, object]:
    """The page of all units: as a tree, from the top down."""
    return {"tree": _tree(page, get_language())}


@lru_cache(maxsize=KEPT)
def _tree(page: Page, language: str) -> SafeString:  # noqa: ARG001 - kept by language
    def href(id_: str) -> str:
        return page.href(page.organisation.subjects[id_])

    return nested_list(outlined(page), href, href)


def of_unit(page: Page, unit: Unit) -> dict[str, object]:
    """The page of one unit."""
    organisation = page.organisation
    children = organisation.children(unit.id)
    leading = unit.leaders or ()
    leaders = organisation.leaders(unit)
    told = ("soort", "eigen-woord", "andere-namen", "onder", "aard", "onderwerpen", "doet", "leiding", "leidingsvorm",
            "contact", "vestiging", "toelichting")  # fmt: skip
    return {
        "unit": unit,
        "path": organisation.path(unit.id)[:-1],
        "leaders": leaders,
        "deputies": [(one, deputies_of(organisation, one.post)) for one in leaders or () if one.post.deputies],
        "from_above": unit.leading is Leading.FROM_ABOVE,
        "above": organisation.subjects.get(unit.parent or ""),
        "thematic": unit.nature is Nature.THEMATIC,
        "themes": [child for child in children if child.nature is Nature.THEMATIC],
        "lines": [child for child in children if child.nature is not Nature.THEMATIC],
        "posts": [organisation.holding(post) for post in organisation.posts(unit.id) if post.id not in leading],
        "bodies": organisation.bodies_at(unit.id),
        "tasks": answers_for(page, unit.id),
        "suggested": suggested_to(page, unit.id),
        "programmes": programmes_with(organisation, unit),
        "site": organisation.get(Site, unit.site or ""),
        "rows": page.rows(unit, told),
        "not_told": page.not_told(unit, ("leiding", "onderwerpen", "contact", "voor", "werkwijze")),
    }


def programmes_with(organisation: Organisation, subject: Subject) -> list[Programme]:
    """The programmes in which a unit or partner takes part."""
    found = organisation.referring(subject.id)
    return [one for one, word in found if word == "deelnemers" and isinstance(one, Programme)]


def all_bodies(page: Page) -> dict[str, object]:
    """The page of all bodies: the three of the law first, each with what it does and how many sit in it."""
    order = list(BodyKind)
    bodies = sorted(page.organisation.all(Body), key=lambda one: order.index(one.kind) if one.kind else len(order))
    told = [
        (body, say_body(body.kind) if body.kind else "", len(page.organisation.members(body.id))) for body in bodies
    ]
    return {"bodies": told}


def of_body(page: Page, body: Body) -> dict[str, object]:
    """The page of one body."""
    organisation = page.organisation
    members = organisation.members(body.id)
    sitting = {member.holding.post.id for member in members}
    return {
        "body": body,
        "meaning": say_body(body.kind) if body.kind else "",
        "members": members,
        "named": [member for member in members if not member.by_rule],
        "by_rule": [member for member in members if member.by_rule],
        "rules": [seats_by_rule(page, seat) for seat in organisation.seats(body.id) if seat.leaders_under],
        "units": organisation.children(body.id),
        "posts": [organisation.holding(post) for post in organisation.posts(body.id) if post.id not in sitting],
        "tasks": answers_for(page, body.id),
        "portfolios": body.kind is BodyKind.EXECUTIVE,
        "rows": page.rows(body, ("soort", "andere-namen", "doet", "toelichting")),
    }
