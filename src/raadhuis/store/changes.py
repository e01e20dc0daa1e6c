"""Appending changes and reading them back; each is chained to the one before by its hash."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from django.db import connection, transaction

from raadhuis.core.facts.change import Change
from raadhuis.core.facts.vocabulary import Vocabulary
from raadhuis.store import line
from raadhuis.store.database import explained
from raadhuis.store.models import ErasableText, Head, StoredChange

BATCH: Final = 500
"""How many rows go to the database at once."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where a municipality's changes end: the last number, how many texts were erased, and the last hash."""

    number: int
    erasures: int
    hash: str | None = field(default=None, compare=False)


POSITION: Final = """
SELECT head.number, head.erasures, change.hash FROM raadhuis_head AS head
LEFT JOIN raadhuis_change AS change ON change.municipality = head.municipality AND change.number = head.number
WHERE head.municipality = %s
"""
"""Every request asks this, and Django would take a millisecond to put it into words each time."""


@explained()
def position(municipality: str) -> Position | None:
    """The position now, in one small query; None for a municipality that is not there."""
    with connection.cursor() as cursor:
        cursor.execute(POSITION, [municipality])
        row = cursor.fetchone()
    return Position(*row) if row else None


@explained()
def hash_of(municipality: str, number: int) -> str | None:
    """The hash of one change; None where it is not there."""
    return StoredChange.objects.filter(municipality=municipality, number=number).values_list("hash", flat=True).first()


@explained()
def municipalities() -> tuple[str, ...]:
    """The ids of all that have changes, in order."""
    return tuple(Head.objects.filter(number__gt=0).order_by("pk").values_list("pk", flat=True))


@explained()
def read(municipality: str, vocabulary: Vocabulary, after: int = 0) -> tuple[Change, ...]:
    """The changes after a number, in order; raises line.Unreadable."""
    rows = StoredChange.objects.filter(municipality=municipality, number__gt=after).order_by("number")
    bodies = [line.lift(bytes(body), format_) for body, format_ in rows.values_list("body", "format")]
    if not bodies:
        return ()
    stored = ErasableText.objects.filter(municipality=municipality)
    seals = {seal for body in bodies for seal in line.seals(body)} if after else set[str]()
    if 0 < len(seals) <= BATCH:  # what came since is mostly little, and a municipality has thousands of texts
        stored = stored.filter(seal__in=seals)
    texts = dict(stored.values_list("seal", "text"))
    return tuple(line.read(body, texts, vocabulary) for body in bodies)


def origin(municipality: str) -> str:
    """What a municipality's first change is chained to."""
    return hashlib.sha256(municipality.encode()).hexdigest()


@explained()
def seals_about(municipality: str, subject: str, keys: Iterable[str], names: Iterable[str]) -> set[str]:
    """The seals of what these attributes of a subject ever said, and of all other texts in which it is named.

    `names` are the attributes by which a subject is named; what they say of another subject is never about this one.
    """
    told = _sealed(municipality)
    texts = dict(ErasableText.objects.filter(municipality=municipality).values_list("seal", "text"))
    own = {seal for seal, (said, key) in told.items() if said == subject and key in set(keys)}
    called = {_words(texts[seal], fact=True) for seal in own & texts.keys() if told[seal][1] in set(names)}
    of_others = {seal for seal, (said, key) in told.items() if said != subject and key in set(names)}
    if not called:
        return own
    # Whole words, and whatever stands between them: a line may end in the middle of a name.
    forms = "|".join(r"\s+".join(map(re.escape, name.split())) for name in called)
    named = re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)
    about = {seal for seal, text in texts.items() if named.search(_words(text, fact=seal in told))}
    return own | (about - of_others)


def _sealed(municipality: str) -> dict[str, tuple[str, str]]:
    """The subject and the key of each seal that stands in the facts of a municipality's changes."""
    bodies = StoredChange.objects.filter(municipality=municipality).values_list("body", "format")
    return {
        seal: (subject, key)
        for body, format_ in bodies
        for subject, key, seal in line.sealed(line.lift(bytes(body), format_))
    }


def _words(text: str, *, fact: bool) -> str:
    """A text as people wrote it; that of a fact is kept as JSON, and may be several texts."""
    value = json.loads(text) if fact else text
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value)


def chained(before: str, body: bytes) -> str:
    """The hash of a change's bytes on the hash of the one before."""
    return hashlib.sha256(before.encode() + body).hexdigest()


class Writer:
    """The only one who adds to a municipality, for as long as its transaction lasts."""

    def __init__(self, head: Head) -> None:
        """Take the locked row."""
        self._head = head

    @property
    def number(self) -> int:
        """The last number there is."""
        return self._head.number

    def write(self, changes: Iterable[Change], vocabulary: Vocabulary) -> None:
        """Add changes, numbered onward from the last; ValueError where they are not."""
        municipality = self._head.municipality
        last = StoredChange.objects.filter(municipality=municipality).order_by("-number").first()
        before = last.hash if last else origin(municipality)
        rows, texts = list[StoredChange](), list[ErasableText]()
        for number, change in enumerate(changes, self._head.number + 1):
            if change.number != number:
                raise ValueError(f"change {change.number} cannot follow on change {number - 1}")
            body, sealed = line.write(change, vocabulary)
            before = chained(before, body)
            rows.append(
                StoredChange(
                    municipality=municipality,
                    number=change.number,
                    recorded_at=change.recorded_at,
                    format=line.FORMAT,
                    body=body,
                    hash=before,
                )
            )
            texts += [
                ErasableText(municipality=municipality, seal=one.seal, salt=one.salt, text=one.text) for one in sealed
            ]
        self._head.number += len(rows)
        StoredChange.objects.bulk_create(rows, BATCH)
        ErasableText.objects.bulk_create(texts, BATCH)
        self._head.save()

    def erase(self, seals: Iterable[str]) -> int:
        """Remove texts for ever; how many there were."""
        found = ErasableText.objects.filter(municipality=self._head.municipality, seal__in=list(seals))
        erased, _ = found.delete()
        if erased:
            self._head.erasures += erased
            self._head.save()
        return erased


@contextmanager
def writing(municipality: str) -> Iterator[Writer]:
    """Hold the municipality's lock; what is written inside stands when it ends well, and none of it when not."""
    with explained(), transaction.atomic():
        # On SQLite the transaction itself locks (BEGIN IMMEDIATE); on PostgreSQL the row does.
        Head.objects.get_or_create(pk=municipality)
        yield Writer(Head.objects.select_for_update().get(pk=municipality))
