"""What differs between two organisations, value by value, and the events that tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple

from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Attribute, Subject
from raadhuis.core.facts.wording import sentence
from raadhuis.core.organisation import Organisation


class Difference(NamedTuple):
    """One value that differs; UNKNOWN on the day on which there is none, or on which the subject is not there."""

    kind: type[Subject]
    subject: str
    key: str
    before: Any
    after: Any

    def attribute(self) -> Attribute[Any, Any]:
        """The attribute that the key belongs to."""
        return self.kind.attributes.get(self.key.removeprefix(f"{self.kind.wire}."), self.kind.life)


Differences = tuple[Difference, ...]


class EventKind(Enum):
    """What happened, in the order in which it is told."""

    MERGED = "samengevoegd"
    SPLIT = "gesplitst"
    REPLACED = "vervangen"
    OPENED = "nieuw"
    KNOWN = "voor het eerst vastgelegd"
    CLOSED = "opgeheven"
    MOVED = "verhuisd"
    RENAMED = "andere naam"
    LEADER = "andere leiding"
    HOLDER = "andere bezetting"
    TASK = "andere taken"
    SEAT = "andere leden"
    CHANGED = "gewijzigd"


@dataclass(frozen=True, slots=True)
class Event:
    """What people would call one thing that happened: whom it is about, a Dutch sentence, and the values it explains.

    Where it is one attribute that changed there is one difference, with its key and both values.
    """

    kind: EventKind
    about: tuple[str, ...]
    sentence: str
    differences: Differences

    @classmethod
    def tell(cls, kind: EventKind, about: Iterable[str], words: str, differences: Iterable[Difference]) -> Event:
        """The event whose sentence these words make."""
        return cls(kind, tuple(dict.fromkeys(about)), sentence(words), tuple(differences))


@dataclass(frozen=True, slots=True)
class Untold:
    """The differences that no event tells yet: those of what begins and ends by subject. Who tells one takes it out."""

    opened: dict[str, Differences]
    closed: dict[str, Differences]
    changed: dict[tuple[str, str], Difference]

    @classmethod
    def between(cls, before: Organisation, after: Organisation) -> Untold:
        """All that differs between two organisations."""
        untold = cls({}, {}, {})
        for id_, new in after.subjects.items():
            old = before.subjects.get(id_)
            if old is new or old == new:
                continue
            if old is not None and type(old) is type(new):
                for one in _changed(old, new):
                    untold.changed[id_, one.key] = one
            else:
                untold.opened[id_] = tuple(Difference(type(new), id_, key, UNKNOWN, said) for key, said in _held(new))
        for id_, old in before.subjects.items():
            if type(after.subjects.get(id_)) is not type(old):
                untold.closed[id_] = tuple(Difference(type(old), id_, key, said, UNKNOWN) for key, said in _held(old))
        return untold


def _held(subject: Subject) -> list[tuple[str, object]]:
    """All that holds of a subject, by key: first that it is there."""
    return [(type(subject).life.key, True), *((attribute.key, value) for attribute, value in subject.values())]


def _changed(old: Subject, new: Subject) -> Iterator[Difference]:
    for word, attribute in new.attributes.items():
        if old[word] != new[word]:
            yield Difference(type(new), new.id, attribute.key, old[word], new[word])


def replay(before: Organisation, events: Iterable[Event]) -> Mapping[str, Subject]:
    """The subjects after what the events tell: those of the second organisation that they were made from."""
    held = {(type(subject), id_): dict(_held(subject)) for id_, subject in before.subjects.items()}
    for event in events:
        for one in event.differences:
            held.setdefault((one.kind, one.subject), {})[one.key] = one.after
    subjects: dict[str, Subject] = {}
    for (kind, id_), values in held.items():
        if values.get(kind.life.key, UNKNOWN) is not UNKNOWN:
            known = {attribute.name: values.get(attribute.key, UNKNOWN) for attribute in kind.attributes.values()}
            subjects[id_] = kind(id_, {name: value for name, value in known.items() if value is not UNKNOWN})
    return subjects
