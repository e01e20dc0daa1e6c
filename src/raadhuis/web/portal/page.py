"""What every public page knows: whose it is, for which day, and the addresses it may lead to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.urls import reverse

from raadhuis.core.entities import Post, Unit
from raadhuis.core.facts.period import say_day
from raadhuis.core.facts.values import LINK, UNKNOWN
from raadhuis.core.facts.vocabulary import Attribute, Subject
from raadhuis.core.organisation import Organisation
from raadhuis.services.registers import Register, registers
from raadhuis.web.portal.day import ShownDay, shown_day


@dataclass(frozen=True)
class Piece:
    """A part of a value on screen, and where it leads."""

    text: str
    href: str | None = None


@dataclass(frozen=True)
class Row:
    """An attribute on screen: its label and its value, in one piece or more."""

    label: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Page:
    """A public page of one municipality on one day. It holds nothing that is not public."""

    register: Register
    shown: ShownDay

    @classmethod
    def asked(cls, request: HttpRequest, register_id: str) -> Page:
        """The page that a request asks for; Http404 where there is no such municipality, BadDay where no such day."""
        register = registers().get(register_id)
        if register is None:
            raise Http404
        return cls(register, shown_day(request, register))

    def on(self, day: date) -> Page:
        """The page of the same municipality for another day, as if that was picked."""
        return Page(self.register, replace(self.shown, day=day, chosen=day))

    @cached_property
    def organisation(self) -> Organisation:
        """What may be shown of the organisation on the day."""
        return self.register.public_on(self.shown.day)

    @property
    def name(self) -> str:
        """The municipality's name on the day, or the last one known."""
        if municipality := self.organisation.municipality:
            return municipality.name
        days = self.register.public_days
        known = self.register.public_on(days[-1]).municipality if days else None
        return known.name if known else self.register.id

    @property
    def title(self) -> str:
        """The name with what it is: "Gemeente Heerlen"."""
        return self.name if self.name.casefold().startswith("gemeente") else f"Gemeente {self.name}"

    def address(self, view: str, *, day: date | None = None, **parts: object) -> str:
        """The address of a page of this municipality, for the same day as this one unless another is given."""
        query: dict[str, object] = {key: parts.pop(key) for key in ("onder", "van", "tot", "pagina") if key in parts}
        if day := day or self.shown.chosen:
            query["op"] = day.isoformat()
        path = reverse(view, kwargs={"register": self.register.id, **parts})
        return f"{path}?{urlencode(query)}" if query else path

    def href(self, subject: Subject) -> str:
        """The address of a subject's own page."""
        return self.address("subject", plural=subject.plural, id_=subject.id)

    def called(self, subject: Subject) -> str:
        """What a reader calls a subject: a post with its place, a relationship by its ends."""
        if isinstance(subject, Post):
            place = self.organisation.subjects.get(subject.where or "")
            return f"{subject.title}, {place}" if isinstance(place, Unit) else subject.title
        if subject.natural:
            ends = (subject[word] for word in subject.natural)
            names = [str(self.organisation.subjects.get(end, "")) for end in ends if isinstance(end, str)]
            return " – ".join(name for name in names if name) or subject.label
        return str(subject)

    def piece(self, attribute: Attribute[Any, Any], value: object) -> Piece:
        """One value on screen; a reference leads to its subject where that exists on the day."""
        if attribute.type.targets:
            subject = self.organisation.subjects.get(str(value))
            return Piece(self.called(subject), self.href(subject)) if subject else Piece(str(value))
        if isinstance(value, bool):
            return Piece("ja" if value else "nee")
        if isinstance(value, date):
            return Piece(say_day(value))
        if isinstance(value, Decimal):
            return Piece(str(value).replace(".", ","))
        text = str(value.value if isinstance(value, Enum) else value)
        return Piece(text, text if attribute.type is LINK else None)

    def row(self, attribute: Attribute[Any, Any], value: object) -> Row:
        """An attribute and its value on screen."""
        if value is None:
            return Row(attribute.label, (Piece("geen"),))
        values = value if isinstance(value, tuple) else (value,)
        return Row(attribute.label, tuple(self.piece(attribute, one) for one in values))

    def rows(self, subject: Subject, leave_out: tuple[str, ...] = ()) -> list[Row]:
        """All that is known of a subject, save its name and the attributes told elsewhere on its page, by word."""
        told = {"naam", "titel", *leave_out}
        return [self.row(attribute, value) for attribute, value in subject.values() if attribute.word not in told]

    def not_told(self, subject: Subject, words: tuple[str, ...] = ()) -> list[str]:
        """The labels of what is not known of a subject: of these attributes, or of all public ones."""
        return [
            attribute.label
            for attribute in subject.attributes.values()
            if attribute.public and subject[attribute.word] is UNKNOWN and (not words or attribute.word in words)
        ]

    def referring(self, subject: Subject) -> list[Row]:
        """What refers to a subject, by the attribute through which it does."""
        rows: dict[str, list[Piece]] = {}
        for other, word in self.organisation.referring(subject.id):
            label = f"Als ‘{other.attributes[word].label.lower()}’ bij"
            rows.setdefault(label, []).append(Piece(self.called(other), self.href(other)))
        return [Row(label, tuple(pieces)) for label, pieces in rows.items()]

    @cached_property
    def menu(self) -> list[Piece]:
        """The parts of the site that have something to show on the day."""
        found = {type(subject) for subject in self.organisation.subjects.values()}
        kinds = [kind for kind in self.register.ledger.vocabulary.kinds.values() if kind in found and not kind.natural]
        return [
            Piece("Overzicht", self.address("home")),
            Piece("Organogram", self.address("chart")),
            *(
                Piece(kind.plural.capitalize(), self.address("kind", plural=kind.plural))
                for kind in kinds
                if kind.wire not in ("gemeente", "visie")
            ),
            *([Piece("Visie", self.address("vision"))] if any(kind.wire == "visie" for kind in kinds) else []),
            Piece("Wijzigingen", self.address("changes")),
        ]
