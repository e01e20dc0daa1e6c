"""From text to blocks: headings, paragraphs and items of lists, as the layout shows them."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import Final, NamedTuple

from raadhuis.drafting import words
from raadhuis.drafting.block import HEADING, ITEM, LABEL, ROW, SENTENCE, TEXT, Block, is_short
from raadhuis.drafting.kinds import KIND_OF_WORD, PLURAL
from raadhuis.drafting.names import BEFORE
from raadhuis.drafting.page import Page, Span
from raadhuis.drafting.sentences import TITLE_LINE, trimmed
from raadhuis.drafting.unmarked import unmarked_lists

MARK: Final = re.compile(
    r"(?P<indent> *)(?:(?P<mark>[•·▪▫◦‣●○■□►▸▶➢»›→✓✔*+–—-]|o(?=  ?\S)|\d{1,2}[.)°]|\(?[a-z0-9]\)|[a-z]\.|"
    r"\d{1,2}e (?:blok|vak|kolom|rij|tak):) {1,8}(?=\S))?"
)
TREE_SIGNS: Final = "├└┣┗╰│┃|+`"
TREE: Final = re.compile(rf"(?P<indent>[ │┃|]*)(?P<mark>[{TREE_SIGNS}][─━-]{{1,4}}) ?(?=\S)")
"""What stands before a line of a tree that is drawn with characters."""
HASHES: Final = re.compile(r"(#{1,6}) +(?=\S)")
LINE: Final = re.compile(r"[^\n]+|\n(?=\n)")
LETTER_MARK: Final = re.compile(r"(?P<indent> *)(?P<mark>[A-Z]|[IVX]{1,4})\. +(?=[A-Z])")
FIRST_LETTER: Final = re.compile(r"\n *[AI]\. ")
"""What stands before the first of such items."""
DECIMAL: Final = re.compile(
    r"\n *\d{1,2}\.\d{1,2}\.? +(?:[A-Z]|afdeling |team |bureau |cluster |sectie )[^.\n]{2,60}$", re.MULTILINE
)
DECIMAL_LINE: Final = re.compile(
    r" *(?P<number>\d{1,2}(?:\.\d{1,2})*)\.? +(?=[A-Z]|(?:afdeling|team|bureau|cluster|sectie) )"
)
NUMBERED: Final = re.compile(
    r"(?:Artikel|Art\.|Paragraaf|Hoofdstuk|Bijlage|Lid|§) ?\d+[a-z]?(?:\.\d+)*[.:]? +(?:[–-] +)?(?=\S)|"
    r"\d{1,2}(?:\.\d{1,2})+\.? +(?=[A-Z])|[VA]: (?=[A-Z])"
)
"""The number of an article or paragraph before its heading."""
BOX: Final = re.compile(rf"(?:Blok|Vak|Kolom|Tak) \d{{1,2}}: (?=(?i:{words.ONE_KIND}) [A-Z][^.:\n]{{2,60}}$)")
"""The number of a box in a drawing that is told in words: "Vak 2: Directie Stad"."""
DEPTH: Final = re.compile(rf"(?i:niveau|laag) (?P<depth>\d) ?[:–-] (?=(?i:{words.ONE_KIND}) [A-Z])")
"""How deep a line stands in an organogram that is written out: "Niveau 2: Team Zorg"."""
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
SMALL_WORDS: Final = re.compile(rf"(?!{SENTENCE.pattern})[a-zà-ÿ][\w-]{{3,}}(?: (?!{SENTENCE.pattern})[\w&-]+){{0,3}}")
"""An item of a list that lost its mark: a few words without a capital, and no sentence."""
SENTENCE_END: Final = re.compile(r"[.…]$")
LONGEST_HEADING: Final = 90
MOST_WORDS: Final = 11
MOST_WORDS_BETWEEN: Final = 8
KIND_LABEL: Final = re.compile(r"(?:Afdeling|Team|Sector|Bureau|Dienst|Cluster|Domein): [A-Z][^:.]{2,60}")
"""A heading in which a colon stands behind the kind: "Afdeling: Burger en Bestuur"."""
LEADERS: Final = re.compile(
    r"(?:\.{4,}|_{4,}|(?:\. ){3,}).*$|"
    r"(?<=\S) +(?:\[[+-]\]|\[(?:[Ss]luit|[Oo]pen|[Tt]oon|[Vv]erberg)(?:en)?\]|[▼▸▾▶⌄])$"
)
"""Dots that lead to a number of a page or telephone behind a name, and the mark that folds out what stands below it."""
LEADER_SIGNS: Final = ("....", "____", ". . .", " [", "▼", "▸", "▾", "▶", "⌄")
PAGE_NUMBER: Final = re.compile(r" *(?:[–-] ?\d{1,3} ?[–-]|[Pp]agina \d{1,3}(?: (?:van|/) \d{1,3})?|[A-Z]) *")
"""A line that only tells where one is: the number of a page, or the letter of an index."""


class _Line(NamedTuple):
    span: Span
    indent: int
    marked: bool
    level: int
    loose: bool  # a blank line stands before it
    mark: str = ""  # the kind of its mark

    def text(self, page: Page) -> str:
        return page.text[self.span.start : self.span.end]

    def names_unit(self, page: Page) -> bool:
        """Whether it begins with a kind and a name: "Afdeling Wonen"."""
        return bool(BEFORE.match(page.small, *self.span))


def blocks(page: Page) -> list[Block]:
    """The blocks of a page, in order."""
    found: list[Block] = []
    lines = _with_lost_marks(page, _joined_rows(page, _lines(page)))
    lines = _nested_by_marks(page, _indented_lists(page, lines))
    for place, line in enumerate(lines):
        after = lines[place + 1] if place + 1 < len(lines) else None
        last = found[-1] if found else None
        if _heads_table(page, line) or (last and last.role is ROW and _goes_on(page, line)):
            found.append(Block(ROW, line.span))
        elif line.marked and after and after.marked and after.indent > line.indent and _leads(page, line):
            found.append(Block(TEXT, line.span, loose=line.loose))
        elif line.marked:
            found.append(Block(ITEM, line.span, indent=line.indent, loose=line.loose))
        elif line.level:
            found.append(Block(HEADING, line.span, level=line.level))
        elif last and last.role is ITEM and not line.loose and (joined := _continued(page, last, line)):
            found[-1] = joined
        elif last and last.role is ITEM and _tells_of_item(page, found, lines, place):
            found[-1] = last._replace(rest=Span(last.rest.start if last.rest else line.span.start, line.span.end))
        elif _is_heading(page, line, after, last):
            found.append(Block(HEADING, line.span, loose=line.loose))
        elif last and last.role is TEXT and not line.loose and page.text[last.span.end - 1] != ":":
            found[-1] = last._replace(span=Span(last.span.start, line.span.end))
        else:
            found.append(Block(TEXT, line.span, loose=line.loose))
    return unmarked_lists(page, _told_levels(_headed_labels(page, found)))


def _headed_labels(page: Page, found: list[Block]) -> list[Block]:
    """The blocks, where an item right above "Leiding: ..." or "Taken:", more than once, is the heading of those."""
    heads = [
        place
        for place, (item, below) in enumerate(pairwise(found))
        if item.role is ITEM and not item.rest and below.role is TEXT and not below.loose
        if LABEL.match(page.text, *below.span) and is_short(page.text[slice(*item.span)])
    ]
    if len(heads) < 2:
        return found
    heads += [
        place
        for place, (item, below) in enumerate(pairwise(found))
        if item.role is ITEM and not item.rest and below.role is TEXT and not below.loose
        if is_short(page.text[slice(*item.span)])
    ]
    out: list[Block] = []
    for place, block in enumerate(found):
        told = block.rest if block.role is ITEM and block.rest and LABEL.match(page.text, *block.rest) else None
        out.append(Block(HEADING, block.span, loose=block.loose) if place in heads or told else block)
        out += [Block(TEXT, told, loose=False)] if told else []
    return out


def _leads(page: Page, line: _Line) -> bool:
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


def _heads_table(page: Page, line: _Line) -> bool:
    """Whether a line is the first row of a table of units: it names a kind, and what else is told of each."""
    said = line.text(page)
    if "|" not in said and "   " not in said and "\n" not in said:
        return False
    columns = [page.small[cell.start : cell.end] for cell in cells(page, line.span)]
    kinds = sum(column in KIND_OF_WORD for column in columns)
    return len(columns) > 1 and kinds > 0 and (kinds > 1 or any(map(COLUMN.fullmatch, columns)))


def _goes_on(page: Page, line: _Line) -> bool:
    """Whether a line below a row is one too: by its cells, or as one more unit in the last cell of that row."""
    return len(cells(page, line.span)) > 1 or (not line.loose and line.names_unit(page))


def _joined_rows(page: Page, lines: list[_Line]) -> list[_Line]:
    """The lines, where a table of which each cell stands on a line of its own has each row in one."""
    out: list[_Line] = []
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


def _columns(page: Page, lines: list[_Line], place: int) -> int:
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
    levels = [block.level for block in found if block.role is HEADING]
    if len(set(levels[1:])) > 1 or (len(levels) > 1 and levels[0] > levels[1]):
        return found
    return [block._replace(level=0) if block.level else block for block in found]


def _lines(page: Page) -> list[_Line]:
    """The lines that say something, without their marks."""
    text, found, loose = page.text, list[_Line](), True
    lettered, decimal = _letters(page), bool(DECIMAL.search(f"\n{text}"))
    leading = [sign for sign in LEADER_SIGNS if sign in text]
    drawn = any(sign in text for sign in TREE_SIGNS)
    for match in LINE.finditer(text):
        start = match.start()
        end = start + len(match[0].rstrip())
        if leading and any(sign in match[0] for sign in leading):
            leaders = LEADERS.search(text, start, end)
            end = start + len(text[start : leaders.start()].rstrip()) if leaders else end
        if start >= end or PAGE_NUMBER.fullmatch(text, start, end):
            loose = True
            continue
        mark = (TREE.match(text, start, end) if drawn else None) or MARK.match(text, start, end)
        letter = LETTER_MARK.match(text, start, end) if lettered else None
        mark = letter if letter and letter["mark"] in lettered else mark
        sign = (mark["mark"] or "") if mark else ""
        marked, begin = bool(sign), mark.end() if mark else start
        if box := BOX.match(text, begin, end):
            start, begin = box.end() - (begin - start), box.end()  # the line is indented as before
        if not marked and (numbered := NUMBERED.match(text, begin, end)):
            begin = numbered.end()
        hashes = HASHES.match(text, begin, end) if text[begin] == "#" else None
        begin = hashes.end() if hashes else begin
        level = len(hashes[1]) if hashes else 0
        # "1.2 Afdeling Zorg" is at the level that its number tells, and so is then "1. Sector Inwoners".
        number = DECIMAL_LINE.match(text, start, end) if decimal else None
        if number and (is_short(text[number.end() : end]) or BEFORE.match(page.small, number.end(), end)):
            begin, marked, level = number.end(), False, number["number"].count(".") + 1
        while text.startswith("**", begin) and text.endswith("**", begin + 2, end) and end - begin > 4:
            begin, end, level = begin + 2, end - 2, level or (0 if marked else 6)
        indent = begin - start if not marked else len(mark["indent"] if mark else "")
        if told := DEPTH.match(text, begin, end):
            begin, marked, indent = told.end(), True, int(told["depth"])
        found.append(_Line(Span(begin, end), indent, marked, level, loose, _kind_of_mark(sign) if sign else ""))
        loose = False
    return found


def _kind_of_mark(mark: str) -> str:
    """Numbers and letters are alike whichever they are; other marks are as they stand."""
    if " " in mark:
        return "blok"
    bare = mark.strip("().°")
    return "1" if bare.isdigit() else "a" if bare.isalpha() and bare != "o" else mark


def _with_lost_marks(page: Page, lines: list[_Line]) -> list[_Line]:
    """The lines, where one of small words right above the items of a list is one of them, of which the mark is gone."""
    out: list[_Line] = []
    for line, below in pairwise([*lines, *lines[-1:]]):
        lost = line.loose and not line.marked and below.marked and not below.loose
        lost = lost and bool(SMALL_WORDS.fullmatch(page.text, *line.span))
        out.append(line._replace(marked=True, indent=below.indent, mark=below.mark) if lost else line)
    return out


def _nested_by_marks(page: Page, lines: list[_Line]) -> list[_Line]:
    """The lines, where items with another kind of mark, at the same indent, stand below the item before them."""
    out: list[_Line] = []
    seen: list[str] = []
    indents = set[int]()
    for line in lines:
        if not line.marked or not line.mark:
            seen = [] if line.loose or line.text(page).endswith(":") else seen  # a next line of an item
        elif not seen:
            seen, indents = [line.mark], {line.indent}
        elif line.indent in indents and len(indents) == 1:
            seen = seen[: seen.index(line.mark) + 1] if line.mark in seen else [*seen, line.mark]
        indents |= {line.indent} if seen else set()
        deeper = len(seen) - 1 if seen and len(indents) == 1 else 0
        out.append(line._replace(indent=line.indent + deeper) if deeper > 0 else line)
    return out


def _letters(page: Page) -> set[str]:
    """The capitals or Roman numbers that mark items: A, B and C in this order, and not the initials of people."""
    if not FIRST_LETTER.search(f"\n{page.text}"):
        return set()
    marks = [match["mark"] for line in LINE.finditer(page.text) if (match := LETTER_MARK.match(line[0]))]
    found = set[str]()
    for row in ("ABCDEFGHIJKLMNOPQRST", ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")):
        kept = list(takewhile(lambda mark: mark in marks, row))
        found |= set(kept) if len(kept) > 1 else set()
    return found


def _indented_lists(page: Page, lines: list[_Line]) -> list[_Line]:
    """The lines, where short ones below one another are marked as a list: by their indents, or as most name a unit."""
    out: list[_Line] = []
    starts = [place for place, line in enumerate(lines) if line.loose]
    for start, end in pairwise([*starts, len(lines)]):
        run = lines[start:end]
        short = len(run) > 2 and all(not line.marked and is_short(line.text(page)) for line in run)
        listed = short and (
            len({line.indent for line in run}) > 1 or sum(line.names_unit(page) for line in run) * 3 >= len(run) * 2
        )
        out += [line._replace(marked=True) for line in run] if listed else run
    return out


def _continued(page: Page, item: Block, line: _Line) -> Block | None:
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


def _tells_of_item(page: Page, found: list[Block], lines: list[_Line], place: int) -> bool:
    """Whether a line below an item, without an indent, tells of it: as for the item before, or as another follows."""
    line = lines[place]
    if (
        line.loose
        or not SENTENCE_END.search(line.text(page))
        or (line.names_unit(page) and not line.text(page).startswith(("De ", "Het ")))
    ):
        return False
    if len(found) > 1 and found[-2].role is ITEM and found[-2].rest is not None:
        return True
    tight = list(takewhile(lambda one: not one.loose, lines[place + 1 : place + 6]))
    if any(one.marked for one in tight):
        return True
    # "1. Toegang", a text below it, a blank line, "2. Participatie"
    after = lines[place + 1 + len(tight) : place + 2 + len(tight)]
    item = page.text[slice(*found[-1].span)]
    return bool(after and after[0].marked and is_short(item) and is_short(after[0].text(page)))


def _is_heading(page: Page, line: _Line, after: _Line | None, before: Block | None) -> bool:
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
    if not (line.loose or (before and before.role is HEADING) or _ended(page, before)):
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


def _tells_leader(page: Page, line: _Line, before: Block | None) -> bool:
    """Whether a line only says who leads, right below another or below the heading of a unit: "Directeur Ruimte"."""
    below = before and before.role is HEADING and BEFORE.match(page.small, *before.span)
    return bool((not line.loose or below) and TITLE_LINE.fullmatch(line.text(page)))


def _is_led(page: Page, line: _Line, after: _Line | None) -> bool:
    """Whether the line below says who leads what a line names: "Dienstverlening", "afdelingshoofd Dienstverlening"."""
    small = page.small[slice(*line.span)]
    below = page.small[slice(*after.span)] if after and not after.loose and not after.marked else ""
    return below.endswith(f" {small}") and bool(TITLE.fullmatch(below.removesuffix(f" {small}")))


def _names_between(page: Page, line: _Line, before: Block | None) -> bool:
    """Whether a line right below a text names a unit, as the one above that text does: "Directie Ruimte"."""
    text = line.text(page)
    like = before is not None and (before.role is TEXT or _is_like(page, line, before))
    plain = like and text[0].isupper() and not TOLD.search(text) and not (text.endswith(":") and "," in text)
    short = len(text.split()) <= MOST_WORDS_BETWEEN and not SENTENCE.search(text)
    return plain and short and line.names_unit(page) and before is not None and _ends_line(page, before)


def _is_like(page: Page, line: _Line, before: Block) -> bool:
    """Whether a line names a unit of the same kind as the heading right above it."""
    kind, above = BEFORE.match(page.small, *line.span), BEFORE.match(page.small, *before.span)
    return bool(kind and above and before.role is HEADING and kind["kind"] == above["kind"])


def _ends_line(page: Page, before: Block) -> bool:
    """Whether a text may end with its last line: not in the midst of a sentence."""
    last = page.small[before.span.start : before.span.end].split()[-1]
    return last[-1] not in ",-" and last not in ("de", "het", "een", "en", "van", "in", "bij", "voor", "onder", "met")


def _names_next(page: Page, line: _Line, before: Block | None) -> bool:
    """Whether a line right below a list names the unit of the next: "Afdeling Ruimte"."""
    text = line.text(page)
    below = before is not None and before.role is ITEM and line.indent < before.indent + 1
    return below and line.names_unit(page) and not SENTENCE.search(text) and ":" not in text and text[0].isupper()


def _ended(page: Page, before: Block | None) -> bool:
    """Whether the text before ended, so that a line right below it may be a heading."""
    return before is None or page.text[(before.rest or before.span).end - 1] in ".!?:"
