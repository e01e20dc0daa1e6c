"""What a list tells: units, or what a unit is about; by the sentence or heading that leads to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from raadhuis.drafting import heads, phrases, tasks, words
from raadhuis.drafting.block import Block
from raadhuis.drafting.context import Context, rank
from raadhuis.drafting.doing import doer
from raadhuis.drafting.kinds import KIND_OF_WORD, MANY_FORM, PLURAL
from raadhuis.drafting.names import NO_UNIT, PERSON, Name, are_persons, chosen_kind, item_parts, unit_name
from raadhuis.drafting.page import Page, Span, key
from raadhuis.drafting.prose import read_sentence, tell_more
from raadhuis.drafting.sentences import sentences, trimmed
from raadhuis.drafting.taking import HERE, parent_in

GENERIC: Final = frozenset(key(word) for word in words.GENERIC)
AND_TASKS: Final = re.compile(r"^en (?:hun |de )?(?:\w+ )?(?:taken|taakvelden|werkzaamheden)$")
CAPITAL: Final = re.compile(r"\b[A-Z]\w+")
MOST_WORDS: Final = 8
WITH_BELOW: Final = re.compile(
    rf"(?:(?:met|bestaande uit|waaronder|waarin) )?(?:(?:de|hun|als|volgende) ){{0,2}}{PLURAL.pattern}:?"
)
"""What stands behind a name that leads to the units below it: "Sector Ruimte, met de afdelingen:"."""
ASIDE: Final = re.compile(r"\b(?:buiten|naast) (?:(?:de|alle|deze) )?$|\(ook wel:? (?:[^()]*)$")
"""What stands before a kind that a list does not hold: "vallen buiten de sectoren", "afdelingen (ook wel: teams)"."""
BEHIND_BRACKETS: Final = re.compile(r"\)(?:\s*:\s*|\s+[–-]\s+|\s+(?=met ))(?=\S)")
SERIES: Final = re.compile(r"[A-Z][a-z]{3,} (?=[A-Z])")
"""The first word of a name, which tells of a series where several begin with it: "Wijkpost Noord", "Wijkpost Zuid"."""
LEFT_OPEN: Final = re.compile(r"\b(?:bij|met|voor|over|van|aan)$")
"""How a sentence ends that goes on in each item of a list."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list holds: units of these kinds (by depth), or what one unit is about."""

    kinds: tuple[str | None, ...] = ()
    parent: int | None = None
    parent_span: Span | None = None
    about: int | None = None
    head: Span | None = None  # who leads them all


def listing_of(context: Context, lead: Span, *, kinds_told: bool = False) -> Listing | None:
    """What the list holds that a sentence leads to; None where it tells nothing of units.

    Where its items tell their own kinds, the sentence need not.
    """
    lead = trimmed(context.page, lead, " \n:")
    return (
        _of_kind(context, lead)
        or _of_unit(context, lead, kinds_told=kinds_told)
        or _of_each(context, lead)
        or _of_staff(context, lead)
        or (Listing(("staf",)) if phrases.RIGHT_BELOW.match(context.small(lead)) else None)
        or (Listing((None,)) if phrases.BESIDE_ALL.match(context.small(lead)) else None)
        or _of_other(context, lead)
    )


def _of_kind(context: Context, lead: Span) -> Listing | None:
    """As in "Dit zijn de teams van de afdeling:"; "De afdelingen ondersteunen het college bij:" leads to no units."""
    text = context.page.small
    found = context.page.found(MANY_FORM, *lead)
    plurals = [one for one in found if not ASIDE.search(text, lead.start, one.start())]
    if not plurals:
        return None
    last = plurals[-1]
    after = CAPITAL.sub("", context.said(Span(found[-1].end(), lead.end)).strip(" )"))
    after = AND_TASKS.sub("", after.lower())
    if not phrases.FITS.match(after) or phrases.ABOUT.search(after) or tasks.PHRASE.search(text, last.end(), lead.end):
        return None
    kind = KIND_OF_WORD[last["kind"]]
    parent, span = parent_in(context, lead, kind)
    if span is None and len(plurals) > 1 and phrases.TOGETHER.fullmatch(text, plurals[-2].end(), last.start()):
        above = KIND_OF_WORD[plurals[-2]["kind"].lower()]
        return Listing((above, kind), context.section_unit(above))
    if span is None and context.small(lead).startswith("en "):
        parent = context.parent_before
    leader = heads.BY_POST.match(context.page.text, *lead)
    return Listing((kind,), parent, span, head=Span(*leader.span("head")) if leader else None)


