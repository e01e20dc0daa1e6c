"""Checks of units: where they stand, how they are called, and who leads them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from raadhuis.core.checks.finding import Check, Finding, Level
from raadhuis.core.entities import (
    Appointment,
    AppointmentKind,
    Body,
    BodyKind,
    Leading,
    Municipality,
    Nature,
    Office,
    Post,
    Unit,
    UnitKind,
)
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.wording import say
from raadhuis.core.organisation import Organisation


def _about(unit: Unit) -> tuple[tuple[str, str], ...]:
    return ((unit.id, unit.name),)


def outside_roots(organisation: Organisation) -> Iterator[Finding]:
    """A unit that hangs neither under the college (the civil organisation) nor under the raad (the griffie)."""
    for unit in organisation.roots:
        top = organisation.path(unit.id)[0]
        if not isinstance(top, Body) or top.kind not in (
            BodyKind.COUNCIL,
            BodyKind.EXECUTIVE,
        ):
            yield Finding(
                "buiten-de-wortels",
                Level.ATTENTION,
                _about(unit),
                say("valt niet onder het college en niet onder de raad"),
                "Leg vast waar dit onder valt: de ambtelijke organisatie onder het college, de griffie onder de raad.",
                "Gemeentewet 107e en 160 lid 1 onder c",
            )


def registry_under_secretary(organisation: Organisation) -> Iterator[Finding]:
    """The griffie, or the griffier's post, in the organisation of the secretaris: it is the raad's."""
    for unit in organisation.all(Unit):
        if unit.kind is UnitKind.REGISTRY and _of_secretary(organisation.path(unit.id)):
            yield Finding(
                "griffie-onder-secretaris",
                Level.ATTENTION,
                _about(unit),
                say("is de griffie, maar valt onder het college en de secretaris"),
                "Zet de griffie onder de raad: de raad gaat over de griffie, niet de secretaris.",
                "Gemeentewet 107e",
            )
    for post in organisation.with_office(Office.REGISTRAR):
        path = organisation.path(post.where or "")
        if _of_secretary(path) and not any(one.kind is UnitKind.REGISTRY for one in path):
            yield Finding(
                "griffie-onder-secretaris",
                Level.ATTENTION,
                ((post.id, post.title),),
                say("is de functie van griffier, maar hoort bij het college of de organisatie van de secretaris"),
                "Zet deze functie bij de griffie: de raad gaat over de griffier, niet de secretaris.",
                "Gemeentewet 107 en 107e",
            )


def _of_secretary(path: tuple[Unit | Body, ...]) -> bool:
    return any(one.kind in (UnitKind.CIVIL_ORGANISATION, BodyKind.EXECUTIVE) for one in path)


def nobody_leads(organisation: Organisation) -> Iterator[Finding]:
    """A unit in the line of which it is said that nobody leads it, or not told who does."""
    for unit in organisation.all(Unit):
        if unit.nature is Nature.THEMATIC or unit.leading is Leading.FROM_ABOVE:
            continue
        if unit.leaders is None:
            yield Finding(
                "zonder-leiding",
                Level.ATTENTION,
                _about(unit),
                say("heeft geen leiding"),
                "Leg vast welke functie dit leidt, of dat de leiding via het niveau erboven loopt.",
            )
        elif unit.leaders is UNKNOWN:
            yield Finding(
                "leiding-niet-vastgelegd",
                Level.MISSING,
                _about(unit),
                say("niet vastgelegd welke functie dit leidt"),
                "Vul ‘leiding’ in zodra bekend is wie dit leidt.",
            )


def two_lead(organisation: Organisation) -> Iterator[Finding]:
    """More leaders than are meant: several posts where one is said, or two people in one leading post."""
    for unit in organisation.all(Unit):
        if unit.leading is Leading.SHARED:
            continue
        posts = unit.leaders or ()
        several_posts = unit.leading is Leading.SINGLE and len(posts) > 1
        several_people = any(
            sum(one.kind is not AppointmentKind.ACTING for one in organisation.appointments(post)) > 1 for post in posts
        )
        if several_posts or several_people:
            yield Finding(
                "twee-leidinggevenden",
                Level.ATTENTION,
                _about(unit),
                say("heeft meer dan één leidinggevende"),
                "Leg vast wie er leidt, of dat de leiding gedeeld is.",
            )


def span_of_control(organisation: Organisation) -> Iterator[Finding]:
    """More units directly under one leader than the municipality itself allows."""
    municipality = organisation.municipality
    limit = municipality.span_limit if municipality else None
    if not limit:
        return
    for post in organisation.all(Post):
        below = [
            child
            for unit in organisation.led_by(post.id)
            for child in organisation.children(unit.id)
            if child.nature is not Nature.THEMATIC
        ]
        if len(below) > limit:
            yield Finding(
                "spanwijdte",
                Level.ATTENTION,
                ((post.id, post.title),),
                say("leidt {count} onderdelen; de gemeente wil er hooguit {limit}", count=len(below), limit=limit),
                "Verdeel de leiding, of pas de spanwijdte van de gemeente aan.",
            )


def twin_names(organisation: Organisation) -> Iterator[Finding]:
    """A name that two units under one parent share; where it is not told under which, nothing is known."""
    placed = [unit for unit in organisation.all(Unit) if unit.parent is not UNKNOWN]
    names = Counter((unit.parent, unit.name.casefold()) for unit in placed)
    for unit in placed:
        if names[unit.parent, unit.name.casefold()] > 1:
            yield Finding(
                "naam-dubbel",
                Level.ATTENTION,
                _about(unit),
                say("heeft dezelfde naam als een ander onderdeel op dezelfde plek"),
                "Geef een van beide een andere naam, of voeg ze samen.",
            )


_PLACE = (Unit.life, Unit.name, Unit.parent, Unit.kind, Body.life, Body.kind)
_LED = (Unit.life, Unit.name, Unit.leaders, Unit.leading, Unit.nature)

CHECKS = (
    Check("buiten-de-wortels", _PLACE, outside_roots),
    Check(
        "griffie-onder-secretaris",
        (*_PLACE, Post.life, Post.title, Post.where, Post.offices),
        registry_under_secretary,
    ),
    Check("leiding", _LED, nobody_leads),
    Check(
        "twee-leidinggevenden",
        (
            *_LED,
            Post.life,
            Appointment.life,
            Appointment.post,
            Appointment.person,
            Appointment.kind,
        ),
        two_lead,
    ),
    Check(
        "spanwijdte",
        (*_LED, Unit.parent, Post.life, Post.title, Municipality.life, Municipality.span_limit),
        span_of_control,
    ),
    Check("naam-dubbel", (Unit.life, Unit.name, Unit.parent), twin_names),
)
