"""One attribute of a subject that is there on both days: what to call that, in which words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from raadhuis.core.compare.event import Difference, EventKind
from raadhuis.core.compare.words import Call, Words, say_label, say_value
from raadhuis.core.entities import Appointment, Post, Programme, Responsibility, Seat, Unit
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.core.facts.wording import joined, listed, say, template

PLACES: Final = {
    Unit.parent.key: (
        template("{topic} valt voortaan onder {place}"),
        template("{topic} valt nergens meer onder; dat was {place}"),
    ),
    Post.where.key: (
        template("{topic} hoort voortaan bij {place}"),
        template("{topic} hoort nergens meer bij; dat was {place}"),
    ),
}
"""What it is called to get a place, and to lose it."""
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
            return EventKind.RENAMED, say("{old} heet voortaan {new}", old=words.was(one.subject), new=one.after)
        if one.key in LEADERS:
            return EventKind.LEADER, _led(words, one)
    kind = EventKind.HOLDER if one.key == Post.filled.key else OTHERS.get(one.kind, EventKind.CHANGED)
    if isinstance(one.before, tuple) and isinstance(one.after, tuple):
        return kind, _other_parts(words, one)
    return kind, _other_value(words, one)


def _moved(words: Words, one: Difference) -> str:
    placed, loose = PLACES[one.key]
    topic = words.topic(one.subject, at=one.after or one.before)
    if one.before is None:
        return say(placed, topic=topic, place=words.now(one.after))
    if one.after is None:
        return say(loose, topic=topic, place=words.was(one.before))
    return say(
        "{topic} verhuist van {old} naar {new}", topic=topic, old=words.was(one.before), new=words.now(one.after)
    )


def _led(words: Words, one: Difference) -> str:
    before = _leaders(one.before, lambda id_: words.was(id_, at=one.subject))
    after = _leaders(one.after, lambda id_: words.now(id_, at=one.subject))
    if one.after is None:
        return say("{topic} heeft geen leiding meer; dat was {before}", topic=words.topic(one.subject), before=before)
    topic = words.topic(one.subject)
    return say("{topic} wordt geleid door {after}; dat was {before}", topic=topic, after=after, before=before)


def _leaders(value: object, call: Call) -> str:
    if value is None:
        return say("niemand")
    return listed(map(call, value)) if isinstance(value, tuple) else call(value)


def _other_parts(words: Words, one: Difference) -> str:
    """What was added to a list and what was removed; where that is nothing, its order changed."""

    def told(parts: Iterable[object], call: Call) -> str:
        return say_value(one.attribute(), tuple(parts), call)

    topic, label = words.topic(one.subject), say_label(one.attribute())
    new = [part for part in one.after if part not in one.before]
    gone = [part for part in one.before if part not in one.after]
    if not new and not gone:
        after = told(one.after, words.now)
        return say("van {topic} verandert de volgorde bij {label}: {after}", topic=topic, label=label, after=after)
    if one.key == Unit.subjects.key:
        all_new = len(new) == len(one.after)
        more = template("voortaan over {new}") if all_new else template("voortaan ook over {new}")
        came = [say(more, new=told(new, words.now))] if new else []
        went = [say("niet meer over {gone}", gone=told(gone, words.was))] if gone else []
        return say("{topic} gaat {told}", topic=topic, told=joined("; ", came + went))
    came = [say("erbij komt {new}", new=told(new, words.now))] if new else []
    went = [say("weg valt {gone}", gone=told(gone, words.was))] if gone else []
    return say("van {topic} verandert {label}: {told}", topic=topic, label=label, told=joined("; ", came + went))


def _other_value(words: Words, one: Difference) -> str:
    topic, label = words.topic(one.subject), say_label(one.attribute())
    before, after = say_value(one.attribute(), one.before, words.was), say_value(one.attribute(), one.after, words.now)
    if one.before is UNKNOWN:
        return say("van {topic} is {label} nu bekend: {after}", topic=topic, label=label, after=after)
    if one.after is UNKNOWN:
        return say("van {topic} is {label} niet meer bekend; dat was {before}", topic=topic, label=label, before=before)
    return say(
        "van {topic} verandert {label}: van {before} in {after}", topic=topic, label=label, before=before, after=after
    )
