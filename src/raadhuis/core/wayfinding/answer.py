"""What a question is answered with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from raadhuis.core.entities import Body, Partner, Post, Programme, Unit
from raadhuis.core.wayfinding.catalogue import Entry

SURE: Final = 0.5
"""An answer with this score or more is given as one; below it, it is called a guess."""

Holder = Unit | Post | Body | Programme | Partner


@dataclass(frozen=True, slots=True)
class Answer:
    """Somebody who may answer, how sure that is (0 to 1), why in sentences, and what it stands under (top first)."""

    holder: Holder
    score: float
    because: tuple[str, ...]
    path: tuple[Unit | Body, ...]

    @property
    def guess(self) -> bool:
        """Whether this is only a guess."""
        return self.score < SURE


@dataclass(frozen=True, slots=True)
class Found:
    """What a question found: answers with the best first; what is not the municipality's; words nobody knew."""

    answers: tuple[Answer, ...] = ()
    elsewhere: Entry | None = None
    unknown: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether the first answer is more than a guess."""
        return bool(self.answers) and not self.answers[0].guess


@dataclass(frozen=True, slots=True)
class Link:
    """That somebody has to do with an entry of the catalogue: how much, and the words of their own that say so."""

    holder: str
    entry: str
    strength: float
    text: str
    because: str
    confirmed: bool = False
