"""The command line."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.console import Console
from rich.tree import Tree

from raadhuis.core.chart import Branch, lay_out, outline, svg
from raadhuis.core.checks import Finding, Level, check_day, check_history, check_structure
from raadhuis.core.entities import VOCABULARY, Body, Unit
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.period import read_day, say_day
from raadhuis.core.facts.vocabulary import Subject
from raadhuis.core.organisation import Organisation
from raadhuis.formats.file import FileRejected, load
from raadhuis.formats.schema import schema as file_schema

app = typer.Typer(
    help="Raadhuis: de organisatie van een gemeente, op elke dag.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
out = Console()
err = Console(stderr=True)


def _day(text: str) -> date:
    try:
        return read_day(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


File = Annotated[Path, typer.Argument(metavar="BESTAND", help="Een organisatiebestand (YAML).", show_default=False)]
On = Annotated[
    date | None,
    typer.Option(
        "--on", parser=_day, metavar="DAG", help="De dag, zoals 2027-01-01; zonder: vandaag.", show_default=False
    ),
]


def _load(file: Path) -> Ledger:
    """The ledger of a file, or all that is wrong with it on standard error and exit code 1."""
    try:
        return load(file, VOCABULARY)
    except FileRejected as rejected:
        for line in str(rejected).splitlines():
            err.print(line, style="red", markup=False, highlight=False, soft_wrap=True)
        raise typer.Exit(1) from rejected


def _organisation(ledger: Ledger, on: date | None) -> Organisation:
    # The edge: here "today" is read from the clock, once.
    return Organisation.on(ledger, on or date.today())  # noqa: DTZ011 - the day where the reader is


@app.command(epilog="Voorbeeld: raadhuis demo --port 8123 --no-browser")
def demo(
    port: Annotated[int, typer.Option(min=1, max=65535, help="Het poortnummer op deze computer.")] = 8000,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Of een browser wordt geopend.")] = True,
) -> None:
    """Laat twee echte gemeenten zien, in de browser op deze computer. Wat u ziet, verdwijnt weer als u stopt."""
    # Imported here: only this command needs the web.
    from raadhuis.services.opening import load_examples, open_store
    from raadhuis.web.server import PortTaken, serve

    with TemporaryDirectory(prefix="raadhuis-demo-") as folder:
        os.environ["RAADHUIS_DATABASE_URL"] = f"sqlite:///{folder}/demo.sqlite3"
        open_store()
        load_examples()
        try:
            serve(port, open_browser=browser, say=lambda line: out.print(line, highlight=False))
        except PortTaken as taken:
            err.print(str(taken), style="red", highlight=False)
            raise typer.Exit(1) from taken


@app.command(epilog="Voorbeeld: raadhuis check heerlen.yaml --on 2027-01-01")
def check(file: File, on: On = None) -> None:
    """Kijk een bestand na: op alle dagen, of op één dag. Exitcode 1 als de structuur stuk is."""
    ledger = _load(file)
    broken = list(check_structure(ledger))
    findings = broken + (check_day(_organisation(ledger, on)) if on else check_history(ledger))
    for finding in findings:
        _print_finding(finding)
    if not findings:
        out.print("Niets gevonden: de structuur klopt en er is niets om op te letten.", highlight=False)
    if broken:
        raise typer.Exit(1)


def _print_finding(finding: Finding) -> None:
    colours = {Level.BLOCKS: "red", Level.ATTENTION: "yellow", Level.MISSING: "cyan"}
    names = [name for _, name in finding.about]
    shown = ", ".join(names[:5]) + (f" en nog {len(names) - 5}" if len(names) > 5 else "")
    when = f" ({finding.period})" if finding.period else ""
    count = f" ({len(names)}×)" if len(names) > 1 else ""
    out.print(f"{finding.level.value}{count}: ", style=colours[finding.level], end="", highlight=False)
    out.print(f"{shown}: {finding.text}{when}", markup=False, highlight=False, soft_wrap=True)
    source = f" [{finding.source}]" if finding.source else ""
    out.print(f"    {finding.mend}{source}", style="dim", markup=False, highlight=False, soft_wrap=True)


@app.command(epilog="Voorbeeld: raadhuis show heemskerk.yaml --on 2027-01-01 --json")
def show(
    file: File,
    on: On = None,
    as_json: Annotated[bool, typer.Option("--json", help="Alles wat op die dag geldt, als JSON.")] = False,
) -> None:
    """Laat de organisatie op een dag zien, als boom of als JSON."""
    organisation = _organisation(_load(file), on)
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
    from rich.markup import escape

    return escape(text)


@app.command(epilog="Voorbeeld: raadhuis chart heerlen.yaml -o stad.svg --under domein-stad")
def chart(
    file: File,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="UIT.svg", help="Waar de tekening komt.")],
    on: On = None,
    under: Annotated[
        str | None,
        typer.Option(metavar="ONDERDEEL", help="Teken alleen wat onder dit onderdeel valt (id).", show_default=False),
    ] = None,
) -> None:
    """Teken het organogram in een SVG-bestand."""
    organisation = _organisation(_load(file), on)
    top = organisation.subjects.get(under) if under else None
    if under and not isinstance(top, Unit | Body):
        err.print(f"Onderdeel ‘{under}’ bestaat niet op {say_day(organisation.day)}.", style="red", markup=False)
        raise typer.Exit(1)
    title = f"Organogram van {top or organisation.municipality or file.stem}"
    drawing = svg(lay_out(outline(organisation, under)), title, say_day(organisation.day), standalone=True)
    try:
        output.write_text(drawing, encoding="utf-8")
    except OSError as error:
        err.print(
            f"{output} kan niet worden geschreven: {error.strerror}. Kies een andere plek.", style="red", markup=False
        )
        raise typer.Exit(1) from error
    out.print(f"Getekend: {output}", highlight=False, markup=False)


@app.command(epilog="Voorbeeld: raadhuis schema > raadhuis.schema.json")
def schema() -> None:
    """Toon het JSON Schema van het bestand, zodat een editor de sleutels aanvult."""
    typer.echo(json.dumps(file_schema(VOCABULARY), ensure_ascii=False, indent=2))
