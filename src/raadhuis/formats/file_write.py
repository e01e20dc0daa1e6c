"""From a ledger to a YAML file that people can read, and that reads back to the same organisation on every day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from raadhuis.core.facts.change import ChangeKind
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.period import Period
from raadhuis.core.facts.timeline import Timeline
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import LIFE_WORD, Attribute, Subject
from raadhuis.formats import grammar as words
from raadhuis.formats.document import Stamp
from raadhuis.formats.grammar import derived_id, grammar_of
from raadhuis.formats.yaml_text import Bare, Inline, Out, emit

LEVELS: Final = 12
"""Subjects inside one another, before one is written at the top: deeper than this, indenting no longer helps."""


def write(ledger: Ledger, municipality: str, seen: date, ground: str) -> str:
    """The file of a ledger, in which what was seen on the day `seen`, on this ground, needs no day.

    ValueError where the municipality is not in the ledger, or is not the only one.
    """
    return _Writer(ledger, municipality, Stamp(seen, ChangeKind.OBSERVATION, ground)).file()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A value from a day on, until the next piece."""

    value: Any
    stamp: Stamp


class _Writer:
    """Holds what every part of the file needs: the ledger, the file's own day and ground, and what stands in what."""

    def __init__(self, ledger: Ledger, municipality: str, file: Stamp) -> None:
        self.ledger, self.municipality, self.stamp = ledger, municipality, file
        self.grammar = grammar_of(ledger.vocabulary)
        self.kinds = {id_: ledger.vocabulary.kind_of_key[next(iter(lines))]
                      for id_, lines in ledger.timelines.items() if lines and ledger.life(id_)}  # fmt: skip
        if [id_ for id_, kind in self.kinds.items() if kind is self.grammar.top] != [municipality]:
            msg = f"een bestand is van een {self.grammar.top.label}; ‘{municipality}’ is niet de enige in dit register"
            raise ValueError(msg)
        found = {id_: outer for id_ in self.kinds if (outer := self.outer(id_))}
        # Each that stands inside another: by which reference, and the other's id.
        self.outers = {id_: outer for id_, outer in found.items() if _stands_inside(id_, found)}
        self.inside: dict[str, list[str]] = {}
        for id_, (_, outer_id) in self.outers.items():
            self.inside.setdefault(outer_id, []).append(id_)

    def file(self) -> str:
        """The whole file: its head, the municipality, and each kind, with a blank line between."""
        head: dict[str, Out] = {
            words.VERSION_WORD: Bare(words.VERSION),
            self.grammar.top.wire: self.municipality,
            words.SEEN: Bare(self.stamp.since.isoformat()),
            words.GROUND: self.stamp.ground,
        }
        rest = [id_ for id_ in self.kinds if id_ not in self.outers]
        parts = [head, self.subject(self.municipality)]
        parts += [{plural: self.section(kind, members)} for plural, kind in self.grammar.sections.items()
                  if (members := [id_ for id_ in rest if self.kinds[id_] is kind])]  # fmt: skip
        return "\n\n".join("\n".join(emit(part)) for part in parts if part) + "\n"

    def section(self, kind: type[Subject], ids: list[str]) -> Out:
        """Subjects of one kind: by id, or as a list where the id follows from what they are."""
        if not kind.natural:
            return {id_: self.subject(id_) for id_ in ids}
        items: list[Out] = []
        for id_ in ids:
            first = {word: pieces[0].value for word in kind.natural
                     if (pieces := self.pieces(id_, kind.attributes[word]))}  # fmt: skip
            named: dict[str, Out] = {} if derived_id(kind, first) == id_ else {words.ID: id_}
            items.append({**named, **self.subject(id_)})
        return items

    def subject(self, id_: str) -> dict[str, Out]:
        """What is said of one subject, and those that stand inside it."""
        kind = self.kinds[id_]
        begin, out = self.life(id_)
        understood = self.outers[id_][0] if id_ in self.outers else None
        for word, attribute in kind.attributes.items():
            if attribute is not understood and (pieces := self.pieces(id_, attribute)):
                out[word] = _values(attribute, pieces, begin)
        inner = self.inside.get(id_, [])
        for plural, (inner_kind, _) in self.grammar.nested.get(kind.wire, {}).items():
            if members := [one for one in inner if self.kinds[one] is inner_kind]:
                out[plural] = self.section(inner_kind, members)
        return out

    def life(self, id_: str) -> tuple[Stamp, dict[str, Out]]:
        """From when it exists and by what, and how the file says so: in short, or spelled out."""
        kind = self.kinds[id_]
        pieces = self.pieces(id_, kind.life)
        begin = next(piece.stamp for piece in pieces if piece.value is True)
        first, *closing = pieces
        end = closing[0].stamp if closing else None
        same_ground = end is None or (closing[0].value is not True and replace(end, since=begin.since) == begin)
        short = first.value is True and len(closing) < 2 and same_ground
        if short and kind is not self.grammar.top:
            return begin, _frame(begin, self.stamp, end.since if end else None)
        if short and begin == self.stamp and end is None:
            return begin, {}
        return begin, {LIFE_WORD: _values(kind.life, pieces, self.stamp)}

    def pieces(self, id_: str, attribute: Attribute[Any, Any]) -> list[_Piece]:
        """What was said of an attribute for the days of the life, with the days on which it ends in unknown."""
        timeline, life = self.ledger.timeline(id_, attribute), self.ledger.life(id_)
        if attribute.word == LIFE_WORD or life is None:
            return list(self._pieces(timeline, None))
        within = tuple(span for span in timeline if Period(span.since, span.until).meet(life))
        return list(self._pieces(within, life.until))

    def _pieces(self, timeline: Timeline, end: date | None) -> Iterator[_Piece]:
        for place, span in enumerate(timeline):
            change = self.ledger.changes[span.number - 1]
            # A correction says how it really was, as a decision does.
            observed = change.kind is ChangeKind.OBSERVATION
            kind = ChangeKind.OBSERVATION if observed else ChangeKind.DECISION
            stamp = Stamp(span.since, kind, change.ground if change.ground.strip() else "", change.decision)
            yield _Piece(span.value, stamp)
            then = timeline[place + 1].since if place + 1 < len(timeline) else end
            if span.until is not None and (then is None or span.until < then):
                yield _Piece(UNKNOWN, replace(stamp, since=span.until))

    def outer(self, id_: str) -> tuple[Attribute[Any, Any], str] | None:
        """The reference by which the file may write this subject inside another, and that other.

        It must hold all the life, and be said on the same ground.
        """
        for attribute in self.kinds[id_].attributes.values():
            pieces = self.pieces(id_, attribute) if attribute.nested else []
            if len(pieces) == 1 and pieces[0].stamp == self.life(id_)[0] and pieces[0].value in self.kinds:
                within = self.grammar.nested.get(self.kinds[pieces[0].value].wire, {})
                if within.get(self.kinds[id_].plural, (None, None))[1] is attribute:
                    return attribute, pieces[0].value
        return None


