"""The public organisation of a day to take along: as data, and as a register that can be read again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Final

from raadhuis.core.entities import Filled, Post
from raadhuis.core.facts.change import Change, ChangeKind, Fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.vocabulary import Subject, Vocabulary
from raadhuis.core.organisation import Organisation
from raadhuis.formats.file import write

AUTHOR: Final = "export"


def as_json(register: str, organisation: Organisation, day: date) -> dict[str, object]:
    """All subjects by kind, each with its id and the words and values of a register's file."""
    kinds: dict[str, list[dict[str, object]]] = {}
    for subject in organisation.subjects.values():
        kinds.setdefault(subject.plural, []).append({"id": subject.id, **_written(subject)})
    return {"register": register, "dag": day.isoformat(), **kinds}


def _written(subject: Subject) -> dict[str, object]:
    return {
        attribute.word: None if value is None else attribute.type.write(value) for attribute, value in subject.values()
    }


def as_file(organisation: Organisation, day: date, vocabulary: Vocabulary, ground: str) -> str | None:
    """A file with the organisation as it was seen on a day; None where the municipality itself is not known then.

    A file must hold together by itself: what refers to someone hidden, or to what no longer is there, is left out.
    """
    municipality = organisation.municipality
    if municipality is None:
        return None
    kept = _whole(organisation)
    facts = tuple(said for subject in kept.values() for said in _facts(organisation, subject, kept, day))
    change = Change(1, AUTHOR, datetime.combine(day, time(), UTC), ChangeKind.OBSERVATION, facts, (), ground)
    return write(Ledger.of(vocabulary, (change,)), municipality.id, day, ground)


def _whole(organisation: Organisation) -> dict[str, Subject]:
    """The subjects that have all they must have without those that are left out."""
    kept = dict(organisation.subjects)
    while broken := [id_ for id_, subject in kept.items() if not _stands(subject, kept)]:
        for id_ in broken:
            del kept[id_]
    return kept


def _stands(subject: Subject, kept: dict[str, Subject]) -> bool:
    values = dict(_values(subject, kept))
    required = (attribute.word for attribute in subject.attributes.values() if attribute.required)
    natural = (word for word in subject.natural if subject[word])
    return all(word in values for word in (*required, *natural))


def _values(subject: Subject, kept: dict[str, Subject]) -> Iterator[tuple[str, object]]:
    """What is known of a subject by word, without references to what is left out."""
    for attribute, value in subject.values():
        if not attribute.type.targets or value is None:
            yield attribute.word, value
        elif isinstance(value, tuple):
            if there := tuple(target for target in value if target in kept):
                yield attribute.word, there
        elif value in kept:
            yield attribute.word, value


def _facts(organisation: Organisation, subject: Subject, kept: dict[str, Subject], day: date) -> Iterator[Fact]:
    yield Fact(subject.id, type(subject).life.key, True, day)
    for word, value in _values(subject, kept):
        yield Fact(subject.id, subject.attributes[word].key, value, day)
    if isinstance(subject, Post) and not subject.filled:
        # By whom it is filled may be hidden; that it is, is not.
        held = organisation.appointments(subject.id)
        if held and not any(one.id in kept for one in held):
            yield Fact(subject.id, Post.filled.key, Filled.FILLED, day)
