"""The organogram of a page: as a picture and as a list, of as many levels as one can take in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from raadhuis.core.chart import (
    Branch,
    Marks,
    everything,
    for_paper,
    lay_out,
    levels,
    outline,
    plain,
    put,
    svg,
    to_depth,
)
from raadhuis.web.portal.day import in_words
from raadhuis.web.portal.page import Page
from raadhuis.web.portal.spoken import spoken
from raadhuis.web.portal.tree import nested_list

WIDE: Final = 1160
"""How wide it is drawn, in CSS pixels; on a telephone the list takes its place."""

GLANCE: Final = 50
"""How many boxes one takes in at a glance: the picture begins with as many levels as stay below it."""

MOST: Final = 80
"""How many boxes a picture or a list shows at most: with more a page would weigh over 100 kB."""

KEPT: Final = 32
"""How many are kept: people look at the same few."""


@dataclass(frozen=True)
class Drawn:
    """The picture, the same for paper, and the list.

    Beside those: which of the signs in it need a word of explanation, and how many levels it shows and could show.
    """

    picture: SafeString
    tree: SafeString
    vacant: bool
    thematic: bool
    cut: bool
    paper: SafeString = SafeString("")  # noqa: RUF009 - text, which nothing can change
    depth: int = 0
    depths: tuple[int, ...] = ()


@lru_cache(maxsize=KEPT)
def drawn(page: Page, under: str | None, depth: int | None, language: str) -> Drawn:  # noqa: ARG001 - kept by language
    """The organogram of a page's day, whole or of a part: as deep as asked, or else as still shows it at a glance."""
    branches = outlined(page, under)
    counts = levels(branches)
    able = [level for level, count in enumerate(counts) if level and (count <= MOST or level == 1)] or [1]
    begin = max((level for level in able if counts[min(level, len(counts) - 1)] <= GLANCE), default=1)
    chosen = min(depth or begin, able[-1])
    shown = to_depth(branches, chosen)
    made = draw(page, shown, titled(page, under), WIDE, listed=to_depth(branches, able[-1]))
    paper = mark_safe(plain(for_paper(shown)))  # noqa: S308 - each text in it is escaped by the drawing
    return replace(made, paper=paper, depth=chosen, depths=tuple(able))


def draw(
    page: Page,
    branches: Sequence[Branch],
    title: str,
    width: int,
    *,
    prefix: str = "kaart",
    listed: Sequence[Branch] | None = None,
) -> Drawn:
    """An outline as a picture and as a list, which may go deeper; all of it leads to the page's day."""
    href, deeper = addresses(page)
    described = _("Hetzelfde staat als lijst onder de tekening.")
    picture = svg(
        lay_out(branches, width),
        title,
        described,
        lambda box: href(box.id),
        more=lambda box: deeper(box.id),
        prefix=prefix,
        spoken=spoken,
    )
    shown = list(everything(branches))
    return Drawn(
        mark_safe(picture),  # noqa: S308 - each text in it is escaped by the drawing
        nested_list(branches if listed is None else listed, href, deeper),
        vacant=any(branch.vacant for branch in shown),
        thematic=any(branch.thematic for branch in shown),
        cut=any(branch.hidden for branch in shown),
    )


def outlined(page: Page, under: str | None = None, marks: Marks | None = None) -> tuple[Branch, ...]:
    """What stands where on the page's day, in the language of the page."""
    branches = outline(page.organisation, under, marks or {})
    return branches if get_language() == "nl" else put(branches, spoken)


def addresses(page: Page) -> tuple[Callable[[str], str], Callable[[str], str]]:
    """Where a body or unit leads to: its own page, and the drawing of what is below it."""
    return (
        lambda id_: page.href(page.organisation.subjects[id_]),
        lambda id_: page.address("chart", onder=id_),
    )


def as_file(page: Page, under: str | None) -> str:
    """The whole picture as a file of its own, with its day."""
    chart = for_paper(outlined(page, under))
    return svg(
        chart, titled(page, under), _("Op %(day)s") % {"day": in_words(page.shown.day)}, standalone=True, spoken=spoken
    )


def titled(page: Page, under: str | None) -> str:
    """What the organogram is called."""
    return _("Organogram van %(name)s") % {"name": page.organisation.subjects[under] if under else page.name}
