"""What stands where in the organogram: the picture and the nested list both show this."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final, Literal

from raadhuis.core.entities import Body, BodyKind, Leading, Nature, Unit, UnitKind
from raadhuis.core.facts.wording import joined, listed, say, word
from raadhuis.core.organisation import Holder, Holding, Organisation


class Mark(Enum):
    """In what a body or unit differs from the same on another day."""

    NEW = "nieuw"
    KNOWN = "voor het eerst vastgelegd"
    GONE = "vervalt"
    MOVED = "verhuisd"
    RENAMED = "andere naam"


Marks = Mapping[str, tuple[Mark, ...]]
"""What differs, by the id of the body or unit."""

UNMARKED: Final[Marks] = {}


@dataclass(frozen=True, slots=True)
class Branch:
    """A body or unit with all that stands under it.

    word: what it is, unless its name says so already; notes: what else a reader should see, in short Dutch words;
    plain: the posts that lead it of which there is no more to tell, which a row of the drawing leaves to the list;
    marks: in what it differs from another day (marked: in words); trunk: whether the rest hangs from it, as from the
    raad, the college and the civil organisation; hidden: how many units below it are left out.
    """

    id: str
    name: str
    kind: Literal["orgaan", "onderdeel"]
    word: str = ""
    notes: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    thematic: bool = False
    vacant: bool = False
    trunk: bool = False
    marks: tuple[Mark, ...] = ()
    marked: tuple[str, ...] = ()
    children: tuple[Branch, ...] = ()
    hidden: int = 0


def outline(organisation: Organisation, under: str | None = None, marks: Marks = UNMARKED) -> tuple[Branch, ...]:
    """The raad with all below it, then what hangs loose; with `under` only that body or unit, nothing if unknown.

    Units keep the order in which they were told, but groupings of subjects stand before the units of the line, and the
    trunk comes last. Every unit stands in it once; those that form a circle not at all.
    """
    council, executive = organisation.body(BodyKind.COUNCIL), organisation.body(BodyKind.EXECUTIVE)
    top = council or executive
    units = _units(organisation, marks)
    bodies: dict[str, Branch] = {}
    for body in organisation.all(Body):
        below = organisation.children(body.id)
        children = _hung(below, units) if body is executive else _placed(below, units)
        bodies[body.id] = _body(body, children, marks.get(body.id, ()))
    if council and executive:
        college = replace(bodies[executive.id], trunk=True)
        bodies[council.id] = replace(bodies[council.id], children=(*bodies[council.id].children, college))
    if under is not None:
        found = units.get(under) or bodies.get(under)
        return (replace(found, trunk=True),) if found else ()

    loose = [unit for unit in organisation.roots if unit.parent not in bodies]
    astray = {unit.id: _astray(unit, units[unit.id]) if top else units[unit.id] for unit in loose}
    others = (body.id for body in organisation.all(Body) if body not in {council, executive})
    return (
        *((replace(bodies[top.id], trunk=True),) if top else ()),
        *sorted(_hung(loose, astray), key=lambda branch: not branch.trunk),
        *(bodies[id_] for id_ in others if bodies[id_].children),
    )


def put(branches: Iterable[Branch], say_: Callable[[str], str]) -> tuple[Branch, ...]:
    """The same branches in other words: all that they say beside names is said by `say_`."""
    return tuple(
        replace(
            branch,
            word=say_(branch.word),
            notes=tuple(map(say_, branch.notes)),
            plain=tuple(map(say_, branch.plain)),
            marked=tuple(map(say_, branch.marked)),
            children=put(branch.children, say_),
        )
        for branch in branches
    )


def _units(organisation: Organisation, marks: Marks) -> dict[str, Branch]:
    """Every unit with what is below it, by id; made from the bottom up, so that no depth is too much."""
    order = [unit for root in organisation.roots for unit in (root, *organisation.subtree(root.id))]
    placed: dict[str, Branch] = {}
    for unit in reversed(order):
        children = _placed(organisation.children(unit.id), placed)
        placed[unit.id] = _unit(organisation, unit, children, marks.get(unit.id, ()))
    return placed


def _placed(units: Sequence[Unit], placed: Mapping[str, Branch]) -> tuple[Branch, ...]:
    return tuple(sorted((placed[unit.id] for unit in units), key=lambda branch: not branch.thematic))


def _hung(units: Sequence[Unit], placed: Mapping[str, Branch]) -> tuple[Branch, ...]:
    """The same for units right below the top, of which the civil organisation, or else the only one, is the trunk."""
    civil = [unit.id for unit in units if unit.kind is UnitKind.CIVIL_ORGANISATION]
    trunk = civil[0] if civil else units[0].id if len(units) == 1 else None
    marked = [replace(branch, trunk=branch.id == trunk) for branch in _placed(units, placed)]
    return tuple(sorted(marked, key=lambda branch: branch.trunk))


def _astray(unit: Unit, branch: Branch) -> Branch:
    note = say("valt nergens onder") if unit.parent is None else say("niet bekend waaronder")
    return replace(branch, notes=(*branch.notes, note))


def _body(body: Body, children: tuple[Branch, ...], marks: tuple[Mark, ...]) -> Branch:
    kind = word(body.kind.value) if body.kind and body.kind is not BodyKind.OTHER else ""
    return Branch(
        body.id,
        body.name,
        "orgaan",
        _unless_said(kind, body.name),
        marks=marks,
        marked=_in_words(marks),
        children=children,
    )


def _unit(organisation: Organisation, unit: Unit, children: tuple[Branch, ...], marks: tuple[Mark, ...]) -> Branch:
    kind = word(unit.kind.value) if unit.kind and unit.kind is not UnitKind.OTHER else ""
    leaders = organisation.leaders(unit) or ()
    return Branch(
        unit.id,
        unit.name,
        "onderdeel",
        _unless_said(unit.word or kind, unit.name),
        tuple(dict.fromkeys(_notes(organisation, unit, leaders))),
        tuple(dict.fromkeys(_leads(holding) for holding in leaders if not _filling(holding))),
        unit.nature is Nature.THEMATIC,
        any(holding.vacant for holding in leaders),
        marks=marks,
        marked=_in_words(marks),
        children=children,
    )


def _in_words(marks: Iterable[Mark]) -> tuple[str, ...]:
    return tuple(word(mark.value) for mark in marks)


def _unless_said(kind: str, name: str) -> str:
    return "" if kind.casefold() in name.casefold() else kind


def _notes(organisation: Organisation, unit: Unit, leaders: Sequence[Holding]) -> Iterator[str]:
    thematic = unit.nature is Nature.THEMATIC
    if thematic:
        yield say("thematisch")
    if served := organisation.subjects.get(unit.serves or ""):
        yield say("in dienst van: {served}", served=str(served))
    for holding in leaders:
        if filling := _filling(holding):
            yield joined(" ", [_leads(holding), filling])
    if leaders:
        return
    if unit.leading is Leading.FROM_ABOVE:
        yield say("leiding via het niveau erboven")
    elif unit.leaders is None:
        yield say("zonder leidinggevende")
    elif not thematic:
        # A grouping of subjects is not expected to be led.
        yield say("leiding niet bekend")


def _filling(holding: Holding) -> str:
    """Who is in the post, as far as that was told and may be shown."""
    if holding.vacant:
        return joined("", ["(", say("vacant"), ")"])
    return listed(filter(None, map(_held_by, holding.holders)))


def _held_by(holder: Holder) -> str:
    name = holder.name or ""
    if not holder.acting:
        return name
    return say("{name} (waarnemend)", name=name) if name else say("(waarnemend)")


def _leads(holding: Holding) -> str:
    return say("leiding: {post}", post=holding.post.title)
