"""The log of changes, one change, and by which change the values on a page hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadhuis.core.compare.words import say_said
from raadhuis.core.facts.change import Change, ChangeKind, Fact
from raadhuis.core.facts.timeline import at
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.web.portal.answer import answers, of_all_changes
from raadhuis.web.portal.page import Page, Piece, Row, log_of
from raadhuis.web.portal.sheets import sheet
from raadhuis.web.portal.spoken import spoken

CHANGES: Final = 25
"""How many changes stand on one page of the log."""

SUBJECTS: Final = 50
"""How many subjects stand on one page of a change: the first load of a register speaks of thousands."""

DAYS: Final = 5
"""How many days a change offers to compare with the day before."""

MEANING: Final = {
    ChangeKind.DECISION: gettext_lazy("het is zo besloten"),
    ChangeKind.OBSERVATION: gettext_lazy(
        "zo was het toen te zien of te lezen; sinds wanneer het zo is, is niet gezegd"
    ),
    ChangeKind.CORRECTION: gettext_lazy("wat er stond, klopte niet"),
}


@dataclass(frozen=True)
class Entry:
    """One change, for a reader: nothing in it is internal, and its author is not in it."""

    number: int
    change: Change
    internal: bool
    ground: str | None
    decision: Piece | None
    withdrawn_by: int | None

    @property
    def kind(self) -> str:
        """Waarneming, besluit or correctie."""
        return self.change.kind.value

    @property
    def meaning(self) -> str:
        """What that says."""
        return str(MEANING[self.change.kind])

    @property
    def holds(self) -> str:
        """What goes before its days: that it holds, or is known, since then."""
        if self.change.kind is ChangeKind.OBSERVATION:
            return _("Zou bekend zijn") if self.withdrawn_by else _("Bekend")
        return _("Zou gelden") if self.withdrawn_by else _("Geldt")

    @property
    def withdraws(self) -> tuple[int, ...]:
        """The numbers of the changes that it takes back."""
        return self.change.withdraws


def entry(page: Page, change: Change) -> Entry:
    """A change, for a reader of this page."""
    log = log_of(page.register)
    internal = log.internal(change)
    day = page.shown.day
    decision = change.decision if not internal and change.decision and log.shows(change.decision) else None
    return Entry(
        change.number,
        change,
        internal,
        log.ground(change),
        page.named(decision, day) if decision else None,
        log.withdrawn_by.get(change.number),
    )


@answers(of_all_changes)
def changes(request: HttpRequest, page: Page) -> HttpResponse:
    """What was recorded, the last first."""
    log = log_of(page.register)
    part = sheet(request, page.register.ledger.changes[::-1], CHANGES)
    entries = [
        (entry(page, change), tuple(map(spoken, log.summary(change))), spoken(log.when(change))) for change in part
    ]
    return render(request, "portal/wijzigingen.html", {"page": page, "part": part, "entries": entries})


@answers(of_all_changes)
def change(request: HttpRequest, page: Page, number: int) -> HttpResponse:
    """One change, with all that it says."""
    log = log_of(page.register)
    all_changes = page.register.ledger.changes
    if not 0 < number <= len(all_changes):
        raise Http404
    found = all_changes[number - 1]
    part = sheet(request, list(log.subjects(found).values()), SUBJECTS)
    facts = log.facts(found)
    spans = {(said.since, said.until) for said in facts}
    everywhere = spoken(log.when(found)) if len(spans) == 1 else ""
    context = {
        "page": page,
        "entry": entry(page, found),
        "part": part,
        "subjects": [_told(page, found, told, everywhere) for told in part],
        "everywhere": everywhere,
        "days": _days(page, facts) if number not in page.register.ledger.withdrawn else (),
    }
    return render(request, "portal/wijziging.html", context)


@dataclass(frozen=True)
class Told:
    """What a change says of one subject: what it is, whether it comes or goes, and the rows.

    A row has its days beside it where those differ within the change.
    """

    subject: Piece
    kind: str
    state: str
    rows: tuple[tuple[Row, str], ...]


def _told(page: Page, change: Change, facts: list[Fact], everywhere: str) -> Told:
    log, first = log_of(page.register), facts[0]
    kind = page.register.ledger.vocabulary.kind_of_key[first.key]
    state = log.coming(change) if log.begins(facts) else log.going(change) if log.ends(facts) else ""
    rows = tuple(
        (_row(page, said), "" if everywhere else spoken(say_said(said.period, change.kind)))
        for said in facts
        if not (everywhere and state and said.key == kind.life.key)  # the state says it
    )
    return Told(Piece(spoken(log.title(facts)), page.nearest(first.subject, first.since)), kind.label, state, rows)


def _row(page: Page, said: Fact) -> Row:
    attribute = page.register.ledger.vocabulary.keys[said.key]
    if said.value is UNKNOWN:
        return Row(_(attribute.label), (Piece(_("niet meer bekend")),))
    if not attribute.type.targets or said.value is None:
        return page.row(attribute, said.value)
    targets = said.value if isinstance(said.value, tuple) else (said.value,)
    return Row(
        _(attribute.label),
        tuple(page.named(one, said.since) for one in targets),
    )


def _days(page: Page, facts: Iterable[Fact]) -> list[tuple[date, date]]:
    """The first days from which a change speaks on which something switches, each with the day before."""
    days = {said.since for said in facts} & set(page.register.public_days)
    return [(day - timedelta(days=1), day) for day in sorted(days) if day > date.min][:DAYS]


@dataclass(frozen=True)
class Origin:
    """What holds by one change since one day."""

    what: str
    since: date
    entry: Entry


def origins(page: Page, subject: Subject) -> tuple[Origin, ...]:
    """By which changes hold the values that may be shown of a subject, in the order in which they stand on its page."""
    if not log_of(page.register).shows(subject.id):
        return ()
    grouped: dict[tuple[int, date], list[str]] = {}
    for label, since, number in _because(page, subject):
        grouped.setdefault((number, since), []).append(label)
    ledger = page.register.ledger
    return tuple(
        Origin(
            ", ".join([labels[0], *(f"{one[:1].lower()}{one[1:]}" for one in labels[1:])]),
            since,
            entry(page, ledger.changes[number - 1]),
        )
        for (number, since), labels in grouped.items()
    )


def _because(page: Page, subject: Subject) -> Iterator[tuple[str, date, int]]:
    ledger = page.register.ledger
    for attribute in (type(subject).life, *(known[0] for known in subject.values())):
        if span := at(ledger.timeline(subject.id, attribute), page.shown.day):
            yield _(attribute.label), span.since, span.number
