"""Dutch words brought back to what they have in common: letters, then stems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from Stemmer import Stemmer  # type: ignore[import-not-found]

LONGEST: Final = 1_000
"""Characters of a text that are read: nobody asks more at once, and no question takes long."""

TOKEN = re.compile(r"[a-z0-9]+(?:&[a-z0-9]+)*")
APOSTROPHES = str.maketrans("‘’´", "'''")
SUCH = re.compile(r"\bzo'n\b")
JOINED = re.compile(r"\b(re|e|co|i)-(?=[a-z])")
INITIALS = re.compile(r"\b([a-z]) (?:en|&) ([a-z])\b")
ABLE: Final = ("baar", "bare", "baren")
LONG_VOWEL = re.compile(r"([aeou])\1([^aeiou])$")
SHORT_VOWEL = re.compile(r"(?<![aeiou])([aeou])([^aeiouwxy])$")
VOWELS: Final = frozenset("aeiou")
LINKING: Final = ("en", "s", "e", "n")


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text in plain small letters, in order; empty where it holds none.

    `P&O` stays one word, as `p en o` becomes one; `re-integratie` is one word and `bouw-milieu` two.
    """
    letters = text[:LONGEST].lower()
    if not letters.isascii():
        letters = normalize("NFKD", letters.translate(APOSTROPHES)).encode("ascii", "ignore").decode().lower()
    if "'" in letters:
        letters = SUCH.sub("zo", letters).replace("'", "")
    if "-" in letters:
        letters = JOINED.sub(r"\1", letters)
    if " en " in letters or "&" in letters:
        letters = INITIALS.sub(r"\1&\2", letters)
    return tuple(word for word in TOKEN.findall(letters) if len(word) > 1)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What forms of a word share: *vergunningen* and *vergunning*, *brieven* and *brief*, *bruggen* and *brug*."""
    if word.endswith(ABLE) and len(word) > len("baar") + 2:
        # The rules take this ending off, and leave `open` of openbare and `middel` of middelbare.
        return word[: word.rindex("ba")] + "baar"
    # One for each word: it keeps where it is in the word, and two threads may ask at once.
    found: str = Stemmer("dutch_porter", 0).stemWord(word)
    if found[-1:] == found[-2:-1] and found[-1:] not in VOWELS:
        found = found[:-1]
    return found[:-1] + {"z": "s", "v": "f"}[found[-1]] if found[-1:] in ("z", "v") else found


def other_forms(word: str) -> Iterator[str]:
    """Stems that a verb's past or third person, or a small thing, may come from: *geleegd*, *stinkt*, *boompje*."""
    if word.startswith("ge") and len(word) > 6:
        yield stem(word[2:])
        if word[-1] in "dt":
            yield stem(word[2:-1])
    for end in ("je", "etje", "tje", "pje", "kje"):
        bare = word.removesuffix("s").removesuffix(end)
        if len(bare) >= 3 and word.removesuffix("s").endswith(end):
            yield stem(bare + "g" if end == "kje" else bare)
            if end == "etje":
                yield stem(bare[:-1])
    for end in ("de", "den", "te", "ten", "t", "d"):
        if word.endswith(end) and len(word) - len(end) >= 3:
            yield stem(word.removesuffix(end))
            yield stem(word.removesuffix(end) + "en")


def infinitives(word: str) -> Iterator[str]:
    """The verbs that a word may be a form of: *bouwt* and *gebouwd* of *bouwen*, *woont* of *wonen*."""
    bare = word[2:-1] if word.startswith("ge") and word[-1] in "dt" else word.removesuffix("t")
    if len(bare) >= 3 and bare != word:
        yield bare + "en"
        yield LONG_VOWEL.sub(r"\1\2", bare) + "en"


def verb_of(part: str) -> str:
    """The verb of which a first part of a compound may come: *parkeer*(bedrijf) of *parkeren*."""
    return LONG_VOWEL.sub(r"\1\2", part) + "en"


def without_linking(part: str) -> Iterator[str]:
    """A first part of a compound, and what is left of it without the letters that link it to the next."""
    yield part
    for link in LINKING:
        if part.endswith(link) and len(part) - len(link) >= 3:
            yield part.removesuffix(link)
