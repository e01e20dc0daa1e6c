"""Recording: a file, a change, a withdrawal, and what has to be forgotten."""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import Annotated

import typer

from raadhuis.cli.base import (
    Author,
    File,
    Municipality,
    app,
    busy,
    check_known,
    day,
    fail,
    opened_store,
    say,
    today,
    whole,
)
from raadhuis.cli.telling import say_events
from raadhuis.core.compare.ledgers import days_between, told_between
from raadhuis.core.entities import VOCABULARY
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.period import say_day

PANEL = "Vastleggen"

MOST_DAYS = 12
"""Days of which a recording tells what differs; of more it says how many there are."""

DryRun = Annotated[bool, typer.Option("--dry-run", help="Toon alleen wat er zou veranderen; leg niets vast.")]


@app.command(rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis load heerlen.yaml --day 2026-11-22 --dry-run")
def load(
    file: File,
    seen: Annotated[
        date | None,
        typer.Option("--day", parser=day, metavar="DAG", show_default=False,
                     help="De dag waarop dit is gezien; zonder: de dag die in het bestand staat."),
    ] = None,
    dry_run: DryRun = False,
    author: Author = "",
) -> None:  # fmt: skip
    """Leg een organisatiebestand vast als waarneming van een dag. Alleen wat verschilt, wordt vastgelegd."""
    from raadhuis.formats.document import check_seen
    from raadhuis.formats.file import open_file

    with opened_store():
        from raadhuis.services.actions import left_standing, on_day
        from raadhuis.services.actions import load as load_document

        with busy(f"{file} lezen"):
            document = open_file(file, VOCABULARY)
            document = on_day(document, seen) if seen else document
            check_seen(document.name, document.seen, document.entries, today())
            before, after = load_document(document, VOCABULARY, author, dry_run=True)
            standing = left_standing(document, VOCABULARY, author)
        _tell(before, after, document.seen)
        if standing:
            names = ", ".join(str(subject) for subject in standing)
            say(f"Niet in het bestand, maar blijft staan omdat een besluit of correctie het noemt: {names}.")
        if after is not before and not dry_run:
            with busy("Vastleggen"):
                before, after = load_document(document, VOCABULARY, author)
        _conclude(before, after, document.municipality, dry_run=dry_run)


@app.command(rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis record wijziging.yaml")
def record(file: File, author: Author = "") -> None:
    """Leg vast wat in een klein bestand staat: wat verandert, vanaf welke dag, op welke grond."""
    with opened_store():
        from raadhuis.services.recording import record_file

        with busy("Vastleggen"):
            municipality, before, after = record_file(file, VOCABULARY, author, today())
        _tell(before, after)
        _conclude(before, after, municipality)


@app.command(
    rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis withdraw heerlen 12 --ground 'Dit besluit is vernietigd'"
)
def withdraw(
    municipality: Municipality,
    number: Annotated[int, typer.Argument(metavar="NUMMER", parser=whole(1), help="De wijziging.", show_default=False)],
    ground: Annotated[str, typer.Option(metavar="TEKST", help="Waarom ze wordt ingetrokken.", show_default=False)],
    author: Author = "",
) -> None:
    """Trek een wijziging in: wat ze zei, telt niet meer mee. De wijziging zelf blijft staan."""
    with opened_store(), busy("Intrekken"):
        from raadhuis.services.actions import withdraw as record_withdrawal

        check_known(municipality)
        after = record_withdrawal(municipality, VOCABULARY, number, author, ground)
        before = after.known(len(after.changes) - 1)
    _tell(before, after)
    _conclude(before, after, municipality)


@app.command(rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis forget heerlen p-jansen")
def forget(
    municipality: Municipality,
    person: Annotated[str, typer.Argument(metavar="PERSOON", help="Het id van de persoon.", show_default=False)],
    yes: Annotated[bool, typer.Option("--yes", help="Wis zonder te vragen.")] = False,
) -> None:
    """Wis voorgoed wat over een persoon in woorden is vastgelegd. Dit kan niet ongedaan worden gemaakt."""
    with opened_store():
        from raadhuis.services.actions import forget as erase
        from raadhuis.services.registers import current

        check_known(municipality)
        history = current(municipality, VOCABULARY).history(person)
        if not history:
            fail(f"‘{person}’ is er niet in {municipality}; kijk met ‘raadhuis show {municipality} --json’.")
        label = VOCABULARY.kind_of_key[history[0].fact.key].label
        if not yes and not _agreed(f"Wat over {label} ‘{person}’ in woorden is vastgelegd, voorgoed wissen?"):
            fail("Er is niets gewist.")
        with busy("Wissen"):
            count = erase(municipality, VOCABULARY, person)
    say(f"Gewist: {count} {'tekst' if count == 1 else 'teksten'}." if count else "Er was niets (meer) om te wissen.")
    if count:
        say("Eerdere reservekopieën en exports bevatten ze nog; bewaar die niet langer dan nodig.")


def _agreed(question: str) -> bool:
    try:
        return input(f"{question} Typ ja of nee: ").strip().casefold() == "ja"
    except EOFError:
        say()
        return False


def _tell(before: Ledger, after: Ledger, seen: date | None = None) -> None:
    """Say in sentences what a recording changes, on each day from which it does."""
    # Of a register that was not there, all is new: one day will do.
    days = (seen,) if seen and not before.changes else days_between(before, after)
    with busy("Vergelijken"):
        told = list(islice(told_between(before, after, days), MOST_DAYS))
    for since, events in told:
        say(f"Vanaf {say_day(since)}:", "bold")
        say_events(events)
    if told and (more := len([one for one in days if one > told[-1][0]])):
        say(f"En op nog {more} {'dag' if more == 1 else 'dagen'} daarna verandert er iets.")


def _conclude(before: Ledger, after: Ledger, municipality: str, *, dry_run: bool = False) -> None:
    """Say what was recorded, by its numbers."""
    first, last = len(before.changes) + 1, len(after.changes)
    if last < first:
        say(f"Niets nieuws: {municipality} staat al zo vastgelegd.")
    elif dry_run:
        say("Dit was een proef: er is niets vastgelegd.")
    else:
        numbers = f"wijziging {first}" if first == last else f"wijzigingen {first} t/m {last}"
        say(f"Vastgelegd in {municipality}: {numbers}.", "green")
