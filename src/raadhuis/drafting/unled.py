"""Units to which no plural leads: "De sector Middelen omvat Financiën, Personeel en Informatie"."""

from __future__ import annotations

import re
from typing import Final

from raadhuis.drafting import phrases, signs, words
from raadhuis.drafting.context import Announced, Context, rank, stated_count
from raadhuis.drafting.enumeration import split
from raadhuis.drafting.kinds import KIND_OF_WORD
from raadhuis.drafting.names import item_parts, unit_name
from raadhuis.drafting.page import Span
from raadhuis.drafting.sentences import trimmed
from raadhuis.drafting.taking import Listed, closing, parent_in, stop, take

CAPITAL: Final = re.compile(r"[A-Z]")
OPENING: Final = re.compile(r"[^:(.]{0,60}[:(]\s?")


def of_them(context: Context, sentence: Span, kind: str, listed: Listed) -> None:
    """Units of the kind that was spoken of before: "De directie Gebied heeft er twee, namelijk Beleid en Beheer"."""
    if told := phrases.OF_THEM.search(context.page.small, sentence.start, sentence.end):
        parent, said = parent_in(context, Span(sentence.start, told.start()), kind)
        count = int(told["count"]) if told["count"].isdigit() else words.NUMBERS[told["count"]]
        names = Span(told.end(), stop(context.page.text, told.end(), sentence.end))
        take(context, names, Announced(kind, count, parent), said, listed)


def _before(context: Context, sentence: Span, listed: Listed) -> None:
    """Names before what they are: "Financiën, Personeel en Communicatie zijn de drie afdelingen"."""
    if told := phrases.ARE_THE.match(context.page.text, *sentence):
        kind = KIND_OF_WORD[told["kind"]]
        number = told["count"] or ""
        count = int(number) if number.isdigit() else words.NUMBERS.get(number)
        parent, said = parent_in(context, Span(told.end(), sentence.end), kind)
        take(context, Span(*told.span("names")), Announced(kind, count, parent), said, listed)


def _held(context: Context, sentence: Span, listed: Listed) -> None:
    """Units without a word for what they are: "De sector Middelen omvat Financiën, Personeel en Informatie"."""
    text = context.page.text
    for holds in phrases.HOLDS.finditer(context.page.small, sentence.start, sentence.end):
        names = Span(holds.end() + 1, stop(text, holds.end() + 1, sentence.end))
        if not text[names.start : names.start + 1].isupper() or text.count(" ", *names) < 2:
            continue
        mentions = context.mentions(Span(sentence.start, holds.end()))
        unit = next((one for mention in mentions if (one := context.unit_of(mention)) is not None), None)
        above = context.notes.units[unit].kind or "" if unit is not None else ""
        kind = context.notes.below.get(above) or ("staf" if above == "staf" else None)
        pieces = split(context.page, trimmed(context.page, names)).spans
        if kind is None or len(pieces) < 2 or not all(text[piece.start].isupper() for piece in pieces):
            continue
        if take(context, names, Announced(kind, None, unit), None, listed):
            return


def _among(context: Context, sentence: Span, listed: Listed) -> None:
    """Units of which only some say their kind: "bestaat uit het Klantcontactcentrum, team Zorg en team Werk"."""
    page, notes = context.page, context.notes
    holds = phrases.HOLDS.search(page.small, *sentence)
    where = Span(holds.end(), stop(page.text, holds.end(), sentence.end)) if holds else sentence
    pieces = split(page, trimmed(page, where)).spans if holds else ()
    parts = [item_parts(page, piece) for piece in pieces]
    names = [name for head, _ in parts if (name := unit_name(page, head))]
    named = all(name.sure or CAPITAL.match(page.text, name.span.start) for name in names)
    if holds is None or len(names) < max(len(pieces), 2) or not named or not any(name.sure for name in names):
        return
    kinds = {name.kind for name in names if name.sure}
    parent, said = parent_in(context, Span(sentence.start, holds.end()), str(min(kinds, key=rank)))
    usual = next(iter(kinds)) if len(kinds) == 1 else None
    cut = any("," in context.said(name.span) for name in names)  # "de afdeling Onderwijs, Sport en Cultuur"
    if parent is not None and (cut or not all(name.sure for name in names)):
        parent_said = page.quote("ligt boven", said) if said else None
        listed.units += [
            notes.unit(page.quote("opsomming", one.span), one.kind or usual, parent, parent_said=parent_said)
            for one in names
        ]
        listed.spans.append(where)
        tails = [tail for _, tail in parts]
        listed.tails += [(unit, tail) for unit, tail in zip(listed.units, tails, strict=True) if tail]


def _made_up_of(context: Context, sentence: Span, listed: Listed) -> None:
    """Units with their kind behind them: "bestaat uit het fysiek domein, het sociaal domein en control"."""
    page, text = context.page, context.page.text
    lead = phrases.MADE_UP_OF.search(page.small, *sentence)
    if lead is None:
        return
    where = Span(lead.end(), sentence.end)
    opening = OPENING.match(text, where.start, where.end)
    start = opening.end() if opening else where.start
    end = closing(text, start, where.end) if opening and "(" in opening[0] else where.end
    end = stop(text, start, end)
    pieces = split(page, Span(start, end)).spans
    names = [name for piece in pieces if (name := unit_name(page, piece))]
    kinds = [name.kind for name in names if name.kind and not name.sure]
    if (
        len(names) < len(pieces)
        or len(kinds) < 2
        or len(kinds) * 2 < len(names)
        or len({*kinds, *(name.kind for name in names if name.sure)}) > 1
    ):
        return
    usual = max(kinds, key=kinds.count)
    listed.units += [context.notes.unit(page.quote("opsomming", name.span), name.kind or usual, None) for name in names]
    listed.spans.append(Span(start, end))


def _by_titles(context: Context, sentence: Span, listed: Listed) -> None:
    """Units told by who leads them: "de vier afdelingshoofden van Wonen, Zorg, Werk en Middelen"."""
    if told := phrases.LED_BY.search(context.page.text, *sentence):
        names = Span(told.end(), stop(context.page.text, told.end(), sentence.end))
        kind = KIND_OF_WORD[told["kind"].removesuffix("s")]
        count = stated_count(context.page, told.start(), sentence.start)
        take(context, names, Announced(kind, count, context.section_unit(kind)), None, listed)


WITHOUT_LEAD: Final = (
    (_before, {signs.MANY}),
    (_held, {signs.HOLDS}),
    (_by_titles, {signs.TITLE}),
    (_among, {signs.HOLDS, signs.ONE}),
    (_made_up_of, {signs.WHOLE}),
)
"""Rules for units to which no plural leads, each with the signs that must all stand in the sentence."""
