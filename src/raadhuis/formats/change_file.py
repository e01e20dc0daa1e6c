"""One change as a small YAML file: what changes, from which day, on which ground.

raadhuis: 1
gemeente: voorbeeld
soort: besluit                  # or waarneming, or correctie
grond: De reorganisatie van 2027
besluit: besluit-2026-12        # by which decision; beside the ground or in its place
van: 2027-01-01                 # from when; a subject or a value may have a day of its own
trekt-in: [12]
feiten:
team-a:
onder: domein-stad
naam: {waarde: Team A en B, van: 2027-02-01, tot: 2028-01-01}
team-b:
bestaat: nee
team-c:
nieuw: onderdeel            # what it is, for who is not in the register yet
naam: Team C
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from raadhuis.core.facts.change import ChangeKind, Fact
from raadhuis.core.facts.vocabulary import LIFE_WORD, Subject, Vocabulary
from raadhuis.formats import grammar as words
from raadhuis.formats import yaml_nodes as yaml
from raadhuis.formats.document import Entry, FileRejected, Stamp
from raadhuis.formats.grammar import derived_id
from raadhuis.formats.walk import Place, Said, Slot, Slots, Walker, text_of, tree

KIND: Final = "soort"
WITHDRAWS: Final = "trekt-in"
FACTS: Final = "feiten"
NEW: Final = "nieuw"


@dataclass(frozen=True, slots=True)
class ChangeFile:
    """What a file wants recorded, each fact with its place."""

    name: str
    municipality: str
    kind: ChangeKind
    ground: str
    decision: str | None
    withdraws: tuple[int, ...]
    entries: tuple[Entry, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts alone."""
        return tuple(entry.fact for entry in self.entries)


KindOf = Callable[[str], type[Subject] | None]
"""What kind a subject of a register is; None for one that is not in it."""


def read(source: bytes, name: str, vocabulary: Vocabulary, register: Callable[[str], KindOf | None]) -> ChangeFile:
    """What a file says; FileRejected with all that is wrong with it.

    `register` tells of a municipality what kind its subjects are; None where that municipality is not there.
    """
    reader = _Reader(name, vocabulary)
    change = reader.change(tree(source, name), register)
    if reader.errors or change is None:
        raise FileRejected(reader.errors)
    return change


