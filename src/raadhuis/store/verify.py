"""Whether what is kept is still what was recorded."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from raadhuis.store.changes import chained, municipalities, origin, position
from raadhuis.store.database import explained
from raadhuis.store.line import Unreadable, beginning, digest
from raadhuis.store.models import ErasableText, StoredChange

CHANGED: Final = "is niet meer zoals ze is vastgelegd"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The hash of the last change that holds, how many hold, and what is wrong with the first that does not."""

    holds: int
    hash: str
    broken: str | None = None


@explained()
def kept() -> tuple[str, ...]:
    """The ids of all of whom changes are kept, also where the row that tells how many was taken away."""
    found = StoredChange.objects.order_by().values_list("municipality", flat=True).distinct()
    return tuple(sorted({*found, *municipalities()}))


@explained()
def verify(municipality: str, expect: str | None = None) -> Verdict:
    """Walk a municipality's chain; with `expect` the chain has to pass through that hash."""
    before, holds, met = origin(municipality), 0, expect is None
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
        except (ValueError, TypeError, Unreadable):  # what stands there is not even of its kind
            return Verdict(holds, before, f"wijziging {holds + 1} {CHANGED}")
    least, most = (place.number if place else 0 for place in (told, position(municipality)))
    if not least <= holds <= most:  # others may go on while this is read
        return Verdict(holds, before, f"er horen {most} wijzigingen te zijn, maar er zijn er {holds}")
    if not met:
        return Verdict(
            holds, before, "de opgegeven hash komt in de keten niet voor: er ontbreken wijzigingen aan het eind"
        )
    texts = ErasableText.objects.filter(municipality=municipality).values_list("seal", "salt", "text")
    for told_seal, salt, text in texts:
        if digest(text, bytes(salt)) != told_seal:
            return Verdict(holds, before, f"de tekst bij zegel {told_seal[:12]} {CHANGED}")
    return Verdict(holds, before)


def _rows(municipality: str) -> Generator[tuple[int, datetime, int, bytes | memoryview, str], None, None]:
    """What is kept of each change, a part at a time; to be closed, since the database holds on to the rest."""
    rows = StoredChange.objects.filter(municipality=municipality).order_by("number")
    yield from rows.values_list("number", "recorded_at", "format", "body", "hash").iterator()
