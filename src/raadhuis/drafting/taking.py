"""Units taken down from the names in a list: where the list stands, what is above it, and its pieces."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from raadhuis.core.facts.wording import say
from raadhuis.drafting import phrases, words
from raadhuis.drafting.context import Announced, Context, rank
from raadhuis.drafting.enumeration import ANOTHER, split
from raadhuis.drafting.kinds import MANY_FORM, PLURAL
from raadhuis.drafting.names import STOP, chosen_kind, item_parts, named_in, unit_name
from raadhuis.drafting.page import Span, key
from raadhuis.drafting.sentences import trimmed

BESIDE: Final = re.compile(
    rf"(?:,| en|, en) (?:(?:de|het|een|volgende|{words.ANY_NUMBER}) ){{0,2}}(?:$|(?={PLURAL.pattern}))"
)
"""What stands between a unit and a list beside it: "het bureau Bestuur en de afdelingen Wonen en Zorg"."""
HERE: Final = re.compile(
    r"(?:(?:verder|ook|daarnaast|tot slot) (?:hoort|horen|valt|vallen|zit|zitten) )?(?:hier|daar)(?:onder|binnen|in|"
    r"bij)?\b|(?:de|haar|hun|zijn) (?:taken|medewerkers|mensen)\b|het werk\b|"
    r"(?:die|dit|deze|zij|het) (?:kent|heeft|telt|omvat|bestaat)\b|er zijn\b"
)
_SMALL: Final = rf"(?!(?:{words.VERBS}|{words.TASK_VERBS}|{words.NO_SMALL_NAMES})\b)[a-zà-ÿ-]{{3,}}"
SMALL_LIST: Final = re.compile(
    rf" (?={_SMALL}(?: {_SMALL})?(?:, {_SMALL}(?: {_SMALL})?)+,? en {_SMALL}(?: {_SMALL})?[.;)])"
)
"""Names in small letters: "de teams groen, wegen en bouwen."."""
TITLE_NEXT: Final = re.compile(r"[;,] (?=(?:de |het )?[a-z]*(?:hoofd|manager|leider|directeur|coördinator)\b)")
COMMA: Final = re.compile(
    r"(?: (?:van|in|binnen|onder) (?:de|deze|dit|het) [\w &]{3,40})?, (?=[A-Z][^,.;:()]{1,40}(?: en |, ))"
)
AND_MORE: Final = re.compile(
    rf"(?:,| en|, en) (?:(?:de|\d{{1,2}}|{words.ANY_NUMBER}) ){{0,2}}(?={PLURAL.pattern}(?: [A-Z]|:))"
)
"""Where a list goes on with units of another kind: "de afdelingen Wonen en Zorg en de stafbureaus Control en HR"."""
DASH: Final = re.compile(r"\s[–-]\s")
RELATIVE: Final = re.compile(r",? (?:die|dat|waar\w*) [^:,.;]+")
"""What stands between the kind and the names behind a colon: "programma's die over de teams heen lopen: A, B"."""
FARTHEST: Final = 120
"""Characters between "afdelingen" and the colon before their names."""


@dataclass(slots=True)
class Listed:
    """What a sentence lists: the units, where, and what is told behind a name and is still to be read."""

    units: list[int] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    tails: list[tuple[int, Span]] = field(default_factory=list)

    def holds(self, place: int) -> bool:
        """Whether a place on the page lies in the list."""
        return any(span.start <= place < span.end for span in self.spans)


def parent_in(context: Context, where: Span, kind: str, *, last: bool = False) -> tuple[int | None, Span | None]:
    """The unit under which the units of a kind fall: the one that the words name, or else the one of the heading."""
    mentions = list(context.mentions(where))
    for mention in reversed(mentions) if last else mentions:
        unit = context.unit_of(mention)
        beside = BESIDE.match(context.page.small, mention.span.end, where.end)
        if unit is None or beside:
            continue
        holds = phrases.HOLDS.search(context.page.small, mention.span.end, where.end)  # also a staff may have directies
        if _above(context.notes.units[unit].kind, kind) or (holds and context.notes.units[unit].kind == "staf" != kind):
            return unit, mention.span
    if phrases.DIRECTLY.search(context.small(where)):
        return None, None
    # "Afdelingen: Wonen en Zorg" goes on about the unit of the line before, and so does "Hier vindt u drie bureaus".
    here = context.small(where).strip() in ("", "de", "deze") or HERE.match(context.page.small, *where)
    focus = context.focus if here and context.focus != context.notes.griffie() else None
    if focus is not None and _above(context.notes.units[focus].kind, kind):
        return focus, None
    if context.told is not None and _above(context.notes.units[context.told].kind, kind):
        return context.told, None
    return context.section_unit(kind), None


def _above(one: str | None, other: str) -> bool:
    """Whether units of one kind may stand above those of another."""
    if one is None or one == other:
        return one == "other"  # an "eenheid" may have "secties"
    return rank(one) <= rank(other) or {one, other} <= words.EITHER_WAY


def list_after(context: Context, start: int, limit: int, *, counted: bool = False) -> Span | None:
    """The names behind a plural, where such follow: at once, after "te weten", a colon, a dash or in brackets.

    After a comma only where it was told how many there are: "twee teams, Noord en Zuid, met elk een chef".
    """
    text, small = context.page.text, context.page.small
    if match := phrases.LEADS_TO.match(text, start, limit):
        begin, opened = match.end(), match["open"].strip()
    elif counted and (match := COMMA.match(text, start, limit)):
        begin, opened = match.end(), ","
    elif match := SMALL_LIST.match(text, start, limit):
        begin, opened = match.end(), ":"
    else:
        which = RELATIVE.match(small, start, limit)
        colon = text.find(":", start, min(limit, start + FARTHEST))
        if which and which.end() == colon:
            start = colon
        if colon < 0 or context.page.found(MANY_FORM, start, colon) or phrases.ABOUT.search(small, start, colon):
            return None
        begin, opened = colon + 1, ":"
    end = limit
    if opened == "(":
        end = closing(text, begin, limit)
    elif opened in ("–", "-"):
        dash = DASH.search(text, begin, limit)
        end = dash.start() if dash else limit
    ends = TITLE_NEXT.search(text, begin, end) or AND_MORE.search(text, begin, end)
    kept = trimmed(context.page, Span(begin, stop(text, begin, ends.start() if ends else end)))
    if kept.end <= kept.start or (not opened and not text[kept.start].isupper() and text[kept.start] != "‘"):
        return None
    return kept


def stop(text: str, start: int, end: int) -> int:
    """Where a list of names ends within a sentence; what stands in brackets is passed over."""
    for match in STOP.finditer(text, start, end):
        closed = text.count("(", start, match.start()) <= text.count(")", start, match.start())
        if closed and match.start() > start:
            return match.start()
    return end


def closing(text: str, start: int, limit: int) -> int:
    """Where the bracket closes that was opened before the start."""
    depth = 1
    for place in range(start, limit):
        depth += (text[place] == "(") - (text[place] == ")")
        if depth == 0:
            return place
    return limit


def take(context: Context, names_at: Span, announced: Announced, parent_span: Span | None, listed: Listed) -> bool:
    """Take down the units in a list of names; False, and nothing taken, where they cannot all be names."""
    page, notes = context.page, context.notes
    parts = [item_parts(page, span) for span in _pieces(context, names_at, announced)]
    named = [(name, tail) for head, tail in parts if (name := unit_name(page, head))]
    alone = len(parts) < 2 and announced.count != 1 and not (named and named[0][0].sure)
    if len(named) < len(parts) or alone:
        return False
    capitals = sum(context.said(name.span)[:1].isupper() for name, _ in named)
    small = SMALL_LIST.match(page.small, names_at.start - 1, names_at.end + 1)
    counted = announced.count == len(named)
    if capitals * 2 < len(parts) and not (counted or small or all(name.kind for name, _ in named)):
        return False
    parent_said = page.quote("ligt boven", parent_span) if parent_span else None
    for name, tail in named:
        griffie = phrases.GRIFFIE.fullmatch(page.small, *name.span)
        kind = "other" if griffie else chosen_kind(page, name, announced.kind)
        if context.said(name.span).isupper() and (known := notes.find(key(context.said(name.span)), kind)) is not None:
            listed.units.append(known)  # by its abbreviation, wherever it hangs
            continue
        kind_said = page.quote("soort", name.kind_span) if name.kind_span and kind == name.kind else None
        unit = notes.unit(
            page.quote("opsomming", name.span), kind, announced.parent, kind_said=kind_said, parent_said=parent_said
        )
        listed.units.append(unit)
        if tail:
            listed.tails.append((unit, tail))
    if announced.parent is not None and (above := notes.units[announced.parent].kind) not in (None, announced.kind):
        notes.below.setdefault(above or "", announced.kind)
    listed.spans.append(names_at)
    return True


def _pieces(context: Context, names_at: Span, announced: Announced) -> tuple[Span, ...]:
    """The names in a list; where it is hardly told whether an "en" splits, that is asked."""
    page, text = context.page, context.page.text
    known = context.notes.by_key.keys() | named_in(page, Span(0, len(text)))
    loose = context.commas_only and not announced.count and page.text[: names_at.start].rstrip().endswith(":")
    pieces = split(page, names_at, announced.count, known=known, commas_only=loose)
    if announced.several and sum(not ANOTHER.match(page.small, *one) for one in pieces.spans) == 1 < len(pieces.spans):
        pieces = split(page, names_at, 2, known=known)  # "de afdelingen Zorg en Ruimte & Beheer en het bureau Control"
    if not pieces.doubtful:
        return pieces.spans
    decided: dict[int, bool] = {}
    for place in pieces.doubtful:
        start = max(text.rfind(",", names_at.start, place) + 1, names_at.start)
        comma = text.find(",", place, names_at.end)
        both = trimmed(page, Span(start, comma if comma >= 0 else names_at.end))
        decided[place] = _asked(context, place, both, pieces.spans)
    return split(page, names_at, known=known, decided=decided).spans


def _asked(context: Context, place: int, both: Span, usual: tuple[Span, ...]) -> bool:
    """Whether an "en" splits, by the answer that was given."""
    joined = any(span.start < place < span.end for span in usual)
    said = context.page.quote("opsomming", both).text
    answers = {"een": say("Het is er één"), "twee": say("Het zijn er twee")}
    question = say("Is ‘{said}’ één onderdeel, of zijn het er twee?", said=said)
    return context.notes.ask(f"splitsen-{place}", both, question, answers, "een" if joined else "twee", 60) == "twee"
