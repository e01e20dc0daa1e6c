"""What may never be, looked for day by day, without spans."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise, permutations
from typing import Any, NamedTuple

from tests.core.facts.oracle import Boards, kind_of, value
from tests.core.facts.toy import DAYS

from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Attribute


class Fault(NamedTuple):
    """What is wrong, of which attribute of which subject, and the first day on which it is so."""

    what: str
    subject: str
    key: str
    since: date


def faults(found: Boards) -> set[Fault]:
    """All that is broken; of a subject that lives twice or is spoken of outside its life, only that."""
    subjects = sorted({subject for subject, _ in found})
    lives = [*look(found, subjects, lives_twice)]
    if lives:
        return set(lives)
    outside = [*look(found, subjects, outside_life)]
    sound = [subject for subject in subjects if subject not in {fault.subject for fault in outside}]
    rest = [*look(found, sound, missing), *look(found, sound, changed), *look(found, sound, dangling)]
    return {*outside, *rest, *circles(found, subjects)}


def look(
    found: Boards, subjects: list[str], at: Callable[[Boards, str, Attribute[Any, Any]], Iterator[tuple[str, date]]]
) -> Iterator[Fault]:
    """The first day on which each thing is wrong with each attribute of each subject."""
    for subject in subjects:
        kind = kind_of(subject)
        for attribute in (kind.life, *kind.attributes.values()):
            first: dict[str, date] = {}
            for what, day in at(found, subject, attribute):
                first[what] = min(day, first.get(what, day))
            for what, day in first.items():
                yield Fault(what, subject, attribute.key, day)


def alive(found: Boards, subject: str, day: date) -> bool:
    if not any(one == subject for one, _ in found):
        return False
    return value(found, subject, kind_of(subject).life, day) is True


def life(found: Boards, subject: str) -> list[date]:
    return [day for day in DAYS if alive(found, subject, day)]


def lives_twice(found: Boards, subject: str, attribute: Attribute[Any, Any]) -> Iterator[tuple[str, date]]:
    if attribute is kind_of(subject).life:
        begins = [day for before, day in pairwise(DAYS) if alive(found, subject, day) > alive(found, subject, before)]
        if len(begins) > 1:
            yield "twice", begins[1]


def outside_life(found: Boards, subject: str, attribute: Attribute[Any, Any]) -> Iterator[tuple[str, date]]:
    """Something was said that counts on some day, but on no day of its life."""
    if attribute is kind_of(subject).life:
        return
    board = found.get((subject, attribute.key), {})
    said = {day: (one.number, one.fact.value) for day, one in board.items() if one.fact.value is not UNKNOWN}
    for day, words in said.items():
        if not any(alive(found, subject, other) for other in said if said[other] == words):
            yield "outside", day


def missing(found: Boards, subject: str, attribute: Attribute[Any, Any]) -> Iterator[tuple[str, date]]:
    for day in life(found, subject):
        if attribute.required and value(found, subject, attribute, day) in (UNKNOWN, None):
            yield "missing", day


def changed(found: Boards, subject: str, attribute: Attribute[Any, Any]) -> Iterator[tuple[str, date]]:
    """What is fixed has one value, as far as it is known."""
    said = [(day, value(found, subject, attribute, day)) for day in life(found, subject)]
    known = [(day, one) for day, one in said if one is not UNKNOWN]
    for day, one in known if attribute.fixed else []:
        if one != known[0][1]:
            yield "changed", day


def targets(found: Boards, subject: str, attribute: Attribute[Any, Any], day: date) -> tuple[str, ...]:
    one = value(found, subject, attribute, day)
    if not attribute.type.targets or not one:
        return ()
    return one if isinstance(one, tuple) else (one,)


def dangling(found: Boards, subject: str, attribute: Attribute[Any, Any]) -> Iterator[tuple[str, date]]:
    for day in life(found, subject):
        for target in targets(found, subject, attribute, day):
            fits = target in found_ids(found) and kind_of(target).wire in attribute.type.targets
            there = life(found, target) if attribute.ever else alive(found, target, day)
            if not (fits and there):
                yield "dangling", day


def found_ids(found: Boards) -> set[str]:
    return {subject for subject, _ in found}


def circles(found: Boards, subjects: list[str]) -> Iterator[Fault]:
    """Subjects that exist on one day, each leading to the next and the last to the first; told of one of them."""
    first: dict[tuple[str, str], date] = {}
    attributes = {one for subject in subjects for one in kind_of(subject).attributes.values() if one.tree}
    for attribute in attributes:
        same = [subject for subject in subjects if attribute in kind_of(subject).attributes.values()]
        rings = [ring for count in range(1, len(same) + 1) for ring in permutations(same, count)]
        for day in DAYS:
            leads = {one: targets(found, one, attribute, day) for one in same if alive(found, one, day)}
            for ring in rings:
                if all(then in leads.get(one, ()) for one, then in pairwise((*ring, ring[0]))):
                    first.setdefault((min(ring), attribute.key), day)
    for (subject, key), day in first.items():
        yield Fault("circle", subject, key, day)
