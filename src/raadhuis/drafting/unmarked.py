"""Lists before whose items no mark stands: short lines below one another, by what leads to them."""

from __future__ import annotations

import re
from typing import Final

from raadhuis.drafting import words
from raadhuis.drafting.block import HEADING, ITEM, LABEL, SENTENCE, TEXT, Block, is_short
from raadhuis.drafting.kinds import PLURAL
from raadhuis.drafting.names import BEFORE, are_persons
from raadhuis.drafting.page import Page, Span, once

SAID: Final = re.compile(r"\S[^\n]*")
MORE: Final = re.compile(
    rf"[:@,\d]|\b(?:{words.TITLES}|{words.VERBS}|{words.TASK_VERBS}|dit|deze|wij|we|u|uw|onze|lees|meer|contact)\b"
)
"""What a line holds that is more than a name: somebody, a number, an address, something that is done."""
WHERE: Final = re.compile(r" (?:\w+ )?(?:voor|achter|rond|dicht bij|van|binnen|in) [^.:]+")
SMALL_LINE: Final = re.compile(
    rf"(?!(?:en|of|voor|van) )(?:(?!{SENTENCE.pattern})[^.:;!?])*"
    r"(?<!,)(?<! (?:en|of|de|op|in))(?<! (?:van|het|met))(?<! voor)"
)
"""A line that is no sentence, nor goes on from the last or in the next."""
LONGEST: Final = 60
"""Characters of such a line."""
MOST_WORDS_NAMED: Final = 25


def unmarked_lists(page: Page, found: list[Block]) -> list[Block]:
    """The blocks, where short lines after a colon, or below a heading such as "Teams", are the items of a list."""
    return _after_colons(page, _small_below_headings(page, _short_below_headings(page, found)))


def _lines(page: Page, block: Block) -> list[Span]:
    return [Span(*one.span()) for one in SAID.finditer(page.text, *block.span)]


def _small_below_headings(page: Page, found: list[Block]) -> list[Block]:
    """The blocks, where lines of small words right below a heading are a list: what a unit is about, one a line."""
    out: list[Block] = []
    for block in found:
        lines = _small_lines(page, block) if out and out[-1].role == HEADING else []
        out += [Block(ITEM, line) for line in lines] or [block]
    return out


def _small_lines(page: Page, block: Block) -> list[Span]:
    """The lines of a text, where the first begins small and none is a sentence or goes on in the next; else none."""
    if block.role != TEXT or not page.text[block.span.start].islower():
        return []
    lines = _lines(page, block)
    texts = [page.text[slice(*line)].rstrip() for line in lines]
    return lines if len(lines) > 1 and all(SMALL_LINE.fullmatch(one) and len(one) < LONGEST for one in texts) else []


def _short_below_headings(page: Page, found: list[Block]) -> list[Block]:
    """The blocks, where short lines right below one another, under the heading of a unit or "Teams", are a list."""
    out: list[Block] = []
    place = 0
    while place < len(found):
        out.append(found[place])
        place += 1
        leads = page.text[out[-1].span.end - 1] == ":" and out[-1].role == TEXT
        heads = out[-1].role == HEADING
        unit = heads and bool(BEFORE.match(page.small, *out[-1].span))
        if not (leads or unit or (heads and _heads_kind(page, out[-1].span))):
            continue
        lines, end = list[Span](), place
        while end < len(found) and (own := _all_short(page, found[end])) and (end == place or not found[end].loose):
            lines += own
            end += 1
        if len(lines) > 2 and not (
            unit and (any(_tells_more(page, line) for line in lines) or are_persons(page, lines))
        ):
            out += [Block(ITEM, line) for line in lines]
            place = end
    return out


def _tells_more(page: Page, line: Span) -> bool:
    """Whether a line names a unit or somebody, or holds more than a name: "Postadres: Postbus 1"."""
    return bool(BEFORE.match(page.small, *line) or MORE.search(page.small, *line))


def _all_short(page: Page, block: Block) -> list[Span]:
    """The lines of a heading or text, where each may be but a name; else none."""
    if block.role not in (HEADING, TEXT) or _heads_kind(page, block.span):
        return []
    lines = _lines(page, block)
    short = all(is_short(page.text[slice(*line)].rstrip()) for line in lines)
    labels = any(LABEL.match(page.text, *line) for line in lines)
    return lines if short and not labels else []


def _after_colons(page: Page, found: list[Block]) -> list[Block]:
    """Short lines below one another after a colon are a list, though no mark stands before them."""
    out: list[Block] = []
    place = 0
    while place < len(found):
        block = found[place]
        out.append(block)
        place += 1
        kinds_head = block.role == HEADING and _heads_kind(page, block.span)
        if block.role == ITEM or not (kinds_head or page.text[block.span.end - 1] == ":"):
            continue
        lines, rest = _short_lines(page, found[place]) if place < len(found) else ([], None)
        if lines:
            out += [Block(ITEM, line) for line in lines]
            if rest:
                found[place] = found[place]._replace(span=rest)
            else:
                place += 1
            continue
        end = place
        while end < len(found) and _may_be_item(page, found[end]):
            end += 1
        if end < len(found) and found[end].role == HEADING and PLURAL.fullmatch(page.small, *found[end].span):
            end -= 1
        if end - place >= 2:
            # The last may be the heading of what comes next.
            tight = end < len(found) and not any(one.loose for one in found[place : end + 1])
            stop = end - 1 if end < len(found) and found[end].role != HEADING and not tight else end
            out += [one._replace(role=ITEM) for one in found[place:stop]]
            place = stop
    return out


@once
def _heads_kind(page: Page, span: Span) -> bool:
    """Whether a heading is above units of a kind: "Teams", "Teams achter de schermen"."""
    many = PLURAL.match(page.small, *span)
    whole = many is not None and page.text[many.end() : span.end] in ("", ":")
    return bool(many and (whole or WHERE.match(page.small, many.end(), span.end)))


def _may_be_item(page: Page, block: Block) -> bool:
    heading = block.role == HEADING and not block.level and page.text[block.span.end - 1] != ":"
    return heading and not PLURAL.fullmatch(page.small, *block.span)


def _short_lines(page: Page, block: Block) -> tuple[list[Span], Span | None]:
    """The first lines of a paragraph that are so short that they must be a list, and what comes after them."""
    if block.role != TEXT:
        return [], None
    lines = _lines(page, block)
    texts = [page.text[line.start : line.end].rstrip() for line in lines]
    named = [bool(BEFORE.match(page.small, *line)) for line in lines]
    short = [
        len(text.split()) <= (MOST_WORDS_NAMED if unit else 8) and text[-1] != "." and not SENTENCE.search(text)
        for text, unit in zip(texts, named, strict=True)
    ]
    count = next((place for place, one in enumerate(short) if not one), len(short))
    if count < 2:
        return [], None
    return lines[:count], Span(lines[count].start, block.span.end) if count < len(lines) else None
