"""Which keys may stand where in a file, out of the vocabulary."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from raadhuis.core.facts.values import LONGEST_ID, UNKNOWN
from raadhuis.core.facts.vocabulary import LIFE_WORD, Attribute, Subject, Vocabulary

VERSION: Final = "1"
VERSION_WORD: Final = "raadhuis"
SEEN: Final = "gezien"
SINCE: Final = "van"
UNTIL: Final = "tot"
GROUND: Final = "grond"
DECISION: Final = "besluit"
VALUE: Final = "waarde"
ID: Final = "id"
NONE_WORD: Final = "geen"
UNKNOWN_WORD: Final = "onbekend"

DATED: Final = (VALUE, SINCE, SEEN, UNTIL, GROUND, DECISION)
"""The keys of a dated value."""

FRAME: Final = (SINCE, SEEN, UNTIL, GROUND, DECISION, LIFE_WORD)
"""The keys that every subject may have beside its own."""


class Grammar:
    """The keys of the file at the top, in each kind of subject, and the kinds that may be written inside another."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the vocabulary; ValueError where two meanings of a key meet in one place."""
        self.vocabulary = vocabulary
        self.top = next(iter(vocabulary.kinds.values()))
        self.head = (VERSION_WORD, self.top.wire, SEEN, GROUND)
        self.sections = {kind.plural: kind for kind in vocabulary.kinds.values() if kind is not self.top}
        self.nested = {kind.wire: self._nested(kind) for kind in vocabulary.kinds.values() if kind is not self.top}
        self.top_keys = _once("the file", (*self.head, LIFE_WORD, *self.top.attributes, *self.sections))
        self.keys = {
            kind.wire: _once(kind.wire, (ID, *FRAME, *kind.attributes, *self.nested[kind.wire]))[1:]
            for kind in self.sections.values()
        }

    def _nested(self, parent: type[Subject]) -> dict[str, tuple[type[Subject], Attribute[Any, Any]]]:
        """The kinds that may stand inside one of this kind, by plural, and the reference that is then understood."""
        found: dict[str, tuple[type[Subject], Attribute[Any, Any]]] = {}
        for kind in self.sections.values():
            for attribute in kind.attributes.values():
                if attribute.nested and parent.wire in attribute.type.targets:
                    if attribute.type.many or kind.plural in found:
                        msg = f"what a {kind.wire} inside a {parent.wire} means, cannot be told from {attribute.word}"
                        raise ValueError(msg)
                    found[kind.plural] = (kind, attribute)
        return found


@lru_cache(maxsize=8)
def grammar_of(vocabulary: Vocabulary) -> Grammar:
    """The grammar of a vocabulary, made once."""
    return Grammar(vocabulary)


def _once(where: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    if twice := {key for key in keys if keys.count(key) > 1}:
        msg = f"{', '.join(sorted(twice))}: two meanings in one place, in {where}"
        raise ValueError(msg)
    return keys


def derived_id(kind: type[Subject], values: Mapping[str, Any]) -> str:
    """The id that follows from the values of a kind's natural key, by word: zetel-directie-gemeentesecretaris."""
    parts = [kind.wire]
    for word in kind.natural:
        value = values.get(word)
        if value is not None and value is not UNKNOWN:
            wire = kind.attributes[word].type.write(value)
            parts += [str(part) for part in wire] if isinstance(wire, list) else [str(wire)]
    slug = _slug("-".join(parts))
    if len(slug) <= LONGEST_ID:
        return slug
    tail = hashlib.sha256(slug.encode()).hexdigest()[:8]
    return f"{slug[: LONGEST_ID - len(tail) - 1].strip('-')}-{tail}"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
