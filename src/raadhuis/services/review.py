"""What a person does to the draft of a page: a list of edits, laid over what the rules read in it.

The draft is made of the page and the edits each time, so that undoing is dropping those of the last step.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Final

from raadhuis.core.entities import BodyKind
from raadhuis.core.facts.values import visible
from raadhuis.core.facts.wording import say, word
from raadhuis.drafting import Draft, DraftBody, DraftUnit, Page, Said, Span, draft
from raadhuis.drafting.register import BODIES, FIXED, KINDS, OFFICES
from raadhuis.drafting.source import cleaned

LONGEST_NAME: Final = 200
MOST_EDITS: Final = 1000

ROLES: Final[Mapping[str, str]] = MappingProxyType({
    role: (BODIES.get(role) or OFFICES[role]).value
    for role in ("raad", "college", "burgemeester", "directie", "domeinmanagement", "rekenkamer", "commissies",
                 "ondernemingsraad", "driehoek", "secretaris", "griffier", "wethouder", "anders")
})  # fmt: skip
"""What a body or an office that is added may be, and the word for it."""


def role_of(body: DraftBody) -> str:
    """Which of the roles that a person may choose a body or office has, or else the one of its kind.

    The griffie is of no kind of body: it comes into the register as a unit.
    """
    kind = BODIES.get(body.role, BodyKind.OTHER)
    return body.role if body.role in ROLES else next(role for role in ROLES if BODIES.get(role) is kind)


ONCE: Final = ("raad", "college", "burgemeester", "rekenkamer", "ondernemingsraad", "secretaris", "griffier")
"""Those of which a municipality has one."""

BY_HAND: Final = "met de hand"
"""The rule of words that are on no page, since a person wrote them."""


class Do(Enum):
    """What a person may do to a draft."""

    RENAME = "hernoem"
    KIND = "soort"
    MOVE = "verplaats"
    DROP = "weg"
    ADD = "voeg-toe"
    ADD_BODY = "voeg-orgaan-toe"
    LEAD = "leiding"
    SUBJECT = "onderwerp"
    ANSWER = "antwoord"


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing that was done: to which unit, body or doubt, and what it became.

    What is added is a unit of a name (`to`) and a kind, under another (`on`), under a body, or under none; or a body or
    office of a name, with its role as its kind. A subject of a unit is what it `was`, and becomes another; from nothing
    when it is added, to nothing when it is dropped.
    """

    do: Do
    on: str
    to: str = ""
    kind: str = ""
    was: str = ""


class NotDone(Exception):
    """What cannot be done to a draft, or with it; nothing was changed. Its text says what to do.

    `part` is what of it is wrong where that is one value: of an edit (`edit`) the name of its field.
    """

    def __init__(self, text: str, edit: Edit | None = None, part: str = "") -> None:
        """Why, and which value of which edit it is about."""
        super().__init__(text)
        self.edit, self.part = edit, part


@dataclass(frozen=True)
class Review:
    """A draft with all edits laid over it; the ids of its units and bodies, which stay the same as more is done."""

    draft: Draft
    units: tuple[str, ...]
    bodies: tuple[str, ...]
    edits: tuple[Edit, ...] = ()

    def unit(self, id_: str) -> DraftUnit | None:
        """A unit by its id."""
        return self._by_id.get(id_)

    def parent(self, id_: str) -> str:
        """The id of the unit above one; empty where there is none."""
        unit = self.unit(id_)
        return self.units[unit.parent] if unit and unit.parent is not None else ""

    def over(self, id_: str) -> str:
        """The id of what is right above a unit: a unit, or else a body; empty where nothing is told to be."""
        unit = self.unit(id_)
        roles = zip(self.bodies, (body.role for body in self.draft.bodies), strict=True)
        body = next((body for body, role in roles if unit and role == unit.under), "")
        return self.parent(id_) or body

    @property
    def tops(self) -> tuple[str, ...]:
        """The ids of the bodies that a unit may be under."""
        roles = zip(self.bodies, (body.role for body in self.draft.bodies), strict=True)
        return tuple(id_ for id_, role in roles if role in FIXED)

    def above(self, id_: str) -> Iterator[str]:
        """The units above one, the nearest first."""
        while id_ := self.parent(id_):
            yield id_

    @property
    def answered(self) -> frozenset[str]:
        """The ids of the doubts to which an answer was given."""
        return frozenset(edit.on for edit in self.edits if edit.do is Do.ANSWER)

    @property
    def open(self) -> int:
        """How many doubts nobody gave an answer to."""
        return sum(doubt.id not in self.answered for doubt in self.draft.doubts)

    @property
    def touched(self) -> str:
        """The id of the unit, body or doubt that the last edit is about; empty where nothing was done."""
        return _about(len(self.edits) - 1, self.edits[-1]) if self.edits else ""

    @cached_property
    def _by_id(self) -> dict[str, DraftUnit]:
        return dict(zip(self.units, self.draft.units, strict=True))