def _of_unit(context: Context, lead: Span, *, kinds_told: bool) -> Listing | None:
    """As in "Het cluster Samenleving bestaat uit:"."""
    holds = phrases.HOLDS.search(context.page.small, lead.start, lead.end)
    if holds is None:
        return None
    mentions = context.mentions(Span(lead.start, holds.end()))
    unit = next((one for mention in mentions if (one := context.unit_of(mention)) is not None), None)
    unit = context.focus if unit is None and HERE.match(context.page.small, *lead) else unit
    if unit is None:
        return None
    kind = context.notes.units[unit].kind or ""
    below = context.notes.below.get(kind) or ("staf" if kind == "staf" else None)
    return Listing((below,), unit) if below or kinds_told or holds[0].endswith((" uit", "omvat")) else None


def _of_each(context: Context, lead: Span) -> Listing | None:
    """As in "Er zijn drie opgaven, elk uitgewerkt in een programma:"."""
    each = phrases.EACH_IN.search(context.page.small, *lead)
    return Listing((KIND_OF_WORD[each["kind"]],)) if each else None


def _of_staff(context: Context, lead: Span) -> Listing | None:
    """As in "Bij de afdeling Middelen hoort de staf:"."""
    if context.small(lead).startswith("en de staf"):
        return Listing(("staf",), context.parent_before)
    staff = phrases.STAFF.search(context.small(lead))
    if staff is None:
        return None
    return Listing(("staf",), *parent_in(context, lead, "staf"))


def _of_other(context: Context, lead: Span) -> Listing | None:
    """As in "De afdeling is verantwoordelijk voor:", or "De organisatie bestaat uit:"."""
    said = context.small(lead)
    unit = doer(context, lead, lead.end, list(context.mentions(lead)))
    if unit is not None and (tasks.PHRASE.search(said) or phrases.TASKS.search(said) or LEFT_OPEN.search(said)):
        return Listing(about=unit)
    if phrases.WHOLE_CONSISTS.search(said) and not phrases.BOARD.search(said) and not phrases.ABOUT.search(said):
        return Listing((None,), context.focus if said.startswith(("ze ", "zij ", "deze ")) else None)
    return None


def read_list(context: Context, items: Sequence[Block], listing: Listing | None) -> bool:
    """Take down a list; False where neither the items nor what leads to them tell of units."""
    listing = listing or by_items(context, items)
    if listing is None:
        return False
    if listing.about is not None:
        if not are_persons(context.page, [item.span for item in items]):
            for item in items:
                if _is_sentence(context, item):
                    read_sentences(context, item)
                else:
                    _subject(context, item, listing.about)
    else:
        _units(context, items, listing)
        context.parent_before = listing.parent
    context.announced = None
    return True


