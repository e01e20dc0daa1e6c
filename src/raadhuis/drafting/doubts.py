"""What a page leaves open about the units it names, asked when it has been read; each answer changes the draft."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from raadhuis.core.facts.wording import say
from raadhuis.drafting.claims import Notes
from raadhuis.drafting.context import rank
from raadhuis.drafting.names import INSTITUTION
from raadhuis.drafting.page import key

STAYS: Final = "zoals-het-staat"
KINDS: Final = {
    "other": say("Iets anders"),
    "afdeling": say("Een afdeling"),
    "team": say("Een team"),
    "dienst": say("Een dienst"),
}
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
        lower = [one for one in members if notes.units[one].kind and rank(notes.units[one].kind) > highest]
        if not upper or len(lower) < 2 or len(upper) > MOST_CHOICES:
            continue
        name = notes.units[parent].name
        first, second = (notes.units[one].name for one in lower[:2])
        said = {"first": first.text, "second": second.text, "name": name.text}
        if len(lower) == 2:
            question = say("Vallen ‘{first}’ en ‘{second}’ onder een onderdeel van ‘{name}’?", **said)
        else:
            question = say("Vallen ‘{first}’, ‘{second}’ en de andere onder een onderdeel van ‘{name}’?", **said)
        answers = {STAYS: say("Nee, onder ‘{name}’ zelf, zoals de pagina ze noemt", name=name.text)}
        names = (notes.units[one].name for one in upper)
        answers |= {str(one.spans[0].start): say("Ja, onder ‘{name}’", name=one.text) for one in names}
        answer = notes.ask(f"onder-{name.spans[0].start}", first.spans[0], question, answers, STAYS, 70)
        for one in upper:
            if answer == str(notes.units[one].name.spans[0].start):
                for unit in lower:
                    notes.units[unit] = replace(notes.units[unit], parent=one)


def _ask_kinds(notes: Notes) -> None:
    """What a unit is of which the page does not tell the kind."""
    for number, unit in enumerate(notes.units):
        if unit.kind is None and INSTITUTION.fullmatch(unit.name.text):
            notes.units[number] = replace(unit, kind="other")  # a museum is a museum
        elif unit.kind is None:
            question = say("Wat voor onderdeel is ‘{name}’? De pagina zegt het niet.", name=unit.name.text)
            answer = notes.ask(f"soort-{unit.name.spans[0].start}", unit.name.spans[0], question, KINDS, "other", 50)
            notes.units[number] = replace(unit, kind=answer)


def _ask_twice(notes: Notes) -> None:
    """Units of one name and kind below different units: each its own, or one that works for both."""
    for first, second in _alike(notes):
        one, other = notes.units[first], notes.units[second]
        if one.parent is None or other.parent is None:
            continue
        above, elsewhere = (notes.units[place].name.text for place in (one.parent, other.parent))
        question = say(
            "‘{name}’ staat onder ‘{one}’ en onder ‘{other}’. Zijn het er twee?",
            name=one.name.text,
            one=above,
            other=elsewhere,
        )
        answers = {
            "twee": say("Ja, elk heeft een eigen"),
            "een": say("Nee, het is er één, onder ‘{name}’", name=above),
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
