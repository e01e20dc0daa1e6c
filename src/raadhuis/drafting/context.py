"""Where the reader is on a page: under which headings, and of which unit was spoken last."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from raadhuis.drafting import signs, words
from raadhuis.drafting.alternatives import WORD_BEGINS, by_letter
from raadhuis.drafting.block import Block
from raadhuis.drafting.claims import BEGINNING, Notes
from raadhuis.drafting.kinds import KIND_OF_WORD, ONE_FORM
from raadhuis.drafting.names import Name, names_in, unit_name
from raadhuis.drafting.page import LEFT_OUT, Page, Said, Span, key

COUNT: Final = re.compile(
    rf"(?:^|(?<=[\s(]))(?P<count>\d{{1,2}}|{words.ANY_NUMBER}) "
    rf"(?:(?!(?:{words.VERBS}|de|het|\w*tal)\b)[a-zà-ÿ]+ ){{0,2}}$"
)
ANAPHOR: Final = re.compile(
    r"\b(?:(?:de|het) (?:kleinste|grootste|jongste|nieuwste|nieuwe|laatste)|de|deze|dit|het|die|dat|onze|elke?|"
    r"iedere?)\s$"
)
BEGIN: Final = re.compile(
    r"\s*(?:(?:bij|in|binnen|via|onder) )?"
    r"(?:(?:(?:de|onze) )?(?:mensen|medewerkers|collega['’]s|ambtenaren) (?:van|bij|in) )?"
    r"(?:(?:de|het|ook|daarnaast) )?"
)
_THE: Final = by_letter("de|het|een", check=WORD_BEGINS)
COMPOUND: Final = re.compile(
    rf"(?:{_THE}) (?:kleine? |eigen |aparte? )?(?P<name>[a-z-]{{3,}}(?:dienst|team|bureau|staf|afdeling))\b"
)
ABBREVIATION: Final = re.compile(r"[A-Z](?<!\w.)[A-Z]*(?:&[A-Z]+)?\b")
_PREPOSITIONS: Final = by_letter("bij|onder|van|door|naar|binnen|Bij|Onder|Binnen|blok|vak", check=WORD_BEGINS)
BEHIND: Final = re.compile(rf"(?:{_PREPOSITIONS}) (?=[A-Z])")
IN_TOWN: Final = re.compile(r" (?:van|in) (?:de )?(?:gemeente )?[A-Z][\w’'-]+")
"""What may stand behind a known name, and is no part of it: "de afdeling Zorg van Merenveld"."""
NUMBER: Final = re.compile(r" (?P<number>[1-9]\d?)(?= [a-z])")
"""Behind the word for a kind: which of the units named so far is meant, as in "afdeling 2 telt ..."."""
WORD: Final = re.compile(r"[\w&+/’'-]+")
LONG: Final = 12
"""Letters of a name that is hardly the beginning of another."""
MOST_WORDS: Final = 8
"""Words of a known name that is found in a sentence."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading that is still open: its level (0: not told), its unit, and the kind of the units that it announces."""

    level: int
    unit: int | None
    kind: str | None = None
    start: int = 0


@dataclass(frozen=True, slots=True)
class Announced:
    """Units that a sentence announces without naming them: "Er zijn drie afdelingen"."""

    kind: str
    count: int | None
    parent: int | None
    several: bool = False  # by a plural


class Mention(NamedTuple):
    """Where a sentence speaks of a unit: by a name that may be new, or a known one."""

    span: Span
    name: Name | None
    unit: int | None


