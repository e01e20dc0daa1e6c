"""Making a register of a page: the draft that the rules read in it, and what a person did to that since.

What is kept is the text of the page and the list of edits. The draft itself is made of these each time, so that undoing
is dropping the last edit, and nothing is lost when the program ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from functools import cached_property, lru_cache
from typing import Final
from uuid import UUID

from raadhuis.core.facts.values import visible
from raadhuis.core.facts.wording import say
from raadhuis.drafting import Draft, DraftUnit, Page, Said, draft
from raadhuis.drafting.register import KINDS
from raadhuis.drafting.source import cleaned
from raadhuis.store import drafts as store

LONGEST_NAME: Final = 200
MOST_EDITS: Final = 1000
MOST_DRAFTS: Final = 100
"""How many unfinished drafts are kept: each is at most a few hundred kilobytes."""

BY_HAND: Final = "met de hand"
"""The rule of words that are on no page, since a person wrote them."""


class Do(Enum):
    """What a person may do to a draft."""

    RENAME = "hernoem"
    KIND = "soort"
    MOVE = "verplaats"
    DROP = "weg"
    ADD = "voeg-toe"
    LEAD = "leiding"
    SUBJECT = "onderwerp"
    ANSWER = "antwoord"


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing that was done: to which unit, body or doubt, and what it became.

    What is added is a unit of a name (`to`) and a kind, under another (`on`) or under none. A subject of a unit is what
    it `was`, and becomes another; from nothing when it is added, to nothing when it is dropped.
    """

    do: Do
    on: str
    to: str = ""
    kind: str = ""
    was: str = ""


class NotDone(Exception):
    """What cannot be done to a draft, or with it; nothing was changed. Its text says what to do."""


