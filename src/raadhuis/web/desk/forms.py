"""The forms of the screen: what they ask to be done; and, where that is refused, what was typed and what is wrong.

What was typed is never lost: a form that is refused is shown again as it was sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django.http import QueryDict
from django.utils.translation import gettext as _

from raadhuis.drafting import DraftUnit, Said
from raadhuis.drafting.register import KINDS
from raadhuis.services.review import Do, Edit, NotDone, Review, named, role_of
from raadhuis.web.portal.spoken import spoken

CHANGE: Final = "wijzig"
"""What the form of a unit or body that is there asks to be done."""

FIELDS: Final = {
    (Do.RENAME, "to"): "naam",
    (Do.KIND, "to"): "soort",
    (Do.MOVE, "to"): "onder",
    (Do.LEAD, "to"): "leiding",
    (Do.ADD, "to"): "nieuw-naam",
    (Do.ADD, "kind"): "nieuw-soort",
    (Do.ADD, "on"): "nieuw-onder",
    (Do.ADD_BODY, "to"): "orgaan-naam",
    (Do.ADD_BODY, "kind"): "orgaan-soort",
}
"""In which field stands what an edit says, by its id on the page."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a form was not done: a sentence, and the id of the field that it is about (`at`; empty where of none)."""

    text: str
    at: str = ""


def fault(why: NotDone, review: Review) -> Fault:
    """What to tell of a form by which a draft was to be changed."""
    return Fault(spoken(why.args[0]), _field(why.edit, why.part, review) if why.edit else "")


def _field(edit: Edit, part: str, review: Review) -> str:
    if edit.do is Do.SUBJECT:
        there = [said.text for said in _subjects(review.unit(edit.on))]
        return f"onderwerp-{there.index(edit.was) + 1}" if edit.was in there else "erbij"
    if edit.on in review.bodies:
        return f"{'soort' if edit.do is Do.KIND else 'naam'}-{edit.on}"
    return FIELDS[edit.do, part]


def seen(asked: QueryDict) -> int:
    """At which turn of the draft somebody saw it who sent a form."""
    told = asked.get("stand", "")
    return int(told) if re.fullmatch("[0-9]{1,6}", told) else -1


def edits(asked: QueryDict, review: Review) -> list[Edit]:
    """What a form asks to be done; of a unit only what it says differently. NotDone where the unit is not there."""
    what, on = asked.get("doe", ""), asked.get("wie", "")
    name, kind, under = named(asked.get("naam", "")), asked.get("soort", ""), asked.get("onder", "")
    if what == Do.ADD.value:
        return [Edit(Do.ADD, under, name, kind)]
    if what == Do.ADD_BODY.value:
        return [Edit(Do.ADD_BODY, "", name, kind)]
    if what == Do.DROP.value:
        return [Edit(Do.DROP, on)]
    if what == Do.ANSWER.value:
        return [Edit(Do.ANSWER, asked.get("vraag", ""), asked.get("antwoord", ""))]
    if on in review.bodies:
        body = review.draft.bodies[review.bodies.index(on)]
        told = ((Do.RENAME, name, body.name.text), (Do.KIND, kind or role_of(body), role_of(body)))
        return [Edit(do, on, new) for do, new, now in told if new != now]
    unit = review.unit(on)
    if unit is None:
        raise NotDone(_("Dit onderdeel is er niet meer. Kijk opnieuw naar het concept."))
    led = unit.head.text if unit.head else ""
    wanted = ((Do.RENAME, name, unit.name.text), (Do.KIND, kind, unit.kind), (Do.MOVE, under, review.over(on)),
              (Do.LEAD, named(asked.get("leiding", led)), led))  # fmt: skip
    other = [(was, named(to)) for was, to in _rewritten(asked)]
    added = dict.fromkeys(map(named, asked.get("erbij", "").splitlines()))
    return [
        *(Edit(do, on, new) for do, new, now in wanted if new != now),
        *(Edit(Do.SUBJECT, on, to, was=was) for was, to in other if to != named(was)),
        *(Edit(Do.SUBJECT, on, to) for to in added if to),
    ]


