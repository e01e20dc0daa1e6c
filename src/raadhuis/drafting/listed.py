"""Units of one kind that a sentence lists: "bestaat uit drie afdelingen: A, B en C"."""

from __future__ import annotations

import re
from typing import Final

from raadhuis.drafting import phrases, signs
from raadhuis.drafting.context import Announced, Context, stated_count
from raadhuis.drafting.kinds import KIND_OF_WORD, MANY_FORM
from raadhuis.drafting.names import ARTICLE, BEFORE
from raadhuis.drafting.page import Page, Span
from raadhuis.drafting.taking import Listed, list_after, parent_in, stop, take
from raadhuis.drafting.unled import WITHOUT_LEAD, of_them

OF_THE: Final = re.compile(r"\b(?:een|één|\w+ste) van de [\w ]+$")
TOLD: Final = re.compile(r": | [–-] |\n")
"""What stands between a name and what is told of it."""
BELOW: Final = re.compile(r" onder (?:de|het|deze|dit) ")
WHERE: Final = re.compile(r", (?=waar(?:in|onder|bij)? )")
ANOTHER_ONE: Final = re.compile(r",|;| en (?:de |het )?(?:team|afdeling|bureau|cluster|sector|domein|dienst)\b")


def read_listed(context: Context, sentence: Span) -> Listed:
    """Take down the units that a sentence lists, or that it announces for the next."""
    text, listed = context.page.small, Listed()
    waiting, context.announced = context.announced, None
    if waiting and _goes_on(context, sentence, waiting, listed):
        return listed
    told = signs.signs(context.page, sentence)
    if waiting or signs.ONE in told:
        _await(context, sentence, waiting)
    for match in context.page.found(MANY_FORM, *sentence) if signs.MANY in told else ():
        if not listed.holds(match.start()):
            _behind(context, sentence, match, listed)
    if not listed.units and signs.ONE in told and (only := phrases.ONE.search(text, *sentence)):
        kind = KIND_OF_WORD[only["kind"]]
        parent, parent_span = parent_in(context, Span(sentence.start, only.start()), kind)
        take(context, Span(only.end(), sentence.end), Announced(kind, 1, parent), parent_span, listed)
    before = waiting.kind if waiting else context.last_kind
    if not listed.units and before and text.find(" er ", *sentence) >= 0:
        of_them(context, sentence, before, listed)
    for without_lead, needed in WITHOUT_LEAD:
        if not listed.units and needed <= told:
            without_lead(context, sentence, listed)
    context.announced = _still(waiting, context.announced)
    if listed.units:
        context.announced = None
        context.last_kind = context.notes.units[listed.units[-1]].kind
        context.focus = context.notes.units[listed.units[0]].parent
    return listed


def _still(waiting: Announced | None, spoken_of: Announced | None) -> Announced | None:
    """What is still to come: "Er zijn drie programma's. Een manager haalt mensen uit teams bij elkaar."."""
    counted = waiting is not None and waiting.count and spoken_of is not None and not spoken_of.count
    return waiting if counted else spoken_of


def _await(context: Context, sentence: Span, waiting: Announced | None) -> None:
    """Note that units are still to come: "In elk vak staat de naam van een afdeling. Het zijn:"."""
    if boxes := phrases.IN_BOXES.search(context.page.small, *sentence):
        kind = KIND_OF_WORD[boxes["kind"]]
        context.announced = Announced(kind, None, context.section_unit(kind))
    elif waiting and phrases.THEY_ARE.search(context.page.small, *sentence):
        context.announced = waiting
    elif waiting and phrases.ABOUT_THEM.match(context.page.small, *sentence):
        context.announced = waiting  # "Zes teams. Die werken voor het college. Het zijn: A, B en C"


def _goes_on(context: Context, sentence: Span, waiting: Announced, listed: Listed) -> bool:
    """Take down the units that the sentence before announced: "Dat zijn ...", or a line of names below a colon."""
    text = context.page.text
    goes_on = phrases.CONTINUES.match(context.page.small, *sentence)
    many = context.page.found(MANY_FORM, sentence.start, goes_on.end()) if goes_on else ()
    if many and KIND_OF_WORD[many[0]["kind"]] != waiting.kind:
        return False
    below = text[max(sentence.start - 3, 0) : sentence.start].rstrip().endswith(":")
    if goes_on and _names(context, goes_on):
        take(context, Span(goes_on.end(), sentence.end), waiting, None, listed)
    elif below and not TOLD.search(text, *sentence) and not _tells_of_one(context.page, sentence):
        take(context, Span(sentence.start, stop(text, *sentence)), waiting, None, listed)
    return bool(listed.units)


def _tells_of_one(page: Page, sentence: Span) -> bool:
    """Whether a sentence goes on about one unit, right behind its name: "Team Balie en Telefoon neemt"."""
    end = stop(page.text, *sentence)
    one = BEFORE.match(page.small, *sentence) and not ANOTHER_ONE.search(page.text, sentence.start, end)
    return bool(one) and end < sentence.end and page.text[end : end + 2].strip().islower()


def _behind(context: Context, sentence: Span, plural: re.Match[str], listed: Listed) -> None:
    """Take down the units behind a plural, or that it announces them."""
    notes, kind = context.notes, KIND_OF_WORD[plural["kind"]]
    count = stated_count(context.page, plural.start(), sentence.start)
    names = list_after(context, plural.end(), sentence.end, counted=bool(count))
    parent, parent_span = _parent_around(context, sentence, Span(*plural.span()), names, kind)
    if parent in listed.units:  # "de afdelingen Wonen en Zorg (WZ) en de stafbureaus Control en HR": it stands beside
        parent, parent_span = notes.units[parent].parent, None
    if count and not OF_THE.search(context.page.small, max(sentence.start, plural.start() - 30), plural.start()):
        notes.counts.setdefault((kind, parent), count)
    announced = Announced(kind, count, parent, several=True)
    if names and listed.holds(names.start):
        return
    if not (names and take(context, names, announced, parent_span, listed)):
        context.announced = announced
        if count and parent_span and parent is not None:
            notes.announced.setdefault(kind, parent)
    elif more := WHERE.match(plural.string, names.end, sentence.end):
        listed.tails.append((listed.units[-1], Span(more.end(), sentence.end)))


def _names(context: Context, lead: re.Match[str]) -> bool:
    """Whether names follow: "De clusters zijn verdeeld in afdelingen" names none."""
    capital = not context.page.text[lead.end() : lead.end() + 1].islower()
    return capital or ":" in lead[0] or bool(ARTICLE.match(lead.string, lead.end()))


def _parent_around(context: Context, sentence: Span, plural: Span, names: Span | None,
                   kind: str) -> tuple[int | None, Span | None]:  # fmt: skip
    """The unit above the units that a sentence lists, and the words that say so: before the list, or else behind it."""
    before = Span(sentence.start, plural.start) if names else sentence
    in_brackets = context.page.text[plural.start - 1 : plural.start] == "("
    parent, said = parent_in(context, before, kind, last=in_brackets)
    if names and said is None and names.start > plural.end + 2:  # "De twee afdelingen van deze sector, A en B, ..."
        between, told = parent_in(context, Span(plural.end, names.start), kind)
        parent, said = (between, told) if told else (parent, said)
    under = names and (
        phrases.UNDER.search(context.page.small, names.end, sentence.end)
        or BELOW.match(context.page.small, names.end, sentence.end)
    )
    if names and said is None and under:
        parent, said = parent_in(context, Span(names.end, sentence.end), kind)
    if said is None and phrases.DIRECTLY.search(context.small(sentence)):
        return None, None
    return parent, said
