"""From a YAML file to its facts, or to everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from raadhuis.core.addresses import read_municipality
from raadhuis.core.facts.change import ChangeKind
from raadhuis.core.facts.vocabulary import LIFE_WORD, Attribute, Subject, Vocabulary
from raadhuis.formats import grammar as words
from raadhuis.formats.document import Document, Entry, FileError, FileRejected, Stamp
from raadhuis.formats.grammar import Grammar, derived_id, grammar_of
from raadhuis.formats.walk import Place, Said, Slot, Slots, Walker, tree
from raadhuis.formats.yaml_nodes import Listing, Mapping, Node, Scalar


def read(source: bytes, name: str, vocabulary: Vocabulary) -> Document:
    """What a file says; FileRejected with all that is wrong with it. `name` is what the errors call it."""
    reader = _Reader(name, grammar_of(vocabulary))
    document = reader.document(tree(source, name))
    if reader.errors or document is None:
        raise FileRejected(reader.errors)
    return document


@dataclass(frozen=True, slots=True)
class _Inside:
    """By which reference a subject belongs to the one that it is written in, whose id may be wrong."""

    attribute: Attribute[Any, Any]
    outer: str | None


class _Reader(Walker):
    """Keeps the entries too."""

    def __init__(self, name: str, grammar: Grammar) -> None:
        super().__init__(name)
        self.grammar = grammar
        self.entries: list[Entry] = []
        self.lines: dict[str, int] = {}  # of each id
        self.file = Stamp(date.min, ChangeKind.OBSERVATION, "")

    def document(self, root: Node) -> Document | None:
        """The whole file; None where it is of another version, so that nothing can be said of the rest."""
        top, whole = self.grammar.top, Place(root.line)
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
        municipality = self.id(slots[top.wire], read_municipality) if top.wire in slots else None
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

    def section(self, kind: type[Subject], slot: Slot, inside: _Inside | None = None) -> None:
        """Subjects of one kind: by id, or as a list where the id follows from what they are."""
        node, place = slot
        keys = self.grammar.keys[kind.wire]
        if isinstance(node, Mapping):
            for key, member in self.slots(node, place).items():
                id_ = self.id(Slot(Scalar(member.place.line, key, plain=False), member.place))
                self.member(kind, member, keys, id_, inside)
        elif isinstance(node, Listing) and kind.natural:
            for number, item in enumerate(node.items, 1):
                self.member(kind, Slot(item, place.under(str(number), item.line)), (words.ID, *keys), None, inside)
        elif isinstance(node, Listing):
            self.wrong(place, "hier hoort geen lijst; schrijf elk met zijn id: ‘een-id:’ en daaronder de rest")
        else:
            self.wrong(place, f"hier horen {kind.plural}, elk met zijn id; laat de sleutel weg als er geen zijn")

    def member(self, kind: type[Subject], slot: Slot, keys: Sequence[str], id_: str | None,
               inside: _Inside | None) -> None:  # fmt: skip
        """One subject of a section, in which these keys may stand."""
        if not isinstance(slot.node, Mapping):
            self.wrong(slot.place, f"hier horen de kenmerken van een {kind.label}, zoals ‘naam: ...’")
            return
        slots = self.allowed(self.slots(slot.node, slot.place), keys)
        if words.ID in slots:
            id_ = self.id(slots[words.ID])
        self.subject(kind, slots, slot.place, id_, inside)

    def subject(self, kind: type[Subject], slots: Slots, place: Place, id_: str | None,
                inside: _Inside | None = None) -> None:  # fmt: skip
        """One subject, and those inside it."""
        errors = len(self.errors)
        begin, end = self.stamp(slots, self.file)
        said = self.life(kind, slots, place, begin, end)
        begin = next((one.stamp for one in said if one.value is True), begin)
        if inside:
            said.append(Said(inside.attribute, inside.outer, begin, place))
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

    def life(self, kind: type[Subject], slots: Slots, place: Place, begin: Stamp, end: date | None) -> list[Said]:
        """That it exists: from its begin to its end, or as the file spells it out."""
        if LIFE_WORD in slots:
            slot = slots[LIFE_WORD]
            said = self.values(kind.life, slot, begin)
            if double := [key for key in (words.SINCE, words.SEEN, words.UNTIL) if key in slots]:
                self.wrong(slot.place, f"staat naast ‘{double[0]}’, dat hetzelfde zegt; houd er een van over")
            if said and not any(one.value is True for one in said):
                self.wrong(slot.place, "hier staat nergens ‘ja’; zeg vanaf wanneer het bestaat")
            return said
        said = [Said(kind.life, value=True, stamp=begin, place=place)]
        if end is not None:
            said.append(Said(kind.life, value=False, stamp=replace(begin, since=end), place=slots[words.UNTIL].place))
        return said

    def is_new(self, id_: str, place: Place) -> bool:
        """Whether the id is used for the first time."""
        if id_ in self.lines:
            self.wrong(place, f"het id ‘{id_}’ staat ook op regel {self.lines[id_]}; geef een van beide een ander id")
            return False
        self.lines[id_] = place.line
        return True
