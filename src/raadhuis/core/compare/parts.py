"""Who is in a post, sits in a body, answers for a task: told of the post, the body, the task."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeVar

from raadhuis.core.compare.event import Difference, Event, EventKind, Untold
from raadhuis.core.compare.words import HIDDEN, Words, in_brackets
from raadhuis.core.entities import Appointment, Filled, Post, Responsibility, Seat
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.core.facts.wording import joined, listed, say, template
from raadhuis.core.organisation import Organisation

S = TypeVar("S", bound=Subject)
K = TypeVar("K")

PARTS: Final[tuple[type[Subject], ...]] = (Appointment, Seat, Responsibility)


Group = tuple[list[S], list[S]]
"""Of one post, body or task: those that end, and those that begin."""


def holders(day: Organisation, id_: str) -> str:
    """Who is in a post, in words; empty where nobody is, or where that was not told."""
    post = day.get(Post, id_)
    people = day.holding(post).holders if post else ()
    return listed(
        say("{name} (waarnemend)", name=one.name or HIDDEN) if one.acting else one.name or HIDDEN for one in people
    )


def filling(day: Organisation, id_: str) -> str:
    """That a post is filled, and by whom, or vacant; empty where that was not told."""
    if people := holders(day, id_):
        return say("wordt vervuld door {people}", people=people)
    post = day.get(Post, id_)
    filled = post.filled if post else None
    if not filled:
        return ""
    return say("is vacant") if filled is Filled.VACANT else say("is vervuld, door wie is niet bekend")


def slot(one: Responsibility) -> str:
    """As what, and for whom, somebody answers for a task: " (uitvoering, Heerlen-Noord)"."""
    return in_brackets(one.role, one.area, one.target_group)


def posts(words: Words, untold: Untold) -> Iterator[Event]:
    """Somebody else in a post, nobody any more, or another who acts in it."""
    groups = _groups(words, untold, Appointment, lambda one: one.post)
    for id_, key in untold.changed:
        if key == Post.filled.key and filling(words.before, id_) != filling(words.after, id_):
            groups.setdefault(id_, ([], []))
    for id_, (gone, new) in groups.items():
        told = _taken(untold, gone, new)
        if filled := untold.changed.pop((id_, Post.filled.key), None):
            told = (*told, filled)
        people = dict.fromkeys(one.person for one in (*gone, *new) if one.person)
        yield Event.tell(EventKind.HOLDER, (id_, *people), _filled_anew(words, id_), told)


def _filled_anew(words: Words, id_: str) -> str:
    before, after = filling(words.before, id_), filling(words.after, id_)
    topic, people = words.topic(id_), holders(words.before, id_)
    if before == after:
        again = say("{topic} is opnieuw ingevuld", topic=topic)
        return say("{told}, door {people}", told=again, people=people) if people else again
    if after:
        told: str = joined(" ", [topic, after])
    else:
        told = say("van {topic} is niet meer bekend of die vervuld is", topic=topic)
    if people:
        return say("{told}; dat was {people}", told=told, people=people)
    return say("{told}; eerst was die vacant", told=told) if before == "is vacant" else told


def seats(words: Words, untold: Untold) -> Iterator[Event]:
    """Others in a body."""
    for id_, (gone, new) in _groups(words, untold, Seat, lambda one: one.body).items():
        come, go = listed(map(words.member, new)), listed(map(words.member, gone))
        also = len(words.after.seats(id_)) > len(new)
        text = say(_in_seats(len(new or gone), come=bool(new), also=also), body=words.topic(id_), who=come or go)
        if new and gone:
            text = say("{told}; niet meer {gone}", told=text, gone=go)
        yield Event.tell(EventKind.SEAT, (id_,), text, _taken(untold, gone, new))


def _in_seats(count: int, *, come: bool, also: bool) -> str:
    """How it is said that so many come into a body, beside others or not, or go."""
    if not come:
        return template("in {body} zitten niet meer {who}") if count > 1 else template("in {body} zit niet meer {who}")
    if also:
        return template("in {body} zitten ook {who}") if count > 1 else template("in {body} zit ook {who}")
    return template("in {body} zitten {who}") if count > 1 else template("in {body} zit {who}")


def tasks(words: Words, untold: Untold) -> Iterator[Event]:
    """A task that goes from one to another, in the same role and for the same area and group."""
    groups = _groups(words, untold, Responsibility, lambda one: (one.task, slot(one)))
    for (id_, as_what), (gone, new) in groups.items():
        old, now = listed(words.was(one.holder) for one in gone), listed(words.now(one.holder) for one in new)
        also = sum(slot(one) == as_what for one in words.after.responsible(id_)) > len(new)
        if old and now and old != now:
            goes = template("{task} gaat van {old} naar {now}{as_what}")
        elif not now:
            goes = template("{task} ligt niet meer bij {old}{as_what}")
        elif old:
            goes = template("{task} ligt opnieuw bij {now}{as_what}")
        else:
            goes = (
                template("{task} ligt ook bij {now}{as_what}") if also else template("{task} ligt bij {now}{as_what}")
            )
        about = (id_, *(one.holder for one in (*gone, *new)))
        text = say(goes, task=words.topic(id_), old=old, now=now, as_what=as_what)
        yield Event.tell(EventKind.TASK, about, text, _taken(untold, gone, new))


def _groups(words: Words, untold: Untold, kind: type[S], key: Callable[[S], K]) -> dict[K, Group[S]]:
    groups: dict[K, Group[S]] = {}
    for place, (lives, day) in enumerate(((untold.closed, words.before), (untold.opened, words.after))):
        for one in [one for id_ in lives if (one := day.get(kind, id_))]:
            groups.setdefault(key(one), ([], []))[place].append(one)
    return groups


def _taken(untold: Untold, gone: Iterable[Subject], new: Iterable[Subject]) -> tuple[Difference, ...]:
    """Their lives, with those of the people who come or go with them."""
    told: list[Difference] = []
    for lives, subjects in ((untold.closed, gone), (untold.opened, new)):
        for one in subjects:
            told += lives.pop(one.id, ())
            if isinstance(one, Appointment):
                told += lives.pop(one.person, ())
    return tuple(told)
