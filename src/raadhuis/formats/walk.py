"""Walking through a file that says something of subjects: its keys, values, days and grounds, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, ClassVar, Final, NamedTuple

from raadhuis.core.facts.change import ChangeKind, Fact
from raadhuis.core.facts.period import read_day
from raadhuis.core.facts.values import UNKNOWN, read_id, visible
from raadhuis.core.facts.vocabulary import Attribute
from raadhuis.formats import grammar as words
from raadhuis.formats.document import PRINTED, Entry, FileError, FileRejected, Stamp
from raadhuis.formats.yaml_nodes import Listing, Mapping, Node, Scalar, Unreadable, parse

ENOUGH: Final = 1000
"""Errors after which reading stops: the file is something else than its name says."""

MOST_VALUES: Final = 1000
"""Dated values of one attribute: one a week for twenty years."""


class Place(NamedTuple):
    """Where something stands: its line, and the keys that lead to it."""

    line: int
    path: tuple[str, ...] = ()

    def under(self, part: str, line: int) -> Place:
        """The place of a key below this one."""
        return Place(line, (*self.path, part))


class Slot(NamedTuple):
    """What stands under a key, and where that key is."""

    node: Node
    place: Place


Slots = dict[str, Slot]


@dataclass(frozen=True, slots=True)
class Said:
    """A value of an attribute, before it is known of whom."""

    attribute: Attribute[Any, Any]
    value: Any
    stamp: Stamp
    place: Place
    until: date | None = None

    def entry(self, subject: str) -> Entry:
        """It as a fact of a subject."""
        stamp = self.stamp
        said = Fact(subject, self.attribute.key, self.value, stamp.since, self.until)
        return Entry(said, stamp.kind, stamp.ground, stamp.decision, *self.place)


def tree(source: bytes, name: str) -> Node:
    """The tree that a file holds; FileRejected where it is no YAML that we read."""
    try:
        return parse(source)
    except Unreadable as error:
        raise FileRejected([FileError(name, error.line, (), error.text)]) from None


class Walker:
    """Walks through the tree once, and keeps what is wrong with it."""

    dated_keys: ClassVar[Sequence[str]] = words.DATED
    """What a dated value may have beside it."""

    def __init__(self, name: str) -> None:
        """Take what the errors call the file."""
        self.name = name
        self.errors: list[FileError] = []
        self.decisions: list[tuple[str, Place]] = []

    def values(self, attribute: Attribute[Any, Any], slot: Slot, begin: Stamp) -> list[Said]:
        """What is said of one attribute: a value, or dated values."""
        node, place = slot
        if isinstance(node, Mapping):
            return self.dated(attribute, node, place, begin)
        if not isinstance(node, Listing) or not any(isinstance(item, Mapping) for item in node.items):
            return [Said(attribute, value, begin, place) for value in self.value(attribute, slot)]
        if len(node.items) > MOST_VALUES:
            self.wrong(place, f"hier staan meer dan {MOST_VALUES} waarden; houd die over die ertoe doen")
            return []
        found: dict[date, Said] = {}
        for number, item in enumerate(node.items, 1):
            where = place.under(str(number), item.line)
            if not isinstance(item, Mapping):
                self.wrong(where, "hier hoort een waarde met haar dag: {waarde: ..., van: ...}")
                continue
            for one in self.dated(attribute, item, where, begin):
                if one.stamp.since in found:
                    self.wrong(where, "voor deze dag staat hierboven al een waarde; houd een van beide over")
                found[one.stamp.since] = one
        return list(found.values())

    def dated(self, attribute: Attribute[Any, Any], node: Mapping, place: Place, begin: Stamp) -> list[Said]:
        """One value with its own day or ground, or none where it cannot be read."""
        slots = self.allowed(self.slots(node, place), self.dated_keys)
        stamp, until = self.stamp(slots, begin)
        if words.VALUE not in slots:
            self.wrong(place, "hier ontbreekt de waarde; schrijf {waarde: ..., van: ...}")
            return []
        value = self.value(attribute, Slot(slots[words.VALUE].node, place))
        return [Said(attribute, one, stamp, place, until) for one in value]

    def value(self, attribute: Attribute[Any, Any], slot: Slot) -> list[Any]:
        """One value, or none where it cannot be read."""
        node = slot.node
        place = slot.place._replace(line=node.line)
        try:
            if isinstance(node, Scalar):
                return [_read_scalar(attribute, node)]
            if isinstance(node, Listing) and attribute.type.many:
                texts = self.texts(attribute, node, place)
                return [attribute.type.read([*texts])] if len(texts) == len(node.items) else []
            self.wrong(place, "hier hoort een enkele waarde")
        except ValueError as error:
            self.wrong(place, str(error))
        return []

    def texts(self, attribute: Attribute[Any, Any], node: Listing, place: Place) -> list[str]:
        """The texts of a list that can each be read."""
        texts: list[str] = []
        for item in node.items:
            where = place._replace(line=item.line)
            if not isinstance(item, Scalar):
                self.wrong(where, "in deze lijst horen enkele waarden, geen lijst")
            elif item.plain and item.text in (words.NONE_WORD, words.UNKNOWN_WORD):
                text = f"‘{item.text}’ kan niet in een lijst staan; zet het tussen aanhalingstekens als het tekst is"
                self.wrong(where, text)
            else:
                try:
                    attribute.type.read([_seen(item.text)])
                    texts.append(item.text)
                except ValueError as error:
                    self.wrong(where, str(error))
        return texts

    def stamp(self, slots: Slots, default: Stamp) -> tuple[Stamp, date | None]:
        """From when, by what, and until when, as far as these keys say so."""
        stamp = default
        since, seen, until = (slots.get(key) for key in (words.SINCE, words.SEEN, words.UNTIL))
        if since and seen:
            text = "‘van’ (het begint dan) en ‘gezien’ (het was toen al zo) staan hier allebei; houd er een van over"
            self.wrong(max(since.place, seen.place), text)
        if (day := self.day(seen)) is not None:
            stamp = replace(stamp, since=day, kind=ChangeKind.OBSERVATION)
        if (day := self.day(since)) is not None:
            stamp = replace(stamp, since=day, kind=ChangeKind.DECISION)
        if words.GROUND in slots or words.DECISION in slots:
            decision = self.decision(slots.get(words.DECISION))
            stamp = replace(stamp, ground=self.ground(slots.get(words.GROUND)), decision=decision)
        end = self.day(until)
        if until and end is not None and end <= stamp.since:
            text = f"{end} is niet na het begin, {stamp.since}; ‘tot’ is de eerste dag waarop het niet meer geldt"
            self.wrong(until.place, text)
        return stamp, end

    def day(self, slot: Slot | None) -> date | None:
        """The day under a key; None where there is none, or no day."""
        try:
            return read_day(text_of(slot.node)) if slot else None
        except ValueError as error:
            self.wrong(slot.place if slot else Place(0), str(error))
            return None

    def ground(self, slot: Slot | None) -> str:
        """The words that say why, exactly as they are written."""
        text = text_of(slot.node) if slot else ""
        if slot and not visible(text):
            self.wrong(slot.place, "hier hoort in woorden waarom dit zo is")
        return text

    def decision(self, slot: Slot | None) -> str | None:
        """The id of the decision that brings it; whether that exists is known at the end of the file."""
        id_ = self.id(slot) if slot else None
        if slot and id_ is not None:
            self.decisions.append((id_, slot.place))
        return id_

    def id(self, slot: Slot, read: Callable[[object], str] = read_id) -> str | None:
        """The id that a text holds."""
        try:
            return read(text_of(slot.node))
        except ValueError as error:
            self.wrong(slot.place, str(error))
            return None

    def slots(self, node: Mapping, place: Place) -> Slots:
        """What stands under each key, each once."""
        found: Slots = {}
        for key, part in node.pairs:
            slot = Slot(part, place.under(key.text, key.line))
            if key.text in found:
                self.wrong(slot.place, "deze sleutel staat hier al; houd er een van over")
            else:
                found[key.text] = slot
        return found

    def allowed(self, slots: Slots, keys: Sequence[str]) -> Slots:
        """What stands under the keys that may stand here."""
        known = {key: slot for key, slot in slots.items() if key in keys}
        for key in [key for key in slots if key not in known]:
            # Looking for what was meant takes time, and nobody reads past the errors that are printed.
            near = get_close_matches(key[:60], keys, 1) if len(self.errors) < PRINTED else []
            hint = f"bedoelt u ‘{near[0]}’?" if near else f"kies uit: {', '.join(keys)}"
            if key.isdecimal() and not text_of(slots[key].node):  # what is left of {fte: 0,5}
                hint = "tussen accolades begint na een komma iets nieuws; schrijf een getal met een punt, zoals 0.8"
            self.wrong(slots[key].place, f"deze sleutel kan hier niet; {hint}")
        return known

    def wrong(self, place: Place, text: str) -> None:
        """Keep an error; with too many of them, stop."""
        self.errors.append(FileError(self.name, place.line, place.path, text))
        if len(self.errors) >= ENOUGH:
            raise FileRejected(self.errors)


def text_of(node: Node) -> str:
    """What stands there as text; empty where that is no text."""
    return node.text if isinstance(node, Scalar) else ""


def _read_scalar(attribute: Attribute[Any, Any], node: Scalar) -> Any:  # noqa: ANN401 - of the attribute's own type
    if node.plain and node.text == words.UNKNOWN_WORD:
        return UNKNOWN
    if node.plain and node.text == words.NONE_WORD:
        if attribute.required:
            msg = "dit kan niet ‘geen’ zijn; geef een waarde"
            raise ValueError(msg)
        return None
    if node.plain and not node.text:
        msg = "hier staat niets; laat de sleutel weg, of schrijf ‘geen’ of ‘onbekend’"
        raise ValueError(msg)
    value = attribute.type.read(_seen(node.text))
    if isinstance(value, Decimal) and value < 0:
        msg = f"‘{node.text}’ is minder dan nul; schrijf hoeveel het is"
        raise ValueError(msg)
    return value


def _seen(text: str) -> str:
    """The text as it is; ValueError where something is written and nothing of it is seen."""
    if text.strip() and not visible(text):
        msg = "in deze tekst is niets te zien; schrijf haar opnieuw, of laat weg wat niet bekend is"
        raise ValueError(msg)
    return text
