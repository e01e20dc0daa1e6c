"""Which ids a municipality may have: its pages stand under its id, beside what else stands there."""

from __future__ import annotations

from typing import Final

from raadhuis.core.facts.values import read_id
from raadhuis.core.facts.wording import say

TAKEN: Final = frozenset({"en", "static", "werk"})
"""The words with which other addresses begin; a test holds them against those that the web serves."""


def read_municipality(raw: object) -> str:
    """The id of a municipality that a text names; ValueError with a Dutch sentence where it can be none."""
    id_ = read_id(raw)
    if id_ in TAKEN:
        text = say("‘{id}’ is hier al een ander adres. Noem de gemeente anders, zoals gemeente-{id}.", id=id_)
        raise ValueError(text)
    return id_
