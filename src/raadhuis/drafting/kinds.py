"""The words for a kind of unit, one or several: "team", "wijkteams"."""

from __future__ import annotations

import re
from typing import Final

from raadhuis.drafting import words
from raadhuis.drafting.alternatives import by_letter

KIND_OF_WORD: Final = {form: kind for kind, (one, many) in words.KINDS.items() for form in (*one, *many)}
ONE_FORM: Final = frozenset(form for one, _ in words.KINDS.values() for form in one)
MANY_FORM: Final = frozenset(form for _, many in words.KINDS.values() for form in many)
ONE_WORDS: Final = frozenset(
    (begin if form.startswith(("team", "afdeling", "cluster", "eenhe")) else "") + form
    for form in ONE_FORM
    for begin in ("", *words.PREFIXES.split("|"))
)
"""All words for one unit of a kind: "team", "wijkteam"."""

_longest = sorted(KIND_OF_WORD, key=len, reverse=True)
ANY_ONE: Final = by_letter(*(form for form in _longest if form in ONE_FORM))
ANY_MANY: Final = by_letter(*(form for form in _longest if form in MANY_FORM))
PREFIX: Final = rf"(?:(?:{by_letter(words.PREFIXES)})(?=team|afdeling|cluster|eenhe))?"
_BEGIN: Final = "".join(sorted({form[0] for form in (*KIND_OF_WORD, *words.PREFIXES.split("|"))}))
_BEGINS: Final = rf"\b(?=[{_BEGIN}])(?<!-)"
_IN_SERVICE: Final = r"(?!(?<=\bin )dienst\b)"  # "in dienst" is no unit
SINGULAR: Final = re.compile(rf"{_BEGINS}{_IN_SERVICE}{PREFIX}(?P<kind>{ANY_ONE})(?![\w-])")
PLURAL: Final = re.compile(rf"{_BEGINS}{PREFIX}(?P<kind>{ANY_MANY})(?![\w-])")
EITHER: Final = re.compile(rf"{_BEGINS}{_IN_SERVICE}{PREFIX}(?P<kind>{by_letter(*_longest)})(?![\w-])")
"""One or several: a page is searched once for both."""
