"""A change as the bytes that are kept for ever, and back.

One line of JSON: difference by difference, values as the vocabulary writes them. What may have to be forgotten is
elsewhere; here stands a seal instead, the digest of a salt and the text. Erasing the text leaves the line, and
everything that hashes on it, as it was.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final

from raadhuis.core.facts.change import Change, ChangeKind, Fact
from raadhuis.core.facts.period import read_day
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Attribute, Vocabulary

FORMAT: Final = 1
"""The version of the line; older ones are lifted by `lift`."""

ERASED: Final = "(gewist)"
"""What stands where a text was that a subject cannot do without."""

SALT_BYTES: Final = 16

NO_CHANGE: Final = "deze regel is geen wijziging die Raadhuis kent"

SILENT: Final = 4
"""How long the row of a fact is that says that something is no longer known; a fifth part is a value."""


BEGINNING: Final = re.compile(rb'\{"formaat":(\d{1,9}),"nummer":(\d{1,9}),"vastgelegd":"([^"]+)",')
"""How a line of any format begins, so that this can be read without all that follows."""


def beginning(body: bytes) -> tuple[int, int, datetime]:
    """The format, the number and the moment with which a line of any format begins; raises Unreadable."""
    if found := BEGINNING.match(body):
        version, number, moment = found.groups()
        try:
            return int(version), int(number), datetime.fromisoformat(moment.decode())
        except ValueError:
            pass
    raise Unreadable("deze regel begint niet zoals een wijziging begint")


def lift(body: bytes, version: int) -> bytes:
    """The bytes of an older format as those of today's; raises Unreadable for one that is not known yet."""
    if version != FORMAT:
        raise Unreadable(f"deze wijziging heeft formaat {version}; deze Raadhuis kent alleen formaat {FORMAT}")
    return body


class Unreadable(Exception):
    """A line that is no change of a format known here; its text says why."""


SEAL: Final = re.compile(rb'"(?:door|grond|zegel)":"([0-9a-f]{64})"')
"""No text in a line holds this, since a quote in a text has a backslash before it."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A text that may have to be forgotten, apart from the line that it belongs to."""

    seal: str
    salt: bytes
    text: str


def seal(text: str, salt: bytes | None = None) -> Sealed:
    """The text with its seal: the digest of a fresh salt (or this one) and the text."""
    salt = secrets.token_bytes(SALT_BYTES) if salt is None else salt
    return Sealed(digest(text, salt), salt, text)


def digest(text: str, salt: bytes) -> str:
    """What stands for a text in a line."""
    return hashlib.sha256(salt + text.encode()).hexdigest()


def write(change: Change, vocabulary: Vocabulary) -> tuple[bytes, tuple[Sealed, ...]]:
    """The line of a change, without a line end, and the texts that are kept apart from it."""
    texts: list[Sealed] = []

    def sealed(text: str) -> str:
        texts.append(seal(text))
        return texts[-1].seal

    facts = [_fact(said, vocabulary.keys[said.key], sealed) for said in change.facts]
    body = {
        "formaat": FORMAT,
        "nummer": change.number,
        "vastgelegd": change.recorded_at.isoformat(),
        "door": sealed(change.author),
        "soort": change.kind.value,
        "grond": sealed(change.ground) if change.ground else None,
        "besluit": change.decision,
        "trekt_in": list(change.withdraws),
        "feiten": facts,
    }
    return _dump(body), tuple(texts)


def _fact(said: Fact, attribute: Attribute[Any, Any], sealed: Callable[[str], str]) -> list[Any]:
    row: list[Any] = [said.subject, said.key, said.since.isoformat(), said.until.isoformat() if said.until else None]
    if said.value is UNKNOWN:
        return row
    wire = None if said.value is None else attribute.type.write(said.value)
    return [*row, {"zegel": sealed(_dump(wire).decode())} if attribute.erasable and wire is not None else wire]


def read(line: bytes, texts: Mapping[str, str], vocabulary: Vocabulary) -> Change:
    """The change that a line holds, with the texts that were not erased, by their seals; raises Unreadable."""
    try:
        body = json.loads(line.decode())
        change = Change(
            body["nummer"],
            texts.get(body["door"], ERASED),
            datetime.fromisoformat(body["vastgelegd"]),
            ChangeKind(body["soort"]),
            tuple(_said(row, texts, vocabulary) for row in body["feiten"]),
            tuple(body["trekt_in"]),
            texts.get(body["grond"], ERASED) if body["grond"] else "",
            body["besluit"],
        )
        _check_frame(change)
    except (ValueError, KeyError, TypeError, IndexError, RecursionError) as error:
        raise Unreadable(NO_CHANGE) from error  # what went wrong is said in English here
    return change


def _check_frame(change: Change) -> None:
    """TypeError for what Python would take and no line that was written here holds."""
    numbers = (change.number, *change.withdraws)
    if not all(type(number) is int for number in numbers):
        raise TypeError(f"nummers {numbers}")
    if change.recorded_at.tzinfo is None:
        raise TypeError(f"tijd zonder zone {change.recorded_at}")
    if not isinstance(change.decision, str | None):
        raise TypeError(f"besluit {change.decision}")


def seals(line: bytes) -> list[str]:
    """All seals that stand in a line, in their order."""
    return [found.decode() for found in SEAL.findall(line)]


def sealed(line: bytes) -> Iterator[tuple[str, str, str]]:
    """What is sealed in the facts of a line: subject, key and seal."""
    for row in json.loads(line)["feiten"]:
        if len(row) > SILENT and isinstance(row[SILENT], dict):
            yield row[0], row[1], row[SILENT]["zegel"]


def _said(row: list[Any], texts: Mapping[str, str], vocabulary: Vocabulary) -> Fact:
    # One function, for a municipality has tens of thousands of these.
    subject, key, since, until = row[:SILENT]
    if type(subject) is not str:
        raise TypeError(f"onderwerp {subject}")
    attribute = vocabulary.keys[key]
    value = row[SILENT] if len(row) > SILENT else UNKNOWN
    try:
        if isinstance(value, dict):
            text = texts.get(value["zegel"])
            empty = ERASED if attribute.required else UNKNOWN
            value = empty if text is None else attribute.type.read(json.loads(text))
        elif value is not None and value is not UNKNOWN:
            value = attribute.type.read(value)
        return Fact(_once(subject), attribute.key, value, _day(since), _day(until) if until else None)
    except json.JSONDecodeError:
        raise
    except ValueError as error:
        raise Unreadable(f"{NO_CHANGE} ({error})") from error


@lru_cache(maxsize=16384)
def _once(id_: str) -> str:
    """An id of which there is one in memory, however often it is named."""
    return id_


@lru_cache(maxsize=4096)
def _day(text: str) -> date:
    return read_day(text)


def _dump(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
