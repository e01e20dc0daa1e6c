"""What may never be: the few things without which a register cannot be read. They block recording; all else is advice.

It works on spans, not on days, so that a circle that only closes years from now is seen at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import reduce
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from raadhuis.core.facts.change import Broken
from raadhuis.core.facts.period import Period
from raadhuis.core.facts.timeline import Span, Timeline, at
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Attribute
from raadhuis.core.facts.wording import Wording, listed, say, say_period, small, word

if TYPE_CHECKING:  # a ledger asks this module what is broken before it records
    from raadhuis.core.facts.ledger import Ledger


def broken_structure(
    ledger: Ledger, touched: Iterable[str] | None = None, lives: frozenset[str] = frozenset()
) -> list[Broken]:
    """What is broken in what a ledger leads to: everywhere, or around the subjects touched and those that came or went.

    `lives` are those of the touched whose life is another than before.
    """
    ids = frozenset(ledger.timelines if touched is None else touched)
    broken: list[Broken] = []
    for id_ in sorted(ids & ledger.timelines.keys()):
        wrong = list(_broken_life(ledger, id_))
        broken += wrong or [
            *_broken_values(ledger, id_),
            *_broken_references(ledger, id_),
        ]
    if lives:
        for id_ in sorted(_referring(ledger, lives) - ids):
            broken += _broken_references(ledger, id_, lives)
    broken += _circles(ledger, ids)
    broken += _grounds_gone(ledger, None if touched is None else ids)
    return broken


def _grounds_gone(ledger: Ledger, ids: frozenset[str] | None) -> Iterator[Broken]:
    for change in ledger.changes:
        decision = change.decision
        if decision is None or change.number in ledger.withdrawn or not (ids is None or decision in ids):
            continue
        if ledger.life(decision) is None:
            text = say(
                "Wijziging {number} berust op besluit ‘{decision}’, en dat bestaat dan niet; laat het besluit staan, "
                "of trek ook die wijziging in.",
                number=change.number,
                decision=decision,
            )
            yield Broken(text, decision)


def _broken_life(ledger: Ledger, id_: str) -> Iterator[Broken]:
    kinds = {ledger.vocabulary.kind_of_key[key] for key in ledger.timelines[id_]}
    if len(kinds) > 1:
        words = listed(map(word, sorted(kind.label for kind in kinds)))
        text = say("‘{id}’ kan niet tegelijk {kinds} zijn; geef een van beide een ander id.", id=id_, kinds=words)
        yield Broken(text, id_)
        return
    (kind,) = kinds
    alive = [span for span in ledger.timeline(id_, kind.life) if span.value is True]
    for one, next_ in pairwise(alive):
        if one.until != next_.since:
            text = say(
                "‘{name}’ bestaat twee keer; geef wat opnieuw begint een eigen id en leg de opvolging vast.",
                name=name_of(ledger, id_),
            )
            yield Broken(text, id_, kind.life.key, next_.since)
            return
    life = ledger.life(id_)
    for key, timeline in ledger.timelines[id_].items():
        if key == kind.life.key:
            continue
        # What was said for its life may have stretches outside it, such as the one after a word with an end.
        inside = {(span.number, span.value) for span in timeline if life and Period(span.since, span.until).meet(life)}
        for span in timeline:
            if span.value is not UNKNOWN and (span.number, span.value) not in inside:
                when = say("bestaat niet") if life is None else say("bestaat alleen {period}", period=say_period(life))
                text = say(
                    "{label} {period} kan niet: ‘{name}’ {when}. Leg eerst vast dat het dan bestaat, of laat dit weg.",
                    label=word(ledger.vocabulary.keys[key].label),
                    period=say_period(Period(span.since, span.until)),
                    name=name_of(ledger, id_),
                    when=when,
                )
                yield Broken(text, id_, key, span.since)


def _broken_values(ledger: Ledger, id_: str) -> Iterator[Broken]:
    kind, life = ledger.kind_of(id_), ledger.life(id_)
    if kind is None or life is None:
        return
    for attribute in kind.attributes.values():
        timeline = ledger.timeline(id_, attribute)
        if attribute.required and (gap := _first_gap(timeline, life)) is not None:
            text = say(
                "{label} van ‘{name}’ ontbreekt vanaf {day}; vul het aan.",
                label=word(attribute.label),
                name=name_of(ledger, id_),
                day=gap,
            )
            yield Broken(text, id_, attribute.key, gap)
        if attribute.fixed:
            known = [span for span in timeline if span.value is not UNKNOWN]
            values = [span for span in known if Period(span.since, span.until).meet(life)]
            for span in values[1:]:
                if span.value != values[0].value:
                    text = say(
                        "{label} van ‘{name}’ ligt vast en kan niet veranderen; beëindig dit en begin een nieuw.",
                        label=word(attribute.label),
                        name=name_of(ledger, id_),
                    )
                    yield Broken(text, id_, attribute.key, span.since)
                    break


def _first_gap(timeline: Timeline, period: Period) -> date | None:
    """The first day in the period without a value."""
    day: date | None = period.since
    for span in timeline:
        if day is None or span.value is UNKNOWN or span.value is None or day not in Period(span.since, span.until):
            continue
        day = span.until
    return day if day is not None and day in period else None


def _broken_references(ledger: Ledger, id_: str, only: frozenset[str] | None = None) -> Iterator[Broken]:
    life, lines = ledger.life(id_), ledger.timelines[id_]
    if life is None:
        return
    for key, timeline in lines.items():
        attribute = ledger.vocabulary.keys[key]
        if not attribute.type.targets:
            continue
        for span in timeline:
            when = Period(span.since, span.until).meet(life)
            for target in referred(attribute, span) if when else ():
                if when and (only is None or target in only):
                    yield from _broken_reference(ledger, id_, attribute, target, when)


def _broken_reference(
    ledger: Ledger, id_: str, attribute: Attribute[Any, Any], target: str, when: Period
) -> Iterator[Broken]:
    kind, life = ledger.kind_of(target), ledger.life(target)
    if kind is None or life is None:
        text = say(
            "{where} verwijst naar ‘{target}’, maar dat bestaat niet; leg het vast of verbeter de verwijzing.",
            where=_where(ledger, id_, attribute),
            target=target,
        )
        yield Broken(text, id_, attribute.key, when.since)
    elif kind.wire not in attribute.type.targets:
        text = say(
            "{where} verwijst naar ‘{target}’, een {kind}; hier hoort een {wanted}.",
            where=_where(ledger, id_, attribute),
            target=name_of(ledger, target),
            kind=word(kind.label),
            wanted=_either(ledger.vocabulary.kinds[wire].label for wire in attribute.type.targets),
        )
        yield Broken(text, id_, attribute.key, when.since)
    elif not attribute.ever and (life.since > when.since or life.meet(when) != when):
        yield _broken_days(ledger, id_, attribute, target, when, life)


def _broken_days(
    ledger: Ledger, id_: str, attribute: Attribute[Any, Any], target: str, when: Period, life: Period
) -> Broken:
    """Of a reference on days on which what it leads to is not there."""
    name, since = name_of(ledger, target), when.since
    mend = say(
        "Laat ‘{name}’ op {day} of eerder beginnen (in een bestand met ‘van’), of laat dit pas later beginnen.",
        name=name,
        day=since,
    )
    if life.since <= when.since and life.until is not None:
        since = max(when.since, life.until)
        mend = say(
            "Laat ‘{name}’ langer bestaan, of laat dit vanaf {day} naar iets anders verwijzen.", name=name, day=since
        )
    text = say(
        "{where} verwijst vanaf {day} naar ‘{name}’, maar dat bestaat alleen {period}. {mend}",
        where=_where(ledger, id_, attribute),
        day=since,
        name=name,
        period=say_period(life),
        mend=mend,
    )
    return Broken(text, id_, attribute.key, since)


def _where(ledger: Ledger, id_: str, attribute: Attribute[Any, Any]) -> Wording:
    return say("{label} van ‘{name}’", label=word(attribute.label), name=name_of(ledger, id_))


def _either(labels: Iterable[str]) -> Wording:
    return reduce(lambda one, other: say("{one} of {other}", one=one, other=other), map(word, labels))


def referred(attribute: Attribute[Any, Any], span: Span) -> tuple[str, ...]:
    """The subjects that a span of a reference leads to."""
    if span.value is None or span.value is UNKNOWN:
        return ()
    return span.value if attribute.type.many else (span.value,)


def _referring(ledger: Ledger, ids: frozenset[str]) -> frozenset[str]:
    """The subjects that ever refer to one of these."""
    keys = {key: attribute for key, attribute in ledger.vocabulary.keys.items() if attribute.type.targets}
    return frozenset(
        id_
        for id_, lines in ledger.timelines.items()
        for key in lines.keys() & keys.keys()
        if any(not ids.isdisjoint(referred(keys[key], span)) for span in lines[key])
    )


DEEPEST: Final = 100
"""Steps that following a tree may take: more is a mistake, and looking for its circles would take for ever."""


def _circles(ledger: Ledger, ids: frozenset[str]) -> list[Broken]:
    """A circle is there from the day on which the last of its steps begins, so only those days are looked at."""
    found: dict[tuple[str, frozenset[str]], Broken] = {}
    for attribute in ledger.vocabulary.keys.values():
        begins = _begins(ledger, attribute, _above(ledger, attribute, ids)) if attribute.tree else ()
        for since, start in sorted(begins):
            label, way = small(word(attribute.label)), _way_back(ledger, attribute, start, since)
            if way and len(way) > DEEPEST:
                text = say(
                    "Vanaf {day} gaat ‘{label}’ van ‘{name}’ meer dan {most} stappen ver. Maak dat korter.",
                    day=since,
                    label=label,
                    name=name_of(ledger, start),
                    most=DEEPEST,
                )
                found[attribute.key, frozenset()] = Broken(text, start, attribute.key, since)
                break
            if way and not ids.isdisjoint(way):
                first = way.index(min(ids.intersection(way)))
                ring = (*way[first:], *way[: first + 1])
                text = say(
                    "Vanaf {day} loopt ‘{label}’ in een kring: {names}. Verbreek die.",
                    day=since,
                    label=label,
                    names=" → ".join(f"‘{name_of(ledger, member)}’" for member in ring),
                )
                found.setdefault((attribute.key, frozenset(way)), Broken(text, ring[0], attribute.key, since))
    return list(found.values())


def _above(ledger: Ledger, attribute: Attribute[Any, Any], ids: Iterable[str]) -> set[str]:
    """These subjects, and all that following the attribute from them ever leads to."""
    reached: set[str] = set()
    ahead = [*ids]
    while ahead:
        id_ = ahead.pop()
        if id_ not in reached:
            reached.add(id_)
            ahead += [target for span in ledger.timeline(id_, attribute) for target in referred(attribute, span)]
    return reached


def _begins(ledger: Ledger, attribute: Attribute[Any, Any], ids: Iterable[str]) -> Iterator[tuple[date, str]]:
    """The days on which one of these comes to lead somewhere while both exist."""
    for id_ in ids:
        life = ledger.life(id_)
        for span in ledger.timeline(id_, attribute) if life else ():
            both = Period(span.since, span.until).meet(life) if life else None
            for target in referred(attribute, span) if both else ():
                there = ledger.life(target)
                during = both.meet(there) if both and there else None
                if during:
                    yield during.since, id_


def _way_back(ledger: Ledger, attribute: Attribute[Any, Any], start: str, day: date) -> tuple[str, ...] | None:
    """The shortest way from a subject back to itself on a day, or the first steps of one that is too long."""
    ways: dict[str, tuple[str, ...]] = {start: (start,)}
    ahead = [start]
    for id_ in ahead:
        span = at(ledger.timeline(id_, attribute), day)
        for target in referred(attribute, span) if span else ():
            if target == start or len(ways[id_]) > DEEPEST:
                return ways[id_]
            if target not in ways and (life := ledger.life(target)) and day in life:
                ways[target] = (*ways[id_], target)
                ahead.append(target)
    return None


def name_of(ledger: Ledger, id_: str) -> str:
    """What a subject is called in a sentence: its last name, or its id."""
    kind = ledger.kind_of(id_)
    attribute = next((one for one in kind.attributes.values() if one.name == "name"), None) if kind else None
    names = [span.value for span in ledger.timeline(id_, attribute) if span.value] if attribute else []
    return names[-1] if names else id_
