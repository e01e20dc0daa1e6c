"""From text to lines: what they say, without the marks before them, and how deep these stand."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import Final, NamedTuple

from raadhuis.drafting import words
from raadhuis.drafting.block import SENTENCE, is_short
from raadhuis.drafting.names import BEFORE
from raadhuis.drafting.page import Page, Span

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
SMALL_WORDS: Final = re.compile(rf"(?!{SENTENCE.pattern})[a-zà-ÿ][\w-]{{3,}}(?: (?!{SENTENCE.pattern})[\w&-]+){{0,3}}")
"""An item of a list that lost its mark: a few words without a capital, and no sentence."""
LEADERS: Final = re.compile(
    r"(?:\.{4,}|_{4,}|(?:\. ){3,}).*$|"
    r"(?<=\S) +(?:\[[+-]\]|\[(?:[Ss]luit|[Oo]pen|[Tt]oon|[Vv]erberg)(?:en)?\]|[▼▸▾▶⌄])$"
)
"""Dots that lead to a number of a page or telephone behind a name, and the mark that folds out what stands below it."""
LEADER_SIGNS: Final = ("....", "____", ". . .", " [", "▼", "▸", "▾", "▶", "⌄")
PAGE_NUMBER: Final = re.compile(r" *(?:[–-] ?\d{1,3} ?[–-]|[Pp]agina \d{1,3}(?: (?:van|/) \d{1,3})?|[A-Z]) *")
"""A line that only tells where one is: the number of a page, or the letter of an index."""


class Line(NamedTuple):
    """A line without its marks: `level` of a heading (0: not told), `indent` as it stands or as a drawing tells."""

    span: Span
    indent: int
    marked: bool
    level: int
    loose: bool  # a blank line stands before it
    mark: str = ""  # the kind of its mark

    def text(self, page: Page) -> str:
        """What it says."""
        return page.text[self.span.start : self.span.end]

    def names_unit(self, page: Page) -> bool:
        """Whether it begins with a kind and a name: "Afdeling Wonen"."""
        return bool(BEFORE.match(page.small, *self.span))


def lines_of(page: Page) -> list[Line]:
    """The lines that say something, without their marks."""
    text, found, loose = page.text, list[Line](), True
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
        found.append(Line(Span(begin, end), indent, marked, level, loose, _kind_of_mark(sign) if sign else ""))
        loose = False
    return found


def _kind_of_mark(mark: str) -> str:
    """Numbers and letters are alike whichever they are; other marks are as they stand."""
    if " " in mark:
        return "blok"
    bare = mark.strip("().°")
    return "1" if bare.isdigit() else "a" if bare.isalpha() and bare != "o" else mark


def nested(page: Page, lines: list[Line]) -> list[Line]:
    """The lines, of which those that are items of a list are marked so, each as deep as it stands."""
    return _nested_by_marks(page, _indented_lists(page, _with_lost_marks(page, lines)))


def _with_lost_marks(page: Page, lines: list[Line]) -> list[Line]:
    """The lines, where one of small words right above the items of a list is one of them, of which the mark is gone."""
    out: list[Line] = []
    for line, below in pairwise([*lines, *lines[-1:]]):
        lost = line.loose and not line.marked and below.marked and not below.loose
        lost = lost and bool(SMALL_WORDS.fullmatch(page.text, *line.span))
        out.append(line._replace(marked=True, indent=below.indent, mark=below.mark) if lost else line)
    return out


def _nested_by_marks(page: Page, lines: list[Line]) -> list[Line]:
    """The lines, where items with another kind of mark, at the same indent, stand below the item before them."""
    out: list[Line] = []
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


def _indented_lists(page: Page, lines: list[Line]) -> list[Line]:
    """The lines, where short ones below one another are marked as a list: by their indents, or as most name a unit."""
    out: list[Line] = []
    starts = [place for place, line in enumerate(lines) if line.loose]
    for start, end in pairwise([*starts, len(lines)]):
        run = lines[start:end]
        short = len(run) > 2 and all(not line.marked and is_short(line.text(page)) for line in run)
        listed = short and (
            len({line.indent for line in run}) > 1 or sum(line.names_unit(page) for line in run) * 3 >= len(run) * 2
        )
        out += [line._replace(marked=True) for line in run] if listed else run
    return out
