"""From a YAML file to its facts, or to everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from typing import Any, Final

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

Path = tuple[str, ...]
Keys = dict[str, Node]


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


@dataclass(frozen=True, slots=True)
class _Said:
    """A value of an attribute, before it is known of whom."""

    attribute: Attribute[Any, Any]
    value: Any
    stamp: Stamp
    until: date | None
    line: int
    path: Path

    def entry(self, subject: str) -> Entry:
        stamp = self.stamp
        said = Fact(subject, self.attribute.key, self.value, stamp.since, self.until)
        return Entry(said, stamp.kind, stamp.ground, stamp.decision, self.line, self.path)


class _Reader:
    """Walks through the tree once, and keeps what it finds: entries and errors."""

    def __init__(self, name: str, grammar: Grammar) -> None:
        self.name, self.grammar = name, grammar
        self.entries: list[Entry] = []
        self.errors: list[FileError] = []
        self.lines: dict[str, int] = {}
        self.decisions: list[tuple[str, int, Path]] = []
        self.file = Stamp(date.min, ChangeKind.OBSERVATION, "")

    def document(self, root: Node) -> Document | None:
        """The whole file."""
        if not isinstance(root, Mapping):
            self.wrong(root.line, (), "hier hoort een bestand dat begint met ‘raadhuis: 1’")
            return None
        pairs = self.keys(root, (), self.grammar.top_keys)
        version = pairs.get(words.VERSION_WORD)
        if not isinstance(version, Scalar) or version.text != words.VERSION:
            line = version.line if version else root.line
            text = f"dit bestand lezen we alleen met ‘{words.VERSION_WORD}: {words.VERSION}’ bovenaan"
            self.errors = [FileError(self.name, line, (words.VERSION_WORD,), text)]
            return None
        top = self.grammar.top
        for key in self.grammar.head:
            if key not in pairs:
                self.wrong(root.line, (key,), f"ontbreekt; zet ‘{key}: ...’ bovenaan in het bestand")
        municipality = self.id(pairs[top.wire], (top.wire,)) if top.wire in pairs else None
        seen = self.day(pairs, words.SEEN, ()) or date.min
        self.file = replace(self.file, since=seen, ground=self.ground(pairs, ()) or "")
        self.subject(top, root.line, pairs, (), municipality)
        for plural, kind in self.grammar.sections.items():
            if plural in pairs:
                self.section(kind, pairs[plural], (plural,))
        for decision, line, path in self.decisions:
            if decision not in self.lines:
                self.wrong(
                    line, path, f"besluit ‘{decision}’ staat niet in dit bestand; leg het vast of verbeter het id"
                )
        return Document(self.name, municipality or "", seen, self.file.ground, tuple(self.entries))

    def section(self, kind: type[Subject], node: Node, path: Path,
                inside: tuple[Attribute[Any, Any], str | None] | None = None) -> None:  # fmt: skip
        """Subjects of one kind: by id, or as a list where the id follows from what they are."""
        if isinstance(node, Mapping):
            for key, part in self.unique(node, path).items():
                id_ = self.id(Scalar(part.line, key, plain=False), (*path, key))
                self.member(kind, part, (*path, key), id_, inside)
        elif isinstance(node, Listing) and kind.natural:
            for number, part in enumerate(node.items, 1):
                self.member(kind, part, (*path, str(number)), None, inside)
        elif isinstance(node, Listing):
            self.wrong(
                node.line, path, "hier hoort geen lijst; schrijf elk met zijn id: ‘een-id:’ en daaronder de rest"
            )
        else:
            self.wrong(
                node.line, path, f"hier horen {kind.plural}, elk met zijn id; laat de sleutel weg als er geen zijn"
            )

    def member(self, kind: type[Subject], node: Node, path: Path, id_: str | None,
               inside: tuple[Attribute[Any, Any], str | None] | None) -> None:  # fmt: skip
        """One subject of a section."""
        if not isinstance(node, Mapping):
            self.wrong(node.line, path, f"hier horen de kenmerken van een {kind.label}, zoals ‘naam: ...’")
            return
        allowed = self.grammar.keys[kind.wire]
        in_list = path[-1].isdigit() and id_ is None
        pairs = self.keys(node, path, (words.ID, *allowed) if in_list else allowed)
        if words.ID in pairs:
            id_ = self.id(pairs[words.ID], (*path, words.ID))
        self.subject(kind, node.line, pairs, path, id_, inside)

    def subject(self, kind: type[Subject], line: int, pairs: Keys, path: Path, id_: str | None,
                inside: tuple[Attribute[Any, Any], str | None] | None = None) -> None:  # fmt: skip
        """One subject, and those inside it."""
        frame = {} if kind is self.grammar.top else pairs
        begin, end = self.stamp(frame, self.file, path)
        said = self.life(kind, line, pairs, frame, path, begin, end)
        alive = next((one.stamp for one in said if one.value is True), None)
        begin = alive or begin
        if inside:
            attribute, outer = inside
            said.append(_Said(attribute, outer, begin, None, line, path))
            if attribute.word in pairs:
                text = "dit volgt al uit de plaats in het bestand; laat het weg, of schrijf dit bovenaan"
                self.wrong(pairs[attribute.word].line, (*path, attribute.word), text)
        for word, node in pairs.items():
            if word in kind.attributes:
                said += self.values(kind.attributes[word], node, begin, (*path, word))
        if id_ is None and kind.natural:
            id_ = derived_id(kind, {one.attribute.word: one.value for one in reversed(said)})
        if id_ is not None and self.new(id_, line, path):
            self.entries += [one.entry(id_) for one in said]
        for plural, (inner, attribute) in self.grammar.nested.get(kind.wire, {}).items():
            if plural in pairs:
                self.section(inner, pairs[plural], (*path, plural), (attribute, id_))

    def life(self, kind: type[Subject], line: int, pairs: Keys, frame: Keys, path: Path, begin: Stamp,
             end: date | None) -> list[_Said]:  # fmt: skip
        """That it exists: from its begin to its end, or as the file spells it out."""
        if LIFE_WORD in pairs:
            node, place = pairs[LIFE_WORD], (*path, LIFE_WORD)
            if double := [key for key in (words.SINCE, words.SEEN, words.UNTIL) if key in frame]:
                self.wrong(node.line, place, f"staat naast ‘{double[0]}’, dat hetzelfde zegt; houd er een van over")
            said = self.values(kind.life, node, begin, place)
            if said and not any(one.value is True for one in said):
                self.wrong(node.line, place, "hier staat nergens ‘ja’; zeg vanaf wanneer het bestaat")
            return said
        said = [_Said(kind.life, True, begin, None, line, path)]
        if end is not None:
            closing = replace(begin, since=end)
            said.append(_Said(kind.life, False, closing, None, pairs[words.UNTIL].line, (*path, words.UNTIL)))
        return said

    def values(self, attribute: Attribute[Any, Any], node: Node, begin: Stamp, path: Path) -> list[_Said]:
        """What is said of one attribute: a value, or dated values."""
        if isinstance(node, Mapping):
            return self.dated(attribute, node, begin, path)
        if not isinstance(node, Listing) or not any(isinstance(item, Mapping) for item in node.items):
            known, value = self.value(attribute, node, path)
            return [_Said(attribute, value, begin, None, node.line, path)] if known else []
        found: list[_Said] = []
        days: set[date] = set()
        for number, item in enumerate(node.items, 1):
            place = (*path, str(number))
            if not isinstance(item, Mapping):
                self.wrong(item.line, place, "hier hoort een waarde met haar dag: {waarde: ..., van: ...}")
                continue
            for one in self.dated(attribute, item, begin, place):
                if one.stamp.since in days:
                    self.wrong(item.line, place, f"voor {one.stamp.since} staat hier al iets; houd een van beide over")
                days.add(one.stamp.since)
                found.append(one)
        return found

    def dated(self, attribute: Attribute[Any, Any], node: Mapping, begin: Stamp, path: Path) -> list[_Said]:
        """One value with its own day or ground."""
        pairs = self.keys(node, path, words.DATED)
        stamp, until = self.stamp(pairs, begin, path)
        if words.VALUE not in pairs:
            self.wrong(node.line, path, "hier ontbreekt de waarde; schrijf {waarde: ..., van: ...}")
            return []
        known, value = self.value(attribute, pairs[words.VALUE], path)
        return [_Said(attribute, value, stamp, until, node.line, path)] if known else []

    def value(self, attribute: Attribute[Any, Any], node: Node, path: Path) -> tuple[bool, Any]:
        """Whether it could be read, and the value."""
        try:
            if isinstance(node, Mapping):
                return self.no_value(node.line, path, "hier hoort een waarde, geen groep")
            if isinstance(node, Scalar):
                if node.plain and node.text == words.UNKNOWN_WORD:
                    return True, UNKNOWN
                if node.plain and node.text == words.NONE_WORD:
                    if attribute.required:
                        return self.no_value(node.line, path, "dit kan niet ‘geen’ zijn; geef een waarde")
                    return True, None
                if node.plain and not node.text:
                    text = "hier staat niets; laat de sleutel weg, of schrijf ‘geen’ of ‘onbekend’"
                    return self.no_value(node.line, path, text)
                return True, attribute.type.read(node.text)
            if not attribute.type.many:
                return self.no_value(node.line, path, "hier hoort een enkele waarde, geen lijst")
            texts = self.texts(attribute, node, path)
            return (True, attribute.type.read(list(texts))) if len(texts) == len(node.items) else (False, None)
        except ValueError as error:
            return self.no_value(node.line, path, str(error))

    def texts(self, attribute: Attribute[Any, Any], node: Listing, path: Path) -> list[str]:
        """The texts of a list that can each be read."""
        texts: list[str] = []
        for item in node.items:
            if not isinstance(item, Scalar):
                self.wrong(item.line, path, "in deze lijst horen enkele waarden, geen lijst")
            elif item.plain and item.text in (words.NONE_WORD, words.UNKNOWN_WORD):
                text = f"‘{item.text}’ kan niet in een lijst staan; zet het tussen aanhalingstekens als het tekst is"
                self.wrong(item.line, path, text)
            else:
                try:
                    attribute.type.read([item.text])
                    texts.append(item.text)
                except ValueError as error:
                    self.wrong(item.line, path, str(error))
        return texts

    def stamp(self, pairs: Keys, default: Stamp, path: Path) -> tuple[Stamp, date | None]:
        """From when, by what, and until when, as far as these keys say so."""
        if words.SINCE in pairs and words.SEEN in pairs:
            line = max(pairs[words.SINCE].line, pairs[words.SEEN].line)
            self.wrong(
                line, path, "hier staan ‘van’ (begint dan) en ‘gezien’ (toen al zo) allebei; houd er een van over"
            )
        stamp = default
        if (day := self.day(pairs, words.SEEN, path)) is not None:
            stamp = replace(stamp, since=day, kind=ChangeKind.OBSERVATION)
        if (day := self.day(pairs, words.SINCE, path)) is not None:
            stamp = replace(stamp, since=day, kind=ChangeKind.DECISION)
        if words.GROUND in pairs or words.DECISION in pairs:
            decision = None
            if words.DECISION in pairs:
                node, place = pairs[words.DECISION], (*path, words.DECISION)
                if (decision := self.id(node, place)) is not None:
                    self.decisions.append((decision, node.line, place))
            stamp = replace(stamp, ground=self.ground(pairs, path) or "", decision=decision)
        until = self.day(pairs, words.UNTIL, path)
        if until is not None and until <= stamp.since:
            text = f"{until} is niet na het begin, {stamp.since}; ‘tot’ is de eerste dag waarop het niet meer geldt"
            self.wrong(pairs[words.UNTIL].line, (*path, words.UNTIL), text)
        return stamp, until

    def day(self, pairs: Keys, key: str, path: Path) -> date | None:
        """The day under a key; None where there is none, or no day."""
        if key not in pairs:
            return None
        node = pairs[key]
        try:
            return read_day(node.text if isinstance(node, Scalar) else "")
        except ValueError as error:
            self.wrong(node.line, (*path, key), str(error))
            return None

    def ground(self, pairs: Keys, path: Path) -> str | None:
        """The words that say why, exactly as they are written."""
        node = pairs.get(words.GROUND)
        if node is None:
            return None
        if isinstance(node, Scalar) and node.text.strip():
            return node.text
        self.wrong(node.line, (*path, words.GROUND), "hier hoort in woorden waarom dit zo is")
        return None

    def id(self, node: Node, path: Path) -> str | None:
        """The id that a node holds."""
        try:
            return read_id(node.text if isinstance(node, Scalar) else "")
        except ValueError as error:
            self.wrong(node.line, path, str(error))
            return None

    def new(self, id_: str, line: int, path: Path) -> bool:
        """Whether the id is used for the first time."""
        if id_ in self.lines:
            text = f"het id ‘{id_}’ staat ook op regel {self.lines[id_]}; geef een van beide een ander ‘id’"
            self.wrong(line, path, text)
            return False
        self.lines[id_] = line
        return True

    def keys(self, node: Mapping, path: Path, allowed: Sequence[str]) -> Keys:
        """What stands under each allowed key."""
        found = self.unique(node, path)
        for key in [key for key in found if key not in allowed]:
            self.wrong(found.pop(key).line, (*path, key[:60]), self.unknown_key(key, allowed))
        return found

    def unknown_key(self, key: str, allowed: Sequence[str]) -> str:
        # Looking for what was meant takes time, and nobody reads past the errors that are printed.
        near = get_close_matches(key[:60], allowed, 1) if len(self.errors) < PRINTED else []
        if near:
            return f"deze sleutel kan hier niet; bedoelt u ‘{near[0]}’?"
        return f"deze sleutel kan hier niet; kies uit: {', '.join(allowed)}"

    def unique(self, node: Mapping, path: Path) -> Keys:
        """What stands under each key, each once."""
        found: Keys = {}
        for key, part in node.pairs:
            if key.text in found:
                self.wrong(key.line, (*path, key.text[:60]), "deze sleutel staat hier al; houd er een van over")
            else:
                found[key.text] = part
        return found

    def no_value(self, line: int, path: Path, text: str) -> tuple[bool, Any]:
        self.wrong(line, path, text)
        return False, None

    def wrong(self, line: int, path: Path, text: str) -> None:
        self.errors.append(FileError(self.name, line, path, text))
        if len(self.errors) >= ENOUGH:
            raise FileRejected(self.errors)
