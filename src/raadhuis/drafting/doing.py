"""Who leads the units of a sentence, and what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from raadhuis.drafting import heads, phrases, signs, tasks, words
from raadhuis.drafting.context import Context, Mention
from raadhuis.drafting.page import Page, Said, Span, key
from raadhuis.drafting.sentences import TOLD
from raadhuis.drafting.taking import Listed

GOES_ON: Final = re.compile(
    r"(?:zij|ze|wij|we|die|(?:dat|dit)(?! (?:is|zijn|doet|doen|heeft|hebben)\b)|(?:de|onze|deze|zijn|haar|hun) "
    r"(?:medewerkers|collega['’]s|mensen|vakmensen|mannen en vrouwen|handhavers|toezichthouders|\w+(?:enten|eurs|isten|"
    r"teams))(?: en [\w-]+(?:s|en))?|deze)(?= \w+)\s"
)
SUCH: Final = re.compile(
    rf"(?:dit|deze|dat|die|het|de) (?:{words.ONE_KIND}|(?:raads)?griffie|(?:gemeente)?raad|college|bestuur|directie)$"
)
THAT: Final = re.compile(r", (?:die|dat) ")
INVERTED: Final = re.compile(
    rf"(?<!\w)(?P<verb>{words.TASK_VERBS}) (?:(?:de |onze )?(?:mannen en vrouwen|mensen|medewerkers|collega['’]s|"
    r"ambtenaren|vakmensen) (?:van|in|bij) )?(?:(?:de|het|ook) )?$"
)
"""A verb right before who does it: "Verder verzorgt de afdeling ..."."""
LABEL: Final = re.compile(rf"(?:(?:de|het) )?(?:(?:{words.ONE_KIND}) )?")
FIRST_TASKS: Final = re.compile(
    rf"(?P<about>(?:(?!\b(?:{words.VERBS})\b)[^:.?!]){{3,250}})(?P<by>: | [–-] )"
    rf"(?:(?:de|het) )?(?:(?:{words.ONE_KIND}) )?(?=\w)"
)
"""What is done, before who does it: "Geld, mensen en computers: team Intern regelt het"."""
DIGIT: Final = re.compile(r"\d")
COLON_LIST: Final = re.compile(r"[a-zà-ÿ][^:?!]*(?:,| en )[^:?!]*[.]?")
"""What may stand behind a colon as subjects: it begins small, and holds more than one."""
BESIDES: Final = re.compile(r"(?:daarnaast|verder|ook|tot slot|bovendien|ten slotte|tenslotte|dan|hier)?")
"""What stands before "ligt bij" and tells of no subject: "Daarnaast ligt bij het team ..."."""
THERE_IS: Final = re.compile(
    r"\b(?:is er|hebben (?:we|wij)|kennen (?:we|wij)|er is|heeft|kent)(?: nog| ook)? (?:een|de|het) $"
)
FOR: Final = re.compile(
    r"voor (?!u\b|je\b|wie\b|iedereen\b|(?:de |het )?(?:gemeente)?(?:raad|college)\b)[^.;:]*(?:,| en )"
)
"""What stands behind a unit that there is: "Daarnaast is er een concernstaf voor control en strategie"."""
NUMBERED: Final = re.compile(r"(?:[\w'’]+ (?:dan )?)?\d+ \w+")
"""How a sentence begins that tells how many work there: "Meer dan 40 mensen"."""
SEVERAL: Final = re.compile(r",.*(?:,| en )", re.DOTALL)
PEOPLE: Final = re.compile(
    r"(?:mannen en vrouwen|mensen|medewerkers|collega['’]s|ambtenaren|vakmensen|adviseurs) (?:van|in|bij) (?:(?:de|"
    r"het) )?$"
)
ASIDE: Final = re.compile(r"(?:ten slotte|tot slot|tenslotte|daarnaast|ook|\([^()]{1,40}\)) ")
IN_CHARGE: Final = re.compile(r"(?:is )?(?:eind)?verantwoordelijk voor|geeft leiding aan|leidt |stuurt ")
REL: Final = re.compile(r", (?:die|dat) $")
CLAUSE_ENDS: Final = re.compile(
    rf", (?=(?:{words.VERBS}|ontsto(?:nd|nden|aan)|bleven|bleef|kreeg|kregen|ging|gingen|deed)\b)"
)
HERE: Final = re.compile(r"\bhier(?:voor|mee|over)?\b")
HERE_UNDER: Final = re.compile(
    r"\b(?:er|hier|daar)(?:onder|bij| thuis)$|\b(?:hier|daar)(?: samen| bijeen| bij elkaar| terecht| binnen)?$|"
    r"\b(?:taken|onderwerpen)$|\bhet (?:hier |bij ons )?om$"
)
MANY: Final = re.compile(r"\b(?:worden|hebben|staan|krijgen|kennen)\b")


def read_heads(context: Context, sentence: Span, listed: Listed, named: list[tuple[int, Span]]) -> None:
    """Take down who leads, by a sentence with these units in a list and these named one by one."""
    page, notes = context.page, context.notes
    by_post = _lead_by_post(context, sentence, listed.units or [unit for unit, _ in named])
    _lead_by_name(context, sentence)
    _lead_by_heading(context, sentence, named)
    for head in () if by_post else (_of_those(context, sentence, one) for one in heads.heads(page, sentence)):
        rule = "leiding door de titel" if head.by_title else "leiding van een soort" if head.kind else "leiding"
        title = page.quote(rule, head.title, "enkelvoud", "tikfout hersteld", "kleine letter")
        place = head.place or Span(0, 0)
        inside = [unit for unit, span in named if place.start <= span.start < place.end]
        if title.text in ("griffier", "raadsgriffier") and (griffie := context.notes.griffie()) is not None:
            notes.lead(title, unit=griffie)
        elif head.kind and head.place and listed.units:
            for unit in listed.units:
                notes.lead(title, unit=unit)
        elif head.kind:
            _lead_kind(context, sentence, head, title)
        elif inside:
            # "Afdeling A en afdeling B worden geleid door een manager"
            many = MANY.search(page.small, place.start, place.end)
            for unit in inside if many else inside[:1]:
                notes.lead(title, unit=unit)
        elif head.place and phrases.GRIFFIE.search(page.small, *sentence):
            notes.lead(title, unit=context.notes.griffie())
        elif head.label or not _of_the_whole(page, sentence, title):
            notes.lead(title, unit=context.focus)


def _of_those(context: Context, sentence: Span, head: heads.Head) -> heads.Head:
    """The same head, but of the units that the sentence goes on about where it names none.

    "De teamleider plant ..." leads the team in focus; "Beide worden geleid door ..." tells of all listed last.
    """
    focus = context.notes.units[context.focus].kind if context.focus is not None else None
    before = context.small(Span(sentence.start, head.title.start))
    if head.by_title and head.number is None and head.kind == focus and before in ("de ", "onze "):
        return head._replace(kind=None, label=True)  # "De teamleider plant de huisbezoeken"
    told = head.kind or head.label or context.focus is not None
    those = None if told else heads.THOSE.match(context.page.small, *sentence)
    return head._replace(kind=context.last_kind) if those else head


def _lead_by_post(context: Context, sentence: Span, units: Sequence[int]) -> bool:
    """Who leads several units by name of the post: "De manager Intern leidt de teams A, B en C"; whether that is so."""
    page = context.page
    post = heads.BY_POST.match(page.text, *sentence)
    if post is None:
        return False
    said = page.quote("leiding", Span(*post.span("head")), "kleine letter")
    if not units and page.text[sentence.end - 1] == ":":
        context.post = said  # "De manager Ruimte stuurt deze teams aan:", and a paragraph for each
    for unit in units if len(units) > 1 else ():
        context.notes.lead(said, unit=unit)
    return len(units) > 1


def _lead_by_heading(context: Context, sentence: Span, named: list[tuple[int, Span]]) -> None:
    """Who is the heading, of what the text below it says that he is in charge of: "Manager Ruimte"."""
    if context.leader and named and IN_CHARGE.match(context.page.small, *sentence):
        context.notes.lead(context.leader, unit=named[0][0])


def _of_the_whole(page: Page, sentence: Span, title: Said) -> bool:
    """Whether a sentence tells who leads the whole: "De leiding is in handen van de gemeentesecretaris"."""
    return bool(heads.WHOLE.search(page.small, *sentence) or heads.SECRETARY.match(title.text))


def _lead_kind(context: Context, sentence: Span, head: heads.Head, title: Said) -> None:
    """Take down who leads all units of a kind, or those that have a word of their own."""
    own = heads.OWN_WORD.search(context.page.small, sentence.start, head.title.start)
    word = own["one"] if own else ""
    context.notes.lead(title, kind=head.kind, by_title=head.by_title, number=head.number, word=word)
    if head.kind and head.number and not title.text.endswith("coach"):  # "de vier afdelingshoofden"
        context.notes.counts.setdefault((head.kind, None), head.number)


def _lead_by_name(context: Context, sentence: Span) -> None:
    """The one whose title begins with the name of the unit in focus, or ends in that of a unit: "manager Publiek"."""
    page, notes = context.page, context.notes
    for title, name in heads.before_names(page, sentence):
        said = page.quote("leiding", title, "tikfout hersteld", "kleine letter")
        _, unit = context.known_at(name.start, sentence.end, None)
        if unit is not None:
            notes.lead(said, unit=unit)
        else:
            notes.leads_later.setdefault(key(context.said(name)), said)
    if context.focus is not None:
        own = heads.of_its_name(context.page, sentence, context.notes.units[context.focus].name.text)
        if own:
            said = context.page.quote("leiding door de titel", own, "kleine letter")
            context.notes.lead(said, unit=context.focus)


def read_tasks(context: Context, sentence: Span, listed: Listed) -> None:
    """Take down what the unit of a sentence is about."""
    text = context.page.small
    told = signs.signs(context.page, sentence)
    if signs.GRIFFIE in told and phrases.GRIFFIE.search(text, *sentence) and "ondersteun" in context.said(sentence):
        return
    ours = signs.PLACE in told and phrases.OURS.search(text, *sentence)
    if ours and phrases.INSTITUTION.search(context.page.text, *sentence):
        return
    if text[sentence.end - 1] == "?":
        asked = phrases.QUESTION.fullmatch(text, sentence.start, sentence.end)
        context.question = Span(*asked.span("about")) if asked else None
        return
    question, context.question = context.question, None
    if question is None and signs.TASK not in told and not TOLD.search(text, *sentence):
        return
    if (context.focus is not None and _of_focus(context, sentence, context.focus, question)) or _first(
        context, sentence
    ):
        return
    mentions = context.mentions(sentence)
    if not mentions and context.focus is None:
        return
    _relatives(context, sentence, mentions)
    first = mentions[0] if mentions else None
    at_once = first and first.unit is not None and tasks.VERB.match(text, first.span.end + 1, sentence.end)
    at_once = at_once if at_once and at_once.end() + 1 < sentence.end else None
    if first and at_once and not _only_has(text, at_once) and not listed.units:
        _after_verb(context, sentence, [first])
    elif not _after_phrases(context, sentence, listed, mentions) and not _before_phrase(
        context, sentence, listed, mentions
    ):
        before = len(context.notes.claims)
        _after_verb(context, sentence, mentions)
        if len(context.notes.claims) == before and not listed.units:
            _after_colon(context, sentence, mentions)


def _of_focus(context: Context, sentence: Span, focus: int, question: Span | None) -> bool:
    """What the unit in focus does, by a sentence that goes on about it; whether that is so."""
    text = context.page.small
    if question and phrases.HELPS.search(text, *sentence):
        _tell(context, focus, question, "taken voor")
        return True
    goes_on = GOES_ON.match(text, *sentence)
    start = goes_on.end() if goes_on else sentence.start
    if goes_on and tasks.VERB_OF_MANY.match(text, start, sentence.end):
        for said in tasks.subjects_of_many(context.page, Span(start, sentence.end), "taken na"):
            context.notes.subject(focus, said)
        return True
    does = tasks.VERB.match(text, start, sentence.end) or tasks.HELPED.match(text, start, sentence.end)
    if does and (goes_on or context.page.text[start].isupper()):
        _tell(context, focus, Span(start, sentence.end), "taken na")
        return True
    return False


def _first(context: Context, sentence: Span) -> bool:
    """What is done, where that is told before who does it; whether that is so."""
    text = context.page.small
    if not TOLD.search(text, *sentence):
        return False
    begin = LABEL.match(text, *sentence)
    end, unit = context.known_at(begin.end() if begin else sentence.start, sentence.end, None)
    if unit is not None and text.startswith(": ", end):  # "Beheer: wegen, bruggen en groen."
        context.focus = unit
        _tell(context, unit, Span(end + 2, sentence.end), "taken na")
        return True
    led = FIRST_TASKS.match(text, *sentence)
    if led is None or tasks.of_units(context.page, *led.span("about")):
        return False
    rest = context.mentions(Span(led.end("by"), sentence.end))
    first = rest[0] if rest else None
    alone = (
        first and first.name and first.name.sure and not context.said(Span(first.span.end, sentence.end)).strip(". ")
    )
    index = alone and not DIGIT.search(led["about"])  # "Trouwen: team Publiek"
    unit = first.unit if first and (index or SEVERAL.search(led["about"])) else None
    if unit is not None:
        _tell(context, unit, Span(*led.span("about")), "taken voor")
    return unit is not None


def _tell(context: Context, unit: int, phrase: Span, rule: str) -> None:
    for said in tasks.subjects(context.page, phrase, rule):
        context.notes.subject(unit, said)


def _after_phrases(context: Context, sentence: Span, listed: Listed, mentions: Sequence[Mention]) -> bool:
    """What stands after "is verantwoordelijk voor", "gaat over" and the like; whether there was such a phrase."""
    text = context.page.small
    found = [
        match for match in tasks.PHRASE.finditer(text, sentence.start, sentence.end) if not listed.holds(match.start())
    ]
    ends = [*(match.start() for match in found[1:]), sentence.end]
    for match, limit in zip(found, ends, strict=False):
        end = limit
        unit = doer(context, Span(sentence.start, match.start()), match.end(), mentions)
        relative = REL.search(text, max(sentence.start, match.start() - 7), match.start())
        for mention in mentions if relative else ():  # "bureau Groen, dat zorgt voor"
            unit = mention.unit if relative and mention.span.end == relative.start() else unit
        if that := THAT.search(text, sentence.start, match.start()):  # "Bij de afdeling Zorg, die gaat over ..., is"
            clause = CLAUSE_ENDS.search(text, match.end(), end) if match.start() - that.end() < 3 else None
            end = clause.start() if clause else end
        if names := next((span.start for span in listed.spans if match.end() <= span.start < end), None):
            # As in: gaat over wegen en groen, en heeft twee teams: A, B.
            clause = tasks.CLAUSE.search(text, match.end(), names)
            end = clause.start() if clause else match.end()
        if unit is not None and match.end() < end:
            _tell(context, unit, Span(match.end(), end), "taken na")
    return bool(found)


def _before_phrase(context: Context, sentence: Span, listed: Listed, mentions: Sequence[Mention]) -> bool:
    """What stands before "ligt bij", "is een taak van" and the like; whether there was such a phrase with a unit."""
    text = context.page.small
    phrase = tasks.BEFORE.search(text, sentence.start, sentence.end)
    if phrase is None or listed.units:
        return False
    about = Span(sentence.start, phrase.start())
    if BESIDES.fullmatch(text, *about):
        return False
    units = [mention.unit for mention in mentions if mention.span.start > phrase.start()]
    units.append(context.known_at(phrase.end(), sentence.end, None)[1])
    unit = next((one for one in units if one is not None), None)
    if unit is None and HERE_UNDER.search(text, phrase.start(), phrase.end()):
        unit = context.focus
    if unit is None:
        return False
    # "De afdeling Wonen valt onder de directie Stad" tells of units; "De griffie ..." of a body.
    named = context.notes.find(key(context.said(about))) is not None
    named = named or bool(SUCH.match(text, about.start, about.end))
    if not named and not phrases.SOMEBODY_FIRST.match(context.page.text, about.start, about.end):
        _tell(context, unit, about, "taken voor")
        colon = text.find(": ", phrase.end(), sentence.end)
        if colon >= 0:
            _tell(context, unit, Span(colon + 1, sentence.end), "taken na")
    return True


def _relatives(context: Context, sentence: Span, mentions: Sequence[Mention]) -> None:
    """What each unit does by a clause right behind its name: "bureau Groen, dat de parken onderhoudt"."""
    text = context.page.small
    for mention in mentions:
        relative = THAT.match(text, mention.span.end, sentence.end)
        final = tasks.FINAL.match(text, relative.end(), sentence.end) if relative else None
        if final and mention.unit is not None:
            for said in tasks.subjects_before(context.page, final, "taken na"):
                context.notes.subject(mention.unit, said)
        done = tasks.DONE_THERE.match(text, mention.span.end, sentence.end)
        if done and mention.unit is not None:
            _tell(context, mention.unit, Span(*done.span("what")), "taken na")


def _after_verb(context: Context, sentence: Span, mentions: Sequence[Mention]) -> None:
    """What a unit does, where the verb stands right after its name, or begins a later part of the sentence."""
    for mention in mentions:
        if mention.unit is not None and (said := list(_done_by(context, sentence, mention.span))):
            for one in said:
                context.notes.subject(mention.unit, one)
            return


def _after_colon(context: Context, sentence: Span, mentions: Sequence[Mention]) -> None:
    """What stands behind the colon of a sentence about one unit: "Dorpen wordt het gezicht: wijken en buurten"."""
    page = context.page
    colon = page.small.find(": ", *sentence)
    units = {mention.unit for mention in mentions if mention.span.end <= colon}
    about = Span(colon + 2, sentence.end)
    unit = units.pop() if len(units) == 1 else None
    if unit is None or not COLON_LIST.fullmatch(page.text, *about) or tasks.ANY_VERB.search(page.small, *about):
        return
    if (
        not heads.titles(page, about)
        and not phrases.ABOUT.search(page.small, sentence.start, colon)
        and not tasks.of_units(page, *about)
    ):
        _tell(context, unit, about, "taken na")


def _done_by(context: Context, sentence: Span, name: Span) -> Iterator[Said]:
    """What one unit does, by the words around its name."""
    page, text = context.page, context.page.small
    behind = Span(name.end + 1, sentence.end)
    if PEOPLE.search(text, sentence.start, name.start) and tasks.VERB_OF_MANY.match(text, *behind):
        yield from tasks.subjects_of_many(page, behind, "taken na")
        return
    before = INVERTED.search(text, sentence.start, name.start)
    if before and before["verb"] not in ("heeft", "hebben"):
        yield from tasks.subjects(page, Span(name.end, sentence.end), "taken na")
        return
    if FOR.match(text, *behind) and THERE_IS.search(text, sentence.start, name.start):
        yield from tasks.subjects(page, Span(behind.start + len("voor "), sentence.end), "taken na")
        return
    aside = ASIDE.match(text, *behind)  # "De afdeling Intern ten slotte ondersteunt ..."
    start = aside.end() if aside else behind.start
    verb = tasks.VERB.match(text, start, sentence.end) or tasks.HELPED.match(text, start, sentence.end)
    if (verb is None or _only_has(text, verb)) and (clause := tasks.CLAUSE.search(text, start, sentence.end)):
        start = clause.end()
        verb = tasks.VERB.match(text, start, sentence.end)
    if verb and not _only_has(text, verb) and _of_no_units(page, Span(start, sentence.end), verb):
        yield from tasks.subjects(page, Span(start, sentence.end), "taken na")


def _of_no_units(page: Page, clause: Span, verb: re.Match[str]) -> bool:
    """Whether a clause tells of tasks and not of units; who is only helped may be units."""
    helps = tasks.HELPED.match(page.small, *clause) or tasks.FIELD.search(page.small, *clause)
    helps = helps or tasks.ORGANS.match(page.small, verb.end(), clause.end)
    helps = helps or tasks.HELPS_ORGANS.search(page.small, *clause)
    return bool(helps) or not tasks.of_units(page, verb.end(), clause.end)


def _only_has(text: str, verb: re.Match[str]) -> bool:
    """Whether a verb tells what a unit has, and not what it does."""
    return verb[0] in ("heeft", "hebben") and not tasks.KEEPS.match(text, verb.start())


def doer(context: Context, before: Span, end: int, mentions: Sequence[Mention]) -> int | None:
    """The unit that does what a phrase tells: mentioned up to its end, or else the one in focus.

    The one in focus only where that goes without saying, by the words before the phrase.
    """
    for mention in mentions:
        if mention.span.start < end:
            return mention.unit
    said = context.said(before).strip()
    goes_on = phrases.PRONOUN.match(said.lower())
    if HERE.search(context.page.small, before.end, end):
        return context.focus
    if context.focus is None or (phrases.SOMEBODY.search(said) and not goes_on):
        return None
    own = goes_on or GOES_ON.match(said.lower()) or phrases.TASKS.search(said.lower()) or NUMBERED.match(said)
    return context.focus if own else None
