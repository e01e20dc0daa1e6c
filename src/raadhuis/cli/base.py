"""What all commands share: the app, how an argument names a register, and how they tell what went wrong."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from getpass import getuser
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from raadhuis.cli.dutch import Commands
from raadhuis.core.entities import VOCABULARY
from raadhuis.core.facts.ledger import Ledger
from raadhuis.core.facts.period import read_day
from raadhuis.core.organisation import Organisation
from raadhuis.formats.disk import NotWritten
from raadhuis.formats.document import FileRejected

app = typer.Typer(
    cls=Commands,
    help="Raadhuis: de organisatie van een gemeente, op elke dag.",
    no_args_is_help=True,
    options_metavar="",
    subcommand_metavar="COMMANDO ...",
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
out = Console(highlight=False)
err = Console(stderr=True, highlight=False)

PATIENCE = 1.0
"""Seconds after which a command tells what it is busy with."""


def day(text: str) -> date:
    """The day that an option names."""
    try:
        return read_day(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def whole(least: int, most: int | None = None) -> Callable[[str | int], int]:
    """What reads the whole number that an option names; where none is named, its default comes as a number."""

    def read(said: str | int) -> int:
        text = str(said)
        if text.isdecimal() and least <= int(text) and (most is None or int(text) <= most):
            return int(text)
        raise typer.BadParameter(f"schrijf een heel getal, {f'van {least} t/m {most}' if most else f'vanaf {least}'}")

    return read


def user() -> str:
    """Who works here, as the system calls them."""
    try:
        return getuser()
    except (OSError, KeyError):  # an account without a name, as in some containers
        return f"gebruiker {os.getuid()}" if hasattr(os, "getuid") else "onbekend"


Source = Annotated[
    str,
    typer.Argument(
        metavar="BESTAND|GEMEENTE", help="Een organisatiebestand (YAML), of een gemeente die is vastgelegd.",
        show_default=False,
    ),
]  # fmt: skip
Municipality = Annotated[
    str, typer.Argument(metavar="GEMEENTE", help="Het id van de gemeente, zoals heerlen.", show_default=False)
]
File = Annotated[Path, typer.Argument(metavar="BESTAND", help="Het bestand dat gelezen wordt.", show_default=False)]
On = Annotated[
    date | None,
    typer.Option(
        "--on", parser=day, metavar="DAG", help="De dag, zoals 2027-01-01; zonder: vandaag.", show_default=False
    ),
]
Author = Annotated[
    str,
    typer.Option("--author", metavar="WIE", help="Wie dit vastlegt; zonder: uw gebruikersnaam.", show_default=False,
                 callback=lambda given: given.strip() or user()),
]  # fmt: skip


def say(text: str = "", style: str | None = None, *, end: str = "\n") -> None:
    """Print a text as it is: what a register holds is never markup."""
    out.print(text, style=style, end=end, markup=False, soft_wrap=True)


def fail(text: str) -> NoReturn:
    """Say in red what is wrong, and end with exit code 1."""
    for line in text.splitlines():
        err.print(line, style="red", markup=False, soft_wrap=True)
    raise typer.Exit(1)


@contextmanager
def file_errors() -> Iterator[None]:
    """Tell everything that is wrong with a file."""
    try:
        yield
    except FileRejected as rejected:
        fail(str(rejected))


@contextmanager
def opened_store() -> Iterator[None]:
    """Open the store for what happens inside, and tell what goes wrong there."""
    # Imported here: who asks something of a file does not wait for Django.
    from raadhuis.services.opening import SettingsWrong, open_store
    from raadhuis.store.database import StoreFailed, explained

    try:
        open_store()
    except (SettingsWrong, StoreFailed) as error:
        fail(str(error))
    # Models can only be imported when the settings are there.
    from raadhuis.services.actions import Refused
    from raadhuis.services.keeping import NotKept
    from raadhuis.store.line import Unreadable
    from raadhuis.store.transfer import Rejected

    try:
        with file_errors(), explained():
            yield
    except (Refused, NotKept, NotWritten, Rejected, StoreFailed) as error:
        fail(str(error))
    except Unreadable as error:
        fail(f"De opslag bevat iets wat niet te lezen is: {error}. Kijk met ‘raadhuis verify’ wat er mis is.")


@contextmanager
def busy(with_: str) -> Iterator[None]:
    """Tell what takes so long, where somebody is watching."""
    if not err.is_terminal:
        yield
        return
    status = err.status(f"{with_} ...")
    timer = threading.Timer(PATIENCE, status.start)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        status.stop()


def names_file(source: str) -> bool:
    """Whether an argument means a file, and not a municipality in the store."""
    return source.endswith((".yaml", ".yml")) or "/" in source or os.sep in source or Path(source).is_file()


def ledger_of(source: str) -> Ledger:
    """The ledger of a file, or of a municipality in the store; fails where there is none."""
    if names_file(source):
        from raadhuis.formats.document import check_seen
        from raadhuis.formats.file import as_seen, open_file

        with file_errors(), busy(f"{source} lezen"):
            document = open_file(Path(source), VOCABULARY)
            check_seen(document.name, document.seen, document.entries, today())
            return as_seen(document, VOCABULARY)
    with opened_store(), busy(f"{source} lezen"):
        from raadhuis.services.registers import current

        check_known(source)
        return current(source, VOCABULARY)


def check_known(municipality: str) -> None:
    """Fail where a municipality is not in the store."""
    from raadhuis.store.changes import municipalities

    if municipality not in (known := municipalities()):
        there = f"Kies uit: {', '.join(known)}." if known else "Er is nog geen gemeente vastgelegd."
        hint = "Leg een gemeente vast met ‘raadhuis load BESTAND’; een bestand herkennen we aan .yaml."
        fail(f"Gemeente ‘{municipality}’ is er niet. {there} {hint}")


def organisation_of(ledger: Ledger, on: date | None) -> Organisation:
    """The organisation on a day, or else today."""
    return Organisation.on(ledger, on or today())


def today() -> date:
    """The edge: here "today" is read from the clock."""
    return date.today()  # noqa: DTZ011 - the day where the reader is
