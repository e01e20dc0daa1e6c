"""The griffie: a unit of its own, that supports the raad and belongs to no other."""

from __future__ import annotations

from raadhuis.drafting import phrases
from raadhuis.drafting.context import Context
from raadhuis.drafting.page import Span


def read_griffie(context: Context, sentence: Span) -> None:
    """The griffie is a unit of its own, that supports the raad."""
    text, page, notes = context.page.small, context.page, context.notes
    for match in phrases.GRIFFIE.finditer(text, *sentence):
        known = notes.griffie()  # the raadsgriffie is the griffie
        said = page.quote("griffie", Span(*match.span()), "kleine letter")
        unit = notes.unit(said, "other", None) if known is None else known
        if match.start() - sentence.start < len("de _"):
            context.focus = unit
        _supports(context, unit, sentence)


def goes_on_about(context: Context, griffie: int, sentence: Span) -> None:
    """That the griffie supports the raad, by a sentence that goes on about it: "De griffier en twee mensen helpen"."""
    if phrases.OF_GRIFFIE.match(context.page.small, *sentence):
        _supports(context, griffie, sentence)


def _supports(context: Context, griffie: int, sentence: Span) -> None:
    """That the griffie supports the raad, where a sentence about it says so."""
    page = context.page
    support = next((one for how in phrases.SUPPORTS if (one := how.search(page.small, *sentence))), None)
    if support is None:
        return
    spans = (Span(*support.span("verb")), Span(*support.span("whom")))
    steps = ("kleine letters",) if page.text.startswith("De ", spans[1].start) else ()  # as a sentence begins
    context.notes.subject(griffie, page.quote("taken na", spans, "van werkwoord naar zelfstandig naamwoord", *steps))
