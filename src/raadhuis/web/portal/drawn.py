"""The organogram of a page: as a picture and as a list, of as many levels as one can take in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from raadhuis.core.chart import Box, Branch, everything, lay_out, levels, outline, svg, to_depth
from raadhuis.core.facts.period import say_day
from raadhuis.web.portal.page import Page
from raadhuis.web.portal.tree import nested_list

WIDE: Final = 1160
"""How wide it is drawn, in CSS pixels; on a telephone the list takes its place."""

MOST: Final = 80
"""How many boxes one picture shows at most: more is no longer seen at a glance, nor a page under 100 kB."""

KEPT: Final = 32
"""How many are kept: people look at the same few."""


@dataclass(frozen=True)
class Drawn:
    """The picture and the list, which of their signs need a word of explanation, and how deep they go and could go."""

    picture: SafeString
    tree: SafeString
    vacant: bool
    thematic: bool
    cut: bool
    depth: int = 0
    depths: tuple[int, ...] = ()
    deepest: int = 0


@lru_cache(maxsize=KEPT)
def drawn(page: Page, under: str | None, depth: int | None, language: str) -> Drawn:  # noqa: ARG001 - kept by language
    """The organogram of a page's day, whole or of a part: as deep as asked, or else as still shows it at a glance."""
    branches = outline(page.organisation, under)
    counts = levels(branches)
    deepest = len(counts) - 1
    able = [level for level, count in enumerate(counts) if level and (count <= MOST or level == 1)]
    depth = min(max(depth or deepest, 1), able[-1] if able else 1)
    made = draw(page, to_depth(branches, depth), titled(page, under), WIDE)
    return Drawn(made.picture, made.tree, made.vacant, made.thematic, made.cut, depth, tuple(able), deepest)


def draw(page: Page, branches: Sequence[Branch], title: str, width: int, prefix: str = "kaart") -> Drawn:
    """An outline as a picture and as a list; all of it leads to the page's day."""
    href, deeper = addresses(page)
    described = _("Hetzelfde staat als lijst onder de tekening.")
    picture = svg(
        lay_out(branches, width),
        title,
        described,
        lambda box: href(box.id),
        more=lambda box: deeper(box.id),
        prefix=prefix,
    )
    shown = list(everything(branches))
    return Drawn(
        mark_safe(picture),  # noqa: S308 - each text in it is escaped by the drawing
        nested_list(branches, href, deeper),
        vacant=any(branch.vacant for branch in shown),
        thematic=any(branch.thematic for branch in shown),
        cut=any(branch.hidden for branch in shown),
    )


def addresses(page: Page) -> tuple[Callable[[str], str], Callable[[str], str]]:
    """Where a body or unit leads to: its own page, and the drawing of what is below it."""
    return (
        lambda id_: page.href(page.organisation.subjects[id_]),
        lambda id_: page.address("chart", onder=id_),
    )


def as_file(page: Page, under: str | None) -> str:
    """The whole picture as a file of its own, with its day."""
    chart = lay_out(outline(page.organisation, under), WIDE)

    def nowhere(_box: Box) -> None:
        return None

    return svg(chart, titled(page, under), f"{_('Op')} {say_day(page.shown.day)}", nowhere, standalone=True)


def titled(page: Page, under: str | None) -> str:
    """What the organogram is called."""
    return _("Organogram van %(name)s") % {"name": page.organisation.subjects[under] if under else page.name}
