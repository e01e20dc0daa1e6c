"""Two organisations: what differs between them, in sentences that people say."""

from raadhuis.core.compare.event import Difference, Event, EventKind, replay
from raadhuis.core.compare.telling import compare, observed_on

__all__ = ["Difference", "Event", "EventKind", "compare", "observed_on", "replay"]
