"""Hearing a question: each word as it is known, as a form of what is known, as a compound of it, or as a near-miss."""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import cached_property
from itertools import pairwise
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from raadhuis.core.wayfinding.catalogue import Plain
from raadhuis.core.wayfinding.phrases import Heard
from raadhuis.core.wayfinding.words import (
    LONG_VOWEL,
    SHORT_VOWEL,
    infinitives,
    other_forms,
    stem,
    tokens,
    verb_of,
    without_linking,
)  # fmt: skip

MOST: Final = 40
"""Words of a question that are heard."""
SHORTEST: Final = 7
"""Letters of a word that may be a near-miss: with fewer, it is too easily another word (kippen, kappen)."""
MISSES: Final = 4
"""Strange words of a question that are held against all that is known, as that takes long."""
FORM, VERB, PART, TAIL, START, MISS = 0.95, 0.7, 0.85, 0.6, 0.5, 0.8
"""How sure a word is that was known in another form, may be a form of a verb besides, as a part of a compound all of
which is known, as only its end or only its begin, but for a letter or two."""


class Lexicon:
    """The words of catalogue and organisation."""

    def __init__(self, known: Mapping[str, str], plain: Plain, *, compounds: bool = True, near: bool = True) -> None:
        """Take each known word with its stem, and the words that say nothing."""
        self.known, self.idle, self.forms, self.compounds, self.near = known, plain.idle, plain.forms, compounds, near
        self.idle_stems = frozenset(map(stem, plain.idle))
        self.stems = frozenset(known.values()) | {stem(word) for word in plain.tail}

    def hear(self, text: str, familiar: Container[str] = ()) -> tuple[tuple[Heard, ...], tuple[str, ...]]:
        """What was understood of a text, and the words that were not; what is `familiar` elsewhere is no near-miss."""
        said = tokens(text)
        joined = [  # parkeer vergunning
            one + other for one, other in pairwise(said) if one + other in self.known and not {one, other} & self.idle
        ]
        words = [word for word in dict.fromkeys((*said, *joined)) if not self._says_nothing(word)][:MOST]
        heard: list[Heard] = []
        strange: list[str] = []
        for word in words:
            found = self._known(word)
            heard.extend(found)
            if not found:
                strange.append(word)
        if self.near:
            for word in [word for word in strange if word not in familiar][:MISSES]:
                if near := self._near(word):
                    heard.append(near)
                    strange.remove(word)
        return tuple(heard), tuple(strange)

    def _says_nothing(self, word: str) -> bool:
        """Whether it says nothing, or is another form of a word that does not: *nachten*, *plekje*."""
        if word in self.idle:
            return True
        bare = stem(word.removesuffix("je"))
        return word not in self.known and bare in self.idle_stems and bare not in self.stems

    def _known(self, word: str) -> tuple[Heard, ...]:
        bare = self.known.get(word) or stem(word)
        if bare in self.stems and not self._another(word):
            verbs = {self.known[verb] for verb in self._verbs(word) if verb in self.known} - {bare}
            return (Heard(word, bare), *(Heard(word, verb, VERB) for verb in sorted(verbs)))
        for form in (*map(stem, self._verbs(word)), *other_forms(word)):
            if form in self.stems:
                return (Heard(word, form, FORM),)
        return tuple(Heard(word, part, sure) for part, sure in self._parts(word)) if self.compounds else ()

    def _another(self, word: str) -> bool:
        """Whether it only shares its stem with a word that sounds otherwise: *kaas* and *kas*."""
        return word not in self.known and (
            LONG_VOWEL.sub(r"\1\2", word) in self.known or SHORT_VOWEL.sub(r"\1\1\2", word) in self.known
        )

    def _verbs(self, word: str) -> tuple[str, ...]:
        """The verbs that a word may be a form of."""
        return (self.forms[word],) if word in self.forms else tuple(infinitives(word))

    def _parts(self, word: str) -> tuple[tuple[str, float], ...]:
        """The known words that a compound is made of; only its last where nothing is known of the rest."""
        if not 6 <= len(word) <= 40:
            return ()
        for cut in range(3, len(word) - 2):
            last = self._stem_of_last(word[cut:])
            if last is None:
                continue
            if firsts := self._firsts(word[:cut]):
                return tuple((part, PART) for part in dict.fromkeys((*firsts, last)))
        for cut in range(3, len(word) - 5):
            if (last := self._stem_of_last(word[cut:])) and len(word) - cut >= 6:
                return ((last, TAIL),)
        for cut in range(len(word) - 3, 4, -1):
            if first := self._first(word[:cut]):
                return ((first, START),)
        return ()

    def _stem_of_last(self, part: str) -> str | None:
        if part in self.idle:
            return None
        bare = self.known.get(part) or stem(part)
        return bare if bare in self.stems else None

    def _firsts(self, part: str) -> tuple[str, ...]:
        """The stems of the first part of a compound, which may be a compound of two itself."""
        if found := self._first(part):
            return (found,)
        for cut in range(3, len(part) - 2):
            if (one := self._first(part[:cut])) and (two := self._first(part[cut:])):
                return one, two
        return ()

    def _first(self, part: str) -> str | None:
        for bare in without_linking(part):
            if bare not in self.idle and (found := self.known.get(bare)):
                return found
            if bare not in self.idle and len(bare) > 4 and bare in self.stems:
                return bare
        return self.known.get(verb_of(part)) if len(part) > 3 else None

    @cached_property
    def _long(self) -> tuple[str, ...]:
        return tuple(word for word in self.known if len(word) >= SHORTEST)

    def _near(self, word: str) -> Heard | None:
        if len(word) < SHORTEST:
            return None
        most = 1 if len(word) < 10 else 2
        found = process.extractOne(word, self._long, scorer=DamerauLevenshtein.distance, score_cutoff=most)
        return Heard(word, self.known[found[0]], MISS, guessed=True) if found else None