def _rewritten(asked: QueryDict) -> Iterator[tuple[str, str]]:
    """What each subject of a unit was, and what a form makes of it."""
    told = zip(asked.getlist("was"), asked.getlist("onderwerp"), strict=False)
    return ((was, to) for was, to in told if was)


class Typed:
    """What was typed in a form that was refused; where none was, every form shows what is there."""

    def __init__(self, sent: QueryDict | None = None) -> None:
        """Take the form as it was sent."""
        self._sent = sent if sent is not None else QueryDict()

    def in_form(self, do: str, on: str = "") -> Mapping[str, str]:
        """What was typed in the form that asks this of a unit or body; empty where it was another form."""
        same = self._sent.get("doe") == do and self._sent.get("wie", "") == on
        return {key: self._sent.get(key, "") for key in self._sent} if same else {}

    def unit(self, review: Review, id_: str) -> dict[str, str]:
        """The fields of a unit, by the names that they have in its form."""
        unit = review.unit(id_)
        if unit is None:
            return {}
        there = {"naam": unit.name.text, "soort": unit.kind, "onder": review.over(id_),
                 "leiding": unit.head.text if unit.head else "", "erbij": ""}  # fmt: skip
        typed = dict(self.in_form(CHANGE, id_))
        under = typed.get("onder", "")
        # What a list does not offer cannot be shown as chosen in it: then what is there stays chosen.
        if typed.get("soort") not in KINDS:
            typed.pop("soort", None)
        if under not in ("", *review.units, *review.tops) or id_ in (under, *review.above(under)):
            typed.pop("onder", None)
        subjects = {said.text for said in _subjects(unit)}
        gone = [to for was, to in self._changed(id_) if was not in subjects and to != was]
        typed["erbij"] = "\n".join(part for part in (typed.get("erbij", "").rstrip(), *gone) if part)
        return {key: typed.get(key, value) for key, value in there.items()}

    def subject(self, id_: str, was: str) -> str:
        """What was typed instead of a subject of a unit; the subject itself where nothing was."""
        return dict(self._changed(id_)).get(was, was)

    def body(self, id_: str) -> Mapping[str, str]:
        """What was typed in the form of a body; empty where nothing was."""
        return self.in_form(CHANGE, id_)

    @property
    def adding(self) -> str:
        """What the form that was refused adds: a unit, a body, or nothing."""
        return {Do.ADD.value: "unit", Do.ADD_BODY.value: "body"}.get(self._sent.get("doe", ""), "")

    def new(self, under: str, kind: str) -> dict[str, str]:
        """The fields of the form by which a unit is added; where nothing was typed, of this kind and under this."""
        return {"naam": "", "soort": kind, "onder": under, **self.in_form(Do.ADD.value)}

    def new_body(self) -> dict[str, str]:
        """The fields of the form by which a body or office is added."""
        return {"naam": "", "soort": "", **self.in_form(Do.ADD_BODY.value)}

    def place(self, review: Review) -> str:
        """The id of the first field of the form that was refused; empty where its words have no field."""
        on = self._sent.get("wie", "")
        if self.adding or not self.in_form(CHANGE, on):
            return {"unit": FIELDS[Do.ADD, "to"], "body": FIELDS[Do.ADD_BODY, "to"]}.get(self.adding, "")
        return FIELDS[Do.RENAME, "to"] if on in review.units else f"naam-{on}" if on in review.bodies else ""

    def homeless(self, review: Review) -> tuple[str, ...]:
        """What was typed of a unit or body that is no longer there, so that its form cannot be shown."""
        on = self._sent.get("wie", "")
        if on in (*review.units, *review.bodies):
            return ()
        typed = self.in_form(CHANGE, on)
        words = (typed.get("naam", ""), typed.get("leiding", ""), *(to for was, to in self._changed(on) if was != to),
                 *typed.get("erbij", "").splitlines())  # fmt: skip
        return tuple(word.strip() for word in words if word.strip())

    def _changed(self, on: str) -> list[tuple[str, str]]:
        return list(_rewritten(self._sent)) if self.in_form(CHANGE, on) else []


NOTHING: Final = Typed()


def _subjects(unit: DraftUnit | None) -> tuple[Said, ...]:
    return unit.subjects if unit else ()
