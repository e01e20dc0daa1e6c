"""What a heading tells: a unit, units of a kind that follow, or that something else begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from raadhuis.drafting import phrases, signs, tasks, words
from raadhuis.drafting.block import HEADING, ITEM, TEXT, Block
from raadhuis.drafting.context import Announced, Context, Section
from raadhuis.drafting.griffie import read_griffie
from raadhuis.drafting.heads import of_its_name
from raadhuis.drafting.kinds import KIND_OF_WORD, MANY_FORM, ONE_FORM, PLURAL
from raadhuis.drafting.lists import CAPITAL, GENERIC
from raadhuis.drafting.names import ABOUT, NO_UNIT, Name, item_parts, names_in, unit_name
from raadhuis.drafting.page import Span, key
from raadhuis.drafting.prose import BARS, sums_up, tell_more
from raadhuis.drafting.sentences import LEADER, TITLE_LINE, sentences, trimmed

OF_KIND: Final = re.compile(
    r"(?:(?:maak kennis met|ontdek|ken|de|onze|verschillende|overzicht(?: van)?|alle|indeling in|opbouw|gemeentelijke|"
    r"ambtelijke|dit zijn|\d+|"
    rf"{'|'.join(words.NUMBERS)}) ){{0,4}}"
    r"(?P<kind>[\w'’-]+)(?: en (?:hun )?[\w'’-]+)?(?P<rest> (?:\w+ )?(?:bij|van|in|onder|binnen|voor|achter|rond|met|"
    r"aan) .+)?"
    r"(?:,? (?:van )?a(?:-| tot (?:en met )?)z| op alfabet)?(?: stell(?:en|t) zich voor| op een rij(?:tje)?|"
    r" in (?:beeld|het kort)| in vogelvlucht)?"
)
"""A heading above units of a kind: "Afdelingen", "Teams bij domein Stad"."""
CRUMBS: Final = re.compile(r"[>»/|·]|^(?:u bent hier|home|menu|delen|ga naar)", re.IGNORECASE)
"""What stands in a line above the title that says where the page is."""
SUMMED: Final = re.compile(r"voor [^.:]+, [^.:]+ en [^.:]+\.?$")
THIS: Final = re.compile(r"\b(?:dit|deze|(?:de|het) (?:kleinste|grootste|jongste|nieuwste|laatste)) $")
CENTRAL: Final = re.compile(r"(?:afdeling |team )?concern|bestuurs(?:afdeling|dienst|staf|bureau)\b")
"""What serves the whole stands beside the domains, and not in the one of the heading before it."""
ARTICLE: Final = re.compile(r"(?<![^\n])Artikel \d+\W*")
"""The number before the heading of an article: articles stand beside one another."""
LED: Final = re.compile(rf"(?P<kind>{words.ONE_KIND})s?(?:hoofd|manager|leider|coach|directeur) ")
"""A title before what it leads: "afdelingshoofd Dienstverlening"."""
SPEAKS: Final = re.compile(r"(?:Ik|Er|U|Je|We|Wij|Mijn|Uw|Jouw) ")
"""How a heading begins that is a sentence of the reader: "Ik heb een vraag over mijn uitkering"."""
ABBREVIATED: Final = re.compile(r"\([A-Z][A-Za-z&]{1,5}\)$")
MOST_WORDS: Final = 7
"""Words of a heading that is but a name."""
FIRST: Final = 3
"""Sentences below a heading that may say what it is the heading of."""


def read_heading(context: Context, found: Sequence[Block], place: int) -> None:
    """Open the section of a heading, and close those that it ends."""
    block = found[place]
    span = trimmed(context.page, block.span)
    said = context.said(span)
    _begin(context, block, span)
    head, tail = item_parts(context.page, span)
    named = unit_name(context.page, head) if tail else None
    name = named if named and named.sure else unit_name(context.page, span)
    if said.endswith("?"):
        _question(context, block, span)
    elif _of_kind(context, block, span):
        context.focus = None
    elif phrases.GRIFFIE.search(context.page.small, *span):
        read_griffie(context, span)
        _other(context, block, context.notes.griffie())
    elif name and name.kind and _is_of_its_kind(context, name, block, said):
        # "Buitendienst" is a team where the page says that it has teams.
        own = name.sure or name.kind == "staf" or _is_said(context, said)
        counted = None if own else _counted(context)
        _open(context, block, name, counted or name.kind, "kop van een onderdeel")
        if tail and name is named and context.focus is not None:
            tell_more(context, context.focus, tail)
    elif name and (known := context.notes.find(key(said))) is not None:
        unit = context.notes.units[known]
        _open(context, block, name, unit.kind, "kop van een onderdeel", unit.parent)
    elif (
        name
        and not _is_about(said)
        and (kind := _kind_below(context, said, found, place) or _alike(context, found, place))
    ):
        _open(context, block, name, kind, "kop met uitleg")
    elif name and _is_announced(context, found, place, said):
        announced = _announcing(context)
        _open(context, block, name, announced.kind if announced else None, "kop onder een soort")
    elif not _sorts(context, found, place):
        _other(context, block, None)


def _is_said(context: Context, said: str) -> bool:
    """Whether the page says that there is one of this name beside the others: "drie sectoren en een bestuursbureau"."""
    return f" een {said.lower()}" in context.page.small


def _alike(context: Context, found: Sequence[Block], place: int) -> str | None:
    """The kind of the heading before, where such have an abbreviation behind the name as this has, and lists below."""
    if found[place].level > 1 and (kind := _of_level(context, found, found[place].level)):
        return kind
    section = context.sections[-1] if context.sections else None
    if section is None or section.unit is None or place + 1 >= len(found) or found[place + 1].role != ITEM:
        return None
    kind = context.notes.units[section.unit].kind
    like = sum(one.kind == kind and bool(ABBREVIATED.search(one.name.text)) for one in context.notes.units)
    return kind if like and ABBREVIATED.search(context.said(found[place].span)) else None


def _of_level(context: Context, found: Sequence[Block], level: int) -> str | None:
    """The kind of the headings of a level, where most say the same: "1.1 Team Beleid", and then "1.2 HRM"."""
    names = [unit_name(context.page, one.span) for one in found if one.role == HEADING and one.level == level]
    kinds = [name.kind for name in names if name and name.sure]
    return kinds[0] if len(set(kinds)) == 1 and len(kinds) * 3 >= len(names) * 2 else None


def _is_about(said: str) -> bool:
    """Whether a heading tells of something, and does not name it: "Werken bij Stadsbeheer"."""
    return bool(NO_UNIT.match(said.lower()) or ABOUT.match(said.lower()) or SPEAKS.match(said))


def _begin(context: Context, block: Block, span: Span) -> None:
    """End what a heading ends by its level, and see whether it is above others than the organisation."""
    title = TITLE_LINE.fullmatch(context.page.text, *span)
    context.leader = context.page.quote("leiding", Span(*title.span("title")), "kleine letter") if title else None
    context.announced = context.post = None
    context.outside = bool(phrases.OUTSIDE_HEADING.fullmatch(context.small(span)))
    while block.level and context.sections and context.sections[-1].level >= block.level:
        context.sections.pop()


def _as_many(context: Context, found: Sequence[Block], place: int) -> bool:
    """Whether there are as many items below headings from here on as units of the kind were announced."""
    section = context.sections[-1] if context.sections else None
    count = context.notes.counts.get((section.kind, section.unit)) if section and section.kind else None
    lists = list(takewhile(lambda one: one.role in (HEADING, ITEM), found[place:]))
    return bool(count and lists[1:2] and lists[1].role == ITEM) and count == sum(one.role == ITEM for one in lists)


def _sorts(context: Context, found: Sequence[Block], place: int) -> bool:
    """Whether a heading only sorts the units that the heading above it announces, in lists of their own."""
    section = context.sections[-1] if context.sections else None
    listed = place + 1 < len(found) and found[place + 1].role == ITEM
    if section is None or not section.kind or not listed or phrases.ABOUT.search(context.small(found[place].span)):
        return False
    before = found[place - 1].role == ITEM  # a list below such a heading came before
    named = any(one.kind == section.kind and one.name.spans[0].start > section.start for one in context.notes.units)
    items = takewhile(lambda one: one.role == ITEM, found[place + 1 :])
    names = all(unit_name(context.page, item.span) for item in items)
    context.sorted = context.focus is None and names and ((before and context.sorted) or not named)
    return context.sorted


def read_title(context: Context, found: Sequence[Block], place: int) -> None:
    """What the page is about, where its title names one unit: "Werken bij ons: domein Sociaal"."""
    span = found[place].span
    if CRUMBS.search(context.page.text, *span):
        return
    if context.focus is None:
        mentions = context.mentions(span)
        context.title_open = place < FIRST and not mentions
        if len(mentions) != 1 or not mentions[0].name or not mentions[0].name.sure:
            return
        context.focus = context.unit_of(mentions[0])
    context.title_open = False
    if context.focus is not None:
        kind = context.notes.units[context.focus].kind
        others = (unit_name(context.page, block.span) for block in found[place + 1 :] if block.role == HEADING)
        if kind != "other" and not any(name and name.kind == kind for name in others):
            context.about = context.focus


def _question(context: Context, block: Block, span: Span) -> None:
    """A question, of which the answer stands below: "Wat doet de afdeling Ruimte?", "Welke afdelingen zijn er?"."""
    units = [unit for mention in context.mentions(span) if (unit := context.unit_of(mention)) is not None]
    if not units:  # "En wat doet Beheer?"
        places = (match.start() for match in CAPITAL.finditer(context.page.text, *span))
        units = [unit for place in places if (unit := context.known_at(place, span.end, None)[1]) is not None]
    if phrases.GRIFFIE.search(context.page.small, *span):
        read_griffie(context, span)
        units += [unit for unit in [context.notes.griffie()] if unit is not None]
    _other(context, block, units[0] if units else None)
    if units:  # the answer tells of it, and of what is below it
        context.sections.append(Section(block.level, units[0]))
    many = context.page.found(MANY_FORM, *span)
    if many:
        context.announced = Announced(KIND_OF_WORD[many[-1]["kind"]], None, context.section_unit(None))


def _text_below(context: Context, found: Sequence[Block], place: int) -> Sequence[Span]:
    """The first sentences right below a heading."""
    if place + 1 >= len(found) or found[place + 1].role != TEXT:
        return ()
    return sentences(context.page, found[place + 1].span)[:FIRST]


def _of_kind(context: Context, block: Block, span: Span) -> bool:
    """Open a section for units of a kind, where the heading announces them."""
    match = OF_KIND.fullmatch(context.page.small, span.start, span.end)
    many = PLURAL.fullmatch(match["kind"]) if match else None
    if not match or not many:
        return False
    kind = KIND_OF_WORD[many["kind"]]
    parent = None
    if match["rest"]:
        mentions = context.mentions(Span(*match.span("rest")))
        parent = next((mention.unit for mention in mentions if mention.unit is not None), None)
    _close_for(context, kind, block.level)
    parent = parent if parent is not None else context.section_unit(kind)
    context.sections.append(Section(block.level, parent, kind, span.start))
    return True


def _open(context: Context, block: Block, name: Name, kind: str | None, rule: str, parent: int | None = None) -> None:
    """Open the section of a unit."""
    page = context.page
    announced = next((section for section in reversed(context.sections) if section.kind == kind), None)
    _close_for(context, kind, block.level)
    if parent is None:
        beside = CENTRAL.match(page.small, *name.span)
        parent = announced.unit if announced else None if beside else context.section_unit(kind)
    if parent is None and rule == "kop met uitleg":
        parent = context.notes.announced.get(kind or "")
    kind_said = page.quote("soort", name.kind_span) if name.kind_span else None
    unit = context.notes.unit(page.quote(rule, name.span), kind, parent, kind_said=kind_said)
    if announced and announced not in context.sections:
        context.sections.append(announced)
    context.sections.append(Section(block.level, unit))
    context.focus = unit


def _close_for(context: Context, kind: str | None, level: int) -> None:
    """Close the sections of units that cannot stand above this kind, as far as levels do not tell otherwise."""
    while context.sections and not 0 < context.sections[-1].level < level:
        section = context.sections[-1]
        above = section.kind or (context.notes.units[section.unit].kind if section.unit is not None else None)
        if (section.kind or section.unit is not None) and context.stands_above(above, kind):
            break
        context.sections.pop()


def _other(context: Context, block: Block, focus: int | None) -> None:
    """A heading that is no unit ends the sections before it, unless it stands at a lower level."""
    if not block.level:
        context.sections.clear()
    context.focus = context.sections[-1].unit if context.sections and focus is None else focus


def _kind_below(context: Context, said: str, found: Sequence[Block], place: int) -> str | None:
    """The kind that the text below a heading gives it: "Het onderdeel Economie ...", "Deze afdeling ..."."""
    text, below = context.page.small, _text_below(context, found, place)
    if PLURAL.search(said.lower()):
        return None
    led = LED.match(text, *below[0]) if below else None
    if led and text.startswith(said.lower(), led.end()):
        return KIND_OF_WORD[led["kind"]]
    for sentence in below:
        for match in context.page.found(ONE_FORM, *sentence):
            this = THIS.search(text, max(sentence.start, match.start() - 14), match.start())
            # "De afdeling ..." at the begin of a sentence is the one of the heading, where one is still to come.
            begins = match.start() - sentence.start < len("het _") and _counted(context) == KIND_OF_WORD[match["kind"]]
            named = said.lower() in text[match.end() : match.end() + len(said) + 12]
            other = any(
                one.sure and key(context.said(one.span)) != key(said) for one in names_in(context.page, sentence)
            )
            if (this and not other) or (begins and key(said) not in GENERIC) or (named and key(said) not in GENERIC):
                return KIND_OF_WORD[match["kind"]]
    if _stands_apart(context, said, below) or any(of_its_name(context.page, one, said) for one in below):
        return "other"
    return next((kind for first in below if (kind := _expected(context, said, first))), None)


def _expected(context: Context, said: str, first: Span) -> str | None:
    """The kind of which the page announced more than it has named, where the text tells what is done there."""
    before = context.sections[-1].unit if context.sections else None
    if before is not None and context.notes.units[before].name.rule == "kop onder een soort":
        return None  # one more of those that the heading above them announced
    generic = key(said) in GENERIC and "&" not in said and not LEADER.fullmatch(context.said(first))
    if generic or not said[0].isupper() or ABOUT.match(said.lower()):
        return None
    counted = _counted(context)
    one = context.notes.units[before] if before is not None else None
    if one and one.name.rule == "kop met uitleg" and one.kind == counted:
        return counted  # of several, once one of them has told what it does
    return _usual_below(context) or counted if _tells_what_is_done(context, said, first) else None


def _tells_what_is_done(context: Context, said: str, first: Span) -> bool:
    """Whether a sentence below a heading tells what is done there, and not by somebody else."""
    small = context.page.small
    if ("," in context.small(first) or BARS.fullmatch(context.said(first))) and sums_up(context.small(first)):
        return True
    does = tasks.PHRASE.search(small, *first) or tasks.VERB.match(small, *first) or SUMMED.match(small, *first)
    if not does and tasks.BEFORE.search(small, *first) and said.lower() in context.small(first):
        return True
    if not does and said.lower() in context.small(first):  # "De mannen van Gemeentewerken onderhouden ..."
        does = tasks.VERB.search(small, *first)
    return bool(does and not phrases.SOMEBODY.search(context.page.text, first.start, does.start()))


def _usual_below(context: Context) -> str | None:
    """The kind that the page puts below the unit of the section that is open."""
    units = [section.unit for section in context.sections if section.unit is not None]
    return context.notes.below.get(context.notes.units[units[0]].kind or "") if units else None


def _stands_apart(context: Context, said: str, below: Sequence[Span]) -> bool:
    """Whether the text below a heading says that it stands beside the rest: "Buiten de domeinen staat Control"."""
    return any(
        match["after"] == said.lower() or match["before"] == said.lower()
        for sentence in below
        if signs.APART in signs.signs(context.page, sentence)
        for match in phrases.APART.finditer(context.page.small, *sentence)
    )


def _counted(context: Context) -> str | None:
    """The kind of which the page announced more than it has named."""
    open_ = {section.unit for section in context.sections if section.unit is not None}
    kinds = [unit.kind for unit in context.notes.units]
    placed = [(unit.kind, unit.parent) for unit in context.notes.units]
    # Those that the unit of an open heading has come first.
    for (kind, parent), count in sorted(context.notes.counts.items(), key=lambda one: one[0][1] not in open_):
        if (kinds.count(kind) if parent is None else placed.count((kind, parent))) < count:
            return kind
    return None


OPENED: Final = ("kop met uitleg", "kop onder een soort")
"""By which rules a unit is opened in the section that announced it."""


def _announcing(context: Context) -> Section | None:
    """The section that announces units of a kind, though one of these was opened in it since."""
    for section in reversed(context.sections):
        if section.kind:
            return section
        if section.unit is None or context.notes.units[section.unit].name.rule not in OPENED:
            return None
    return None


def _is_of_its_kind(context: Context, name: Name, block: Block, said: str) -> bool:
    """Whether a name that says a kind is of that kind, and not one of the units of another kind that were announced."""
    among = name.kind != "staf" and _announcing(context) is not None and _continues(context, block, said)
    return name.sure or (key(said) not in GENERIC and not among)


def _is_announced(context: Context, found: Sequence[Block], place: int, said: str) -> bool:
    """Whether a heading is one of the units that the heading above it announced."""
    below = place + 1 < len(found) and found[place + 1].role != HEADING
    return below and not _as_many(context, found, place) and _continues(context, found[place], said)


def _continues(context: Context, block: Block, said: str) -> bool:
    """Whether a heading names one of the units that the heading above it announces."""
    section = _announcing(context)
    if section is None or section.kind is None or key(said) in GENERIC or not said[0].isupper():
        return False
    article = context.page.text.rfind("Artikel ", 0, block.span.start)
    if phrases.OUR_AIMS.search(said.lower()) or ARTICLE.fullmatch(context.page.text, max(article, 0), block.span.start):
        return False
    if (block.level and section.level >= block.level) or len(said.split()) > MOST_WORDS:
        return False
    return not any(
        unit.kind == section.kind
        and unit.name.rule in ("punt in een lijst", "punt met zijn soort", "opsomming", "rij in een tabel")
        and unit.name.spans[0].start > section.start
        for unit in context.notes.units
    )
