"""Which kind stands below which, by a sentence: "Elk domein bestaat uit teams"."""

from __future__ import annotations

from itertools import pairwise

from raadhuis.drafting import phrases
from raadhuis.drafting.context import Context, rank
from raadhuis.drafting.kinds import KIND_OF_WORD, MANY_FORM, ONE_FORM
from raadhuis.drafting.page import Page, Span, once


def levels(context: Context, sentence: Span) -> None:
    """Take down which kind stands below which: "Elk domein bestaat uit teams", "vier clusters met 14 teams"."""
    below, beside = _levels(context.page, sentence)
    for above, under in below:
        context.notes.below.setdefault(above, under)
    context.notes.beside.update(beside)


@once
def _levels(page: Page, sentence: Span) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The kinds of which one stands below the other by this sentence, and those of which one stands beside it."""
    text, below = page.small, list[tuple[str, str]]()
    many = [(one, KIND_OF_WORD[one["kind"]]) for one in page.found(MANY_FORM, *sentence)]
    beside = list[tuple[str, str]]()
    for one in page.found(ONE_FORM, *sentence):
        kind = KIND_OF_WORD[one["kind"]]
        after = next(((other, under) for other, under in many if one.end() <= other.start() < one.end() + 80), None)
        if after and phrases.AND_MANY.fullmatch(text, one.end(), after[0].start()):
            beside.append((kind, after[1]))
            continue
        each = phrases.EACH.search(text, max(sentence.start, one.start() - 12), one.start())
        if each and after and after[1] != kind and phrases.HOLDS.search(text, sentence.start, after[0].end()):
            below.append((kind, after[1]))
    if inside := phrases.INSIDE.search(text, *sentence):
        below.append((KIND_OF_WORD[inside["above"]], KIND_OF_WORD[inside["under"]]))
    if which := phrases.WHICH.search(text, *sentence):
        above, under = which["one"] or which["of"] or which["per"], which["many"] or which["each"] or which["its"]
        below.append((KIND_OF_WORD[above], KIND_OF_WORD[under]))
    ands = ((above, phrases.AND_ONE.match(text, first.end(), sentence.end)) for first, above in many)
    beside += [(above, KIND_OF_WORD[one["kind"]]) for above, one in ands if one]
    for (first, above), (second, under) in pairwise(many):
        between = text[first.end() : second.start()]
        if above != under and (has := phrases.HAS_BELOW.fullmatch(between)):
            below.append((above, under))
            below += [(KIND_OF_WORD[has["also"]], under)] if has["also"] else []
        elif above != under and phrases.SPREAD_OVER.fullmatch(between):
            # "14 teams, verdeeld over vier clusters", and "de clusters zijn verdeeld in afdelingen"
            below.append((above, under) if rank(above) < rank(under) else (under, above))
    return below, beside
