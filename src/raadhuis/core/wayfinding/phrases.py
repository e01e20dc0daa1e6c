"""Phrases to look up: of each word in how many places it stands, and which phrases a question holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Final, NamedTuple

from raadhuis.core.wayfinding.words import stem, tokens

ENOUGH: Final = 0.4
"""Of a phrase at least this share has to be there, by weight, before it counts."""
WEAK: Final = 0.7
"""What is left of a word that mostly says where, or with whom: straat, gezin."""
SAYING: Final = 0.3
"""What a phrase counts for that has only words that say nothing by themselves, where all of them were said."""
SMALL: Final = 0.25
"""What a word that says nothing by itself weighs in a phrase: `oud` in `oud papier`."""


class Phrase(NamedTuple):
    """A name or saying of somebody or something, and how much it counts."""

    owner: str
    text: str
    weight: float
    everyday: bool = False


class Known(NamedTuple):
    """A phrase with the stems of its words, and its words that say nothing by themselves."""

    phrase: Phrase
    stems: tuple[str, ...]
    small: frozenset[str]


@dataclass(frozen=True, slots=True)
class Heard:
    """A word of the question: the stem that it was taken for, and how sure that is."""

    word: str
    stem: str
    sure: float = 1.0
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """What a question has in common with an owner of phrases: how much, and by which words and phrase."""

    score: float
    heard: tuple[str, ...]
    phrase: Phrase
    guessed: bool


class Phrases:
    """Phrases by their words."""

    def __init__(self, phrases: Iterable[Phrase], idle: frozenset[str], weak: frozenset[str] = frozenset()) -> None:
        """Work out how much each word tells: one that stands at a single owner most, one of `weak` less."""
        self.all: list[Known] = []
        self.known: dict[str, str] = {}
        self.at: dict[str, list[int]] = defaultdict(list)
        self.sayings: list[Known] = []
        owners: dict[str, set[str]] = defaultdict(set)
        for phrase in phrases:
            words = tokens(phrase.text)
            telling = [word for word in words if word not in idle]
            for word in telling:
                if word not in self.known:
                    self.known[word] = stem(word)
            stems = tuple(dict.fromkeys([self.known[word] for word in telling]))
            if stems:
                for one in stems:
                    self.at[one].append(len(self.all))
                    owners[one].add(phrase.owner)
                self.all.append(Known(phrase, stems, idle.intersection(words)))
            elif phrase.everyday and len(words) > 1:
                self.sayings.append(Known(phrase, (), frozenset(words)))
        most = log(1 + len({known.phrase.owner for known in self.all}))
        less = {stem(word) for word in weak}
        self.tells: Mapping[str, float] = {
            one: (max(0.1, 1 - log(len(having)) / most) if most else 1.0) * (WEAK if one in less else 1.0)
            for one, having in owners.items()
        }

    def weight(self, stems: Iterable[str]) -> float:
        """How much these words tell together; a word that stands nowhere tells as much as a rare one."""
        return sum(self.tells.get(one, 1.0) for one in stems)

    def match(self, heard: Iterable[Heard], words: Sequence[str] = ()) -> dict[str, Match]:
        """Of each owner that has something in common with a question: how much. `words`: all that was said."""
        spoken = frozenset(words)
        said: dict[str, Heard] = {}
        for word in heard:
            if word.stem in self.at and (word.stem not in said or said[word.stem].sure < word.sure):
                said[word.stem] = word
        best: dict[str, dict[str, tuple[float, int]]] = defaultdict(dict)
        for place in sorted({place for one in said for place in self.at[one]}):
            known = self.all[place]
            worth = {one: self.tells[one] * said[one].sure for one in known.stems if one in said}
            got = sum(worth.values()) + SMALL * len(known.small & spoken)
            share = got / (self.weight(known.stems) + SMALL * len(known.small))
            if share >= ENOUGH:
                of_owner = best[known.phrase.owner]
                for one, telling in worth.items():
                    counts = telling * share * share * known.phrase.weight
                    of_owner[one] = max(of_owner.get(one, (0.0, 0)), (counts, -place))
        matches = {
            known.phrase.owner: Match(SAYING, tuple(word for word in words if word in known.small), known.phrase, False)
            for known in self.sayings
            if known.small <= spoken
        }
        return matches | {owner: self._match(of_owner, said) for owner, of_owner in best.items()}

    def _match(self, of_owner: Mapping[str, tuple[float, int]], said: Mapping[str, Heard]) -> Match:
        score = sum(worth for worth, _ in of_owner.values())
        place = -max(of_owner.values())[1]
        words = tuple(dict.fromkeys(said[one].word for one in of_owner))
        return Match(score, words, self.all[place].phrase, all(said[one].guessed for one in of_owner))
