"""Unfinished drafts: the text of a page with what was done to its draft. No part of any register."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple, TypeAlias
from uuid import UUID

from django.db import transaction
from django.db.models.functions import Substr

from raadhuis.store.database import explained
from raadhuis.store.models import UnfinishedDraft

Step: TypeAlias = list[list[str]]
"""What was done together, in the words of who keeps it."""

BEGIN: Final = 2000
"""How many characters of a page are its begin."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft as it is kept: what was done to it, and what was undone and can be done again, the next one last.

    `turn`: how often it was altered.
    """

    id: UUID
    begun_at: datetime
    text: str
    edits: list[Step]
    undone: list[Step]
    turn: int


@explained()
def keep(text: str) -> UUID:
    """Keep the text of a page, with nothing done to its draft yet; by which id."""
    return UnfinishedDraft.objects.create(text=text).pk


@explained()
def find(id_: UUID) -> Kept | None:
    """A draft by its id."""
    row = UnfinishedDraft.objects.filter(pk=id_).first()
    return _kept(row) if row else None


class Begun(NamedTuple):
    """A draft as a list needs it: how its page begins, how much was done to it, and where it was taken over."""

    id: UUID
    begun_at: datetime
    begin: str
    steps: int
    taken_over: str


@explained()
def everything() -> tuple[Begun, ...]:
    """All drafts, the latest first."""
    rows = UnfinishedDraft.objects.order_by("-begun_at", "pk").annotate(begin=Substr("text", 1, BEGIN))
    told = rows.values_list("pk", "begun_at", "begin", "edits", "taken_over")
    return tuple(Begun(id_, begun_at, begin, len(edits), taken) for id_, begun_at, begin, edits, taken in told)


@explained()
def count() -> int:
    """How many drafts there are."""
    return UnfinishedDraft.objects.count()


@contextmanager
def changing(id_: UUID) -> Iterator[Kept | None]:
    """Hold a draft, of which both lists may be altered, kept when this ends well; None where there is none.

    What was taken over of it is then no longer what it is.
    """
    with explained(), transaction.atomic():
        row = UnfinishedDraft.objects.select_for_update().filter(pk=id_).first()
        kept = _kept(row) if row else None
        yield kept
        if row and kept:
            row.edits, row.undone, row.turn, row.taken_over = kept.edits, kept.undone, kept.turn + 1, ""
            row.save(update_fields=["edits", "undone", "turn", "taken_over"])


@explained()
def taken_over(id_: UUID, turn: int, municipality: str) -> None:
    """Keep in which municipality a draft was taken over as it is, unless it was altered since that turn."""
    UnfinishedDraft.objects.filter(pk=id_, turn=turn).update(taken_over=municipality)


@explained()
def remove(id_: UUID) -> None:
    """Throw a draft away."""
    UnfinishedDraft.objects.filter(pk=id_).delete()


def _kept(row: UnfinishedDraft) -> Kept:
    return Kept(row.pk, row.begun_at, row.text, list(row.edits), list(row.undone), row.turn)
