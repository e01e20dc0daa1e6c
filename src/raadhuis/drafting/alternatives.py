"""Patterns of many phrases, made so that a search hardly tries more than one of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

WORD_BEGINS: Final = r"(?<!\w.)"
"""Behind the first letter of a word: the same as an edge before it."""


def by_letter(*phrases: str, check: str = "") -> str:
    """A pattern of any of these phrases, by their first letters: of many hardly one is then tried, in the same order.

    `check` looks back from behind the first letter: a search that begins with a letter is several times faster than
    one that begins with the edge of a word.
    """
    rests: dict[str, list[str]] = {}
    for phrase in _alternatives("|".join(phrases)):
        for begun in _begun(phrase):
            rests.setdefault(begun[0], []).append(begun[1:])
    return "|".join(letter + _by_second(rest, check) for letter, rest in rests.items())


def _by_second(rests: list[str], check: str) -> str:
    """What stands behind a first letter, by the second where each has one: few words that are not meant have both."""
    if not all(rest[:1].isalpha() and rest[1:2] not in ("?", "*", "+", "{") for rest in rests):
        return f"{check}(?:{'|'.join(rests)})"
    thirds: dict[str, list[str]] = {}
    for rest in rests:
        thirds.setdefault(rest[0], []).append(rest[1:])
    farther = check.replace(".)", "..)")  # it looks back over one letter more
    each = [f"{second}{farther}(?:{'|'.join(third)})" for second, third in thirds.items()]
    return f"(?:{'|'.join(each)})"


def _begun(phrase: str) -> Iterator[str]:
    """The phrases that one stands for, each beginning with a letter: "(?:de )?taak" is "de taak" and "taak"."""
    if not phrase.startswith("(?:"):
        yield phrase
        return
    end = _closing(phrase)
    rest = phrase[end + 1 :]
    for one in _alternatives(phrase[3:end]):
        yield from _begun(one + rest.removeprefix("?"))
    if rest.startswith("?"):
        yield from _begun(rest[1:])


def _closing(pattern: str) -> int:
    """Where the bracket closes with which a pattern begins."""
    depth = 0
    for place, sign in enumerate(pattern):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return place
    raise ValueError(pattern)


def _alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern; a stroke in brackets divides none."""
    found, depth = [""], 0
    for sign in pattern:
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and not depth:
            found.append("")
        else:
            found[-1] += sign
    return found
