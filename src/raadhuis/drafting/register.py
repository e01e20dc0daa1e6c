"""From a draft to the facts of a register: what the page tells, observed on a day."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from itertools import chain, count
from types import MappingProxyType
from typing import Final

from raadhuis.core.entities import VOCABULARY, Body, BodyKind, Municipality, Office, Post, Unit, UnitKind
from raadhuis.core.facts.change import Change, ChangeKind, Fact, fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.drafting.civil import CIVIL, leads_civil, names_civil
from raadhuis.drafting.draft import Draft, DraftBody, DraftUnit
from raadhuis.drafting.page import key

KINDS: Final[Mapping[str, UnitKind]] = MappingProxyType({
    "domein": UnitKind.DOMAIN, "directie": UnitKind.DIRECTORATE, "sector": UnitKind.SECTOR, "cluster": UnitKind.CLUSTER,
    "afdeling": UnitKind.DEPARTMENT, "team": UnitKind.TEAM, "dienst": UnitKind.SERVICE, "bureau": UnitKind.OFFICE,
    "staf": UnitKind.STAFF, "onderdeel": UnitKind.PART, "programma": UnitKind.PROGRAMME, "other": UnitKind.OTHER,
})  # fmt: skip
BODIES: Final[Mapping[str, BodyKind]] = MappingProxyType({
    "raad": BodyKind.COUNCIL, "college": BodyKind.EXECUTIVE, "burgemeester": BodyKind.MAYOR, "directie": BodyKind.BOARD,
    "mt": BodyKind.BOARD, "overleg": BodyKind.BOARD,
    "domeinmanagement": BodyKind.DOMAIN_BOARD, "rekenkamer": BodyKind.AUDIT,
    "commissies": BodyKind.COMMITTEE, "ondernemingsraad": BodyKind.WORKS_COUNCIL, "bestuur": BodyKind.OTHER,
    "ombudsman": BodyKind.OTHER, "driehoek": BodyKind.TRIANGLE, "anders": BodyKind.OTHER,
})  # fmt: skip
"""The bodies that a draft may name, by their role; the last two are on no page, but a person may say them."""
OFFICES: Final[Mapping[str, Office]] = MappingProxyType({
    "secretaris": Office.SECRETARY, "griffier": Office.REGISTRAR, "wethouder": Office.ALDERMAN,
})  # fmt: skip
"""The offices that a draft may name, by their role."""
FIXED: Final = {"college": "college", "raad": "gemeenteraad"}
"""The ids of the bodies that every municipality has."""
LONGEST_ID: Final = 60


def register(draft: Draft, municipality: str, name: str, day: date, ground: str) -> Ledger:
    """The register of a municipality (its id and name) that was observed on a day, as the draft tells it."""
    writer = _Writer(day, {municipality, *FIXED.values()})
    writer.tell(municipality, Municipality, name=name)
    roles = {body.role for body in draft.bodies}
    for body in sorted(draft.bodies, key=_place):
        if body.role in BODIES:
            fixed = FIXED.get(body.role)
            id_ = fixed if fixed and not writer.told(fixed) else writer.id(body.name.text)
            writer.tell(id_, Body, name=_capital(body.name.text), kind=BODIES[body.role])
    posts = [(body, writer.id(body.name.text)) for body in draft.bodies if body.role in OFFICES]
    college, council = ("college" if "college" in roles else None), ("gemeenteraad" if "raad" in roles else None)
    top = _civil(draft, writer, college, [id_ for body, id_ in posts if body.role == "secretaris"])
    where = {"secretaris": top, "griffier": council, "wethouder": college}
    for body, id_ in posts:
        writer.tell(id_, Post, title=body.name.text, offices=(OFFICES[body.role],), where=where[body.role])
    _units(draft, writer, top, council)
    change = Change(
        1, "raadhuis draft", datetime.combine(day, time(), UTC), ChangeKind.OBSERVATION, tuple(writer.facts), (), ground
    )
    return Ledger.of(VOCABULARY, [change])


def _place(body: DraftBody) -> int:
    """Where a body stands among the others: in the order of the roles."""
    return [*BODIES].index(body.role) if body.role in BODIES else len(BODIES)


def slug(text: str) -> str:
    """An id in the words of a name."""
    plain = unicodedata.normalize("NFKD", re.sub(r"\([^)]*\)", "", text).replace("&", " en ").lower())
    return re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")[:LONGEST_ID].strip("-")


class _Writer:
    """Gathers facts, and gives each subject an id of its own."""

    def __init__(self, day: date, taken: set[str]) -> None:
        self.day, self.taken = day, taken
        self.facts: list[Fact] = []

    def id(self, name: str, above: str = "") -> str:
        """An id after a name; where that is taken, after the unit above it too, or with a number."""
        plain = slug(name) or "onderdeel"
        longer = [slug(f"{name} {above}")] if above else []
        options = chain([plain, *longer], (f"{plain}-{number}" for number in count(2)))
        free = next(option for option in options if option not in self.taken)
        self.taken.add(free)
        return free

    def told(self, id_: str) -> bool:
        """Whether something is told of this id already."""
        return any(said.subject == id_ for said in self.facts)

    def tell(self, id_: str, subject: type[Subject], /, **values: object) -> None:
        """That a subject exists, and its values; what is None is not told."""
        named = {attribute.name: attribute for attribute in subject.attributes.values()}
        self.facts.append(Fact(id_, subject.life.key, value=True, since=self.day))
        self.facts += [fact(id_, named[name], value, self.day) for name, value in values.items() if value is not None]


def _civil(draft: Draft, writer: _Writer, college: str | None, secretaries: Sequence[str]) -> str | None:
    """The civil organisation as a whole, where the page names it; the secretaris leads it where the page says so."""
    if not names_civil(draft):
        return None
    id_ = writer.id("ambtelijke organisatie")
    writer.tell(id_, Unit, name="Ambtelijke organisatie", kind=UnitKind.CIVIL_ORGANISATION, parent=college,
                leaders=tuple(secretaries[:1]) if leads_civil(draft) else None)  # fmt: skip
    return id_


def _units(draft: Draft, writer: _Writer, top: str | None, council: str | None) -> None:
    ids: list[str] = []
    for unit in draft.units:
        above = draft.units[unit.parent].name.text if unit.parent is not None else ""
        ids.append(writer.id(_name(unit), above))
    for id_, unit in zip(ids, draft.units, strict=True):
        registry = is_registry(unit)
        civil = CIVIL.fullmatch(unit.name.text)
        kind = UnitKind.REGISTRY if registry else UnitKind.CIVIL_ORGANISATION if civil else KINDS[unit.kind]
        over = council if registry else top
        parent = ids[unit.parent] if unit.parent is not None else FIXED.get(unit.under, over)
        subjects = tuple(dict.fromkeys(said.text for said in unit.subjects)) or None
        head = writer.id(f"{unit.head.text} {slug(bare(unit))}") if unit.head else None
        writer.tell(
            id_,
            Unit,
            name=_capital(_name(unit)),
            kind=kind,
            parent=parent,
            subjects=subjects,
            leaders=(head,) if head else None,
        )
        if head and unit.head:
            writer.tell(head, Post, title=unit.head.text, where=id_)


def is_registry(unit: DraftUnit) -> bool:
    """Whether a unit is the griffie, which comes under the council where it is put under nothing else."""
    return key(unit.name.text) in ("griffie", "raadsgriffie")


def _name(unit: DraftUnit) -> str:
    return unit.name.text


def bare(unit: DraftUnit) -> str:
    """The name of a unit without the word for its kind before it."""
    kind = unit.kind_said.text.lower() if unit.kind_said else ""
    text = unit.name.text
    rest = text[len(kind) :].strip() if kind and text.lower().startswith(f"{kind} ") else text
    return text if rest.startswith("(") else rest  # "Concernstaf (CS)"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
