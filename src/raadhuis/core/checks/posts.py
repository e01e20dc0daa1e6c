"""Checks of posts, of the people in them, and of the bodies they sit in."""

from __future__ import annotations

from collections.abc import Iterator

from raadhuis.core.checks.finding import Check, Finding, Level
from raadhuis.core.entities import Appointment, Body, Office, Person, Post, Seat, Unit
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.wording import say
from raadhuis.core.organisation import Organisation


def filling_unknown(organisation: Organisation) -> Iterator[Finding]:
    """A post of which it is not told whether anybody holds it."""
    for post in organisation.all(Post):
        if organisation.holding(post).filled is UNKNOWN:
            yield Finding(
                "bezetting-niet-vastgelegd",
                Level.MISSING,
                ((post.id, post.title),),
                say("niet vastgelegd of deze functie vervuld of vacant is"),
                "Leg een plaatsing vast, of vul ‘bezetting’ in.",
            )


def empty_body(organisation: Organisation) -> Iterator[Finding]:
    """A body in which nobody sits; grave only where places were told and each is known to be for nobody."""
    for body in organisation.all(Body):
        if organisation.members(body.id):
            continue
        seats = organisation.seats(body.id)
        told = bool(seats) and all(_for_nobody(organisation, seat) for seat in seats)
        yield Finding(
            "orgaan-leeg",
            Level.ATTENTION if told else Level.MISSING,
            ((body.id, body.name),),
            say("heeft zetels, maar daar zit niemand op") if told else say("niet vastgelegd wie hierin zitten"),
            "Leg de zetels vast: met een functie, of met een regel.",
        )


def _for_nobody(organisation: Organisation, seat: Seat) -> bool:
    if seat.leaders_under:
        return all(unit.leaders is not UNKNOWN for unit in organisation.units_of(seat))
    return seat.post is None


def secretary_and_registrar(organisation: Organisation) -> Iterator[Finding]:
    """Secretaris and griffier in one person, deputies included: the law forbids it."""
    secretaries = organisation.with_office(Office.SECRETARY)
    registrars = organisation.with_office(Office.REGISTRAR)
    secretary_posts, registrar_posts = (
        _with_deputies(organisation, secretaries),
        _with_deputies(organisation, registrars),
    )
    about = [(post.id, post.title) for id_, post in secretary_posts.items() if id_ in registrar_posts]
    people = _people(organisation, secretary_posts)
    both = people.keys() & _people(organisation, registrar_posts).keys()
    about += [(person, str(organisation.subjects[person])) for person in both]
    for one in dict.fromkeys(sorted(about)):
        yield Finding(
            "secretaris-en-griffier",
            Level.ATTENTION,
            (one,),
            say("is secretaris en griffier tegelijk, of vervangt hen beiden"),
            "Wijs voor een van beide iemand anders aan.",
            "Gemeentewet 100, 106 en 107d",
        )


def _with_deputies(organisation: Organisation, posts: tuple[Post, ...]) -> dict[str, Post]:
    deputies = (organisation.get(Post, id_) for post in posts for id_ in post.deputies or ())
    return {post.id: post for post in (*posts, *deputies) if post}


def _people(organisation: Organisation, posts: dict[str, Post]) -> dict[str, None]:
    holders = (holder for post in posts.values() for holder in organisation.holding(post).holders)
    return {holder.person: None for holder in holders if holder.person}


_HELD = (Post.life, Post.title, Appointment.life, Appointment.post)

CHECKS = (
    Check("bezetting", (*_HELD, Post.filled), filling_unknown),
    Check(
        "orgaan-leeg",
        (
            Body.life,
            Body.name,
            Seat.life,
            Seat.body,
            Seat.post,
            Seat.leaders_under,
            Seat.leaders_of,
            Post.life,
            Unit.life,
            Unit.parent,
            Unit.kind,
            Unit.leaders,
        ),
        empty_body,
    ),
    Check(
        "secretaris-en-griffier",
        (
            *_HELD,
            Post.offices,
            Post.deputies,
            Appointment.person,
            Person.life,
            Person.name,
        ),
        secretary_and_registrar,
    ),
)
