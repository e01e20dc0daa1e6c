"""The geometry of the organogram: where each box, each line of text and each connector stands, in CSS pixels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from math import ceil
from typing import Final, TypeAlias

from raadhuis.core.chart.branches import Branch, Mark
from raadhuis.core.chart.text import width_of, wrap

Point: TypeAlias = tuple[int, int]
Line: TypeAlias = tuple[Point, ...]


class Rank(Enum):
    """How a box is drawn: as part of the trunk, as the head of a column, or as a row in it."""

    TRUNK = "stam"
    HEAD = "kop"
    ROW = "rij"


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text: the start of its baseline (in the trunk its middle), counted from the corner of its box."""

    x: int
    y: int
    text: str
    size: int
    bold: bool
    muted: bool
    struck: bool = False


@dataclass(frozen=True, slots=True)
class More:
    """The mark in a box of how many units below it are left out; its place is counted from the corner of the box."""

    count: int
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Box:
    """A branch in its place; `label` says in words all that it shows."""

    id: str
    name: str
    kind: str
    label: str
    rank: Rank
    thematic: bool
    vacant: bool
    x: int
    y: int
    width: int
    height: int
    texts: tuple[Text, ...]
    marked: bool = False
    more: More | None = None

    @property
    def right(self) -> int:
        """The end of its width."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The end of its height."""
        return self.y + self.height

    @property
    def middle(self) -> int:
        """Half its height."""
        return self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing in which no two boxes overlap and all stay inside."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


WIDE_FROM: Final = 720
"""Pixels from which columns stand side by side; below it all is one column."""

_PAPER: Final = (1160, 1400, 1700, 2000, 2400)
"""The widths that are tried to fill a sheet of paper."""

MARGIN: Final = 24
_LEAST_WIDTH: Final = 240
_GAP: Final = 24
_APART: Final = 48
_INDENT: Final = 24
_WIDEST_TRUNK: Final = 340
_COLUMN: Final = (200, 320)
_NARROWEST: Final = 120
_ABOVE: Final = {Rank.TRUNK: 24, Rank.HEAD: 20, Rank.ROW: 6}
_FONT: Final = {Rank.TRUNK: 17, Rank.HEAD: 15, Rank.ROW: 14}
_PADDING: Final = {Rank.TRUNK: (16, 11), Rank.HEAD: (14, 11), Rank.ROW: (11, 6)}
_NOTE: Final = 13
# High enough for a finger (WCAG 2.2, 2.5.8).
_MORE: Final = 24


def lay_out(branches: Sequence[Branch], width: int = 1180) -> Chart:
    """The drawing of an outline: columns under a trunk, or all in one column where there is no room for two."""
    sheet = _Sheet(max(width, _LEAST_WIDTH))
    bottom = MARGIN
    if sheet.width < WIDE_FROM:
        step = _step(sheet.inside, branches)
        bottom = sheet.stack(branches, MARGIN, sheet.width - MARGIN, bottom, step)
    else:
        for trunk in (branch for branch in branches if branch.trunk):
            bottom = sheet.hang(trunk, bottom + _APART if sheet.boxes else bottom)
        if loose := [branch for branch in branches if not branch.trunk]:
            bottom = sheet.spread(loose, (bottom + _APART if sheet.boxes else bottom) - _GAP)
    return Chart(sheet.width, bottom + MARGIN, tuple(sheet.boxes), tuple(sheet.lines))


def for_paper(branches: Sequence[Branch], ratio: float = 1.6) -> Chart:
    """The drawing that is seen largest on a sheet so many times as wide as it is high, with no room beside it."""
    charts = [_trimmed(lay_out(branches, width)) for width in _PAPER]
    return min(charts, key=lambda chart: max(chart.width, chart.height * ratio))


def _trimmed(chart: Chart) -> Chart:
    """The drawing without the empty paper at its sides."""
    xs = [box.x for box in chart.boxes] + [x for line in chart.lines for x, _ in line]
    left = min(xs, default=MARGIN) - MARGIN
    right = max((box.right for box in chart.boxes), default=chart.width - MARGIN) + MARGIN
    boxes = tuple(replace(box, x=box.x - left) for box in chart.boxes)
    lines = tuple(tuple((x - left, y) for x, y in line) for line in chart.lines)
    return Chart(right - left, chart.height, boxes, lines)