@dataclass(frozen=True)
class Review:
    """A draft with all edits laid over it; the ids of its units and bodies, which stay the same as more is done."""

    draft: Draft
    units: tuple[str, ...]
    bodies: tuple[str, ...]
    edits: tuple[Edit, ...] = ()

    def unit(self, id_: str) -> DraftUnit | None:
        """A unit by its id."""
        return self._by_id.get(id_)

    def parent(self, id_: str) -> str:
        """The id of the unit above one; empty where there is none."""
        unit = self.unit(id_)
        return self.units[unit.parent] if unit and unit.parent is not None else ""

    def above(self, id_: str) -> Iterator[str]:
        """The units above one, the nearest first."""
        while id_ := self.parent(id_):
            yield id_

    @cached_property
    def _by_id(self) -> dict[str, DraftUnit]:
        return dict(zip(self.units, self.draft.units, strict=True))


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A draft that is kept, as it stands."""

    id: UUID
    begun_at: datetime
    review: Review


@dataclass(frozen=True, slots=True)
class Lying:
    """A draft that is kept, as a list tells of it: the first line of its page."""

    id: UUID
    begun_at: datetime
    title: str


def begin(page: Page) -> UUID:
    """Keep a page to work on; NotDone where no unit is read in it, or where too many drafts are kept."""
    if not _drafted(page.text, ()).units:
        raise NotDone(
            say("Op deze pagina staat geen onderdeel met zijn naam. Neem de pagina die de afdelingen of teams noemt.")
        )
    if store.count() >= MOST_DRAFTS:
        raise NotDone(say("Er liggen al {count} concepten. Gooi er eerst een weg.", count=MOST_DRAFTS))
    return store.keep(page.text)


def find(id_: UUID) -> Unfinished | None:
    """A draft that is kept."""
    kept = store.find(id_)
    return _opened(kept) if kept else None


def everything() -> tuple[Lying, ...]:
    """All drafts that are kept, the latest first; none is made anew for that."""
    return tuple(Lying(id_, begun_at, _first_line(begin)) for id_, begun_at, begin in store.everything())


def do(id_: UUID, seen: int, edits: Sequence[Edit]) -> Unfinished | None:
    """Do these to a draft of which its maker saw so many edits; NotDone where one cannot be, None without a draft."""
    with store.changing(id_) as found:
        if found is None:
            return None
        kept, rows = found
        _still(kept, seen)
        review = _opened(kept).review
        for edit in edits:
            check(review, edit)
            review = reviewed(Page(kept.text), (*review.edits, edit))
        rows += [_row(edit) for edit in edits]
        return Unfinished(id_, kept.begun_at, review)


def undo(id_: UUID, seen: int) -> Unfinished | None:
    """Take back what was done last; None where the draft is not there, NotDone where nothing was done."""
    with store.changing(id_) as found:
        if found is None:
            return None
        kept, rows = found
        _still(kept, seen)
        if not rows:
            raise NotDone(say("Er is niets meer om ongedaan te maken."))
        rows.pop()
        return Unfinished(id_, kept.begun_at, reviewed(Page(kept.text), tuple(map(_edit, rows))))


def discard(id_: UUID) -> None:
    """Throw a draft away."""
    store.remove(id_)


def check(review: Review, edit: Edit) -> None:
    """Whether an edit can be done; NotDone where it cannot."""
    if len(review.edits) >= MOST_EDITS:
        raise NotDone(
            say(
                "Dit concept heeft al {count} stappen. Neem het over, en ga daarna verder in het register.",
                count=MOST_EDITS,
            )
        )
    known = {"", *review.units} if edit.do is Do.ADD else {*review.units, *review.bodies}
    if edit.do is Do.ANSWER:
        answers = {doubt.id: {one.id for one in doubt.answers} for doubt in review.draft.doubts}
        if edit.to not in answers.get(edit.on, ()):
            raise NotDone(say("Deze vraag is er niet meer. Kijk opnieuw naar het concept."))
        return
    if edit.on not in known or (edit.on in review.bodies and edit.do not in (Do.DROP, Do.RENAME)):
        raise NotDone(say("Dit onderdeel is er niet meer. Kijk opnieuw naar het concept."))
    _check_words(edit)
    if (edit.do is Do.KIND and edit.to not in KINDS) or (edit.do is Do.ADD and edit.kind not in KINDS):
        raise NotDone(say("Deze soort bestaat niet. Kies een soort uit de lijst."))
    if edit.do is Do.SUBJECT:
        _check_subject(review.unit(edit.on), edit)
    if edit.do is Do.MOVE and edit.to and edit.to not in review.units:
        raise NotDone(say("Het onderdeel erboven is er niet meer. Kies een ander."))
    if edit.do is Do.MOVE and edit.on in (edit.to, *review.above(edit.to)):
        raise NotDone(say("Een onderdeel kan niet onder zichzelf vallen. Kies een ander onderdeel."))


def _check_words(edit: Edit) -> None:
    if edit.do in (Do.RENAME, Do.ADD) and not visible(edit.to):
        raise NotDone(say("Een onderdeel moet een naam hebben. Schrijf de naam op."))
    if edit.do in (Do.RENAME, Do.ADD, Do.LEAD, Do.SUBJECT) and len(edit.to) > LONGEST_NAME:
        raise NotDone(say("Deze naam is langer dan {count} tekens. Maak de naam korter.", count=LONGEST_NAME))


def _check_subject(unit: DraftUnit | None, edit: Edit) -> None:
    subjects = [said.text for said in unit.subjects] if unit else []
    if edit.was and edit.was not in subjects:
        raise NotDone(say("Dit onderwerp is er niet meer. Kijk opnieuw naar het concept."))
    if edit.to in subjects:
        raise NotDone(say("‘{subject}’ staat er al. Schrijf iets anders op, of maak de regel leeg.", subject=edit.to))


def named(text: str) -> str:
    """A name as a person wrote it, without what is not seen."""
    return " ".join(cleaned(text[: 10 * LONGEST_NAME]).split())


def reviewed(page: Page, edits: tuple[Edit, ...]) -> Review:
    """The draft of a page with these edits laid over it; what speaks of something that is not there, is passed over."""
    answers = tuple({edit.on: edit.to for edit in edits if edit.do is Do.ANSWER}.items())
    pure = _drafted(page.text, answers)
    ids = _ids("u", [unit.name for unit in pure.units])
    bodies = dict(zip(_ids("o", [body.name for body in pure.bodies]), pure.bodies, strict=True))
    units = dict(zip(ids, pure.units, strict=True))
    parents = {id_: "" if unit.parent is None else ids[unit.parent] for id_, unit in units.items()}
    for number, edit in enumerate(edits):
        if edit.do is Do.DROP and edit.on in bodies:
            del bodies[edit.on]
        elif edit.do is Do.RENAME and edit.on in bodies:
            bodies[edit.on] = replace(bodies[edit.on], name=_by_hand(edit.to, bodies[edit.on].name))
        elif edit.do is Do.ADD and edit.on in ("", *units):
            new = f"n{number}"
            units[new] = DraftUnit(_by_hand(edit.to), edit.kind, None, None, None, None, (), 0)
            parents[new] = edit.on
        elif edit.on in units:
            _lay(edit, units, parents)
    places = {id_: place for place, id_ in enumerate(units)}
    placed = tuple(replace(unit, parent=places.get(parents[id_])) for id_, unit in units.items())
    return Review(replace(pure, units=placed, bodies=tuple(bodies.values())), tuple(units), tuple(bodies), edits)


def _lay(edit: Edit, units: dict[str, DraftUnit], parents: dict[str, str]) -> None:
    unit = units[edit.on]
    if edit.do is Do.RENAME:
        units[edit.on] = replace(unit, name=_by_hand(edit.to, unit.name))
    elif edit.do is Do.KIND:
        units[edit.on] = replace(unit, kind=edit.to, kind_said=None)
    elif edit.do is Do.LEAD:
        units[edit.on] = replace(unit, head=_by_hand(edit.to, unit.head) if edit.to else None)
    elif edit.do is Do.SUBJECT:
        units[edit.on] = replace(unit, subjects=tuple(_subjects(edit, unit.subjects)))
    elif edit.do is Do.MOVE and (not edit.to or edit.to in units) and not _circle(edit, parents):
        parents[edit.on] = edit.to
        units[edit.on] = replace(unit, parent_said=None)
    elif edit.do is Do.DROP:
        # What was under it comes under what was above it.
        for id_, parent in parents.items():
            if parent == edit.on:
                parents[id_] = parents[edit.on]
        del units[edit.on], parents[edit.on]


def _subjects(edit: Edit, subjects: Sequence[Said]) -> Iterator[Said]:
    """What a unit is about, with one subject changed, dropped or added."""
    for said in subjects:
        if said.text != edit.was:
            yield said
        elif edit.to:
            yield _by_hand(edit.to, said)
    if not edit.was and edit.to:
        yield _by_hand(edit.to)


def _circle(edit: Edit, parents: dict[str, str]) -> bool:
    """Whether a unit would come under itself: what stands above may differ since another answer was given."""
    above = edit.to
    while above and above != edit.on:
        above = parents[above]
    return bool(above)


def _by_hand(text: str, was: Said | None = None) -> Said:
    """Words that a person wrote; they keep the place of those that they came instead of."""
    return Said(text, was.spans if was else (), (), BY_HAND)


def _ids(letter: str, names: Sequence[Said]) -> list[str]:
    """An id for each by where its name stands on the page, which stays when something else is read differently."""
    ids: dict[str, None] = {}
    for name in names:
        id_ = letter + "-".join(str(span.start) for span in name.spans)
        while id_ in ids:
            id_ += "x"
        ids[id_] = None
    return list(ids)


@lru_cache(maxsize=8)
def _drafted(text: str, answers: tuple[tuple[str, str], ...]) -> Draft:
    return draft(Page(text), dict(answers))


def _still(kept: store.Kept, seen: int) -> None:
    if len(kept.edits) != seen:
        raise NotDone(say("Intussen is er iets anders met dit concept gedaan. Hieronder staat het zoals het nu is."))


def _first_line(text: str) -> str:
    return next((line.strip()[:LONGEST_NAME] for line in text.splitlines() if line.strip()), "")


def _opened(kept: store.Kept) -> Unfinished:
    return Unfinished(kept.id, kept.begun_at, reviewed(Page(kept.text), tuple(map(_edit, kept.edits))))


def _row(edit: Edit) -> store.Edit:
    return [edit.do.value, edit.on, edit.to, edit.kind, edit.was]


def _edit(row: store.Edit) -> Edit:
    do_, *told = row
    return Edit(Do(do_), *told)
