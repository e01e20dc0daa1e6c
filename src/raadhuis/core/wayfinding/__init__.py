"""Who answers for what: a question in everyday Dutch, an organisation and a catalogue -> who, and why."""

from raadhuis.core.wayfinding.answer import SURE, Answer, Found, Holder, Link
from raadhuis.core.wayfinding.catalogue import Catalogue, Entry, Kind, Plain
from raadhuis.core.wayfinding.coverage import Covered, coverage
from raadhuis.core.wayfinding.faults import faults
from raadhuis.core.wayfinding.finder import Finder
from raadhuis.core.wayfinding.names import by_name

__all__ = [
    "SURE", "Answer", "Catalogue", "Covered", "Entry", "Finder", "Found", "Holder", "Kind", "Link", "Plain", "by_name",
    "coverage", "faults",
]  # fmt: skip
