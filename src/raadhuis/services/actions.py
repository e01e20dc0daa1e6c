"""What may be done to a register, each in one transaction: load, record, withdraw, forget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from raadhuis.core.facts.change import Broken, Change, ChangeKind, Fact, meets
from raadhuis.core.facts.difference import needed, standing
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.vocabulary import Subject, Vocabulary
from raadhuis.core.facts.wording import joined, say
from raadhuis.formats.document import Document
from raadhuis.formats.file import ledger as ledger_of_file
from raadhuis.services.registers import current
from raadhuis.store import changes as store
from raadhuis.store.database import scrub

Ground = tuple[ChangeKind, str, str | None]
"""What brings facts in: the kind of change, its ground in words, and the decision."""


class Refused(Exception):
    """A change that was not recorded; `broken` says everything that stands in its way."""

    def __init__(self, broken: Sequence[Broken]) -> None:
        """Take what is broken."""
        self.broken = tuple(broken)
        super().__init__(joined("\n", (one.text for one in broken)))


@dataclass(frozen=True, slots=True)
class Draft:
    """A change before it has a number and a moment; `base` is the last change its author had seen."""

    author: str
    kind: ChangeKind
    facts: tuple[Fact, ...] = ()
    withdraws: tuple[int, ...] = ()
    ground: str = ""
    decision: str | None = None
    base: int | None = None


def record(municipality: str, vocabulary: Vocabulary, drafts: Sequence[Draft], *, dry_run: bool = False) -> Ledger:
    """Record drafts together; Refused where anything stands in their way, and then, or with `dry_run`, nothing is.

    Checked before the lock is taken, so that what cannot be does not keep others waiting; once more if, meanwhile,
    somebody else recorded something.
    """
    seen = current(municipality, vocabulary)
    checked = _recorded(seen, drafts)
    if dry_run:
        return checked
    with store.writing(municipality) as writer:
        if writer.number != len(seen.changes):
            seen = _caught_up(seen, municipality)
            checked = _recorded(seen, drafts)
        writer.write(checked.changes[len(seen.changes) :], vocabulary)
    return checked


def load(document: Document, vocabulary: Vocabulary, author: str, *, dry_run: bool = False) -> tuple[Ledger, Ledger]:
    """Record what a file tells as an observation; the ledgers before and after, alike where the file tells nothing new.

    What only observations told and the file leaves out on the day on which it was seen is no longer known then, and
    what it no longer has is closed; what rests on a ground that it does not name stands. FileRejected or Refused where
    it cannot be; with `dry_run` nothing is recorded.
    """
    before = current(document.municipality, vocabulary)
    wanted = ledger_of_file(document, vocabulary, author, datetime.now(UTC))
    drafts = [
        Draft(author, kind, tuple(facts), (), ground, decision, len(before.changes))
        for (kind, ground, decision), facts in _grounded(document, before, wanted).items()
    ]
    if not drafts:
        return before, before
    return before, record(document.municipality, vocabulary, drafts, dry_run=dry_run)


def left_standing(document: Document, vocabulary: Vocabulary, author: str) -> tuple[Subject, ...]:
    """What is not in a file, and would be closed by loading it if no decision or correction spoke of it."""
    before = current(document.municipality, vocabulary)
    wanted = ledger_of_file(document, vocabulary, author, datetime.now(UTC))
    there = before.on(document.seen).subjects
    return tuple(there[id_] for id_ in standing(before, wanted, document.seen))


def _grounded(document: Document, before: Ledger, wanted: Ledger) -> dict[Ground, list[Fact]]:
    """What has to be said, by its ground, in the order of the days on which each begins.

    The silence of a file has the ground of the file.
    """
    grounded: dict[Ground, list[Fact]] = {}
    for fact, why in needed(before, wanted, document.seen):
        silence = (ChangeKind.OBSERVATION, document.ground, None)
        ground = (why.kind, why.ground, why.decision) if why else silence
        grounded.setdefault(ground, []).append(fact)
    return dict(sorted(grounded.items(), key=lambda one: min(said.since for said in one[1])))


def on_day(document: Document, day: date) -> Document:
    """The file as if it had been seen on another day."""
    entries = (
        replace(entry, fact=replace(entry.fact, since=day))
        if entry.kind is ChangeKind.OBSERVATION and entry.fact.since == document.seen
        else entry
        for entry in document.entries
    )
    return replace(document, seen=day, entries=tuple(entries))


def forget(municipality: str, vocabulary: Vocabulary, subject: str) -> int:
    """Erase for ever what is told of a subject in words that may have to be forgotten; how many texts that were.

    With them go the other texts in which it is named, such as the ground of a change. The changes stay as they are: in
    the place of each text stands its seal.
    """
    if not current(municipality, vocabulary).history(subject):
        return 0
    erasable = [attribute for attribute in vocabulary.keys.values() if attribute.erasable]
    keys = {attribute.key for attribute in erasable}
    names = {attribute.key for attribute in erasable if attribute.name == "name"}
    with store.writing(municipality) as writer:
        erased = writer.erase(store.seals_about(municipality, subject, keys, names))
    scrub()
    return erased


def withdraw(municipality: str, vocabulary: Vocabulary, number: int, author: str, ground: str) -> Ledger:
    """Withdraw a change by its number; Refused where that cannot be."""
    draft = Draft(author, ChangeKind.CORRECTION, withdraws=(number,), ground=ground)
    return record(municipality, vocabulary, [draft])


def _caught_up(ledger: Ledger, municipality: str) -> Ledger:
    for change in store.read(municipality, ledger.vocabulary, len(ledger.changes)):
        ledger = ledger.lay(change)
    return ledger


def _recorded(ledger: Ledger, drafts: Sequence[Draft]) -> Ledger:
    now = datetime.now(UTC)
    if ledger.changes:
        now = max(now, ledger.changes[-1].recorded_at)  # a clock that was set back may not turn time around
    changes = [
        Change(number, one.author, now, one.kind, one.facts, one.withdraws, one.ground, one.decision)
        for number, one in enumerate(drafts, len(ledger.changes) + 1)
    ]
    if broken := [text for one in drafts for text in _clashes(ledger, one)]:
        raise Refused(broken)
    recorded = ledger.record(*changes)
    if isinstance(recorded, list):
        raise Refused(recorded)
    return recorded


def _clashes(ledger: Ledger, draft: Draft) -> list[Broken]:
    """Where a draft speaks of an attribute and day of which something was said since its author looked."""
    if draft.base is None or draft.base >= len(ledger.changes):
        return []
    own: dict[tuple[str, str], list[Fact]] = {}
    for said in draft.facts:
        own.setdefault((said.subject, said.key), []).append(said)
    clashes = []
    for change in ledger.changes[draft.base :]:
        for other in change.facts:
            for said in own.get((other.subject, other.key), ()):
                if not meets(said, other):
                    continue
                text = say(
                    "Intussen heeft {author} in wijziging {number} iets gezegd over ‘{key}’ van ‘{subject}’; kijk "
                    "opnieuw en leg het dan vast.",
                    author=change.author,
                    number=change.number,
                    key=said.key,
                    subject=said.subject,
                )
                clashes.append(Broken(text, said.subject, said.key, said.since))
    return clashes
