"""What may never be: the few things without which a register cannot be read. They block recording; all else is advice.

It works on spans, not on days, so that a circle that only closes years from now is seen at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from raadhuis.core.facts.change import Broken, Change, Fact, meets
from raadhuis.core.facts.period import Period, say_day
from raadhuis.core.facts.timeline import Span, Timeline, at
from raadhuis.core.facts.values import UNKNOWN, read_id
from raadhuis.core.facts.vocabulary import Attribute

if TYPE_CHECKING:  # a ledger asks this module what is broken before it records
    from raadhuis.core.facts.ledger import Ledger


def broken_change(ledger: Ledger, change: Change) -> list[Broken]:
    """What is wrong with a change in itself, before it is laid on the ledger."""
    broken = [Broken(text) for text in _broken_frame(ledger, change)]
    for said in change.facts:
        broken += [Broken(text, said.subject, said.key, said.since) for text in _broken_fact(ledger, said)]
    if broken:
        return broken
    broken += _said_twice(change)
    without = ledger.lay(
        Change(
            change.number,
            change.author,
            change.recorded_at,
            change.kind,
            (),
            change.withdraws,
        )
    )
    new = frozenset(without.differences(change.facts))
    broken += [
        Broken(
            f"Wat hier over {_of(ledger, said)} staat, geldt al; laat het weg.",
            said.subject,
            said.key,
            said.since,
        )
        for said in change.facts
        if said not in new
    ]
    return broken


def _broken_frame(ledger: Ledger, change: Change) -> Iterator[str]:
    expected = len(ledger.changes) + 1
    if change.number != expected:
        yield f"Deze wijziging heeft nummer {change.number}, maar nummer {expected} is aan de beurt; lees opnieuw in."
    if ledger.changes and change.recorded_at < ledger.changes[-1].recorded_at:
        yield "Deze wijziging is eerder vastgelegd dan de vorige; zet de klok van de computer gelijk."
    if not change.facts and not change.withdraws:
        yield "Deze wijziging verandert niets; leg alleen vast wat verandert."
    if not change.ground.strip() and not change.decision:
        yield "De grond ontbreekt; zeg met welk besluit of waarom dit verandert."
    yield from _broken_withdrawals(ledger, change)


def _broken_withdrawals(ledger: Ledger, change: Change) -> Iterator[str]:
    if len(set(change.withdraws)) < len(change.withdraws):
        yield "Dezelfde wijziging wordt hier twee keer ingetrokken; noem elk nummer een keer."
    for number in change.withdraws:
        if not 0 < number <= len(ledger.changes):
            yield f"Wijziging {number} bestaat niet en kan niet worden ingetrokken; kies een eerder nummer."
        elif number in ledger.withdrawn:
            yield f"Wijziging {number} is al ingetrokken; laat dit nummer weg."


def _broken_fact(ledger: Ledger, said: Fact) -> Iterator[str]:
    attribute = ledger.vocabulary.keys.get(said.key)
    if attribute is None:
        yield f"‘{said.key}’ is geen bekend kenmerk; kijk in de woordenlijst hoe het heet."
        return
    try:
        read_id(said.subject)
    except ValueError as error:
        yield f"Het id {error}."
    if said.until is not None and said.until <= said.since:
        begin, end = say_day(said.since), say_day(said.until)
        yield f"{attribute.label} geldt tot {end}, maar begint pas op {begin}; draai dit om."
    if said.value is UNKNOWN:
        return
    if said.value is None:
        if attribute.required:
            yield f"{attribute.label} kan niet ‘geen’ zijn; geef een waarde."
    elif not attribute.type.holds(said.value):
        yield f"{attribute.label} is geen {attribute.type.name}; verbeter de waarde."


def _said_twice(change: Change) -> Iterator[Broken]:
    by_key: dict[tuple[str, str], list[Fact]] = {}
    for said in change.facts:
        by_key.setdefault((said.subject, said.key), []).append(said)
    for (subject, key), facts in by_key.items():
        facts.sort(key=lambda said: said.since)
        for one, next_ in pairwise(facts):
            if meets(one, next_):
                text = (
                    f"Over ‘{key}’ van ‘{subject}’ staat hier voor {say_day(next_.since)} twee keer iets; kies er een."
                )
                yield Broken(text, subject, key, next_.since)


def broken_grounds(ledger: Ledger, changes: Iterable[Change]) -> list[Broken]:
    """The changes that rest on a decision that is not there."""
    return [
        Broken(f"Het besluit ‘{change.decision}’ bestaat niet; leg het eerst vast.", change.decision)
        for change in changes
        if change.decision is not None and ledger.life(change.decision) is None
    ]


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
            text = (
                f"Wijziging {change.number} berust op besluit ‘{decision}’, en dat bestaat dan niet; "
                "laat het besluit staan, of trek ook die wijziging in."
            )
            yield Broken(text, decision)


def _broken_life(ledger: Ledger, id_: str) -> Iterator[Broken]:
    kinds = {ledger.vocabulary.kind_of_key[key] for key in ledger.timelines[id_]}
    if len(kinds) > 1:
        words = " en een ".join(sorted(kind.label for kind in kinds))
        yield Broken(
            f"‘{id_}’ kan niet tegelijk een {words} zijn; geef een van beide een ander id.",
            id_,
        )
        return
    (kind,) = kinds
    alive = [span for span in ledger.timeline(id_, kind.life) if span.value is True]
    for one, next_ in pairwise(alive):
        if one.until != next_.since:
            mend = "geef wat opnieuw begint een eigen id en leg de opvolging vast"
            yield Broken(f"{_name(ledger, id_)} bestaat twee keer; {mend}.", id_, kind.life.key, next_.since)
            return
    life = ledger.life(id_)
    for key, timeline in ledger.timelines[id_].items():
        if key == kind.life.key:
            continue
        # What was said for its life may have stretches outside it, such as the one after a word with an end.
        inside = {(span.number, span.value) for span in timeline if life and Period(span.since, span.until).meet(life)}
        for span in timeline:
            if span.value is not UNKNOWN and (span.number, span.value) not in inside:
                when = "bestaat niet" if life is None else f"bestaat alleen {life}"
                text = (
                    f"{ledger.vocabulary.keys[key].label} {Period(span.since, span.until)} kan niet: "
                    f"{_name(ledger, id_)} {when}. Leg eerst vast dat het dan bestaat, of laat dit weg."
                )
                yield Broken(text, id_, key, span.since)


def _broken_values(ledger: Ledger, id_: str) -> Iterator[Broken]:
    kind, life = ledger.kind_of(id_), ledger.life(id_)
    if kind is None or life is None:
        return
    for attribute in kind.attributes.values():
        timeline = ledger.timeline(id_, attribute)
        if attribute.required and (gap := _first_gap(timeline, life)) is not None:
            text = f"{attribute.label} van {_name(ledger, id_)} ontbreekt vanaf {say_day(gap)}; vul het aan."
            yield Broken(text, id_, attribute.key, gap)
        if attribute.fixed:
            known = [span for span in timeline if span.value is not UNKNOWN]
            values = [span for span in known if Period(span.since, span.until).meet(life)]
            for span in values[1:]:
                if span.value != values[0].value:
                    text = (
                        f"{attribute.label} van {_name(ledger, id_)} ligt vast en kan niet veranderen; "
                        "beëindig dit en begin een nieuw."
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
    where = f"{attribute.label} van {_name(ledger, id_)}"
    text = None
    since = when.since
    if kind is None or life is None:
        text = f"{where} verwijst naar ‘{target}’, maar dat bestaat niet; leg het vast of verbeter de verwijzing."
    elif kind.wire not in attribute.type.targets:
        wanted = " of ".join(ledger.vocabulary.kinds[wire].label for wire in attribute.type.targets)
        text = f"{where} verwijst naar {_name(ledger, target)}, een {kind.label}; hier hoort een {wanted}."
    elif not attribute.ever and (life.since > when.since or life.meet(when) != when):
        name, day = _name(ledger, target), say_day(when.since)
        mend = f"Laat {name} op {day} of eerder beginnen (in een bestand met ‘van’), of laat dit pas later beginnen."
        if life.since <= when.since and life.until is not None:
            since = max(when.since, life.until)
            mend = f"Laat {name} langer bestaan, of laat dit vanaf {say_day(since)} naar iets anders verwijzen."
        text = f"{where} verwijst vanaf {say_day(since)} naar {name}, maar dat bestaat alleen {life}. {mend}"
    if text:
        yield Broken(text, id_, attribute.key, since)


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
            label, way = attribute.label.lower(), _way_back(ledger, attribute, start, since)
            if way and len(way) > DEEPEST:
                text = (
                    f"Vanaf {say_day(since)} gaat ‘{label}’ van {_name(ledger, start)} meer dan {DEEPEST} stappen ver."
                )
                found[attribute.key, frozenset()] = Broken(f"{text} Maak dat korter.", start, attribute.key, since)
                break
            if way and not ids.isdisjoint(way):
                first = way.index(min(ids.intersection(way)))
                ring = (*way[first:], *way[: first + 1])
                names = " → ".join(_name(ledger, member) for member in ring)
                text = f"Vanaf {say_day(since)} loopt ‘{label}’ in een kring: {names}. Verbreek die."
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


def _name(ledger: Ledger, id_: str) -> str:
    """What a subject is called in a sentence: its last name, or its id."""
    kind = ledger.kind_of(id_)
    attribute = next((one for one in kind.attributes.values() if one.name == "name"), None) if kind else None
    names = [span.value for span in ledger.timeline(id_, attribute) if span.value] if attribute else []
    return f"‘{names[-1] if names else id_}’"


def _of(ledger: Ledger, said: Fact) -> str:
    return f"‘{ledger.vocabulary.keys[said.key].label.lower()}’ van {_name(ledger, said.subject)}"
