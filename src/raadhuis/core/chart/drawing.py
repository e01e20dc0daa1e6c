"""The organogram as SVG: geometry as attributes, looks by class.

A page's style sheet gives the classes the colours of its theme; a downloaded file brings a small style of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape
from typing import Final

from raadhuis.core.chart.layout import MARGIN, Box, Chart, Line, More, Rank, Text
from raadhuis.core.chart.text import wrap
from raadhuis.core.facts.wording import say

_INK: Final = "#1b232c"
_MUTED: Final = "#55606b"
_LINE: Final = "#c9ced2"
_CONNECTOR: Final = "#7d8892"
_SURFACE: Final = "#fff"
_ACCENT: Final = "#1d4e7a"
_SOFT: Final = "#e6eef5"
_FONTS: Final = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"

NOTE_SIZE: Final = 13
"""The size of text that says no other."""

STYLE: Final[Mapping[str, Mapping[str, str]]] = {
    ".lijn": {"fill": "none", "stroke": _CONNECTOR},
    ".vak rect": {"fill": _SURFACE, "stroke": _LINE},
    ".vak text": {"fill": _MUTED},
    ".vak .naam": {"fill": _INK},
    ".stam rect": {"stroke": _ACCENT, "stroke-width": "2"},
    ".kop rect": {"fill": _SOFT, "stroke": _SOFT},
    ".thematisch rect": {"fill": _SURFACE, "stroke": _MUTED, "stroke-dasharray": "5 3"},
    ".orgaan rect": {"fill": _ACCENT, "stroke": _ACCENT, "stroke-width": "1"},
    ".orgaan text, .orgaan .naam": {"fill": _SURFACE},
    ".vacant rect": {"stroke": _MUTED},
    ".vacant .rand": {"fill": "none", "stroke-width": "1"},
    ".anders rect": {"stroke": _INK, "stroke-width": "3"},
    ".meer rect": {"fill": _SURFACE, "stroke": _ACCENT},
    ".meer text": {"fill": _ACCENT, "font-weight": "600", "text-anchor": "middle"},
}
"""How each class looks in a file: the default theme in light. In a page the theme's style sheet says so."""

# What XML 1.0 cannot carry, not even escaped; a lone surrogate cannot be written as UTF-8 either.
_UNWRITABLE: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Leads = Callable[[Box], str | None]
"""Where a box leads to, if anywhere."""


def svg(  # noqa: PLR0913 - each says something else about one picture
    chart: Chart,
    title: str,
    description: str,
    href: Leads | None = None,
    *,
    more: Leads | None = None,
    standalone: bool = False,
    prefix: str = "kaart",
    spoken: Callable[[str], str] = str,
) -> str:
    """The chart as an SVG element for a page, or with `standalone` as a file that shows its title and description.

    href: where a box leads to, if anywhere; more: where the mark of what is left out below it leads to; prefix: begins
    the ids, and differs between two charts on one page; spoken: says what it adds in words.
    """
    heading, above = _heading(chart.width, title, description) if standalone else ("", 0)
    height = chart.height + above
    titled, described = _safe(f"{prefix}-titel"), _safe(f"{prefix}-uitleg")
    attributes = (
        f'class="rh-kaart" width="{chart.width}" height="{height}" viewBox="0 {-above} {chart.width} {height}"'
        f' font-size="{NOTE_SIZE}" role="group" aria-labelledby="{titled}" aria-describedby="{described}"'
    )
    parts = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>',
        f'<title id="{titled}">{_safe(title)}</title><desc id="{described}">{_safe(description)}</desc>',
        _style() if standalone else "",
        heading,
        # Half a pixel, so that a line of one pixel covers one row of pixels, not two by half.
        '<g transform="translate(.5 .5)">',
        f'<path class="lijn" d="{"".join(map(_path, chart.lines))}"/>' if chart.lines else "",
        *(_box(box, href(box) if href else None) + _more(box, more, spoken) for box in chart.boxes),
        "</g></svg>\n",
    )
    return "".join(parts)