def by_items(context: Context, items: Sequence[Block]) -> Listing | None:
    """What a list holds by its items: most say their kind, or there are as many as were announced."""
    names = [unit_name(context.page, item_parts(context.page, item.span)[0]) for item in items]
    top = min(item.indent for item in items)
    first = [name for name, item in zip(names, items, strict=True) if item.indent == top]
    alike = {name.kind if name else None for name in first}
    sure = len(alike) == 1 and len(first) > 1 and None not in alike  # "Klantteam", "Zorgteam"
    kinds = Counter(name.kind for name in names if name and (name.sure or sure))
    # "Directie" above the departments is no unit, and "Staf" beside them is one.
    staff = sum(bool(name and name.kind == "staf" and not name.sure) for name in names)
    most = sum(kinds.values()) > 1 and (sum(kinds.values()) + staff) * 2 > sum(name is not None for name in names)
    over = [name for name in first if name and name.sure]
    if most or sum(kinds.values()) * 2 > len(items) or len(over) * 2 > len(first):
        usual = kinds.most_common(1)[0][0]
        return Listing((usual if len(kinds) == 1 else None,), _above(context, usual))
    tails = [tail for item in items if (tail := item_parts(context.page, item.span)[1])]
    titles = [match for tail in tails if (match := heads.BY_KIND.match(context.page.small, *tail))]
    if len(titles) * 2 > len(items):  # "Toegang (teamleider: ...)"
        led = KIND_OF_WORD[titles[0]["kind"].rstrip("s-")]
        return Listing((led,), context.section_unit(led))
    announced = context.announced
    told = len(items) > 1 and len(tails) == len(items)
    if announced and all(names) and (close(announced.count, len(items)) if announced.count else told):
        return Listing((announced.kind,), announced.parent)
    return None


def _above(context: Context, kind: str | None) -> int | None:
    """The unit above a list of units that say their kind: of the heading, also where that is of the staff."""
    above = context.section_unit(kind)
    focus = context.focus
    if above is None and focus is not None and context.sections and context.sections[-1].unit == focus:
        higher = context.notes.units[focus].kind
        return focus if higher == "staf" != kind or (kind != "staf" and rank(higher) < rank(kind)) else None
    return above


