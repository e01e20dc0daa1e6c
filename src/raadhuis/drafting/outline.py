"""What a page tells as a whole: which kind stands below which, what it is about, and what only leads elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from raadhuis.drafting import words
from raadhuis.drafting.block import HEADING, ITEM, TEXT, Block
from raadhuis.drafting.claims import UnitClaim
from raadhuis.drafting.context import Context, rank
from raadhuis.drafting.kinds import KIND_OF_WORD, MANY_FORM
from raadhuis.drafting.levels import levels
from raadhuis.drafting.lists import GENERIC
from raadhuis.drafting.names import unit_name
from raadhuis.drafting.page import Page, key
from raadhuis.drafting.sentences import sentences

LINKS: Final = re.compile(
    r"(?:zie|lees|bekijk) ook:?|(?:handige |gerelateerde )?links:?|(?:snel|direct|ga) naar:?|gerelateerde? .*|"
    r"ook interessant:?|meer (?:weten|lezen|informatie)\??|downloads?|misschien zoekt u.*|deel (?:deze pagina|dit).*|"
    r"volg ons.*"
)
"""The heading of lines that lead elsewhere."""
CRUMBS: Final = re.compile(r"(?:u bent hier|home)\b[^.\n]*[>»/|]")
"""A line that says where the page is: "Home / Organisatie / Afdeling Zorg"."""
COMMAS_ONLY: Final = re.compile(
    r"[ ]*(?:[^.\n]{3,80}\. )?(?:(?i:teams|afdelingen|directies|bureaus|clusters)|"
    r"[A-Z]\w+(?: [\w&]+){1,4}): (?:[A-Z][^,.:;\n]{2,40}, ){2,}"
    r"(?:(?! en )[^,.:;\n]){2,40}\.?$"
)
"""A list of names that ends without "en": then an "en" at the end of another such list belongs to a name."""
TWO_KINDS: Final = re.compile(rf"(?:de |onze )?(?P<one>{words.MANY_OF_KIND}) en (?P<other>{words.MANY_OF_KIND})")
"""A heading that says which kind stands below which: "Directies en afdelingen"."""
HIGH: Final = frozenset({"domein", "directie", "sector", "dienst", "cluster", "afdeling"})
LOW: Final = frozenset({"afdeling", "bureau", "team"})


def tell_levels(context: Context, found: Sequence[Block]) -> None:
    """Take down which kind stands below which, before the page is read: by its headings, and by its sentences."""
    _levels_by_order(context, found)
    lines = (line for line in context.page.text.split("\n") if line.count(", ") > 1 and ": " in line)
    context.commas_only = any(map(COMMAS_ONLY.fullmatch, lines))
    for block in found:
        both = TWO_KINDS.fullmatch(context.page.small, *block.span) if block.role == HEADING else None
        if both:
            above, below = sorted((KIND_OF_WORD[both["one"]], KIND_OF_WORD[both["other"]]), key=rank)
            context.notes.below.setdefault(above, below)
        tells = block.role in (TEXT, HEADING) and context.page.found(MANY_FORM, *block.span)
        for sentence in sentences(context.page, block.span) if tells else ():
            if context.page.found(MANY_FORM, *sentence):
                levels(context, sentence)


def _levels_by_order(context: Context, found: Sequence[Block]) -> None:
    """Which kind stands below which, where headings alone tell: a cluster, its directies, a cluster, its directies."""
    named = (unit_name(context.page, block.span) for block in found if block.role == HEADING)
    kinds = [name.kind for name in named if name and name.sure and name.kind]
    if not kinds:
        return
    first, most = kinds[0], set(kinds)
    for other in most - {first}:
        begins = kinds.count(first) > 1 and kinds.count(other) > kinds.count(first)
        runs = [after for before, after in pairwise(kinds) if before == first]
        if begins and rank(other) <= rank(first) and runs.count(other) * 2 > len(runs):
            context.notes.below.setdefault(first, other)


def without_links(page: Page, found: list[Block]) -> list[Block]:
    """The blocks, without the lines and lists right below "Zie ook" and the like, and the path to the page."""
    kept, links = list[Block](), False
    for block in found:
        links = links and (not block.loose or block.role == ITEM)
        if not links and not CRUMBS.match(page.small, *block.span):
            kept.append(block)
        links = links or bool(LINKS.fullmatch(page.small, *block.span))
    return kept


def hang_under_title(context: Context, found: Sequence[Block]) -> None:
    """What hangs nowhere hangs under the one unit that the title of the page names: "Over het sociaal domein"."""
    notes = context.notes
    titles = [context.small(block.span) for block in found[:2] if block.role == HEADING]
    titles = [title for title in titles if key(title) not in GENERIC]
    named = [one for one in notes.units if one.kind in HIGH and any(_titled(one, title) for title in titles)]
    if len(named) != 1 or named[0].parent is not None:
        return
    top = named[0]
    for one in notes.units:
        below = one.kind in LOW and context.stands_above(top.kind, one.kind)
        if below and one.parent is None and one.name.spans > top.name.spans:
            notes.units[one.unit] = replace(one, parent=top.unit)


def _titled(unit: UnitClaim, title: str) -> bool:
    """Whether a title names a unit, by more than one word."""
    name = unit.name.text.lower()
    bare = name.removeprefix(f"{unit.kind} ")
    name = bare if name.count(" ") > 1 else name
    return (" " in name and name in title) or title in (
        bare,
        f"over {bare}",
        f"werken bij {bare}",
        f"welkom bij {bare}",
    )
