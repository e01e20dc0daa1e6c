"""What a page claims: each claim with its words, and through them its place and rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from raadhuis.core.facts.wording import template
from raadhuis.drafting.page import Page, Said, Span, key

RULES: Final = {
    "kop van een onderdeel": template("De kop noemt een onderdeel met zijn soort."),
    "kop onder een soort": template("De kop staat onder een kop die een soort noemt, zoals ‘Afdelingen’."),
    "kop met uitleg": template("De tekst onder de kop zegt wat voor onderdeel het is."),
    "punt in een lijst": template("De zin of kop boven de lijst zegt dat dit onderdelen zijn."),
    "punt met zijn soort": template("Het punt in de lijst noemt zelf een soort, zoals ‘Team’."),
    "rij in een tabel": template("De eerste rij van de tabel zegt wat in deze kolom staat."),
    "opsomming": template("De zin somt onderdelen van één soort op."),
    "zin": template("De zin noemt een onderdeel met zijn soort."),
    "noemt zichzelf": template("De naam zegt zelf wat voor onderdeel het is, zoals ‘bestuursdienst’."),
    "hoort bij de gemeente": template("De zin zegt dat dit bij de gemeente hoort."),
    "griffie": template("De griffie ondersteunt de raad en is een eigen onderdeel."),
    "ligt boven": template("De zin of kop noemt het onderdeel waar dit onder valt."),
    "leiding": template("De zin zegt wie het onderdeel leidt."),
    "leiding van een soort": template("De zin zegt in één keer wie alle onderdelen van een soort leidt."),
    "leiding door de titel": template("De titel zegt zelf wat iemand leidt, zoals ‘afdelingshoofden’."),
    "taken na": template("Na deze woorden staat waar het onderdeel over gaat."),
    "taken voor": template("Voor deze woorden staat waar het onderdeel over gaat."),
    "taken in een lijst": template("De lijst onder het onderdeel zegt waar het over gaat."),
    "taken bij een punt": template("Wat achter of onder de naam in de lijst staat, zegt waar het onderdeel over gaat."),
    "orgaan": template("De pagina noemt dit orgaan of ambt."),
    "gemeente": template("De pagina noemt de gemeente."),
    "soort": template("Dit woord zegt wat voor onderdeel het is."),
}
"""The rules by which words become part of a draft, each with what it goes by."""


@dataclass(frozen=True, slots=True)
class UnitClaim:
    """That there is a unit: which one it is on this page, its name and kind, and the unit above it as far as told."""

    unit: int
    name: Said
    kind: str | None
    kind_said: Said | None
    parent: int | None
    parent_said: Said | None
    defines: bool


@dataclass(frozen=True, slots=True)
class HeadClaim:
    """Who leads one unit, or all units of a kind; `by_title`: as far as the title alone tells."""

    unit: int | None
    kind: str | None
    title: Said
    by_title: bool = False
    number: int | None = None  # how many of them there are, where the page says
    word: str = ""  # the word for such units, where it says more than the kind: "wijkteam"


@dataclass(frozen=True, slots=True)
class SubjectClaim:
    """What a unit is about."""

    unit: int
    subject: Said


@dataclass(frozen=True, slots=True)
class BodyClaim:
    """That the page names a governing body or office; `role` is which one it is, by words.BODIES."""

    role: str
    name: Said


Claim: TypeAlias = UnitClaim | HeadClaim | SubjectClaim | BodyClaim


@dataclass(frozen=True, slots=True)
class Answer:
    """A possible answer to a doubt."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """What the page does not decide: a question about some of its words, its answers, and the one that counts now."""

    id: str
    question: str
    span: Span
    answers: tuple[Answer, ...]
    chosen: str
    weight: int


BEGINNING: Final = 6
"""Letters by which most names differ."""
MOST_ALIKE: Final = 50


class Notes:
    """What is taken down while a page is read: claims, doubts, and which units are known so far."""

    def __init__(self, page: Page, answers: Mapping[str, str]) -> None:
        self.page = page
        self.answers = answers
        self.claims: list[Claim] = []
        self.doubts: dict[str, Doubt] = {}
        self.names: list[Span] = []  # of units and people, once all is read
        self.by_key: dict[str, list[int]] = {}
        self.beginnings = {""}  # of the keys of all names
        self.alike: dict[str, list[int]] = {}  # of each beginning: units whose key has it
        self.units: list[UnitClaim] = []  # of each unit: all that is told of it, in one claim
        self.unit_claims = 0  # how often a unit was taken down, or more of it
        self.below: dict[str, str] = {}  # of each kind: the kind that the page puts below it
        self.beside: set[tuple[str, str]] = set()  # kinds of which the page says that one stands beside the other
        self.dropped: dict[int, int] = {}  # units that turned out to be another one
        self.leads_later: dict[str, Said] = {}  # of a name that was no unit yet: who leads it
        self.counts: dict[tuple[str, int | None], int] = {}  # how many of a kind there are, in all or under a unit
        self.announced: dict[str, int] = {}  # of a kind that the page only counts: the unit that it says has them

    def unit(self, name: Said, kind: str | None, parent: int | None, *, kind_said: Said | None = None,
             parent_said: Said | None = None, defines: bool = True) -> int:  # fmt: skip
        """Take down a unit, or more of one that is known; which one it is."""
        number = self.find(key(name.text), kind, parent)
        if number is None:
            number = len(self.units)
            claim = UnitClaim(number, name, kind, kind_said, parent, parent_said, defines)
            self.units.append(claim)
        else:
            claim = UnitClaim(number, name, kind, kind_said, parent, parent_said, defines)
            self.units[number] = _both(self.units[number], claim, self)
        like = self.alike.setdefault(key(name.text)[:BEGINNING], [])
        if number not in like and len(like) < MOST_ALIKE:
            like.append(number)
        for one in keys_of(name.text):
            known = self.by_key.setdefault(one, [])
            if not known:
                self.beginnings.update([one[:length] for length in range(1, BEGINNING + 1)])
            if number not in known:
                known.append(number)
        self.claims.append(claim)
        self.unit_claims += 1
        return number

    def find(self, name: str, kind: str | None = None, parent: int | None = None) -> int | None:
        """The known unit of this name that can be the same: of no other kind, and under no other unit."""
        for number in reversed(self.by_key.get(name, [])):
            known = self.units[number]
            same_kind = kind is None or known.kind is None or kind == known.kind
            if same_kind and (parent is None or known.parent in (None, parent)) and number != parent:
                return number
        return None

    def griffie(self) -> int | None:
        """The griffie, by either of its names."""
        griffie = self.find("griffie")
        return griffie if griffie is not None else self.find("raadsgriffie")

    def like(self, name: str) -> list[int]:
        """Known units whose key begins as this one: some, where many do."""
        return self.alike.get(name[:BEGINNING], [])

    def drop(self, unit: int, same: int) -> None:
        """Take a unit for another one: what was told of it is told of that one."""
        self.dropped[unit] = same
        self.units = [replace(one, parent=same) if one.parent == unit else one for one in self.units]

    def above(self, unit: int) -> Iterator[int]:
        """The units above one, the nearest first."""
        passed = {unit}
        parent = self.units[unit].parent
        while parent is not None and parent not in passed:
            passed.add(parent)
            yield parent
            parent = self.units[parent].parent

    def lead(self, title: Said, *, unit: int | None = None, kind: str | None = None, by_title: bool = False,
             number: int | None = None, word: str = "") -> None:  # fmt: skip
        """Take down who leads a unit, or all units of a kind; nothing where neither is told."""
        if unit is not None or kind is not None:
            self.claims.append(HeadClaim(unit, kind, title, by_title, number, word))

    def subject(self, unit: int, subject: Said) -> None:
        """Take down what a unit is about."""
        self.claims.append(SubjectClaim(unit, subject))

    def ask(self, id_: str, span: Span, question: str, answers: Mapping[str, str], default: str, weight: int) -> str:
        """Take down a doubt, once for each id; the answer that was given to it, or else the likeliest."""
        given = self.answers.get(id_, default)
        chosen = given if given in answers else default
        told = tuple(Answer(one, text) for one, text in answers.items())
        self.doubts.setdefault(id_, Doubt(id_, question, span, told, chosen, weight))
        return chosen


def keys_of(name: str) -> list[str]:
    """The keys by which a name is found again: its own, and the abbreviations in brackets behind it."""
    short = [key(part) for part in _bracketed(name) if " " not in part.strip()] if "(" in name else []
    return list(dict.fromkeys([one for one in [key(name), *short] if one]))


def _bracketed(name: str) -> Iterator[str]:
    for part in name.split("(")[1:]:
        yield part.split(")")[0]


def _both(known: UnitClaim, more: UnitClaim, notes: Notes) -> UnitClaim:
    """Two claims about one unit as one: what a list or heading says goes before what a sentence says."""
    first, second = (more, known) if more.defines and not known.defines else (known, more)
    parent, said = (
        (first.parent, first.parent_said) if first.parent is not None else (second.parent, second.parent_said)
    )
    if parent is not None and (parent == known.unit or known.unit in notes.above(parent)):
        parent, said = known.parent, known.parent_said
    kind, kind_said = (first.kind, first.kind_said) if first.kind else (second.kind, second.kind_said)
    name = second.name if "(" in second.name.text and "(" not in first.name.text and second.defines else first.name
    return UnitClaim(known.unit, name, kind, kind_said, parent, said, known.defines or more.defines)
