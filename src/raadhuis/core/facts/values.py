"""The types a value may have: how each is read from a file or form, written back, and described to an editor."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final, Generic, Literal, TypeAlias, TypeVar

from raadhuis.core.facts.period import read_day
from raadhuis.core.facts.wording import say

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

Wire: TypeAlias = str | int | bool | list["Wire"] | None
"""A value as JSON carries it."""

LONGEST = 20_000
"""Characters in one text; a value is a value, not a document."""

# Control characters, halves of characters and the two that are none: no file or page can carry these.
UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

MOST_DIGITS = 15
"""Digits in a number, before as well as after the comma."""

AMOUNT_FORM = re.compile(rf"-?\d{{1,{MOST_DIGITS}}}(?:[.,]\d{{1,{MOST_DIGITS}}})?", re.ASCII)


class Unknown(Enum):
    """What was not told. Falsy, and something else than None, which says that there is none."""

    UNKNOWN = "onbekend"

    def __bool__(self) -> Literal[False]:
        return False

    def __str__(self) -> str:
        return "niet bekend"


UNKNOWN: Final = Unknown.UNKNOWN


@dataclass(frozen=True)
class Type(Generic[T]):
    """One type of value.

    `read` takes what JSON carries, or the same as text, and raises ValueError with a Dutch sentence; `write` is its
    reverse; `holds` tells whether a Python value is of this type; `targets` are the kinds that a reference may lead to.
    """

    name: str
    read: Callable[[Wire], T]
    write: Callable[[T], Wire]
    holds: Callable[[object], bool]
    schema: dict[str, object]
    many: bool = False
    targets: tuple[str, ...] = ()
    options: tuple[str, ...] = field(default=())


def visible(text: str) -> bool:
    """Whether anything of a text is seen: more than spaces, accents without a letter, and marks of no width."""
    return any(unicodedata.category(char)[0] not in "CMZ" for char in text)


def _read_text(raw: Wire) -> str:
    if not isinstance(raw, str):
        msg = "hier hoort tekst"
        raise ValueError(msg)  # noqa: TRY004 - one class for all that cannot be read
    text = raw.strip()
    if not text:
        msg = "deze tekst is leeg; laat weg wat niet bekend is"
        raise ValueError(msg)
    if len(text) > LONGEST:
        msg = f"deze tekst is langer dan {LONGEST} tekens"
        raise ValueError(msg)
    if UNREADABLE.search(text):
        msg = "deze tekst bevat onleesbare tekens; haal ze weg"
        raise ValueError(msg)
    return text


def _is_text(value: object) -> bool:
    try:
        return isinstance(value, str) and _read_text(value) == value
    except ValueError:
        return False


TEXT = Type[str]("tekst", _read_text, str, _is_text, {"type": "string", "minLength": 1})


def _read_number(raw: Wire) -> int:
    if isinstance(raw, bool) or not re.fullmatch(r"-?\d+", str(raw), re.ASCII):
        msg = f"‘{str(raw)[:40]}’ is geen geheel getal; schrijf alleen cijfers, zonder punten"
        raise ValueError(msg)
    if len(str(raw).removeprefix("-")) > MOST_DIGITS:
        msg = f"‘{str(raw)[:40]}’ is te groot; een getal heeft hier ten hoogste {MOST_DIGITS} cijfers"
        raise ValueError(msg)
    return int(str(raw))


NUMBER = Type[int](
    "getal",
    _read_number,
    int,
    lambda v: isinstance(v, int) and not isinstance(v, bool) and abs(v) < 10**MOST_DIGITS,
    {"type": "integer"},
)


def _read_amount(raw: Wire) -> Decimal:
    # By its form first: Decimal also takes 1e999999999, which no sum can bear.
    if isinstance(raw, bool) or not AMOUNT_FORM.fullmatch(str(raw)):
        msg = f"‘{str(raw)[:40]}’ is hier geen getal; schrijf bijvoorbeeld 36, of 0.8 met een punt"
        raise ValueError(msg)
    return Decimal(str(raw).replace(",", "."))


AMOUNT = Type[Decimal](
    "hoeveelheid",
    _read_amount,
    str,
    lambda v: isinstance(v, Decimal) and AMOUNT_FORM.fullmatch(str(v)) is not None,
    {"type": ["number", "string"]},
)


def _read_date(raw: Wire) -> date:
    return read_day(str(raw))


DAY = Type[date](
    "dag",
    _read_date,
    date.isoformat,
    lambda v: type(v) is date,
    {"type": "string", "format": "date"},
)


def _read_yes_no(raw: Wire) -> bool:
    if isinstance(raw, bool):
        return raw
    if raw in ("ja", "nee"):
        return raw == "ja"
    msg = f"‘{str(raw)[:40]}’ is geen ja of nee"
    raise ValueError(msg)


YES_NO = Type[bool](
    "ja of nee",
    _read_yes_no,
    lambda v: "ja" if v else "nee",
    lambda v: isinstance(v, bool),
    {"type": ["string", "boolean"], "enum": ["ja", "nee", True, False]},
    options=("ja", "nee"),
)


def _read_link(raw: Wire) -> str:
    text = _read_text(raw)
    # Only these two: a link ends up in an href, and `javascript:` must not.
    if not re.fullmatch(r"https?://[^\s\"'<>\\]+", text):
        msg = f"‘{text[:60]}’ is geen webadres; schrijf een adres dat met https:// begint"
        raise ValueError(msg)
    return text


def _is_link(value: object) -> bool:
    try:
        return isinstance(value, str) and _read_link(value) == value
    except ValueError:
        return False


LINK = Type[str]("webadres", _read_link, str, _is_link, {"type": "string", "format": "uri"})

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
LONGEST_ID = 100


def read_id(raw: object) -> str:
    """The id that a text names; ValueError with a Dutch sentence where it is none."""
    if isinstance(raw, str) and len(raw) <= LONGEST_ID and ID.fullmatch(raw):
        return raw
    raise ValueError(
        say("‘{id}’ is geen id; schrijf kleine letters, cijfers en streepjes, zoals team-wmo", id=str(raw)[:60])
    )


def choice(options: type[E]) -> Type[E]:
    """One of the members of an enum, whose values are the Dutch words."""
    words = tuple(str(member.value) for member in options)

    def read(raw: Wire) -> E:
        try:
            return options(raw)
        except ValueError:
            msg = f"‘{str(raw)[:40]}’ kan hier niet; kies uit: {', '.join(words)}"
            raise ValueError(msg) from None

    return Type(
        "keuze",
        read,
        lambda member: str(member.value),
        lambda v: isinstance(v, options),
        {"type": "string", "enum": list(words)},
        options=words,
    )


def reference(*kinds: str) -> Type[str]:
    """The id of a subject of one of these kinds, given by their wire names."""

    def holds(value: object) -> bool:
        return isinstance(value, str) and len(value) <= LONGEST_ID and ID.fullmatch(value) is not None

    schema: dict[str, object] = {"type": "string", "pattern": f"^{ID.pattern}$"}
    return Type("verwijzing", read_id, str, holds, schema, targets=kinds)


def listing(item: Type[T]) -> Type[tuple[T, ...]]:
    """Several values in the order in which they are told, each once, at least one."""

    def read(raw: Wire) -> tuple[T, ...]:
        values = tuple(item.read(part) for part in (raw if isinstance(raw, list) else [raw]))
        if not values:
            msg = "deze lijst is leeg; laat weg wat niet bekend is, of schrijf ‘geen’"
            raise ValueError(msg)
        if len(set(values)) < len(values):
            msg = "hier staat hetzelfde twee keer; laat er een weg"
            raise ValueError(msg)
        return values

    def holds(value: object) -> bool:
        return isinstance(value, tuple) and all(map(item.holds, value)) and 0 < len(set(value)) == len(value)

    return Type(
        f"lijst van {item.name}",
        read,
        lambda values: [item.write(value) for value in values],
        holds,
        {
            "anyOf": [
                item.schema,
                {
                    "type": "array",
                    "items": item.schema,
                    "minItems": 1,
                    "uniqueItems": True,
                },
            ]
        },
        many=True,
        targets=item.targets,
        options=item.options,
    )
