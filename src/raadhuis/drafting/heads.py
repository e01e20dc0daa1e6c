"""Who leads: one unit, or once for all units of a kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from raadhuis.drafting import signs, words
from raadhuis.drafting.alternatives import WORD_BEGINS, by_letter
from raadhuis.drafting.kinds import KIND_OF_WORD, MANY_FORM, ONE_FORM, PLURAL
from raadhuis.drafting.names import COMPOUND, PERSON, names_after
from raadhuis.drafting.page import Page, Span, once
from raadhuis.drafting.sentences import TITLE_LINE

_PLURALS: Final = "|".join(sorted(words.PLURAL_TITLES, key=len, reverse=True))
TITLE: Final = (
    rf"\b(?=[a-z])(?<!/)(?<!aan het )(?P<title>(?:{words.TITLES}|[a-z]*(?:{_PLURALS})|afdelingshood)"
    rf"(?: ?/ ?(?:{words.TITLES}))?)(?![\w-])"
)
TITLES: Final = re.compile(TITLE)
_A: Final = r"(?:(?:een|één|de|het|hun|haar|zijn|onze|steeds|telkens|ook|elk|ieder|eigen|vaste|integraal|\d+) ){0,4}"
_EACH: Final = "elk|elke|ieder|iedere|allemaal|afzonderlijk|per"

LABEL: Final = re.compile(
    rf"(?:de |het |onze )?{TITLE}(?: (?:van|van de|van het|is|heet) (?:deze|dit|de|het)? ?(?:{words.ONE_KIND}|"
    rf"griffie))?(?: a\.i\.)?"
    r"(?:\s*[:–-]\s*|\s+(?:is|heet|wordt gevormd door)\s+)"
)
"""A line that names who leads the unit in focus: "Hoofd: A. de Wit"."""
PERSONAL: Final = re.compile(
    rf"(?:De |Het |Ons |Onze )?(?i:{TITLE}),? (?=[A-Z][\w-]+ (?:(?:de|van|der|den|ten|ter|te) )*[A-Z][a-z]+"
    r"(?:[:,]| (?:\(|is\b|zegt\b|heeft\b|was\b|vertelt\b)))"
)
"""A title with a name behind it, at the begin of a sentence: "Hoofd Ria Lammerts: ..."."""
HOLDER: Final = re.compile(
    rf"(?:[A-Z][\w.-]* ){{1,2}}(?:(?:de|van|der|den|ten|ter|te) )*[A-Z][\w-]+ is (?:de |het |"
    rf"onze )?{TITLE}(?: a\.i\.?)?\.?"
)
"""A name before a title: "Wil Veen is afdelingsmanager a.i."."""
BY_POST: Final = re.compile(
    rf"(?:[Dd]e |[Hh]et )?(?P<head>(?i:{words.TITLES}) [A-Z][\w&-]+(?: [A-Z&][\w-]*| en)*)"
    r"(?: (?:stuurt|leidt|geeft leiding aan|is de baas van)\b|: )"
)
"""Who leads what is listed behind or below: "De manager Intern stuurt deze teams aan:"."""
THOSE: Final = re.compile(
    r"(?:beide|allebei|alle (?:twee|drie|vier|vijf)|ze|zij)\b[^.,]{0,20} ?(?:worden|hebben|krijgen|staan)\b|"
    r"(?:elk|ieder) (?:wordt|heeft|krijgt|staat)\b"
)
"""How a sentence begins about the units that were listed last."""
WHO: Final = re.compile(r"[A-Z]|mevrouw|mevr|mw|de heer|dhr|vacant|vacature")
OF: Final = re.compile(
    rf"{TITLE}(?: \([^)]*\))?,? (?:die )?(?:staat aan het hoofd van|staan aan het hoofd van|"
    r"(?:geeft|geven) (?:ook |zelf )?leiding aan|heeft de leiding over|leidt|leiden|"
    r"stuurt|sturen|trekt|van|voor) (?P<this>\w+) "
)
"""A title before whom it leads: "Een manager leidt elke afdeling"."""
LIKEWISE: Final = re.compile(
    rf"(?:,|e{WORD_BEGINS}n) (?:aan het hoofd van )?(?:(?:de|het|een|elke?|iedere?) )?(?P<kind>[\w-]+) "
    rf"(?:door |(?=een ))(?:onder leiding van )?{_A}{TITLE}"
)
"""The second half of "De sectoren worden geleid door een directeur, de afdelingen door een hoofd"."""
OTHERS: Final = re.compile(
    rf"(?:,|e{WORD_BEGINS}n) de (?:\w+ )?(?:andere|overige)n? (?:(?:{words.MANY_OF_KIND}) )?door {_A}{TITLE}"
)
"""The second half of "De afdelingen A en B worden geleid door een manager, de andere door een coördinator"."""
BESIDE: Final = re.compile(rf"{TITLE} (?=(?:van )?(?:de |het )?(?:{words.ONE_KIND}) [a-z])")
"""A title right before a unit: "hoofd afdeling Ruimte"."""
IS: Final = re.compile(
    rf"(?:(?:de|het|een) )?{TITLE.replace('title', 'said')} van (?P<whom>(?:de|het|dit|deze) [^.,;:]{{3,60}}?) is "
    rf"(?:de |het |een |onze )?{TITLE}[ .]*"
)
"""Who leads by another title: "Hoofd van de afdeling Middelen is de loco-secretaris"."""
DEFINED: Final = re.compile(
    rf"(?:(?:de|het|een) )?(?P<kind>{words.ONE_KIND})\s*(?::|,|is|"
    rf"zijnde)\s*(?:is )?een [^;.:]*?onder (?:de )?leiding van "
    rf"(?:een |het |de ){TITLE}"
)
"""What a regulation says a kind is: "afdeling: een onderdeel van een directie, onder leiding van een hoofd"."""
LEADS: Final = re.compile(
    r"(?:leiding(?:gevende)?|aansturing|geleid door|aangestuurd door|onder leiding van|leidinggevende functie)\s*:\s*"
    r"(?:(?:een|de|het) )?(?P<title>(?!mevrouw|meneer)[a-zà-ÿ-]{4,}(?: [a-zà-ÿ&-]+){0,3})(?=\s*(?:[,;.(]|$))"
)
"""A line that tells who leads by any title: "Leiding: havenmeester"."""
MANY: Final = re.compile(
    rf"(?:(?:de|alle|deze|onze|ook) )*{PLURAL.pattern}(?:(?! die\b)[^.;])* "
    r"(?:(?:worden|staan) \w+|hebben|krijgen|kennen)$"
)
"""How a sentence begins that is about all units of a kind: "De teams horen bij domein A en worden geleid"."""
LATER: Final = re.compile(rf"(?<=[;:] ){MANY.pattern}")
BOTH: Final = re.compile(rf"{PLURAL.pattern} en (?:de )?(?:{words.MANY_OF_KIND}) (?:hebben|kennen|krijgen) $")
THIS: Final = re.compile(rf"(?:dit|deze) (?:{words.ONE_KIND})\b")
BESIDES: Final = re.compile(r"(?:daarnaast|verder|ook|tot slot|bovendien) (?:is|staat) er\b|er is (?:ook )?een ")
"""How a sentence begins that tells of somebody beside the units: "Daarnaast is er een concerncontroller"."""
EACH_WORD: Final = re.compile(rf"\b(?:{_EACH})\b")
OF_EACH: Final = re.compile(r"\b(?:elk|elke|ieder|iedere|een) $")
EACH: Final = re.compile(rf"(?:{by_letter(_EACH, check=WORD_BEGINS)})\b[^.;:]{{0,90}}?(?<!met de )(?<!aan de ){TITLE}")
"""A title for each of a kind: "teams met elk een eigen manager"."""
BY: Final = re.compile(
    r"(?:"
    + by_letter(
        r"onder (?:de )?(?:leiding|aansturing) van|(?:geleid|aangestuurd|gestuurd|getrokken|aangevoerd) door|onder een|"
        r"met(?= (?:de |een |het )?[a-z-]+ als (?:leidinggevende|hoofd|leider|baas)\b)|"
        r"leiding (?:van|over|aan) [^.,]{1,60}? (?:is|ligt|berust) (?:in handen van|bij)|"
        r"leiding (?:is |ligt |berust )?(?:in handen )?(?:van|bij)|"
        r"aan het hoofd (?:van (?:het|de|deze|dit|elk|elke|ieder|iedere|een|onze) [^.,]{1,60}? )?sta(?:at|an)|"
        r"(?:met )?aan het hoofd|(?:aan|be)sturing (?:is|gebeurt|ligt) (?:in handen van|door|bij)"
    )
    + rf") {_A}{TITLE}"
)
"""A title behind whom it leads: "wordt geleid door een afdelingshoofd"."""
LED: Final = re.compile(
    rf"d{WORD_BEGINS}oor {_A}{TITLE} (?:(?:zelf )?(?:wordt|worden)|zelf) "
    r"(?:geleid|aangestuurd|gestuurd|begeleid|getrokken|gecoördineerd)\b"
)
"""A title before what is done: "teams, die door een coach worden begeleid"."""
HAVE: Final = re.compile(
    "(?:"
    + by_letter("heeft|hebben|kent|kennen|krijgt|krijgen|met|is er|staat er", check=WORD_BEGINS)
    + r") (?:elk |ieder |allemaal |ook |hun |zijn |haar )?"
    rf"(?:een|één|eigen) (?:eigen |vaste |integraal )?{TITLE}"
)
"""A title that a unit has: "Het team heeft een coach"."""
REGISTRAR: Final = re.compile(
    rf"(?P<title>{by_letter('(?:raads)?griffier', check=WORD_BEGINS)})"
    r"\b(?:[^.]{0,90}\b(?:leidt|leiding aan|hoofd van) (?:de |haar |zijn )?(?:raads)?"
    r"griffie\b| (?:staat aan het hoofd|is (?:er |daar )?(?:het hoofd|de baas)|is hun leidinggevende|heeft de leiding|"
    r"geeft hun leiding)\b|"
    r"(?<=door griffier)[^,;:]{0,40} (?:wordt )?geleid\b)"
)
WITH: Final = re.compile(
    rf"\b(?:met [^,;:]{{3,60}}?|heeft|hebben|leidt) als {TITLE}|\bis daar {TITLE.replace('title', 'there')}|"
    rf"[;(] ?(?:de |het )?{TITLE.replace('title', 'also')}(?:: | is )(?=(?:de heer|mevrouw|mevr|mw|dhr|[a-z]\.))"
)
"""A title beside the name of a unit: "De afdeling Zorg, met A. de Wit als hoofd, ...", "(hoofd: A. de Wit)"."""
AT_HEAD: Final = re.compile(rf"m{WORD_BEGINS}et (?:de|het) {TITLE} aan het hoofd\b")
"""A title of who leads what the sentence is about."""
IT: Final = re.compile(
    rf"{TITLE} (?:geeft|geven|heeft|hebben) (?:daaraan|hieraan|daarover|hierover|er|hun|"
    rf"hen) (?:de )?(?:dagelijkse )?leiding\b"
)
"""A title of who leads what was spoken of last: "De griffier geeft daaraan leiding"."""
BY_KIND: Final = re.compile(
    r"(?P<title>(?P<kind>"
    + by_letter("afdelings|sector|cluster|team|domein|dienst|bureau|programma|unit|rve-", check=WORD_BEGINS)
    + ")"
    r"(?:hoofd|manager|leider|directeur|coach|coördinator|chef)(?:en|s|es)?)\b"
)
NUMBER: Final = re.compile(rf"\b(?P<number>{'|'.join(words.NUMBERS)}) $")
OWN_WORD: Final = re.compile(
    rf"\b(?:elke?|iedere?|een|de) (?P<one>(?:{words.PREFIXES})(?:team|afdeling))(?:s|en)?\b(?=[^.;]*$)"
)
"""Units of a kind that have a word of their own: "Elk wijkteam heeft een wijkteamleider"."""
NONE: Final = re.compile(r"\b(?:geen|zonder)(?: \w+)? $")
SOME: Final = re.compile(rf"(?:de )?(?:grotere|grote|sommige|enkele|kleinere|een paar) (?:{words.MANY_OF_KIND})\b")
"""How a sentence begins that is not about all units of a kind: "Grotere teams hebben een coördinator"."""
NOT: Final = re.compile(r" (?:\w+ ){1,3}niet\b")
"""What says that there is nobody of that title: "afdelingshoofden hebben we niet"."""
WHOLE: Final = re.compile(r"\b(?:organisatie|apparaat|ambtenaren|concern|gemeente|geheel|raad|college)\b")
"""What the gemeentesecretaris leads, and no unit."""
SECRETARY: Final = re.compile(r"\b(?:gemeentesecretaris|algemeen directeur)\b")
SECRETARY_IS: Final = re.compile(r"\b(?:gemeentesecretaris|algemeen directeur) is (?:ook )?(?:de |het )?$")
"""What stands before a title of the gemeentesecretaris himself, who is then no head of that kind."""
BEHIND_NAME: Final = re.compile(
    r"(?:onder (?:de )?leiding van|Leiding:|leiding:) (?:mw\. |mevrouw |dhr\. |de heer |(?:ing|drs|mr|ir|"
    r"dr)\. )*(?:[A-Z][\w.-]+ ){1,2}"
    rf"(?:(?:de|van|der|den|ten|ter|te|het) )*[A-Z][\w-]+(?:,| \(|, tevens) ?{TITLE}"
)
"""A title behind the name of who leads: "onder leiding van Anja Smit, hoofd"."""
HELD: Final = re.compile(
    rf"(?:functie|taak|rol) van {TITLE} (?:wordt|is) (?:\w+ )?(?:waargenomen|vervuld|ingevuld|vacant)"
)
"""A title that somebody holds for a time: "De functie van hoofd wordt waargenomen"."""
ALONE: Final = re.compile(rf"\s*(?:de |het )?{TITLE}(?: [a-zà-ÿ]+)?[ .]*")
"""A title in place of a name: "Hoofd: gemeentesecretaris"."""
IN_BRACKETS: Final = re.compile(rf"\({TITLE}\)")
LONGEST_ARTICLE: Final = len("onze ")
GRIFFIE: Final = re.compile(r"(?:raads)?griffie\b")
WORD: Final = re.compile(r"[\w'’-]+")
NAMED: Final = re.compile(r"\w+ [A-Z(]")
TOGETHER: Final = re.compile(r"(?<!onder een )\bvan de\b|\bsamen met\b")


APART: Final = re.compile(r"\b(?:los van|buiten|naast) (?:de |alle )?$")


class Head(NamedTuple):
    """A title, and whom it leads: all units of a kind, what stands at a place in the sentence, or what is in focus."""

    title: Span
    kind: str | None = None
    place: Span | None = None
    label: bool = False
    by_title: bool = False
    number: int | None = None


def heads(page: Page, sentence: Span) -> Iterator[Head]:
    """Who leads what, by this sentence; each title once, by the plainest of the phrases that hold it."""
    if leads := LEADS.match(page.small, sentence.start, sentence.end):
        if leads["title"] not in ("vacant", "vacature", "geen") and page.text[leads.start("title")].islower():
            yield Head(Span(*leads.span("title")), label=True)
        return
    if signs.TITLE not in signs.signs(page, sentence) or SOME.match(page.small, *sentence):
        return
    if at_once := list(_at_once(page, sentence)):
        yield from at_once
        return
    told: dict[int, object] = {}
    for phrase in (_it, _of, _likewise, _beside, _each, _by, _by_kind):
        for head in phrase(page, sentence):
            if told.setdefault(head.title.start, phrase) is phrase:
                yield _by_its_title(page, head)


def _at_once(page: Page, sentence: Span) -> Iterator[Head]:
    """Who leads, where that is all that the sentence tells; nothing where it tells more."""
    if defined := DEFINED.match(page.small, sentence.start, sentence.end):
        yield Head(Span(*defined.span("title")), KIND_OF_WORD[defined["kind"]])
    elif holder := HOLDER.fullmatch(page.text, *sentence):
        yield Head(Span(*holder.span("title")), label=True)
    elif not any(title.start - sentence.start <= LONGEST_ARTICLE for title in titles(page, sentence)[:1]):
        return
    elif len(titles(page, sentence)) > 1 and (is_one := IS.fullmatch(page.small, *sentence)):
        yield Head(Span(*is_one.span("title")), None, Span(*is_one.span("whom")))
    elif person := (
        TITLE_LINE.fullmatch(page.text, *sentence) or PERSONAL.match(page.text, sentence.start, sentence.end)
    ):
        yield Head(Span(*person.span("title")), label=True)
    elif label := _label(page, sentence):
        yield from _labelled(page.small, label, sentence)


def _label(page: Page, sentence: Span) -> re.Match[str] | None:
    """The title with which a line begins that names who leads the unit in focus."""
    label = LABEL.match(page.small, sentence.start, sentence.end)
    alone = label and (
        label[0].rstrip()[-1] in ":–-"
        or WHO.match(page.text, label.end(), sentence.end)
        or ALONE.fullmatch(page.small, label.end(), sentence.end)
    )
    return label if alone else None


def _by_its_title(page: Page, head: Head) -> Head:
    """Whom a title leads that says so itself: "een clustermanager stuurt de teams aan" tells of the clusters."""
    own = BY_KIND.match(page.small, *head.title) if head.kind else None
    return head._replace(kind=KIND_OF_WORD[own["kind"].rstrip("s-")]) if own else head


@once
def titles(page: Page, sentence: Span) -> tuple[Span, ...]:
    """All titles in a sentence."""
    if signs.TITLE not in signs.signs(page, sentence):
        return ()
    return tuple(Span(*match.span("title")) for match in TITLES.finditer(page.small, *sentence))


def before_names(page: Page, sentence: Span) -> Iterator[tuple[Span, Span]]:
    """Titles right before a name, and the name: "het hoofd Grondgebied"."""
    for title in titles(page, sentence):
        name = names_after(page, title.end, sentence.end)
        if name and not SECRETARY.search(page.small, *title) and not PERSON.match(page.text, *name):
            yield title, name


def of_its_name(page: Page, sentence: Span, unit: str) -> Span | None:
    """The title that begins with the name of a unit: the concerncontroller leads Concerncontrol."""
    if len(unit) < 6:
        return None
    endings = tuple(unit.lower() + end for end in ("r", "er", "ler"))
    return next((one for one in titles(page, sentence) if page.small[slice(*one)] in endings), None)


def _labelled(text: str, label: re.Match[str], sentence: Span) -> Iterator[Head]:
    # "hoofd: A. de Wit (gemeentesecretaris)": the title in brackets tells more.
    whole = SECRETARY.match(label["title"])  # "Algemeen directeur is de gemeentesecretaris" tells of no unit
    role = IN_BRACKETS.search(text, label.end(), sentence.end)
    role = role or (None if whole else ALONE.fullmatch(text, label.end(), sentence.end))
    if role or not whole:
        yield Head(Span(*(role or label).span("title")), label=True)


def _it(page: Page, sentence: Span) -> Iterator[Head]:
    for pattern in (REGISTRAR, AT_HEAD):
        for match in pattern.finditer(page.small, sentence.start, sentence.end):
            yield Head(Span(*match.span("title")), None, sentence, label=pattern is AT_HEAD)
    for match in WITH.finditer(page.small, *sentence):
        yield Head(Span(*match.span(match.lastgroup or "title")), label=True)
    found = [*_at_titles(IT, page, sentence), *HELD.finditer(page.small, *sentence)]
    for match in (*found, *BEHIND_NAME.finditer(page.text, *sentence)):
        yield Head(Span(*match.span("title")), label=True)


def _at_titles(pattern: re.Pattern[str], page: Page, sentence: Span) -> Iterator[re.Match[str]]:
    """Where a pattern fits that begins with a title."""
    end = sentence.start
    for title in titles(page, sentence):
        if title.start >= end and (match := pattern.match(page.small, title.start, sentence.end)):
            end = match.end()
            yield match


def _of(page: Page, sentence: Span) -> Iterator[Head]:
    text = page.small
    for match in _at_titles(OF, page, sentence):
        title, behind = Span(*match.span("title")), Span(match.end("this"), sentence.end)
        kind = _kind_at(text, match.end(), sentence.end) or _kind_at(text, match.start("this"), sentence.end)
        if GRIFFIE.match(text, match.end()) or _called(text, match.end(), sentence.end):
            yield Head(title, None, behind)
        elif (
            kind and not SECRETARY.search(match["title"]) and not SECRETARY_IS.search(text, sentence.start, title.start)
        ):
            one = NAMED.match(page.text, match.end())
            indefinite = text[max(0, title.start - 4) : title.start] == "een "
            many = match["this"] in ("een", "elk", "elke", "ieder", "iedere", "alle", "de", "het", "jouw", "je", "uw")
            each = PLURAL.match(text, match.end()) or (not one and (indefinite or many))
            # "De directeuren van de clusters zitten in het MT" says less than "elk cluster heeft een manager".
            weak = bool(each) and (match[0].split()[-2] in ("van", "voor") or match["this"] == "het")
            yield Head(title, kind if each else None, behind, by_title=weak)


def _likewise(page: Page, sentence: Span) -> Iterator[Head]:
    text = page.small
    for match in LIKEWISE.finditer(text, sentence.start, sentence.end):
        if kind := KIND_OF_WORD.get(match["kind"]):
            yield Head(Span(*match.span("title")), kind)
    for match in OTHERS.finditer(text, sentence.start, sentence.end):
        yield Head(Span(*match.span("title")), _kind_before(page, sentence.start, match.start()))


def _beside(page: Page, sentence: Span) -> Iterator[Head]:
    for match in _at_titles(BESIDE, page, sentence):
        yield Head(Span(*match.span("title")), None, Span(match.end(), sentence.end))


def _each(page: Page, sentence: Span) -> Iterator[Head]:
    text = page.small
    for match in EACH.finditer(text, sentence.start, sentence.end):
        *_, last = EACH_WORD.finditer(text, match.start(), match.start("title"))
        kind = _kind_at(text, last.end() + 1, match.start("title")) or _kind_before(page, sentence.start, last.start())
        if kind and not TOGETHER.search(text, last.start(), match.start("title")):
            yield Head(Span(*match.span("title")), kind)
            if both := BOTH.search(text, sentence.start, last.start()):  # "De afdelingen en bureaus hebben elk"
                yield Head(Span(*match.span("title")), KIND_OF_WORD[both["kind"]])


def _by(page: Page, sentence: Span) -> Iterator[Head]:
    text = page.small
    for pattern in (BY, LED, HAVE):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if BESIDES.match(text, sentence.start, match.start("title")):
                continue
            if SECRETARY.match(match["title"]) and WHOLE.search(text, sentence.start, sentence.end):
                continue
            start = match.start("title")
            this = THIS.match(text, sentence.start, start)  # "Dit programma staat buiten de clusters en ..."
            verb = match.start() + match[0].find(" ")
            many = MANY.match(text, sentence.start, verb) or LATER.search(text, sentence.start, verb)
            kind = KIND_OF_WORD[many["kind"]] if many else None if this else _kind_of_all(page, sentence.start, start)
            if kind and SECRETARY.match(match["title"]):
                continue
            yield Head(Span(*match.span("title")), kind, Span(sentence.start, start))


def _by_kind(page: Page, sentence: Span) -> Iterator[Head]:
    """Whose title says what they lead: "De afdelingshoofden vormen het MT"."""
    text = page.small
    for match in BY_KIND.finditer(text, sentence.start, sentence.end):
        if NONE.search(text, sentence.start, match.start()) or NOT.match(text, match.end(), sentence.end):
            continue
        said = NUMBER.search(text, sentence.start, match.start())
        number = words.NUMBERS[said["number"]] if said else 1
        yield Head(Span(*match.span("title")), KIND_OF_WORD[match["kind"].rstrip("s-")], by_title=True,
                   number=number if number > 1 else None)  # fmt: skip


def _kind_at(text: str, start: int, end: int) -> str | None:
    """The kind that the next word says, or the one after it: "elke afdeling", "drie afdelingen"."""
    for match in list(WORD.finditer(text, start, min(end, start + 60)))[:2]:
        if kind := KIND_OF_WORD.get(match[0]):
            return kind
    return None


def _called(text: str, start: int, end: int) -> bool:
    """Whether the next word is a unit that is called by what it is: "geeft leiding aan de bestuursstaf"."""
    word = WORD.match(text, start, end)
    return bool(word and COMPOUND.match(word[0]))


def _kind_before(page: Page, start: int, end: int) -> str | None:
    """The kind that is said last before a place."""
    found = [*page.found(ONE_FORM, start, end), *page.found(MANY_FORM, start, end)]
    return KIND_OF_WORD[max(found, key=lambda one: one.start())["kind"]] if found else None


def _kind_of_all(page: Page, start: int, end: int) -> str | None:
    """The kind that is said last before a place, where that was of all such units: "de teams", "elk domein"."""
    many = [one for one in page.found(MANY_FORM, start, end) if not APART.search(page.small, start, one.start())]
    one = page.found(ONE_FORM, start, end)
    if one and (not many or one[-1].start() > many[-1].start()):
        each = OF_EACH.search(page.small, max(start, one[-1].start() - 8), one[-1].start())
        return KIND_OF_WORD[one[-1]["kind"]] if each else None
    return KIND_OF_WORD[many[-1]["kind"]] if many else None
