"""Finding who answers for what."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from raadhuis.cli.base import Municipality, On, Source, app, check_known, ledger_of, opened_store, organisation_of, say
from raadhuis.core.facts.period import say_day
from raadhuis.core.organisation import Organisation

if TYPE_CHECKING:
    from raadhuis.core.wayfinding import Answer, Found


@app.command(
    rich_help_panel="Bekijken", epilog="Voorbeeld: raadhuis who “mijn kliko is niet geleegd” heerlen.yaml --json"
)
def who(
    question: Annotated[
        str, typer.Argument(metavar="VRAAG", help="Waar het om gaat, in gewone woorden.", show_default=False)
    ],
    source: Source,
    on: On = None,
    as_json: Annotated[bool, typer.Option("--json", help="De antwoorden als JSON, het beste eerst.")] = False,
) -> None:
    """Zeg wie over een vraag gaat, en waarom. Een score onder 0,5 is een gok."""
    # Imported here: no other command waits for the stems of words.
    from raadhuis.core.wayfinding import Finder
    from raadhuis.formats.catalogue import catalogue

    organisation = organisation_of(ledger_of(source), on)
    found = Finder(organisation.public(), catalogue()).ask(question)
    if as_json:
        typer.echo(json.dumps([_as_json(answer) for answer in found.answers], ensure_ascii=False, indent=2))
        return
    if found.elsewhere:
        say(f"{found.elsewhere.name}: {found.elsewhere.where}", "bold")
    if found.answers:
        if not found.sure:
            say("Dit is een gok; zeker is het niet:")
        for answer in found.answers:
            _print(answer)
    if not found.sure and not found.elsewhere:
        _nobody(organisation, found)


def _as_json(answer: Answer) -> dict[str, object]:
    return {
        "unit": str(answer.holder),
        "unit_id": answer.holder.id,
        "score": answer.score,
        "because": list(answer.because),
        "path": [str(step) for step in answer.path],
    }


def _print(answer: Answer) -> None:
    say(f"{answer.holder} ", "bold", end="")
    say(f"({answer.score:.2f})".replace(".", ","), "dim")
    for line in answer.because:
        say(f"    {line}")


def _nobody(organisation: Organisation, found: Found) -> None:
    """Say plainly that nothing was found, and where to ask."""
    if not found.answers:
        say(f"Wie hierover gaat, is op {say_day(organisation.day)} niet te vinden. Probeer het in andere woorden.")
    municipality = organisation.municipality
    contact = (municipality.contact or ()) if municipality else ()
    say("Of vraag het de gemeente zelf" + (":" if contact else "."))
    for line in contact:
        say(f"    {line}")


@app.command(rich_help_panel="Bekijken", epilog="Voorbeeld: raadhuis words heerlen")
def words(municipality: Municipality) -> None:
    """Toon de woorden waarmee bezoekers niets vonden, per maand: hoe vaak ten minste.

    Ze worden alleen geteld als RAADHUIS_COUNT_WORDS=1.
    """
    with opened_store():
        from django.conf import settings

        from raadhuis.store.words import often

        check_known(municipality)
        told = often(municipality)
        counting = settings.COUNT_WORDS
    for month, rows in groupby(told, key=lambda row: row[0]):
        say(f"{month:%Y-%m}", "bold")
        for _, word, times in rows:
            say(f"{times:>8}  {word}")
    if not told:
        say(f"Van {municipality} zijn geen woorden geteld.")
    if not counting:
        say("Er wordt nu niet geteld. Wilt u dat wel, zet dan RAADHUIS_COUNT_WORDS=1.")
