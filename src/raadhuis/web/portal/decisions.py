"""Decisions: what was decided by whom, what that adopts, and which changes rest on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from raadhuis.core.entities import Decision
from raadhuis.core.facts.change import Change
from raadhuis.web.portal.history import Entry, entry
from raadhuis.web.portal.page import Page, Piece, log_of


@dataclass(frozen=True)
class Decided:
    """A decision, with what it adopts and the changes that rest on it."""

    decision: Decision
    by: Piece | None
    adopts: tuple[Piece, ...]
    changes: tuple[tuple[Entry, tuple[str, ...]], ...]


def all_decisions(page: Page) -> dict[str, object]:
    """The page of all decisions, the last first; those of which the day and year are not known at the end."""
    resting = _resting(page)
    decisions = sorted(page.organisation.all(Decision), key=_when, reverse=True)
    return {"decided": [_decided(page, one, resting) for one in decisions]}


def of_decision(page: Page, decision: Decision) -> dict[str, object]:
    """The page of one decision."""
    return {
        "one": _decided(page, decision, _resting(page)),
        "decision": decision,
        "rows": page.rows(decision, ("door", "dag", "jaar", "soort", "stelt-vast", "link")),
    }


def _when(decision: Decision) -> date:
    if decision.day:
        return decision.day
    return date(decision.year, 1, 1) if decision.year and 0 < decision.year < 10_000 else date.min


def _resting(page: Page) -> Mapping[str, list[Change]]:
    """The changes that rest on each decision, as far as they may be shown."""
    log = log_of(page.register)
    found: dict[str, list[Change]] = defaultdict(list)
    for change in page.register.ledger.changes:
        if change.decision and not log.internal(change):
            found[change.decision].append(change)
    return found


def _decided(page: Page, decision: Decision, resting: Mapping[str, list[Change]]) -> Decided:
    day = decision.day or page.shown.day
    log = log_of(page.register)
    return Decided(
        decision,
        page.named(decision.body, day) if decision.body else None,
        tuple(page.named(id_) for id_ in decision.adopts or ()),
        tuple((entry(page, change), log.summary(change)) for change in resting.get(decision.id, ())),
    )
