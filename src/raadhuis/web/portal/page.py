"""What every public page knows: whose it is, for which day, and the addresses it may lead to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from functools import cached_property, lru_cache
from typing import Any, Final
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from raadhuis.core.compare.log import PublicLog
from raadhuis.core.entities import Body, Decision, Municipality, Post, Programme, Responsibility, Task, Unit
from raadhuis.core.facts.values import LINK, UNKNOWN
from raadhuis.core.facts.vocabulary import Attribute, Subject
from raadhuis.core.organisation import Organisation
from raadhuis.services.registers import Register, registers
from raadhuis.web.portal.day import ShownDay, in_words, shown_day
from raadhuis.web.portal.spoken import spoken
from raadhuis.web.portal.terms import meanings

MENUS: Final = 32
"""Of how many days the menu is kept."""

KEPT: Final = 8
"""Of how many registers what may be read of their changes is kept; it is made anew for each change."""


@lru_cache(maxsize=KEPT)
def log_of(register: Register) -> PublicLog:
    """What anyone may read of the changes of a register."""
    return PublicLog(register.ledger)


@dataclass(frozen=True)
class Piece:
    """A part of a value on screen, where it leads, what it means where not everyone knows, and whether it is Dutch."""

    text: str
    href: str | None = None
    meaning: str = ""
    dutch: bool = False


@dataclass(frozen=True)
class Row:
    """An attribute on screen: its label and its value, in one piece or more."""

    label: str
    pieces: tuple[Piece, ...]
    meaning: str = ""


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

    @cached_property
    def municipality(self) -> Municipality | None:
        """The municipality on the day, or as it was last known."""
        days = self.register.public_days
        return self.organisation.municipality or (self.register.public_on(days[-1]).municipality if days else None)

    @property
    def name(self) -> str:
        """The municipality's name on the day, or the last one known."""
        return self.municipality.name if self.municipality else self.register.id

    @property
    def invented(self) -> bool:
        """Whether the municipality is made up, which each of its pages says."""
        return self.municipality is not None and self.municipality.invented is True

    @property
    def title(self) -> str:
        """The name with what it is: "Gemeente Heerlen"."""
        if self.name.casefold().startswith("gemeente"):
            return self.name
        return _("Gemeente %(name)s") % {"name": self.name}

    def address(self, view: str, *, day: date | None = None, **parts: object) -> str:
        """The address of a page of this municipality, for the same day as this one unless another is given."""
        query: dict[str, object] = {
            key: parts.pop(key) for key in ("onder", "van", "tot", "pagina", "vraag") if key in parts
        }
        if day := day or self.shown.chosen:
            query["op"] = day.isoformat()
        path = reverse(view, kwargs={"register": self.register.id, **parts})
        return f"{path}?{urlencode(query)}" if query else path

    def href(self, subject: Subject) -> str:
        """The address of a subject's own page."""
        return self.at(subject.plural, subject.id)

    def at(self, plural: str, id_: str) -> str:
        """The address of the page of a subject of a kind; made without Django's search, for pages with hundreds."""
        return self._address.replace("PLURAL", plural).replace("ID", id_)

    @cached_property
    def _address(self) -> str:
        """The address of a subject's page, with holes in capitals, which no id has."""
        return self.address("subject", plural="PLURAL", id_="ID")

    def named(self, id_: str, day: date | None = None) -> Piece:
        """A subject that need not be there on the day: what it is called, and where it stands on the nearest day.

        It has no address where it may not be shown, or never is there.
        """
        log, day = log_of(self.register), day or self.shown.day
        if not log.shows(id_):
            return Piece(_("niet openbaar"))
        return Piece(spoken(log.called(id_, day)), self.nearest(id_, day))

    def nearest(self, id_: str, day: date) -> str | None:
        """The address of a subject on a day, or on the nearest one on which it is there; None where it never is."""
        ledger, log = self.register.ledger, log_of(self.register)
        kind, life = ledger.kind_of(id_), ledger.life(id_)
        # A relationship may have another id on the pages, so that nobody hidden is named by it.
        if kind is None or kind.natural or life is None or not log.shows(id_):
            return None
        if day not in life:
            day = life.until - timedelta(days=1) if life.until and day >= life.until else life.since
        return self.address("subject", day=day, plural=kind.plural, id_=id_)

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
            return Piece(self.called(subject), self.href(subject)) if subject else self.named(str(value))
        if isinstance(value, bool):
            return Piece(_("ja") if value else _("nee"))
        if isinstance(value, date):
            return Piece(in_words(value))
        if isinstance(value, Decimal):
            return Piece(str(value).replace(".", ","))
        if isinstance(value, Enum):
            return Piece(_(str(value.value)), meaning=self.meanings.get(str(value.value), ""))
        return (
            Piece(str(value), str(value)) if attribute.type is LINK else Piece(str(value), dutch=isinstance(value, str))
        )

    def row(self, attribute: Attribute[Any, Any], value: object) -> Row:
        """An attribute and its value on screen."""
        if value is None:
            return Row(_(attribute.label), (Piece(_("geen")),))
        values = value if isinstance(value, tuple) else (value,)
        pieces = tuple(self.piece(attribute, one) for one in values)
        return Row(_(attribute.label), pieces, self.meanings.get(attribute.label, ""))

    @cached_property
    def meanings(self) -> dict[str, str]:
        """What words mean that not everyone knows."""
        return meanings()

    def rows(self, subject: Subject, leave_out: tuple[str, ...] = ()) -> list[Row]:
        """All that is known of a subject, save its name and the attributes told elsewhere on its page, by word."""
        told = {"naam", "titel", *leave_out}
        return [self.row(attribute, value) for attribute, value in subject.values() if attribute.word not in told]

    def not_told(self, subject: Subject, words: tuple[str, ...] = ()) -> list[str]:
        """The labels of what is not known of a subject: of these attributes, or of all public ones."""
        return [
            _(attribute.label)
            for attribute in subject.attributes.values()
            if attribute.public and subject[attribute.word] is UNKNOWN and (not words or attribute.word in words)
        ]

    def referring(self, subject: Subject) -> list[Row]:
        """What refers to a subject, by the attribute through which it does."""
        rows: dict[str, list[Piece]] = {}
        for other, word in self.organisation.referring(subject.id):
            label = _("Als ‘%(label)s’ bij") % {"label": _(other.attributes[word].label).lower()}
            rows.setdefault(label, []).append(Piece(self.called(other), self.href(other)))
        return [Row(label, tuple(pieces)) for label, pieces in rows.items()]

    @cached_property
    def kinds(self) -> list[type[Subject]]:
        """The kinds of which something is there to show on the day, relationships left out."""
        kinds = self.register.ledger.vocabulary.kinds.values()
        return [kind for kind in kinds if not kind.natural and self.organisation.all(kind)]

    @property
    def menu(self) -> tuple[Piece, ...]:
        """The parts of the site that most come for and that have something to show; `over` leads to all there is."""
        return _menu(self, get_language())


@lru_cache(maxsize=MENUS)
def _menu(page: Page, language: str) -> tuple[Piece, ...]:  # noqa: ARG001 - kept by language
    held = page.organisation.all

    def list_of(kind: type[Subject]) -> str:
        return page.address("kind", plural=kind.plural)

    parts = [
        (_("Overzicht"), page.address("home"), True),
        (_("Organogram"), page.address("chart"), True),
        (_("Bestuur"), list_of(Body), held(Body)),
        (_("Portefeuilles"), page.address("portfolios"), held(Responsibility)),
        (_("Taken"), list_of(Task), any(map(held, (Task, Unit)))),
        (_("Vervanging"), page.address("deputies"), any(post.deputies for post in held(Post))),
        (_("Opgaven"), list_of(Programme), held(Programme)),
        (_("Besluiten"), list_of(Decision), held(Decision)),
        (_("Wijzigingen"), page.address("changes"), True),
        (_("Over dit register"), page.address("about"), True),
    ]
    return tuple(Piece(text, href) for text, href, there in parts if there)
