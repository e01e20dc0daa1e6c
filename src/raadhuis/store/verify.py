"""Whether what is kept is still what was recorded."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import connection

from raadhuis.store.changes import chained, origin, position
from raadhuis.store.database import explained
from raadhuis.store.line import Unreadable, beginning, digest, seals
from raadhuis.store.models import ErasableText, Head, StoredChange

CHANGED: Final = "is niet meer zoals ze is vastgelegd"

GUARDS: Final = {
    "sqlite": ("raadhuis_change_not_deleted", "raadhuis_change_not_replaced", "raadhuis_change_not_updated"),
    "postgresql": ("raadhuis_change_kept", "raadhuis_change_not_emptied"),
}
"""The triggers by which each engine refuses to alter or remove a change; the first migration makes them."""

ON_GUARD: Final = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'raadhuis_change'",
    "postgresql": "SELECT tgname FROM pg_trigger "
    "WHERE tgrelid = 'raadhuis_change'::regclass AND tgenabled IN ('O', 'A')",
}
"""The triggers that are there, and are not switched off."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The hash of the last change that holds, how many hold, what is wrong with the first that does not; texts gone."""

    holds: int
    hash: str
    broken: str | None = None
    erased: int = 0


@explained()
def kept() -> tuple[str, ...]:
    """The ids of all of whom there are changes or a row that tells how many, also where the other was taken away."""
    found = StoredChange.objects.order_by().values_list("municipality", flat=True).distinct()
    return tuple(sorted({*found, *Head.objects.values_list("pk", flat=True)}))


@explained()
def unguarded() -> tuple[str, ...]:
    """The triggers that keep changes as they are and that are not on guard."""
    with connection.cursor() as cursor:
        cursor.execute(ON_GUARD[connection.vendor])
        there = {name for (name,) in cursor.fetchall()}
    return tuple(name for name in GUARDS[connection.vendor] if name not in there)


@explained()
def verify(municipality: str, expect: str | None = None) -> Verdict:
    """Walk a municipality's chain; with `expect` the chain has to pass through that hash."""
    before, holds, met = origin(municipality), 0, expect is None
    sealed = set[str]()
    told = position(municipality)
    with closing(_rows(municipality)) as kept:
        try:
            for number, recorded_at, format_, kept_body, stored in kept:
                body = bytes(kept_body)
                after = chained(before, body)
                if number != holds + 1:
                    return Verdict(holds, before, f"wijziging {holds + 1} ontbreekt")
                if after != stored or beginning(body) != (format_, number, recorded_at):
                    return Verdict(holds, before, f"wijziging {number} {CHANGED}")
                before, holds, met = after, number, met or after == expect
                sealed.update(seals(body))
        except (ValueError, TypeError, Unreadable):  # what stands there is not even of its kind
            return Verdict(holds, before, f"wijziging {holds + 1} {CHANGED}")
    least, most = (place.number if place else 0 for place in (told, position(municipality)))
    if not least <= holds <= most:  # others may go on while this is read
        return Verdict(holds, before, f"er horen {most} wijzigingen te zijn, maar er zijn er {holds}")
    if not met:
        return Verdict(
            holds,
            before,
            "de opgegeven hash komt in de keten niet voor. Klopt de hash, dan ontbreken er wijzigingen aan het eind",
        )
    if told and not most:
        return Verdict(holds, before, "er horen wijzigingen te zijn, maar er zijn er geen")
    return Verdict(holds, before, *_texts(municipality, sealed, told.erasures if told else 0))


def _texts(municipality: str, sealed: set[str], least: int) -> tuple[str | None, int]:
    """What is wrong with the texts of these seals, of which at least so many were erased; and how many are gone."""
    gone = set(sealed)
    for seal, salt, text in ErasableText.objects.filter(municipality=municipality).values_list("seal", "salt", "text"):
        if digest(text, bytes(salt)) != seal:
            return f"de tekst bij zegel {seal[:12]} {CHANGED}", 0
        gone.discard(seal)
    place = position(municipality)
    most = place.erasures if place else 0
    if least <= len(gone) <= most:
        return None, len(gone)
    return f"het aantal gewiste teksten hoort {most} te zijn, maar er ontbreken er {len(gone)}", len(gone)


def _rows(municipality: str) -> Generator[tuple[int, datetime, int, bytes | memoryview, str], None, None]:
    """What is kept of each change, a part at a time; to be closed, since the database holds on to the rest."""
    rows = StoredChange.objects.filter(municipality=municipality).order_by("number")
    yield from rows.values_list("number", "recorded_at", "format", "body", "hash").iterator()
