"""The registers that are served: each municipality's ledger, and the organisations that were asked of it."""

from __future__ import annotations

import gc
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import astuple
from datetime import date
from functools import cached_property, lru_cache
from threading import Lock

from raadhuis.core.entities import VOCABULARY
from raadhuis.core.facts.ledger import Ledger, touched
from raadhuis.core.facts.timeline import at
from raadhuis.core.facts.vocabulary import Vocabulary
from raadhuis.core.organisation import Organisation
from raadhuis.store import changes as store

KEPT_SPANS = 24
"""How many spans of days to keep for a municipality: under 1 MB each for the largest, so that all of it is 30 MB."""

KEPT_REGISTERS = 20
"""How many municipalities a worker keeps: those that it was asked for last, 30 MB each for the largest."""


class Register:
    """One municipality's ledger, with the organisation of each span of days that was asked for last."""

    def __init__(self, id_: str, ledger: Ledger, erasures: int = 0, hash_: str | None = None) -> None:
        """Take the municipality's id, its ledger, how often something was erased from it, and its last hash."""
        self.id, self.ledger, self.erasures, self.hash = id_, ledger, erasures, hash_
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

    def after(self, ledger: Ledger, hash_: str | None = None) -> Register:
        """The register with a later ledger; the organisations of spans in which nothing changed go along."""
        later = Register(self.id, ledger, self.erasures, hash_)
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
        self._lock, self._reading = Lock(), Lock()

    def __getitem__(self, id_: str) -> Register:
        """The register as it is now: one small query when nothing moved, and the new changes when something did."""
        register = self._there(id_, _position(id_))
        if register is None:
            with self._reading:
                # What another read while this one waited is not read again.
                position = _position(id_)
                register = self._there(id_, position) or self._read(id_, position)
                with self._lock:
                    self._kept[id_] = register
                    while len(self._kept) > KEPT_REGISTERS:
                        self._kept.popitem(last=False)
        return register

    def _there(self, id_: str, position: store.Position) -> Register | None:
        """The register that is kept, where it is at this position."""
        with self._lock:
            kept = self._kept.get(id_)
            if kept is None or (len(kept.ledger.changes), kept.erasures, kept.hash) != astuple(position):
                return None
            self._kept.move_to_end(id_)
            return kept

    def _read(self, id_: str, position: store.Position) -> Register:
        """The register at a position: what was read before with what came since, or all of it anew."""
        kept = self._kept.get(id_)
        if kept is None or not _continues(kept, position):
            ledger = _whole(id_, self._vocabulary, position.number)
            return Register(id_, ledger, position.erasures, position.hash)
        ledger, number = kept.ledger, len(kept.ledger.changes)
        for change in store.read(id_, self._vocabulary, number)[: position.number - number]:
            ledger = ledger.lay(change)
        return kept.after(ledger, position.hash)

    def __iter__(self) -> Iterator[str]:
        return iter(store.municipalities())

    def __len__(self) -> int:
        return len(store.municipalities())


def _position(id_: str) -> store.Position:
    position = store.position(id_)
    if position is None or position.number == 0:
        raise KeyError(id_)
    return position


def _continues(kept: Register, position: store.Position) -> bool:
    """Whether what was read before still stands: nothing was erased from it, and no other chain came in its place."""
    number = len(kept.ledger.changes)
    if kept.erasures != position.erasures or number > position.number:
        return False
    return kept.hash == store.hash_of(kept.id, number)


def _whole(id_: str, vocabulary: Vocabulary, number: int) -> Ledger:
    """The ledger up to a number. All that is made of it stays, so looking for garbage meanwhile is work lost."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return Ledger.of(vocabulary, store.read(id_, vocabulary)[:number])
    finally:
        # Together these two put what was made with what is old, so that it is not looked through right afterwards.
        gc.freeze()
        gc.unfreeze()
        if collecting:
            gc.enable()


@lru_cache(maxsize=4)
def registers_of(vocabulary: Vocabulary) -> Registers:
    """The registers of the store in a vocabulary; those that were read are kept for all who ask."""
    return Registers(vocabulary)


def current(id_: str, vocabulary: Vocabulary) -> Ledger:
    """A municipality's ledger as it is now; an empty one where there is none."""
    register = registers_of(vocabulary).get(id_)
    return register.ledger if register else Ledger(vocabulary)


REGISTERS: Mapping[str, Register] = registers_of(VOCABULARY)


def registers() -> Mapping[str, Register]:
    """The registers of the store."""
    return REGISTERS
