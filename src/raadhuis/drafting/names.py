"""Names of units: what in a heading, an item or a sentence is the name, and which kind it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from raadhuis.drafting import words
from raadhuis.drafting.alternatives import WORD_BEGINS, by_letter
from raadhuis.drafting.kinds import ANY_MANY, ANY_ONE, KIND_OF_WORD, ONE_FORM, ONE_WORDS, PREFIX
from raadhuis.drafting.page import Page, Span, key, once
from raadhuis.drafting.sentences import trimmed

BEFORE: Final = re.compile(
    rf"(?:(?:de|het|een|ons|onze) )?(?P<word>{PREFIX}(?P<kind>{ANY_ONE})):? (?:van )?"
    rf"(?!(?:en|of|als|die|dat|wordt|van|is|heeft|in|voor|met|bestaat|werkt|zorgt|gaat|houdt)\b)(?=[\w(‘'’\"])"
)
NUMERAL: Final = re.compile(r"[IVX]{1,4}[.:]?\s+(?=[A-Z][a-z])")
"""The number of a unit in Roman numerals, before its name: "Sector II Grondgebied"."""
AND_ANOTHER: Final = re.compile(rf"(?:, | en )(?:de |het )?(?:{ANY_ONE}) \w")
"""What a list of units holds, and no name: "domein Ruimte, domein Sociaal en domein Intern"."""
BEHIND: Final = re.compile(rf" (?P<kind>{ANY_ONE})$")
THE_KIND: Final = re.compile(rf" (?:de|het|deze|dit|onze|uw|een|elke?) (?:{ANY_ONE})$")
"""The end of what tells of a unit, and names none: "Contact met de afdeling"."""
ABOUT: Final = re.compile(
    r"(?:niet|geen|buiten|over|bij|van|voor|naar|met|in|op|uit|hoe|wat|wie|welke?|ons|onze) (?:\w+ )|"
    r"werken (?:aan|bij|in|met|voor) "
)
COMPOUNDS: Final = tuple(words.COMPOUNDS)
COMPOUND: Final = re.compile(rf"^(?:[\w&'’-]+ ){{0,5}}[\w-]{{3,}}(?P<kind>{'|'.join(words.COMPOUNDS)})$")
INSTITUTION: Final = re.compile(
    r"(?i:(?!archief$)[\w’'-]* ?(?:museum|archief|bibliotheek|theater|zwembad|"
    r"schouwburg|muziekschool|sportbedrijf))(?: [A-Z][\w-]+){0,3}"
)
BETWEEN: Final = re.compile(rf"[A-Z][\w-]+ (?P<kind>(?i:{'|'.join(words.COMPOUNDS)})) [A-Z]")
"""A kind in the middle of a name: "Sociaal Team Noord"."""
STAFFED: Final = re.compile(
    r" \((?:ca\. |circa |ongeveer )?\d[\d.,]* ?(?:medewerkers|mensen|collega['’]s|fte|formatieplaatsen)\)$"
)
"""How many work there, behind a name."""
BRACKETS: Final = re.compile(r"(?: \([^()]{1,40}\))+$")
ABBREVIATION: Final = re.compile(
    r"\((?:[A-Z][\w&+.-]{0,9}|[A-Z]{1,4} ?& ?[A-Z]{1,4}|voorheen [^()]{1,40}|v/h [^()]{1,30})\)"
)
ARTICLE: Final = re.compile(r"(?:de|het|een|onze|ons|en|ook|tot slot|namelijk|\d{1,2}[.)]?) (?=\S)")
STOP: Final = re.compile(words.NAME_STOPS)
STAFF: Final = re.compile(r"\bstaf\w*$")
PERSON: Final = re.compile(
    rf"[A-Zdmi]{WORD_BEGINS}(?:(?<=[A-Z])\.\s?(?:[A-Z]\.\s?){{0,7}}|"
    r"(?<=d)(?:hr\.?|e heer|rs\.)|(?<=m)(?:w\.?|evr\.?|evrouw|r\.)|(?<=i)ng\.)\s?"
    r"(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Tt]e) )*[A-Z][a-z]+"
)
FULL_NAME: Final = re.compile(r"[A-Z][\w.-]*(?: (?P<of>van|de|der|den|ten|ter|te))* [A-Z][\w-]+")
"""What may be the name of a person, as "Openbare Ruimte" may; "Jan de Wit" hardly is anything else."""
NO_UNIT: Final = re.compile(
    "(?:"
    + by_letter(
        rf"(?:{ANY_MANY})(?:,.*)?|(?:de |onze )?organisatie (?:van|in|nu|per|als) .*|gemeenteraad|college(?: van .*)?",
        r"burgemeester.*|wethouders?|(?:gemeente)?secretaris.*|(?:algemeen |adjunct-?)?directeur.*",
        r"(?:concern)?directie(?:raad)?|directie ?team(?: \(.*\))?",
        r"concerndirectieteam|directie en (?:management|medewerkers|bestuur|staf)",
        r"(?:bestuur|college|raad|medewerkers|organisatie) en directie|mt|rekenkamer.*|raadscommissies?",
        r"(?:(?:concern|gemeentelijk|centraal|ambtelijk|strategisch|algemeen) ?)?management ?team(?: \(.*\))?",
        r"ondernemingsraad.*",
        r"(?:jouw|je|uw|mijn|onze?) \w+|(?:de )?raad|lees .*|meer .*|klik .*|bekijk .*|download.*|organogram.*|terug.*|"
        r"naar .*|gemeente [a-z].*|(?:schema|tabel|figuur|afbeelding|overzicht|foto) .*",
        r"(?:concern)?controller|voorzitter|medewerkers.*|bel .*|mail .*|ga naar .*|https?:.*|www\..*",
    )
    + r"|(?:de |een )?[a-z]*(?:adviseur|functionaris|griffier)|.*, [a-z][\w ]* \d+[a-z]?"
    r"|(?:[a-z]*(?:manager|directeur|leider)|hoofd|chef) (?!en\b).*)$"
)
NAME_ENDS: Final = re.compile(
    r"[\s.,:;](?:"  # a search that begins with a sign is several times faster
    rf"(?:(?<=,)\s+|(?<=\s)\s*)(?=(?:met|bestaande uit|waaronder|waarin) (?:\w+ ){{0,2}}(?:{ANY_MANY})\b)|"
    r"(?:(?<=:)|(?<=\s)\s*:)\s+|(?<=\s)[–—|-]\s|(?<=;)\s+|"
    r"(?:(?<=,)\s+|(?<=\s)\s*)(?=(?:die|dat|deze|waar\w*|verantwoordelijk|houdt|zorgt|gaat|met taken|voor onder)\b)|"
    r"(?<=,)\s+(?=(?:voor|met (?:de|het|een)|de (?:gaat|zorgt|houdt))\b)|(?<=\.)\s+(?=[A-Z])|(?<=\n)|"
    rf"(?<=,)\s+(?=(?:{words.TITLES})(?::|$| (?:mevrouw|mevr\.|mw\.|de heer|dhr\.) )))"
)
"""Where in an item the name ends and what is told of it begins."""
TITLE: Final = re.compile(words.TITLES)
IN_BRACKETS: Final = re.compile(r"\s\(([^()]+)\)")
LETTER: Final = re.compile(r"[^\W\d_]")
LOOSE: Final = re.compile(r" (?:aan|uit|op|af|te(?: vallen)?|ontstaan|gekomen|gevormd|ondergebracht|samengevoegd)$")
"""The end of a verb that closes a sentence, and no name: "stuurt de teams Groen en Wegen aan"."""
LONGEST_NAME: Final = 90
SHORT: Final = 12


class Name(NamedTuple):
    """The name of a unit: its words with the kind before or in it, the kind, and how strongly that is said."""

    span: Span
    kind: str | None
    kind_span: Span | None
    sure: bool  # the kind stands before the name as a word of its own


def are_persons(page: Page, spans: Sequence[Span]) -> bool:
    """Whether these may all be names of persons, and one must be."""
    matches = [FULL_NAME.fullmatch(page.text[slice(*span)].strip()) for span in spans]
    return all(matches) and any(match["of"] for match in matches if match)


@once
def unit_name(page: Page, span: Span) -> Name | None:
    """What a heading, item or piece of a list names, where it can be the name of a unit."""
    span = _without_article(page, span)
    staffed = STAFFED.search(page.small, *span) if page.text.endswith(")", *span) else None
    if staffed:
        span = Span(span.start, staffed.start())
    text = page.text[span.start : span.end]
    if not text or "   " in text or len(text) > LONGEST_NAME or len(text.split()) > 11 or not LETTER.search(text):
        return None
    small = page.small[span.start : span.end]
    if NO_UNIT.match(small) or PERSON.search(text) or STOP.search(text) or "@" in text or text.endswith("?"):
        return None
    if before := BEFORE.match(page.small, span.start, span.end):
        return _behind_kind(page, before, span.end)
    bare = BRACKETS.sub("", small) if small.endswith(")") else small
    if THE_KIND.search(bare) or ABOUT.match(bare):
        return Name(span, None, None, sure=False)
    if (behind := BEHIND.search(bare)) and behind["kind"] not in words.PREFIX_ONLY:
        kind = KIND_OF_WORD[behind["kind"]]
        return Name(span, kind, Span(span.start + behind.start("kind"), span.start + behind.end("kind")), sure=False)
    if between := BETWEEN.match(page.text, span.start, span.end):
        return Name(span, words.COMPOUNDS[between["kind"].lower()], Span(*between.span("kind")), sure=False)
    if KIND_OF_WORD.get(bare) == "staf":
        return Name(span, "staf", Span(span.start, span.start + len(bare)), sure=False)
    if bare.endswith(COMPOUNDS) and (compound := COMPOUND.match(bare)):
        kind = words.COMPOUNDS[compound["kind"]]
        # A "stafafdeling" or "stafdienst" is staff, whatever the end of the word says.
        kind = "staf" if STAFF.search(bare) else kind
        return Name(
            span, kind, Span(span.start + compound.start("kind"), span.start + compound.end("kind")), sure=False
        )
    return Name(span, None, None, sure=False)


def _behind_kind(page: Page, before: re.Match[str], end: int) -> Name | None:
    """The name behind the word for its kind; None where a number or a letter stands there, or a list."""
    if numeral := NUMERAL.match(page.text, before.end(), end):
        name = Span(numeral.end(), end)  # "Sector II  Grondgebied"
        return Name(name, KIND_OF_WORD[before["kind"]], Span(*before.span("kind")), sure=True)
    rest = page.text[before.end() : end].strip(" .)")
    letter = len(rest) == 1 and page.text.startswith(": ", end)
    if rest.isdigit() or letter or AND_ANOTHER.search(page.small, before.end(), end):
        return None
    return Name(Span(before.start("word"), end), KIND_OF_WORD[before["kind"]], Span(*before.span("kind")), sure=True)


def _without_article(page: Page, span: Span) -> Span:
    """A name without the small words around it."""
    span = trimmed(page, span)
    if loose := LOOSE.search(page.text, span.start, span.end):
        span = Span(span.start, loose.start())
    while match := ARTICLE.match(page.small, span.start, span.end):
        if BEFORE.match(page.small, span.start, span.end) and match[0].strip() not in ("en", "ook"):
            break
        span = Span(match.end(), span.end)
    return span


@once
def item_parts(page: Page, span: Span) -> tuple[Span, Span | None]:
    """The name in an item, and what is told behind it: after a colon, a dash, a comma with "die", or in brackets."""
    text = page.text[span.start : span.end]
    match = NAME_ENDS.search(text)
    brackets = _telling(text) if "(" in text else None
    if brackets and (match is None or brackets.start() < match.start()):
        return Span(span.start, span.start + brackets.start()), Span(
            span.start + brackets.start(1), span.start + brackets.end(1)
        )
    if match is None:
        return span, None
    tail = trimmed(page, Span(span.start + match.end(), span.end), " \n")
    return Span(span.start, span.start + match.start()), tail if tail.end > tail.start else None


def _telling(text: str) -> re.Match[str] | None:
    """The first brackets in which something is told."""
    return next((m for m in IN_BRACKETS.finditer(text) if _tells(m[1], m[0].strip(), text[: m.start()])), None)


def _tells(inside: str, whole: str, before: str) -> bool:
    """Whether something is told in brackets, and not another name for what stands before: "HR (Human Resources)"."""
    short = before.rsplit(maxsplit=1)[-1] if before.strip() else ""
    if (
        short.isupper()
        and inside[0].isupper()
        and short == "".join(word[0].upper() for word in inside.split() if word not in LINKS)
    ):
        return False
    told = BEFORE.match(inside) or TITLE.fullmatch(inside)
    return bool(told) or (len(inside) > SHORT and not ABBREVIATION.fullmatch(whole))


def chosen_kind(page: Page, name: Name, usual: str | None) -> str | None:
    """The kind of a unit in a list of units of a usual kind: its own, where that stands before the name."""
    if (
        usual not in (None, "team", "onderdeel")
        and name.kind in (None, "other")
        and INSTITUTION.fullmatch(page.text, *name.span)
    ):
        return "other"  # a library among directies
    if usual in (None, "onderdeel") or (name.sure and name.kind):
        return usual or name.kind if name.kind == "other" and not name.sure else name.kind or usual
    # "Stafbureau" in a list of teams is staff; "Ingenieursbureau" in that list is a team.
    return "staf" if name.kind == "staf" else usual


def names_after(page: Page, start: int, limit: int) -> Span | None:
    """The name that begins here with a capital."""
    end = _capitals(page, start, limit)
    return trimmed(page, Span(start, end)) if end > start else None


@once
def names_in(page: Page, span: Span) -> tuple[Name, ...]:
    """The units that a sentence names one by one, with the word for their kind before or behind the name."""
    return tuple(_names_in(page, span))


CAPITALS: Final = re.compile(r" [A-Z][\w’'-]*(?: (?:(?:en|&|van|voor|de|het|der|op|in) )*[A-Z][\w’'-]*)*")
"""A name as far as its last word with a capital; what stands behind a comma may be another."""


@once
def named_in(page: Page, span: Span) -> frozenset[str]:
    """The keys of names that stand behind the word for their kind: "de afdeling Zorg"."""
    found = (CAPITALS.match(page.text, one.end(), span.end) for one in page.found(ONE_FORM, *span))
    return frozenset(key(one[0]) for one in found if one)


def _names_in(page: Page, span: Span) -> Iterator[Name]:
    reached = span.start
    for match in page.found(ONE_FORM, *span):
        if match.start() < reached:
            continue
        kind = KIND_OF_WORD[match["kind"]]
        end = _capitals(page, match.end(), span.end)
        capital = page.text[match.start()].isupper() and CAPITAL_BEFORE.search(page.text, reached, match.start())
        if end > match.end() and not capital:
            if more := AND_SMALL.match(page.small, end, span.end):
                end = more.end()
            reached = end
            yield Name(Span(match.start(), end), kind, Span(*match.span("kind")), sure=True)
        elif match["kind"] not in words.PREFIX_ONLY and (start := _before(page, match.start(), reached)) is not None:
            yield Name(Span(start, match.end()), kind, Span(*match.span("kind")), sure=False)
        elif small := SMALL_NAME.match(page.small, match.end(), span.end):
            article = OWN_ARTICLE if kind != "staf" else ANY_ARTICLE
            if kind != "directie" and article.search(page.small, max(span.start, match.start() - 6), match.start()):
                reached = small.end()
                yield Name(Span(match.start(), small.end()), kind, Span(*match.span("kind")), sure=True)


_VERBS: Final = rf"{words.VERBS}|{words.TASK_VERBS}"
SMALL_NAME: Final = re.compile(
    rf" (?!(?:{_VERBS}|{words.NO_SMALL_NAMES})\b)(?:[a-zà-ÿ]+[es]e )?(?:[a-zà-ÿ-]{{3,}}[^\Wt\d]|toezicht)"
    rf"(?: en (?!(?:{_VERBS})\b)[a-zà-ÿ-]{{4,}})?(?=[,.;)]|$| (?:{_VERBS})\b)"
)
"""A name in small letters: "de afdeling burgerzaken is ..."; what goes on like a sentence is none."""
AND_SMALL: Final = re.compile(
    rf" en (?!(?:{_VERBS}|{words.NO_SMALL_NAMES}|{'|'.join(words.NUMBERS)}|alle|iedereen)\b)"
    rf"[a-zà-ÿ-]{{4,}}(?= (?:{words.VERBS})\b)"
)
"""The end of a name of which only the first word has a capital: "het team Onderwijs en jeugd is ..."."""
OWN_ARTICLE: Final = re.compile(r"\b(?:de|het|onze?|ons) $")
ANY_ARTICLE: Final = re.compile(r"\b(?:de|het|onze?|ons|een) $")
WORD: Final = re.compile(
    r"\s+(?P<word>[\w&+'’/-]+(?:\([^()\s]+\))?|\([A-Z][\w& ]{0,9}\))|(?P<comma>,)(?= [A-Z][^,.;:()]{1,60} (?:en|"
    r"&) [A-Z][^,.;:()]{1,60}(?:\(|[.;]?$|, (?:ons|onze|het|de|een|dat|die) ))"
)
YEAR: Final = re.compile(r"20\d\d")
"""The end of the name of a programme: "het programma Binnenstad 2040"."""
QUOTED: Final = re.compile(r"[’'‘\"][A-Z]")
CAPITAL_BEFORE: Final = re.compile(r"(?<![.!?:] )\b[A-Z][a-z]+(?:aal|iek|iaal|isch|elijk|lijk|ijk)e? $")
"""What stands before "Domein" in "Sociaal Domein Rijnstad"."""
ANOTHER: Final = re.compile(r"(?: en| &|,) $")
NEXT: Final = re.compile(r" [\w‘'’\"]")
LINKS: Final = frozenset({"en", "&", "van", "voor", "de", "het", "op", "aan", "in", "der", "-", "/", "met"})


def _capitals(page: Page, start: int, limit: int) -> int:
    """Where the name ends that begins here with a capital: small words count only between capitals."""
    end, read, first = start, start, True
    while match := WORD.match(page.text, read, limit):
        word = match["word"] or ","
        if word in ("de", "het") and page.text[read - 3 : read] == " en":
            break  # "het Bureau Onderzoek en het Projectenbureau" are two
        another = ANOTHER.search(page.text, max(start, match.start("word") - 5), match.start("word"))
        if another and word.lower() in ONE_WORDS and NEXT.match(page.text, match.end()):
            break  # "Team Zorg en Team Werk" are two, and "Bestuur en Bureau" is one
        goes_on = QUOTED.match(word) if first else word[0] in "(&" or YEAR.fullmatch(word)
        if word[0].isupper() or goes_on:
            end = match.end()
        elif first or (
            word.lower() not in LINKS and word != "," and not word.endswith("-") and not word.startswith("-")
        ):
            break
        elif word.endswith("-") or word.startswith("-"):
            end = match.end()
        read, first = match.end(), False
        if page.text[read - 1 : read] == ")":
            break
    return end


NO_NAME: Final = re.compile(
    rf"(?i:{'|'.join(words.NUMBERS)})|"
    "Jouw|Je|Mijn|Uw|Geen|Niet|Dat|Die|Klein|Groot|Nieuw|Eigen|Jong|Hecht|Apart|Centraal|Vast|Enkel|De|Het|Een|Deze|"
    "Dit|Elke?|"
    r"Iedere?|Per|Onze|\w*(?:raad|platform|overleg|beraad)|"
    rf"Ons|In|Onder|Bij|Binnen|Van|Voor|Beide|Alle|(?i:{words.TITLES})"
)
ARTICLE_FIRST: Final = re.compile(r"(?:De|Het|Ons|Onze) (?=\w)")
NAMED_BEFORE: Final = re.compile(r"(?:(?<=\s)|^)((?:[A-Z][\w-]+ (?:(?:en|&) )?){1,4})$")
ADJECTIVE: Final = re.compile(r"[A-Z][a-z]+e ")


def _before(page: Page, end: int, limit: int) -> int | None:
    """Where the name begins that stands before its kind: "het Fysiek Domein"; but "Interne afdeling" is no name."""
    match = NAMED_BEFORE.search(page.text[max(limit, end - 60) : end])
    if not match:
        return None
    article = ARTICLE_FIRST.match(match[1]) if page.text[end].isupper() else None  # "Het Sociaal Domein is"
    name = match[1][article.end() :] if article else match[1]
    if NO_NAME.fullmatch(name.split()[0]) or (ADJECTIVE.fullmatch(name) and page.text[end].islower()):
        return None
    return end - len(name)
