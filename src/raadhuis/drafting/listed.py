"""Units of one kind that a sentence lists: "bestaat uit drie afdelingen: A, B en C"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from raadhuis.core.facts.wording import say
from raadhuis.drafting import phrases, signs, words
from raadhuis.drafting.context import Announced, Context, rank, stated_count
from raadhuis.drafting.enumeration import ANOTHER, split
from raadhuis.drafting.names import (
    ARTICLE,
    BEFORE,
    KIND_OF_WORD,
    PLURAL,
    SINGULAR,
    STOP,
    chosen_kind,
    item_parts,
    unit_name,
)
from raadhuis.drafting.page import Page, Span, key, once
from raadhuis.drafting.sentences import trimmed

BESIDE: Final = re.compile(
    rf"(?:,| en|, en) (?:(?:de|het|een|volgende|{words.ANY_NUMBER}) ){{0,2}}(?:$|(?={PLURAL.pattern}))"
)
"""What stands between a unit and a list beside it: "het bureau Bestuur en de afdelingen Wonen en Zorg"."""
OF_THE: Final = re.compile(r"\b(?:een|één|\w+ste) van de [\w ]+$")
TOLD: Final = re.compile(r": | [–-] |\n")
"""What stands between a name and what is told of it."""
CAPITAL: Final = re.compile(r"[A-Z]")
BELOW: Final = re.compile(r" onder (?:de|het|deze|dit) ")
HERE: Final = re.compile(
    r"(?:(?:verder|ook|daarnaast|tot slot) (?:hoort|horen|valt|vallen|zit|zitten) )?(?:hier|daar)(?:onder|binnen|in|"
    r"bij)?\b|(?:de|haar|hun|zijn) (?:taken|medewerkers|mensen)\b|het werk\b|"
    r"(?:die|dit|deze|zij) (?:kent|heeft|telt|omvat|bestaat)\b"
)
WHERE: Final = re.compile(r", (?=waar(?:in|onder|bij)? )")
_SMALL: Final = rf"(?!(?:{words.VERBS}|{words.TASK_VERBS}|{words.NO_SMALL_NAMES})\b)[a-zà-ÿ-]{{3,}}"
SMALL_LIST: Final = re.compile(
    rf" (?={_SMALL}(?: {_SMALL})?(?:, {_SMALL}(?: {_SMALL})?)+,? en {_SMALL}(?: {_SMALL})?[.;)])"
)
"""Names in small letters: "de teams groen, wegen en bouwen."."""
TITLE_NEXT: Final = re.compile(r"[;,] (?=(?:de |het )?[a-z]*(?:hoofd|manager|leider|directeur|coördinator)\b)")
COMMA: Final = re.compile(
    r"(?: (?:van|in|binnen|onder) (?:de|deze|dit|het) [\w &]{3,40})?, (?=[A-Z][^,.;:()]{1,40}(?: en |, ))"
)
ANOTHER_ONE: Final = re.compile(r",|;| en (?:de |het )?(?:team|afdeling|bureau|cluster|sector|domein|dienst)\b")
AND_MORE: Final = re.compile(
    rf"(?:,| en|, en) (?:(?:de|\d{{1,2}}|{words.ANY_NUMBER}) ){{0,2}}(?={PLURAL.pattern}(?: [A-Z]|:))"
)
"""Where a list goes on with units of another kind: "de afdelingen Wonen en Zorg en de stafbureaus Control en HR"."""
DASH: Final = re.compile(r"\s[–-]\s")
OPENING: Final = re.compile(r"[^:(.]{0,60}[:(]\s?")
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
    many = [(one, KIND_OF_WORD[one["kind"]]) for one in page.found(PLURAL, *sentence)]
    for one in page.found(SINGULAR, *sentence):
        kind = KIND_OF_WORD[one["kind"]]
        after = next(((other, under) for other, under in many if one.end() <= other.start() < one.end() + 80), None)
        each = phrases.EACH.search(text, max(sentence.start, one.start() - 12), one.start())
        if each and after and after[1] != kind and phrases.HOLDS.search(text, sentence.start, after[0].end()):
            below.append((kind, after[1]))
    if inside := phrases.INSIDE.search(text, *sentence):
        below.append((KIND_OF_WORD[inside["above"]], KIND_OF_WORD[inside["under"]]))
    if which := phrases.WHICH.search(text, *sentence):
        above, under = which["one"] or which["of"] or which["per"], which["many"] or which["each"] or which["its"]
        below.append((KIND_OF_WORD[above], KIND_OF_WORD[under]))
    ands = ((above, phrases.AND_ONE.match(text, first.end(), sentence.end)) for first, above in many)
    beside = [(above, KIND_OF_WORD[one["kind"]]) for above, one in ands if one]
    for (first, above), (second, under) in pairwise(many):
        between = text[first.end() : second.start()]
        if above != under and (has := phrases.HAS_BELOW.fullmatch(between)):
            below.append((above, under))
            below += [(KIND_OF_WORD[has["also"]], under)] if has["also"] else []
        elif above != under and phrases.SPREAD_OVER.fullmatch(between):
            # "14 teams, verdeeld over vier clusters", and "de clusters zijn verdeeld in afdelingen"
            below.append((above, under) if rank(above) < rank(under) else (under, above))
    return below, beside


def read_listed(context: Context, sentence: Span) -> Listed:
    """Take down the units that a sentence lists, or that it announces for the next."""
    text, listed = context.page.small, Listed()
    waiting, context.announced = context.announced, None
    if waiting and _goes_on(context, sentence, waiting, listed):
        return listed
    told = signs.signs(context.page, sentence)
    if waiting or signs.ONE in told:
        _await(context, sentence, waiting)
    for match in context.page.found(PLURAL, *sentence) if signs.MANY in told else ():
        if not listed.holds(match.start()):
            _behind(context, sentence, match, listed)
    if not listed.units and signs.ONE in told and (only := phrases.ONE.search(text, *sentence)):
        kind = KIND_OF_WORD[only["kind"]]
        parent, parent_span = parent_in(context, Span(sentence.start, only.start()), kind)
        take(context, Span(only.end(), sentence.end), Announced(kind, 1, parent), parent_span, listed)
    before = waiting.kind if waiting else context.last_kind
    if not listed.units and before and text.find(" er ", *sentence) >= 0:
        _of_them(context, sentence, before, listed)
    for without_lead, needed in WITHOUT_LEAD:
        if not listed.units and needed <= told:
            without_lead(context, sentence, listed)
    if listed.units:
        context.announced = None
        context.last_kind = context.notes.units[listed.units[-1]].kind
        context.focus = context.notes.units[listed.units[0]].parent
    return listed


def _await(context: Context, sentence: Span, waiting: Announced | None) -> None:
    """Note that units are still to come: "In elk vak staat de naam van een afdeling. Het zijn:"."""
    if boxes := phrases.IN_BOXES.search(context.page.small, *sentence):
        kind = KIND_OF_WORD[boxes["kind"]]
        context.announced = Announced(kind, None, context.section_unit(kind))
    elif waiting and phrases.THEY_ARE.search(context.page.small, *sentence):
        context.announced = waiting


def _goes_on(context: Context, sentence: Span, waiting: Announced, listed: Listed) -> bool:
    """Take down the units that the sentence before announced: "Dat zijn ...", or a line of names below a colon."""
    text = context.page.text
    goes_on = phrases.CONTINUES.match(context.page.small, *sentence)
    many = context.page.found(PLURAL, sentence.start, goes_on.end()) if goes_on else ()
    if many and KIND_OF_WORD[many[0]["kind"]] != waiting.kind:
        return False
    below = text[max(sentence.start - 3, 0) : sentence.start].rstrip().endswith(":")
    if goes_on and _names(context, goes_on):
        take(context, Span(goes_on.end(), sentence.end), waiting, None, listed)
    elif below and not TOLD.search(text, *sentence) and not _tells_of_one(context.page, sentence):
        take(context, Span(sentence.start, _stop(text, *sentence)), waiting, None, listed)
    return bool(listed.units)


def _tells_of_one(page: Page, sentence: Span) -> bool:
    """Whether a sentence goes on about one unit, right behind its name: "Team Balie en Telefoon neemt"."""
    stop = _stop(page.text, *sentence)
    one = BEFORE.match(page.small, *sentence) and not ANOTHER_ONE.search(page.text, sentence.start, stop)
    return bool(one) and stop < sentence.end and page.text[stop : stop + 2].strip().islower()


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
        colon = text.find(":", start, min(limit, start + FARTHEST))
        if colon < 0 or context.page.found(PLURAL, start, colon) or phrases.ABOUT.search(small, start, colon):
            return None
        begin, opened = colon + 1, ":"
    end = limit
    if opened == "(":
        end = _closing(text, begin, limit)
    elif opened in ("–", "-"):
        dash = DASH.search(text, begin, limit)
        end = dash.start() if dash else limit
    ends = TITLE_NEXT.search(text, begin, end) or AND_MORE.search(text, begin, end)
    kept = trimmed(context.page, Span(begin, _stop(text, begin, ends.start() if ends else end)))
    if kept.end <= kept.start or (not opened and not text[kept.start].isupper() and text[kept.start] != "‘"):
        return None
    return kept


def _stop(text: str, start: int, end: int) -> int:
    """Where a list of names ends within a sentence; what stands in brackets is passed over."""
    for match in STOP.finditer(text, start, end):
        closed = text.count("(", start, match.start()) <= text.count(")", start, match.start())
        if closed and match.start() > start:
            return match.start()
    return end


def _closing(text: str, start: int, limit: int) -> int:
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
        kind = chosen_kind(page, name, announced.kind)
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
    page, text, known = context.page, context.page.text, context.notes.by_key.keys()
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


def _of_them(context: Context, sentence: Span, kind: str, listed: Listed) -> None:
    """Units of the kind that was spoken of before: "De directie Gebied heeft er twee, namelijk Beleid en Beheer"."""
    if told := phrases.OF_THEM.search(context.page.small, sentence.start, sentence.end):
        parent, said = parent_in(context, Span(sentence.start, told.start()), kind)
        count = int(told["count"]) if told["count"].isdigit() else words.NUMBERS[told["count"]]
        names = Span(told.end(), _stop(context.page.text, told.end(), sentence.end))
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
        names = Span(holds.end() + 1, _stop(text, holds.end() + 1, sentence.end))
        if not text[names.start : names.start + 1].isupper() or text.count(" ", *names) < 2:
            continue
        mentions = context.mentions(Span(sentence.start, holds.end()))
        unit = next((one for mention in mentions if (one := context.unit_of(mention)) is not None), None)
        kind = context.notes.below.get(context.notes.units[unit].kind or "") if unit is not None else None
        pieces = split(context.page, trimmed(context.page, names)).spans
        if kind is None or len(pieces) < 2 or not all(text[piece.start].isupper() for piece in pieces):
            continue
        if take(context, names, Announced(kind, None, unit), None, listed):
            return


def _among(context: Context, sentence: Span, listed: Listed) -> None:
    """Units of which only some say their kind: "bestaat uit het Klantcontactcentrum, team Zorg en team Werk"."""
    page, notes = context.page, context.notes
    holds = phrases.HOLDS.search(page.small, *sentence)
    where = Span(holds.end(), _stop(page.text, holds.end(), sentence.end)) if holds else sentence
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
    end = _closing(text, start, where.end) if opening and "(" in opening[0] else where.end
    end = _stop(text, start, end)
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


WITHOUT_LEAD: Final = (
    (_before, {signs.MANY}),
    (_held, {signs.HOLDS}),
    (_among, {signs.HOLDS, signs.ONE}),
    (_made_up_of, {signs.WHOLE}),
)
"""Rules for units to which no plural leads, each with the signs that must all stand in the sentence."""
