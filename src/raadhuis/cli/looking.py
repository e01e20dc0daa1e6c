"""Looking at an organisation: on a day, in a file or in the store."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.tree import Tree

from raadhuis.cli.base import On, Source, app, busy, fail, ledger_of, organisation_of, out, say
from raadhuis.core.chart import Branch, lay_out, outline, svg
from raadhuis.core.checks import Finding, Level, check_day, check_history, check_structure
from raadhuis.core.entities import VOCABULARY, Body, Unit
from raadhuis.core.facts.period import say_day
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.core.organisation import Organisation
from raadhuis.formats.disk import NotWritten
from raadhuis.formats.schema import schema as file_schema

PANEL = "Bekijken"


@app.command(rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis check heerlen.yaml --on 2027-01-01")
def check(source: Source, on: On = None) -> None:
    """Kijk een organisatie na: op alle dagen, of op één dag. Exitcode 1 als de structuur stuk is."""
    ledger = ledger_of(source)
    with busy("Nakijken"):
        broken = list(check_structure(ledger))
        findings = broken + (check_day(organisation_of(ledger, on)) if on else check_history(ledger))
        findings += [] if broken else _gaps(organisation_of(ledger, on))
    for finding in findings:
        _print_finding(finding)
    if not findings:
        say("Niets gevonden: de structuur klopt en er is niets om op te letten.")
    if broken:
        raise typer.Exit(1)


def _gaps(organisation: Organisation) -> list[Finding]:
    """The task fields of which no unit seems to be, as one finding; none where no unit is known."""
    # Imported here: no other command of this module waits for the catalogue.
    from raadhuis.core.wayfinding import Finder, coverage
    from raadhuis.formats.catalogue import catalogue

    gaps = [one.field for one in coverage(Finder(organisation, catalogue())) if not one.links]
    if not gaps or not any(organisation.all(Unit)):
        return []
    return [
        Finding(
            "taakveld-zonder-onderdeel",
            Level.MISSING,
            tuple((field.id, str(field)) for field in gaps),
            "geen onderdeel gevonden dat hierover gaat",
            "Vul ‘onderwerpen’ van een onderdeel aan, of leg vast wie deze taak heeft.",
            "Besluit begroting en verantwoording 66",
        )
    ]


def _print_finding(finding: Finding) -> None:
    colours = {Level.BLOCKS: "red", Level.ATTENTION: "yellow", Level.MISSING: "cyan"}
    names = [name for _, name in finding.about]
    shown = ", ".join(names[:5]) + (f" en nog {len(names) - 5}" if len(names) > 5 else "")
    when = f" ({finding.period})" if finding.period else ""
    count = f" ({len(names)}×)" if len(names) > 1 else ""
    say(f"{finding.level.value}{count}: ", colours[finding.level], end="")
    say(f"{shown}: {finding.text}{when}")
    source = f" [{finding.source}]" if finding.source else ""
    say(f"    {finding.mend}{source}", "dim")


@app.command(rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis show heemskerk.yaml --on 2027-01-01 --json")
def show(
    source: Source,
    on: On = None,
    as_json: Annotated[bool, typer.Option("--json", help="Alles wat op die dag geldt, als JSON.")] = False,
) -> None:
    """Laat de organisatie op een dag zien, als boom of als JSON."""
    organisation = organisation_of(ledger_of(source), on)
    if as_json:
        content: dict[str, list[object]] = {}
        for subject in organisation.subjects.values():
            content.setdefault(subject.plural, []).append(_as_json(subject))
        typer.echo(json.dumps({"dag": organisation.day.isoformat(), **content}, ensure_ascii=False, indent=2))
        return
    name = organisation.municipality or "Van deze dag is niets bekend"
    tree = Tree(f"[bold]{name}[/bold] op {say_day(organisation.day)}", highlight=False)
    for branch in outline(organisation):
        _grow(tree, branch)
    out.print(tree)


def _as_json(subject: Subject) -> dict[str, object]:
    values = {a.word: None if value is None else a.type.write(value) for a, value in subject.values()}
    return {"id": subject.id, **values}


def _grow(tree: Tree, branch: Branch) -> None:
    notes = ", ".join(note for note in (branch.word, *branch.notes) if note)
    twig = tree.add(f"{_plain(branch.name)} [dim]{_plain(notes)}[/dim]", highlight=False)
    for child in branch.children:
        _grow(twig, child)


def _plain(text: str) -> str:
    return escape(text)


@app.command(rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis chart heerlen.yaml -o stad.svg --under domein-stad")
def chart(
    source: Source,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="UIT.svg", help="Waar de tekening komt.")],
    on: On = None,
    under: Annotated[
        str | None,
        typer.Option(metavar="ONDERDEEL", help="Teken alleen wat onder dit onderdeel valt (id).", show_default=False),
    ] = None,
) -> None:
    """Teken het organogram in een SVG-bestand, met alleen wat openbaar is."""
    organisation = organisation_of(ledger_of(source), on).public()
    top = organisation.subjects.get(under) if under else None
    if under and not isinstance(top, Unit | Body):
        fail(f"Onderdeel ‘{under}’ bestaat niet op {say_day(organisation.day)}.")
    title = f"Organogram van {top or organisation.municipality or Path(source).stem}"
    drawing = svg(lay_out(outline(organisation, under)), title, say_day(organisation.day), standalone=True)
    try:
        output.write_text(drawing, encoding="utf-8")
    except OSError as error:
        fail(str(NotWritten(output, error)))
    say(f"Getekend: {output}")


@app.command(rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis schema > raadhuis.schema.json")
def schema() -> None:
    """Toon het JSON Schema van het bestand, zodat een editor de sleutels aanvult."""
    typer.echo(json.dumps(file_schema(VOCABULARY), ensure_ascii=False, indent=2))
