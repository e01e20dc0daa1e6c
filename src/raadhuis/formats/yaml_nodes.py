"""YAML as a small tree of texts with their lines: bounded, and without anything that acts or guesses.

Tags, anchors and aliases are refused, and no scalar becomes a number, a day or a yes: what a text means is for its
attribute to say. It works on the parser's events, so that a hostile file is put aside at its first wrong step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

import yaml

LARGEST: Final = 8 * 2**20
"""Bytes in one file: three times what a register of 25,000 dated facts, each with its own ground, comes to."""

MOST: Final = 400_000
"""Texts, lists and groups in one file: 25,000 such facts take 200,000, and this many are read within a second."""

DEEPEST: Final = 64
"""Levels of lists and groups: thirty units, each inside the one before."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """One text; `plain` where it stood without quotes, on which words as `geen` depend."""

    line: int
    text: str
    plain: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """Several nodes, in order."""

    line: int
    items: list[Node]


@dataclass(frozen=True, slots=True)
class Mapping:
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
        mark = error.problem_mark or error.context_mark
        raise Unreadable(mark.line + 1 if mark else 0, _say(error)) from None
    except yaml.YAMLError:
        raise Unreadable(0, "dit bestand bevat onleesbare tekens; bewaar het opnieuw als gewone tekst") from None


def _check_bytes(source: bytes) -> None:
    if len(source) > LARGEST:
        raise Unreadable(0, too_large(len(source)))
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
    roots: list[Node] = []
    open_: list[Listing | Mapping] = []
    keys: list[Scalar | None] = []  # for each that is open: the key that waits for its value
    count = 0
    for event in yaml.parse(source, Loader=_LOADER):
        if isinstance(event, yaml.CollectionEndEvent):
            open_.pop()
            keys.pop()
            continue
        if isinstance(event, yaml.DocumentStartEvent) and roots:
            raise Unreadable(_line(event), "hier begint een tweede document; houd er een per bestand")
        if not isinstance(event, yaml.NodeEvent):
            continue
        line = _line(event)
        node = _node(event, line)
        count += 1
        if count > MOST:
            raise Unreadable(line, f"dit bestand heeft meer dan {MOST} onderdelen; splits het")
        if not open_:
            roots.append(node)
        else:
            _put(open_[-1], keys, node)
        if not isinstance(node, Scalar):
            if len(open_) == DEEPEST:
                raise Unreadable(
                    line, f"dit is meer dan {DEEPEST} niveaus diep; schrijf het bovenaan met ‘onder’ erbij"
                )
            open_.append(node)
            keys.append(None)
    if not roots:
        raise Unreadable(0, "dit bestand is leeg")
    return roots[0]


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _put(parent: Listing | Mapping, keys: list[Scalar | None], node: Node) -> None:
    if isinstance(parent, Listing):
        parent.items.append(node)
    elif (key := keys[-1]) is not None:
        parent.pairs.append((key, node))
        keys[-1] = None
    elif isinstance(node, Scalar):
        keys[-1] = node
    else:
        raise Unreadable(node.line, "een sleutel is een woord, geen lijst of groep; schrijf ‘woord: waarde’")


def _node(event: yaml.NodeEvent, line: int) -> Node:
    if isinstance(event, yaml.AliasEvent):
        raise Unreadable(line, f"‘*{str(event.anchor)[:40]}’ verwijst naar een ander stuk; schrijf het hier voluit")
    if event.anchor is not None:
        raise Unreadable(line, f"‘&{str(event.anchor)[:40]}’ geeft een stuk een naam; laat dat weg")
    if (tag := getattr(event, "tag", None)) is not None:
        raise Unreadable(line, f"‘{str(tag)[:60]}’ is een soortaanduiding; laat die weg")
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(line, event.value, not event.style)
    return Listing(line, []) if isinstance(event, yaml.SequenceStartEvent) else Mapping(line, [])


_SENTENCES: Final = {
    "mapping values are not allowed": "hier staat een dubbele punt te veel; zet de tekst tussen aanhalingstekens",
    "'\\t'": "hier staat een tab; spring in met spaties",
    "cannot start any token": "hier staat een teken dat alleen tussen aanhalingstekens mag",
    "could not find expected ':'": "hier ontbreekt een dubbele punt na de sleutel",
    "did not find expected key": "hier klopt het inspringen niet; zet gelijke dingen even ver naar rechts",
    "did not find expected '-'": "hier klopt het inspringen niet; zet elk streepje van een lijst even ver naar rechts",
    "found unexpected end of stream": "hier opent een aanhalingsteken dat nergens sluit",
    "did not find expected ',' or": "hier ontbreekt een komma of een sluithaak",
}


def _say(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or ""
    for part, sentence in _SENTENCES.items():
        if part in problem:
            return sentence
    return "dit is geen YAML; kijk naar het inspringen, de dubbele punten en de aanhalingstekens"
