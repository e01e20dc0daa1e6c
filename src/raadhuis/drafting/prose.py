"""What a sentence tells of units, and what is told behind or below the name of one."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise
from typing import Final

from raadhuis.drafting import heads, phrases, signs, tasks
from raadhuis.drafting.called import called, read_called
from raadhuis.drafting.context import Announced, Context, Section
from raadhuis.drafting.doing import read_heads, read_tasks
from raadhuis.drafting.enumeration import split
from raadhuis.drafting.griffie import goes_on_about, read_griffie
from raadhuis.drafting.kinds import KIND_OF_WORD, MANY_FORM, PLURAL, SINGULAR
from raadhuis.drafting.levels import levels
from raadhuis.drafting.listed import read_listed
from raadhuis.drafting.names import BEFORE, PERSON, chosen_kind, names_after, unit_name
from raadhuis.drafting.page import Span, key
from raadhuis.drafting.sentences import sentences, trimmed
from raadhuis.drafting.taking import Listed, list_after, take

THAT: Final = re.compile(r"(?:die|dat|de|deze|dit|je|jij|we|wij)\s+(?=\w)")
WITH: Final = re.compile(
    r"(?:(?:met|bestaande uit|waaronder|waarin|(?:hieronder|daaronder) (?:vallen|horen)) (?:\w+ ){0,2}?|de )?"
    rf"(?={PLURAL.pattern})"
)
SPEAKS: Final = re.compile(
    r"(?:elk|elke|iedere?|onze|ons|wij|we|zij|ze|dit|deze|samen|u|je|in|bij|met|hier|er|wie|hoe|als|naast|aan|op)\b|"
    r"voor (?:\w+ )?(?:inwoners|bewoners|burgers|bedrijven|ondernemers)\b(?! met)"
)
"""How a sentence begins that does not only sum up."""
MENU: Final = re.compile(r"\s\|\s|   |[›»>]")
BARS: Final = re.compile(r"[a-zà-ÿ][^|·\n]+ [|·] [a-zà-ÿ][^|·\n]+(?: [|·] [^|·\n]+)+")
"""What a unit is about between strokes, which a menu is not, since that has capitals: "wegen | groen | water"."""
EVERYTHING: Final = re.compile(
    r"^achter de schermen: |^(?:voor |over )?alles (?:[^:.]{3,60}: |wat [^:.,]{3,60}, (?:zoals|van) )"
)
SOMEONE: Final = re.compile(r"\b(?:zij|ze|wij|we|u|je|hij|ik)\b")
TITLE: Final = re.compile(heads.TITLE)
ONLY_TITLE: Final = re.compile(rf"{heads.TITLE}(?:,? (?:a\.i|ad interim|wnd|waarnemend))?")
"""What stands alone behind the name of a unit: "manager a.i."."""
COMES_WITH: Final = re.compile(r"(?: \([^()]{1,30}\))?,? met (?:daarin |onder meer )?(?:de |het )?")
OF_UNIT: Final = re.compile(r"(?: \([^()]{1,30}\))? (?:van|uit|binnen|in|bij) (?:de |het )?")
"""What stands between a unit and the one that it is part of: "team Communicatie uit het domein Intern"."""
IN_BRACKETS: Final = re.compile(
    r" \((?P<about>(?!voorheen|ook |tot |vanaf |tel|zie |in |met |samen )[a-zà-ÿ][^()\d]{2,120}, [^()\d]{2,120})\)"
)
INVERTED: Final = re.compile(r"(?:onder|in|binnen|bij)\b")
BELONGS: Final = re.compile(r"\b(?:be)?hoort (?:ook )?(?:(?:de|het|een) )?$")
OF_IT: Final = re.compile(rf"\bvan (?:de|het|deze|dit) {SINGULAR.pattern}$")
AND: Final = re.compile(r"[,; ]*(?:en |deze \w+ )?")
TITLED: Final = re.compile(rf"\s*(?i:{heads.TITLE}):? [A-Z]")
_KINDED: Final = (
    r"(?P<title>(?i:(?:concern|adjunct-?)?(?P<kind>afdelings|sector|cluster|team|domein|dienst|bureau)?(?:hoofd|"
    r"manager|leider|directeur|coach|"
    r"coördinator|chef))) (?:van (?:de |het )?)?"
)
_FULL_NAME: Final = r"[A-Z][\w-]+(?: (?:de|van|der|den|ten|ter|te|het|el))* [A-Z][\w-]+"
TITLE_FIRST: Final = re.compile(
    rf"{_KINDED}(?P<name>[A-Z][^:,;.\n]{{2,60}}?)\s*(?::|–|-|\|)\s*(?={PERSON.pattern}|[Vv]aca)"
)
PERSON_FIRST: Final = re.compile(
    rf"(?:{PERSON.pattern}[^,:;\n]{{0,20}}|{_FULL_NAME}\s?)(?:[,:|–(]\s*|is (?:de |onze )?)"
    rf"{_KINDED}(?P<name>[A-Z][^:,;.()\n]{{2,60}})"
)
WITHIN: Final = re.compile(r"(?:binnen|onder) (?:(?:de|het) )?")
"""How a sentence begins that names the unit above those that follow."""
NEAR: Final = 25
"""A unit that is named so soon is the one that the sentence is about."""


def read_sentence(context: Context, sentence: Span) -> None:
    """Take down all that one sentence tells."""
    told = signs.signs(context.page, sentence)
    if context.outside or (signs.OUTSIDE in told and phrases.OUTSIDE.search(context.page.text, *sentence)):
        # It tells of others: no unit is taken from it.
        read_griffie(context, sentence)
        read_tasks(context, sentence, Listed())
        context.announced = None
        return
    if signs.PAST in told and phrases.PAST.search(context.page.small, *sentence):
        if into := phrases.INTO.search(context.page.small, sentence.start, sentence.end):
            read_sentence(context, Span(into.end(), sentence.end))
        return
    if signs.MANY in told:
        levels(context, sentence)
        if phrases.BESIDE_ALL.match(context.page.small, *sentence):
            context.sections.clear()
    context.told = None
    _outright(context, sentence, told)
    listed = read_listed(context, sentence)
    for unit, tail in listed.tails:
        tell_more(context, unit, tail)
    read_called(context, sentence, listed, told)
    named = _named(context, sentence, listed, told)
    if signs.GRIFFIE in told:
        read_griffie(context, sentence)
    if context.focus is not None and context.notes.units[context.focus].name.rule == "griffie":
        goes_on_about(context, context.focus, sentence)
    if context.leader or signs.TITLE in told or signs.LEADING in told:
        read_heads(context, sentence, listed, named)
    read_tasks(context, sentence, listed)


def _named(context: Context, sentence: Span, listed: Listed, told: AbstractSet[str]) -> list[tuple[int, Span]]:
    """The units that a sentence names one by one; the one that it is about comes into focus."""
    text = context.page.small
    units: dict[int, Span] = {}
    if not listed.units and signs.MANY in told:
        _all_under(context, sentence)
    if signs.ALIAS in told and phrases.ALIAS.search(text, *sentence):
        return []
    for mention in context.mentions(sentence):
        unit = None if listed.holds(mention.span.start) else context.unit_of(mention)
        if unit is not None:
            units.setdefault(unit, mention.span)
            _in_brackets(context, unit, Span(mention.span.end, sentence.end))
    for match in called(context.page, sentence) if signs.COMPOUND in told else ():
        unit = context.notes.find(key(match["name"]))
        if unit is not None:
            units.setdefault(unit, Span(*match.span("name")))
            _in_brackets(context, unit, Span(match.end("name"), sentence.end))
    named = list(units.items())
    _nested(context, sentence, sorted(named, key=lambda one: one[1]))
    # "De handen en voeten van de directie" goes on about what is part of it.
    passing = named and OF_IT.search(text, sentence.start, named[0][1].end)
    if named and not passing and (len(named) == 1 or named[0][1].start - sentence.start < NEAR):
        context.focus = named[0][0]
    if context.post and named and BEFORE.match(text, *sentence):
        context.notes.lead(context.post, unit=named[0][0])
    return named


def _in_brackets(context: Context, unit: int, behind: Span) -> None:
    """What a unit is about, in brackets right behind its name: "team Plannen (bestemmingsplannen, woningbouw)"."""
    told = IN_BRACKETS.match(context.page.text, *behind)
    if told and not heads.TITLES.search(context.page.small, *told.span("about")):
        for said in tasks.subjects(context.page, Span(*told.span("about")), "taken na"):
            context.notes.subject(unit, said)


def _all_under(context: Context, sentence: Span) -> None:
    """All units of a kind at once: "De gebiedsteams vallen onder de afdeling Wijken"."""
    text, notes = context.page.small, context.notes
    many = next(iter(context.page.found(MANY_FORM, *sentence)), None)
    under = phrases.UNDER.search(text, many.end(), sentence.end) if many else None
    if many is None or under is None or under.start() - many.end() > NEAR:
        return
    units = [context.unit_of(one) for one in context.mentions(Span(under.end(), sentence.end))]
    kind = KIND_OF_WORD[many["kind"]]
    for above in (unit for unit in units if unit is not None and notes.units[unit].kind != kind):
        for one in notes.units:
            if one.kind == kind and one.parent is None and one.unit not in notes.above(above):
                notes.units[one.unit] = replace(one, parent=above)
        return


def _nested(context: Context, sentence: Span, units: list[tuple[int, Span]]) -> None:
    """Which of the units stands above: "Team A valt onder afdeling B", "domein B bestaat uit afdeling A en C"."""
    if len(units) < 2:
        return
    text, notes = context.page.small, context.notes
    for below, above in pairwise(units):
        higher = context.stands_above(notes.units[above[0]].kind, notes.units[below[0]].kind)
        if higher and OF_UNIT.fullmatch(text, below[1].end, above[1].start):
            _hang(context, [below], above)
    (_, first), (_, second), (_, last) = units[0], units[1], units[-1]
    inverted = INVERTED.match(text, sentence.start, sentence.end)
    if phrases.UNDER.search(text, first.end, last.start):
        _hang(context, units[:-1], units[-1])
    elif (
        phrases.HOLDS.search(text, first.end, second.start)
        or COMES_WITH.fullmatch(text, first.end, second.start)
        or (inverted and phrases.HOLDS.search(text, sentence.start, sentence.end))
        or (inverted and BELONGS.search(text, first.end, second.start))
        or WITHIN.fullmatch(text, sentence.start, first.start)
    ):
        _hang(context, units[1:], units[0])


def _hang(context: Context, below: list[tuple[int, Span]], above: tuple[int, Span]) -> None:
    page, notes = context.page, context.notes
    said = page.quote("ligt boven", above[1])
    for unit, _ in below:
        known = notes.units[unit]
        if known.kind == notes.units[above[0]].kind or unit in notes.above(above[0]):
            continue
        if known.parent is not None and known.parent_said is None:
            # What a sentence says goes before what the heading above it lets suppose.
            notes.units[unit] = replace(known, parent=above[0], parent_said=said)
        else:
            notes.unit(known.name, known.kind, above[0], parent_said=said, defines=False)


def _outright(context: Context, sentence: Span, told: AbstractSet[str]) -> None:
    """Units of which a sentence says what they are: "De derde afdeling heet Inwoners", "Inwoners is een afdeling"."""
    page, notes = context.page, context.notes
    one_unit = signs.ONE in told
    for match in phrases.ORDINAL.finditer(page.small, *sentence) if one_unit else ():
        given = names_after(page, match.end() - 1, sentence.end)
        if given and unit_name(page, given):
            kind = KIND_OF_WORD[match["kind"] or match["also"]]
            unit = notes.unit(page.quote("zin", given), kind, context.above(kind))
            more = AND.match(page.small, given.end, sentence.end)
            if more and not match[0].endswith((", ", ": ")):  # there the sentence goes on about it by itself
                tell_more(context, unit, Span(more.end(), sentence.end))
            context.focus = context.told = unit
    for pattern in (TITLE_FIRST, PERSON_FIRST) if signs.TITLE in told else ():
        if titled := pattern.match(page.text, sentence.start, sentence.end):
            _titled(context, titled)
    direct = phrases.DIRECT.match(page.text, *sentence) if signs.DIRECT in told else None
    name = unit_name(page, Span(*direct.span("name"))) if direct else None
    if name and notes.find(key(context.said(name.span))) is None:
        context.focus = notes.unit(page.quote("zin", name.span), name.kind or "other", None, defines=False)
    one = phrases.IS_ONE.match(page.text, *sentence) if one_unit else None
    name = unit_name(page, Span(*one.span("name"))) if one else None
    if one and name and not phrases.GRIFFIE.search(context.small(name.span)):
        kind = KIND_OF_WORD[one["kind"].lower()]
        known = notes.find(key(context.said(name.span))) is not None
        said = page.quote("zin", name.span)
        context.focus = notes.unit(said, kind, None if known else context.section_unit(kind), defines=False)


def _titled(context: Context, titled: re.Match[str]) -> None:
    """What a person leads, by the title: "Afdelingshoofd Wonen: A. de Wit", "A. de Wit, teamleider Zorg"."""
    page, notes = context.page, context.notes
    name = unit_name(page, Span(*titled.span("name")))
    if name is None:
        return
    title = page.quote("leiding", Span(*titled.span("title")), "kleine letter")
    unit = notes.find(key(context.said(name.span)))
    kind = KIND_OF_WORD.get((titled["kind"] or "").lower().removesuffix("s")) or name.kind
    if unit is None and kind:
        unit = notes.unit(page.quote("leiding door de titel", name.span), kind, None, defines=False)
    if unit is None:
        notes.leads_later[key(context.said(name.span))] = title
    else:
        notes.lead(title, unit=unit)


def sums_up(said: str) -> bool:
    """Whether a sentence has no verb: "Bouwen, wonen en milieu."."""
    if BARS.fullmatch(said):
        return True
    if MENU.search(said):
        return False
    said = EVERYTHING.sub("", said)
    plain = 12 <= len(said) <= 400 and ":" not in said and not said.endswith("?") and not SPEAKS.match(said)
    return plain and not any(pattern.search(said) for pattern in (tasks.ANY_VERB, SINGULAR, PLURAL, SOMEONE))


def tell_more(context: Context, unit: int, span: Span) -> None:
    """Take down what is told behind or below the name of a unit: who leads it, units below it, or its subjects."""
    text, before = context.page.small, context.focus
    several = len(sentences(context.page, span)) > 1
    if not several and (_units_below(context, unit, span) or _leader(context, unit, span)):
        return
    if held := phrases.HELD.fullmatch(text, span.start, span.end):
        span = Span(*held.span("what"))
    context.sections.append(Section(0, unit))
    for sentence in sentences(context.page, span):
        context.focus = unit
        if _below_or_leader(context, unit, sentence):
            continue
        that = THAT.match(text, sentence.start, sentence.end)
        relative = that and that[0].startswith(("die", "dat")) and not _does(text, that.end())
        final = tasks.FINAL.match(text, that.end(), sentence.end) if that and relative else None
        if final:
            for said in tasks.subjects_before(context.page, final, "taken bij een punt"):
                context.notes.subject(unit, said)
            continue
        start = that.end() if that and _does(text, that.end()) else sentence.start
        if _does(text, start) or not tasks.ANY_VERB.search(text, start, sentence.end):
            phrase = tasks.PHRASE.match(text, start, sentence.end)
            if phrase and _units_below(context, unit, Span(phrase.end(), sentence.end)):
                continue  # "Beheert de wegen. Onder deze afdeling vallen de teams Dorp en Buiten."
            for said in tasks.subjects(
                context.page, Span(phrase.end() if phrase else start, sentence.end), "taken bij een punt"
            ):
                context.notes.subject(unit, said)
        else:
            read_sentence(context, sentence)
    context.sections.pop()
    context.focus = before


def _below_or_leader(context: Context, unit: int, sentence: Span) -> bool:
    """Whether a sentence behind a name only tells of units below it, or who leads it: "Directeur: A. de Wit"."""
    text = context.page.small
    if PLURAL.match(text, *sentence) and _units_below(context, unit, sentence):
        return True  # "Bouwen en wonen. Teams: Vergunningen, Beheer."
    return not tasks.ANY_VERB.search(text, *sentence) and _leader(context, unit, sentence)


def _does(text: str, start: int) -> bool:
    return any(pattern.match(text, start) for pattern in (tasks.PHRASE, tasks.VERB, tasks.HELPED))


def _units_below(context: Context, unit: int, span: Span) -> bool:
    """Units below one, in a list behind its name: "(teams A, B en C)"."""
    whole = trimmed(context.page, span)
    pieces = split(context.page, whole).spans if BEFORE.match(context.page.small, *whole) else ()
    if pieces and all(BEFORE.match(context.page.small, *piece) for piece in pieces):
        named = [name for piece in pieces if (name := unit_name(context.page, piece)) and name.sure]
        for name in named:
            context.notes.unit(context.page.quote("punt met zijn soort", name.span), name.kind, unit)
        return bool(named)
    if _units_of_usual_kind(context, unit, whole):
        return True
    begin = WITH.match(context.page.small, whole.start, span.end)
    match = PLURAL.match(context.page.small, begin.end(), span.end) if begin else None
    names = list_after(context, match.end(), span.end) if match else None
    if match is None or names is None:
        return False
    listed = Listed()
    taken = take(context, names, Announced(KIND_OF_WORD[match["kind"]], None, unit), None, listed)
    for below, tail in listed.tails:
        tell_more(context, below, tail)
    return taken


def _units_of_usual_kind(context: Context, unit: int, whole: Span) -> bool:
    """Units of the kind that the page puts below this one, where all pieces are names: "Cluster Zorg: Jeugd, Wmo"."""
    kind = context.notes.below.get(context.notes.units[unit].kind or "")
    capital = kind and context.said(whole)[:1].isupper()
    pieces = split(context.page, whole, commas_only=context.commas_only).spans if capital else ()
    names = [name for piece in pieces if (name := unit_name(context.page, piece))]
    if (
        tasks.ANY_VERB.search(context.small(whole))
        or len(names) < max(2, len(pieces))
        or not all(context.said(name.span)[0].isupper() for name in names)
    ):
        return False
    for name in names:
        context.notes.unit(context.page.quote("opsomming", name.span), chosen_kind(context.page, name, kind), unit)
    return True


def _leader(context: Context, unit: int, span: Span) -> bool:
    """Who leads a unit, where a person or title stands behind its name; whether that is so."""
    page, text = context.page, context.page.small
    told = PERSON.search(page.text, span.start, span.end) or heads.LABEL.match(text, span.start, span.end)
    if not told and not ONLY_TITLE.fullmatch(text, *trimmed(page, span)) and not TITLED.match(page.text, *span):
        return False
    if title := TITLE.search(text, span.start, span.end):
        said = page.quote("leiding", Span(*title.span("title")), "tikfout hersteld", "kleine letter")
        context.notes.lead(said, unit=unit)
    return True
