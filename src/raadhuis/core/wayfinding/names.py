"""Finding by name: units, bodies, posts and who holds them, as somebody types."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import lru_cache
from typing import Final

from raadhuis.core.entities import Body, Person, Post, Unit
from raadhuis.core.organisation import Organisation
from raadhuis.core.wayfinding.words import stem, tokens

Named = Unit | Body | Post | Person

KEPT: Final = 12
"""Of how many organisations the names are kept in words: who types asks again at each key."""


def by_name(organisation: Organisation, typed: str, most: int = 8, whole: Container[str] = ()) -> tuple[Named, ...]:
    """What has a name in which each typed word begins a word: the shortest names first; none where nothing is typed.

    A word that is in `whole` means something by itself, and is not taken for the begin of another: brand, Brandsma.
    """
    words = tokens(typed)
    found = [
        (len(name), name, subject)
        for subject, name, parts in _in_words(organisation)
        if words and all((_is_one if word in whole else _begins)(word, parts) for word in words)
    ]
    best: dict[str, Named] = {}
    for _, _, subject in sorted(found, key=lambda one: one[:2]):
        best.setdefault(subject.id, subject)
    return tuple(best.values())[:most]


def _is_one(word: str, parts: tuple[str, ...]) -> bool:
    return any(stem(part) == stem(word) for part in parts)


def _begins(word: str, parts: tuple[str, ...]) -> bool:
    return any(part.startswith(word) for part in parts)


@lru_cache(maxsize=KEPT)
def _in_words(organisation: Organisation) -> tuple[tuple[Named, str, tuple[str, ...]], ...]:
    return tuple((subject, name, tokens(name)) for subject, name in _names(organisation))


def _names(organisation: Organisation) -> Iterator[tuple[Named, str]]:
    named: tuple[Unit | Body | Post, ...] = (
        *organisation.all(Unit), *organisation.all(Body), *organisation.all(Post)
    )  # fmt: skip
    for subject in named:
        for name in (str(subject), *(subject.other_names or ())):
            yield subject, name
    for person in organisation.all(Person):
        yield person, person.name