def done(review: Review, edits: Sequence[Edit]) -> Review:
    """A draft with these edits laid over it too; NotDone where one of them cannot be."""
    for edit in edits:
        _check(review, edit)
        review = reviewed(review.draft.page, (*review.edits, edit))
    for number, edit in enumerate(edits, len(review.edits) - len(edits)):
        _check_alone(review, edit, _about(number, edit))
    return review


def _check(review: Review, edit: Edit) -> None:
    if len(review.edits) >= MOST_EDITS:
        text = say(
            "Dit concept heeft al {count} stappen. Neem het over, en ga daarna verder in het register.",
            count=MOST_EDITS,
        )
        raise NotDone(text)
    if edit.do is Do.ANSWER:
        _check_answer(review, edit)
        return
    _check_there(review, edit)
    _check_words(edit)
    of_body = edit.do is Do.ADD_BODY or (edit.do is Do.KIND and edit.on in review.bodies)
    _check_kind(edit, ROLES if of_body else KINDS)
    if edit.do is Do.SUBJECT:
        _check_subject(review.unit(edit.on), edit)
    if edit.do is Do.MOVE and edit.on in (edit.to, *review.above(edit.to)):
        raise NotDone(say("Een onderdeel kan niet onder zichzelf vallen. Kies een ander onderdeel."), edit, "to")


def _check_answer(review: Review, edit: Edit) -> None:
    answers = {doubt.id: {one.id for one in doubt.answers} for doubt in review.draft.doubts}
    if edit.to not in answers.get(edit.on, ()):
        raise NotDone(say("Deze vraag is er niet meer. Kijk opnieuw naar het concept."))


def _check_there(review: Review, edit: Edit) -> None:
    """Whether what an edit is about is there, and what is to be above it."""
    of_body = edit.do in (Do.DROP, Do.RENAME, Do.KIND) and edit.on in review.bodies
    if edit.do not in (Do.ADD, Do.ADD_BODY) and edit.on not in review.units and not of_body:
        raise NotDone(say("Dit onderdeel is er niet meer. Kijk opnieuw naar het concept."))
    for do_, part in ((Do.ADD, "on"), (Do.MOVE, "to")):
        if edit.do is do_ and getattr(edit, part) not in ("", *review.units, *review.tops):
            raise NotDone(say("Het onderdeel erboven is er niet meer. Kies een ander."), edit, part)


def _check_words(edit: Edit) -> None:
    if edit.do in (Do.RENAME, Do.ADD, Do.ADD_BODY) and not visible(edit.to):
        raise NotDone(say("Er moet een naam staan. Schrijf de naam op."), edit, "to")
    if len(edit.to) > LONGEST_NAME:
        text = say("Deze naam is langer dan {count} tekens. Maak de naam korter.", count=LONGEST_NAME)
        raise NotDone(text, edit, "to")


def _check_kind(edit: Edit, kinds: Mapping[str, object]) -> None:
    part = {Do.KIND: "to", Do.ADD: "kind", Do.ADD_BODY: "kind"}.get(edit.do)
    if part and getattr(edit, part) not in kinds:
        raise NotDone(say("Deze soort bestaat niet. Kies een soort uit de lijst."), edit, part)


