"""How much room text takes, and how it is broken into lines: estimates, since a drawing knows no fonts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final
from unicodedata import category, east_asian_width, normalize

# Hundredths of the font size, at least those of DejaVu Sans and Arial. DejaVu Sans is among the widest of the
# sans-serifs that systems come with, so what fits by this table fits in the others.
_GROUPS: Final = {
    30: "'ijlI",
    35: " ,./:;\\|·‘’",
    40: "-f()[]t",
    45: "!r",
    55: '"*Jcsz`–“”',
    60: "_?Lxkvy",
    65: "$0123456789FTaeobdghnpqu{}€",
    70: "EPSYZABKVX",
    75: "CRNU",
    80: "DGHOQ&",
    85: "w#+<=>^~",
    95: "M%",
    105: "mW@",
}
_WIDTHS: Final = {character: width for width, group in _GROUPS.items() for character in group}
_BOLDER: Final = 10
_WIDE: Final = 140
_OTHER: Final = 110

_PIECES: Final = re.compile(r"[^-/–]+[-/–]*|[-/–]+")
# Consonants that no syllable ends between, and with what a syllable begins.
_TOGETHER: Final = re.compile("[bdfgkptvw]r|[bfgkpv]l|[cpt]h|[dktz]w|kn|qu")
_SYLLABLE: Final = re.compile(f"(?:{_TOGETHER.pattern}|s[lmnpt]|[b-df-hj-np-tv-xz])[aeiouy]")


@lru_cache(maxsize=4096)
def _advance(character: str) -> int:
    """The widths of the letters that one character is made of, accents being none."""
    total = 0
    for part in normalize("NFKD", character):
        if part in _WIDTHS:
            total += _WIDTHS[part]
        elif category(part) not in {"Mn", "Me", "Cf"}:
            total += _WIDE if east_asian_width(part) in "WF" else _OTHER
    return total


def width_of(text: str, size: int, *, bold: bool = False) -> float:
    """About how wide a text is at a font size, rather too much than too little."""
    return (sum(map(_advance, text)) + bold * _BOLDER * len(text)) * size / 100


def wrap(text: str, width: int, size: int, *, bold: bool = False) -> tuple[str, ...]:
    """The text in lines no wider than `width`; a longer word is broken, and nothing is left out."""
    lines: list[str] = []
    line = ""
    for piece, spaced in _pieces(text):
        longer = f"{line} {piece}" if line and spaced else line + piece
        if width_of(longer, size, bold=bold) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *cut, line = _broken(piece, width, size, bold=bold)
        lines.extend(cut)
    return (*lines, line) if line else tuple(lines)


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The parts between which a line may end, and whether a space comes before."""
    for word in text.split():
        for place, piece in enumerate(_PIECES.findall(word)):
            yield piece, place == 0


def _broken(word: str, width: int, size: int, *, bold: bool) -> Iterator[str]:
    """A word in parts that fit, each but the last with a hyphen."""
    hyphen = width_of("-", size, bold=bold)
    while len(word) > 1 and _fitting(word, width, size, bold=bold) < len(word):
        fits = max(_fitting(word, width - hyphen, size, bold=bold), 1)
        cut = next((place for place in range(fits, max(fits - 8, 2), -1) if _may_break(word, place)), fits)
        yield word[:cut] + "-"
        word = word[cut:]
    yield word


def _fitting(word: str, width: float, size: int, *, bold: bool) -> int:
    """How many of its first characters fit."""
    used = 0.0
    for place, character in enumerate(word):
        used += width_of(character, size, bold=bold)
        if used > width:
            return place
    return len(word)


def _may_break(word: str, place: int) -> bool:
    """Whether a Dutch syllable may begin here: its consonants before a vowel, and more than two letters to go."""
    around, after = word[place - 1 : place + 1].casefold(), word[place : place + 3].casefold()
    return len(word) > place + 2 and not _TOGETHER.match(around) and _SYLLABLE.match(after) is not None
