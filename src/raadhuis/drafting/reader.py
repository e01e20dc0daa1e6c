"""Reads a page from top to bottom: each heading, paragraph and list, with what stands around it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from raadhuis.core.facts.wording import say
from raadhuis.drafting import phrases, tasks, words
from raadhuis.drafting.block import HEADING, ITEM, LABEL, ROW, TEXT, Block
from raadhuis.drafting.bodies import bodies
from raadhuis.drafting.claims import Notes
from raadhuis.drafting.context import Announced, Context, Section, rank
from raadhuis.drafting.headings import read_heading, read_title
from raadhuis.drafting.kinds import KIND_OF_WORD, MANY_FORM, ONE_FORM, PLURAL
from raadhuis.drafting.layout import LEADING_LINE, blocks
from raadhuis.drafting.lists import Listing, by_items, close, listing_of, read_list, read_sentences
from raadhuis.drafting.names import PERSON, item_parts, unit_name
from raadhuis.drafting.outline import hang_under_title, tell_levels, without_links
from raadhuis.drafting.page import Page, Span, key
from raadhuis.drafting.prose import MENU, read_sentence, sums_up
from raadhuis.drafting.sentences import LEADER, TITLE_LINE, sentences, trimmed
from raadhuis.drafting.signs import LEADING, TITLE, signs
from raadhuis.drafting.tables import read_table

INVITES: Final = re.compile(r"\b(?:lees|hieronder|maak kennis met|stellen (?:wij|we)|ontdek|bekijk|wat doen)\b")
"""What leads to headings: "Lees hier wat de afdelingen doen."."""
VERB: Final = re.compile(rf"\b(?:{words.VERBS})\b")
LINE: Final = re.compile(r"[^\n]+")
LABELLED: Final = re.compile(
    r"[ ]*(?P<name>[A-Z](?:[^:\n.–(]|\([^():\n]*\)){2,60}?)(?:(?::| [–|-]) (?=\S)|"
    rf", (?=met (?:(?:daaronder|daarin|hieronder) )?(?:de )?(?:{words.MANY_OF_KIND}) [A-Z][^\n.]+\.?$))[^\n]+"
)
"""A line that begins with a name and a colon: "Afdeling Wonen: bouwen en milieu"."""
STOPPED: Final = re.compile(r"(?P<name>[A-Z][^:\n.–]{2,40})\. (?=[A-Z])[^\n]+")
"""The same with a full stop, of which only a count tells: "Wonen. Verantwoordelijk voor bouwen en milieu."."""
ELSE: Final = re.compile(
    r"(?:bereikbaar(?:heid)?(?: via)?|telefoon|tel\.?|e-mail|contact|adres|bezoekadres|locatie|openingstijden|open|"
    r"aanwezig|kamer) ?:"
)
"""How a line begins that tells how to reach a unit."""
WHAT: Final = re.compile(r"(?:en )?(?:wat|waar) (?:doen|doet|zorgen|houden) [^?]{2,40}\?")
"""What a text asks and then answers: "Wat doen we? Balie en telefoon; burgerlijke stand."."""
OURS: Final = re.compile(r"\b(?:wij|we|ons|onze|u|uw|je|jij|jouw)\b")
"""What a sentence has that leads to values, promises and the like: "Waar wij voor staan:"."""
SHORT: Final = re.compile(r"[A-Z][^\n.:;,]{2,50}")
LEADS: Final = frozenset({TITLE, LEADING})
MOST_LABELLED: Final = 100
"""Paragraphs that are read together as a list."""
TASK_HEADINGS: Final = frozenset({"taken", "onderwerpen", "themas", "werkzaamheden"})


def read(page: Page, answers: Mapping[str, str]) -> Notes:
    """All that a page claims, with these answers to its doubts."""
    page = Page(page.text)  # its own, so that what is kept of it while it is read goes with it
    context = Context(page, Notes(page, answers))
    found = without_links(page, blocks(page))
    tell_levels(context, found)
    _read_blocks(context, found)
    _announced_lists(context)
    hang_under_title(context, found)
    for name, title in context.notes.leads_later.items():
        context.notes.lead(title, unit=context.notes.find(name))
    notes = context.notes
    notes.names += [unit.name.spans[0] for unit in notes.units]
    notes.names += [Span(*person.span()) for person in PERSON.finditer(page.text)]
    taken = [span for span in notes.names if not phrases.GRIFFIE.fullmatch(page.small, *span)]
    directies = any(unit.kind == "directie" for unit in notes.units)
    notes.claims.extend(bodies(page, taken, directies=directies))
    return notes


def _read_blocks(context: Context, found: list[Block]) -> None:
    page, place = context.page, 0
    while place < len(found):
        end = _run(page, found, place)
        if found[place].role == HEADING:
            read_heading(context, found, place)
            end = place + 1
            if context.title_open:
                read_title(context, found, place)
        elif found[place].role == ROW:
            read_table(context, found[place:end])
        elif found[place].role == TEXT and (labelled := _labelled(context, found[place:end]))[1]:
            items, count = labelled
            found[place : place + count] = items
            continue
        elif found[place].role == TEXT:
            _paragraph(context, found, place)
            if context.title_open and page.text[found[place].span.end - 1].isalnum():
                read_title(context, found, place)
            _lead_to_headings(context, found, place)
            end = place + 1
        elif _heads_text(context, found, place, end):
            found[place] = found[place]._replace(role=HEADING)
            continue
        else:
            _list(context, found, place, end)
        place = end


def _run(page: Page, found: Sequence[Block], place: int) -> int:
    """Where the blocks of one role end that begin here."""
    first, end = found[place], place + 1
    most = 1 if first.role == HEADING else MOST_LABELLED if first.role == TEXT else len(found)
    while (
        end < min(place + most, len(found))
        and found[end].role is first.role
        and not _ends_list(page, first, found[end])
    ):
        end += 1
    return end


def _ends_list(page: Page, first: Block, item: Block) -> bool:
    """Whether a sentence further to the left goes on after the list that one led to: "3. De afdeling zorgt voor"."""
    said = page.small[slice(*item.span)]
    return item.indent < first.indent and said.endswith(".") and bool(tasks.ANY_VERB.search(said))


def _labelled(context: Context, texts: Sequence[Block]) -> tuple[list[Block], int]:
    """The first paragraphs of which each line begins with a name and a colon, as items of a list; and how many."""
    page, items, count = context.page, list[Block](), 0
    counted = context.announced.count if context.announced else None
    for block in texts:
        lines = list(LINE.finditer(page.text[block.span.start : block.span.end]))
        named = []
        bare = 0  # lines that hold but a name, between others that tell more
        for line in lines:
            if LABEL.match(line[0]) or ELSE.match(line[0].lower()):
                break  # "Hoofd: de directeur", "Taken: bouwen en milieu"
            match = LABELLED.fullmatch(line[0]) or (STOPPED.fullmatch(line[0]) if len(lines) == counted else None)
            start = block.span.start + line.start()
            short = not match and bool(SHORT.fullmatch(line[0]))
            end = match.end("name") if match else len(line[0]) if short else 0
            if not end or unit_name(page, Span(start, start + end)) is None:
                break
            named.append(Block(ITEM, Span(start, block.span.start + line.end())))
            bare += short
        if len(named) < len(lines) or bare * 3 > len(lines):
            break
        items += named
        count += 1
    if not items:
        return [], 0
    announced = bool(context.sections and context.sections[-1].kind) and len(items) > 1
    if context.announced and close(_how_many(context, context.announced), len(items)):
        announced = len(items) > 1
    kinds = [name.kind for item in items if (name := unit_name(page, item_parts(page, item.span)[0]))]
    compounds = len(items) > 1 and None not in kinds and len(set(kinds)) == 1
    return (items, count) if announced or compounds or _own_kinds(page, items) else ([], 0)


def _how_many(context: Context, announced: Announced) -> int:
    """How many units are still to come, as far as the page says."""
    return announced.count or context.notes.counts.get((announced.kind, announced.parent), 0)


def _own_kinds(page: Page, items: Sequence[Block]) -> bool:
    """Whether most items say themselves what kind of unit they are."""
    names = [unit_name(page, item_parts(page, item.span)[0]) for item in items]
    kinds = {name.kind for name in names if name and name.sure}
    return sum(bool(name and (name.sure or (name.kind and name.kind in kinds))) for name in names) * 2 > len(items)


def _heads_text(context: Context, found: Sequence[Block], place: int, end: int) -> bool:
    """Whether a single item is the heading of the text below it: "1. Afdeling Ruimte"."""
    alone = end - place == 1 and end < len(found) and found[end].role == TEXT and not found[place].rest
    name = unit_name(context.page, found[place].span) if alone else None
    return bool(name and name.kind)


def _paragraph(context: Context, found: Sequence[Block], place: int) -> None:
    """Read the sentences of a paragraph; right below the heading of a unit one may only sum up what it is about."""
    page, block = context.page, found[place]
    below = place > 0 and found[place - 1].role == HEADING and context.focus is not None
    if below and context.focus is not None and _is_short(context.said(block.span)):
        _sum_up(context, context.focus, block.span)
        return
    named = alone = False  # whether the sentence before is but the name of a unit, and whether this one is
    begins = True  # whether nothing but who leads stood before
    for sentence in sentences(context.page, block.span):
        summed = context.small(sentence)
        leads = not LEADS.isdisjoint(signs(page, sentence)) and bool(
            LEADER.fullmatch(page.text, *sentence) or TITLE_LINE.fullmatch(page.text, *sentence)
        )
        first, begins = begins, begins and leads
        name = unit_name(context.page, sentence) if first or named else None
        named, alone = alone, bool(name and name.sure) or WHAT.fullmatch(page.small, *sentence) is not None
        if ELSE.match(page.small, *sentence):
            continue
        summing = (below or named) and not leads and sums_up(summed) and ("," in summed or ";" in summed or first)
        if context.focus is not None and summing:
            _sum_up(context, context.focus, sentence)
        else:
            read_sentence(context, sentence)


def _lead_to_headings(context: Context, found: Sequence[Block], place: int) -> None:
    """Open a section for units of a kind, where a sentence leads to headings that name them."""
    block = found[place]
    headings = place + 1 < len(found) and found[place + 1].role == HEADING
    if not headings:
        return
    lead = sentences(context.page, block.span)[-1]
    many = context.page.found(MANY_FORM, *lead)
    if many and INVITES.search(context.small(lead)):
        kind = KIND_OF_WORD[many[-1]["kind"]]
        context.sections.append(Section(0, context.section_unit(kind), kind, block.span.start))
        context.focus = None
        return
    if context.page.text[block.span.end - 1] != ":":
        return
    listing = listing_of(context, lead)
    if listing and listing.kinds and listing.kinds[0]:
        context.sections.append(Section(0, listing.parent, listing.kinds[0], block.span.start))
        context.focus = None


def _is_short(said: str) -> bool:
    plain = len(said.split()) <= 8 and ":" not in said and said[-1] not in ".?" and not TITLE_LINE.fullmatch(said)
    plain = plain and not MENU.search(said) and not PLURAL.match(said.lower())
    return plain and not VERB.search(said) and not PERSON.search(said)


def _sum_up(context: Context, unit: int, span: Span) -> None:
    phrase = tasks.PHRASE.match(context.page.small, span.start, span.end)
    about = Span(phrase.end(), span.end) if phrase else span
    for said in tasks.subjects(context.page, about, "taken in een lijst"):
        context.notes.subject(unit, said)


def _list(context: Context, found: Sequence[Block], start: int, end: int) -> None:
    """Read a list by the sentence or heading before it."""
    page, items = context.page, found[start:end]
    before = found[start - 1] if start else None
    listing: Listing | None = None
    led = before is not None and before.role == TEXT and _leads(page, before.span)
    if context.outside or (led and before and phrases.OUTSIDE.search(page.text, *before.span)):
        return
    own_kinds = _own_kinds(page, items)
    if before and led:
        lead = sentences(page, before.span)[-1]
        listing = listing_of(context, lead, kinds_told=own_kinds) or _promised(context, lead, items)
        led = listing is None and not own_kinds
    elif before and before.role == HEADING:
        listing = _by_heading(context, before, items) or by_items(context, items)
        if listing is None and context.said(before.span)[-1] == "?":
            listing = _counted(context, before.span, items)
    elif before and start > 1 and found[start - 2].role == HEADING and _only_leads(page, before.span):
        listing = by_items(context, items) or _by_heading(context, found[start - 2], items)
    elif before:
        listing = _of_section(context, items)
    if listing and listing.about is not None and own_kinds:
        listing = Listing((None,), listing.about)
    # What a sentence leads to that tells of no units, holds none.
    if led or not read_list(context, items, listing):
        values = before is not None and phrases.ABOUT.search(context.small(before.span))
        context.unread += [] if led or values else items
        for item in items:
            read_sentences(context, item)


def _leads(page: Page, span: Span) -> bool:
    """Whether a text leads to the list below it: by its colon, or by the kind with which it ends."""
    return page.text[span.end - 1] == ":" or bool(LEADING_LINE.search(page.small, *sentences(page, span)[-1]))


def _promised(context: Context, lead: Span, items: Sequence[Block]) -> Listing | None:
    """The units that the sentence counts, or that the heading or an earlier sentence promised."""
    heads = [item_parts(context.page, item.span)[0] for item in items]
    if not all(unit_name(context.page, head) and len(context.said(head)) > 2 for head in heads):
        return None
    they_are = phrases.THEY_ARE.search(context.small(lead))  # "Het zijn:"
    counted = context.announced
    if counted and (they_are or (counted.count and close(counted.count, len(items)))):  # "Vijf teams telt het domein:"
        return Listing((counted.kind,), counted.parent)
    section = context.sections[-1] if context.sections else None
    if section and section.kind and context.focus is None:
        said = {KIND_OF_WORD[one["kind"]] for one in context.page.found(ONE_FORM, *lead)}
        if section.kind in said or they_are:
            return Listing((section.kind,), section.unit)
    return _counted(context, lead, items)


def _counted(context: Context, lead: Span, items: Sequence[Block]) -> Listing | None:
    """The units that an earlier sentence counted, where there are as many items and nothing else leads to them.

    As in "Er zijn drie teams, met elk een coach:", or a list below "Wie doet wat?"; values and promises have such
    lists too, and are told by what leads to them or by whom they speak of.
    """
    page, small = context.page, context.small(lead)
    parts = [item_parts(page, item.span) for item in items]
    speaks = sum(bool(tail and OURS.search(page.small, *tail)) for _, tail in parts) * 2 > len(items)
    named = all(unit_name(page, head) and context.said(head)[0].isupper() for head, _ in parts)
    if not tasks.ANY_VERB.search(small) or OURS.search(small) or phrases.ABOUT.search(small) or speaks or not named:
        return None
    for (kind, parent), count in context.notes.counts.items():
        if count == len(items) > 2 and not any(
            unit.kind == kind and unit.name.rule != "zin" for unit in context.notes.units
        ):
            return Listing((kind,), parent)
    return None


def _only_leads(page: Page, span: Span) -> bool:
    """Whether a text below a heading says nothing but who leads."""
    said = (page.text[slice(*sentence)] for sentence in sentences(page, span))
    return all(LEADER.fullmatch(one) or TITLE_LINE.fullmatch(one) for one in said)


def _of_section(context: Context, items: Sequence[Block]) -> Listing | None:
    """The units that the heading above the text before a list announced, where none of them was named yet."""
    section = context.sections[-1] if context.sections else None
    if section and section.unit is not None:
        return _of_usual_kind(context, items, section.unit)
    if section is None or not section.kind or context.focus is not None:
        return None
    named = any(one.kind == section.kind and one.name.spans[0].start > section.start for one in context.notes.units)
    capitals = all(context.said(item.span)[0].isupper() for item in items)
    return Listing((section.kind,), section.unit) if capitals and not named and len(items) > 2 else None


def _of_usual_kind(context: Context, items: Sequence[Block], unit: int) -> Listing | None:
    """The units of the kind that the page puts below that of a heading, where the text between leads to no list."""
    below = context.notes.below.get(context.notes.units[unit].kind or "")
    names = [unit_name(context.page, item.span) for item in items]
    capitals = all(name and context.said(name.span)[0].isupper() for name in names)
    return Listing((below,), unit) if below and capitals and len(items) > 2 else None


def _by_heading(context: Context, heading: Block, items: Sequence[Block]) -> Listing | None:
    """What a list right below a heading holds."""
    section = context.sections[-1] if context.sections else None
    if section and section.kind and context.focus is None:
        return Listing((section.kind,), section.unit)
    said = key(context.said(trimmed(context.page, heading.span)))
    if context.focus is None or _own_kinds(context.page, items):
        return None
    if said in TASK_HEADINGS:
        return Listing(about=context.focus)
    return _asked(context, items, context.focus) if said in context.notes.by_key else None


def _asked(context: Context, items: Sequence[Block], unit: int) -> Listing:
    """A list right below the heading of a unit: its subjects, unless such units have others below them."""
    notes = context.notes
    known = notes.units[unit]
    counted = (kind for (kind, _), count in notes.counts.items() if rank(kind) > rank(known.kind)
               and count > [one.kind for one in notes.units].count(kind))  # fmt: skip
    below = notes.below.get(known.kind or "") or next(counted, None)
    # Asked once for all such lists: a page uses them alike.
    answer = notes.ask(
        "lijsten",
        Span(items[0].span.start, items[-1].span.end),
        say("Wat zijn de punten onder een onderdeel, zoals onder ‘{name}’?", name=known.name.text),
        {"taken": say("Waar het onderdeel over gaat"), "onderdelen": say("Eigen onderdelen")},
        "onderdelen" if below else "taken",
        80,
    )
    return Listing(about=unit) if answer == "taken" else Listing((below,), unit)


def _announced_lists(context: Context) -> None:
    """Lists that nothing led to hold the units that the page announced, where there are as many of them."""
    notes, items = context.notes, context.unread
    named = {unit.kind for unit in notes.units}
    counts = [(kind, count) for (kind, _), count in notes.counts.items() if count > 2 and kind not in named]
    announced = next((kind for kind, count in counts if close(count, len(items))), None)
    names = (unit_name(context.page, item_parts(context.page, item.span)[0]) for item in items)
    capitals = (context.said(item.span)[0].isupper() for item in items)
    if announced and items and all(names) and all(capitals):
        read_list(context, items, Listing((announced,)))
