"""YAML as a small tree of texts with their lines: bounded, and without anything that acts or guesses.

Tags, anchors and aliases are refused, and no scalar becomes a number, a day or a yes: what a text means is for its
attribute to say. It works on the parser's events, so that a hostile file is put aside at its first wrong step.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple, TypeAlias

import yaml

LARGEST: Final = 8 * 2**20
"""Bytes in one file: three times what a register of 25,000 dated facts, each with its own ground, comes to."""

MOST: Final = 250_000
"""Steps of the parser in one file: a text is one, a list or group two. 25,000 such facts take two thirds of this."""

DEEPEST: Final = 64
"""Levels of lists and groups: thirty units, each inside the one before."""

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Scalar(NamedTuple):
    """One text; `plain` where it stood without quotes, on which words as `geen` depend."""

    line: int
    text: str
    plain: bool


class Listing(NamedTuple):
    """Several nodes, in order."""

    line: int
    items: list[Node]


class Mapping(NamedTuple):
    """Nodes by key, in order; a key may still be there twice."""

    line: int
    pairs: list[tuple[Scalar, Node]]


Node: TypeAlias = Scalar | Listing | Mapping


class Unreadable(Exception):
    """Why a text is no YAML that we read: the line (0 where it is the whole file) and a Dutch sentence."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line, self.text = line, text


def parse(source: bytes) -> Node:
    """The tree that a file holds; Unreadable at the first thing that cannot be read."""
    _check_bytes(source)
    try:
        return _build(source)
    except yaml.MarkedYAMLError as error:
        raise _unreadable(error, source) from None
    except yaml.YAMLError:
        raise Unreadable(0, "dit bestand bevat onleesbare tekens; bewaar het opnieuw als gewone tekst") from None


def _check_bytes(source: bytes) -> None:
    if len(source) > LARGEST:
        raise Unreadable(0, too_large(len(source)))
    if source.count(b"\n") > MOST:
        raise Unreadable(0, f"dit bestand heeft meer dan {MOST} regels; splits het")
    if (place := source.find(b"\0")) >= 0:
        raise Unreadable(source.count(b"\n", 0, place) + 1, "dit is geen tekstbestand; kies een YAML-bestand")
    try:
        source.decode("utf-8")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        raise Unreadable(line, "dit is geen tekst in UTF-8; bewaar het bestand opnieuw als UTF-8") from None


def too_large(size: int) -> str:
    """The sentence for a file of this many bytes."""
    return f"dit bestand is {size / 2**20:.0f} MB; meer dan {LARGEST // 2**20} MB lezen we niet, dus splits het"


def _build(source: bytes) -> Node:
    events = _events(source)
    root: Node | None = None
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent) and root is not None:
            raise Unreadable(_line(event), "hier begint een tweede document; houd er een per bestand")
        if isinstance(event, yaml.NodeEvent):
            root = _node(event, events, DEEPEST)
    if root is None:
        raise Unreadable(0, "dit bestand is leeg")
    return root


def _events(source: bytes) -> Iterator[yaml.Event]:
    for number, event in enumerate(yaml.parse(source, Loader=LOADER)):
        if number > MOST:
            raise Unreadable(_line(event), f"dit bestand heeft meer dan {MOST} stukjes; splits het")
        yield event


def _node(event: yaml.Event, events: Iterator[yaml.Event], deep: int) -> Node:
    """The node that an event begins; it may go `deep` levels down."""
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event)
    line = _checked_line(event)
    if not deep:
        raise Unreadable(line, f"dit is meer dan {DEEPEST} niveaus diep; schrijf het bovenaan met ‘onder’ erbij")
    if isinstance(event, yaml.SequenceStartEvent):
        return Listing(line, [_node(item, events, deep - 1) for item in _until(yaml.SequenceEndEvent, events)])
    pairs: list[tuple[Scalar, Node]] = []
    for key in _until(yaml.MappingEndEvent, events):
        if not isinstance(key, yaml.ScalarEvent):
            raise Unreadable(_line(key), "een sleutel is een woord, geen lijst of groep; schrijf ‘woord: waarde’")
        pairs.append((_scalar(key), _node(next(events), events, deep - 1)))
    return Mapping(line, pairs)


def _scalar(event: yaml.ScalarEvent) -> Scalar:
    return Scalar(_checked_line(event), event.value, not event.style)


def _checked_line(event: yaml.Event) -> int:
    """Its line, if it neither acts nor leads elsewhere."""
    line = _line(event)
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if isinstance(event, yaml.AliasEvent):
        raise Unreadable(line, f"‘*{str(anchor)[:40]}’ verwijst naar een ander stuk; schrijf het hier voluit")
    if anchor is not None:
        raise Unreadable(line, f"‘&{str(anchor)[:40]}’ geeft een stuk een naam; laat dat weg")
    if tag is not None:
        raise Unreadable(line, f"‘{str(tag)[:60]}’ is een soortaanduiding; laat die weg")
    return line


def _until(end: type[yaml.Event], events: Iterator[yaml.Event]) -> Iterator[yaml.Event]:
    for event in events:
        if isinstance(event, end):
            return
        yield event


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


_GOES_WRONG: Final = {
    "mapping values are not allowed": "hier staat een dubbele punt te veel; zet de tekst tussen aanhalingstekens",
    "cannot start any token": "hier staat een teken dat alleen tussen aanhalingstekens mag",
    "did not find expected key": "hier klopt het inspringen niet; zet gelijke dingen even ver naar rechts",
    "did not find expected '-'": "hier klopt het inspringen niet; zet elk streepje van een lijst even ver naar rechts",
    "did not find expected node content": "hier houdt een lijst of groep op die nog niet af is",
}
_BEGAN_WRONG: Final = {
    "could not find expected ':'": "hier ontbreekt een dubbele punt na de sleutel",
    "found unexpected end of stream": "hier opent een aanhalingsteken dat nergens sluit",
    "did not find expected ',' or": "in deze lijst of groep ontbreekt een komma of een haak",
}
"""Of these one sees where it began; the parser stumbles only later."""


def _unreadable(error: yaml.MarkedYAMLError, source: bytes) -> Unreadable:
    problem = error.problem or ""
    began = next((sentence for part, sentence in _BEGAN_WRONG.items() if part in problem), None)
    mark = (error.context_mark if began else error.problem_mark) or error.problem_mark
    number = mark.line if mark else 0
    line = next(islice(source.splitlines(), number, None), b"")
    if b"\t" in line[: len(line) - len(line.lstrip())]:
        return Unreadable(number + 1, "hier staat een tab; spring in met spaties")
    other = "dit is geen YAML; kijk naar het inspringen, de dubbele punten en de aanhalingstekens"
    wrong = next((sentence for part, sentence in _GOES_WRONG.items() if part in problem), other)
    return Unreadable(number + 1, began or wrong)
