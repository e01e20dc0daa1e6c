"""Making a register of a page: the draft that the rules read in it, and what a person did to that since.

What is kept is the text of the page and the list of edits, so that nothing is lost when the program ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from raadhuis.core.facts.wording import say
from raadhuis.drafting import Page
from raadhuis.drafting.bodies import called_municipality
from raadhuis.services.review import LONGEST_NAME, Do, Edit, NotDone, Review, done, drafted, reviewed
from raadhuis.store import drafts as store

MOST_DRAFTS: Final = 100
"""How many unfinished drafts are kept: each is at most a few hundred kilobytes."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A draft that is kept, as it stands after so many turns.

    What was done last, and what was undone last if that can be done again: each is one or several edits, or none.
    """

    id: UUID
    begun_at: datetime
    review: Review
    turn: int
    last: tuple[Edit, ...]
    undone: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Lying:
    """A draft that is kept, as a list tells of it.

    The municipality that its page names near its begin, and its first line; how much was done to it, and the id of the
    municipality in which it was taken over as it is.
    """

    id: UUID
    begun_at: datetime
    municipality: str
    title: str
    steps: int
    taken_over: str


def begin(page: Page) -> UUID:
    """Keep a page to work on; NotDone where no unit is read in it, or where too many drafts are kept."""
    if not drafted(page.text, ()).units:
        raise NotDone(
            say("Op deze pagina staat geen onderdeel met zijn naam. Neem de pagina die de afdelingen of teams noemt."),
            part="page",
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
    return tuple(
        Lying(one.id, one.begun_at, _municipality(one.begin), _first_line(one.begin), one.steps, one.taken_over)
        for one in store.everything()
    )


def do(id_: UUID, seen: int, edits: Sequence[Edit]) -> Unfinished | None:
    """Do these, as one step, to a draft that its maker saw at this turn.

    NotDone where one of them cannot be, or where the draft was altered since; None where it is not there.
    """
    if not edits:
        return find(id_)
    with store.changing(id_) as kept:
        if kept is None:
            return None
        _still(kept, seen)
        review = done(_opened(kept).review, edits)
        kept.edits.append(list(map(_row, edits)))
        kept.undone.clear()
        return replace(_opened(kept), review=review)


def undo(id_: UUID, seen: int) -> Unfinished | None:
    """Take back what was done last; None where the draft is not there, NotDone where nothing was done."""
    with store.changing(id_) as kept:
        if kept is None:
            return None
        _still(kept, seen)
        if not kept.edits:
            raise NotDone(say("Er is niets meer om ongedaan te maken."))
        kept.undone.append(kept.edits.pop())
        return _opened(kept)


def redo(id_: UUID, seen: int) -> Unfinished | None:
    """Do again what was taken back last; None where the draft is not there, NotDone where nothing was taken back."""
    with store.changing(id_) as kept:
        if kept is None:
            return None
        _still(kept, seen)
        if not kept.undone:
            raise NotDone(say("Er is niets meer om opnieuw te doen."))
        kept.edits.append(kept.undone.pop())
        return _opened(kept)


def taken_over(unfinished: Unfinished, place: str) -> None:
    """Note that a draft, as it was found, was taken over in the municipality of this id."""
    store.taken_over(unfinished.id, unfinished.turn, place)


def discard(id_: UUID) -> None:
    """Throw a draft away."""
    store.remove(id_)


def _still(kept: store.Kept, seen: int) -> None:
    if kept.turn != seen:
        text = say("Intussen is er iets anders met dit concept gedaan. Kijk hoe het nu is, en doe opnieuw wat u wilde.")
        raise NotDone(text)


def _first_line(text: str) -> str:
    return next((line.strip()[:LONGEST_NAME] for line in text.splitlines() if line.strip()), "")


def _municipality(begin: str) -> str:
    """Which municipality the begin of a page names; its last word may be cut off."""
    whole, _space, _cut = begin.rpartition(" ")
    said = called_municipality(Page(whole))
    return said.text if said else ""


def _opened(kept: store.Kept) -> Unfinished:
    review = reviewed(Page(kept.text), tuple(_edit(row) for step in kept.edits for row in step))
    last, undone = (tuple(map(_edit, steps[-1] if steps else ())) for steps in (kept.edits, kept.undone))
    return Unfinished(kept.id, kept.begun_at, review, kept.turn, last, undone)


def _row(edit: Edit) -> list[str]:
    return [edit.do.value, edit.on, edit.to, edit.kind, edit.was]


def _edit(row: list[str]) -> Edit:
    do_, *told = row
    return Edit(Do(do_), *told)
