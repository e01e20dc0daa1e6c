"""Where the municipality works and with whom: sites, partners, and programmes across the units."""

from __future__ import annotations

from dataclasses import dataclass

from raadhuis.core.entities import Partner, Post, Programme, Site, Unit
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.core.organisation import Holding, Organisation
from raadhuis.web.portal.page import Page, Piece
from raadhuis.web.portal.tasks import answers_for
from raadhuis.web.portal.units import programmes_with


def all_sites(page: Page) -> dict[str, object]:
    """The page of all sites."""
    return {"sites": [(site, units_at(page.organisation, site)) for site in page.organisation.all(Site)]}


def of_site(page: Page, site: Site) -> dict[str, object]:
    """The page of one site: where it is, when it is open, and who works there."""
    return {
        "site": site,
        "units": units_at(page.organisation, site),
        "not_told": page.not_told(site, ("adres", "openingstijden", "contact")),
    }


def units_at(organisation: Organisation, site: Site) -> list[Unit]:
    """The units that are at a site."""
    return [one for one, word in organisation.referring(site.id) if word == "vestiging" and isinstance(one, Unit)]


def all_partners(page: Page) -> dict[str, object]:
    """The page of all partners."""
    return {"partners": page.organisation.all(Partner)}


def of_partner(page: Page, partner: Partner) -> dict[str, object]:
    """The page of one partner."""
    return {
        "partner": partner,
        "tasks": answers_for(page, partner.id),
        "programmes": programmes_with(page.organisation, partner),
        "not_told": page.not_told(partner, ("deelnemers", "onze-rol", "contact")),
    }


@dataclass(frozen=True)
class Branch:
    """A programme with those that are part of it."""

    programme: Programme
    clients: tuple[Piece, ...]
    manager: Holding | None
    participants: tuple[Piece, ...]
    parts: tuple[Branch, ...]


def all_programmes(page: Page) -> dict[str, object]:
    """The page of all programmes, as a tree."""
    there = {one.id for one in page.organisation.all(Programme)}
    return {"branches": _branches(page, [one for one in page.organisation.all(Programme) if one.part_of not in there])}


def of_programme(page: Page, programme: Programme) -> dict[str, object]:
    """The page of one programme."""
    organisation = page.organisation
    return {
        "branch": _branch(page, programme),
        "programme": programme,
        "path": _path(organisation, programme),
        "tasks": answers_for(page, programme.id),
        "not_told": page.not_told(programme, ("doelen", "opdrachtgevers", "manager", "deelnemers")),
    }


def _branches(page: Page, programmes: list[Programme]) -> tuple[Branch, ...]:
    return tuple(_branch(page, one) for one in programmes)


def _branch(page: Page, programme: Programme) -> Branch:
    organisation = page.organisation
    manager = organisation.get(Post, programme.manager or "")
    parts = [one for one, word in organisation.referring(programme.id) if word == "deel-van"]
    return Branch(
        programme,
        _pieces(page, programme.clients or ()),
        organisation.holding(manager) if manager else None,
        _pieces(page, programme.participants or ()),
        _branches(page, [one for one in parts if isinstance(one, Programme)]),
    )


def _pieces(page: Page, ids: tuple[str, ...]) -> tuple[Piece, ...]:
    found = (page.organisation.subjects.get(id_) for id_ in ids)
    return tuple(Piece(page.called(one), page.href(one)) for one in found if one)


def _path(organisation: Organisation, programme: Programme) -> list[Subject]:
    """What a programme is part of, from the top down."""
    steps: list[Subject] = []
    above = organisation.get(Programme, programme.part_of or "")
    while above and above not in steps:
        steps.insert(0, above)
        above = organisation.get(Programme, above.part_of or "")
    return steps
