"""Taking a draft over in a register: as a new municipality, or as what is observed of one that is there.

A page tells some of what there is, so its silence closes nothing: what it does not name, stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from raadhuis.core.addresses import read_municipality
from raadhuis.core.entities import VOCABULARY, Unit
from raadhuis.core.facts.change import ChangeKind
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.wording import say
from raadhuis.core.organisation import Organisation
from raadhuis.drafting import Draft, register, slug
from raadhuis.services import actions
from raadhuis.services.matching import matched
from raadhuis.services.registers import current
from raadhuis.services.review import NotDone


@dataclass(frozen=True, slots=True)
class Taken:
    """A draft in the register of a municipality: what was told before, and after; `silent` is what it does not name."""

    municipality: str
    before: Ledger
    after: Ledger
    silent: tuple[Unit, ...]

    @property
    def news(self) -> bool:
        """Whether it tells anything that was not known."""
        return self.after is not self.before


def municipality_of(name: str) -> str:
    """The id of a municipality by its name; empty where no id can be made of it."""
    return slug(name.strip().removeprefix("Gemeente ").removeprefix("gemeente "))


def take_over(draft: Draft, name: str, day: date, ground: str, author: str, *, dry_run: bool = False) -> Taken:
    """Record a draft as what was observed on a day; NotDone or Refused where it cannot be.

    Then, or with `dry_run`, nothing is recorded.
    """
    try:
        municipality = read_municipality(municipality_of(name))
    except ValueError as error:
        raise NotDone(error.args[0], part="name") from error
    before = current(municipality, VOCABULARY)
    there = Organisation.on(before, day)
    if before.changes and there.municipality is None:
        known = before.breakpoints()[0]
        text = say("Van {name} is pas iets bekend vanaf {day}. Kies die dag of een latere.", name=name, day=known)
        raise NotDone(text, part="day")
    told = matched(register(draft, municipality, name, day, ground), before, day)
    named = {said.subject for said in told}
    silent = tuple(unit for unit in there.all(Unit) if unit.id not in named)
    facts = before.differences(told)
    if not facts:
        return Taken(municipality, before, before, silent)
    made = actions.Draft(author, ChangeKind.OBSERVATION, facts, (), ground, None, len(before.changes))
    try:
        after = actions.record(municipality, VOCABULARY, [made], dry_run=dry_run)
    except actions.Refused:
        if dry_run and len(current(municipality, VOCABULARY).changes) > len(before.changes):
            # Somebody recorded something between the two looks: look again.
            return take_over(draft, name, day, ground, author, dry_run=True)
        raise
    return Taken(municipality, before, after, silent)
