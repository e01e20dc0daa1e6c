"""Whether what is kept is still what was recorded."""

from __future__ import annotations

import json
from dataclasses import dataclass

from raadhuis.store.changes import chained, origin
from raadhuis.store.line import seal
from raadhuis.store.models import ErasableText, Head, StoredChange


@dataclass(frozen=True, slots=True)
class Verdict:
    """The hash of the last change that holds, how many hold, and what is wrong with the first that does not."""

    holds: int
    hash: str
    broken: str | None = None


def verify(municipality: str, expect: str | None = None) -> Verdict:
    """Walk a municipality's chain; with `expect` the chain has to pass through that hash."""
    before, holds, met = origin(municipality), 0, expect is None
    rows = StoredChange.objects.filter(municipality=municipality).order_by("number")
    for number, recorded_at, body, stored in rows.values_list("number", "recorded_at", "body", "hash").iterator():
        wrong = _wrong(holds + 1, number, recorded_at.isoformat(), bytes(body))
        after = chained(before, bytes(body))
        if wrong is None and after != stored:
            wrong = f"wijziging {number} is niet meer zoals ze is vastgelegd"
        if wrong:
            return Verdict(holds, before, wrong)
        before, holds, met = after, number, met or after == expect
    head = Head.objects.filter(pk=municipality).first()
    if head and head.number != holds:
        return Verdict(holds, before, f"er horen {head.number} wijzigingen te zijn, maar er zijn er {holds}")
    if not met:
        return Verdict(
            holds, before, "de opgegeven hash komt in de keten niet voor: er ontbreken wijzigingen aan het eind"
        )
    for text in ErasableText.objects.filter(municipality=municipality).iterator():
        if seal(text.text, bytes(text.salt)).seal != text.seal:
            return Verdict(holds, before, f"de tekst bij zegel {text.seal[:12]} is niet meer zoals ze is vastgelegd")
    return Verdict(holds, before)


def _wrong(expected: int, number: int, recorded_at: str, body: bytes) -> str | None:
    """What in the columns beside the body does not agree with it."""
    if number != expected:
        return f"wijziging {expected} ontbreekt"
    try:
        inside = json.loads(body)
        agrees = inside["nummer"] == number and inside["vastgelegd"] == recorded_at
    except (ValueError, KeyError, TypeError):
        agrees = False
    return None if agrees else f"wijziging {number} is niet meer zoals ze is vastgelegd"
