"""Who is in a post, sits in a body, answers for a task: told of the post, the body, the task."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeVar

from raadhuis.core.compare.event import Difference, Event, EventKind, Untold
from raadhuis.core.compare.words import HIDDEN, Words, in_brackets, listed
from raadhuis.core.entities import Appointment, Filled, Post, Responsibility, Seat
from raadhuis.core.facts.vocabulary import Subject
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
    return listed(f"{one.name or HIDDEN}{' (waarnemend)' if one.acting else ''}" for one in people)


def filling(day: Organisation, id_: str) -> str:
    """That a post is filled, and by whom, or vacant; empty where that was not told."""
    if people := holders(day, id_):
        return f"wordt vervuld door {people}"
    post = day.get(Post, id_)
    filled = post.filled if post else None
    return {Filled.VACANT: "is vacant", Filled.FILLED: "is vervuld, door wie is niet bekend"}[filled] if filled else ""


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
        return f"{topic} is opnieuw ingevuld{f', door {people}' if people else ''}"
    first = f"; dat was {people}" if people else "; eerst was die vacant" if before == "is vacant" else ""
    return f"{topic} {after}{first}" if after else f"van {topic} is niet meer bekend of die vervuld is{first}"


def seats(words: Words, untold: Untold) -> Iterator[Event]:
    """Others in a body."""
    for id_, (gone, new) in _groups(words, untold, Seat, lambda one: one.body).items():
        also = "ook " if len(words.after.seats(id_)) > len(new) else ""
        come = also + listed(map(words.member, new)) if new else ""
        go = f"niet meer {listed(map(words.member, gone))}" if gone else ""
        sit = "zitten" if len(new or gone) > 1 else "zit"
        text = f"in {words.topic(id_)} {sit} {'; '.join(filter(None, (come, go)))}"
        yield Event.tell(EventKind.SEAT, (id_,), text, _taken(untold, gone, new))


def tasks(words: Words, untold: Untold) -> Iterator[Event]:
    """A task that goes from one to another, in the same role and for the same area and group."""
    groups = _groups(words, untold, Responsibility, lambda one: (one.task, slot(one)))
    for (id_, as_what), (gone, new) in groups.items():
        old, now = listed(words.was(one.holder) for one in gone), listed(words.now(one.holder) for one in new)
        also = "ook " if sum(slot(one) == as_what for one in words.after.responsible(id_)) > len(new) else ""
        if old and now and old != now:
            text = f"gaat van {old} naar {now}"
        elif now:
            text = f"ligt {'opnieuw ' if old else also}bij {now}"
        else:
            text = f"ligt niet meer bij {old}"
        about = (id_, *(one.holder for one in (*gone, *new)))
        yield Event.tell(EventKind.TASK, about, f"{words.topic(id_)} {text}{as_what}", _taken(untold, gone, new))


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