class _Reader(Walker):
    """Reads the head, and then what is said of each subject."""

    dated_keys = (words.VALUE, words.SINCE, words.UNTIL)

    def __init__(self, name: str, vocabulary: Vocabulary) -> None:
        super().__init__(name)
        self.vocabulary = vocabulary
        self.top = next(iter(vocabulary.kinds))
        self.keys = (words.VERSION_WORD, self.top, KIND, words.GROUND, words.DECISION, words.SINCE, WITHDRAWS, FACTS)

    def change(self, root: yaml.Node, register: Callable[[str], KindOf | None]) -> ChangeFile | None:
        """The whole file; None where nothing can be said of the rest."""
        whole = Place(root.line)
        slots = self.slots(root, whole) if isinstance(root, yaml.Mapping) else {}
        version = slots.get(words.VERSION_WORD)
        if version is None or text_of(version.node) != words.VERSION:
            text = f"dit bestand lezen we alleen met ‘{words.VERSION_WORD}: {words.VERSION}’ bovenaan"
            self.wrong(version.place if version else whole, text)
            return None
        slots = self.allowed(slots, self.keys)
        for key in (self.top, KIND):
            if key not in slots:
                self.wrong(whole.under(key, root.line), f"ontbreekt; zet ‘{key}: ...’ bovenaan in het bestand")
        if words.GROUND not in slots and words.DECISION not in slots:
            self.wrong(
                whole.under(words.GROUND, root.line), "ontbreekt; zeg waarom, of noem het besluit: ‘besluit: id’"
            )
        if FACTS not in slots and WITHDRAWS not in slots:
            self.wrong(whole.under(FACTS, root.line), "ontbreekt; zeg onder ‘feiten:’ wat er verandert")
        kind, withdraws = self.kind(slots.get(KIND)), self.withdraws(slots.get(WITHDRAWS))
        stamp, _ = self.stamp({key: slots[key] for key in slots.keys() & {words.SINCE, words.GROUND, words.DECISION}},
                              Stamp(date.min, kind, ""))  # fmt: skip
        municipality = self.id(slots[self.top]) if self.top in slots else None
        kind_of = register(municipality) if municipality else None
        if municipality and kind_of is None:
            text = f"‘{municipality}’ is nog niet vastgelegd; leg eerst haar organisatie vast met ‘raadhuis load’"
            self.wrong(slots[self.top].place, text)
        if municipality is None or kind_of is None:
            return None
        facts = self.facts(slots[FACTS], kind_of, stamp) if FACTS in slots else []
        entries = tuple(replace(one, kind=kind) for one in facts)  # here ‘van’ says when, and not what brings it in
        return ChangeFile(self.name, municipality, kind, stamp.ground, stamp.decision, withdraws, entries)

    def kind(self, slot: Slot | None) -> ChangeKind:
        """What brings the change in."""
        try:
            return ChangeKind(text_of(slot.node)) if slot else ChangeKind.CORRECTION
        except ValueError:
            if slot:
                self.wrong(slot.place, f"kies uit: {', '.join(kind.value for kind in ChangeKind)}")
            return ChangeKind.CORRECTION

    def withdraws(self, slot: Slot | None) -> tuple[int, ...]:
        """The numbers of the changes that no longer count."""
        if slot is None:
            return ()
        items = slot.node.items if isinstance(slot.node, yaml.Listing) else [slot.node]
        texts = [text_of(item) for item in items]
        if not texts or not all(re.fullmatch(r"[1-9]\d{0,8}", text, re.ASCII) for text in texts):
            self.wrong(slot.place, "hier horen nummers van wijzigingen, zoals [3, 7]; kijk met ‘raadhuis log’")
            return ()
        return tuple(map(int, texts))

    def facts(self, slot: Slot, kind_of: KindOf, stamp: Stamp) -> list[Entry]:
        """What is said of each subject."""
        if not isinstance(slot.node, yaml.Mapping) or not slot.node.pairs:
            self.wrong(slot.place, "hier horen onderwerpen, elk met zijn id: ‘team-a:’ en daaronder wat verandert")
            return []
        found: list[Entry] = []
        for key, member in self.slots(slot.node, slot.place).items():
            id_ = self.id(Slot(yaml.Scalar(member.place.line, key, plain=False), member.place))
            if not isinstance(member.node, yaml.Mapping):
                self.wrong(member.place, "hier hoort wat verandert, zoals ‘naam: ...’")
            elif id_ is not None:
                slots = self.slots(member.node, member.place)
                found += [one.entry(id_) for one in self.subject(id_, member.place, slots, kind_of(id_), stamp)]
        return found

    def subject(self, id_: str, place: Place, slots: Slots, known: type[Subject] | None, stamp: Stamp) -> list[Said]:
        """What is said of one subject: of a new one also that it exists."""
        errors = len(self.errors)
        new = self.new(slots[NEW]) if NEW in slots else None
        if NEW in slots and known:
            self.wrong(slots[NEW].place, f"‘{id_}’ is er al, als {known.label}; laat dit weg, of kies een ander id")
        kind = known or new
        if kind is None:
            if NEW not in slots:
                wires = ", ".join(self.vocabulary.kinds)
                self.wrong(place, f"dit is er nog niet; zet erbij wat het is, met ‘{NEW}: ...’; kies uit: {wires}")
            return []
        attributes = {one.word: one for one in (kind.life, *kind.attributes.values())}
        slots = self.allowed(slots, (NEW, words.SINCE, *attributes))
        begin, _ = self.stamp({key: slots[key] for key in slots.keys() & {words.SINCE}}, stamp)
        said: list[Said] = []
        if new and LIFE_WORD not in slots:
            said.append(Said(kind.life, value=True, stamp=begin, place=slots[NEW].place))
        for word, slot in slots.items():
            if word in attributes:
                said += self.values(attributes[word], slot, begin)
        if any(one.stamp.since == date.min for one in said):
            self.wrong(place, f"er staat niet bij vanaf wanneer; zet ‘{words.SINCE}: ...’ bovenaan, of hier")
        if not said and not new and errors == len(self.errors):
            self.wrong(place, "hier staat niet wat er verandert; noem een kenmerk, zoals ‘naam: ...’")
        if new and kind.natural and errors == len(self.errors):
            self.natural(id_, place, kind, said)
        return said

    def new(self, slot: Slot) -> type[Subject] | None:
        """The kind of a subject that is not there yet."""
        kind = self.vocabulary.kinds.get(text_of(slot.node))
        if kind is None:
            self.wrong(slot.place, f"kies uit: {', '.join(self.vocabulary.kinds)}")
        return kind

    def natural(self, id_: str, place: Place, kind: type[Subject], said: list[Said]) -> None:
        """Hold the id of what has no name to what it follows from, so that a file tells of the same subject later."""
        values: Mapping[str, Any] = {one.attribute.word: one.value for one in reversed(said)}
        derived = derived_id(kind, values)
        if not re.fullmatch(rf"{derived}(-\d+)?", id_):
            text = f"het id van een {kind.label} volgt uit wat ze verbindt; schrijf ‘{derived}’, of ‘{derived}-2’"
            self.wrong(place, f"{text} als dat er al is geweest")