@dataclass
class _Sheet:
    """What is drawn so far. Each method draws more and answers how far down that came."""

    width: int
    boxes: list[Box] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    @property
    def inside(self) -> int:
        """The width between the margins."""
        return self.width - 2 * MARGIN

    def hang(self, trunk: Branch, y: int) -> int:
        """The trunk down the middle, what else hangs from it at its right, and the rest across below it."""
        trunks = [trunk]
        while further := [child for child in trunks[-1].children if child.trunk]:
            trunks.append(further[0])
        across = trunks[-1].children
        width = _even(min(_WIDEST_TRUNK, self.width // 3))
        x = (self.width - width) // 2
        middle = x + width // 2
        # Where the last of the columns stands too, if they fill the width.
        right = self.width - MARGIN
        beside = max(x + width + 2 * _GAP, right - _grid(across, self.inside)[1])
        free = y  # from here down there is room at the right
        down: Point | None = None
        for here, below in zip(trunks, [*trunks[1:], None], strict=True):
            sides = [child for child in here.children if below and child is not below]
            y = max(y, free) if sides else y
            box = _box(here, Rank.TRUNK, x, y, width, _height(sides[:1], Rank.HEAD, right - beside))
            self.boxes.append(box)
            if down:
                self.lines.append((down, (middle, y)))
            if sides:
                rail = (beside - _GAP, box.middle)
                self.lines.append(((box.right, box.middle), rail))
                step = _step(right - beside, sides)
                free = self.stack(sides, beside, right, y, step, rail=rail, height=box.height) + _GAP
            down = (middle, box.bottom)
            y = box.bottom + _ABOVE[Rank.TRUNK]
        bottom = max(down[1] if down else y, free - _GAP)
        return self.spread(across, bottom, down) if across else bottom

    def spread(self, heads: Sequence[Branch], y: int, top: Point | None = None) -> int:
        """Columns of one width, in as many rows as it takes; groupings of subjects have rows of their own."""
        rows, column = _grid(heads, self.inside)
        across = max(map(len, rows))
        left = (self.width - across * (column + _GAP) + _GAP) // 2
        step = _step(column, heads)
        turn = y + _GAP
        for row in rows:
            bus = y + _GAP
            y = start = bus + _GAP if top else bus
            height = _height(row, Rank.HEAD, column)
            for place, head in enumerate(row):
                x = left + place * (column + _GAP)
                middle = x + column // 2
                if top:
                    # A further row is reached along the left, where no column stands.
                    around = ((left - _GAP // 2, turn), (left - _GAP // 2, bus)) if bus > turn else ()
                    self.lines.append((top, (top[0], turn), *around, (middle, bus), (middle, start)))
                y = max(y, self.stack([head], x, x + column, start, step, height=height))
        return y

    def stack(
        self,
        branches: Sequence[Branch],
        x: int,
        right: int,
        y: int,
        step: int,
        *,
        rail: Point | None = None,
        height: int = 0,
    ) -> int:
        """Branches one below the other, each with what is below it a step further in, up to the same right edge.

        rail: where the line to them begins, if one does; height: the least of the first box.
        """
        ahead = [(branch, Rank.TRUNK if branch.trunk else Rank.HEAD, x, rail) for branch in reversed(branches)]
        last: Box | None = None
        while ahead:
            branch, rank, x, rail = ahead.pop()
            if last:
                # A little more room where a group of subjects, or all below a unit, ends.
                ends = x < last.x or (last.thematic and not branch.thematic)
                y = last.bottom + _ABOVE[rank] + (_ABOVE[Rank.ROW] if ends else 0)
            box = _box(branch, rank, x, y, right - x, 0 if last else height)
            if rail:
                turn = () if rank is Rank.TRUNK else ((rail[0], box.middle),)
                self.lines.append((rail, *turn, (rail[0], box.y) if rank is Rank.TRUNK else (box.x, box.middle)))
            self.boxes.append(box)
            last = box
            for child in reversed(branch.children):
                below = Rank.TRUNK if child.trunk else Rank.HEAD if rank is Rank.TRUNK else Rank.ROW
                ahead.append((child, below, x if child.trunk else x + step, (x + step // 2, box.bottom)))
        return last.bottom if last else y


def _grid(heads: Sequence[Branch], width: int) -> tuple[list[Sequence[Branch]], int]:
    """The heads in rows of about equal length, and how wide each column is."""
    most = (width + _GAP) // (_COLUMN[0] + _GAP)
    rows: list[Sequence[Branch]] = []
    for group in ([head for head in heads if head.thematic], [head for head in heads if not head.thematic]):
        size = ceil(len(group) / ceil(len(group) / most)) if group else 1
        rows += (group[start : start + size] for start in range(0, len(group), size))
    return rows, _even(min(_COLUMN[1], (width + _GAP) // max(map(len, rows), default=1) - _GAP))


def _even(width: int) -> int:
    """A width with a middle on a whole pixel, so that what is meant to stand in one line does."""
    return width - width % 2


def _step(width: int, branches: Sequence[Branch]) -> int:
    """How far each level stands in: less where many levels would leave no room for text."""
    depth, level = 0, list(branches)
    while level := [child for branch in level for child in branch.children]:
        depth += 1
    return min(_INDENT, max(width - _NARROWEST, 0) // max(depth, 1))


def _height(branches: Sequence[Branch], rank: Rank, width: int) -> int:
    """The height of the highest of these boxes."""
    return max((_box(branch, rank, 0, 0, width).height for branch in branches), default=0)


def _box(branch: Branch, rank: Rank, x: int, y: int, width: int, least: int = 0) -> Box:
    """The box of a branch, as high as its text takes and at least this high."""
    across, above = _PADDING[rank]
    room = width - 2 * across
    bold = rank is not Rank.ROW or bool(branch.children)
    gone = Mark.GONE in branch.marks
    marks = ", ".join(branch.marked)
    shown = tuple(filter(None, (branch.word, *(() if rank is Rank.ROW else branch.plain), *branch.notes)))
    lines = [
        Text(0, 0, text, _FONT[rank], bold, False, gone) for text in wrap(branch.name, room, _FONT[rank], bold=bold)
    ]
    lines += [Text(0, 0, text, _NOTE, True, False) for text in wrap(marks, room, _NOTE, bold=True)]
    lines += [Text(0, 0, text, _NOTE, False, True) for text in _together(shown, room)]
    heights = [ceil(line.size * 1.4) for line in lines]
    foot = _MORE + above // 2 if branch.hidden else 0
    height = max(sum(heights) + 2 * above + foot, least)
    start = width // 2 if rank is Rank.TRUNK else across
    texts: list[Text] = []
    top = (height - foot - sum(heights)) // 2
    for line, high in zip(lines, heights, strict=True):
        # The capitals stand in the middle of the line.
        texts.append(replace(line, x=start, y=top + (high + ceil(line.size * 0.7)) // 2))
        top += high
    return Box(
        branch.id,
        branch.name,
        branch.kind,
        ", ".join(filter(None, (branch.name, marks, branch.word, *branch.plain, *branch.notes))),
        rank,
        branch.thematic,
        branch.vacant,
        x,
        y,
        width,
        height,
        tuple(texts),
        bool(branch.marks),
        _more(branch.hidden, start, height - above, middle=rank is Rank.TRUNK) if branch.hidden else None,
    )


def _more(count: int, start: int, bottom: int, *, middle: bool) -> More:
    wide = _even(ceil(width_of(f"+{count}", _NOTE, bold=True)) + 20)
    return More(count, start - wide // 2 if middle else start, bottom - _MORE, wide, _MORE)


def _together(notes: Sequence[str], room: int) -> Iterator[str]:
    """Notes on as few lines as hold them, none begun where it does not fit."""
    line = ""
    for note in notes:
        if line and width_of(f"{line} · {note}", _NOTE) <= room:
            line = f"{line} · {note}"
            continue
        if line:
            yield line
        *cut, line = wrap(note, room, _NOTE) or ("",)
        yield from cut
    if line:
        yield line
