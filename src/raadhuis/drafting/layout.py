"""From lines to blocks: headings, paragraphs and items of lists, as the layout shows them."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import Final

from raadhuis.drafting import words
from raadhuis.drafting.block import HEADING, ITEM, LABEL, ROW, SENTENCE, TEXT, Block, is_short
from raadhuis.drafting.kinds import KIND_OF_WORD, PLURAL
from raadhuis.drafting.lines import Line, lines_of, nested
from raadhuis.drafting.names import BEFORE
from raadhuis.drafting.page import Page, Span
from raadhuis.drafting.sentences import TITLE_LINE, trimmed
from raadhuis.drafting.unmarked import unmarked_lists

CELL_ENDS: Final = re.compile(r"\s*\|\s*| {3,}|\n\s*")
COLUMN: Final = re.compile(
    rf"(?:{words.LEADING_COLUMNS})|(?:{words.OTHER_COLUMNS})|(?:{words.TASK_COLUMNS})|{words.TITLES}|(?:19|20)\d\d"
)
TELLS: Final = re.compile(rf"{LABEL.pattern}|[a-zà-ÿ][^|·\n]+ [|·] [a-zà-ÿ][^|·\n]+(?: [|·] [^|·\n]+)+$")
"""A line that tells of the one above it: "Hoofd: A. de Wit", "wegen | groen | water"."""
TITLE: Final = re.compile(words.TITLES)
WORD: Final = re.compile(r"\w")
TOLD: Final = re.compile(r":\s+\S|\s[–|-]\s")
"""What stands between a name and what is told of it."""
NO_HEADING: Final = re.compile(r"\w*(?:hoofd|manager|directeur|leider|leiding|coach) ?:|\(|.*\d[\d ()-]{7,}$")
LEADING_LINE: Final = re.compile(rf"\b(?:{words.VERBS}|omvat|bestaande uit)\b.* (?:{words.MANY_OF_KIND})$")
"""A line that leads to a list without a colon: "De directie Stad omvat de afdelingen"."""
SENTENCE_END: Final = re.compile(r"[.…]$")
LONGEST_HEADING: Final = 90
MOST_WORDS: Final = 11
MOST_WORDS_BETWEEN: Final = 8
KIND_LABEL: Final = re.compile(r"(?:Afdeling|Team|Sector|Bureau|Dienst|Cluster|Domein): [A-Z][^:.]{2,60}")
"""A heading in which a colon stands behind the kind: "Afdeling: Burger en Bestuur"."""


def blocks(page: Page) -> list[Block]:
    """The blocks of a page, in order."""
    found: list[Block] = []
    lines = nested(page, _joined_rows(page, lines_of(page)))
    for place, line in enumerate(lines):
        after = lines[place + 1] if place + 1 < len(lines) else None
        last = found[-1] if found else None
        if _heads_table(page, line) or (last and last.role == ROW and _goes_on(page, line)):
            found.append(Block(ROW, line.span))
        elif line.marked and after and after.marked and after.indent > line.indent and _leads(page, line):
            found.append(Block(TEXT, line.span, loose=line.loose))
        elif line.marked:
            found.append(Block(ITEM, line.span, indent=line.indent, loose=line.loose))
        elif line.level:
            found.append(Block(HEADING, line.span, level=line.level))
        elif last and last.role == ITEM and not line.loose and (joined := _continued(page, last, line)):
            found[-1] = joined
        elif last and last.role == ITEM and _tells_of_item(page, found, lines, place):
            found[-1] = last._replace(rest=Span(last.rest.start if last.rest else line.span.start, line.span.end))
        elif _is_heading(page, line, after, last):
            found.append(Block(HEADING, line.span, loose=line.loose))
        elif last and last.role == TEXT and not line.loose and page.text[last.span.end - 1] != ":":
            found[-1] = last._replace(span=Span(last.span.start, line.span.end))
        else:
            found.append(Block(TEXT, line.span, loose=line.loose))
    return unmarked_lists(page, _told_levels(_headed_labels(page, found)))


def _headed_labels(page: Page, found: list[Block]) -> list[Block]:
    """The blocks, where an item right above "Leiding: ..." or "Taken:", more than once, is the heading of those."""
    heads = [
        place
        for place, (item, below) in enumerate(pairwise(found))
        if item.role == ITEM and not item.rest and below.role == TEXT and not below.loose
        if LABEL.match(page.text, *below.span) and is_short(page.text[slice(*item.span)])
    ]
    if len(heads) < 2:
        return found
    heads += [
        place
        for place, (item, below) in enumerate(pairwise(found))
        if item.role == ITEM and not item.rest and below.role == TEXT and not below.loose
        if is_short(page.text[slice(*item.span)])
    ]
    out: list[Block] = []
    for place, block in enumerate(found):
        told = block.rest if block.role == ITEM and block.rest and LABEL.match(page.text, *block.rest) else None
        out.append(Block(HEADING, block.span, loose=block.loose) if place in heads or told else block)
        out += [Block(TEXT, told, loose=False)] if told else []
    return out


def _leads(page: Page, line: Line) -> bool:
    """Whether an item is a sentence that leads to the items below it: "1. De organisatie bestaat uit:"."""
    text = line.text(page)
    return text.endswith(":") and bool(SENTENCE.search(text))


def cells(page: Page, line: Span) -> list[Span]:
    """The cells of a row of a table, also the empty ones."""
    begin, end = line
    # A line of Markdown begins and ends with a stroke.
    begin += page.text.startswith("|", begin, end)
    end -= page.text.endswith("|", begin, end)
    found = []
    for match in CELL_ENDS.finditer(page.text, begin, end):
        found.append(trimmed(page, Span(begin, match.start())))
        begin = match.end()
    return [*found, trimmed(page, Span(begin, end))]


def _heads_table(page: Page, line: Line) -> bool:
    """Whether a line is the first row of a table of units: it names a kind, and what else is told of each."""
    said = line.text(page)
    if "|" not in said and "   " not in said and "\n" not in said:
        return False
    columns = [page.small[cell.start : cell.end] for cell in cells(page, line.span)]
    kinds = sum(column in KIND_OF_WORD for column in columns)
    return len(columns) > 1 and kinds > 0 and (kinds > 1 or any(map(COLUMN.fullmatch, columns)))


def _goes_on(page: Page, line: Line) -> bool:
    """Whether a line below a row is one too: by its cells, or as one more unit in the last cell of that row."""
    return len(cells(page, line.span)) > 1 or (not line.loose and line.names_unit(page))


def _joined_rows(page: Page, lines: list[Line]) -> list[Line]:
    """The lines, where a table of which each cell stands on a line of its own has each row in one."""
    out: list[Line] = []
    place = 0
    while place < len(lines):
        width = _columns(page, lines, place)
        place += width == 0
        if not width:
            out.append(lines[place - 1])
            continue
        apart = place + width < len(lines) and lines[place + width].loose  # a blank line stands between the rows
        while place + width <= len(lines) and not any(line.loose for line in lines[place + 1 : place + width]):
            row = lines[place : place + width]
            out.append(row[0]._replace(span=Span(row[0].span.start, row[-1].span.end), marked=False))
            place += width
            if place < len(lines) and lines[place].loose != apart:
                break
    return out


def _columns(page: Page, lines: list[Line], place: int) -> int:
    """How many lines from here on are the heads of columns, one below the other: "Team", "Taken", "Toestel"; or 0."""
    if page.small[slice(*lines[place].span)] not in KIND_OF_WORD:
        return 0
    more = takewhile(
        lambda line: not line.loose and COLUMN.fullmatch(page.small, *line.span), lines[place + 1 : place + 7]
    )
    width = 1 + len(list(more))
    row = lines[place + width : place + 2 * width]
    whole = len(row) == width and not any(line.loose for line in row[1:]) and not any(line.marked for line in row)
    return width if width > 1 and whole else 0


def _told_levels(found: list[Block]) -> list[Block]:
    """The blocks, without the levels of headings where all but the first have the same: that tells nothing."""
    levels = [block.level for block in found if block.role == HEADING]
    if len(set(levels[1:])) > 1 or (len(levels) > 1 and levels[0] > levels[1]):
        return found
    return [block._replace(level=0) if block.level else block for block in found]


def _continued(page: Page, item: Block, line: Line) -> Block | None:
    """An item with a next line: more of the same words, or a text below them; None where the line stands alone."""
    if item.rest is not None:
        return (
            item._replace(rest=Span(item.rest.start, line.span.end))
            if line.indent or not line.text(page)[0].isupper()
            else None
        )
    if not line.text(page)[0].isupper() and page.text[item.span.end - 1] not in ".:;":
        return item._replace(span=Span(item.span.start, line.span.end))
    return item._replace(rest=line.span) if line.indent > item.indent else None


def _tells_of_item(page: Page, found: list[Block], lines: list[Line], place: int) -> bool:
    """Whether a line below an item, without an indent, tells of it: as for the item before, or as another follows."""
    line = lines[place]
    if (
        line.loose
        or not SENTENCE_END.search(line.text(page))
        or (line.names_unit(page) and not line.text(page).startswith(("De ", "Het ")))
    ):
        return False
    if len(found) > 1 and found[-2].role == ITEM and found[-2].rest is not None:
        return True
    tight = list(takewhile(lambda one: not one.loose, lines[place + 1 : place + 6]))
    if any(one.marked for one in tight):
        return True
    # "1. Toegang", a text below it, a blank line, "2. Participatie"
    after = lines[place + 1 + len(tight) : place + 2 + len(tight)]
    item = page.text[slice(*found[-1].span)]
    return bool(after and after[0].marked and is_short(item) and is_short(after[0].text(page)))


def _is_heading(page: Page, line: Line, after: Line | None, before: Block | None) -> bool:
    text = line.text(page)
    if (
        len(text) > LONGEST_HEADING
        or len(text.split()) > MOST_WORDS
        or not WORD.search(text)
        or text[-1] in ".,;!"
        or "@" in text
        or NO_HEADING.match(text)
        or (after is not None and after.marked and LEADING_LINE.search(page.small, *line.span))
    ):
        return False
    if _names_next(page, line, before) or _names_between(page, line, before) or _is_led(page, line, after):
        return True
    if not (line.loose or (before and before.role == HEADING) or _ended(page, before)):
        return False
    labelled = after is not None and not after.loose and KIND_LABEL.fullmatch(text)
    if (TOLD.search(text) and not labelled) or _tells_leader(page, line, before):
        return False
    sums_up = text.count(",") > 1 or ("," in text and " en " in text)
    if sums_up and not line.loose and not line.names_unit(page):
        return False
    if text.endswith(":"):
        # "Teams:" heads what follows; "De teams zijn:" is a sentence that leads to it.
        return (
            len(text.split()) <= 4
            and not SENTENCE.search(text)
            and not (after and after.marked and not line.names_unit(page))
        )
    if line.loose and PLURAL.fullmatch(page.small, *line.span):
        return True
    if line.loose and line.names_unit(page) and not SENTENCE.search(text):
        return True
    alone = after is None or after.loose or after.marked or bool(after.level)
    if text[0].islower() and not re.match(
        r"(?:staf)?(?:afdeling|bureau|dienst)\b|(?:domein|sector|cluster|team|directie)\b", text
    ):
        return False
    asks = text.endswith("?") or (after is not None and bool(TELLS.match(after.text(page))))
    return alone or asks or (len(text.split()) <= 8 and after is not None and after.text(page)[:1].isupper()
                     and len(after.text(page)) > len(text) and not SENTENCE.search(text))  # fmt: skip


def _tells_leader(page: Page, line: Line, before: Block | None) -> bool:
    """Whether a line only says who leads, right below another or below the heading of a unit: "Directeur Ruimte"."""
    below = before and before.role == HEADING and BEFORE.match(page.small, *before.span)
    return bool((not line.loose or below) and TITLE_LINE.fullmatch(line.text(page)))


def _is_led(page: Page, line: Line, after: Line | None) -> bool:
    """Whether the line below says who leads what a line names: "Dienstverlening", "afdelingshoofd Dienstverlening"."""
    small = page.small[slice(*line.span)]
    below = page.small[slice(*after.span)] if after and not after.loose and not after.marked else ""
    return below.endswith(f" {small}") and bool(TITLE.fullmatch(below.removesuffix(f" {small}")))


def _names_between(page: Page, line: Line, before: Block | None) -> bool:
    """Whether a line right below a text names a unit, as the one above that text does: "Directie Ruimte"."""
    text = line.text(page)
    like = before is not None and (before.role == TEXT or _is_like(page, line, before))
    plain = like and text[0].isupper() and not TOLD.search(text) and not (text.endswith(":") and "," in text)
    short = len(text.split()) <= MOST_WORDS_BETWEEN and not SENTENCE.search(text)
    return plain and short and line.names_unit(page) and before is not None and _ends_line(page, before)


def _is_like(page: Page, line: Line, before: Block) -> bool:
    """Whether a line names a unit of the same kind as the heading right above it."""
    kind, above = BEFORE.match(page.small, *line.span), BEFORE.match(page.small, *before.span)
    return bool(kind and above and before.role == HEADING and kind["kind"] == above["kind"])


def _ends_line(page: Page, before: Block) -> bool:
    """Whether a text may end with its last line: not in the midst of a sentence."""
    last = page.small[before.span.start : before.span.end].split()[-1]
    return last[-1] not in ",-" and last not in ("de", "het", "een", "en", "van", "in", "bij", "voor", "onder", "met")


def _names_next(page: Page, line: Line, before: Block | None) -> bool:
    """Whether a line right below a list names the unit of the next: "Afdeling Ruimte"."""
    text = line.text(page)
    below = before is not None and before.role == ITEM and line.indent < before.indent + 1
    return below and line.names_unit(page) and not SENTENCE.search(text) and ":" not in text and text[0].isupper()


def _ended(page: Page, before: Block | None) -> bool:
    """Whether the text before ended, so that a line right below it may be a heading."""
    return before is None or page.text[(before.rest or before.span).end - 1] in ".!?:"
