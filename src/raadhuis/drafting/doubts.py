"""What a page leaves open about the units it names, asked when it has been read; each answer changes the draft."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from raadhuis.drafting.claims import Notes
from raadhuis.drafting.context import rank
from raadhuis.drafting.page import key

STAYS: Final = "zoals-het-staat"
KINDS: Final = {"other": "Iets anders", "afdeling": "Een afdeling", "team": "Een team", "dienst": "Een dienst"}
MOST_CHOICES: Final = 6


def ask(notes: Notes) -> None:
    """Ask what remains to be asked, and let the answers change the units."""
    _ask_where(notes)
    _ask_kinds(notes)
    _ask_twice(notes)


def _children(notes: Notes) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for number, unit in enumerate(notes.units):
        if unit.parent is not None:
            found.setdefault(unit.parent, []).append(number)
    return found


def _ask_where(notes: Notes) -> None:
    """Units that stand beside others of a higher kind may belong below those: "Teams bij domein Stad"."""
    children = _children(notes)
    for parent, members in children.items():
        highest = min(rank(notes.units[one].kind) for one in members)
        upper = [one for one in members if rank(notes.units[one].kind) == highest and one not in children]
        lower = [one for one in members if rank(notes.units[one].kind) > highest]
        if not upper or len(lower) < 2 or len(upper) > MOST_CHOICES:
            continue
        name = notes.units[parent].name
        first = notes.units[lower[0]].name
        question = f"Vallen ‘{first.text}’ en de andere {len(lower) - 1} onder een onderdeel van ‘{name.text}’?"
        answers = {STAYS: f"Nee, onder ‘{name.text}’ zelf, zoals de pagina ze noemt"}
        answers |= {
            str(notes.units[one].name.spans[0].start): f"Ja, onder ‘{notes.units[one].name.text}’" for one in upper
        }
        answer = notes.ask(f"onder-{name.spans[0].start}", first.spans[0], question, answers, STAYS, 70)
        for one in upper:
            if answer == str(notes.units[one].name.spans[0].start):
                for unit in lower:
                    notes.units[unit] = replace(notes.units[unit], parent=one)


def _ask_kinds(notes: Notes) -> None:
    """What a unit is of which the page does not tell the kind."""
    for number, unit in enumerate(notes.units):
        if unit.kind is None:
            question = f"Wat voor onderdeel is ‘{unit.name.text}’? De pagina zegt het niet."
            answer = notes.ask(f"soort-{unit.name.spans[0].start}", unit.name.spans[0], question, KINDS, "other", 50)
            notes.units[number] = replace(unit, kind=answer)


def _ask_twice(notes: Notes) -> None:
    """Units of one name and kind below different units: each its own, or one that works for both."""
    for first, second in _alike(notes):
        one, other = notes.units[first], notes.units[second]
        if one.parent is None or other.parent is None:
            continue
        places = f"‘{notes.units[one.parent].name.text}’ en onder ‘{notes.units[other.parent].name.text}’"
        question = f"‘{one.name.text}’ staat onder {places}. Zijn het er twee?"
        answers = {
            "twee": "Ja, elk heeft een eigen",
            "een": f"Nee, het is er één, onder ‘{notes.units[one.parent].name.text}’",
        }
        if (
            notes.ask(f"dubbel-{other.name.spans[0].start}", other.name.spans[0], question, answers, "twee", 40)
            == "een"
        ):
            notes.drop(second, first)


def _alike(notes: Notes) -> Iterator[tuple[int, int]]:
    seen: dict[tuple[str, str | None], int] = {}
    for number, unit in enumerate(notes.units):
        same = (key(unit.name.text), unit.kind)
        if same in seen:
            yield seen[same], number
        seen.setdefault(same, number)