@dataclass
class Context:
    """What the rules share while a page is read."""

    page: Page
    notes: Notes
    sections: list[Section] = field(default_factory=list)
    focus: int | None = None
    announced: Announced | None = None
    unread: list[Block] = field(default_factory=list)  # items of lists of which nothing told what they hold
    _told: int = 0  # how often a unit was told of when the mentions were kept
    _placed: tuple[int | None, int] | None = None  # the unit and headings by which a mention that is kept was told
    _mentions: dict[Span, list[Mention]] = field(default_factory=dict)
    outside: bool = False  # whether the heading says that others are told of
    title_open: bool = True  # whether the title of the page is still to come
    commas_only: bool = False  # whether lists of names on this page have no "en" before the last
    leader: Said | None = None  # the title that is the heading, as on a page about who leads
    sorted: bool = False  # whether the heading before only sorted the units that one above it announced
    about: int | None = None  # the unit that the title of the page names
    post: Said | None = None  # who leads the units that are told of below
    question: Span | None = None  # what the sentence before asked the reader about
    told: int | None = None  # the unit of which this sentence says outright what it is
    last_kind: str | None = None  # of the units that a sentence listed last
    parent_before: int | None = None  # of the list before, for a lead such as "en deze clusters:"

    def said(self, span: Span) -> str:
        """The words at a span."""
        return self.page.text[span.start : span.end]

    def small(self, span: Span) -> str:
        """The words at a span, in small letters."""
        return self.page.small[span.start : span.end]

    def section_unit(self, kind: str | None) -> int | None:
        """The unit of the nearest heading that can stand above this kind; staff and programmes stand beside."""
        if kind in ("staf", "programma"):
            return None
        for section in reversed(self.sections):
            if section.unit is not None and self.stands_above(self.notes.units[section.unit].kind, kind):
                return section.unit
        about = self.about
        return about if about is not None and self.stands_above(self.notes.units[about].kind, kind) else None

    def stands_above(self, one: str | None, other: str | None) -> bool:
        """Whether units of one kind stand above those of another: as the page says, or else as is usual."""
        below = self.notes.below
        if one and below.get(one) == other:
            return True
        if (one, other) in self.notes.beside:
            return False
        if other and below.get(other) == one:
            return False
        return rank(one) < rank(other)

    def unit_of(self, mention: Mention) -> int | None:
        """The unit of a mention; a new name is taken down as a unit, where it can be one."""
        name = mention.name
        if mention.unit is not None or name is None or unit_name(self.page, name.span) is None:
            return mention.unit
        kind = self.page.quote("soort", name.kind_span) if name.kind_span else None
        parent = self.above(name.kind)
        return self.notes.unit(self.page.quote("zin", name.span), name.kind, parent, kind_said=kind, defines=False)

    def above(self, kind: str | None) -> int | None:
        """The unit above one of a kind that a sentence names: by the heading, or as the page counts them."""
        unit = self.section_unit(kind)
        return self._counts_on(kind) if unit is None else unit

    def _counts_on(self, kind: str | None) -> int | None:
        """The last unit named that stands above a kind, where it has more of that kind than have been named."""
        if all(counted != kind for counted, _ in self.notes.counts):
            return None
        above = (one.unit for one in reversed(self.notes.units) if self.stands_above(one.kind, kind))
        last = next(above, None)
        count = self.notes.counts.get((kind, last)) if kind and last is not None else None
        return (
            last if count and sum((one.kind, one.parent) == (kind, last) for one in self.notes.units) < count else None
        )

    def mentions(self, sentence: Span) -> list[Mention]:
        """The units that a sentence speaks of."""
        # Kept, since several rules ask it of one sentence, until a unit is told of that may be meant.
        if self._told != self.notes.unit_claims or self._placed not in (None, (self.focus, len(self.sections))):
            self._told, self._placed = self.notes.unit_claims, None
            self._mentions.clear()
        if sentence not in self._mentions:
            self._mentions[sentence] = sorted(self._spoken_of(sentence), key=lambda one: one.span)
        return self._mentions[sentence]

    def _spoken_of(self, sentence: Span) -> Iterator[Mention]:
        told = signs.signs(self.page, sentence)
        kinds = self.page.found(ONE_FORM, *sentence) if signs.ONE in told else ()
        named = [self._widened(name, sentence) for name in names_in(self.page, sentence)] if kinds else []
        yield from named
        for match in kinds:
            if not _in_one(named, match.start()):
                end, unit = self._by_kind(match, sentence.end)
                if unit is not None:
                    yield Mention(Span(match.start(), end), None, unit)
        if signs.COMPOUND in told:
            yield from self._called(sentence, named)
        yield from self._abbreviated(sentence, named)
        yield from self._behind(sentence, named)
        begin = BEGIN.match(self.page.small, sentence.start, sentence.end)
        start = begin.end() if begin else sentence.start
        if not _in_one(named, start):
            end, unit = self.known_at(start, sentence.end, None)
            if unit is not None:
                yield Mention(Span(start, end), None, unit)

    def _by_kind(self, match: re.Match[str], limit: int) -> tuple[int, int | None]:
        """The unit that the word for a kind is part of, or stands for: "afdeling 2", "de concernstaf", "dit team"."""
        kind = KIND_OF_WORD[match["kind"]]
        end, unit = self.known_at(match.end(), limit, kind)
        if unit is None and (number := NUMBER.match(self.page.small, match.end(), limit)):
            alike = [one.unit for one in self.notes.units if one.kind == kind]
            end, unit = number.end(), next(iter(alike[int(number["number"]) - 1 :][:1]), None)
        if unit is None:  # "De concernstaf": the word is the name
            end, unit = self.known_at(match.start(), match.end(), kind)
        before = self.page.small[max(match.start() - 16, 0) : match.start()]
        if unit is None and before.endswith(("die laatste ", "deze laatste ")):
            end, unit = match.end(), next((one.unit for one in reversed(self.notes.units) if one.kind == kind), None)
        if unit is None and ANAPHOR.search(before):
            end, unit = match.end(), self._meant(kind)
        return end, unit

    def _called(self, sentence: Span, named: list[Mention]) -> Iterator[Mention]:
        """Known units that are called by what they are: "de buitendienst"."""
        for match in COMPOUND.finditer(self.page.small, *sentence):
            unit = self.notes.find(key(match["name"]))
            if unit is not None and not _in_one(named, match.start("name")):
                yield Mention(Span(*match.span("name")), None, unit)

    def _behind(self, sentence: Span, named: list[Mention]) -> Iterator[Mention]:
        """Known units by their bare name: "ligt bij Stadswerken", "een taak van Wijkbeheer"."""
        for match in BEHIND.finditer(self.page.text, *sentence):
            if not _in_one(named, match.end()):
                end, unit = self.known_at(match.end(), sentence.end, None)
                if unit is not None:
                    yield Mention(Span(match.end(), end), None, unit)

    def _abbreviated(self, sentence: Span, named: list[Mention]) -> Iterator[Mention]:
        """Known units by the abbreviation behind their name: "de DSO", "K&B"."""
        for match in ABBREVIATION.finditer(self.page.text, *sentence):
            unit = self.notes.find(key(match[0]))
            if unit is not None and not _in_one(named, match.start()):
                yield Mention(Span(*match.span()), None, unit)

    def _widened(self, name: Name, sentence: Span) -> Mention:
        """A name as it stands in a sentence, or the known one that begins with it: "Domein Bestuur en control"."""
        known = self.notes.find(key(self.said(name.span)), name.kind if name.sure else None)
        if known is None and not name.sure:  # "hoofd Sociaal Domein", of the "Afdeling Sociaal Domein"
            said = f" {self.said(name.span).lower()}"
            known = next((one.unit for one in self.notes.units if one.name.text.lower().endswith(said)), None)
        if known is None and name.sure:
            known = self._nearly(name)
        if name.kind_span and name.sure:
            end, unit = self.known_at(name.kind_span.end, sentence.end, name.kind)
            if unit is not None and (end > name.span.end or IN_TOWN.fullmatch(self.page.text, end, name.span.end)):
                return Mention(Span(name.span.start, end), None, unit)
        return Mention(name.span, name, known)

    def _nearly(self, name: Name) -> int | None:
        """The unit that a name tells a part of, where the page breaks off, or with a longer last word.

        "Dienstverlening & Bedrijf" is "Dienstverlening en Bedrijfsvoering".
        """
        begun, page = key(self.said(name.span)), self.page.text
        cut = len(page) - name.span.end < LONG and page[name.span.end :].strip(" ,&\n") in ("", "en")
        for one in self.notes.like(begun):
            other = key(self.notes.units[one].name.text)
            if self.notes.units[one].kind == name.kind and ((cut and other.startswith(begun)) or _longer(begun, other)):
                return one
        return None

    def known_at(self, start: int, limit: int, kind: str | None) -> tuple[int, int | None]:
        """The known unit whose name begins here, by the longest name that fits, and where that name ends."""
        text, notes = self.page.text, self.notes
        best: tuple[int, int | None] = (start, None)
        begun = ""
        match = WORD.search(text, start, limit)
        for _ in range(MOST_WORDS):
            if match is None:
                break
            if len(begun) < BEGINNING:  # by its first words most often no known name begins
                word = key(match[0])
                begun += "" if not begun and word in LEFT_OUT else word
                if begun[:BEGINNING] not in notes.beginnings:
                    break
            end = match.end()
            name = key(text[start:end])
            if name in notes.by_key and (unit := notes.find(name, kind)) is not None:
                best = (end, unit)
            match = WORD.search(text, end, limit)
        return best

    def _meant(self, kind: str) -> int | None:
        """Which unit "deze afdeling" is: the one spoken of last that is of this kind, or stands above it."""
        self._placed = self.focus, len(self.sections)
        for unit in (self.focus, *(section.unit for section in reversed(self.sections))):
            for one in (unit, *self.notes.above(unit)) if unit is not None else ():
                # "Deze afdeling" may be a stafafdeling, and "dit bureau" a stafbureau.
                if self.notes.units[one].kind in (kind, "staf" if kind in ("afdeling", "bureau", "dienst") else kind):
                    return one
        return self.focus if self.focus is not None and self.notes.units[self.focus].kind is None else None


def _in_one(named: Sequence[Mention], place: int) -> bool:
    """Whether a place lies in one of these names."""
    return bool(named) and any(one.span.start <= place < one.span.end for one in named)


def _longer(one: str, other: str) -> bool:
    """Whether one key is another with a longer last word."""
    return len(other) > LONG and one.startswith(other) and 0 < len(one) - len(other) < LONG


def rank(kind: str | None) -> int:
    """How high a kind stands; 1 is the highest."""
    return words.RANK[kind or "other"]


def stated_count(page: Page, before: int, since: int) -> int | None:
    """The number that stands before a word: "drie afdelingen", "8 gemeentelijke diensten"."""
    match = COUNT.search(page.small[max(since, before - 40) : before])
    if not match:
        return None
    count = int(match["count"]) if match["count"].isdigit() else words.NUMBERS[match["count"]]
    return count or None
