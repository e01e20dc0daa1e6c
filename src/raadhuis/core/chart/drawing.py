"""The organogram as SVG.

Geometry, type and the light colours are presentation attributes, so that a downloaded file needs nothing else and a
page no inline style; each also has a class, by which a style sheet puts the colours of a theme in their place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import Final

from raadhuis.core.chart.layout import MARGIN, Box, Chart, Line, Rank, Text
from raadhuis.core.chart.text import wrap

_INK: Final = "#1b232c"
_MUTED: Final = "#55606b"
_LINE: Final = "#cfd3d6"
_SURFACE: Final = "#fff"
_ACCENT: Final = "#1d4e7a"
_SOFT: Final = "#e6eef5"
_FONTS: Final = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"

_LOOKS: Final = {
    "orgaan": (_ACCENT, _ACCENT, 1, ""),
    "thematisch": (_SURFACE, _MUTED, 1, ' stroke-dasharray="5 3"'),
    Rank.TRUNK.value: (_SURFACE, _ACCENT, 2, ""),
    Rank.HEAD.value: (_SOFT, _SOFT, 1, ""),
    Rank.ROW.value: (_SURFACE, _LINE, 1, ""),
}
"""How each sort of box looks: what fills it, the colour of its edge, how wide that is and its form."""

_MARKED: Final = 3
"""How wide the edge is of a box that differs from another day."""

# What XML 1.0 cannot carry, not even escaped; a lone surrogate cannot be written as UTF-8 either.
_UNWRITABLE: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def svg(
    chart: Chart,
    title: str,
    description: str,
    href: Callable[[Box], str | None] | None = None,
    *,
    standalone: bool = False,
    prefix: str = "kaart",
) -> str:
    """The chart as an SVG element for a page, or with `standalone` as a file that shows its title and description.

    href: where a box leads to, if anywhere; prefix: begins the ids, and differs between two charts on one page.
    """
    heading, above = _heading(chart.width, title, description) if standalone else ("", 0)
    height = chart.height + above
    titled, described = _safe(f"{prefix}-titel"), _safe(f"{prefix}-uitleg")
    attributes = (
        f'class="rh-kaart" width="{chart.width}" height="{height}" viewBox="0 {-above} {chart.width} {height}"'
        f' font-family="{_FONTS}" role="group" aria-labelledby="{titled}" aria-describedby="{described}"'
    )
    parts = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>',
        f'<title id="{titled}">{_safe(title)}</title><desc id="{described}">{_safe(description)}</desc>',
        heading,
        # Half a pixel, so that a line of one pixel covers one row of pixels, not two by half.
        '<g transform="translate(.5 .5)">',
        f'<path class="kaart-lijn" fill="none" stroke="{_MUTED}" d="{"".join(map(_path, chart.lines))}"/>',
        *(_box(box, href(box) if href else None) for box in chart.boxes),
        "</g></svg>\n",
    )
    return "".join(parts)


def _heading(width: int, title: str, description: str) -> tuple[str, int]:
    """What a file shows above the chart, on paper of its own, and how high that is."""
    texts: list[Text] = []
    room, y = width - 2 * MARGIN, MARGIN
    for words, size, bold in ((title, 22, True), (description, 14, False)):
        for line in wrap(words, room, size, bold=bold):
            y += size * 3 // 2
            texts.append(Text(MARGIN, y, line, size, bold=bold, muted=not bold))
    shown = "".join(_text(text, _MUTED if text.muted else _INK) for text in texts)
    paper = f'<rect y="{-y}" width="100%" height="100%" fill="{_SURFACE}"/>'
    return f'{paper}<g transform="translate(0 {-y})">{shown}</g>', y


def _path(line: Line) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in line)


def _box(box: Box, link: str | None) -> str:
    """A box with its text, as a link where it leads somewhere. Its title is its name to who does not see it."""
    look = "orgaan" if box.kind == "orgaan" else "thematisch" if box.thematic else box.rank.value
    fill, stroke, thick, form = _LOOKS[look]
    classes = f"kaart-vak kaart-vak--{look}"
    second = ""
    if box.vacant:
        classes += " kaart-vak--vacant"
        stroke = _MUTED if stroke in {_SOFT, _LINE} else stroke
        second = f'<rect class="kaart-rand" {_edge(box, 4)} fill="none" stroke="{_MUTED}"/>'
    if box.marked:
        classes += " kaart-vak--anders"
        stroke, thick = _INK, _MARKED
    form += f' stroke-width="{thick}"' if thick > 1 else ""
    edges = f'<rect class="{classes}" {_edge(box, 0)} fill="{fill}" stroke="{stroke}"{form}/>{second}'
    inks = (_SURFACE, _SURFACE) if look == "orgaan" else (_INK, _MUTED)
    texts = "".join(_text(text, inks[text.muted], middle=box.rank is Rank.TRUNK) for text in box.texts)
    inside = f' transform="translate({box.x} {box.y})"><title>{_safe(box.label)}</title>{edges}{texts}'
    return f"<g{inside}</g>" if link is None else f'<a class="kaart-link" href="{_safe(link)}"{inside}</a>'


def _edge(box: Box, inset: int) -> str:
    corner = f'x="{inset}" y="{inset}" ' if inset else ""
    return f'{corner}width="{box.width - 2 * inset}" height="{box.height - 2 * inset}" rx="3"'


def _text(text: Text, ink: str, *, middle: bool = False) -> str:
    role = "kaart-noot" if text.muted else "kaart-naam"
    weight = ' font-weight="600"' if text.bold else ""
    anchor = ' text-anchor="middle"' if middle else ""
    struck = ' text-decoration="line-through"' if text.struck else ""
    where = f'x="{text.x}" y="{text.y}" fill="{ink}" font-size="{text.size}"'
    return f'<text class="{role}" {where}{weight}{anchor}{struck}>{_safe(text.text)}</text>'


def _safe(text: str) -> str:
    return escape(_UNWRITABLE.sub("\ufffd", text))