def _check_subject(unit: DraftUnit | None, edit: Edit) -> None:
    subjects = [said.text for said in unit.subjects] if unit else []
    if edit.was and edit.was not in subjects:
        raise NotDone(say("Dit onderwerp is er niet meer. Kijk opnieuw naar het concept."), edit, "was")
    if edit.to in subjects:
        text = say("‘{subject}’ staat er al. Schrijf iets anders op, of maak de regel leeg.", subject=edit.to)
        raise NotDone(text, edit, "to")


def _check_alone(review: Review, edit: Edit, id_: str) -> None:
    """Whether a unit, as all edits leave it, has a name that no other of its kind beside it has; else NotDone."""
    if id_ in review.bodies:
        _check_one_body(review, edit, id_)
    if edit.do not in (Do.ADD, Do.RENAME, Do.KIND, Do.MOVE):
        return
    unit = review.unit(id_)
    alike = next((one for one in review.draft.units if unit and one is not unit and _same(unit, one)), None)
    if alike:
        text = say("Hier staat al een {kind} met de naam ‘{name}’. Kies een andere naam, of een andere plaats.",
                   kind=word(KINDS[alike.kind].value), name=alike.name.text)  # fmt: skip
        raise NotDone(text, edit, "to")


def _check_one_body(review: Review, edit: Edit, id_: str) -> None:
    """Whether a body, as all edits leave it, is the only one of its name, and of its role where there can be one."""
    bodies = dict(zip(review.bodies, review.draft.bodies, strict=True))
    body = bodies.pop(id_, None)
    for other in bodies.values() if body else ():
        if body and other.name.text.casefold() == body.name.text.casefold():
            raise NotDone(say("‘{name}’ staat er al. Kies een andere naam.", name=other.name.text), edit, "to")
        if body and edit.do in (Do.ADD_BODY, Do.KIND) and other.role == body.role and body.role in ONCE:
            text = say("Een gemeente heeft er één, en dat is hier ‘{name}’. Geef dat een andere naam, of kies een "
                       "andere soort.", name=other.name.text)  # fmt: skip
            raise NotDone(text, edit, "to" if edit.do is Do.KIND else "kind")


def _same(one: DraftUnit, other: DraftUnit) -> bool:
    """Whether two units could not be told apart: one name and kind, under the same unit."""
    return (one.name.text.casefold(), one.kind, one.parent) == (other.name.text.casefold(), other.kind, other.parent)


def named(text: str) -> str:
    """A name as a person wrote it, without what is not seen."""
    return " ".join(cleaned(text[: 10 * LONGEST_NAME]).split())


def reviewed(page: Page, edits: tuple[Edit, ...]) -> Review:
    """The draft of a page with these edits laid over it; what speaks of something that is not there, is passed over."""
    answers = tuple({edit.on: edit.to for edit in edits if edit.do is Do.ANSWER}.items())
    pure = drafted(page.text, answers)
    ids = _ids("u", [unit.name for unit in pure.units])
    bodies = dict(zip(_ids("o", [body.name for body in pure.bodies]), pure.bodies, strict=True))
    units = dict(zip(ids, pure.units, strict=True))
    parents = {id_: "" if unit.parent is None else ids[unit.parent] for id_, unit in units.items()}
    for number, edit in enumerate(edits):
        if edit.do is Do.DROP and edit.on in bodies:
            del bodies[edit.on]
        elif edit.do is Do.RENAME and edit.on in bodies:
            bodies[edit.on] = replace(bodies[edit.on], name=_by_hand(edit.to, bodies[edit.on].name))
        elif edit.do is Do.KIND and edit.on in bodies and edit.to in ROLES:
            bodies[edit.on] = replace(bodies[edit.on], role=edit.to)
        elif edit.do is Do.ADD_BODY:
            bodies[_about(number, edit)] = DraftBody(edit.kind, _named_on(page, edit.to))
        elif edit.do is Do.ADD and (edit.on in ("", *units) or _top(edit.on, bodies)):
            new = _about(number, edit)
            units[new] = DraftUnit(_named_on(page, edit.to), edit.kind, None, None, None, None, (), 0)
            parents[new] = edit.on
        elif edit.on in units:
            _lay(edit, units, parents, bodies)
    places = {id_: place for place, id_ in enumerate(units)}
    placed = tuple(
        replace(unit, parent=places.get(parents[id_]), under=_top(parents[id_], bodies)) for id_, unit in units.items()
    )
    return Review(replace(pure, units=placed, bodies=tuple(bodies.values())), tuple(units), tuple(bodies), edits)


