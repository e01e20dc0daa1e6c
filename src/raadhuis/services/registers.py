"""The registers that are served: each municipality's ledger, and the organisations that were asked of it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from datetime import date
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from threading import Lock

from raadhuis.core.entities import VOCABULARY
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.organisation import Organisation
from raadhuis.formats.file import load

KEPT_SPANS = 32
"""How many spans of days to keep: about 1 MB each for the largest municipality."""


class Register:
    """One municipality's ledger, with the organisation of each span of days that was asked for last."""

    def __init__(self, id_: str, ledger: Ledger) -> None:
        """Take the municipality's id and its ledger."""
        self.id, self.ledger = id_, ledger
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


@lru_cache(maxsize=1)
def examples() -> Mapping[str, Register]:
    """The registers of the example files that come with Raadhuis, by id."""
    paths = sorted(Path(str(files("raadhuis.examples"))).glob("*.yaml"))
    return {path.stem: Register(path.stem, load(path, VOCABULARY)) for path in paths}
