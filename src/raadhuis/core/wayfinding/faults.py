"""What is wrong with a catalogue: what points to nothing, what stands twice, and words that say too little."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from raadhuis.core.wayfinding.catalogue import Catalogue, Entry
from raadhuis.core.wayfinding.words import stem, tokens

MOST: Final = 30
"""Entries that may have a word that is a saying by itself."""


def faults(catalogue: Catalogue) -> Iterator[str]:
    """A sentence for each fault; none where the catalogue is sound."""
    yield from _places(catalogue)
    yield from _phrases(catalogue)
    yield from _too_much(catalogue)


def above(catalogue: Catalogue, id_: str) -> frozenset[str]:
    """All that an entry stands under; itself too where it stands in a circle."""
    found: set[str] = set()
    ahead = [*catalogue.by_id[id_].under]
    while ahead:
        if (one := ahead.pop()) not in found and one in catalogue.by_id:
            found.add(one)
            ahead += catalogue.by_id[one].under
    return frozenset(found)


def _places(catalogue: Catalogue) -> Iterator[str]:
    if len(catalogue.by_id) < len(catalogue.entries):
        yield "een id staat er twee keer in"
    for entry in catalogue.entries:
        for one in entry.under:
            if one not in catalogue.by_id:
                yield f"{entry.id}: staat onder ‘{one}’, en dat is er niet"
        if entry.id in above(catalogue, entry.id):
            yield f"{entry.id}: staat langs een omweg onder zichzelf"


def _phrases(catalogue: Catalogue) -> Iterator[str]:
    at: dict[tuple[frozenset[str], frozenset[str]], dict[str, str]] = defaultdict(dict)
    for entry in catalogue.entries:
        for text in (*entry.names, *entry.words):
            words = tokens(text)
            key = (
                frozenset(stem(word) for word in words if word not in catalogue.plain.idle),
                catalogue.plain.idle.intersection(words),
            )
            if not key[0] and len(words) < 2:
                yield f"{entry.id}: ‘{text}’ heeft geen woord dat iets zegt"
            elif entry.id in at[key]:
                yield f"{entry.id}: ‘{text}’ is hetzelfde als ‘{at[key][entry.id]}’"
            else:
                at[key][entry.id] = text
    for having in at.values():
        yield from _clashes(catalogue, having)


def _clashes(catalogue: Catalogue, having: dict[str, str]) -> Iterator[str]:
    """The same phrase at two of which neither stands under the other: then it does not tell which is meant."""
    for one, other in combinations(having, 2):
        if (
            one not in above(catalogue, other)
            and other not in above(catalogue, one)
            and not _shared(catalogue, one, other)
        ):
            yield f"‘{having[one]}’ staat bij {one} en bij {other}"


def _too_much(catalogue: Catalogue) -> Iterator[str]:
    """Everyday words that stand all alone, and in the sayings of so many others that they lead nowhere."""
    phrases = catalogue.phrases
    for known in phrases.all:
        if known.phrase.everyday and len(known.stems) == 1 and not known.small:
            having = {phrases.all[place].phrase.owner for place in phrases.at[known.stems[0]]}
            if len(having) > MOST:
                yield f"{known.phrase.owner}: ‘{known.phrase.text}’ zegt te veel: {len(having)} hebben dat woord"


def _shared(catalogue: Catalogue, one: str, other: str) -> bool:
    """Whether two have the same place of their own: then it does not matter much which is meant."""
    first, second = (_nearest(catalogue.by_id[id_]) for id_ in (one, other))
    return first is not None and first == second


def _nearest(entry: Entry) -> str | None:
    return entry.under[0] if entry.under else None
