"""Keeping what is recorded: exports, copies, and whether it is still what it was."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Annotated

import typer

from raadhuis.cli.base import File, Municipality, app, busy, check_known, fail, opened_store, say
from raadhuis.core.entities import VOCABULARY

PANEL = "Bewaren"

HASH = re.compile(r"[0-9a-f]{64}")


@app.command(rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis export heerlen -o heerlen.jsonl")
def export(
    municipality: Municipality,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="BESTAND", help="Waar het komt; zonder: op het scherm.",
                     show_default=False),
    ] = None,
) -> None:  # fmt: skip
    """Schrijf alle wijzigingen van een gemeente uit, tot op de byte, als JSON Lines."""
    with opened_store():
        from raadhuis.services.keeping import export as write
        from raadhuis.store.transfer import lines

        check_known(municipality)
        rows: list[bytes] = []
        if output is None:
            rows = list(lines(municipality))  # all of it is sound, or none is printed
        else:
            with busy("Uitschrijven"):
                write(municipality, output)
    if output is None:
        sys.stdout.buffer.writelines(rows)
    else:
        say(f"Geschreven: {output}")


@app.command("import", rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis import heerlen.jsonl")
def import_(file: File) -> None:
    """Neem de wijzigingen over die ‘raadhuis export’ schreef: alle, of geen."""
    with opened_store(), busy("Overnemen"):
        from raadhuis.services.keeping import take

        taken = take(file, VOCABULARY)
    if taken.added:
        after = f", na de {taken.there} die er al waren" if taken.there else ""
        say(f"Overgenomen in {taken.municipality}: {taken.added} wijzigingen{after}.", "green")
        if taken.without:
            say(f"Van hun teksten ontbreken er {taken.without}: die zijn gewist, of uit dit bestand gehaald.")
    else:
        say(f"Niets nieuws: {taken.municipality} heeft deze wijzigingen al.")


@app.command(rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis verify heerlen --expect 3b1f...")
def verify(
    municipality: Annotated[
        str | None, typer.Argument(metavar="GEMEENTE", help="Het id; zonder: alle.", show_default=False)
    ] = None,
    expect: Annotated[
        str | None,
        typer.Option(metavar="HASH", help="Een hash die u bewaarde: zo ziet u ook of er aan het eind iets weg is.",
                     show_default=False),
    ] = None,
) -> None:  # fmt: skip
    """Kijk of alles nog is zoals het is vastgelegd. Exitcode 1 als dat niet zo is."""
    if expect and not municipality:
        fail("Bij --expect hoort een gemeente: raadhuis verify GEMEENTE --expect HASH")
    if expect is not None and not HASH.fullmatch(expect := expect.strip().lower()):
        fail(
            f"‘{expect[:70]}’ is geen hash: die heeft 64 tekens, alleen cijfers en de letters a tot en met f. Neem de "
            "hele hash over die ‘raadhuis verify’ eerder liet zien."
        )
    with opened_store():
        from raadhuis.store.verify import kept, unguarded
        from raadhuis.store.verify import verify as walk

        if municipality and municipality not in kept():
            check_known(municipality)
        sound = True
        for one in [municipality] if municipality else kept():
            with busy(f"{one} nakijken"):
                verdict = walk(one, expect)
            sound = sound and verdict.broken is None
            count = f"{verdict.holds} {'wijziging' if verdict.holds == 1 else 'wijzigingen'}"
            if verdict.broken:
                say(f"{one}: stuk na {count}: {verdict.broken}. Zet een reservekopie terug.", "red")
            else:
                gone = f"{verdict.erased} {'tekst' if verdict.erased == 1 else 'teksten'} gewist"
                say(f"{one}: {count} ({gone}), in orde. Laatste hash: {verdict.hash}")
        if missing := unguarded():
            fail(
                f"De database weigert niet meer dat een wijziging wordt veranderd of verwijderd: {', '.join(missing)} "
                "ontbreekt of staat uit. Zet een reservekopie terug."
            )
    if not sound:
        raise typer.Exit(1)


@app.command(rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis backup raadhuis-2026-11-22.sqlite3")
def backup(
    file: Annotated[Path, typer.Argument(metavar="BESTAND", help="Waar de kopie komt.", show_default=False)],
) -> None:
    """Maak een kopie van de hele database, ook terwijl Raadhuis draait."""
    with opened_store(), busy("Kopiëren"):
        from raadhuis.services.keeping import backup as copy

        copy(file)
    say(f"Gekopieerd: {file}")