def _top(id_: str, bodies: Mapping[str, DraftBody]) -> str:
    """The role of a body that units may be under; empty where there is none of this id."""
    role = bodies[id_].role if id_ in bodies else ""
    return role if role in FIXED else ""


def _lay(edit: Edit, units: dict[str, DraftUnit], parents: dict[str, str], bodies: Mapping[str, DraftBody]) -> None:
    unit = units[edit.on]
    if edit.do is Do.RENAME:
        units[edit.on] = replace(unit, name=_by_hand(edit.to, unit.name))
    elif edit.do is Do.KIND and edit.to in KINDS:
        units[edit.on] = replace(unit, kind=edit.to, kind_said=None)
    elif edit.do is Do.LEAD:
        units[edit.on] = replace(unit, head=_by_hand(edit.to, unit.head) if edit.to else None)
    elif edit.do is Do.SUBJECT:
        units[edit.on] = replace(unit, subjects=tuple(_subjects(edit, unit.subjects)))
    elif edit.do is Do.MOVE and (edit.to in ("", *units) or _top(edit.to, bodies)) and not _circle(edit, parents):
        parents[edit.on] = edit.to
        units[edit.on] = replace(unit, parent_said=None)
    elif edit.do is Do.DROP:
        # What was under it comes under what was above it.
        for id_, parent in parents.items():
            if parent == edit.on:
                parents[id_] = parents[edit.on]
        del units[edit.on], parents[edit.on]


def _subjects(edit: Edit, subjects: Sequence[Said]) -> Iterator[Said]:
    """What a unit is about, with one subject changed, dropped or added."""
    for said in subjects:
        if said.text != edit.was:
            yield said
        elif edit.to:
            yield _by_hand(edit.to, said)
    if not edit.was and edit.to:
        yield _by_hand(edit.to)


def _circle(edit: Edit, parents: dict[str, str]) -> bool:
    """Whether a unit would come under itself: what stands above may differ since another answer was given."""
    above = edit.to
    while above and above != edit.on:
        above = parents.get(above, "")
    return bool(above)


def _by_hand(text: str, was: Said | None = None) -> Said:
    """Words that a person wrote; they keep the place of those that they came instead of."""
    return Said(text, was.spans if was else (), (), BY_HAND)


def _named_on(page: Page, text: str) -> Said:
    """A name that a person wrote, with the place where it stands on the page in so many words, if it does."""
    found = re.search(rf"(?<!\w){re.escape(text.lower())}(?!\w)", page.small)
    return Said(text, (Span(*found.span()),) if found else (), (), BY_HAND)


def _about(number: int, edit: Edit) -> str:
    """The id of the unit, body or doubt that an edit is about; what is added is called after the number of the edit."""
    return f"n{number}" if edit.do in (Do.ADD, Do.ADD_BODY) else edit.on


def _ids(letter: str, names: Sequence[Said]) -> list[str]:
    """An id for each by where its name stands on the page, which stays when something else is read differently."""
    ids: dict[str, None] = {}
    for name in names:
        id_ = letter + "-".join(str(span.start) for span in name.spans)
        while id_ in ids:
            id_ += "x"
        ids[id_] = None
    return list(ids)


@lru_cache(maxsize=8)
def drafted(text: str, answers: tuple[tuple[str, str], ...]) -> Draft:
    """What the rules alone read in a page, by the answers that were given."""
    return draft(Page(text), dict(answers))