def plain(chart: Chart) -> str:
    """The chart as an SVG element to look at only, such as on paper: no links, and nothing for who does not see it."""
    attributes = f'class="rh-kaart" viewBox="0 0 {chart.width} {chart.height}" font-size="{NOTE_SIZE}"'
    boxes = (
        f'<g class="vak {_look(box)}"{_middle(box)} transform="translate({box.x} {box.y})">{_inside(box)}</g>'
        + (f'<g class="meer" transform="{_corner(box, box.more)}">{_pill(box.more)}</g>' if box.more else "")
        for box in chart.boxes
    )
    lines = f'<path class="lijn" d="{"".join(map(_path, chart.lines))}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes} aria-hidden="true">{lines}{"".join(boxes)}</svg>\n'


def _style() -> str:
    rules = (
        f"{selector}{{{';'.join(f'{name}:{value}' for name, value in look.items())}}}"
        for selector, look in STYLE.items()
    )
    return f"<style>.rh-kaart{{font-family:{_FONTS}}}{''.join(rules)}</style>"


def _heading(width: int, title: str, description: str) -> tuple[str, int]:
    """What a file shows above the chart, on paper of its own, and how high that is."""
    texts: list[Text] = []
    room, y = width - 2 * MARGIN, MARGIN
    for words, size, bold in ((title, 22, True), (description, 14, False)):
        for line in wrap(words, room, size, bold=bold):
            y += size * 3 // 2
            texts.append(Text(MARGIN, y, line, size, bold=bold, muted=not bold))
    paper = f'<rect y="{-y}" width="100%" height="100%" fill="{_SURFACE}"/>'
    return f'{paper}<g class="kopregel" transform="translate(0 {-y})">{"".join(map(_text, texts))}</g>', y


def _path(line: Line) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in line)


def _box(box: Box, link: str | None) -> str:
    """A box with its text, as a link where it leads somewhere. Its title is its name to who does not see it."""
    inside = (
        f' class="vak {_look(box)}"{_middle(box)} transform="translate({box.x} {box.y})">'
        f"<title>{_safe(box.label)}</title>{_inside(box)}"
    )
    return f"<g{inside}</g>" if link is None else f'<a href="{_safe(link)}"{inside}</a>'


def _look(box: Box) -> str:
    look = "orgaan" if box.kind == "orgaan" else "thematisch" if box.thematic else box.rank.value
    return "".join((look, " vacant" if box.vacant else "", " anders" if box.marked else ""))


def _middle(box: Box) -> str:
    return ' text-anchor="middle"' if box.rank is Rank.TRUNK else ""


def _inside(box: Box) -> str:
    second = f'<rect class="rand" {_edge(box, 4)}/>' if box.vacant else ""
    return f"<rect {_edge(box, 0)}/>{second}{''.join(map(_text, box.texts))}"


def _edge(box: Box, inset: int) -> str:
    corner = f'x="{inset}" y="{inset}" ' if inset else ""
    return f'{corner}width="{box.width - 2 * inset}" height="{box.height - 2 * inset}" rx="4"'


def _more(box: Box, leads: Leads | None, spoken: Callable[[str], str]) -> str:
    """The mark of how much is left out below a box: a link of its own, beside that of the box."""
    if box.more is None:
        return ""
    link = leads(box) if leads else None
    inside = (
        f' class="meer" transform="{_corner(box, box.more)}">'
        f"<title>{_safe(spoken(_left_out(box.name, box.more.count)))}</title>{_pill(box.more)}"
    )
    return f"<g{inside}</g>" if link is None else f'<a href="{_safe(link)}"{inside}</a>'


def _corner(box: Box, more: More) -> str:
    return f"translate({box.x + more.x} {box.y + more.y})"


def _pill(more: More) -> str:
    edge = f'<rect width="{more.width}" height="{more.height}" rx="{more.height // 2}"/>'
    return f'{edge}<text x="{more.width // 2}" y="{more.height * 2 // 3 + 1}">+{more.count}</text>'


def _left_out(name: str, count: int) -> str:
    return say("Nog {count} onder {name}", count=count, name=name)


def _text(text: Text) -> str:
    name = "" if text.muted else ' class="naam"'
    size = f' font-size="{text.size}"' if text.size != NOTE_SIZE else ""
    weight = ' font-weight="600"' if text.bold else ""
    struck = ' text-decoration="line-through"' if text.struck else ""
    return f'<text{name} x="{text.x}" y="{text.y}"{size}{weight}{struck}>{_safe(text.text)}</text>'


def _safe(text: str) -> str:
    return escape(_UNWRITABLE.sub("\ufffd", text))
