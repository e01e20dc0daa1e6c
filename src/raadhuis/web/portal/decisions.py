"""Decisions: what was decided by whom, what that adopts, and which changes rest on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from django.http import HttpRequest

from raadhuis.core.entities import Decision
from raadhuis.services.registers import Register
from raadhuis.web.portal.page import Page, Piece, log_of
from raadhuis.web.portal.sheets import sheet

BRIEF: Final = 3
"""How many changes the page of all decisions tells of each; the decision's own page tells them all."""

DECISIONS: Final = 30
"""How many decisions stand on one sheet."""

KEPT: Final = 8
"""Of how many registers what rests on which decision is kept; it is made anew for each change."""


@dataclass(frozen=True)
class Rests:
    """A change that rests on a decision: what it says, and whether it still counts."""

    number: int
    says: tuple[str, ...]
    withdrawn: bool


@dataclass(frozen=True)
class Decided:
    """A decision, with what it adopts, the changes that rest on it, and how many more there are."""

    decision: Decision
    by: Piece | None
    adopts: tuple[Piece, ...]
    changes: tuple[Rests, ...]
    more: int


def all_decisions(request: HttpRequest, page: Page) -> dict[str, object]:
    """The page of all decisions, the last first; those of which the day and year are not known at the end."""
    part = sheet(request, sorted(page.organisation.all(Decision), key=_when, reverse=True), DECISIONS)
    return {"part": part, "decided": [_decided(page, one, BRIEF) for one in part]}


def of_decision(page: Page, decision: Decision) -> dict[str, object]:
    """The page of one decision."""
    return {
        "one": _decided(page, decision),
        "decision": decision,
        "rows": page.rows(decision, ("door", "dag", "jaar", "soort", "stelt-vast", "link")),
    }


def _when(decision: Decision) -> date:
    if decision.day:
        return decision.day
    return date(decision.year, 1, 1) if decision.year and 0 < decision.year < 10_000 else date.min


@lru_cache(maxsize=KEPT)
def _resting(register: Register) -> Mapping[str, tuple[Rests, ...]]:
    """The changes that rest on each decision, as far as they may be shown."""
    log = log_of(register)
    found: dict[str, list[Rests]] = defaultdict(list)
    for change in register.ledger.changes:
        if change.decision and not log.internal(change):
            withdrawn = change.number in log.withdrawn_by
            found[change.decision].append(Rests(change.number, log.summary(change), withdrawn))
    return {id_: tuple(changes) for id_, changes in found.items()}


def _decided(page: Page, decision: Decision, most: int | None = None) -> Decided:
    resting = _resting(page.register).get(decision.id, ())
    told = resting[:most]
    return Decided(
        decision,
        page.named(decision.body, decision.day or page.shown.day) if decision.body else None,
        tuple(page.named(id_) for id_ in decision.adopts or ()),
        told,
        len(resting) - len(told),
    )
