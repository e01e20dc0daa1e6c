"""What comes and what goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from raadhuis.core.compare.event import Difference, Differences, Event, EventKind, Untold
from raadhuis.core.compare.parts import filling, holders, slot
from raadhuis.core.compare.words import Words, counted
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
from raadhuis.core.facts.wording import joined, listed, say, template
from raadhuis.core.organisation import Organisation

BECAME: Final = {
    SuccessionKind.MERGED: (
        template("{before} is samengevoegd tot {after}"),
        template("{before} zijn samengevoegd tot {after}"),
    ),
    SuccessionKind.SPLIT: (
        template("{before} is gesplitst in {after}"),
        template("{before} zijn gesplitst in {after}"),
    ),
    SuccessionKind.REPLACED: (
        template("{before} is vervangen door {after}"),
        template("{before} zijn vervangen door {after}"),
    ),
    SuccessionKind.RENAMED: (
        template("{before} is hernoemd tot {after}"),
        template("{before} zijn hernoemd tot {after}"),
    ),
}
"""What one became, or several did."""

WENT: Final = {
    SuccessionKind.MERGED: (template("{before} is samengevoegd"), template("{before} zijn samengevoegd")),
    SuccessionKind.SPLIT: (template("{before} is gesplitst"), template("{before} zijn gesplitst")),
    SuccessionKind.REPLACED: (template("{before} is vervangen"), template("{before} zijn vervangen")),
    SuccessionKind.RENAMED: (template("{before} is hernoemd"), template("{before} zijn hernoemd")),
}
"""The same where it is not told what came of it."""

COMES: Final[Mapping[type[Subject], str]] = {
    Person: template("{name} komt erbij"),
    Partner: template("{name} is een nieuwe partner"),
    Vacancy: template("{name} staat open"),
}
GOES: Final[Mapping[type[Subject], str]] = {
    Unit: template("{name} wordt opgeheven"),
    Body: template("{name} wordt opgeheven"),
    Post: template("{name} vervalt"),
    Task: template("{name} vervalt"),
    Partner: template("{name} is geen partner meer"),
    Site: template("{name} sluit"),
    Programme: template("{name} stopt"),
    Vacancy: template("{name} staat niet meer open"),
}


def everything(words: Words, untold: Untold) -> Iterator[Event]:
    """From knowing nothing of a municipality to knowing it, or back, is one event and not forty openings."""
    came, went = words.after.municipality, words.before.municipality
    if came and not went:
        text = _with(say("vanaf dan is van deze gemeente iets bekend"), untold.opened)
        yield Event.tell(EventKind.KNOWN, [came.id], text, _all(untold.opened.values()))
        untold.opened.clear()
    if went and not came:
        text = _with(say("van deze gemeente is dan niets meer bekend"), untold.closed)
        yield Event.tell(EventKind.CLOSED, [went.id], text, _all(untold.closed.values()))
        untold.closed.clear()


def _with(told: str, lives: Mapping[str, Differences]) -> str:
    kinds = Counter(told[0].kind for told in lives.values() if told[0].kind is not Municipality)
    many = listed(counted(kind, count) for kind, count in kinds.most_common())
    return joined(": ", [told, many]) if many else told


def successions(words: Words, untold: Untold) -> Iterator[Event]:
    """A merger or the like, with the end of what went into it and the beginning of what came out of it."""
    for one in [one for id_ in untold.opened if (one := words.after.get(Succession, id_))]:
        after = one.after or ()
        new = [id_ for id_ in after if id_ in untold.opened]
        alone, together = (BECAME if after else WENT)[one.kind]
        ends = {"before": listed(map(words.was, one.before)), "after": listed(map(words.now, after))}
        text: str = say(together if len(one.before) > 1 else alone, **ends)
        above = {unit.parent if (unit := words.after.get(Unit, id_)) else None for id_ in new}
        if len(above) == 1 and (parent := above.pop()):
            text = say("{told}, onder {parent}", told=text, parent=words.now(parent))
        told = [_take(untold.opened, words.after, id_) for id_ in (one.id, *new)]
        told += [_take(untold.closed, words.before, id_) for id_ in one.before]
        yield Event.tell(EventKind[one.kind.name], (*one.before, *after, one.id), text, _all(told))


def comings(
    words: Words, untold: Untold, observed: frozenset[str], later: Collection[type[Subject]] = ()
) -> Iterator[Event]:
    """What is new; what only came in by an observation is told for the first time."""
    for id_ in _left(untold.opened, later):
        told = _take(untold.opened, words.after, id_)
        kind, comes = EventKind.OPENED, COMES.get(told[0].kind, template("{name} is nieuw"))
        if id_ in observed:
            kind, comes = EventKind.KNOWN, template("{name} is voor het eerst vastgelegd")
        yield Event.tell(kind, [id_], _at_first(words, id_, say(comes, name=words.now(id_))), told)


def _at_first(words: Words, id_: str, told: str) -> str:
    """What is told of a new subject, with where it stands, or who has a part in it."""
    day = words.after
    match day.subjects[id_]:
        case Unit() as unit if unit.parent:
            return say("{told}, onder {parent}", told=told, parent=words.now(unit.parent))
        case Post() if filled := filling(day, id_):
            return say("{told} en {filled}", told=told, filled=filled)
        case Body() if seats := day.seats(id_):
            return say("{told}, met {members}", told=told, members=listed(map(words.member, seats)))
        case Task() if shares := day.responsible(id_):
            holders = listed(joined("", [words.now(one.holder), slot(one)]) for one in shares)
            return say("{told}, bij {holders}", told=told, holders=holders)
        case _:
            return told


def goings(words: Words, untold: Untold, later: Collection[type[Subject]] = ()) -> Iterator[Event]:
    """What is there no longer."""
    for id_ in _left(untold.closed, later):
        told = _take(untold.closed, words.before, id_)
        goes = GOES.get(told[0].kind, template("{name} is er niet meer"))
        text = say(goes, name=words.was(id_))
        if people := holders(words.before, id_):
            text = say("{told}; die werd vervuld door {people}", told=text, people=people)
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
