"""A table whose first row says what its columns hold: units, who leads them, what they are about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from raadhuis.drafting import phrases, tasks, words
from raadhuis.drafting.block import Block
from raadhuis.drafting.context import Context, rank
from raadhuis.drafting.enumeration import split
from raadhuis.drafting.kinds import KIND_OF_WORD, PLURAL
from raadhuis.drafting.layout import cells
from raadhuis.drafting.lists import GENERIC
from raadhuis.drafting.names import chosen_kind, unit_name
from raadhuis.drafting.page import Span, key
from raadhuis.drafting.prose import TITLE

LEADING: Final = re.compile(words.LEADING_COLUMNS)
ABOUT: Final = re.compile(words.TASK_COLUMNS)
EMPTY: Final = " " * 3
"""What stands before a row of which the first cell is empty."""


def read_table(context: Context, rows: Sequence[Block]) -> None:
    """Take down the units of a table; in a column of units of a higher kind an empty cell repeats the one above."""
    page = context.page
    header = cells(page, rows[0].span)
    kinds = [KIND_OF_WORD.get(page.small[slice(*head)]) for head in header]
    order = _from_the_highest(kinds)
    above: dict[int, int] = {}  # of each column, in that order: the unit of the last row that named one
    last: dict[str | None, int] = {}  # of each kind: the unit that a row named last
    for row in rows[1:]:
        found = cells(page, row.span)
        # A cell that spans several rows stands in the first of them alone.
        if len(found) == 1 or "|" in context.said(row.span) or page.text.endswith(EMPTY, 0, row.span.start):
            found = [Span(row.span.start, row.span.start)] * (len(header) - len(found)) + found
        units: list[int] = []  # of the last column with units
        told: list[tuple[Span, Span]] = []
        for place, column in enumerate(one for one in order if one < len(found)):
            head, cell, kind = header[column], found[column], kinds[column]
            if kind is None:
                told.append((head, cell))
                continue
            parent = units[0] if len(units) == 1 else _higher(context, cell, last)
            if named := _units(context, head, cell, kind, parent):
                above = {before: one for before, one in above.items() if before < place} | {place: named[0]}
                told = _told(context, units, told)
                units = named if len(named) == 1 or not units else units  # what follows a list tells of what has it
            elif cell.start == cell.end and place in above:
                units = [above[place]]
        last |= {context.notes.units[unit].kind: unit for unit in units}
        if len(found) < len(header):  # the last cells are empty, or cells stand in other columns: a title is sure
            told = [(head, cell) for head, cell in told if TITLE.fullmatch(page.small, *cell)]
        _told(context, units, told)
    context.focus = None


def _from_the_highest(kinds: Sequence[str | None]) -> list[int]:
    """The columns, those of units first where one of them stands before a higher one: "Team", "Domein", "Taken"."""
    ranks = [rank(kind) for kind in kinds if kind]
    if ranks == sorted(ranks):
        return list(range(len(kinds)))
    return sorted(range(len(kinds)), key=lambda column: rank(kinds[column]) if kinds[column] else len(words.RANK))


def _higher(context: Context, cell: Span, last: Mapping[str | None, int]) -> int | None:
    """The unit of an earlier row above the one that a cell names with its kind: an afdeling, and its teams below it."""
    name = unit_name(context.page, cell)
    if name is None or not name.sure:
        return None
    return max((unit for kind, unit in last.items() if context.stands_above(kind, name.kind)), default=None)


def _told(context: Context, units: Sequence[int], told: list[tuple[Span, Span]]) -> list[tuple[Span, Span]]:
    """Take down what cells tell of the unit before them; what is left to tell of the next, where none stands there."""
    if not units:
        return told
    for head, cell in told if len(units) == 1 else ():
        _tell(context, units[0], head, cell)
    return []


def _units(context: Context, head: Span, cell: Span, kind: str, parent: int | None) -> list[int]:
    """The units in a cell: one, or several below the head of many."""
    page = context.page
    several = PLURAL.fullmatch(page.small, *head) and any(sign in context.said(cell) for sign in ",;")
    pieces = split(page, cell, known=context.notes.by_key.keys()).spans if several else (cell,)
    return [unit for piece in pieces if (unit := _unit(context, piece, kind, parent)) is not None]


def _unit(context: Context, cell: Span, kind: str, parent: int | None) -> int | None:
    page, name = context.page, unit_name(context.page, cell)
    # A department may be called "Bestuur en Organisatie", as many a heading is.
    if name is None or (key(said := context.said(name.span)) in GENERIC and " " not in said):
        return None
    if phrases.GRIFFIE.fullmatch(context.small(name.span)):
        return context.notes.unit(page.quote("griffie", name.span, "kleine letter"), "other", None)
    own = chosen_kind(page, name, kind)
    kind_said = page.quote("soort", name.kind_span) if name.kind_span and own == name.kind else None
    parent = context.section_unit(own) if parent is None else parent
    return context.notes.unit(page.quote("rij in een tabel", name.span), own, parent, kind_said=kind_said)


def _tell(context: Context, unit: int, head: Span, cell: Span) -> None:
    """What a cell tells of the unit of its row, by the head of its column."""
    page, column = context.page, context.page.small[head.start : head.end]
    if LEADING.fullmatch(column) or TITLE.fullmatch(column):
        title = TITLE.search(page.small, *cell) or TITLE.fullmatch(page.small, *head)
        if title and cell.end > cell.start:
            said = page.quote("leiding", Span(*title.span("title")), "enkelvoud", "tikfout hersteld", "kleine letter")
            context.notes.lead(said, unit=unit)
    elif ABOUT.fullmatch(column):
        for subject in tasks.subjects(page, cell, "rij in een tabel"):
            context.notes.subject(unit, subject)
