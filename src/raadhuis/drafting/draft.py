"""The draft: one consistent organisation from all that a page claims, and the doubts that remain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from raadhuis.drafting.bodies import municipality
from raadhuis.drafting.claims import BodyClaim, Claim, Doubt, HeadClaim, Notes, SubjectClaim
from raadhuis.drafting.doubts import ask
from raadhuis.drafting.page import Page, Said, key
from raadhuis.drafting.reader import read

MOST_DOUBTS: Final = 5
NO_ANSWERS: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class DraftUnit:
    """A unit as the page tells it; `parent` is the place of the unit above it in the draft.

    `under` is the role of the body that it is under, where no unit is above it and a person said so.
    """

    name: Said
    kind: str
    kind_said: Said | None
    parent: int | None
    parent_said: Said | None
    head: Said | None
    subjects: tuple[Said, ...]
    line: int
    under: str = ""


@dataclass(frozen=True, slots=True)
class DraftBody:
    """A governing body or office that the page names; `role` says which, as in words.BODIES."""

    role: str
    name: Said


@dataclass(frozen=True, slots=True)
class Draft:
    """What a page tells of an organisation, each word with its place on the page; and what it leaves open."""

    page: Page
    municipality: Said | None
    bodies: tuple[DraftBody, ...]
    units: tuple[DraftUnit, ...]
    doubts: tuple[Doubt, ...]
    claims: tuple[Claim, ...]
    asked: tuple[Doubt, ...]  # all doubts, also those that are too many to show


def draft(page: Page, answers: Mapping[str, str] = NO_ANSWERS) -> Draft:
    """The draft of a page; `answers` says by the id of a doubt which answer was given."""
    notes = read(page, answers)
    ask(notes)
    kept = [unit for unit in range(len(notes.units)) if unit not in notes.dropped]
    order = sorted(kept, key=lambda unit: notes.units[unit].name.spans[0])
    place = {unit: number for number, unit in enumerate(order)}
    heads = _heads(notes)
    subjects = _subjects(notes)
    units = []
    for unit in order:
        claim = notes.units[unit]
        parent = None if claim.parent is None else place[claim.parent]
        units.append(
            DraftUnit(claim.name, claim.kind or "other", claim.kind_said, parent, claim.parent_said, heads.get(unit),
                      subjects.get(unit, ()), page.line(claim.name.spans[0].start))
        )  # fmt: skip
    bodies = sorted(
        (claim for claim in notes.claims if isinstance(claim, BodyClaim)), key=lambda one: one.name.spans[0]
    )
    doubts = sorted(notes.doubts.values(), key=lambda doubt: (-doubt.weight, doubt.span))
    return Draft(
        page,
        municipality(page, notes.names),
        tuple(DraftBody(body.role, body.name) for body in bodies),
        tuple(units),
        tuple(doubts[:MOST_DOUBTS]),
        tuple(notes.claims),
        tuple(doubts),
    )


OWN_RULES: Final = frozenset({"griffie", "hoort bij de gemeente", "noemt zichzelf"})


def _heads(notes: Notes) -> dict[int, Said]:
    """Who leads each unit: what is said of it alone, or else of all units of its kind."""
    told = [claim for claim in notes.claims if isinstance(claim, HeadClaim)]
    own: dict[int, Said] = {}
    for claim in told:
        if claim.unit is not None:
            own.setdefault(notes.dropped.get(claim.unit, claim.unit), claim.title)
    for claim in told:
        own = dict.fromkeys(_of_own_word(notes, claim), claim.title) | own
    led = {notes.units[unit].kind for unit in own}
    of_kind: dict[str, Said] = {}
    # What only a title tells holds for kinds of which nothing else is told.
    named = Counter(unit.kind for unit in notes.units)
    # Two coaches beside eleven teams lead none of them.
    few = {claim.kind for claim in told if claim.number and claim.number * 2 <= named[claim.kind]}
    for claim in sorted(told, key=lambda claim: claim.by_title):
        if (
            claim.kind
            and not _of_own_word(notes, claim)
            and not (claim.by_title and claim.kind in few)
            and not (claim.by_title and claim.kind in led)
        ):
            of_kind.setdefault(claim.kind, claim.title)
    # The griffie and a museum are of no kind of which a title is told.
    several = [one for one in notes.units if one.kind != "other" or one.name.rule not in OWN_RULES]
    usual = {one.unit: of_kind[one.kind] for one in several if one.kind in of_kind}
    # "Het hoofd van de sector Stad" is a sectorhoofd, where the page says that sectors have one.
    less = {unit for unit, title in own.items() if unit in usual and usual[unit].text.endswith(title.text)}
    return usual | {unit: title for unit, title in own.items() if unit not in less}


def _of_own_word(notes: Notes, claim: HeadClaim) -> list[int]:
    """The units of which a claim is by a word of their own: the wijkteams, and no other teams."""
    units = [one for one in notes.units if one.kind == claim.kind] if claim.word else []
    return [one.unit for one in units if claim.word in one.name.text.lower()]


def _subjects(notes: Notes) -> dict[int, tuple[Said, ...]]:
    """What each unit is about, each thing once."""
    found: dict[int, dict[str, Said]] = {}
    names = {unit.name.spans for unit in notes.units}
    for claim in notes.claims:
        if isinstance(claim, SubjectClaim) and key(claim.subject.text):
            unit = notes.dropped.get(claim.unit, claim.unit)
            if claim.subject.spans in names:
                continue  # "Bij de afdeling hoort ook de buitendienst": the words name a unit
            found.setdefault(unit, {}).setdefault(key(claim.subject.text), claim.subject)
    return {unit: tuple(subjects.values()) for unit, subjects in found.items()}
