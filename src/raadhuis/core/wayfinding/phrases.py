"""Phrases to look up: of each word in how many places it stands, and which phrases a question holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log
from typing import Final

from raadhuis.core.wayfinding.words import stem, tokens

HALF: Final = 0.4
"""Of a phrase at least this share has to be there, by weight, before it counts."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name or saying of somebody or something, and how much it counts."""

    owner: str
    text: str
    weight: float
    everyday: bool = False


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

    def __init__(self, phrases: Iterable[Phrase], idle: frozenset[str]) -> None:
        """Work out how much each word tells: one that stands at a single owner most."""
        self.all: list[tuple[Phrase, tuple[str, ...]]] = []
        self.known: dict[str, str] = {}
        self.at: dict[str, list[int]] = defaultdict(list)
        owners: dict[str, set[str]] = defaultdict(set)
        for phrase in phrases:
            words = [word for word in tokens(phrase.text) if word not in idle]
            stems = tuple(dict.fromkeys(self.known.setdefault(word, stem(word)) for word in words))
            if stems:
                for one in stems:
                    self.at[one].append(len(self.all))
                    owners[one].add(phrase.owner)
                self.all.append((phrase, stems))
        most = log(1 + len({phrase.owner for phrase, _ in self.all}))
        self.tells: Mapping[str, float] = {
            one: max(0.1, 1 - log(len(having)) / most) if most else 1.0 for one, having in owners.items()
        }

    def weight(self, stems: Iterable[str]) -> float:
        """How much these words tell together; a word that stands nowhere tells as much as a rare one."""
        return sum(self.tells.get(one, 1.0) for one in stems)

    def match(self, heard: Iterable[Heard]) -> dict[str, Match]:
        """Of each owner that has something in common with a question: how much."""
        said: dict[str, Heard] = {}
        for one in heard:
            if one.stem in self.at and (one.stem not in said or said[one.stem].sure < one.sure):
                said[one.stem] = one
        best: dict[str, dict[str, tuple[float, int]]] = defaultdict(dict)
        for place in {place for one in said for place in self.at[one]}:
            phrase, stems = self.all[place]
            there = [one for one in stems if one in said]
            share = sum(self.tells[one] * said[one].sure for one in there) / self.weight(stems)
            if share >= HALF:
                of_owner = best[phrase.owner]
                for one in there:
                    worth = self.tells[one] * said[one].sure * share * share * phrase.weight
                    if one not in of_owner or of_owner[one] < (worth, -place):
                        of_owner[one] = worth, -place
        return {owner: self._match(of_owner, said) for owner, of_owner in best.items()}

    def _match(self, of_owner: Mapping[str, tuple[float, int]], said: Mapping[str, Heard]) -> Match:
        score = sum(worth for worth, _ in of_owner.values())
        place = -max(of_owner.values())[1]
        words = tuple(dict.fromkeys(said[one].word for one in of_owner))
        return Match(score, words, self.all[place][0], all(said[one].guessed for one in of_owner))
