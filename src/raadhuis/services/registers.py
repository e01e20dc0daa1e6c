"""The registers that are served: each municipality's ledger, and the organisations that were asked of it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from threading import Lock

from raadhuis.core.entities import VOCABULARY
from raadhuis.core.facts.ledger import Ledger, at, touched
from raadhuis.core.facts.vocabulary import Vocabulary
from raadhuis.core.organisation import Organisation
from raadhuis.store import changes as store

KEPT_SPANS = 32
"""How many spans of days to keep for a municipality: about 1 MB each for the largest."""

KEPT_REGISTERS = 20
"""How many municipalities a worker keeps: those that it was asked for last, 30 MB each for the largest."""


class Register:
    """One municipality's ledger, with the organisation of each span of days that was asked for last."""

    def __init__(self, id_: str, ledger: Ledger, erasures: int = 0) -> None:
        """Take the municipality's id, its ledger, and how often something was erased from it."""
        self.id, self.ledger, self.erasures = id_, ledger, erasures
        self._spans: OrderedDict[date, Organisation] = OrderedDict()
        self._lock = Lock()

    def public_on(self, day: date) -> Organisation:
        """What may be shown to anyone of the organisation on a day."""
        since = self.ledger.period_of(day).since
        with self._lock:
            if since in self._spans:
                self._spans.move_to_end(since)
                return self._spans[since]
        organisation = Organisation.on(self.ledger, day).public()
        with self._lock:
            self._spans[since] = organisation
            while len(self._spans) > KEPT_SPANS:
                self._spans.popitem(last=False)
        return organisation

    @cached_property
    def public_days(self) -> tuple[date, ...]:
        """The days on which something that may be shown switches, in order; the first is where knowledge begins."""
        attributes = self.ledger.vocabulary.keys.items()
        return self.ledger.breakpoints(frozenset(key for key, attribute in attributes if attribute.public))

    def after(self, ledger: Ledger) -> Register:
        """The register with a later ledger; the organisations of spans in which nothing changed go along."""
        later = Register(self.id, ledger, self.erasures)
        changed = touched(self.ledger, ledger)
        with self._lock:
            kept = [(since, one) for since, one in self._spans.items() if self._holds(one, ledger, changed)]
        later._spans.update(kept)
        return later

    def _holds(self, organisation: Organisation, ledger: Ledger, changed: frozenset[str]) -> bool:
        """Whether an organisation is still what the later ledger tells of its whole span."""
        day = organisation.period.since
        if ledger.period_of(day) != organisation.period:
            return False
        return all(_values(self.ledger, id_, day) == _values(ledger, id_, day) for id_ in changed)


def _values(ledger: Ledger, id_: str, day: date) -> dict[str, object]:
    lines = ledger.timelines.get(id_, {})
    return {key: span.value for key, timeline in lines.items() if (span := at(timeline, day))}


class Registers(Mapping[str, Register]):
    """All municipalities of the store, each brought up to date when it is asked for; the last asked for are kept."""

    def __init__(self, vocabulary: Vocabulary = VOCABULARY) -> None:
        """Take the vocabulary in which they are read."""
        self._vocabulary = vocabulary
        self._kept: OrderedDict[str, Register] = OrderedDict()
        self._lock = Lock()

    def __getitem__(self, id_: str) -> Register:
        """The register as it is now: one small query when nothing moved, and the new changes when something did."""
        position = store.position(id_)
        if position is None or position.number == 0:
            raise KeyError(id_)
        with self._lock:
            kept = self._kept.get(id_)
        if kept is None or kept.erasures != position.erasures or len(kept.ledger.changes) > position.number:
            # Erasing leaves the numbers as they are, so what was read before it is read anew.
            ledger = Ledger.of(self._vocabulary, store.read(id_, self._vocabulary))
            register = Register(id_, ledger, position.erasures)
        elif len(kept.ledger.changes) < position.number:
            ledger = kept.ledger
            for change in store.read(id_, self._vocabulary, len(ledger.changes)):
                ledger = ledger.lay(change)
            register = kept.after(ledger)
        else:
            register = kept
        with self._lock:
            self._kept[id_] = register
            self._kept.move_to_end(id_)
            while len(self._kept) > KEPT_REGISTERS:
                self._kept.popitem(last=False)
        return register

    def __iter__(self) -> Iterator[str]:
        return iter(store.municipalities())

    def __len__(self) -> int:
        return len(store.municipalities())


REGISTERS = Registers()


def registers() -> Mapping[str, Register]:
    """The registers of the store."""
    return REGISTERS
