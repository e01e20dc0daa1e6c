"""The organogram of a page: as a wide and a narrow picture, and as a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from raadhuis.core.chart import Box, Branch, lay_out, outline, svg
from raadhuis.core.facts.period import say_day
from raadhuis.web.portal.page import Page
from raadhuis.web.portal.tree import nested_list

WIDE: Final = 1160
"""How wide it is drawn for a desk, in CSS pixels."""

NARROW: Final = 358
"""How wide it is drawn for a telephone."""

KEPT: Final = 16
"""How many are kept: drawing 600 units takes a quarter of a second, and people look at the same few."""


@dataclass(frozen=True)
class Drawn:
    """What the page shows, and which of its signs need a word of explanation."""

    wide: str
    narrow: str
    tree: str
    vacant: bool
    thematic: bool


@lru_cache(maxsize=KEPT)
def drawn(page: Page, under: str | None) -> Drawn:
    """The organogram of a page's day, whole or of a part."""
    return draw(page, outline(page.organisation, under), titled(page, under), (("breed", WIDE), ("smal", NARROW)))


def draw(page: Page, branches: Sequence[Branch], title: str, widths: tuple[tuple[str, int], tuple[str, int]]) -> Drawn:
    """An outline in two widths, each with what its ids begin with, and as a list; all of it leads to the page's day."""
    everything = list(_all(branches))

    def href(id_: str) -> str:
        return page.href(page.organisation.subjects[id_])

    def leads(box: Box) -> str:
        return href(box.id)

    described = "Hetzelfde staat als lijst onder de tekening."
    wide, narrow = (svg(lay_out(branches, width), title, described, leads, prefix=prefix) for prefix, width in widths)
    return Drawn(
        wide,
        narrow,
        nested_list(branches, href),
        vacant=any(branch.vacant for branch in everything),
        thematic=any(branch.thematic for branch in everything),
    )


def as_file(page: Page, under: str | None) -> str:
    """The wide picture as a file of its own, with its day."""
    chart = lay_out(outline(page.organisation, under), WIDE)
    return svg(chart, titled(page, under), f"Op {say_day(page.shown.day)}", standalone=True)


def titled(page: Page, under: str | None) -> str:
    """What the organogram is called."""
    return f"Organogram van {page.organisation.subjects[under] if under else page.name}"


def _all(branches: Iterable[Branch]) -> Iterator[Branch]:
    for branch in branches:
        yield branch
        yield from _all(branch.children)
