"""One attribute of a subject that is there on both days: what to call that, in which words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from raadhuis.core.compare.event import Difference, EventKind
from raadhuis.core.compare.words import Call, Words, listed, say_label, say_value
from raadhuis.core.entities import Appointment, Post, Programme, Responsibility, Seat, Unit
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Subject

PLACES: Final = {
    Unit.parent.key: ("valt", "onder"),
    Post.where.key: ("hoort", "bij"),
}
NAMES: Final = ("name", "title")
LEADERS: Final = (Unit.leaders.key, Programme.manager.key)
OTHERS: Final[dict[type[Subject], EventKind]] = {
    Appointment: EventKind.HOLDER,
    Responsibility: EventKind.TASK,
    Seat: EventKind.SEAT,
}


def change(words: Words, one: Difference) -> tuple[EventKind, str]:
    """What one changed attribute comes down to, and the sentence for it. That it became (un)known is no event."""
    if one.before is not UNKNOWN and one.after is not UNKNOWN:
        if one.key in PLACES:
            return EventKind.MOVED, _moved(words, one)
        if one.attribute().name in NAMES:
            return EventKind.RENAMED, f"{words.was(one.subject)} heet voortaan {one.after}"
        if one.key in LEADERS:
            return EventKind.LEADER, _led(words, one)
    kind = EventKind.HOLDER if one.key == Post.filled.key else OTHERS.get(one.kind, EventKind.CHANGED)
    if isinstance(one.before, tuple) and isinstance(one.after, tuple):
        return kind, _other_parts(words, one)
    return kind, _other_value(words, one)


def _moved(words: Words, one: Difference) -> str:
    verb, below = PLACES[one.key]
    topic = words.topic(one.subject, at=one.after or one.before)
    if one.before is None:
        return f"{topic} {verb} voortaan {below} {words.now(one.after)}"
    if one.after is None:
        return f"{topic} {verb} nergens meer {below}; dat was {words.was(one.before)}"
    return f"{topic} verhuist van {words.was(one.before)} naar {words.now(one.after)}"


def _led(words: Words, one: Difference) -> str:
    before = _leaders(one.before, lambda id_: words.was(id_, at=one.subject))
    after = _leaders(one.after, lambda id_: words.now(id_, at=one.subject))
    if one.after is None:
        return f"{words.topic(one.subject)} heeft geen leiding meer; dat was {before}"
    return f"{words.topic(one.subject)} wordt geleid door {after}; dat was {before}"


def _leaders(value: object, call: Call) -> str:
    if value is None:
        return "niemand"
    return listed(map(call, value)) if isinstance(value, tuple) else call(value)


def _other_parts(words: Words, one: Difference) -> str:
    """What was added to a list and what was removed; where that is nothing, its order changed."""

    def say(parts: Iterable[object], call: Call) -> str:
        return say_value(one.attribute(), tuple(parts), call)

    topic, label = words.topic(one.subject), say_label(one.attribute())
    new = [part for part in one.after if part not in one.before]
    gone = [part for part in one.before if part not in one.after]
    if not new and not gone:
        return f"Van {topic} verandert de volgorde bij {label}: {say(one.after, words.now)}"
    start, more, less = f"Van {topic} verandert {label}:", "erbij komt", "weg valt"
    if one.key == Unit.subjects.key:
        start, less = f"{topic} gaat", "niet meer over"
        more = "voortaan over" if len(new) == len(one.after) else "voortaan ook over"
    came = [f"{more} {say(new, words.now)}"] if new else []
    went = [f"{less} {say(gone, words.was)}"] if gone else []
    return f"{start} {'; '.join(came + went)}"


def _other_value(words: Words, one: Difference) -> str:
    topic, label = words.topic(one.subject), say_label(one.attribute())
    before, after = say_value(one.attribute(), one.before, words.was), say_value(one.attribute(), one.after, words.now)
    if one.before is UNKNOWN:
        return f"Van {topic} is {label} nu bekend: {after}"
    if one.after is UNKNOWN:
        return f"Van {topic} is {label} niet meer bekend; dat was {before}"
    return f"Van {topic} verandert {label}: van {before} in {after}"
