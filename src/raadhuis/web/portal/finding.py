"""Jumping to a body or unit by a part of its name."""

from __future__ import annotations

import re
from unicodedata import combining, normalize

from raadhuis.core.entities import Body, Unit
from raadhuis.core.organisation import Organisation

LONGEST = 100
"""Characters of what was typed that are read."""


def found(organisation: Organisation, typed: str) -> list[Body | Unit]:
    """The bodies and units of which a name holds the beginning of each word that was typed.

    One that is called exactly so comes alone; the others in the order in which they were told.
    """
    wanted = _words(typed[:LONGEST])
    if not wanted:
        return []
    everywhere: tuple[Body | Unit, ...] = (*organisation.all(Body), *organisation.all(Unit))
    names = {one: [_words(name) for name in (one.name, *(one.other_names or ()))] for one in everywhere}
    exact = [one for one in everywhere if wanted in names[one]]
    if len(exact) == 1:
        return exact
    return [one for one in everywhere if any(_holds(name, wanted) for name in names[one])]


def _holds(name: list[str], wanted: list[str]) -> bool:
    return all(any(word.startswith(start) for word in name) for start in wanted)


def _words(text: str) -> list[str]:
    """The words of a text without capitals and accents: "Financiën & Zo" gives financien, zo."""
    plain = "".join(letter for letter in normalize("NFKD", text) if not combining(letter))
    return re.findall(r"\w+", plain.casefold())
