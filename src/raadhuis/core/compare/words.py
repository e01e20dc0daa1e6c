"""What things are called in a sentence about two days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import Any

from raadhuis.core.entities import (
    Appointment,
    Body,
    Municipality,
    Partner,
    Person,
    Post,
    Responsibility,
    Seat,
    Site,
    Succession,
    Task,
    Unit,
)
from raadhuis.core.facts.change import ChangeKind
from raadhuis.core.facts.period import Period
from raadhuis.core.facts.vocabulary import Attribute, Subject
from raadhuis.core.facts.wording import Wording, joined, listed, say, say_period, small, word
from raadhuis.core.organisation import Organisation

HIDDEN = say("iemand van wie de naam niet openbaar is")

Call = Callable[[object], str]
"""What a subject is called, by its id."""


def in_brackets(*parts: str | Enum | None) -> str:
    """What is known of the parts behind a name: " (voorzitter)", or nothing."""
    known = [word(part.value) if isinstance(part, Enum) else part for part in parts if part]
    return joined("", [" (", joined(", ", known), ")"]) if known else ""


def quoted(text: str) -> Wording:
    """A name or a word as such."""
    return joined("", ["‘", text, "’"])


def counted(kind: type[Subject], count: int) -> Wording:
    """So many of a kind: "3 onderdelen"."""
    return joined(" ", [count, word(kind.wire if count == 1 else kind.plural)])


def say_known(period: Period) -> Wording:
    """The days of a period of which an observation tells: that it was so then, not that it began then."""
    if period.until is None:
        return say("sinds {day}", day=period.since)
    last = period.until - timedelta(days=1)
    if last == period.since:
        return say("op {day}", day=last)
    return say("sinds {first}, t/m {last}", first=period.since, last=last)


def say_said(period: Period, kind: ChangeKind) -> Wording:
    """The days of a period of which a change of this kind tells: "vanaf 1 mei 2026", "bekend sinds 1 mei 2026"."""
    seen = kind is ChangeKind.OBSERVATION
    return say("bekend {when}", when=say_known(period)) if seen else say_period(period)


def say_label(attribute: Attribute[Any, Any]) -> str:
    """The label of an attribute inside a sentence: "‘openingstijden’"."""
    return quoted(small(word(attribute.label)))


def say_value(attribute: Attribute[Any, Any], value: object, call: Call) -> str:
    """A value in words, where `call` tells what a subject is called."""
    if isinstance(value, tuple):
        return listed(say_value(attribute, one, call) for one in value)
    if value is None:
        return say("geen")
    if attribute.type.targets:
        return call(value)
    match value:
        case bool():
            return say("ja") if value else say("nee")
        case date():
            return joined("", [value])
        case Decimal():
            return str(value).replace(".", ",")
        case Enum():
            return word(value.value)
        case int():
            return str(value)
        case _:
            return f"‘{value}’"


class Words:
    """What the subjects of two organisations are called: as on the first day, as on the second, or both at once."""

    def __init__(self, before: Organisation, after: Organisation) -> None:
        """Take the two days."""
        self.before, self.after = before, after

    def was(self, id_: object, at: str = "") -> str:
        """What a subject is called on the first day, or else on the second; a post `at` a unit without that unit."""
        return self._call(id_, self.before, self.after, at)

    def now(self, id_: object, at: str = "") -> str:
        """What a subject is called on the second day, or else on the first."""
        return self._call(id_, self.after, self.before, at)

    def topic(self, id_: str, at: str = "") -> str:
        """What a subject is called on the second day, with its earlier name where that was another."""
        old, new = self.before.subjects.get(id_), self.after.subjects.get(id_)
        renamed = old is not None and new is not None and str(old) != str(new)
        now = self.now(id_, at)
        return say("{name} (was: {old})", name=now, old=str(old)) if renamed else now

    def name(self, id_: str) -> str:
        """The bare name of a subject, to sort by."""
        return str(self.after.subjects.get(id_) or self.before.subjects.get(id_) or id_)

    def member(self, seat: Seat) -> str:
        """Who has a place in a body, by name or by rule, and as what."""
        if seat.leaders_under:
            who = say("de leiding van wat valt onder {unit}", unit=self.now(seat.leaders_under))
            return joined("", [who, in_brackets(seat.leaders_of, seat.role)])
        return joined("", [self.now(seat.post) if seat.post else say("iemand"), in_brackets(seat.role)])

    def _call(self, id_: object, day: Organisation, other: Organisation, at: str) -> str:
        for organisation in (day, other):
            if subject := organisation.subjects.get(str(id_)):
                return self._phrase(subject, organisation, at)
        return f"‘{id_}’"

    def _phrase(self, subject: Subject, day: Organisation, at: str) -> str:
        match subject:
            case Unit() | Body():
                return joined("", [str(subject), self._which(subject, day)])
            case Post():
                return joined("", [self._post(subject, day, at), self._which(subject, day)])
            case Partner() | Person():
                return str(subject)
            case Municipality() | Site():
                return joined(" ", [word(subject.wire), str(subject)])
            case Task():
                return say("de taak ‘{name}’", name=str(subject))
            case Appointment():
                person = self.now(subject.person) if subject.person else HIDDEN
                return say("de plaatsing van {person} in {post}", person=person, post=self.now(subject.post))
            case Seat():
                member, body = self.member(subject), self.now(subject.body)
                return say("de plaats van {member} in {body}", member=member, body=body)
            case Responsibility():
                holder = joined("", [self.now(subject.holder), in_brackets(subject.role)])
                return say("{task} bij {holder}", task=self.now(subject.task), holder=holder)
            case Succession():
                return say("de opvolging van {before}", before=listed(map(self.was, subject.before)))
            case _:
                return joined(" ", [word(subject.wire), quoted(str(subject))])

    def _post(self, post: Post, day: Organisation, at: str) -> str:
        """A post, with its place where that is not told already."""
        called, place = say("de functie {name}", name=str(post)), day.subjects.get(post.where or "")
        if place is None or place.id == at or str(place) in str(post):
            return called
        return say("{post} bij {place}", post=called, place=str(place))

    def _which(self, subject: Unit | Body | Post, day: Organisation) -> str:
        """What tells a subject from others that bear its name on one of the two days."""
        if len(self._bearers[_bears(subject)]) < 2:
            return ""
        if subject.id not in self.before.subjects:
            return in_brackets(say("nieuw"))
        if subject.id not in self.after.subjects:
            return in_brackets(say("oud"))
        above = day.subjects.get(subject.parent or "") if isinstance(subject, Unit) else None
        return in_brackets(str(above or subject.id))

    @cached_property
    def _bearers(self) -> dict[tuple[str, object], set[str]]:
        bearers: dict[tuple[str, object], set[str]] = defaultdict(set)
        for day in (self.before, self.after):
            named: tuple[Unit | Body | Post, ...] = (*day.all(Unit), *day.all(Body), *day.all(Post))
            for subject in named:
                bearers[_bears(subject)].add(subject.id)
        return bearers


def _bears(subject: Unit | Body | Post) -> tuple[str, object]:
    return (subject.title, subject.where) if isinstance(subject, Post) else (subject.name, None)
