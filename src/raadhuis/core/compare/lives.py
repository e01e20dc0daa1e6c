"""What comes and what goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from raadhuis.core.compare.event import Difference, Differences, Event, EventKind, Untold
from raadhuis.core.compare.parts import filling, holders, slot
from raadhuis.core.compare.words import Words, listed
from raadhuis.core.entities import (
    Body,
    Municipality,
    Partner,
    Person,
    Post,
    Programme,
    Site,
    Succession,
    SuccessionKind,
    Task,
    Unit,
    Vacancy,
)
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.core.organisation import Organisation

BECAME: Final = {
    SuccessionKind.MERGED: "tot",
    SuccessionKind.SPLIT: "in",
    SuccessionKind.REPLACED: "door",
    SuccessionKind.RENAMED: "tot",
}
COMES: Final[Mapping[type[Subject], str]] = {
    Person: "komt erbij",
    Partner: "is een nieuwe partner",
    Vacancy: "staat open",
}
GOES: Final[Mapping[type[Subject], str]] = {
    Unit: "wordt opgeheven",
    Body: "wordt opgeheven",
    Post: "vervalt",
    Task: "vervalt",
    Partner: "is geen partner meer",
    Site: "sluit",
    Programme: "stopt",
    Vacancy: "staat niet meer open",
}


def everything(words: Words, untold: Untold) -> Iterator[Event]:
    """From knowing nothing of a municipality to knowing it, or back, is one event and not forty openings."""
    came, went = words.after.municipality, words.before.municipality
    if came and not went:
        text = f"vanaf dan is van deze gemeente iets bekend{_counted(untold.opened)}"
        yield Event.tell(EventKind.KNOWN, [came.id], text, _all(untold.opened.values()))
        untold.opened.clear()
    if went and not came:
        text = f"van deze gemeente is dan niets meer bekend{_counted(untold.closed)}"
        yield Event.tell(EventKind.CLOSED, [went.id], text, _all(untold.closed.values()))
        untold.closed.clear()


def _counted(lives: Mapping[str, Differences]) -> str:
    kinds = Counter(told[0].kind for told in lives.values() if told[0].kind is not Municipality)
    counted = [f"{count} {kind.wire if count == 1 else kind.plural}" for kind, count in kinds.most_common()]
    return f": {listed(counted)}" if counted else ""


def successions(words: Words, untold: Untold) -> Iterator[Event]:
    """A merger or the like, with the end of what went into it and the beginning of what came out of it."""
    for one in [one for id_ in untold.opened if (one := words.after.get(Succession, id_))]:
        after = one.after or ()
        new = [id_ for id_ in after if id_ in untold.opened]
        text = f"{listed(map(words.was, one.before))} {'zijn' if len(one.before) > 1 else 'is'} {one.kind.value}"
        if after:
            text += f" {BECAME[one.kind]} {listed(map(words.now, after))}"
        above = {unit.parent if (unit := words.after.get(Unit, id_)) else None for id_ in new}
        if len(above) == 1 and (parent := above.pop()):
            text += f", onder {words.now(parent)}"
        told = [_take(untold.opened, words.after, id_) for id_ in (one.id, *new)]
        told += [_take(untold.closed, words.before, id_) for id_ in one.before]
        yield Event.tell(EventKind[one.kind.name], (*one.before, *after, one.id), text, _all(told))


def comings(
    words: Words, untold: Untold, observed: frozenset[str], later: Collection[type[Subject]] = ()
) -> Iterator[Event]:
    """What is new; what only came in by an observation is told for the first time."""
    for id_ in _left(untold.opened, later):
        told = _take(untold.opened, words.after, id_)
        kind, verb = EventKind.OPENED, COMES.get(told[0].kind, "is nieuw")
        if id_ in observed:
            kind, verb = EventKind.KNOWN, "is voor het eerst vastgelegd"
        yield Event.tell(kind, [id_], f"{words.now(id_)} {verb}{_at_first(words, id_)}", told)


def _at_first(words: Words, id_: str) -> str:
    """Where a new subject stands, or who has a part in it."""
    day = words.after
    match day.subjects[id_]:
        case Unit() as unit if unit.parent:
            return f", onder {words.now(unit.parent)}"
        case Post() if said := filling(day, id_):
            return f" en {said}"
        case Body() if seats := day.seats(id_):
            return f", met {listed(map(words.member, seats))}"
        case Task() if shares := day.responsible(id_):
            return f", bij {listed(words.now(one.holder) + slot(one) for one in shares)}"
        case _:
            return ""


def goings(words: Words, untold: Untold, later: Collection[type[Subject]] = ()) -> Iterator[Event]:
    """What is there no longer."""
    for id_ in _left(untold.closed, later):
        told = _take(untold.closed, words.before, id_)
        text = f"{words.was(id_)} {GOES.get(told[0].kind, 'is er niet meer')}"
        if people := holders(words.before, id_):
            text += f"; die werd vervuld door {people}"
        yield Event.tell(EventKind.CLOSED, [id_], text, told)


def _left(lives: Mapping[str, Differences], later: Collection[type[Subject]]) -> Iterator[str]:
    """The subjects that still lack an event when their turn comes."""
    for id_ in tuple(lives):
        if id_ in lives and lives[id_][0].kind not in later:
            yield id_


def _take(lives: dict[str, Differences], day: Organisation, id_: str) -> Differences:
    """The life of a subject, with that of who is in the post, sits in the body or answers for the task."""
    placed = day.appointments(id_)
    parts = (*placed, *day.seats(id_), *day.responsible(id_))
    ids = (id_, *(part.id for part in parts), *(one.person for one in placed))
    return tuple(_all(lives.pop(each, ()) for each in ids))


def _all(several: Iterable[Differences]) -> Iterator[Difference]:
    return (one for told in several for one in told)
