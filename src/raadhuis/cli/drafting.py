"""From a page of a municipality to a draft of its register."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from raadhuis.cli.base import On, app, err, fail, say, today
from raadhuis.formats.disk import NotWritten, whole

if TYPE_CHECKING:
    from raadhuis.drafting import Draft, DraftUnit

PANEL = "Beginnen"

STANDARD_INPUT: Final = Path("-")

Answers = Annotated[
    list[str] | None,
    typer.Option("--answer", metavar="VRAAG=ANTWOORD", show_default=False,
                 help="Het antwoord op een vraag, zoals lijsten=onderdelen; mag vaker."),
]  # fmt: skip


@app.command("draft", rich_help_panel=PANEL, epilog="Voorbeeld: raadhuis draft pagina.html -o concept.yaml")
def draft_page(
    page: Annotated[Path, typer.Argument(metavar="PAGINA", show_default=False,
                                         help="De pagina, als tekst of HTML; - is de standaardinvoer.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="CONCEPT.yaml", show_default=False,
                                                help="Waar het concept komt; zonder: op het scherm.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Wat er op de pagina gelezen is, als JSON.")] = False,
    answers: Answers = None,
    name: Annotated[str | None, typer.Option("--name", metavar="GEMEENTE", show_default=False,
                                             help="De gemeente, als de pagina haar niet noemt.")] = None,
    on: On = None,
) -> None:  # fmt: skip
    """Maak van een pagina over de organisatie een concept: onderdelen, leiding, onderwerpen, organen en vragen."""
    made = _draft(page, dict(_answer(one) for one in answers or ()))
    if as_json:
        text = json.dumps(as_document(made), ensure_ascii=False, indent=2) + "\n"
    else:
        if not made.units:
            fail(
                f"Op {_called(page)} staat geen onderdeel met zijn naam. Neem de pagina die afdelingen of teams noemt."
            )
        _questions(made)
        text = as_yaml(made, page, name, on or today())
    if output is None:
        typer.echo(text, nl=False)
        return
    try:
        with whole(output) as file:
            file.write_text(text, encoding="utf-8")
    except NotWritten as error:
        fail(str(error))
    written = f"Geschreven: {output}, met {len(made.units)} {'onderdeel' if len(made.units) == 1 else 'onderdelen'}."
    say(written if as_json else f"{written} Kijk het na met ‘raadhuis check {output}’.")


def as_document(made: Draft) -> dict[str, object]:
    """A draft as JSON holds it; a parent by its name, and an "eenheid", "RVE" or "hoofdgroep" without that word."""
    from raadhuis.drafting.register import bare

    units = made.units
    names = [unit.name.text if _is_plain(unit) else bare(unit) for unit in units]
    return {
        "municipality": made.municipality.text if made.municipality else None,
        "bodies": [body.name.text for body in made.bodies],
        "units": [
            {
                "name": names[place],
                "kind": unit.kind,
                "parent": names[unit.parent] if unit.parent is not None else None,
                "head": unit.head.text if unit.head else None,
                "subjects": [said.text for said in unit.subjects],
                "line": unit.line,
            }
            for place, unit in enumerate(units)
        ],
        "doubts": [
            {
                "id": doubt.id,
                "question": doubt.question,
                "line": made.page.line(doubt.span.start),
                "answers": {answer.id: answer.text for answer in doubt.answers},
                "chosen": doubt.chosen,
            }
            for doubt in made.doubts
        ],
    }


def _is_plain(unit: DraftUnit) -> bool:
    """Whether the word for the kind before a name is the common one: "Team A", and not "Vakgroep A"."""
    said = unit.kind_said.text.lower() if unit.kind_said else unit.kind
    return said == unit.kind and unit.kind not in ("other", "programma")


def as_yaml(made: Draft, page: Path, name: str | None, day: date) -> str:
    """A draft as an organisation file; without a name on the page the municipality is called after the file."""
    from raadhuis.drafting import register, slug
    from raadhuis.formats.file import write

    named = name or (made.municipality.text if made.municipality else "")
    if not named and page == STANDARD_INPUT:
        fail("Op de pagina staat niet van welke gemeente zij is. Noem de gemeente met --name.")
    called = named or page.stem.capitalize()
    id_ = slug(called) or "gemeente"
    ground = f"Gelezen op de organisatiepagina ({_called(page)})"
    return write(register(made, id_, called, day, ground), id_, day, ground)


def _draft(page: Path, answers: dict[str, str]) -> Draft:
    # Imported here: no other command waits for the rules of Dutch.
    from raadhuis.drafting import Unreadable, draft, read_page
    from raadhuis.drafting.source import LARGEST

    try:
        made = draft(read_page(_read(page, LARGEST + 1)), answers)
    except FileNotFoundError:
        fail(f"{page} bestaat niet. Kijk of de naam en de map kloppen.")
    except OSError:
        fail(f"{page} kan niet worden gelezen. Noem het bestand zelf, en kijk of u het mag lezen.")
    except Unreadable as error:
        fail(f"{_called(page)}: {error}")
    choices = {doubt.id: [answer.id for answer in doubt.answers] for doubt in made.asked}
    for question, given in answers.items():
        if question not in choices:
            fail(f"De vraag ‘{question}’ is er niet. De vragen bij deze pagina: {', '.join(choices) or 'geen'}.")
        if given not in choices[question]:
            fail(f"‘{given}’ is geen antwoord op ‘{question}’. Kies uit: {', '.join(choices[question])}.")
    return made


def _read(page: Path, most: int) -> bytes:
    if page == STANDARD_INPUT:
        return sys.stdin.buffer.read(most)
    with page.open("rb") as file:
        return file.read(most)


def _called(page: Path) -> str:
    return "standaardinvoer" if page == STANDARD_INPUT else page.name


def _answer(text: str) -> tuple[str, str]:
    question, sign, answer = text.partition("=")
    if not sign:
        raise typer.BadParameter(f"Schrijf {text or 'vraag'}=antwoord, zoals lijsten=onderdelen.")
    return question, answer


def _questions(made: Draft) -> None:
    """Ask on standard error what the page leaves open, with how to answer."""
    for doubt in made.doubts:
        err.print(f"Vraag (regel {made.page.line(doubt.span.start)}): {doubt.question}", markup=False, soft_wrap=True)
        for answer in doubt.answers:
            now = " (zo staat het nu)" if answer.id == doubt.chosen else ""
            err.print(f"    --answer {doubt.id}={answer.id}: {answer.text}{now}", markup=False, soft_wrap=True)