def _stands_inside(id_: str, outers: Mapping[str, tuple[object, str]]) -> bool:
    """Whether it is written inside its outer: not in a circle, and not deeper than a reader can follow."""
    level, at, passed = 0, id_, {id_}
    while at in outers:
        at = outers[at][1]
        level += 1
        if at in passed:
            return False
        passed.add(at)
    return level % LEVELS != 0


def _values(attribute: Attribute[Any, Any], pieces: list[_Piece], begin: Stamp) -> Out:
    """One value, or dated ones."""
    if len(pieces) == 1 and pieces[0].stamp == begin:
        return _value(attribute, pieces[0].value)
    if len(pieces) == 1:
        return Inline({words.VALUE: _value(attribute, pieces[0].value), **_frame(pieces[0].stamp, begin)})
    return [
        # Of several, each tells its day, also where that goes without saying.
        Inline({words.VALUE: _value(attribute, one.value), **_day(one.stamp), **_frame(one.stamp, begin)})
        for one in pieces
    ]


def _frame(stamp: Stamp, default: Stamp, end: date | None = None) -> dict[str, Out]:
    """The keys that tell from when and by what, as far as that differs from what goes without saying."""
    out: dict[str, Out] = {}
    if (stamp.since, stamp.kind) != (default.since, default.kind):
        out |= _day(stamp)
    if end is not None:
        out[words.UNTIL] = Bare(end.isoformat())
    if (stamp.ground, stamp.decision) != (default.ground, default.decision):
        if stamp.ground:
            out[words.GROUND] = stamp.ground
        if stamp.decision:
            out[words.DECISION] = stamp.decision
    return out


def _day(stamp: Stamp) -> dict[str, Out]:
    key = words.SEEN if stamp.kind is ChangeKind.OBSERVATION else words.SINCE
    return {key: Bare(stamp.since.isoformat())}


def _value(attribute: Attribute[Any, Any], value: object) -> Out:
    if value is None:
        return Bare(words.NONE_WORD)
    if value is UNKNOWN:
        return Bare(words.UNKNOWN_WORD)
    wire = attribute.type.write(value)
    if isinstance(value, tuple) and isinstance(wire, list):
        texts: list[Out] = [_scalar(one, part) for one, part in zip(value, wire, strict=True)]
        # A text that stands alone in a list goes without the list.
        return texts[0] if len(texts) == 1 else texts
    return _scalar(value, wire)


def _scalar(value: object, wire: object) -> str:
    return Bare(wire) if isinstance(value, date | Decimal | int) else str(wire)
