"""Telling what was recorded, why, and what differs between two days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from typing import Annotated, Any

import typer

from raadhuis.cli.base import On, Source, app, busy, day, fail, ledger_of, say, today
from raadhuis.core.compare import Event, compare, observed_on
from raadhuis.core.compare.log import PublicLog
from raadhuis.core.compare.words import say_said, say_value
from raadhuis.core.facts.change import Change, ChangeKind, Fact
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.period import Period, say_day
from raadhuis.core.facts.timeline import Span, at
from raadhuis.core.facts.values import UNKNOWN
from raadhuis.core.facts.vocabulary import Attribute, Subject
from raadhuis.core.organisation import Organisation

PANEL = "Bekijken"


class WholeLog(PublicLog):
    """The changes in words with all that they say: who may run a command on the database may read it."""

    def shows(self, id_: str, kind: type[Subject] | None = None) -> bool:  # noqa: ARG002 - of anything
        """Whether a subject may be told of: each."""
        return True

    def facts(self, change: Change) -> tuple[Fact, ...]:
        """All facts of a change."""
        return change.facts


@app.command(rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis log heerlen --subject team-wmo")
def log(
    source: Source,
    subject: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Alleen wat over dit onderwerp is gezegd (id).", show_default=False),
    ] = None,
) -> None:
    """Toon alle wijzigingen: nummer, dag, soort, grond en wat erin staat."""
    ledger = ledger_of(source)
    words = WholeLog(ledger)
    if subject:
        _kind(ledger, subject)
    for change in ledger.changes:
        about = [said for said in change.facts if said.subject == subject]
        if subject and not about:
            continue
        gone = words.withdrawn_by.get(change.number)
        say(_introduced(change), "bold" if gone is None else "dim", end="" if gone else "\n")
        if gone:
            say(f" (ingetrokken door wijziging {gone})", "red")
        say(f"    Grond: {_ground(words, change)}")
        if change.withdraws:
            say(f"    Trekt in: {', '.join(f'wijziging {number}' for number in change.withdraws)}")
        lines = [_fact(words, said, change.kind) for said in about] if subject else words.summary(change)
        for line in lines:
            say(f"    {line}")


def _introduced(change: Change) -> str:
    recorded = change.recorded_at.astimezone()
    when = f"{say_day(recorded.date())} om {recorded:%H:%M}"
    return f"Wijziging {change.number}, {change.kind.value}, vastgelegd op {when} door {change.author}"


def _ground(words: PublicLog, change: Change) -> str:
    if change.decision is None:
        return change.ground
    day = min((said.since for said in change.facts), default=date.min)
    decision = f"besluit ‘{words.called(change.decision, day)}’ ({change.decision})"
    return f"{change.ground} ({decision})" if change.ground else decision


def _fact(words: PublicLog, said: Fact, kind: ChangeKind) -> str:
    attribute = words.ledger.vocabulary.keys[said.key]
    return f"{attribute.label}: {_value(words, attribute, said.value, said.since)}, {say_said(said.period, kind)}"


def _value(words: PublicLog, attribute: Attribute[Any, Any], value: object, on: date) -> str:
    if value is UNKNOWN:
        return "niet bekend"
    return say_value(attribute, value, lambda id_: f"{words.called(str(id_), on)} ({id_})")


@app.command(rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis why heerlen team-wmo onder --on 2027-01-01")
def why(
    source: Source,
    subject: Annotated[str, typer.Argument(metavar="ID", help="Het id van het onderwerp.", show_default=False)],
    attribute: Annotated[
        str | None,
        typer.Argument(metavar="KENMERK", help="Een kenmerk, zoals leiding; zonder: alle.", show_default=False),
    ] = None,
    on: On = None,
) -> None:
    """Zeg waarom iets zo is: door welke wijziging, op welke grond, sinds wanneer."""
    ledger = ledger_of(source)
    kind, shown = _kind(ledger, subject), on or today()
    words = WholeLog(ledger)
    known = {one.word: one for one in (kind.life, *kind.attributes.values())}
    if attribute and attribute not in known:
        near = get_close_matches(attribute, known, 1)
        hint = f"Bedoelt u ‘{near[0]}’?" if near else f"Kies uit: {', '.join(known)}."
        fail(f"Een {kind.label} heeft geen kenmerk ‘{attribute}’. {hint}")
    say(f"{words.called(subject, shown)} ({kind.label} {subject}) op {say_day(shown)}", "bold")
    asked = [known[attribute]] if attribute else list(known.values())
    lines: dict[int, list[str]] = {}
    for one in asked:
        if span := at(ledger.timeline(subject, one), shown):
            lines.setdefault(span.number, []).append(_held(words, one, span, shown))
    for number in sorted(lines):
        change = ledger.changes[number - 1]
        say(f"{_introduced(change)}: {_ground(words, change)}")
        for line in lines[number]:
            say(f"    {line}")
    if not lines:
        say("Over deze dag is hiervan niets gezegd.")


def _held(words: PublicLog, attribute: Attribute[Any, Any], span: Span, shown: date) -> str:
    """What holds, and of which days it was said."""
    when = say_said(Period(span.since, span.until), words.ledger.changes[span.number - 1].kind)
    return f"{attribute.label}: {_value(words, attribute, span.value, shown)}, {when}"


def _kind(ledger: Ledger, subject: str) -> type[Subject]:
    """The kind of a subject of which something was ever said; fails where there is none."""
    kind = ledger.kind_of(subject)
    if kind is None:
        for said in (said for change in ledger.changes for said in change.facts):
            if said.subject == subject:  # only in a change that was withdrawn
                return ledger.vocabulary.kind_of_key[said.key]
        near = get_close_matches(subject, ledger.timelines, 3)
        hint = f"Bedoelt u {' of '.join(f'‘{one}’' for one in near)}?" if near else "Kijk met ‘raadhuis show --json’."
        fail(f"‘{subject}’ is er niet. {hint}")
    return kind


@app.command(rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis diff heerlen --from 2026-12-31 --to 2027-01-01")
def diff(
    source: Source,
    since: Annotated[date, typer.Option("--from", parser=day, metavar="DAG", help="De eerste dag.",
                                        show_default=False)],
    to: Annotated[date, typer.Option("--to", parser=day, metavar="DAG", help="De tweede dag.", show_default=False)],
) -> None:  # fmt: skip
    """Zeg in gewone taal wat er verschilt tussen twee dagen."""
    ledger = ledger_of(source)
    with busy("Vergelijken"):
        before, after = Organisation.on(ledger, since), Organisation.on(ledger, to)
        events = compare(before, after, observed_on(ledger, to))
    if events:
        say(f"Van {say_day(since)} naar {say_day(to)}:", "bold")
        say_events(events)
    else:
        say(f"Tussen {say_day(since)} en {say_day(to)} verschilt niets.")


def say_events(events: Iterable[Event]) -> None:
    """Each event on its own line, with what kind of thing it is."""
    for event in events:
        say(f"  {event.kind.value}: ", "cyan", end="")
        say(event.sentence)
