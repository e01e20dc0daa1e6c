"""The difference between two organisations as events: each value that differs is told once, by one of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from raadhuis.core.compare.changes import change
from raadhuis.core.compare.event import Event, EventKind, Untold
from raadhuis.core.compare.lives import comings, everything, goings, successions
from raadhuis.core.compare.parts import PARTS, posts, seats, tasks
from raadhuis.core.compare.words import Words
from raadhuis.core.entities import Person
from raadhuis.core.facts.change import ChangeKind
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.organisation import Organisation


def compare(before: Organisation, after: Organisation, observed: frozenset[str] = frozenset()) -> tuple[Event, ...]:
    """What happened between two days, as people tell it: mergers first, what is small last, alike by name.

    Each value that differs belongs to exactly one event. `observed` are subjects that came in by an observation: that
    they are told for the first time does not mean that they are new.
    """
    words, untold = Words(before, after), Untold.between(before, after)
    # In this order each takes what it tells. People wait: who comes or goes with a post is told of the post.
    later = (*PARTS, Person)
    events = [
        *everything(words, untold),
        *successions(words, untold),
        *comings(words, untold, observed, later),
        *goings(words, untold, later),
        *posts(words, untold),
        *seats(words, untold),
        *tasks(words, untold),
        *comings(words, untold, observed),
        *goings(words, untold),
        *_changes(words, untold),
    ]
    order = {kind: place for place, kind in enumerate(EventKind)}
    return tuple(
        sorted(events, key=lambda one: (order[one.kind], words.name(one.about[0]).casefold(), one.about, one.sentence))
    )


def _changes(words: Words, untold: Untold) -> Iterator[Event]:
    for difference in untold.changed.values():
        kind, text = change(words, difference)
        yield Event.tell(kind, [difference.subject], text, [difference])


def observed_on(ledger: Ledger, day: date) -> frozenset[str]:
    """The subjects of which an observation says that they exist on the day, not since when."""
    found = set()
    for id_ in ledger.timelines:
        kind = ledger.kind_of(id_)
        said = ledger.why(id_, kind.life, day) if kind else None
        if said and said.kind is ChangeKind.OBSERVATION:
            found.add(id_)
    return frozenset(found)
