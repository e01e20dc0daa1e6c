"""What a change has to be in itself before it is laid on a ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from raadhuis.core.facts.change import Broken, Change, Fact, meets
from raadhuis.core.facts.structure import name_of
from raadhuis.core.facts.values import UNKNOWN, read_id
from raadhuis.core.facts.wording import Wording, say, small, word

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
            say("Wat hier over {what} staat, geldt al; laat het weg.", what=_of(ledger, said)),
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
        yield say(
            "Deze wijziging heeft nummer {number}, maar nummer {expected} is aan de beurt; lees opnieuw in.",
            number=change.number,
            expected=expected,
        )
    if ledger.changes and change.recorded_at < ledger.changes[-1].recorded_at:
        yield say("Deze wijziging is eerder vastgelegd dan de vorige; zet de klok van de computer gelijk.")
    if not change.facts and not change.withdraws:
        yield say("Deze wijziging verandert niets; leg alleen vast wat verandert.")
    if not change.ground.strip() and not change.decision:
        yield say("De grond ontbreekt; zeg met welk besluit of waarom dit verandert.")
    yield from _broken_withdrawals(ledger, change)


def _broken_withdrawals(ledger: Ledger, change: Change) -> Iterator[str]:
    if len(set(change.withdraws)) < len(change.withdraws):
        yield say("Dezelfde wijziging wordt hier twee keer ingetrokken; noem elk nummer een keer.")
    for number in change.withdraws:
        if not 0 < number <= len(ledger.changes):
            yield say(
                "Wijziging {number} bestaat niet en kan niet worden ingetrokken; kies een eerder nummer.", number=number
            )
        elif number in ledger.withdrawn:
            yield say("Wijziging {number} is al ingetrokken; laat dit nummer weg.", number=number)


def _broken_fact(ledger: Ledger, said: Fact) -> Iterator[str]:
    attribute = ledger.vocabulary.keys.get(said.key)
    if attribute is None:
        yield say("‘{key}’ is geen bekend kenmerk; kijk in de woordenlijst hoe het heet.", key=said.key)
        return
    try:
        read_id(said.subject)
    except ValueError as error:
        yield say("Het id {error}.", error=error.args[0])
    label = word(attribute.label)
    if said.until is not None and said.until <= said.since:
        yield say(
            "{label} geldt tot {end}, maar begint pas op {begin}; draai dit om.",
            label=label,
            end=said.until,
            begin=said.since,
        )
    if said.value is UNKNOWN:
        return
    if said.value is None:
        if attribute.required:
            yield say("{label} kan niet ‘geen’ zijn; geef een waarde.", label=label)
    elif not attribute.type.holds(said.value):
        yield say("{label} is geen {type}; verbeter de waarde.", label=label, type=word(attribute.type.name))


def _said_twice(change: Change) -> Iterator[Broken]:
    by_key: dict[tuple[str, str], list[Fact]] = {}
    for said in change.facts:
        by_key.setdefault((said.subject, said.key), []).append(said)
    for (subject, key), facts in by_key.items():
        facts.sort(key=lambda said: said.since)
        for one, next_ in pairwise(facts):
            if meets(one, next_):
                text = say(
                    "Over ‘{key}’ van ‘{subject}’ staat hier voor {day} twee keer iets; kies er een.",
                    key=key,
                    subject=subject,
                    day=next_.since,
                )
                yield Broken(text, subject, key, next_.since)


def broken_grounds(ledger: Ledger, changes: Iterable[Change]) -> list[Broken]:
    """The changes that rest on a decision that is not there."""
    return [
        Broken(
            say("Het besluit ‘{decision}’ bestaat niet; leg het eerst vast.", decision=change.decision), change.decision
        )
        for change in changes
        if change.decision is not None and ledger.life(change.decision) is None
    ]


def _of(ledger: Ledger, said: Fact) -> Wording:
    label = small(word(ledger.vocabulary.keys[said.key].label))
    return say("‘{label}’ van ‘{name}’", label=label, name=name_of(ledger, said.subject))
