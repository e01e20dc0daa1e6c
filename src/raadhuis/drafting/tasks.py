"""What a unit is about: the subjects in a phrase, without the words that only lead to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from raadhuis.drafting import words
from raadhuis.drafting.alternatives import WORD_BEGINS, by_letter
from raadhuis.drafting.enumeration import split
from raadhuis.drafting.kinds import KIND_OF_WORD, MANY_FORM, ONE_WORDS
from raadhuis.drafting.names import BEFORE as BEFORE_NAME
from raadhuis.drafting.names import PERSON
from raadhuis.drafting.page import Page, Said, Span
from raadhuis.drafting.sentences import trimmed

PHRASE: Final = re.compile(rf"(?:{words.TASK_PHRASES})(?!\w)")
BEFORE: Final = re.compile(rf"(?:[,:]\s|(?<=\w)\s)(?:{words.TASKS_BEFORE})(?!\w)")
VERB: Final = re.compile(rf"(?<!\w)(?P<verb>{words.TASK_VERBS})(?!\w)")
ANY_VERB: Final = re.compile(rf"\b(?:{words.VERBS}|{words.TASK_VERBS})\b")
"""Any verb at all, of a task or not: what has none is a heading, a name or a list, and no sentence."""
NO_TASK: Final = re.compile(
    r"(?:wordt|worden|volgt|kijkt|let|denkt|rapporteert|overlegt|werkt|bestaat|valt|mag|kan|moet|treedt|staat|neemt)\b"
)
"""Verbs with which a clause goes on that tells of no task: "beheert de wegen en kijkt of ..."."""
CLAUSE: Final = re.compile(
    rf"(?:,? en |, |; |\n\s*)(?=(?:{words.TASK_VERBS}|help(?:t|en)|gaat over|is verantwoordelijk voor|"
    rf"houdt zich bezig met|{NO_TASK.pattern})(?!\w))"
)
VERB_OF_MANY: Final = re.compile(rf"(?:{words.TASK_VERBS_OF_MANY})(?!\w)")
CLAUSE_OF_MANY: Final = re.compile(
    rf"(?:,? en |, )(?:(?:wij|we|zij|ze) )?(?=(?:{words.TASK_VERBS_OF_MANY})(?! van\b)(?!\w))"
)
KEEPS: Final = re.compile(rf"(?:{words.KEEPS})")
"""What tells a task though the verb does not: "heeft jeugdhulp onder haar hoede"."""
EXAMPLES: Final = re.compile(
    "(?:"
    + by_letter(
        r"zoals|waaronder|bijvoorbeeld|onder (?:meer|andere)|o\.a\.|denk aan|te weten|namelijk|met onder meer",
        check=WORD_BEGINS,
    )
    + r")(?!\w):?|:\s"
)
GENERIC: Final = re.compile(
    r"^(?:\S+ ){0,4}(?:taken|thema['’]s|onderwerpen|zaken|functies|werkzaamheden|activiteiten|vragen|terreinen|"
    r"gebieden|dingen|producten|(?:producten en )?diensten(?: van de gemeente)?|beleidsvelden|beleidsterreinen|"
    r"vakgebieden)$"
)
"""Words that only lead to examples: "alle taken zoals ..."."""
NOTHING: Final = re.compile(
    r"^(?:(?:(?:maar )?ook )?(?:je|u|we|wij|wie|zij|ze|hij|er|dit|die|dat|waar|is|zijn|wordt|worden|staat|staan|ieder|"
    r"elk|niet) .+|"
    r"en dan|en (?:ze|zij|we|wij|die|dat)\b.*|"
    r"(?:de |onze )?(?:adviseurs|medewerkers|collega['’]s|ambtenaren|mannen|vrouwen)\b.*|"
    r"(?:de |onze )?mensen (?!naar\b).+|"
    r"\d[\d.,]* (?:fte|medewerkers|formatieplaatsen|personen).*|wat\b.*|"
    r"(?!.* (?:19|20)\d\d$).*\d\d.*\d\d.*|(?:nog )?(?:veel )?meer|de rest|"
    r"onder leiding van .*|"
    r"activiteiten|taken|alles|dat|dit|dingen|vragen|regelen|weten|zaken|het|hun werk|haar taken|zijn taken|hiervoor|"
    r"daarvoor|vacant|vacature|zo|daar|hier|dan|verder|daarnaast|tot slot|ten slotte|tenslotte|bovendien|"
    r"ook|(?:dagelijkse |ambtelijke )?leiding|aansturing|meteen|direct|zelf|altijd|snel|samen|al(?: die)?|werkt|wat|u|"
    r"zich|ons|elkaar|iedereen|(?:de )?uitvoering|"
    r"tijdens|bij|voor|met|over|van|in|op|aan|als|\W*)$"
)
"""Words that are no subject by themselves."""
LEADERS: Final = ("directeuren", "managers", "hoofden", "leiders")
FILLER: Final = re.compile(rf"(?:{words.FILLERS})(?:\s+|$|(?<=:))")
TAIL: Final = re.compile(
    rf"(?:\s+|^)(?:{words.TAILS}|van (?:het|de|dit|deze) (?:cluster|afdeling|team|dienst|domein|sector)|(?:als|"
    rf"wat) [^,]*)$"
)
PARTICIPLE: Final = re.compile(
    r"\s(?:gemaakt|geregeld|uitgevoerd|verzorgd|behandeld|beheerd|verleend|opgesteld|voorbereid|gedaan|"
    r"afgehandeld|ontwikkeld|"
    r"onderhouden|gecoördineerd|georganiseerd|bewaakt|ondergebracht)$"
)
CUT: Final = re.compile(
    r",? (?:die|dat|waarmee|waardoor|waarvan|waarbij|zodat|om|maar|omdat|terwijl|wanneer|samen met|"
    r"door middel van|met als doel|"
    r"zowel|en wordt|en worden|en zij|en ze|en we|en wij|en is|en zijn|en heeft|en staat|en valt|en werkt|en vormt|"
    r"hebben|"
    r"en helpt)\b.*$", re.DOTALL
)  # fmt: skip
HELPED: Final = re.compile(
    r"(?:ondersteun|help)\w+ (?:[^,.;]{2,60}?,?|(?:u|je|inwoners) [^.;]{2,60}?)"
    r"(?:,? (?:bijvoorbeeld|onder (?:meer|andere)))? (?:met|bij|aan(?! de slag)) "
)
FIELD: Final = re.compile(
    rf"(?:{by_letter('op|binnen', check=WORD_BEGINS)}) het (?:gebied|terrein|vlak|taakveld) van(?!\w)"
)
PARTICLE: Final = re.compile(r" (?P<in>in)[.;,]?$")
STATE: Final = re.compile(
    r" (?:heel en schoon|schoon en heel|schoon, heel en veilig|in orde|op orde|in goede staat|in stand|netjes)[.;]?$"
)
"""How something is kept: "houdt wegen en parken heel en schoon"."""
FINAL: Final = re.compile(
    r"(?:ook )?over (?P<about>[^.;:]+?) gaa(?:t|n)(?=[.,;]|$)|"
    rf"(?P<what>(?:[^,.;:]|, (?!(?:die|dat|waar)\b)){{3,100}}?)(?: \w+t en)? (?P<verb>{words.TASK_VERBS})"
    r"(?:(?= (?:naar|voor|van|over|op|aan|met) )(?P<more>[^.;:]+)|(?=[.,;]|$))"
)
"""A clause that ends in its verb: "(dat) het college ondersteunt", "(die) onderzoek doet naar de kwaliteit"."""
DONE_THERE: Final = re.compile(
    rf", waar (?P<what>(?:(?!\b(?:{words.VERBS})\b)[^.;:])+?) (?:wordt|worden) \w+(?=[.,;]|$)"
)
"""What is done in a unit, in a clause behind its name: "bureau Plannen, waar de plannen worden gemaakt"."""
_ORGAN: Final = (
    rf"(?:(?:de|het|alle|onze|hele|gehele|andere|overige|eigen) )*(?:rest van de )?(?:{words.BODY}|concerndirectie|"
    rf"management|"
    rf"organisatie|gemeente|collega['’]s|{words.MANY_OF_KIND})"
)
ORGANS: Final = re.compile(rf"\s*(?P<whom>{_ORGAN}(?:(?:, | en ){_ORGAN})*)(?=[.,;]|$)")
"""Who is helped, where that is all that is told: "ondersteunt het bestuur en de andere domeinen"."""
HELPS_ORGANS: Final = re.compile(rf"(?:ondersteun|help)\w+{ORGANS.pattern}")
SAID: Final = re.compile(r"\S")
TWO_LETTERS: Final = re.compile(r"[^\W\d_]{2}|[^\W\d_]&[^\W\d_]")
BODY: Final = re.compile(words.BODY)
FROM_TO: Final = re.compile(
    r"(?: en )?van (?P<one>(?!de\b|het\b)[^,]{3,40}?) tot (?:en met )?(?P<other>[^,]{3,40}?)(?= en van |$)"
)
LOOSE: Final = re.compile(r"(?:^| )(?:van|over|aan|op|met|in|voor|bij|tijdens)$")
UNITS: Final = frozenset({"domein", "sector", "cluster", "directie", "afdeling", "team"})
MOST_WORDS: Final = 14


def subjects(page: Page, span: Span, rule: str) -> Iterator[Said]:
    """The subjects in a phrase such as "het beheer van wegen, riolering en groen, en regelt vergunningen"."""
    for told in _clauses(page, span):
        helped = HELPED.match(page.small, *told)
        verb = None if helped else VERB.match(page.small, *told)
        clause = _without_state(page, told)
        phrase = None if verb or helped else PHRASE.match(page.small, clause.start, clause.end)
        start = next((one.end() for one in (verb, helped, phrase) if one), clause.start)
        organs = ORGANS.fullmatch(page.small, start, trimmed(page, clause).end) if verb else None
        if verb and verb["verb"] in words.NOUN_OF_VERB and organs:
            spans = (Span(*verb.span("verb")), Span(*organs.span("whom")))
            yield page.quote(rule, spans, STEPS[0], "van werkwoord naar zelfstandig naamwoord")
            continue
        first = trimmed(page, Span(start, clause.end)).start
        for whole in _with_examples(page, Span(start, clause.end)):
            quality = QUALITY.match(page.small, trimmed(page, whole).start, whole.end)
            part = Span(quality.end(), whole.end) if quality else whole
            pieces = split(page, part, names=False).spans
            for piece in (end for one in pieces for end in _ends(page, one)):
                kept = _bare(page, piece)
                noun = verb and verb["verb"] in words.NOUN_OF_VERB and piece.start <= first
                if kept is None or _broken_off(page, kept, span) or (not noun and BODY.fullmatch(page.small, *kept)):
                    continue
                capital = page.text[kept.start].isupper()
                steps = STEPS if capital and _begins_sentence(page, kept) else STEPS[:1]
                if verb and noun:
                    yield page.quote(
                        rule, (_verb_told(page, verb, clause), kept), *steps, "van werkwoord naar zelfstandig naamwoord"
                    )
                else:
                    yield page.quote(rule, kept, *steps)


def subjects_before(page: Page, final: re.Match[str], rule: str) -> Iterator[Said]:
    """The subjects in a clause that ends in its verb."""
    if final["about"]:
        yield from subjects(page, Span(*final.span("about")), rule)
        return
    what, verb = Span(*final.span("what")), Span(*final.span("verb"))
    if not final["more"] and final["verb"] not in words.NOUN_OF_VERB:
        yield from subjects(page, what, rule)
        return
    noun = () if final["more"] else ("van werkwoord naar zelfstandig naamwoord",)
    listed = Span(*final.span("more")) if final["more"] else what
    for place, piece in enumerate(split(page, listed, names=False).spans):
        if place == 0:
            yield page.quote(rule, (what if final["more"] else verb, piece), *STEPS[:1], *noun)
        elif kept := _bare(page, piece):
            yield page.quote(rule, kept, *STEPS[:1])


STEPS: Final = ("rechte aanhalingstekens", "kleine letter")
QUALITY: Final = re.compile(rf"(?:(?:een|de|het) )?(?:(?:{words.QUALITIES})(?:, | en | ))+(?=\w)")


def _ends(page: Page, piece: Span) -> tuple[Span, ...]:
    """Both ends of "van speeltuin tot fietspad", and of what stands beside it: "en van brug tot sluis"."""
    ends = list(FROM_TO.finditer(page.small, *piece)) if page.small.startswith("van ", piece.start) else []
    if not ends or (ends[0].start(), ends[-1].end()) != piece:
        return (piece,)
    return tuple(Span(*one.span(end)) for one in ends for end in ("one", "other"))


def _begins_sentence(page: Page, span: Span) -> bool:
    before = page.text[max(0, span.start - 12) : span.start].rstrip()
    return not before or before[-1] in ".!?•-–" or "\n" in page.text[max(0, span.start - 1) : span.start]


def _broken_off(page: Page, piece: Span, phrase: Span) -> bool:
    """Whether the text ends in this word, though its sentence does not."""
    ends = piece.end == phrase.end and not SAID.search(page.text, piece.end)
    # A page that does not end its sentences does not break off where one has no end.
    ends = ends and page.text.count(".\n") > 2
    return ends and phrase.end - phrase.start > 40 and page.text[piece.end - 1].isalnum()


def _verb_told(page: Page, verb: re.Match[str], clause: Span) -> Span:
    """The words that say what is done: of "koopt zorg in" the last, since that is "inkoop" and no "koop"."""
    bought = verb["verb"] == "koopt" and PARTICLE.search(page.small, verb.end(), clause.end)
    return Span(*bought.span("in")) if bought else Span(*verb.span("verb"))


def _without_state(page: Page, clause: Span) -> Span:
    """A clause without its end that tells how something is kept: "heel en schoon"."""
    state = STATE.search(page.small, *clause)
    return Span(clause.start, state.start()) if state else clause


def _clauses(page: Page, span: Span) -> Iterator[Span]:
    """The parts of a phrase that each have a verb of their own."""
    start = span.start
    for match in CLAUSE.finditer(page.small, span.start, span.end):
        if match.start() > start:
            yield Span(start, match.start())
        start = match.end()
        if NO_TASK.match(page.small, start):
            return
    yield Span(start, span.end)


def _with_examples(page: Page, span: Span) -> Iterator[Span]:
    """What stands before "zoals", unless it only says "taken" or the like, and what stands behind it."""
    # "ondersteunt de afdelingen met automatisering" tells of automation; so does
    # "ondersteunt de organisatie op het gebied van financiën" tells of finance.
    if field := FIELD.search(page.text, span.start, span.end):
        span = Span(field.end(), span.end)
    match = EXAMPLES.search(page.text, span.start, span.end)
    if match is None:
        yield span
        return
    before = trimmed(page, Span(span.start, match.start()))
    bare = _bare(page, before) if before.end > before.start else None
    if (
        bare
        and not LOOSE.search(page.text, bare.start, bare.end)
        and not GENERIC.match(page.small[bare.start : bare.end])
    ):
        yield before
    yield from _with_examples(page, Span(match.end(), span.end))


def subjects_of_many(page: Page, span: Span, rule: str) -> Iterator[Said]:
    """The subjects in what several people do: "(de medewerkers) geven paspoorten uit en verwerken verhuizingen"."""
    start = span.start
    for match in [*CLAUSE_OF_MANY.finditer(page.small, *span), None]:
        verb = VERB_OF_MANY.match(page.small, start, span.end)
        yield from subjects(page, Span(verb.end() if verb else start, match.start() if match else span.end), rule)
        start = match.end() if match else span.end


def of_units(page: Page, start: int, end: int) -> bool:
    """Whether words speak of units, and so of no subject; "diensten" and "onderdelen" may be something else."""
    return any(KIND_OF_WORD[many["kind"]] in UNITS for many in page.found(MANY_FORM, start, end))


def _bare(page: Page, span: Span) -> Span | None:
    """A subject without the words around it; None where nothing is left."""
    span = trimmed(page, span)
    while match := FILLER.match(page.small, span.start, span.end):
        if match.end() == span.start:
            break
        span = trimmed(page, Span(match.end(), span.end))
    for pattern, where in ((CUT, page.text), (PARTICIPLE, page.text), (TAIL, page.small), (TAIL, page.small)):
        # Where a clause follows from the first word on, it is the subject: "waarbij inwoners contact hebben".
        cut = pattern.search(where, span.start, span.end)
        if cut is None and pattern is TAIL:
            break
        if (
            cut
            and cut.start() > span.start
            and not (pattern is CUT and "," not in cut[0][:1] and cut[0].strip() == "hebben")
        ):
            span = trimmed(page, Span(span.start, cut.start()))
    text, small = page.text[span.start : span.end], page.small[span.start : span.end]
    if len(text) < 2 or len(text.split()) > MOST_WORDS or NOTHING.match(small) or PERSON.search(text) or "@" in text:
        return None
    if small.endswith(LEADERS):
        return None
    named = BEFORE_NAME.match(small)
    helped = small.startswith(("ondersteuning ", "advisering "))  # units may be helped
    if (of_units(page, *span) and not helped) or small in ONE_WORDS or (named and text[named.end()].isupper()):
        return None
    lines = text.split("\n")
    if len(lines) > 2 and all(line.lstrip()[:1].isupper() for line in lines):
        return None  # lines that stand on their own are not one subject
    return span if TWO_LETTERS.search(text) else None
