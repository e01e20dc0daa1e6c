"""A municipality's changes as lines that can be carried elsewhere, and from there back: the same bytes each time.

The first line tells whose they are, how many, and the hash of the last. Then each change has a line: its hash, its body
to the byte, and with their seals and salts those of its texts that were not erased.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any, Final

from django.db.models import F

from raadhuis.core.addresses import read_municipality
from raadhuis.core.facts.values import read_id
from raadhuis.core.facts.vocabulary import Vocabulary
from raadhuis.store import line
from raadhuis.store.changes import BATCH, chained, origin, position, writing
from raadhuis.store.models import ErasableText, Head, StoredChange

KIND: Final = "raadhuis-wijzigingen"
VERSION: Final = 1


class Rejected(Exception):
    """Lines that are not taken, or that cannot be made; its text says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken in: of whom, how many changes there were, how many came, and without how many of their texts."""

    municipality: str
    there: int
    added: int
    without: int = 0


@dataclass(frozen=True, slots=True)
class Carried:
    """One change, as it is kept."""

    number: int
    recorded_at: datetime
    format: int
    hash: str
    body: bytes
    texts: tuple[line.Sealed, ...]
    without: int


def lines(municipality: str) -> Iterator[bytes]:
    """The lines of a municipality, each with its line end; Rejected where it is not there, or broken."""
    place = position(municipality)
    if place is None or place.number == 0:
        raise Rejected(f"‘{municipality}’ is hier niet vastgelegd.")
    count = place.number
    rows = StoredChange.objects.filter(municipality=municipality, number__lte=count).order_by("number")
    yield _dump({"soort": KIND, "versie": VERSION, "gemeente": municipality, "aantal": count, "hash": place.hash})
    stored = ErasableText.objects.filter(municipality=municipality)
    texts = {seal: (bytes(salt), text) for seal, salt, text in stored.values_list("seal", "salt", "text")}
    before, number = origin(municipality), 0
    for stored_body, hash_ in rows.values_list("body", "hash").iterator():
        number += 1
        try:
            body = bytes(stored_body)
            left = [_sound(seal, *texts[seal]) for seal in line.seals(body) if seal in texts]
            before = chained(before, body)
        except (ValueError, KeyError, TypeError, RecursionError, line.Unreadable) as error:
            raise Rejected(_damaged(municipality, number)) from error
        if before != hash_:
            raise Rejected(_damaged(municipality, number))
        yield _dump({"hash": hash_, "wijziging": body.decode(), "teksten": left})
    if number != count:
        raise Rejected(_damaged(municipality, number + 1))


def _sound(seal: str, salt: bytes, text: str) -> tuple[str, str, str]:
    """A text as a line carries it; Unreadable where it is not what its seal was made of."""
    if line.seal(text, salt).seal != seal:
        raise line.Unreadable(seal)
    return seal, salt.hex(), text


def _damaged(municipality: str, number: int) -> str:
    return (
        f"De keten van {municipality} is stuk bij wijziging {number}. Kijk met ‘raadhuis verify {municipality}’ wat er "
        "mis is, en zet een reservekopie terug."
    )


def take(source: Iterable[bytes], vocabulary: Vocabulary) -> Taken:
    """Record lines as they are, after those that are already there; Rejected where they cannot be, and then nothing is.

    Texts that were erased here are not brought back by lines that still have them.
    """
    municipality, changes = _read(source, vocabulary)
    with writing(municipality) as writer:
        there = writer.number
        stored = (
            StoredChange.objects.filter(municipality=municipality).order_by("number").values_list("hash", flat=True)
        )
        for change, hash_ in zip(changes, stored.iterator(), strict=False):
            if change.hash != hash_:
                raise Rejected(
                    f"{municipality} is hier al vastgelegd, met vanaf wijziging {change.number} iets anders dan in dit "
                    "bestand. Neem het over in een lege database, of kies het goede bestand."
                )
        new = changes[there:]
        coming = iter(new)
        while batch := list(islice(coming, BATCH)):
            _write(municipality, batch)
        without = sum(one.without for one in new)
        if new:
            Head.objects.filter(pk=municipality).update(number=there + len(new), erasures=F("erasures") + without)
    return Taken(municipality, there, len(new), without)


def _write(municipality: str, changes: list[Carried]) -> None:
    StoredChange.objects.bulk_create(
        StoredChange(
            municipality=municipality,
            number=one.number,
            recorded_at=one.recorded_at,
            format=one.format,
            body=one.body,
            hash=one.hash,
        )
        for one in changes
    )
    ErasableText.objects.bulk_create(
        ErasableText(municipality=municipality, seal=text.seal, salt=text.salt, text=text.text)
        for one in changes
        for text in one.texts
    )


def _read(source: Iterable[bytes], vocabulary: Vocabulary) -> tuple[str, list[Carried]]:
    """All changes, checked: chained, readable, with texts that fit their seals."""
    rest = iter(source)
    id_, count, last = _head(next(rest, b""))
    try:
        municipality = read_municipality(id_)
    except ValueError as error:
        raise Rejected(str(error)) from error
    before, changes = origin(municipality), list[Carried]()
    for row in rest:
        number = len(changes) + 1
        try:
            one = _carried(row, number, vocabulary)
        except line.Unreadable as error:
            raise Rejected(f"Regel {number + 1}: {error}. Er is niets overgenomen.") from error
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise Rejected(
                f"Regel {number + 1} is geen wijziging zoals ‘raadhuis export’ die schrijft. Er is niets overgenomen."
            ) from error
        before = chained(before, one.body)
        if before != one.hash:
            raise Rejected(
                f"Regel {number + 1}: wijziging {number} is niet meer zoals ze is vastgelegd. Er is niets overgenomen; "
                "gebruik een andere kopie van dit bestand."
            )
        changes.append(one)
    if (len(changes), before) != (count, last):
        raise Rejected(
            f"Dit bestand is niet heel: er horen {count} wijzigingen in te staan, en er staan er {len(changes)} in. "
            "Er is niets overgenomen; gebruik een andere kopie."
        )
    if not changes:
        raise Rejected("In dit bestand staat geen wijziging. Gebruik een andere kopie.")
    return municipality, changes


def _head(row: bytes) -> tuple[str, int, str]:
    try:
        head = json.loads(row)
        if head["soort"] == KIND and head["versie"] == VERSION:
            return read_id(head["gemeente"]), int(head["aantal"]), str(head["hash"])
        newer = head["soort"] == KIND
    except (ValueError, KeyError, TypeError, RecursionError):
        newer = False
    if newer:
        raise Rejected("Dit bestand is van een nieuwere Raadhuis. Werk Raadhuis eerst bij.")
    raise Rejected("Dit is geen bestand van ‘raadhuis export’. Een organisatiebestand legt u vast met ‘raadhuis load’.")


def _carried(row: bytes, number: int, vocabulary: Vocabulary) -> Carried:
    told = json.loads(row)
    body = told["wijziging"].encode()
    texts = tuple(line.seal(text, bytes.fromhex(salt)) for _, salt, text in told["teksten"])
    seals, (format_, *place) = [seal for seal, _, _ in told["teksten"]], line.beginning(body)
    sealed = set(line.seals(body))
    change = line.read(line.lift(body, format_), {one.seal: one.text for one in texts}, vocabulary)
    if change.number != number:
        raise line.Unreadable(f"hier hoort wijziging {number}, en dit is wijziging {change.number}")
    if place != [number, change.recorded_at]:
        raise line.Unreadable(f"wijziging {number} noemt twee nummers of momenten")
    if [one.seal for one in texts] != seals or not sealed.issuperset(seals):
        raise line.Unreadable(f"een tekst van wijziging {number} is niet meer zoals ze is vastgelegd")
    return Carried(number, change.recorded_at, format_, told["hash"], body, texts, len(sealed.difference(seals)))


def _dump(told: dict[str, Any]) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
