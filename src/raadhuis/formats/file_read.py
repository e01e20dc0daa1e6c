"""From a YAML file to its facts, or to everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from typing import Any, Final, NamedTuple

from raadhuis.core.facts.ledger import ChangeKind, Fact
from raadhuis.core.facts.period import read_day
from raadhuis.core.facts.values import UNKNOWN, read_id
from raadhuis.core.facts.vocabulary import LIFE_WORD, Attribute, Subject, Vocabulary
from raadhuis.formats import grammar as words
from raadhuis.formats.document import PRINTED, Document, Entry, FileError, FileRejected, Stamp
from raadhuis.formats.grammar import Grammar, derived_id, grammar_of
from raadhuis.formats.yaml_nodes import Listing, Mapping, Node, Scalar, Unreadable, parse

ENOUGH: Final = 1000
"""Errors after which reading stops: the file is something else than its name says."""

MOST_VALUES: Final = 1000
"""Dated values of one attribute: one a week for twenty years."""


def read(source: bytes, name: str, vocabulary: Vocabulary) -> Document:
    """What a file says; FileRejected with all that is wrong with it. `name` is what the errors call it."""
    grammar = grammar_of(vocabulary)
    try:
        root = parse(source)
    except Unreadable as error:
        raise FileRejected([FileError(name, error.line, (), error.text)]) from None
    reader = _Reader(name, grammar)
    document = reader.document(root)
    if reader.errors or document is None:
        raise FileRejected(reader.errors)
    return document


class _Place(NamedTuple):
    """Where something stands: its line, and the keys that lead to it."""

    line: int
    path: tuple[str, ...] = ()

    def under(self, part: str, line: int) -> _Place:
        return _Place(line, (*self.path, part))


class _Slot(NamedTuple):
    """What stands under a key, and where that key is."""

    node: Node
    place: _Place


_Slots = dict[str, _Slot]


@dataclass(frozen=True, slots=True)
class _Inside:
    """By which reference a subject belongs to the one that it is written in, whose id may be wrong."""

    attribute: Attribute[Any, Any]
    outer: str | None


@dataclass(frozen=True, slots=True)
class _Said:
    """A value of an attribute, before it is known of whom."""

    attribute: Attribute[Any, Any]
    value: Any
    stamp: Stamp
    place: _Place
    until: date | None = None

    def entry(self, subject: str) -> Entry:
        stamp = self.stamp
        said = Fact(subject, self.attribute.key, self.value, stamp.since, self.until)
        return Entry(said, stamp.kind, stamp.ground, stamp.decision, *self.place)


class _Reader:
    """Walks through the tree once, and keeps what it finds: entries and errors."""

    def __init__(self, name: str, grammar: Grammar) -> None:
        self.name, self.grammar = name, grammar
        self.entries: list[Entry] = []
        self.errors: list[FileError] = []
        self.lines: dict[str, int] = {}  # of each id
        self.decisions: list[tuple[str, _Place]] = []
        self.file = Stamp(date.min, ChangeKind.OBSERVATION, "")

    def document(self, root: Node) -> Document | None:
        """The whole file; None where it is of another version, so that nothing can be said of the rest."""
        top, whole = self.grammar.top, _Place(root.line)
        slots = self.slots(root, whole) if isinstance(root, Mapping) else {}
        version = slots.get(words.VERSION_WORD)
        if version is None or not isinstance(version.node, Scalar) or version.node.text != words.VERSION:
            place = version.place if version else whole
            text = f"dit bestand lezen we alleen met ‘{words.VERSION_WORD}: {words.VERSION}’ bovenaan"
            self.errors = [FileError(self.name, place.line, place.path, text)]
            return None
        slots = self.allowed(slots, self.grammar.top_keys)
        for key in self.grammar.head:
            if key not in slots:
                self.wrong(whole.under(key, root.line), f"ontbreekt; zet ‘{key}: ...’ bovenaan in het bestand")
        municipality = self.id(slots[top.wire]) if top.wire in slots else None
        seen = self.day(slots.get(words.SEEN)) or date.min
        self.file = replace(self.file, since=seen, ground=self.ground(slots.get(words.GROUND)))
        own = {key: slot for key, slot in slots.items() if key not in self.grammar.head}
        self.subject(top, own, whole, municipality)
        for plural, kind in self.grammar.sections.items():
            if plural in slots:
                self.section(kind, slots[plural])
        for decision, place in self.decisions:
            if decision not in self.lines:
                self.wrong(place, f"‘{decision}’ staat niet in dit bestand; leg het vast of verbeter het id")
        return Document(self.name, municipality or "", seen, self.file.ground, tuple(self.entries))

    def section(self, kind: type[Subject], slot: _Slot, inside: _Inside | None = None) -> None:
        """Subjects of one kind: by id, or as a list where the id follows from what they are."""
        node, place = slot
        keys = self.grammar.keys[kind.wire]
        if isinstance(node, Mapping):
            for key, member in self.slots(node, place).items():
                id_ = self.id(_Slot(Scalar(member.place.line, key, plain=False), member.place))
                self.member(kind, member, keys, id_, inside)
        elif isinstance(node, Listing) and kind.natural:
            for number, item in enumerate(node.items, 1):
                self.member(kind, _Slot(item, place.under(str(number), item.line)), (words.ID, *keys), None, inside)
        elif isinstance(node, Listing):
            self.wrong(place, "hier hoort geen lijst; schrijf elk met zijn id: ‘een-id:’ en daaronder de rest")
        else:
            self.wrong(place, f"hier horen {kind.plural}, elk met zijn id; laat de sleutel weg als er geen zijn")

    def member(self, kind: type[Subject], slot: _Slot, keys: Sequence[str], id_: str | None,
               inside: _Inside | None) -> None:  # fmt: skip
        """One subject of a section, in which these keys may stand."""
        if not isinstance(slot.node, Mapping):
            self.wrong(slot.place, f"hier horen de kenmerken van een {kind.label}, zoals ‘naam: ...’")
            return
        slots = self.allowed(self.slots(slot.node, slot.place), keys)
        if words.ID in slots:
            id_ = self.id(slots[words.ID])
        self.subject(kind, slots, slot.place, id_, inside)

    def subject(self, kind: type[Subject], slots: _Slots, place: _Place, id_: str | None,
                inside: _Inside | None = None) -> None:  # fmt: skip
        """One subject, and those inside it."""
        errors = len(self.errors)
        begin, end = self.stamp(slots, self.file)
        said = self.life(kind, slots, place, begin, end)
        begin = next((one.stamp for one in said if one.value is True), begin)
        if inside:
            said.append(_Said(inside.attribute, inside.outer, begin, place))
            if double := slots.get(inside.attribute.word):
                self.wrong(
                    double.place, "dit volgt al uit de plaats in het bestand; laat het weg, of schrijf alles bovenaan"
                )
        for word, slot in slots.items():
            if word in kind.attributes:
                said += self.values(kind.attributes[word], slot, begin)
        can_be_derived = errors == len(self.errors) and not (inside and inside.outer is None)
        if id_ is None and kind.natural and words.ID not in slots and can_be_derived:
            id_ = derived_id(kind, {one.attribute.word: one.value for one in reversed(said)})
        if id_ is not None and self.is_new(id_, place):
            self.entries += [one.entry(id_) for one in said]
        for plural, (inner, attribute) in self.grammar.nested.get(kind.wire, {}).items():
            if plural in slots:
                self.section(inner, slots[plural], _Inside(attribute, id_))

    def life(self, kind: type[Subject], slots: _Slots, place: _Place, begin: Stamp, end: date | None) -> list[_Said]:
        """That it exists: from its begin to its end, or as the file spells it out."""
        if LIFE_WORD in slots:
            slot = slots[LIFE_WORD]
            said = self.values(kind.life, slot, begin)
            if double := [key for key in (words.SINCE, words.SEEN, words.UNTIL) if key in slots]:
                self.wrong(slot.place, f"staat naast ‘{double[0]}’, dat hetzelfde zegt; houd er een van over")
            if said and not any(one.value is True for one in said):
                self.wrong(slot.place, "hier staat nergens ‘ja’; zeg vanaf wanneer het bestaat")
            return said
        said = [_Said(kind.life, value=True, stamp=begin, place=place)]
        if end is not None:
            said.append(_Said(kind.life, value=False, stamp=replace(begin, since=end), place=slots[words.UNTIL].place))
        return said

    def values(self, attribute: Attribute[Any, Any], slot: _Slot, begin: Stamp) -> list[_Said]:
        """What is said of one attribute: a value, or dated values."""
        node, place = slot
        if isinstance(node, Mapping):
            return self.dated(attribute, node, place, begin)
        if not isinstance(node, Listing) or not any(isinstance(item, Mapping) for item in node.items):
            return [_Said(attribute, value, begin, place) for value in self.value(attribute, slot)]
        if len(node.items) > MOST_VALUES:
            self.wrong(place, f"hier staan meer dan {MOST_VALUES} waarden; houd die over die ertoe doen")
            return []
        found: dict[date, _Said] = {}
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

    def dated(self, attribute: Attribute[Any, Any], node: Mapping, place: _Place, begin: Stamp) -> list[_Said]:
        """One value with its own day or ground, or none where it cannot be read."""
        slots = self.allowed(self.slots(node, place), words.DATED)
        stamp, until = self.stamp(slots, begin)
        if words.VALUE not in slots:
            self.wrong(place, "hier ontbreekt de waarde; schrijf {waarde: ..., van: ...}")
            return []
        value = self.value(attribute, _Slot(slots[words.VALUE].node, place))
        return [_Said(attribute, one, stamp, place, until) for one in value]

    def value(self, attribute: Attribute[Any, Any], slot: _Slot) -> list[Any]:
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

    def texts(self, attribute: Attribute[Any, Any], node: Listing, place: _Place) -> list[str]:
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
                    attribute.type.read([item.text])
                    texts.append(item.text)
                except ValueError as error:
                    self.wrong(where, str(error))
        return texts

    def stamp(self, slots: _Slots, default: Stamp) -> tuple[Stamp, date | None]:
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

    def day(self, slot: _Slot | None) -> date | None:
        """The day under a key; None where there is none, or no day."""
        try:
            return read_day(_text(slot.node)) if slot else None
        except ValueError as error:
            self.wrong(slot.place if slot else _Place(0), str(error))
            return None

    def ground(self, slot: _Slot | None) -> str:
        """The words that say why, exactly as they are written."""
        text = _text(slot.node) if slot else ""
        if slot and not text.strip():
            self.wrong(slot.place, "hier hoort in woorden waarom dit zo is")
        return text

    def decision(self, slot: _Slot | None) -> str | None:
        """The id of the decision that brings it; whether that exists is known at the end of the file."""
        id_ = self.id(slot) if slot else None
        if slot and id_ is not None:
            self.decisions.append((id_, slot.place))
        return id_

    def id(self, slot: _Slot) -> str | None:
        """The id that a text holds."""
        try:
            return read_id(_text(slot.node))
        except ValueError as error:
            self.wrong(slot.place, str(error))
            return None

    def is_new(self, id_: str, place: _Place) -> bool:
        """Whether the id is used for the first time."""
        if id_ in self.lines:
            self.wrong(place, f"het id ‘{id_}’ staat ook op regel {self.lines[id_]}; geef een van beide een ander id")
            return False
        self.lines[id_] = place.line
        return True

    def slots(self, node: Mapping, place: _Place) -> _Slots:
        """What stands under each key, each once."""
        found: _Slots = {}
        for key, part in node.pairs:
            slot = _Slot(part, place.under(key.text, key.line))
            if key.text in found:
                self.wrong(slot.place, "deze sleutel staat hier al; houd er een van over")
            else:
                found[key.text] = slot
        return found

    def allowed(self, slots: _Slots, keys: Sequence[str]) -> _Slots:
        """What stands under the keys that may stand here."""
        known = {key: slot for key, slot in slots.items() if key in keys}
        for key in [key for key in slots if key not in known]:
            # Looking for what was meant takes time, and nobody reads past the errors that are printed.
            near = get_close_matches(key[:60], keys, 1) if len(self.errors) < PRINTED else []
            hint = f"bedoelt u ‘{near[0]}’?" if near else f"kies uit: {', '.join(keys)}"
            self.wrong(slots[key].place, f"deze sleutel kan hier niet; {hint}")
        return known

    def wrong(self, place: _Place, text: str) -> None:
        """Keep an error; with too many of them, stop."""
        self.errors.append(FileError(self.name, place.line, place.path, text))
        if len(self.errors) >= ENOUGH:
            raise FileRejected(self.errors)


def _text(node: Node) -> str:
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
    return attribute.type.read(node.text)
