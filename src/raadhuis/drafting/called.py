"""Units that say by their own name what they are, and museums and the like that belong to the municipality."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import Final

from raadhuis.drafting import phrases, signs, tasks
from raadhuis.drafting.context import Context
from raadhuis.drafting.names import unit_name
from raadhuis.drafting.page import Page, Span, key, once
from raadhuis.drafting.taking import Listed

NAME_NEXT: Final = re.compile(r" [A-Z][a-z]")


def read_called(context: Context, sentence: Span, listed: Listed, told: AbstractSet[str]) -> None:
    """Units that say by their own name what they are, and museums and the like that belong to the municipality."""
    if signs.COMPOUND in told:
        _self_named(context, sentence, listed)
    if signs.PLACE in told:
        _institutions(context, sentence)


@once
def called(page: Page, sentence: Span) -> tuple[re.Match[str], ...]:
    """Where a sentence names units that are called by what they are."""
    return tuple(phrases.SELF_NAMED.finditer(page.small, *sentence))


def _self_named(context: Context, sentence: Span, listed: Listed) -> None:
    """Units that are called by what they are: "de buitendienst"."""
    page, notes = context.page, context.notes
    for match in phrases.PART_OF.finditer(page.text, sentence.start, sentence.end):
        above = (context.unit_of(one) for one in context.mentions(Span(match.end(), sentence.end)))
        parent = next((unit for unit in above if unit is not None), None)
        name = unit_name(page, Span(*match.span("name")))
        if name and parent is not None and notes.find(key(match["name"])) is None:
            notes.unit(page.quote("noemt zichzelf", name.span), name.kind, parent, defines=False)
    self_named = [
        one
        for one in called(page, sentence)
        if (one["name"].endswith("dienst") or not _is_task(context, sentence, one))
        and not NAME_NEXT.match(page.text, one.end())
    ]
    for match in (*self_named, *phrases.THERE_IS.finditer(page.small, *sentence)):
        said = match["name"]
        # "Het stafbureau" is the "Stafbureau Control" that was named before.
        known = notes.find(key(said)) is not None or any(said in unit.name.text.lower() for unit in notes.units)
        name = unit_name(page, Span(*match.span("name")))
        if name and not known and not listed.holds(match.start("name")):
            notes.unit(page.quote("noemt zichzelf", name.span), name.kind, None, defines=False)


def _is_task(context: Context, sentence: Span, named: re.Match[str]) -> bool:
    """Whether what is called by what it is, is done by another: "verzorgt het bestuurssecretariaat, communicatie"."""
    text = context.page.small
    begin = tasks.PHRASE.match(text, *sentence)  # "Taken: verkiezingen, bestuurssecretariaat"
    listed = text.startswith(", ", named.end()) or named[0].startswith(",")
    done = listed and context.focus is not None and tasks.VERB.search(text, sentence.start, named.start() + 1)
    return bool((begin and ":" in text[begin.end() - 1 : begin.end() + 1]) or done)


def _institutions(context: Context, sentence: Span) -> None:
    """A theatre, museum and the like that a sentence puts under a unit, or says to belong to the municipality."""
    page, notes = context.page, context.notes
    placed = phrases.PLACED.search(page.small, *sentence)
    above = (context.unit_of(one) for one in context.mentions(sentence)) if placed else iter(())
    parent = next((unit for unit in above if unit is not None and notes.units[unit].kind), None)
    ours = phrases.OURS.search(page.small, *sentence)
    if parent is not None or ours:
        for match in phrases.INSTITUTION.finditer(page.text, *sentence):
            if notes.find(key(match["name"])) is None and (ours or not match["name"].islower()):
                notes.unit(page.quote("hoort bij de gemeente", Span(*match.span("name"))), None, parent)
    for match in phrases.AND_OURS.finditer(page.text, *sentence):
        notes.unit(page.quote("hoort bij de gemeente", Span(*match.span("name"))), None, None)