def close(stated: int, found: int) -> bool:
    """Whether a page may state this number of what was found so often."""
    return abs(stated - found) <= max(1, stated // 4)


def _is_sentence(context: Context, item: Block) -> bool:
    """Whether an item is a sentence, which tells of what happens and not only of what somebody is about."""
    return len(context.said(item.span).split()) > MOST_WORDS and bool(tasks.ANY_VERB.search(context.small(item.span)))


def _subject(context: Context, item: Block, unit: int) -> None:
    span = trimmed(context.page, item.span)
    said = context.said(span)
    nothing = _is_sentence(context, item) or PERSON.search(said) or NO_UNIT.match(context.small(span))
    if not nothing and tasks.TWO_LETTERS.search(said):
        context.notes.subject(unit, context.page.quote("taken in een lijst", span, "rechte aanhalingstekens"))


def _units(context: Context, items: Sequence[Block], listing: Listing) -> None:
    page, items = context.page, _nested(context, items)
    nested = len({item.indent for item in items}) > 1
    counted = context.notes.counts.get((_usual(context, listing, None, 0) or "", listing.parent)) == len(items)
    begins = Counter(match[0] for item in items if (match := SERIES.match(page.text, *item.span)))
    series = {begin for begin, count in begins.items() if count > 1}
    open_: list[tuple[int, int]] = []  # the units that the next item may stand below: indent, unit
    for item in items:
        while open_ and open_[-1][0] >= item.indent:
            open_.pop()
        head, tail = item_parts(page, item.span)
        name = unit_name(page, head)
        below = open_[-1][1] if open_ else None
        usual = _usual(context, listing, below, len(open_)) or _of_its_own(context, series, head, below)
        if name is None or (not tail and not counted and _names_nothing(context, name, item)):
            if below is None and item.span not in heads.titles(page, item.span):
                read_sentences(context, item)
        elif below is not None and usual is None and not name.kind:
            _subject(context, item, below)
        else:
            unit = _unit(context, name, usual, listing, below)
            if tail and (leads := WITH_BELOW.fullmatch(page.small, *tail)):
                context.notes.below.setdefault(context.notes.units[unit].kind or "", KIND_OF_WORD[leads["kind"]])
                tail = None
            if nested:
                open_.append((item.indent, unit))
            for span in (tail, _behind_brackets(page, tail, item.span), item.rest):
                if span:
                    tell_more(context, unit, span)
    context.focus = None


def _behind_brackets(page: Page, tail: Span | None, item: Span) -> Span | None:
    """What an item tells behind the brackets after its name: "Zorg (manager: A. Wit) – Wmo en jeugd"."""
    dash = BEHIND_BRACKETS.match(page.text, tail.end, item.end) if tail else None
    return Span(dash.end(), item.end) if dash else None


def _nested(context: Context, items: Sequence[Block]) -> Sequence[Block]:
    """The items, nested where a kind comes back after others: a cluster, its directies, a cluster, its directies."""
    if len({item.indent for item in items}) > 1:
        return items
    names = [unit_name(context.page, item_parts(context.page, item.span)[0]) for item in items]
    kinds = [name.kind if name and name.sure and name.kind != "staf" else None for name in names]
    staff = [bool(name and name.kind == "staf") for name in names]
    told = [kind for kind in kinds if kind]
    # The first kind is the highest where it comes back, or else the one that is so as is usual.
    top = told[0] if told and told.count(told[0]) > 1 else min(told, key=rank, default=None)
    start = kinds.index(top) if top else 0
    last = len(kinds) - 1 - kinds[::-1].index(top) if top else 0
    alone = start == last == 0 and len(told) * 3 > len(items) * 2 and len(told) > 2
    below = [place > start and kind != top and not staff[place] for place, kind in enumerate(kinds)]
    if not (alone or any(kinds[place] and below[place] for place in range(start, last))):
        return items
    lower = {kind for kind, under in zip(kinds, below, strict=True) if kind and under}
    if top and len(lower) == 1:
        context.notes.below.setdefault(top, lower.pop())
    return [item._replace(indent=item.indent + under) for item, under in zip(items, below, strict=True)]


def _unit(context: Context, name: Name, usual: str | None, listing: Listing, below: int | None) -> int:
    page = context.page
    kind = chosen_kind(page, name, usual)
    if name.kind and context.notes.find(key(context.said(name.span)), name.kind) is not None:
        kind = name.kind  # "acht teams en een projectenbureau:"
    kind_said = page.quote("soort", name.kind_span) if name.kind_span and kind == name.kind else None
    said = page.quote("punt met zijn soort" if name.sure else "punt in een lijst", name.span)
    if phrases.GRIFFIE.fullmatch(context.small(name.span)):
        return context.notes.unit(said, "other", None)
    if below is not None:
        return context.notes.unit(said, kind, below, kind_said=kind_said)
    parent_said = page.quote("ligt boven", listing.parent_span) if listing.parent_span else None
    if listing.parent is not None and kind and (name.sure or kind == usual):
        context.notes.below.setdefault(context.notes.units[listing.parent].kind or "", kind)
    unit = context.notes.unit(said, kind, listing.parent, kind_said=kind_said, parent_said=parent_said)
    if listing.head:
        context.notes.lead(page.quote("leiding", listing.head, "kleine letter"), unit=unit)
    return unit


def _usual(context: Context, listing: Listing, below: int | None, depth: int) -> str | None:
    """The kind of the units at a depth, as far as the lead or the page tells."""
    if depth < len(listing.kinds):
        return listing.kinds[depth]
    return None if below is None else context.notes.below.get(context.notes.units[below].kind or "")


def _of_its_own(context: Context, series: AbstractSet[str], head: Span, below: int | None) -> str | None:
    """The kind of what stands with a capital below a unit: of the staff, or one of a series: "Wijkpost Noord"."""
    if below is None or not context.said(head)[0].isupper():
        return None
    if context.notes.units[below].kind == "staf":
        return "staf"
    first = SERIES.match(context.page.text, *head)
    return "other" if first and first[0] in series else None


def _names_nothing(context: Context, name: Name, item: Block) -> bool:
    """Whether an item holds a general word, or breaks off with the page."""
    said = context.said(name.span)
    broken = len(said) <= 2 and not context.page.text[item.span.end :].strip()
    return broken or (not name.sure and key(said) in GENERIC - {"bereikbaarheid"})


def read_sentences(context: Context, item: Block) -> None:
    """Read an item as sentences."""
    for part in (item.span, item.rest):
        for sentence in sentences(context.page, part) if part else ():
            read_sentence(context, sentence)
